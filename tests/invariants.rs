//! What is true of every page and file that comes out, shown on the sample site.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};
use support::{Built, Element, Page, built, is_html, order, repository, resolve, tree};
use tempfile::TempDir;

static SAMPLE: LazyLock<Built> = LazyLock::new(|| built(&repository()));

const ADDRESS: &str = "https://niemyet.example/";

/// Collects what is wrong everywhere, so that one run names all of it.
#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.iter().take(40).cloned().collect::<Vec<_>>().join("\n"));
}

fn of_pages(mut faults: impl FnMut(&str, &Page) -> Vec<String>) {
    let all: Vec<String> = SAMPLE.pages.iter().flat_map(|(path, page)| faults(path, page).into_iter().map(move |fault| format!("{path}: {fault}"))).collect();
    none(&all);
}

/// The path on disk of an address below the site's: a folder is served by its `index.html`.
fn on_disk(address: &str) -> Option<String> {
    let path = address.strip_prefix(ADDRESS)?;
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() })
}

/// Whether a page is served at any depth, so that its links have to be absolute.
fn is_served_anywhere(path: &str) -> bool {
    path == "404.html" || path.ends_with("/404.html")
}

/// The file that a link of a page leads to within the output, and its fragment.
fn leads(path: &str, link: &str) -> Option<(String, Option<String>)> {
    if is_served_anywhere(path) && !link.starts_with('#') { Some((on_disk(link)?, None)) } else { resolve(path, link) }
}

/// Units with `valid_to`, all of which lie in the past.
fn archives() -> BTreeSet<String> {
    let units = std::fs::read_dir(repository().join("content/units")).unwrap();
    let ended = units.map(|unit| unit.unwrap()).filter(|unit| std::fs::read_to_string(unit.path().join("unit.yaml")).unwrap().contains("\nvalid_to: "));
    ended.map(|unit| unit.file_name().into_string().unwrap()).collect()
}

#[test]
fn there_is_something_to_look_at() {
    assert!(SAMPLE.pages.len() >= 250, "{}", SAMPLE.pages.len());
    assert!(!archives().is_empty());
    assert!(!SAMPLE.list("codes").is_empty());
}

#[test]
fn the_sample_has_no_errors() {
    assert_eq!(SAMPLE.outcome.counts().0, 0, "{:#?}", SAMPLE.outcome.findings);
}

#[test]
fn every_link_leads_somewhere() {
    of_pages(|path, page| {
        let links = page.elements.iter().flat_map(|element| ["href", "src"].iter().filter_map(move |name| Some((element, element.get(name)?))));
        links.filter_map(|(element, link)| fault_of_link(path, element, link)).collect()
    });
}

fn fault_of_link(path: &str, element: &Element, link: &str) -> Option<String> {
    let rel = element.get("rel").unwrap_or_default();
    let wrong = |why: &str| Some(format!("<{} rel={rel:?}> {link}: {why}", element.name));
    if is_served_anywhere(path) && !["#", "tel:", "mailto:", "data:"].iter().any(|start| link.starts_with(start)) {
        return match on_disk(link.split('#').next().unwrap_or_default()) {
            Some(file) if SAMPLE.tree.contains_key(&file) => None,
            _ => wrong("is no file of this build, by its full address"),
        };
    }
    if link.starts_with("https://") || link.starts_with("http://") {
        return match (element.name.as_str(), rel) {
            ("a", _) => None,
            ("link", "canonical" | "alternate") => match on_disk(link) {
                Some(file) if SAMPLE.pages.contains_key(&file) => None,
                _ => wrong("is no page of this build"),
            },
            _ => wrong("is loaded from another host"),
        };
    }
    if link.starts_with("tel:") || link.starts_with("mailto:") {
        return if element.name == "a" { None } else { wrong("is no link to follow") };
    }
    if link.starts_with("data:") {
        return if element.name == "a" { wrong("leads nowhere") } else { None };
    }
    if link.is_empty() || link.starts_with('/') || link.contains(':') || link.contains('?') || link.contains('\\') {
        return wrong("is not relative");
    }
    let Some((file, fragment)) = resolve(path, link) else { return wrong("leads out of the output") };
    if !file.rsplit('/').next().unwrap_or_default().contains('.') {
        return wrong("does not end in a file name");
    }
    if !SAMPLE.tree.contains_key(&file) {
        return wrong("there is no such file");
    }
    let fragment = fragment?;
    match SAMPLE.pages.get(&file) {
        Some(page) if page.ids().contains(&fragment.as_str()) => None,
        _ => wrong("there is no such id"),
    }
}

