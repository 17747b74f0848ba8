//! The theme, its words in every language and its templates, ready to print pages.

use std::collections::BTreeMap;
use std::path::Path;

use crate::calendar::Date;
use crate::fault::Fault;
use crate::finding::{Placed, Words as Message};
use crate::hash::{Fingerprint, sha256_hex};
use crate::lang::Lang;
use crate::load::{self, disk};
use crate::model::id::Id;
use crate::model::site::{Shared, Site};
use crate::model::unit::Head;
use crate::place::Place;
use crate::render::Renderer;
use crate::sheet::look::Look;
use crate::source::Sources;
use crate::theme::Theme;
use crate::view::scene::Setting;
use crate::view::words::Words;

/// A theme that is ready to print pages.
pub(crate) struct Press {
    words: BTreeMap<Lang, Words>,
    /// Prints pages.
    pub(crate) renderer: Renderer,
    /// The stylesheet.
    pub(crate) style: String,
    /// Its file name, which changes with its text.
    pub(crate) style_name: String,
    /// How sheets look.
    pub(crate) look: Look,
    /// Fingerprint of all files of the theme.
    pub(crate) print: String,
}

/// Reads the theme and the words of every language. A theme that does not work is a finding.
pub(crate) fn read(site: &Site, root: &Path) -> Result<Result<Press, Box<Placed>>, Fault> {
    let name = site.theme.as_ref().map(|theme| &theme.value);
    let own = match name {
        Some(name) => disk::theme(root, name.as_str())?,
        None => BTreeMap::new(),
    };
    let folder = format!("themes/{}", name.map_or("default", Id::as_str));
    Ok(assemble(site, &Theme::with(own), &folder))
}

fn assemble(site: &Site, theme: &Theme, folder: &str) -> Result<Press, Box<Placed>> {
    let mut words = BTreeMap::new();
    for lang in site.languages.iter() {
        let (read, broken) = Words::load(theme, lang);
        let missing = (!Words::exist(theme, lang)).then(|| format!("words/{lang}/"));
        if let Some(what) = broken.into_iter().next().or(missing) {
            return Err(Box::new(broken_words(folder, &what)));
        }
        words.insert(lang.clone(), read);
    }
    let labels = words.iter().map(|(lang, words)| (lang.as_str(), words.labels()));
    let renderer = Renderer::new(theme, folder, labels)?;
    let look = sheets(site, theme, folder)?;
    let style = theme.style();
    let print = sha256_hex(style.as_bytes());
    let style_name = format!("style-{}.css", print.get(..8).unwrap_or_default());
    let mut all = Fingerprint::default();
    for (path, text) in theme.below("") {
        all.field(path.as_bytes());
        all.field(text.as_bytes());
    }
    Ok(Press { words, renderer, style, style_name, look, print: all.hex() })
}

/// How the theme's sheets look; the first thing that is wrong in its file is told.
fn sheets(site: &Site, theme: &Theme, folder: &str) -> Result<Look, Box<Placed>> {
    let mut sources = Sources::default();
    let text = theme.get("sheets.yaml").unwrap_or_default();
    let looked = load::look::read(text, &format!("{folder}/sheets.yaml"), &site.languages, &mut sources);
    looked.map_err(|found| {
        let first = found.first().map(|finding| finding.place(&sources));
        Box::new(Placed { rule: &crate::render::THEME, ..first.unwrap_or_else(|| broken_words(folder, "sheets.yaml")) })
    })
}

impl Press {
    /// What pages are made with.
    pub(crate) fn setting<'a>(&'a self, shared: &'a Shared, heads: &'a BTreeMap<Id, Head>, today: Date, root_is_taken: bool) -> Setting<'a> {
        Setting { shared, heads, words: &self.words, today, css: &self.style_name, root_is_taken }
    }
}

fn broken_words(folder: &str, what: &str) -> Placed {
    Placed {
        rule: &crate::render::THEME,
        place: Place {
            file: format!("{folder}/{}", what.split(':').next().unwrap_or(what)),
            line: 1,
            column: 1,
            end_line: 1,
            end_column: 1,
            first_column: 1,
            excerpt: String::new(),
        },
        message: Message::new(format!("chữ của giao diện thiếu hoặc sai: {what}"), format!("words of the theme are missing or wrong: {what}")),
        help: Message::new("Thêm hoặc sửa tệp này theo mẫu của themes/default/words/vi.", "Add or correct it after the pattern of themes/default/words/vi."),
        notes: Vec::new(),
        at: None,
        waived: None,
    }
}
