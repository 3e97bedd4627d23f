# English, the master. Each problem is one entry: what is wrong, and `.remedy`: what to do.
# A language is added by one file like this with every entry translated; tests compare them.


## The file as a whole

empty-file = The file is empty.
    .remedy = Send the file again; it may have been cut off.
unknown-kind = This kind of file is not read.
    .remedy = Send the form as a workbook (.xlsx or .ods) or as .csv.
unreadable-file = The file could not be opened for reading.
    .remedy = Check who may read it in the inbox.
link = This is a link and not a file. Links are never followed.
    .remedy = Put the file itself in its place.
too-large = The file is larger than a submission can be (limit: { $limit }).
    .remedy = Send the form alone, without pictures, copied sheets or other data.
sheet-too-large = A sheet goes on beyond { $rows } rows or { $columns } columns, or the file holds more than { $cells } filled cells.
    .remedy = Send the form alone, without copied sheets or other data. Clear what stands far below or far to the right.
not-a-workbook = The file is not a workbook of the kind that its name says.
    .remedy = Open it in your spreadsheet program, save it as Excel workbook (.xlsx), send that.
old-format = The file is in the format of Excel before 2007.
    .remedy = Open it and save it as Excel workbook (.xlsx).
encrypted = The workbook is protected with a password, so it cannot be read.
    .remedy = Remove the password and send it again.
zip-bomb = The file unpacks to far more than a submission can hold.
    .remedy = Start again from a fresh form and copy your figures into it.
xml-entities = The workbook contains declarations (DOCTYPE) that no spreadsheet program writes.
    .remedy = Open it in your spreadsheet program, save it as Excel workbook (.xlsx), send that.
xml-encoding = A part of the workbook is not written in UTF-8.
    .remedy = Open it in your spreadsheet program, save it as Excel workbook (.xlsx), send that.
damaged = The workbook is damaged and could not be read to its end.
    .remedy = Open it in your spreadsheet program, let it repair the file, save and send it again.
damaged-csv = The quotation marks in line { $line } or after it do not close, so the file cannot be read.
    .remedy = Save the file again as CSV from your spreadsheet program.
encoding = It cannot be told for certain how letters with accents are written in this file, so they might come out wrong.
    .remedy = Save the file as 'CSV UTF-8', or as Excel workbook (.xlsx).
ambiguous-delimiter = It cannot be told for certain which of these marks stands between the columns: { $marks }.
    .remedy = Save the file as Excel workbook (.xlsx). Or write a line above all others that names the mark, like sep=; with nothing else in it.
damaged-json = The file stops being JSON in line { $line }, at character { $character }.
    .remedy = Correct it there; a checker for JSON shows what is wrong.
json-encoding = The file is not written in UTF-8, which JSON has to be.
    .remedy = Write it in UTF-8.
json-too-deep = Lists and objects stand in each other deeper than any submission needs.
    .remedy = Write the document as its published schema says.
json-key-twice = A key stands more than once in this object, so that its value is not certain.
    .remedy = Keep each key once.
json-number = This is not a number that can be counted with: it is no number, infinite, or has far too many digits.
    .remedy = Write the number itself, or null if it is not known.
json-text = This text holds characters that no text can hold.
    .remedy = Write it again in UTF-8, without control characters.
json-object-expected = An object is expected here, with a key for each value.
    .remedy = Write the document as its published schema says.
json-list-expected = A list is expected here, with an object for each row.
    .remedy = Write the document as its published schema says; an empty list if there is nothing.
json-value-expected = One value is expected here: text, a number, true, false or null.
    .remedy = Write the document as its published schema says.
too-heavy = Reading the file took more time or memory than any submission needs, so it was stopped.
    .remedy = Start again from a fresh form and copy your figures into it.
reader-fault = The file could not be read through a fault of the system, not of yours.
    .remedy = Nothing for the partner to do; the alliance desk tells the system's makers. It is tried again with each run.
too-many-problems = There are more problems than the { $limit } listed here.
    .remedy = Correct these first; what remains is reported next time.
nothing-reported = Nothing is filled in: no output, no budget line and no sign of change.
    .remedy = Fill in what you know; write 0 only where there was none.
