# Plain labels of the templates: `w.skip_to_content` in a template is `skip-to-content` here. Same names, same order in every language.

## On every page
skip-to-content = Đến nội dung chính
sample-mark = MẪU
call = Gọi
need-help = Cần người giúp?
languages = Ngôn ngữ
breadcrumbs = Vị trí của trang
notices = Thông báo về trang này
contacts = Liên hệ
menu = Các mục chính
contents = Trong trang này
page-address = Địa chỉ của trang này

## Guides and ways
to-steps = Xem hướng dẫn
bring = Mang theo
other-ways = Nếu không có điện thoại thông minh
next-step = Tiếp theo
basis = Căn cứ pháp lý
sources = Nguồn thông tin khác
scam-title = Cẩn thận kẻ lừa đảo
scam-otp = Không đưa mã OTP, mật khẩu cho bất kỳ ai, kể cả người tự xưng là công an, cán bộ.
scam-app = Chỉ cài VNeID từ App Store hoặc Google Play (CH Play), không từ đường liên kết hay tệp ai đó gửi.
scam-report = Công an không hướng dẫn kích hoạt qua điện thoại hay Zalo. Thấy nghi ngờ, báo công an xã, phường.

## The 7 ways and the counter card
choose = Chọn cách phù hợp
all-methods = Bảy cách
other-methods = Các cách khác
proves = Dùng để chứng minh
never = Cán bộ không làm những việc này

## Plans
plan-number = Số, ký hiệu
plan-date = Ngày ban hành
plan-issuer = Cơ quan ban hành
plan-laws = Văn bản được viện dẫn
excerpt = Bản trích
progress = Xem tiến độ
tasks = Nhiệm vụ
attachments = Kèm theo
not-shown = không đăng ở đây
reports-due = Báo cáo phải nộp
watch = Theo dõi, đôn đốc
helps-with = Phối hợp hoặc theo dõi
status = Tình trạng
news = Tin mới
to-plan = Xem cả văn bản
grounds = Căn cứ
recipients = Nơi nhận
signed-by = Cơ quan, chức vụ người ký
task-table = Bảng nhiệm vụ
task-number = Số
task = Nhiệm vụ
lead = Thực hiện
support = Phối hợp
deadline = Thời hạn

## Schedules
session-day = Ngày
session-hours = Giờ
session-place = Nơi
session-who = Ai
session-what = Việc
no-schedules = Hiện không có lịch nào.
schedules-over = Lịch đã hết
closed-days = Ngày nghỉ
schedule-source = Nguồn
all-schedules = Tất cả các lịch

## Campaigns
stages = Các giai đoạn
figures = Bảng số liệu
computed-sum = Tổng tính từ các dòng
declared-total = Tổng ghi trong văn bản
differences = Tổng ghi trong văn bản khác với tổng tính từ các dòng
late-report = Số liệu đã cũ
views = Xem bảng
parts = Trang
areas-charts = Từng địa bàn
to-table = Xuống bảng số liệu
rules = Tình trạng được xác định thế nào
reporting-heading = Kỳ báo cáo
corrections = Đính chính
missing-heading = Vì sao có chỗ chưa có số liệu
downloads = Tải số liệu
whole-campaign = Cả đợt
view-shown = đang xem
editor-notes = Ghi chú của người biên tập
source = Nguồn

## Places and sheets
place-kind = Loại điểm
address = Địa chỉ
hours = Giờ làm việc
area = Địa bàn
posts = Niêm yết tại đây
phone = Điện thoại
address-must-be = Địa chỉ hiện trên điện thoại phải đúng là
print-hint = Để in ra giấy A4: bấm Ctrl + P, chọn khổ A4, tỷ lệ 100%.
never-asks = Mã này không bao giờ hỏi OTP hay mật khẩu.
code = Mã
printed-as = In thành
posted-on = Ngày dán, người dán
posting = Cách dán

## Landing pages of codes
full-page = Trang đầy đủ
open = Mở trang
go-instead = Đi đến

## Legal register
to-confirm = Còn phải xác nhận
term-own-wording = tạm dịch

## Notices and the index
notices-over = Đã hết hạn
no-notices = Hiện không có thông báo nào.
letters = Chữ cái
all-notices = Mọi thông báo
roll-up = Cộng với các đơn vị khác
