//! Every template of the built-in theme prints a page with everything and a page with as little as there can be.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::BTreeMap;
use std::sync::Arc;

use niemyet::lang::Lang;
use niemyet::model::route::Route;
use niemyet::page::campaign::{
    About as Remarks, Area, Campaign, Cell, Chart, Column, Count, Figures, Indicator, Key, Multiple, Overview, Row, Rule, Sentence, Stage, Status, Summary,
    Table, Tally, View, Views,
};
use niemyet::page::frame::{Alternate, Common, Contact, Crumb, Feed, Frame, LanguageLink, Link, Notice, Phone, Publisher};
use niemyet::page::gone::{Gone, NotFound};
use niemyet::page::guide::{Basis, Choice, Citation, CounterCard, CounterStep, Fact, Guide, Guides, Method, Methods, Question, Short, SourceLine, WayCard};
use niemyet::page::home::{Card, CardGroup, Home, Successor, Successors, UnitEntry, UnitGroup, Units};
use niemyet::page::html::Html;
use niemyet::page::index::{Entry, Index, Letter};
use niemyet::page::law::{Change, Law, LawGroup, Laws};
use niemyet::page::notice::{Notice as UnitNotice, NoticeCard, Notices};
use niemyet::page::place::{Landing, Place, Places, Post};
use niemyet::page::plan::{Attachment, Block, Ground, Original, Plan, Report, Task};
use niemyet::page::schedule::{Next, Row as SessionRow, Schedule, Schedules, Table as SessionTable};
use niemyet::page::sheet::{self, Sheet, Sheets};
use niemyet::page::statement::Statement;
use niemyet::page::task::{Count as TaskCount, Group as TaskGroup, Task as WorkTask, Tasks, TimeLine};
use niemyet::page::term::{Glossary, OtherTerm, Term, TermLetter};
use niemyet::page::{Body, Page};
use niemyet::render::Renderer;
use niemyet::theme::Theme;
use niemyet::view::words::Words;

/// Words that show whether they were escaped.
fn s(words: &str) -> String {
    format!("{words} <&\"'>")
}

fn link() -> Link {
    Link { text: s("liên kết"), href: "trang.html".to_owned() }
}

fn phone() -> Phone {
    Phone { text: "0000 000 001".to_owned(), href: "tel:0000000001".to_owned() }
}

fn html() -> Html {
    Html::trusted("<p>Chữ <strong>đậm</strong></p>".to_owned())
}

/// One thing in a full sample, none in a minimal one.
fn list<T>(full: bool, make: impl Fn() -> T) -> Vec<T> {
    if full { vec![make(), make()] } else { Vec::new() }
}

fn maybe<T>(full: bool, make: impl FnOnce() -> T) -> Option<T> {
    full.then(make)
}

fn contact() -> Contact {
    Contact { role: s("Công an xã"), phone: Some(phone()), email: Some("a@a.vn".to_owned()), address: Some(s("thôn")), hours: Some(s("sáng")) }
}

fn common(full: bool, lang: &str) -> Common {
    Common {
        lang: lang.to_owned(),
        css: "style.css".to_owned(),
        origin: maybe(full, || "https://a.vn".to_owned()),
        feed: maybe(full, || Feed { href: "feed.xml".to_owned(), title: s("tin") }),
        publisher: Publisher {
            name: s("xã Mẫu"), issuer: maybe(full, || s("UBND")), home: "index.html".to_owned(), sample: full, phone: maybe(full, phone)
        },
        menu: list(full, link),
        contacts: list(full, contact),
        as_of: s("Trang dựng ngày"),
    }
}

fn frame(full: bool) -> Frame {
    let notice = || Notice { kind: "archive", heading: s("Bản lưu trữ"), text: s("đã hết"), links: vec![link()] };
    Frame {
        title: s("Trang"),
        description: s("Mô tả"),
        canonical: maybe(full, || "https://a.vn/".to_owned()),
        alternates: list(full, || Alternate { lang: "en".to_owned(), href: "https://a.vn/en/".to_owned() }),
        unlisted: full,
        languages: list(full, || LanguageLink { lang: "en".to_owned(), name: "English".to_owned(), href: "en/index.html".to_owned(), current: false }),
        crumbs: list(full, || Crumb { text: s("bước"), href: None }),
        notices: list(full, notice),
        address: maybe(full, || "https://a.vn/".to_owned()),
    }
}

