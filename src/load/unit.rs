//! Reads `unit.yaml`: the unit, its life, areas, places and contacts.

use crate::draft::Head;
use crate::finding::Words;
use crate::lang::Localised;
use crate::load::fields::{Fields, Reader};
use crate::load::lost_key;
use crate::load::node::{Kind, Node};
use crate::load::sheet;
use crate::load::site::{address, web};
use crate::load::waiver;
use crate::model::id::Id;
use crate::model::target::Target;
use crate::model::unit::{Area, Contact, Life, Place, PlaceKind, Profile, Successor, UnitKind};
use crate::source::{At, Span};

const KINDS: [(&str, UnitKind); 7] = [
    ("province", UnitKind::Province),
    ("commune", UnitKind::Commune),
    ("ward", UnitKind::Ward),
    ("special_zone", UnitKind::SpecialZone),
    ("district", UnitKind::District),
    ("township", UnitKind::Township),
    ("city", UnitKind::City),
];

const PLACES: [(&str, PlaceKind); 8] = [
    ("cultural_house", PlaceKind::CulturalHouse),
    ("one_stop_office", PlaceKind::OneStopOffice),
    ("public_service_centre", PlaceKind::PublicServiceCentre),
    ("police_post", PlaceKind::PolicePost),
    ("school", PlaceKind::School),
    ("market", PlaceKind::Market),
    ("health_station", PlaceKind::HealthStation),
    ("other", PlaceKind::Other),
];

/// A unit's head and profile from `unit.yaml`.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, node: &Node) -> Option<Head> {
    let node = lost_key::restored(reader, node, lost_key::OF_UNIT);
    let mut fields = waiver::file(reader, &node)?;
    let span = Span { end: fields.span().start, ..fields.span() };
    let kind = fields.required(reader, "kind", |reader, node| reader.one_of(node, &KINDS));
    let name = fields.required(reader, "name", Reader::words);
    let province = fields.required(reader, "province", Reader::words);
    let path = fields.optional(reader, "path", path);
    let own = fields.optional(reader, "address", address);
    let earlier = fields.optional(reader, "earlier_addresses", |reader, node| reader.list(node, address)).unwrap_or_default();
    let life = Life {
        from: fields.optional(reader, "valid_from", Reader::date),
        to: fields.optional(reader, "valid_to", Reader::date),
        is_certain: fields.optional(reader, "valid_to_certain", Reader::yes_no).unwrap_or(true),
    };
    let successors = fields.optional(reader, "successors", |reader, node| reader.list(node, successor)).unwrap_or_default();
    let sample = fields.optional(reader, "sample", Reader::yes_no).unwrap_or(false);
    let profile = profile(reader, &mut fields);
    fields.finish(reader);
    Some(Head {
        id: id.clone(),
        span,
        kind: kind?,
        name: name?,
        province: province?,
        path,
        address: own,
        earlier_addresses: earlier,
        life,
        successors,
        sample,
        profile: profile?,
    })
}

