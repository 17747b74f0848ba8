//! A campaign as it is published: its files, and its pages in every language.

use std::collections::BTreeMap;
use std::path::Path;

use crate::data::{Data, Row, WHOLE};
use crate::numbers::{Day, Said, told};
use crate::support::Built;
use crate::tree::Element;

/// A campaign.
pub(crate) struct Campaign {
    pub(crate) data: Data,
    /// Names that hold digits, by language, the longest first.
    names: BTreeMap<String, Vec<String>>,
    pub(crate) pages: Vec<Page>,
}

/// A page of figures.
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) lang: String,
    pub(crate) kind: Kind,
    pub(crate) main: Element,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Campaign,
    Area(String),
    Table,
}

impl Kind {
    /// The area that the page is about.
    pub(crate) fn area(&self) -> &str {
        match self {
            Self::Area(area) => area,
            Self::Campaign | Self::Table => WHOLE,
        }
    }
}

/// Every campaign that has a file in the site's `content/`, whoever's it is.
pub(crate) fn all(built: &Built, root: &Path) -> Vec<Campaign> {
    let mut all = Vec::new();
    for unit in built.list("units") {
        let (id, path) = (unit["id"].as_str().unwrap(), unit["path"].as_str().unwrap());
        let folder = root.join("content/units").join(id).join("progress");
        let files = folder.read_dir().into_iter().flatten().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "yaml")).collect();
        files.sort_unstable();
        all.extend(files.iter().map(|file| Campaign::read(built, id, path, file)));
    }
    all
}

impl Campaign {
    fn read(built: &Built, unit: &str, path: &str, file: &Path) -> Self {
        let id = file.file_stem().unwrap().to_str().unwrap();
        let stem = format!("{path}/data/{id}").trim_start_matches('/').to_owned();
        let json = built.tree.get(&format!("{stem}.json")).unwrap_or_else(|| panic!("{stem}.json was not written for {}", file.display()));
        let source = format!("content/units/{unit}/progress/{id}.yaml");
        let records = built.list("pages").iter().filter(|page| page["source"] == source.as_str());
        let of = |key: &str, record: &serde_json::Value| record[key].as_str().unwrap().to_owned();
        let records: Vec<(String, String)> = records.map(|record| (of("url", record), of("lang", record))).collect();
        let pages = records.iter().filter(|(path, _)| !path.contains("/q/") && !path.contains("/sheets/"));
        let first =
            |lang: &str| records.iter().filter(|(_, own)| own == lang).map(|(path, _)| path.as_str()).min_by_key(|path| path.matches('/').count()).unwrap();
        let pages = pages.map(|(path, lang)| Page {
            kind: kind(path, first(lang)),
            main: Element::read(&built.tree[path]).first("main").unwrap().clone(),
            path: path.clone(),
            lang: lang.clone(),
        });
        let mut campaign = Self { data: Data::read(stem.clone(), json), names: BTreeMap::new(), pages: pages.collect() };
        let readme = String::from_utf8(built.tree[&format!("{stem}.readme.txt")].clone()).unwrap();
        for (words, lang) in readme.split("\r\n---\r\n").zip(["vi", "en"]) {
            let names = campaign.names(lang, words);
            campaign.names.insert(lang.to_owned(), names);
        }
        campaign
    }

    /// The campaign's own page in a language.
    pub(crate) fn own(&self, lang: &str) -> &Page {
        self.pages.iter().find(|page| page.kind == Kind::Campaign && page.lang == lang).unwrap()
    }

    /// The page of an area.
    pub(crate) fn of_area(&self, lang: &str, area: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.lang == lang && page.kind == Kind::Area(area.to_owned()))
    }

    /// The numbers and days that words of a page tell; digits in names are no figures.
    pub(crate) fn told(&self, lang: &str, words: &str) -> Result<(Vec<Said>, Vec<Day>), String> {
        told(words, lang, &self.names[lang])
    }

    /// What indicators, their units, stages, columns, areas and the bases of percentages are called, where that holds digits.
    fn names(&self, lang: &str, readme: &str) -> Vec<String> {
        let stages = self.own(lang).main.all("ol.stages").into_iter().flat_map(|list| list.all("strong")).map(Element::text);
        let tables = self.pages.iter().filter(|page| page.lang == lang && !matches!(page.kind, Kind::Area(_)));
        let heads = tables.flat_map(|page| page.main.all("th")).map(|head| head.text_without(&["small"]));
        let counted = self.data.indicators.iter().flat_map(|one| [one.names[lang].clone(), one.units[lang].clone()]);
        let all = stages.chain(heads).chain(counted).chain(bases(readme, &self.data));
        let mut names: Vec<String> = all.filter(|name| name.contains(|c: char| c.is_ascii_digit())).collect();
        names.sort_unstable_by_key(|name| std::cmp::Reverse(name.len()));
        names.dedup();
        names
    }

    /// The indicator of a heading.
    pub(crate) fn indicator_named(&self, lang: &str, name: &str) -> Option<&str> {
        self.data.indicators.iter().find(|one| one.names[lang] == name).map(|one| one.id.as_str())
    }

    /// Whether a sentence on the target gives a reason for its status: then an author has set it against the rule.
    pub(crate) fn is_set(&self, row: &Row) -> bool {
        let page = if row.area == WHOLE { Some(self.own("vi")) } else { self.of_area("vi", &row.area) };
        page.is_some_and(|page| crate::sentences::has_reason(self, page, row))
    }
}

/// The campaign's page is the one nearest to the unit's folder; areas have pages in a folder of its name, tables in one below that.
fn kind(path: &str, campaign: &str) -> Kind {
    let below = path.strip_prefix(campaign.trim_end_matches(".html")).unwrap_or_else(|| panic!("{path} is no page of {campaign}"));
    match below.trim_start_matches('/').trim_end_matches(".html") {
        "" => Kind::Campaign,
        area if !area.contains('/') => Kind::Area(area.to_owned()),
        _ => Kind::Table,
    }
}

/// What percentages are of: in the readme, the ends of the lines on their columns.
fn bases(readme: &str, data: &Data) -> Vec<String> {
    let columns = data.columns();
    let of = |line: &str| {
        let (column, words) = line.strip_prefix("- ")?.split_once(": ")?;
        columns.contains(&column).then(|| words.to_owned())
    };
    let lines: Vec<String> = readme.lines().filter_map(of).collect();
    lines.iter().flat_map(|line| line.match_indices(' ').filter_map(|(at, _)| line.get(at + 1..)).map(str::to_owned)).collect()
}
