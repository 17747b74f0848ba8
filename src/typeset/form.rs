//! How a page is put on paper: once, as a tent that stands, as labels that are cut.

use super::trouble::Trouble;
use crate::sheet::drawing::{Drawing, Item, Leaf, MM, Path, Shape};
use crate::sheet::look::Colour;
use crate::sheet::path::Step;
use crate::sheet::{self, Form};

/// White that printers leave at the edges of a sheet of labels, in millimetres.
const EDGE: f32 = 8.0;
/// Length of a mark where paper is cut or folded, in millimetres.
const MARK: f32 = 5.0;
/// Colour and width of such marks.
const LINE: (Colour, f32) = (Colour(90, 90, 90), 0.2 * MM);

/// Sets a page in a size.
pub(super) type Setter<'s> = dyn FnMut(&sheet::Leaf, (f32, f32), &mut Drawing) -> Result<Leaf, Trouble> + 's;

/// Puts a page on paper.
pub(super) fn put(leaf: &sheet::Leaf, paper: &mut Leaf, drawing: &mut Drawing, set: &mut Setter<'_>) -> Result<(), Trouble> {
    match &leaf.form {
        Form::Whole => paper.items = set(leaf, (paper.width, paper.height), drawing)?.items,
        Form::Tent(back) => tent(leaf, back.as_deref(), paper, drawing, set)?,
        Form::Labels(width, height) => labels(leaf, (width * MM, height * MM), paper, drawing, set)?,
    }
    Ok(())
}

/// Two halves; the upper one stands on its head, so that both are upright when the paper is folded.
fn tent(front: &sheet::Leaf, back: Option<&sheet::Leaf>, paper: &mut Leaf, drawing: &mut Drawing, set: &mut Setter<'_>) -> Result<(), Trouble> {
    let size = (paper.width, paper.height / 2.0);
    let lower = set(front, size, drawing)?;
    let upper = match back {
        Some(back) => set(back, size, drawing)?,
        // The same again says nothing new to those who hear it.
        None => Leaf { items: lower.items.iter().cloned().map(|item| Item { tag: None, ..item }).collect(), ..lower },
    };
    for mut item in lower.items {
        item.shape.shift(0.0, size.1);
        paper.items.push(item);
    }
    // Turned around the middle of the paper, what stands in the lower half comes to stand in the upper one.
    for mut item in upper.items {
        item.shape.shift(0.0, size.1);
        paper.items.push(Item { is_turned: true, ..item });
    }
    let middle = size.1;
    for x in [0.0, paper.width - MARK * MM] {
        paper.items.push(line((x, middle), (x + MARK * MM, middle)));
    }
    Ok(())
}

/// As many equal labels as the paper holds, with marks at the edges of the paper along which they are cut.
fn labels(leaf: &sheet::Leaf, (width, height): (f32, f32), paper: &mut Leaf, drawing: &mut Drawing, set: &mut Setter<'_>) -> Result<(), Trouble> {
    let label = set(leaf, (width, height), drawing)?;
    let (columns, left) = fit(paper.width, width);
    let (rows, top) = fit(paper.height, height);
    for (row, y) in (0..rows).zip(places(top, height)) {
        for (column, x) in (0..columns).zip(places(left, width)) {
            for item in &label.items {
                let mut item = item.clone();
                item.shape.shift(x, y);
                item.tag = item.tag.filter(|_| row == 0 && column == 0);
                paper.items.push(item);
            }
        }
    }
    let mark = MARK * MM;
    for x in places(left, width).take(columns + 1) {
        paper.items.push(line((x, top - mark), (x, top - mark / 4.0)));
        let bottom = paper.height - top;
        paper.items.push(line((x, bottom + mark / 4.0), (x, bottom + mark)));
    }
    for y in places(top, height).take(rows + 1) {
        paper.items.push(line((left - mark, y), (left - mark / 4.0, y)));
        let right = paper.width - left;
        paper.items.push(line((right + mark / 4.0, y), (right + mark, y)));
    }
    Ok(())
}

/// How many of a length fit, and where the first begins so that all stand in the middle.
fn fit(room: f32, length: f32) -> (usize, f32) {
    let mut many = 0_u8;
    while f32::from(many + 1) * length <= room - 2.0 * EDGE * MM {
        many += 1;
    }
    (usize::from(many), (room - f32::from(many) * length) / 2.0)
}

fn places(first: f32, step: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(first), move |at| Some(at + step))
}

fn line((x, y): (f32, f32), (to_x, to_y): (f32, f32)) -> Item {
    let steps = vec![Step::Move(x, y), Step::Line(to_x, to_y)];
    Item { tag: None, is_turned: false, shape: Shape::Path(Path { steps, fill: None, stroke: Some(LINE) }) }
}
