//! Whether a text speaks of a picture that it does not show: what is wrong with that was told where it does.

use crate::source::without;

/// What stands before the name of a picture, however wrongly it is shown: `![…](`, `<img src="`.
const BEFORE: [&str; 5] = ["](", "](./", "](<", "=\"", "='"];

/// Whether a text names a picture as people do who want to show it. Comments do not count.
pub(super) fn is_meant(text: &str, name: &str) -> bool {
    let text = without(text, "<!--", "-->", "").replace("%20", " ").to_lowercase();
    let name = name.to_lowercase();
    BEFORE.iter().any(|before| text.contains(&format!("{before}{name}")))
}

#[cfg(test)]
mod tests {
    use super::is_meant;

    #[test]
    fn a_picture_that_was_to_be_shown() {
        for text in ["Mở ![a](nut-mo.png).", "![a](./Nut-Mo.PNG)", "<img src=\"nut-mo.png\">"] {
            assert!(is_meant(text, "nut-mo.png"), "{text}");
        }
        assert!(is_meant("![a](man%20hinh.png)", "man hinh.png"));
        for text in ["Tệp nut-mo.png", "![a] (nut-mo.png)", "<!-- ![a](nut-mo.png) -->", "![a](nut-mo-2.png)", "<!-- ![a](nut-mo.png)"] {
            assert!(!is_meant(text, "nut-mo.png"), "{text}");
        }
    }
}
