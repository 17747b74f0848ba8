//! Slips that a dictionary does not see, because each word is one: `các đặt` for `cài đặt`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fold::cased;
use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces, Word};
use super::plain::{begins, is_join, is_plain, joined_before, joined_behind};
use super::slip_words::{AIMS, Beside, NAMES, ONLY, PERSONS, RIGHT, SLIPS, SURE};

/// Wrong words, and the right ones.
type Slip = (&'static str, Option<&'static str>);

/// So many words behind `phần đầu` a share is looked for.
const NEAR: usize = 10;

pub(super) fn find(pieces: &Pieces<'_>, text: &str) -> Vec<Hit> {
    let slips = by_first_word(&pieces.small);
    let mut hits = Vec::new();
    for line in if slips.is_empty() { Vec::new() } else { pieces.paragraphs(text) } {
        for (at, word) in line.words.iter().enumerate() {
            let slips = slips.get(word.small().as_str()).map(Vec::as_slice).unwrap_or_default();
            hits.extend(slips.iter().find_map(|slip| hit(&line, at, slip)));
        }
    }
    hits
}

/// The slips whose words all stand in a text, whatever is between them.
fn by_first_word(small: &str) -> BTreeMap<&'static str, Vec<&'static Slip>> {
    let mut all: BTreeMap<&str, Vec<&Slip>> = BTreeMap::new();
    for slip in SLIPS.iter().filter(|(wrong, _)| wrong.split(' ').all(|word| small.contains(word))) {
        all.entry(slip.0.split(' ').next().unwrap_or_default()).or_default().push(slip);
    }
    all
}

/// A slip, if it begins with a word of a line.
fn hit(line: &Line<'_>, at: usize, (wrong, right): &Slip) -> Option<Hit> {
    let place = place(line, at, wrong).filter(|place| !is_right(line, wrong, place))?;
    let was = line.text.get(place.start - line.start..place.end - line.start).unwrap_or_default();
    let hit = Hit::of(place, Kind::Slip);
    Some(if let Some(right) = right { hit.better(like(right, was), SURE.contains(wrong) && is_plain(was)) } else { hit })
}

/// Where words stand, if a word of a line is the first of them.
fn place(line: &Line<'_>, at: usize, wrong: &str) -> Option<Range<usize>> {
    let words = line.words.get(at..at + wrong.split(' ').count())?;
    let is_it = words.iter().zip(wrong.split(' ')).all(|(word, wanted)| word.text.chars().flat_map(char::to_lowercase).eq(wanted.chars()));
    let is_joined = || words.iter().zip(words.iter().skip(1)).all(|(one, next)| is_join(line.between(one, next)));
    (is_it && is_joined()).then_some(words.first()?.start..words.last()?.range().end)
}

/// Whether the words before or behind make a slip none. Power is cut `điện từ 7 giờ`.
fn is_right(line: &Line<'_>, wrong: &str, place: &Range<usize>) -> bool {
    let before = joined_before(line, place).unwrap_or_default();
    let behind = joined_behind(line, place).map(Word::small).unwrap_or_default();
    let is_beside = |(_, befores, behinds): &Beside| befores.contains(&before.as_str()) || behinds.contains(&behind.as_str());
    let of = |table: &'static [Beside]| table.iter().find(|(slip, ..)| *slip == wrong);
    of(RIGHT).is_some_and(is_beside)
        || of(ONLY).is_some_and(|only| !is_beside(only))
        || (matches!(wrong, "điện từ" | "tài khoảng") && is_number(&behind))
        || (NAMES.contains(&wrong) && is_name(line, place, &before))
        || (wrong == "phần đầu" && !is_aim(line, place))
}

fn is_number(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether a piece that may be a name is one: `bà Đinh Danh Mẫu`.
fn is_name(line: &Line<'_>, place: &Range<usize>, before: &str) -> bool {
    let words = line.text.get(place.start - line.start..place.end - line.start).unwrap_or_default();
    let all_capital = words.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let is_loud = !words.chars().any(char::is_lowercase);
    let is_of_more = || joined_behind(line, place).is_some_and(Word::is_capital);
    words.starts_with(char::is_uppercase) && !is_loud && !begins(line, place) && (PERSONS.contains(&before) || all_capital && is_of_more())
}

/// Whether the words behind go on as those of an aim do: `100% người dân`, `trong tháng 12 đạt 90%`.
fn is_aim(line: &Line<'_>, place: &Range<usize>) -> bool {
    let from = line.words.partition_point(|word| word.start < place.end);
    let words = line.words.iter().skip(from).take(NEAR);
    let is_end = |from: usize, to: usize| line.text.get(from - line.start..to - line.start).is_some_and(|between| between.contains(['.', ';', ':', '!', '?']));
    let mut end = place.end;
    let clause: Vec<&Word<'_>> = words.take_while(|word| !is_end(std::mem::replace(&mut end, word.range().end), word.start)).collect();
    let is_share = |word: &&Word<'_>| {
        let behind = line.text.get(word.start - line.start..).unwrap_or_default();
        is_number(word.text) && behind.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, ',' | '.')).trim_start().starts_with('%')
    };
    clause.first().is_some_and(|first| is_share(first) || AIMS.contains(&first.small().as_str()) && clause.iter().any(is_share))
}

