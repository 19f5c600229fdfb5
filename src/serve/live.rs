//! Pages that reload themselves, under the pages' own Content-Security-Policy: nothing but classic scripts from this host.
//!
//! Each page is given `/_waymark/live.js`. It asks for `/_waymark/wait.js?since=STATE`, a script that arrives when there is
//! something new and tells the state, the tree and the problems. Only what goes out over HTTP has it; the tree does not.

use sha2::{Digest, Sha256};

use super::answer::Answer;
use super::snapshot::{Snapshot, Terms};
use crate::cache::hex;
use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::Files;
use crate::report::{self, Texts};
use crate::tree::SUMS;

/// The script that arrives when there is something new.
pub const WAIT: &str = "_waymark/wait.js";
/// Shown as long as there was no tree.
const NO_TREE: &str = include_str!("live/no-tree.html");

/// What an open page may want to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Digest of the tree; empty when there was none.
    pub tree: String,
    /// The errors, a JSON array.
    problems: String,
}

impl State {
    /// Of the last good tree, and the errors since.
    pub fn new(files: &Files, diagnostics: &[Diagnostic], texts: &Texts<'_>) -> Self {
        let errors: Vec<Diagnostic> = diagnostics.iter().filter(|d| d.severity == Severity::Error).cloned().collect();
        let lines = report::json(&errors, texts);
        // Scripts before ES2019 end a string at these two.
        let problems = lines.lines().collect::<Vec<_>>().join(",").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        Self { tree: files.get(SUMS).map(|sums| short(sums)).unwrap_or_default(), problems: format!("[{problems}]") }
    }

    /// Names this state; another run of the program gives the same state the same name.
    pub fn name(&self) -> String {
        short(format!("{}\n{}", self.tree, self.problems).as_bytes())
    }

    /// What is served in it.
    pub fn snapshot(&self, files: &Files) -> Snapshot {
        let wait = format!("waymarkLive({{\"state\":\"{}\",\"tree\":\"{}\",\"problems\":{}}});\n", self.name(), self.tree, self.problems);
        let own = vec![
            ("_waymark/live.js", include_bytes!("live/live.js").to_vec()),
            ("_waymark/live.css", include_bytes!("live/live.css").to_vec()),
            (WAIT, wait.into_bytes()),
        ];
        Snapshot::new(files, own, Terms::Desk { tree: self.tree.clone() })
    }
}

fn short(bytes: &[u8]) -> String {
    let mut text = String::new();
    hex(&Sha256::digest(bytes)[..8], &mut text);
    text
}

/// The page with the script in it; `None` for what is no page, or a page whose policy allows no script beside it.
pub fn with_script(path: &str, bytes: &[u8], tree: &str) -> Option<Vec<u8>> {
    if !path.ends_with(".html") || find(bytes, b"script-src 'self'").is_none() {
        return None;
    }
    let at = bytes.windows(7).rposition(|w| w.eq_ignore_ascii_case(b"</body>")).unwrap_or(bytes.len());
    let script = format!("<script src=\"/_waymark/live.js?tree={tree}\"></script>");
    Some([&bytes[..at], script.as_bytes(), &bytes[at..]].concat())
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// What there is to show before the first tree: what is wrong.
pub fn no_tree() -> Answer {
    Answer::page(503, with_script("index.html", NO_TREE.as_bytes(), "").unwrap_or_default())
}

/// The tree's own 404 page allows no script beside it: it is asked for again and again, until the page is there.
pub fn missing(mut answer: Answer) -> Answer {
    answer.fields.push(("Refresh", "2".to_owned()));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn the_script_stands_at_the_end_of_the_page_and_nowhere_else() {
        let page = b"<meta content=\"script-src 'self'\"><body></body> &lt;/body> <p></BODY></html>";
        let shown = String::from_utf8(with_script("a.html", page, "12").unwrap()).unwrap();
        assert!(shown.ends_with("<p><script src=\"/_waymark/live.js?tree=12\"></script></BODY></html>"), "{shown}");
        assert_eq!(with_script("a.txt", page, "12"), None);
        assert_eq!(with_script("404.html", b"<meta content=\"script-src 'sha256-x'\"></body>", "12"), None);
    }

    #[test]
    fn errors_are_told_and_warnings_are_not() {
        let sources = Sources::default();
        let found = [Diagnostic::error("a", "</script>\u{2028}\"x\""), Diagnostic::warning("b", "warned")];
        let state = State::new(&Files::new(), &found, &Texts::new(&sources));
        let snapshot = state.snapshot(&Files::new());
        let wait = String::from_utf8(snapshot.own[WAIT].bytes.to_vec()).unwrap();
        assert!(wait.contains(r#""message":"</script>\u2028\"x\"""#) && !wait.contains("warned"), "{wait}");
        let mended = State::new(&Files::new(), &[], &Texts::new(&sources));
        assert_ne!(state.name(), mended.name());
    }
}
