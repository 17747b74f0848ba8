//! Whether a sentence says that it speaks of what was, or of what is not to be asked for any more: what stands beside a name, and what all of it says.

use std::ops::Range;

use super::past_needs::{CLAUSES, GOING, HEARTENING, NOT_ASKED, NOT_NEEDED, SUBJECTS};
use super::past_signs::{
    BASES, BEFORE, BEHIND, BODIES, FILLERS, HANDED_ON, JOINS, MATTERS, OTHER_DAYS, PERSONS, TODAY, VALID, WIDE, WIDE_OF_FORCE, WIDE_OF_LAWS, WIDE_OF_PAPERS,
};
use super::said::{DAYS, Said, Spoken};

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// An office, where people would go.
    Place,
    /// A paper that people would bring.
    Paper,
    /// The number of a law.
    Law,
}

impl Spoken<'_> {
    /// The last word by which all of it speaks of what was.
    pub(super) fn last_sign(&self, what: What) -> Option<usize> {
        let of_what: &[&[&str]] = match what {
            What::Place => &[WIDE],
            What::Paper => &[WIDE, WIDE_OF_FORCE, WIDE_OF_PAPERS],
            What::Law => &[WIDE, WIDE_OF_FORCE, WIDE_OF_LAWS],
        };
        let is_use = |at: usize| self.is_at(at, "used") && self.is_one_before(at, &["is", "are", "be", "was", "were", "been"]);
        let is_sign = |at: usize| of_what.iter().any(|signs| self.begins_any(at, signs)) && !is_use(at);
        let is_day = |at: usize| DAYS.iter().any(|day| self.begins(at, day) && self.is_old_day(at + day.split(' ').count()));
        (0..self.words.len()).rev().find(|at| is_sign(*at) || is_day(*at))
    }

    /// Whether it says of some words that they name what was, or what is not to be asked for. `sign` is its last one. Behind that, `nay` says
    /// what is to be done today.
    pub(super) fn is_of_the_past(&self, words: &Range<usize>, what: What, sign: Option<usize>) -> bool {
        let is_of_today = |sign: usize| self.clause(words.start).any(|at| at > sign && self.is_one(at, &["nay", "now"]));
        sign.is_some_and(|sign| !is_of_today(sign)) || self.is_beside(words, what)
    }

    /// Whether it asks today for what is to be brought by a verb at a word: nothing says that it was so, or need not be.
    pub(super) fn is_asked(&self, verb: usize) -> bool {
        self.last_sign(What::Paper).is_none() && !self.is_not_needed(verb) && !self.is_supposed(verb)
    }

    /// Whether what is said beside some words says that they name what was.
    fn is_beside(&self, words: &Range<usize>, what: What) -> bool {
        let first = self.first_of_names(words.start, what);
        let not_needed = match what {
            What::Place => self.is_not_gone_to(first),
            What::Paper => self.is_not_needed(words.start) || self.is_supposed(words.start) || self.is_about(words.start),
            What::Law => false,
        };
        not_needed
            || self.is_any_before(first, what)
            || self.is_any_before(words.start, what)
            || self.is_any_behind(words.end)
            || self.is_issued(first, words.end)
            || self.is_no_more(words)
            || what == What::Place && self.is_title(words.start)
    }

    /// The first of some names in a row, of which the last begins at a word: `UBND huyện, Công an huyện và …`.
    fn first_of_names(&self, at: usize, what: What) -> usize {
        let is_law = |at: usize| what == What::Law && self.is_one(at, MATTERS);
        let is_name = |at: &usize| self.is_one(*at, BODIES) || self.is_capital(*at) || is_law(*at);
        let mut first = at;
        for _ in 0..4 {
            let matters = (first.saturating_sub(4)..first).rev().take_while(|at| is_law(*at)).count();
            let Some(before) = (first - matters).checked_sub(1) else { break };
            let is_join = self.is_one(before, JOINS);
            if !is_join && !self.gap(before + 1).contains([',', '/']) {
                break;
            }
            let end = if is_join { before } else { before + 1 };
            let Some(start) = (end.saturating_sub(10)..end).rev().take_while(is_name).last() else { break };
            first = start;
        }
        first
    }

    fn is_any_before(&self, at: usize, what: What) -> bool {
        let is_called = |length: usize| at.checked_sub(length).is_some_and(|from| self.begins_any(from, &["tên cũ", "tên gọi cũ"]));
        if self.gap(at).contains(':') && (is_called(2) || is_called(3)) {
            return true;
        }
        let (mut first, mut is_named) = (at, false);
        for _ in 0..12 {
            let is_sign = |sign: &&&str| match what {
                // `the former Hải Lăng district police`, but `không có VNeID Công an huyện …`.
                What::Place => !is_named || PERSONS.contains(*sign),
                What::Paper => true,
                // `Decree no 62`, `giữ nguyên Nghị định 62`.
                What::Law => !["no", "nguyên", "cựu"].contains(*sign),
            };
            if BEFORE.iter().filter(is_sign).any(|sign| self.ends(first, sign)) {
                return true;
            }
            let Some(before) = first.checked_sub(1).filter(|_| self.is_joined(first)) else { return false };
            let is_matter = || what != What::Place && self.is_one(before, MATTERS);
            if !(self.is_one(before, FILLERS) || is_matter() || self.is_capital(before)) {
                return false;
            }
            is_named |= self.is_capital(before);
            first = before;
        }
        false
    }

    fn is_any_behind(&self, end: usize) -> bool {
        for at in end..end + 14 {
            let is_than = |sign: &str| sign == "no more" && self.is_at(at + 2, "than");
            let is_replaced = self.begins(at, "được thay") && (at + 2 >= self.words.len() || !self.is_joined(at + 2));
            if is_replaced || BEHIND.iter().any(|sign| self.begins(at, sign) && !is_than(sign)) {
                return true;
            }
            // A comma lets the names of a row follow, and `nay không còn`; no other clause.
            if !(self.is_one(at, FILLERS) || self.is_one(at, JOINS) || self.is_one(at, BODIES) || self.is_capital(at)) {
                break;
            }
        }
        let is_today = |at: usize| self.is_at(at, "nay") && self.is_one(at + 1, TODAY);
        (end..end + 12).any(|at| is_today(at) && !self.is_one_before(at, OTHER_DAYS))
    }

    /// Whether papers are named by who issued them: `do UBND huyện cấp vẫn còn giá trị`, `papers issued by the district police`.
    fn is_issued(&self, first: usize, end: usize) -> bool {
        let is_of = ["do", "của", "được", "by", "by the", "from the"].iter().any(|word| self.ends(first, word));
        if is_of && (end..end + 24).any(|at| self.begins_any(at, VALID)) {
            return true;
        }
        if self.ends(first, "của") && self.begins_any(end, HANDED_ON) {
            return true;
        }
        if ["that the", "which the"].iter().any(|that| self.ends(first, that)) && self.is_one(end, &["issued", "signed", "certified", "gave"]) {
            return true;
        }
        let by = ["by", "by the"].iter().find(|by| self.ends(first, by)).and_then(|by| first.checked_sub(by.split(' ').count() + 1));
        let Some(verb) = by.filter(|verb| self.is_one(*verb, &["issued", "signed", "certified", "given"])) else { return false };
        !self.is_one_before(verb, &["is", "are", "be", "being", "get", "gets"])
    }

    /// The words before one, from the last to the first, as far as its clause goes.
    fn clause(&self, at: usize) -> impl Iterator<Item = usize> {
        let is_within = move |before: &usize| !self.gap(before + 1).contains([',', ';', ':', '(', ')', '–', '—', '|']) && !self.is_one(*before, CLAUSES);
        (at.saturating_sub(24)..at).rev().take_while(is_within)
    }

    /// Whether officials are told not to ask for a paper, or people that it is not needed. `đừng quên` says that it is.
    fn is_not_needed(&self, at: usize) -> bool {
        // `không phải xuất trình, nộp …`
        let is_second = self.gap(at).contains(',') && self.is_one_before(at, &["mang", "theo", "trình", "nộp", "đưa", "show", "bring"]);
        let at = if is_second { at - 1 } else { at };
        let is_subject = |from: usize| self.gap(from).contains(',') && self.is_one(from, SUBJECTS);
        let enumerated = (at.saturating_sub(40)..at).rev().take_while(|from| !is_subject(from + 1) && !self.is_one(*from, &["nhưng", "mà", "but"]));
        self.clause(at).any(|from| self.begins_any(from, NOT_NEEDED) && !self.is_one(from + 1, HEARTENING))
            || enumerated.into_iter().any(|from| self.begins_any(from, NOT_ASKED))
    }

    /// Whether somebody is said not to need to go there.
    fn is_not_gone_to(&self, at: usize) -> bool {
        let is_going = |verb: usize| self.is_one(verb, GOING) && verb < at && at - verb <= 6;
        let signs = || NOT_NEEDED.iter().chain(NOT_ASKED);
        self.clause(at).any(|from| {
            let longest = signs().filter(|sign| self.begins(from, sign)).map(|sign| sign.split(' ').count()).max();
            longest.is_some_and(|length| (from + length..from + length + 4).any(is_going) && !self.is_one(from + 1, HEARTENING))
        })
    }

    /// Whether it speaks of somebody who would bring a paper: `ai mang CMND`, `nếu bạn chỉ mang …`.
    fn is_supposed(&self, at: usize) -> bool {
        let is_filler = |from: &usize| self.is_one(*from, &["còn", "chỉ", "vẫn", "lỡ", "đã", "nào", "bạn", "you", "only", "still"]);
        let fillers = (at.saturating_sub(4)..at).rev().take_while(is_filler).count();
        ["ai", "nếu", "người nào", "if", "whoever", "anyone who"].iter().any(|word| (0..=fillers).any(|skipped| self.ends(at - skipped, word)))
    }

    /// Whether it is about what is said of papers, as the title of Decree 104/2022 is: `liên quan đến việc nộp, xuất trình sổ hộ khẩu`.
    fn is_about(&self, at: usize) -> bool {
        (at.saturating_sub(6)..at).any(|from| self.begins_any(from, &["liên quan đến", "related to", "relating to"]))
    }

    /// `không … nữa`, `not … any more`, `UBND huyện không nhận hồ sơ từ ngày 1/7/2025`.
    fn is_no_more(&self, words: &Range<usize>) -> bool {
        let is_not = |at: usize| self.is_one(at, &["không", "chẳng", "đừng", "not", "don't"]);
        let is_over = |at: usize| self.begins_any(at, &["nữa", "any more", "anymore"]) && !self.is_one_before(at, &["lần", "chút"]);
        let is_since = |at: usize| self.is_one(at, &["từ", "kể", "since"]) && self.is_old_day(at + 1);
        let (end, is_not_behind) = (words.end + 10, (words.end..words.end + 4).any(is_not));
        (words.end..end).any(is_over) && (is_not_behind || self.clause(words.start).any(is_not)) || is_not_behind && (words.end..end).any(is_since)
    }

    /// Whether the law whose number begins at a word is what the sentence goes by: `theo khoản 2 Điều 5 Nghị định 62/2021/NĐ-CP`.
    fn is_basis(&self, at: usize) -> bool {
        let named =
            (at.saturating_sub(12)..at).rev().take_while(|at| self.is_one(*at, MATTERS) || self.is_capital(*at) && !self.begins_any(*at, BASES)).count();
        BASES.iter().any(|sign| self.ends(at - named, sign))
    }
}