revision-taken = Revision { $revision } of this period was already accepted with other content.
    .remedy = If this file is newer, raise the revision on the cover by one.

## Sheets and columns

sheet-missing = The sheet '{ $sheet_name }' is missing.
    .remedy = Put it back from the form, even if you have nothing to report on it.
sheet-twice = There is more than one sheet '{ $sheet_name }'.
    .remedy = Keep one and remove the other.
unknown-sheet = This sheet is not part of the form; nothing on it was read.
    .remedy = Move figures that should count to the sheets of the form.
key-row-missing = The row of small grey column keys is missing, so the columns cannot be told apart.
    .remedy = Put the row back from the form, just above the first row to fill in.
column-missing = The column '{ $column }' is missing (key { $key }).
    .remedy = Put it back from the form, with its key in the small grey row.
column-twice = The key { $key } stands over two columns.
    .remedy = Keep one of the two columns.
unknown-column = This column is not part of the form; nothing in it was read.
    .remedy = Move what should count to a column of the form, or leave it for yourself.
cover-line-missing = The line '{ $column }' is missing on the cover (key { $key }).
    .remedy = Put it back from the form.
cover-line-twice = The line '{ $column }' stands twice on the cover (key { $key }).
    .remedy = Keep one of them.

## The cover

wrong-contract = This is another version of the form than the one now in use ({ $expected }).
    .remedy = Copy your figures into the form you were sent last.
wrong-programme = This form belongs to another programme than { $expected }.
    .remedy = Use the form of { $expected }.
unknown-partner = No partner of the programme has this code.{ $nearest ->
        [none] {""}
       *[other] {" "}The nearest is { $nearest }.
    }
    .remedy = Use the code that the form was sent with.
unknown-period = The programme has no such period.
    .remedy = Use one of: { $expected }.
period-not-expected = No submission is expected of this partner for this period.
    .remedy = Check partner and period on the cover.
bad-revision = The revision must be a whole number from 1 up.
    .remedy = Write 1 the first time; one more each time you correct it.
unknown-language = This language is not in use here.
    .remedy = Use one of: { $expected }.
unknown-number-format = The number format is not one of the list.
    .remedy = Choose, as text, how you write numbers: { $expected }.

## Rows

value-missing = '{ $column }' is empty, but this row needs it.
    .remedy = Fill it in, or clear the whole row.
unknown-indicator = No indicator of the programme has this code.{ $nearest ->
        [none] {""}
       *[other] {" "}The nearest is { $nearest }.
    }
    .remedy = Choose one from the list.
indicator-not-assigned = This indicator is not among those this partner reports on.
    .remedy = Choose one from the list; ask the alliance desk if it should be yours.
place-not-allowed = This place is not one this partner reports for.
    .remedy = Use one of: { $expected }.
unknown-age-group = The programme has no such age group.
    .remedy = Use one of: { $expected }; empty means all ages.
age-group-crosses = This age group takes in parts of several age groups of the programme, or both children and adults.
    .remedy = Give the numbers by these age groups: { $expected }; or only in the row of all ages.
age-groups-not-used = The programme does not split by age, so this cell must be empty.
    .remedy = Clear it, and report all ages together in one row.
split-not-asked = This indicator does not count people, so it has no split by sex or age.
    .remedy = Clear this cell; the total is enough.
totals-row-not-counted = This row is a sum of the rows above it, so it was checked and not counted.
    .remedy = Nothing to do; totals are worked out for you.
totals-row-differs = This row is a sum of other rows, but this number is not what the rows above it add up to.
    .remedy = Correct the rows above it, or remove this one; it is not counted.
perhaps-totals-row = The name of this line begins like that of a sum of other lines.
    .remedy = Say whether it is one. If it is a line of its own, give it another name.
duplicate-row = This row stands for the same thing as row { $other_row }.
    .remedy = Keep one of the two, or add them up in one row if both hold.
parts-exceed-total = The parts by sex add up to more than the total.
    .remedy = Correct the total or the parts.
parts-differ-from-total = The parts by sex, with those not known, add up to less than the total.
    .remedy = Correct them, or leave 'sex not known' empty to let the rest count as not known.
