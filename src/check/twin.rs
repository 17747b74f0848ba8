//! T: translations beside their originals: what changed since, and what does not match.

use std::collections::{BTreeMap, BTreeSet};

use crate::draft::Twin;
use crate::finding::{Finding, Words, rule};
use crate::outline::{HEAD, Outline, START, Section};

rule!(STALE, "T003", "stale-translation", Warning,
    "Bản dịch cũ hơn bản gốc.", "A translation is older than its original.",
    why: "Người đọc bản dịch làm theo điều đã đổi.", "Readers of the translation follow what has changed.",
    bad: "(vi.md đã đổi sau lần ghi nhận cuối)", good: "niemyet translate --accept content/guides/…/en.md");
rule!(SHAPE, "T004", "unequal-twins", Warning,
    "Bản dịch có số mục, số bước, bảng hoặc hình khác bản gốc.", "A translation has other sections, steps, tables or pictures than its original.",
    why: "Một trong hai bản thiếu bước, người đọc làm sai.", "One of the two lacks a step, and its readers go wrong.",
    bad: "1. Open the app.", good: "1. Open the app.\n2. Press Activate.");
rule!(FIGURES, "T005", "unequal-figures", Warning,
    "Bản dịch có con số khác bản gốc.", "A translation has other figures than its original.",
    why: "Một trong hai bản ghi sai số tiền, năm hoặc số hiệu.", "One of the two gives a wrong amount, year or number.",
    bad: "15,000 đồng (vi.md: 50.000 đồng)", good: "50,000 đồng");
rule!(UNRECORDED, "T006", "unrecorded-translation", Info,
    "Bản dịch chưa ghi nhận là dịch từ bản gốc nào.", "Nothing says what a translation was made from.",
    why: "Khi bản gốc đổi, không ai biết bản dịch đã cũ.", "When the original changes, nobody sees that the translation is old.",
    bad: "title: How to activate", good: "title: How to activate\ntranslated_from: {_head: 0a1b2c3d, …}");

/// Translations whose original has changed: their file, and the headings of the sections that did.
pub type Stale = BTreeMap<String, Vec<String>>;

/// Judges translations and says which are stale.
pub fn judge(twins: &[Twin], found: &mut Vec<Finding>) -> Stale {
    let mut all = Stale::new();
    // A commune that never records its translations is not asked to.
    let records = twins.iter().any(|twin| twin.record.is_some());
    for twin in twins {
        if !twin.is_summary {
            shape(twin, found);
            figures(twin, found);
        }
        let Some(changed) = changed(twin) else {
            found.extend(records.then(|| unrecorded(twin)));
            continue;
        };
        if !changed.is_empty() {
            all.insert(twin.file.clone(), changed.iter().map(|part| part.heading.clone()).filter(|heading| !heading.is_empty()).collect());
            found.push(stale(twin, &changed));
        }
    }
    all
}

/// Whether the original has changed since the translation was recorded; nothing without a record.
pub fn is_stale(twin: &Twin) -> Option<bool> {
    changed(twin).map(|changed| !changed.is_empty())
}

/// Which side of a translation and its original changed since the translation was recorded, as it is said behind what differs.
pub(super) enum Side {
    /// The original.
    Original,
    /// The translation: the original is what it was made from.
    Translation,
    /// Nobody wrote down what it was made from.
    Unknown,
}

impl Side {
    /// Of a whole document.
    pub(super) fn of(twin: &Twin) -> Self {
        is_stale(twin).map_or(Self::Unknown, Self::told)
    }

    /// Of a section of the original.
    fn of_section(twin: &Twin, from: &Section) -> Self {
        twin.record.as_ref().map_or(Self::Unknown, |record| Self::told(record.value.get(&from.key) != Some(&from.print())))
    }

    fn told(is_stale: bool) -> Self {
        if is_stale { Self::Original } else { Self::Translation }
    }

