//! The commands and options that the parser knows, with their help in the user's language.

use std::path::PathBuf;

use clap::{Arg, ArgAction, value_parser};

use crate::finding::Tongue;
use crate::schema::kind::KINDS;

/// The whole grammar.
pub(super) fn command(tongue: Tongue) -> clap::Command {
    let say = |vi: &'static str, en: &'static str| tongue.pick(vi, en);
    let global = |arg: Arg| arg.global(true);
    let build = |command: clap::Command| command.args(build_options(tongue, &["human", "json"])).arg(no_sheets(tongue));
    build(clap::Command::new("niemyet"))
        .about(say("Dựng trang công khai và tờ in mã QR của xã từ Markdown và YAML", "Builds a commune's public site and QR sheets from Markdown and YAML"))
        .version(env!("CARGO_PKG_VERSION"))
        .args([
            global(Arg::new("root").long("root").value_name("DIR").value_parser(value_parser!(PathBuf))).help(say(
                "Thư mục chứa content/ (mặc định: ở đây hoặc gần nhất phía trên)",
                "Folder that holds content/ (default: here or the nearest above)",
            )),
            global(Arg::new("output").long("output").value_name("DIR").value_parser(value_parser!(PathBuf)))
                .help(say("Nơi ghi trang (mặc định: ROOT/output)", "Where the site is written (default: ROOT/output)")),
            global(Arg::new("today").long("today").value_name("YYYY-MM-DD"))
                .help(say("Ngày của trang (mặc định: hôm nay)", "The day that pages speak of (default: today)")),
            global(Arg::new("lang").long("lang").value_parser(["vi", "en"])).help(say("Ngôn ngữ của thông báo", "Language of messages")),
        ])
        .subcommand(build(clap::Command::new("build").about(say("Dựng trang vào output/", "Build the site into output/"))))
        .subcommand(
            clap::Command::new("check")
                .about(say("Tìm chỗ sai; không ghi gì nếu không có --fix", "Find what is wrong; write nothing without --fix"))
                .args(build_options(tongue, &["human", "json", "github", "sarif"]))
                .arg(Arg::new("fix").long("fix").action(ArgAction::SetTrue).help(say(
                    "Sửa những lỗi viết chắc chắn và in chỗ đã sửa; không đụng đến văn bản đã ban hành và lưu trữ",
                    "Put sure mistakes of wording right and print what changed; issued documents and archives stay",
                ))),
        )
        .subcommand(
            clap::Command::new("explain")
                .about(say("Giải thích một quy tắc, ví dụ C001", "Explain a rule, for instance C001"))
                .arg(Arg::new("code").value_name("CODE").required(true)),
        )
        .subcommand(
            clap::Command::new("codes")
                .about(say("Cấp mã QR cho điểm và trang chưa có", "Issue QR codes for places and pages that have none"))
                .arg(Arg::new("write").long("write").action(ArgAction::SetTrue).help(say("Ghi vào codes.yaml", "Write them to codes.yaml")))
                .arg(unit(tongue)),
        )
        .subcommand(translate(tongue))
        .subcommand(import(tongue))
        .subcommand(init(tongue))
        .subcommand(schema(tongue))
}

fn translate(tongue: Tongue) -> clap::Command {
    let say = |vi: &'static str, en: &'static str| tongue.pick(vi, en);
    clap::Command::new("translate")
        .about(say("Cho biết bản dịch nào đã cũ; ghi nhận bản dịch đã khớp bản gốc", "Say which translations are old; record that one matches its original"))
        .arg(
            Arg::new("accept")
                .long("accept")
                .value_name("PAGE")
                .num_args(1..)
                .help(say("Ghi nhận các bản dịch này (tệp, thư mục hoặc guide:<mã>)", "Record these translations (a file, a folder or guide:<id>)")),
        )
}