total-missing = A part is given, but the total is empty.
    .remedy = Fill in the total; a part without the others does not make it.
age-groups-exceed-total = The age groups add up to more than the row of all ages (row { $other_row }).
    .remedy = Correct the row of all ages or those of the age groups.
age-groups-without-total = There is a row for an age group, but no row for all ages.
    .remedy = Add a row for the same indicator and place with the age group left empty.
not-applicable-with-values = The row says that it does not apply, but holds numbers.
    .remedy = Clear the numbers, or clear 'Applies?'.
period-not-begun = This was filled in as realised, but the period of the cover begins on { $start } only.
    .remedy = Clear it; planned values may stay. If another period is meant, correct the cover.
not-yes-or-no = This cell takes yes or no only.
    .remedy = Write yes or no, or leave it empty.
unknown-currency = This is not a currency code.
    .remedy = Write three letters, like EUR.
unknown-pathway = The programme has no such pathway.
    .remedy = Use one of: { $expected }.
unknown-significance = This does not say how much a change matters.{ $nearest ->
        [high] {" "}The nearest is { form-significance-high }.
        [medium] {" "}The nearest is { form-significance-medium }.
        [low] {" "}The nearest is { form-significance-low }.
       *[none] {""}
    }
    .remedy = Write { form-significance-high }, { form-significance-medium } or { form-significance-low }, or leave it empty.
unknown-outcome = No theory of change of the programme has this outcome.{ $nearest ->
        [none] {""}
       *[other] {" "}The nearest is { $nearest }.
    }
    .remedy = Choose one from the list, or leave it empty.
date-not-read = This is not a date that can be read without guessing.
    .remedy = Write a year, month or day: 2017, 2017-06 or 2017-06-30; leave the cell empty if it is not known.
date-two-digit-year = This date does not have all four digits of its year.
    .remedy = Write it with the whole year: 2017, 2017-06 or 2017-06-30.
ambiguous-date = This can be read as two different dates: nothing shows which number is the day and which the month.
    .remedy = Say which is meant, or write the date as 2017-06-30: year, month, day.
date-serial = There is a number where a date is expected. It may be how a spreadsheet counts days, from one of two beginnings.
    .remedy = Say which is meant, or write the date as 2017-06-30.
buddhist-year = This year is more than 400 years ahead. It may be of the Buddhist calendar.
    .remedy = Say which is meant, or write the year as 2017.
date-in-future = This date has not come yet.
    .remedy = Check the year; write what has been seen already.
date-outside-programme = This date is far from the time of the programme ({ $start } to { $end }).
    .remedy = Check the year. If it is right, there is nothing to do.
minimum-disaggregation = Girls and boys (women and men) are asked apart here, and were not given.
    .remedy = Fill in both if you know them.
explanation-missing = What was realised is more than { $pct } % above or below what was planned, and nothing says why.
    .remedy = { $has_column ->
        [no] Check both numbers. If they are right, tell the alliance desk why: until then they do not count as final.
       *[yes] Check both numbers. If they are right, say why under '{ $column }': until then they do not count as final.
    }

## Personal data

personal-data-email = This text seems to hold an e-mail address, so all of it was left out.
    .remedy = Take the address out and send the file again, so that the rest of the text is kept.
personal-data-telephone = This text seems to hold a telephone number, so all of it was left out.
    .remedy = Take the number out and send the file again, so that the rest of the text is kept.
personal-data-identity-number = This text seems to hold the number of somebody's identity document, so all of it was left out.
    .remedy = Take the number out and send the file again, so that the rest of the text is kept.
personal-data-coordinates = This text seems to say exactly where something is, so all of it was left out.
    .remedy = Name the town or district instead, and send the file again.
personal-data-name = This text seems to name a person, so all of it was left out.
    .remedy = Write a role instead, like 'a teacher' or 'a girl of our group', and send the file again. If no person is meant, say it in other words.

## Cells

not-a-number = There is text where a number is expected.
    .remedy = Write the number alone; leave the cell empty if it is not known, 0 only for none.
ambiguous-number = This can be read as two different numbers: its { $mark } may mark thousands or decimals.
    .remedy = Type the number again without any mark between its digits, or choose on the cover how you write numbers.