/// Whether the sentence around the number of a law says that it speaks of what was. What stands far from it is not looked at.
pub(super) fn of_law(text: &str, at: usize) -> bool {
    let said = Spoken::around(text, at);
    let Some(first) = said.words.iter().position(|word: &Said| word.end > at) else { return false };
    let is_number = |next: &usize| matches!(said.gap(*next), "/" | "-" | "–" | ".");
    let end = (first + 1..said.words.len()).take_while(is_number).last().map_or(first + 1, |last| last + 1);
    let sign = said.last_sign(if said.is_basis(first) { What::Place } else { What::Law });
    said.is_of_the_past(&(first..end), What::Law, sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn laws_are_of_the_past_where_something_beside_them_says_so() {
        let is_past = |text: &str, number: &str| of_law(text, text.find(number).unwrap());
        for (text, number) in [
            ("Theo Nghị định 62/2021/NĐ-CP, bạn nộp hồ sơ trước ngày 30/11/2026.", "62/2021"),
            ("Theo **Nghị định 13/2023/NĐ-CP**, từng cơ quan phải bảo mật.", "13/2023"),
            ("Theo Nghị định 62/2021/NĐ-CP, thẻ mới thay thẻ cũ.", "62/2021"),
            ("Theo khoản 2 Điều 5 Nghị định 62/2021/NĐ-CP, thẻ hết hiệu lực thì đổi.", "62/2021"),
            ("Theo Nghị định 62/2021/NĐ-CP, lệ phí bị bãi bỏ.", "62/2021"),
            ("Under Decree 62/2021/NĐ-CP, the fee was abolished.", "62/2021"),
            ("Under Decree no 62/2021/NĐ-CP, apply.", "62/2021"),
            ("Vì thế Nghị định 62/2021/NĐ-CP áp dụng.", "62/2021"),
            ("title: Quy định cũ\nsummary: Theo Nghị định 62/2021/NĐ-CP", "62/2021"),
            ("## Quy định cũ\nTheo Nghị định 62/2021/NĐ-CP", "62/2021"),
            ("Under Decree 62/2021/NĐ-CP, apply before 30 November 2026; the former rule is over.", "62/2021"),
        ] {
            assert!(!is_past(text, number), "{text}");
        }
        for (text, number) in [
            ("Nghị định 69/2024/NĐ-CP thay Nghị định 59/2022/NĐ-CP", "59/2022"),
            ("Nghị định 154/2024/NĐ-CP (thay thế **Nghị định số 62/2021/NĐ-CP**), bạn nộp…", "62/2021"),
            ("Nghị định 154/2024/NĐ-CP thay thế Nghị định 1/2020/NĐ-CP và Nghị định 62/2021/NĐ-CP.", "62/2021"),
            ("Nghị định 154/2024/NĐ-CP thay thế Nghị định\n62/2021/NĐ-CP.", "62/2021"),
            ("Trước đây theo Nghị định 62/2021/NĐ-CP, nay mở ứng dụng.", "62/2021"),
            ("Nghị định 62/2021/NĐ-CP (đã hết hiệu lực) nói khác.", "62/2021"),
            ("Theo Nghị định 62/2021/NĐ-CP (đã hết hiệu lực), bạn nộp.", "62/2021"),
            ("| Nghị định 62/2021/NĐ-CP | Thi hành Luật Cư trú | Hết hiệu lực |", "62/2021"),
            ("Nghị định 62/2021/NĐ-CP ngày 29/6/2021 của Chính phủ đã bị bãi bỏ.", "62/2021"),
            ("Decree 62/2021/NĐ-CP was repealed.", "62/2021"),
            ("Nghị định 62/2021/NĐ-CP được thay thế bằng Nghị định 154/2024/NĐ-CP.", "62/2021"),
            ("- Một\n- Nghị định 154/2024/NĐ-CP thay thế\n  Nghị định 62/2021/NĐ-CP.\n- Hai", "62/2021"),
            ("Decree 154/2024/NĐ-CP replaced Decree 62/2021/NĐ-CP.", "62/2021"),
            ("Decree 62/2021/NĐ-CP was in force until 9 January 2025.", "62/2021"),
        ] {
            assert!(is_past(text, number), "{text}");
        }
    }
}
