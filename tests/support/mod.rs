//! What the tests of whole sites share: a copy of the sample site's output, trees of files, pages taken apart, small invented sites.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests write content, read outputs and watch a tokenizer")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use niemyet::calendar::Date;
use niemyet::order::{Order, Outcome};
use tempfile::TempDir;

/// The day of every build in the tests.
pub(crate) const TODAY: &str = "2026-11-21";

/// Files below a folder, by path with `/`.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Everything below a folder; names that begin with a dot as well.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut files = Tree::new();
    for item in walkdir::WalkDir::new(folder) {
        let item = item.unwrap();
        if item.file_type().is_file() {
            let below = item.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(below, fs::read(item.path()).unwrap());
        }
    }
    files
}

/// The repository.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// An order to build everything of `root` into `output` on the day of the tests, but for printed sheets: tests/sheets.rs has those.
pub(crate) fn order(root: &Path, output: &Path) -> Order {
    Order { root: root.to_owned(), output: output.to_owned(), today: Date::parse(TODAY).unwrap(), units: Vec::new(), jobs: None, sheets: false }
}

/// What a build left.
pub(crate) struct Built {
    pub(crate) outcome: Outcome,
    pub(crate) tree: Tree,
    pub(crate) pages: BTreeMap<String, Page>,
    pub(crate) record: serde_json::Value,
}

/// Builds a site and reads everything back.
pub(crate) fn built(root: &Path) -> Built {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("output");
    let outcome = niemyet::build(&order(root, &output)).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert!(outcome.published.is_some(), "nothing was published: {:#?}", outcome.findings);
    let tree = tree(&output);
    let pages = tree.iter().filter(|(path, _)| is_html(path)).map(|(path, bytes)| (path.clone(), Page::read(bytes))).collect();
    let record = serde_json::from_slice(&tree["build.json"]).unwrap();
    Built { outcome, tree, pages, record }
}

/// Whether a path is that of a page.
pub(crate) fn is_html(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|end| end == "html")
}

impl Built {
    /// A list of the record.
    pub(crate) fn list(&self, key: &str) -> &Vec<serde_json::Value> {
        self.record[key].as_array().unwrap_or_else(|| panic!("build.json has no {key}"))
    }

    /// The unit to which a path belongs: its path in the record; nothing for what no unit owns.
    pub(crate) fn unit_of(&self, path: &str) -> Option<String> {
        let units = self.list("units").iter().map(|unit| unit["path"].as_str().unwrap().to_owned());
        units.filter(|unit| path.starts_with(&format!("{unit}/"))).max_by_key(String::len)
    }
}

/// A page taken apart.
#[derive(Debug, Default, Clone)]
pub(crate) struct Page {
    /// Every start tag in order.
    pub(crate) elements: Vec<Element>,
    /// Text of `<title>`.
    pub(crate) title: String,
    /// Text of `<main>`, a line a block.
    pub(crate) main: String,
    /// Text of the element with `data-address`.
    pub(crate) address: String,
    /// Cells of every table row.
    pub(crate) rows: Vec<Vec<String>>,
    /// What the tokenizer complained about.
    pub(crate) errors: Vec<String>,
}

/// A start tag.
#[derive(Debug, Default, Clone)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// Whether it stands in the language switch.
    pub(crate) in_switch: bool,
}

impl Element {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

impl Page {
    /// Runs the tokenizer of another origin over a page.
    pub(crate) fn read(html: &[u8]) -> Self {
        let text = std::str::from_utf8(html).unwrap_or_else(|error| panic!("a page is not UTF-8: {error}"));
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(text));
        let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let mut page = tokenizer.sink.page.into_inner();
        let lines = page.main.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        page.main = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        page.title = page.title.trim().to_owned();
        page
    }

    /// The elements of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// All ids, in order.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.elements.iter().filter_map(|element| element.get("id")).collect()
    }

    /// Language of the page.
    pub(crate) fn lang(&self) -> Option<&str> {
        self.all("html").next()?.get("lang")
    }

    /// The sentence for search engines.
    pub(crate) fn description(&self) -> Option<&str> {
        self.all("meta").find(|meta| meta.get("name") == Some("description"))?.get("content")
    }

    /// `href` of the first `<link>` with this `rel`.
    pub(crate) fn link(&self, rel: &str) -> Option<&str> {
        self.all("link").find(|link| link.get("rel") == Some(rel))?.get("href")
    }

    /// Language and address of every entry of the language switch.
    pub(crate) fn switch(&self) -> Vec<(&str, &str)> {
        self.all("a").filter(|a| a.in_switch).map(|a| (a.get("hreflang").unwrap_or_default(), a.get("href").unwrap_or_default())).collect()
    }
}

