//! Q: codes, which outlive everything else because they are printed.

use std::collections::BTreeMap;

use super::advice::did_you_mean;
use super::hole::Holes;
use super::unit::Loaded;
use crate::bundle::PublishedCode;
use crate::finding::{Finding, Words, rule};
use crate::model::code::Code;
use crate::model::id::{Address, Id};
use crate::model::ledger::Issued;
use crate::model::target::Target;
use crate::model::unit::{Head, Unit};
use crate::source::{At, Sources, Span};

/// Bytes that a symbol of version 4 holds at error correction M (ISO/IEC 18004, table 7).
pub const VERSION_4_BYTES: usize = 62;

rule!(NOT_ISSUED, "Q001", "no-code", Warning,
    "Một điểm niêm yết chưa có mã cho trang cần dán.", "A place has no code for a page that is to hang there.",
    why: "Chưa có mã thì chưa có tờ in.", "Without a code there is no sheet to print.",
    bad: "posts: [guide:kich-hoat-vneid] (codes.yaml chưa có)", good: "niemyet codes --write");
rule!(DEAD_CODE, "Q002", "dead-code", Error,
    "Một mã đã in dẫn đến điều không còn.", "A printed code leads to something that is gone.",
    why: "Tờ đã dán vẫn còn trên tường; người dân quét sẽ gặp trang trống.", "The sheet still hangs on a wall; who scans it would find nothing.",
    bad: "(xóa thư mục của một hướng dẫn đã có mã)", good: "redirect: guide:kich-hoat-vneid");
rule!(TOUCHED, "Q003", "edited-code", Error,
    "Một mục trong sổ mã đã bị sửa tay, hoặc sổ mã là của thư mục khác.", "An entry of the ledger was edited by hand, or the ledger is that of another folder.",
    why: "Mã in trên giấy không đổi được; mã, điểm và đích đi với nhau mãi mãi.", "What is printed cannot change; code, place and target belong together for ever.",
    bad: "target: page:home (trước là guide:…)", good: "target: guide:…\nredirect: page:home");
rule!(CODE_TWICE, "Q004", "code-twice", Error,
    "Một mã có hai lần trong cả trang.", "A code exists twice in the site.",
    why: "Một mã chỉ dẫn đến một nơi.", "A code leads to one place only.",
    bad: "(chép codes.yaml của đơn vị khác)", good: "niemyet codes --write");
rule!(VANISHED, "Q005", "vanished-code", Error,
    "Một mã đã công bố không còn trong sổ mã.", "A published code is no longer in the ledger.",
    why: "Tờ đã in sẽ dẫn đến trang không có.", "Sheets in the field would lead nowhere.",
    bad: "(xóa một mục trong codes.yaml)", good: "(khôi phục mục ấy, thêm gone: {vi: …, en: …})");
rule!(LONG_ADDRESS, "Q006", "long-address", Warning,
    "Địa chỉ quá dài cho một mã QR dễ quét.", "An address is too long for a symbol that scans well.",
    why: "Mã có nhiều ô nhỏ, khó quét từ xa và khi in xấu.", "The symbol gets many small modules that scan badly from afar or on bad print.",
    bad: "address: https://trang-thong-tin-dien-tu-xa-mau.tinh-mau.gov.vn/niem-yet/", good: "address: https://xa-mau.tinh-mau.gov.vn/");
rule!(NO_ADDRESS, "Q007", "no-public-address", Warning,
    "Đơn vị chưa có địa chỉ công khai thật.", "A unit has no real public address yet.",
    why: "Tờ in mang dấu MẪU vì mã chưa dẫn đến đâu cả.", "Sheets carry the mark MẪU because their codes lead nowhere yet.",
    bad: "address: https://niemyet.example/", good: "address: https://xa-mau.tinh-mau.gov.vn/");
rule!(MOVED, "Q008", "moved-address", Error,
    "Địa chỉ trong mã đã công bố nay khác.", "The address inside a published code has changed.",
    why: "Tờ đã in giữ địa chỉ cũ mãi mãi; người dân quét sẽ gặp trang trống.", "Printed sheets keep the old address for ever; who scans them would find nothing.",
    bad: "path: xa-moi (trước là xa-mau)", good: "path: xa-moi\nearlier_addresses: [https://tinh.gov.vn/xa-mau/]");