#[test]
fn every_picture_has_words_and_the_size_that_its_page_states() {
    of_pages(|path, page| page.all("img").filter_map(|shown| fault_of_picture(path, shown)).collect());
}

fn fault_of_picture(path: &str, shown: &Element) -> Option<String> {
    let src = shown.get("src").unwrap_or_default();
    if shown.get("alt").is_none_or(|words| words.trim().is_empty()) {
        return Some(format!("{src}: no words say what it shows"));
    }
    let bytes = SAMPLE.tree.get(&resolve(path, src)?.0)?;
    let Ok(image) = image::load_from_memory(bytes) else { return Some(format!("{src}: is no picture")) };
    let stated = (shown.get("width").unwrap_or_default().to_owned(), shown.get("height").unwrap_or_default().to_owned());
    (stated != (image.width().to_string(), image.height().to_string())).then(|| format!("{src}: is not {stated:?}"))
}

#[test]
fn every_fragment_in_attributes_exists() {
    of_pages(|_, page| {
        let ids: BTreeSet<&str> = page.ids().into_iter().collect();
        let names = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"];
        let used = page.elements.iter().flat_map(|element| names.iter().filter_map(|name| element.get(name))).flat_map(str::split_whitespace);
        used.filter(|id| !ids.contains(id)).map(|id| format!("there is no id {id}")).collect()
    });
}

#[test]
fn nothing_runs_and_nothing_comes_from_elsewhere() {
    of_pages(|path, page| {
        let mut faults = page.errors.clone();
        for element in &page.elements {
            if ["script", "style", "iframe", "object", "embed", "base", "form"].contains(&element.name.as_str()) {
                faults.push(format!("<{}>", element.name));
            }
            let bad = |name: &str| name == "style" || name.starts_with("on") || ["srcset", "poster", "action", "xlink:href", "background"].contains(&name);
            faults.extend(element.attributes.keys().filter(|name| bad(name)).map(|name| format!("<{} {name}>", element.name)));
        }
        let policy = page.all("meta").find(|meta| meta.get("http-equiv") == Some("Content-Security-Policy"));
        match policy.and_then(|meta| meta.get("content")) {
            // A page that is served anywhere names the host of its own stylesheet.
            Some(policy)
                if policy.contains("default-src 'none'")
                    && !policy.contains("unsafe")
                    && policy.contains("http") == is_served_anywhere(path)
                    && policy.matches("http").count() == policy.matches(ADDRESS.trim_end_matches('/')).count() => {}
            other => faults.push(format!("content security policy: {other:?}")),
        }
        faults
    });
    for (path, bytes) in SAMPLE.tree.iter().filter(|(path, _)| path.to_lowercase().ends_with(".css")) {
        // The name of SVG, which drawings inside the stylesheet bear, is no address to load from.
        let css = std::str::from_utf8(bytes).unwrap().replace("http://www.w3.org/2000/svg", "");
        assert!(!css.contains("@import") && !css.contains("http:") && !css.contains("https:") && !css.contains("//"), "{path}");
    }
}

