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

/// The fragment of a task on the page of its plan.
pub(super) fn anchor(task: &Task) -> String {
    let number = task.number.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    if task.part > 1 { format!("task-{number}-part-{}", task.part) } else { format!("task-{number}") }
}
