//! Prose to HTML. The only file that writes HTML for text.

use memchr::{memchr, memchr3};

use super::words::Words;
use crate::page::html::Html;
use crate::prose::{AlertKind, Block, Inline};
use crate::source::At;

/// Writes to a String, which cannot fail.
macro_rules! put {
    ($out:expr, $($words:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($words)*);
    }};
}
pub(crate) use put;

/// What turning prose to HTML needs to know of the page.
pub(super) struct Writer<'a> {
    /// Words for alerts and tables.
    pub words: &'a Words,
    /// The relative address of a link as authors write it; what was judged dead before gives none and stays plain text.
    pub resolve: &'a dyn Fn(&str) -> Option<String>,
    /// A picture by the name that the text uses; what was judged missing before gives none and is not shown.
    pub picture: &'a dyn Fn(&str) -> Option<Image>,
}

/// A picture on a page.
pub(super) struct Image {
    /// Its relative address.
    pub src: String,
    /// Width in pixels, for the frame that is kept free while it loads.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Writer<'_> {
    /// Blocks as HTML.
    pub(super) fn blocks(&self, blocks: &[Block]) -> Html {
        self.more(blocks, &mut 0)
    }

    /// Blocks that stand below others of the same page, which have so many tables.
    pub(super) fn more(&self, blocks: &[Block], tables: &mut usize) -> Html {
        let mut out = String::with_capacity(8_192);
        self.each(blocks, &mut out, tables);
        Html::trusted(out)
    }

    /// A table whose rows have fragments, below others of the same page.
    pub(super) fn table_of(&self, table: &Block, ids: &[Option<String>], tables: &mut usize) -> Html {
        let mut out = String::with_capacity(8_192);
        if let Block::Table { head, rows } = table {
            self.table(head, rows, ids, &mut out, tables);
        }
        Html::trusted(out)
    }

    /// A line as HTML.
    pub(super) fn line(&self, inlines: &[Inline]) -> Html {
        let mut out = String::new();
        self.inlines(inlines, &mut out);
        Html::trusted(out)
    }

    fn each(&self, blocks: &[Block], out: &mut String, tables: &mut usize) {
        for block in blocks {
            self.block(block, out, tables);
        }
    }

    fn block(&self, block: &Block, out: &mut String, tables: &mut usize) {
        match block {
            Block::Heading { level, anchor, text, .. } => {
                put!(out, "<h{level} id=\"{}\">", escape(anchor));
                self.inlines(text, out);
                put!(out, "</h{level}>\n");
            }
            Block::Paragraph(paragraph) => {
                out.push_str("<p>");
                self.inlines(&paragraph.value, out);
                out.push_str("</p>\n");
            }
            Block::List { start, items } => self.list(*start, items, out, tables),
            Block::Quote(inner) => {
                out.push_str("<blockquote>\n");
                self.each(inner, out, tables);
                out.push_str("</blockquote>\n");
            }
            Block::Alert(kind, inner) => self.alert(*kind, inner, out, tables),
            Block::Table { head, rows } => self.table(head, rows, &[], out, tables),
            Block::Figure { picture, alt } => self.figure(&picture.value, alt, out),
            Block::Code(text) => put!(out, "<pre><code>{}</code></pre>\n", escape(text)),
            Block::Rule => out.push_str("<hr>\n"),
        }
    }

    fn figure(&self, name: &str, alt: &str, out: &mut String) {
        let Some(Image { src, width, height }) = (self.picture)(name) else { return };
        let (src, alt) = (escape(&src), escape(alt));
        put!(out, "<figure><img src=\"{src}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\"></figure>\n");
    }

    fn list(&self, start: Option<u64>, items: &[Vec<Block>], out: &mut String, tables: &mut usize) {
        match start {
            Some(1) => out.push_str("<ol>\n"),
            Some(start) => put!(out, "<ol start=\"{start}\">\n"),
            None => out.push_str("<ul>\n"),
        }
        for item in items {
            out.push_str("<li>");
            match item.as_slice() {
                // One paragraph alone is the item itself.
                [Block::Paragraph(only)] => self.inlines(&only.value, out),
                [Block::Paragraph(first), rest @ ..] if rest.iter().all(|block| matches!(block, Block::List { .. })) => {
                    self.inlines(&first.value, out);
                    self.each(rest, out, tables);
                }
                blocks => self.each(blocks, out, tables),
            }
            out.push_str("</li>\n");
        }
        out.push_str(if start.is_some() { "</ol>\n" } else { "</ul>\n" });
    }

    fn alert(&self, kind: AlertKind, inner: &[Block], out: &mut String, tables: &mut usize) {
        let (class, title) = match kind {
            AlertKind::Warning => ("warning", "alert-warning"),
            AlertKind::Note => ("note", "alert-note"),
            AlertKind::Tip => ("tip", "alert-tip"),
        };
        let title = escape(&self.words.say(title));
        put!(out, "<div class=\"alert {class}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n");
        self.each(inner, out, tables);
        out.push_str("</div>\n");
    }

    fn table(&self, head: &[Vec<Inline>], rows: &[At<Vec<Vec<Inline>>>], ids: &[Option<String>], out: &mut String, tables: &mut usize) {
        *tables += 1;
        let label = escape(&self.words.with("table-label", [("number", (*tables).into())]));
        put!(out, "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n<thead><tr>");
        for cell in head {
            out.push_str("<th scope=\"col\">");
            self.inlines(cell, out);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for (at, row) in rows.iter().enumerate() {
            match ids.get(at).and_then(Option::as_ref) {
                Some(id) => put!(out, "<tr id=\"{}\">", escape(id)),
                None => out.push_str("<tr>"),
            }
            for (index, cell) in row.value.iter().enumerate() {
                out.push_str(if index == 0 { "<th scope=\"row\">" } else { "<td>" });
                self.inlines(cell, out);
                out.push_str(if index == 0 { "</th>" } else { "</td>" });
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn inlines(&self, inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => escape_into(out, text),
                Inline::Emphasis(inner) => self.wrapped("em", inner, out),
                Inline::Strong(inner) => self.wrapped("strong", inner, out),
                Inline::Code(text) => put!(out, "<code>{}</code>", escape(text)),
                Inline::Link { to, text } => self.link(&to.value, text, out),
                Inline::SoftBreak(_) => out.push('\n'),
                Inline::HardBreak(_) => out.push_str("<br>\n"),
            }
        }
    }

    fn wrapped(&self, tag: &str, inner: &[Inline], out: &mut String) {
        put!(out, "<{tag}>");
        self.inlines(inner, out);
        put!(out, "</{tag}>");
    }

    fn link(&self, to: &str, text: &[Inline], out: &mut String) {
        match (self.resolve)(to) {
            Some(href) => {
                put!(out, "<a href=\"{}\">", escape(&href));
                self.inlines(text, out);
                out.push_str("</a>");
            }
            None => self.inlines(text, out),
        }
    }
}

/// Text as HTML text or attribute value.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

/// The same, added to what is there.
fn escape_into(out: &mut String, text: &str) {
    // Most texts hold none of the four.
    if memchr3(b'&', b'<', b'>', text.as_bytes()).or_else(|| memchr(b'"', text.as_bytes())).is_none() {
        out.push_str(text);
        return;
    }
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(text.get(from..).unwrap_or_default());
}
