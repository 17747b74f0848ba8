//! The keys that name a table beside a campaign.

use super::shape::{Key, Shape};

/// A CSV file or a sheet of a workbook.
pub(super) const TABLE: &[Key] = &[
    Key::must("table", Shape::Text, "Tệp bảng", "Tệp .csv, .xlsx hoặc .ods trong cùng thư mục.", "chi-tieu.xlsx"),
    Key::may("sheet", Shape::Text, "Trang", "Tên trang; chỉ cần khi bảng tính có nhiều trang.", "Tháng 3"),
    Key::may("range", Shape::Cells, "Vùng ô", "Các ô có số; không ghi thì từ dòng 2, cột A.", "B5:G39"),
    Key::must(
        "columns",
        Shape::List(0, &Shape::Text),
        "Các cột của bảng",
        "Từ trái sang phải: `area`, `date`, mã của cột hay chỉ số; cột không dùng ghi `skip`.",
        "area | da-cap",
    ),
];
