# Plain labels of the templates: `w.skip_to_content` in a template is `skip-to-content` here. Same names, same order in every language.

## On every page
skip-to-content = Skip to the content
sample-mark = SAMPLE
call = Call
need-help = Need help?
languages = Language
breadcrumbs = Where you are
notices = About this page
contacts = Contacts
menu = Main pages
contents = On this page
page-address = Address of this page

## Guides and ways
to-steps = Go to the instructions
bring = Bring
other-ways = If you have no smartphone
next-step = Next
basis = Legal basis
sources = Other sources
scam-title = Beware of scams
scam-otp = Never give an OTP or a password to anyone, even if they say they are police or officials.
scam-app = Install VNeID only from the App Store or Google Play (CH Play), never from a link or file that someone sends.
scam-report = The police do not guide activation by phone or Zalo. If in doubt, tell the commune or ward police.

## The 7 ways and the counter card
choose = Choose the way that fits
all-methods = The seven ways
other-methods = Other ways
proves = Use it to prove
never = What the officer does not do

## Plans
plan-number = Number
plan-date = Date of issue
plan-issuer = Issued by
plan-laws = Documents cited
excerpt = Excerpt
progress = See the progress
tasks = Tasks
attachments = Attachments
not-shown = not shown here
reports-due = Reports due
watch = Monitoring
helps-with = Supports or monitors
status = Status
news = News
to-plan = See the whole document
grounds = Grounds
recipients = Recipients
signed-by = Signed for
task-table = Table of tasks
task-number = No.
task = Task
lead = Lead
support = Support
deadline = Deadline

## Schedules
session-day = Day
session-hours = Hours
session-place = Where
session-who = Who
session-what = What
no-schedules = There is no schedule at present.
schedules-over = Schedules that are over
closed-days = Closed
schedule-source = Source
all-schedules = All schedules

## Campaigns
stages = Stages
figures = Table of figures
computed-sum = Total computed from the rows
declared-total = Total stated in the document
differences = Totals stated in the document differ from the totals of its rows
late-report = The figures are old
views = See the table
parts = Page
areas-charts = Each area
to-table = To the table of figures
rules = How a status is decided
reporting-heading = When reports are due
corrections = Corrections
missing-heading = Why some figures are missing
downloads = Download the figures
whole-campaign = The whole campaign
view-shown = shown here
editor-notes = Editor's notes
source = Source

## Places and sheets
place-kind = Kind of place
address = Address
hours = Opening hours
area = Area
posts = Posted here
phone = Phone
address-must-be = The address on your phone must be exactly
print-hint = To print on A4: press Ctrl + P, choose A4 and a scale of 100%.
never-asks = This code never asks for an OTP or a password.
code = Code
printed-as = Printed as
posted-on = Posted on, by
posting = How to post it

## Landing pages of codes
full-page = Full page
open = Open the page
go-instead = Go to

## Legal register
to-confirm = To be confirmed
term-own-wording = our rendering

## Notices and the index
notices-over = Ended
no-notices = There is no notice at present.
letters = Letters
all-notices = All notices
roll-up = Added up with other units
