//! Sentences such as communes write, right and wrong, each as a page of its own: what the rules of wording (W) and of law (L) say of it.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "this is a test")]
#![allow(dead_code, reason = "each test uses a part of what they share")]

mod support;

use std::fs;

use support::{order, repository};
use tempfile::TempDir;

/// A sentence, and what is found in it: codes with the words that a waiver would name.
type Case = (&'static str, &'static [&'static str]);

const VIETNAMESE: &[Case] = &[
    // Right.
    ("Công an xã trực tại nhà văn hóa thôn từ 7 giờ 30 đến 11 giờ, thứ hai đến thứ sáu.", &[]),
    ("Bà con xã Hoà Vang làm thủ tục tại Trung tâm Phục vụ hành chính công; số hóa giấy tờ không mất tiền.", &[]),
    ("Thôn Thuận Hoà, thôn Phú Thuỵ và tổ dân phố Hoà Bình có máy tính dùng chung ở nhà văn hóa.", &[]),
    ("Hoà Bình và Hoà Tiến là hai thôn của xã; loa phát thanh báo lịch văn hóa, sức khỏe.", &[]),
    ("Tin thật do đầu số “VNEID” gửi, không có đường dẫn.", &[]),
    ("Tin mẫu: “Tai khoan dinh danh dien tu VNEID cua cong dan da duoc phe duyet”.", &[]),
    ("Trước ngày 1/7/2025, nơi này là Bộ phận Một cửa của UBND huyện.", &[]),
    ("Trung tâm Phục vụ hành chính công thay cho Bộ phận\nMột cửa trước đây.", &[]),
    ("Cán bộ không đòi bạn xuất trình sổ hộ khẩu hay giấy xác nhận.", &[]),
    ("Lệ phí 15.000 đồng áp dụng đến hết ngày 31/12/2026, theo Thông tư 64/2025/TT-BTC.", &["L008 64/2025/TT-BTC"]),
    ("Hộ ông bà nào ở xa được Tổ công nghệ số cộng đồng đến tận nhà hướng dẫn.", &[]),
    ("Quý vị xoá ứng dụng giả, rồi cài VNeID từ App Store hoặc CH Play.", &[]),
    ("Mất điện từ 7 giờ đến 11 giờ ngày 27/11; Công an xã vẫn làm việc như thường.", &[]),
    ("Mời bà con đem thẻ căn cước (hoặc CCCD gắn chíp còn thời hạn) và điện thoại chính chủ.", &[]),
    ("Ủy ban nhân dân xã ủy quyền cho Trung tâm; tòa nhà ở số 1 đường Nguyễn Huệ.", &[]),
    ("Đoàn viên thanh niên đi từng ngõ, gõ từng nhà, dần dần từng hộ đều có tài khoản.", &[]),
    ("Tài khoản mức 2 và tài khoản mức 1 khác nhau ở ví giấy tờ.", &[]),
    ("Buôn Ma Thuột, Cư M’gar và Ea H'Leo cũng làm như vậy.", &[]),
    ("Gửi ảnh qua Zalo là không nên; công an không bao giờ hỏi mã OTP.", &[]),
    ("Ứng dụng giả hay mang tên gần giống: VneID, VNelD, VN-eID.", &[]),
    ("Thiết bị bị hỏng, tự do do Hiến pháp quy định; giấy kèm theo theo mẫu.", &[]),
    ("Trung tâm Phục vụ hành chính công thông tin đến Nhân dân: ngừng cấp điện từ thứ Bảy.", &[]),
    ("Giấy khai sinh do Ủy ban nhân dân huyện cấp vẫn còn giá trị sử dụng.", &[]),
    ("Không cần mang theo:\n\n- Sổ hộ khẩu.\n- Sổ tạm trú.", &[]),
    ("Ai mang CMND 9 số đến thì được hướng dẫn làm thẻ căn cước.", &[]),
    ("Gõ ``VneID`` vào ô, hoặc mở https://x.gov.vn/tin,VneID,1.aspx.", &[]),
    // Wrong.
    ("Nộp hồ sơ tại UBND huyện trước ngày 30/11/2026.", &["L006 UBND huyện"]),
    ("Mang thẻ cũ đến Công an huyện để đổi.", &["L006 Công an huyện"]),
    ("Bạn không phải nộp lệ phí tại Bộ phận Một cửa.", &["L006 Bộ phận Một cửa"]),
    ("Người dân đựơc hòan phí.", &["W005 đựơc", "W005 hòan"]),
    ("Người dân kinh\nhoạt tài khoản của\ncủa mình.", &["W004 kinh hoạt", "W006 của của"]),
    ("Mời bà con đến Bộ phận\nMột cửa để nộp hồ sơ.", &["L006 Bộ phận Một cửa"]),
    ("Nộp hồ sơ tại Uỷ ban nhân dân huyện.", &["L006 Uỷ ban nhân dân huyện"]),
    ("Hỏi Công an huyện về việc cấp thẻ.", &["L006 Công an huyện"]),
    ("Nộp trên Cổng dịch vụ công của tỉnh.", &["L006 Cổng dịch vụ công của tỉnh"]),
    ("Khi đi, bạn mang CMND và sổ tiêm chủng.", &["L006 mang CMND"]),
    ("Mang theo:\n\n- Giấy khai sinh.\n- Bản sao sổ hộ khẩu.", &["L006 sổ hộ khẩu"]),
    ("**Giấy tờ cần mang:**\n\n1. Tờ khai, CMND của hai người.", &["L006 CMND"]),
    ("Ra nhà 1 cửa để được hướng dẫn.", &["L006 nhà 1 cửa"]),
    ("Mở ứng dụng “VNEID” rồi bấm Ví giấy tờ.", &["W001 VNEID"]),
    ("Cài VneID trên điện thoại.", &["W001 VneID"]),
    ("Số hóa, văn hóa và xã hội hoá.", &["W003 hoá"]),
    ("Uỷ ban nhân dân xã số hóa giấy tờ, giữ gìn văn hóa.", &["W003 Uỷ"]),
    ("Thẻ gắn chíp, thẻ chíp và thẻ chip đều đọc được.", &["W002 chip"]),
    ("Quét mã QR, mã QR và mã QRcode ở cửa.", &["W002 mã QRcode"]),
    ("Bà con các đặt ứng dụng rồi kinh hoạt tài khoản.", &["W004 các đặt", "W004 kinh hoạt"]),
    ("Phần đấu 100% người dân có tài khoản.", &["W004 Phần đấu"]),
    ("Đăng ký tạm chú tại Công an xã.", &["W004 tạm chú"]),
    ("Đề nghị các nghành phối hợp.", &["W004 nghành"]),
    ("Thẻ gứn chíp đọc được bằng máy.", &["W004 gứn"]),
    ("Đưa điện thoại lại gần đườg dây.", &["W005 đườg"]),
    ("Lấy ý kiến của của người dân.", &["W006 của của"]),
    ("Công an xã , Văn phòng.", &["W007 space"]),
    ("Chọn mục “Cư trú” rồi chọn mục \"Lưu trú\".", &["W010 quotes"]),
];

const ENGLISH: &[Case] = &[
    // Right.
    ("Show the officer your identity card or VNeID; no copy is needed.", &[]),
    ("The former one-stop section is now the Public Administration Service Centre.", &[]),
    ("The public administration service centre takes the place of the one-stop section.", &[]),
    ("Officials do not ask you to show your household registration book.", &[]),
    ("A chip-based citizen identity card (CCCD) can be used until the date printed on it.", &[]),
    ("Districts came to an end on 1 July 2025; the commune police issue the card.", &[]),
    ("The message comes from “VNEID” and has no link.", &[]),
    ("You need not bring:\n\n- Your household book.", &[]),
    // Wrong.
    ("Bring these papers:\n\n- A copy of your household registration book.", &["L006 household registration book"]),
    ("Hand in your papers at the one-stop\nsection of the commune.", &["L006 one-stop section"]),
    ("Ask the district police about the card.", &["L006 district police"]),
    ("Apply to the District People’s Committee.", &["L006 District People’s Committee"]),
    ("Apply on the provincial public service portal.", &["L006 provincial public service portal"]),
    ("Please bring your people's identity card.", &["L006 bring your people's identity card"]),
    ("Open VNEID on your phone.", &["W001 VNEID"]),
    ("Open the app , then tap the wallet.", &["W007 space"]),
];

/// The sentences as guides of one site, each in its own folder, and what is found in each.
fn found(cases: &[Case], lang: &str) -> Vec<Vec<String>> {
    let site = TempDir::new().unwrap();
    let base = support::tree(&repository().join("tests/rules/base"));
    let write = |path: String, bytes: &[u8]| {
        let file = site.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    };
    for (path, bytes) in &base {
        write(path.clone(), bytes);
    }
    let folder = |at: usize| format!("content/guides/cau-{at}");
    for (at, (sentence, _)) in cases.iter().enumerate() {
        for (name, step) in [("vi", "1. Mở ứng dụng."), ("en", "1. Open the app.")] {
            let guide = String::from_utf8(base.get(&format!("content/guides/kich-hoat/{name}.md")).unwrap().clone()).unwrap();
            let guide = guide.replacen("slug: ", &format!("slug: cau-{at}-"), 1);
            let guide = if name == lang { guide.replacen(step, &format!("{step}\n\n{sentence}"), 1) } else { guide };
            write(format!("{}/{name}.md", folder(at)), guide.as_bytes());
        }
    }
    let outcome = niemyet::check(&order(site.path(), &site.path().join("output"))).unwrap();
    let of = |at: usize| {
        let own = outcome.findings.iter().filter(|found| found.place.file == format!("{}/{lang}.md", folder(at)));
        let own = own.filter(|found| found.rule.code.starts_with(['W', 'L']) && found.rule.code != "W009");
        own.map(|found| format!("{} {}", found.rule.code, found.at.as_deref().unwrap_or("-")).replace('\n', " ")).collect()
    };
    (0..cases.len()).map(of).collect()
}

#[test]
fn what_is_said_of_the_sentences_of_communes() {
    for (cases, lang) in [(VIETNAMESE, "vi"), (ENGLISH, "en")] {
        let told = found(cases, lang);
        let wrong: Vec<String> = cases
            .iter()
            .zip(told)
            .filter(|((_, wanted), told)| told != wanted)
            .map(|((text, wanted), told)| format!("{text}\n    {told:?}, not {wanted:?}"))
            .collect();
        assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    }
}