#[test]
fn every_page_has_its_frame() {
    of_pages(|path, page| {
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        faults.extend(page.ids().into_iter().filter(|id| !seen.insert(*id)).map(|id| format!("the id {id} is there twice")));
        faults.extend(page.ids().into_iter().filter(|id| id.is_empty() || id.contains(char::is_whitespace)).map(|id| format!("the id {id:?}")));
        let headings = page.all("h1").count();
        if headings != 1 {
            faults.push(format!("{headings} h1"));
        }
        let wanted = SAMPLE.list("pages").iter().find(|record| record["url"] == path).and_then(|record| record["lang"].as_str());
        if page.lang().is_none() || page.lang() != wanted {
            faults.push(format!("lang is {:?}, build.json says {wanted:?}", page.lang()));
        }
        if page.description().is_none_or(|text| text.trim().is_empty()) {
            faults.push("no description".to_owned());
        }
        if page.title.is_empty() {
            faults.push("no title".to_owned());
        }
        if !page.all("link").any(|link| link.get("rel") == Some("stylesheet")) {
            faults.push("no stylesheet".to_owned());
        }
        faults
    });
}

#[test]
fn headings_leave_no_level_out() {
    of_pages(|_, page| {
        let levels = page.elements.iter().filter_map(|e| e.name.strip_prefix('h')?.parse::<u8>().ok());
        let levels: Vec<u8> = levels.collect();
        levels.windows(2).filter(|pair| pair[1] > pair[0] + 1).map(|pair| format!("h{} after h{}", pair[1], pair[0])).collect()
    });
}

#[test]
fn titles_tell_pages_apart() {
    let mut seen: BTreeMap<(Option<String>, &str, &str), &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for (path, page) in &SAMPLE.pages {
        let key = (SAMPLE.unit_of(path), page.lang().unwrap_or_default(), page.title.as_str());
        if let Some(other) = seen.insert(key, path) {
            faults.push(format!("{path} and {other}: {}", page.title));
        }
    }
    none(&faults);
}

#[test]
fn no_word_is_missing() {
    of_pages(|path, _| {
        let text = String::from_utf8_lossy(&SAMPLE.tree[path]);
        ["⟦", "⟧", "\u{2068}", "{{", "{%", "undefined"].iter().filter(|mark| text.contains(**mark)).map(|mark| format!("holds {mark}")).collect()
    });
}

#[test]
fn every_page_has_its_twin() {
    let archives = archives();
    let pages: BTreeMap<&str, &serde_json::Value> = SAMPLE.list("pages").iter().map(|page| (page["url"].as_str().unwrap(), page)).collect();
    let twins = |url: &str| -> BTreeSet<(String, String)> {
        let list = pages[url]["alternates"].as_array().unwrap();
        list.iter().map(|twin| (twin["lang"].as_str().unwrap().to_owned(), twin["url"].as_str().unwrap().to_owned())).collect()
    };
    let mut faults = Vec::new();
    for (url, page) in &pages {
        let own = (page["lang"].as_str().unwrap().to_owned(), (*url).to_owned());
        let others = twins(url);
        let living = SAMPLE.unit_of(url).is_none_or(|unit| !archives.contains(&unit));
        let languages: BTreeSet<&str> = others.iter().map(|(lang, _)| lang.as_str()).chain([own.0.as_str()]).collect();
        if living && languages != BTreeSet::from(["en", "vi"]) {
            faults.push(format!("{url}: exists in {languages:?}"));
        }
        for (lang, twin) in &others {
            match pages.get(twin.as_str()) {
                None => faults.push(format!("{url}: its twin {twin} is no page")),
                Some(page) if page["lang"] != lang.as_str() => faults.push(format!("{url}: its twin {twin} is not in {lang}")),
                Some(_) if !twins(twin).contains(&own) => faults.push(format!("{url}: its twin {twin} does not know it")),
                Some(_) => {}
            }
        }
        let switch: BTreeSet<(String, String)> =
            SAMPLE.pages[*url].switch().into_iter().map(|(lang, href)| (lang.to_owned(), leads(url, href).unwrap().0)).collect();
        let mut all = others.clone();
        all.insert(own);
        if !(switch == all || (switch.is_empty() && others.is_empty())) {
            faults.push(format!("{url}: the switch lists {switch:?}, build.json {all:?}"));
        }
    }
    none(&faults);
}

