//! A commune: its names, areas, places and the figures of its campaign. All of it is invented; its telephones lead nowhere.

use crate::dice::Dice;
use crate::text::Both;
use crate::words::{DATES, INDICATORS, MONTHS};

/// Areas of a commune.
pub const AREAS: usize = 10;

/// Dice of the figures are none of a page's.
const FIGURES: usize = 1000;

/// Id of the unit with this number, counted from 1.
pub fn id(unit: usize) -> String {
    format!("xa-{unit:04}")
}

/// Its name.
pub fn name(unit: usize) -> Both {
    [format!("xã Mẫu {unit}"), format!("Mẫu {unit} Commune")]
}

/// Who publishes.
pub fn issuer(unit: usize) -> Both {
    let [vi, en] = name(unit);
    [format!("Ủy ban nhân dân {vi}"), format!("People's Committee of {en}")]
}

/// One of 34 provinces.
pub fn province(unit: usize) -> Both {
    let number = unit % 34 + 1;
    [format!("tỉnh Mẫu {number}"), format!("Mẫu Province {number}")]
}

/// Office hours.
pub const HOURS: [&str; 2] = ["Thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30 và 13 giờ 30 – 17 giờ", "Monday to Friday: 7:30–11:30 and 13:30–17:00"];

/// Offices: role, telephone.
pub fn contacts(unit: usize) -> [(Both, &'static str); 3] {
    let [vi, en] = name(unit);
    [
        ([format!("Trung tâm Phục vụ hành chính công {vi}"), format!("Public Administration Service Centre of {en}")], "0000 000 001"),
        ([format!("Công an {vi}"), format!("Police of {en}")], "0000 000 002"),
        ([format!("Văn phòng Ủy ban nhân dân {vi}"), format!("Office of the People's Committee of {en}")], "0000 000 003"),
    ]
}

/// Where people can go: id, kind, name, address.
pub fn places() -> [(&'static str, &'static str, Both, Both); 3] {
    let both = |vi: &str, en: &str| [vi.to_owned(), en.to_owned()];
    [
        (
            "trung-tam",
            "public_service_centre",
            both("Trung tâm Phục vụ hành chính công", "Public Administration Service Centre"),
            both("Tầng một, trụ sở xã, thôn Mẫu 1", "Ground floor, commune office, Mẫu 1 Village"),
        ),
        (
            "cong-an",
            "police_post",
            both("Trụ sở Công an xã", "Commune police office"),
            both("Cạnh trụ sở xã, thôn Mẫu 1", "Next to the commune office, Mẫu 1 Village"),
        ),
        (
            "nha-van-hoa",
            "cultural_house",
            both("Nhà văn hóa thôn Mẫu 2", "Mẫu 2 Village Cultural House"),
            both("Đầu cầu, thôn Mẫu 2", "By the bridge, Mẫu 2 Village"),
        ),
    ]
}

/// Name of an area, counted from 1.
pub fn area(number: usize) -> Both {
    [format!("thôn Mẫu {number}"), format!("Mẫu {number} Village")]
}

/// Title of the campaign.
pub const CAMPAIGN: [&str; 2] = ["Chuyển đổi số ở thôn, tổ dân phố 2025–2026", "Digital services in villages, 2025–2026"];
/// Its summary.
pub const CAMPAIGN_SUMMARY: [&str; 2] = [
    "Sáu chỉ số của mười thôn, ghi vào ngày đầu mỗi tháng, từ tháng 9/2025 đến tháng 8/2026.",
    "Six indicators of ten villages, written down on the first day of each month, from September 2025 to August 2026.",
];
/// The document that its figures come from.
pub const CAMPAIGN_SOURCE: [&str; 2] = ["Báo cáo hằng tháng của Ủy ban nhân dân xã", "Monthly reports of the commune People's Committee"];

/// The columns of a campaign's table: indicator, year, month; indicator by indicator.
pub fn columns() -> impl Iterator<Item = (usize, u32, u32)> {
    (0..INDICATORS.len()).flat_map(|indicator| DATES.iter().map(move |&(year, month)| (indicator, year, month)))
}

/// Heading of a column.
pub fn head(indicator: usize, year: u32, month: u32) -> Both {
    let [vi, en] = INDICATORS[indicator].0;
    [format!("{vi} đến 1/{month}/{year}"), format!("{en} by 1 {} {year}", MONTHS[month as usize - 1])]
}

/// The figures of a commune: a row an area, running totals that never fall.
pub fn figures(unit: usize) -> Vec<Vec<usize>> {
    let mut dice = Dice::of(unit, FIGURES);
    let row = |_| {
        let mut total = 0;
        let cell = |(at, _)| {
            if at % DATES.len() == 0 {
                total = dice.below(200);
            }
            total += dice.below(40);
            total
        };
        columns().enumerate().map(cell).collect()
    };
    (0..AREAS).map(row).collect()
}
