//! Roll-ups: the campaigns of several units on one page, added up; each unit's figures lead to its own page.

use super::bars::{self, Bar};
use super::board::{self, Board, Member};
use super::label;
use super::letter_case::in_sentence;
use super::rollup_table::{Desk, ordered, orders};
use super::scene::{Setting, index_route};
use super::words::Words;
use super::{rollup_files, tally, units};
use crate::bundle::{Contributed, Contribution};
use crate::lang::Lang;
use crate::model::listing;
use crate::model::observation::Status;
use crate::model::route::Route;
use crate::model::target::Order;
use crate::number::Amount;
use crate::page::campaign::{About, Campaign, Chart, Figures, Indicator, Key, Rule, Sentence, Tally};
use crate::page::frame::{Crumb, Link};
use crate::page::{Body, Page};

/// The pages of all roll-ups in a language.
pub(super) fn pages(setting: &Setting<'_>, lang: &Lang, words: &Words, contributions: &[&Contribution]) -> Vec<Page> {
    let desk = Desk { setting, lang, words, primary: &setting.shared.site.languages.primary };
    let boards = Board::all(setting, lang, contributions);
    boards.iter().flat_map(|board| std::iter::once(desk.page(board)).chain(desk.views_of(board))).collect()
}

impl Desk<'_> {
    fn page(&self, board: &Board<'_>) -> Page {
        let (title, summary) = (board.roll_up.title.text(self.lang), board.roll_up.summary.text(self.lang));
        let of = |lang: &Lang| board::route(self.setting, lang, board.roll_up);
        let own = of(self.lang);
        let is_whole = board.units.len() <= listing::WHOLE;
        let body = Campaign {
            heading: title.clone(),
            summary: summary.clone(),
            late: self.late(board),
            indicators: board.indicators.iter().enumerate().map(|(at, indicator)| self.indicator(board, indicator, is_whole, at)).collect(),
            tally: board.indicators.first().and_then(|first| self.tally(board, first)),
            differences: Vec::new(),
            table: (is_whole && !board.units.is_empty()).then(|| self.table(board, &own, &ordered(board, Order::Name))),
            views: self.views(board, &own, None),
            stages: Vec::new(),
            about: self.about(board, &own),
        };
        self.framed(&of, Body::Campaign(Box::new(body)), [title, summary])
    }

    /// Pages of the table in other orders and in parts.
    fn views_of(&self, board: &Board<'_>) -> Vec<Page> {
        let parts = listing::parts_of(board.units.len());
        let orders = orders(board);
        orders.into_iter().flat_map(|order| (1..=parts).map(move |part| (order, part))).map(|view| self.view(board, view, parts)).collect()
    }

    fn view(&self, board: &Board<'_>, (order, part): (Order, usize), parts: usize) -> Page {
        let of = |lang: &Lang| Route::roll_up(&board.roll_up.id.value, lang, self.primary, Some((order, part)));
        let own = of(self.lang);
        let all = ordered(board, order);
        let shown: Vec<&Member<'_>> = if parts == 1 { all } else { all.into_iter().skip((part - 1) * listing::PART).take(listing::PART).collect() };
        let title = board.roll_up.title.text(self.lang);
        let name = label::order(self.words, order);
        let id = if parts > 1 { "figures-title-part" } else { "figures-title" };
        let heading = self.words.with(id, [("title", title.into()), ("order", (&name).into()), ("part", (&part.to_string()).into())]);
        let body = Figures {
            heading: heading.clone(),
            summary: board.roll_up.summary.text(self.lang).clone(),
            table: self.table(board, &own, &shown),
            views: self.views(board, &own, Some((order, part))),
            campaign: Link { text: title.clone(), href: own.href(&board::route(self.setting, self.lang, board.roll_up)) },
        };
        let mut page = self.framed(&of, Body::Figures(Box::new(body)), [&heading, board.roll_up.summary.text(self.lang)]);
        page.frame.unlisted = true;
        page
    }

    fn framed(&self, of: &dyn Fn(&Lang) -> Route, body: Body, words: [&str; 2]) -> Page {
        let mut page = units::page(self.setting, self.lang, self.words, of, body, words);
        let index = page.route.href(&index_route(self.setting, self.lang));
        page.frame.crumbs =
            vec![Crumb { text: self.setting.shared.site.name.text(self.lang).clone(), href: Some(index) }, Crumb { text: words[0].to_owned(), href: None }];
        page
    }

    fn indicator(&self, board: &Board<'_>, of: &Contributed, has_bars: bool, at: usize) -> Indicator {
        let bars = if has_bars { self.bars(board, of, &format!("b{at}")) } else { None };
        Indicator {
            heading: self.text(&of.name).to_owned(),
            sentences: vec![Sentence { text: self.sentence(board, of), status: None }],
            charts: bars.into_iter().collect(),
            multiples: Vec::new(),
        }
    }

    fn sentence(&self, board: &Board<'_>, of: &Contributed) -> String {
        let sum = board.sum(of);
        let words = self.words;
        let amount = |amount: Option<Amount>| amount.map(|amount| words.amount(amount)).unwrap_or_default();
        let days = sum.days.map(|(from, to)| {
            let id = if from == to { "rollup-day" } else { "rollup-days" };
            words.with(id, [("from", (&words.date(from)).into()), ("to", (&words.date(to)).into())])
        });
        let id = match (sum.total, sum.goal, of.is_down) {
            (None, _, _) => "rollup-none",
            (Some(_), None, _) => "rollup-total",
            (Some(_), Some(_), true) => "rollup-left",
            (Some(_), Some(_), false) => "rollup-goal",
        };
        let said = words.with(
            id,
            [
                ("name", self.text(&of.name).into()),
                ("unit", self.text(&of.measure).into()),
                ("done", (&amount(sum.total)).into()),
                ("target", (&amount(sum.goal)).into()),
                ("share", (&amount(sum.share)).into()),
                ("counted", sum.counted.into()),
                ("all", board.units.len().into()),
                ("days", (&days.unwrap_or_default()).into()),
            ],
        );
        let gap = sum.gap.filter(|gap| *gap > Amount::ZERO);
        let id = if of.is_down { "progress-gap-down" } else { "progress-gap" };
        let gap = gap.map(|gap| words.with(id, [("amount", (&words.amount(gap)).into()), ("unit", self.text(&of.measure).into())]));
        [Some(said), gap].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Units against their goals; nothing where none has one.
    fn bars(&self, board: &Board<'_>, of: &Contributed, id: &str) -> Option<Chart> {
        let words = self.words;
        let bar = |member: &Member<'_>| {
            let stand = member.stand(of)?;
            let goal = stand.part.goal?;
            let shown = words.amount(goal);
            let text = match stand.part.total {
                Some((_, total)) => words.with("chart-of", [("done", (&words.amount(total)).into()), ("target", (&shown).into())]),
                None => words.with("chart-no-data", [("target", (&shown).into())]),
            };
            let parts = stand.part.total.map(|(_, total)| ("bar-done", total.or_zero())).into_iter().collect();
            Some(Bar { name: member.name.clone(), words: text, parts, mark: Some(goal) })
        };
        let bars: Vec<Bar> = board.units.iter().filter_map(bar).collect();
        let name = self.text(&of.name);
        let title = words.with("rollup-chart", [("name", name.into())]);
        let (done, mark) = if of.is_down { ("rollup-chart-left", "rollup-chart-ceiling") } else { ("rollup-chart-done", "rollup-chart-goal") };
        let legend = vec![Key { kind: "bar-done", text: words.say(done) }, Key { kind: "goal", text: words.say(mark) }];
        (!bars.is_empty()).then(|| bars::draw(&title, &words.say("rollup-chart-text"), id, &bars, legend))
    }

    fn tally(&self, board: &Board<'_>, of: &Contributed) -> Option<Tally> {
        let stands = board.units.iter().filter_map(|member| member.stand(of)).filter(|stand| stand.part.goal.is_some());
        let all: Vec<Status> = stands.filter_map(|stand| stand.status).collect();
        let heading = self.words.with("rollup-tally", [("name", self.text(&of.name).into())]);
        tally::draw(self.words, heading, "rollup-units", "tally", &all)
    }

    fn late(&self, board: &Board<'_>) -> Option<String> {
        let late: Vec<&str> = board.units.iter().filter(|member| member.brings.overdue.is_some()).map(|member| member.name.as_str()).collect();
        (!late.is_empty()).then(|| self.words.with("rollup-late", [("count", late.len().into()), ("names", (&late.join(", ")).into())]))
    }

    fn about(&self, board: &Board<'_>, route: &Route) -> About {
        let words = self.words;
        let has_goals = board.indicators.iter().any(|of| board.sum(of).goal.is_some());
        let rule = |status: Status| {
            let status = label::status(words, status, None);
            Rule { text: words.say(&format!("rule-{}", status.kind)), status }
        };
        let missing = board.indicators.iter().filter_map(|of| {
            let without = |member: &&Member<'_>| member.stand(of).is_none_or(|stand| stand.part.total.is_none());
            let names: Vec<&str> = board.units.iter().filter(without).map(|member| member.name.as_str()).collect();
            let name = in_sentence(self.text(&of.name));
            (!names.is_empty()).then(|| words.with("rollup-missing", [("name", (&name).into()), ("names", (&names.join(", ")).into())]))
        });
        About {
            rules: if has_goals { Status::ALL.into_iter().map(rule).collect() } else { Vec::new() },
            reporting: Vec::new(),
            corrections: Vec::new(),
            missing: missing.collect(),
            notes: vec![words.say("rollup-note-total"), words.say("rollup-note-goal")],
            source: words.say("rollup-source"),
            plan: None,
            roll_up: None,
            downloads: rollup_files::links(words, route, &board.roll_up.id.value, self.primary),
        }
    }
}
