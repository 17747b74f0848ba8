//! Campaigns: what was to be reached, what was counted, and whether the totals add up. Their areas, their tables, and the list of all.

use serde::Serialize;

use super::frame::Link;
use super::html::Html;

/// A campaign.
#[derive(Debug, Clone, Serialize)]
pub struct Campaign {
    /// Title.
    pub heading: String,
    /// One or two sentences.
    pub summary: String,
    /// That the last report is older than the rhythm promises.
    pub late: Option<String>,
    /// What is counted, each with its sentences and charts.
    pub indicators: Vec<Indicator>,
    /// How many areas stand how.
    pub tally: Option<Tally>,
    /// Totals that differ: sentences on what the document says and what the figures are.
    pub differences: Vec<String>,
    /// The table of all areas, where it is short enough to stand here.
    pub table: Option<Table>,
    /// Where the table stands in other orders, and in parts.
    pub views: Option<Views>,
    /// The stages.
    pub stages: Vec<Stage>,
    /// What stands below every page of figures.
    pub about: About,
}

/// An area of a campaign.
#[derive(Debug, Clone, Serialize)]
pub struct Area {
    /// "thôn Chợ Mẫu".
    pub heading: String,
    /// Title of the campaign.
    pub summary: String,
    /// That the last report is older than the rhythm promises.
    pub late: Option<String>,
    /// What is counted, each with its sentences and chart.
    pub indicators: Vec<Indicator>,
    /// How each target stands.
    pub targets: Option<Table>,
    /// What was reported, newest first.
    pub reports: Option<Table>,
    /// The campaign.
    pub campaign: Link,
    /// What stands below every page of figures.
    pub about: About,
}

/// A part of the table of a campaign, in an order.
#[derive(Debug, Clone, Serialize)]
pub struct Figures {
    /// "Bảng số liệu theo tỷ lệ".
    pub heading: String,
    /// "Địa bàn 1 đến 50 trong 500".
    pub summary: String,
    /// The rows.
    pub table: Table,
    /// Other orders and parts.
    pub views: Option<Views>,
    /// The campaign.
    pub campaign: Link,
}

/// All campaigns of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Overview {
    /// Title.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// The campaigns.
    pub campaigns: Vec<Summary>,
}

/// A campaign in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Summary {
    /// Its page.
    pub link: Link,
    /// One sentence an indicator.
    pub sentences: Vec<Sentence>,
    /// How many areas stand how.
    pub tally: Option<Tally>,
    /// A small chart of each area.
    pub multiples: Vec<Multiple>,
}

/// A small chart of an area.
#[derive(Debug, Clone, Serialize)]
pub struct Multiple {
    /// The area's page.
    pub link: Link,
    /// "412 trên 1.000".
    pub value: String,
    /// The chart.
    pub chart_html: Html,
}

/// What is counted.
#[derive(Debug, Clone, Serialize)]
pub struct Indicator {
    /// Its name.
    pub heading: String,
    /// One sentence a target or total that says it all.
    pub sentences: Vec<Sentence>,
    /// Its charts.
    pub charts: Vec<Chart>,
    /// A small chart of each area.
    pub multiples: Vec<Multiple>,
}

/// A sentence, with how its target stands.
#[derive(Debug, Clone, Serialize)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// How it stands; nothing for what is no target.
    pub status: Option<Status>,
}

/// How a target stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// `reached`, `on-course`, `behind`, `missed`, `not-started` or `no-data`: the name of its look.
    pub kind: &'static str,
    /// "đúng tiến độ".
    pub text: String,
    /// Why the author sets it against the rule.
    pub reason: Option<String>,
}

/// A chart with what its lines and bars mean.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// What it shows, in a sentence.
    pub caption: String,
    /// The chart.
    pub chart_html: Html,
    /// Its lines and bars.
    pub legend: Vec<Key>,
}

/// A line or bar of a chart.
#[derive(Debug, Clone, Serialize)]
pub struct Key {
    /// The name of its look.
    pub kind: &'static str,
    /// What it means.
    pub text: String,
}

/// How many areas stand how.
#[derive(Debug, Clone, Serialize)]
pub struct Tally {
    /// "Giai đoạn 3: 7 thôn".
    pub heading: String,
    /// The bar of all.
    pub chart_html: Html,
    /// Each status that there is, with how many areas have it.
    pub counts: Vec<Count>,
}

/// How many areas have a status.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    /// The status.
    pub status: Status,
    /// "3 địa bàn".
    pub count: String,
}

/// A table of figures.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Heading of the first column: "Địa bàn".
    pub first: String,
    /// The columns after the first.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Sums computed from the rows, and totals as the document states them.
    pub totals: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Its heading.
    pub head: String,
    /// "đến ngày 10/4/2023", "không ghi ngày", "chỉ tiêu trong giai đoạn".
    pub note: String,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The area, the stage or the day.
    pub name: String,
    /// The area's page.
    pub href: Option<String>,
    /// One a column.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    /// The worded number, or words.
    pub text: String,
    /// A remark: "chênh 1.500".
    pub note: Option<String>,
    /// The look of a status.
    pub kind: Option<&'static str>,
}

/// Where a table stands in other orders, and in parts.
#[derive(Debug, Clone, Serialize)]
pub struct Views {
    /// "Bảng có 500 địa bàn, chia thành 10 trang".
    pub sentence: Option<String>,
    /// Each order; the one that is shown has no address.
    pub orders: Vec<View>,
    /// Each part of the order that is shown; the one that is shown has no address.
    pub parts: Vec<View>,
}

/// A view of a table.
#[derive(Debug, Clone, Serialize)]
pub struct View {
    /// "theo tỷ lệ".
    pub text: String,
    /// Its address; nothing for the one that is shown.
    pub href: Option<String>,
}

/// A stage.
#[derive(Debug, Clone, Serialize)]
pub struct Stage {
    /// "Giai đoạn 1".
    pub name: String,
    /// "từ 15/4/2023 đến 30/4/2023".
    pub days: String,
    /// Its targets in words with unit.
    pub targets: Vec<String>,
}

/// What stands below every page of figures.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    /// By which rule a status is given.
    pub rules: Vec<Rule>,
    /// When reports are due.
    pub reporting: Vec<String>,
    /// What was reported wrongly.
    pub corrections: Vec<String>,
    /// Why figures are missing.
    pub missing: Vec<String>,
    /// Editor's notes.
    pub notes: Vec<String>,
    /// The document that the figures come from.
    pub source: String,
    /// That document's page.
    pub plan: Option<Link>,
    /// The page that adds it up with other units.
    pub roll_up: Option<Link>,
    /// Files of the figures.
    pub downloads: Vec<Link>,
}

/// By which rule a status is given.
#[derive(Debug, Clone, Serialize)]
pub struct Rule {
    /// The status.
    pub status: Status,
    /// When it is given.
    pub text: String,
}