rule!(SHEET_TOO_FULL, "Q009", "sheet-too-full", Error,
    "Chữ trên một tờ in không vừa khổ giấy.", "The words of a printed sheet do not fit its paper.",
    why: "Chữ không bao giờ bị cắt hay thu nhỏ dưới cỡ đọc được từ xa.", "Words are never cut, nor made smaller than can be read from afar.",
    bad: "title: (một tiêu đề 200 chữ)", good: "title: Kích hoạt tài khoản VNeID");
rule!(SHEET_LETTER, "Q010", "sheet-letter", Error,
    "Phông chữ của tờ in thiếu một ký tự.", "The fonts of printed sheets lack a letter.",
    why: "Tờ in sẽ có ô trống ở chỗ ấy.", "There would be an empty box on paper.",
    bad: "title: Kích hoạt VNeID ☎", good: "title: Kích hoạt VNeID");
rule!(UNPROVED, "Q011", "sheet-unproved", Error,
    "Một tờ in quét thử không được.", "A printed sheet failed its trial scan.",
    why: "Tờ dán lên tường phải quét được ngay cả khi bẩn, mờ hay nhìn nghiêng.", "What hangs on a wall must scan even when dirty, blurred or seen from the side.",
    bad: "(mã không đọc lại được)", good: "(mã đọc lại ra đúng địa chỉ)");
rule!(TWO_WAYS, "Q012", "redirect-and-gone", Warning,
    "Một mục trong sổ mã vừa dẫn sang trang khác vừa báo đã bỏ.", "An entry of the ledger both leads elsewhere and is gone.",
    why: "Người quét chỉ gặp trang báo đã bỏ; trang muốn dẫn đến thì không ai thấy.", "Who scans it is only told that it is gone; nobody sees the page that was meant.",
    bad: "redirect: page:home, gone: {vi: \"Điểm đã dời.\", …}", good: "redirect: page:home");

/// The ledger of a unit against its places and pages. Entries that are not this unit's own were told by [`super::ledger`].
pub fn judge(unit: &Unit, holes: &Holes, found: &mut Vec<Finding>) {
    if unit.archive {
        return;
    }
    let (own, others): (Vec<&Issued>, Vec<&Issued>) = unit.ledger.iter().partition(|issued| issued.is_untouched(&unit.head.id));
    for issued in own {
        leads_somewhere(unit, issued, holes, found);
        found.extend(two_ways(issued));
    }
    not_posted(unit, holes, found);
    if others.is_empty() && !holes.ledger {
        not_issued(unit, holes, found);
    }
    address(unit, found);
}

fn leads_somewhere(unit: &Unit, issued: &Issued, holes: &Holes, found: &mut Vec<Finding>) {
    let Some(target) = issued.leads_to() else { return };
    let (code, to) = (&issued.code.value, &target.value);
    let place_gone = issued.redirect.is_none() && !unit.profile.places.iter().any(|place| place.id.value == issued.place.value);
    let page_gone = !unit.has_page(to) && !holes.explain(to);
    let message = match (page_gone, place_gone) {
        (true, _) => {
            Words::new(format!("mã `{code}` dẫn đến `{to}`, nhưng trang ấy không còn"), format!("the code `{code}` leads to `{to}`, but that page is gone"))
        }
        (false, true) => Words::new(
            format!("mã `{code}` được cấp cho điểm `{}`, nhưng `unit.yaml` không còn điểm ấy", issued.place.value),
            format!("the code `{code}` was issued for the place `{}`, but `unit.yaml` has it no more", issued.place.value),
        ),
        (false, false) => return,
    };
    found.push(Finding::new(
        &DEAD_CODE,
        if page_gone { target.span } else { issued.place.span },
        message,
        Words::new(
            "Thêm vào mục này `redirect: <đích>` (dẫn sang trang khác) hoặc `gone: {vi: …, en: …}` (báo đã bỏ).",
            "Add `redirect: <target>` (leads elsewhere) or `gone: {vi: …, en: …}` (says why) to this entry.",
        ),
    ));
}

