//! Invented people: their numbers in every disguise and in every place, and numbers that are nobody's.
#![allow(dead_code, reason = "each test takes its part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::format_collect, reason = "what is invented here is ASCII digits")]

use std::fmt::Write as _;

/// Numbers from a seed, the same on every machine.
pub(crate) struct Dice(u64);

/// Something written in a file, and the rule that has to find it.
pub(crate) struct Exposure {
    /// Name of the file, perhaps below folders.
    pub(crate) file: String,
    /// What stands in it.
    pub(crate) text: String,
    /// The code of the rule; nothing for what is harmless.
    pub(crate) code: &'static str,
}

const PROVINCES: [&str; 12] = ["001", "002", "010", "022", "034", "038", "049", "062", "064", "079", "087", "096"];
const SCRIPTS: [u32; 9] = [0xFF10, 0x0660, 0x06F0, 0x0966, 0x0E50, 0x17E0, 0x1D7CE, 0x1D7F6, 0x0ED0];
const SIGNS: [&str; 14] = [" ", ".", "-", "_", "/", "\u{a0}", "\u{2009}", "\u{202f}", "–", " - ", "\u{2011}", "·", "\u{3000}", " – "];
const UNSEEN: [&str; 9] = ["\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{ad}", "\u{feff}", "\u{332}", "\u{20e3}", "\u{180e}"];
const BREAKS: [&str; 5] = ["\n", "\n  ", "-\n", " \n", "\n> "];
const WARDS: [&str; 4] = ["thôn Suối", "xã Chư Răng", "tổ dân phố 5", "buôn Ma Rôk"];

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }

    /// That many digits.
    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.roll(10)).unwrap())).collect()
    }
}

/// The number of a citizen.
pub(crate) fn citizen(dice: &mut Dice) -> String {
    format!("{}{}{}", dice.pick(&PROVINCES), dice.roll(4), dice.digits(8))
}

/// The number of an older card.
pub(crate) fn card(dice: &mut Dice) -> String {
    format!("{:02}{}{}", 1 + dice.roll(38), dice.digits(6), 1 + dice.roll(9))
}

/// A private telephone.
pub(crate) fn phone(dice: &mut Dice) -> String {
    format!("{}{}", dice.pick(&["032", "039", "056", "070", "079", "081", "088", "090", "091", "098"]), dice.digits(7))
}

/// An address.
pub(crate) fn email(dice: &mut Dice) -> String {
    format!("{}{}@{}", dice.pick(&["nguyen.van.a", "tranthib", "le_c", "xa-mau+1"]), dice.roll(1000), dice.pick(&["gmail.com", "mail.vn", "xa.gialai.gov.vn"]))
}

/// A date of birth with the words that make it one.
pub(crate) fn birth(dice: &mut Dice) -> String {
    let (day, month, year) = (1 + dice.roll(28), 1 + dice.roll(12), 1930 + dice.roll(90));
    match dice.roll(9) {
        0 => format!("sinh ngày {day:02}/{month:02}/{year}"),
        1 => format!("ngày sinh: {day}-{month}-{year}"),
        2 => format!("sinh ngày {day} tháng {month} năm {year}"),
        3 => format!("DOB: {year}-{month:02}-{day:02}"),
        4 => format!("born on {day} March {year}"),
        5 => format!("ngày, tháng, năm sinh: {day:02}.{month:02}.{year}"),
        6 => format!("date of birth {day:02}/{month:02}/{year}"),
        7 => format!("Sinh ngày: {}", script(&format!("{day:02}/{month:02}/{year}"), 0xFF10)),
        _ => format!("(sinh {day}/{month}/{year})"),
    }
}

/// Fills the placeholders of an example.
pub(crate) fn fill(name: &str, dice: &mut Dice) -> Option<String> {
    Some(match name {
        "citizen_number" => citizen(dice),
        "identity_card_number" => card(dice),
        "private_phone" => phone(dice),
        "email" => email(dice),
        "day_of_birth" => format!("{:02}/{:02}/{}", 1 + dice.roll(28), 1 + dice.roll(12), 1930 + dice.roll(60)),
        _ => return None,
    })
}

/// The digits in another script.
fn script(text: &str, zero: u32) -> String {
    text.chars().map(|c| c.to_digit(10).map_or(c, |value| char::from_u32(zero + value).unwrap())).collect()
}

/// Parts of a number: groups of three, groups of two to five, or single digits.
fn groups(digits: &str, dice: &mut Dice) -> Vec<String> {
    let mut rest = digits;
    let mut parts = Vec::new();
    let style = dice.roll(8);
    while !rest.is_empty() {
        let size = match style {
            0..=3 => 3,
            4 => 4,
            5 => 1,
            _ => 2 + dice.roll(4),
        };
        let (part, after) = rest.split_at(size.min(rest.len()));
        parts.push(part.to_owned());
        rest = after;
    }
    parts
}

