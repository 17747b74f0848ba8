//! What units are made with.

use crate::crew::Crew;
use crate::emit::memo::Memo;
use crate::emit::previous::Previous;
use crate::emit::stage::Stage;
use crate::gather::Gathered;
use crate::order::Order;
use crate::press::Press;

/// The site, the order and the tools of a build.
pub(crate) struct Workshop<'a> {
    pub(crate) site: &'a Gathered,
    pub(crate) order: &'a Order,
    pub(crate) press: &'a Press,
    pub(crate) stage: &'a Stage,
    pub(crate) previous: &'a Previous,
    pub(crate) memo: &'a Memo,
    pub(crate) crew: &'a Crew,
}
