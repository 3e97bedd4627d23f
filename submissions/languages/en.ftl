# English, the master. Each problem is one entry: what is wrong, and `.remedy`: what to do.
# A language is added by one file like this with every entry translated; tests compare them.


## The file as a whole

empty-file = The file is empty.
    .remedy = Send the file again; it may have been cut off.
unknown-kind = This kind of file is not read.
    .remedy = Send the form as an Excel workbook (.xlsx) or as .csv.
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
encoding = The text is not written in UTF-8, so letters with accents would be wrong.
    .remedy = Save the file as 'CSV UTF-8'.
not-our-csv = The file does not begin with a line '#sheet'.
    .remedy = Begin each table with a line like '#sheet,outputs', as in the form.
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
age-groups-not-used = The programme does not split by age, so this cell must be empty.
    .remedy = Clear it, and report all ages together in one row.
split-not-asked = This indicator does not count people, so it has no split by sex or age.
    .remedy = Clear this cell; the total is enough.
totals-row = This row is a sum of other rows; it would be counted twice.
    .remedy = Remove the row; totals are worked out for you.
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
unknown-outcome = No theory of change of the programme has this outcome.{ $nearest ->
        [none] {""}
       *[other] {" "}The nearest is { $nearest }.
    }
    .remedy = Choose one from the list, or leave it empty.
date-not-read = This is not a date that can be read without guessing.
    .remedy = Write a year, month or day: 2017, 2017-06 or 2017-06-30.
minimum-disaggregation = Girls and boys (women and men) are asked apart here, and were not given.
    .remedy = Fill in both if you know them.

## Cells

not-a-number = There is text where a number is expected.
    .remedy = Write the number alone; leave the cell empty if it is not known, 0 only for none.
ambiguous-number = This can be read as two different numbers: its { $mark } may mark thousands or decimals.
    .remedy = Type the number again without any mark between its digits, or choose on the cover how you write numbers.
other-number-format = This number is not written the way the cover says ({ $declared }).
    .remedy = Type it again without any mark between its digits, or correct the number format on the cover.
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
formula = There is a formula where a value is expected.
    .remedy = Replace it by its result (copy, then paste as values).
error-cell = The spreadsheet shows an error here instead of a value.
    .remedy = Write the value itself, or leave the cell empty if it is not known.
boolean-cell = There is TRUE or FALSE where something else is expected.
    .remedy = Write the value itself.
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
    .help = What the reader should know; reasons for change.
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
column-signs-actor = Actor
    .help = Which group or institution.
column-signs-change = What changed
    .help = What they now do.
column-signs-observed-on = When
    .help = Year, month or day: 2017-06-30.
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
