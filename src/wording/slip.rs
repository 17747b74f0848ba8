//! Slips that a dictionary does not see, because each word is one: `các đặt` for `cài đặt`. Collected from real documents.

use std::ops::Range;

use super::fold::cased;
use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces, Word};

/// Wrong words, and the right ones; nothing where several may be meant.
const SLIPS: &[(&str, Option<&str>)] = &[
    ("các đặt", Some("cài đặt")),
    ("cai đặt", Some("cài đặt")),
    ("kinh hoạt", Some("kích hoạt")),
    ("kích hoạn", Some("kích hoạt")),
    ("kích họat", Some("kích hoạt")),
    ("đinh danh", Some("định danh")),
    ("định doanh", Some("định danh")),
    ("căn cươc", Some("căn cước")),
    ("căn cướp", Some("căn cước")),
    ("cư chú", Some("cư trú")),
    ("lưu chú", Some("lưu trú")),
    ("tạm chú", Some("tạm trú")),
    ("thường chú", Some("thường trú")),
    ("hộ khấu", Some("hộ khẩu")),
    ("tài khoảng", Some("tài khoản")),
    ("mật khấu", Some("mật khẩu")),
    ("tác thủ tục", Some("các thủ tục")),
    ("thủ tuc", Some("thủ tục")),
    ("nhan dân", Some("nhân dân")),
    ("gứn", Some("gắn")),
    ("quyeeys", Some("quyết")),
    ("hanh phúc", Some("hạnh phúc")),
    ("đẩy đủ", Some("đầy đủ")),
    ("đặc lực", Some("đắc lực")),
    ("tiềm chủng", Some("tiêm chủng")),
    ("để nghị", Some("đề nghị")),
    ("tuyền truyền", Some("tuyên truyền")),
    ("tuyên tuyền", Some("tuyên truyền")),
    ("phổ biên", Some("phổ biến")),
    ("ứng dung", Some("ứng dụng")),
    ("khải thác", Some("khai thác")),
    ("kính phí", Some("kinh phí")),
    ("niêm yết cộng", Some("niêm yết công")),
    ("công thông tin", Some("cổng thông tin")),
    ("giải quyết của quyết", None),
    ("chọn nhà dân", None),
    ("phần đầu đến", Some("phấn đấu đến")),
    ("phần đầu hoàn thành", Some("phấn đấu hoàn thành")),
    ("phần đấu", Some("phấn đấu")),
    ("phấn đầu", Some("phấn đấu")),
    ("sát nhập", Some("sáp nhập")),
    ("xát nhập", Some("sáp nhập")),
    ("bổ xung", Some("bổ sung")),
    ("chuẩn đoán", Some("chẩn đoán")),
    ("xuất xắc", Some("xuất sắc")),
    ("xử lí xố liệu", None),
    ("sử lý", Some("xử lý")),
    ("vô hình chung", Some("vô hình trung")),
    ("tựu chung", Some("tựu trung")),
    ("nghành", Some("ngành")),
    ("năng xuất", Some("năng suất")),
    ("kiễm tra", Some("kiểm tra")),
    ("bắt buột", Some("bắt buộc")),
    ("trãi nghiệm", Some("trải nghiệm")),
    ("chử ký", Some("chữ ký")),
    ("chử số", Some("chữ số")),
    ("hướng dẩn", Some("hướng dẫn")),
    ("giãi quyết", Some("giải quyết")),
    ("bảo mặt", Some("bảo mật")),
    ("ký xố", Some("ký số")),
    ("dịch vụ cống", Some("dịch vụ công")),
    ("điên tử", Some("điện tử")),
    ("điện từ", None),
    ("đẩy nhan", Some("đẩy nhanh")),
    ("có lich", Some("có lịch")),
    ("lich cấp", Some("lịch cấp")),
    ("lich trực", Some("lịch trực")),
    ("lich làm", Some("lịch làm")),
];

