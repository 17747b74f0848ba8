//! Words by which a sentence says that it speaks of what was, and words between them and a name.

/// Words by which all of a sentence speaks of what was.
pub(super) const WIDE: &[&str] = &[
    "trước đây",
    "trước kia",
    "hồi trước",
    "đã từng",
    "từng là",
    "từng thuộc",
    "không còn cấp huyện",
    "không còn huyện",
    "không có cấp huyện",
    "không tổ chức cấp huyện",
    "bỏ cấp huyện",
    "cấp huyện không còn",
    "cấp huyện kết thúc",
    "cấp huyện chấm dứt",
    "formerly",
    "used to",
    "no district level",
    "no districts",
    "districts ended",
    "districts came to an end",
    "districts were abolished",
];

/// The same for laws and papers, which lose their force.
pub(super) const WIDE_OF_FORCE: &[&str] = &["hết hiệu lực", "không còn hiệu lực", "chấm dứt hiệu lực"];

/// The same for papers.
pub(super) const WIDE_OF_PAPERS: &[&str] = &["hết giá trị", "không còn giá trị", "là sai", "là làm sai", "trái quy định", "no value", "lost its value"];

/// The same for laws.
pub(super) const WIDE_OF_LAWS: &[&str] = &[
    "bãi bỏ",
    "không còn áp dụng",
    "quy định cũ",
    "luật cũ",
    "mẫu cũ",
    "văn bản cũ",
    "cách cũ",
    "repealed",
    "abolished",
    "superseded",
    "no longer in force",
    "no longer applies",
    "no longer apply",
    "old form",
    "old rule",
    "old rules",
    "former",
];

/// Words that stand right before what was.
pub(super) const BEFORE: &[&str] = &[
    "thay",
    "thay cho",
    "thay thế",
    "thay thế cho",
    "thay vì",
    "không phải",
    "không phải là",
    "không phải ở",
    "không phải tại",
    "not",
    "not at",
    "not to",
    "not by",
    "once called",
    "không có",
    "không còn",
    "không còn có",
    "bỏ",
    "giải thể",
    "sáp nhập",
    "nguyên",
    "cựu",
    "trước là",
    "trước gọi là",
    "vốn là",
    "nguyên là",
    "tên cũ là",
    "tiền thân là",
    "hồi còn",
    "thời còn",
    "khi còn",
    "cũ của",
    "đã nộp tại",
    "đã nộp ở",
    "đã làm tại",
    "đã làm ở",
    "bàn giao từ",
    "chuyển từ",
    "previously",
    "former",
    "old",
    "no",
    "no more",
    "replace",
    "replaces",
    "replaced",
    "replacing",
    "place of",
    "repeals",
    "repealed",
    "instead of",
    "abolished",
    "dissolved",
    "merged",
];

/// Those of them that a name may stand behind: `nguyên Trưởng Công an huyện`.
pub(super) const PERSONS: &[&str] = &["former", "old", "nguyên", "cựu"];

/// Words that stand right behind what was.
pub(super) const BEHIND: &[&str] = &[
    "cũ",
    "không còn",
    "trước đây",
    "trước kia",
    "là tên cũ",
    "là tên gọi cũ",
    "không tồn tại",
    "trở thành",
    "đổi thành",
    "đổi tên thành",
    "chuyển thành",
    "giải thể",
    "sáp nhập",
    "bị bãi bỏ",
    "được bãi bỏ",
    "hết hiệu lực",
    "đã bỏ từ",
    "bị bỏ",
    "được bỏ",
    "chấm dứt hoạt động",
    "chấm dứt nhiệm vụ",
    "ngừng hoạt động",
    "ngưng hoạt động",
    "dừng hoạt động",
    "thôi hoạt động",
    "kết thúc hoạt động",
    "kết thúc nhiệm vụ",
    "đã kết thúc",
    "đã đóng cửa",
    "đóng giao diện",
    "được thay bằng",
    "được thay bởi",
    "được thay thế",
    "bị thay",
    "đã cấp",
    "đã ký",
    "đã ban hành",
    "đã chứng thực",
    "đã chuyển sang",
    "đã chuyển về",
    "replaced by",
    "been replaced",
    "were replaced",
    "was replaced",
    "are replaced",
    "is replaced",
    "no longer",
    "no more",
    "repealed",
    "superseded",
    "abolished",
    "dissolved",
    "merged",
    "ceased",
    "gone",
    "has closed",
    "have closed",
    "came to an end",
    "does not exist",
    "do not exist",
    "became the",
    "became a",
    "renamed",
    "now the",
    "now a",
    "now done",
    "now part",
    "now called",
    "now belongs",
    "now with",
    "now handled",
];

