//! R: links of texts, judged against what exists before any page is made.

use std::collections::BTreeSet;

use super::hole::Holes;
use crate::draft;
use crate::finding::{Finding, Words, rule};
use crate::model::id::nearest;
use crate::model::plan::{Part, PlanText};
use crate::model::site::Shared;
use crate::model::target::{Target, is_web};
use crate::model::unit::Unit;
use crate::prose::{self, Block};
use crate::source::At;

rule!(DEAD_LINK, "R001", "dead-link", Error,
    "Một liên kết dẫn đến trang không có.", "A link leads to a page that does not exist.",
    why: "Người đọc bấm vào và không thấy gì.", "Readers follow it and find nothing.",
    bad: "[kích hoạt](guide:kich-hoat)", good: "[kích hoạt](guide:kich-hoat-vneid)");

/// Links of a text that all units share.
pub fn shared(body: &[Block], draft: &draft::Shared, found: &mut Vec<Finding>) {
    judge(body, &|target| in_draft(target, draft), &|| of_draft(draft), found);
}

/// Links of what a unit wrote itself.
pub fn unit(unit: &Unit, shared: &Shared, holes: &Holes, found: &mut Vec<Finding>) {
    let exists = |target: &Target| {
        let page = unit.routes.get(target, &shared.site.languages.primary).is_some();
        let stands_there = if let Target::Law(id) = target {
            shared.laws.contains_key(id)
        } else if let Target::Term(id) = target {
            shared.terms.contains_key(id)
        } else {
            true
        };
        holes.explain(target) || (page && stands_there)
    };
    let known = || of_unit(unit, shared);
    let own = unit.guides.values().filter(|guide| !shared.has(guide));
    for (_, text) in own.flat_map(|guide| guide.texts.iter()) {
        judge(&text.body, &exists, &known, found);
    }
    for (_, text) in unit.notices.values().flat_map(|notice| notice.texts.iter()) {
        judge(&text.body, &exists, &known, found);
    }
    for (_, text) in unit.plans.values().flat_map(|plan| plan.texts.iter()) {
        judge(&blocks(text), &exists, &known, found);
    }
}

/// The text of a plan as blocks, so that its tasks are judged like any other text.
pub(super) fn blocks(text: &PlanText) -> Vec<Block> {
    text.parts.iter().map(as_block).collect()
}

fn as_block(part: &Part) -> Block {
    match part {
        Part::Text(block) => block.clone(),
        Part::Table(table) => table.block.clone(),
        Part::Task(task) => Block::Paragraph(At { value: task.text.clone(), span: task.span }),
    }
}

/// Whether a shared text may link there: to what every living unit has.
pub(super) fn in_draft(target: &Target, draft: &draft::Shared) -> bool {
    match target {
        Target::Guide(id) => draft.guides.has(id),
        Target::Method(id) => draft.methods.has(id),
        Target::Law(id) => draft.laws.has(id),
        Target::Term(id) => draft.terms.has(id),
        Target::Plan(_)
        | Target::Tasks(..)
        | Target::Campaign(_)
        | Target::Area(..)
        | Target::Figures(..)
        | Target::Progress
        | Target::Schedules
        | Target::Schedule(_)
        | Target::Notice(_)
        | Target::Notices
        | Target::Gone(..)
        | Target::NotFound
        | Target::Sheets
        | Target::Sheet(_)
        | Target::Landing(_) => false,
        Target::Statement => draft.statement.is_some(),
        Target::Methods | Target::CounterCard => draft.overview.is_some(),
        Target::Home | Target::Guides | Target::Places | Target::Index | Target::Laws | Target::Glossary => true,
    }
}

/// What a shared text may link to, as authors write it.
fn of_draft(draft: &draft::Shared) -> Vec<String> {
    let guides = draft.guides.whole.keys().cloned().map(Target::Guide);
    let methods = draft.methods.whole.keys().cloned().map(Target::Method);
    let laws = draft.laws.whole.keys().cloned().map(Target::Law);
    let terms = draft.terms.whole.keys().cloned().map(Target::Term);
    let pages = [Target::Home, Target::Guides, Target::Methods, Target::CounterCard, Target::Places, Target::Index, Target::Laws, Target::Glossary];
    guides.chain(methods).chain(laws).chain(terms).chain(pages).chain([Target::Statement]).map(|target| target.to_string()).collect()
}

/// What a text of a unit may link to, as authors write it.
fn of_unit(unit: &Unit, shared: &Shared) -> Vec<String> {
    let pages = unit.routes.iter().map(|(target, ..)| target.to_string()).filter(|name| Target::parse(name).is_some());
    let laws = shared.laws.keys().cloned().map(Target::Law);
    let terms = shared.terms.keys().cloned().map(Target::Term);
    pages.chain(laws.chain(terms).map(|target| target.to_string())).collect()
}

/// `known` are the targets that there are, asked for only where one is not.
fn judge(blocks: &[Block], exists: &dyn Fn(&Target) -> bool, known: &dyn Fn() -> Vec<String>, found: &mut Vec<Finding>) {
    let mut anchors = BTreeSet::new();
    headings(blocks, &mut anchors);
    prose::links(blocks, &mut |link| {
        let right = match link.value.strip_prefix('#') {
            Some(fragment) => anchors.contains(fragment),
            None => is_web(&link.value) || Target::parse(&link.value).is_some_and(|target| exists(&target)),
        };
        if !right {
            let near = match link.value.strip_prefix('#') {
                Some(fragment) => nearest(fragment, &anchors.iter().copied().collect::<Vec<_>>()).map(|near| format!("#{near}")),
                None => nearest(&link.value, &known().iter().map(String::as_str).collect::<Vec<_>>()).map(str::to_owned),
            };
            found.push(dead(link, near.as_deref()));
        }
    });
}

fn headings<'a>(blocks: &'a [Block], anchors: &mut BTreeSet<&'a str>) {
    for block in blocks {
        match block {
            Block::Heading { anchor, .. } => {
                anchors.insert(anchor);
            }
            Block::Quote(inner) | Block::Alert(_, inner) => headings(inner, anchors),
            Block::List { items, .. } => items.iter().for_each(|item| headings(item, anchors)),
            Block::Paragraph(_) | Block::Table { .. } | Block::Figure { .. } | Block::Code(_) | Block::Rule => {}
        }
    }
}

/// The finding that a link leads nowhere; `near` is what may have been meant.
pub(super) fn dead(link: &At<String>, near: Option<&str>) -> Finding {
    let to = &link.value;
    let help = match near {
        Some(near) => Words::new(format!("Có phải là `{near}`?"), format!("Did you mean `{near}`?")),
        None => Words::new(
            "Sửa liên kết: `guide:<mã>`, `method:<mã>`, `law:<mã>`, `term:<mã>`, `page:…`, `#<mục>` hoặc https://…",
            "Correct it: `guide:<id>`, `method:<id>`, `law:<id>`, `term:<id>`, `page:…`, `#<heading>` or https://…",
        ),
    };
    Finding::new(
        &DEAD_LINK,
        link.span,
        Words::new(
            format!("liên kết dẫn đến `{to}`, nhưng không có trang nào như vậy ở đây"),
            format!("the link leads to `{to}`, but there is no such page here"),
        ),
        help,
    )
}
