//! Rules on the form of files (F): what cannot be read as it stands.

use crate::finding::rule;

rule!(ENCODING, "F001", "unreadable-text", Error,
    "Tệp không phải là chữ đọc được (UTF-8 hoặc UTF-16).", "A file is no readable text (UTF-8 or UTF-16).",
    why: "Chữ sai bảng mã thành ký tự lạ trên trang.", "Text in another encoding becomes strange letters on the page.",
    bad: "Tệp lưu bằng bảng mã TCVN3 (.VnTime).", good: "Cùng tệp đó, lưu lại bằng UTF-8.");
rule!(YAML, "F002", "broken-yaml", Error,
    "Phần dữ liệu không phải YAML đúng.", "The data is no valid YAML.",
    why: "Công cụ không đoán ý người viết.", "The tool does not guess what was meant.",
    bad: "name: Xã: Mẫu", good: "name: \"Xã: Mẫu\"");
rule!(UNKNOWN_KEY, "F003", "unknown-key", Error,
    "Khóa không có trong định dạng của tệp.", "A key is not part of the file's format.",
    why: "Khóa gõ sai sẽ bị bỏ qua trong im lặng.", "A mistyped key would be ignored in silence.",
    bad: "adress: https://xa.gov.vn/", good: "address: https://xa.gov.vn/");
rule!(MISSING_KEY, "F004", "missing-key", Error,
    "Thiếu một khóa bắt buộc.", "A required key is missing.",
    why: "Trang thiếu điều người dân phải biết.", "The page would lack what people must know.",
    bad: "title: Kích hoạt VNeID", good: "title: Kích hoạt VNeID\nsummary: Sáu bước, không mất tiền.");
rule!(WRONG_VALUE, "F005", "wrong-value", Error,
    "Giá trị không đúng dạng của khóa.", "A value does not have the form that its key asks for.",
    why: "Ngày, số hay mã sai dạng không thể dùng tiếp.", "A date, number or id of the wrong form cannot be used.",
    bad: "reviewed: 5/13/2026", good: "reviewed: 2026-05-13");
rule!(UNUSED_FILE, "F006", "unused-file", Warning,
    "Tệp nằm ở chỗ mà công cụ không đọc.", "A file stands where nothing reads it.",
    why: "Người viết tưởng đã đăng mà chưa đăng.", "Its author believes it published.",
    bad: "content/guides/vi.md", good: "content/guides/kich-hoat-vneid/vi.md");
rule!(FILE_NAME, "F007", "unportable-name", Error,
    "Tên tệp hoặc thư mục không dùng được trên mọi máy.", "A file or folder name does not work on every machine.",
    why: "Tên có dấu, chữ hoa hay ký tự lạ hỏng khi chép sang máy khác và làm địa chỉ trang xấu.", "Names with marks, capitals or odd letters break when copied and make bad addresses.",
    bad: "content/guides/Kích hoạt/vi.md", good: "content/guides/kich-hoat/vi.md");
rule!(MISSING_FILE, "F008", "missing-file", Error,
    "Thiếu một tệp bắt buộc.", "A required file is missing.",
    why: "Không có tệp này thì không dựng được trang.", "Without it there is nothing to build.",
    bad: "content/units/xa-mau/ (không có unit.yaml)", good: "content/units/xa-mau/unit.yaml");
rule!(RAW_HTML, "F009", "html-in-text", Error,
    "Có thẻ HTML trong phần chữ.", "There is HTML in the text.",
    why: "Thẻ HTML có thể đưa mã lạ vào trang và làm hỏng bản in.", "HTML can bring foreign code into a page and break its print.",
    bad: "<b>Quan trọng</b>", good: "**Quan trọng**");
rule!(TITLE_IN_TEXT, "F010", "title-in-text", Error,
    "Có tiêu đề cấp 1 (#) trong phần chữ.", "There is a heading of level 1 (#) in the text.",
    why: "Mỗi trang chỉ có một tiêu đề cấp 1, lấy từ khóa `title`.", "A page has one heading of level 1, which is its `title`.",
    bad: "# Các bước", good: "## Các bước");
