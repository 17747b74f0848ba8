//! What search engines are told: the list of pages with their twins, and where that list is.

use super::scene::Setting;
use crate::bundle::File;
use crate::model::id::Address;
use crate::model::route::Route;
use crate::model::unit::Head;
use crate::page::Page;
use crate::xml::write::{Element, document};

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// `sitemap.xml` of a unit, and its `robots.txt` where it is served by itself; nothing without an address.
pub(super) fn of_unit(head: &Head, pages: &[Page]) -> Vec<File> {
    let Some(address) = &head.address else { return Vec::new() };
    let route = |name: &str| Route::at(&head.path.value, name.to_owned());
    let mut files = vec![File { path: route("sitemap.xml").path(), bytes: urls(pages) }];
    if !head.within_site {
        files.push(File { path: route("robots.txt").path(), bytes: robots(&[route("sitemap.xml").address(address)]) });
    }
    files
}

/// The site's own pages, the list of all units' lists, and `robots.txt`; nothing without an address. A unit at the root has taken the name
/// `sitemap.xml`. `is_there` says whether the output has a file: a unit whose earlier pages stand may have no list yet.
pub(super) fn of_site(setting: &Setting<'_>, pages: &[Page], is_there: &dyn Fn(&str) -> bool) -> Vec<File> {
    let Some(address) = &setting.shared.site.address else { return Vec::new() };
    let file = |name: &str, bytes: Vec<u8>| File { path: name.to_owned(), bytes };
    let index = if setting.root_is_taken { "sitemap-index.xml" } else { "sitemap.xml" };
    let own = Route::at("", "sitemap-site.xml".to_owned()).address(address);
    let units = setting.heads.values().filter(|head| head.within_site).filter_map(|head| unit_sitemap(head, address, is_there));
    let entries = std::iter::once(own).chain(units).map(|place| Element::new("sitemap", []).with(vec![Element::text("loc", place)]));
    let list = Element::new("sitemapindex", [("xmlns", SITEMAP.to_owned())]).with(entries.collect());
    vec![file("sitemap-site.xml", urls(pages)), file(index, document(&list)), file("robots.txt", robots(&[Route::at("", index.to_owned()).address(address)]))]
}

fn unit_sitemap(head: &Head, site: &Address, is_there: &dyn Fn(&str) -> bool) -> Option<String> {
    let address = head.address.as_ref().filter(|address| address.as_str().starts_with(site.as_str()))?;
    let list = Route::at(&head.path.value, "sitemap.xml".to_owned());
    is_there(&list.path()).then(|| list.address(address))
}

/// The pages that stand for themselves: neither a fallback, nor the landing page of a code, nor withdrawn.
fn urls(pages: &[Page]) -> Vec<u8> {
    let listed = pages.iter().filter(|page| !page.frame.unlisted && page.frame.canonical.is_some() && page.frame.canonical == page.frame.address);
    let mut entries: Vec<(&str, Element<'_>)> = listed.filter_map(|page| Some((page.frame.canonical.as_deref()?, url(page)?))).collect();
    entries.sort_by_key(|(address, _)| *address);
    let root = Element::new("urlset", [("xmlns", SITEMAP.to_owned()), ("xmlns:xhtml", XHTML.to_owned())]);
    document(&root.with(entries.into_iter().map(|(_, entry)| entry).collect()))
}

fn url(page: &Page) -> Option<Element<'_>> {
    let mut inside = vec![Element::text("loc", page.frame.canonical.clone()?)];
    let twin = |lang: &str, href: &str| Element::new("xhtml:link", [("rel", "alternate".to_owned()), ("hreflang", lang.to_owned()), ("href", href.to_owned())]);
    inside.extend(page.frame.alternates.iter().map(|alternate| twin(&alternate.lang, &alternate.href)));
    Some(Element::new("url", []).with(inside))
}

fn robots(sitemaps: &[String]) -> Vec<u8> {
    let mut lines = vec!["User-agent: *".to_owned(), "Allow: /".to_owned(), String::new()];
    lines.extend(sitemaps.iter().map(|address| format!("Sitemap: {address}")));
    format!("{}\n", lines.join("\n")).into_bytes()
}