fn basis(full: bool) -> Basis {
    Basis {
        laws: list(full, || Citation { text: s("Nghị định"), href: Some("van-ban.html".to_owned()), note: Some(s("hết")) }),
        sources: list(full, || SourceLine { text: s("nguồn"), href: "https://b.vn/".to_owned(), checked: s("xem") }),
        reviewed: s("Đã rà soát"),
        app_version: maybe(full, || s("phiên bản")),
    }
}

fn card() -> Card {
    Card { title: s("thẻ"), text: s("chữ"), href: "trang.html".to_owned(), kind: "guide", lang: Some("vi".to_owned()) }
}

fn fact() -> Fact {
    Fact { label: s("nhãn"), text: s("chữ") }
}

fn guide(full: bool) -> Guide {
    Guide {
        short: maybe(full, || Short { symbol_html: Html::trusted("<svg></svg>".to_owned()), address: "https://a.vn/q/a/".to_owned() }),
        heading: s("Hướng dẫn"),
        summary: s("một câu"),
        content_lang: maybe(full, || "vi".to_owned()),
        facts: list(full, fact),
        bring: list(full, || s("thẻ")),
        other_ways: list(full, || s("cách khác")),
        scam_warning: full,
        contents: list(full, link),
        body_html: if full { html() } else { Html::default() },
        basis: basis(full),
        next: maybe(full, link),
    }
}

fn guidance(full: bool) -> Vec<Body> {
    let choice = || Choice { answer: s("đáp"), ways: vec![link()], note: Some(s("lưu ý")) };
    let lang = || maybe(full, || "vi".to_owned());
    vec![
        Body::Guides(Guides { heading: s("Hướng dẫn"), summary: s("câu"), cards: list(full, card) }),
        Body::Guide(Box::new(guide(full))),
        Body::Methods(Box::new(Methods {
            heading: s("7 cách"),
            summary: s("câu"),
            content_lang: lang(),
            questions: list(full, || Question { question: s("hỏi"), options: vec![choice()] }),
            ways: list(full, || WayCard { number: 1, link: link(), proves: s("chứng minh") }),
            body_html: if full { html() } else { Html::default() },
            scam_warning: full,
            counter_card: link(),
            basis: basis(full),
        })),
        Body::Method(Box::new(Method { number: s("Cách 5"), proves: s("chứng minh"), guide: guide(full), neighbours: list(full, link), overview: link() })),
        Body::CounterCard(CounterCard {
            heading: s("Thẻ quầy"),
            intro: s("câu"),
            content_lang: lang(),
            steps: list(full, || CounterStep { title: s("bước"), text: s("chữ"), ways: vec![link()] }),
            never: list(full, || s("không")),
            basis: basis(full),
        }),
    ]
}

fn original() -> Original {
    Original { lang: "vi".to_owned(), text: s("gốc") }
}

fn schedule(full: bool) -> Schedule {
    let row = || SessionRow {
        day: s("Thứ Hai"),
        hours: maybe(full, || s("7:30")),
        place: maybe(full, || s("Nhà văn hóa")),
        who: maybe(full, || s("ai")),
        what: maybe(full, || s("việc")),
    };
    Schedule {
        heading: s("Lịch trực"),
        summary: s("câu"),
        days: s("từ"),
        next: maybe(full, || Next { heading: s("Buổi tới"), day: s("thứ Hai"), lines: list(full, || s("dòng")) }),
        over: maybe(full, || s("hết")),
        tables: list(full, || SessionTable { heading: s("Hằng tuần"), rows: list(full, row) }),
        closed: list(full, || s("nghỉ")),
        source: maybe(full, || s("nguồn")),
        plan: maybe(full, link),
        places: maybe(full, link),
        calendar: maybe(full, link),
    }
}

