//! Addresses of pages: where a page is written, how one page links to another.

use std::collections::BTreeMap;

use super::id::{Address, Id};
use super::route_name::Names;
use super::target::{Order, Target, Was};
use crate::lang::Lang;

/// Where a page is written: folder of its unit and path below it, both with `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    unit_path: String,
    file: String,
    /// The public address of the unit's folder, for a page that is served at any depth, from which no relative link leads anywhere.
    served_anywhere: Option<Address>,
}

/// All pages of a unit, by target and language.
#[derive(Debug, Clone, Default)]
pub struct Routes {
    /// The routes of each page by language.
    pages: BTreeMap<Target, Vec<(Lang, Route)>>,
    /// Whose each path is, in small letters.
    taken: BTreeMap<String, (Target, Lang)>,
}

impl Route {
    /// The page of `target` in `lang`. `slug` is the last part of the address of a guide, way, plan or campaign. Pages in the site's primary
    /// language stand at the top of the unit's folder, others below the name of their language.
    pub fn new(unit_path: &str, target: &Target, lang: &Lang, primary: &Lang, slug: Option<&Id>) -> Self {
        let names = Names::of(lang);
        let slug = slug.map(Id::as_str).unwrap_or_default();
        let file = match target {
            Target::Home => "index.html".to_owned(),
            Target::Guides => format!("{}/index.html", names.guides),
            Target::Guide(_) | Target::Gone(Was::Guide, _) => format!("{}/{slug}.html", names.guides),
            Target::Methods => format!("{}/index.html", names.methods),
            Target::Method(_) => format!("{}/{slug}.html", names.methods),
            Target::CounterCard => format!("{}/{}.html", names.methods, names.counter_card),
            Target::Plan(_) | Target::Gone(Was::Plan, _) => format!("{}/{slug}.html", names.plans),
            Target::Tasks(_, view, 1) => format!("{}/{slug}/{}.html", names.plans, names.task_view(*view)),
            Target::Tasks(_, view, part) => format!("{}/{slug}/{}-{part}.html", names.plans, names.task_view(*view)),
            Target::Campaign(_) | Target::Gone(Was::Campaign, _) => format!("{}/{slug}.html", names.campaigns),
            Target::Area(_, area) => format!("{}/{slug}/{area}.html", names.campaigns),
            Target::Figures(_, order, part) => format!("{}/{slug}/{}/{}-{part}.html", names.campaigns, names.tables, names.order(*order)),
            Target::Progress => format!("{}/index.html", names.campaigns),
            Target::Schedules => format!("{}/index.html", names.schedules),
            Target::Schedule(_) => format!("{}/{slug}.html", names.schedules),
            Target::Notices => format!("{}/index.html", names.notices),
            Target::Notice(_) | Target::Gone(Was::Notice, _) => format!("{}/{slug}.html", names.notices),
            Target::Index => format!("{}.html", names.index),
            Target::Statement => format!("{slug}.html"),
            Target::NotFound => "404.html".to_owned(),
            Target::Places => format!("{}.html", names.places),
            Target::Laws | Target::Law(_) => format!("{}.html", names.laws),
            Target::Glossary | Target::Term(_) => format!("{}.html", names.glossary),
            Target::Sheets => format!("{}/index.html", names.sheets),
            Target::Sheet(code) => format!("{}/{code}.html", names.sheets),
            Target::Landing(code) => format!("q/{code}/index.html"),
        };
        let file = if lang == primary { file } else { format!("{lang}/{file}") };
        Self::at(unit_path, file)
    }

    /// A file that is no page of a unit: the stylesheet, the index of units.
    pub fn at(unit_path: &str, file: String) -> Self {
        Self { unit_path: unit_path.to_owned(), file, served_anywhere: None }
    }

