### The interface's own words in English: the list of all messages, and what every other language is compared with.
###
### For translators: copy this file to i18n/<language>.ftl (i18n/ar.ftl, i18n/zh-Hant.ftl) and translate what stands
### to the right of each `=`. Leave the names to the left of it as they are.
###
### What stands in braces, like { $date }, is filled in when the page is made. Put it where your language wants it, and
### translate the words around it.
###
### A message with a number may need several forms, one per line; the line with the star is used for all other numbers:
###
###     page-count =
###         { $n ->
###             [one] { $n } page
###            *[other] { $n } pages
###         }
###
### English has [one] and [other]. Your language may have fewer, or also [zero], [two], [few], [many]; `waymark check`
### tells you which. [0] or [1] is that number exactly.
###
### Messages are plain text: no HTML, no Markdown.

## Boxes in a text that draw the eye. Each word stands alone as the box's heading.

alert-note = Note
# Advice that makes something easier.
alert-tip = Tip
alert-important = Important
# What goes wrong if this is not heeded.
alert-warning = Warning
# Something dangerous: a person may come to harm.
alert-caution = Danger

## Parts of a text. Most of these are read aloud by screen readers and not seen.

# Name of a wide table that can be moved sideways.
table-region = Table, can be scrolled sideways
# Before an entry of a checklist: not yet done, done.
task-open = To do:
task-done = Done:
# A link from the text to a footnote. $n: number of the footnote.
footnote = Footnote { $n }
# Heading of the list of footnotes.
footnotes = Footnotes
# A link from a footnote back to the text. $n: number of the footnote.
footnote-back = Back to where footnote { $n } is mentioned
# A link from a recording to its text.
transcript = Transcript

## After a link

# The link leads to a page that was left out of this copy, as in a copy of one section.
left-out = (not in this copy)
# The link leads out of this copy. Readers who have no internet should know before they press it.
external-note = needs the internet
# The link leads to a file. $type: kind of file, like PDF; $size: like "120 kB".
file-note = ({ $type }, { $size })
# $n: a number.
size-kb = { $n } kB
size-mb = { $n } MB
# The page that the link leads to is in another language. $language: that language's own name.
in-language = in { $language }

## Figures and their dates

# After a figure: the date that it is true of. $date: a year, month or day.
fact-as-of = ({ $date })
# A figure that is a lower limit. $value: the number.
fact-more-than = more than { $value }
# $value: the number.
fact-percent = { $value }%
# US dollars. $value: the number.
fact-usd = US${ $value }
# In place of the date of a figure, when its source gives none.
fact-undated = no date given

## About the page

# $date: a day.
updated-on = Last updated { $date }
# After a source: the day when the editors last read it. $date: a day.
seen-on = read on { $date }
# Heading of the list of sources.
page-sources = Sources
# Heading of the list of the page's figures.
page-facts = Figures on this page

## How far a translation can be trusted. Each is a whole sentence.

review-machine = Translated by a machine. Nobody has checked it.
review-community = Translated by volunteers.
review-professional = Translated by professional translators.
# Nobody said.
review-unknown = Translated. Who checked it is not recorded.

## Notices: what a page says first about itself. Each is a whole sentence.

# Nobody publishes this copy. $names: organisations, as a list like "A, B or C".
notice-independent = Independent draft: not published, reviewed or endorsed by { $names }.
notice-no-publisher = Independent draft: no organisation publishes this copy.
# The page is not translated yet. $language: the language being read, $shown: the language of the text; each by its own name.
notice-fallback = This page is not yet in { $language }. It is shown in { $shown }.
# $language: the language it was translated from, by its own name.
notice-machine = A machine translated this page from { $language }. No person has checked it. It may be wrong.
# As above, on pages where a mistake could do harm. The original text stands below each paragraph.
notice-stakes = A machine translated this page from { $language }, and no person has checked it. A mistake here could put you or others at risk: compare each part with the original below it, or ask someone you trust who reads { $language }.
notice-community = Volunteers translated this page from { $language }.
# A link behind one of the notices above.
notice-original = Read it in { $language }
# $n: how many paragraphs, headings and lists of the original are new or changed since the translation was made.
notice-behind =
    { $n ->
        [one] The original has changed in { $n } place since this translation was made.
       *[other] The original has changed in { $n } places since this translation was made.
    }

