//! The front matter of plans.

use super::guide::{SLUG, TRANSLATE};
use super::shape::{Key, Shape, Word};
use super::waiver::WAIVE;

/// The keys of a plan.
pub(super) const KEYS: &[Key] = &[
    Key::may("number", Shape::Text, "Số, ký hiệu", "Ghi đúng như trên văn bản. Không biết thì bỏ khóa này, trang nói rõ là không biết.", "24/KH-UBND"),
    Key::may("date", Shape::Date, "Ngày ban hành", "Ngày ghi trên văn bản. Không biết thì bỏ khóa này.", "2026-02-10"),
    Key::may("not_before", Shape::Date, "Không sớm hơn ngày", "Khi không biết ngày ban hành: ngày của văn bản muộn nhất mà kế hoạch trích dẫn.", "2026-01-15"),
    Key::must("issuer", Shape::Text, "Cơ quan ban hành", "Tên cơ quan.", "Ủy ban nhân dân xã Pờ Tó").in_translations(),
    Key::must("kind", Shape::Text, "Loại văn bản", "Kế hoạch, công văn…", "Kế hoạch").in_translations(),
    Key::must("subject", Shape::Text, "Trích yếu", "Văn bản nói về việc gì.", "Triển khai Đề án 06 năm 2026").in_translations(),
    SLUG,
    Key::must("state", Shape::Choice(STATES), "Tình trạng", "Còn thực hiện hay đã lưu trữ.", "current"),
    TRANSLATE,
    Key::must(
        "grounds",
        Shape::List(0, &Shape::Text),
        "Căn cứ",
        "Các căn cứ như văn bản ghi, hoặc mã trong `laws.yaml`; mỗi căn cứ một dòng.",
        "Căn cứ Luật Căn cước;",
    )
    .in_translations(),
    Key::may("laws", Shape::List(0, &Shape::Id), "Căn cứ có trong sổ văn bản", "Mã của những căn cứ có trong `laws.yaml`.", "nd-104-2022"),
    Key::may("recipients", Shape::List(0, &Shape::Text), "Nơi nhận", "Như văn bản ghi.", "Như trên; | Lưu: VT.").in_translations(),
    Key::may(
        "attachments",
        Shape::List(0, &Shape::Text),
        "Kèm theo",
        "Phụ lục, danh sách, lịch kèm theo văn bản, mỗi thứ một dòng.",
        "Phụ lục: chỉ tiêu từng thôn",
    )
    .in_translations(),
    Key::may("signed_by", Shape::Text, "Người ký", "Chức vụ, không ghi tên.", "Chủ tịch Ủy ban nhân dân").in_translations(),
    Key::may("excerpt", Shape::Text, "Trích", "Nói phần nào bị bỏ khi không đăng toàn văn.", "Chỉ đăng mười nhiệm vụ.").in_translations(),
    Key::may("campaign", Shape::Id, "Trang tiến độ", "Mã một trang tiến độ của đơn vị.", "cap-the-2026"),
    Key::may("reports", Shape::List(0, &Shape::Map(REPORT)), "Báo cáo phải nộp", "Báo cáo mà văn bản yêu cầu, để vào lịch.", ""),
    WAIVE,
];

const REPORT: &[Key] = &[
    Key::must("what", Shape::Words, "Báo cáo gì", "Ai báo cáo gì cho ai.", "Văn phòng báo cáo Chủ tịch | The office reports to the Chair"),
    Key::must("when", Shape::Text, "Khi nào", "Như văn bản ghi.", "trước ngày 12 hàng tháng"),
];

/// The keys of `tasks.yaml`.
pub(super) const TASKS: &[Key] = &[
    Key::must("as_of", Shape::Date, "Tính đến ngày", "Ngày mà mọi dòng dưới đây nói đúng.", "2026-11-25"),
    Key::must("tasks", Shape::List(0, &Shape::Map(TASK)), "Nhiệm vụ", "Mỗi nhiệm vụ một mục; nhiệm vụ không có ở đây thì trang ghi là chưa có báo cáo.", ""),
    WAIVE,
];

const TASK: &[Key] = &[
    Key::must("task", Shape::Task, "Số của nhiệm vụ", "Như trong kế hoạch; phần thứ hai của một số thì ghi `3.4 (2)`.", "1.1"),
    Key::must("status", Shape::Choice(STATUSES), "Đến đâu", "Việc đã đến đâu.", "in_progress"),
    Key::may("date", Shape::Date, "Ngày", "Ngày xong, hoặc ngày có tin này.", "2026-11-20"),
    Key::may("note", Shape::Words, "Nói thêm", "Một câu: kết quả, vì sao chậm.", "Xong ở hai thôn. | Done in two villages."),
];

const STATUSES: &[Word] = &[("done", "đã xong"), ("in_progress", "đang làm"), ("late", "chậm"), ("not_started", "chưa làm")];

const STATES: &[Word] = &[("archived", "đã xong hoặc đơn vị không còn: đăng đúng như đã ban hành"), ("current", "đang thực hiện")];
