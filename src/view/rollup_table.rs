//! The table of a roll-up: a row a unit; whole, in parts, and in other orders.

use std::collections::BTreeMap;

use super::board::{Board, Member, Stand};
use super::figures::plain;
use super::label;
use super::scene::Setting;
use super::words::Words;
use crate::bundle::Contributed;
use crate::calendar::Date;
use crate::lang::Lang;
use crate::model::listing;
use crate::model::observation::Status;
use crate::model::rollup;
use crate::model::route::Route;
use crate::model::target::Order;
use crate::number::Amount;
use crate::page::campaign::{Cell, Column, Row, Table, View, Views};

/// What words are taken from.
pub(super) struct Desk<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) lang: &'a Lang,
    pub(super) words: &'a Words,
    pub(super) primary: &'a Lang,
}

/// What a unit stands like beside another, as the table shows it.
struct Cells {
    total: Option<(Date, Amount)>,
    goal: Option<Amount>,
    until: Option<Date>,
    share: Option<Amount>,
    gap: Option<Amount>,
    status: Option<Status>,
}

impl Cells {
    fn of(stand: Stand, is_down: bool) -> Self {
        let sum = rollup::sum(&[stand.part], is_down);
        Self { total: stand.part.total, goal: stand.part.goal, until: stand.until, share: sum.share, gap: sum.gap, status: stand.status }
    }
}

impl Desk<'_> {
    /// Words in the language of the page.
    pub(super) fn text<'t>(&self, words: &'t BTreeMap<String, String>) -> &'t str {
        words.get(self.lang.as_str()).or_else(|| words.get(self.primary.as_str())).map_or("", String::as_str)
    }

    /// Five columns an indicator that has goals, one for others; below them what all have together.
    pub(super) fn table(&self, board: &Board<'_>, route: &Route, members: &[&Member<'_>]) -> Table {
        let words = self.words;
        let has_goal: Vec<bool> = board.indicators.iter().map(|of| board.sum(of).goal.is_some()).collect();
        let counted = || board.indicators.iter().zip(&has_goal);
        let columns = counted().flat_map(|(of, has_goal)| {
            let name = self.text(&of.name).to_owned();
            let more = ["rollup-goal-head", "figures-share", "figures-gap", "figures-status"].map(|id| Column { head: words.say(id), note: name.clone() });
            std::iter::once(Column { head: name.clone(), note: String::new() }).chain(more.into_iter().filter(|_| *has_goal))
        });
        let columns = columns.collect();
        let row = |member: &&Member<'_>| {
            let page = member.brings.pages.get(self.lang.as_str()).or_else(|| member.brings.pages.get(self.primary.as_str()));
            let cells = counted().flat_map(|(of, has_goal)| self.cells(member.stand(of).map(|stand| Cells::of(stand, of.is_down)).as_ref(), *has_goal));
            Row { name: member.name.clone(), href: page.map(|page| route.href(&Route::at("", page.clone()))), cells: cells.collect() }
        };
        let rows = members.iter().map(row).collect();
        let whole = counted().flat_map(|(of, has_goal)| {
            let sum = board.sum(of);
            let total = sum.total.zip(sum.days).map(|(total, (_, newest))| (newest, total));
            self.cells(Some(&Cells { total, goal: sum.goal, until: None, share: sum.share, gap: sum.gap, status: None }), *has_goal)
        });
        let whole = Row { name: words.say("rollup-whole"), href: None, cells: whole.collect() };
        Table {
            caption: words.with("rollup-caption", [("title", board.roll_up.title.text(self.lang).into()), ("count", board.units.len().into())]),
            first: words.say("rollup-unit"),
            columns,
            rows,
            totals: vec![whole],
        }
    }

    fn cells(&self, cells: Option<&Cells>, has_goal: bool) -> Vec<Cell> {
        let words = self.words;
        let dash = || plain(words.say("dash"));
        let amount = |amount: Option<Amount>| amount.map_or_else(dash, |amount| plain(words.amount(amount)));
        let day = |date: Date| Some(words.with("campaign-note-observed", [("date", (&words.date(date)).into())]));
        let total = match cells.and_then(|cells| cells.total) {
            Some((date, total)) => Cell { text: words.amount(total), note: day(date), kind: None },
            None => plain(words.say("campaign-missing-figure")),
        };
        let goal = cells.and_then(|cells| Some(Cell { text: words.amount(cells.goal?), note: cells.until.and_then(day), kind: None }));
        let share = cells.and_then(|cells| cells.share).map(|share| plain(words.with("percent", [("percent", (&words.amount(share)).into())])));
        let status = cells.and_then(|cells| cells.status).map(|status| label::status(words, status, None));
        let status = status.map(|status| Cell { text: status.text, note: None, kind: Some(status.kind) });
        let more = [goal.unwrap_or_else(dash), share.unwrap_or_else(dash), amount(cells.and_then(|cells| cells.gap)), status.unwrap_or_else(dash)];
        std::iter::once(total).chain(more.into_iter().filter(|_| has_goal)).collect()
    }

    /// The ways to other orders and parts; nothing where there are none.
    pub(super) fn views(&self, board: &Board<'_>, route: &Route, shown: Option<(Order, usize)>) -> Option<Views> {
        let parts = listing::parts_of(board.units.len());
        let words = self.words;
        let to = |view: (Order, usize)| route.href(&Route::roll_up(&board.roll_up.id.value, self.lang, self.primary, Some(view)));
        let orders = orders(board);
        let count = |count: usize| words.number(i64::try_from(count).unwrap_or(i64::MAX));
        let split = words
            .with("rollup-split", [("units", (&count(board.units.len())).into()), ("parts", (&count(parts)).into()), ("each", (&count(listing::PART)).into())]);
        let order = shown.map_or(Order::Name, |(order, _)| order);
        let of_order = |one: &Order| View { text: label::order(words, *one), href: (shown.map(|(have, _)| have) != Some(*one)).then(|| to((*one, 1))) };
        let of_part = |part: usize| View { text: count(part), href: (shown.map(|(_, have)| have) != Some(part)).then(|| to((order, part))) };
        let views = Views {
            sentence: (parts > 1).then_some(split),
            orders: orders.iter().map(of_order).collect(),
            parts: if parts > 1 { (1..=parts).map(of_part).collect() } else { Vec::new() },
        };
        (!orders.is_empty()).then_some(views)
    }
}

