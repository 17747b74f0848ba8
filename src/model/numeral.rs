//! The numerals of administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục I): I., 1., 1.1., a), –, +.

/// How a paragraph is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// "II."
    Roman,
    /// "4." has depth 1, "4.13." depth 2.
    Arabic(usize),
    /// "a)"
    Letter,
    /// "-"
    Dash,
    /// "+"
    Plus,
}

impl Rank {
    /// Whether it is a number of a section or a task, and no letter or sign below one.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Roman | Self::Arabic(_))
    }
}

/// The numeral at the beginning of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral<'t> {
    /// How it is numbered.
    pub rank: Rank,
    /// Without a full stop or bracket at its end: "II", "4.13", "a", "-".
    pub id: &'t str,
    /// With it, as it stands: "II.".
    pub written: &'t str,
    /// The words after it.
    pub rest: &'t str,
}

/// Figures in a part of a number; more are an amount.
const FIGURES: usize = 2;

/// The numeral at the beginning of a text, and the words after it; nothing where it does not begin with one, or has no words after it.
pub fn at_start(text: &str) -> Option<Numeral<'_>> {
    let text = text.trim_start();
    let numeral = roman(text).or_else(|| arabic(text)).or_else(|| letter(text)).or_else(|| sign(text))?;
    (!numeral.rest.is_empty()).then_some(numeral)
}

/// "III.TỔ CHỨC" counts as well, "I.e." does not.
fn roman(text: &str) -> Option<Numeral<'_>> {
    let (id, rest) = text.split_once('.')?;
    let fits = !id.is_empty() && id.len() <= 5 && id.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
    let begins = rest.trim_start().chars().next().is_some_and(|first| !first.is_lowercase());
    (fits && begins).then(|| numeral(text, Rank::Roman, id.len(), id.len() + 1))?
}

fn arabic(text: &str) -> Option<Numeral<'_>> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let written = text.get(..end)?;
    let id = written.strip_suffix('.').unwrap_or(written);
    let parts: Vec<&str> = id.split('.').collect();
    let fits = parts.iter().all(|part| !part.is_empty() && part.len() <= FIGURES && !part.starts_with('0')) && parts.len() <= 4;
    let after = text.get(end..)?;
    let first = after.trim_start().chars().next()?;
    // "2.1 Cấp thẻ" is a numeral, "5 thôn" is none; "1.5 triệu" is an amount.
    let ends = written.ends_with('.') || parts.len() > 1 && after.starts_with(' ') && first.is_uppercase();
    (fits && ends && !first.is_ascii_digit()).then(|| numeral(text, Rank::Arabic(parts.len()), id.len(), end))?
}

fn letter(text: &str) -> Option<Numeral<'_>> {
    let (id, _) = text.split_once(')')?;
    let mut letters = id.chars();
    let fits = letters.next().is_some_and(char::is_lowercase) && letters.next().is_none();
    fits.then(|| numeral(text, Rank::Letter, id.len(), id.len() + 1))?
}

fn sign(text: &str) -> Option<Numeral<'_>> {
    let first = text.chars().next()?;
    let rank = match first {
        '-' | '–' | '—' | '•' => Rank::Dash,
        '+' => Rank::Plus,
        _ => return None,
    };
    let rest = text.get(first.len_utf8()..)?;
    let begins = rest.starts_with(' ') || rest.chars().next().is_some_and(char::is_alphabetic);
    begins.then(|| numeral(text, rank, first.len_utf8(), first.len_utf8()))?
}

fn numeral(text: &str, rank: Rank, id: usize, written: usize) -> Option<Numeral<'_>> {
    Some(Numeral { rank, id: text.get(..id)?, written: text.get(..written)?, rest: text.get(written..)?.trim() })
}

/// What a numeral counts: "IV" is 4, "3.2" its last part; nothing for letters and signs.
pub fn value(rank: Rank, id: &str) -> Option<u32> {
    match rank {
        Rank::Roman => {
            let digits = id.bytes().map(|letter| match letter {
                b'X' => 10,
                b'V' => 5,
                _ => 1,
            });
            let digits: Vec<u32> = digits.collect();
            let next = digits.iter().skip(1).copied().chain([0]);
            let (plus, minus) =
                digits.iter().zip(next).fold((0, 0), |(plus, minus), (one, next)| if *one < next { (plus, minus + one) } else { (plus + one, minus) });
            Some(plus - minus)
        }
        Rank::Arabic(_) => id.rsplit('.').next()?.parse().ok(),
        Rank::Letter | Rank::Dash | Rank::Plus => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_of_real_documents() {
        for (text, rank, id, rest) in [
            ("I. MỤC ĐÍCH", Rank::Roman, "I", "MỤC ĐÍCH"),
            ("III.TỔ CHỨC THỰC HIỆN", Rank::Roman, "III", "TỔ CHỨC THỰC HIỆN"),
            ("1. Mục đích", Rank::Arabic(1), "1", "Mục đích"),
            ("4.13. Tiếp tục", Rank::Arabic(2), "4.13", "Tiếp tục"),
            ("2.2 Đăng ký", Rank::Arabic(2), "2.2", "Đăng ký"),
            ("a) Đối với xã", Rank::Letter, "a", "Đối với xã"),
            ("đ) Khác", Rank::Letter, "đ", "Khác"),
            ("- Nội dung:", Rank::Dash, "-", "Nội dung:"),
            ("– Nội dung", Rank::Dash, "–", "Nội dung"),
            ("-Tham mưu", Rank::Dash, "-", "Tham mưu"),
            ("+ Tuyên truyền", Rank::Plus, "+", "Tuyên truyền"),
        ] {
            let numeral = at_start(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((numeral.rank, numeral.id, numeral.rest), (rank, id, rest), "{text}");
        }
    }

    #[test]
    fn figures_and_words_that_are_no_numerals() {
        for text in
            ["2023. Năm", "50.000 tài khoản", "1.5 triệu đồng", "11/2022", "20/12/2022).", "1 cửa", "II.", "1050/HT", "I.e. như", "-", "07 phương thức", "1."]
        {
            assert_eq!(at_start(text), None, "{text}");
        }
    }

    #[test]
    fn numerals_count() {
        for (id, number) in [("I", 1), ("IV", 4), ("VIII", 8), ("IX", 9), ("XIV", 14)] {
            assert_eq!(value(Rank::Roman, id), Some(number), "{id}");
        }
        assert_eq!(value(Rank::Arabic(2), "3.12"), Some(12));
    }
}