fn tasks(full: bool, is_table: bool) -> Body {
    let status = || Status { kind: "behind", text: s("chậm"), reason: None };
    let task = || WorkTask {
        id: "1.1".to_owned(),
        href: "a.html#task-1-1".to_owned(),
        text: s("việc"),
        lead: maybe(full, || s("ai")),
        support: maybe(full, || s("với")),
        watch: maybe(full, || s("nhìn")),
        deadline: maybe(full, || s("khi")),
        original: maybe(full, original),
        status: maybe(full, status),
        told: maybe(full, || s("tin")),
    };
    let group = || TaskGroup {
        heading: s("Công an xã"),
        is_content: full,
        anchor: "nhom-1".to_owned(),
        count: s("1 nhiệm vụ"),
        kind: maybe(full, || "behind"),
        tasks: list(full, task),
        helps: list(full, link),
    };
    let view = || View { text: s("theo số"), href: maybe(full, || "theo-so.html".to_owned()) };
    Body::Tasks(Box::new(Tasks {
        eyebrow: s("Kế hoạch"),
        subject: s("về việc"),
        heading: s("Nhiệm vụ"),
        summary: s("câu"),
        views: maybe(full, || Views { sentence: None, orders: vec![view()], parts: list(full, view) }),
        content_lang: maybe(full, || "vi".to_owned()),
        counts: list(full, || TaskCount { status: status(), count: s("1 nhiệm vụ"), href: maybe(full, || "#nhom-1".to_owned()) }),
        time_line: maybe(full, || TimeLine { caption: s("các thời hạn"), chart_html: html() }),
        is_table,
        groups: list(full, group),
        plan: link(),
        calendar: maybe(full, link),
        campaign: maybe(full, link),
    }))
}

fn documents(full: bool) -> Vec<Body> {
    let task = || Task { id: "1.1".to_owned(), anchor: "task-1-1".to_owned(), text_html: Some(html()), lines: vec![fact()] };
    let blocks = if full { vec![Block { text_html: Some(html()), task: None }, Block { text_html: None, task: Some(task()) }] } else { Vec::new() };
    let law = || Law {
        anchor: "nd".to_owned(),
        name: s("Nghị định"),
        title: s("về"),
        facts: vec![fact()],
        state: s("còn"),
        state_kind: "current",
        to_confirm: Some(s("hỏi")),
        changes: vec![Change { how: s("thay bởi"), law: link(), details: Some(s("từ")) }],
        source: link(),
    };
    let other = || OtherTerm { lang: "en".to_owned(), term: s("term") };
    let term = || Term {
        anchor: "t".to_owned(),
        term: s("từ"),
        others: vec![other()],
        own_wording: true,
        meaning: s("nghĩa"),
        also: Some(s("cũng gọi")),
        period: Some(s("từ ngày")),
    };
    vec![
        Body::Plan(Box::new(Plan {
            kind: s("Kế hoạch"),
            heading: s("về việc"),
            number: s("24/KH"),
            date: s("ngày"),
            issuer: s("UBND"),
            state: s("lưu trữ"),
            excerpt: maybe(full, || s("lược")),
            content_lang: maybe(full, || "vi".to_owned()),
            tracking: maybe(full, || s("tin")),
            views: list(full, link),
            calendar: maybe(full, link),
            grounds: list(full, || Ground { text: s("căn cứ"), href: maybe(full, || "a.html".to_owned()) }),
            laws: list(full, || Citation { text: s("Luật"), href: None, note: None }),
            blocks,
            reports: list(full, || Report { what: s("báo cáo"), when: s("khi"), original: maybe(full, original) }),
            attachments: list(full, || Attachment { text: s("phụ lục"), href: maybe(full, || "#a".to_owned()) }),
            recipients: list(full, || s("nơi nhận")),
            signed_by: maybe(full, || s("Chủ tịch")),
            campaign: maybe(full, link),
        })),
        Body::Schedules(Schedules { heading: s("Lịch"), summary: s("câu"), current: list(full, card), over: list(full, card) }),
        Body::Schedule(Box::new(schedule(full))),
        tasks(full, false),
        tasks(full, true),
        Body::Laws(Laws {
            heading: s("Văn bản"),
            summary: s("câu"),
            groups: list(full, || LawGroup { heading: s("còn"), anchor: "laws-current", laws: vec![law()] }),
        }),
        Body::Glossary(Glossary {
            heading: s("Thuật ngữ"),
            summary: s("câu"),
            letters: list(full, || TermLetter { letter: "Đ".to_owned(), anchor: "muc-1".to_owned(), terms: vec![term()] }),
        }),
    ]
}