## Lists that are made from all pages

contents-title = All pages
contents-by-topic = By topic
a-z-title = A–Z
# After an entry of the A–Z: it leads to the glossary.
a-z-term = glossary
taxonomy-topics = Topics
taxonomy-audience = For whom
taxonomy-focus = Focus areas
# Headings of the directory.
directory-network = Networks
directory-service = Services
directory-expert = Experts and trainers
directory-funder = Funders

## Small things

# $size: like "12 kB".
page-weight = This page weighs { $size }.
report-mistake = Report a mistake
not-found-heading = This page is not here
not-found-text = The address may be wrong, or the page has moved. Start from the first page:

## Search

# The link in every page's header, with a magnifying glass before it.
nav-search = Search
# In its place while the search is being fetched over a slow line.
search-loading = Loading…
# The page for searching.
search-title = Search
# On that page, where scripts are off.
search-no-script = Searching needs scripts, and they are off in this browser. These lists lead to every page.
# On that page, when the search itself could not be fetched.
search-failed = The search could not be loaded. If this is a copy, it may be incomplete. These lists lead to every page.
# Heading above links to the list of all pages, the A–Z, the topics and the glossary.
search-ways = Other ways to find a page
# The label of the field for typing.
search-label = Search all pages
# Closes the panel for searching.
search-close = Close
# Labels of two menus that narrow the results, and their first entry: no narrowing.
search-section = Section
search-topic = Topic
search-all = All
# Heading of the list of sections, before anything is typed.
search-sections = Sections
# $n: how many pages were found.
search-results =
    { $n ->
        [one] { $n } result
       *[other] { $n } results
    }
# After the number, when there are more results than are listed.
search-best = Only the best are listed.
# While the answer is being fetched over a slow line.
search-searching = Searching…
# $word: what was typed; $shown: a word like it, which pages do have.
search-typo = No page has “{ $word }”. Shown are results for “{ $shown }”.
# $words: one or more words, of which no page has any.
search-unknown = Not found: { $words }
search-none = Nothing found.
# Before words that are written like those not found. Each is a button that searches for it.
search-nearest = Similar words:
# Heading of results from another language's pages. $language: that language's own name.
search-in = In { $language }
search-broken = A part of the search index could not be read. If this is a copy, it may be incomplete.
search-retry = Try again
# On a page opened from the results, where the words are marked. A number follows: how many marks.
search-marked = Marks:
# Buttons beside it: go to the next mark; remove all marks. Short, please: all three stand in one line of a small phone.
search-next = Next
search-unmark = Remove

## Theme: the words around every page. Short, please: many stand on buttons of a small phone.