#[derive(Default)]
struct Sink {
    page: RefCell<Page>,
    place: RefCell<Place>,
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an element that may be open")]
struct Place {
    title: bool,
    main: bool,
    switch: bool,
    address: bool,
    cell: bool,
}

const IN_LINE: [&str; 9] = ["a", "b", "strong", "em", "span", "small", "code", "svg", "path"];

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.open(&tag),
            Token::TagToken(tag) => self.close(&tag.name),
            Token::CharacterTokens(text) => self.text(&text),
            Token::ParseError(error) => self.page.borrow_mut().errors.push(error.into_owned()),
            Token::DoctypeToken(_) | Token::CommentToken(_) | Token::NullCharacterToken | Token::EOFToken => {}
        }
        TokenSinkResult::Continue
    }
}

impl Sink {
    fn open(&self, tag: &Tag) {
        let (mut page, mut place) = (self.page.borrow_mut(), self.place.borrow_mut());
        let attributes: BTreeMap<String, String> = tag.attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
        match &*tag.name {
            "title" => place.title = true,
            "main" => place.main = true,
            "nav" if attributes.contains_key("data-languages") => place.switch = true,
            "tr" => page.rows.push(Vec::new()),
            "th" | "td" => {
                place.cell = true;
                page.rows.last_mut().unwrap().push(String::new());
            }
            _ => {}
        }
        if attributes.contains_key("data-address") {
            place.address = true;
        }
        page.main.push_str(if IN_LINE.contains(&&*tag.name) { "" } else { "\n" });
        if tag.had_duplicate_attributes {
            page.errors.push(format!("<{}> has an attribute twice", tag.name));
        }
        let in_switch = place.switch;
        page.elements.push(Element { name: tag.name.to_string(), attributes, in_switch });
    }

    fn close(&self, name: &str) {
        let (mut page, mut place) = (self.page.borrow_mut(), self.place.borrow_mut());
        match name {
            "title" => place.title = false,
            "main" => place.main = false,
            "nav" => place.switch = false,
            "th" | "td" => place.cell = false,
            _ => {}
        }
        place.address = false;
        page.main.push_str(if IN_LINE.contains(&name) { "" } else { "\n" });
    }

    fn text(&self, text: &str) {
        let (mut page, place) = (self.page.borrow_mut(), self.place.borrow());
        if place.title {
            page.title.push_str(text);
        }
        if place.main {
            page.main.push_str(&text.replace('\n', " "));
        }
        if place.address {
            page.address.push_str(text);
        }
        if place.cell {
            page.rows.last_mut().unwrap().last_mut().unwrap().push_str(text);
        }
    }
}

/// Where a relative address leads from a page: path and fragment. Nothing where it leads out of the output.
pub(crate) fn resolve(from: &str, href: &str) -> Option<(String, Option<String>)> {
    let (path, fragment) = match href.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (href, None),
    };
    if path.is_empty() {
        return Some((from.to_owned(), fragment));
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop()?;
        } else {
            parts.push(part);
        }
    }
    Some((parts.join("/"), fragment))
}

/// A small site of two communes, made by the test that uses it.
pub(crate) struct Site {
    folder: TempDir,
    root: PathBuf,
}

/// What a run of the program left.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// The same, where it ended with this status.
    #[track_caller]
    pub(crate) fn ends(self, status: i32) -> Self {
        assert_eq!(self.status, status, "standard output:\n{}\nstandard error:\n{}", self.out, self.err);
        self
    }
}

/// The program with the given arguments and environment, in a folder.
pub(crate) fn program(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_niemyet"));
    command.args(arguments).current_dir(folder).env_clear().envs(environment.iter().copied());
    let ended = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { status: ended.status.code().unwrap(), out: text(ended.stdout), err: text(ended.stderr) }
}

impl Site {
    /// Two communes with one place and one guide each, without codes.
    pub(crate) fn bare() -> Self {
        Self::at("trang")
    }

    /// The same in a folder of this name.
    pub(crate) fn at(name: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let root = folder.path().join(name);
        let site = Self { folder, root };
        site.write("content/site.yaml", SITE);
        site.write("content/laws.yaml", LAWS);
        site.write("content/guides/kich-hoat/vi.md", GUIDE_VI);
        site.write("content/guides/kich-hoat/en.md", GUIDE_EN);
        site.write("content/units/xa-mau/unit.yaml", &unit("Mẫu"));
        site.write("content/units/xa-hai/unit.yaml", &unit("Hai"));
        site
    }

    /// The same with its codes issued.
    pub(crate) fn new() -> Self {
        let site = Self::bare();
        site.run(&["codes", "--write"]).ends(0);
        site
    }

    /// The same where the first commune has so many villages and a campaign of cards in them, whose file goes on with `rest`.
    pub(crate) fn with_campaign(villages: u32, rest: &str) -> Self {
        let site = Self::new();
        let areas: Vec<String> = (1..=villages).map(|n| format!("  - {{id: thon-{n}, name: {{vi: thôn {n}, en: Village {n}}}}}\n")).collect();
        site.edit("content/units/xa-mau/unit.yaml", "areas: []\n", &format!("areas:\n{}", areas.concat()));
        site.write(CAMPAIGN, &format!("{CAMPAIGN_HEAD}{rest}"));
        site
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder in which the root stands.
    pub(crate) fn outside(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    pub(crate) fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Puts `new` in the place of `old`, which has to stand there.
    #[track_caller]
    pub(crate) fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old}");
        self.write(path, &text.replacen(old, new, 1));
    }