other-number-format = This number is not written the way the cover says ({ $declared }).
    .remedy = Type it again without any mark between its digits, or correct the number format on the cover.
more-than-one-number = There is more than one number in this cell.
    .remedy = Write the one that counts, without spaces in it; the others may go to the note.
approximate-number = This number is only approximate, or a range. What is reported must have been counted.
    .remedy = Write the exact number, or leave the cell empty if it is not known.
unit-in-cell = There is more than a number in this cell, and it is not certain what is meant by it.
    .remedy = Write the number alone.
unit-contradicts-column = What stands beside the number is not what this column is for.
    .remedy = Write the number alone, in the column where it belongs.
no-number-sign = A dash or a point stands where a number is expected. It may mean none, or not known.
    .remedy = Say which is meant, or write 0 for none; leave the cell empty if it is not known.
not-applicable-sign = This may mean that nothing applies here, that nothing is known, or that there was none.
    .remedy = Say which is meant, or write 0 for none; leave the cell empty if it is not known.
none-in-words = There is a word where a number is expected. It may mean none, or nothing to report.
    .remedy = Say which is meant, or write 0 for none; leave the cell empty if it is not known.
percent-scale = This share may be meant as a percentage or as a part of one: 0.5 may be half a percent or half of all.
    .remedy = Say which is meant, or write the number that it stands for.
share-not-whole = This share does not make a whole number of the total it is taken from.
    .remedy = Write the number itself in place of the share.
share-over-whole = This share is more than the whole.
    .remedy = Write the number itself in place of the share.
negative-number = This number is below zero.
    .remedy = Write what was counted: 0 or more.
fraction = This is a fraction, but what is counted here comes in whole numbers.
    .remedy = Write a whole number.
too-many-decimals = This amount has more than { $decimals } decimals.
    .remedy = Round it to { $decimals } decimals.
number-too-large = This number is larger than anything this programme can count.
    .remedy = Check it: digits may have run together.
percent = There is a percentage where a number is expected.
    .remedy = Write the number it stands for.
formula = There is a formula here, and the file does not hold its result.
    .remedy = Open the file in a spreadsheet program, save it there and send it again; or replace the formula by its result.
error-cell = The spreadsheet shows an error here instead of a value.
    .remedy = Write the value itself, or leave the cell empty if it is not known.
boolean-cell = There is TRUE or FALSE where something else is expected.
    .remedy = Write the value itself.
answer-not-known = This is not one of the possible answers.
    .remedy = Choose one from the list, or correct the cell that is asked about.
date-cell = The spreadsheet made a date of what was typed here.
    .remedy = Format the cell as text or number, then type it again.

## Names of sheets and columns, and what to fill in there

sheet-cover = Cover
    .help = Who reports, about which period. Everything in grey was filled in for you.
column-cover-contract = Form
    .help = Version of this form.
column-cover-programme = Programme
    .help = The programme.
column-cover-partner = Partner
    .help = Your organisation or team.
column-cover-period = Period
    .help = The period reported on.
column-cover-revision = Revision
    .help = 1 for the first time you send this period; one more each time you correct it.
column-cover-language = Language
    .help = The language you write in.
column-cover-number-format = Number format
    .help = How you write one thousand two hundred thirty-four and a half.
sheet-outputs = Outputs
    .help = One row for each indicator and place; one more for each age group where it is asked. A row of place ALL holds what belongs to no single country, besides the countries' rows.
column-outputs-indicator = Indicator
    .help = What is counted.
column-outputs-indicator-title = What it counts
    .help = For reading only.
column-outputs-place = Place
    .help = Country code, or ALL for your whole theory of change.
column-outputs-age-group = Age group
    .help = Empty means all ages.
column-outputs-applies = Applies?
    .help = Write no if you do not do this.
column-outputs-planned-total = Planned: total
    .help = Everyone or everything counted. Leave empty what you do not know; write 0 only for none.
column-outputs-planned-female = Planned: girls / women
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-planned-male = Planned: boys / men
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-planned-other = Planned: other
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-planned-not-reported = Planned: sex not known
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-realised-total = Realised: total
    .help = Everyone or everything counted. Leave empty what you do not know; write 0 only for none.
