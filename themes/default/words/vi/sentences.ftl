# Câu có chỗ trống, ngày, số và tên gọi. Nhãn không có chỗ trống ở labels.ftl.

language-name = Tiếng Việt
number-group = .
number-decimal = ,
month-name = { $month }
date-short = { $day }/{ $month }/{ $year }
date-day-month = { $day }/{ $month }
date-long = ngày { $day2 } tháng { $month2 } năm { $year }
as-of = Trang dựng ngày { $date }
reviewed = Đã rà soát ngày { $reviewed }. Rà soát lại trước ngày { $by }.
app-version = Theo màn hình VNeID phiên bản { $version }. Phiên bản khác có thể đặt nút ở chỗ khác.
checked = xem ngày { $date }
title-of = { $page } – { $unit }

notice-archive-heading = Bản lưu trữ
notice-archive-text = { $unit } đã kết thúc hoạt động ngày { $date }. Trang này giữ lại những gì đơn vị đã công bố. Việc hôm nay xin hỏi đơn vị kế thừa.
notice-archive-text-undated = { $unit } đã kết thúc hoạt động, muộn nhất ngày { $date }; ngày đúng chưa rõ. Trang này giữ lại những gì đơn vị đã công bố. Việc hôm nay xin hỏi đơn vị kế thừa.
notice-sample-heading = MẪU
notice-sample-text = Đơn vị này không có thật. Mọi tên, địa chỉ, số điện thoại đều là ví dụ.
notice-fallback-heading = Chưa có bản dịch
notice-fallback-text = Trang này chưa có bản { $language }. Dưới đây là bản gốc.
notice-stale-heading = Bản dịch cũ hơn bản gốc
notice-stale-text = Bản gốc đã thay đổi sau khi dịch. Nếu hai bản khác nhau, hãy tin bản gốc.
notice-stale-parts = Bản gốc đã thay đổi sau khi dịch, ở phần: { $parts }. Nếu hai bản khác nhau, hãy tin bản gốc.
notice-stale-original = Xem bản gốc ({ $language })
notice-review-heading = Đã quá hạn rà soát
notice-review-text = Trang này lẽ ra được rà soát trước ngày { $date }. Quy định có thể đã đổi. Xin hỏi lại trước khi làm.
notice-of-its-day-heading = Văn bản của thời ấy
notice-of-its-day-text = Kế hoạch này dựa vào văn bản nay đã hết hiệu lực. Hãy đọc như tư liệu, đừng làm theo.
notice-of-its-day-law = { $law }: hết hiệu lực từ { $date }
notice-of-its-day-replaced = { $law }: hết hiệu lực từ { $date }, thay bằng { $later }
notice-repealed-text = hết hiệu lực từ { $date }
notice-future-text = có hiệu lực từ { $date }
notice-confirm-text = còn phải xác nhận

law-kind-law = Luật { $number }
law-kind-decree = Nghị định { $number }
law-kind-circular = Thông tư { $number }
law-kind-resolution = Nghị quyết { $number }
law-kind-decision = Quyết định { $number }
law-kind-directive = Chỉ thị { $number }
citation-article = Điều { $article } { $law }
citation-clause = khoản { $clause } Điều { $article } { $law }
citation-point = điểm { $point } khoản { $clause } Điều { $article } { $law }
law-state-current = Đang có hiệu lực
law-state-ended = Hết hiệu lực từ { $date }
law-state-future = Có hiệu lực từ { $date }
law-state-unknown = Chưa rõ ngày có hiệu lực
law-issuer = Cơ quan ban hành
law-issued = Ngày ban hành
law-in-force = Có hiệu lực từ
law-replaced-by = Bị thay thế bởi
law-replaces = Thay thế
law-amended-by = Được sửa đổi, bổ sung bởi
law-amends = Sửa đổi, bổ sung
change-from = từ { $date }
change-article = tại Điều { $article } của văn bản sau
change-part = phần liên quan: { $part }
law-source = Nơi đã đọc (xem ngày { $date })
laws-heading = Sổ văn bản pháp luật
laws-summary = Các văn bản mà những trang ở đây dẫn đến, mới nhất ở trên. Tình trạng tính đến ngày { $date }.
laws-current = Đang có hiệu lực
laws-future = Chưa có hiệu lực
laws-unknown = Chưa rõ ngày có hiệu lực
laws-ended = Đã hết hiệu lực
glossary-heading = Giải thích từ ngữ
glossary-summary = { $count } từ hay gặp, giải thích ngắn gọn.
term-also = cũng gọi: { $names }
term-since = dùng từ { $date }
term-until = dùng đến { $date }
term-between = dùng từ { $from } đến { $to }

