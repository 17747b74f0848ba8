//! The workload as content for niemyet.

use std::fmt::Write as _;
use std::path::Path;

use crate::{AREAS, DAYS, Figures, GUIDES, Guide, INDICATORS, LANGUAGES, Lang, commune, day, figures, guide, put};

const LAWS: &str = include_str!("../laws.yaml");
const TEMPLATES: [(&str, &str); 3] = [
    ("base.html", include_str!("../themes/niemyet/base.html")),
    ("guide.html", include_str!("../themes/niemyet/guide.html")),
    ("campaign.html", include_str!("../themes/niemyet/campaign.html")),
];

/// Communes with guides of their own, in a plain theme or the one that is built in.
pub fn own(root: &Path, communes: usize, is_plain: bool) {
    site(root, is_plain);
    for number in 0..communes {
        let folder = root.join("content/units").join(commune(number));
        unit(&folder, number);
        for one in 0..GUIDES {
            guides(&folder.join("guides"), number, one);
        }
    }
}

/// Communes that share twenty guides and whatever `content` has besides, that is the 7 ways, the register and the glossary.
pub fn shared(root: &Path, communes: usize, content: &Path) {
    site(root, false);
    for name in ["methods", "statement", "laws.yaml", "glossary.yaml"] {
        copy(&content.join(name), &root.join("content").join(name));
    }
    // The 7 ways and the statement lead to these; the others are made up until there are twenty.
    copy(&content.join("guides"), &root.join("content/guides"));
    let real = std::fs::read_dir(content.join("guides")).expect("the content has guides").count();
    for one in real..20 {
        guides(&root.join("content/guides"), usize::MAX / 2000, one);
    }
    for number in 0..communes {
        unit(&root.join("content/units").join(commune(number)), number);
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        for entry in std::fs::read_dir(from).expect("a folder can be listed").flatten() {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        std::fs::create_dir_all(to.parent().expect("a file lies in a folder")).expect("a folder can be made");
        std::fs::copy(from, to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    }
}

fn site(root: &Path, is_plain: bool) {
    let theme = if is_plain { "theme: plain\n" } else { "" };
    put(root.join("content/site.yaml"), &format!("name: {{vi: \"Trang đo tốc độ\", en: \"Speed site\"}}\nlanguages: [vi, en]\n{theme}"));
    put(root.join("content/laws.yaml"), LAWS);
    if is_plain {
        for (name, text) in TEMPLATES {
            put(root.join("themes/plain/templates").join(name), text);
        }
    }
}

fn unit(folder: &Path, number: usize) {
    let name = number + 1;
    let mut text = format!(
        "kind: commune\nname: {{vi: \"xã Số {name}\", en: \"Commune {name}\"}}\nissuer: {{vi: \"Ủy ban nhân dân xã Số {name}\", en: \"People's Committee of Commune \
         {name}\"}}\nprovince: {{vi: \"tỉnh Mẫu\", en: \"Mẫu Province\"}}\nsample: yes\ncontacts:\n  - role: {{vi: \"Bộ phận Một cửa\", en: \"One-stop Office\"}}\n    \
         address: {{vi: \"Trụ sở xã\", en: \"Commune hall\"}}\n    hours: {{vi: \"Giờ làm việc\", en: \"Office hours\"}}\n  - role: {{vi: \"Công an xã\", en: \
         \"Commune police\"}}\nareas:\n"
    );
    for area in 1..=AREAS {
        let _ = writeln!(text, "  - {{id: thon-{area}, name: {{vi: \"thôn {area}\", en: \"Village {area}\"}}}}");
    }
    text.push_str("places:\n");
    for place in 1..=3 {
        let _ = writeln!(
            text,
            "  - {{id: nha-van-hoa-{place}, kind: cultural_house, name: {{vi: \"Nhà văn hóa thôn {place}\", en: \"Cultural house {place}\"}}, address: {{vi: \"Thôn \
             {place}\", en: \"Village {place}\"}}, area: thon-{place}, posts: []}}"
        );
    }
    put(folder.join("unit.yaml"), &text);
    put(folder.join("progress/tien-do.yaml"), &campaign(&figures(number)));
}

fn campaign(figures: &Figures) -> String {
    let mut text = String::from(
        "title: {vi: \"Tiến độ định danh điện tử\", en: \"Progress of electronic identification\"}\nslug: {vi: tien-do, en: progress}\nsummary: {vi: \"Số liệu mười \
         hai kỳ của mười thôn.\", en: \"Twelve reports of ten villages.\"}\nsource: {vi: \"Báo cáo của xã\", en: \"Reports of the commune\"}\nstages: []\nindicators:\n",
    );
    for indicator in 1..=INDICATORS {
        let _ = writeln!(
            text,
            "  - {{id: chi-so-{indicator}, name: {{vi: \"Chỉ số {indicator}\", en: \"Indicator {indicator}\"}}, unit: {{vi: \"người\", en: \"people\"}}, direction: \
             up, counts: running_total}}"
        );
    }
    text.push_str("columns:\n");
    for indicator in 1..=INDICATORS {
        for report in 0..DAYS {
            let _ = writeln!(
                text,
                "  - {{id: c-{indicator}-{report}, head: {{vi: \"Chỉ số {indicator} kỳ {}\", en: \"Indicator {indicator}, report {}\"}}, indicator: \
                 chi-so-{indicator}, observed: {}}}",
                report + 1,
                report + 1,
                day(report)
            );
        }
    }
    text.push_str("rows:\n");
    for (area, row) in figures.rows.iter().enumerate() {
        let _ = write!(text, "  - {{area: thon-{}", area + 1);
        for (at, value) in row.iter().enumerate() {
            let _ = write!(text, ", c-{}-{}: {value}", at / DAYS + 1, at % DAYS);
        }
        text.push_str("}\n");
    }
    text
}

fn guides(folder: &Path, commune: usize, number: usize) {
    for lang in LANGUAGES {
        let guide = guide(commune, number, lang);
        put(folder.join(&guide.slug).join(format!("{}.md", lang.code())), &markdown(&guide, number, lang));
    }
}

fn markdown(guide: &Guide, number: usize, lang: Lang) -> String {
    let list = |items: &[String]| items.iter().map(|item| format!("  - \"{item}\"\n")).collect::<String>();
    let mut text = format!(
        "---\ntitle: \"{}\"\nsummary: \"{}\"\naudience: \"{}\"\ncost: \"{}\"\ntime: \"{}\"\nbring:\n{}other_ways:\n{}",
        guide.title,
        guide.summary,
        guide.audience,
        guide.cost,
        guide.time,
        list(&guide.bring),
        list(&guide.other_ways)
    );
    if lang == Lang::Vi {
        let _ = write!(
            text,
            "translate: required\norder: {}\nlegal:\n  - {{law: nd-69-2024, article: 10}}\n  - {{law: nd-104-2022, article: 14}}\nreviewed: 2026-11-01\nreview_by: \
             2027-11-01\nscam_warning: no\n",
            number + 1
        );
    }
    text.push_str("---\n\n");
    text.push_str(&guide.body);
    text
}