column-outputs-realised-female = Realised: girls / women
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-realised-male = Realised: boys / men
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-realised-other = Realised: other
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-realised-not-reported = Realised: sex not known
    .help = Of the total. Leave empty what you do not know; write 0 only for none.
column-outputs-note = Note
    .help = What the reader should know.
column-outputs-explanation = Explanation
    .help = Why realised differs from planned. It stays inside the alliance.
sheet-budgets = Budgets
    .help = One row for each budget line.
column-budgets-line = Budget line
    .help = Its name or code.
column-budgets-place = Place
    .help = Country code, or ALL.
column-budgets-planned = Planned
    .help = Amount planned.
column-budgets-realised = Realised
    .help = Amount spent.
column-budgets-currency = Currency
    .help = Three letters, like EUR.
column-budgets-explanation = Explanation
    .help = Why they differ.
sheet-signs = Signs of change
    .help = One row for each change you saw in what people or institutions do. Write no names of persons.
column-signs-pathway = Pathway
    .help = Who changed.
column-signs-place = Place
    .help = Country code, or ALL.
column-signs-location = Where
    .help = Town, district or school, if it can be told.
column-signs-actor = Actor
    .help = Which group or institution.
column-signs-change = What changed
    .help = What they now do.
column-signs-observed-on = When
    .help = Year, month or day: 2017-06-30.
column-signs-significance = Significance
    .help = How much this change matters for children: high, medium or low.
column-signs-contribution = Our contribution
    .help = What your work did towards it.
column-signs-outcome = Outcome
    .help = Outcome of your theory of change.
column-signs-source = How do you know
    .help = Where it was seen or written.
column-signs-verified-with = Verified with
    .help = Who confirmed it.
column-signs-sensitive = Sensitive?
    .help = yes keeps it inside.

## How an ambiguous value may be meant

choice-mark-of-thousands = The mark stands between thousands.
choice-mark-of-decimals = The mark stands before decimals.
choice-sign-not-reported = It is not known.
choice-sign-not-applicable = It does not apply.
choice-sign-zero = There was none: 0.
choice-percent-of-hundred = It is a percentage: 1 is one percent.
choice-percent-of-one = It is a part of one: 1 is all.
choice-day-first = The day stands before the month.
choice-month-first = The month stands before the day.
choice-from-1900 = Days are counted from 1900, as Excel and LibreOffice do.
choice-from-1904 = Days are counted from 1904, as older Excel for Mac did.
choice-buddhist-calendar = The year is of the Buddhist calendar: 2560 is 2017.
choice-as-written = The year is meant as it is written.
choice-row-adds-up = The line adds up others, so it does not count.
choice-row-of-its-own = The line stands for itself.

## The form

form-yes = yes
form-no = no
form-significance-high = high
form-significance-medium = medium
form-significance-low = low
form-choose = Choose one from the list.
form-number = Write a number from 0 up; leave the cell empty if it is not known.
form-period = { $period }: { $start } to { $end }.
form-due = Please send it by { $date }.
form-steps = How to fill this in
form-step-outputs = Open the sheet '{ $outputs }' and go through it row by row. White cells are yours; what is grey was filled in for you.
form-step-empty = Leave empty what you do not know. Write 0 only where there was none. Where you do not do this, write { $no } under '{ $applies }'.
form-step-budgets = In '{ $budgets }', write one row for each budget line.
form-step-signs = In '{ $signs }', tell what changed, one row for each change. Write no names of persons.
form-step-check = Look at '{ $check }': it says whether the form is ready, and leads to what is missing or wrong.
form-step-send = Save the file and send it back to whoever sent it to you.
form-step-correct = If it comes back with marks, correct the red cells and send the same file again.
form-colours = What the colours mean
form-colour-given = Filled in for you, or worked out while you type. You need not change it.
form-colour-yours = Yours to fill in.
form-colour-not-asked = Nobody asks for this; leave it empty.
form-colour-wrong = Something does not fit. The end of the row says what.
form-colour-look = Please look at this once more. You can send it as it is.
form-colour-complete = Complete.
form-planned-parts = Planned: sum of the parts
form-realised-parts = Realised: sum of the parts
form-deviation = Realised against planned
form-earlier = { $period }: realised
form-outcome-text = What the outcome says
form-check = What to correct in this row

