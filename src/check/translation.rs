//! T: translations that have to be there.

use crate::finding::{Finding, Words, rule};
use crate::lang::{Lang, Localised};
use crate::model::guide::{Guide, Overview, Translate};
use crate::model::notice::Notice;
use crate::model::plan::Plan;
use crate::model::site::Languages;
use crate::model::statement::Statement;
use crate::source::Span;

rule!(MISSING, "T001", "missing-translation", Error,
    "Thiếu một bản dịch bắt buộc.", "A required translation is missing.",
    why: "Trang ngôn ngữ ấy sẽ không có.", "The page would not exist in that language.",
    bad: "translate: required (chỉ có vi.md)", good: "translate: fallback");

/// A guide's.
pub fn guide(guide: &Guide, languages: &Languages, found: &mut Vec<Finding>) {
    judge(guide.facts.translate, &guide.texts, guide.texts.original().span, languages, found);
}

/// The overview's.
pub fn overview(overview: &Overview, languages: &Languages, found: &mut Vec<Finding>) {
    judge(overview.facts.translate, &overview.texts, overview.texts.original().span, languages, found);
}

/// A plan's.
pub fn plan(plan: &Plan, languages: &Languages, found: &mut Vec<Finding>) {
    judge(plan.translate, &plan.texts, plan.texts.original().span, languages, found);
}

/// A notice's.
pub fn notice(notice: &Notice, languages: &Languages, found: &mut Vec<Finding>) {
    judge(notice.translate, &notice.texts, notice.texts.original().span, languages, found);
}

/// The statement's.
pub fn statement(statement: &Statement, languages: &Languages, found: &mut Vec<Finding>) {
    judge(statement.facts.translate, &statement.texts, statement.texts.original().span, languages, found);
}

/// Whether a page with this policy and these texts exists in a language.
pub fn exists<T>(translate: Translate, texts: &Localised<T>, lang: &Lang) -> bool {
    texts.get(lang).is_some() || translate == Translate::Fallback
}

fn judge<T>(translate: Translate, texts: &Localised<T>, span: Span, languages: &Languages, found: &mut Vec<Finding>) {
    for lang in languages.others.iter().filter(|lang| translate == Translate::Required && texts.get(lang).is_none()) {
        found.push(Finding::new(
            &MISSING,
            span,
            Words::new(format!("`translate: required`, nhưng không có `{lang}.md`"), format!("`translate: required`, but there is no `{lang}.md`")),
            Words::new(
                format!("Thêm `{lang}.md`, hoặc ghi `translate: fallback` để hiện bản gốc."),
                format!("Add `{lang}.md`, or write `translate: fallback` to show the original."),
            ),
        ));
    }
}
