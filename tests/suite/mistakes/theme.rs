//! Templates.

use snapbox::str;

use super::{error, home};

#[test]
fn template_syntax() {
    error(
        "template-syntax",
        &home("Hello.").file("themes/waymark/templates/footer.html", "<footer>\n{% if page.title %}\n</footer>\n"),
        str![[r#"
error[template-syntax]: the template ends before everything in it is closed
 --> themes/waymark/templates/footer.html:2:20
  |
2 | {% if page.title %}
  |                    ^
  |
  = help: close each `{{` with `}}`, each `{%` with `%}`, and each `if`, `for` and `block` with its end

1 error, 0 warnings

"#]],
    );
}

#[test]
fn template_syntax_unknown_tag() {
    error(
        "template-syntax",
        &home("Hello.").file("themes/waymark/templates/footer.html", "<footer>\n{% fi page.title %}\n</footer>\n"),
        str![[r#"
error[template-syntax]: there is no such tag, or it closes what was not opened
 --> themes/waymark/templates/footer.html:2:4
  |
2 | {% fi page.title %}
  |    ^^
  |
  = help: compare it with the template of the same name in the built-in theme

1 error, 0 warnings

"#]],
    );
}

#[test]
fn template_syntax_in_two_files_and_a_variable_in_a_third() {
    error(
        "template-syntax",
        &home("Hello.")
            .file("themes/waymark/templates/footer.html", "<footer>{{ page.title</footer>\n")
            .file("themes/waymark/templates/header.html", "<header>{{ page.title }</header>\n")
            .file("themes/waymark/templates/menu.html", "{{ page.titel }}\n"),
        str![[r#"
error[template-syntax]: the template cannot be read: found `</` but expected }}
 --> themes/waymark/templates/footer.html:1:22
  |
1 | <footer>{{ page.title</footer>
  |                      ^^
  |
  = help: compare it with the template of the same name in the built-in theme

error[template-syntax]: the template cannot be read: found `}` but expected }}
 --> themes/waymark/templates/header.html:1:23
  |
1 | <header>{{ page.title }</header>
  |                       ^
  |
  = help: compare it with the template of the same name in the built-in theme

error[template-variable]: the template uses the field `titel`, which it is not given
 --> themes/waymark/templates/menu.html:1:9
  |
1 | {{ page.titel }}
  |         ^^^^^
  |
  = help: did you mean `title`?

3 errors, 0 warnings

"#]],
    );
}

#[test]
fn unknown_template_variable() {
    error(
        "template-variable",
        &home("Hello.").file("themes/waymark/templates/footer.html", "<footer>\n{{ pages }}\n</footer>\n"),
        str![[r#"
error[template-variable]: the template uses the variable `pages`, which it is not given
 --> themes/waymark/templates/footer.html:2:4
  |
2 | {{ pages }}
  |    ^^^^^
  |
  = help: did you mean `page`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_template_field() {
    error(
        "template-variable",
        &home("Hello.").file("themes/waymark/templates/footer.html", "<footer>\n{{ page.titel }}\n</footer>\n"),
        str![[r#"
error[template-variable]: the template uses the field `titel`, which it is not given
 --> themes/waymark/templates/footer.html:2:9
  |
2 | {{ page.titel }}
  |         ^^^^^
  |
  = help: did you mean `title`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_filter() {
    error(
        "template-error",
        &home("Hello.").file("themes/waymark/templates/footer.html", "<footer>\n{{ page.title | uppper }}\n</footer>\n"),
        str![[r#"
error[template-error]: there is no filter `uppper`
 --> themes/waymark/templates/footer.html:2:17
  |
2 | {{ page.title | uppper }}
  |                 ^^^^^^
  |
  = help: compare it with the template of the same name in the built-in theme

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_include() {
    error(
        "template-error",
        &home("Hello.").file("themes/waymark/templates/footer.html", "<footer>\n{% include \"foot.html\" %}\n</footer>\n"),
        str![[r#"
error[template-error]: there is no template `foot.html`
 --> themes/waymark/templates/footer.html:2:13
  |
2 | {% include "foot.html" %}
  |             ^^^^^^^^^
  |
  = help: compare it with the template of the same name in the built-in theme

1 error, 0 warnings

"#]],
    );
}

#[test]
fn wrong_operation() {
    error(
        "template-error",
        &home("Hello.").file("themes/waymark/templates/footer.html", "<footer>\n{{ page.title + 1 }}\n</footer>\n"),
        str![[r#"
error[template-error]: the template cannot be filled in: `+` requires both operands to be numbers, found `string` and `i64`
 --> themes/waymark/templates/footer.html:2:4
  |
2 | {{ page.title + 1 }}
  |    ^^^^^^^^^^^^^^
  |
  = help: compare it with the template of the same name in the built-in theme

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_parent() {
    error(
        "template-error",
        &home("Hello.").file("themes/waymark/templates/local.html", "{% extends \"bass.html\" %}\n"),
        str![[r#"
error[template-error]: the template builds on `bass.html`, which the theme does not have
--> themes/waymark/templates/local.html
 = help: check the name after `extends`

1 error, 0 warnings

"#]],
    );
}
