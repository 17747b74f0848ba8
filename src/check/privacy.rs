//! X: personal data, which has no place in what is published, in any field and any file name.

use std::collections::{BTreeMap, BTreeSet};

use super::office;
use crate::finding::{Finding, Rule, Severity, Words, rule};
use crate::model::id::suggest;
use crate::model::unit::Contact;
use crate::privacy::hit::{Hit, Kind};
use crate::privacy::{self, Form, Scanner, picture};
use crate::source::{Content, Sources, Span};

rule!(CITIZEN, "X001", "citizen-number", Error,
    "Có số định danh cá nhân (12 số) của một người.", "There is the 12-digit number of a citizen.",
    why: "Ai cũng tải được trang về; số đã lộ thì không thu lại được, và luật cấm công khai (Luật 91/2025/QH15). Số viết cách quãng, chữ số lạ, trong đường liên kết hay tên tệp cũng tính.",
    "Anybody can copy a page; a number that is out cannot be called back, and the law forbids it (Law 91/2025/QH15). Spaced or foreign digits, links and file names count as well.",
    bad: "Ông A (CCCD 0xx xxx xxx xxx) đã được cấp thẻ.", good: "Một công dân đã được cấp thẻ.");
rule!(CARD, "X002", "identity-card-number", Error,
    "Có số chứng minh nhân dân (9 số) của một người.", "There is the 9-digit number of an identity card.",
    why: "Số cũ vẫn tra ra được người. Số tiền hay tổng số thì viết có dấu chấm (225.208.000) hoặc ghi đơn vị theo sau.",
    "An old number still leads to its holder. Write sums with dots (225.208.000) or with their unit after them.",
    bad: "CMND: xxx xxx xxx", good: "(bỏ số)");
rule!(PHONE, "X003", "private-phone", Error,
    "Có số điện thoại di động không phải của nơi liên hệ đã khai.", "There is a mobile telephone that no declared contact has.",
    why: "Số riêng của một người không được đăng; số trực của cơ quan thì khai ở `contacts` của `unit.yaml`.",
    "A person's own number is not published; declare an office's number under `contacts` in `unit.yaml`.",
    bad: "Gọi anh A: 09xx xxx xxx", good: "contacts:\n  - {role: {vi: Trực Công an xã, en: Commune police}, phone: \"09xx xxx xxx\"}");
rule!(EMAIL, "X004", "private-email", Error,
    "Có địa chỉ thư điện tử không phải của nơi liên hệ đã khai.", "There is an e-mail address that no declared contact has.",
    why: "Địa chỉ đăng trên trang bị thu thập để gửi thư lừa; chỉ đăng hộp thư của cơ quan, khai ở `contacts`.",
    "Addresses on pages are collected for fraud; publish an office's only, declared under `contacts`.",
    bad: "Gửi về …@….com", good: "contacts:\n  - {role: {vi: Văn phòng, en: Office}, email: …@….gov.vn}");
rule!(BIRTH, "X005", "date-of-birth", Error,
    "Có ngày sinh của một người.", "There is a person's date of birth.",
    why: "Tên và ngày sinh đủ để giả làm một người.", "A name and a date of birth are enough to pose as somebody.",
    bad: "Bà B, sinh ngày xx/xx/19xx, đã nhận thẻ.", good: "Một công dân đã nhận thẻ.");
rule!(PICTURE, "X006", "picture-metadata", Warning,
    "Hình mang dữ liệu ẩn về nơi chụp hoặc người làm.", "A picture carries hidden data on where or by whom it was made.",
    why: "Dữ liệu ẩn bị bỏ khỏi hình được đăng, nhưng tệp gốc trong `content/` vẫn giữ nó cho ai có thư mục này.",
    "What is published is stripped of it, but the file in `content/` still tells everybody who has the folder.",
    bad: "anh.jpg (EXIF: GPS)", good: "anh.jpg (đã bỏ thông tin cá nhân: Properties → Details → Remove)");
rule!(PERSON, "X007", "named-person", Warning,
    "Bảng hoặc danh sách nêu tên một người.", "A table or list names a person.",
    why: "Tên người trực, người được giao việc ở lại trên mạng lâu hơn công việc; ghi chức danh và số trực là đủ.",
    "Names of staff and volunteers stay on the net longer than their duty; role and office telephone will do.",
    bad: "| Thứ Hai | Ông Nguyễn Văn A |", good: "| Thứ Hai | Công chức trực Một cửa |");
rule!(LISTING, "X008", "list-of-people", Warning,
    "Văn bản bảo lập hoặc công khai danh sách từng người dân.", "A text tells staff to make or announce lists of people.",
    why: "Đăng lời giao việc này là mời người ta đăng luôn danh sách; danh sách chỉ dùng nội bộ.",
    "Publishing the instruction invites publishing the list; such lists are for internal use.",
    bad: "Lập danh sách công dân chưa có tài khoản, niêm yết tại nhà văn hóa.", good: "Thông báo lịch hỗ trợ tại nhà văn hóa cho mọi người.");