/// What may stand between a name and words beside it.
pub(super) const FILLERS: &[&str] = &[
    "đã", "được", "bị", "nay", "cũng", "thì", "đều", "sẽ", "này", "đó", "ấy", "các", "cấp", "mọi", "việc", "toàn", "bộ", "of", "the", "a", "an", "any", "is",
    "are", "was", "were", "has", "have", "had", "been", "which", "that", "also", "then",
];

/// The same before the verb of a paper that is no longer asked for, and before the number of a law.
pub(super) const MATTERS: &[&str] = &[
    "yêu", "cầu", "quy", "định", "thủ", "tục", "nghị", "thông", "tư", "luật", "quyết", "số", "pháp", "lệnh", "điều", "khoản", "của", "decree", "circular",
    "law", "decision",
];

/// Words of the names of offices, one after the other.
pub(super) const BODIES: &[&str] = &[
    "ubnd",
    "ủy",
    "uỷ",
    "ban",
    "nhân",
    "dân",
    "hđnd",
    "hội",
    "đồng",
    "công",
    "an",
    "tòa",
    "toà",
    "án",
    "phòng",
    "tư",
    "pháp",
    "huyện",
    "quận",
    "thị",
    "xã",
    "trấn",
    "phường",
    "cấp",
    "các",
    "bộ",
    "phận",
    "một",
    "cửa",
    "commune",
    "ward",
    "district",
    "police",
    "people's",
    "committee",
    "one",
    "stop",
    "section",
    "shop",
    "the",
];

/// What makes a law the basis of what a sentence says: `hết hiệu lực` is then said of something else.
pub(super) const BASES: &[&str] = &["theo", "căn cứ", "vào", "under"];

/// Words that join names.
pub(super) const JOINS: &[&str] = &["và", "hoặc", "hay", "cùng", "and", "or"];

/// How a paper that stays valid is told from one that is asked for.
pub(super) const VALID: &[&str] = &[
    "vẫn còn",
    "vẫn có",
    "vẫn dùng",
    "vẫn được",
    "vẫn hợp",
    "vẫn sử",
    "còn giá",
    "còn hiệu",
    "còn hạn",
    "tiếp tục",
    "không phải đổi",
    "không cần đổi",
    "stay valid",
    "remain valid",
    "still valid",
];

/// What the work of an office goes on with where somebody else does it today.
pub(super) const HANDED_ON: &[&str] = &["do", "được chuyển", "đã chuyển", "được giao", "chuyển cho", "chuyển về", "chuyển sang"];

/// What `nay` goes on with where it says who does the work today.
pub(super) const TODAY: &[&str] = &["do", "là", "thuộc", "chuyển", "đã", "không", "được", "gọi", "thành", "thay", "nộp", "đến", "sang", "về", "tại", "ở"];

/// What makes another word of `nay`: `hôm nay`, `từ nay`.
pub(super) const OTHER_DAYS: &[&str] = &["hôm", "hiện", "từ", "năm", "đến", "sáng", "chiều", "tối", "trưa", "đêm", "lâu", "ngày", "xưa", "thời"];
