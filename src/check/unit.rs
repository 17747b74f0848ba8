//! U: units: folders, lineage and life among each other; areas and places inside.

use std::collections::{BTreeMap, BTreeSet};

use crate::draft;
use crate::finding::{Finding, Words, rule};
use crate::model::id::Id;
use crate::model::ledger::Issued;
use crate::model::site::Site;
use crate::model::unit::{Area, Head, Place};
use crate::name;
use crate::source::{At, Span};

rule!(SAME_FOLDER, "U001", "same-folder", Error,
    "Hai đơn vị dùng chung hoặc lồng thư mục, hoặc dùng một tên dành riêng.", "Two units share or nest their folders, or one takes a reserved name.",
    why: "Trang của đơn vị này sẽ ghi đè trang của đơn vị kia.", "Pages of one would overwrite those of the other.",
    bad: "path: xa-mau (ở hai đơn vị)", good: "path: xa-mau-2");
rule!(LIFE, "U002", "life-order", Error,
    "Ngày cuối của đơn vị trước ngày đầu.", "A unit's last day is before its first.",
    why: "Không biết đơn vị còn hoạt động hay là bản lưu trữ.", "Nobody knows whether it lives or is an archive.",
    bad: "valid_from: 2025-07-01\nvalid_to: 2025-06-30", good: "valid_to: 2025-06-30");
rule!(SUCCESSOR, "U003", "unknown-successor", Error,
    "Đơn vị kế thừa không có trong trang này.", "A successor is no unit of this site.",
    why: "Người dân được chỉ đến một trang không có.", "People would be sent to a page that is not there.",
    bad: "unit: po-to (không có thư mục ấy)", good: "(bỏ khóa unit, chỉ ghi name)");
rule!(TWICE_IN_UNIT, "U004", "id-twice-in-unit", Error,
    "Hai địa bàn cùng mã hay cùng tên, hai điểm cùng mã, điểm thuộc địa bàn không có, hoặc treo hai lần một trang.", "Two areas share an id or name, two places an id; a place belongs to no area, or posts a page twice.",
    why: "Số liệu và mã QR gọi chúng bằng mã, bảng tính gọi bằng tên.", "Figures and codes call them by their ids, sheets of offices by their names.",
    bad: "- {id: thon-1, …}\n- {id: thon-1, …}", good: "- {id: thon-1, …}\n- {id: thon-2, …}");

/// Names below `output/` that no unit may take: what the site itself, or a unit at the root, writes there.
const RESERVED: [&str; 19] = [
    "q",
    "tong-hop",
    "roll-ups",
    "assets",
    "data",
    "pictures",
    "sheets",
    "huong-dan",
    "guides",
    "7-phuong-thuc",
    "7-ways",
    "ke-hoach",
    "plans",
    "tien-do",
    "progress",
    "diem-niem-yet",
    "van-ban",
    "thong-bao",
    "notices",
];

/// A unit as its head was loaded.
pub struct Loaded {
    /// Folder name.
    pub id: Id,
    /// `unit.yaml`, where it is whole.
    pub head: Option<draft::Head>,
    /// Its ledger.
    pub ledger: Vec<Issued>,
    /// The places in the ledger of entries that are not as `niemyet codes` wrote them for this unit.
    pub touched: BTreeSet<usize>,
}

/// The heads of all units, and what does not fit between them, by unit.
pub fn heads(loaded: Vec<Loaded>, site: &Site) -> (Vec<Head>, BTreeMap<Id, Vec<Finding>>) {
    let known: BTreeSet<Id> = loaded.iter().map(|unit| unit.id.clone()).collect();
    let mut found: BTreeMap<Id, Vec<Finding>> = BTreeMap::new();
    let mut heads: Vec<Head> = Vec::new();
    let mut folders: BTreeMap<String, (Id, Span)> = BTreeMap::new();
    for unit in loaded {
        let Some(draft) = unit.head else { continue };
        let own = found.entry(unit.id.clone()).or_default();
        life(&draft, own);
        successors(&draft, &known, own);
        inside(&draft, own);
        let head = whole(draft, unit.ledger, site);
        folder(&head, &folders, site, own);
        folders.entry(head.path.value.clone()).or_insert_with(|| (head.id.clone(), head.path.span));
        heads.push(head);
    }
    (heads, found)
}

fn whole(draft: draft::Head, ledger: Vec<Issued>, site: &Site) -> Head {
    let path = draft.path.unwrap_or(At { value: draft.id.to_string(), span: draft.span });
    let usual = site.address.as_ref().map(|address| address.below(&path.value));
    let within_site = draft.address.is_none() || draft.address == usual;
    Head {
        id: draft.id,
        span: draft.span,
        kind: draft.kind,
        name: draft.name,
        province: draft.province,
        path,
        address: draft.address.or(usual),
        earlier_addresses: draft.earlier_addresses,
        within_site,
        life: draft.life,
        successors: draft.successors,
        sample: draft.sample,
        codes: ledger.into_iter().map(|issued| issued.code).collect(),
    }
}

fn life(head: &draft::Head, found: &mut Vec<Finding>) {
    if let (Some(from), Some(to)) = (head.life.from, head.life.to)
        && to < from
    {
        found.push(Finding::new(
            &LIFE,
            head.span,
            Words::new(format!("ngày cuối là {to}, ngày đầu là {from}"), format!("the last day is {to}, the first is {from}")),
            Words::new("Sửa `valid_from` hoặc `valid_to`.", "Correct `valid_from` or `valid_to`."),
        ));
    }
}

