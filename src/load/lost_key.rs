//! Lists whose key was deleted: their items have joined the list above, where each of them would be wrong in several ways.

use std::borrow::Cow;

use super::fields::Reader;
use super::node::{Kind, Node};
use super::rules;
use crate::finding::{Finding, Words};
use crate::source::{At, Span};

/// How the items of a list are known from those of others.
pub(super) struct List {
    /// The key of the list.
    pub(super) key: &'static str,
    /// Keys of which each item has at least one.
    pub(super) any: &'static [&'static str],
    /// Keys that no item has.
    pub(super) none: &'static [&'static str],
}

/// The lists of `unit.yaml`.
pub(super) const OF_UNIT: &[List] = &[
    List { key: "areas", any: &["id"], none: &["role"] },
    List { key: "places", any: &["posts", "kind"], none: &["role"] },
    List { key: "contacts", any: &["role"], none: &["id"] },
];

/// The lists of a campaign.
pub(super) const OF_CAMPAIGN: &[List] = &[
    List { key: "stages", any: &["id"], none: &["unit", "direction", "head", "indicator"] },
    List { key: "indicators", any: &["unit", "direction"], none: &["head"] },
    List { key: "columns", any: &["head"], none: &[] },
    List { key: "rows", any: &["area"], none: &["by", "indicator", "reason", "status"] },
    List { key: "reports", any: &["date"], none: &["reason"] },
    List { key: "corrections", any: &["by"], none: &["status"] },
    List { key: "missing", any: &["reason"], none: &["by", "indicator", "status", "code"] },
];

impl List {
    /// Whether a value is an item of this list.
    fn has(&self, item: &Node) -> bool {
        let Kind::Map(entries) = &item.kind else { return false };
        let has = |keys: &[&str]| entries.iter().any(|(key, _)| keys.contains(&key.value.as_str()));
        has(self.any) && !has(self.none)
    }

    /// The first item of this list behind those of another.
    fn begins(&self, items: &[Node]) -> Option<usize> {
        let own = items.iter().rev().take_while(|item| self.has(item)).count();
        Some(items.len() - own).filter(|at| (1..items.len()).contains(at))
    }
}

/// The map with each list under its own key. A key that is missing is told once, where it has to stand.
pub(super) fn restored<'n>(reader: &mut Reader<'_>, node: &'n Node, lists: &[List]) -> Cow<'n, Node> {
    let mut node = Cow::Borrowed(node);
    for list in lists {
        let Kind::Map(entries) = &node.kind else { return node };
        if entries.iter().any(|(key, _)| key.value == list.key) {
            continue;
        }
        let place = entries.iter().enumerate().find_map(|(place, (_, value))| match &value.kind {
            Kind::List(items) => Some((place, list.begins(items)?)),
            Kind::Null | Kind::Scalar(_) | Kind::Map(_) => None,
        });
        if let Some((place, at)) = place {
            let span = divide(node.to_mut(), list.key, place, at);
            reader.found.extend(span.map(|span| lost(list.key, span)));
        }
    }
    node
}

/// Puts what stands from an item on under a key of its own; gives where it stands.
fn divide(node: &mut Node, key: &str, place: usize, at: usize) -> Option<Span> {
    let Kind::Map(entries) = &mut node.kind else { return None };
    let (_, Node { kind: Kind::List(items), .. }) = entries.get_mut(place)? else { return None };
    let own = items.split_off(at.min(items.len()));
    let span = own.first()?.span;
    let value = Node { span, kind: Kind::List(own) };
    entries.insert(place + 1, (At { value: key.to_owned(), span }, value));
    Some(span)
}

fn lost(key: &str, span: Span) -> Finding {
    Finding::new(
        &rules::MISSING_KEY,
        Span { end: span.start, ..span },
        Words::new(format!("thiếu dòng `{key}:` ngay trên dòng này"), format!("the line `{key}:` is missing above this one")),
        Words::new(format!("Thêm dòng `{key}:` ngay trên dòng này."), format!("Put a line `{key}:` above this one.")),
    )
}
