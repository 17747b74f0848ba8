//! Drawings as SVG with real text, whose letters keep their place where the font is not installed.

use std::fmt::Write as _;

use crate::sheet::drawing::{Item, Leaf, Path, Run, Shape, Square};
use crate::sheet::look::Colour;
use crate::sheet::path::Step;
use crate::xml::write::escape;

/// A page as SVG in the size of A4. `title` and `lang` are those of the document.
pub fn paint(leaf: &Leaf, title: &str, lang: &str) -> String {
    let mut out = String::with_capacity(32_768);
    let (width, height) = (leaf.width, leaf.height);
    let millimetres = |points: f32| number(points / crate::sheet::drawing::MM);
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {} {}\" \
             font-family=\"Be Vietnam Pro, sans-serif\" xml:space=\"preserve\">\n<title>{}</title>\n",
            millimetres(width),
            millimetres(height),
            number(width),
            number(height),
            escape(title)
        ),
    );
    put(&mut out, format_args!("<path fill=\"#fff\" d=\"M0 0H{}V{}H0z\"/>\n", number(width), number(height)));
    let mut is_turned = false;
    for item in &leaf.items {
        if item.is_turned != is_turned {
            is_turned = item.is_turned;
            if is_turned {
                put(&mut out, format_args!("<g transform=\"rotate(180 {} {})\">\n", number(width / 2.0), number(height / 2.0)));
            } else {
                out.push_str("</g>\n");
            }
        }
        shape(&mut out, item);
    }
    out.push_str(if is_turned { "</g>\n</svg>\n" } else { "</svg>\n" });
    out
}

fn shape(out: &mut String, item: &Item) {
    match &item.shape {
        Shape::Run(run) => self::run(out, run),
        Shape::Path(path) => self::path(out, path),
        Shape::Symbol(square) => self::symbol(out, square),
        Shape::Link(..) => {}
    }
}

fn run(out: &mut String, run: &Run) {
    let words = run.text.trim_end();
    if words.is_empty() {
        return;
    }
    let turn = if run.angle == 0.0 { String::new() } else { format!(" transform=\"rotate({} {} {})\"", number(-run.angle), number(run.x), number(run.y)) };
    put(
        out,
        format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"{turn}>{}</text>\n",
            number(run.x),
            number(run.y),
            number(run.size),
            run.weight.number(),
            hex(run.colour),
            number(run.width),
            escape(words)
        ),
    );
}

fn path(out: &mut String, path: &Path) {
    if path.steps.is_empty() || (path.fill.is_none() && path.stroke.is_none()) {
        return;
    }
    let fill = path.fill.map_or_else(|| "none".to_owned(), hex);
    put(out, format_args!("<path fill=\"{fill}\""));
    if let Some((colour, width)) = path.stroke {
        put(out, format_args!(" stroke=\"{}\" stroke-width=\"{}\"", hex(colour), number(width)));
    }
    out.push_str(" d=\"");
    for step in &path.steps {
        match *step {
            Step::Move(x, y) => put(out, format_args!("M{} {}", number(x), number(y))),
            Step::Line(x, y) => put(out, format_args!("L{} {}", number(x), number(y))),
            Step::Curve(ax, ay, bx, by, x, y) => {
                put(out, format_args!("C{} {} {} {} {} {}", number(ax), number(ay), number(bx), number(by), number(x), number(y)));
            }
            Step::Close => out.push('z'),
        }
    }
    out.push_str("\"/>\n");
}

/// One path of all dark modules on a white ground.
fn symbol(out: &mut String, square: &Square) {
    let width = number(square.width);
    put(out, format_args!("<path fill=\"#fff\" d=\"M{} {}h{width}v{width}h-{width}z\"/>\n", number(square.x), number(square.y)));
    let (x, y, path) = (number(square.x), number(square.y), square.symbol.path());
    // With all digits: what is rounded here is multiplied by the modules of a side.
    put(out, format_args!("<path fill=\"#000\" shape-rendering=\"crispEdges\" transform=\"translate({x} {y}) scale({})\" d=\"{path}\"/>\n", square.module()));
}

/// A length with three decimals, without zeros at its end.
fn number(length: f32) -> String {
    let text = format!("{length:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn put(out: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = out.write_fmt(words);
}
