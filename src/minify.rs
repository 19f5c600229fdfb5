//! HTML, CSS and scripts without what a browser does not need. The one file behind which the minifiers stand.

use minify_html::Cfg;
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Minifies a page. Closing tags are kept: they cost next to nothing after gzip and other tools read these files too.
pub fn html(page: &str) -> Vec<u8> {
    let mut config = Cfg::new();
    config.keep_closing_tags = true;
    config.keep_html_and_head_opening_tags = true;
    config.minify_css = false;
    config.minify_js = false;
    config.minify_doctype = false;
    config.allow_removing_spaces_between_attributes = false;
    config.allow_noncompliant_unquoted_attribute_values = false;
    ampersands(minify_html::minify(page.as_bytes(), &config))
}

/// The minifier writes a text's own `&` bare, also where what follows makes it look like a character reference.
fn ampersands(page: Vec<u8>) -> Vec<u8> {
    let is_reference = |rest: &[u8]| {
        let name = &rest[..rest.iter().take(10).position(|b| *b == b';').unwrap_or(0)];
        matches!(name, b"amp" | b"lt" | b"gt" | b"quot") || (name.len() > 1 && name[0] == b'#')
    };
    let mut out = Vec::with_capacity(page.len() + 64);
    let mut from = 0;
    while let Some(at) = page[from..].iter().position(|b| *b == b'&').map(|n| from + n) {
        out.extend_from_slice(&page[from..=at]);
        from = at + 1;
        if !is_reference(&page[from..]) {
            out.extend_from_slice(b"amp;");
        }
    }
    out.extend_from_slice(&page[from..]);
    out
}

/// What a minified script may use: that of 2017, and less where the oldest browsers it must run in have less.
const BROWSERS: &str = "es2017,chrome69,firefox62,safari12";

/// Minifies a classic script: names within functions shortened, comments and white space gone. One that cannot be parsed
/// stays as it is.
pub fn js(script: &str) -> String {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::default().with_script(true)).parse();
    let Ok(target) = EngineTargets::from_target(BROWSERS) else { return script.to_owned() };
    if parsed.panicked || !parsed.errors.is_empty() {
        return script.to_owned();
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions { target, ..CompressOptions::smallest() }),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let options = CodegenOptions { minify: true, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    Codegen::new().with_options(options).with_scoping(minified.scoping).build(&program).code
}

/// Takes comments and needless white space out of a style sheet; strings are left alone.
pub fn css(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut chars = sheet.chars().peekable();
    let mut space = false;
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                chars.next();
                let mut star = false;
                for c in chars.by_ref() {
                    if star && c == '/' {
                        break;
                    }
                    star = c == '*';
                }
                space = true;
            }
            '"' | '\'' => {
                flush(&mut out, &mut space);
                out.push(c);
                let mut escaped = false;
                for d in chars.by_ref() {
                    out.push(d);
                    if d == c && !escaped {
                        break;
                    }
                    escaped = d == '\\' && !escaped;
                }
            }
            c if c.is_whitespace() => space = true,
            // A space before `(` or `:` can mean something (`and (`, `a :hover`); around these it never does.
            '{' | '}' | ';' | ',' | '>' => {
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                space = false;
                out.push(c);
            }
            c => {
                flush(&mut out, &mut space);
                out.push(c);
            }
        }
    }
    out.replace(": ", ":")
}

/// Writes one space where white space stood, unless it stood behind punctuation.
fn flush(out: &mut String, space: &mut bool) {
    if std::mem::take(space) && !out.is_empty() && !out.ends_with(['{', '}', ';', ',', '>']) {
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn css_loses_what_nobody_reads_and_nothing_else() {
        let sheet = "/* head */\na:hover , b > c { color : red ;\n  content: \"a  /* b */ ; \" }\n@media (min-width: 40em) and (x: y) { p { margin: 0 } }";
        assert_eq!(super::css(sheet), "a:hover,b>c{color :red;content:\"a  /* b */ ; \"}@media (min-width:40em) and (x:y){p{margin:0}}");
    }

    #[test]
    fn scripts_lose_names_and_keep_what_they_reach_out_to() {
        let script = "(function () {\n  'use strict';\n  // why\n  function double(number) { return number * 2; }\n  window.wmk = function (value) { return double(value) + double(1); };\n})();";
        let small = super::js(script);
        assert!(small.len() < script.len() / 2 + 20 && small.contains("window.wmk=") && !small.contains("why"), "{small}");
        assert_eq!(super::js("var = ;"), "var = ;");
    }

    #[test]
    fn html_keeps_its_meaning() {
        let page =
            "<!doctype html><html lang=\"en\"><head><title>A</title></head><body>  <p class=\"a b\">x  <em>y</em>\n z</p>\n</body></html>";
        let small = String::from_utf8(super::html(page)).unwrap_or_default();
        assert!(small.contains("<p class=\"a b\">x <em>y</em> z</p>"), "{small}");
        assert!(small.contains("</body></html>"), "{small}");
    }

    #[test]
    fn an_ampersand_stays_one() {
        let page = "<!doctype html><title>A</title><p title=\"a&amp;b;\">R&amp;D &amp;E; &amp;lt; &lt; &copy; &amp;#38; &#x26;</p>";
        let small = String::from_utf8(super::html(page)).unwrap_or_default();
        assert!(small.contains("title=a&amp;b;"), "{small}");
        assert!(small.contains("R&amp;D &amp;E; &amp;lt; &lt; © &amp;#38; &amp;"), "{small}");
    }
}
