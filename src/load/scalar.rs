//! Days, numbers and answers as values of keys.

use crate::calendar::Date;
use crate::finding::Words;
use crate::load::day;
use crate::load::fields::Reader;
use crate::load::node::{Kind, Node};
use crate::number;

impl Reader<'_> {
    /// A day.
    pub(super) fn date(&mut self, node: &Node) -> Option<Date> {
        match &node.kind {
            Kind::Scalar(text) if Date::parse(text).is_some_and(|date| !Date::YEARS.contains(&date.year())) => {
                self.wrong(node, "một ngày từ năm 1945 đến năm 2099", "a day of the years 1945 to 2099")
            }
            Kind::Scalar(text) => Date::parse(text).or_else(|| {
                let wanted = ("một ngày có thật, viết năm-tháng-ngày như 2026-05-13", "a real day, written year-month-day like 2026-05-13");
                match Date::read(text).or_else(|| day::meant(text).1) {
                    Some(meant) => self.refuse(node, wanted, Words::new(format!("Ghi `{meant}`."), format!("Write `{meant}`."))),
                    None => self.wrong(node, wanted.0, wanted.1),
                }
            }),
            Kind::Null | Kind::List(_) | Kind::Map(_) => self.wrong(node, "một ngày như 2026-05-13", "a day like 2026-05-13"),
        }
    }

    /// A whole number.
    pub(super) fn number(&mut self, node: &Node) -> Option<i64> {
        match &node.kind {
            Kind::Scalar(text) if number::parse_plain(text).is_some() => number::parse_plain(text),
            Kind::Null | Kind::Scalar(_) | Kind::List(_) | Kind::Map(_) => {
                self.wrong(node, "một số nguyên viết liền như 1500 (không có dấu chấm hay dấu cách)", "a whole number without separators like 1500")
            }
        }
    }

    /// `yes` or `no`.
    pub(super) fn yes_no(&mut self, node: &Node) -> Option<bool> {
        match &node.kind {
            Kind::Scalar(text) if matches!(text.as_str(), "yes" | "true") => Some(true),
            Kind::Scalar(text) if matches!(text.as_str(), "no" | "false") => Some(false),
            Kind::Null | Kind::Scalar(_) | Kind::List(_) | Kind::Map(_) => self.wrong(node, "`yes` (có) hoặc `no` (không)", "`yes` or `no`"),
        }
    }
}
