//! R: pages that have no text.

use crate::finding::{Finding, Words, rule};
use crate::prose::Block;
use crate::source::Span;

rule!(EMPTY, "R011", "page-without-text", Error,
    "Trang không có phần chữ nào dưới tiêu đề.", "A page has no text below its title.",
    why: "Người đọc mở trang chỉ thấy tiêu đề và một chỗ trống.", "Who opens the page sees its title and nothing else.",
    bad: "---\ntitle: Nghỉ lễ\n…\n---", good: "---\ntitle: Nghỉ lễ\n…\n---\n\nTrung tâm nghỉ thứ Hai 30/11/2026.");

/// Whether a page says something. `at` is the beginning of its file.
pub fn judge(body: &[Block], at: Span, found: &mut Vec<Finding>) {
    if body.iter().all(|block| matches!(block, Block::Heading { .. } | Block::Rule)) {
        found.push(Finding::new(
            &EMPTY,
            at,
            Words::new("dưới dòng `---` thứ hai không có chữ nào", "nothing stands below the second line `---`"),
            Words::new("Viết nội dung của trang ở đó, hoặc xóa cả thư mục của bài.", "Write there what the page says, or delete the folder of the text."),
        ));
    }
}
