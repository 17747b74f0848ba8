//! Charts as inline SVG: elements with numbers and words. The only file that writes SVG for charts.
//!
//! A chart has no fixed width: places from left to right are percent of it, those from top to bottom are pixels, so that words keep their size
//! on a phone and on paper.

use super::html::{escape, put};
use crate::page::html::Html;

/// A chart that is being drawn.
pub(super) struct Svg {
    out: String,
}

/// Where words stand beside their place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Parts of a picture that is stretched: both ways from 0 to this.
pub(super) const FIELD: f64 = 1000.0;

impl Svg {
    /// A chart so many pixels high. `id` is its own on the page; `title` names it and `description` says what it shows.
    pub(super) fn new(id: &str, class: &str, height: usize, title: &str, description: &str) -> Self {
        let mut out = String::with_capacity(2_048);
        put!(out, "<svg class=\"{class}\" paint-order=\"stroke\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" width=\"100%\" height=\"{height}\">");
        put!(out, "<title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>", escape(title), escape(description));
        Self { out }
    }

    /// Words at `x` percent and `y` pixels.
    pub(super) fn text(&mut self, class: &str, x: f64, y: f64, anchor: Anchor, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        put!(self.out, "<text class=\"{class}\" x=\"{}%\" y=\"{}\"{anchor}>{}</text>", short(x), short(y), escape(words));
    }

    /// Words to the left of the chart, at `y` pixels, where the stylesheet leaves room for them.
    pub(super) fn beside(&mut self, class: &str, y: f64, words: &str) {
        put!(self.out, "<text class=\"{class}\" x=\"0\" dx=\"-6\" y=\"{}\" text-anchor=\"end\">{}</text>", short(y), escape(words));
    }

    /// A bar: from `x` percent and `y` pixels, `width` percent wide and `height` pixels high.
    pub(super) fn bar(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        put!(self.out, "<rect class=\"{class}\" x=\"{}%\" y=\"{}\" width=\"{}%\" height=\"{}\"/>", short(x), short(y), short(width), short(height));
    }

    /// A line from top to bottom at `x` percent.
    pub(super) fn upright(&mut self, class: &str, x: f64, top: f64, bottom: f64) {
        let x = short(x);
        put!(self.out, "<line class=\"{class}\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{}\" y2=\"{}\"/>", short(top), short(bottom));
    }

    /// A dot.
    pub(super) fn dot(&mut self, class: &str, x: f64, y: f64) {
        put!(self.out, "<circle class=\"{class}\" cx=\"{}%\" cy=\"{}\" r=\"4\"/>", short(x), short(y));
    }

    /// A picture that is stretched to the chart's width, from `top` on and `height` pixels high; its own places go from 0 to [`FIELD`].
    pub(super) fn field(&mut self, top: f64, height: f64, paths: &[(&str, Vec<(f64, f64)>)]) {
        put!(self.out, "<svg y=\"{}\" width=\"100%\" height=\"{}\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\">", short(top), short(height));
        for (class, points) in paths {
            put!(self.out, "<path class=\"{class}\" vector-effect=\"non-scaling-stroke\" d=\"");
            for (index, (x, y)) in points.iter().enumerate() {
                self.out.push(if index == 0 { 'M' } else { 'L' });
                push_short(&mut self.out, *x);
                self.out.push(' ');
                push_short(&mut self.out, *y);
            }
            self.out.push_str("\"/>");
        }
        self.out.push_str("</svg>");
    }

    /// The finished chart.
    pub(super) fn done(mut self) -> Html {
        self.out.push_str("</svg>");
        Html::trusted(self.out)
    }
}

/// A number with at most two decimals.
fn short(number: f64) -> String {
    let mut out = String::new();
    push_short(&mut out, number);
    out
}

/// The same at the end of a text. A page has thousands of them, so that they are written as whole hundredths.
#[expect(clippy::cast_possible_truncation, reason = "places in a chart are some thousands of pixels at most")]
fn push_short(out: &mut String, number: f64) {
    let hundredths = (number * 100.0).round_ties_even() as i64;
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    put!(out, "{}{whole}", if hundredths < 0 { "-" } else { "" });
    match (part % 10, part) {
        (_, 0) => {}
        (0, _) => put!(out, ".{}", part / 10),
        _ => put!(out, ".{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_words_are_escaped() {
        assert_eq!([12.5, 3.0, -0.001, 1.0 / 3.0, -2.05, 0.999].map(short), ["12.5", "3", "0", "0.33", "-2.05", "1"]);
        let mut svg = Svg::new("a", "chart", 10, "Thẻ & <sổ>", "…");
        svg.text("tick", 0.0, 1.0, Anchor::Start, "<b>");
        let html = svg.done();
        assert!(html.as_str().contains("Thẻ &amp; &lt;sổ&gt;") && html.as_str().contains(">&lt;b&gt;</text>"), "{html:?}");
    }
}