fn table(full: bool) -> Table {
    let cell = || Cell { text: "1".to_owned(), note: maybe(full, || s("chênh")), kind: maybe(full, || "behind") };
    let row = || Row { name: s("thôn"), href: maybe(full, || "thon.html".to_owned()), cells: vec![cell(), cell()] };
    Table {
        caption: s("bảng"),
        first: s("Địa bàn"),
        columns: vec![Column { head: s("cột"), note: s("ghi") }, Column { head: s("cột"), note: String::new() }],
        rows: list(full, row),
        totals: list(full, row),
    }
}

fn progress(full: bool) -> Vec<Body> {
    let status = || Status { kind: "behind", text: s("chậm"), reason: maybe(full, || s("lý do")) };
    let sentence = || Sentence { text: s("câu"), status: maybe(full, status) };
    let chart = || Chart { caption: s("biểu đồ"), chart_html: html(), legend: list(full, || Key { kind: "done", text: s("đã làm") }) };
    let multiple = || Multiple { link: link(), value: s("1 / 2"), chart_html: html() };
    let indicators =
        || list(full, || Indicator { heading: s("Chỉ số"), sentences: list(full, sentence), charts: list(full, chart), multiples: list(full, multiple) });
    let tally = || Tally { heading: s("Tình trạng"), chart_html: html(), counts: list(full, || Count { status: status(), count: s("2 địa bàn") }) };
    let view = || View { text: s("theo tên"), href: maybe(full, || "theo-ten-1.html".to_owned()) };
    let views = || Views { sentence: maybe(full, || s("chia trang")), orders: vec![view()], parts: list(full, view) };
    let about = || Remarks {
        rules: list(full, || Rule { status: status(), text: s("quy tắc") }),
        reporting: list(full, || s("kỳ")),
        corrections: list(full, || s("đính chính")),
        missing: list(full, || s("thiếu")),
        notes: list(full, || s("ghi chú")),
        source: s("nguồn"),
        plan: maybe(full, link),
        roll_up: maybe(full, link),
        downloads: list(full, link),
    };
    vec![
        Body::Campaign(Box::new(Campaign {
            heading: s("Tiến độ"),
            summary: s("câu"),
            late: maybe(full, || s("cũ")),
            indicators: indicators(),
            tally: maybe(full, tally),
            differences: list(full, || s("chênh")),
            table: maybe(full, || table(full)),
            views: maybe(full, views),
            stages: list(full, || Stage { name: s("giai đoạn"), days: s("từ"), targets: list(full, || s("chỉ tiêu")) }),
            about: about(),
        })),
        Body::Area(Box::new(Area {
            heading: s("Thôn"),
            summary: s("câu"),
            late: maybe(full, || s("cũ")),
            indicators: indicators(),
            targets: maybe(full, || table(full)),
            reports: maybe(full, || table(full)),
            campaign: link(),
            about: about(),
        })),
        Body::Figures(Box::new(Figures { heading: s("Bảng"), summary: s("câu"), table: table(full), views: maybe(full, views), campaign: link() })),
        Body::Progress(Box::new(Overview {
            heading: s("Tiến độ"),
            summary: s("câu"),
            campaigns: list(full, || Summary { link: link(), sentences: list(full, sentence), tally: maybe(full, tally), multiples: list(full, multiple) }),
        })),
    ]
}