units-summary = Chọn xã, phường, đặc khu của bạn. Có { $count } đơn vị, trong đó { $archives } bản lưu trữ.
units-archives = Lưu trữ
units-note-ended = đến hết ngày { $date }; nay là { $successors }
units-note-ended-only = đến hết ngày { $date }
units-note-ended-undated = đã kết thúc, chưa rõ ngày

home-summary-living = Hướng dẫn từng bước, nơi có người giúp và nơi hỏi của { $issuer }.
home-summary-plain = Trang công khai của { $issuer }.
home-summary-archive = Những gì { $unit } đã công bố, giữ lại để tra cứu.
home-plans = Kế hoạch
home-campaigns = Tiến độ
home-notices = Thông báo
home-more = Tra cứu
home-methods-text = Không phải xuất trình sổ hộ khẩu giấy. Xem cách nào hợp với bạn.
home-places-text = Nơi có người giúp và có bảng mã QR.
home-laws-text = Văn bản nào còn hiệu lực, văn bản nào đã thay.
home-glossary-text = Nghĩa của những từ hay gặp.
home-card-counter-text = Cho cán bộ tiếp nhận hồ sơ: làm gì trước, làm gì sau.
home-index-text = Tìm mọi trang và từ ngữ theo chữ cái.
successors-heading = Từ ngày { $date }, địa bàn này thuộc:
successors-heading-undated = Địa bàn này nay thuộc:
successor-code = mã { $code }
successor-part = một phần
lineage-source = Nguồn: { $source }

guides-summary = Làm được tại nhà hoặc nhờ người ở điểm hướng dẫn giúp.
fact-audience = Dành cho ai
fact-cost = Chi phí
fact-time = Thời gian
way-number = Cách { $number } trong 7
way-neighbour = Cách { $number }: { $title }
next-methods = Xem 7 cách thay sổ hộ khẩu

plan-state-archived = Bản lưu trữ
plan-state-current = Đang thực hiện
plan-no-number = (văn bản không ghi số)
plan-no-date = văn bản không ghi ngày
plan-not-before = văn bản không ghi ngày; không sớm hơn { $date }
task-lead = Đơn vị thực hiện
task-support = Đơn vị phối hợp
task-watch = Đơn vị theo dõi, đôn đốc
task-deadline = Thời hạn
none = không ghi
deadline-day = đến hết ngày { $date }
deadline-month = trong tháng { $month }/{ $year }
deadline-quarter = { $first ->
    [1] trong quý I/{ $year }
    [2] trong quý II/{ $year }
    [3] trong quý III/{ $year }
   *[4] trong quý IV/{ $year }
}
deadline-quarters = { $first ->
    [1] từ quý I
    [2] từ quý II
   *[3] từ quý III
} { $last ->
    [2] đến hết quý II/{ $year }
    [3] đến hết quý III/{ $year }
   *[4] đến hết quý IV/{ $year }
}
deadline-days = từ ngày { $first } đến hết ngày { $last }
deadline-since = từ ngày { $date }
deadline-year = trong năm { $year }
deadline-done = { $deadline } (đã hoàn thành)
deadline-ongoing = thường xuyên
deadline-roadmap = thường xuyên, theo lộ trình
deadline-after = sau một sự kiện mà văn bản nêu
deadline-unknown = hạn ghi bằng lời khác
deadline-none = Văn bản không ghi thời hạn
deadline-then-ongoing = { $deadline }, rồi duy trì thường xuyên
deadline-aimed = phấn đấu { $deadline }
recurs = định kỳ
recurs-and = {" và "}
recurs-day = hằng ngày
recurs-week = hằng tuần
recurs-weekday = { $weekday ->
    [1] thứ Hai hằng tuần
    [2] thứ Ba hằng tuần
    [3] thứ Tư hằng tuần
    [4] thứ Năm hằng tuần
    [5] thứ Sáu hằng tuần
    [6] thứ Bảy hằng tuần
   *[7] Chủ nhật hằng tuần
}
recurs-month = hằng tháng
recurs-month-day = ngày { $day } hằng tháng
recurs-quarter = hằng quý
recurs-year = hằng năm
recurs-hour = trước { $hour }