/// The units in an order; those that have nothing to be ordered by come last.
pub(super) fn ordered<'b>(board: &'b Board<'_>, order: Order) -> Vec<&'b Member<'b>> {
    let mut all: Vec<&Member<'_>> = board.units.iter().collect();
    let first = board.indicators.first();
    let cells = |member: &Member<'_>| first.and_then(|of| Some(Cells::of(member.stand(of)?, of.is_down)));
    match order {
        Order::Document | Order::Name => {}
        Order::Share => all.sort_by_cached_key(|member| {
            let share = cells(member).and_then(|cells| cells.share);
            (share.is_none(), share)
        }),
        Order::Gap => all.sort_by_cached_key(|member| {
            let gap = cells(member).and_then(|cells| cells.gap);
            (gap.is_none(), gap.map(std::cmp::Reverse))
        }),
    }
    all
}

/// The orders in which the table has pages of its own; one that stands whole on the page is there by name.
pub(super) fn orders(board: &Board<'_>) -> Vec<Order> {
    let is_measured = |of: &&Contributed| board.sum(of).gap.is_some();
    let mut orders = Vec::new();
    if board.units.len() > listing::WHOLE {
        orders.push(Order::Name);
    }
    if board.units.len() > 1 && board.indicators.first().is_some_and(is_measured) {
        orders.extend([Order::Share, Order::Gap]);
    }
    orders
}