fn places(full: bool) -> Vec<Body> {
    let post = || Post { page: link(), sheet: Some(link()) };
    let place = || Place {
        name: s("Nhà"),
        anchor: "nha".to_owned(),
        kind: s("loại"),
        address: s("thôn"),
        hours: Some(s("sáng")),
        area: Some(s("thôn")),
        posts: vec![post()],
    };
    let unit = || Successor { name: s("xã Mới"), code: Some(s("mã")), href: Some("../moi/index.html".to_owned()), note: Some(s("một phần")) };
    vec![
        Body::Units(Units {
            heading: s("Trang"),
            summary: s("câu"),
            groups: list(full, || UnitGroup {
                heading: s("tỉnh"),
                anchor: "nhom-1".to_owned(),
                units: vec![UnitEntry { link: link(), note: Some(s("nay là")) }],
            }),
        }),
        Body::Home(Home {
            heading: s("xã"),
            summary: s("câu"),
            first: list(full, card),
            sections: list(full, || CardGroup { heading: s("mục"), cards: vec![card()] }),
            successors: maybe(full, || Successors { heading: s("nay"), units: vec![unit()], source: Some(link()) }),
            contact: maybe(full, contact),
            hours: maybe(full, || s("sáng")),
        }),
        Body::Places(Places { heading: s("Điểm"), summary: s("câu"), areas: list(full, link), places: list(full, place), sheets: maybe(full, link) }),
        sheet(full),
        sheets(full),
        Body::Landing(Box::new(Landing {
            heading: s("Việc"),
            place: s("nhà"),
            issuer: s("UBND"),
            pasted_over: s("dán đè"),
            phone: maybe(full, phone),
            guide: maybe(full, || guide(true)),
            target: link(),
            summary: s("câu"),
        })),
        Body::Gone(Gone { heading: s("Hết"), text: s("vì"), was: s("nhà"), instead: link(), cards: list(full, card) }),
    ]
}

fn file() -> sheet::File {
    sheet::File { text: s("PDF A4"), href: "k/a4.pdf".to_owned(), name: s("tờ.pdf"), label: s("áp phích") }
}

fn sheet(full: bool) -> Body {
    let preview = || sheet::Preview { src: "k/a4.png".to_owned(), alt: s("hình"), width: 331, height: 468 };
    let group = || sheet::Group { label: s("in màu"), files: vec![file()] };
    Body::Sheet(Box::new(Sheet {
        heading: s("Tờ"),
        place: s("nhà"),
        issued: s("cấp"),
        address: "https://a.vn/q/a/".to_owned(),
        symbol_html: Html::trusted("<svg></svg>".to_owned()),
        sample: maybe(full, || s("mẫu")),
        designs: list(full, || sheet::Design { name: s("Áp phích"), hint: s("tường"), preview: maybe(full, preview), groups: vec![group()] }),
        posting: list(full, || s("dán")),
        landing: link(),
        all: maybe(full, link),
    }))
}

fn sheets(full: bool) -> Body {
    let post = || sheet::Post { link: link(), code: s("k7m2pd"), designs: s("áp phích") };
    Body::Sheets(Box::new(Sheets {
        heading: s("Tờ in"),
        summary: s("câu"),
        sample: maybe(full, || s("mẫu")),
        booklet: maybe(full, file),
        report: maybe(full, file),
        posting: list(full, || s("dán")),
        places: list(full, || sheet::Place { name: s("Nhà"), sheets: vec![post()] }),
    }))
}

