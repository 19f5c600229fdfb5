//! `waymark.yaml`: its keys, its locales, its theme.

use snapbox::str;

use super::{error, home, warning};
use crate::site::Site;

#[test]
fn malformed_settings() {
    error(
        "yaml-syntax",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en\n"),
        str![[r#"
error[yaml-syntax]: the bracket `[` is opened and never closed
 --> waymark.yaml:3:10
  |
3 | locales: [en
  |          ^^^
  |
  = help: close it, or put text that begins with a bracket in "quotes"

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_setting() {
    error(
        "unknown-key",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en]\ntittle: Test\n"),
        str![[r#"
error[unknown-key]: there is no key `tittle` here
 --> waymark.yaml:4:1
  |
4 | tittle: Test
  | ^^^^^^
  |
  = help: did you mean `title`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn site_without_title() {
    error(
        "missing-title",
        &home("Hello.").file("waymark.yaml", "source: en\nlocales: [en]\n"),
        str![[r#"
error[missing-title]: the site has no `title`
 --> waymark.yaml:1:1
  |
1 | source: en
  | ^
  |
  = help: add a line title: …

1 error, 0 warnings

"#]],
    );
}

#[test]
fn site_without_source() {
    error(
        "missing-key",
        &home("Hello.").file("waymark.yaml", "title: Test\nlocales: [en]\n"),
        str![[r#"
error[missing-key]: waymark.yaml has no `source`
 --> waymark.yaml:1:1
  |
1 | title: Test
  | ^
  |
  = help: add a line source: …

1 error, 0 warnings

"#]],
    );
}

#[test]
fn site_without_locales() {
    error(
        "missing-key",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\n"),
        str![[r#"
error[missing-key]: waymark.yaml has no `locales`
 --> waymark.yaml:1:1
  |
1 | title: Test
  | ^
  |
  = help: add a line locales: [en]

1 error, 0 warnings

"#]],
    );
}

#[test]
fn source_that_is_no_locale_of_the_site() {
    error(
        "unknown-locale",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: em\nlocales: [en]\n"),
        str![[r#"
error[unknown-locale]: the site has no locale `em`
 --> waymark.yaml:2:9
  |
2 | source: em
  |         ^^
  |
  = help: add `em` to locales in waymark.yaml; it now has: en

1 error, 0 warnings

"#]],
    );
}

#[test]
fn locale_that_is_no_tag() {
    error(
        "unknown-locale",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en, \"arabic!\"]\n"),
        str![[r#"
error[unknown-locale]: `arabic!` is not a language tag
 --> waymark.yaml:3:15
  |
3 | locales: [en, "arabic!"]
  |               ^^^^^^^^^
  |
  = help: use a tag such as en, ar, zh-Hant or rhg-Latn

1 error, 0 warnings

"#]],
    );
}

#[test]
fn locale_twice() {
    error(
        "duplicate-key",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en, en]\n"),
        str![[r#"
error[duplicate-key]: the locale `en` is listed twice
 --> waymark.yaml:3:15
  |
3 | locales: [en, en]
  |               ^^
  |
  = help: keep one of the two

1 error, 0 warnings

"#]],
    );
}

#[test]
fn title_in_an_unknown_locale() {
    error(
        "unknown-locale",
        &home("Hello.").file("waymark.yaml", "title: { en: Test, fr: Essai }\nsource: en\nlocales: [en]\n"),
        str![[r#"
error[unknown-locale]: the site has no locale `fr`
 --> waymark.yaml:1:24
  |
1 | title: { en: Test, fr: Essai }
  |                        ^^^^^
  |
  = help: add `fr` to locales in waymark.yaml; it now has: en

1 error, 0 warnings

"#]],
    );
}

#[test]
fn folder_of_an_unknown_locale() {
    error(
        "unknown-locale",
        &home("Hello.").page("fr/index", "Accueil", "Bonjour."),
        str![[r#"
error[unknown-locale]: the site has no locale `fr`
--> content/fr
 = help: add `fr` to locales in waymark.yaml; it now has: en

1 error, 0 warnings

"#]],
    );
}

#[test]
fn messages_of_an_unknown_locale() {
    error(
        "unknown-locale",
        &home("Hello.").file("i18n/fr.ftl", "nav-home = Accueil\n"),
        str![[r#"
error[unknown-locale]: the site has no locale `fr`
--> i18n/fr.ftl
 = help: add `fr` to locales in waymark.yaml; it now has: en

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fallback_to_an_unknown_locale() {
    error(
        "unknown-locale",
        &Site::new(&["en", "ar"]).file("waymark.yaml", "title: Test\nsource: en\nlocales:\n  - en\n  - tag: ar\n    fallback: [fa]\n"),
        str![[r#"
error[unknown-locale]: the site has no locale `fa`
 --> waymark.yaml:6:16
  |
6 |     fallback: [fa]
  |                ^^
  |
  = help: add `fa` to locales in waymark.yaml; it now has: en, ar

1 error, 0 warnings

"#]],
    );
}

#[test]
fn fallback_cycle() {
    error("fallback-cycle", &Site::new(&["en", "fr", "es", "ar"]).file("waymark.yaml", "title: Test\nsource: en\nlocales:\n  - en\n  - tag: fr\n    fallback: [es]\n  - tag: es\n    fallback: [ar]\n  - tag: ar\n    fallback: [fr]\n"), str![[r#"
error[fallback-cycle]: the fallbacks run in a circle: fr → es → ar → fr
 --> waymark.yaml:5:10
  |
5 |   - tag: fr
  |          ^^
  |
  = help: take one `fallback:` of the circle out

1 error, 0 warnings

"#]]);
}

#[test]
fn unknown_theme() {
    error(
        "unknown-theme",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en]\ntheme: dark\n"),
        str![[r#"
error[unknown-theme]: there is no theme `dark`
 --> waymark.yaml:4:8
  |
4 | theme: dark
  |        ^^^^
  |
  = help: make a folder themes/dark/ or leave the line out

1 error, 0 warnings

"#]],
    );
}

#[test]
fn address_that_is_none() {
    error(
        "unsafe-link",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en]\nurl: example.org\n"),
        str![[r#"
error[unsafe-link]: `example.org` is not the address of a site
 --> waymark.yaml:4:6
  |
4 | url: example.org
  |      ^^^^^^^^^^^
  |
  = help: write it with https:// at the front and without ? or #

1 error, 0 warnings

"#]],
    );
}

#[test]
fn budget_that_is_no_number() {
    error(
        "wrong-type",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en]\nbudgets: { page: 14 kB }\n"),
        str![[r#"
error[wrong-type]: `page` must be a whole number, but it is text
 --> waymark.yaml:4:18
  |
4 | budgets: { page: 14 kB }
  |                  ^^^^^
  |
  = help: write page: 10

1 error, 0 warnings

"#]],
    );
}

#[test]
fn mojibake_in_the_title() {
    error(
        "mojibake",
        &home("Hello.").file("waymark.yaml", "title: RÃ©fugiÃ©s\nsource: en\nlocales: [en]\n"),
        str![[r#"
error[mojibake]: the letters "Ã©" are damaged: this text was opened or saved in the wrong encoding
 --> waymark.yaml:1:9
  |
1 | title: RÃ©fugiÃ©s
  |         ^^
  |
  = help: open the original again and choose UTF-8, or type the damaged words anew

1 error, 0 warnings

"#]],
    );
}

#[test]
fn page_over_budget() {
    warning(
        "over-budget",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en]\nbudgets: { page: 100 }\n"),
        str![[r#"
warning[over-budget]: `en/index.html` weighs [..] bytes when it is first opened, but its budget is 100 bytes
--> content/en/index.md
 = help: split the page or shorten it (pictures and sound do not count); the limits can be changed under `budgets:` in waymark.yaml

0 errors, 1 warning

"#]],
    );
}

#[test]
fn limit_below_nought() {
    error(
        "wrong-type",
        &home("Hello.").file("waymark.yaml", "title: Test\nsource: en\nlocales: [en]\nfact_limit: -1\n"),
        str![[r#"
error[wrong-type]: `fact_limit` cannot be -1
 --> waymark.yaml:4:13
  |
4 | fact_limit: -1
  |             ^^
  |
  = help: write fact_limit: and a number from 0 up

1 error, 0 warnings

"#]],
    );
}
