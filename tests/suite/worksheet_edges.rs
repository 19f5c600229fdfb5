//! Worksheets and courses where they meet the rest of the house: footnotes, quoted originals, conditions, messages, courses
//! that share their lessons, the search.

use std::collections::BTreeSet;

use crate::pack::{packed, unzipped};
use crate::site::Site;

const SKELETON: &str = "\
minutes: 40
roles: [donor]
scales:
  often: [never, always]
groups:
  - id: trust
    items:
      - {id: talk, type: scale, scale: often, note: true, evidence: true}
      - {id: more, type: scale, scale: often, when: {talk: [never]}}
      - {id: money, type: ladder, steps: [told, asked], for: [donor]}
      - {id: why, type: text}
";

const WORDS: &str = "\
## Answers {#often}

1. Never[^rare]
2. *Always* & ever

[^rare]: Or nearly.

## Trust {#trust}

### Do we talk? {#talk}

### Do we talk more? {#more}

### Who decides? {#money}

A hint.

1. They tell us.
2. They ask us, see [home](index.md).[^rare]

### Why? {#why}
";

fn kit() -> Site {
    Site::new(&["en", "ar"])
        .page("en/index", "Home", "Hello.")
        .file("content/data/worksheets/review.yaml", SKELETON)
        .file("content/en/review.md", format!("---\ntitle: Review\nkind: worksheet\nstakes: high\n---\n{WORDS}"))
        .file("content/ar/review.md", format!("---\ntitle: مراجعة\nreview: machine\n---\n{WORDS}"))
}

fn page(site: &Site, path: &str) -> String {
    String::from_utf8(site.tree()[path].clone()).unwrap()
}

/// No id stands twice, and no part of the page that it leads to is missing.
#[track_caller]
fn assert_ids(html: &str) {
    let values = |name: &str| -> Vec<String> {
        let attribute = format!(" {name}=");
        let at = html.match_indices(&attribute).map(|(at, found)| &html[at + found.len()..]);
        at.map(|rest| rest.trim_start_matches('"').split(['"', ' ', '>']).next().unwrap().to_owned()).collect()
    };
    let ids = values("id");
    let distinct: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "an id stands twice: {ids:?}");
    for to in values("href").iter().filter_map(|href| href.strip_prefix('#')) {
        assert!(ids.iter().any(|id| id == to), "#{to} leads nowhere");
    }
}

#[test]
fn a_footnote_in_a_scale_stands_once() {
    let site = kit();
    site.build();
    let html = page(&site, "en/review.html");
    assert_ids(&html);
    assert!(html.contains("value=never> <span>Never</span>"), "{html}");
    assert!(html.contains("Only if your answer to “Do we talk?” was: Never<"), "{html}");
    assert!(html.contains("id=fnref-1-2"), "a ladder's own words keep theirs: {html}");
    assert!(html.find("</form>") < html.find("<section aria-label=Footnotes"), "the notes are of the page, not of its last item: {html}");
    let file = String::from_utf8(packed(&site, &["--format", "html", "--locale", "en"], "a.html")).unwrap();
    assert_ids(&file);
}

#[test]
fn originals_are_quoted_within_the_items() {
    let site = kit();
    site.build();
    let html = page(&site, "ar/review.html");
    assert_ids(&html);
    let (item, ladder) = (html.find("data-item=money").unwrap(), html.find("value=told").unwrap());
    let end = item + html[item..].find("</fieldset>").unwrap();
    assert_eq!(html[item..end].matches("<details class=original>").count(), 2, "{}", &html[item..end]);
    let question = "<p class=original dir=ltr lang=en>";
    assert!(html[item..ladder].contains(question), "the question itself, in the open: {}", &html[item..ladder]);
    let quoted = ladder + html[ladder..].find("<details class=original>").unwrap();
    assert!(quoted < end && html[quoted..end].contains("<li>They tell us.</li>") && !html[quoted..end].contains("<input"));
}

