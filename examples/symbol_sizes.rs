//! Prints how large the symbols of several forms of address are, the table of ARCHITECTURE.md: `cargo run --example symbol_sizes`.

#![expect(clippy::print_stdout, reason = "a table for people is what it is for")]

use niemyet::symbol::Symbol;

/// Hosts as communes have them: the shortest and the usual ones of provinces' portals, and a folder of a shared portal.
const UNITS: [&str; 4] =
    ["https://x.gov.vn/", "https://poto.gialai.gov.vn/", "https://phuocthang.hochiminhcity.gov.vn/", "https://congthongtin.hungyen.gov.vn/xa-hung-ha/"];

/// Width of a symbol with its quiet zone on a poster, in millimetres.
const WIDTH_MM: usize = 95;

fn main() {
    println!("| address of the unit | characters | `q/k7m2pd/` | the same in capitals | `q/` + 8 letters | full path of a guide |");
    println!("|---|---|---|---|---|---|");
    for unit in UNITS {
        let short = format!("{unit}q/k7m2pd/");
        let forms = [short.clone(), short.to_uppercase(), format!("{unit}q/k7m2pdxx/"), format!("{unit}huong-dan/kich-hoat-vneid.html")];
        let cells: Vec<String> = forms.iter().map(|form| cell(form)).collect();
        println!("| `{unit}` | {} | {} |", short.len(), cells.join(" | "));
    }
}

/// Modules a side, version, and the size of a module on an A4 sheet.
fn cell(address: &str) -> String {
    let Some(symbol) = Symbol::of(address) else { return "none".to_owned() };
    let tenths = WIDTH_MM * 10 / symbol.side();
    format!("{} (version {}, {}.{} mm)", symbol.size(), (symbol.size() - 17) / 4, tenths / 10, tenths % 10)
}
