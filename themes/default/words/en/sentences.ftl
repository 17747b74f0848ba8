# Sentences with blanks, dates, numbers and names. Labels without blanks are in labels.ftl.

language-name = English
number-group = ,
number-decimal = .
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
date-short = { $day } { $month-name } { $year }
date-day-month = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 }
date-long = { $day } { $month-name } { $year }
as-of = Page built on { $date }
reviewed = Reviewed on { $reviewed }. Next review before { $by }.
app-version = Follows the screens of VNeID version { $version }. Other versions may place buttons elsewhere.
checked = read on { $date }
title-of = { $page } – { $unit }

notice-archive-heading = Archive
notice-archive-text = { $unit } ended on { $date }. This page keeps what it published. For anything you need today, ask its successor.
notice-archive-text-undated = { $unit } has ended, on { $date } at the latest; the exact day is not known here. This page keeps what it published. For anything you need today, ask its successor.
notice-sample-heading = SAMPLE
notice-sample-text = This unit is invented. All names, addresses and phone numbers are examples.
notice-fallback-heading = Not translated yet
notice-fallback-text = This page is not available in { $language } yet. The original follows.
notice-stale-heading = This translation is older than its original
notice-stale-text = The original has changed since. Where the two differ, the original is right.
notice-stale-parts = The original has changed since, in: { $parts }. Where the two differ, the original is right.
notice-stale-original = See the original ({ $language })
notice-review-heading = Review overdue
notice-review-text = This page was to be reviewed before { $date }. The rules may have changed. Please ask before you act.
notice-of-its-day-heading = A document of its day
notice-of-its-day-text = This plan rests on laws that are no longer in force. Read it as a record, do not follow it.
notice-of-its-day-law = { $law }: no longer in force since { $date }
notice-of-its-day-replaced = { $law }: no longer in force since { $date }, replaced by { $later }
notice-repealed-text = no longer in force since { $date }
notice-future-text = in force from { $date }
notice-confirm-text = still to be confirmed

law-kind-law = Law { $number }
law-kind-decree = Decree { $number }
law-kind-circular = Circular { $number }
law-kind-resolution = Resolution { $number }
law-kind-decision = Decision { $number }
law-kind-directive = Directive { $number }
citation-article = { $law }, Article { $article }
citation-clause = { $law }, Article { $article }({ $clause })
citation-point = { $law }, Article { $article }({ $clause })({ $point })
law-state-current = In force
law-state-ended = No longer in force since { $date }
law-state-future = In force from { $date }
law-state-unknown = First day in force not known here
law-issuer = Issued by
law-issued = Date of issue
law-in-force = In force from
law-replaced-by = Replaced by
law-replaces = Replaces
law-amended-by = Amended by
law-amends = Amends
change-from = from { $date }
change-article = by Article { $article } of the later text
change-part = provisions: { $part }
law-source = Where it was read (on { $date })
laws-heading = Legal register
laws-summary = The laws that the pages here rest on, newest first. Their state is that of { $date }.
laws-current = In force
laws-future = Not yet in force
laws-unknown = Date of entry into force not known
laws-ended = No longer in force
glossary-heading = Glossary
glossary-summary = { $count } common terms, explained in brief.
term-also = also: { $names }
term-since = in use since { $date }
term-until = in use until { $date }
term-between = in use from { $from } to { $to }

units-summary = Choose your commune, ward or special zone. { $count ->
    [one] { $count } unit
   *[other] { $count } units
 }, { $archives ->
    [one] { $archives } of them an archive
   *[other] { $archives } of them archives
 }.
units-archives = Archives
units-note-ended = until { $date }; now { $successors }
units-note-ended-only = until { $date }
units-note-ended-undated = ended, day not known

home-summary-living = Step-by-step guides, places that help, and contacts of { $issuer }.
home-summary-plain = Public site of { $issuer }.
home-summary-archive = What { $unit } published, kept for reference.
home-plans = Plans
home-campaigns = Progress
home-notices = Notices
home-more = Look up
home-methods-text = You need not show the paper household book. See which way suits you.
home-places-text = Where people help you and QR notices hang.
home-laws-text = Which laws are in force and what replaced the others.
home-glossary-text = What common terms mean.
home-card-counter-text = For officers who receive dossiers: what to do first, what next.
home-index-text = Find every page and word by its letter.
successors-heading = Since { $date } this area belongs to:
successors-heading-undated = This area now belongs to:
successor-code = code { $code }
successor-part = in part
lineage-source = Source: { $source }