#[test]
fn head_and_switch_name_the_same_twins() {
    of_pages(|path, page| {
        let of_head: BTreeSet<(String, String)> = page
            .all("link")
            .filter(|link| link.get("rel") == Some("alternate") && link.get("hreflang").is_some())
            .map(|link| (link.get("hreflang").unwrap().to_owned(), on_disk(link.get("href").unwrap()).unwrap()))
            .collect();
        let switch: BTreeSet<(String, String)> = page.switch().into_iter().map(|(lang, href)| (lang.to_owned(), leads(path, href).unwrap().0)).collect();
        // Fallback pages stay out of the alternates; every other page names itself and its twins.
        if of_head.is_empty() || of_head == switch { Vec::new() } else { vec![format!("head {of_head:?}, switch {switch:?}")] }
    });
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap().len()
}

#[test]
fn pages_are_small() {
    of_pages(|path, page| {
        let (style, _) = leads(path, page.link("stylesheet").unwrap()).unwrap();
        let bytes = gzipped(&SAMPLE.tree[path]) + gzipped(&SAMPLE.tree[&style]);
        // The lists that people look things up in may be longer; a plan is as long as it was issued.
        let long = ["van-ban.html", "laws.html", "thuat-ngu.html", "glossary.html", "muc-luc.html", "a-z.html"].iter().any(|name| path.ends_with(name));
        let limit = if long || path.contains("/ke-hoach/") || path.contains("/plans/") { 40_000 } else { 14_000 };
        if bytes <= limit { Vec::new() } else { vec![format!("{bytes} bytes gzipped with {style}")] }
    });
}

/// The names of the folders below a folder of `content/`.
fn folders(below: &str) -> Vec<String> {
    let entries = std::fs::read_dir(repository().join("content").join(below)).unwrap().map(|entry| entry.unwrap());
    entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().into_string().unwrap()).collect()
}

#[test]
fn every_living_unit_has_every_guide_and_way_in_every_language() {
    let archives = archives();
    let living: Vec<String> = folders("units").into_iter().filter(|unit| !archives.contains(unit)).collect();
    let (guides, ways) = (folders("guides"), folders("methods"));
    assert!(living.len() >= 3 && guides.len() >= 12 && ways.len() == 7, "{living:?} {guides:?} {ways:?}");
    let have: BTreeSet<(String, String)> = SAMPLE
        .list("pages")
        .iter()
        .filter(|page| !page["url"].as_str().unwrap().contains("/q/"))
        .filter_map(|page| Some((SAMPLE.unit_of(page["url"].as_str().unwrap())?, page["source"].as_str().unwrap().to_owned())))
        .collect();
    let documents = guides.iter().map(|id| format!("content/guides/{id}")).chain(ways.iter().map(|id| format!("content/methods/{id}")));
    let wanted = documents.flat_map(|folder| ["vi", "en"].map(|lang| format!("{folder}/{lang}.md")));
    let wanted: Vec<(String, String)> = wanted.flat_map(|source| living.iter().map(move |unit| (unit.clone(), source.clone()))).collect();
    none(&wanted.iter().filter(|pair| !have.contains(pair)).map(|(unit, source)| format!("{unit} has no page of {source}")).collect::<Vec<_>>());
}

/// What stands between `<name>` and `</name>` in an XML file.
fn inside<'x>(xml: &'x str, name: &str) -> Vec<&'x str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    xml.split(&open).skip(1).map(|rest| rest.split(&close).next().unwrap()).collect()
}

fn text(path: &str) -> &'static str {
    std::str::from_utf8(&SAMPLE.tree[path]).unwrap()
}

#[test]
fn search_engines_are_told_every_page_that_stands_for_itself_once() {
    let lists = inside(text("sitemap.xml"), "loc");
    let mut told: Vec<String> = Vec::new();
    for list in &lists {
        told.extend(inside(text(&on_disk(list).unwrap()), "loc").into_iter().map(|address| on_disk(address).unwrap()));
    }
    let unique: BTreeSet<&String> = told.iter().collect();
    assert_eq!(unique.len(), told.len(), "a page is listed twice");
    let own = |path: &&String| {
        let page = &SAMPLE.pages[*path];
        let is_unlisted = page.all("meta").any(|meta| meta.get("name") == Some("robots"));
        !is_unlisted && page.link("canonical").and_then(on_disk).as_ref() == Some(*path)
    };
    // A page shown in its original language is canonical where that stands.
    let wanted: BTreeSet<&String> = SAMPLE.pages.keys().filter(own).collect();
    assert_eq!(unique, wanted);
    assert!(text("robots.txt").contains("Sitemap: https://niemyet.example/sitemap.xml"));
    assert!(!wanted.iter().any(|path| path.contains("/q/") || path.contains("/sheets/") || path.ends_with("404.html")), "{wanted:?}");
}

