//! The keys of `glossary.yaml`.

use super::shape::{Key, Shape, Word};
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[Key::must("terms", Shape::List(0, &Shape::Map(TERM)), "Thuật ngữ", "Mỗi thuật ngữ một mục.", ""), WAIVE];

const WORDINGS: &[Word] =
    &[("published", "cách dịch đã có trong văn bản hay trang chính thức"), ("own", "cách dịch của chính trang này; trang nói rõ điều đó với người đọc")];

const TERM: &[Key] = &[
    Key::must("id", Shape::Id, "Mã thuật ngữ", "Mã để phần chữ dẫn đến: `term:so-ho-khau`.", "so-ho-khau"),
    Key::must("term", Shape::Words, "Thuật ngữ", "Từ ngữ trong từng ngôn ngữ.", "sổ hộ khẩu | household registration book"),
    Key::may(
        "also",
        Shape::TextsByLanguage,
        "Cũng gọi là",
        "Cách gọi hay cách dịch khác mà bài viết cũng được dùng, theo từng ngôn ngữ; trang thuật ngữ in kèm.",
        "",
    ),
    Key::may("compare", Shape::YesNo, "Soát bản dịch", "`no` khi từ này còn nghĩa khác; bản dịch không bị soát theo nó.", "yes"),
    Key::may("wording", Shape::Choice(WORDINGS), "Cách dịch từ đâu ra", "Không ghi khi chưa xét.", "published"),
    Key::must("meaning", Shape::Words, "Nghĩa", "Giải thích bằng lời dễ hiểu, một hoặc hai câu.", "Sổ giấy ghi hộ gia đình. | The paper book of a household."),
    Key::may("since", Shape::Date, "Dùng từ ngày", "Ngày đầu tiên dùng từ này.", "2024-07-01"),
    Key::may("until", Shape::Date, "Dùng đến ngày", "Ngày cuối cùng dùng từ này.", "2022-12-31"),
];