#[test]
fn a_worksheet_says_how_long_it_takes() {
    let site = kit();
    site.build();
    assert!(page(&site, "en/review.html").contains("<p class=lesson>About 40 minutes</p>"));
}

#[test]
fn a_message_cautions_once_and_gives_each_field_a_line() {
    let text = String::from_utf8(packed(&kit(), &["--format", "messages", "--locale", "en", "--section", "review"], "a.txt")).unwrap();
    assert_eq!(text.matches("No names or details of clients.").count(), 1, "{text}");
    for line in ["Note ____", "What shows this? ____", "____", "1. ☐ Never", "2. ☐ _Always_ & ever", "• ☐ Donor"] {
        assert!(text.lines().any(|found| found == line), "{line}:\n{text}");
    }
}

#[test]
fn a_book_and_its_form_hold_every_word() {
    let book = unzipped(packed(&kit(), &["--format", "epub", "--locale", "ar"], "a.epub"));
    let page = book.iter().find(|(path, _)| path.contains("p-review")).map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap()).unwrap();
    assert_ids(&page);
    for words in ["☐ Never", "☐ <em>Always</em> &amp; ever", "☐ They tell us.", "Only if", "class=\"blank\""] {
        // The condition is in Arabic.
        assert!(page.contains(words) || words == "Only if", "{words}: {page}");
    }
    assert!(!page.contains("<input") && !page.contains("<textarea"));
}

#[test]
fn the_words_of_items_are_found_and_those_of_controls_are_not() {
    let site = kit();
    site.build();
    let found = |query: &str| site.run(&["search", query, "--locale", "en"]).stdout;
    assert!(found("talk more").contains("en/review.html#more"), "{}", found("talk more"));
    assert!(found("they tell us").contains("review"), "{}", found("they tell us"));
    for label in ["clients", "donor", "fills"] {
        assert!(!found(label).contains("review"), "{label}: {}", found(label));
    }
}

#[test]
fn a_lesson_belongs_to_the_course_in_whose_folder_it_lies() {
    let lesson = |title: &str| format!("---\ntitle: {title}\nsummary: About {title}.\nkind: lesson\nminutes: 15\n---\nText.\n");
    let site = Site::new(&["en"])
        .page("en/index", "Home", "Hello.")
        .file("content/en/a-path.md", "---\ntitle: Path\nkind: course\nlessons: [index, way/b, way/a]\n---\nText.\n")
        .file("content/en/way/index.md", "---\ntitle: Way\nkind: course\nlessons: [way/a, way/b]\n---\nText.\n")
        .file("content/en/way/a.md", lesson("First"))
        .file("content/en/way/b.md", lesson("Second"))
        .file("content/en/way/c.md", lesson("Third"));
    site.build();
    assert!(page(&site, "en/way/b.html").contains("Lesson 2 of 2 · About 15 minutes · <a href=index.html>Way</a>"));
    // In no course: how long it takes, and the neighbours that any page has.
    let third = page(&site, "en/way/c.html");
    assert!(third.contains("<p class=lesson>About 15 minutes</p>") && third.contains("rel=prev"), "{third}");
    let path = page(&site, "en/a-path.html");
    assert!(path.contains("value=way/b") && path.contains("<p>About Second.</p>"), "{path}");
    assert_ids(&path);
}

#[test]
fn the_script_is_told_by_name_what_it_fills_in() {
    let site = kit();
    site.build();
    for folder in ["en", "ar"] {
        let html = page(&site, &format!("{folder}/review.html"));
        let words = &html[html.find("data-words=").unwrap()..];
        let words = &words[..words.find("hidden id=worksheet-words").unwrap()];
        assert!(words.contains("{n}") && words.contains("{total}"), "{words}");
        assert!(!words.contains('$') && !words.contains('\u{2068}'), "a message that nothing fills: {words}");
    }
}
