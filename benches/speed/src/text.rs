//! The text of a page, in both languages at once: the same sections, steps, tables and figures, as a good translation has.

use crate::dice::Dice;
use crate::words::{FEES, HEADINGS, MODAL, OBJECT, Pair, TABLE_HEAD, TABLE_ROW, TOPICS, VERB, WHEN, WHERE, WHO, WHY};

/// Words in both languages.
pub type Both = [String; 2];

/// A piece of a text.
pub enum Block {
    /// A heading of level 2.
    Heading(Both),
    /// Sentences, the last one with a link to the guide with this number.
    Paragraph(Both, Option<usize>),
    /// A numbered list.
    Steps(Vec<Both>),
    /// A list, each item with its first words in bold.
    Bullets(Vec<[Both; 2]>),
    /// A table, its head first.
    Table(Vec<Vec<Both>>),
    /// A remark.
    Note(Both),
}

/// A guide: what its front matter says, and its text.
pub struct Guide {
    /// One sentence.
    pub summary: Both,
    /// Who it is for.
    pub audience: Both,
    /// What it costs.
    pub cost: Both,
    /// How long it takes.
    pub time: Both,
    /// What to bring.
    pub bring: Vec<Both>,
    /// Ways for people without a phone.
    pub other_ways: Vec<Both>,
    /// Numbers of two laws.
    pub laws: [usize; 2],
    /// The text.
    pub body: Vec<Block>,
}

/// How a link to a guide is written.
pub type Link = fn(&str) -> String;

/// A page's text of 600 to 900 Vietnamese words; `links` is how many guides it may link to.
pub fn guide(unit: usize, page: usize, links: usize) -> Guide {
    let mut dice = Dice::of(unit, page);
    let dice = &mut dice;
    let first_law = dice.below(6);
    Guide {
        summary: sentence(dice),
        audience: sentence(dice),
        cost: sentence(dice),
        time: sentence(dice),
        bring: (0..3).map(|_| upper(&phrase(dice.one(&OBJECT)))).collect(),
        other_ways: (0..2).map(|_| sentence(dice)).collect(),
        laws: [first_law, (first_law + 1 + dice.below(5)) % 6],
        body: body(dice, links),
    }
}

fn body(dice: &mut Dice, links: usize) -> Vec<Block> {
    let mut parts = [
        vec![paragraph(dice, None), bullets(dice, 3)],
        vec![Block::Steps((0..6).map(|_| sentence(dice)).collect())],
        vec![table(dice), Block::Note(join(&[sentence(dice), sentence(dice)]))],
        vec![bullets(dice, 4)],
        vec![paragraph(dice, None)],
    ];
    let goal = 600 + dice.below(160);
    let mut at = 0;
    while parts.iter().flatten().map(Block::words).sum::<usize>() < goal {
        let link = dice.below(links);
        let paragraph = paragraph(dice, (at % 2 == 0).then_some(link));
        parts[at % 5].push(paragraph);
        at += 1;
    }
    let mut blocks = Vec::new();
    for (headings, part) in HEADINGS.iter().zip(parts) {
        blocks.push(Block::Heading(phrase(dice.one(headings))));
        blocks.extend(part);
    }
    blocks
}

fn paragraph(dice: &mut Dice, link: Option<usize>) -> Block {
    let count = 3 + dice.below(2);
    Block::Paragraph(join(&(0..count).map(|_| sentence(dice)).collect::<Vec<_>>()), link)
}

fn bullets(dice: &mut Dice, count: usize) -> Block {
    Block::Bullets((0..count).map(|_| [upper(&phrase(dice.one(&WHEN))), clause(dice)]).collect())
}

fn table(dice: &mut Dice) -> Block {
    let mut rows = vec![TABLE_HEAD.iter().map(phrase).collect()];
    for name in &TABLE_ROW {
        let days = 1 + dice.below(20);
        let limit = [format!("{days} ngày làm việc"), format!("{days} working days")];
        rows.push(vec![phrase(name), phrase(dice.one(&FEES)), limit, upper(&phrase(dice.one(&WHERE)))]);
    }
    Block::Table(rows)
}