schedules-heading = Lịch
schedules-summary = Lịch trực hướng dẫn, lịch làm thẻ và các buổi khác.
home-schedules = Lịch
index-schedule = lịch
schedule-days = Từ { $from } đến hết { $to }
schedule-next = Buổi tới, tính từ ngày { $today }
schedule-over = Lịch này đã hết ngày { $date } (trang dựng ngày { $today }).
schedule-weekly = Hằng tuần
schedule-coming = Sắp tới
schedule-undated = Văn bản không ghi ngày
schedule-past = Đã qua
schedule-no-day = không ghi ngày
schedule-closed-day = { $date }: { $why }
schedule-closed = Từ { $from } đến { $to }: { $why }
schedule-calendar = Lịch cho điện thoại, Outlook (tệp .ics)
weekday = { $weekday ->
    [1] thứ Hai
    [2] thứ Ba
    [3] thứ Tư
    [4] thứ Năm
    [5] thứ Sáu
    [6] thứ Bảy
   *[7] Chủ nhật
}

plan-calendar = Lịch các thời hạn (tệp .ics cho điện thoại, Outlook)
tasks-by-number = theo số
tasks-by-unit = theo đơn vị
tasks-by-deadline = theo thời hạn
tasks-by-status = theo tình trạng
tasks-heading = Nhiệm vụ { $view }
tasks-title = Nhiệm vụ { $view }: { $subject }
tasks-title-part = Nhiệm vụ { $view }, trang { $part }: { $subject }
tasks-count = { $count } nhiệm vụ
time-line = Các thời hạn từ { $from } đến { $to }
time-line-today = hôm nay { $date }
time-line-issued = ký ngày { $date }
stand-late = chậm
stand-in-progress = đang làm
stand-not-started = chưa làm
stand-untold = chưa có tin
stand-done = đã xong
stand-past = quá hạn
stand-past-untold = quá hạn, chưa có tin
told-done = xong ngày { $date }
told-other = tin ngày { $date }
tracking-count = { $count } { $status }
tracking-sentence = Theo tin ngày { $date }, so với hôm dựng trang { $today }: { $counts }.
due-task = Hạn: nhiệm vụ { $number } – { $task }
due-report = Hạn báo cáo: { $what }

campaign-area = Địa bàn
campaign-caption = { $title }: số liệu theo { $count } địa bàn
campaign-stage-days = từ { $from } đến hết { $to }
campaign-stage-target = { $name }: { $target }
campaign-note-observed = đến { $date }
campaign-note-undated = không ghi ngày
campaign-note-within = chỉ tiêu riêng của giai đoạn
campaign-note-running = chỉ tiêu cộng dồn
campaign-difference = “{ $column }”: văn bản ghi { $declared }, cộng các dòng được { $sum }, chênh { $difference }.
campaign-difference-short = chênh { $difference }
campaign-stated = “{ $column }”: { $place } ghi { $stated }, bảng ghi { $table }.
campaign-missing-figure = chưa có số liệu
dash = –
percent = { $percent } %
days = { $from } – { $to }

