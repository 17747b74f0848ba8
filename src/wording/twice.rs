//! Words that stand twice without a sign between: `của của`.

use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces, Word};
use super::plain::{begins, is_join, joined_before, joined_behind};

/// A word, the words before it that make another word of the first one (`thiết bị | bị hỏng`), and those behind it that make another word of
/// the second one (`bị | bị can`).
type Doubled = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Words that no sentence has twice in a row but where another word ends or begins with them. Others may meet: `thông tin tin cậy`,
/// `học sinh sinh năm 2012`.
const NEVER_TWICE: &[Doubled] = &[
    (
        "bằng",
        &[
            "công", "văn", "cân", "thăng", "mặt", "đồng", "san", "ngang", "cấp", "tấm", "trao", "lấy", "có", "nhận", "đổi", "số", "quân", "cào", "bất", "phó",
            "không",
        ],
        &["chứng", "cấp", "lái", "khen", "tốt", "đại", "cớ"],
    ),
    ("bị", &["thiết", "trang", "chuẩn", "dự", "quân", "trù", "hậu", "phòng"], &["can", "cáo", "đơn"]),
    ("bởi", &[], &[]),
    ("các", &["đài"], &["bon"]),
    ("cho", &[], &[]),
    ("của", &["tiền", "phá", "lắm", "hám", "tiếc", "cướp", "hôi", "góp"], &["cải"]),
    ("cũng", &[], &[]),
    ("cùng", &["cuối", "vô", "tận", "sau", "đường", "khốn"], &[]),
    ("do", &["tự", "lý", "lí", "nguyên", "căn", "duyên"], &["dự", "thám"]),
    ("đã", &[], &[]),
    ("đang", &["đảm"], &[]),
    ("để", &["đại"], &[]),
    ("đến", &["nơi", "ga", "điểm", "chiều", "bản", "văn", "thư", "sơ", "kế", "khách", "người", "lượt"], &[]),
    (
        "được",
        &[
            "thu", "đạt", "nhận", "có", "tìm", "nhặt", "làm", "lấy", "bắt", "giữ", "thấy", "biết", "mua", "xin", "gọi", "góp", "động", "hộ", "kiệm", "hiện",
            "thập", "thác", "hồi", "hoạch", "đo", "đếm", "bán", "trồng", "nuôi", "chụp", "ghi", "đọc", "quét", "học", "hái", "tạo", "xuất", "tải", "gom",
            "vay", "tính", "câu", "đánh", "đào", "trúng", "gặp", "cứu",
        ],
        &["mùa"],
    ),
    ("giữa", &["ở", "đứng", "chính", "đoạn", "quãng", "khoảng"], &[]),
    ("hoặc", &["mê", "nghi", "huyễn"], &[]),
    ("khi", &["đôi", "có", "nhiều", "lắm", "mọi", "thường", "ít"], &[]),
    ("khỏi", &["chữa"], &[]),
    (
        "không",
        &["hay", "hàng", "phòng", "trên", "bỏ", "số", "có", "chân", "đúng", "được", "chưa", "hư", "tay"],
        &["khí", "gian", "quân", "lưu", "phận", "trung"],
    ),
    ("là", &["bàn", "giặt", "lụa", "bay"], &[]),
    ("mà", &[], &[]),
    (
        "một",
        &[
            "số", "mười", "tháng", "quý", "lớp", "khối", "tổ", "thôn", "đội", "khu", "xóm", "ấp", "đợt", "kỳ", "vòng", "bước", "nhóm", "loại", "cấp", "hạng",
            "điều", "khoản", "chương", "phần", "bài", "mục", "từng", "tầng", "ca", "tập", "con", "mai",
        ],
        &[],
    ),
    ("này", &[], &[]),
    ("nếu", &[], &[]),
    ("những", &[], &[]),
    ("như", &["hầu", "dường", "gần", "coi", "xem"], &["ý"]),
    (
        "phải",
        &["rẽ", "bên", "tay", "mé", "phía", "trái", "lề", "mặt", "lẽ", "vừa", "gặp", "chân", "mắt", "góc", "làn", "quay", "cánh", "hướng", "nửa", "mắc"],
        &[],
    ),
    ("rằng", &[], &[]),
    ("sẽ", &["sạch", "se"], &[]),
    ("tại", &["hiện", "tồn", "thực", "sở", "tự", "nội"], &[]),
    ("theo", &["kèm", "tiếp", "mang", "đem", "đi", "làm", "dõi", "đuổi", "chạy", "noi", "học", "dẫn", "phỏng", "ăn", "kéo"], &["dõi"]),
    ("thì", &["dậy", "xuân"], &["thầm"]),
    (
        "trên",
        &[
            "nêu", "nói", "kể", "như", "cấp", "bên", "phía", "ở", "bề", "tầng", "người", "tuyến", "mặt", "hàng", "dòng", "hình", "bảng", "vụ", "dung", "việc",
            "định", "hoạch", "pháp", "tiêu", "hợp", "tượng", "trào", "động", "trình", "án", "tin", "khoản", "đề", "sơ", "tục", "bản", "số", "tác", "lệnh",
        ],
        &[],
    ),
    ("trong", &["bên", "phía", "mặt", "nước", "sáng", "trắng", "lòng"], &[]),
    ("và", &[], &[]),
    (
        "vào",
        &["ra", "lối", "đầu", "cửa", "cổng", "đường", "đi", "bước", "chạy", "xông", "xe", "người", "khách", "giờ", "chiều", "làn", "nước", "gió", "hàng"],
        &[],
    ),
    ("về", &["lượt", "đường", "chiều", "đi", "ra", "trở", "quay", "viện", "ngày"], &["hưu"]),
    ("với", &["chới", "vời"], &[]),
    ("việc", &["công", "sự", "vụ", "làm", "thôi", "nghỉ", "xin", "mất", "buổi", "tìm", "nhận", "giúp"], &[]),
    ("vì", &["trị"], &[]),
];

