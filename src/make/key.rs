//! Fingerprints of everything that a unit's pages are made from: where it is the same as in the last build, so are they.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::gather::{Gathered, UnitFiles};
use crate::hash::Fingerprint;
use crate::model::id::Id;
use crate::model::unit::Head;
use crate::order::Order;
use crate::press::Press;

/// The fingerprint of what all units are made from besides their own files. `standing` are the units that links may lead to.
pub(super) fn around(site: &Gathered, order: &Order, press: &Press, standing: &BTreeMap<Id, Head>, root_is_taken: bool) -> Fingerprint {
    let mut print = Fingerprint::default();
    // Printing into it cannot fail.
    let _ = write!(print, "{} {} {} {root_is_taken} ", env!("NIEMYET_BINARY_PRINT"), order.today, order.sheets);
    print.field(site.shared_print().as_bytes());
    print.field(press.print.as_bytes());
    for head in standing.values() {
        face(&mut print, head);
    }
    print
}

/// The fingerprint of one unit; nothing where a file of it could not be read.
pub(super) fn of_unit(around: &Fingerprint, files: &UnitFiles) -> Option<String> {
    let mut print = around.clone();
    files.fingerprint(&mut print);
    (!files.is_damaged()).then(|| print.hex())
}

/// What pages of other units may say of a unit, and where they find it.
fn face(print: &mut Fingerprint, head: &Head) {
    let Head { id, span: _, kind, name, province, path, address, earlier_addresses: _, within_site, life, successors, sample, codes: _ } = head;
    let _ = write!(print, "{id} {kind:?} {name:?} {province:?} {:?} {address:?} {within_site} {life:?} {successors:?} {sample};", path.value);
}
