//! W: how texts write their words.

use std::collections::BTreeMap;

use crate::finding::{Finding, Rule, Words, rule};
use crate::source::{Content, Sources, Span, line_at};
use crate::wording::hit::{Hit, Kind};
use crate::wording::{self, Manner};

rule!(APP_NAME, "W001", "app-name", Warning,
    "Tên ứng dụng không viết là VNeID.", "The name of the app is not written VNeID.",
    why: "Người dân tìm ứng dụng theo đúng tên; ứng dụng giả thường chỉ khác một chữ.", "People look the app up by its name; fakes often differ by one letter.",
    bad: "Mở ứng dụng VneID.", good: "Mở ứng dụng VNeID.");
rule!(TWO_WAYS, "W002", "one-word-two-spellings", Warning,
    "Một từ được viết theo hai cách trong cùng bài.", "One word is written in two ways in the same text.",
    why: "Người đọc tưởng là hai thứ khác nhau; tìm trong trang chỉ thấy một nửa.", "Readers take it for two things, and a search finds half of it.",
    bad: "thẻ gắn chíp … thẻ gắn chip", good: "thẻ gắn chíp … thẻ gắn chíp");
rule!(TONE_MARKS, "W003", "two-habits-of-tone-marks", Warning,
    "Dấu thanh đặt theo hai kiểu trong cùng bài (hòa, hoà).", "One text puts tone marks in two ways (hòa, hoà).",
    why: "Tìm kiếm và sắp xếp coi đó là hai từ khác nhau.", "Searches and lists take them for two words.",
    bad: "xã hội hóa … văn hoá", good: "xã hội hóa … văn hóa");
rule!(SLIP, "W004", "slip", Warning,
    "Một từ viết nhầm thành từ khác gần giống.", "A word was written as another one that looks alike.",
    why: "Từ sai vẫn là từ có thật nên máy soát chính tả thường bỏ qua.", "The wrong word exists, so spelling checkers pass over it.",
    bad: "các đặt ứng dụng", good: "cài đặt ứng dụng");
rule!(NO_SYLLABLE, "W005", "no-syllable", Warning,
    "Một chữ không phải âm tiết tiếng Việt.", "A word cannot be a Vietnamese syllable.",
    why: "Đó là lỗi gõ, trình đọc màn hình đọc không ra.", "It is a slip of the keyboard that screen readers cannot say.",
    bad: "thẻ căn cưởc gứn chíp", good: "thẻ căn cước gắn chíp");
rule!(TWICE, "W006", "word-twice", Warning,
    "Một từ đứng hai lần liền nhau.", "A word stands twice in a row.",
    why: "Thường là sót lại khi sửa câu.", "Mostly it was left when the sentence was changed.",
    bad: "ý kiến của của người dân", good: "ý kiến của người dân");
rule!(SPACE, "W007", "space-too-many", Warning,
    "Thừa dấu cách, cũng ở cạnh dấu câu, hoặc có ký tự không nhìn thấy.", "A space is too many, also beside a sign, or a character cannot be seen.",
    why: "Chữ chép từ nơi khác mang theo ký tự ẩn, làm tìm kiếm không thấy.", "Copied text brings hidden characters along, which searches trip over.",
    bad: "Công an xã , Văn  phòng", good: "Công an xã, Văn phòng");
rule!(MOTTO, "W008", "motto-misspelt", Error,
    "Quốc hiệu hoặc Tiêu ngữ viết sai.", "The country's name or its motto is misspelt.",
    why: "Nghị định 30/2020/NĐ-CP, Phụ lục I chỉ có một cách viết.", "Decree 30/2020/NĐ-CP, Annex I knows one form only.",
    bad: "Độc lập – Tự do – Hanh phúc", good: "Độc lập - Tự do - Hạnh phúc");
rule!(QUOTES, "W010", "two-kinds-of-quotation-marks", Warning,
    "Một bài dùng cả ngoặc kép thẳng và ngoặc kép cong.", "One text has straight and curly quotation marks.",
    why: "Chữ dán từ nơi khác trông như của người khác; tìm nguyên văn chỉ thấy một nửa.", "Pasted words look like somebody else's, and a search for the words as they stand finds half of them.",
    bad: "mục “Lưu trú” … mục \"Cư trú\"", good: "mục “Lưu trú” … mục “Cư trú”");
rule!(ENDED, "L006", "word-of-what-ended", Warning,
    "Bài hiện hành nhắc đến nơi hoặc giấy tờ không còn.", "A current page speaks of an office or a document that is no more.",
    why: "Người dân sẽ đi đến nơi không còn. Từ ngày 1/7/2025 không còn cấp huyện; hồ sơ nộp ở Trung tâm Phục vụ hành chính công.", "People would go where nothing is. There is no district level since 1 July 2025; papers are handed in at the Public Administration Service Centre.",
    bad: "Nộp hồ sơ tại Bộ phận Một cửa.", good: "Nộp hồ sơ tại Trung tâm Phục vụ hành chính công.");