# The first link on every page: jumps over the header.
nav-skip = Skip to the text
# Button that leads to the list of sections.
nav-menu = Menu
nav-languages = Languages
# Said after a language's name when this page is not translated into it.
nav-not-translated = not translated yet
# Spoken by screen readers before the path from the home page to this one.
nav-breadcrumbs = Where you are
# Spoken by screen readers before the links to the previous and the next page.
nav-steps = Previous and next page
nav-previous = Previous
nav-next = Next
# The list of all pages.
nav-contents = All pages
# The alphabetical list.
nav-a-z = A–Z
# The page on which whoever keeps this copy may put local phone numbers and opening times.
nav-local = Local contacts
page-contents = On this page
# Followed by the publisher's name.
page-publisher = Published by:
page-licence = You may copy, translate and pass on these pages, free of charge, if you name their sources.
# Label of the original text below a paragraph that a machine translated.
original-show = Original text
# The button that leaves a page which is dangerous to be seen reading.
exit-leave = Leave this page
# Beside the button. Must stay honest: quick exit does not remove the visit from the browser's history.
exit-note = Your browser’s history still shows your visit.
# Beside the button where there is a keyboard.
exit-keys = Or press Shift three times.
# For phones whose own font is not Unicode. Keep the names Unicode and Zawgyi in Latin letters: they can be read when nothing else can.
font-switch = Unicode / Zawgyi: does this text look broken? Tap here.
directory-website = Website:
directory-contact = Contact:
directory-countries = Where:
directory-languages = Languages:
directory-source = Source:
# Before a glossary entry's related terms.
glossary-see = See also:
redirect-moved = This page has moved:
local-title = Local contacts
local-empty = Nothing has been added here yet.
local-keeper = Whoever keeps this copy may replace this page (the file local/index.html) with local phone numbers, addresses and opening times.
# The page that quick exit opens. It must look like any page about cooking: nothing in it may point to this site or to refugees.
measures-title = Kitchen measures
measures-intro = Spoons, cups and oven heat, converted. Values are rounded.
measures-volume = Volume
measures-measure = Measure
measures-millilitres = Millilitres
measures-teaspoon = Teaspoon
measures-tablespoon = Tablespoon
measures-cup = Cup
measures-weight = Weight of one cup
measures-grams = Grams
measures-flour = Flour
measures-sugar = Sugar
measures-rice = Rice
measures-lentils = Lentils
measures-butter = Butter
measures-oil = Oil
measures-water = Water
measures-oven = Oven
measures-heat = Heat
measures-low = Low
measures-medium = Medium
measures-hot = Hot
measures-very-hot = Very hot

### Books for e-readers (EPUB)

# Heading of the list of pages at the beginning of a book.
epub-contents = Contents
# Name of a book's first page, in that list.
epub-title-page = Title page
# Before a date.
epub-updated = Latest change:
# What shops and libraries show to readers who need to know whether they can read the book.
epub-accessible = This book can be read aloud, enlarged and shown in other colours. It has headings and a table of contents. Nothing in it flashes.
### Pages as messages for messaging apps

# After a link to a page that is in another message; its number follows. The arrow points the way the language reads.
messages-see = → message
# Before the description of a picture, in brackets.
messages-picture = Picture
# Heading of the list of pages in the first message.
messages-contents = Contents
# Before a day.
messages-updated = Last changed:

### Beside the tree: the page for who finds a stick, the poster for a hotspot, the catalogue of packs

# Title of a copy that is not to say what it holds.
start-neutral-title = Documents
start-what = A toolkit to read without the internet. You may copy it and pass it on.
start-neutral-what = Pages to read without the internet. You may copy them and pass them on.
start-computer = On a computer, open this file in a web browser:
# A button that opens the first page in this language.
start-open = Start reading
start-phone = On an Android phone, a folder of pages does not open. Open this single file instead:
start-phone-none = On an Android phone, a folder of pages does not open. Ask for the single file, which does.
start-private = What you read, type and search is not sent anywhere. No internet is needed.
start-check = Is this copy complete and unchanged?
# Enter is the key.
start-check-how = Open a command window in this folder, type the line for your system and press Enter.
# Under each of these four stands a line to type.
start-check-windows = Windows: shows the fingerprint of the list of files. Compare it with the one that you were given in another way.
start-check-powershell = Windows PowerShell: checks every file and names those that are missing or changed.
start-check-linux = Linux: checks every file. Each line must end in OK.
start-check-mac = Mac: checks every file. Each line must end in OK.
poster-heading = Read here without the internet
poster-connect = Connect your phone to this Wi-Fi:
poster-open = Open a web browser and type this address:
poster-open-or-scan = Open a web browser and type this address, or scan the code:
poster-read = Choose your language and read. You can keep pages on your phone.
poster-free = Free of charge. No account. What you read is not sent anywhere else.
# Read aloud in place of the code.
poster-code = QR code with the address
catalogue-intro = Take what fits your device. The files under one heading hold the same pages.
catalogue-all = All languages together
# Before a row of letters and digits by which a file can be told from any other.
catalogue-digest = Fingerprint (SHA-256):
# Names the list of them that stands below the list of pages.
catalogue-digests = Fingerprints of these files (SHA-256)
# Heads a section’s pages, each as files of its own.
catalogue-pages = Single pages
# What each kind of file is for. The words are a link to the file.
pack-html = For phones: one file that opens in a web browser
pack-zip = For a computer or a USB stick: unpack it and open index.html
pack-epub = For e-readers and reading apps
pack-pdf = For printing
pack-messages = For messaging apps: text, ready to send
pack-zim = For the Kiwix app
pack-kolibri = For Kolibri, the school library
pack-iiab = For Internet-in-a-Box
pack-poster = A poster to print
# In the list of single pages, with a size behind each.
pack-short-html = One file
pack-short-messages = Text
pack-short-pdf = PDF
### The edition in one file, which is passed on from phone to phone

