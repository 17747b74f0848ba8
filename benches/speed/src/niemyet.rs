//! The sources of `niemyet`.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::text::{self, Both, Guide};
use crate::words::{INDICATORS, LAWS, Pair, TOPICS, WAYS};
use crate::{LANGS, OWN_GUIDES, SHARED_GUIDES, quoted, unit, write};

/// Shared pages throw the dice of a unit that there is none of.
const NO_UNIT: usize = 0;
/// Their ways throw others than their guides.
const FIRST_WAY: usize = 100;

/// The plain theme: what it replaces of the one that is built in.
const THEME: [(&str, &str); 8] = [
    ("style.css", include_str!("../plain/style.css")),
    ("templates/base.html", include_str!("../plain/niemyet/base.html")),
    ("templates/guide.html", include_str!("../plain/niemyet/guide.html")),
    ("templates/guides.html", include_str!("../plain/niemyet/guides.html")),
    ("templates/home.html", include_str!("../plain/niemyet/home.html")),
    ("templates/units.html", include_str!("../plain/niemyet/units.html")),
    ("templates/parts/contacts.html", include_str!("../plain/niemyet/parts/contacts.html")),
    ("templates/parts/guide.html", include_str!("../plain/niemyet/parts/guide.html")),
];

/// Writes a site of some communes below a folder. With `plain` it has the plain theme, else the one that is built in. With `shared` its
/// communes share their guides and have the 7 ways, else each has guides of its own.
pub fn site(folder: &Path, units: usize, plain: bool, shared: bool) -> io::Result<()> {
    if plain {
        for (path, text) in THEME {
            write(&folder.join("themes/plain").join(path), text)?;
        }
    }
    let content = folder.join("content");
    let theme = if plain { "theme: plain\n" } else { "" };
    let head = "name: {vi: \"Các xã Mẫu\", en: \"Mẫu communes\"}\nlanguages: [vi, en]\naddress: https://niemyet.example/\n";
    write(&content.join("site.yaml"), &format!("{head}{theme}"))?;
    write(&content.join("laws.yaml"), &laws())?;
    statement(&content)?;
    if shared {
        guides(&content, NO_UNIT, SHARED_GUIDES)?;
        ways(&content.join("methods"))?;
    }
    for number in 1..=units {
        let folder = content.join("units").join(unit::id(number));
        write(&folder.join("unit.yaml"), &head_of(number))?;
        write(&folder.join("progress/chuyen-doi-so.yaml"), &campaign(number))?;
        if !shared {
            guides(&folder, number, OWN_GUIDES)?;
        }
    }
    Ok(())
}

fn laws() -> String {
    let mut out = "laws:\n".to_owned();
    for (id, kind, number, title) in &LAWS {
        let by = if *kind == "law" { ["Quốc hội", "National Assembly"] } else { ["Chính phủ", "Government"] };
        out += &format!(
            "  - id: {id}\n    kind: {kind}\n    number: {}\n    issuer: {}\n    title: {}\n    source: https://vanban.chinhphu.vn/\n    checked: 2026-11-21\n",
            quoted(number),
            words(&by),
            words(title)
        );
    }
    out
}

fn statement(content: &Path) -> io::Result<()> {
    let title: Pair = ["Tuyên bố về khả năng tiếp cận", "Accessibility statement"];
    let guide = text::guide(NO_UNIT, FIRST_WAY - 1, 1);
    for (lang, name) in LANGS.iter().enumerate() {
        let mut out = format!("---\ntitle: {}\nsummary: {}\n", quoted(title[lang]), quoted(&guide.summary[lang]));
        if lang == 0 {
            out += "translate: required\nlegal: []\nreviewed: 2026-11-21\nreview_by: 2027-03-31\n";
        }
        out += &format!("---\n\n{}\n", guide.audience[lang]);
        write(&content.join("statement").join(format!("{name}.md")), &out)?;
    }
    Ok(())
}

/// Some guides, each in both languages.
fn guides(folder: &Path, unit: usize, count: usize) -> io::Result<()> {
    for (page, (id, title)) in TOPICS.iter().enumerate().take(count) {
        let guide = text::guide(unit, page, count);
        document(&folder.join("guides").join(id), page + 1, title, &guide, None)?;
    }
    Ok(())
}

/// The 7 ways and their overview.
fn ways(folder: &Path) -> io::Result<()> {
    for (number, (id, title)) in WAYS.iter().enumerate() {
        let guide = text::guide(NO_UNIT, FIRST_WAY + number, SHARED_GUIDES);
        document(&folder.join(id), number + 1, title, &guide, Some(&guide.time))?;
    }
    let ids = WAYS.map(|(id, _)| id).join(", ");
    let guide = text::guide(NO_UNIT, FIRST_WAY + WAYS.len(), SHARED_GUIDES);
    for (lang, name) in LANGS.iter().enumerate() {
        let title = ["7 cách thay cho sổ hộ khẩu", "7 ways instead of the household book"][lang];
        let mut out = format!("---\ntitle: {}\nsummary: {}\n", quoted(title), quoted(&guide.summary[lang]));
        out += &format!("choose:\n  - question: {}\n    options:\n", quoted(&guide.cost[lang]));
        for item in &guide.bring {
            out += &format!("      - answer: {}\n        methods: [{ids}]\n", quoted(&item[lang]));
        }
        out += &format!("counter:\n  title: {}\n  intro: {}\n  steps:\n", quoted(title), quoted(&guide.audience[lang]));
        for item in &guide.other_ways {
            out += &format!("    - title: {}\n      text: {}\n      methods: [{ids}]\n", quoted(title), quoted(&item[lang]));
        }
        out += &format!("  never: [{}]\n", quoted(&guide.bring[0][lang]));
        if lang == 0 {
            out += "translate: required\n";
            out += &ground(&guide, true);
        }
        out += &format!("---\n\n{}\n", guide.time[lang]);
        write(&folder.join(format!("{name}.md")), &out)?;
    }
    Ok(())
}

