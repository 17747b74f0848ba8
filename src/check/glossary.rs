//! W: the glossary by itself.

use std::collections::BTreeMap;

use crate::finding::{Finding, Words, rule};
use crate::model::id::Id;
use crate::model::term::Term;
use crate::wording;

rule!(TWICE, "W011", "term-twice", Warning,
    "Một từ có hai mục trong bảng thuật ngữ.", "The glossary explains one term in two places.",
    why: "Hai lời giải thích cho một từ thì người đọc không biết tin lời nào.", "Of two explanations readers do not know which to believe.",
    bad: "- {id: otp, term: {vi: \"OTP\", …}}\n- {id: ma-otp, term: {vi: \"OTP\", …}}", good: "- {id: otp, term: {vi: \"OTP\", …}}");

/// Terms whose names in the language of originals are those of another.
pub fn judge(terms: &BTreeMap<Id, Term>, found: &mut Vec<Finding>) {
    let mut in_order: Vec<&Term> = terms.values().collect();
    in_order.sort_by_key(|term| term.span.start);
    let mut known: BTreeMap<String, &Term> = BTreeMap::new();
    for term in in_order {
        let names = term.original_names();
        if let Some((name, first)) = names.iter().find_map(|name| Some((name, *known.get(&even(name))?))) {
            found.push(twice(name, first, term));
        }
        for name in &names {
            known.entry(even(name)).or_insert(term);
        }
    }
}

/// A name in small letters, the same in both habits of tone marks.
fn even(name: &str) -> String {
    name.split_whitespace().map(wording::even).collect::<Vec<_>>().join(" ")
}

fn twice(name: &str, first: &Term, term: &Term) -> Finding {
    let message = Words::new(
        format!("“{name}” có hai mục trong bảng thuật ngữ: `{}` và `{}`", first.id, term.id),
        format!("“{name}” has two entries in the glossary: `{}` and `{}`", first.id, term.id),
    );
    let help = Words::new("Gộp hai mục làm một, hoặc bỏ tên chung ở một mục.", "Make one of the two, or take the common name out of one.");
    Finding::new(&TWICE, term.span, message, help).note(first.span, Words::new("từ ấy đã có ở đây", "it is here already")).anchored(term.id.as_str())
}
