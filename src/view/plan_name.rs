//! What plans are called, and where their tasks stand on their page.

use super::scene::Scene;
use crate::model::plan::{Plan, PlanText, Task};

/// "Kế hoạch 24/KH-UBND".
pub(super) fn named(scene: &Scene<'_>, plan: &Plan, text: &PlanText) -> String {
    format!("{} {}", text.kind, number(scene, plan))
}

/// Its number, or that it has none.
pub(super) fn number(scene: &Scene<'_>, plan: &Plan) -> String {
    plan.number.clone().unwrap_or_else(|| scene.words.say("plan-no-number"))
}

/// The fragment of a task on the page of its plan. An issued plan may use a number twice.
pub(super) fn anchor(plan: &Plan, task: &Task) -> String {
    let is_earlier = |other: &&Task| other.span.file == task.span.file && other.span.start < task.span.start && other.name() == task.name();
    let earlier = plan.texts.iter().map(|(_, text)| text.tasks().filter(is_earlier).count()).sum::<usize>();
    let again = if earlier > 0 { format!("-again-{earlier}") } else { String::new() };
    let number = task.number.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    if task.part > 1 { format!("task-{number}-part-{}{again}", task.part) } else { format!("task-{number}{again}") }
}
