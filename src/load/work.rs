//! What figures of a campaign are read with.

use super::area::Areas;
use super::figure::Style;
use super::table::Tables;

/// The areas that were named so far, how figures are written, and the tables beside the file.
pub(super) struct Work<'u, 'w, 't, 'f> {
    pub(super) areas: Areas<'u>,
    pub(super) style: Style,
    pub(super) tables: &'w mut Tables<'t, 'f>,
}
