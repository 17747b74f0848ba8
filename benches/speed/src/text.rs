//! Sentences of the length and the letters of real ones, put together from the words of the trade.

use crate::Lang;

/// Numbers that look random and are the same every time (SplitMix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % most as u64) as usize
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const WHO_VI: [&str; 16] = [
    "Bạn", "Người dân", "Người làm thủ tục", "Cán bộ một cửa", "Chủ tài khoản", "Gia đình bạn", "Người được ủy quyền", "Công an xã", "Người cao tuổi",
    "Người tạm trú", "Trưởng thôn", "Tổ công nghệ số cộng đồng", "Bộ phận tiếp nhận", "Người giám hộ", "Học viên", "Hộ kinh doanh",
];
const DOES_VI: [&str; 16] = [
    "mở ứng dụng trên điện thoại", "xuất trình thẻ căn cước còn hạn", "kiểm tra lại thông tin đã khai", "gõ mã dùng một lần vào ô trống",
    "đăng nhập bằng tài khoản định danh điện tử", "chọn mục thông tin cư trú", "đối chiếu địa chỉ thường trú", "đến quầy hướng dẫn trong giờ làm việc",
    "nộp hồ sơ trên cổng dịch vụ công", "nhận kết quả tại trung tâm phục vụ hành chính công", "hỏi lại khi chưa rõ từng bước", "giữ kín mật khẩu của mình",
    "ghi lại số tiếp nhận hồ sơ", "xem trạng thái xử lý mỗi ngày", "yêu cầu trích xuất thông tin cần thiết", "báo ngay khi thấy điều bất thường",
];
const WHEN_VI: [&str; 12] = [
    "trước khi rời quầy", "ngay trong buổi làm việc", "khi hệ thống báo đã nhận", "để không phải đi lại nhiều lần", "theo đúng thứ tự trên màn hình",
    "dù thẻ đã cấp từ lâu", "nếu thông tin chưa khớp với giấy tờ", "cùng người thân khi cần giúp đỡ", "sau khi đã cập nhật ứng dụng",
    "mà không cần bản sao có chứng thực", "và đợi tin nhắn trả lời", "ở nơi có mạng ổn định",
];
const WHO_EN: [&str; 12] = [
    "You", "The applicant", "The officer at the counter", "The account holder", "Your family", "The local police", "An older person", "The help team",
    "The reception desk", "A guardian", "The village head", "A shop owner",
];
const DOES_EN: [&str; 14] = [
    "opens the application on the telephone", "shows a valid identity card", "checks what was entered before", "types the one-time code into the empty box",
    "signs in with the electronic account", "chooses the entry on residence", "compares the permanent address", "comes to the counter during office hours",
    "submits the file through the public portal", "collects the result at the service centre", "asks again when a step is not clear", "keeps the password secret",
    "writes down the number of the file", "reports at once whatever looks unusual",
];
const WHEN_EN: [&str; 10] = [
    "before leaving the counter", "in the same visit", "when the system says that it was received", "so that nobody has to come twice", "in the order on the screen",
    "even if the card is an old one", "if the data does not match the papers", "together with a relative who can help", "after the application was updated", "where the network is good",
];
const NUMBERS: [(&str, &str); 24] = [
    ("một", "one"), ("hai", "two"), ("ba", "three"), ("bốn", "four"), ("năm", "five"), ("sáu", "six"), ("bảy", "seven"), ("tám", "eight"), ("chín", "nine"),
    ("mười", "ten"), ("mười một", "eleven"), ("mười hai", "twelve"), ("mười ba", "thirteen"), ("mười bốn", "fourteen"), ("mười lăm", "fifteen"),
    ("mười sáu", "sixteen"), ("mười bảy", "seventeen"), ("mười tám", "eighteen"), ("mười chín", "nineteen"), ("hai mươi", "twenty"),
    ("hai mốt", "twenty-one"), ("hai hai", "twenty-two"), ("hai ba", "twenty-three"), ("hai tư", "twenty-four"),
];

/// A number in words.
pub fn number_word(number: usize, lang: Lang) -> &'static str {
    let (vi, en) = NUMBERS[number % NUMBERS.len()];
    lang.pick(vi, en)
}

/// A sentence of about so many words.
pub fn sentence(dice: &mut Dice, lang: Lang, words: usize) -> String {
    let (who, does, when): (&[&str], &[&str], &[&str]) = match lang {
        Lang::Vi => (&WHO_VI, &DOES_VI, &WHEN_VI),
        Lang::En => (&WHO_EN, &DOES_EN, &WHEN_EN),
    };
    let mut out = format!("{} {}", dice.one(who), dice.one(does));
    while out.split(' ').count() + 4 < words {
        out.push_str(if dice.below(2) == 0 { ", " } else { lang.pick(" rồi ", " and then ") });
        let words = if dice.below(2) == 0 { does } else { when };
        out.push_str(dice.one(words));
    }
    out.push('.');
    out
}

/// The text of a page with so many words: sections with a heading, paragraphs and a list; in the first a table, in the second a note.
pub fn body(dice: &mut Dice, lang: Lang, words: usize) -> String {
    const SECTIONS: usize = 5;
    let mut out = String::with_capacity(words * 8);
    // Sentences end when they are whole, a little late, and what is in front of the items comes on top.
    let each = words * 7 / 10 / SECTIONS;
    for section in 0..SECTIONS {
        let heading = sentence(dice, lang, 6);
        out.push_str(&format!("## {}\n\n", heading.trim_end_matches('.')));
        // A third of the words each in two paragraphs and a list of four.
        for _ in 0..2 {
            let mut left = each / 3;
            while left > 0 {
                let next = sentence(dice, lang, 16.min(left + 4));
                left = left.saturating_sub(next.split(' ').count());
                out.push_str(&next);
                out.push(if left > 0 { ' ' } else { '\n' });
            }
            out.push('\n');
        }
        for _ in 0..4 {
            let item = sentence(dice, lang, each / 12);
            out.push_str(&format!("- **{}**: {}\n", lang.pick("Việc cần làm", "What to do"), item));
        }
        out.push('\n');
        if section == 0 {
            out.push_str(lang.pick("| Bước | Người làm | Số ngày |\n|---|---|---|\n", "| Step | Who | Days |\n|---|---|---|\n"));
            for row in 1..=4 {
                let who = if lang == Lang::Vi { dice.one(&WHO_VI) } else { dice.one(&WHO_EN) };
                out.push_str(&format!("| {row} | {who} | {} |\n", row * 2));
            }
            out.push('\n');
        }
        if section == 1 {
            out.push_str(&format!("> [!NOTE]\n> {}\n\n", sentence(dice, lang, 18)));
        }
    }
    out
}
