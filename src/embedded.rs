//! What is built into the binary: the theme, and the content that every new site begins with. The only file that knows how files get there.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

const THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
/// `build.rs` puts it there: `content/` without what is the sample's own.
const CONTENT: Dir<'static> = include_dir!("$OUT_DIR/content");

/// Faces of Be Vietnam Pro by weight (OFL 1.1, `themes/default/fonts/OFL.txt`), from the npm package `@expo-google-fonts/be-vietnam-pro` 0.4.1.
pub const FACES: [(u16, &[u8]); 3] = [
    (400, include_bytes!("../themes/default/fonts/BeVietnamPro_400Regular.ttf")),
    (600, include_bytes!("../themes/default/fonts/BeVietnamPro_600SemiBold.ttf")),
    (800, include_bytes!("../themes/default/fonts/BeVietnamPro_800ExtraBold.ttf")),
];

/// Files by path with `/`.
pub type Files = BTreeMap<String, &'static [u8]>;

/// The files of the built-in theme.
pub fn theme() -> Files {
    let mut files = Files::new();
    collect(&THEME, &mut files);
    files
}

/// What all units of a site share, by path below `content/`: the register, the glossary, guides, the 7 ways. Not `site.yaml`.
pub fn content() -> Files {
    let mut files = Files::new();
    collect(&CONTENT, &mut files);
    files
}

fn collect(dir: &Dir<'static>, files: &mut Files) {
    for file in dir.files() {
        if let Some(path) = file.path().to_str() {
            files.insert(path.replace('\\', "/"), file.contents());
        }
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}