fn two_ways(issued: &Issued) -> Option<Finding> {
    let (code, redirect) = (&issued.code.value, issued.redirect.as_ref().filter(|_| issued.is_unclear())?);
    let message = Words::new(
        format!("mã `{code}` có cả `redirect` và `gone`; người quét chỉ thấy báo đã bỏ, không đến `{}`", redirect.value),
        format!("the code `{code}` has both `redirect` and `gone`; who scans it is told that it is gone and never sees `{}`", redirect.value),
    );
    let help = Words::new(
        "Bỏ `gone` nếu muốn dẫn sang trang khác, bỏ `redirect` nếu muốn báo đã bỏ.",
        "Remove `gone` to lead elsewhere, or `redirect` to say that it is gone.",
    );
    Some(Finding::new(&TWO_WAYS, redirect.span, message, help).anchored(code.as_str()))
}

/// Where no such page is, that is told instead; so is a code with both `redirect` and `gone`.
fn not_issued(unit: &Unit, holes: &Holes, found: &mut Vec<Finding>) {
    for place in &unit.profile.places {
        let is_of = |issued: &Issued, post: &At<Target>| issued.place.value == place.id.value && issued.target.value == post.value;
        let is_unclear = |post: &At<Target>| unit.ledger.iter().any(|issued| issued.is_unclear() && is_of(issued, post));
        let posts = place.posts.iter().filter(|post| (unit.has_page(&post.value) || holes.explain(&post.value)) && !is_unclear(post));
        let missing: Vec<&At<Target>> = posts.filter(|post| unit.issued(&place.id.value, &post.value).is_none()).collect();
        if let Some(first) = missing.first() {
            let list = missing.iter().map(|post| format!("`{}`", post.value)).collect::<Vec<_>>().join(", ");
            let finding = Finding::new(
                &NOT_ISSUED,
                first.span,
                Words::new(format!("điểm `{}` chưa có mã cho {list}", place.id.value), format!("the place `{}` has no code for {list}", place.id.value)),
                Words::new("Chạy `niemyet codes --write` rồi lưu tệp codes.yaml.", "Run `niemyet codes --write` and keep codes.yaml."),
            );
            found.push(finding.anchored(place.id.value.as_str()));
        }
    }
}

/// What hangs at a place has to be there.
fn not_posted(unit: &Unit, holes: &Holes, found: &mut Vec<Finding>) {
    let names = || unit.routes.iter().map(|(target, ..)| target.to_string()).filter(|name| Target::parse(name).is_some()).collect::<Vec<_>>();
    for place in &unit.profile.places {
        for post in place.posts.iter().filter(|post| !unit.has_page(&post.value) && !holes.explain(&post.value)) {
            found.push(Finding::new(
                &super::link::DEAD_LINK,
                post.span,
                Words::new(
                    format!("điểm `{}` dán `{}`, nhưng không có trang ấy", place.id.value, post.value),
                    format!("the place `{}` posts `{}`, but there is no such page", place.id.value, post.value),
                ),
                did_you_mean(
                    &post.value.to_string(),
                    names().iter().map(String::as_str),
                    &Words::new("Sửa mục trong `posts`.", "Correct the entry of `posts`."),
                ),
            ));
        }
    }
}

fn address(unit: &Unit, found: &mut Vec<Finding>) {
    let Some(address) = &unit.head.address else {
        return no_address(unit, found);
    };
    if address.is_example() && !unit.head.sample {
        no_address(unit, found);
    }
    // "q/", six letters and "/".
    let length = address.as_str().len() + 9;
    if length > VERSION_4_BYTES && !unit.ledger.is_empty() {
        let finding = Finding::new(
            &LONG_ADDRESS,
            Span::start_of(unit.head.span.file),
            Words::new(
                format!("địa chỉ trong mã dài {length} ký tự, mã QR cỡ 4 chứa được {VERSION_4_BYTES}"),
                format!("the address in the symbol has {length} characters, version 4 holds {VERSION_4_BYTES}"),
            ),
            Words::new("Dùng tên miền ngắn hơn trong `address`.", "Use a shorter host in `address`."),
        );
        found.push(finding.anchored("address"));
    }
}

fn no_address(unit: &Unit, found: &mut Vec<Finding>) {
    if unit.ledger.is_empty() || unit.head.sample {
        return;
    }
    let finding = Finding::new(
        &NO_ADDRESS,
        Span::start_of(unit.head.span.file),
        Words::new("chưa có địa chỉ công khai thật, nên tờ in mang dấu MẪU", "there is no real public address, so sheets are marked MẪU"),
        Words::new("Ghi `address: https://…/` trong unit.yaml hoặc site.yaml.", "Write `address: https://…/` in unit.yaml or site.yaml."),
    );
    found.push(finding.anchored("address"));
}

