//! Instructions to make or announce lists of people.

use memchr::memmem;
use unicode_normalization::UnicodeNormalization as _;

use super::fold::Folded;
use super::hit::{Hit, Kind};

/// What people are told to do with lists or one by one, folded, and of whom.
const TELLING: [(&str, &str); 13] = [
    ("lap danh sach", PEOPLE),
    ("len danh sach", PEOPLE),
    ("thong ke danh sach", PEOPLE),
    ("cong khai danh sach", PEOPLE),
    ("niem yet danh sach", PEOPLE),
    ("thong bao ro", "cac truong hop chua|ten|nguoi chua"),
    ("ra soat", "tung cong dan|tung nguoi"),
    ("lay thong tin", "cua tung cong dan|tung nguoi"),
    ("can cu danh sach duoc giao", "cong dan|nguoi"),
    ("make a list", LISTED),
    ("draw up a list", LISTED),
    ("compile a list", LISTED),
    ("publish the list", LISTED),
];

const PEOPLE: &str = "cong dan|nguoi dan|nguoi chua|nhung nguoi|truong hop chua|tung nguoi|nhan khau|ho dan|ho gia dinh|hoc sinh|doan vien|hoi vien|doi tuong";
const LISTED: &str = "citizens|people|residents|persons|households";

/// Each instruction has one of these; most texts have none.
const RARE: [&str; 5] = ["sach", "bao", "soat", "lay", "list"];

/// What says that the lists are not made or not shown: directly before, or soon after.
const NOT_BEFORE: [&str; 4] = ["khong ", "cam ", "do not ", "never "];
const NOT_AFTER: [&str; 8] = ["khong dua", "khong dang", "khong cong khai", "khong niem yet", "khong neu", "not published", "left out", "are not"];

/// How many characters of the same sentence may stand between.
const REACH: usize = 60;

/// Instructions to make or announce lists of people.
pub(super) fn listings(folded: &Folded) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut flat = String::new();
    for (rare, within) in RARE.iter().flat_map(|word| memmem::find_iter(&folded.bytes, *word).map(move |at| (*word, at))) {
        for (verb, objects) in TELLING {
            let Some(at) = verb.find(rare).and_then(|before| within.checked_sub(before)).filter(|at| stands(folded.slice(*at, usize::MAX), verb)) else {
                continue;
            };
            if flat.is_empty() {
                flat = folded.flat();
            }
            let after = at + verb.len();
            let reach = flat.get(after..(after + REACH).min(flat.len())).unwrap_or_default();
            let sentence = reach.split([';', ':']).next().and_then(|part| part.split(". ").next()).unwrap_or_default();
            let object = objects.split('|').filter_map(|object| sentence.find(object).map(|found| found + object.len())).min();
            let paragraph = folded.text(after, after + object.unwrap_or_default()).contains("\n\n");
            let rest = sentence.get(object.unwrap_or_default()..).unwrap_or_default();
            let denied =
                NOT_BEFORE.iter().any(|word| flat.get(..at).is_some_and(|before| before.ends_with(word))) || NOT_AFTER.iter().any(|word| rest.contains(word));
            if let Some(object) = object.filter(|_| !paragraph && !denied) {
                let (start, end) = folded.origin(at, after + object);
                hits.push(Hit { start, end, kind: Kind::Listing, key: flat.get(at..after + object).unwrap_or_default().nfc().collect() });
            }
        }
    }
    hits
}

/// Whether an instruction may stand in a text.
pub(super) fn tells(folded: &Folded) -> bool {
    let starts = |at: usize, rare: &str, verb: &str| {
        verb.find(rare).and_then(|before| at.checked_sub(before)).is_some_and(|at| stands(folded.slice(at, usize::MAX), verb))
    };
    let has = |at: usize, word: &str| folded.slice(at, usize::MAX).starts_with(word.as_bytes());
    folded.words.iter().any(|at| RARE.iter().any(|rare| has(*at, rare) && TELLING.iter().any(|(verb, _)| starts(*at, rare, verb))))
}

/// Whether a text begins with words; the end of a line counts as a space.
fn stands(text: &[u8], words: &str) -> bool {
    let same = |(have, want): (&u8, u8)| *have == want || *have == b'\n' && want == b' ';
    text.len() >= words.len() && text.iter().zip(words.bytes()).all(same)
}

#[cfg(test)]
mod tests {
    use super::super::fold::STARTS;
    use super::*;

    #[test]
    fn every_instruction_has_a_rare_word_once() {
        assert!(TELLING.iter().all(|(verb, _)| RARE.iter().map(|word| verb.matches(word).count()).sum::<usize>() == 1));
        assert!(RARE.iter().all(|word| STARTS.iter().any(|start| word.as_bytes().starts_with(start))));
    }

    #[test]
    fn lists_of_people_and_of_things() {
        let count = |text: &str| listings(&Folded::of(text)).len();
        assert_eq!(count("Rà soát, lập danh sách cụ thể các công dân\nchưa được cấp thẻ"), 1);
        assert_eq!(count("rà soát cụ thể từng công dân (đi đâu, làm gì)"), 1);
        assert_eq!(count("Make a list of all residents who have no account."), 1);
        assert_eq!(count("Lập danh sách điểm niêm yết. Công dân xem tại đó."), 0);
        assert_eq!(count("Niêm yết danh sách thủ tục hành chính"), 0);
        assert_eq!(count("Những đoạn giao lập danh sách từng người không đưa lên đây."), 0);
    }
}
