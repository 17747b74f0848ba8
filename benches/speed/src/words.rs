//! The words that pages are made of: those of the project's own guides, each with its English twin. No names, no numbers of people.

/// Words in Vietnamese and in English.
pub type Pair = [&'static str; 2];

/// The 24 guides: id, title.
pub const TOPICS: [(&str, Pair); 24] = [
    ("dang-ky-thuong-tru", ["Đăng ký thường trú", "Register permanent residence"]),
    ("dang-ky-tam-tru", ["Đăng ký tạm trú", "Register temporary residence"]),
    ("gia-han-tam-tru", ["Gia hạn tạm trú", "Extend temporary residence"]),
    ("khai-bao-tam-vang", ["Khai báo tạm vắng", "Declare a temporary absence"]),
    ("thong-bao-luu-tru", ["Thông báo lưu trú", "Notify a stay"]),
    ("tach-ho", ["Tách hộ", "Separate a household"]),
    ("xac-nhan-cu-tru", ["Xin xác nhận thông tin về cư trú", "Ask for a confirmation of residence"]),
    ("dieu-chinh-thong-tin", ["Điều chỉnh thông tin về cư trú", "Correct residence information"]),
    ("cap-the-can-cuoc", ["Làm thẻ căn cước", "Get an identity card"]),
    ("cap-doi-the", ["Đổi thẻ căn cước", "Exchange an identity card"]),
    ("cap-lai-the", ["Làm lại thẻ căn cước đã mất", "Replace a lost identity card"]),
    ("the-cho-tre-em", ["Làm thẻ căn cước cho trẻ em", "Get an identity card for a child"]),
    ("dang-ky-muc-1", ["Đăng ký định danh điện tử mức độ 1", "Register for electronic identification, level 1"]),
    ("dang-ky-muc-2", ["Đăng ký định danh điện tử mức độ 2", "Register for electronic identification, level 2"]),
    ("kich-hoat-tai-khoan", ["Kích hoạt tài khoản VNeID", "Activate a VNeID account"]),
    ("doi-dien-thoai", ["Dùng VNeID trên điện thoại mới", "Use VNeID on a new phone"]),
    ("quen-mat-khau", ["Đặt lại mật khẩu và passcode", "Reset the password and the passcode"]),
    ("tich-hop-giay-to", ["Đưa giấy tờ vào ví giấy tờ", "Add papers to the document wallet"]),
    ("xem-cu-tru", ["Xem thông tin cư trú trên VNeID", "See residence information in VNeID"]),
    ("dich-vu-cong", ["Nộp hồ sơ trên Cổng Dịch vụ công", "Hand in a file on the public service portal"]),
    ("dang-ky-khai-sinh", ["Đăng ký khai sinh", "Register a birth"]),
    ("dang-ky-ket-hon", ["Đăng ký kết hôn", "Register a marriage"]),
    ("chung-thuc-ban-sao", ["Chứng thực bản sao từ bản chính", "Certify a copy of an original"]),
    ("canh-giac-lua-dao", ["Tránh bị lừa khi làm giấy tờ", "Avoid being cheated over papers"]),
];

/// The 7 ways: id, title.
pub const WAYS: [(&str, Pair); 7] = [
    ("the-can-cuoc", ["Đưa thẻ căn cước", "Show the identity card"]),
    ("doc-ma-qr", ["Đọc mã QR trên thẻ", "Read the QR code of the card"]),
    ("doc-chip", ["Đọc chíp của thẻ", "Read the chip of the card"]),
    ("tra-cuu-csdl", ["Để cán bộ tra cứu", "Let the officer look it up"]),
    ("vneid", ["Mở VNeID cho cán bộ xem", "Open VNeID for the officer"]),
    ("giay-xac-nhan-cu-tru", ["Đưa giấy xác nhận về cư trú", "Show a confirmation of residence"]),
    ("thong-bao-so-dinh-danh", ["Đưa thông báo số định danh", "Show the notice of the identification number"]),
];

/// The register: id, kind, number, title.
pub const LAWS: [(&str, &str, &str, Pair); 6] = [
    ("luat-cu-tru", "law", "68/2020/QH14", ["Luật Cư trú", "Law on Residence"]),
    ("luat-can-cuoc", "law", "26/2023/QH15", ["Luật Căn cước", "Law on Identification"]),
    ("luat-ho-tich", "law", "60/2014/QH13", ["Luật Hộ tịch", "Law on Civil Status"]),
    ("nd-104", "decree", "104/2022/NĐ-CP", ["Nghị định về việc bỏ nộp, xuất trình sổ hộ khẩu", "Decree on no longer handing in or showing the household book"]),
    ("nd-69", "decree", "69/2024/NĐ-CP", ["Nghị định về định danh và xác thực điện tử", "Decree on electronic identification and authentication"]),
    ("nd-154", "decree", "154/2024/NĐ-CP", ["Nghị định hướng dẫn Luật Cư trú", "Decree guiding the Law on Residence"]),
];

/// Who does something.
pub const WHO: [Pair; 16] = [
    ["người dân", "residents"],
    ["người đến lần đầu", "people who come for the first time"],
    ["cán bộ tại quầy", "the officer at the counter"],
    ["công an xã", "the commune police"],
    ["tổ công nghệ số cộng đồng", "the community digital team"],
    ["người cao tuổi", "older people"],
    ["bộ phận một cửa", "the one-stop office"],
    ["cha mẹ của trẻ", "the parents of the child"],
    ["người không có điện thoại thông minh", "people without a smartphone"],
    ["người đang tạm trú", "people who stay for the time being"],
    ["chủ hộ", "the head of the household"],
    ["người nộp hồ sơ", "whoever hands in the file"],
    ["trạm y tế xã", "the commune health station"],
    ["nhà trường", "the school"],
    ["người được ủy quyền", "an authorised person"],
    ["thành viên trong hộ", "members of the household"],
];

/// How sure it is.
pub const MODAL: [Pair; 5] = [["nên", "should"], ["có thể", "can"], ["phải", "must"], ["sẽ", "will"], ["được quyền", "may"]];

/// What is done.
pub const VERB: [Pair; 18] = [
    ["kiểm tra kỹ", "check with care"],
    ["mang theo", "bring along"],
    ["xuất trình", "show"],
    ["đối chiếu", "compare"],
    ["cập nhật", "bring up to date"],
    ["tra cứu", "look up"],
    ["ghi lại", "write down"],
    ["nộp", "hand in"],
    ["nhận lại", "take back"],
    ["điền đầy đủ", "fill in completely"],
    ["chuẩn bị trước", "prepare beforehand"],
    ["đọc thật chậm", "read slowly"],
    ["giữ cẩn thận", "keep safe"],
    ["in ra", "print"],
    ["giải thích rõ", "explain clearly"],
    ["xác nhận", "confirm"],
    ["bổ sung", "add"],
    ["sửa lại", "correct"],
];

/// What it is done to.
pub const OBJECT: [Pair; 24] = [
    ["thông tin cư trú trong cơ sở dữ liệu", "the residence information in the database"],
    ["thẻ căn cước còn hạn", "an identity card that has not expired"],
    ["tờ khai theo mẫu", "the form"],
    ["giấy hẹn trả kết quả", "the slip with the day of the result"],
    ["tài khoản định danh điện tử", "the electronic identification account"],
    ["bản chính của giấy tờ", "the original of the paper"],
    ["ý kiến đồng ý của chủ nhà", "the consent of the owner of the home"],
    ["địa chỉ nơi ở hiện nay", "the present address"],
    ["mã hồ sơ ghi trên giấy", "the file code on the slip"],
    ["ứng dụng đã cài trên điện thoại", "the app on the phone"],
    ["quan hệ với chủ hộ", "the relation to the head of the household"],
    ["giấy tờ về chỗ ở hợp pháp", "the papers of the lawful home"],
    ["kết quả tra cứu tại quầy", "the result of the look-up at the counter"],
    ["lịch tiếp dân trong tuần", "the opening hours of the week"],
    ["biên lai thu lệ phí", "the receipt for the fee"],
    ["tin nhắn báo hồ sơ được duyệt", "the message saying that the file is approved"],
    ["phiếu tiếp nhận hồ sơ", "the slip for the file"],
    ["giấy khai sinh của trẻ", "the birth certificate of the child"],
    ["trang thông tin của xã", "the commune's page"],
    ["bảng niêm yết thủ tục", "the notice board of procedures"],
    ["hướng dẫn từng bước", "the guide, step by step"],
    ["thông tin đã thay đổi", "what has changed"],
    ["yêu cầu bổ sung giấy tờ", "the request for more papers"],
    ["giấy xác nhận thông tin về cư trú", "the confirmation of residence"],
];

/// Where.
pub const WHERE: [Pair; 14] = [
    ["tại Trung tâm Phục vụ hành chính công", "at the public administration service centre"],
    ["tại trụ sở công an xã", "at the commune police office"],
    ["tại nhà văn hóa thôn", "at the village cultural house"],
    ["trên Cổng Dịch vụ công quốc gia", "on the national public service portal"],
    ["trên ứng dụng VNeID", "in the VNeID app"],
    ["ở quầy số một", "at the first counter"],
    ["ngay tại chỗ", "on the spot"],
    ["ở nơi đang cư trú", "where one lives"],
    ["trong giờ làm việc", "during office hours"],
    ["ở bàn hướng dẫn", "at the help desk"],
    ["trên máy tính của xã", "on the commune's computer"],
    ["tại điểm hỗ trợ lưu động", "at the travelling help desk"],
    ["ở bưu điện văn hóa xã", "at the commune post office"],
    ["trước mặt cán bộ", "in front of the officer"],
];

/// When, before the main clause.
pub const WHEN: [Pair; 14] = [
    ["trước khi rời nhà", "before leaving home"],
    ["khi hồ sơ đã đủ", "when the file is complete"],
    ["sau khi nhận giấy hẹn", "after taking the slip"],
    ["nếu thông tin bị sai", "if the information is wrong"],
    ["nếu không có mạng", "if there is no network"],
    ["khi đến lượt mình", "when it is one's turn"],
    ["trong trường hợp cần gấp", "in urgent cases"],
    ["nếu thẻ đã hết hạn", "if the card has expired"],
    ["khi chuyển đến nơi ở mới", "when moving to a new home"],
    ["nếu quên mang giấy tờ", "if the papers were left at home"],
    ["khi có người hỏi mật khẩu", "when somebody asks for the password"],
    ["sau khi được hướng dẫn", "after having been shown how"],
    ["khi làm thay cho người thân", "when acting for a relative"],
    ["nếu chưa rõ bước nào", "if a step is not clear"],
];

/// Why.
pub const WHY: [Pair; 14] = [
    ["để không phải đi lại nhiều lần", "so that nobody has to come back"],
    ["để hồ sơ được giải quyết đúng hạn", "so that the file is settled in time"],
    ["vì cán bộ phải so với dữ liệu dân cư", "because the officer compares it with the population data"],
    ["vì sổ hộ khẩu giấy không còn giá trị", "because the paper household book is no longer valid"],
    ["để tránh mất giấy tờ gốc", "so that no original is lost"],
    ["để người sau không phải chờ lâu", "so that those behind do not wait long"],
    ["theo quy định của pháp luật về cư trú", "as the law on residence says"],
    ["để bảo vệ tài khoản của mình", "to protect the account"],
    ["vì mỗi nơi có giờ làm việc khác nhau", "because each place has its own hours"],
    ["để biết kết quả ngay trong ngày", "to know the result on the same day"],
    ["vì thông tin này dùng cho nhiều thủ tục", "because many procedures use this information"],
    ["để cán bộ tra cứu được nhanh hơn", "so that the officer finds it faster"],
    ["vì không ai được giữ thẻ của người khác", "because nobody may keep another person's card"],
    ["để việc sau được thuận lợi", "so that the next step goes well"],
];

/// Headings of the five sections, three for each.
pub const HEADINGS: [[Pair; 3]; 5] = [
    [["Trước khi bắt đầu", "Before you start"], ["Việc cần biết trước", "What to know first"], ["Chuẩn bị ở nhà", "Prepare at home"]],
    [["Các bước làm", "The steps"], ["Làm từng bước", "Step by step"], ["Trình tự tại quầy", "The order at the counter"]],
    [["Lệ phí và thời hạn", "Fees and time limits"], ["Mất bao lâu, hết bao nhiêu", "How long and how much"], ["Bảng mức thu", "Table of fees"]],
    [["Khi gặp trục trặc", "When something goes wrong"], ["Điều hay nhầm", "Common mistakes"], ["Nếu không làm được", "If it does not work"]],
    [["Hỏi ai", "Whom to ask"], ["Nơi giúp đỡ", "Where to get help"], ["Sau khi làm xong", "Afterwards"]],
];

/// Heads of the table's columns.
pub const TABLE_HEAD: [Pair; 4] =
    [["Cách nộp", "How to hand in"], ["Lệ phí (đồng)", "Fee (đồng)"], ["Thời hạn", "Time limit"], ["Nơi nhận kết quả", "Where the result is"]];

/// First column of the table.
pub const TABLE_ROW: [Pair; 5] = [
    ["Trực tiếp tại quầy", "In person at the counter"],
    ["Qua Cổng Dịch vụ công", "On the public service portal"],
    ["Qua bưu chính công ích", "By public post"],
    ["Tại điểm lưu động", "At the travelling desk"],
    ["Người khác nộp thay", "Handed in by another person"],
];

/// Fees as written in each language.
pub const FEES: [Pair; 6] = [["10.000", "10,000"], ["15.000", "15,000"], ["20.000", "20,000"], ["30.000", "30,000"], ["50.000", "50,000"], ["0", "0"]];

/// What a campaign counts: name, what one is called.
pub const INDICATORS: [(Pair, Pair); 6] = [
    (["Thẻ căn cước đã thu nhận", "Identity card applications taken"], ["thẻ", "cards"]),
    (["Tài khoản đã kích hoạt", "Accounts activated"], ["tài khoản", "accounts"]),
    (["Hồ sơ nộp trên mạng", "Files handed in online"], ["hồ sơ", "files"]),
    (["Lượt người được hướng dẫn", "People shown how"], ["lượt", "visits"]),
    (["Hộ đã cập nhật nơi ở", "Households with a present address"], ["hộ", "households"]),
    (["Thông báo lưu trú đã nhận", "Notices of stay received"], ["thông báo", "notices"]),
];

/// The 12 dates of a campaign's observations: year and month of each, always the first day.
pub const DATES: [(u32, u32); 12] =
    [(2025, 9), (2025, 10), (2025, 11), (2025, 12), (2026, 1), (2026, 2), (2026, 3), (2026, 4), (2026, 5), (2026, 6), (2026, 7), (2026, 8)];

/// Months in English.
pub const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