progress-heading = Tiến độ
progress-summary = Các đợt của { $unit }: chỉ tiêu, kết quả, còn thiếu bao nhiêu.
area-title = { $area } – { $title }
area-targets = Chỉ tiêu và kết quả
area-reports = Số liệu đã báo cáo, mới nhất ở trên
area-reports-last = Số liệu đã báo cáo, { $count } ngày gần nhất; tải tệp để xem hết
corrected = đính chính: { $amount }
figures-title = { $title }: bảng xếp { $order }
figures-title-part = { $title }: bảng xếp { $order }, trang { $part }
figures-summary = { $title }: địa bàn { $from } đến { $to } trong { $all } địa bàn.
figures-split = Bảng có { $areas } địa bàn nên chia thành { $parts } trang, mỗi trang { $each } địa bàn; tổng ở cuối mỗi trang tính cho tất cả.
order-document = theo thứ tự văn bản
order-name = theo tên
order-share = theo tỷ lệ đạt, thấp trước
order-gap = theo số còn thiếu, nhiều trước
figures-goal = Chỉ tiêu
figures-until = Hạn
figures-target = Phải đạt
figures-done = Đã làm
figures-share = Tỷ lệ đạt
figures-gap = Còn thiếu
figures-expected = Nếu làm đều, đến nay
figures-needed = Mỗi ngày cần thêm
figures-status = Tình trạng
figures-day = Ngày

status-reached = đạt
status-on-course = đúng tiến độ
status-behind = chậm tiến độ
status-missed = không đạt
status-not-started = chưa đến kỳ
status-no-data = chưa có số liệu
rule-reached = số gần nhất bằng hoặc hơn chỉ tiêu, hoặc chỉ tiêu là 0
rule-on-course = chưa đạt, nhưng số gần nhất không thấp hơn mức làm đều mỗi ngày từ đầu giai đoạn đến ngày ấy
rule-behind = số gần nhất thấp hơn mức làm đều mỗi ngày
rule-missed = đã hết hạn mà số gần nhất còn thấp hơn chỉ tiêu
rule-not-started = hôm nay trước ngày đầu của giai đoạn
rule-no-data = chưa có số nào của giai đoạn, hoặc chưa biết số lúc bắt đầu

amount-unit = { $amount } { $unit }
at-least = ít nhất { $what }
range = từ { $from } đến { $to }
percent-of = { $percent } % { $base }
base-indicator = số { $name }
progress-none = { $name }: chưa có số liệu. Chỉ tiêu { $stage } là { $target } (hạn { $to }).
progress-running = { $name }: { $done } { $unit } tính đến hết ngày { $date }, đạt { $share } % chỉ tiêu { $stage } ({ $target }, hạn { $to }).
progress-running-plain = { $name }: { $done } { $unit } tính đến hết ngày { $date }; chỉ tiêu { $stage } là { $target } (hạn { $to }).
progress-within = { $name }: trong { $stage }, tính đến hết ngày { $date } thêm được { $done } { $unit }, đạt { $share } % chỉ tiêu ({ $target }, hạn { $to }).
progress-within-plain = { $name }: trong { $stage }, tính đến hết ngày { $date } thêm được { $done } { $unit }; chỉ tiêu là { $target } (hạn { $to }).
progress-left = { $name }: còn { $done } { $unit } tính đến hết ngày { $date }; chỉ tiêu { $stage } là còn không quá { $target } (hạn { $to }).
progress-gap = Còn thiếu { $amount } { $unit }.
progress-gap-missed = Hết hạn còn thiếu { $amount } { $unit }.
progress-expected = Nếu làm đều mỗi ngày thì đến ngày ấy là { $amount } { $unit }.
progress-needed = Từ nay đến hạn, mỗi ngày cần thêm { $amount } { $unit }.
progress-trend-reached = Theo nhịp bốn tuần gần nhất thì đạt vào ngày { $date }.
progress-trend-short = Theo nhịp bốn tuần gần nhất thì đến hạn được khoảng { $amount } { $unit }.
progress-total = { $name }: { $amount } { $unit } tính đến hết ngày { $date }.
progress-total-undated = { $name }: { $amount } { $unit } (văn bản không ghi ngày).
progress-no-figure = { $name }: chưa có số liệu.
progress-late = Báo cáo gần nhất là ngày { $last }; kỳ báo cáo đến hạn { $due } chưa có.
progress-never = Kỳ báo cáo đến hạn { $due } chưa có; chưa có báo cáo nào.

