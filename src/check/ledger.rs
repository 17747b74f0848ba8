//! Q: whose a ledger is: entries that were edited by hand, and ledgers that came with a folder that was renamed or copied.

use std::collections::{BTreeMap, BTreeSet};

use super::code::TOUCHED;
use super::unit::Loaded;
use crate::bundle::PublishedCode;
use crate::finding::{Finding, Words};
use crate::model::id::Id;
use crate::model::ledger::Issued;

/// The places in a ledger of entries that are not as `niemyet codes` wrote them for this unit.
pub fn touched(unit: &Id, ledger: &[Issued]) -> BTreeSet<usize> {
    ledger.iter().enumerate().filter(|(_, issued)| !issued.is_untouched(unit)).map(|(at, _)| at).collect()
}

/// Entries that are not their unit's own: one finding for all that were issued for one other folder, one for a ledger of which nothing is the
/// unit's own, and else one an entry. `published` are the codes of the last build, which know what a folder was called before.
pub fn judge(units: &[Loaded], published: &[PublishedCode], found: &mut BTreeMap<Id, Vec<Finding>>) {
    let current: BTreeMap<&Id, &Loaded> = units.iter().map(|unit| (&unit.id, unit)).collect();
    let before: BTreeSet<Id> = published.iter().filter_map(|code| Id::parse(&code.unit)).collect();
    let names: Vec<&Id> = current.keys().copied().chain(before.iter().filter(|id| !current.contains_key(id))).collect();
    for unit in units.iter().filter(|unit| !unit.touched.is_empty()) {
        let own = found.entry(unit.id.clone()).or_default();
        let (of_others, strangers) = by_owner(unit, &names);
        for (owner, entries) in &of_others {
            let told = |first: &&Issued| match current.get(owner) {
                Some(other) => copied(unit, other, first, entries.len()),
                None => renamed(unit, owner, first, entries.len()),
            };
            own.extend(entries.first().map(told));
        }
        match strangers.as_slice() {
            [first, _, ..] if strangers.len() == unit.ledger.len() => own.push(of_nobody(unit, first)),
            entries => own.extend(entries.iter().map(|issued| edited(issued))),
        }
    }
}

/// Entries that were issued for a folder of another name.
type ByOwner<'a> = BTreeMap<&'a Id, Vec<&'a Issued>>;

/// The entries that are not the unit's own by the name for which they were issued, and those that no name explains.
fn by_owner<'a>(unit: &'a Loaded, names: &[&'a Id]) -> (ByOwner<'a>, Vec<&'a Issued>) {
    let (mut of_others, mut strangers) = (ByOwner::new(), Vec::new());
    for issued in unit.touched.iter().filter_map(|at| unit.ledger.get(*at)) {
        // Most often all are of one.
        let known = of_others.keys().copied().find(|owner| issued.is_untouched(owner));
        match known.or_else(|| names.iter().copied().find(|name| issued.is_first_draw(name))) {
            Some(owner) => of_others.entry(owner).or_default().push(issued),
            None => strangers.push(issued),
        }
    }
    (of_others, strangers)
}

/// The other folder is there: the ledger, or a part of it, was copied.
fn copied(unit: &Loaded, other: &Loaded, first: &Issued, count: usize) -> Finding {
    let (owner, folder) = (&other.id, &unit.id);
    let help = if count == unit.ledger.len() {
        Words::new(
            format!("Xóa `content/units/{folder}/codes.yaml` rồi chạy `niemyet codes --write` để cấp mã mới."),
            format!("Delete `content/units/{folder}/codes.yaml` and run `niemyet codes --write` to issue new codes."),
        )
    } else {
        Words::new(
            "Xóa các mục ấy khỏi codes.yaml rồi chạy `niemyet codes --write` để cấp mã mới.",
            "Remove these entries from codes.yaml and run `niemyet codes --write` to issue new codes.",
        )
    };
    let message = Words::new(
        format!("{count} mã trong sổ này là của thư mục `{owner}`, không phải của `{folder}`"),
        format!("{count} codes of this ledger are those of the folder `{owner}`, not of `{folder}`"),
    );
    let finding = Finding::new(&TOUCHED, first.code.span, message, help);
    match other.ledger.iter().find(|issued| issued.code.value == first.code.value) {
        Some(issued) => finding.note(issued.code.span, Words::new("mã thứ nhất ở sổ kia", "the first of them in the other ledger")),
        None => finding,
    }
}

/// The other folder is gone, and the last build knew it: it has another name now.
fn renamed(unit: &Loaded, owner: &Id, first: &Issued, count: usize) -> Finding {
    let folder = &unit.id;
    Finding::new(
        &TOUCHED,
        first.code.span,
        Words::new(
            format!("{count} mã đã cấp cho thư mục `{owner}`, nhưng thư mục nay tên là `{folder}`"),
            format!("{count} codes were issued for the folder `{owner}`, which is now called `{folder}`"),
        ),
        Words::new(
            format!("Đổi tên thư mục lại thành `{owner}`: mã đã in gắn với tên ấy mãi mãi."),
            format!("Rename the folder back to `{owner}`: printed codes belong to that name for ever."),
        ),
    )
}

/// Nothing in the ledger is the unit's own, and nobody knows whose it is.
fn of_nobody(unit: &Loaded, first: &Issued) -> Finding {
    let (count, folder) = (unit.ledger.len(), &unit.id);
    Finding::new(
        &TOUCHED,
        first.code.span,
        Words::new(
            format!("không mã nào trong {count} mã của sổ này được cấp cho thư mục `{folder}`: thư mục đã đổi tên, hoặc là bản sao"),
            format!("none of the {count} codes of this ledger was issued for the folder `{folder}`: it was renamed, or it is a copy"),
        ),
        Words::new(
            "Đổi tên thư mục lại như khi cấp mã; nếu là bản sao thì xóa codes.yaml rồi chạy `niemyet codes --write` để cấp mã mới.",
            "Give the folder the name that it had when the codes were issued; of a copy, delete codes.yaml and run `niemyet codes --write`.",
        ),
    )
}

fn edited(issued: &Issued) -> Finding {
    Finding::new(
        &TOUCHED,
        issued.code.span,
        Words::new(
            format!("mã `{}` không phải mã đã cấp cho `{}` tại `{}`", issued.code.value, issued.target.value, issued.place.value),
            format!("the code `{}` is not the one issued for `{}` at `{}`", issued.code.value, issued.target.value, issued.place.value),
        ),
        Words::new(
            "Trả lại `code`, `place`, `target` như cũ; muốn dẫn sang trang khác thì thêm `redirect: …`.",
            "Put `code`, `place`, `target` back; to lead elsewhere, add `redirect: …`.",
        ),
    )
}
