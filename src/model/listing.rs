//! How the table of a campaign's areas is split into pages that a slow phone can load.

use super::campaign::Campaign;
use super::target::Order;

/// Areas up to which the table stands whole on the campaign's own page.
pub const WHOLE: usize = 60;
/// Areas on each page of a longer one.
pub const PART: usize = 50;

/// How many pages the table of a campaign has in each order.
pub fn parts(campaign: &Campaign) -> usize {
    parts_of(campaign.areas.len())
}

/// How many pages so many rows take.
pub fn parts_of(rows: usize) -> usize {
    if rows <= WHOLE { 1 } else { rows.div_ceil(PART) }
}

/// The orders in which the table has pages of its own. One that stands whole on the campaign's page needs none in the document's order; without
/// observations there is no share and no gap.
pub fn orders(campaign: &Campaign) -> Vec<Order> {
    let count = campaign.areas.len();
    let is_measured = campaign.observations.iter().any(|seen| seen.amount.is_some() && seen.area.is_some()) && campaign.targets().next().is_some();
    let mut orders = Vec::new();
    if count > WHOLE {
        orders.push(Order::Document);
    }
    if count > 1 {
        orders.push(Order::Name);
    }
    if count > 1 && is_measured {
        orders.extend([Order::Share, Order::Gap]);
    }
    orders
}
