//! The parts of a Word file by what they are for: the file says of each what it is called.

use super::block::Unreadable;
use crate::archive::{Archive, Closed};
use crate::xml::read::{Flaw, Tree, decoded};

/// What the parts of a document may unpack to, in bytes; pictures and macros are never unpacked.
const UNPACKED: u64 = 100_000_000;

/// Where the document itself is, unless the file says otherwise.
const MAIN: &str = "word/document.xml";

/// A Word file: its parts, none of them read yet.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    /// The folder of the document, with its slash.
    folder: String,
    /// What the document's other parts are for, by the end of their kind's address, and their names.
    parts: Vec<(String, String)>,
}

impl<'a> Package<'a> {
    /// Opens a file and reads the document in it.
    pub(super) fn open(bytes: &'a [u8]) -> Result<(Self, Vec<u8>), Unreadable> {
        let archive = Archive::open(bytes, UNPACKED)?;
        let mut package = Self { archive, folder: String::new(), parts: Vec::new() };
        let main = package.related("_rels/.rels")?.into_iter().find(|(kind, name)| kind == "officeDocument" && package.archive.holds(name));
        let main = main.map_or_else(|| MAIN.to_owned(), |(_, name)| name);
        let document = package.archive.part(&main)?.ok_or_else(|| Unreadable::Broken(format!("no {MAIN}")))?;
        let (folder, file) = main.rsplit_once('/').map_or(("", main.as_str()), |(folder, file)| (folder, file));
        package.folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        package.parts = package.related(&format!("{}_rels/{file}.rels", package.folder))?;
        Ok((package, document))
    }

    /// The part that is for something, such as `styles`; without any, no bytes.
    pub(super) fn part(&mut self, kind: &str) -> Result<Vec<u8>, Unreadable> {
        let told = self.parts.iter().find(|(have, _)| have == kind).map(|(_, name)| name.clone());
        let name = told.filter(|name| self.archive.holds(name)).unwrap_or_else(|| format!("{}{kind}.xml", self.folder));
        Ok(self.archive.part(&name)?.unwrap_or_default())
    }

    /// What a part of relations tells: the end of each kind's address, and the name of the part. Names that lead out of the file are left out.
    fn related(&mut self, name: &str) -> Result<Vec<(String, String)>, Unreadable> {
        let Some(bytes) = self.archive.part(name)? else { return Ok(Vec::new()) };
        let text = decoded(&bytes)?;
        let tree = Tree::parse(&text)?;
        let relation = |element: crate::xml::read::Element<'_>| {
            let kind = element.attribute("Type")?;
            let target = element.attribute("Target").filter(|_| element.attribute("TargetMode").is_none_or(|mode| mode != "External"))?;
            Some((kind.rsplit('/').next()?.to_owned(), inner(&self.folder, &target)?))
        };
        Ok(tree.root().children().filter_map(relation).collect())
    }
}

/// The name of a part that another names: from the root of the archive with a slash before it, or from its folder.
fn inner(folder: &str, target: &str) -> Option<String> {
    let leads_out = target.contains([':', '\\', '%']) || target.split('/').any(|step| step == "..");
    let name = target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), str::to_owned);
    (!leads_out && !name.starts_with('/')).then_some(name)
}

impl From<Closed> for Unreadable {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::Broken(error) => Self::Broken(error),
            Closed::TooBig => Self::TooBig,
            Closed::Locked => Self::Locked,
        }
    }
}

impl From<Flaw> for Unreadable {
    fn from(flaw: Flaw) -> Self {
        match flaw {
            Flaw::Broken(error) => Self::Broken(error),
            Flaw::TooBig => Self::TooBig,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::inner;

    #[test]
    fn names_stay_in_the_file() {
        assert_eq!(inner("word/", "styles.xml").as_deref(), Some("word/styles.xml"));
        assert_eq!(inner("word/", "/word/styles.xml").as_deref(), Some("word/styles.xml"));
        for target in ["../styles.xml", "a/../../b", "//host/b", "file:///b", "C:\\b", "..\\b", "%2e%2e/b"] {
            assert_eq!(inner("word/", target), None, "{target}");
        }
    }
}
