//! The front matter of guides, the 7 ways and their overview.

use super::law::CITATION;
use super::shape::{Key, Shape, Word};
use super::waiver::WAIVE;

/// The keys of a guide.
pub(super) const GUIDE: &[Key] = &[
    TITLE,
    SLUG,
    SUMMARY,
    SIGN,
    TRANSLATE,
    ORDER,
    AUDIENCE,
    COST,
    TIME,
    BRING,
    OTHER_WAYS,
    LEGAL,
    SOURCES,
    REVIEWED,
    REVIEW_BY,
    APP_VERSION,
    SCAM_WARNING,
    WAIVE,
];

/// The keys of one of the 7 ways.
pub(super) const METHOD: &[Key] = &[
    TITLE,
    SLUG,
    SUMMARY,
    TRANSLATE,
    ORDER,
    AUDIENCE,
    COST,
    TIME,
    BRING,
    OTHER_WAYS,
    LEGAL,
    SOURCES,
    REVIEWED,
    REVIEW_BY,
    APP_VERSION,
    SCAM_WARNING,
    Key::must("proves", Shape::Text, "Chứng minh điều gì", "Cách này cho thấy điều gì về bạn, một câu.", "Bạn là ai và cư trú ở đâu.").in_translations(),
    WAIVE,
];

/// The keys of the overview.
pub(super) const OVERVIEW: &[Key] =
    &[TITLE, SUMMARY, TRANSLATE, LEGAL, SOURCES, REVIEWED, REVIEW_BY, APP_VERSION, SCAM_WARNING, CHOOSE.in_translations(), COUNTER.in_translations(), WAIVE];

/// `title:` of a document.
pub(super) const TITLE: Key = Key::must("title", Shape::Text, "Tiêu đề", "Tiêu đề của trang.", "Kích hoạt VNeID").in_translations();
/// `slug:` of a document.
pub(super) const SLUG: Key =
    Key::may("slug", Shape::Id, "Phần cuối địa chỉ", "Phần cuối của địa chỉ trang; không ghi thì lấy tên thư mục.", "kich-hoat-vneid").in_translations();
/// `summary:` of a document.
pub(super) const SUMMARY: Key = Key::must("summary", Shape::Text, "Tóm tắt", "Một câu nói trang giúp được gì.", "Sáu bước, không mất tiền.").in_translations();
const SIGN: Key = Key::may(
    "sign",
    Shape::Text,
    "Biển tại điểm hướng dẫn",
    "Dòng chữ lớn trên biển treo ở nơi có người giúp làm việc này; không ghi thì không có biển.",
    "NƠI HƯỚNG DẪN KÍCH HOẠT ĐỊNH DANH ĐIỆN TỬ",
)
.in_translations();
/// `translate:` of a document.
pub(super) const TRANSLATE: Key =
    Key::must("translate", Shape::Choice(TRANSLATIONS), "Thiếu bản dịch thì sao", "Khi một ngôn ngữ của trang chưa có bản dịch.", "required");
/// `legal:` of a page.
pub(super) const LEGAL: Key =
    Key::must("legal", Shape::List(0, &Shape::Map(CITATION)), "Căn cứ pháp lý", "Văn bản mà trang dựa vào, theo mã trong `laws.yaml`. Không có thì `[]`.", "");
/// `sources:` of a page.
pub(super) const SOURCES: Key = Key::may("sources", Shape::List(0, &Shape::Map(SOURCE)), "Nguồn khác", "Nơi đã đọc những điều không văn bản nào nói.", "");
/// `reviewed:` of a page.
pub(super) const REVIEWED: Key = Key::must("reviewed", Shape::Date, "Ngày rà soát", "Ngày gần nhất đã đọc lại và thấy đúng.", "2026-11-21");
/// `review_by:` of a page.
pub(super) const REVIEW_BY: Key = Key::must("review_by", Shape::Date, "Rà soát lại trước ngày", "Quá ngày này trang mang lời nhắc.", "2027-05-21");
/// `app_version:` of a page.
pub(super) const APP_VERSION: Key = Key::may("app_version", Shape::Text, "Phiên bản VNeID", "Phiên bản ứng dụng có màn hình được mô tả.", "2.2.6");

