//! Code, in a line and in a block of its own.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, TagEnd};

use crate::diagnostic::Diagnostic;
use crate::highlight::highlight;

use super::render::Renderer;
use super::text;

/// Names for "no language" that need no remark.
const PLAIN: &[&str] = &[
    "text",
    "txt",
    "plain",
    "plaintext",
    "none",
    "output",
    "console",
    "terminal",
    "shell",
    "sh",
    "shell-session",
    "ascii",
    "log",
    "csv",
    "mermaid",
    "powershell",
    "ps1",
    "dos",
    "cmd",
    "ini",
    "conf",
    "config",
    "toml",
    "email",
    "url",
];

impl Renderer<'_> {
    pub fn code_span(&mut self, code: &str, span: &Range<usize>) {
        self.out.push("<code>");
        text::write(code, &mut self.out.html);
        self.out.push("</code>");
        self.plain.push_str(&text::permitted(code));
        self.prose.gap(span.clone());
    }

    /// Renders a code block that begins at event `at`, and answers which event comes after it.
    pub fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>, span: &Range<usize>) -> usize {
        self.lint_leaf();
        let mut code = String::new();
        let mut next = at + 1;
        while let Some((event, _)) = self.events.get(next) {
            next += 1;
            match event {
                Event::Text(line) => code.push_str(&text::permitted(line)),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let info = if let CodeBlockKind::Fenced(info) = kind { info.as_ref() } else { "" };
        let language: String = info
            .split([' ', '\t', ',', '{'])
            .next()
            .unwrap_or_default()
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || "+#_.-".contains(*c))
            .collect();
        self.out.push("<pre tabindex=\"0\" dir=\"ltr\"><code");
        if !language.is_empty() {
            self.out.push(" class=\"language-");
            self.out.push(&language.to_ascii_lowercase());
            self.out.push("\"");
        }
        self.out.push(">");
        let coloured = if language.is_empty() { None } else { highlight(&code, &language) };
        match coloured {
            Some(html) => self.out.push(&html),
            None => {
                text::write(&code, &mut self.out.html);
                if !language.is_empty() && !PLAIN.iter().any(|p| p.eq_ignore_ascii_case(&language)) {
                    let first_line = self.source.slice(span).lines().next().map_or(0, str::len);
                    let problem = Diagnostic::warning(
                        "unknown-language",
                        format!("nothing is known about the language \"{language}\", so this code is not coloured"),
                    )
                    .help("check the spelling, or write `text` after the three backticks");
                    self.report(problem, &(span.start..span.start + first_line));
                }
            }
        }
        self.out.push("</code></pre>");
        self.end_block_if_complete(span);
        next
    }
}