/// One of four kinds of sentence.
fn sentence(dice: &mut Dice) -> Both {
    let main = clause(dice);
    let words = match dice.below(4) {
        0 => main,
        1 => with(", ", &phrase(dice.one(&WHEN)), &main),
        2 => with(" ", &main, &phrase(dice.one(&WHY))),
        _ => with(", ", &phrase(dice.one(&WHEN)), &with(" ", &main, &phrase(dice.one(&WHY)))),
    };
    upper(&words).map(|words| words + ".")
}

/// Who does what where.
fn clause(dice: &mut Dice) -> Both {
    let parts = [dice.one(&WHO), dice.one(&MODAL), dice.one(&VERB), dice.one(&OBJECT), dice.one(&WHERE)];
    [0, 1].map(|lang| parts.map(|part| part[lang]).join(" "))
}

fn phrase(words: &Pair) -> Both {
    words.map(str::to_owned)
}

fn with(between: &str, a: &Both, b: &Both) -> Both {
    [0, 1].map(|lang| format!("{}{between}{}", a[lang], b[lang]))
}

fn join(sentences: &[Both]) -> Both {
    [0, 1].map(|lang| sentences.iter().map(|sentence| sentence[lang].as_str()).collect::<Vec<_>>().join(" "))
}

fn upper(words: &Both) -> Both {
    words.clone().map(|words| {
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    })
}

impl Block {
    /// Vietnamese words in it.
    fn words(&self) -> usize {
        let count = |both: &Both| both[0].split_whitespace().count();
        match self {
            Self::Heading(words) | Self::Paragraph(words, None) | Self::Note(words) => count(words),
            Self::Paragraph(words, Some(guide)) => count(words) + 2 + TOPICS[*guide].1[0].split_whitespace().count(),
            Self::Steps(items) => items.iter().map(count).sum(),
            Self::Bullets(items) => items.iter().flatten().map(count).sum(),
            Self::Table(rows) => rows.iter().flatten().map(count).sum(),
        }
    }

    /// The block in Markdown.
    pub fn write(&self, out: &mut String, lang: usize, link: Link) {
        match self {
            Self::Heading(words) => *out += &format!("## {}\n", words[lang]),
            Self::Paragraph(words, None) => *out += &format!("{}\n", words[lang]),
            Self::Paragraph(words, Some(guide)) => {
                let (id, title) = &TOPICS[*guide];
                let see = ["Xem thêm", "See also"][lang];
                *out += &format!("{} {see} [{}]({}).\n", words[lang], title[lang], link(id));
            }
            Self::Steps(items) => {
                for (number, item) in items.iter().enumerate() {
                    *out += &format!("{}. {}\n", number + 1, item[lang]);
                }
            }
            Self::Bullets(items) => {
                for [bold, rest] in items {
                    *out += &format!("- **{}**: {}.\n", bold[lang], rest[lang]);
                }
            }
            Self::Table(rows) => {
                for (number, row) in rows.iter().enumerate() {
                    *out += &format!("| {} |\n", row.iter().map(|cell| cell[lang].as_str()).collect::<Vec<_>>().join(" | "));
                    if number == 0 {
                        *out += &format!("|{}\n", "---|".repeat(row.len()));
                    }
                }
            }
            Self::Note(words) => *out += &format!("> [!NOTE]\n> {}\n", words[lang]),
        }
    }
}

/// A text in Markdown, blocks apart by a blank line.
pub fn markdown(body: &[Block], lang: usize, link: Link) -> String {
    let mut out = String::with_capacity(8192);
    for block in body {
        out.push('\n');
        block.write(&mut out, lang, link);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Block, guide, markdown};

    #[test]
    fn a_page_has_600_to_900_vietnamese_words() {
        for (unit, page) in (1..40).flat_map(|unit| (0..24).map(move |page| (unit, page))) {
            let words: usize = guide(unit, page, 24).body.iter().map(Block::words).sum();
            assert!((600..=900).contains(&words), "unit {unit}, page {page}: {words} words");
        }
    }

    #[test]
    fn the_same_page_twice_and_another_for_another_unit() {
        let text = |unit, page| markdown(&guide(unit, page, 24).body, 0, str::to_owned);
        assert_eq!(text(1, 2), text(1, 2));
        assert_ne!(text(1, 2), text(2, 2));
        assert_ne!(text(1, 2), text(1, 3));
    }
}