/// Words that are twice in a row only where two compounds meet, one of them on either side: `tương ứng | ứng dụng`.
const SELDOM_TWICE: &[Doubled] = &[
    (
        "ứng",
        &["tương", "phản", "đáp", "cung", "thích", "hiệu", "cảm", "hưởng", "tạm", "tiếp", "đối"],
        &["dụng", "phó", "cử", "xử", "viên", "cứu", "trước", "tuyển", "biến", "trực"],
    ),
    (
        "thực",
        &["hiện", "xác", "chân", "sự", "trung", "thiết", "chứng", "lương", "kiểm", "thẩm", "đích", "tả", "ẩm", "nhật", "phồn"],
        &[
            "hiện", "tế", "thi", "phẩm", "sự", "hành", "trạng", "tập", "nghiệm", "thể", "chất", "quyền", "đơn", "vật", "địa", "tiễn", "dụng", "hư", "thu",
            "chi", "tình",
        ],
    ),
    (
        "tiếp",
        &["trực", "gián", "kế", "liên", "giao", "nối", "chuyển"],
        &[
            "tục", "nhận", "cận", "theo", "xúc", "đón", "dân", "công", "khách", "nối", "thu", "quản", "tế", "sức", "cử", "đoàn", "bà", "người", "nhân", "các",
            "tổ", "cô", "ông",
        ],
    ),
];

pub(super) fn find(pieces: &Pieces<'_>, text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in pieces.paragraphs(text) {
        for (one, next) in line.words.iter().zip(line.words.iter().skip(1)) {
            if is_same(&line, one, next) && !is_meant(&line, one, next) {
                hits.push(Hit::of(one.start..next.range().end, Kind::Twice).better(one.text, false));
            }
        }
    }
    hits
}

/// Whether two words are one, whatever their letters. A capital that does not begin a sentence begins a name: `ông Bằng bằng lòng`.
fn is_same<'t>(line: &Line<'t>, one: &Word<'t>, next: &Word<'t>) -> bool {
    let small = |word: &Word<'t>| word.text.chars().flat_map(char::to_lowercase).collect::<String>();
    let is_equal = one.text == next.text || one.text.len() == next.text.len() && one.is_capital() != next.is_capital() && small(one) == small(next);
    let may_be = match (one.is_capital(), next.is_capital()) {
        (false, true) => false,
        (true, false) => is_equal && begins(line, &one.range()),
        (false, false) | (true, true) => true,
    };
    is_equal && may_be && is_join(line.between(one, next))
}

