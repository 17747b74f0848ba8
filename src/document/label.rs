//! Numbers as they stand before paragraphs: 3, 03, c, C, iii, III.

/// How a level writes its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// 3
    Decimal,
    /// 03
    DecimalZero,
    /// c
    LowerLetter,
    /// C
    UpperLetter,
    /// iii
    LowerRoman,
    /// III
    UpperRoman,
    /// A sign in the place of a number.
    Bullet,
    /// No number.
    None,
}

/// Numbers of more letters than these are written in digits.
const LETTERS: u32 = 26 * 30;
/// Roman numbers above this are written in digits.
const ROMAN: u32 = 3999;

const ROMANS: &[(u32, &str)] =
    &[(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

impl Form {
    /// The form that Word calls so; those that it does not know here are digits.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "decimalZero" => Self::DecimalZero,
            "lowerLetter" => Self::LowerLetter,
            "upperLetter" => Self::UpperLetter,
            "lowerRoman" => Self::LowerRoman,
            "upperRoman" => Self::UpperRoman,
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => Self::Decimal,
        }
    }

    /// A number in this form; a level without numbers writes none, one of signs no letter.
    pub(super) fn written(self, number: u32) -> Option<String> {
        let text = match self {
            Self::Decimal => number.to_string(),
            Self::DecimalZero => format!("{number:02}"),
            Self::LowerLetter => letters(number),
            Self::UpperLetter => letters(number).to_uppercase(),
            Self::LowerRoman => roman(number),
            Self::UpperRoman => roman(number).to_uppercase(),
            Self::Bullet => String::new(),
            Self::None => return None,
        };
        Some(text)
    }
}

/// a … z, aa, bb … zz, aaa …
fn letters(number: u32) -> String {
    let Some(from_zero) = number.checked_sub(1).filter(|_| number <= LETTERS) else { return number.to_string() };
    let letter = char::from_u32(u32::from('a') + from_zero % 26).unwrap_or('a');
    std::iter::repeat_n(letter, from_zero as usize / 26 + 1).collect()
}

fn roman(number: u32) -> String {
    if number == 0 || number > ROMAN {
        return number.to_string();
    }
    let (mut left, mut text) = (number, String::new());
    for (value, sign) in ROMANS {
        while left >= *value {
            left -= value;
            text.push_str(sign);
        }
    }
    text
}

/// What stands before a paragraph with a sign: whatever the sign of a font looks like, a list of plain text has a dash; a plus is meant as such.
pub(super) fn bullet(text: &str) -> Option<String> {
    let text = text.trim();
    let is_word = text.chars().filter(|c| c.is_alphanumeric()).count() > 1;
    match text {
        "" => None,
        "+" => Some("+".to_owned()),
        _ if is_word => Some(text.to_owned()),
        _ => Some("-".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, bullet};

    #[test]
    fn numbers_are_written_in_their_form() {
        let written = |form: Form| [1, 4, 9, 14, 26, 27, 53].map(|number| form.written(number).unwrap()).join(" ");
        assert_eq!(written(Form::Decimal), "1 4 9 14 26 27 53");
        assert_eq!(written(Form::DecimalZero), "01 04 09 14 26 27 53");
        assert_eq!(written(Form::LowerLetter), "a d i n z aa aaa");
        assert_eq!(written(Form::UpperRoman), "I IV IX XIV XXVI XXVII LIII");
        assert_eq!(Form::LowerRoman.written(4_000_000_000).unwrap(), "4000000000");
        assert_eq!((Form::UpperLetter.written(0), Form::None.written(3)), (Some("0".to_owned()), None));
    }

    #[test]
    fn signs_are_dashes() {
        assert_eq!(
            ["\u{F0B7}", "o", "§", "–", "+", " + ", "", "Bước"].map(|text| bullet(text).unwrap_or_default()),
            ["-", "-", "-", "-", "+", "+", "", "Bước"]
        );
    }
}