rule!(PICTURE, "F011", "picture-in-text", Error,
    "Hình không đứng riêng một đoạn, hoặc nằm trên máy chủ khác.", "A picture does not stand in its own paragraph, or lies on another host.",
    why: "Hình giữa dòng chữ làm vỡ dòng trên điện thoại; máy chủ khác biết ai đang đọc.", "Amid words it breaks lines on phones; another host learns who is reading.",
    bad: "Mở ![Màn hình chính](man-hinh.png).", good: "Mở ứng dụng.\n\n![Màn hình chính có bốn nút](man-hinh.png)");
rule!(TOO_BIG, "F012", "file-too-big", Error,
    "Tệp lớn hơn mức công cụ đọc (8 MB).", "A file is bigger than the tool reads (8 MB).",
    why: "Tệp quá lớn thường là nhầm tệp và làm máy yếu bị treo.", "Such a file is mostly a mistake and stalls a weak machine.",
    bad: "content/laws.yaml (100 MB)", good: "content/laws.yaml (40 kB)");
rule!(OUTSIDE, "F013", "link-out-of-content", Error,
    "Lối tắt (symlink) trong `content/` dẫn ra ngoài hoặc đi vòng.", "A symbolic link in `content/` leads outside or in a circle.",
    why: "Nội dung ngoài thư mục sẽ bị đăng mà không ai biết.", "Content from elsewhere would be published unseen.",
    bad: "content/units/xa-mau -> /home/…", good: "content/units/xa-mau/unit.yaml");
rule!(MISSING_LANGUAGE, "T002", "missing-language", Error,
    "Một đoạn chữ thiếu một ngôn ngữ của trang.", "Words lack one of the site's languages.",
    why: "Người đọc ngôn ngữ ấy thấy chữ của ngôn ngữ khác.", "Readers of that language would see another one.",
    bad: "name: {vi: xã Mẫu}", good: "name: {vi: xã Mẫu, en: Mẫu Commune}");
rule!(TWICE, "F014", "id-twice", Error,
    "Một mã dùng cho hai mục trong cùng tệp.", "Two entries of a file have the same id.",
    why: "Không biết liên kết dẫn đến mục nào.", "A link would lead to either of them.",
    bad: "- id: nd-104-2022\n- id: nd-104-2022", good: "- id: nd-104-2022\n- id: nd-69-2024");
rule!(TOO_DEEP, "F018", "too-deep", Error,
    "Phần chữ lồng vào nhau quá sâu.", "The text is nested too deep.",
    why: "Không ai đọc được, và máy yếu bị treo.", "Nobody can read it, and it stalls a weak machine.",
    bad: "> > > > … (hơn 48 lớp)", good: "> Một lớp trích dẫn.");
rule!(PICTURE_UNREADABLE, "F020", "picture-unreadable", Error,
    "Tệp hình hỏng, quá lớn, hoặc không đúng loại như tên.", "A picture file is broken, too large, or not of the kind that its name says.",
    why: "Người đọc thấy một ô trống ở chỗ có hình.", "Readers would see an empty frame.",
    bad: "man-hinh.png (bên trong là .gif)", good: "man-hinh.png (lưu lại đúng dạng .png)");
rule!(CARD_IN_PICTURE, "X009", "card-in-picture", Error,
    "Hình có mã QR của thẻ căn cước.", "A picture shows the QR code of an identity card.",
    why: "Quét mã ấy ra số định danh, họ tên, ngày sinh và nơi ở của một người.", "Who scans it reads a person's number, name, day of birth and address.",
    bad: "anh-the.jpg (ảnh chụp một thẻ)", good: "the-mau.png (hình vẽ, không có mã)");