/// What was seen in a file, before its text goes to be read.
pub struct Seen {
    /// Path from the site's root.
    path: String,
    text: String,
    hits: Vec<Hit>,
}

/// Looks through files below `prefix`. `is_archive` says that they speak of a unit that is no more.
pub fn look(prefix: &str, files: &BTreeMap<String, Content>, is_archive: bool) -> Vec<Seen> {
    let mut all = Vec::new();
    for (path, content) in files {
        let (Content::Text(text), Some(manner)) = (content, manner(path, is_archive)) else { continue };
        let hits = hits(text, manner, path.starts_with("plans/"));
        if !hits.is_empty() {
            all.push(Seen { path: format!("{prefix}{path}"), text: text.clone(), hits });
        }
    }
    all
}

/// What is seen in a text. Spaces before signs of a plan are P040's, marks that open with one kind and close with the other P041's.
fn hits(text: &str, manner: Manner, is_plan: bool) -> Vec<Hit> {
    let mut hits = wording::look(text, manner);
    let is_closed_otherwise = |hit: &Hit| text.get(line_at(text, hit.start)).is_some_and(|line| line.contains('"') && line.contains(['“', '”']));
    let is_of_plans = |hit: &Hit| match hit.kind {
        Kind::Space => text.get(hit.start..hit.end) == Some(" "),
        Kind::Quote => is_closed_otherwise(hit),
        Kind::Name | Kind::Variant | Kind::Tone | Kind::Slip | Kind::NoSyllable | Kind::Twice | Kind::Motto | Kind::Ended => false,
    };
    hits.retain(|hit| !(is_plan && is_of_plans(hit)));
    hits
}

/// The findings of a Vietnamese document of its day.
pub fn of_document(text: &str, sources: &mut Sources) -> Vec<Finding> {
    let hits = hits(text, Manner { is_yaml: false, is_vietnamese: true, is_current: false }, true);
    findings(vec![Seen { path: "vi.md".to_owned(), text: text.to_owned(), hits }], sources)
}

/// How a file is to be read; nothing for those that are no texts. Plans are documents of their day.
pub fn manner(path: &str, is_archive: bool) -> Option<Manner> {
    let (name, ending) = path.rsplit('/').next()?.rsplit_once('.')?;
    let is_yaml = match ending {
        "yaml" | "yml" => true,
        "md" => false,
        _ => return None,
    };
    // The register and the glossary speak of what was.
    let is_record = path.starts_with("plans/") || path.starts_with("progress/") || matches!(path, "laws.yaml" | "glossary.yaml" | "codes.yaml" | "gone.yaml");
    Some(Manner { is_yaml, is_vietnamese: name == "vi", is_current: !is_archive && !is_record })
}

/// The findings of what was seen.
pub fn findings(seen: Vec<Seen>, sources: &mut Sources) -> Vec<Finding> {
    let mut found = Vec::new();
    for Seen { path, text, hits } in seen {
        let pieces: Vec<(Hit, String)> = hits.into_iter().map(|hit| (hit.clone(), text.get(hit.start..hit.end).unwrap_or_default().to_owned())).collect();
        let file = sources.find(&path, &text).unwrap_or_else(|| sources.add(path, text));
        let mut has_quotes = false;
        for (hit, piece) in pieces {
            // Such a text has many marks; one finding says so.
            if hit.kind != Kind::Quote || !std::mem::replace(&mut has_quotes, true) {
                found.push(finding(&hit, &piece, Span::new(file, hit.start, hit.end)));
            }
        }
    }
    found
}