/// Decree 59/2022 ended on 1 July 2024. An archived plan says so; one that is carried out is checked instead (L004).
#[test]
fn archived_plans_say_which_of_their_laws_have_ended() {
    let archived = text("hung-ha/ke-hoach/kich-hoat-dinh-danh-nam-2023.html");
    assert!(archived.contains("Nghị định 59/2022/NĐ-CP: hết hiệu lực từ 1/7/2024, thay bằng Nghị định 69/2024/NĐ-CP"), "{archived}");
    // Its only law of the register is in force.
    assert!(!text("hai-dinh/ke-hoach/de-an-06-nam-2023.html").contains("Văn bản của thời ấy"));
    assert!(!text("xa-mau/ke-hoach/ho-tro-cong-dan-so-2026-2027.html").contains("Văn bản của thời ấy"));
}

#[test]
fn feeds_name_their_notices_newest_first() {
    let feeds: Vec<&String> = SAMPLE.tree.keys().filter(|path| path.ends_with("/feed.xml")).collect();
    assert_eq!(feeds.len(), 6, "three living units in two languages: {feeds:?}");
    for path in feeds {
        let entries = inside(text(path), "entry");
        assert!(!entries.is_empty(), "{path}");
        let days: Vec<&str> = entries.iter().map(|entry| inside(entry, "published")[0]).collect();
        assert!(days.windows(2).all(|pair| pair[0] >= pair[1]), "{path}: {days:?}");
        for entry in &entries {
            let page = on_disk(inside(entry, "id")[0]).unwrap();
            assert_eq!(SAMPLE.pages[&page].all("h1").count(), 1, "{path}: {page}");
        }
        let folder = path.trim_end_matches("feed.xml");
        assert!(text(&format!("{folder}index.html")).contains("application/atom+xml"), "{path} is named by its list");
    }
}

#[test]
fn the_record_tells_the_truth() {
    let listed: BTreeMap<&str, (&str, u64)> =
        SAMPLE.list("files").iter().map(|file| (file["path"].as_str().unwrap(), (file["sha256"].as_str().unwrap(), file["bytes"].as_u64().unwrap()))).collect();
    assert_eq!(listed.len(), SAMPLE.list("files").len(), "a file is listed twice");
    let there: BTreeSet<&str> = SAMPLE.tree.keys().map(String::as_str).filter(|path| *path != "build.json").collect();
    assert_eq!(listed.keys().copied().collect::<BTreeSet<_>>(), there);
    for (path, (sum, bytes)) in listed {
        let real = format!("{:x}", Sha256::digest(&SAMPLE.tree[path]));
        assert_eq!((sum, bytes), (real.as_str(), SAMPLE.tree[path].len() as u64), "{path}");
    }
    let pages: BTreeSet<&str> = SAMPLE.list("pages").iter().map(|page| page["url"].as_str().unwrap()).collect();
    assert_eq!(pages, SAMPLE.pages.keys().map(String::as_str).collect());
    let mut faults = Vec::new();
    for page in SAMPLE.list("pages") {
        let source = page["source"].as_str().unwrap();
        if source.is_empty() || !repository().join(source).exists() {
            faults.push(format!("{}: its source {source:?} does not exist", page["url"]));
        }
    }
    none(&faults);
    let keys: Vec<&String> = SAMPLE.record.as_object().unwrap().keys().collect();
    assert_eq!(keys.into_iter().map(String::as_str).collect::<BTreeSet<_>>(), BTreeSet::from(["site", "today", "units", "files", "pages", "codes"]));
}

