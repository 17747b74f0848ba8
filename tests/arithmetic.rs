//! The arithmetic of targets holds for whatever figures come: parts come to wholes, the order of the input does not matter, and zeros, gaps and
//! corrections behave as their formulas say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "this is a test")]

use niemyet::calendar::Date;
use niemyet::lang::{Lang, Localised};
use niemyet::model::campaign::{Campaign, Counts, Direction, Indicator, Stage};
use niemyet::model::column::{Column, Figure, Figures, Measure, Target};
use niemyet::model::id::Id;
use niemyet::model::observation::{Correction, Observation, Status};
use niemyet::model::pace;
use niemyet::model::series::{Amendment, Series};
use niemyet::model::standing::Progress;
use niemyet::model::window::Window;
use niemyet::number::Amount;
use niemyet::source::{At, FileId, Span};
use proptest::prelude::*;

/// Days of the campaign that is made up here.
const DAYS: i64 = 60;

fn day(offset: i64) -> Date {
    Date::parse("2026-03-01").unwrap().plus(offset)
}

fn amount(whole: i64) -> Amount {
    Amount::whole(whole).unwrap()
}

fn span() -> Span {
    Span::start_of(FileId::default())
}

fn at<T>(value: T) -> At<T> {
    At { value, span: span() }
}

fn id(name: &str) -> At<Id> {
    at(Id::parse(name).unwrap())
}

fn words() -> Localised<String> {
    Localised::new(Lang::parse("vi").unwrap(), "chữ".to_owned())
}

/// What is made up of a campaign: one indicator, one stage from the first day to the last, a target an area.
#[derive(Debug, Clone)]
struct Plot {
    direction: Direction,
    counts: Counts,
    within_stage: bool,
    targets: Vec<Option<i64>>,
    /// Area, day and figure; none is "chưa có số liệu".
    seen: Vec<(usize, i64, Option<i64>)>,
    /// Area, first wrong day, day that is right again, what to add.
    corrections: Vec<(usize, i64, i64, i64)>,
}

#[expect(clippy::too_many_lines, reason = "a flat list of all that a campaign has")]
fn campaign(plot: &Plot) -> Campaign {
    let window = at(Window { from: day(0), to: day(DAYS - 1) });
    let figure = |amount: Amount| Figure { amount, most: None, span: span() };
    let area = |area: usize| id(&format!("thon-{area}"));
    let stage = Stage { id: id("dot"), name: words(), window: window.clone() };
    let indicator = Indicator {
        id: id("the"),
        name: words(),
        unit: words(),
        direction: plot.direction,
        counts: plot.counts,
        is_people: false,
        starts_at_zero: true,
        base: None,
        parts: Vec::new(),
        in_sheets: Vec::new(),
    };
    let target = Target { stage: id("dot"), within_stage: plot.within_stage, at_least: false, measure: Measure::Count };
    let column = Column {
        id: id("goal"),
        head: words(),
        in_sheets: Vec::new(),
        indicator: id("the"),
        figures: Figures::Target(target),
        cells: plot.targets.iter().map(|target| target.map(|target| figure(amount(target)))).collect(),
        whole: None,
    };
    let observation = |(area, date, figure): &(usize, i64, Option<i64>)| Observation {
        indicator: 0,
        area: Some(*area),
        date: day(*date),
        amount: figure.map(amount),
        span: span(),
    };
    let correction = |(of, from, on, by): &(usize, i64, i64, i64)| Correction {
        span: span(),
        indicator: id("the"),
        area: Some(area(*of)),
        from: day(*from),
        on: day(*on),
        by: amount(*by),
        reason: words(),
    };
    Campaign {
        id: Id::parse("dot").unwrap(),
        span: span(),
        title: words(),
        summary: at(words()),
        slug: Localised::new(Lang::parse("vi").unwrap(), id("dot")),
        source: words(),
        plan: None,
        joins: None,
        numbers: None,
        window,
        reporting: Vec::new(),
        stages: vec![stage],
        indicators: vec![indicator],
        areas: (0..plot.targets.len()).map(area).collect(),
        repeated: Vec::new(),
        reported_twice: Vec::new(),
        columns: vec![column],
        declared: Vec::new(),
        stated: Vec::new(),
        observations: plot.seen.iter().map(observation).collect(),
        reported_totals: Vec::new(),
        unfilled: Vec::new(),
        corrections: plot.corrections.iter().map(correction).collect(),
        missing: Vec::new(),
        overrides: Vec::new(),
        notes: Vec::new(),
    }
}