fn news(full: bool) -> Vec<Body> {
    let lang = || maybe(full, || "vi".to_owned());
    let card = || NoticeCard { link: link(), summary: s("câu"), dates: s("đăng"), lang: lang() };
    let entry = || Entry { link: link(), kind: s("từ ngữ"), lang: lang() };
    vec![
        Body::Notices(Notices { heading: s("Tin"), summary: s("câu"), current: list(full, card), over: list(full, card), feed: maybe(full, link) }),
        Body::Notice(UnitNotice { heading: s("Tin"), summary: s("câu"), dates: s("đăng"), content_lang: lang(), body_html: html(), all: link() }),
        Body::Statement(Box::new(Statement { heading: s("Trợ năng"), summary: s("câu"), content_lang: lang(), body_html: html(), basis: basis(full) })),
        Body::Index(Index {
            heading: s("A–Z"),
            summary: s("câu"),
            letters: list(full, || Letter { letter: "Đ".to_owned(), anchor: "muc-1".to_owned(), entries: vec![entry()] }),
        }),
        Body::NotFound(NotFound { heading: s("Không có"), text: s("câu"), home: link(), cards: list(full, self::card) }),
    ]
}

fn bodies(full: bool) -> Vec<Body> {
    guidance(full).into_iter().chain(documents(full)).chain(progress(full)).chain(places(full)).chain(news(full)).collect()
}

#[test]
fn every_template_prints_full_and_minimal_pages() {
    let theme = Theme::with(BTreeMap::new());
    let words: Vec<(&str, Words)> = ["vi", "en"].into_iter().map(|lang| (lang, Words::load(&theme, &Lang::parse(lang).unwrap()).0)).collect();
    let renderer = Renderer::new(&theme, "themes/default", words.iter().map(|(lang, words)| (*lang, words.labels()))).unwrap();
    let mut printer = renderer.printer();
    for (full, lang) in [(true, "vi"), (false, "vi"), (true, "en"), (false, "en")] {
        let common = Arc::new(common(full, lang));
        for body in bodies(full) {
            let template = body.template();
            let page = Page {
                route: Route::at("", "trang.html".to_owned()),
                source: "content/site.yaml".to_owned(),
                twins: Vec::new(),
                common: Arc::clone(&common),
                frame: frame(full),
                body,
            };
            let html = printer.print(&page).unwrap_or_else(|placed| panic!("{template} (full: {full}): {placed:#?}"));
            let text = String::from_utf8(html.to_vec()).unwrap();
            let read = support::Page::read(html);
            assert_eq!(read.all("h1").count(), 1, "{template} (full: {full})");
            assert_eq!(read.all("main").count(), 1, "{template}");
            assert_eq!(read.lang(), Some(lang), "{template}");
            assert_eq!(read.title, s("Trang"), "{template}");
            assert!(read.errors.is_empty(), "{template} (full: {full}): {:?}", read.errors);
            assert!(!text.contains(" <&") && !text.contains("&amp;lt;"), "{template} (full: {full}) escapes too little or too much");
            let empty = ["<ul></ul>", "<ol></ol>", "<dl></dl>", "<ul>\n</ul>", "<tr></tr>", "<h2></h2>", "href=\"\"", "lang=\"\""];
            let found: Vec<&&str> = empty.iter().filter(|mark| text.contains(**mark)).collect();
            assert!(found.is_empty(), "{template} (full: {full}) holds {found:?}");
        }
    }
}

#[test]
fn every_template_has_its_page() {
    let known: Vec<&str> = bodies(false).iter().map(Body::template).collect();
    let folder = support::repository().join("themes/default/templates");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "base.html" || !support::is_html(&name) || known.contains(&name.as_str()), "no page is printed with {name}");
    }
}

#[test]
fn only_finished_html_is_printed_as_it_is() {
    let mut seen = 0;
    for (path, bytes) in support::tree(&support::repository().join("themes/default/templates")) {
        let text = String::from_utf8(bytes).unwrap();
        for (at, _) in text.match_indices("safe") {
            let Some(name) = text.get(..at).unwrap().trim_end().strip_suffix('|') else { continue };
            let name = name.trim_end().rsplit(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).next().unwrap_or_default();
            assert!(name.ends_with("_html"), "{path}: {name} | safe");
            seen += 1;
        }
        assert!(!text.contains("autoescape"), "{path}");
    }
    assert!(seen > 3, "the check sees the templates");
}