/// A guide or a way in its folder.
fn document(folder: &Path, order: usize, title: &Pair, guide: &Guide, proves: Option<&Both>) -> io::Result<()> {
    for (lang, name) in LANGS.iter().enumerate() {
        let mut out = format!("---\ntitle: {}\nsummary: {}\n", quoted(title[lang]), quoted(&guide.summary[lang]));
        for (key, text) in [("audience", &guide.audience), ("cost", &guide.cost), ("time", &guide.time)] {
            out += &format!("{key}: {}\n", quoted(&text[lang]));
        }
        for (key, items) in [("bring", &guide.bring), ("other_ways", &guide.other_ways)] {
            out += &format!("{key}:\n");
            items.iter().for_each(|item| out += &format!("  - {}\n", quoted(&item[lang])));
        }
        if let Some(proves) = proves {
            out += &format!("proves: {}\n", quoted(&proves[lang]));
        }
        if lang == 0 {
            out += &format!("translate: required\norder: {order}\n");
            out += &ground(guide, order.is_multiple_of(2));
        }
        out += "---\n";
        out += &text::markdown(&guide.body, lang, |id| format!("guide:{id}"));
        write(&folder.join(format!("{name}.md")), &out)?;
    }
    Ok(())
}

/// What a page rests on.
fn ground(guide: &Guide, scam_warning: bool) -> String {
    let mut out = "legal:\n".to_owned();
    for (article, law) in guide.laws.iter().enumerate() {
        out += &format!("  - {{law: {}, article: {}}}\n", LAWS[*law].0, article + 10);
    }
    let scam = if scam_warning { "yes" } else { "no" };
    out + &format!("reviewed: 2026-11-21\nreview_by: 2027-03-31\nscam_warning: {scam}\n")
}

fn head_of(number: usize) -> String {
    let mut out = "kind: commune\n".to_owned();
    for (key, name) in [("name", unit::name(number)), ("issuer", unit::issuer(number)), ("province", unit::province(number))] {
        out += &format!("{key}: {}\n", words(&name));
    }
    out += &format!("valid_from: 2025-07-01\nhours: {}\ncontacts:\n", words(&unit::HOURS));
    for (role, phone) in unit::contacts(number) {
        out += &format!("  - role: {}\n    phone: \"{phone}\"\n    hours: {}\n", words(&role), words(&unit::HOURS));
    }
    out += "areas:\n";
    for area in 1..=unit::AREAS {
        out += &format!("  - {{id: thon-{area}, name: {}}}\n", words(&unit::area(area)));
    }
    out += "places:\n";
    for (id, kind, name, address) in unit::places() {
        out += &format!("  - id: {id}\n    kind: {kind}\n    name: {}\n    address: {}\n    area: thon-1\n    posts: []\n", words(&name), words(&address));
    }
    out
}

fn campaign(number: usize) -> String {
    let mut out = format!("title: {}\nsummary: {}\nsource: {}\n", words(&unit::CAMPAIGN), words(&unit::CAMPAIGN_SUMMARY), words(&unit::CAMPAIGN_SOURCE));
    out += "from: 2025-08-01\nto: 2026-08-01\nreporting: none\n";
    out += "stages:\n  - {id: giai-doan-1, name: {vi: \"Giai đoạn 1\", en: \"Stage 1\"}, from: 2025-08-01, to: 2026-08-01}\nindicators:\n";
    for (at, (name, one)) in INDICATORS.iter().enumerate() {
        out += &format!("  - {{id: chi-so-{at}, name: {}, unit: {}, direction: up, counts: running_total, people: no}}\n", words(name), words(one));
    }
    out += "columns:\n";
    for (indicator, year, month) in unit::columns() {
        let head = words(&unit::head(indicator, year, month));
        let id = format!("c{indicator}-{year}-{month:02}");
        out += &format!("  - {{id: {id}, head: {head}, indicator: chi-so-{indicator}, observed: {year}-{month:02}-01}}\n");
    }
    out += "rows:\n";
    for (area, row) in unit::figures(number).iter().enumerate() {
        let _ = write!(out, "  - {{area: thon-{}", area + 1);
        for ((indicator, year, month), figure) in unit::columns().zip(row) {
            let _ = write!(out, ", c{indicator}-{year}-{month:02}: {figure}");
        }
        out += "}\n";
    }
    out
}

fn words<T: AsRef<str>>(both: &[T; 2]) -> String {
    format!("{{vi: {}, en: {}}}", quoted(both[0].as_ref()), quoted(both[1].as_ref()))
}
