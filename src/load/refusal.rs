//! What a text may not hold, and what its author is told instead.

use std::ops::Range;

use crate::finding::{Finding, Words};
use crate::load::rules;
use crate::prose::Inline;
use crate::source::{FileId, Span};

/// Whether a block of HTML is one comment and nothing else.
pub(super) fn is_comment(text: &str) -> bool {
    let inside = text.trim().strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
    inside.is_some_and(|inside| !inside.contains("-->"))
}

/// A file that is no text, whatever its name says; nothing where it may be one.
pub(super) fn no_text(bytes: &[u8], span: Span) -> Option<Finding> {
    let kinds: [(&[u8], &str, &str); 6] = [
        (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén", "a file of Word or Excel, or an archive"),
        (b"\xD0\xCF\x11\xE0", "tệp Word hoặc Excel đời cũ", "a file of an old Word or Excel"),
        (b"%PDF", "tệp PDF", "a PDF file"),
        (b"\x89PNG", "hình PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "ảnh JPEG", "a JPEG picture"),
        (b"{\\rtf", "tệp RTF", "an RTF file"),
    ];
    let (_, vi, en) = kinds.into_iter().find(|(start, ..)| bytes.starts_with(start))?;
    let message = Words::new(format!("đây là {vi}, không phải chữ"), format!("this is {en}, no text"));
    let help = Words::new(
        "Đặt lại đuôi tệp cho đúng; cần chữ thì mở tệp ấy, chép chữ sang tệp mới lưu với mã hóa UTF-8.",
        "Give the file its right ending; where its words are needed, copy them into a new file saved as UTF-8.",
    );
    Some(Finding::new(&rules::ENCODING, span, message, help))
}

/// A file without data between two lines `---`.
pub(super) fn no_data(text: &str, file: FileId) -> Finding {
    let is_open = text.starts_with("---\n");
    let mut start = 0;
    let mut lines: Vec<(usize, &str)> = Vec::new();
    for line in text.split_inclusive('\n') {
        lines.push((start, line.trim_end_matches('\n')));
        start += line.len();
    }
    // A line that is nearly one of the two: spaces behind it, other dashes, or an empty line above the first.
    let is_nearly =
        |line: &str| line.trim().chars().count() >= 2 && line.trim().chars().all(|sign| matches!(sign, '-' | '–' | '—' | '_' | '=')) && line != "---";
    let from = usize::from(is_open);
    let near = lines.iter().skip(from).take(if is_open { usize::MAX } else { 3 }).find(|(_, line)| is_nearly(line) || (!is_open && *line == "---"));
    if let Some((at, line)) = near {
        let message = Words::new(
            "dòng này phải là đúng ba dấu `---`, và dòng đầu tiên của tệp cũng vậy",
            "this line has to be just `---`, and so has the first of the file",
        );
        let help = Words::new(
            "Xóa dòng trống ở đầu tệp, dấu cách và dấu gạch thừa; chỉ để lại `---`.",
            "Delete empty lines at the start, spaces and other dashes; leave `---` alone.",
        );
        return Finding::new(&rules::MISSING_KEY, Span::new(file, *at, at + line.len()), message, help);
    }
    let span = Span::start_of(file);
    let (message, help) = if is_open {
        (
            Words::new("thiếu dòng `---` thứ hai, nơi phần dữ liệu kết thúc", "the second line `---`, where the data ends, is missing"),
            Words::new("Thêm một dòng `---` ngay sau dòng `khóa: giá trị` cuối cùng.", "Add a line `---` right behind the last line of `key: value`."),
        )
    } else {
        (
            Words::new("tệp không bắt đầu bằng phần dữ liệu giữa hai dòng `---`", "the file does not begin with data between two lines `---`"),
            Words::new(
                "Thêm ở đầu tệp: dòng `---`, các dòng `khóa: giá trị`, dòng `---`.",
                "Begin with a line `---`, lines of `key: value`, and a line `---`.",
            ),
        )
    };
    Finding::new(&rules::MISSING_KEY, span, message, help)
}

/// A heading of level 1.
pub(super) fn title(span: Span) -> Finding {
    Finding::new(
        &rules::TITLE_IN_TEXT,
        span,
        Words::new(
            "tiêu đề cấp 1 (#) nằm trong phần chữ, nhưng trang đã có tiêu đề từ `title`",
            "a heading of level 1 (#) stands in the text, but the page has its title from `title`",
        ),
        Words::new("Dùng `##`.", "Use `##`."),
    )
}

/// HTML.
pub(super) fn html(span: Span) -> Finding {
    Finding::new(
        &rules::RAW_HTML,
        span,
        Words::new("có thẻ HTML, nhưng phần chữ chỉ nhận Markdown", "this is HTML, but the text takes Markdown only"),
        Words::new("Viết lại bằng Markdown, ví dụ **chữ đậm**.", "Write it in Markdown, for instance **bold**."),
    )
}

/// Blocks in blocks, deeper than `deepest` levels.
pub(super) fn depth(span: Span, deepest: usize) -> Finding {
    Finding::new(
        &rules::TOO_DEEP,
        span,
        Words::new(format!("từ đây phần chữ lồng sâu quá {deepest} lớp"), format!("from here on the text is nested deeper than {deepest} levels")),
        Words::new("Bỏ bớt dấu `>`, `*` hoặc lớp danh sách.", "Remove levels of `>`, `*` or lists."),
    )
}

/// Where `![…](hinh 1.png)` stands in what is written. It is words to Markdown, and readers would see it as it was typed.
pub(super) fn typed_picture(inlines: &[Inline], written: &str) -> Option<Range<usize>> {
    // Most paragraphs have no such sign; a search for one character is the quickest there is.
    memchr::memchr(b'!', written.as_bytes())?;
    let name = |words: &str| Some(words.split_once("![")?.1.split_once("](")?.1.split_once(')')?.0.contains(' '));
    inlines.iter().find(|inline| matches!(inline, Inline::Text(words) if name(words) == Some(true)))?;
    let from = written.find("![")?;
    let to = written.get(from..)?.find(')').map_or(written.len(), |end| from + end + 1);
    Some(from..to)
}

/// A picture that Markdown takes for words, because a space stands in its name.
pub(super) fn picture_with_space(span: Span) -> Finding {
    Finding::new(
        &rules::PICTURE,
        span,
        Words::new(
            "tên hình có dấu cách, nên chỗ này thành chữ chứ không thành hình",
            "the picture's name has a space in it, so that this is words and no picture",
        ),
        Words::new(
            "Đổi tên hình thành chữ thường không dấu, nối bằng gạch nối: `![…](ten-hinh.png)`.",
            "Rename the picture with lower-case letters without marks and hyphens: `![…](ten-hinh.png)`.",
        ),
    )
}

/// A picture that does not stand alone, lies on another host or has words that no page shows; nothing where it may stand as it is.
pub(super) fn picture(span: Span, is_alone: bool, address: &str, title: &str) -> Option<Finding> {
    let (message, help) = if address.contains(':') || address.starts_with("//") {
        (
            Words::new("hình nằm trên máy chủ khác", "the picture lies on another host"),
            Words::new("Lưu hình vào thư mục của bài, rồi ghi `![…](ten-hinh.png)`.", "Save it in the text's own folder and write `![…](ten-hinh.png)`."),
        )
    } else if !is_alone {
        (
            Words::new("hình đứng trong một dòng chữ", "the picture stands in a line of text"),
            Words::new("Đặt hình thành một đoạn riêng, giữa hai dòng trống.", "Put it in its own paragraph, between two empty lines."),
        )
    } else if !title.is_empty() {
        (
            Words::new("hình có thêm chữ trong ngoặc kép mà không trang nào hiện", "the picture has words in quotation marks that no page shows"),
            Words::new("Viết các chữ ấy thành một đoạn dưới hình.", "Write those words as a paragraph below it."),
        )
    } else {
        return None;
    };
    Some(Finding::new(&rules::PICTURE, span, message, help))
}
