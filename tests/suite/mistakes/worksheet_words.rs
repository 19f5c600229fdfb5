//! Worksheets whose words come close to their skeleton, and skeletons whose items have what others have.

use snapbox::str;

use super::{error, home};
use crate::site::Site;

const SKELETON: &str = "\
groups:
  - id: trust
    items:
      - {id: money, type: ladder, steps: [told, asked]}
      - {id: why, type: text}
";

const WORDS: &str = "\
## Trust {#trust}

### Who decides? {#money}

1. They tell us.
2. They ask us.

### Why? {#why}
";

fn sheet(skeleton: &str, front: &str, words: &str) -> Site {
    home("Hello.")
        .file("content/data/worksheets/review.yaml", skeleton)
        .file("content/en/review.md", format!("---\ntitle: Review\nkind: worksheet\n{front}---\n{words}"))
}

#[test]
fn an_answer_of_two_paragraphs() {
    let words = WORDS.replace("2. They ask us.", "2. They ask us.\n\n   Then they decide.");
    error(
        "worksheet-words",
        &sheet(SKELETON, "", &words),
        str![[r#"
error[worksheet-words]: an entry of the list of `money` is more than a line of text
 --> content/en/review.md:9:1
  |
9 | 1. They tell us.
  | ^^^^^^^^^^^^^^^^
  |
  = help: write one entry for each, in this order: told, asked

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_answer_that_sounds() {
    let words = WORDS.replace("1. They tell us.\n2. They ask us.", "1. They tell us.\n\n2. ![They ask](../static/a.mp3)");
    let site = sheet(SKELETON, "", &words).file("content/static/a.mp3", "ID3");
    let check = site.check();
    assert!(check.stderr.contains("error[worksheet-words]: an entry of the list of `money` is more than a line of text"), "{check:?}");
}

#[test]
fn a_heading_with_nearly_the_right_id() {
    let words = WORDS.replace("{#money}", "{#mony}");
    error(
        "worksheet-words",
        &sheet(SKELETON, "", &words),
        str![[r#"
error[worksheet-words]: the item `money` of the worksheet `review` has no words here
 --> content/en/review.md:2:8
  |
2 | title: Review
  |        ^^^^^^
  |
  = help: a heading here has the id `mony`: write {#money} if that is it

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_item_left_out_whose_words_are_still_there() {
    error(
        "worksheet-words",
        &sheet(SKELETON, "drop: [why]\n", WORDS),
        str![[r#"
error[worksheet-words]: `why` is left out, but its words are still here
 --> content/en/review.md:4:8
  |
4 | drop: [why]
  |        ^^^
  |
  = help: take out the heading {#why} and what stands below it, or `why` from drop:

1 error, 0 warnings

"#]],
    );
}

#[test]
fn items_with_what_others_have() {
    let skeleton = "\
groups:
  - id: trust
    items:
      - {id: money, type: ladder, steps: [told, asked], options: [told, asked]}
      - {id: why, type: text, scale: often, when: {money: []}}
      - {id: day, type: date, rows: 3, when: {why: [yes]}}
";
    let words = format!("{WORDS}\n### When? {{#day}}\n");
    error(
        "unknown-key",
        &sheet(skeleton, "", &words),
        str![[r#"
error[unknown-key]: an item of the type `ladder` has no `options`
 --> content/data/worksheets/review.yaml:4:57
  |
4 |       - {id: money, type: ladder, steps: [told, asked], options: [told, asked]}
  |                                                         ^^^^^^^
  |
  = help: take it out; it can have steps:

error[bad-worksheet]: `why` depends on `money`, but not on any answer to it
 --> content/data/worksheets/review.yaml:5:14
  |
5 |       - {id: why, type: text, scale: often, when: {money: []}}
  |              ^^^
  |
  = help: name some of its answers: told, asked

error[unknown-key]: an item of the type `text` has no `scale`
 --> content/data/worksheets/review.yaml:5:31
  |
5 |       - {id: why, type: text, scale: often, when: {money: []}}
  |                               ^^^^^
  |
  = help: take it out; it can have lines:

error[bad-worksheet]: `day` depends on `why`, which has no answers to choose from
 --> content/data/worksheets/review.yaml:6:14
  |
6 |       - {id: day, type: date, rows: 3, when: {why: [yes]}}
  |              ^^^
  |
  = help: name a ladder, a scale, a choice, choices or a checklist

error[unknown-key]: an item of the type `date` has no `rows`
 --> content/data/worksheets/review.yaml:6:31
  |
6 |       - {id: day, type: date, rows: 3, when: {why: [yes]}}
  |                               ^^^^
  |
  = help: take it out

5 errors, 0 warnings

"#]],
    );
}

#[test]
fn an_added_item_with_several_mistakes() {
    let front = "add:\n  - {id: more, type: scale, scale: often, after: why, for: [donor], when: {monney: [told]}}\n";
    error(
        "worksheet-words",
        &sheet(SKELETON, front, WORDS),
        str![[r#"
error[worksheet-words]: `more` depends on `monney`, which is not asked before it
 --> content/en/review.md:5:10
  |
5 |   - {id: more, type: scale, scale: often, after: why, for: [donor], when: {monney: [told]}}
  |          ^^^^
  |
  = help: did you mean `money`?

error[worksheet-words]: `more` is only for the role `donor`, which nobody can choose here
 --> content/en/review.md:5:10
  |
5 |   - {id: more, type: scale, scale: often, after: why, for: [donor], when: {monney: [told]}}
  |          ^^^^
  |
  = help: add `donor` to roles:

error[worksheet-words]: `more` names the scale `often`, which this worksheet has not
 --> content/en/review.md:5:10
  |
5 |   - {id: more, type: scale, scale: often, after: why, for: [donor], when: {monney: [told]}}
  |          ^^^^
  |
  = help: add it: scales: {often: [first, second]}

3 errors, 0 warnings

"#]],
    );
}