    /// A roll-up of several units, or a part of its table in an order, counted from 1.
    pub fn roll_up(id: &Id, lang: &Lang, primary: &Lang, view: Option<(Order, usize)>) -> Self {
        let names = Names::of(lang);
        let folder = if lang == primary { names.roll_ups.to_owned() } else { format!("{lang}/{}", names.roll_ups) };
        Self::at(
            "",
            match view {
                None => format!("{folder}/{id}.html"),
                Some((order, part)) => format!("{folder}/{id}/{}-{part}.html", names.order(order)),
            },
        )
    }

    /// A file of figures of a roll-up, the same for every language.
    pub fn roll_up_figures(id: &Id, primary: &Lang, ending: &str) -> Self {
        Self::at("", format!("{}/data/{id}.{ending}", Names::of(primary).roll_ups))
    }

    /// A picture of a unit: `folder` is that of its document, `guides/kich-hoat`.
    pub fn picture(unit_path: &str, folder: &str, name: &str) -> Self {
        Self::at(unit_path, format!("pictures/{folder}/{name}"))
    }

    /// A file of figures of a campaign, the same for every language.
    pub fn figures(unit_path: &str, campaign: &Id, ending: &str) -> Self {
        Self::at(unit_path, format!("data/{campaign}.{ending}"))
    }

    /// The same page with another ending of its name, for a file that belongs to it: `.ics`.
    #[must_use]
    pub fn with_ending(&self, ending: &str) -> Self {
        let file = self.file.strip_suffix(".html").unwrap_or(&self.file);
        Self { file: format!("{file}{ending}"), ..self.clone() }
    }

    /// A file in the same folder.
    #[must_use]
    pub fn sibling(&self, name: &str) -> Self {
        let folder = self.file.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        Self { file: format!("{folder}{name}"), ..self.clone() }
    }

    /// Whether the same links lead to the same places from both pages.
    pub fn is_beside(&self, other: &Self) -> bool {
        let folder = |route: &Self| route.file.rfind('/');
        let same = folder(self) == folder(other) && self.file.get(..folder(self).unwrap_or(0)) == other.file.get(..folder(other).unwrap_or(0));
        same && self.unit_path == other.unit_path && self.served_anywhere == other.served_anywhere
    }

    /// The same page, served at any depth below `address`, the public address of its unit's folder: its links are absolute.
    #[must_use]
    pub fn anywhere_below(self, address: &Address) -> Self {
        Self { served_anywhere: Some(address.clone()), ..self }
    }

    /// Scheme and host that a page which is served anywhere takes its stylesheet from.
    pub fn origin(&self) -> Option<String> {
        self.served_anywhere.as_ref().map(Address::origin)
    }

    /// Path below `output/`.
    pub fn path(&self) -> String {
        if self.unit_path.is_empty() { self.file.clone() } else { format!("{}/{}", self.unit_path, self.file) }
    }

    /// The address of `other` from this page: relative, but for a page that is served anywhere. That one may link to pages outside of its unit
    /// only where both stand in the folder that the site's own address leads to.
    pub fn href(&self, other: &Self) -> String {
        if let Some(address) = &self.served_anywhere {
            let own = if self.unit_path.is_empty() { String::new() } else { format!("{}/", self.unit_path) };
            let site = address.as_str().strip_suffix(&own).filter(|_| self.unit_path != other.unit_path);
            return site.map_or_else(|| other.address(address), |site| Self::at("", other.path()).below(site));
        }
        // Within one unit its folder is common to both.
        if self.unit_path == other.unit_path { between(&self.file, &other.file) } else { between(&self.path(), &other.path()) }
    }

    /// The public address of the page, where its unit's is known. A folder's `index.html` is addressed by the folder.
    pub fn address(&self, unit: &Address) -> String {
        self.below(unit.as_str())
    }

    fn below(&self, folder: &str) -> String {
        let file = self.file.strip_suffix("index.html").unwrap_or(&self.file);
        format!("{folder}{file}")
    }
}

/// The relative address of one path from another.
fn between(from: &str, to: &str) -> String {
    let folders = |path: &str| path.bytes().filter(|byte| *byte == b'/').count();
    // How much of the folders both have: up to the last slash before they part.
    let alike = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).enumerate();
    let common = alike.filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(slash, _)| slash + 1);
    let up = folders(from.get(common..).unwrap_or_default());
    format!("{}{}", "../".repeat(up), to.get(common..).unwrap_or_default())
}