/// Plots whose running totals rise day by day in each area, as reports have to.
fn plots() -> impl Strategy<Value = Plot> {
    let area = (proptest::option::weighted(0.8, 0..2_000_i64), proptest::collection::btree_map(0..DAYS, proptest::option::weighted(0.9, 0..100_i64), 0..12));
    let areas = proptest::collection::vec(area, 1..6);
    (areas, any::<bool>(), any::<bool>()).prop_map(|(areas, is_running, within_stage)| {
        let mut seen = Vec::new();
        for (at, (_, days)) in areas.iter().enumerate() {
            let mut total = 0;
            for (date, rise) in days {
                total += if is_running { rise.unwrap_or(0) } else { 0 };
                seen.push((at, *date, rise.map(|rise| if is_running { total } else { rise })));
            }
        }
        Plot {
            direction: Direction::Up,
            counts: if is_running { Counts::RunningTotal } else { Counts::PerPeriod },
            within_stage,
            targets: areas.into_iter().map(|(target, _)| target).collect(),
            seen,
            corrections: Vec::new(),
        }
    })
}

proptest! {
    #[test]
    fn parts_come_to_wholes(plot in plots(), today in 0..DAYS) {
        let campaign = campaign(&plot);
        let progress = Progress::of(&campaign, day(today));
        let column = &campaign.columns[0];
        let areas = || 0..campaign.areas.len();
        let total = |area: Option<usize>| progress.series.get(0, area).and_then(|series| series.at(day(today))).map(|point| point.total);
        let whole = areas().filter_map(|area| total(Some(area))).sum::<Amount>();
        prop_assert_eq!(total(None).unwrap_or_default(), whole);
        let targets = areas().filter_map(|area| progress.standing(column, Some(area))?.target).sum::<Amount>();
        prop_assert_eq!(progress.standing(column, None).unwrap().target.unwrap_or_default(), targets);
    }

    #[test]
    fn the_order_of_reports_does_not_matter(plot in plots(), today in 0..DAYS, turn in 0..50_usize) {
        let mut other = plot.clone();
        other.seen.reverse();
        let length = other.seen.len().max(1);
        other.seen.rotate_left(turn % length);
        let (one, other) = (campaign(&plot), campaign(&other));
        let (one, other) = (Progress::of(&one, day(today)), Progress::of(&other, day(today)));
        prop_assert_eq!(&one.series.whole, &other.series.whole);
        for area in (0..plot.targets.len()).map(Some).chain([None]) {
            prop_assert_eq!(one.standing(&one.campaign.columns[0], area), other.standing(&other.campaign.columns[0], area));
        }
    }

    /// Reports that rise never make the total of the whole fall, also where areas report on different days.
    #[test]
    fn a_report_of_today_never_lowers_a_running_total(plot in plots(), more in 0..500_i64, area in 0..5_usize) {
        let before = campaign(&plot);
        let before = Progress::of(&before, day(DAYS));
        prop_assert!(before.series.whole[0].falls().next().is_none());
        let area = area % plot.targets.len();
        let last = before.series.get(0, Some(area)).and_then(|series| series.at(day(DAYS))).map_or(0, |point| point.total.as_whole().unwrap());
        let mut next = plot.clone();
        next.seen.push((area, DAYS, Some(if plot.counts == Counts::RunningTotal { last + more } else { more })));
        let next = campaign(&next);
        let after = Progress::of(&next, day(DAYS));
        let total = |progress: &Progress<'_>| progress.series.whole[0].at(day(DAYS)).map_or(Amount::ZERO, |point| point.total);
        prop_assert_eq!(total(&after) - total(&before), amount(more));
    }

    /// What is to be done and what is done come to the target, and a status says the same as the figures.
    #[test]
    fn a_standing_agrees_with_itself(plot in plots(), today in 0..2 * DAYS) {
        let campaign = campaign(&plot);
        let progress = Progress::of(&campaign, day(today));
        for area in (0..plot.targets.len()).map(Some).chain([None]) {
            let standing = progress.standing(&campaign.columns[0], area).unwrap();
            let (Some(done), Some(target), Some(gap)) = (standing.done, standing.target, standing.gap) else { continue };
            prop_assert_eq!(gap, (target - done).or_zero());
            match standing.status {
                Status::Reached => prop_assert!(done >= target),
                Status::Missed => prop_assert!(done < target && today >= DAYS),
                Status::OnCourse => prop_assert!(done < target && done >= standing.expected.unwrap() && today < DAYS),
                Status::Behind => prop_assert!(done < standing.expected.unwrap() && today < DAYS),
                Status::NotStarted => prop_assert!(today < 0),
                Status::NoData => prop_assert!(false, "there is a figure and a target: {standing:?}"),
            }
            if let Some(share) = standing.share {
                prop_assert_eq!(share >= amount(100), done >= target, "only what is done is 100 %");
            }
            if let Some(needed) = standing.needed_per_day {
                let left = DAYS - 1 - today;
                let all: Amount = (0..left).map(|_| needed).sum();
                let less: Amount = (0..left).map(|_| needed - amount(1)).sum();
                prop_assert!(all >= gap && less < gap, "{needed:?} on {left} days for {gap:?}");
            }
        }
    }

    /// An even pace begins at the base, ends at the goal, and never goes back.
    #[test]
    fn an_even_pace_is_even(base in -5_000..5_000_i64, more in 0..5_000_i64, at in 0..DAYS) {
        let window = Window { from: day(0), to: day(DAYS - 1) };
        let expected = |date: Date| pace::expected(amount(base), amount(base + more), window, date).unwrap();
        prop_assert_eq!(expected(day(-1)), amount(base));
        prop_assert_eq!(expected(day(DAYS - 1)), amount(base + more));
        prop_assert_eq!(expected(day(DAYS + 5)), amount(base + more));
        prop_assert!(expected(day(at - 1)) <= expected(day(at)));
    }

    /// A correction moves exactly the reports from the wrong one until before the right one, and amounts per period for ever after.
    #[test]
    fn corrections_touch_what_they_say(from in 0..DAYS, length in 1..20_i64, by in -50..50_i64, is_running: bool) {
        let seen = || (0..DAYS).map(|offset| (day(offset), amount(100 + offset)));
        let counts = if is_running { Counts::RunningTotal } else { Counts::PerPeriod };
        let amendment = Amendment { from: day(from), on: day(from + length), by: amount(by) };
        let (plain, corrected) = (Series::of(seen(), counts, &[]), Series::of(seen(), counts, &[amendment]));
        for (one, other) in plain.points().iter().zip(corrected.points()) {
            let is_touched = one.date >= day(from) && (!is_running || one.date < day(from + length));
            prop_assert_eq!(other.total - one.total, if is_touched { amount(by) } else { Amount::ZERO });
            prop_assert_eq!(other.reported, one.reported, "what was reported stays");
        }
    }
}