/// Digits with something unseen between some of them.
fn sprinkled(digits: &str, dice: &mut Dice) -> String {
    let mark = dice.pick(&UNSEEN);
    let all = dice.roll(2) == 0;
    let last = digits.chars().count() - 1;
    digits.chars().enumerate().map(|(index, c)| if index < last && (all || index % 3 == 2) { format!("{c}{mark}") } else { c.to_string() }).collect()
}

/// A number in a disguise for running text. `bare`: no label says what it is, and it must not look like an amount.
fn disguise(digits: &str, bare: bool, dice: &mut Dice) -> String {
    let sign = if bare { dice.pick(&["-", "_", "/", "–", "\u{2011}", " - "]) } else { dice.pick(&SIGNS) };
    let zero = SCRIPTS[dice.roll(SCRIPTS.len())];
    match dice.roll(12) {
        0 => digits.to_owned(),
        1..=3 => groups(digits, dice).join(sign),
        4 => script(digits, zero),
        5 => script(&groups(digits, dice).join(sign), zero),
        6 | 7 => sprinkled(digits, dice),
        8 => {
            let parts: Vec<String> = groups(digits, dice).iter().map(|part| sprinkled(part, dice)).collect();
            parts.join(sign)
        }
        9 => {
            let (start, end) = digits.split_at(3 + dice.roll(4));
            format!("{start}{}{end}", dice.pick(&BREAKS))
        }
        10 => digits.chars().map(|c| format!("&#{};", c as u32)).collect(),
        _ => format!("**{}**{}", &digits[..3], &digits[3..]),
    }
}

/// A number for addresses and names.
fn disguise_plainly(digits: &str, dice: &mut Dice) -> String {
    match dice.roll(5) {
        0 | 1 => digits.to_owned(),
        2 => groups(digits, dice).join("-"),
        3 => groups(digits, dice).join("_"),
        _ => digits.chars().map(|c| format!("%{:02X}", c as u32)).collect(),
    }
}

/// A made-up person's data somewhere in a file.
pub(crate) fn exposure(dice: &mut Dice) -> Exposure {
    let (code, digits, label, key) = match dice.roll(100) {
        0..=44 => ("X001", citizen(dice), dice.pick(&["CCCD: ", "số định danh cá nhân ", "căn cước công dân số ", "Số CCCD là ", ""]), "cccd"),
        45..=69 => ("X002", card(dice), dice.pick(&["CMND: ", "chứng minh nhân dân số ", "Số CMND ", "CMND số: ", ""]), "so_cmnd"),
        70..=84 => ("X003", phone(dice), dice.pick(&["điện thoại ", "ĐT: ", "gọi ", "Zalo ", ""]), "sdt"),
        85..=91 => {
            let email = email(dice);
            let email = match dice.roll(4) {
                0 => email.replace('@', "＠"),
                1 => email.replace('@', " (at) "),
                2 => sprinkled(&email, dice),
                _ => email,
            };
            return Exposure { file: "thu.md".to_owned(), text: format!("Ông A ở {}, thư: {email}, đã nhận.\n", dice.pick(&WARDS)), code: "X004" };
        }
        _ => return Exposure { file: "thu.md".to_owned(), text: format!("- Bà B, {}, ở {}\n", birth(dice), dice.pick(&WARDS)), code: "X005" },
    };
    let number = if code == "X003" && dice.roll(4) == 0 { format!("{}{}", dice.pick(&["+84", "0084", "+84 "]), &digits[1..]) } else { digits.clone() };
    let bare = code == "X002" && label.is_empty();
    let shown = if number == digits { disguise(&digits, bare, dice) } else { number };
    let flat = if shown.contains('\n') { sprinkled(&digits, dice) } else { shown.clone() };
    let ward = dice.pick(&WARDS);
    let md = |text: String| Exposure { file: "thu.md".to_owned(), text, code };
    match dice.roll(11) {
        0..=3 => md(format!("Công dân A ở {ward}, {label}{shown}, đã được hướng dẫn kích hoạt.\n")),
        4 => md(format!("Ông A ({label}{shown}) và bà B chưa có tài khoản.\n")),
        5 => md(format!(
            "| STT | Họ và tên | {} | Ghi chú |\n|---|---|---|---|\n| 1 | Ông A | {} | {ward} |\n",
            head(code),
            if code == "X003" || !flat.contains('-') { &flat } else { &digits }
        )),
        6 => Exposure { file: "thu.yaml".to_owned(), text: format!("note: {{vi: \"Liên hệ {label}{flat}\", en: \"none\"}}\n"), code },
        7 => Exposure { file: "thu.yaml".to_owned(), text: format!("{key}: \"{}\"\n", sprinkled(&digits, dice)), code },
        8 => md(format!("Xem [kết quả](https://tra-cuu.vn/ho-so?{key}={}&trang=1).\n", disguise_plainly(&digits, dice))),
        9 => md(format!("![Thẻ của ông A, {label}{flat}](anh.png)\n")),
        _ => {
            let plain = if bare { digits.clone() } else { disguise_plainly(&digits, dice) };
            let file = if dice.roll(2) == 0 { format!("{key}-{plain}.txt") } else { format!("{key}-{plain}/ghi-chu.txt") };
            Exposure { file, text: "Ghi chú.\n".to_owned(), code }
        }
    }
}

