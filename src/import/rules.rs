//! I: what an office's document says otherwise than it should, or leaves out, where only the document itself shows it.

use crate::finding::rule;

rule!(DEBRIS, "I001", "debris", Info,
    "Dấu vết của phần mềm nằm giữa chữ của văn bản.", "A program left its traces among the words of the document.",
    why: "Những chữ ấy không phải của người soạn nên được bỏ ra, và liệt kê để kiểm tra.", "They are no words of its author: they are left out, and listed so that they can be looked at.",
    bad: "[bookmark: _GoBack]- Đưa vào kế hoạch", good: "- Đưa vào kế hoạch");
rule!(HEAD, "I002", "head-incomplete", Warning,
    "Đầu văn bản thiếu tên cơ quan, tên loại hoặc trích yếu.", "The head of the document lacks its issuer, kind or subject.",
    why: "Trang kế hoạch mở đầu bằng những điều ấy.", "The page of the plan begins with them.",
    bad: "Số: 24/KH-UBND\n\nI. MỤC ĐÍCH", good: "UBND XÃ MẪU\nSố: 24/KH-UBND\nKẾ HOẠCH\nNâng cao hiệu quả một cửa");
rule!(MOTTO_MISSING, "I003", "motto-missing", Error,
    "Thiếu Quốc hiệu hoặc Tiêu ngữ.", "The national name or the motto is missing.",
    why: "Văn bản hành chính phải có cả hai (Nghị định 30/2020/NĐ-CP, Phụ lục I).", "An administrative document has to have both (Decree 30/2020, Annex I).",
    bad: "UBND XÃ MẪU\nSố: 24/KH-UBND", good: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc");
rule!(MOTTO, "I004", "motto-wrong", Error,
    "Tiêu ngữ viết sai.", "The motto is not written as it should be.",
    why: "Tiêu ngữ chỉ có một cách viết: “Độc lập - Tự do - Hạnh phúc”.", "There is one way to write it: “Độc lập - Tự do - Hạnh phúc”.",
    bad: "Độc lập- Tự do- Hanh phúc", good: "Độc lập - Tự do - Hạnh phúc");
rule!(ONE_LINE, "I005", "number-and-day-on-one-line", Warning,
    "Số, ký hiệu và địa danh, ngày tháng nằm trên một dòng.", "Number and place with day stand on one line.",
    why: "Hai phần ấy thuộc hai cột của đầu văn bản; khi chuyển đổi, cột bị dồn lại.", "They belong to two columns of the head; a converter has put them together.",
    bad: "Số: 24/KH-UBND Mẫu, ngày 07 tháng 4 năm 2023", good: "Số: 24/KH-UBND\nMẫu, ngày 07 tháng 4 năm 2023");
rule!(CUT, "I006", "symbol-cut", Info,
    "Ký hiệu văn bản bị ngắt sang dòng khác.", "The symbol of a document is cut by the end of a line.",
    why: "Ký hiệu đã được nối lại; xem có đúng không.", "It was put together again; look whether it is right.",
    bad: "Quyết định số 766/QĐ-\nTTg", good: "Quyết định số 766/QĐ-TTg");
