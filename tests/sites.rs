//! Tiny sites, one idea each: which files come out, and what selected pages say.
//!
//! After a wished-for change: `INSTA_UPDATE=always cargo test --test sites`, then read the difference.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "this is a test")]

mod support;

use support::{Built, Site, built, repository, resolve};

/// A site of `tests/sites/`, which has to be without errors.
fn site(name: &str) -> Built {
    let built = built(&repository().join("tests/sites").join(name));
    assert_eq!(built.outcome.counts().0, 0, "{:#?}", built.outcome.findings);
    built
}

/// Paths of all files; the print of the stylesheet is left out, because every change of the theme changes it.
fn files(site: &Built) -> String {
    let plain =
        |path: &String| if path.contains("assets/style-") { format!("{}style-….css", path.split("style-").next().unwrap_or_default()) } else { path.clone() };
    site.tree.keys().map(plain).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_unit_at_the_root() {
    let site = site("root");
    insta::assert_snapshot!("root-files", files(&site));
    insta::assert_snapshot!("root-home", site.pages["index.html"].main);
    insta::assert_snapshot!("root-units", site.pages["units.html"].main);
    assert_eq!(site.pages["units.html"].link("canonical"), Some("https://thu.gov.vn/units.html"));
    assert_eq!(site.pages["index.html"].link("canonical"), Some("https://thu.gov.vn/"));
    for (path, page) in &site.pages {
        for href in page.all("a").filter_map(|a| a.get("href")).filter(|href| !href.contains(':')) {
            let (file, _) = resolve(path, href).unwrap();
            assert!(site.tree.contains_key(&file), "{path}: {href}");
        }
    }
    // A server shows it at any depth: its links are full addresses, also those that lead out of its unit.
    for path in ["404.html", "xa-mot/404.html", "xa-mot/en/404.html", "tinh-thu/404.html"] {
        let Some(page) = site.pages.get(path) else { continue };
        for href in page.all("a").filter_map(|a| a.get("href")).filter_map(|href| href.strip_prefix("https://thu.gov.vn/")) {
            let file = href.split('#').next().unwrap_or_default();
            let file = if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
            assert!(site.tree.contains_key(&file), "{path}: {href}");
        }
    }
}

#[test]
fn pages_without_a_translation() {
    let site = site("fallback");
    insta::assert_snapshot!("fallback-files", files(&site));
    let path = "xa-mot/en/guides/hien-ban-goc.html";
    let page = &site.pages[path];
    insta::assert_snapshot!("fallback-page", page.main);
    assert_eq!(page.lang(), Some("en"));
    assert!(page.all("h1").all(|heading| heading.get("lang") == Some("vi")));
    assert!(page.all("div").any(|text| text.get("class") == Some("text") && text.get("lang") == Some("vi")));
    assert!(page.all("div").any(|notice| notice.get("class") == Some("notice fallback")));
    assert_eq!(page.link("canonical"), Some("https://thu.gov.vn/xa-mot/huong-dan/hien-ban-goc.html"));
    assert_eq!(page.link("alternate"), None);
    // A guide without a translation is in no switch; lists lead to the original, marked with its language.
    insta::assert_snapshot!("fallback-list", site.pages["xa-mot/en/guides/index.html"].main);
    assert!(site.pages["xa-mot/huong-dan/chi-tieng-viet.html"].switch().is_empty());
    assert_eq!(site.pages["xa-mot/huong-dan/chi-tieng-viet.html"].link("alternate"), None);
    // The original does not name the fallback as its translation.
    let original = &site.pages["xa-mot/huong-dan/hien-ban-goc.html"];
    assert!(original.all("link").all(|link| link.get("hreflang") != Some("en")), "a fallback page is no English version");
}

#[test]
fn an_archive_and_its_successor() {
    let site = site("archive");
    insta::assert_snapshot!("archive-files", files(&site));
    insta::assert_snapshot!("archive-home", site.pages["xa-cu/index.html"].main);
    insta::assert_snapshot!("archive-plan", site.pages["xa-cu/ke-hoach/ke-hoach-cu.html"].main);
    insta::assert_snapshot!("archive-units", site.pages["index.html"].main);
    let landing = site.pages.iter().find(|(path, _)| path.starts_with("xa-cu/q/")).unwrap().1;
    insta::assert_snapshot!("archive-landing", landing.main);
    let not_found = &site.pages["xa-cu/404.html"];
    assert!(not_found.all("a").any(|a| a.get("href") == Some("https://thu.gov.vn/xa-moi/")), "a lost reader is led to the successor");
    let to_successor =
        |path: &str| site.pages[path].all("a").any(|a| a.get("href").and_then(|href| resolve(path, href)).is_some_and(|(file, _)| file == "xa-moi/index.html"));
    assert!(to_successor("xa-cu/index.html") && to_successor("xa-cu/ke-hoach/ke-hoach-cu.html"));
    assert!(
        site.pages
            .iter()
            .filter(|(path, _)| path.starts_with("xa-cu/"))
            .all(|(_, page)| page.all("div").any(|notice| notice.get("class") == Some("notice archive")))
    );
}

#[test]
fn what_is_gone_in_a_unit_takes_no_shared_address_away() {
    let site = Site::new();
    let entry = |was: &str, slug: &str, more: &str| {
        format!("  - {{id: tu-van, was: {was}, slug: {{vi: {slug}, en: {slug}}}, title: {{vi: A, en: A}}, since: 2026-11-01, why: {{vi: B, en: B}}{more}}}\n")
    };
    site.write("content/gone.yaml", &format!("gone:\n{}", entry("guide", "tu-van-cu", ", instead: \"page:places\"")));
    site.write("content/units/xa-mau/gone.yaml", &format!("gone:\n{}", entry("notice", "tu-van-toi", "")));
    site.write("content/units/xa-hai/gone.yaml", &format!("gone:\n{}", entry("guide", "tu-van-cu", "")));
    let sources = |site: &Site| {
        site.run(&["build"]).ends(0);
        let record = site.record();
        let pages = record["pages"].as_array().unwrap().iter().map(|page| (page["url"].as_str().unwrap(), page["source"].as_str().unwrap()));
        let of_gone = pages.filter(|(url, _)| url.contains("/tu-van-") && !url.contains("/en/"));
        of_gone.map(|(url, source)| format!("{url} < {source}")).collect::<Vec<_>>()
    };
    assert_eq!(
        sources(&site),
        [
            "xa-hai/huong-dan/tu-van-cu.html < content/units/xa-hai/gone.yaml",
            "xa-mau/huong-dan/tu-van-cu.html < content/gone.yaml",
            "xa-mau/thong-bao/tu-van-toi.html < content/units/xa-mau/gone.yaml",
        ]
    );
    // A unit without places is no fault of the shared entry: the page leads home there.
    let site = Site::bare();
    let unit = site.read("content/units/xa-hai/unit.yaml");
    site.write("content/units/xa-hai/unit.yaml", &format!("{}places: []\n", unit.split("places:").next().unwrap()));
    site.write("content/gone.yaml", &format!("gone:\n{}", entry("guide", "tu-van-cu", ", instead: \"page:places\"")));
    assert_eq!(sources(&site), ["xa-hai/huong-dan/tu-van-cu.html < content/gone.yaml", "xa-mau/huong-dan/tu-van-cu.html < content/gone.yaml"]);
}

#[test]
fn the_lists_of_pages_that_a_site_names_are_there() {
    let site = Site::new();
    site.edit("content/site.yaml", "address: https://thu.gov.vn/\n", "");
    site.run(&["build"]).ends(0);
    // The site gets its address, but one unit has an error: its pages stand as they were, without a list.
    site.edit("content/site.yaml", "languages: [vi, en]\n", "languages: [vi, en]\naddress: https://thu.gov.vn/\n");
    site.write("content/units/xa-hai/gone.yaml", "gon: []\n");
    site.run(&["build"]).ends(1);
    let list = site.read("output/sitemap.xml");
    let places: Vec<&str> = list.split("<loc>https://thu.gov.vn/").skip(1).map(|place| place.split('<').next().unwrap()).collect();
    assert_eq!(places, ["sitemap-site.xml", "xa-mau/sitemap.xml"]);
    let output = site.output();
    assert!(places.iter().all(|place| output.contains_key(*place)));
}