# Above the list of all pages in the file.
single-contents = Contents
# At the end of each page: leads to that list.
single-back = Back to the contents
# Shown only where scripts do not run: on many phones a file opens in a viewer without them.
single-open = Open this file in a web browser, such as Chrome. The viewer of a mail or files app shows the text, but cannot search or turn pages.
# Followed by a day: when a page was last changed.
single-updated = Last change to a page:
single-print-page = Print this page
single-print-all = Print everything
### Sharing with the people around: `waymark serve --lan`

share-title = Read this on your phone
share-join = Join the same Wi-Fi as this computer.
share-scan = Point your phone’s camera at the square, or type the address into your browser.
share-free = It needs no internet.
share-start = Open the toolkit
### Pictures, and what is left out of a copy without them

# On the button in place of a picture that has not been loaded, because the reader saves data.
picture-show = Show picture ({ $size })
picture-left-out = (picture left out, { $size })
file-left-out = ({ $type }, { $size }: not in this copy)
### Keep for offline: the page on which readers put pages away on their device, and what it says.

# Title of the page, the link to it in every page's footer, and its button.
offline-title = Keep for offline
offline-intro = Pages that you keep stay on this device and open without internet, and so does the search. Nothing is kept until you say yes.
# Where this browser or this address cannot keep pages. `packs` is the name of a folder; leave it as it is.
offline-single = To read without internet: Ask whoever gave you this copy, or look in the folder packs beside it, for this edition as a single file.
# Above the list of choices: sections by name, this language, all languages.
offline-what = What to keep
offline-edition = Everything in this language
offline-all = Everything in all languages
# Before a size: how much has to come over the internet.
offline-fetch = To fetch
# Before a size: how much of it is on the device already.
offline-there = Already here
# A choice that is off at first. Must stay honest: search words and titles of these pages are in the search and the lists all the same. A size follows in brackets.
offline-risk = Also keep pages that are dangerous to be seen reading. They stay on this device, and whoever uses it can find them. Without this, their titles and words are still found by the search.
offline-yes = Yes, keep it
offline-no = No
# Name of the progress bar, for screen readers.
offline-progress = How much has been fetched
offline-pause = Pause
offline-resume = Go on
offline-stop = Give up
# Heading of the list of what is kept.
offline-kept = Kept on this device
# Before a size.
offline-total = All together:
offline-delete = Delete
# In the list of what is kept.
offline-risk-kept = Pages dangerous to be seen reading
offline-check = Check for a newer version
offline-forget = Forget everything
offline-measuring = Asking for the size…
offline-paused = Paused. What has been fetched stays.
offline-stopped = Given up. Nothing half-fetched stays.
offline-done = Kept. You can read this without internet now.
offline-dropped = Deleted.
offline-forgotten = Everything that was kept here is deleted.
offline-newest = You have the newest version.
offline-newer = There is a newer version. Only what has changed is fetched.
offline-line = The connection was lost. What has been fetched stays: press the button again when you are connected.
offline-full = This device has no room left for that. Keep less, or delete something first.
offline-refused = This browser does not allow pages to be kept. A private window often refuses. Ask for a single file instead.
offline-wrong = A file did not arrive as it was published, so it was not kept. Try again later.
offline-changed = The site is just being changed. Try again in a few minutes.
offline-fragile = The browser may delete what is kept when the device runs out of room.
# When a page is asked for without internet that was not kept. A link follows.
offline-not-kept = There is no internet now, and the page you asked for is not kept on this device. Below is what is kept.
offline-again = Try it again
# On the first page, when the device's clock is more than a year past the date. $date: a day.
offline-old = This copy is old: it was last changed on { $date }. Ask for a newer one.