tally-heading = { $name }, chỉ tiêu { $stage }: tình trạng các địa bàn
tally-areas = { $count } địa bàn
chart-staircase = { $name } của { $place }: số cộng dồn và các mức chỉ tiêu
chart-line = { $name } của { $place }: số cộng dồn
chart-steps = { $name } của { $place }: các mức chỉ tiêu; chưa có số liệu
chart-key-done = { $name }: { $amount } đến hết ngày { $date }
chart-key-step = { $amount } (hạn { $date })
chart-key-target = chỉ tiêu: { $steps }
chart-key-targets = chỉ tiêu đến cuối mỗi giai đoạn: { $steps }
chart-key-ceilings = mức không được vượt: { $steps }
chart-ceiling-of-area = mức địa bàn không được vượt, hạn { $date }
chart-done-within = làm thêm trong { $stage }, đến hết ngày { $date }
chart-target-of-area = chỉ tiêu của địa bàn, hạn { $date }
chart-done = cộng dồn đến hết ngày { $date }
chart-areas = { $name }: từng địa bàn so với chỉ tiêu { $stage }
chart-areas-text = Mỗi thanh là số đã làm của một địa bàn, vạch đứng là chỉ tiêu của địa bàn ấy.
chart-targets = { $name }: chỉ tiêu của từng địa bàn
chart-targets-text = Mỗi thanh là chỉ tiêu các giai đoạn của một địa bàn nối tiếp nhau.
chart-targets-base-text = Mỗi thanh là chỉ tiêu các giai đoạn của một địa bàn nối tiếp nhau; vạch đứng là số mà chỉ tiêu phải nằm trong.
chart-of = { $done } / { $target }
chart-no-data = chưa có số liệu / { $target }

units-roll-ups = Tổng hợp tiến độ
rollup-goal = { $name }: { $done } { $unit } của { $counted } trên { $all } đơn vị, số liệu { $days }; đạt { $share } % mức phải đạt đến cuối giai đoạn đang làm ({ $target }).
rollup-left = { $name }: còn { $done } { $unit } ở { $counted } trên { $all } đơn vị, số liệu { $days }; mức không được vượt là { $target }.
rollup-total = { $name }: { $done } { $unit } của { $counted } trên { $all } đơn vị, số liệu { $days }.
rollup-day = đến hết ngày { $to }
rollup-days = đến các ngày từ { $from } đến { $to }
rollup-none = { $name }: chưa đơn vị nào có số liệu.
rollup-late = { $count } đơn vị chậm báo cáo: { $names }.
rollup-tally = { $name }: tình trạng các đơn vị
rollup-units = { $count } đơn vị
rollup-chart = { $name }: từng đơn vị so với mức phải đạt
rollup-chart-text = Mỗi thanh là số cộng dồn của một đơn vị, vạch đứng là mức phải đạt đến cuối giai đoạn của đơn vị ấy.
rollup-chart-done = cộng dồn, mỗi đơn vị đến ngày báo cáo cuối của mình
rollup-chart-left = còn lại, mỗi đơn vị đến ngày báo cáo cuối của mình
rollup-chart-ceiling = mức không được vượt đến cuối giai đoạn
rollup-chart-goal = mức phải đạt đến cuối giai đoạn
rollup-caption = { $title }: số liệu của { $count } đơn vị
rollup-unit = Đơn vị
rollup-whole = Tất cả
rollup-goal-head = Phải đạt
rollup-split = Bảng có { $units } đơn vị nên chia thành { $parts } trang, mỗi trang { $each } đơn vị; hàng cuối mỗi trang tính cho tất cả.
rollup-missing = Chưa có số liệu { $name }, chưa cộng vào tổng: { $names }.
rollup-note-total = Tổng cộng số cộng dồn gần nhất của mỗi đơn vị, đã đính chính; ngày của từng đơn vị ở trong bảng.
rollup-note-goal = Phải đạt là số cộng dồn phải có đến cuối giai đoạn mà đơn vị đang ở, hoặc giai đoạn gần nhất; mỗi đơn vị có thời hạn riêng.
rollup-source = Cộng từ trang tiến độ của từng đơn vị.
chart-left = còn lại đến hết ngày { $date }
progress-gap-down = Còn phải giảm { $amount } { $unit }.