fn import(tongue: Tongue) -> clap::Command {
    let say = |vi: &'static str, en: &'static str| tongue.pick(vi, en);
    let progress = clap::Command::new("progress")
        .about(say("Đọc bảng số liệu theo địa bàn và thêm một báo cáo vào đợt", "Read a table of figures by area and add a report to a campaign"))
        .args([
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(say("Tệp .xlsx, .ods hoặc .csv", "An .xlsx, .ods or .csv file")),
            Arg::new("campaign")
                .long("campaign")
                .value_name("ID")
                .required(true)
                .help(say("Mã đợt: tên tệp trong progress/ không có .yaml", "The campaign: the name of its file in progress/ without .yaml")),
            Arg::new("sheet").long("sheet").value_name("NAME").help(say("Tên trang, khi nhiều trang có số liệu", "The sheet, where several have figures")),
            Arg::new("date")
                .long("date")
                .value_name("YYYY-MM-DD")
                .help(say("Ngày của số liệu, khi tệp không ghi hoặc ghi sai", "The day of the figures, where the file does not say it or says it wrongly")),
            Arg::new("format").long("format").value_parser(["human", "json"]).help(say("json: chỉ in, không ghi gì", "json: print only, write nothing")),
            unit(tongue),
        ]);
    clap::Command::new("import")
        .about(say("Nhập tệp của cơ quan vào nội dung", "Take an office's file into content"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(import_plan(tongue))
        .subcommand(progress)
}

fn import_plan(tongue: Tongue) -> clap::Command {
    let say = |vi: &'static str, en: &'static str| tongue.pick(vi, en);
    clap::Command::new("plan").about(say("Đọc một kế hoạch và in ra tệp Markdown của nó", "Read a plan and print it as a Markdown file")).args([
        Arg::new("file")
            .value_name("FILE")
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help(say("Tệp .docx, .txt hoặc .md", "A .docx, .txt or .md file")),
        Arg::new("out")
            .long("out")
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .help(say("Ghi vào DIR/vi.md, ví dụ content/units/<xã>/plans/<mã>", "Write DIR/vi.md, for instance content/units/<unit>/plans/<id>")),
        Arg::new("format").long("format").value_parser(["md", "json"]).help(say("json: in những gì đọc được", "json: print what was understood")),
    ])
}

fn schema(tongue: Tongue) -> clap::Command {
    let say = |vi: &'static str, en: &'static str| tongue.pick(vi, en);
    clap::Command::new("schema")
        .about(say(
            "In JSON Schema của một loại tệp nội dung; không ghi loại thì kể các loại",
            "Print the JSON Schema of a kind of content file; without one, list them",
        ))
        .arg(Arg::new("kind").value_name("KIND").value_parser(KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>()).hide_possible_values(true))
}

fn init(tongue: Tongue) -> clap::Command {
    let say = |vi: &'static str, en: &'static str| tongue.pick(vi, en);
    clap::Command::new("init").about(say("Tạo trang mới cho một xã trong thư mục trống", "Start a commune's new site in an empty folder")).args([
        Arg::new("dir").value_name("DIR").required(true).value_parser(value_parser!(PathBuf)).help(say("Thư mục trống hoặc chưa có", "An empty or new folder")),
        Arg::new("id").long("unit").value_name("ID").help(say(
            "Tên thư mục của đơn vị: chữ thường không dấu, số, gạch nối (mặc định: xa-cua-toi)",
            "Name of the unit's folder: lower-case letters, digits, hyphens (default: xa-cua-toi)",
        )),
        Arg::new("kind")
            .long("kind")
            .default_value("commune")
            .value_parser(["commune", "ward", "special_zone"])
            .help(say("Xã, phường hay đặc khu", "Commune, ward or special zone")),
    ])
}

fn build_options(tongue: Tongue, formats: &[&'static str]) -> [Arg; 4] {
    let say = |vi: &'static str, en: &'static str| tongue.pick(vi, en);
    [
        unit(tongue),
        Arg::new("jobs").long("jobs").value_name("N").value_parser(value_parser!(u16).range(1..)).help(say("Số luồng", "Threads")),
        Arg::new("strict").long("strict").action(ArgAction::SetTrue).help(say("Cảnh báo cũng tính là lỗi", "Warnings count as errors")),
        Arg::new("format").long("format").value_parser(formats.to_vec()).help(say("Dạng của phát hiện", "Format of findings")),
    ]
}

fn unit(tongue: Tongue) -> Arg {
    Arg::new("unit")
        .long("unit")
        .value_name("ID")
        .action(ArgAction::Append)
        .help(tongue.pick("Chỉ làm đơn vị này (ghi nhiều lần được)", "This unit only (may be repeated)"))
}

fn no_sheets(tongue: Tongue) -> Arg {
    Arg::new("no-sheets").long("no-sheets").action(ArgAction::SetTrue).help(tongue.pick("Không làm tờ in", "Make no printed sheets"))
}
