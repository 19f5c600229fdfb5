//! The interface's own words.

use snapbox::str;

use super::{error, home, warning};
use crate::site::Site;

#[test]
fn language_without_messages() {
    warning(
        "messages-none",
        &Site::new(&["en", "sw"]),
        str![[r#"
warning[messages-none]: the interface of `sw` is shown in English
--> i18n/sw.ftl
 = help: translate the messages into i18n/sw.ftl

0 errors, 1 warning

"#]],
    );
}

#[test]
fn missing_messages() {
    warning(
        "message-missing",
        &Site::new(&["en", "sw"]).file("i18n/sw.ftl", "footnotes = Maelezo\n"),
        str![[r#"
warning[message-missing]: [..] messages are missing: [..] and [..] more
--> i18n/sw.ftl
 = help: until they are there, readers see them in English

0 errors, 1 warning

"#]],
    );
}

#[test]
fn malformed_message() {
    error(
        "message-syntax",
        &home("Hello.").file("i18n/en.ftl", "footnotes = Notes\nfootnote = Note { $n\n"),
        str![[r#"
error[message-syntax]: this is no Fluent message: `}` is missing here
 --> i18n/en.ftl:2:22
  |
2 | footnote = Note { $n
  |                     ^
  |
  = help: compare it with the same message in English; a line that goes on from the one before begins with a space

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_message_without_an_equals_sign() {
    error(
        "message-syntax",
        &home("Hello.").file("i18n/en.ftl", "footnotes Notes\n"),
        str![[r#"
error[message-syntax]: this is no Fluent message: `=` is missing here
 --> i18n/en.ftl:1:11
  |
1 | footnotes Notes
  |           ^
  |
  = help: compare it with the same message in English; a line that goes on from the one before begins with a space

1 error, 0 warnings

"#]],
    );
}

#[test]
fn circle_of_messages() {
    error(
        "message-syntax",
        &home("Hello.").file("i18n/en.ftl", "footnotes = { transcript }\ntranscript = { footnotes }\n"),
        str![[r#"
error[message-syntax]: `footnotes` shows messages that lead back to themselves
 --> i18n/en.ftl:1:1
  |
1 | footnotes = { transcript }
  | ^^^^^^^^^
  |
  = help: write the words themselves instead of one of them

error[message-syntax]: `transcript` shows messages that lead back to themselves
 --> i18n/en.ftl:2:1
  |
2 | transcript = { footnotes }
  | ^^^^^^^^^^
  |
  = help: write the words themselves instead of one of them

2 errors, 0 warnings

"#]],
    );
}

#[test]
fn comment_of_another_kind() {
    warning(
        "message-syntax",
        &home("Hello.").file("i18n/en.ftl", "footnotes = Notes\n // the list at the end\n"),
        str![[r#"
warning[message-syntax]: this line is part of the message above it
 --> i18n/en.ftl:2:2
  |
2 |  // the list at the end
  |  ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: a comment begins with `#` at the start of its line

0 errors, 1 warning

"#]],
    );
}

#[test]
fn variable_that_is_not_given() {
    error(
        "message-variable",
        &home("Hello.").file("i18n/en.ftl", "footnote = Note { $number }\n"),
        str![[r#"
warning[message-variable]: `footnote` leaves out `{ $n }`
 --> i18n/en.ftl:1:1
  |
1 | footnote = Note { $number }
  | ^^^^^^^^
  |
  = help: put it where it belongs in the sentence

error[message-variable]: `footnote` uses `{ $number }`, which it is not given
 --> i18n/en.ftl:1:20
  |
1 | footnote = Note { $number }
  |                    ^^^^^^
  |
  = help: this message is given `{ $n }`

1 error, 1 warning

"#]],
    );
}

#[test]
fn variable_left_out() {
    warning(
        "message-variable",
        &home("Hello.").file("i18n/en.ftl", "footnote = Note\n"),
        str![[r#"
warning[message-variable]: `footnote` leaves out `{ $n }`
 --> i18n/en.ftl:1:1
  |
1 | footnote = Note
  | ^^^^^^^^
  |
  = help: put it where it belongs in the sentence

0 errors, 1 warning

"#]],
    );
}

#[test]
fn function_that_does_not_exist() {
    error(
        "message-variable",
        &home("Hello.").file("i18n/en.ftl", "footnote = Note { DATETIME($n) }\n"),
        str![[r#"
error[message-variable]: `footnote` uses `DATETIME()`, which does not exist
 --> i18n/en.ftl:1:19
  |
1 | footnote = Note { DATETIME($n) }
  |                   ^^^^^^^^
  |
  = help: there is NUMBER, with type: "ordinal", useGrouping: "false" or minimumFractionDigits: 0 to 10

1 error, 0 warnings

"#]],
    );
}

#[test]
fn message_that_shows_an_unknown_one() {
    error(
        "message-variable",
        &home("Hello.").file("i18n/en.ftl", "footnotes = { footnotess }\n"),
        str![[r#"
error[message-variable]: `footnotes` shows `{ footnotess }`, which is not in this language's messages
 --> i18n/en.ftl:1:15
  |
1 | footnotes = { footnotess }
  |               ^^^^^^^^^^
  |
  = help: did you mean `{ footnote }`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn markup_in_a_message() {
    error(
        "message-markup",
        &home("Hello.").file("i18n/en.ftl", "footnotes = <b>Notes</b>\n"),
        str![[r#"
error[message-markup]: `footnotes` holds a `<`: messages are plain text
 --> i18n/en.ftl:1:13
  |
1 | footnotes = <b>Notes</b>
  |             ^
  |
  = help: write only words; links and emphasis belong to the theme's templates

1 error, 0 warnings

"#]],
    );
}

#[test]
fn message_twice() {
    warning(
        "message-duplicate",
        &home("Hello.").file("i18n/en.ftl", "footnotes = Notes\nfootnotes = Footnotes\n"),
        str![[r#"
warning[message-duplicate]: the message `footnotes` is given twice
 --> i18n/en.ftl:2:1
  |
2 | footnotes = Footnotes
  | ^^^^^^^^^
  |
  = help: the first one counts; keep one of the two

0 errors, 1 warning

"#]],
    );
}

#[test]
fn unknown_message() {
    warning(
        "message-unknown",
        &home("Hello.").file("i18n/en.ftl", "footnots = Notes\n"),
        str![[r#"
warning[message-unknown]: there is no message `footnots`
 --> i18n/en.ftl:1:1
  |
1 | footnots = Notes
  | ^^^^^^^^
  |
  = help: did you mean `footnote`?

0 errors, 1 warning

"#]],
    );
}

#[test]
fn plural_form_left_out() {
    warning(
        "message-plural",
        &Site::new(&["en", "ar"])
            .file("i18n/ar.ftl", "footnote =\n    { $n ->\n        [one] حاشية { $n }\n       *[other] حاشية { $n }\n    }\n"),
        str![[r#"
warning[message-plural]: `footnote` has no form for `few`, `many`, `two` and `zero`, which العربية needs
 --> i18n/ar.ftl:2:8
  |
2 |     { $n ->
  |        ^
  |
  = help: add `[few]` for 3, 4, 5 …; `[many]` for 11, 12, 13 …; `[two]` for 2; `[zero]` for 0

0 errors, 1 warning

"#]],
    );
}

#[test]
fn mojibake_in_a_message() {
    error(
        "mojibake",
        &home("Hello.").file("i18n/en.ftl", "footnotes = RÃ©fÃ©rences\n"),
        str![[r#"
error[mojibake]: the letters "Ã©" are damaged: this text was opened or saved in the wrong encoding
 --> i18n/en.ftl:1:14
  |
1 | footnotes = RÃ©fÃ©rences
  |              ^^
  |
  = help: open the original again and choose UTF-8, or type the damaged words anew

1 error, 0 warnings

"#]],
    );
}