# Worksheets, courses and lessons
worksheet-minutes = { $n ->
    [one] About { $n } minute
   *[other] About { $n } minutes
}
worksheet-role = Who fills this in?
worksheet-role-local-partner = Local partner
worksheet-role-ingo = International organisation
worksheet-role-donor = Donor
worksheet-role-facilitator = Facilitator
worksheet-answer = Your answer
worksheet-note = Note
worksheet-evidence = What shows this?
worksheet-private = No names or details of clients.
worksheet-cell = { $column }, { $n }
worksheet-only-for = Only for: { $roles }
worksheet-if = Only if your answer to “{ $question }” was: { $answers }
course-lessons = Lessons
course-done = Done
lesson-place = Lesson { $n } of { $total }

### Share this page: opened from the foot of every page

# The link at the foot of every page, and the heading of what it opens.
send-title = Share this page
send-text = The text of this page
send-share = Share the text
send-copy = Copy the text
send-copied = Copied. Paste it into a message.
# When the text could not be copied by the button.
send-hold = Press and hold the text, then choose Copy.
# On a page that is dangerous to be seen reading.
send-risk = This page is dangerous to be seen with. A message stays on your device and on the other one, and names you as its sender.
send-refused = The text of this page cannot be shared from here: a machine translated it, nobody has checked it, and a mistake in it could put someone at risk. Share the page in the language it was written in.
# Followed by links: to this page, its section, its edition.
send-packs = As a file, to keep or to pass on:
send-page = This page
send-section = This section
send-edition = Everything in this language

