//! What a test looked at, and what did not agree.

use std::collections::BTreeMap;
use std::fmt::Debug;

/// Gathers all faults, so that one run names every page, and counts what was compared, so that nothing passes because nothing was found.
#[derive(Default)]
pub(crate) struct Log {
    faults: Vec<String>,
    seen: BTreeMap<&'static str, usize>,
}

impl Log {
    /// Holds what a page or file says against what the figures say. `kind` is what is counted.
    pub(crate) fn same<T: PartialEq + Debug>(&mut self, kind: &'static str, place: &str, what: &str, found: &T, wanted: &T) {
        *self.seen.entry(kind).or_default() += 1;
        if found != wanted {
            self.faults.push(format!("{place}: {what}: here {found:?}, by the figures {wanted:?}"));
        }
    }

    /// The same for what was measured in a chart: it may be off by as much as the chart's last digit.
    pub(crate) fn near(&mut self, kind: &'static str, place: &str, what: &str, (found, wanted): (f64, f64), by: f64) {
        *self.seen.entry(kind).or_default() += 1;
        if found.is_nan() || (found - wanted).abs() > by {
            self.faults.push(format!("{place}: {what}: drawn at {found:.3}, by the figures {wanted:.3}"));
        }
    }

    pub(crate) fn fault(&mut self, place: &str, what: &str) {
        self.faults.push(format!("{place}: {what}"));
    }

    /// Fails on any fault, and where of some kind less was compared than `least`.
    #[track_caller]
    pub(crate) fn end(self, least: &[(&str, usize)]) {
        let shown: Vec<&str> = self.faults.iter().take(30).map(String::as_str).collect();
        assert!(self.faults.is_empty(), "{} faults:\n{}", self.faults.len(), shown.join("\n"));
        for (kind, least) in least {
            let seen = self.seen.get(kind).copied().unwrap_or_default();
            assert!(seen >= *least, "only {seen} of “{kind}” were compared, not {least}: {:?}", self.seen);
        }
    }
}