/// Personal data of one file or name, not yet judged.
pub struct Exposed {
    /// Path from the site's root; of a folder with `/` at its end.
    path: String,
    /// The text in which places count; nothing for names and hidden data.
    text: Option<String>,
    hits: Vec<Hit>,
    /// What a picture hides besides.
    hidden: Option<picture::Hidden>,
}

/// Something that may be personal data: the finding, and what a contact would have to declare to let it stand.
pub struct Suspect {
    /// The finding.
    pub finding: Finding,
    key: Option<String>,
}

/// Telephones and e-mail addresses that units declare.
#[derive(Debug, Clone, Default)]
pub struct Declared(BTreeSet<String>);

impl Declared {
    /// Those of a unit.
    pub fn of(contacts: &[Contact]) -> Self {
        let phones = contacts.iter().filter_map(|contact| contact.phone.as_deref()).flat_map(privacy::phones);
        let emails = contacts.iter().filter_map(|contact| contact.email.as_deref()).flat_map(privacy::emails);
        Self(phones.chain(emails).collect())
    }

    /// Adds those of another unit.
    pub fn join(&mut self, other: &Self) {
        self.0.extend(other.0.iter().cloned());
    }
}

/// Looks through names and files below `prefix`.
pub fn look<'p>(prefix: &str, paths: impl Iterator<Item = &'p str>, files: &BTreeMap<String, Content>) -> Vec<Exposed> {
    let mut all = names(prefix, paths);
    let mut scanner = Scanner::default();
    for (path, content) in files {
        let bytes = match content {
            Content::Bytes(bytes) => bytes,
            Content::Text(text) => {
                let hits = scanner.scan(text, Form::of(path));
                if path.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("svg")) {
                    let inside = unique(office::words(text).iter().flat_map(|words| privacy::scan(words, Form::Plain)));
                    let is_new = |hit: &Hit| !hits.iter().any(|seen| seen.key == hit.key);
                    let inside: Vec<Hit> = inside.into_iter().filter(|hit| hit.kind < Kind::Person && is_new(hit)).collect();
                    all.extend((!inside.is_empty()).then(|| Exposed { path: format!("{prefix}{path}"), hits: inside, text: None, hidden: None }));
                }
                if !hits.is_empty() {
                    all.push(Exposed { path: format!("{prefix}{path}"), hits, text: Some(text.clone()), hidden: None });
                }
                continue;
            }
        };
        let path = format!("{prefix}{path}");
        let exposed = if let Some(hidden) = picture::hidden(bytes) {
            let hits = unique(hidden.texts.iter().flat_map(|text| privacy::scan(text, Form::Plain)).filter(|hit| hit.kind < Kind::Person));
            Exposed { path, text: None, hits, hidden: Some(hidden) }
        } else {
            let texts = office::texts(bytes).unwrap_or_else(|| picture::readable(bytes));
            let hits = unique(texts.iter().filter(|text| text.len() > 11).flat_map(|text| privacy::scan(text, Form::Plain)));
            Exposed { path, text: None, hits: unique(hits.into_iter().filter(|hit| hit.kind < Kind::Person)), hidden: None }
        };
        if !exposed.hits.is_empty() || exposed.hidden.is_some() {
            all.push(exposed);
        }
    }
    all
}

/// Hits by what they are; places in hidden data mean nothing to an author.
fn unique(hits: impl Iterator<Item = Hit>) -> Vec<Hit> {
    let all: BTreeSet<(Kind, String)> = hits.map(|hit| (hit.kind, hit.key)).collect();
    all.into_iter().map(|(kind, key)| Hit { start: 0, end: 0, kind, key }).collect()
}

/// The names of files and folders, each once.
fn names<'p>(prefix: &str, paths: impl Iterator<Item = &'p str>) -> Vec<Exposed> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for path in paths.map(|path| format!("{prefix}{path}")) {
        let ends = path.match_indices('/').map(|(at, _)| at + 1).chain([path.len()]);
        let mut start = 0;
        for end in ends {
            let (above, name) = (path.get(..end).unwrap_or_default(), path.get(start..end).unwrap_or_default());
            if seen.insert(above.to_owned()) {
                let hits = unique(privacy::scan(name.trim_end_matches('/'), Form::Plain).into_iter().filter(|hit| hit.kind < Kind::Person));
                all.extend((!hits.is_empty()).then(|| Exposed { path: above.to_owned(), text: None, hits, hidden: None }));
            }
            start = end;
        }
    }
    all
}

