//! Sets 1,000 different posters and paints them to PDF, unproved and proved, on two threads: `cargo run --release --example sheet_speed`.

#![expect(clippy::print_stdout, reason = "figures for people are what it is for")]
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on ends")]

use std::sync::Arc;
use std::time::Instant;

use niemyet::calendar::Date;
use niemyet::crew::Crew;
use niemyet::embedded::{self, FACES};
use niemyet::lang::Lang;
use niemyet::load::look;
use niemyet::model::site::Languages;
use niemyet::paint::pdf::{Fonts, paint};
use niemyet::prove::{self, Expected};
use niemyet::sheet::look::{Ink, Look, Scale, Style, Tone};
use niemyet::sheet::{Block, Column, Leaf, Role, Sheet, Text};
use niemyet::source::Sources;
use niemyet::symbol::Symbol;
use niemyet::typeset::{self, Types};

const POSTERS: usize = 1000;
const A4: (f32, f32) = (210.0, 297.0);

fn main() {
    let theme = embedded::theme();
    let text = std::str::from_utf8(theme.get("sheets.yaml").unwrap()).unwrap();
    let languages = Languages { primary: Lang::parse("vi").unwrap(), others: Vec::new() };
    let look = look::read(text, "sheets.yaml", &languages, &mut Sources::default()).unwrap();
    let crew = Crew::of(Some(2));
    let numbers: Vec<usize> = (0..POSTERS).collect();
    let batches: Vec<&[usize]> = numbers.chunks(20).collect();
    let run = |is_proved: bool| {
        let began = Instant::now();
        let bytes: Vec<usize> = crew.map(&batches, |numbers| batch(numbers, &look, is_proved));
        let seconds = began.elapsed().as_secs_f64();
        let average = bytes.iter().sum::<usize>() / POSTERS;
        let rate = f64::from(u32::try_from(POSTERS).unwrap()) / seconds;
        println!("{}: {rate:.0} posters a second, {average} bytes each", if is_proved { "proved" } else { "unproved" });
    };
    run(false);
    run(true);
}

/// Posters one after the other with the same fonts; gives their bytes.
fn batch(numbers: &[usize], look: &Look, is_proved: bool) -> usize {
    let (mut types, fonts) = (Types::of(&FACES), Fonts::of(&FACES));
    let mut bytes = 0;
    for number in numbers {
        let symbol = Symbol::of(&format!("https://xa-mau.tinh-mau.gov.vn/q/{number:06}/")).unwrap();
        let drawing = typeset::set(&poster(*number, &symbol), look, Ink::Colour, &mut types).unwrap();
        let pdf = Arc::new(paint(&drawing, A4, &fonts).unwrap());
        bytes += pdf.len();
        if is_proved {
            prove::symbol(&symbol).unwrap();
            let places = drawing.leaves.first().unwrap().places();
            prove::pdf(&pdf, &[Expected { address: symbol.address(), places }]).unwrap();
        }
    }
    bytes
}

/// A poster as units have it, with words of its own.
fn poster(number: usize, symbol: &Symbol) -> Sheet {
    let words = |style, words: String| Block::Text(Role::Paragraph, style, Text::new(words));
    let title = format!("Kích hoạt tài khoản định danh điện tử số {number}");
    let column = Column {
        share: Some(1.0), blocks: vec![Block::Pictogram("scan", 22.0), words(Style::Strong, "Quét mã bằng máy ảnh điện thoại".to_owned())]
    };
    let drawn = Column { share: None, blocks: vec![Block::Symbol(Box::new(symbol.clone()), Text::new("Mã QR"), 105.0, 58.0)] };
    let body = vec![
        Block::Text(Role::Heading(1), Style::Title, Text::new(&title)),
        words(Style::Lead, format!("Cách bật tài khoản trên điện thoại hoặc máy tính, từng bước một, tờ {number} trong một nghìn tờ khác nhau.")),
        Block::Spring(1.0),
        Block::Boxed(Tone::Framed, vec![Block::Columns(vec![drawn, column])]),
        words(Style::Address, symbol.address().to_owned()),
        Block::Spring(1.0),
        Block::Boxed(Tone::Warning, vec![words(Style::Warning, "Mã này không bao giờ hỏi OTP hay mật khẩu.".to_owned())]),
        words(Style::Body, "Không quét được? Gọi 0000 000 001 hoặc hỏi tại đây.".to_owned()),
    ];
    let foot = vec![Block::Rule, words(Style::Note, format!("Nhà văn hóa thôn {number}, xã Mẫu")), words(Style::Note, "Cấp ngày 21/11/2026".to_owned())];
    let band = vec![words(Style::Issuer, "Ủy ban nhân dân xã Mẫu".to_owned())];
    let issued = Date::parse("2026-11-21").unwrap();
    Sheet { title, lang: "vi".to_owned(), issued, leaves: vec![Leaf::of(Scale::Poster, band, body, foot)], mark: None }
}
