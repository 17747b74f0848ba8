//! Reads `site.yaml`.

use crate::finding::{Finding, Waiver, Words};
use crate::lang::Lang;
use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::once::ids_once;
use crate::load::waiver;
use crate::load::written::{Written, meant};
use crate::load::{placeholder, rules, sheet};
use crate::model::id::Address;
use crate::model::rollup::RollUp;
use crate::model::site::{Languages, Site};

/// What the rest is read with where `site.yaml` does not say: Vietnamese first, then English.
pub(super) fn usual_languages() -> Option<Languages> {
    Some(Languages { primary: Lang::parse("vi")?, others: vec![Lang::parse("en")?] })
}

/// The site, what was found in its file, and what of it its author lets stand. `written` knows in which languages the rest is.
pub(super) fn read(node: &Node, written: &Written) -> (Option<Site>, Vec<Finding>, Vec<Waiver>) {
    let Some(usual) = usual_languages() else { return (None, Vec::new(), Vec::new()) };
    let mut first = Reader::new(&usual);
    let said = first.fields(node).and_then(|mut fields| fields.required(&mut first, "languages", |reader, node| reader.at(node, languages)));
    let languages = said.map(|said| written.languages(&said, &mut first.found));
    let mut reader = Reader::new(languages.as_ref().unwrap_or(&usual));
    reader.found = first.found;
    let site = waiver::file(&mut reader, node).and_then(|mut fields| {
        fields.node("languages");
        let name = fields.required(&mut reader, "name", Reader::words);
        let address = fields.optional(&mut reader, "address", address);
        let theme = fields.optional(&mut reader, "theme", Reader::id);
        let roll_ups = fields.many(&mut reader, "roll_ups", roll_up);
        ids_once(&mut reader, &[], roll_ups.iter().map(|roll_up| &roll_up.id));
        let hosts = fields.optional(&mut reader, "hosts", Reader::texts).unwrap_or_default();
        let printing = fields.optional(&mut reader, "sheets", sheet::printing).unwrap_or_default();
        fields.finish(&mut reader);
        Some(Site {
            name: name?,
            languages: languages.clone()?,
            address,
            theme,
            hosts: hosts.iter().map(|host| plain_host(host)).collect(),
            roll_ups,
            printing,
        })
    });
    (site, reader.found, reader.waivers)
}

fn languages(reader: &mut Reader<'_>, node: &Node) -> Option<Languages> {
    let codes = reader.list(node, |reader, item| Some((item.span, language(reader, item)?)))?;
    let mut others: Vec<Lang> = Vec::new();
    let mut primary = None;
    for (span, code) in codes {
        if primary.as_ref() == Some(&code) || others.contains(&code) {
            reader.found.push(Finding::new(
                &rules::TWICE,
                span,
                Words::new(format!("ngôn ngữ `{code}` ghi hai lần"), format!("the language `{code}` is written twice")),
                Words::new("Xóa bớt một lần.", "Remove one of the two."),
            ));
            return None;
        }
        match primary {
            None => primary = Some(code),
            Some(_) => others.push(code),
        }
    }
    match primary {
        Some(primary) => Some(Languages { primary, others }),
        None => reader.wrong(node, "ít nhất một mã ngôn ngữ", "at least one language code"),
    }
}

/// What campaigns of several units are added up in.
fn roll_up(reader: &mut Reader<'_>, node: &Node) -> Option<RollUp> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let title = fields.required(reader, "title", Reader::words);
    let summary = fields.required(reader, "summary", Reader::words);
    fields.finish(reader);
    Some(RollUp { id: id?, title: title?, summary: summary? })
}

/// A language code.
pub(super) fn language(reader: &mut Reader<'_>, node: &Node) -> Option<Lang> {
    let code = reader.word(node)?;
    if let Some(meant) = meant(&code) {
        let help = Words::new(format!("Ghi `{meant}`."), format!("Write `{meant}`."));
        return reader.refuse(node, ("một mã ngôn ngữ như `vi` hay `en`", "a language code like `vi` or `en`"), help);
    }
    Lang::parse(&code).or_else(|| reader.wrong(node, "một mã ngôn ngữ như `vi` hay `en`", "a language code like `vi` or `en`"))
}

/// A public address.
pub(super) fn address(reader: &mut Reader<'_>, node: &Node) -> Option<Address> {
    let text = reader.word(node)?;
    let Some(address) = Address::parse(&text) else {
        return reader.wrong(
            node,
            "một địa chỉ như https://xa.tinh.gov.vn/ (chữ thường không dấu, kết thúc bằng `/`)",
            "an address like https://xa.tinh.gov.vn/ (lower case, ending in `/`)",
        );
    };
    reader.found.extend(placeholder::in_address(address.host(), address.is_example(), node.span));
    Some(address)
}

/// A web address of a source.
pub(super) fn web(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = reader.word(node)?;
    let right = (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace);
    if right { Some(text) } else { reader.wrong(node, "một địa chỉ bắt đầu bằng https://", "an address that begins with https://") }
}

/// The name of a host, however it was copied: from an address, or with the star by which others mean all below it.
fn plain_host(text: &str) -> String {
    let small = text.to_lowercase();
    let name = ["https://", "http://"].iter().find_map(|scheme| small.strip_prefix(scheme)).unwrap_or(&small);
    let name = name.split('/').next().unwrap_or_default();
    ["*.", "www."].iter().find_map(|start| name.strip_prefix(start)).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain_host;

    #[test]
    fn hosts_as_they_are_copied() {
        for text in ["zalo.me", "https://zalo.me/", "http://www.Zalo.me/a", "*.zalo.me"] {
            assert_eq!(plain_host(text), "zalo.me", "{text}");
        }
    }
}