progress-gap-down-missed = Hết hạn còn thừa { $amount } { $unit }.
reporting = Báo cáo { $every }, từ { $from } đến { $to }.
every-day = hằng ngày
every-week = hằng tuần, { $day }
every-month = hằng tháng, ngày { $day }
weekday-1 = thứ Hai
weekday-2 = thứ Ba
weekday-3 = thứ Tư
weekday-4 = thứ Năm
weekday-5 = thứ Sáu
weekday-6 = thứ Bảy
weekday-7 = Chủ nhật
correction-down = { $place }, { $name }: từ báo cáo { $from } đến trước { $on } ghi thừa { $by } { $unit }. { $reason }
correction-up = { $place }, { $name }: từ báo cáo { $from } đến trước { $on } ghi thiếu { $by } { $unit }. { $reason }
missing = { $what }: { $reason }
download-xlsx = Bảng tính Excel, tất cả (.xlsx)
download-readme = Đọc trước khi dùng số liệu (.txt)
download-json = Cho máy đọc, tất cả (.json)
download-excel-csv = Chỉ tiêu và kết quả, mở bằng Excel (.csv)
download-csv = Chỉ tiêu và kết quả, cho máy đọc (.csv)
download-reports-excel-csv = Báo cáo từng ngày, mở bằng Excel (.csv)
download-reports-csv = Báo cáo từng ngày, cho máy đọc (.csv)
readme-title = { $title } – { $unit }
readme-source = Nguồn: { $source }.
readme-today = Tình trạng tính vào ngày { $date }.
readme-last = Báo cáo gần nhất: ngày { $date }.
readme-units = Chỉ số và đơn vị tính:
readme-unit = - { $id }: { $name }, đơn vị { $unit }
readme-base = - { $id }: phần trăm { $base }
readme-whole = Hàng “_whole” là tổng tính từ các dòng, hoặc số của cả đơn vị nếu văn bản không chia theo địa bàn.
readme-declared = Hàng “_declared” là tổng đúng như văn bản ghi, kể cả khi văn bản cộng sai.
readme-total = Cột “báo cáo” giữ số như đã báo cáo; cột “cộng dồn” là số cộng dồn sau khi đính chính.
readme-empty = Ô trống là chưa có số liệu; chưa có số liệu không phải là 0.
readme-csv = Tệp .csv: UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân. Tệp .excel.csv: dấu chấm phẩy ngăn cột, dấu phẩy thập phân. Ngày viết năm-tháng-ngày.
readme-cite = Trích dẫn: { $issuer }, “{ $title }”, số liệu ngày { $date }, { $place }

