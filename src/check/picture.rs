//! R: pictures of texts: they are there, words say what they show, and a slow phone can load them.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::did_you_mean;
use crate::finding::{Finding, Words, rule};
use crate::model::id::{Id, nearest};
use crate::model::picture::Album;
use crate::prose::{self, Block};
use crate::source::{At, Span};

rule!(MISSING, "R003", "picture-missing", Error,
    "Bài có một hình mà tệp hình không nằm cạnh bài.", "A text shows a picture that is not in its folder.",
    why: "Người đọc thấy một ô trống.", "Readers would see an empty frame.",
    bad: "![Nút Mở](nut-mo.png) (thư mục không có tệp này)", good: "content/guides/kich-hoat/nut-mo.png");
rule!(WITHOUT_WORDS, "R004", "picture-without-words", Error,
    "Hình không có chữ nói hình cho thấy gì.", "No words say what a picture shows.",
    why: "Người khiếm thị nghe đọc trang, và khi hình chưa tải được, chỉ còn các chữ này.", "For people who hear the page, and until the picture has loaded, these words are all there is.",
    bad: "![hình](nut-mo.png)", good: "![Màn hình chính, nút Mở màu đỏ ở dưới cùng](nut-mo.png)");
rule!(HEAVY, "R005", "picture-heavy", Warning,
    "Hình của một trang nặng hơn 50 kB.", "The pictures of a page have more than 50 kB.",
    why: "Ở nơi sóng yếu, trang tải rất lâu và tốn tiền của người đọc.", "Where the network is weak the page loads for long and costs its reader money.",
    bad: "anh-chup.png (320 kB)", good: "anh-chup.jpg (45 kB)");

/// What the pictures of a page may weigh together as they are published, in bytes.
const MOST: usize = 50_000;
/// Words that name no picture in particular.
const EMPTY_WORDS: [&str; 14] = [
    "hình",
    "ảnh",
    "hình ảnh",
    "tranh",
    "hình minh họa",
    "ảnh minh họa",
    "ảnh chụp màn hình",
    "image",
    "picture",
    "photo",
    "figure",
    "screenshot",
    "img",
    "pic",
];

/// The pictures of a document. `texts` are its text in every language, each with all its blocks.
pub fn judge<'a>(album: &Album, texts: impl IntoIterator<Item: IntoIterator<Item = &'a Block>>, found: &mut Vec<Finding>) {
    let mut heavy = BTreeSet::new();
    for text in texts {
        let mut light = BTreeMap::new();
        let mut last = None;
        prose::figures(text, &mut |picture, alt| {
            if !album.has(&picture.value) {
                found.push(missing(picture, album));
            }
            if says_nothing(alt, &picture.value) {
                found.push(without_words(picture.span, alt));
            }
            let weight = album.get(&picture.value).map_or(0, |picture| picture.bytes.len());
            if weight <= MOST {
                light.insert(&picture.value, weight);
                last = Some(picture.span);
            } else if heavy.insert(&picture.value) {
                found.push(heavy_alone(picture, weight));
            }
        });
        let together = light.values().sum::<usize>();
        found.extend(last.filter(|_| together > MOST).map(|last| heavy_together(last, together)));
    }
}

/// No words, a word for any picture ("hình 2"), or the file's name.
fn says_nothing(alt: &str, name: &str) -> bool {
    let words = alt.to_lowercase();
    let general = words.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ".:,-–".contains(c));
    let is_name = words == name || name.rsplit_once('.').is_some_and(|(stem, _)| words == stem);
    !words.contains(char::is_alphabetic) || is_name || EMPTY_WORDS.contains(&general)
}

fn missing(picture: &At<String>, album: &Album) -> Finding {
    let name = &picture.value;
    let names: Vec<&str> = album.names().collect();
    // A file whose own name cannot be published is to be renamed, and not what the text calls it.
    let renamed = nearest(name, &names).filter(|near| is_plain(name) && !is_plain(near));
    let help = match renamed {
        Some(near) => Words::new(format!("Đổi tên tệp `{near}` thành `{name}`."), format!("Rename the file `{near}` to `{name}`.")),
        None => did_you_mean(
            name,
            names,
            &Words::new(
                "Chép tệp hình vào cùng thư mục với bài, hoặc sửa tên trong ngoặc.",
                "Put the file into the text's own folder, or correct the name in brackets.",
            ),
        ),
    };
    Finding::new(
        &MISSING,
        picture.span,
        Words::new(
            format!("bài có hình `{name}`, nhưng thư mục của bài không có tệp nào như vậy đọc được"),
            format!("the text shows `{name}`, but its folder has no such file that can be read"),
        ),
        help,
    )
}

/// Whether a file's name can be part of an address.
fn is_plain(name: &str) -> bool {
    name.split('.').count() == 2 && name.split('.').all(|part| Id::parse(part).is_some())
}

fn without_words(span: Span, alt: &str) -> Finding {
    let message = if alt.is_empty() {
        Words::new("không có chữ nào nói hình này cho thấy gì", "no words say what this picture shows")
    } else {
        Words::new(format!("chữ `{alt}` không nói hình này cho thấy gì"), format!("the words `{alt}` do not say what this picture shows"))
    };
    let help = Words::new("Viết vào giữa `![` và `]` điều người đọc phải thấy trong hình.", "Write between `![` and `]` what readers are to see in it.");
    Finding::new(&WITHOUT_WORDS, span, message, help)
}

fn heavy_alone(picture: &At<String>, bytes: usize) -> Finding {
    let (name, weight) = (&picture.value, bytes.div_ceil(1000));
    Finding::new(
        &HEAVY,
        picture.span,
        Words::new(
            format!("hình `{name}` khi đăng nặng {weight} kB, các hình của một trang chỉ nên nặng 50 kB"),
            format!("`{name}` has {weight} kB as published, the pictures of a page should have 50 kB"),
        ),
        Words::new("Cắt bớt hoặc thu nhỏ hình; ảnh chụp thì lưu thành .jpg.", "Crop it or scale it down; save a photo as .jpg."),
    )
    .anchored(name.as_str())
}

fn heavy_together(last: Span, bytes: usize) -> Finding {
    let weight = bytes.div_ceil(1000);
    Finding::new(
        &HEAVY,
        last,
        Words::new(
            format!("đến hình này, các hình của trang nặng {weight} kB, chỉ nên nặng 50 kB"),
            format!("with this one the pictures of the page have {weight} kB, they should have 50 kB"),
        ),
        Words::new("Bỏ bớt hình, cắt bớt hoặc thu nhỏ.", "Leave some out, crop them or scale them down."),
    )
    .anchored("pictures")
}
