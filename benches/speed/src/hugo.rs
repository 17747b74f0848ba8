//! The sources of Hugo: the same communes, guides and figures. Links are written as their pages will stand.

use std::io;
use std::path::Path;

use crate::text::{self, Guide};
use crate::words::{LAWS, Pair, TOPICS};
use crate::{LANGS, OWN_GUIDES, quoted, unit, write};

const SITE: [(&str, &str); 11] = [
    ("hugo.yaml", include_str!("../plain/hugo/hugo.yaml")),
    ("i18n/vi.yaml", include_str!("../plain/hugo/i18n/vi.yaml")),
    ("i18n/en.yaml", include_str!("../plain/hugo/i18n/en.yaml")),
    ("layouts/baseof.html", include_str!("../plain/hugo/layouts/baseof.html")),
    ("layouts/campaign.html", include_str!("../plain/hugo/layouts/campaign.html")),
    ("layouts/home.html", include_str!("../plain/hugo/layouts/home.html")),
    ("layouts/section.html", include_str!("../plain/hugo/layouts/section.html")),
    ("layouts/single.html", include_str!("../plain/hugo/layouts/single.html")),
    ("layouts/unit.html", include_str!("../plain/hugo/layouts/unit.html")),
    ("layouts/_markup/render-blockquote.html", include_str!("../plain/hugo/layouts/_markup/render-blockquote.html")),
    ("static/style.css", include_str!("../plain/style.css")),
];

/// Writes a site of some communes below a folder, each with guides of its own, with plain layouts.
pub fn site(folder: &Path, units: usize) -> io::Result<()> {
    for (path, text) in SITE {
        write(&folder.join(path), text)?;
    }
    write(&folder.join("data/laws.yaml"), &laws())?;
    for number in 1..=units {
        for (lang, name) in LANGS.iter().enumerate() {
            let folder = folder.join("content").join(name).join(unit::id(number));
            write(&folder.join("_index.md"), &home(number, lang))?;
            write(&folder.join("chuyen-doi-so.md"), &campaign(number, lang))?;
            let title = quoted(["Hướng dẫn", "Guides"][lang]);
            write(&folder.join("guides/_index.md"), &format!("---\ntitle: {title}\n---\n"))?;
        }
        for (page, (id, title)) in TOPICS.iter().enumerate() {
            let guide = text::guide(number, page, OWN_GUIDES);
            for (lang, name) in LANGS.iter().enumerate() {
                let path = folder.join("content").join(name).join(unit::id(number)).join("guides").join(format!("{id}.md"));
                write(&path, &document(page + 1, title, &guide, lang))?;
            }
        }
    }
    Ok(())
}

fn laws() -> String {
    LAWS.iter().map(|(id, kind, number, title)| format!("{id}: {{kind: {kind}, number: {}, title: {}}}\n", quoted(number), quoted(title[0]))).collect()
}

fn home(number: usize, lang: usize) -> String {
    let mut out = format!("---\ntitle: {}\ndescription: {}\n", quoted(&unit::name(number)[lang]), quoted(&unit::issuer(number)[lang]));
    out += "layout: unit\ncontacts:\n";
    for (role, phone) in unit::contacts(number) {
        let call = phone.replace(' ', "");
        out += &format!("  - {{role: {}, phone: \"{phone}\", call: \"{call}\", hours: {}}}\n", quoted(&role[lang]), quoted(unit::HOURS[lang]));
    }
    out + "---\n"
}

/// The table stands in the front matter: a data file would be kept in memory by Hugo for all communes at once.
fn campaign(number: usize, lang: usize) -> String {
    let mut out = format!("---\ntitle: {}\ndescription: {}\n", quoted(unit::CAMPAIGN[lang]), quoted(unit::CAMPAIGN_SUMMARY[lang]));
    out += &format!("layout: campaign\norigin: {}\ncolumns:\n", quoted(unit::CAMPAIGN_SOURCE[lang]));
    for (indicator, year, month) in unit::columns() {
        out += &format!("  - {}\n", quoted(&unit::head(indicator, year, month)[lang]));
    }
    out += "rows:\n";
    for (area, row) in unit::figures(number).iter().enumerate() {
        let figures = row.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        out += &format!("  - {{area: {}, figures: [{figures}]}}\n", quoted(&unit::area(area + 1)[lang]));
    }
    out + "---\n"
}

fn document(order: usize, title: &Pair, guide: &Guide, lang: usize) -> String {
    let mut out = format!("---\ntitle: {}\ndescription: {}\nweight: {order}\n", quoted(title[lang]), quoted(&guide.summary[lang]));
    for (key, text) in [("audience", &guide.audience), ("cost", &guide.cost), ("time", &guide.time)] {
        out += &format!("{key}: {}\n", quoted(&text[lang]));
    }
    for (key, items) in [("bring", &guide.bring), ("other_ways", &guide.other_ways)] {
        out += &format!("{key}:\n");
        items.iter().for_each(|item| out += &format!("  - {}\n", quoted(&item[lang])));
    }
    out += "legal:\n";
    for (article, law) in guide.laws.iter().enumerate() {
        out += &format!("  - {{law: {}, article: {}}}\n", LAWS[*law].0, article + 10);
    }
    out += "reviewed: \"21/11/2026\"\nreview_by: \"31/3/2027\"\n---\n";
    out + &text::markdown(&guide.body, lang, |id| format!("{id}.html"))
}