    /// What differs, and which side changed.
    pub(super) fn after(&self, Words { vi, en }: &Words) -> Words {
        match self {
            Self::Original => Words::new(
                format!("{vi}; bản gốc đã đổi sau khi bản dịch được ghi nhận"),
                format!("{en}; the original has changed since the translation was recorded"),
            ),
            Self::Translation => Words::new(
                format!("{vi}; bản gốc vẫn như khi ghi nhận, chỗ khác là ở bản dịch"),
                format!("{en}; the original is what was recorded, the translation is what differs"),
            ),
            Self::Unknown => Words::new(vi, en),
        }
    }

    /// What to do where the original changed; nothing where `usual` is right.
    pub(super) fn help(&self, usual: Words) -> Words {
        match self {
            Self::Original => Words::new(
                "Dịch lại chỗ bản gốc đã đổi; bản gốc sửa nhầm thì trả lại như cũ.",
                "Translate again what changed in the original; where that was a mistake, put it back.",
            ),
            Self::Translation | Self::Unknown => usual,
        }
    }
}

/// A part of the original that is not what the translation was made from.
struct Changed<'t> {
    heading: String,
    names: Words,
    now: Option<&'t Section>,
}

/// The parts of the original that changed, are new or are gone; nothing without a record.
fn changed(twin: &Twin) -> Option<Vec<Changed<'_>>> {
    let record = &twin.record.as_ref()?.value;
    let now = twin.original.sections.iter().filter(|section| record.get(&section.key) != Some(&section.print()));
    let mut changed: Vec<Changed<'_>> =
        now.map(|section| Changed { heading: section.heading.clone(), names: name(&section.key, &section.heading), now: Some(section) }).collect();
    let gone = record.keys().filter(|key| twin.original.get(key).is_none());
    // What left is told only where nothing came in its place: a heading that was worded anew is one change, not two.
    if changed.is_empty() {
        changed.extend(gone.map(|key| Changed { heading: String::new(), names: name(key, key), now: None }));
    }
    Some(changed)
}

fn name(key: &str, heading: &str) -> Words {
    match key {
        HEAD => Words::new("phần đầu tệp", "the front matter"),
        START => Words::new("đoạn mở đầu", "the text before the first heading"),
        _ => Words::new(format!("“{heading}”"), format!("“{heading}”")),
    }
}