/// Slips that no sentence can mean otherwise, so that they can be put right unasked.
const SURE: &[&str] = &[
    "kích hoạn",
    "kích họat",
    "căn cươc",
    "thủ tuc",
    "gứn",
    "quyeeys",
    "hanh phúc",
    "tiềm chủng",
    "tuyền truyền",
    "tuyên tuyền",
    "khải thác",
    "nghành",
    "kiễm tra",
    "bắt buột",
    "trãi nghiệm",
    "hướng dẩn",
    "giãi quyết",
    "ký xố",
];

/// Words behind which, or before which, a slip is none: `khả năng xuất trình`, `để nghị quyết`, `bếp điện từ`.
const RIGHT: &[(&str, &[&str], &[&str])] = &[
    ("các đặt", &[], &["lịch", "chỗ", "phòng", "hàng", "tên", "cọc"]),
    ("kinh hoạt", &["người", "dân"], &["động"]),
    ("lưu chú", &[], &["thích", "ý", "giải"]),
    ("hộ khấu", &[], &["trừ", "hao"]),
    ("tác thủ tục", &["công", "hợp", "đối", "cộng", "thao", "sáng"], &[]),
    ("để nghị", &[], &["quyết", "định", "viện", "trường", "sĩ"]),
    ("ứng dung", &["đáp"], &["lượng", "dịch"]),
    ("niêm yết cộng", &[], &["đồng", "với"]),
    ("công thông tin", &["thành"], &[]),
    ("phần đầu đến", &["từ", "ở"], &["hết", "cuối", "trang", "phần", "giữa"]),
    ("phần đầu hoàn thành", &["là", "có"], &[]),
    ("sử lý", &["lịch", "tiểu"], &["lịch", "luận"]),
    ("năng xuất", &["khả", "chức", "tính", "tài"], &[]),
    ("bảo mặt", &["đảm"], &["bằng"]),
    ("dịch vụ cống", &[], &["thoát", "rãnh", "ngầm"]),
    (
        "điện từ",
        &["sóng", "bếp", "trường", "lực", "nam", "van", "bức"],
        &["trường", "tháng", "ngày", "lúc", "đầu", "khi", "năm", "nay", "sáng", "chiều", "nguồn", "lưới", "nhà", "trạm", "mặt"],
    ),
];

/// Words that no sentence has twice in a row. Others may meet: `thông tin tin cậy`, `học sinh sinh năm 2012`.
const NEVER_TWICE: &[&str] = &[
    "bằng", "bị", "bởi", "các", "cho", "của", "cũng", "cùng", "do", "đã", "đang", "để", "đến", "được", "giữa", "hoặc", "khi", "khỏi", "không", "là", "mà",
    "một", "này", "nếu", "những", "như", "phải", "rằng", "sẽ", "tại", "theo", "thì", "trên", "trong", "và", "vào", "về", "với", "việc", "vì",
];

/// Words that are twice in a row only where two compounds meet, with what stands before and behind them then: `tương ứng ứng dụng`.
const SELDOM_TWICE: &[(&str, &[&str], &[&str])] = &[
    ("ứng", &["tương", "phản", "đáp", "cung", "thích", "hiệu"], &["dụng", "phó", "cử", "xử", "viên"]),
    ("thực", &["hiện", "xác", "chân", "sự", "trung", "thiết"], &["hiện", "tế", "thi", "phẩm", "sự", "hành"]),
    ("tiếp", &["trực", "gián", "kế", "liên", "giao", "nối"], &["tục", "nhận", "cận", "theo", "xúc", "đón", "dân"]),
];

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let slips: Vec<_> = SLIPS.iter().filter(|(wrong, _)| pieces.small.contains(wrong)).collect();
    for line in if slips.is_empty() { &[] } else { pieces.lines.as_slice() } {
        let small = line.text.to_lowercase();
        for (wrong, right) in slips.iter().filter(|(wrong, _)| small.contains(wrong)) {
            let words: Vec<&str> = wrong.split(' ').collect();
            for place in line.phrase(&words).into_iter().filter(|place| !is_right(line, wrong, place)) {
                let was = line.text.get(place.start - line.start..place.end - line.start).unwrap_or_default();
                let hit = Hit::of(place, Kind::Slip);
                hits.push(if let Some(right) = right { hit.better(like(right, was), SURE.contains(wrong)) } else { hit });
            }
        }
    }
    hits
}