fn finding(hit: &Hit, piece: &str, span: Span) -> Finding {
    let better = hit.better.as_deref().unwrap_or_default();
    let rule: &'static Rule = rule_of(hit.kind);
    let told = in_one_line(piece);
    let message = match hit.kind {
        Kind::Name => {
            Words::new(format!("tên ứng dụng viết là “{piece}”, đúng là “{better}”"), format!("the app is called “{piece}” here, its name is “{better}”"))
        }
        Kind::Variant => {
            Words::new(format!("ở đây viết “{told}”, các chỗ khác trong bài viết “{better}”"), format!("“{told}” here, “{better}” elsewhere in this text"))
        }
        Kind::Tone => Words::new(
            format!("“{piece}” đặt dấu khác các chỗ khác trong bài (“{better}”)"),
            format!("“{piece}” has its mark elsewhere than other words of this text (“{better}”)"),
        ),
        Kind::Slip if better.is_empty() => Words::new(format!("“{told}” có vẻ viết nhầm"), format!("“{told}” looks like a slip")),
        Kind::Slip => Words::new(format!("“{told}” có vẻ viết nhầm, đúng là “{better}”"), format!("“{told}” looks like a slip for “{better}”")),
        Kind::NoSyllable if better.is_empty() => Words::new(format!("“{piece}” không phải âm tiết tiếng Việt"), format!("“{piece}” is no Vietnamese syllable")),
        Kind::NoSyllable => Words::new(
            format!("“{piece}” đặt dấu thanh sai chỗ, đúng là “{better}”"),
            format!("“{piece}” has its tone mark on the wrong letter, it is “{better}”"),
        ),
        Kind::Twice => Words::new(format!("“{told}”: từ này đứng hai lần"), format!("“{told}”: the word stands twice")),
        Kind::Space if piece.contains('\t') => {
            Words::new("có dấu Tab giữa dòng, thường là bảng dán từ Word hay Excel", "there is a tab within the line, mostly of a pasted table")
        }
        Kind::Space if better.is_empty() && piece.chars().all(|letter| letter == ' ') => {
            Words::new("thừa dấu cách cạnh dấu câu", "there is a space too many beside a sign")
        }
        Kind::Space if better.is_empty() => Words::new("có ký tự không nhìn thấy", "there is a character that cannot be seen"),
        Kind::Quote if piece == "\"" => {
            Words::new("đây là ngoặc kép thẳng, các chỗ khác trong bài là ngoặc kép cong", "this mark is straight, the others of this text are curly")
        }
        Kind::Quote => {
            Words::new("đây là ngoặc kép cong, các chỗ khác trong bài là ngoặc kép thẳng", "this mark is curly, the others of this text are straight")
        }
        Kind::Space => Words::new("thừa dấu cách", "there are spaces too many"),
        Kind::Motto => Words::new(format!("viết “{piece}”, đúng là “{better}”"), format!("“{piece}” should be “{better}”")),
        Kind::Ended => Words::new(format!("“{told}” không còn, nay là “{better}”"), format!("“{told}” is no more, today it is “{better}”")),
    };
    Finding::new(rule, span, message, help(hit)).anchored(anchor(hit, piece))
}

fn rule_of(kind: Kind) -> &'static Rule {
    match kind {
        Kind::Name => &APP_NAME,
        Kind::Variant => &TWO_WAYS,
        Kind::Tone => &TONE_MARKS,
        Kind::Slip => &SLIP,
        Kind::NoSyllable => &NO_SYLLABLE,
        Kind::Twice => &TWICE,
        Kind::Space => &SPACE,
        Kind::Quote => &QUOTES,
        Kind::Motto => &MOTTO,
        Kind::Ended => &ENDED,
    }
}

fn help(hit: &Hit) -> Words {
    match (&hit.better, hit.kind) {
        (Some(_), Kind::Ended) => Words::new(
            "Viết nơi hoặc giấy tờ hiện nay; nếu kể chuyện cũ thì nói rõ “trước đây”, “trước ngày …”.",
            "Write what there is today; where it tells of the past, say so: “trước đây”, “trước ngày …”.",
        ),
        (_, Kind::Quote) => Words::new("Dùng một kiểu ngoặc kép trong cả bài.", "Use one kind in the whole text."),
        (Some(better), _) if hit.is_safe && !better.trim().is_empty() => {
            Words::new(format!("Viết “{better}”; `niemyet check --fix` sửa được."), format!("Write “{better}”; `niemyet check --fix` can do it."))
        }
        (Some(_), Kind::Space) if !hit.is_safe => Words::new(
            "Bảng thì viết `| Ngày | Giờ |` và dòng dưới `|---|---|`; không phải bảng thì thay Tab bằng dấu cách.",
            "Write a table as `| Day | Hours |` with a line `|---|---|` below; else put a space in place of the tab.",
        ),
        (Some(_), Kind::Space) => Words::new("Bỏ chỗ thừa; `niemyet check --fix` sửa được.", "Take it out; `niemyet check --fix` can do it."),
        (Some(better), Kind::Tone | Kind::Variant) => {
            Words::new(format!("Viết “{better}”, nếu không phải tên riêng."), format!("Write “{better}”, unless it is a name."))
        }
        (Some(better), _) => Words::new(format!("Viết “{better}”."), format!("Write “{better}”.")),
        (None, _) => Words::new("Đọc lại và sửa chữ ấy.", "Read it again and correct the word."),
    }
}

/// Words that may go on over the end of a line.
fn in_one_line(piece: &str) -> String {
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The code under which a hit is found, and what a waiver of it says in `at`.
pub fn named(hit: &Hit, piece: &str) -> (&'static str, String) {
    (rule_of(hit.kind).code, anchor(hit, piece))
}

/// The piece as authors can write it between quotation marks; what cannot be seen has a name.
fn anchor(hit: &Hit, piece: &str) -> String {
    match hit.kind {
        Kind::Quote => "quotes".to_owned(),
        Kind::Space => "space".to_owned(),
        Kind::Name | Kind::Variant | Kind::Tone | Kind::Slip | Kind::NoSyllable | Kind::Twice | Kind::Motto | Kind::Ended => {
            in_one_line(piece).replace(['"', '\\'], "")
        }
    }
}