fn stale(twin: &Twin, changed: &[Changed<'_>]) -> Finding {
    let list = |tongue: fn(&Words) -> &String| changed.iter().map(|part| tongue(&part.names).clone()).collect::<Vec<_>>().join(", ");
    let span = twin.record.as_ref().map_or(twin.span, |record| record.span);
    let finding = Finding::new(
        &STALE,
        span,
        Words::new(
            format!("bản gốc đã đổi sau khi bản dịch này được ghi nhận: {}", list(|words| &words.vi)),
            format!("the original has changed since this translation was recorded: {}", list(|words| &words.en)),
        ),
        Words::new(
            format!("Dịch lại các mục ấy, rồi chạy: niemyet translate --accept {}", twin.file),
            format!("Translate these parts again, then run: niemyet translate --accept {}", twin.file),
        ),
    );
    let places = changed.iter().filter_map(|part| part.now).map(|section| section.span);
    places.fold(finding, |finding, place| finding.note(place, Words::new("đã đổi", "changed")))
}

fn unrecorded(twin: &Twin) -> Finding {
    let help = Words::new(
        format!("So với bản gốc, rồi chạy: niemyet translate --accept {}", twin.file),
        format!("Compare it with the original, then run: niemyet translate --accept {}", twin.file),
    );
    Finding::new(&UNRECORDED, twin.span, Words::new("chưa ghi bản dịch này dịch từ bản gốc nào", "nothing says what this translation was made from"), help)
}

/// Sections one by one where there are as many; else only their number is told, as one cause.
fn shape(twin: &Twin, found: &mut Vec<Finding>) {
    let sections = |outline: &Outline| outline.sections.iter().filter(|section| section.key != HEAD).count();
    let (own, original) = (sections(&twin.translation), sections(&twin.original));
    if own != original {
        let words = Words::new(format!("bản dịch có {own} mục, bản gốc có {original}"), format!("the translation has {own} sections, the original {original}"));
        let changed = changed(twin).into_iter().flatten().find_map(|part| part.now);
        let (section, from) = (twin.translation.sections.last(), changed.or(twin.original.sections.last()));
        found.push(unequal(section, from, twin, &Side::of(twin), &words));
        return;
    }
    for (section, from) in twin.translation.sections.iter().zip(&twin.original.sections) {
        if section.shape.steps != from.shape.steps {
            let (own, original) = (sum(&section.shape.steps), sum(&from.shape.steps));
            let words = Words::new(
                format!("mục này có các danh sách bước {own}, bản gốc có {original}"),
                format!("this section has numbered lists of {own}, the original of {original}"),
            );
            found.push(unequal(Some(section), Some(from), twin, &Side::of_section(twin, from), &words));
        } else if section.shape.pictures != from.shape.pictures {
            let (own, original) = (section.shape.pictures, from.shape.pictures);
            let words =
                Words::new(format!("mục này có {own} hình, bản gốc có {original}"), format!("this section has {own} pictures, the original {original}"));
            found.push(unequal(Some(section), Some(from), twin, &Side::of_section(twin, from), &words));
        } else if section.shape.tables != from.shape.tables {
            let words =
                Words::new("bảng ở mục này khác bảng của bản gốc về số dòng hoặc cột", "a table of this section has other rows or columns than the original's");
            found.push(unequal(Some(section), Some(from), twin, &Side::of_section(twin, from), &words));
        }
    }
}

/// "3 + 5": the lengths of lists.
fn sum(steps: &[usize]) -> String {
    if steps.is_empty() { "0".to_owned() } else { steps.iter().map(usize::to_string).collect::<Vec<_>>().join(" + ") }
}

fn unequal(section: Option<&Section>, from: Option<&Section>, twin: &Twin, side: &Side, message: &Words) -> Finding {
    let span = section.map_or(twin.span, |section| section.span);
    let usual = Words::new("Làm cho hai bản có cùng số mục, số bước, bảng và hình.", "Give both the same sections, steps, tables and pictures.");
    let finding = Finding::new(&SHAPE, span, side.after(message), side.help(usual)).anchored(section.map_or(HEAD, |section| section.key.as_str()));
    match from {
        Some(from) => finding.note(from.span, Words::new("bản gốc", "the original")),
        None => finding,
    }
}

/// Figures section by section where there are as many, else of the whole.
fn figures(twin: &Twin, found: &mut Vec<Finding>) {
    let pairs: Vec<(&Section, &Section)> = twin.translation.sections.iter().zip(&twin.original.sections).collect();
    if twin.translation.sections.len() != twin.original.sections.len() {
        return;
    }
    for (section, from) in pairs {
        let missing: BTreeSet<&String> = from.figures.difference(&section.figures).collect();
        let added: BTreeSet<&String> = section.figures.difference(&from.figures).collect();
        if missing.is_empty() && added.is_empty() {
            continue;
        }
        let list = |figures: &BTreeSet<&String>| {
            if figures.is_empty() { "–".to_owned() } else { figures.iter().map(|figure| format!("`{figure}`")).collect::<Vec<_>>().join(", ") }
        };
        let finding = Finding::new(
            &FIGURES,
            section.span,
            Words::new(
                format!("con số chỉ có ở bản gốc: {}; chỉ có ở bản dịch: {}", list(&missing), list(&added)),
                format!("figures only in the original: {}; only in the translation: {}", list(&missing), list(&added)),
            ),
            Words::new("So từng con số của mục này với bản gốc.", "Compare each figure of this section with the original."),
        );
        found.push(finding.anchored(section.key.as_str()).note(from.span, Words::new("bản gốc", "the original")));
    }
}