/// Codes that the whole site has more than once, by the unit that has the later one. Entries that are not their unit's own were told already.
pub fn twice(units: &[Loaded], found: &mut BTreeMap<Id, Vec<Finding>>) {
    let mut seen: BTreeMap<&Code, (&Id, Span)> = BTreeMap::new();
    for unit in units {
        let own = unit.ledger.iter().enumerate().filter(|(at, _)| !unit.touched.contains(at));
        for code in own.map(|(_, issued)| &issued.code) {
            if let Some((other, span)) = seen.insert(&code.value, (&unit.id, code.span)) {
                let (vi, en) = if other == &unit.id {
                    ("một mục khác của sổ này".to_owned(), "another entry of this ledger".to_owned())
                } else {
                    (format!("đơn vị `{other}`"), format!("the unit `{other}`"))
                };
                let finding = Finding::new(
                    &CODE_TWICE,
                    code.span,
                    Words::new(format!("mã `{}` đã có ở {vi}", code.value), format!("the code `{}` is used by {en}", code.value)),
                    Words::new("Xóa mục chép nhầm và chạy `niemyet codes --write`.", "Remove the copied entry and run `niemyet codes --write`."),
                );
                found.entry(unit.id.clone()).or_default().push(finding.note(span, Words::new("mã ấy ở đây", "it is here")));
            }
        }
    }
}

/// Codes that were published before and that no ledger has any more, with their units.
pub fn vanished(gone: Vec<(String, Id)>, sources: &mut Sources, found: &mut BTreeMap<Id, Vec<Finding>>) {
    for (code, unit) in gone {
        let file = sources.add(format!("content/units/{unit}/codes.yaml"), String::new());
        found.entry(unit.clone()).or_default().push(Finding::new(
            &VANISHED,
            Span::start_of(file),
            Words::new(
                format!("mã `{code}` đã công bố trong output/, nhưng sổ mã không còn mã ấy"),
                format!("the code `{code}` was published in output/, but no ledger has it"),
            ),
            Words::new(
                "Khôi phục mục ấy trong codes.yaml; muốn bỏ thì thêm `gone: {vi: …, en: …}`. Nếu chưa in tờ nào, xóa thư mục output/ rồi dựng lại.",
                "Restore the entry in codes.yaml; to retire it, add `gone: {vi: …, en: …}`. If nothing was printed, delete output/ and build again.",
            ),
        ));
    }
}

/// Codes whose address is no longer that of the last build, once a unit. An author who has the old address lead to the new one says so.
pub fn moved(published: &[PublishedCode], heads: &[Head], found: &mut BTreeMap<Id, Vec<Finding>>) {
    let mut by_unit: BTreeMap<&str, Vec<&PublishedCode>> = BTreeMap::new();
    for code in published {
        by_unit.entry(&code.unit).or_default().push(code);
    }
    for head in heads {
        let own = by_unit.get(head.id.as_str()).into_iter().flatten();
        let mut before = own.filter_map(|code| Address::parse(code.address.as_ref()?.strip_suffix(&format!("q/{}/", code.code))?));
        let lost = |before: &Address| !before.is_example() && head.address.as_ref() != Some(before) && !head.earlier_addresses.contains(before);
        let Some(before) = before.find(lost) else { continue };
        let now = head.address.as_ref().map_or("–", Address::as_str);
        found.entry(head.id.clone()).or_default().push(Finding::new(
            &MOVED,
            head.path.span,
            Words::new(
                format!("mã đã công bố với địa chỉ {before}, nay địa chỉ là {now}"),
                format!("codes were published with the address {before}, which is now {now}"),
            ),
            Words::new(
                format!(
                    "Trả lại `address`/`path` cũ; hoặc cho địa chỉ cũ chuyển tiếp sang địa chỉ mới rồi ghi `earlier_addresses: [{before}]` trong unit.yaml."
                ),
                format!("Put `address`/`path` back; or let the old address forward to the new one and write `earlier_addresses: [{before}]` in unit.yaml."),
            ),
        ));
    }
}