# Worksheets: filling and keeping
# Above a worksheet or the lessons of a course.
sheet-intro = What you write or tick stays on this page until you save it.
# How far someone is in a worksheet, then in a course. $n, $total: numbers.
sheet-progress = Answered: { $n } of { $total }
sheet-done = Done: { $n } of { $total }
sheet-next = Next open question
sheet-all-answered = Every question has an answer.
sheet-clear = Clear this answer
sheet-row = Add a row
# Button at the beginning that leads to the part where answers are saved.
sheet-to-keep = Go to saving
# Heading of the controls at the end of a worksheet; then the same for a course.
sheet-keep = Keep your answers
sheet-keep-course = Keep your progress
sheet-save = Save to a file
sheet-device = Save on this device
sheet-copy = Copy as text
# Below the buttons for saving. “Copy as text” is sheet-copy.
sheet-copy-why = If no file appears when you save, use “Copy as text”. Paste the text into a note or a message to yourself.
# Why saving on this device is not offered: the address, then the browser.
sheet-no-device-insecure = Saving on this device and locking with a passphrase are not offered here: browsers allow both only at secure addresses (https).
sheet-no-device-blocked = This browser does not let the page save anything on this device. Save to a file instead.
# Heading of the buttons that bring saved answers back.
sheet-back = Bring back saved answers
sheet-open-file = Open a file
sheet-open-here = Open the saved answers
sheet-paste = Paste text
sheet-paste-here = Paste the text here
sheet-open = Open
# Heading of the buttons for printing.
sheet-paper = Print
sheet-print = Print with answers
sheet-print-blank = Print blank
sheet-erase-title = Erase
sheet-erase = Erase everything here
sheet-erase-ask = Erase all that stands on this page, and what this page has saved on this device? Files that you saved stay where they are.
sheet-erase-yes = Yes, erase
sheet-erased = Erased.
sheet-cancel = Cancel
sheet-close = Close
# Above the field for a passphrase: first where it may stay empty, then where it may not.
sheet-lock-free = You can lock this with a passphrase. Leave it empty, and anyone who gets hold of it can read it.
sheet-lock-must = Opened from a file, this page shares its storage with other files. So what you save on this device needs a passphrase.
sheet-passphrase = Passphrase
sheet-passphrase-hint = Take four or more words that nobody guesses. Nobody can open it without them, and nobody can give them back to you. What you type can be seen.
# $n: a number.
sheet-passphrase-short = Too short. Use { $n } letters or more.
# Above the field for the passphrase of something that is opened.
sheet-locked = This is locked. Type its passphrase.
# At the beginning of a form, when this device keeps locked answers.
sheet-locked-here = Locked answers are saved on this device.
sheet-working = Locking… This can take a while on an old phone.
# $name: name of the file. “Copy as text” is sheet-copy.
sheet-saved = { $name } has gone to your browser’s downloads. If you cannot find it there, use “Copy as text”.
sheet-copied = Copied. Paste it into a note or a message to yourself.
sheet-copy-hand = Copy this text. It is already selected.
# After saving on this device: unlocked, locked, and the progress in a course.
sheet-kept = Saved on this device. Anyone who uses this browser can read it. Later changes are saved only when you save again.
sheet-kept-locked = Saved on this device, locked with your passphrase. Later changes are saved only when you save again.
sheet-kept-going = Saved on this device. From now on your progress is saved as you go.
# Before what is locked on this device is replaced unread.
sheet-over-ask = Locked answers are already saved on this device. Replace them with what stands on this page?
# $date: a day.
sheet-replace-ask = There are answers on this page. Replace them with those of { $date }?
sheet-replace = Replace
sheet-keep-mine = Keep what is here
# When the page opens. $date: a day.
sheet-filled = Filled in with what is saved on this device, of { $date }.
sheet-opened = Opened: answers of { $date }.
sheet-undo = Undo
sheet-undone = What stood here before is back.
# Heading of the list of answers whose questions are gone from the worksheet.
sheet-left = Answers to questions that this page no longer asks
sheet-left-drop = Leave these out
# What can go wrong. Nothing is lost by it.
sheet-trouble-not-ours = This is no file of a worksheet. Nothing was changed.
sheet-trouble-newer = This file comes from a newer version of this page. Ask for a newer copy of the toolkit. Nothing was changed.
sheet-trouble-broken = This file is damaged or was cut off. Nothing was changed.
sheet-trouble-too-large = This is too large for a worksheet. Nothing was changed.
sheet-trouble-other-sheet = This file belongs to another worksheet. Open it on that page. Nothing was changed.
sheet-trouble-locked = This file is locked. It can be opened only at a secure address (https), or with a copy of the toolkit on this device.
sheet-trouble-wrong-passphrase = That passphrase does not fit. Try again.
sheet-trouble-storage = The browser refused to save on this device. Its storage may be full, or the window private. Save to a file instead.
sheet-trouble-failed = That did not work. Your answers are still on this page.

