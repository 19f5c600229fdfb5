//! Worksheets whose skeleton does not hold together, or whose words do not fit it; courses that lead nowhere.

use snapbox::str;

use super::{error, home, warning};
use crate::site::Site;

const SKELETON: &str = "\
roles: [donor]
scales:
  often: [never, always]
groups:
  - id: trust
    items:
      - {id: talk, type: scale, scale: often}
      - {id: money, type: ladder, steps: [told, asked], when: {talk: [always]}}
";

const WORDS: &str = "\
## Answers {#often}

1. Never
2. Always

## Trust {#trust}

### Do we talk? {#talk}

### Who decides? {#money}

1. They tell us.
2. They ask us.
";

fn sheet(skeleton: &str, front: &str, words: &str) -> Site {
    home("Hello.")
        .file("content/data/worksheets/review.yaml", skeleton)
        .file("content/en/review.md", format!("---\ntitle: Review\nkind: worksheet\n{front}---\n{words}"))
}

#[test]
fn a_worksheet_that_fits_is_quiet() {
    let check = sheet(SKELETON, "", WORDS).check();
    assert_eq!((check.code, check.stderr.as_str()), (0, ""));
}

#[test]
fn a_skeleton_that_does_not_hold_together() {
    let skeleton = "\
roles: [doner]
groups:
  - id: trust
    items:
      - {id: talk, type: scale, scale: often}
      - {id: talk, type: text, for: [donor]}
      - {id: money, type: ladder, steps: [told, told], when: {walk: [x]}}
      - {id: plan, type: date}
";
    error(
        "bad-worksheet",
        &sheet(skeleton, "", WORDS),
        str![[r#"
error[unknown-value]: there is no role `doner`
 --> content/data/worksheets/review.yaml:1:9
  |
1 | roles: [doner]
  |         ^^^^^
  |
  = help: did you mean `donor`?

error[bad-worksheet]: `talk` names the scale `often`, which this worksheet has not
 --> content/data/worksheets/review.yaml:5:14
  |
5 |       - {id: talk, type: scale, scale: often}
  |              ^^^^
  |
  = help: add it: scales: {often: [first, second]}

error[bad-worksheet]: `talk` is only for the role `donor`, which nobody can choose here
 --> content/data/worksheets/review.yaml:6:14
  |
6 |       - {id: talk, type: text, for: [donor]}
  |              ^^^^
  |
  = help: add `donor` to roles:

error[bad-worksheet]: the id `talk` stands twice in this worksheet
 --> content/data/worksheets/review.yaml:6:14
  |
6 |       - {id: talk, type: text, for: [donor]}
  |              ^^^^
  |
  = help: choose another id: scales, groups and items share their names

error[bad-worksheet]: `money` depends on `walk`, which is not asked before it
 --> content/data/worksheets/review.yaml:7:14
  |
7 |       - {id: money, type: ladder, steps: [told, told], when: {walk: [x]}}
  |              ^^^^^
  |
  = help: did you mean `talk`?

error[bad-worksheet]: `told` stands twice in this list
 --> content/data/worksheets/review.yaml:7:49
  |
7 |       - {id: money, type: ladder, steps: [told, told], when: {walk: [x]}}
  |                                                 ^^^^
  |
  = help: give each answer an id of its own

error[bad-worksheet]: the id `plan` is kept for what every worksheet has
 --> content/data/worksheets/review.yaml:8:14
  |
8 |       - {id: plan, type: date}
  |              ^^^^
  |
  = help: choose another id: scales, groups and items share their names

error[worksheet-words]: the item `plan` of the worksheet `review` has no words here
 --> content/en/review.md:2:8
  |
2 | title: Review
  |        ^^^^^^
  |
  = help: add ### … {#plan} and its answers, or drop: [plan] to the front matter to leave it out

error[worksheet-words]: the list of `money` must have one entry and has 2
  --> content/en/review.md:16:1
   |
16 | 1. They tell us.
   | ^^^^^^^^^^^^^^^^
   |
   = help: write one entry for each, in this order: told

9 errors, 0 warnings

"#]],
    );
}

#[test]
fn a_skeleton_that_asks_nothing() {
    error(
        "bad-worksheet",
        &sheet("minutes: 5\n", "", "Text.\n"),
        str![[r#"
error[bad-worksheet]: the worksheet asks nothing
 --> content/data/worksheets/review.yaml:1:1
  |
1 | minutes: 5
  | ^
  |
  = help: add groups: with a list of groups, each with id: and items:

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_item_without_a_type() {
    let skeleton = "groups:\n  - id: trust\n    items:\n      - {id: talk}\n      - {id: money, type: ladder}\n      - {type: text}\n";
    error(
        "missing-key",
        &sheet(skeleton, "", "## T {#trust}\n"),
        str![[r#"
error[missing-key]: the item has no `type`
 --> content/data/worksheets/review.yaml:4:14
  |
4 |       - {id: talk}
  |              ^^^^
  |
  = help: add type: and one of: ladder, scale, choice, choices, checklist, text, date, table

error[missing-key]: an item of the type `ladder` needs `steps`
 --> content/data/worksheets/review.yaml:5:27
  |
5 |       - {id: money, type: ladder}
  |                           ^^^^^^
  |
  = help: add steps: [first, second]

error[missing-key]: the item has no `id`
 --> content/data/worksheets/review.yaml:6:9
  |
6 |       - {type: text}
  |         ^
  |
  = help: add a line id: …

3 errors, 0 warnings

"#]],
    );
}

#[test]
fn a_condition_that_can_never_be_met() {
    let skeleton = SKELETON.replace("talk: [always]", "talk: [allways]");
    error(
        "bad-worksheet",
        &sheet(&skeleton, "", WORDS),
        str![[r#"
error[bad-worksheet]: `money` depends on the answer `allways` to `talk`, which there is not
 --> content/data/worksheets/review.yaml:8:14
  |
8 |       - {id: money, type: ladder, steps: [told, asked], when: {talk: [allways]}}
  |              ^^^^^
  |
  = help: did you mean `always`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn words_that_are_missing() {
    let words = "## Trust {#trust}\n\n### Who decides? {#money}\n\n1. They tell us.\n2. They ask us.\n3. More.\n";
    error(
        "worksheet-words",
        &sheet(SKELETON, "", words),
        str![[r#"
error[worksheet-words]: the item `talk` of the worksheet `review` has no words here
 --> content/en/review.md:2:8
  |
2 | title: Review
  |        ^^^^^^
  |
  = help: add ### … {#talk} and its answers, or drop: [talk] to the front matter to leave it out

error[worksheet-words]: the scale `often` of the worksheet `review` has no words here
 --> content/en/review.md:2:8
  |
2 | title: Review
  |        ^^^^^^
  |
  = help: add a heading ## … {#often} and below it a list of 2 answers: never, always

error[worksheet-words]: the list of `money` must have 2 entries and has 3
 --> content/en/review.md:9:1
  |
9 | 1. They tell us.
  | ^^^^^^^^^^^^^^^^
  |
  = help: write one entry for each, in this order: told, asked

3 errors, 0 warnings

"#]],
    );
}

#[test]
fn a_list_within_a_list_of_answers() {
    let words = WORDS.replace("2. They ask us.", "2. They ask us.\n   - Often.");
    error(
        "worksheet-words",
        &sheet(SKELETON, "", &words),
        str![[r#"
error[worksheet-words]: the list of `money` holds a list of its own
  --> content/en/review.md:16:1
   |
16 | 1. They tell us.
   | ^^^^^^^^^^^^^^^^
   |
   = help: write one entry for each, in this order: told, asked

1 error, 0 warnings

"#]],
    );
}

#[test]
fn items_that_are_not_there_to_leave_out() {
    error(
        "worksheet-words",
        &sheet(SKELETON, "drop: [monney]\n", WORDS),
        str![[r#"
error[worksheet-words]: the worksheet has no item `monney` to leave out
 --> content/en/review.md:4:8
  |
4 | drop: [monney]
  |        ^^^^^^
  |
  = help: did you mean `money`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_added_item_without_a_place() {
    let front = "add:\n  - {id: more, type: text, after: tal}\n  - {id: trust, type: text, group: trust}\n";
    error(
        "worksheet-words",
        &sheet(SKELETON, front, WORDS),
        str![[r#"
error[worksheet-words]: the worksheet has no `tal`
 --> content/en/review.md:5:10
  |
5 |   - {id: more, type: text, after: tal}
  |          ^^^^
  |
  = help: did you mean `talk`?

error[worksheet-words]: the worksheet has `trust` already
 --> content/en/review.md:6:10
  |
6 |   - {id: trust, type: text, group: trust}
  |          ^^^^^
  |
  = help: choose another id

2 errors, 0 warnings

"#]],
    );
}

#[test]
fn items_on_a_page_that_is_no_worksheet() {
    let site = Site::new(&["en"]).file("content/en/index.md", "---\ntitle: Home\ndrop: [talk]\n---\nText.\n");
    error(
        "worksheet-words",
        &site,
        str![[r#"
error[worksheet-words]: only a worksheet can leave out or add items
 --> content/en/index.md:3:8
  |
3 | drop: [talk]
  |        ^^^^
  |
  = help: write kind: worksheet into the source page, or take the line out

1 error, 0 warnings

"#]],
    );
}

#[test]
fn items_in_another_order() {
    let skeleton = SKELETON.replace(", when: {talk: [always]}", "");
    let words = "## Answers {#often}\n\n1. Never\n2. Always\n\n## Trust {#trust}\n\n### Who decides? {#money}\n\n1. A\n2. B\n\n### Do we talk? {#talk}\n";
    warning(
        "worksheet-order",
        &sheet(&skeleton, "", words),
        str![[r#"
warning[worksheet-order]: `money` stands before `talk`, but after it in the skeleton
  --> content/en/review.md:12:1
   |
12 | ### Who decides? {#money}
   | ^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: put the parts into the order of content/data/worksheets/review.yaml, so that people can talk about the same number

0 errors, 1 warning

"#]],
    );
}

#[test]
fn a_worksheet_without_a_skeleton() {
    error(
        "unknown-worksheet",
        &sheet(SKELETON, "worksheet: reviews\n", WORDS),
        str![[r#"
warning[unused-worksheet]: no page shows the worksheet `review`
--> content/data/worksheets/review.yaml
 = help: write a page with kind: worksheet and worksheet: review

error[unknown-worksheet]: there is no worksheet `reviews`
 --> content/en/review.md:4:12
  |
4 | worksheet: reviews
  |            ^^^^^^^
  |
  = help: did you mean worksheet: review?

1 error, 1 warning

"#]],
    );
}

#[test]
fn a_skeleton_without_a_page() {
    warning(
        "unused-worksheet",
        &home("Hello.").file("content/data/worksheets/review.yaml", SKELETON),
        str![[r#"
warning[unused-worksheet]: no page shows the worksheet `review`
--> content/data/worksheets/review.yaml
 = help: write a page with kind: worksheet and worksheet: review

0 errors, 1 warning

"#]],
    );
}

#[test]
fn a_course_that_leads_nowhere() {
    let site = home("Hello.").file("content/en/way.md", "---\ntitle: Way\nkind: course\nlessons: [indx, index]\n---\nText.\n");
    error(
        "unknown-lesson",
        &site,
        str![[r#"
error[unknown-lesson]: the course leads to `indx`, which is no page
 --> content/en/way.md:4:11
  |
4 | lessons: [indx, index]
  |           ^^^^
  |
  = help: did you mean `index`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_course_without_lessons() {
    warning(
        "empty-course",
        &home("Hello.").file("content/en/way.md", "---\ntitle: Way\nkind: course\n---\nText.\n"),
        str![[r#"
warning[empty-course]: the course has no lessons
--> content/en/way.md
 = help: write pages with kind: lesson into its folder, or lessons: and a list of pages into its front matter

0 errors, 1 warning

"#]],
    );
}
