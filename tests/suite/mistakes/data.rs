//! Facts, terms, organisations and topics.

use snapbox::str;

use super::{error, home, warning};

#[test]
fn fact_without_a_value() {
    error(
        "missing-key",
        &home("Hello.").file("content/data/facts.yaml", "people:\n  label: People\n  as_of: 2023\n  source: { title: Paper }\n"),
        str![[r#"
error[missing-key]: the fact has no `value`
 --> content/data/facts.yaml:1:1
  |
1 | people:
  | ^^^^^^
  |
  = help: add a line value: …

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fact_with_nothing_in_it() {
    error(
        "missing-key",
        &home("Hello.").file("content/data/facts.yaml", "people:\n"),
        str![[r#"
error[missing-key]: the fact does not say which date its figure speaks of
 --> content/data/facts.yaml:1:1
  |
1 | people:
  | ^^^^^^
  |
  = help: add a line as_of: 2023 (or 2023-10, or undated)

error[missing-key]: the fact has no `label`
 --> content/data/facts.yaml:1:1
  |
1 | people:
  | ^^^^^^
  |
  = help: add a line label: …

error[missing-key]: the fact has no `source`
 --> content/data/facts.yaml:1:1
  |
1 | people:
  | ^^^^^^
  |
  = help: add a line source: { title: …, url: https://… }

error[missing-key]: the fact has no `value`
 --> content/data/facts.yaml:1:1
  |
1 | people:
  | ^^^^^^
  |
  = help: add a line value: …

4 errors, 0 warnings

"#]],
    );
}

#[test]
fn fact_with_a_wrong_date() {
    error(
        "wrong-type",
        &home("Hello.").file(
            "content/data/facts.yaml",
            "people:\n  label: People\n  value: \"270\"\n  as_of: last year\n  source: { title: Paper }\n",
        ),
        str![[r#"
error[wrong-type]: `as_of` is not a date: `last year`
 --> content/data/facts.yaml:4:10
  |
4 |   as_of: last year
  |          ^^^^^^^^^
  |
  = help: write it as as_of: 2023, 2023-10 or 2023-10-05, or as_of: undated

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fact_with_an_unknown_key() {
    error(
        "unknown-key",
        &home("Hello.").file(
            "content/data/facts.yaml",
            "people:\n  label: People\n  value: \"270\"\n  as_of: 2023\n  source: { title: Paper }\n  limits: 3\n",
        ),
        str![[r#"
error[unknown-key]: there is no key `limits` here
 --> content/data/facts.yaml:6:3
  |
6 |   limits: 3
  |   ^^^^^^
  |
  = help: did you mean `limit`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fact_with_an_unknown_unit() {
    error(
        "unknown-value",
        &home("Hello.").file(
            "content/data/facts.yaml",
            "people:\n  label: People\n  value: \"270\"\n  as_of: 2023\n  source: { title: Paper }\n  unit: percents\n",
        ),
        str![[r#"
error[unknown-value]: `unit` cannot be `percents`
 --> content/data/facts.yaml:6:9
  |
6 |   unit: percents
  |         ^^^^^^^^
  |
  = help: did you mean `percent`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fact_in_an_unknown_locale() {
    error(
        "unknown-locale",
        &home("Hello.").file(
            "content/data/facts.yaml",
            "people:\n  label: { en: People, fr: Gens }\n  value: \"270\"\n  as_of: 2023\n  source: { title: Paper }\n",
        ),
        str![[r#"
error[unknown-locale]: the site has no locale `fr`
 --> content/data/facts.yaml:2:28
  |
2 |   label: { en: People, fr: Gens }
  |                            ^^^^
  |
  = help: add `fr` to locales in waymark.yaml; it now has: en

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fact_with_an_illegal_id() {
    error(
        "illegal-slug",
        &home("Hello.").file(
            "content/data/facts.yaml",
            "People Reached:\n  label: People\n  value: \"270\"\n  as_of: 2023\n  source: { title: Paper }\n",
        ),
        str![[r#"
error[illegal-slug]: `People Reached` is not an id
 --> content/data/facts.yaml:1:1
  |
1 | People Reached:
  | ^^^^^^^^^^^^^^
  |
  = help: use lower-case letters a to z, digits and hyphens

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fact_older_than_its_limit() {
    warning(
        "old-fact",
        &home("Hello.").file(
            "content/data/facts.yaml",
            "people:\n  label: People\n  value: \"270\"\n  as_of: 2023\n  source: { title: Paper }\n  seen: 2024-01-15\n  limit: 12\n",
        ),
        str![[r#"
warning[old-fact]: the fact `people` was last checked 34 months ago; it is to be checked every 12 months
 --> content/data/facts.yaml:6:9
  |
6 |   seen: 2024-01-15
  |         ^^^^^^^^^^
  |
  = help: look its source up again, then correct `value` and `as_of` and set `seen` to the day you looked

0 errors, 1 warning

"#]],
    );
}

#[test]
fn fact_older_than_the_limit_of_the_site() {
    warning(
        "old-fact",
        &home("Hello.").file(
            "content/data/facts.yaml",
            "people:\n  label: People\n  value: \"270\"\n  as_of: 2023\n  source: { title: Paper }\n  seen: 2020-01-15\n",
        ),
        str![[r#"
warning[old-fact]: the fact `people` was last checked 82 months ago; it is to be checked every 36 months
 --> content/data/facts.yaml:6:9
  |
6 |   seen: 2020-01-15
  |         ^^^^^^^^^^
  |
  = help: look its source up again, then correct `value` and `as_of` and set `seen` to the day you looked

0 errors, 1 warning

"#]],
    );
}

#[test]
fn unknown_fact() {
    error(
        "unknown-fact",
        &home("There are [](fact:poeple).")
            .file("content/data/facts.yaml", "people:\n  label: People\n  value: \"270\"\n  as_of: 2023\n  source: { title: Paper }\n"),
        str![[r#"
error[unknown-fact]: there is no fact `poeple`
 --> content/en/index.md:4:11
  |
4 | There are [](fact:poeple).
  |           ^^^^^^^^^^^^^^^
  |
  = help: did you mean `people`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_fact_without_data() {
    error(
        "unknown-fact",
        &home("There are [](fact:people)."),
        str![[r#"
error[unknown-fact]: there is no fact `people`
 --> content/en/index.md:4:11
  |
4 | There are [](fact:people).
  |           ^^^^^^^^^^^^^^^
  |
  = help: add it to content/data/facts.yaml

1 error, 0 warnings

"#]],
    );
}

#[test]
fn facts_as_a_list() {
    error(
        "wrong-type",
        &home("Hello.").file("content/data/facts.yaml", "- people\n"),
        str![[r#"
error[wrong-type]: `content/data/facts.yaml` must be a group of entries, each under an id of its own
--> content/data/facts.yaml
 = help: write an id, a colon, and the entry's keys indented below it

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_data() {
    error(
        "yaml-syntax",
        &home("Hello.").file("content/data/facts.yaml", "people:\n  label: \"People\n"),
        str![[r#"
error[yaml-syntax]: a quotation mark is opened and never closed
 --> content/data/facts.yaml:2:10
  |
2 |   label: "People
  |          ^^^^^^^
  |
  = help: put the same mark at the end of the text

1 error, 0 warnings

"#]],
    );
}

#[test]
fn undefined_term() {
    error(
        "undefined-term",
        &home("An [organisation](term:rlo).")
            .file("content/data/terms.yaml", "rwo:\n  term: Organisation\n  definition: A group.\n")
            .file("content/en/words.md", "---\ntitle: Words\nkind: glossary\n---\nHello.\n"),
        str![[r#"
error[undefined-term]: there is no term `rlo` in the glossary
 --> content/en/index.md:4:4
  |
4 | An [organisation](term:rlo).
  |    ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `rwo`? Otherwise define it in content/data/terms.yaml

1 error, 0 warnings

"#]],
    );
}

#[test]
fn undefined_related_term() {
    error(
        "undefined-term",
        &home("Hello.").file("content/data/terms.yaml", "rlo:\n  term: Organisation\n  definition: A group.\n  see: [network]\n"),
        str![[r#"
error[undefined-term]: there is no term `network` in the glossary
 --> content/data/terms.yaml:4:9
  |
4 |   see: [network]
  |         ^^^^^^^
  |
  = help: define it in content/data/terms.yaml

1 error, 0 warnings

"#]],
    );
}

#[test]
fn term_without_definition() {
    error(
        "missing-key",
        &home("Hello.").file("content/data/terms.yaml", "rlo:\n  term: Organisation\n"),
        str![[r#"
error[missing-key]: the term has no `definition`
 --> content/data/terms.yaml:1:1
  |
1 | rlo:
  | ^^^
  |
  = help: add a line definition: …

1 error, 0 warnings

"#]],
    );
}

#[test]
fn term_that_links_into_the_site() {
    error(
        "wrong-type",
        &home("Hello.").file("content/data/terms.yaml", "rlo:\n  term: Organisation\n  definition: A group, see [home](index.md).\n"),
        str![[r#"
error[wrong-type]: this text links to a page, a file, a fact or a term
 --> content/data/terms.yaml:3:15
  |
3 |   definition: A group, see [home](index.md).
  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: link only to the web here, or take the link out

1 error, 0 warnings

"#]],
    );
}

#[test]
fn glossary_that_no_page_shows() {
    error(
        "no-glossary",
        &home("An [organisation](term:rlo).").file("content/data/terms.yaml", "rlo:\n  term: Organisation\n  definition: A group.\n"),
        str![[r#"
error[no-glossary]: the link leads to the glossary, but no page shows one
 --> content/en/index.md:4:4
  |
4 | An [organisation](term:rlo).
  |    ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add a page with kind: glossary to its front matter, in this language or one it falls back to

1 error, 0 warnings

"#]],
    );
}

#[test]
fn organisation_without_type() {
    error(
        "missing-key",
        &home("Hello.").file("content/data/organisations.yaml", "aprrn:\n  name: APRRN\n"),
        str![[r#"
error[missing-key]: the organisation has no `type`
 --> content/data/organisations.yaml:1:1
  |
1 | aprrn:
  | ^^^^^
  |
  = help: add a line type: network (or service, expert, funder)

1 error, 0 warnings

"#]],
    );
}

#[test]
fn organisation_with_a_wrong_address() {
    error(
        "wrong-type",
        &home("Hello.").file("content/data/organisations.yaml", "aprrn:\n  name: APRRN\n  type: network\n  contact: call us\n"),
        str![[r#"
error[wrong-type]: `call us` is not a mail address
 --> content/data/organisations.yaml:4:12
  |
4 |   contact: call us
  |            ^^^^^^^
  |
  = help: write contact: info@example.org

1 error, 0 warnings

"#]],
    );
}

#[test]
fn topic_without_title() {
    error(
        "missing-title",
        &home("Hello.").file("content/data/topics.yaml", "topics:\n  housing:\n    summary: Roofs.\n"),
        str![[r#"
error[missing-title]: `housing` has no `title`
 --> content/data/topics.yaml:3:5
  |
3 |     summary: Roofs.
  |     ^
  |
  = help: add a line title: …

1 error, 0 warnings

"#]],
    );
}

#[test]
fn zawgyi_in_data() {
    error(
        "zawgyi",
        &home("Hello.").file("content/data/terms.yaml", "rlo:\n  term: Organisation\n  definition: ျမန္မာ\n"),
        str![[r#"
error[zawgyi]: this Burmese text is written in Zawgyi, which newer telephones and screen readers cannot read
 --> content/data/terms.yaml:3:15
  |
3 |   definition: ျမန္မာ
  |               ^
  |
  = help: convert it to Unicode, for example with the Rabbit converter, and paste it again

1 error, 0 warnings

"#]],
    );
}