places-heading = Điểm niêm yết
places-summary = { $count } nơi có bảng hướng dẫn và có người giúp.
place-kind-cultural-house = Nhà văn hóa
place-kind-one-stop-office = Bộ phận một cửa
place-kind-public-service-centre = Trung tâm Phục vụ hành chính công
place-kind-police-post = Trụ sở Công an
place-kind-school = Trường học
place-kind-market = Chợ
place-kind-health-station = Trạm y tế
place-kind-other = Nơi khác
place-sheet = Tờ in { $code }
sheet-title = Tờ in: { $page } – { $place }
sheet-issued = Mã { $code }, cấp ngày { $date }
sheet-posting-height = Dán sao cho mã không cao quá 130 cm tính từ mặt đất.
sheet-posting-side = Dán bên trái lối vào, nơi đủ sáng, không sau kính phản chiếu.
sheet-posting-check = Mỗi tháng xem một lần: mã có bị dán đè, rách hay mờ không.
landing-place = Mã này dán tại { $place }.
landing-pasted = Mã bị dán đè hoặc dẫn đến trang lạ? Gọi { $role }: { $phone }.
landing-pasted-no-phone = Mã bị dán đè hoặc dẫn đến trang lạ? Báo cho { $role }.
landing-title = { $page } – mã { $code }
gone-heading = Trang này không còn nữa
gone-archive = { $unit } đã kết thúc hoạt động ngày { $date }. Hướng dẫn hiện hành có ở đơn vị kế thừa.
gone-archive-undated = { $unit } đã kết thúc hoạt động, muộn nhất ngày { $date }. Hướng dẫn hiện hành có ở đơn vị kế thừa.
gone-guide = Hướng dẫn cũ: { $title } (bỏ từ ngày { $date })
gone-plan = Kế hoạch cũ: { $title } (bỏ từ ngày { $date })
gone-campaign = Trang tiến độ cũ: { $title } (bỏ từ ngày { $date })
gone-notice = Thông báo cũ: { $title } (bỏ từ ngày { $date })
not-found-heading = Không có trang này
not-found-text = Địa chỉ có thể gõ nhầm, hoặc trang đã đổi chỗ. Bạn không làm gì sai. Hãy chọn một mục dưới đây, hoặc gọi số điện thoại ở đầu trang.
alert-warning = Cảnh báo
alert-note = Ghi chú
alert-tip = Mẹo
table-label = Bảng { $number }
home-title = Trang đầu
guides-title = Hướng dẫn
methods-title = 7 cách thay sổ hộ khẩu
successors-link = Xem đơn vị kế thừa
sheet-landing = Trang mở ra khi quét
notices-heading = Thông báo
notices-summary = Việc mới cần biết, mới nhất ở trên.
notice-dates = Đăng ngày { $date }
notice-dates-until = Đăng ngày { $date }, có hiệu lực đến hết ngày { $until }
notice-over-heading = Thông báo đã hết hạn
notice-over-text = Thông báo này chỉ đến hết ngày { $date }. Trang dựng ngày { $today }.
feed = Nhận tin mới (Atom)
index-heading = Mục lục A–Z
index-summary = { $count } trang và từ ngữ, xếp theo chữ cái.
index-guide = hướng dẫn
index-way = 7 cách
index-plan = kế hoạch
index-campaign = tiến độ
index-notice = thông báo
index-term = từ ngữ
index-page = trang