rule!(OLD_LETTERS, "F021", "old-letters", Error,
    "Chữ gõ theo bảng mã cũ (TCVN3, VNI) dán vào tệp Unicode, hoặc chữ đã mất thành dấu ?.", "Letters of an old encoding (TCVN3, VNI) stand in a Unicode file, or letters were lost and ? stands for them.",
    why: "Chữ chép từ văn bản dùng phông .VnTime hay VNI-Times chỉ đúng với phông ấy; trên trang thành chữ sai.",
    "Words copied from a document in a font like .VnTime or VNI-Times are right in that font only; on a page they are rubbish.",
    bad: "Dùng c«ng d©n, ®Þnh danh ®iÖn tö", good: "công dân, định danh điện tử");
rule!(STILL_TO_FILL, "U005", "still-to-fill", Warning,
    "Một chỗ còn phải điền.", "Something is still to be filled in.",
    why: "Người dân đọc được lời nhắc dành cho người soạn thay vì điều họ cần.", "People would read a note to the author instead of what they need.",
    bad: "phone: \"[điền số điện thoại]\"", good: "phone: \"0269 3000 000\"");
rule!(AMBIGUOUS, "F022", "two-readings", Error,
    "Một số đọc được hai cách.", "A number has two readings.",
    why: "`1.234` là một nghìn hai trăm ba mươi tư ở Việt Nam, là một phẩy hai ba tư trong phần mềm tiếng Anh; không ai được đoán.",
        "`1.234` is a thousand two hundred and thirty-four in Vietnam and one and a bit in English programs; nobody may guess.",
    bad: "- {area: thon-1, the: 1.234}", good: "- {area: thon-1, the: 1234}");
rule!(TABLE, "F023", "table-not-found", Error,
    "Không đọc được bảng kèm theo: thiếu tệp, trang hay vùng ô.", "A table beside a campaign cannot be read: its file, sheet or range is missing.",
    why: "Số liệu trong bảng sẽ mất.", "The figures in it would be lost.",
    bad: "rows: {table: chi-tieu.xls, columns: [area, the]}", good: "rows: {table: chi-tieu.xlsx, columns: [area, the]}");
rule!(TABLE_CELL, "F024", "cell-not-understood", Error,
    "Một ô của bảng kèm theo không hiểu được.", "A cell of a table beside a campaign cannot be understood.",
    why: "Đoán sai một ô là đăng sai một con số.", "To guess a cell wrongly is to publish a wrong figure.",
    bad: "Thôn 1;mười hai", good: "Thôn 1;12");
rule!(LANGUAGES, "F025", "languages-differ", Error,
    "`languages` không khớp với ngôn ngữ mà nội dung được viết.", "`languages` does not fit the languages in which content is written.",
    why: "Ngôn ngữ thiếu thì bản dịch bị bỏ; bản gốc không đứng đầu thì mọi trang đọc sai chỗ.",
        "A translation that is not listed is left out; where the original does not come first, every page is taken for what it is not.",
    bad: "languages: [en, vi] (bản gốc là vi.md)", good: "languages: [vi, en]");
rule!(LEFT_OUT, "F026", "figures-left-out", Error,
    "Sát vùng ô đã ghi còn những dòng số liệu không được đọc.", "Rows of figures directly beside the named range are not read.",
    why: "Chèn thêm một dòng trong Excel là dòng cuối bị đẩy ra ngoài, số của một địa bàn mất mà không ai hay.", "A row put in by Excel pushes the last one out of the range, and an area's figures vanish unseen.",
    bad: "range: A5:C10   (dòng 11: Thôn 7; 12)", good: "range: A5:C11");
rule!(OTHER_HEADING, "F027", "other-heading", Error,
    "Một cột của bảng nằm dưới tiêu đề của cột khác.", "A column of a table is read from below another heading.",
    why: "Chèn hay đổi chỗ một cột trong Excel là số của cột này hiện thành số của cột kia.", "A column put in or moved by Excel would show one figure as another.",
    bad: "columns: [area, the, chi-tieu]   (tiêu đề: Thôn; Chỉ tiêu; Thẻ)", good: "columns: [area, chi-tieu, the]");