/// The findings of what was seen. Texts that were read already keep their ids, so that waivers can find them.
pub fn suspects(exposed: Vec<Exposed>, sources: &mut Sources) -> Vec<Suspect> {
    let mut all = Vec::new();
    for Exposed { path, text, hits, hidden } in exposed {
        let text = text.unwrap_or_default();
        let file = sources.find(&path, &text).unwrap_or_else(|| sources.add(path, text));
        all.extend(hits.into_iter().map(|hit| {
            let finding = judge(&hit, Span::new(file, hit.start, hit.end));
            Suspect { finding, key: matches!(hit.kind, Kind::Phone | Kind::Email | Kind::Card).then_some(hit.key) }
        }));
        if let Some(hidden) = hidden.filter(|hidden| hidden.place || hidden.maker) {
            all.push(Suspect { finding: metadata(&hidden, Span::start_of(file)), key: None });
        }
    }
    all
}

/// The findings that no declared contact explains. Without `declared` nobody knows, and nothing is said of telephones and addresses: what
/// could not be read is not published anyway.
pub fn stand(suspects: Vec<Suspect>, declared: Option<&Declared>) -> Vec<Finding> {
    let explained = |key: &String| declared.is_none_or(|declared| declared.0.contains(key));
    suspects.into_iter().filter(|suspect| !suspect.key.as_ref().is_some_and(explained)).map(|suspect| suspect.finding).collect()
}

/// Whether one of the findings keeps content from being published.
pub fn is_grave(found: &[Finding]) -> bool {
    found.iter().any(|finding| finding.rule.severity == Severity::Error)
}

fn judge(hit: &Hit, span: Span) -> Finding {
    let masked = hit.masked();
    let contact = Words::new(
        "Xóa đi; nếu là của cơ quan thì khai ở `contacts` trong `unit.yaml`.",
        "Delete it; if it is an office's, declare it under `contacts` in `unit.yaml`.",
    );
    let delete = Words::new("Xóa đi, cả trong tên tệp và lịch sử của tệp.", "Delete it, also from file names and the file's history.");
    let (rule, vi, en, help): (&'static Rule, String, String, Words) = match hit.kind {
        Kind::Citizen => {
            (&CITIZEN, format!("đây giống số định danh cá nhân: {masked}, 12 số"), format!("this looks like a citizen's number: {masked}, 12 digits"), delete)
        }
        Kind::Card => (
            &CARD,
            format!("đây giống số chứng minh nhân dân: {masked}, 9 số"),
            format!("this looks like the number of an identity card: {masked}, 9 digits"),
            delete,
        ),
        Kind::Phone => {
            (&PHONE, format!("số di động {masked} không có trong `contacts`"), format!("the mobile telephone {masked} is not under `contacts`"), contact)
        }
        Kind::Email => (&EMAIL, format!("địa chỉ {masked} không có trong `contacts`"), format!("the address {masked} is not under `contacts`"), contact),
        Kind::Birth => (&BIRTH, "đây giống ngày sinh của một người".to_owned(), "this looks like a person's date of birth".to_owned(), delete),
        Kind::Person => return person(hit, span),
        Kind::Listing => return listing(hit, span),
    };
    Finding::new(rule, span, Words::new(vi, en), help)
}

fn person(hit: &Hit, span: Span) -> Finding {
    let anchor = suggest(&hit.key);
    let help = Words::new(
        format!("Ghi chức danh thay cho tên; trong văn bản đã ban hành thì ghi `waive` với `at: {anchor}`."),
        format!("Write the role in place of the name; in an issued document waive it with `at: {anchor}`."),
    );
    Finding::new(&PERSON, span, Words::new("bảng hoặc danh sách này nêu tên một người", "this table or list names a person"), help).anchored(anchor)
}

fn listing(hit: &Hit, span: Span) -> Finding {
    let anchor = suggest(&hit.key);
    let help = Words::new(
        format!("Bỏ câu này khỏi bản đăng; trong văn bản đã ban hành thì ghi `waive` với `at: {anchor}`."),
        format!("Leave the sentence out; in an issued document waive it with `at: {anchor}`."),
    );
    let words = Words::new("câu này bảo lập hoặc công khai danh sách từng người", "this sentence asks for a list of people, or to announce one");
    Finding::new(&LISTING, span, words, help).anchored(anchor)
}

fn metadata(hidden: &picture::Hidden, span: Span) -> Finding {
    let words = if hidden.place {
        Words::new("hình này ghi lại nơi chụp", "this picture tells where it was taken")
    } else {
        Words::new("hình này ghi lại người làm ra nó", "this picture tells who made it")
    };
    let help = Words::new(
        "Bỏ dữ liệu ẩn rồi chép lại hình (Windows: Properties → Details → Remove Properties).",
        "Remove the hidden data and copy the picture again (Windows: Properties → Details → Remove Properties).",
    );
    Finding::new(&PICTURE, span, words, help)
}
