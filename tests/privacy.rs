//! Holds the privacy rules to a thousand disguised numbers, a thousand harmless ones, all content, and real documents.
//!
//! Numbers are made up at run time from a fixed seed, so that none stands in the repository. `NIEMYET_CORPUS` may name a folder of text
//! documents; nothing in them may be called an error.
#![expect(clippy::disallowed_methods, reason = "sites are written here, documents read, and the environment asked for their folder")]
#![expect(clippy::unwrap_used, clippy::string_slice, reason = "a test that cannot write its site fails loudly")]
#![expect(clippy::print_stdout, reason = "the shares are told")]

#[path = "support/people.rs"]
mod people;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use niemyet::calendar::Date;
use niemyet::finding::{Placed, Severity, Tongue};
use niemyet::order::Order;
use niemyet::privacy::hit::Kind;
use niemyet::privacy::{Form, scan};
use niemyet::report;
use people::{Dice, Exposure};
use tempfile::TempDir;

const COUNT: usize = 1000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Findings of the family X in a site.
fn findings(root: &Path) -> Vec<Placed> {
    let today = Date::parse("2026-11-21").unwrap();
    let order = Order { root: root.to_owned(), output: root.join("no-output"), today, units: Vec::new(), jobs: Some(1), sheets: true };
    niemyet::check(&order).unwrap().findings.into_iter().filter(|finding| finding.rule.code.starts_with('X')).collect()
}

/// `NIEMYET_SEED` tries other numbers.
fn seed(usual: u64) -> u64 {
    std::env::var("NIEMYET_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(usual)
}

fn is_error(finding: &Placed) -> bool {
    finding.rule.severity == Severity::Error
}

/// The base of the rules' examples.
fn site() -> TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let target = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() { copy(&entry.path(), &target) } else { fs::copy(entry.path(), target).map(drop).unwrap() }
        }
    }
    let site = TempDir::new().unwrap();
    copy(&root().join("tests/rules/base"), site.path());
    site
}

fn write(site: &TempDir, path: &str, text: impl AsRef<[u8]>) {
    let file = site.path().join("content").join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// A site in which every exposure has a folder of its own, and what was found there.
fn found_in(exposures: &[Exposure]) -> BTreeMap<usize, BTreeSet<&'static str>> {
    let site = site();
    for (index, exposure) in exposures.iter().enumerate() {
        write(&site, &format!("thu/n{index}n/{}", exposure.file), &exposure.text);
    }
    let mut found: BTreeMap<usize, BTreeSet<&'static str>> = BTreeMap::new();
    for finding in findings(site.path()).into_iter().filter(is_error) {
        let index = finding.place.file.strip_prefix("content/thu/n").and_then(|rest| rest.split('n').next()?.parse().ok()).unwrap();
        found.entry(index).or_default().insert(finding.rule.code);
    }
    found
}

#[test]
fn disguised_data_is_found() {
    let mut dice = Dice::new(seed(20_261_121));
    let exposures: Vec<Exposure> = (0..COUNT).map(|_| people::exposure(&mut dice)).collect();
    let found = found_in(&exposures);
    let mut by_code: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (index, exposure) in exposures.iter().enumerate() {
        let caught = found.get(&index).is_some_and(|codes| codes.contains(exposure.code));
        let entry = by_code.entry(exposure.code).or_default();
        entry.0 += usize::from(caught);
        entry.1 += 1;
        if !caught {
            missed.push(format!("{} {}: {:?} {:?}", exposure.code, exposure.file, exposure.text, found.get(&index)));
        }
    }
    let caught = COUNT - missed.len();
    println!("caught {caught} of {COUNT}: {by_code:?}; missed:\n{}", missed.join("\n"));
    assert!(caught * 100 >= COUNT * 99, "caught {caught} of {COUNT}; missed:\n{}", missed.join("\n"));
}