/// Copies `from` to `to`, creating the files in an order that follows from `seed`.
fn copy_shuffled(from: &Path, to: &Path, seed: u64) {
    let mut files: Vec<(String, Vec<u8>)> = tree(from).into_iter().collect();
    let mut state = seed;
    for index in (1..files.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        files.swap(index, usize::try_from(state >> 33).unwrap() % (index + 1));
    }
    for (path, bytes) in files {
        let path = to.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn the_same_bytes_whatever_the_threads_and_the_order_of_files() {
    for (jobs, seed) in [(1, 7), (8, 1_000_003)] {
        let folder = TempDir::new().unwrap();
        copy_shuffled(&repository().join("content"), &folder.path().join("content"), seed);
        let output = folder.path().join("output");
        let mut order = order(folder.path(), &output);
        order.jobs = Some(jobs);
        niemyet::build(&order).unwrap();
        let again = tree(&output);
        assert_eq!(again.keys().collect::<Vec<_>>(), SAMPLE.tree.keys().collect::<Vec<_>>(), "{jobs} jobs");
        let differ: Vec<&String> = again.iter().filter(|(path, bytes)| SAMPLE.tree[*path] != **bytes).map(|(path, _)| path).collect();
        assert!(differ.is_empty(), "{jobs} jobs: {differ:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_second_build_changes_nothing() {
    use std::os::unix::fs::MetadataExt as _;
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("output");
    let order = order(&repository(), &output);
    let first = niemyet::build(&order).unwrap().published.unwrap();
    assert_eq!(first.changed, first.files);
    let identity = || -> Vec<_> {
        let of = |path: &str| std::fs::metadata(output.join(path)).map(|meta| (meta.ino(), meta.mtime(), meta.mtime_nsec())).unwrap();
        ["index.html", "build.json", "xa-mau/index.html", ""].map(of).to_vec()
    };
    let before = identity();
    std::thread::sleep(std::time::Duration::from_millis(20));
    let second = niemyet::build(&order).unwrap().published.unwrap();
    assert_eq!((second.files, second.changed), (first.files, 0));
    assert_eq!(identity(), before);
    let beside: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside, ["output"], "a temporary folder was left");
}

#[test]
fn every_printed_code_leads_to_its_page() {
    let paths: BTreeMap<String, String> = SAMPLE
        .list("units")
        .iter()
        .map(|unit| unit["path"].as_str().unwrap().to_owned())
        .map(|path| (if path.is_empty() { ADDRESS.to_owned() } else { format!("{ADDRESS}{path}/") }, path))
        .collect();
    for record in SAMPLE.list("codes") {
        let code = record["code"].as_str().unwrap();
        let address = record["address"].as_str().unwrap();
        let ending = format!("q/{code}/");
        let unit_address = address.strip_suffix(&ending).unwrap_or_else(|| panic!("{address} does not end in {ending}"));
        assert!(unit_address.ends_with('/'));
        let unit = &paths[unit_address];
        let landing = format!("{unit}/q/{code}/index.html");
        assert!(SAMPLE.pages.contains_key(landing.trim_start_matches('/')), "{landing}");
        assert_eq!(on_disk(address).unwrap(), landing.trim_start_matches('/'));
        assert!(SAMPLE.pages.contains_key(record["target"].as_str().unwrap()), "{record}");
    }
    let landings = SAMPLE.pages.keys().filter(|path| path.contains("/q/") && !path.contains("/en/")).count();
    assert_eq!(landings, SAMPLE.list("codes").len());
}

#[test]
fn archives_keep_what_they_published_and_guide_nobody() {
    let sources = |unit: &str| -> BTreeSet<&str> {
        let pages = SAMPLE.list("pages").iter().filter(|page| page["url"].as_str().unwrap().starts_with(&format!("{unit}/")));
        pages.map(|page| page["source"].as_str().unwrap()).collect()
    };
    for unit in archives() {
        let have = sources(&unit);
        let content = tree(&repository().join("content/units").join(&unit));
        let own = content.keys().filter(|path| path.starts_with("plans/") || path.starts_with("progress/"));
        for file in own.map(|path| format!("content/units/{unit}/{path}")).chain([format!("content/units/{unit}/unit.yaml"), "content/laws.yaml".to_owned()]) {
            assert!(have.contains(file.as_str()), "{unit} has no page of {file}");
        }
        assert!(SAMPLE.pages.contains_key(&format!("{unit}/index.html")));
        let guiding = |source: &&&str| source.contains("/guides/") || source.contains("/methods/");
        assert_eq!(have.iter().find(guiding), None, "{unit}");
        let printed: Vec<&String> = SAMPLE.tree.keys().filter(|path| path.starts_with(&format!("{unit}/")) && path.contains("/sheets/")).collect();
        assert!(printed.is_empty(), "{printed:?}");
    }
    let living = sources("xa-mau");
    assert!(living.iter().any(|source| source.contains("/guides/")) && living.iter().any(|source| source.contains("/methods/")), "the check sees guides");
}

/// The figures of a text, without their separators, and with them only where they are grouped.
fn figures(text: &str) -> Vec<i64> {
    let words = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
    words.map(|word| word.replace(['.', ','], "")).filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn hung_ha_adds_up_in_public() {
    let source = "content/units/hung-ha/progress/dinh-danh-2023.yaml";
    for (lang, group) in [("vi", "."), ("en", ",")] {
        let all = SAMPLE.list("pages");
        let mut urls = all.iter().filter(|page| page["source"] == source && page["lang"] == lang).map(|page| page["url"].as_str().unwrap());
        let url = urls.find(|url| url.ends_with("-2023.html")).unwrap();
        let page = &SAMPLE.pages[url];
        for figure in ["225.208", "213.541", "51.500", "82.900", "50.500", "213.551", "50.000", "80.900"] {
            assert!(page.main.contains(&figure.replace('.', group)), "{url} lacks {figure}");
        }
        let (head, body) = page.rows.split_first().unwrap();
        assert_eq!((head.len(), body.len()), (6, 37), "35 rows, sums and declared totals");
        let cell = |row: &[String], column: usize| figures(&row[column]).first().copied().unwrap();
        for (column, wanted) in [(1, 225_208), (2, 213_541), (3, 51_500), (4, 82_900), (5, 50_500)] {
            let sum: i64 = body[..35].iter().map(|row| cell(row, column)).sum();
            assert_eq!(sum, wanted, "{url}: the rows of column {column}");
            assert_eq!(cell(&body[35], column), wanted, "{url}: the printed sum of column {column}");
        }
        for (column, declared) in [(2, 213_551), (3, 50_000), (4, 80_900), (5, 50_500)] {
            assert_eq!(cell(&body[36], column), declared, "{url}: the declared total of column {column}");
        }
        sentences_agree(url, page, &body[35]);
    }
}

/// Each of the five sums is told in a sentence before the first table.
fn sentences_agree(url: &str, page: &Page, sums: &[String]) {
    let sentences: Vec<&str> = page.main.lines().filter(|line| line.contains(':')).collect();
    for sum in sums.iter().skip(1) {
        assert!(sentences.iter().any(|sentence| figures(sentence).contains(&figures(sum)[0])), "{url}: no sentence tells {sum}");
    }
}

#[test]
fn three_totals_are_wrong_and_known_to_be() {
    let totals: Vec<_> = SAMPLE.outcome.findings.iter().filter(|finding| finding.rule.code == "C001").collect();
    assert_eq!(totals.len(), 3, "{totals:#?}");
    for finding in totals {
        assert!(finding.waived.as_ref().is_some_and(|waived| !waived.reason.is_empty()), "{finding:#?}");
        assert_eq!(finding.place.file, "content/units/hung-ha/progress/dinh-danh-2023.yaml");
    }
}

#[test]
fn names_are_plain() {
    let fits = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.') && !part.starts_with('.');
    let odd: Vec<&String> = SAMPLE.tree.keys().filter(|path| !path.split('/').all(fits)).collect();
    assert!(odd.is_empty(), "{odd:?}");
    assert!(SAMPLE.tree.keys().any(|path| is_html(path)));
}
