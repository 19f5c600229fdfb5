//! Colouring code by classes, which the theme's styles give colours.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::fragment::escape;

/// Loading takes some 20 ms: only sites with code pay for it.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// What is coloured, by the first part of its scope. A short list gives short HTML; the classes are `c-` and this word.
static COLOURED: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    ["comment", "string", "constant", "keyword", "storage", "entity", "support", "variable", "markup", "invalid"]
        .into_iter()
        .filter_map(|name| Some((Scope::new(name).ok()?, name)))
        .collect()
});

/// Code already coloured: translations of a page repeat its code.
static DONE: LazyLock<Mutex<HashMap<(String, String), String>>> = LazyLock::new(Mutex::default);
const DONE_LIMIT: usize = 512;

/// Longer code, or code with longer lines, is generated or an attack, and takes too long to colour.
const LONGEST: usize = 64 * 1024;
const LONGEST_LINE: usize = 1000;

/// The code as HTML with `<span class="c-…">`, or `None` if the language is not known.
pub fn highlight(code: &str, language: &str) -> Option<String> {
    let language = language.to_ascii_lowercase();
    let syntax = find(&language)?;
    if code.len() > LONGEST || code.lines().any(|line| line.len() > LONGEST_LINE) {
        return Some(crate::fragment::escaped(code));
    }
    let key = (language, code.to_owned());
    // A poisoned lock only means that another thread stopped: the map itself is whole.
    let known = DONE.lock().unwrap_or_else(|e| e.into_inner()).get(&key).cloned();
    if known.is_some() {
        return known;
    }
    let html = colour(code, syntax).unwrap_or_else(|| crate::fragment::escaped(code));
    let mut done = DONE.lock().unwrap_or_else(|e| e.into_inner());
    if done.len() >= DONE_LIMIT {
        done.clear();
    }
    done.insert(key, html.clone());
    Some(html)
}

fn find(language: &str) -> Option<&'static SyntaxReference> {
    let name = match language {
        "shell" | "shell-session" | "zsh" => "sh",
        "javascript" | "mjs" | "jsx" => "js",
        "jsonc" | "json5" => "json",
        "c#" | "csharp" => "cs",
        "c++" => "cpp",
        "golang" => "go",
        "text" | "txt" | "plain" => return None,
        other => other,
    };
    SYNTAXES.find_syntax_by_token(name)
}

fn colour(code: &str, syntax: &SyntaxReference) -> Option<String> {
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut out = Spans::default();
    for line in code.split_inclusive('\n') {
        let mut from = 0;
        for (at, change) in state.parse_line(line, &SYNTAXES).ok()? {
            out.write(line.get(from..at)?, class(&scopes));
            scopes.apply(&change).ok()?;
            from = at;
        }
        out.write(line.get(from..)?, class(&scopes));
    }
    Some(out.finish())
}

/// The innermost scope that is coloured.
fn class(scopes: &ScopeStack) -> Option<&'static str> {
    scopes.as_slice().iter().rev().find_map(|scope| COLOURED.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope)).map(|(_, name)| *name))
}

/// HTML in which neighbours of one class share one span.
#[derive(Default)]
struct Spans {
    html: String,
    open: Option<&'static str>,
}

impl Spans {
    fn write(&mut self, code: &str, class: Option<&'static str>) {
        if code.is_empty() {
            return;
        }
        // Blank space has no colour: it goes on with whatever is open.
        if class != self.open && !code.trim().is_empty() {
            self.close();
            if let Some(class) = class {
                self.html.push_str("<span class=\"c-");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.open = class;
        }
        escape(code, &mut self.html);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.html.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn known_languages_are_coloured_and_escaped() {
        let html = highlight("let x = \"<b>\"; // why\n", "rust").unwrap_or_default();
        assert_eq!(
            html,
            "<span class=\"c-storage\">let</span> x <span class=\"c-keyword\">= </span><span class=\"c-string\">&quot;&lt;b&gt;&quot;</span>; <span class=\"c-comment\">// why\n</span>"
        );
        assert_eq!(highlight("let x", "rust"), highlight("let x", "Rust"));
    }

    #[test]
    fn unknown_languages_and_long_lines_are_not() {
        assert_eq!(highlight("x", "klingon"), None);
        assert_eq!(highlight("x", "text"), None);
        let long = "<".repeat(5000);
        assert_eq!(highlight(&long, "rust").map(|html| html.len()), Some(20_000));
    }
}
