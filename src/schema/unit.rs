//! The keys of `unit.yaml`.

use super::shape::{Key, Shape, Word};
use super::sheet::SHEETS;
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[
    Key::must("kind", Shape::Choice(KINDS), "Loại đơn vị", "Chọn một từ trong danh sách.", "commune"),
    Key::must("name", Shape::Words, "Tên đơn vị", "Tên kèm loại: \"xã …\", \"phường …\", \"đặc khu …\".", "xã Pờ Tó | Pờ Tó Commune"),
    Key::must(
        "issuer",
        Shape::Words,
        "Cơ quan công bố",
        "Ai công bố trang và chịu trách nhiệm về nội dung.",
        "Ủy ban nhân dân xã Pờ Tó | People's Committee of Pờ Tó Commune",
    ),
    Key::must("province", Shape::Words, "Tỉnh, thành phố", "Tên kèm \"tỉnh\" hoặc \"thành phố\".", "tỉnh Gia Lai | Gia Lai Province"),
    Key::may("sample", Shape::YesNo, "Trang mẫu", "`yes` thì mọi trang và tờ in mang dấu MẪU. Điền xong hết thì xóa dòng này.", "yes"),
    Key::may("valid_from", Shape::Date, "Hoạt động từ ngày", "Ngày đầu tiên của đơn vị.", "2025-07-01"),
    Key::may("valid_to", Shape::Date, "Hoạt động đến ngày", "Ngày cuối cùng của đơn vị; sau ngày ấy trang thành bản lưu trữ.", "2035-06-30"),
    Key::may("valid_to_certain", Shape::YesNo, "Ngày cuối là chắc chắn", "`no` khi chỉ biết đơn vị đã kết thúc chậm nhất vào ngày ấy.", "no"),
    Key::may("successors", Shape::List(0, &Shape::Map(SUCCESSOR)), "Đơn vị kế thừa", "Đơn vị nào nhận phần việc khi đơn vị này kết thúc.", ""),
    Key::may("lineage_source", Shape::Web, "Nguồn về sắp xếp", "Địa chỉ trang nói về việc sắp xếp đơn vị.", "https://xaydungchinhsach.chinhphu.vn/"),
    Key::may(
        "hours",
        Shape::Words,
        "Giờ làm việc",
        "Giờ làm việc chung, in trên mọi tờ.",
        "Thứ Hai đến thứ Sáu: 7 giờ 30 – 17 giờ | Monday to Friday: 7:30–17:00",
    ),
    Key::may(
        "path",
        Shape::Folder,
        "Thư mục trang",
        "Thư mục trong `output/`. Không ghi thì lấy tên thư mục của đơn vị; `\"\"` là ngay ở gốc (nhiều nhất một đơn vị).",
        "xa-po-to",
    ),
    Key::may(
        "address",
        Shape::Address,
        "Địa chỉ công khai riêng",
        "Địa chỉ của riêng đơn vị này. Không ghi thì là địa chỉ trong `site.yaml` nối với `path`.",
        "https://poto.gialai.gov.vn/",
    ),
    Key::may(
        "earlier_addresses",
        Shape::List(0, &Shape::Address),
        "Địa chỉ cũ",
        "Địa chỉ đã in trong mã QR trước đây và nay chuyển tiếp đến địa chỉ mới.",
        "https://gialai.gov.vn/po-to/",
    ),
    SHEETS,
    Key::must("contacts", Shape::List(1, &Shape::Map(CONTACT)), "Nơi để hỏi", "Ít nhất một nơi. Chỉ ghi cơ quan, không ghi tên hay số riêng của cá nhân.", ""),
    Key::must("areas", Shape::List(0, &Shape::Map(AREA)), "Địa bàn", "Thôn, làng, tổ dân phố… Không có thì ghi `areas: []`.", ""),
    Key::must("places", Shape::List(0, &Shape::Map(PLACE)), "Điểm niêm yết", "Nơi dán tờ in. Không có thì ghi `places: []`.", ""),
    WAIVE,
];

const KINDS: &[Word] = &[
    ("province", "tỉnh, thành phố trực thuộc trung ương"),
    ("commune", "xã"),
    ("ward", "phường"),
    ("special_zone", "đặc khu"),
    ("district", "huyện (chỉ cho bản lưu trữ)"),
    ("township", "thị trấn (chỉ cho bản lưu trữ)"),
    ("city", "thành phố thuộc tỉnh, thị xã (chỉ cho bản lưu trữ)"),
];