fn head(code: &str) -> &'static str {
    match code {
        "X001" => "Số CCCD",
        "X002" => "CMND",
        _ => "Điện thoại",
    }
}

/// Thousands with a sign between them.
fn grouped(value: usize, sign: &str) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (index, c) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(sign);
        }
        out.push(c);
    }
    out
}

/// Numbers that tell of nobody.
pub(crate) fn harmless(dice: &mut Dice) -> Exposure {
    let value = 1 + dice.roll(1_000_000_000);
    let (small, day, month, year) = (1 + dice.roll(10_000), 1 + dice.roll(28), 1 + dice.roll(12), 2010 + dice.roll(18));
    let cells = |dice: &mut Dice, sign: &str| (0..7).map(|_| dice.roll(300_000).to_string()).collect::<Vec<_>>().join(sign);
    let mut file = "thu.md";
    let text = match dice.roll(20) {
        0 => format!("Tổng số {} người, trong đó {} người đã có thẻ.", grouped(value, "."), grouped(small, ".")),
        1 => format!("Kinh phí {} đồng, cấp năm {year}.", grouped(value, ".")),
        2 => format!("Đã chi {value} đồng; còn {} đ.", dice.roll(1_000_000_000)),
        3 => format!("Kế hoạch số {small}/KH-UBND ngày {day:02}/{month:02}/{year} và Nghị định {small}/{year}/NĐ-CP."),
        4 => format!("Từ {day:02}/{month:02}/{year} đến {day}.{month}.{year}, giai đoạn {year} - {}.", year + 3),
        5 => format!("Gọi 1900 {:04}, 1800{:04}, 113 - 115 hoặc 024 {:04} {:04}.", small % 10_000, dice.roll(10_000), dice.roll(10_000), dice.roll(10_000)),
        6 => format!("Thủ tục 1.{:06} và 2.{:06}.000.00.00.H{}", dice.roll(1_000_000), dice.roll(1_000_000), 10 + dice.roll(60)),
        7 => format!("| {} |\n|---|---|\n| {} |", cells(dice, " | "), cells(dice, " | ")),
        8 => {
            file = "bang.csv";
            format!("{}\n{}\n{}", cells(dice, ","), cells(dice, ";"), cells(dice, "\t"))
        }
        9 => format!("{}. Hòa Tiến {}", small % 40, cells(dice, " ")),
        10 | 11 => {
            let (id, length) = (dice.digits(18), [8, 9, 12, 17, 18][dice.roll(5)]);
            format!(
                "---\nsources:\n  - {{address: \"https://bao.vn/tin/bai-viet-{}.htm\", checked: {year}-11-21}}\n  - https://bao.vn/{}/x.html\n---\nBài.",
                &id[..length],
                &id[..9]
            )
        }
        12 => {
            file = "luat.yaml";
            format!("source: https://bao.vn/x-{}.htm\nlineage_source: \"https://bao.vn/{}.chn\"", dice.digits(12), dice.digits(9))
        }
        13 => format!("hash: {:016x}{:016x}{:016x}", value * 77_777_777, value * 987_654_321, small * 123_456_789_012),
        14 => format!("Mẫu: 0000 000 {:03}, tỷ lệ {},{} %.", small % 1000, small % 100, dice.digits(9)),
        15 => format!("Tổng\t{}\t{}\t{}", grouped(value, "."), grouped(small, "."), grouped(dice.roll(1_000_000), ".")),
        16 => format!("declared: {{population: {}, cards: {}, budget: {}000}}", dice.roll(300_000), dice.roll(300_000), 1 + dice.roll(900_000)),
        17 => format!("{} {}", 100_000 + dice.roll(900_000), 100_000 + dice.roll(900_000)),
        18 => format!("{}\n{}\n{}\n{}", grouped(small, "."), dice.roll(9_000), dice.roll(90_000), year),
        _ => format!(
            "Ngày {day:02}-{month:02}-{year} lúc {:02} giờ 30, {} hồ sơ; đợt {year}-{month:02}-{day:02}, {} lượt, {} USD",
            7 + dice.roll(10),
            small,
            grouped(value, "\u{a0}"),
            grouped(value, " ")
        ),
    };
    let mut text = text;
    let _ = writeln!(text);
    Exposure { file: file.to_owned(), text, code: "" }
}