fn successors(head: &draft::Head, known: &BTreeSet<Id>, found: &mut Vec<Finding>) {
    for id in head.successors.iter().filter_map(|successor| successor.unit.as_ref()).filter(|id| !known.contains(&id.value)) {
        found.push(Finding::new(
            &SUCCESSOR,
            id.span,
            Words::new(format!("không có thư mục `content/units/{}`", id.value), format!("there is no folder `content/units/{}`", id.value)),
            Words::new("Sửa mã, hoặc bỏ khóa `unit` và chỉ ghi tên.", "Correct the id, or leave `unit` out and give the name only."),
        ));
    }
}

fn inside(head: &draft::Head, found: &mut Vec<Finding>) {
    let areas: Vec<&At<Id>> = head.profile.areas.iter().map(|area| &area.id).collect();
    let places: Vec<&At<Id>> = head.profile.places.iter().map(|place| &place.id).collect();
    twice(&areas, found);
    twice(&places, found);
    same_name(&head.profile.areas, found);
    head.profile.places.iter().for_each(|place| posted_twice(place, found));
    for area in head.profile.places.iter().filter_map(|place| place.area.as_ref()) {
        if !areas.iter().any(|have| have.value == area.value) {
            found.push(Finding::new(
                &TWICE_IN_UNIT,
                area.span,
                Words::new(format!("không có địa bàn `{}` trong `areas`", area.value), format!("there is no area `{}` in `areas`", area.value)),
                Words::new("Sửa mã địa bàn.", "Correct the id of the area."),
            ));
        }
    }
}

fn twice(ids: &[&At<Id>], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&Id, Span> = BTreeMap::new();
    for id in ids {
        if let Some(first) = seen.insert(&id.value, id.span) {
            let finding = Finding::new(
                &TWICE_IN_UNIT,
                id.span,
                Words::new(format!("mã `{}` đã dùng", id.value), format!("the id `{}` is used already", id.value)),
                Words::new("Đổi một trong hai mã.", "Change one of the two."),
            );
            found.push(finding.note(first, Words::new("mã ấy ở đây", "it is here")));
        }
    }
}

/// Areas are one to whoever reads their names: "thôn Hòa Bình" and "Thôn Hoà Bình".
fn same_name(areas: &[Area], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, &At<Id>> = BTreeMap::new();
    for area in areas {
        let name = area.name.original();
        if let Some(first) = seen.insert(name::whole(name), &area.id).filter(|first| first.value != area.id.value) {
            let message =
                Words::new(format!("“{name}” đã là tên của địa bàn `{}`", first.value), format!("“{name}” is the name of the area `{}` already", first.value));
            let help = Words::new("Sửa tên, hoặc bỏ một trong hai.", "Correct the name, or remove one of the two.");
            found.push(Finding::new(&TWICE_IN_UNIT, area.id.span, message, help).note(first.span, Words::new("địa bàn kia ở đây", "the other is here")));
        }
    }
}

fn posted_twice(place: &Place, found: &mut Vec<Finding>) {
    for (at, post) in place.posts.iter().enumerate() {
        if let Some(first) = place.posts.iter().take(at).find(|before| before.value == post.value) {
            let target = &post.value;
            let message = Words::new(format!("`{target}` đã có trong `posts` của điểm này"), format!("`{target}` stands in `posts` of this place already"));
            let finding = Finding::new(&TWICE_IN_UNIT, post.span, message, Words::new("Bỏ một trong hai.", "Remove one of the two."));
            found.push(finding.note(first.span, Words::new("lần trước ở đây", "it stands here")));
        }
    }
}

/// `others` are the folders of the units before it.
fn folder(head: &Head, others: &BTreeMap<String, (Id, Span)>, site: &Site, found: &mut Vec<Finding>) {
    let path = head.path.value.as_str();
    let first = path.split('/').next().unwrap_or_default();
    if RESERVED.contains(&first) || site.languages.iter().any(|lang| lang.as_str() == first) {
        found.push(folder_finding(head, Words::new(format!("tên `{first}` dành riêng cho trang"), format!("the name `{first}` is reserved"))));
    }
    let above = path.match_indices('/').find_map(|(end, _)| others.get(path.get(..end)?));
    let inside = format!("{path}/");
    let below = others.range(inside.clone()..).next().filter(|(other, _)| !path.is_empty() && other.starts_with(&inside)).map(|(_, other)| other);
    if let Some((other, span)) = others.get(path).or(above).or(below) {
        let finding = folder_finding(
            head,
            Words::new(
                format!("thư mục `{path}` trùng hoặc lồng với thư mục của đơn vị `{other}`"),
                format!("the folder `{path}` is the same as, or inside, that of the unit `{other}`"),
            ),
        );
        found.push(finding.note(*span, Words::new("đơn vị kia ở đây", "the other unit is here")));
    }
}

fn folder_finding(head: &Head, message: Words) -> Finding {
    Finding::new(&SAME_FOLDER, head.path.span, message, Words::new("Ghi `path` khác.", "Write another `path`."))
}
