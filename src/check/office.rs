//! The words inside office documents and drawings: also those of hidden sheets, comments and properties.

use crate::archive::Archive;

/// What a document may unpack to, in bytes.
const BOUND: u64 = 64_000_000;
/// Ends of elements behind which words do not go on.
const ENDS: [&str; 12] = ["p", "c", "si", "row", "comment", "text", "creator", "lastModifiedBy", "title", "subject", "description", "keywords"];

/// Every stretch of words in an office document; nothing where the bytes are none. What cannot be unpacked is not read: importing it says why.
pub(super) fn texts(bytes: &[u8]) -> Option<Vec<String>> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    let mut archive = Archive::open(bytes, BOUND).ok()?;
    let names: Vec<String> = archive.names().filter(|name| [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end))).collect();
    let mut texts = Vec::new();
    for name in names {
        if let Ok(Some(part)) = archive.part(&name) {
            texts.extend(words(&String::from_utf8_lossy(&part)));
        }
    }
    Some(texts)
}

/// The words between the tags of XML, one paragraph, cell or property each.
pub(super) fn words(xml: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut current = String::new();
    let mut rest = xml;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        current.push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let name = tag.get(1..end.saturating_sub(1)).unwrap_or_default();
        let local = name.strip_prefix('/').map(|name| name.rsplit(':').next().unwrap_or(name));
        if local.is_some_and(|local| ENDS.contains(&local)) {
            push(&mut all, &mut current);
        }
        rest = tag.get(end..).unwrap_or_default();
    }
    current.push_str(rest);
    push(&mut all, &mut current);
    all
}

fn push(all: &mut Vec<String>, current: &mut String) {
    let words = std::mem::take(current);
    if !words.trim().is_empty() {
        all.push(words.trim().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"));
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_go_on_through_runs_and_end_with_paragraphs_and_cells() {
        let document = "<w:p><w:r><w:t>Số 01</w:t></w:r><w:r><w:t>23 &amp; 4</w:t></w:r></w:p><w:p><w:t>Hết</w:t></w:p>";
        assert_eq!(words(document), ["Số 0123 & 4", "Hết"]);
        assert_eq!(words("<row><c><v>12</v></c><c><v>34</v></c></row>"), ["12", "34"]);
        assert_eq!(words("<svg><text>0<tspan>12</tspan></text></svg>"), ["012"]);
    }
}