## The sheet to look at before sending

check-title = Check before you send
check-help = This sheet fills itself in while you type.
check-nothing = Nothing is filled in yet.
check-not-ready = Not ready yet. To correct:
check-ready = Ready to send.
check-ready-but = Ready to send. Please look at what is listed in yellow below, if you can.
check-what = What is checked
check-count = Found
check-count-cover = { $sheet }: lines that are empty or wrong
check-count-total = { $sheet }: rows without the total they need
check-count-parts = { $sheet }: rows whose parts do not fit the total
check-count-numbers = { $sheet }: rows with something else than a whole number from 0 up
check-count-minimum = { $sheet }: rows without girls and boys, asked apart
check-count-explanation = { $sheet }: rows far from plan, and nothing says why
check-count-currency = { $sheet }: lines without a currency
check-count-who-and-what = { $sheet }: rows that do not say who changed or what
check-count-date = { $sheet }: rows with a date far from the time of the programme
check-count-other = { $sheet }: other rows to correct
check-count-silent = { $sheet }: indicators of which nothing is said
check-wrong = To correct
check-look = Please look at
check-where = Where
check-about = About
check-go = Go there
check-text = What it is, and what to do
check-more = Not listed here:
check-silent = Nothing is said of this indicator. Fill in what you know; if you do not do this, write { $no } under '{ $applies }'.
check-duplicate-row = This row stands for the same thing as another row. Keep one of the two, or add them up in one row.
check-totals-row = This line is called a total. Remove it if it adds up others: totals are worked out for you. If it does not, give it another name.
check-age-groups-without-total = Age groups are given, but the row of all ages has no total. Fill in the total of all ages.
check-age-groups-exceed-total = The age groups add up to more than the row of all ages. Correct the row of all ages or those of the age groups.

## What goes back to be corrected

corrections-title = Corrections
corrections-heading = What to correct
corrections-counts = Questions: { $questions }. Errors: { $errors }. Warnings: { $warnings }.
corrections-how = Answer the questions here, correct the cells that are red, save this file and send it again. Its revision is already raised.
corrections-without-macros = The macros of your file were taken away: a file with macros cannot be sent back. What the cells say is the same.
corrections-copied = Your file cannot carry marks at its cells, so here is a workbook with the same cells. Correct this one and send it.
corrections-question = Questions
    .help = Choose an answer in the blue cell, or correct the cell itself; then nothing is asked any more.
corrections-error = Errors
    .help = Correct these cells. The file does not count before they are right.
corrections-warning = Warnings
    .help = Please look at these. They do not hold the file up.
corrections-answered = Answered before
    .help = There is nothing to do here. To change your mind, choose another answer.
corrections-answer-given = You said how this is meant.
    .remedy = Leave it, or choose another answer.
corrections-column-sheet = Sheet
corrections-column-cell = Cell
corrections-column-wrong = What is wrong
corrections-column-remedy = What to do
corrections-column-shown = What the cell says
corrections-column-answer = Your answer
corrections-choose = Choose one from the list, or correct the cell itself.
corrections-answer-on = Answer on the sheet '{ $title }', or correct the cell.
corrections-whole-file = Whole file
corrections-severity-question = Question
corrections-severity-error = Error
corrections-severity-warning = Warning
corrections-of-file = { $file }: what to correct
corrections-send-again = Correct the file, raise the revision on its cover by one, and send it again.

## Messages to partners who have to act

reminder-subject = { $programme }: what we still need from you
reminder-greeting = Dear colleagues of { $partner },
reminder-opening = Thank you for your work. This is what we still need from you:
reminder-late = { $period }: your report was due on { $due }, and we have not received it. Please send it as soon as you can.
reminder-expected = { $period }: please send your report by { $due }.
reminder-expected-undated = { $period }: we have not received your report yet. Please send it when it is ready.
reminder-correction = { $period }: thank you for { $file }. Some of it must be corrected before it can count.{ $attachment ->
        [none] {" "}Please ask us what to correct, and send it again.
       *[other] {" "}The attached file { $attachment } shows each place and what to do there. Please correct it and send it back.
    }