const TRANSLATIONS: &[Word] =
    &[("required", "phải có bản dịch; thiếu là lỗi"), ("fallback", "hiện bản gốc, có ghi rõ"), ("none", "ngôn ngữ ấy không có trang này")];

const ORDER: Key = Key::must("order", Shape::Number, "Thứ tự", "Chỗ trong danh sách; với 7 phương thức là số của phương thức, 1–7.", "1");
const AUDIENCE: Key = Key::must("audience", Shape::Text, "Dành cho ai", "Ai cần trang này.", "Người từ đủ 14 tuổi.").in_translations();
const COST: Key = Key::must("cost", Shape::Text, "Lệ phí", "Mất bao nhiêu tiền.", "Không mất tiền.").in_translations();
const TIME: Key = Key::must("time", Shape::Text, "Thời gian", "Mất bao lâu.", "Khoảng 10 phút.").in_translations();
const BRING: Key = Key::must("bring", Shape::List(0, &Shape::Text), "Mang theo", "Mỗi thứ một dòng.", "Thẻ căn cước | Điện thoại").in_translations();
const OTHER_WAYS: Key =
    Key::must("other_ways", Shape::List(0, &Shape::Text), "Cách khác", "Cho người không có điện thoại thông minh.", "Đến Công an xã, cán bộ làm giúp.")
        .in_translations();
const SCAM_WARNING: Key = Key::must("scam_warning", Shape::YesNo, "Cảnh báo lừa đảo", "`yes` thì trang in lời cảnh báo về tài khoản và mã OTP.", "yes");

const SOURCE: &[Key] = &[
    Key::must("address", Shape::Web, "Địa chỉ", "Trang đã đọc.", "https://vneid.gov.vn/"),
    Key::must("checked", Shape::Date, "Ngày đọc", "Ngày đã đọc.", "2026-11-21"),
];

const METHODS: Key = Key::must("methods", Shape::List(0, &Shape::Id), "Phương thức", "Mã các phương thức, cách nên dùng đứng đầu.", "vneid | the-can-cuoc");

const CHOOSE: Key = Key::must("choose", Shape::List(0, &Shape::Map(QUESTION)), "Giúp chọn", "Câu hỏi giúp người đọc chọn phương thức.", "");
const QUESTION: &[Key] = &[
    Key::must("question", Shape::Text, "Câu hỏi", "Hỏi người đọc có gì hoặc cần gì.", "Bạn có gì trong tay?"),
    Key::must("options", Shape::List(0, &Shape::Map(OPTION)), "Lựa chọn", "Mỗi câu trả lời một mục.", ""),
];
const OPTION: &[Key] = &[
    Key::must("answer", Shape::Text, "Câu trả lời", "Điều người đọc có hoặc cần.", "Thẻ căn cước"),
    METHODS,
    Key::may("note", Shape::Text, "Ghi chú", "Một câu nhắc thêm.", "Đưa thẻ cho cán bộ xem."),
];

const COUNTER: Key = Key::must("counter", Shape::Map(CARD), "Thẻ tại quầy", "Thẻ nhắc việc cho cán bộ ở quầy.", "");
const CARD: &[Key] = &[
    Key::must("title", Shape::Text, "Tiêu đề", "Tiêu đề của thẻ.", "Thẻ tại quầy cho cán bộ"),
    Key::must("intro", Shape::Text, "Mở đầu", "Một hai câu nói thẻ để làm gì.", "Làm lần lượt từ trên xuống."),
    Key::must("steps", Shape::List(0, &Shape::Map(STEP)), "Các bước", "Theo thứ tự nghị định đòi hỏi ở cán bộ.", ""),
    Key::must("never", Shape::List(0, &Shape::Text), "Không được", "Điều cán bộ không được làm.", "Không giữ thẻ."),
];
const STEP: &[Key] = &[
    Key::must("title", Shape::Text, "Tên bước", "Vài chữ.", "Tra cứu"),
    Key::must("text", Shape::Text, "Làm gì", "Một hai câu.", "Tra trong hệ thống của tỉnh."),
    METHODS,
];
