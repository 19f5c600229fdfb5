//! What the YAML crate says, in the words of people who write text, not programs.

use crate::diagnostic::Diagnostic;

/// What the crate's message contains, what is wrong, how to mend it.
const REASONS: [(&str, &str, &str); 17] = [
    (
        "mapping values are not allowed",
        "this line begins further to the right than the line it belongs to",
        "begin the keys of one group all in the same column",
    ),
    ("simple key expected", "there is no `: ` between a key and its value", "write `key: value`, with a space after the colon"),
    ("unclosed quote", "a quotation mark is opened and never closed", "put the same mark at the end of the text"),
    ("misplaced bracket", "a bracket is closed that was never opened", "take it out, or put text that begins with a bracket in \"quotes\""),
    ("unknown anchor", "text cannot begin with `*` here", "put the text in \"quotes\""),
    (
        "sequence entries are not allowed",
        "a list cannot begin on the line of its key",
        "write each item on a line of its own below the key, beginning with `- `",
    ),
    (
        "trailing content",
        "there is more text after the closing quotation mark",
        "put the marks around the whole text, and write \\\" for a mark inside it",
    ),
    ("escape character", "a backslash between \"…\" has a meaning of its own", "write it twice, or put the text between '…' instead"),
    ("tab", "the line is indented with a tab", "use spaces"),
    (
        "'-' indicator",
        "a key stands in the same column as the items of a list",
        "begin an item with `- `, and give keys the column of the other keys",
    ),
    (
        "did not find expected key",
        "this line does not begin in the same column as the lines it belongs to",
        "give it as many spaces as the other keys of its group",
    ),
    ("block scalar", "nothing can follow `>` or `|` on its line", "begin the text on the next line, indented, or put it in \"quotes\""),
    ("' or '", "a comma or a closing bracket is missing", "write lists as [one, two] and groups as { key: value }"),
    ("flow", "a bracket is opened and never closed", "close it, or put text that begins with a bracket in \"quotes\""),
    ("recurs", "the lists or groups are nested too deeply", "write them with fewer brackets"),
    ("document", "a second part begins here, after a line of its own", "take the line `---` or `...` out"),
    ("string scalar", "a key must be a word", "write it as `key: value`"),
];

/// The diagnostic for the crate's message about a place in `text`, not yet placed, and where to place it.
pub(super) fn explain(message: &str, text: &str, at: usize) -> (Diagnostic, usize) {
    let begin = text[..at].rfind('\n').map_or(0, |n| n + 1);
    if message.contains("mapping values are not allowed") {
        if text[begin..at].contains(": ") || text[begin..at].contains("- ") {
            let colon = syntax("there is a second colon on this line").help("put text that holds a colon in \"quotes\"");
            return (colon, at);
        }
        // Text without a colon is taken for the beginning of a key that goes on here.
        let above = text[..begin].trim_end();
        let above_at = above.rfind('\n').map_or(0, |n| n + 1);
        if !above[above_at..].contains(':') && !above.is_empty() {
            return (diagnostic("simple key expected"), above_at);
        }
        return (diagnostic(message), begin);
    }
    if message.contains("tab") {
        let mut tabbed = begin;
        for line in text[begin..].split_inclusive('\n') {
            if line.trim_start_matches(' ').starts_with('\t') {
                return (diagnostic(message), tabbed);
            }
            tabbed += line.len();
        }
    }
    (diagnostic(message), at)
}

fn diagnostic(message: &str) -> Diagnostic {
    if let Some((_, rest)) = message.split_once("duplicate mapping key: ") {
        let key = rest.split([',', '\n']).next().unwrap_or_default();
        return Diagnostic::error("duplicate-key", format!("the key `{key}` is written twice")).help("keep one of the two lines");
    }
    if let Some(sign) = message.split_once("unexpected character: `").and_then(|(_, rest)| rest.split_once('\'')) {
        let sign = if sign.0 == "`" { "a backtick".to_owned() } else { format!("`{}`", sign.0) };
        return syntax(&format!("text cannot begin with {sign} here")).help("put the text in \"quotes\"");
    }
    if let Some((_, rest)) = message.split_once("unclosed bracket '") {
        let bracket = rest.chars().next().unwrap_or('[');
        return syntax(&format!("the bracket `{bracket}` is opened and never closed"))
            .help("close it, or put text that begins with a bracket in \"quotes\"");
    }
    match REASONS.iter().find(|(said, ..)| message.contains(said)) {
        Some((_, reason, help)) => syntax(reason).help(*help),
        None => syntax("this line cannot be understood")
            .help("check the indentation (spaces, not tabs), and put text that holds `: ` or begins with a sign in \"quotes\""),
    }
}

fn syntax(reason: &str) -> Diagnostic {
    Diagnostic::error("yaml-syntax", reason)
}

#[cfg(test)]
mod tests {
    use super::diagnostic;

    #[test]
    fn what_is_not_foreseen_is_still_said_plainly() {
        assert_eq!(diagnostic("quux at line 1").message, "this line cannot be understood");
        assert_eq!(diagnostic("unexpected character: `@'").message, "text cannot begin with `@` here");
    }
}