    pub(crate) fn remove(&self, path: &str) {
        let path = self.root.join(path);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }

    /// Runs the program on this site on the day of the tests. Builds make no printed sheets: they take longer than all else.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let without = ["--no-sheets"].into_iter().filter(|_| arguments.first().is_none_or(|first| *first == "build") && !arguments.contains(&"--no-sheets"));
        self.print(&arguments.iter().copied().chain(without).collect::<Vec<_>>())
    }

    /// The same with printed sheets.
    pub(crate) fn print(&self, arguments: &[&str]) -> Run {
        let all: Vec<&str> = arguments.iter().copied().chain(["--root", self.root.to_str().unwrap(), "--today", TODAY]).collect();
        program(self.folder.path(), &all, &[])
    }

    pub(crate) fn output(&self) -> Tree {
        tree(&self.root.join("output"))
    }

    pub(crate) fn content(&self) -> Tree {
        tree(&self.root.join("content"))
    }

    pub(crate) fn record(&self) -> serde_json::Value {
        serde_json::from_str(&self.read("output/build.json")).unwrap()
    }

    /// The codes of a unit's ledger with place and target, in order.
    pub(crate) fn codes(&self, unit: &str) -> Vec<String> {
        let ledger = self.read(&format!("content/units/{unit}/codes.yaml"));
        ledger.lines().filter_map(|line| Some(line.trim().strip_prefix("- {code: ")?.split(',').next()?.to_owned())).collect()
    }
}

/// The file of the campaign of [`Site::with_campaign`].
pub(crate) const CAMPAIGN: &str = "content/units/xa-mau/progress/dot.yaml";

const CAMPAIGN_HEAD: &str = "\
title: {vi: Đợt, en: Campaign}
summary: {vi: Câu., en: Sentence.}
source: {vi: Kế hoạch, en: Plan}
from: 2026-10-01
to: 2026-12-31
reporting: none
stages:
  - {id: dot-1, name: {vi: Đợt 1, en: Round 1}, from: 2026-10-01, to: 2026-12-31}
indicators:
  - {id: the, name: {vi: Thẻ, en: Cards}, unit: {vi: thẻ, en: cards}, direction: up, counts: running_total, people: yes, starts_at_zero: yes}
";

const SITE: &str = "\
name: {vi: \"Trang thử\", en: \"Trial site\"}
languages: [vi, en]
address: https://thu.gov.vn/
sheets: {papers: [a4], toners: [black], languages: [one]}
";

const LAWS: &str = "\
laws:
  - id: nd-69-2024
    kind: decree
    number: \"69/2024/NĐ-CP\"
    issuer: {vi: \"Chính phủ\", en: \"Government\"}
    title: {vi: \"Định danh và xác thực điện tử\", en: \"Electronic identification and authentication\"}
    issued: 2024-06-25
    in_force: 2024-07-01
    source: \"https://vanban.chinhphu.vn\"
    checked: 2026-11-21
";

const GUIDE_VI: &str = "\
---
title: \"Kích hoạt tài khoản VNeID\"
summary: \"Cách bật tài khoản định danh điện tử.\"
translate: required
order: 1
audience: \"Người từ đủ 14 tuổi.\"
cost: \"Không mất tiền.\"
time: \"Mười phút.\"
bring: [\"Thẻ căn cước\"]
other_ways: [\"Đến Công an xã\"]
legal: [{law: nd-69-2024, article: 7}]
reviewed: 2026-11-01
review_by: 2027-03-31
scam_warning: yes
---

## Các bước

1. Mở ứng dụng.
2. Bấm **Kích hoạt**.

Xem thêm [văn bản](law:nd-69-2024).
";

const GUIDE_EN: &str = "\
---
title: \"Activate a VNeID account\"
slug: activate
summary: \"How to switch an electronic identification account on.\"
audience: \"People aged 14 and over.\"
cost: \"Free of charge.\"
time: \"Ten minutes.\"
bring: [\"Identity card\"]
other_ways: [\"Go to the commune police\"]
---

## Steps

1. Open the application.
2. Press **Activate**.

See also [the text](law:nd-69-2024).
";

/// `unit.yaml` of a commune.
pub(crate) fn unit(name: &str) -> String {
    format!(
        "\
kind: commune
name: {{vi: \"xã {name}\", en: \"{name} Commune\"}}
issuer: {{vi: \"Ủy ban nhân dân xã {name}\", en: \"People's Committee of {name} Commune\"}}
province: {{vi: \"tỉnh Thử\", en: \"Thử Province\"}}
contacts:
  - role: {{vi: \"Công an xã\", en: \"Commune police\"}}
    phone: \"0000 000 001\"
areas: []
places:
  - id: nha-van-hoa
    kind: cultural_house
    name: {{vi: \"Nhà văn hóa\", en: \"Cultural house\"}}
    address: {{vi: \"Đầu thôn\", en: \"At the edge of the village\"}}
    posts: [guide:kich-hoat, page:home]
"
    )
}