## Printed sheets
sheet-scan = Quét mã bằng máy ảnh điện thoại
sheet-never = Mã này không bao giờ hỏi OTP hay mật khẩu.
sheet-address = Điện thoại phải hiện đúng địa chỉ này:
sheet-help = Không quét được? Gọi { $phone } hoặc hỏi tại đây.
sheet-help-no-phone = Không quét được? Hỏi cán bộ tại đây.
# Nơi không có người trực.
sheet-help-away = Không quét được? Gọi { $phone }.
sheet-hours = Giờ tại đây: { $hours }
sheet-hours-of-unit = Giờ làm việc – { $hours }
sheet-alt = Mã QR dẫn đến { $address }
sheet-symbol-leads = Mã QR mở trang “{ $page }”.
sheet-menu = Bạn cần làm gì?
sheet-menu-lead = Quét mã, rồi chọn:
sheet-ways = 7 cách thay sổ hộ khẩu
sheet-ways-basis = Theo hướng dẫn của Bộ Công an. Điều 14 Nghị định 104/2022/NĐ-CP quy định cách cơ quan khai thác thông tin.
sheet-counter-scan = Quét mã để đọc đầy đủ
sheet-day = Ngày
sheet-time = Giờ
sheet-what = Việc
sheet-where = Ở đâu
sheet-who = Người trực
sheet-roster-until = Lịch từ { $from } đến { $to }
sheet-target = Chỉ tiêu: { $target } { $unit }, đến hết ngày { $date }
sheet-target-down = Chỉ tiêu: giảm còn nhiều nhất { $target } { $unit }, đến hết ngày { $date }
sheet-as-of = Tính đến ngày { $date }
sheet-no-figure = Chưa có số liệu
sheet-done-alt = { $share } % của mức phải đạt
sheet-label = Quét mã để xem
sheet-booklet = Tờ in của { $unit }
sheet-booklet-lead = In tất cả hoặc từng trang trên giấy A4. Các khổ khác và bản đen trắng ở trang Tờ in.
sheet-booklet-date = Mã cấp mới nhất ngày { $date }
sheet-checklist = Phiếu dán và kiểm tra
sheet-checklist-lead = Dán thấp hơn 130 cm, bên trái lối vào, nơi đủ sáng. Mỗi tháng xem một lần: mã có bị dán đè, rách hay mờ không; quét thử và so địa chỉ.
sheet-checklist-posted = Ngày dán
sheet-checklist-sheet = Tờ
sheet-checklist-code = Mã
sheet-checklist-months = Kiểm tra: ghi ngày hoặc đánh dấu ×
sheets-heading = Tờ in để dán
sheets-summary = Mọi tờ của đơn vị, theo điểm niêm yết: xem trước, chọn khổ giấy, tải về và in.
sheets-booklet = Tất cả trong một tệp PDF A4, có mục lục và phiếu dán
sheets-report = Cỡ mã và khoảng cách đọc của từng tệp (CSV)
sheet-sample = Các tờ mang dấu MẪU: đơn vị chưa có địa chỉ công khai thật nên mã chưa dẫn đến đâu.
sheet-preview = { $design }, hình thu nhỏ
sheet-cut = A4, cắt theo vạch
sheet-one-colour = Tiếng Việt, in màu
sheet-one-black = Tiếng Việt, mực đen
sheet-two-colour = Hai ngôn ngữ, in màu
sheet-two-black = Hai ngôn ngữ, mực đen
sheet-design-sign = Biển điểm hướng dẫn
sheet-design-poster = Áp phích
sheet-design-seven-ways = Áp phích 7 cách
sheet-design-counter-card = Thẻ tại quầy
sheet-design-menu = Áp phích các hướng dẫn
sheet-design-roster = Lịch trực dán cửa
sheet-design-sessions = Lịch các buổi
sheet-design-progress = Áp phích tiến độ
sheet-design-tent-card = Bảng gập để bàn
sheet-design-small-labels = Nhãn dán 30 × 20 mm
sheet-design-middle-labels = Nhãn dán 45 × 30 mm
sheet-design-large-labels = Nhãn dán 60 × 40 mm
sheet-hint-sign = Treo ở nơi có người giúp.
sheet-hint-wall = Dán tường, bảng tin.
sheet-hint-counter = Đặt trước mặt cán bộ tiếp nhận.
sheet-hint-door = Dán cửa phòng, cổng nhà văn hóa.
sheet-hint-tent = Gấp đôi theo hai vạch ở mép, dựng trên bàn; cả hai mặt đều đọc được.
sheet-hint-labels = In trên giấy dán, cắt theo vạch; dán lên hồ sơ, quầy, bàn.
