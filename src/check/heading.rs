//! R: headings of a text, and titles of pages.

use std::collections::BTreeMap;

use crate::finding::{Finding, Words, rule};
use crate::lang::Lang;
use crate::model::site::Shared;
use crate::model::unit::Unit;
use crate::prose::{self, Block};
use crate::source::Span;

rule!(LEVELS, "R007", "heading-skips-a-level", Warning,
    "Một tiêu đề nhảy qua một cấp.", "A heading skips a level.",
    why: "Người nghe trình đọc màn hình đi theo cấp tiêu đề; nhảy cấp là mất đường.", "People who hear a page find their way by levels of headings.",
    bad: "## Các bước\n#### Nhập mã", good: "## Các bước\n### Nhập mã");
rule!(SAME_TITLE, "R008", "same-title", Warning,
    "Hai trang của một đơn vị có cùng tiêu đề.", "Two pages of a unit have the same title.",
    why: "Trong danh sách và kết quả tìm kiếm không ai phân biệt được.", "Nobody can tell them apart in lists and search results.",
    bad: "title: Lịch làm thẻ (hai thông báo)", good: "title: Lịch làm thẻ tháng 12");

/// The headings of a text: the first is `##`, and none is more than one level below the one before.
pub fn levels(blocks: &[Block], found: &mut Vec<Finding>) {
    let mut before = 1;
    for block in blocks {
        let Block::Heading { level, text, span, .. } = block else { continue };
        if *level > before + 1 {
            let (marks, wanted) = ("#".repeat(usize::from(*level)), "#".repeat(usize::from(before) + 1));
            let words = prose::plain(text);
            found.push(
                Finding::new(
                    &LEVELS,
                    *span,
                    Words::new(
                        format!("“{words}” là `{marks}`, ở đây chỉ có thể là `{wanted}`"),
                        format!("“{words}” is `{marks}`, here it can be `{wanted}` at most"),
                    ),
                    Words::new(format!("Viết `{wanted}`, hoặc thêm tiêu đề cấp trên."), format!("Write `{wanted}`, or add the heading above it.")),
                )
                .anchored(words),
            );
        }
        before = *level;
    }
}

/// The titles of what a unit wrote itself, beside each other and those that all units share.
pub fn titles(unit: &Unit, shared: &Shared, found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<(Lang, String), Span> = BTreeMap::new();
    let guides = unit.guides.values().map(|guide| (guide, !shared.has(guide))).chain(shared.methods.values().map(|way| (way, false)));
    let mut pages: Vec<(Lang, String, Span, bool)> =
        guides.flat_map(|(guide, is_own)| guide.texts.iter().map(move |(lang, text)| (lang.clone(), text.title.clone(), text.span, is_own))).collect();
    pages.extend(unit.notices.values().flat_map(|notice| notice.texts.iter()).map(|(lang, text)| (lang.clone(), text.title.clone(), text.span, true)));
    pages.sort_by_key(|(.., is_own)| *is_own);
    for (lang, title, span, is_own) in pages {
        let key = (lang, title.to_lowercase());
        match seen.get(&key) {
            Some(other) if is_own => found.push(same(&title, span, *other)),
            Some(_) => {}
            None => drop(seen.insert(key, span)),
        }
    }
}

fn same(title: &str, span: Span, other: Span) -> Finding {
    Finding::new(
        &SAME_TITLE,
        span,
        Words::new(format!("hai trang có tiêu đề “{title}”"), format!("two pages have the title “{title}”")),
        Words::new("Thêm vào tiêu đề điều làm nó khác: nơi, tháng, đối tượng.", "Add what sets it apart: the place, the month, the people."),
    )
    .anchored(title)
    .note(other, Words::new("trang kia ở đây", "the other page is here"))
}
