//! Slips that a dictionary does not see, because each word is one: `các đặt` for `cài đặt`. Collected from real documents.

use super::fold::cased;
use super::hit::{Hit, Kind};
use super::piece::Pieces;

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

/// What a slip is not, with the words around it: `điện từ` is a field of physics, `phổ biên` the edge of a spectrum.
const RIGHT: &[&str] = &["từ trường điện từ", "sóng điện từ", "bếp điện từ", "lực điện từ", "trường điện từ"];

/// Words that are said twice on purpose.
const DOUBLED: &[&str] = &[
    "ai",
    "ào",
    "bình",
    "cao",
    "chăm",
    "châm",
    "chằm",
    "chầm",
    "chậm",
    "dần",
    "đêm",
    "đều",
    "đời",
    "đùng",
    "gần",
    "hàng",
    "hay",
    "hằng",
    "hơi",
    "khắp",
    "lâu",
    "lần",
    "lớp",
    "luôn",
    "lừa",
    "mãi",
    "mau",
    "muôn",
    "năm",
    "ngày",
    "người",
    "nhà",
    "nhanh",
    "nhiều",
    "nho",
    "nhỏ",
    "nơi",
    "nước",
    "rất",
    "sâu",
    "sáng",
    "song",
    "tầng",
    "thật",
    "thôn",
    "thường",
    "tí",
    "to",
    "từ",
    "từng",
    "vừa",
    "xa",
    "xanh",
    "xinh",
    "đâu",
    "đôi",
    "đủ",
    "khăng",
    "ha",
    "chan",
    "vân",
    "oa",
];

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let slips: Vec<_> = SLIPS.iter().filter(|(wrong, _)| pieces.small.contains(wrong)).collect();
    for line in if slips.is_empty() { &[] } else { pieces.lines.as_slice() } {
        let small = line.text.to_lowercase();
        for (wrong, right) in slips.iter().filter(|(wrong, _)| small.contains(wrong)) {
            if RIGHT.iter().any(|right| right.contains(wrong) && small.contains(right)) {
                continue;
            }
            let words: Vec<&str> = wrong.split(' ').collect();
            for place in line.phrase(&words) {
                let was = line.text.get(place.start - line.start..place.end - line.start).unwrap_or_default();
                let hit = Hit::of(place, Kind::Slip);
                hits.push(if let Some(right) = right { hit.better(like(right, was), true) } else { hit });
            }
        }
    }
    hits
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
        for (one, next) in line.words.iter().zip(line.words.iter().skip(1)) {
            let is_same = one.text.chars().count() > 1 && one.text.chars().all(char::is_lowercase) && one.text == next.text && line.between(one, next) == " ";
            if is_same && !DOUBLED.contains(&one.text) {
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
        assert!(found("Các, đặt chỗ; cài đặt; phần đầu của trang; bếp điện từ").is_empty());
    }

    #[test]
    fn doubled_words_but_not_those_that_are_meant() {
        let count = |text: &str| twice(&Pieces::of(text, false)).len();
        assert_eq!(count("ý kiến của của người dân thực thực"), 2);
        assert_eq!(count("dần dần, ngày ngày, của, của"), 0);
    }
}