fn profile(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> Option<Profile> {
    let issuer = fields.required(reader, "issuer", Reader::words);
    let lineage_source = fields.optional(reader, "lineage_source", web);
    let contacts = fields.required(reader, "contacts", contacts);
    let hours = fields.optional(reader, "hours", Reader::words);
    let areas = fields.required(reader, "areas", |reader, node| reader.list(node, area));
    let places = fields.required(reader, "places", |reader, node| reader.list(node, place));
    let printing = fields.optional(reader, "sheets", sheet::printing);
    Some(Profile { issuer: issuer?, lineage_source, contacts: contacts?, hours, areas: areas?, places: places?, printing })
}

/// A folder below `output/`: nothing, or ids with `/` between them.
fn path(reader: &mut Reader<'_>, node: &Node) -> Option<At<String>> {
    let text = match &node.kind {
        Kind::Scalar(text) => text.clone(),
        Kind::Null | Kind::List(_) | Kind::Map(_) => "?".to_owned(),
    };
    if text.is_empty() || text.split('/').all(|part| Id::parse(part).is_some()) {
        return Some(At { value: text, span: node.span });
    }
    reader.wrong(
        node,
        "một thư mục như `xa-mau` hoặc `tinh/xa-mau` (không `/` ở đầu, ở cuối; không `..`), hay \"\" cho thư mục gốc",
        "a folder like `xa-mau` or `province/xa-mau` (no `/` at either end, no `..`), or \"\" for the root",
    )
}

fn successor(reader: &mut Reader<'_>, node: &Node) -> Option<Successor> {
    let mut fields = reader.fields(node)?;
    let name = fields.required(reader, "name", Reader::words);
    let code = fields.optional(reader, "code", Reader::text);
    let unit = fields.optional(reader, "unit", Reader::id);
    let part = fields.optional(reader, "part", Reader::yes_no).unwrap_or(false);
    let remark = fields.optional(reader, "note", Reader::words);
    fields.finish(reader);
    Some(Successor { name: name?, code, unit, part, note: remark })
}

fn contacts(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<Contact>> {
    let contacts = reader.list(node, contact)?;
    if contacts.is_empty() {
        return reader.wrong(node, "ít nhất một nơi để người dân hỏi", "at least one office that people can ask");
    }
    Some(contacts)
}

fn contact(reader: &mut Reader<'_>, node: &Node) -> Option<Contact> {
    let mut fields = reader.fields(node)?;
    let role = fields.required(reader, "role", Reader::words);
    let phone = fields.optional(reader, "phone", phone);
    let email = fields.optional(reader, "email", email);
    let address = fields.optional(reader, "address", Reader::words);
    let hours = fields.optional(reader, "hours", Reader::words);
    fields.finish(reader);
    Some(Contact { role: role?, phone, email, address, hours })
}

/// A telephone number that a phone can call. What is still to be filled in is told as such.
fn phone(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = reader.text(node)?;
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if text.starts_with('[') || is_phone(&text, &digits) {
        return Some(text);
    }
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || b" .-+()".contains(&byte));
    let help = match digits.len() {
        9 | 10 if is_number && !text.starts_with('+') => {
            let meant = format!("\"0{digits}\"");
            Words::new(
                format!("Ghi cả số 0 đầu trong ngoặc kép: {meant}; Excel và YAML bỏ số 0 khi không có ngoặc."),
                format!("Write the 0 at the beginning, between quotation marks: {meant}; Excel and YAML drop it without these."),
            )
        }
        ..=8 if is_number => Words::new("Ghi cả mã vùng, bắt đầu bằng 0.", "Write it with the area code, beginning with 0."),
        _ => Words::new(
            "Ở đây chỉ ghi một số; lời và máy lẻ ghi vào `role`, số thứ hai là một mục `contacts` nữa.",
            "Write one number only; words and an extension go into `role`, a second number is another entry of `contacts`.",
        ),
    };
    reader.refuse(node, ("một số điện thoại như `0236 3 888 888`", "one telephone number like `0236 3 888 888`"), help)
}

/// Whether a text can be one telephone number of Viet Nam: with its area code, from abroad, a short one of three or four figures, or one of
/// 1800 and 1900.
fn is_phone(text: &str, digits: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || b" .-+()".contains(&byte));
    let is_abroad = text.starts_with("+84") && matches!(digits.len(), 11 | 12);
    let is_whole = digits.starts_with('0') && matches!(digits.len(), 10 | 11);
    let is_service = ["1800", "1900"].iter().any(|begin| digits.starts_with(begin)) && matches!(digits.len(), 8 | 10);
    is_number && (is_abroad || !text.contains('+') && (is_whole || is_service || matches!(digits.len(), 3 | 4)))
}

fn area(reader: &mut Reader<'_>, node: &Node) -> Option<Area> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let name: Option<Localised<String>> = fields.required(reader, "name", Reader::words);
    fields.finish(reader);
    Some(Area { id: id?, name: name? })
}

fn place(reader: &mut Reader<'_>, node: &Node) -> Option<Place> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let kind = fields.required(reader, "kind", |reader, node| reader.one_of(node, &PLACES));
    let name = fields.required(reader, "name", Reader::words);
    let address = fields.required(reader, "address", Reader::words);
    let hours = fields.optional(reader, "hours", Reader::words);
    let area = fields.optional(reader, "area", Reader::id);
    let posts = fields.required(reader, "posts", |reader, node| reader.list(node, target));
    fields.finish(reader);
    Some(Place { id: id?, kind: kind?, name: name?, address: address?, hours, area, posts: posts? })
}

/// What a code can lead to: a page of its own, `guide:<id>`, `page:methods`, …; an entry of the register or the glossary is none.
pub(super) fn target(reader: &mut Reader<'_>, node: &Node) -> Option<At<Target>> {
    let text = reader.word(node)?;
    match Target::parse(&text).filter(|target| target.fragment().is_none()) {
        Some(value) => Some(At { value, span: node.span }),
        None => reader.wrong(
            node,
            "một đích như `guide:kich-hoat-vneid`, `method:vneid`, `page:methods`, `page:home`",
            "a target like `guide:kich-hoat-vneid`, `method:vneid`, `page:methods`, `page:home`",
        ),
    }
}

/// An e-mail address of an office.
fn email(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = reader.word(node)?;
    let fits = text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b"@.-_+".contains(&b));
    if fits && plain { Some(text) } else { reader.wrong(node, "một địa chỉ thư dạng tên@tên-miền", "an e-mail address of the form name@host") }
}