guides-summary = Do it at home, or let someone at a help point assist you.
fact-audience = Who it is for
fact-cost = Cost
fact-time = Time
way-number = Way { $number } of 7
way-neighbour = Way { $number }: { $title }
next-methods = See the 7 ways that replace the household book

plan-state-archived = Archived
plan-state-current = Current
plan-no-number = (no number on the document)
plan-no-date = the document gives no date
plan-not-before = the document gives no date; not before { $date }
task-lead = Lead unit
task-support = Supporting units
task-watch = Monitoring unit
task-deadline = Deadline
none = not stated
deadline-day = by { $date }
deadline-month = during { $month-name } { $year }
deadline-quarter = in the { $first ->
    [1] first
    [2] second
    [3] third
   *[4] fourth
 } quarter of { $year }
deadline-quarters = from quarter { $first } to quarter { $last } of { $year }
deadline-days = from { $first } to { $last }
deadline-since = from { $date }
deadline-year = during { $year }
deadline-done = { $deadline } (said to be done)
deadline-ongoing = all the time
deadline-roadmap = all the time, by a road map
deadline-after = after an event that the document names
deadline-unknown = as worded in the document
deadline-none = No deadline in the document
deadline-then-ongoing = { $deadline }, then continuously
deadline-aimed = { $deadline } (as an aim)
recurs = periodically
recurs-and = {" and "}
recurs-day = every day
recurs-week = every week
recurs-weekday = every { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
recurs-month = every month
recurs-month-day = on day { $day } of every month
recurs-quarter = every quarter
recurs-year = every year
recurs-hour = by { $hour }

schedules-heading = Schedules
schedules-summary = Help desks, identity card sessions and other sessions.
home-schedules = Schedules
index-schedule = schedule
schedule-days = From { $from } to { $to }
schedule-next = Next, as of { $today }
schedule-over = This schedule ended on { $date } (page built on { $today }).
schedule-weekly = Every week
schedule-coming = To come
schedule-undated = No day in the document
schedule-past = Past
schedule-no-day = no day given
schedule-closed-day = { $date }: { $why }
schedule-closed = From { $from } to { $to }: { $why }
schedule-calendar = Calendar for phones and Outlook (.ics file)
weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

plan-calendar = Calendar of the deadlines (.ics file for phones and Outlook)
tasks-by-number = by number
tasks-by-unit = by unit
tasks-by-deadline = by deadline
tasks-by-status = by status
tasks-heading = Tasks { $view }
tasks-title = Tasks { $view }: { $subject }
tasks-title-part = Tasks { $view }, page { $part }: { $subject }
tasks-count = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
time-line = Deadlines from { $from } to { $to }
time-line-today = today { $date }
time-line-issued = signed on { $date }
stand-late = late
stand-in-progress = in progress
stand-not-started = not started
stand-untold = no news
stand-done = done
stand-past = past its deadline
stand-past-untold = past its deadline, no news
told-done = done on { $date }
told-other = as of { $date }
tracking-count = { $count } { $status }
tracking-sentence = By the news of { $date }, seen from { $today }: { $counts }.
due-task = Due: task { $number } – { $task }
due-report = Report due: { $what }

campaign-area = Area
campaign-caption = { $title }: figures by { $count ->
    [one] area
   *[other] { $count } areas
 }
campaign-stage-days = from { $from } to { $to }
campaign-stage-target = { $name }: { $target }
campaign-note-observed = by { $date }
campaign-note-undated = no date given
campaign-note-within = target of the stage alone
campaign-note-running = running total
campaign-difference = “{ $column }”: the document says { $declared }, the rows add up to { $sum }, off by { $difference }.
campaign-difference-short = off by { $difference }
campaign-stated = “{ $column }”: { $place } says { $stated }, the table says { $table }.
campaign-missing-figure = no figure yet
dash = –
percent = { $percent }%
days = { $from } – { $to }

progress-heading = Progress
progress-summary = What { $unit } set out to reach, what was done, and what is still missing.
area-title = { $area } – { $title }
area-targets = Targets and results
area-reports = What was reported, newest first
area-reports-last = What was reported, the last { $count } days; the files have it all
corrected = corrected: { $amount }
figures-title = { $title }: table { $order }
figures-title-part = { $title }: table { $order }, page { $part }
figures-summary = { $title }: areas { $from } to { $to } of { $all }.
figures-split = The table has { $areas } areas and is split into { $parts } pages of { $each } areas; the totals at the end of each page are those of all areas.
order-document = in the order of the document
order-name = by name
order-share = by share reached, lowest first
order-gap = by what is missing, most first
figures-goal = Target
figures-until = Until
figures-target = To be reached
figures-done = Done
figures-share = Share reached
figures-gap = Missing
figures-expected = By now, at an even pace
figures-needed = Needed each day
figures-status = Status
figures-day = Day

status-reached = reached
status-on-course = on course
status-behind = behind
status-missed = not reached
status-not-started = not started
status-no-data = no figure yet
rule-reached = the last figure is at least the target, or the target is zero
rule-on-course = not reached, but the last figure is not below an even daily pace from the first day of the stage to its own day
rule-behind = the last figure is below an even daily pace
rule-missed = the last day is over and the last figure is below the target
rule-not-started = today is before the first day of the stage
rule-no-data = there is no figure of this stage, or nobody knows the figure at its start

amount-unit = { $amount } { $unit }
at-least = at least { $what }
range = { $from } to { $to }
percent-of = { $percent }% { $base }
base-indicator = of { $name }
progress-none = { $name }: no figure yet. The target of { $stage } is { $target } (by { $to }).
progress-running = { $name }: { $done } { $unit } by the end of { $date }, { $share }% of the target of { $stage } ({ $target } by { $to }).
progress-running-plain = { $name }: { $done } { $unit } by the end of { $date }; the target of { $stage } is { $target } (by { $to }).
progress-within = { $name }: { $done } more { $unit } in { $stage } by the end of { $date }, { $share }% of its target ({ $target } by { $to }).
progress-within-plain = { $name }: { $done } more { $unit } in { $stage } by the end of { $date }; its target is { $target } (by { $to }).
progress-left = { $name }: { $done } { $unit } left at the end of { $date }; the target of { $stage } is no more than { $target } (by { $to }).
progress-gap = { $amount } { $unit } are still missing.
progress-gap-missed = { $amount } { $unit } were missing at the end.
progress-expected = An even daily pace would have brought { $amount } { $unit } by that day.
progress-needed = From now on { $amount } { $unit } are needed each day.
progress-trend-reached = At the pace of the last four weeks it is reached on { $date }.
progress-trend-short = At the pace of the last four weeks there will be some { $amount } { $unit } at the end.
progress-total = { $name }: { $amount } { $unit } by the end of { $date }.
progress-total-undated = { $name }: { $amount } { $unit } (the document gives no date).
progress-no-figure = { $name }: no figure yet.
progress-late = The last report is of { $last }; the one due on { $due } has not come.
progress-never = The report due on { $due } has not come; there is none yet.

tally-heading = { $name }, target of { $stage }: how the areas stand
tally-areas = { $count ->
    [one] { $count } area
   *[other] { $count } areas
 }
chart-staircase = { $name } of { $place }: running total and steps of the target
chart-line = { $name } of { $place }: running total
chart-steps = { $name } of { $place }: steps of the target; no figure yet
chart-key-done = { $name }: { $amount } by the end of { $date }
chart-key-step = { $amount } (by { $date })
chart-key-target = target: { $steps }
chart-key-targets = target at the end of each stage: { $steps }
chart-key-ceilings = level not to be exceeded: { $steps }
chart-ceiling-of-area = level that the area is not to exceed, by { $date }
chart-done-within = added in { $stage } by the end of { $date }
chart-target-of-area = target of the area, by { $date }
chart-done = running total by the end of { $date }
chart-areas = { $name }: each area against the target of { $stage }
chart-areas-text = Each bar is what an area has done, the upright mark is its target.
chart-targets = { $name }: the targets of each area
chart-targets-text = Each bar is the targets of an area's stages, one after the other.
chart-targets-base-text = Each bar is the targets of an area's stages, one after the other; the upright mark is what they have to stay within.
chart-of = { $done } / { $target }
chart-no-data = no figure yet / { $target }

units-roll-ups = Progress of all units together
rollup-goal = { $name }: { $done } { $unit } in { $counted } of { $all } units, figures { $days }; { $share }% of what has to be reached by the end of the present stages ({ $target }).
rollup-left = { $name }: { $done } { $unit } left in { $counted } of { $all } units, figures { $days }; no more than { $target } may be left.
rollup-total = { $name }: { $done } { $unit } in { $counted } of { $all } units, figures { $days }.
rollup-day = of { $to }
rollup-days = of { $from } to { $to }
rollup-none = { $name }: no unit has a figure yet.
rollup-late = { $count ->
    [one] { $count } unit is
   *[other] { $count } units are
 } late with a report: { $names }.
rollup-tally = { $name }: how the units stand
rollup-units = { $count ->
    [one] { $count } unit
   *[other] { $count } units
 }
rollup-chart = { $name }: each unit against what it has to reach
rollup-chart-text = Each bar is the running total of a unit, the upright mark is what it has to reach by the end of its stage.
rollup-chart-done = running total, each unit by its last report
rollup-chart-left = left, each unit by its last report
rollup-chart-ceiling = level not to be exceeded by the end of the stage
rollup-chart-goal = to be reached by the end of the stage
rollup-caption = { $title }: figures of { $count } units
rollup-unit = Unit
rollup-whole = All
rollup-goal-head = To be reached
rollup-split = The table has { $units } units and is split into { $parts } pages of { $each } units; the last row of each page is that of all units.
rollup-missing = No figure of { $name } yet, and not in the total: { $names }.
rollup-note-total = The total is the last running total of each unit, corrected; each unit's day stands in the table.
rollup-note-goal = To be reached is the running total that a unit needs by the end of its present stage, or of the last one; each unit has its own days.
rollup-source = Added up from the progress page of each unit.
chart-left = left at the end of { $date }
progress-gap-down = { $amount } { $unit } are still to go.

progress-gap-down-missed = { $amount } { $unit } too many were left at the end.
reporting = Reports are due { $every }, from { $from } to { $to }.
every-day = every day
every-week = every week on { $day }
every-month = every month on day { $day }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
correction-down = { $place }, { $name }: reports from { $from } until before { $on } had { $by } { $unit } too many. { $reason }
correction-up = { $place }, { $name }: reports from { $from } until before { $on } had { $by } { $unit } too few. { $reason }
missing = { $what }: { $reason }
download-xlsx = Excel workbook, everything (.xlsx)
download-readme = Read this before using the figures (.txt)
download-json = For machines, everything (.json)
download-excel-csv = Targets and results, opens in Vietnamese Excel (.csv)
download-csv = Targets and results, for machines (.csv)
download-reports-excel-csv = Reports day by day, opens in Vietnamese Excel (.csv)
download-reports-csv = Reports day by day, for machines (.csv)
readme-title = { $title } – { $unit }
readme-source = Source: { $source }.
readme-today = Statuses are those of { $date }.
readme-last = Last report: { $date }.
readme-units = Indicators and their units:
readme-unit = - { $id }: { $name }, in { $unit }
readme-base = - { $id }: percent { $base }
readme-whole = The row “_whole” is the sum of the rows, or the figure of the whole unit where the document has none by area.
readme-declared = The row “_declared” is the total as the document states it, even where it was added up wrongly.
readme-total = Columns “…_reported” keep figures as they were reported; “…_total” are running totals with corrections.
readme-empty = An empty cell means that there is no figure; no figure is not zero.
readme-csv = .csv files: UTF-8, commas between columns, dots in numbers. .excel.csv files: semicolons between columns, commas in numbers. Days are written year-month-day.
readme-cite = Cite as: { $issuer }, “{ $title }”, figures of { $date }, { $place }

places-heading = Places
places-summary = { $count ->
    [one] { $count } place
   *[other] { $count } places
 } with notices and people who help.
place-kind-cultural-house = Cultural house
place-kind-one-stop-office = One-stop office
place-kind-public-service-centre = Public administration service centre
place-kind-police-post = Police post
place-kind-school = School
place-kind-market = Market
place-kind-health-station = Health station
place-kind-other = Other place
place-sheet = Sheets { $code }
sheet-title = Sheet: { $page } – { $place }
sheet-issued = Code { $code }, issued on { $date }
sheet-posting-height = Post it so that the code is no higher than 130 cm above the ground.
sheet-posting-side = Post it left of the entrance, in good light, not behind reflecting glass.
sheet-posting-check = Look once a month whether the code is pasted over, torn or faded.
landing-place = This code hangs at { $place }.
landing-pasted = Is the code pasted over, or did it lead to a strange page? Call { $role }: { $phone }.
landing-pasted-no-phone = Is the code pasted over, or did it lead to a strange page? Tell { $role }.
landing-title = { $page } – code { $code }
gone-heading = This page is gone
gone-archive = { $unit } ended on { $date }. Its successor has the current guides.
gone-archive-undated = { $unit } has ended, on { $date } at the latest. Its successor has the current guides.
gone-guide = Former guide: { $title } (withdrawn on { $date })
gone-plan = Former plan: { $title } (withdrawn on { $date })
gone-campaign = Former progress page: { $title } (withdrawn on { $date })
gone-notice = Former notice: { $title } (withdrawn on { $date })
not-found-heading = There is no such page
not-found-text = The address may be mistyped, or the page may have moved. You did nothing wrong. Choose one of these, or call the number at the top of the page.
alert-warning = Warning
alert-note = Note
alert-tip = Tip
table-label = Table { $number }
home-title = Home
guides-title = Guides
methods-title = 7 ways instead of the household book
successors-link = See its successors
sheet-landing = Page that opens on scanning
notices-heading = Notices
notices-summary = What is new, the newest first.
notice-dates = Published on { $date }
notice-dates-until = Published on { $date }, valid until the end of { $until }
notice-over-heading = This notice has ended
notice-over-text = This notice was valid until the end of { $date }. Page built on { $today }.
feed = Follow the news (Atom)
index-heading = Index A–Z
index-summary = { $count } pages and words, by letter.
index-guide = guide
index-way = 7 ways
index-plan = plan
index-campaign = progress
index-notice = notice
index-term = word
index-page = page

## Printed sheets
sheet-scan = Scan with your phone's camera
sheet-never = This code never asks for an OTP or a password.
sheet-address = Your phone has to show exactly this address:
sheet-help = Cannot scan? Call { $phone } or ask here.
sheet-help-no-phone = Cannot scan? Ask the officers here.
# Where nobody is on duty.
sheet-help-away = Cannot scan? Call { $phone }.
sheet-hours = Hours here: { $hours }
sheet-hours-of-unit = Office hours – { $hours }
sheet-alt = QR code that leads to { $address }
sheet-symbol-leads = The QR code opens the page “{ $page }”.
sheet-menu = What do you need?
sheet-menu-lead = Scan, then choose:
sheet-ways = 7 ways without the household book
sheet-ways-basis = Guidance of the Ministry of Public Security. Article 14 of Decree 104/2022/NĐ-CP says how offices obtain the information.
sheet-counter-scan = Scan to read it in full
sheet-day = Day
sheet-time = Time
sheet-what = What
sheet-where = Where
sheet-who = On duty
sheet-roster-until = From { $from } to { $to }
sheet-target = Target: { $target } { $unit } by the end of { $date }
sheet-target-down = Target: down to at most { $target } { $unit } by the end of { $date }
sheet-as-of = As of { $date }
sheet-no-figure = No figures yet
sheet-done-alt = { $share } % of the target
sheet-label = Scan me
sheet-booklet = Printed sheets of { $unit }
sheet-booklet-lead = Print all pages or single ones on A4. Other sizes and black toner versions are on the page Printed sheets.
sheet-booklet-date = Latest code issued on { $date }
sheet-checklist = Posting and checking
sheet-checklist-lead = Post lower than 130 cm, left of the entrance, in good light. Look once a month: is the code pasted over, torn or faded? Scan it and compare the address.
sheet-checklist-posted = Posted
sheet-checklist-sheet = Sheet
sheet-checklist-code = Code
sheet-checklist-months = Checked: write the day or a cross
sheets-heading = Printed sheets
sheets-summary = All sheets of this unit by place: look at them, choose a paper size, download and print.
sheets-booklet = All in one A4 PDF, with contents and a posting checklist
sheets-report = Symbol size and reading distance of each file (CSV)
sheet-sample = The sheets are marked MẪU (sample): the unit has no real public address yet, so the codes lead nowhere.
sheet-preview = { $design }, small picture
sheet-cut = A4, to cut along the marks
sheet-one-colour = Vietnamese, colour
sheet-one-black = Vietnamese, black toner
sheet-two-colour = Two languages, colour
sheet-two-black = Two languages, black toner
sheet-design-sign = Sign of a help point
sheet-design-poster = Poster
sheet-design-seven-ways = Poster of the 7 ways
sheet-design-counter-card = Counter card
sheet-design-menu = Poster of all guides
sheet-design-roster = Duty roster for the door
sheet-design-sessions = List of sessions
sheet-design-progress = Progress poster
sheet-design-tent-card = Tent card
sheet-design-small-labels = Labels 30 × 20 mm
sheet-design-middle-labels = Labels 45 × 30 mm
sheet-design-large-labels = Labels 60 × 40 mm
sheet-hint-sign = Hang it where somebody helps.
sheet-hint-wall = For walls and notice boards.
sheet-hint-counter = Put it before the officer at the counter.
sheet-hint-door = For the door of the office or the gate of the cultural house.
sheet-hint-tent = Fold it in half at the two marks and stand it on a desk; both sides can be read.
sheet-hint-labels = Print on adhesive paper and cut along the marks; for files, counters and desks.