fn plot(targets: &[Option<i64>], seen: &[(usize, i64, Option<i64>)]) -> Plot {
    Plot {
        direction: Direction::Up,
        counts: Counts::RunningTotal,
        within_stage: false,
        targets: targets.to_vec(),
        seen: seen.to_vec(),
        corrections: Vec::new(),
    }
}

#[test]
fn a_target_of_zero_is_reached_and_has_no_share() {
    let campaign = campaign(&plot(&[Some(0)], &[]));
    let progress = Progress::of(&campaign, day(5));
    let standing = progress.standing(&campaign.columns[0], Some(0)).unwrap();
    assert_eq!((standing.status, standing.share, standing.done), (Status::Reached, None, None));
}

#[test]
fn an_area_without_figures_is_not_zero() {
    let campaign = campaign(&plot(&[Some(100), Some(100), None], &[(0, 3, Some(40)), (2, 3, Some(7))]));
    let progress = Progress::of(&campaign, day(5));
    let standing = |area| progress.standing(&campaign.columns[0], area).unwrap();
    assert_eq!((standing(Some(1)).status, standing(Some(1)).done, standing(Some(1)).gap), (Status::NoData, None, None));
    assert_eq!(standing(Some(2)).target, None, "an area that was set no target");
    assert_eq!(standing(None).done, Some(amount(47)), "what is known is added up");
}

#[test]
fn days_without_a_report_keep_the_last_one() {
    let campaign = campaign(&plot(&[Some(100)], &[(0, 3, Some(40)), (0, 10, None), (0, 12, Some(60))]));
    let done = |today| Progress::of(&campaign, day(today)).standing(&campaign.columns[0], Some(0)).unwrap().done;
    assert_eq!([2, 3, 11, 12].map(done), [None, Some(amount(40)), Some(amount(40)), Some(amount(60))]);
}

#[test]
fn what_is_to_go_down_is_reached_below() {
    let mut plot = plot(&[Some(10)], &[(0, 1, Some(50)), (0, 20, Some(9))]);
    plot.direction = Direction::Down;
    let campaign = campaign(&plot);
    let standing = |today| Progress::of(&campaign, day(today)).standing(&campaign.columns[0], Some(0)).unwrap();
    assert_eq!((standing(5).gap, standing(5).share, standing(20).status), (Some(amount(40)), None, Status::Reached));
}
