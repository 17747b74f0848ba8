//! Finds the campaign that figures are for, and reads its unit.

use crate::draft;
use crate::fault::Fault;
use crate::finding::Words;
use crate::load::{self, disk};
use crate::model::campaign::Campaign;
use crate::model::id::{Id, nearest};
use crate::order::Order;
use crate::source::{Content, Sources};

/// A campaign with all that is needed to change its file.
pub(super) struct Place {
    pub(super) unit: draft::Unit,
    pub(super) campaign: Campaign,
    pub(super) sources: Sources,
    /// The campaign's file, from the site's root.
    pub(super) file: String,
    pub(super) id: Id,
    /// The unit's folder.
    folder: String,
}

/// Finds the campaign among the units that the order names, or among all.
pub(super) fn find(order: &Order, campaign: &str) -> Result<Place, Fault> {
    let tree = disk::list(&order.root)?;
    let content = order.root.join("content");
    let refused = |words: Words| Err(Fault::new(&content, words));
    let units: Vec<&String> = tree.units.keys().filter(|name| order.units.is_empty() || order.units.contains(*name)).collect();
    let has = |unit: &str| !tree.some(unit, &[&format!("progress/{campaign}.yaml")]).is_empty();
    let unit = match units.iter().filter(|unit| has(unit)).collect::<Vec<_>>().as_slice() {
        [one] => (**one).clone(),
        [] => return refused(nowhere(&order.units, &units, &tree, campaign)?),
        several => {
            let list = several.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
            let first = several.first().map(|name| name.as_str()).unwrap_or_default();
            return refused(Words::new(
                format!("nhiều đơn vị có đợt `{campaign}`: {list}; thêm --unit, ví dụ --unit {first}"),
                format!("several units have a campaign `{campaign}`: {list}; add --unit, for instance --unit {first}"),
            ));
        }
    };
    let file = format!("content/units/{unit}/progress/{campaign}.yaml");
    let broken = || {
        let words = Words::new("tệp có lỗi nên chưa đọc được; xem lỗi bằng: niemyet check", "it has errors and cannot be read; see them with: niemyet check");
        Fault::new(&order.root.join(&file), words)
    };
    let (draft, sources) = read(&tree, &unit, None)?.ok_or_else(broken)?;
    let id = Id::parse(campaign).ok_or_else(broken)?;
    let campaign = draft.campaigns.whole.get(&id).cloned().ok_or_else(broken)?;
    Ok(Place { unit: draft, campaign, sources, file, id, folder: unit })
}

impl Place {
    /// The campaign as it would be with another text in its file; nothing where that has errors.
    pub(super) fn with_text(&self, order: &Order, text: &str) -> Result<Option<Campaign>, Fault> {
        let tree = disk::list(&order.root)?;
        let unit = read(&tree, &self.folder, Some((&format!("progress/{}.yaml", self.id), text)))?;
        Ok(unit.and_then(|(unit, _)| unit.campaigns.whole.get(&self.id).cloned()))
    }
}

/// No unit has such a campaign: which there are, and which was probably meant.
fn nowhere(asked: &[String], units: &[&String], tree: &disk::Tree, campaign: &str) -> Result<Words, Fault> {
    if let Some(unit) = asked.iter().find(|unit| !tree.units.contains_key(*unit)) {
        let all = tree.units.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        return Ok(Words::new(format!("không có đơn vị `{unit}`; các đơn vị: {all}"), format!("there is no unit `{unit}`; the units are {all}")));
    }
    let mut files = Vec::new();
    for unit in units {
        files.extend(tree.unit(unit)?.into_iter().map(|entry| entry.path));
    }
    let mut all: Vec<&str> = files.iter().filter_map(|path| path.strip_prefix("progress/")?.strip_suffix(".yaml")).collect();
    all.sort_unstable();
    all.dedup();
    let list = all.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    Ok(match nearest(campaign, &all) {
        Some(near) => Words::new(
            format!("không đơn vị nào có đợt `{campaign}`; có phải là `{near}`? Các đợt: {list}"),
            format!("no unit has a campaign `{campaign}`; did you mean `{near}`? The campaigns are {list}"),
        ),
        None if all.is_empty() => Words::new(
            format!("chưa có đợt nào; hãy tạo tệp progress/{campaign}.yaml trong thư mục của đơn vị, xem docs/content.md"),
            format!("there is no campaign yet; create progress/{campaign}.yaml in the unit's folder, see docs/content.md"),
        ),
        None => Words::new(
            format!("không đơn vị nào có đợt `{campaign}`; các đợt: {list}"),
            format!("no unit has a campaign `{campaign}`; the campaigns are {list}"),
        ),
    })
}

/// Reads a unit; `instead` is the text of one of its files, by its path below the unit's folder.
fn read(tree: &disk::Tree, name: &str, instead: Option<(&str, &str)>) -> Result<Option<(draft::Unit, Sources)>, Fault> {
    let (mut sources, mut found) = (Sources::default(), Vec::new());
    let files = disk::read(&tree.shared, "content/", &mut sources, &mut found)?;
    let (shared, _) = load::shared(files, &mut sources);
    let (Some(site), Ok(id)) = (shared.site, load::unit_id(name, &mut sources)) else { return Ok(None) };
    let mut files = disk::read(&tree.unit(name)?, &format!("content/units/{id}/"), &mut sources, &mut found)?;
    if let Some((path, text)) = instead {
        files.insert(path.to_owned(), Content::Text(text.to_owned()));
    }
    Ok(Some((load::unit(&id, files, &mut sources, &site).0, sources)))
}
