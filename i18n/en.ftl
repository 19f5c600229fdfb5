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
