//! Pages to HTML, through the theme's templates. The only file that knows the template engine.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera};

use crate::finding::{Placed, Words, rule};
use crate::page::Page;
use crate::page::frame::Common;
use crate::place::Place;
use crate::theme::Theme;

rule!(THEME, "F017", "broken-theme", Error,
    "Một tệp của giao diện (theme) không dùng được.", "A file of the theme does not work.",
    why: "Không dựng được trang nào bằng tệp ấy.", "No page can be made with it.",
    bad: "{{ page.headng }}", good: "{{ page.heading }}");

/// Templates and the labels of every language, ready to print pages.
pub struct Renderer {
    tera: Tera,
    labels: BTreeMap<String, Context>,
    folder: String,
}

impl Renderer {
    /// Reads a theme's templates. `folder` is where the site's own theme lies, for findings; `labels` are the words of each language.
    pub fn new<'a>(theme: &Theme, folder: &str, labels: impl Iterator<Item = (&'a str, &'a BTreeMap<String, String>)>) -> Result<Self, Box<Placed>> {
        let mut tera = Tera::default();
        tera.add_raw_templates(theme.below("templates/")).map_err(|error| Box::new(fault(folder, &error)))?;
        let labels = labels.map(|(lang, labels)| {
            let mut context = Context::new();
            context.insert("w", labels);
            (lang.to_owned(), context)
        });
        Ok(Self { labels: labels.collect(), tera, folder: folder.to_owned() })
    }

    /// What prints one page after the other.
    pub fn printer(&self) -> Printer<'_> {
        Printer { renderer: self, html: Vec::with_capacity(65_536), last: None }
    }
}

/// Prints pages one after the other; best those beside each other, which have much in common that is made ready once.
pub struct Printer<'r> {
    renderer: &'r Renderer,
    html: Vec<u8>,
    /// What the last page had in common with those beside it, and all that it was printed with.
    last: Option<(Arc<Common>, Context)>,
}

impl Printer<'_> {
    /// The HTML of a page.
    pub fn print(&mut self, page: &Page) -> Result<&[u8], Box<Placed>> {
        let Renderer { tera, labels, folder } = self.renderer;
        let last = self.last.take().filter(|(common, _)| Arc::ptr_eq(common, &page.common));
        let (common, mut context) = last.unwrap_or_else(|| {
            let mut context = labels.get(&page.common.lang).cloned().unwrap_or_default();
            context.insert("common", &*page.common);
            (Arc::clone(&page.common), context)
        });
        context.insert("frame", &page.frame);
        context.insert("page", &page.body);
        self.html.clear();
        tera.render_to(page.body.template(), &context, &mut self.html).map_err(|error| Box::new(fault(folder, &error)))?;
        self.last = Some((common, context));
        // Writing to a Vec cannot fail.
        let _ = self.html.write_all(b"\n");
        Ok(&self.html)
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the library may add kinds at any time")]
fn fault(folder: &str, error: &tera::Error) -> Placed {
    let (file, line, column, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            (report.filename().to_owned(), span.start_line, span.start_col + 1, report.message().to_owned())
        }
        _ => (String::new(), 1, 1, error.to_string()),
    };
    let line = u32::try_from(line).unwrap_or(1);
    let column = u32::try_from(column).unwrap_or(1);
    Placed {
        rule: &THEME,
        place: Place { file: format!("{folder}/templates/{file}"), line, column, end_line: line, end_column: column, first_column: 1, excerpt: String::new() },
        message: Words::new(format!("giao diện có lỗi: {message}"), format!("the theme is at fault: {message}")),
        help: Words::new("Sửa tệp này, hoặc xóa nó để dùng tệp có sẵn.", "Correct the file, or delete it to use the built-in one."),
        notes: Vec::new(),
        at: None,
        waived: None,
    }
}