#[test]
fn what_clerks_type_in_haste_is_found() {
    let mut dice = Dice::new(seed(31));
    let (citizen, card, phone) = (people::citizen(&mut dice), people::card(&mut dice), people::phone(&mut dice));
    let home = &phone[1..];
    let texts = [
        ("X001", format!("CCCD{citizen}")),
        ("X001", format!("Mang theo cccd{citizen}, nộp ở xã.")),
        ("X002", format!("CMND{card}")),
        ("X003", format!("+84.{home}")),
        ("X003", format!("Gọi +84.{}.{}.{}", &home[..3], &home[3..6], &home[6..])),
        ("X003", format!("(+84).{home}")),
    ];
    let exposures: Vec<Exposure> =
        texts.into_iter().map(|(code, text)| Exposure { file: "vi.md".to_owned(), text: format!("---\ntitle: A\n---\n\n{text}\n"), code }).collect();
    let found = found_in(&exposures);
    let missed: Vec<&str> =
        exposures.iter().zip(0..).filter(|(one, at)| !found.get(at).is_some_and(|codes| codes.contains(one.code))).map(|(one, _)| one.text.as_str()).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn harmless_numbers_are_left_alone() {
    let mut dice = Dice::new(seed(4_669));
    let exposures: Vec<Exposure> = (0..COUNT).map(|_| people::harmless(&mut dice)).collect();
    let found = found_in(&exposures);
    println!("false alarms: {} of {COUNT}", found.len());
    let wrong: Vec<String> = found.iter().map(|(index, codes)| format!("{codes:?} {:?}", exposures[*index].text)).collect();
    assert!(wrong.is_empty(), "false alarms:\n{}", wrong.join("\n"));
}

#[test]
fn content_tells_of_nobody() {
    let wrong: Vec<String> = findings(root()).iter().map(|finding| format!("{} {}", finding.rule.code, report::human(finding, Tongue::En))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn real_documents_raise_no_false_alarm() {
    let Some(folder) = std::env::var_os("NIEMYET_CORPUS") else {
        println!("NIEMYET_CORPUS is not set: no documents to read");
        return;
    };
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let hits = scan(&text, Form::of(&file.to_string_lossy()));
        let count = |kind: Kind| hits.iter().filter(|hit| hit.kind == kind).count();
        println!("{}: {} named, {} lists of people", file.file_name().unwrap().display(), count(Kind::Person), count(Kind::Listing));
        wrong.extend(hits.iter().filter(|hit| hit.kind < Kind::Person).map(|hit| format!("{}: {hit:?}: {}", file.display(), &text[hit.start..hit.end])));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_finding_never_repeats_what_it_found() {
    let mut dice = Dice::new(7);
    let (citizen, email) = (people::citizen(&mut dice), people::email(&mut dice));
    let site = site();
    write(&site, "guides/kich-hoat/x.yaml", format!("cccd: {citizen}\nadress: {email} # {citizen}\n"));
    write(&site, "site.yaml", format!("name: {{vi: a, en: b}}\nlanguages: [vi, en]\nso: {citizen}\n"));
    let today = Date::parse("2026-11-21").unwrap();
    let order = Order { root: site.path().to_owned(), output: site.path().join("output"), today, units: Vec::new(), jobs: None, sheets: false };
    let findings = niemyet::check(&order).unwrap().findings;
    assert!(findings.iter().any(|finding| finding.rule.code == "F003") && findings.iter().any(|finding| finding.rule.code == "X001"));
    for text in findings.iter().flat_map(|finding| [report::human(finding, Tongue::Vi), report::json(finding, Tongue::En)]) {
        assert!(!text.contains(&citizen) && !text.contains(&email), "{text}");
    }
}

#[test]
fn a_declared_contact_may_be_named_where_it_serves() {
    let mut dice = Dice::new(11);
    let (phone, other) = (people::phone(&mut dice), people::phone(&mut dice));
    let spaced = format!("{} {} {}", &phone[..4], &phone[4..7], &phone[7..]);
    let text = fs::read_to_string(root().join("tests/rules/base/content/units/xa/unit.yaml")).unwrap().replace("0200 000 000", &spaced);
    let site = site();
    write(&site, "units/xa/unit.yaml", text);
    write(&site, "thu/a.md", format!("Gọi {phone} hoặc +84 {}.\n", &phone[1..]));
    write(&site, "units/xa/b.md", format!("Gọi {phone}, {other}.\n"));
    let found: Vec<String> = findings(site.path()).iter().map(|finding| format!("{} {}", finding.rule.code, finding.place.file)).collect();
    assert_eq!(found, ["X003 content/units/xa/b.md"]);
}

#[test]
fn personal_data_keeps_its_part_from_being_published() {
    let mut dice = Dice::new(5);
    let citizen = people::citizen(&mut dice);
    let build = |site: &TempDir| {
        let today = Date::parse("2026-11-21").unwrap();
        niemyet::build(&Order { root: site.path().to_owned(), output: site.path().join("output"), today, units: Vec::new(), jobs: None, sheets: false })
            .unwrap()
    };
    let shared = site();
    write(&shared, "thu.txt", &citizen);
    assert!(build(&shared).published.is_none());

    let unit = site();
    let head = "kind: commune\nname: {vi: xã Hai, en: Hai Commune}\nissuer: {vi: UBND, en: PC}\nprovince: {vi: tỉnh, en: province}\n\
                contacts:\n  - {role: {vi: Công an, en: Police}}\nareas: []\nplaces: []\n";
    write(&unit, "units/hai/unit.yaml", head);
    assert!(build(&unit).published.is_some());
    write(&unit, "units/hai/unit.yaml", head.replace("xã Hai", &format!("xã Hai {citizen}")));
    let outcome = build(&unit);
    assert!(outcome.published.is_some());
    assert_eq!(outcome.findings.iter().filter(|finding| finding.rule.code == "X001").count(), 1);
    let index = fs::read_to_string(unit.path().join("output/units.html")).unwrap_or_default();
    assert!(!index.contains(&citizen) && index.contains("hai"), "{index}");
}

#[test]
fn hidden_data_of_pictures_is_read() {
    let mut dice = Dice::new(9);
    let citizen = people::citizen(&mut dice);
    let chunk = |kind: &[u8], body: &[u8]| [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], kind, body, &[0; 4]].concat();
    let png = |body: &[u8]| [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IDAT", b"points"), &chunk(b"tEXt", body), &chunk(b"IEND", b"")].concat();
    let wide: Vec<u8> = citizen.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let exif = [b"Exif\0\0II\x2a\0".as_slice(), &wide].concat();
    let jpeg = [&[0xFF, 0xD8, 0xFF, 0xE1][..], &u16::try_from(exif.len() + 2).unwrap().to_be_bytes(), &exif, &[0xFF, 0xD9]].concat();
    let site = site();
    write(&site, "thu/a.png", png(format!("Comment\0CCCD {citizen}").as_bytes()));
    write(&site, "thu/b.png", png(b"Software\0Paint"));
    write(&site, "thu/c.jpg", jpeg);
    write(&site, "thu/d.png", png(b"Author\0Somebody"));
    let found: Vec<String> = findings(site.path()).iter().map(|finding| format!("{} {}", finding.rule.code, finding.place.file)).collect();
    assert_eq!(found, ["X001 content/thu/a.png", "X001 content/thu/c.jpg", "X006 content/thu/d.png"]);
}

#[test]
fn words_inside_office_documents_and_drawings_are_read() {
    let mut dice = Dice::new(11);
    let citizen = people::citizen(&mut dice);
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 0, "Bảng").unwrap();
    let hidden = book.add_worksheet();
    hidden.set_hidden(true).write(3, 2, format!("CCCD {citizen}")).unwrap();
    let document = |part: &str, xml: &str| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let (front, back) = citizen.split_at(5);
    let site = site();
    write(&site, "thu/bang.xlsx", book.save_to_buffer().unwrap());
    write(
        &site,
        "thu/gop-y.docx",
        document("word/comments.xml", &format!("<w:comment><w:p><w:r><w:t>CCCD {front}</w:t></w:r><w:r><w:t>{back}</w:t></w:r></w:p></w:comment>")),
    );
    write(&site, "thu/tac-gia.docx", document("docProps/core.xml", &format!("<cp:p><dc:creator>Cán bộ {citizen}</dc:creator></cp:p>")));
    write(&site, "thu/hinh.svg", format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>CCCD {front}<tspan>{back}</tspan></text></svg>"));
    write(&site, "thu/tot.docx", document("word/document.xml", "<w:p><w:t>Tổng 213.551 người</w:t></w:p>"));
    let found: Vec<String> = findings(site.path()).iter().map(|finding| format!("{} {}", finding.rule.code, finding.place.file)).collect();
    assert_eq!(found, ["bang.xlsx", "gop-y.docx", "hinh.svg", "tac-gia.docx"].map(|name| format!("X001 content/thu/{name}")));
}