impl Routes {
    /// Adds a page; gives back the target and language of a page that has the same address already, also where they differ only in case.
    pub fn add(&mut self, target: Target, lang: Lang, route: Route) -> Option<(Target, Lang)> {
        let path = route.path().to_lowercase();
        let same = self.taken.get(&path).cloned();
        if same.is_none() {
            self.taken.insert(path, (target.clone(), lang.clone()));
            let routes = self.pages.entry(target).or_default();
            let at = routes.partition_point(|(have, _)| *have < lang);
            routes.insert(at, (lang, route));
        }
        same
    }

    /// The page of a target in a language.
    pub fn get(&self, target: &Target, lang: &Lang) -> Option<&Route> {
        let routes = self.pages.get(target.page_of())?;
        routes.iter().find(|(have, _)| have == lang).map(|(_, route)| route)
    }

    /// Whether a page exists in any language.
    pub fn has(&self, target: &Target) -> bool {
        self.pages.contains_key(target.page_of())
    }

    /// The languages in which a page exists, in the order of `languages`.
    pub fn languages<'a>(&'a self, target: &'a Target, languages: impl Iterator<Item = &'a Lang> + 'a) -> impl Iterator<Item = &'a Lang> + 'a {
        languages.filter(move |lang| self.get(target, lang).is_some())
    }

    /// All pages.
    pub fn iter(&self) -> impl Iterator<Item = (&Target, &Lang, &Route)> {
        self.pages.iter().flat_map(|(target, routes)| routes.iter().map(move |(lang, route)| (target, lang, route)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(path: &str, file: &str) -> Route {
        Route::at(path, file.to_owned())
    }

    #[test]
    fn links_are_relative_and_end_in_a_file_name() {
        let guide = route("xa-mau", "huong-dan/a.html");
        assert_eq!(guide.href(&route("xa-mau", "huong-dan/b.html")), "b.html");
        assert_eq!(guide.href(&route("xa-mau", "index.html")), "../index.html");
        assert_eq!(guide.href(&route("xa-mau", "en/guides/a.html")), "../en/guides/a.html");
        assert_eq!(guide.href(&route("", "index.html")), "../../index.html");
        assert_eq!(route("", "index.html").href(&guide), "xa-mau/huong-dan/a.html");
        assert_eq!(route("xa-mau", "q/k/index.html").href(&route("xa-mau", "en/q/k/index.html")), "../../en/q/k/index.html");
    }

    #[test]
    fn a_page_that_is_served_anywhere_links_by_full_addresses() {
        let not_found = |path: &str, address: &str| route(path, "404.html").anywhere_below(&Address::parse(address).unwrap());
        let of_unit = not_found("xa-mau", "https://tinh.gov.vn/xa-mau/");
        assert_eq!(of_unit.href(&route("xa-mau", "index.html")), "https://tinh.gov.vn/xa-mau/");
        assert_eq!(of_unit.href(&route("", "units.html")), "https://tinh.gov.vn/units.html");
        assert_eq!(of_unit.href(&route("xa-hai", "index.html")), "https://tinh.gov.vn/xa-hai/");
        let at_the_root = not_found("", "https://tinh.gov.vn/");
        assert_eq!(at_the_root.href(&route("xa-hai", "index.html")), "https://tinh.gov.vn/xa-hai/");
        assert_eq!(at_the_root.href(&route("", "en/index.html")), "https://tinh.gov.vn/en/");
    }

    #[test]
    fn the_address_of_a_code_is_its_folder() {
        let route = route("xa-mau", "q/k7m2pd/index.html");
        let unit = Address::parse("https://tinh.gov.vn/xa-mau/").unwrap();
        assert_eq!(route.address(&unit), "https://tinh.gov.vn/xa-mau/q/k7m2pd/");
    }
}
