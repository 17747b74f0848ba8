//! The labels by which plans say who does a task, and until when. A new variant of a label is a new line here.

/// What the words after a label say of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// Units that do it.
    Lead,
    /// Units that help.
    Support,
    /// Units that watch and press.
    Watch,
    /// When it is to be done.
    Deadline,
}

/// Labels of real plans, in small letters.
const LABELS: [(&str, Label); 34] = [
    ("đơn vị thực hiện", Label::Lead),
    ("đơn vị chủ trì", Label::Lead),
    ("đơn vị chủ trì thực hiện", Label::Lead),
    ("cơ quan thực hiện", Label::Lead),
    ("cơ quan chủ trì", Label::Lead),
    ("bộ phận thực hiện", Label::Lead),
    ("bộ phận chủ trì", Label::Lead),
    ("cơ quan, đơn vị chủ trì", Label::Lead),
    ("cơ quan, đơn vị thực hiện", Label::Lead),
    ("chủ trì thực hiện", Label::Lead),
    ("chủ trì", Label::Lead),
    ("phân công thực hiện", Label::Lead),
    ("đơn vị phối hợp", Label::Support),
    ("đơn vị phối hợp thực hiện", Label::Support),
    ("cơ quan phối hợp", Label::Support),
    ("cơ quan, đơn vị phối hợp", Label::Support),
    ("bộ phận phối hợp", Label::Support),
    ("phối hợp thực hiện", Label::Support),
    ("phối hợp", Label::Support),
    ("đơn vị theo dõi, đôn đốc", Label::Watch),
    ("đơn vị theo dõi", Label::Watch),
    ("cơ quan theo dõi, đôn đốc", Label::Watch),
    ("theo dõi, đôn đốc", Label::Watch),
    ("thời gian hoàn thành", Label::Deadline),
    ("thời gian thực hiện", Label::Deadline),
    ("thời hạn hoàn thành", Label::Deadline),
    ("thời hạn thực hiện", Label::Deadline),
    ("thời hạn", Label::Deadline),
    ("hoàn thành", Label::Deadline),
    ("tiến độ", Label::Deadline),
    ("lead unit", Label::Lead),
    ("lead units", Label::Lead),
    ("supporting units", Label::Support),
    ("monitoring unit", Label::Watch),
];

/// A label as a line says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'t> {
    /// What the words after it say.
    pub label: Label,
    /// The label itself: "Đơn vị thực hiện".
    pub words: &'t str,
    /// The words after it.
    pub value: &'t str,
}

/// The label at the beginning of a line, and the words after it: "Đơn vị thực hiện: Công an xã." A dash before it is passed over.
pub fn at_start(line: &str) -> Option<Said<'_>> {
    let (words, value) = line.split_once(':')?;
    let words = words.trim_start_matches(|c: char| matches!(c, '-' | '–' | '+') || c.is_whitespace()).trim_end();
    of(words).map(|label| Said { label, words, value: value.trim() })
}

/// What a label or the heading of a column says; capitals and spaces around it do not matter.
pub fn of(words: &str) -> Option<Label> {
    let words = words.trim().to_lowercase();
    LABELS.iter().find(|(label, _)| *label == words).map(|(_, label)| *label)
}

/// Units are set apart by `;` only, because names hold commas ("Các ban, ngành"). Closing full stops are left out.
pub fn units(words: &str) -> Vec<String> {
    words.split(';').map(|unit| unit.trim().trim_end_matches('.').trim_end().to_owned()).filter(|unit| !unit.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_with_and_without_signs() {
        let said = |label, words, value| Some(Said { label, words, value });
        assert_eq!(at_start("Đơn vị thực hiện: Công an xã."), said(Label::Lead, "Đơn vị thực hiện", "Công an xã."));
        assert_eq!(at_start("- Cơ quan phối hợp :  Trạm Y tế"), said(Label::Support, "Cơ quan phối hợp", "Trạm Y tế"));
        assert_eq!(at_start("THỜI HẠN: 30/6/2026"), said(Label::Deadline, "THỜI HẠN", "30/6/2026"));
        assert_eq!(at_start("Đơn vị thực hiện tốt: không"), None);
        assert_eq!(of(" Chủ trì "), Some(Label::Lead));
    }

    #[test]
    fn units_keep_their_commas() {
        assert_eq!(units("Các ban, ngành; Công an xã.."), ["Các ban, ngành", "Công an xã"]);
    }
}
