//! What a text may not hold, and what its author is told instead.

use crate::finding::{Finding, Words};
use crate::load::rules;
use crate::source::Span;

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

/// A picture.
pub(super) fn picture(span: Span) -> Finding {
    Finding::new(
        &rules::PICTURE,
        span,
        Words::new("có hình ở đây, nhưng phiên bản này chưa đăng hình", "there is a picture here, but this version does not publish pictures"),
        Words::new("Mô tả bằng chữ điều người đọc thấy.", "Describe in words what the reader sees."),
    )
}