/// The right words, each written as the wrong one in its place was.
fn like(right: &str, was: &str) -> String {
    let was: Vec<&str> = was.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = right.split(' ').enumerate();
    words.map(|(at, word)| cased(word, was.get(at).or(was.last()).copied().unwrap_or_default())).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Option<String>> {
        find(&Pieces::of(text, false), text).into_iter().map(|hit| hit.better).collect()
    }

    fn only(text: &str) -> (String, bool) {
        match find(&Pieces::of(text, false), text).as_slice() {
            [hit] => (hit.better.clone().unwrap_or_default(), hit.is_safe),
            hits => panic!("{text}: {hits:?}"),
        }
    }

    #[test]
    fn slips_are_told_in_the_writer_s_letters() {
        assert_eq!(found("Thu nhận các đặt tài khoản"), [Some("cài đặt".to_owned())]);
        assert_eq!(found("KINH HOẠT"), [Some("KÍCH HOẠT".to_owned())]);
        assert_eq!(found("hoặc đến chọn nhà dân"), [None]);
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
    fn what_two_words_say_of_themselves_is_no_slip() {
        for right in [
            "Trung tâm Phục vụ hành chính công thông tin đến Nhân dân; phân công thông tin viên; nhập thủ công thông tin",
            "khu dân cư chú ý; thường chú ý; tạm chú thích; người định cư chú trọng",
            "tiềm năng xuất khẩu; kỹ năng xuất bản; công năng xuất ra tệp; điện năng xuất sang nước bạn",
            "phần đấu giá; phần đấu thầu; phần đấu tranh; hộp phấn đầu tiên",
            "ngừng cấp điện từ thứ Bảy; mất điện từ tối 20/11; Gọi điện từ máy bàn; nhận điện từ ai lạ; đóng điện từ trạm",
            "Phần đầu 2 trang; phần đầu trong sách nói về cư trú. Tỷ lệ đạt 90%; ghi ở phần đầu năm 2026 đạt 90%; phần đầu đạt yêu cầu",
            "khảo sát nhập liệu; giám sát nhập khẩu; tiêu chuẩn đoán trước; thúc đẩy đủ nhanh; đề tài khoảng 50 trang; tài khoảng 3 tỷ",
            "người Kinh hoạt động; chọn nhà dân làm nơi họp; dịch vụ cống hiến; đảm bảo Mặt trận tham gia",
            "bà Đinh Danh Mẫu; ông Chử ký tên; chị Hanh phúc hậu",
            "kinh, hoạt; kinh  \nhoạt",
        ] {
            assert!(found(right).is_empty(), "{right}: {:?}", found(right));
        }
    }

    #[test]
    fn slips_are_told_whatever_stands_between_their_words() {
        for (text, better) in [
            ("người dân kinh hoạt tài khoản", "kích hoạt"),
            ("cán bộ kinh\nhoạt", "kích hoạt"),
            ("- cán bộ kinh\n  hoạt", "kích hoạt"),
            ("**kinh** hoạt", "kích hoạt"),
            ("kinh\u{a0}hoạt", "kích hoạt"),
            ("kinh  hoạt", "kích hoạt"),
            ("hướng *dẩn*", "hướng dẫn"),
            ("HƯỚNG **DẨN**", "HƯỚNG DẪN"),
            ("hướng\ndẩn", "hướng dẫn"),
            ("Hướng\u{a0}dẩn", "Hướng dẫn"),
            ("hướng  dẩn", "hướng dẫn"),
            ("Phần đầu 100% người dân có tài khoản", "Phấn đấu"),
            ("Phần đầu trong tháng 12 đạt 90%", "Phấn đấu"),
            ("phần đầu đạt 99,5 % hộ", "phấn đấu"),
            ("Phần đầu hoàn thành 50%", "Phấn đấu hoàn thành"),
            ("Trang: Công Thông tin điện tử xã", "Cổng Thông tin"),
            ("truy cập công thông tin để xem", "cổng thông tin"),
            ("định danh điện từ", ""),
            ("tài khoản Đinh danh điện tử", "Định danh"),
        ] {
            assert_eq!(only(text), (better.to_owned(), false), "{text}");
        }
        assert_eq!(only("hướng dẩn cài"), ("hướng dẫn".to_owned(), true));
        assert_eq!(only("Đề nghị các nghành"), ("ngành".to_owned(), true));
    }

    #[test]
    fn long_lines_are_read_once() {
        let text = "kinh hoạt, phần đầu 5 và hướng dẩn ".repeat(8_000);
        assert_eq!(find(&Pieces::of(&text, false), &text).len(), 16_000);
    }
}