/// Whether a word may stand twice here.
fn is_meant<'t>(line: &Line<'t>, one: &Word<'t>, next: &Word<'t>) -> bool {
    let small = one.small();
    let before = joined_before(line, &one.range()).unwrap_or_default();
    let behind = joined_behind(line, &next.range()).map(Word::small).unwrap_or_default();
    let beside = |(_, befores, behinds): &Doubled| (befores.contains(&before.as_str()), behinds.contains(&behind.as_str()));
    let never = NEVER_TWICE.iter().find(|(word, ..)| *word == small).map(beside).map(|(is_before, is_behind)| is_before || is_behind);
    let seldom = || SELDOM_TWICE.iter().find(|(word, ..)| *word == small).map(beside).map(|(is_before, is_behind)| is_before && is_behind);
    never.or_else(seldom).unwrap_or(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(&Pieces::of(text, false), text).into_iter().filter_map(|hit| text.get(hit.start..hit.end)).collect()
    }

    #[test]
    fn doubled_words_but_not_those_that_are_meant() {
        assert_eq!(found("ý kiến của của người dân, thực thực hiện"), ["của của", "thực thực"]);
        assert_eq!(found("đáp ứng ứng yêu cầu; tình hình thực thực tế; Nhà 1 của của xã"), ["ứng ứng", "thực thực", "của của"]);
        let meant = "dần dần, ngày ngày, của, của, thông tin tin cậy, học sinh sinh năm 2012, có thể thể hiện, số số nhà, xác thực thực tế";
        assert_eq!(found(meant), [""; 0]);
    }

    #[test]
    fn whatever_their_letters_and_what_stands_between() {
        for (text, piece) in [
            ("ý kiến của\ncủa dân", "của\ncủa"),
            ("- ý kiến của\n  của dân", "của\n  của"),
            ("ý kiến của **của** dân", "của **của"),
            ("ý kiến của\u{a0}của dân", "của\u{a0}của"),
            ("ý kiến của  của dân", "của  của"),
            ("Các các thôn", "Các các"),
            ("Họp thôn. Các các thôn", "Các các"),
            ("- **Các** các thôn", "Các** các"),
            ("## CÁC CÁC THÔN", "CÁC CÁC"),
            ("Lịch Của Của Xã", "Của Của"),
            ("---\ntitle: \"Lịch của của xã\"\n---\n\nXong", "của của"),
        ] {
            assert_eq!(found(text), [piece], "{text}");
        }
        for right in ["- của\n- của", "của\n\ncủa", "của  \ncủa", "| của | của |", "của `x` của", "Nơi nhận của\nCủa ông", "Ông Bằng bằng lòng"]
        {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn two_compounds_may_meet() {
        for right in [
            "thiết bị bị hỏng, trang thiết bị bị mất, đã chuẩn bị bị hủy",
            "Hiện tại tại Trung tâm; tồn tại tại địa phương; nước sở tại tại thời điểm ấy",
            "quyền tự do do Hiến pháp quy định; lý do do đâu; nguyên do do ai",
            "kèm theo theo mẫu; tiếp theo theo lịch; mang theo theo hướng dẫn",
            "tiền thu được được nộp; kết quả đạt được được công khai; số tiền quyên góp được được chuyển",
            "rẽ phải phải nhường; đi bên phải phải nhìn; Lẽ phải phải được bảo vệ",
            "có mang hay không không ảnh hưởng; hãng hàng không không bay; Phòng không không quân",
            "công bằng bằng cách; văn bằng bằng tiếng Anh; giải phóng mặt bằng bằng máy; chứng minh bằng bằng chứng",
            "ra vào vào ban đêm; lối vào vào buổi tối",
            "chứng thực thực hiện trong ngày; lương thực thực phẩm; Chủ tịch trực tiếp tiếp công dân",
            "nơi ở sạch sẽ sẽ khỏe; tiền của của Nhân dân; cuối cùng cùng ký; công văn đến đến đúng người",
            "các nội dung nêu trên trên địa bàn; nhiệm vụ trên trên địa bàn; bên trong trong tủ",
            "tổ một một người; đảm đang đang được khen; TỰ DO DO HIẾN PHÁP; công việc việc gì trước",
            "thiết **bị** bị hỏng; thiết\nbị bị hỏng",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
        assert_eq!(found("Có thiết, bị bị hỏng; nộp tại tại xã; được được xem"), ["bị bị", "tại tại", "được được"]);
    }
}