reminder-was-due = It was due on { $due }.
reminder-is-due = It is due on { $due }.
reminder-counts-until-then = Until then, revision { $revision } of your report counts.
reminder-closing = If anything is not clear, write to us. We are glad to help.

## Forms filled in with a data collection tool

entries-not-approved = A reviewer did not approve this form, so it was left out.
    .remedy = Approve it in the tool and send it again if it should count.
entries-on-hold = A reviewer put this form on hold, so it was left out.
    .remedy = Decide on it in the tool, and send it again if it should count.
entry-twice = This form stands in the file more than once; it counts once.
    .remedy = Nothing to do.
entry-differs = This form stands in the file twice, with different answers.
    .remedy = Export the forms again, so that each stands there once, as it is now.

## Files that are not the form, read by a layout

no-layout = This file is not the form, and nobody has said yet how to read it.
    .remedy = Copy your figures into the form you were sent, or ask the alliance desk to explain this file to the system (dtz map).
layout-ambiguous = This file looks like more than one kind of file that is known here, so nothing in it was read.
    .remedy = Nothing for the partner to do; the alliance desk says in the layouts (when) which files each is about.
mapped-column-missing = The column '{ $header }' is not on this sheet any more.
    .remedy = Put its header back as it was, or ask the alliance desk to explain the sheet anew (dtz map).
mapped-column-twice = There are two columns with this header, and nobody has said which of them counts.
    .remedy = Give each column a header of its own, or remove the one that does not count.
column-not-mapped = Nobody has said what this column means; nothing in it was read.
    .remedy = Nothing to do if it should not count; else ask the alliance desk to explain it to the system (dtz map).
sheet-not-mapped = Nobody has said what this sheet means; nothing on it was read.
    .remedy = Nothing to do if it should not count; else ask the alliance desk to explain it to the system (dtz map).
hidden-numbers = This sheet is hidden; the numbers on it were read all the same.
    .remedy = Nothing to do if they should count; else remove the sheet.
code-not-mapped = Nobody has said yet which { $what } this text stands for.
    .remedy = Write it as in your earlier files; if it is new, ask the alliance desk to explain it to the system (dtz map).
dimension-missing = There is a number here, but nothing says of which { $what } it is.
    .remedy = Fill in the { $what } in this row.
number-twice = This number stands for the same thing as the one in { $other_cell }.
    .remedy = Keep one of the two, or add them up in one if both hold.
cell-counts-twice = This one number would be counted more than once.
    .remedy = Nothing for the partner to do; the alliance desk corrects the layout, which reads this cell for two numbers.
empty-in-sum = This cell is empty, but others of the same sum are filled: it may be none, or not known.
    .remedy = Write 0 if there was none; else write the number.
total-column-differs = This is a sum of other columns, but not what they add up to in this row.
    .remedy = Correct the sum or its parts.
share-without-whole = This is a share, but there is no number that it could be of.
    .remedy = Fill in the whole in this row, or write the number itself in place of the share.
period-not-found = It cannot be told which period this file is for.
    .remedy = Name one of them in the place where it stood before: { $expected }.
several-periods = The rows are of more than one period.
    .remedy = Send one file for each period.
no-partner = It cannot be told which partner this file is from.
    .remedy = Fill in your partner code in every row, or ask the alliance desk to explain the file to the system (dtz map).
tag-missing = There is no column with a tag like { $tag }, without which its numbers cannot be read.
    .remedy = Add the column with its tag.
tag-not-clear = This tag says in a way that is not known here whose numbers these are.
    .remedy = Tag girls and women with +f, boys and men with +m, and leave out what does not divide the number; or ask the alliance desk to explain it to the system (dtz map).

what-indicator = indicator
what-place = place
what-age-group = age group
what-sex = sex
what-kind = kind (planned or realised)
what-line = budget line
what-currency = currency
what-pathway = pathway
what-outcome = outcome
what-significance = significance
what-period = period
what-actor = actor
what-change = change

choice-empty-adds-nothing = There was none: nothing to add.
choice-empty-not-known = It is not known, and neither is the sum.
