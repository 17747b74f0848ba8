//! What the folders and files of a unit are called in its addresses.

use super::target::Order;
use super::task_view::TaskView;
use crate::lang::Lang;

/// Names of the folders and files of a unit in a language. They are part of printed and bookmarked addresses and never change. A language
/// without names of its own uses the English ones.
pub(super) struct Names {
    pub(super) guides: &'static str,
    pub(super) methods: &'static str,
    pub(super) counter_card: &'static str,
    pub(super) plans: &'static str,
    pub(super) task_views: [&'static str; 4],
    pub(super) campaigns: &'static str,
    pub(super) tables: &'static str,
    pub(super) orders: [&'static str; 4],
    pub(super) places: &'static str,
    pub(super) laws: &'static str,
    pub(super) glossary: &'static str,
    pub(super) schedules: &'static str,
    pub(super) notices: &'static str,
    pub(super) index: &'static str,
    pub(super) roll_ups: &'static str,
    pub(super) sheets: &'static str,
}

const VIETNAMESE: Names = Names {
    guides: "huong-dan",
    methods: "7-phuong-thuc",
    counter_card: "the-quay",
    plans: "ke-hoach",
    task_views: ["theo-so", "theo-don-vi", "theo-thoi-han", "theo-tinh-trang"],
    campaigns: "tien-do",
    tables: "bang",
    orders: ["van-ban", "theo-ten", "theo-ty-le", "theo-con-thieu"],
    places: "diem-niem-yet",
    laws: "van-ban",
    glossary: "thuat-ngu",
    schedules: "lich",
    notices: "thong-bao",
    index: "muc-luc",
    roll_ups: "tong-hop",
    sheets: "sheets",
};

const ENGLISH: Names = Names {
    guides: "guides",
    methods: "7-ways",
    counter_card: "counter-card",
    plans: "plans",
    task_views: ["by-number", "by-unit", "by-deadline", "by-status"],
    campaigns: "progress",
    tables: "tables",
    orders: ["document", "by-name", "by-share", "by-gap"],
    places: "places",
    laws: "laws",
    glossary: "glossary",
    schedules: "schedules",
    notices: "notices",
    index: "a-z",
    roll_ups: "roll-ups",
    sheets: "sheets",
};

impl Names {
    /// The names of a language.
    pub(super) fn of(lang: &Lang) -> &'static Self {
        if lang.as_str() == "vi" { &VIETNAMESE } else { &ENGLISH }
    }

    /// The name of a view of tasks.
    pub(super) fn task_view(&self, view: TaskView) -> &'static str {
        let [number, unit, deadline, status] = self.task_views;
        match view {
            TaskView::Number => number,
            TaskView::Unit => unit,
            TaskView::Deadline => deadline,
            TaskView::Status => status,
        }
    }

    /// The name of an order of a table.
    pub(super) fn order(&self, order: Order) -> &'static str {
        let [document, name, share, gap] = self.orders;
        match order {
            Order::Document => document,
            Order::Name => name,
            Order::Share => share,
            Order::Gap => gap,
        }
    }
}