const SUCCESSOR: &[Key] = &[
    Key::must("name", Shape::Words, "Tên", "Tên đơn vị kế thừa.", "xã Ia Pa | Ia Pa Commune"),
    Key::may("code", Shape::Text, "Mã hành chính", "Mã đơn vị hành chính.", "23995"),
    Key::may("unit", Shape::Id, "Đơn vị trong trang này", "Tên thư mục của đơn vị ấy trong `content/units/`, nếu có.", "xa-ia-pa"),
    Key::may("part", Shape::YesNo, "Chỉ một phần", "`yes` nếu chỉ một phần địa bàn về đó.", "yes"),
    Key::may("note", Shape::Words, "Ghi chú", "Điều người dân nên biết.", "Từ ngày 1/7/2025 | From 1 July 2025"),
];

const CONTACT: &[Key] = &[
    Key::must("role", Shape::Words, "Cơ quan, bộ phận", "Nơi này lo việc gì.", "Công an xã (căn cước, cư trú) | Commune police (identity cards, residence)"),
    Key::may("phone", Shape::Phone, "Điện thoại", "Số của cơ quan, để trong ngoặc kép.", "0269 3000 000"),
    Key::may("email", Shape::Email, "Thư điện tử", "Địa chỉ thư của cơ quan.", "ubnd@xa-mau.example"),
    Key::may("address", Shape::Words, "Địa chỉ", "Đến đâu để hỏi.", "Thôn 1, xã Pờ Tó | Village 1, Pờ Tó Commune"),
    Key::may("hours", Shape::Words, "Giờ làm việc", "Giờ của riêng nơi này.", "Sáng thứ Bảy: 7 giờ 30 – 11 giờ 30 | Saturday morning: 7:30–11:30"),
];

const AREA: &[Key] = &[
    Key::must("id", Shape::Id, "Mã địa bàn", "Số liệu và điểm niêm yết gọi địa bàn bằng mã này.", "thon-1"),
    Key::must("name", Shape::Words, "Tên địa bàn", "Tên kèm \"thôn\", \"làng\", \"tổ dân phố\"…", "thôn 1 | Village 1"),
];

const PLACES: &[Word] = &[
    ("cultural_house", "nhà văn hóa, nhà sinh hoạt cộng đồng"),
    ("one_stop_office", "bộ phận một cửa"),
    ("public_service_centre", "trung tâm phục vụ hành chính công"),
    ("police_post", "trụ sở công an"),
    ("school", "trường học"),
    ("market", "chợ"),
    ("health_station", "trạm y tế"),
    ("other", "nơi khác"),
];

const PLACE: &[Key] = &[
    Key::must("id", Shape::Id, "Mã điểm", "Mã này nằm trong sổ mã QR: cấp mã rồi thì đừng đổi.", "nha-van-hoa-thon-1"),
    Key::must("kind", Shape::Choice(PLACES), "Loại điểm", "Chọn một từ trong danh sách.", "cultural_house"),
    Key::must("name", Shape::Words, "Tên điểm", "Tên như người dân gọi.", "Nhà văn hóa thôn 1 | Cultural house of Village 1"),
    Key::must("address", Shape::Words, "Địa chỉ", "Chỉ đường sao cho tìm được.", "Cạnh sân bóng, thôn 1 | Next to the football field, Village 1"),
    Key::may("hours", Shape::Words, "Giờ mở cửa", "Giờ có người hướng dẫn.", "Tối thứ Ba: 18 giờ 30 – 20 giờ 30 | Tuesday evening: 18:30–20:30"),
    Key::may("area", Shape::Id, "Thuộc địa bàn", "Mã của địa bàn trong `areas`.", "thon-1"),
    Key::must(
        "posts",
        Shape::List(0, &Shape::Target),
        "Dán tờ nào",
        "Các trang có tờ in dán ở đây, ví dụ `guide:kich-hoat-vneid`, `page:methods`. Chưa dán gì thì ghi `[]`.",
        "guide:kich-hoat-vneid",
    ),
];
