//! The same workload as content for Hugo.

use std::fmt::Write as _;
use std::path::Path;

use crate::{DAYS, GUIDES, INDICATORS, LANGUAGES, Lang, commune, figures, guide, put};

const CONFIG: &str = "baseURL: https://example.org/\nuglyURLs: true\nrelativeURLs: true\ndefaultContentLanguage: vi\ndisableKinds: [taxonomy, term, RSS, sitemap, \
                      robotsTXT, \"404\"]\nlanguages:\n  vi: {contentDir: content/vi, weight: 1, title: \"Trang đo tốc độ\"}\n  en: {contentDir: content/en, weight: 2, \
                      title: \"Speed site\"}\n";
const LAYOUTS: [(&str, &str); 4] = [
    ("baseof.html", include_str!("../themes/hugo/baseof.html")),
    ("single.html", include_str!("../themes/hugo/single.html")),
    ("list.html", include_str!("../themes/hugo/list.html")),
    ("campaign.html", include_str!("../themes/hugo/campaign.html")),
];

/// Communes with guides of their own.
pub fn own(root: &Path, communes: usize) {
    put(root.join("hugo.yaml"), CONFIG);
    for (name, text) in LAYOUTS {
        put(root.join("layouts/_default").join(name), text);
    }
    for lang in LANGUAGES {
        let content = root.join("content").join(lang.code());
        put(content.join("_index.md"), &head(lang.pick("Các xã", "Communes")));
        for number in 0..communes {
            unit(&content.join(commune(number)), number, lang);
        }
    }
}

fn head(title: &str) -> String {
    format!("---\ntitle: \"{title}\"\n---\n")
}

fn unit(folder: &Path, number: usize, lang: Lang) {
    let section = folder.join(lang.pick("huong-dan", "guides"));
    put(folder.join("_index.md"), &head(&format!("{} {}", lang.pick("xã Số", "Commune"), number + 1)));
    put(section.join("_index.md"), &head(lang.pick("Hướng dẫn", "Guides")));
    for one in 0..GUIDES {
        let guide = guide(number, one, lang);
        let list = |items: &[String]| items.iter().map(|item| format!("  - \"{item}\"\n")).collect::<String>();
        let text = format!(
            "---\ntitle: \"{}\"\nsummary: \"{}\"\nweight: {}\naudience: \"{}\"\ncost: \"{}\"\ntime: \"{}\"\nbring:\n{}other_ways:\n{}legal:\n  - {{law: \
             \"69/2024/NĐ-CP\", article: 10}}\n  - {{law: \"104/2022/NĐ-CP\", article: 14}}\nreviewed: 2026-11-01\nreview_by: 2027-11-01\n---\n\n{}",
            guide.title,
            guide.summary,
            one + 1,
            guide.audience,
            guide.cost,
            guide.time,
            list(&guide.bring),
            list(&guide.other_ways),
            guide.body
        );
        put(section.join(format!("{}.md", guide.slug)), &text);
    }
    put(folder.join(lang.pick("tien-do.md", "progress.md")), &campaign(number, lang));
}

fn campaign(number: usize, lang: Lang) -> String {
    let mut text = format!("---\ntitle: \"{}\"\nlayout: campaign\ncolumns:\n", lang.pick("Tiến độ định danh điện tử", "Progress of electronic identification"));
    for indicator in 1..=INDICATORS {
        for report in 1..=DAYS {
            let _ = writeln!(text, "  - \"{} {indicator} {} {report}\"", lang.pick("Chỉ số", "Indicator"), lang.pick("kỳ", "report"));
        }
    }
    text.push_str("rows:\n");
    for (area, row) in figures(number).rows.iter().enumerate() {
        let values = row.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "  - {{area: \"{} {}\", values: [{values}]}}", lang.pick("thôn", "Village"), area + 1);
    }
    text.push_str("---\n");
    text
}
