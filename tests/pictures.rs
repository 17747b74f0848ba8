//! Pictures from the author's file to the page: upright, without hidden data, where every page looks for them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "this is a test")]

mod support;

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use support::{Built, Site, built, resolve};

const GUIDE: &str = "content/guides/kich-hoat";
const SECRET: &[u8] = b"Nguyen Van A, 10.762622 N";

/// Two thirds blue above, one third red below.
fn drawing(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |_, y| if y * 3 < height * 2 { Rgb([0, 0, 200]) } else { Rgb([200, 0, 0]) }))
}

fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG as a phone held upright writes it: lying on its side, with the remark that it is to be turned (6) and the place where it was taken.
fn photo() -> Vec<u8> {
    let lying = file(&drawing(60, 90).rotate270(), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    // Two entries: orientation 6, and where the block about the place begins.
    exif.extend(b"\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    // One entry: the latitude's letter; words that nobody meant to publish follow.
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
    exif.extend(SECRET);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&lying[..2], &[0xff, 0xe1], &length, &exif, &lying[2..]].concat()
}

/// A PNG with words in a chunk of their own.
fn drawing_with_words() -> Vec<u8> {
    let plain = file(&drawing(40, 30), ImageFormat::Png);
    let body = [b"tEXt".as_slice(), b"Author\0", SECRET].concat();
    let mut sum = flate2::Crc::new();
    sum.update(&body);
    let length = u32::try_from(body.len() - 4).unwrap().to_be_bytes();
    // The first chunk ends at byte 33.
    [&plain[..33], &length, &body, &sum.sum().to_be_bytes(), &plain[33..]].concat()
}

/// Two communes with codes; the shared guide has a photo in one language and both pictures in the other, a plan and a notice one each.
fn site() -> Site {
    let site = Site::new();
    site.write_bytes(&format!("{GUIDE}/anh.jpg"), &photo());
    site.write_bytes(&format!("{GUIDE}/hinh-ve.png"), &drawing_with_words());
    site.edit(&format!("{GUIDE}/vi.md"), "1. Mở ứng dụng.\n", "1. Mở ứng dụng.\n\n   ![Một tờ giấy xanh, đỏ & \"trắng\"](anh.jpg)\n\n");
    site.edit(&format!("{GUIDE}/vi.md"), "Xem thêm", "![Nửa xanh, nửa đỏ](hinh-ve.png)\n\nXem thêm");
    site.edit(&format!("{GUIDE}/en.md"), "See also", "![A sheet in blue and red](anh.jpg)\n\nSee also");
    let notice = "---\ntitle: Nghỉ lễ\nsummary: Nghỉ một ngày.\ntranslate: fallback\npublished: 2026-11-20\n---\n\n![Cửa đóng](cua.webp)\n";
    site.write("content/units/xa-mau/notices/nghi-le/vi.md", notice);
    site.write_bytes("content/units/xa-mau/notices/nghi-le/cua.webp", &file(&drawing(32, 32), ImageFormat::WebP));
    for unit in ["xa-mau", "xa-hai"] {
        let plan = "---\nnumber: 1/KH-UBND\ndate: 2023-04-07\nissuer: Ủy ban nhân dân xã\nkind: Kế hoạch\nsubject: Việc năm 2023\nstate: archived\n\
                    translate: fallback\ngrounds: []\n---\n\n## I. Việc\n\n![Sơ đồ thôn](so-do.png)\n";
        site.write(&format!("content/units/{unit}/plans/ke-hoach/vi.md"), plan);
        site.write_bytes(&format!("content/units/{unit}/plans/ke-hoach/so-do.png"), &file(&drawing(1200, 90), ImageFormat::Png));
    }
    site
}

fn right(site: &Site) -> Built {
    let built = built(site.root());
    // The twins of this site show different pictures on purpose, and its photo holds what is never published.
    let found: Vec<_> = built.outcome.findings.iter().filter(|finding| !["Q008", "T004", "X006"].contains(&finding.rule.code)).collect();
    assert!(found.is_empty(), "{found:#?}");
    built
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn what_is_published_is_upright_and_holds_nothing_hidden() {
    assert!(holds(&photo(), b"Exif") && holds(&photo(), SECRET) && holds(&drawing_with_words(), SECRET), "the author's files do");
    let built = right(&site());
    let photo = &built.tree["xa-mau/pictures/guides/kich-hoat/anh.jpg"];
    let image = image::load_from_memory_with_format(photo, ImageFormat::Jpeg).unwrap().to_rgb8();
    assert_eq!(image.dimensions(), (60, 90));
    let (above, below) = (image.get_pixel(30, 10).0, image.get_pixel(30, 80).0);
    assert!(above[2] > 150 && above[0] < 60, "{above:?}");
    assert!(below[0] > 150 && below[2] < 60, "{below:?}");
    let drawn = &built.tree["xa-mau/pictures/guides/kich-hoat/hinh-ve.png"];
    assert_eq!(image::load_from_memory_with_format(drawn, ImageFormat::Png).unwrap(), drawing(40, 30));
    for (path, bytes) in built.tree.iter().filter(|(path, _)| path.contains("pictures/")) {
        for words in [SECRET, b"Exif", b"tEXt", b"eXIf"] {
            assert!(!holds(bytes, words), "{path} holds {words:?}");
        }
    }
}

#[test]
fn every_picture_on_a_page_is_a_file_with_the_size_that_the_page_states() {
    let built = right(&site());
    let mut seen = Vec::new();
    for (path, page) in &built.pages {
        for shown in page.all("img") {
            let get = |name: &str| shown.get(name).unwrap_or_else(|| unreachable!("{path}: <img> without {name}"));
            let (file, _) = resolve(path, get("src")).unwrap();
            let image = image::load_from_memory(&built.tree[&file]).unwrap();
            assert_eq!((get("width"), get("height")), (&*image.width().to_string(), &*image.height().to_string()), "{path}: {file}");
            assert!(!get("alt").is_empty() && get("loading") == "lazy" && get("decoding") == "async", "{path}");
            assert!(page.errors.is_empty(), "{:?}", page.errors);
            seen.push((path.as_str(), file));
        }
    }
    let shows = |page: &str, file: &str| assert!(seen.iter().any(|(path, have)| *path == page && have == file), "{page} does not show {file}: {seen:#?}");
    let guide = "xa-mau/huong-dan/kich-hoat.html";
    let code = built.list("codes").iter().find(|code| code["target"] == guide).unwrap()["code"].as_str().unwrap();
    for landing in ["q", "en/q"].map(|folder| format!("xa-mau/{folder}/{code}/index.html")) {
        shows(&landing, "xa-mau/pictures/guides/kich-hoat/anh.jpg");
    }
    shows(guide, "xa-mau/pictures/guides/kich-hoat/anh.jpg");
    shows("xa-hai/en/guides/activate.html", "xa-hai/pictures/guides/kich-hoat/anh.jpg");
    shows("xa-mau/en/plans/ke-hoach.html", "xa-mau/pictures/plans/ke-hoach/so-do.png");
    let notice = |path: &&String| path.starts_with("xa-mau/pictures/notices/nghi-le/cua.");
    shows("xa-mau/en/notices/nghi-le.html", built.tree.keys().find(notice).unwrap());
    let alt = built.pages[guide].all("img").next().unwrap().get("alt");
    assert_eq!(alt, Some("Một tờ giấy xanh, đỏ & \"trắng\""));
    let files: Vec<&String> = built.tree.keys().filter(|path| path.contains("/pictures/")).collect();
    assert!(files.iter().all(|file| seen.iter().any(|(_, have)| have == *file)), "a picture that no page shows: {files:#?}");
    let recorded = built.list("files").iter().filter(|file| file["path"].as_str().unwrap().contains("/pictures/")).count();
    assert_eq!(recorded, files.len(), "build.json lists every picture once");
}

#[test]
fn the_same_pictures_give_the_same_bytes() {
    let (one, other) = (right(&site()), right(&site()));
    assert_eq!(one.tree, other.tree);
    assert_eq!(one.tree["xa-mau/pictures/guides/kich-hoat/anh.jpg"], one.tree["xa-hai/pictures/guides/kich-hoat/anh.jpg"]);
}

#[test]
fn an_archive_keeps_the_pictures_of_its_plans_only() {
    let site = site();
    site.edit("content/units/xa-hai/unit.yaml", "kind: commune\n", "kind: commune\nvalid_to: 2025-06-30\n");
    let built = built(site.root());
    assert_eq!(built.outcome.counts().0, 0, "{:#?}", built.outcome.findings);
    let files: Vec<&String> = built.tree.keys().filter(|path| path.starts_with("xa-hai/pictures/")).collect();
    assert_eq!(files, ["xa-hai/pictures/plans/ke-hoach/so-do.png"]);
}

#[test]
fn a_units_own_version_of_a_guide_shows_its_own_pictures() {
    let site = site();
    let text = site.read(&format!("{GUIDE}/vi.md")).replace("(anh.jpg)", "(rieng.png)").replace("![Nửa xanh, nửa đỏ](hinh-ve.png)\n\n", "");
    site.write("content/units/xa-hai/guides/kich-hoat/vi.md", &text.replace("translate: required", "translate: fallback"));
    site.write_bytes("content/units/xa-hai/guides/kich-hoat/rieng.png", &file(&drawing(24, 24), ImageFormat::Png));
    let built = right(&site);
    let files = |unit: &str| built.tree.keys().filter(|path| path.starts_with(&format!("{unit}/pictures/guides/"))).count();
    assert!(built.tree.contains_key("xa-hai/pictures/guides/kich-hoat/rieng.png"));
    assert_eq!((files("xa-hai"), files("xa-mau")), (1, 2));
}

#[test]
fn a_picture_without_words_or_without_its_file_is_never_published() {
    for (text, code) in [("![](anh.jpg)", "R004"), ("![Ảnh](anh.jpg)", "R004"), ("![Một tờ giấy xanh và đỏ](khong-co.jpg)", "R003")] {
        let site = site();
        site.edit(&format!("{GUIDE}/vi.md"), "Xem thêm", &format!("{text}\n\nXem thêm"));
        site.run(&["build", "--lang", "en"]).ends(1);
        let run = site.run(&["check", "--lang", "en"]).ends(1);
        assert!(run.out.contains(code) || run.err.contains(code), "{text}: {}{}", run.out, run.err);
        assert!(!site.path("output/build.json").exists());
    }
}

#[test]
fn a_text_that_cannot_be_read_leaves_its_pictures_alone() {
    let site = site();
    site.edit(&format!("{GUIDE}/en.md"), "---\n", "--\n");
    let outcome = niemyet::check(&support::order(site.root(), &site.path("output"))).unwrap();
    assert!(outcome.findings.iter().all(|finding| finding.rule.code != "F006"), "{:#?}", outcome.findings);
    assert!(outcome.counts().0 > 0);
}