# Worksheets: together and afterwards
# Heading, and what it is for.
sheets-together = Together
sheets-together-intro = Each partner fills in this page alone and saves a copy. Then you open the copies here and look at them side by side. All of it stays on this device.
sheets-copy-to-share = Save a copy for partners
sheets-compare = Lay copies side by side
sheets-earlier = Earlier rounds
# The copy for partners, before it is saved.
sheets-copy-intro = Below stands everything that goes into the copy. Your notes stay out of it unless you tick the box.
sheets-letter = Your letter. Agree on one each; take no names:
sheets-no-letter = No letter
sheets-with-notes = Include my notes and evidence
sheets-preview = What goes into it
sheets-copied-now = Copied.
# Before copies are laid side by side: a heading, its list, and what to do instead.
sheets-not-when = When not to do this
sheets-not-trust = You do not trust each other enough to answer openly.
sheets-not-money = Money is being decided at this time, and an answer could cost someone a grant or a job.
sheets-not-facilitator = Nobody leads the talk whom all sides accept.
sheets-not-then = If one of these is so, wait, or each keep your own answers.
sheets-with-mine = Lay the answers on this page beside them, without notes
sheets-go-on = Go on
# Choosing the copies.
sheets-choose = Choose the copies
sheets-choose-intro = Choose the files of two to eight partners, and the result of the last round if there is one. Nothing of them is kept.
sheets-small = Does a copy speak for fewer than about five people? Then an answer can show who gave it. Ask them before you show it to anyone.
# $n: a number.
sheets-chosen = Copies so far: { $n }
sheets-choose-files = Choose files
sheets-paste-copy = Paste a copy
sheets-more-files = Add more copies
sheets-too-many = That would be { $n } copies. Eight fit side by side. None was added.
sheets-too-few = To compare, two copies are needed. There are { $n } so far.
sheets-twins = The same copy was there twice. It counts once.
sheets-took-result = The plan and the answers of earlier rounds were taken over from the result.
# The comparison. $party: letters of partners; $title: questions; $n, $total: numbers.
sheets-side-by-side = Side by side
sheets-version = Filled in with another version of this page: { $party }. Its questions may have been worded otherwise.
sheets-show-notes = Show the notes that partners chose to share
sheets-nobody = Answered by nobody: { $title }
sheets-same-answer = All gave the same answer.
sheets-steps-apart = Steps between the lowest and the highest answer: { $n }
sheets-in-common = Ticked by all, of what anyone ticked: { $n } of { $total }
sheets-no-answer = No answer: { $party }
sheets-not-asked = Not asked: { $party }
sheets-answer = Answer
sheets-given-by = Given by
# What to do with a question: answers are far apart, one is missing, all are low, all are close, all are the same.
sheets-prompt-far = You see this differently. Each tells of one recent case behind the answer. The others listen, and reply only afterwards.
sheets-prompt-open = Someone left this open. Ask whether the question fits, and whether it is safe to answer it here.
sheets-prompt-low = All see this as weak. What one small change would move it up a step, and who can begin?
sheets-prompt-near = You are close. What would have to happen for the lower answer to move up?
sheets-prompt-alike = You agree. Ask each to name one thing they would change.
# Earlier rounds beside this one: heads of a table, and how an answer differs from the one before. $n: a number.
sheets-partner = Partner
sheets-now = Now
sheets-change = Difference
sheets-as-before = As before
sheets-changed = Other than before
sheets-higher = Higher than before. Steps: { $n }
sheets-lower = Lower than before. Steps: { $n }
# What can be done with a comparison.
sheets-save-result = Save the result
sheets-result-why = The result holds all answers without notes, and the plan. Agree on who keeps it. Open it at the next round, and you see what has changed.
sheets-table = Save as a table
# $name: name of the file. “Summary for messages” is sheets-summary.
sheets-saved-table = { $name } has gone to your browser’s downloads. If you cannot find it there, use “Summary for messages”.
sheets-saved-other = { $name } has gone to your browser’s downloads.
sheets-summary = Summary for messages
sheets-print-this = Print this
# The shared plan. $n: a number; $date: a day.
sheets-plan = Shared plan
sheets-plan-intro = Few steps, and small ones. What is not finished comes back at the top of the next round.
sheets-plan-row = Step { $n }
sheets-carried = carried over from { $date }
sheets-plan-what = What
sheets-plan-who = Who (a role, no names)
sheets-plan-by = By when
sheets-plan-sign = How we will know
sheets-plan-state = State
sheets-state-open = Open
sheets-state-done = Done
sheets-state-changed = Changed
sheets-state-dropped = Dropped
sheets-plan-add = Add a step
sheets-save-plan = Save the plan
# What may be taken elsewhere. $months, $n, $total: numbers.
sheets-after = Take it with you
sheets-after-intro = Whoever gets a table or a message can read it and pass it on.
sheets-remind = Reminder for the calendar
sheets-remind-why = Look at this again after some time. Months until then: { $months }. The reminder says only “Review”.
sheets-review-event = Review
sheets-part = Part { $n } of { $total }
sheets-copy-part = Copy
# Heads of the columns of a table for other programs.
sheets-column-group = Group
sheets-column-id = Question id
sheets-column-question = Question
sheets-column-party = Partner
sheets-column-role = Role
sheets-column-answer-id = Answer id
sheets-column-answer = Answer
sheets-column-note = Note
sheets-column-evidence = What shows this