/// Whether the word before or behind makes a slip none. Power is cut `điện từ 7 giờ`.
fn is_right(line: &Line<'_>, wrong: &str, place: &Range<usize>) -> bool {
    let before = line.before(place).map(Word::small);
    let behind = line.behind(place).map(Word::small);
    let is_number = behind.as_ref().is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
    RIGHT.iter().filter(|(slip, ..)| *slip == wrong).any(|(slip, not_behind, not_before)| {
        before.as_deref().is_some_and(|word| not_behind.contains(&word))
            || behind.as_deref().is_some_and(|word| not_before.contains(&word))
            || (*slip == "điện từ" && is_number)
    })
}

/// The right words, each written as the wrong one in its place was.
fn like(right: &str, was: &str) -> String {
    let was: Vec<&str> = was.split_whitespace().collect();
    let words = right.split(' ').enumerate();
    words.map(|(at, word)| cased(word, was.get(at).or(was.last()).copied().unwrap_or_default())).collect::<Vec<_>>().join(" ")
}

/// `của của`: a word that stands twice without a sign between.
pub(super) fn twice(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in pieces.lines.iter().filter(|line| line.is_running) {
        for (at, (one, next)) in line.words.iter().zip(line.words.iter().skip(1)).enumerate() {
            let small = |at: Option<usize>| at.and_then(|at| line.words.get(at)).map(Word::small).unwrap_or_default();
            let (before, behind) = (small(at.checked_sub(1)), small(Some(at + 2)));
            let joins = |befores: &[&str], behinds: &[&str]| befores.contains(&before.as_str()) && behinds.contains(&behind.as_str());
            let is_seldom = || SELDOM_TWICE.iter().any(|(word, befores, behinds)| *word == one.text && !joins(befores, behinds));
            let is_same = one.text.chars().count() > 1 && one.text.chars().all(char::is_lowercase) && one.text == next.text && line.between(one, next) == " ";
            if is_same && (NEVER_TWICE.contains(&one.text) || is_seldom()) {
                hits.push(Hit::of(one.start..next.range().end, Kind::Twice).better(one.text, false));
            }
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Option<String>> {
        find(&Pieces::of(text, false)).into_iter().map(|hit| hit.better).collect()
    }

    #[test]
    fn slips_are_told_in_the_writer_s_letters() {
        assert_eq!(found("Thu nhận các đặt tài khoản"), [Some("cài đặt".to_owned())]);
        assert_eq!(found("KINH HOẠT"), [Some("KÍCH HOẠT".to_owned())]);
        assert_eq!(found("chọn nhà dân"), [None]);
        for right in [
            "Các, đặt chỗ; cài đặt; phần đầu của trang; bếp điện từ",
            "Không có khả năng xuất trình giấy tờ; chức năng xuất dữ liệu",
            "Đã gửi thành công thông tin cư trú; đáp ứng dung lượng 2 GB; đảm bảo mặt bằng",
            "Công tác thủ tục hành chính, hợp tác thủ tục; để nghị quyết đi vào cuộc sống",
            "Xem từ phần đầu đến hết trang; lịch sử lý lịch; hủy các đặt lịch; Lưu chú thích",
            "Dịch vụ cống thoát nước; cắt điện từ 7 giờ, mất điện từ tháng 3; hộ khấu trừ",
        ] {
            assert!(found(right).is_empty(), "{right}: {:?}", found(right));
        }
    }

    #[test]
    fn doubled_words_but_not_those_that_are_meant() {
        let count = |text: &str| twice(&Pieces::of(text, false)).len();
        assert_eq!(count("ý kiến của của người dân, thực thực hiện"), 2);
        assert_eq!(count("dần dần, ngày ngày, của, của, thông tin tin cậy, học sinh sinh năm 2012, có thể thể hiện, số số nhà, xác thực thực tế"), 0);
    }
}
