//! "Share this page": a script for each edition, with its words in it, that is fetched when it is first wanted.

use serde_json::{Map, Value};

use super::Words;
use super::scripts::literal;
use crate::theme::{SHARE_CSS, SHARE_JS, Theme};

/// What the script says.
const WORDS: [&str; 13] = [
    "search-close",
    "send-copied",
    "send-copy",
    "send-edition",
    "send-hold",
    "send-packs",
    "send-page",
    "send-refused",
    "send-risk",
    "send-section",
    "send-share",
    "send-text",
    "send-title",
];

/// The script's text, in an edition's words.
pub fn script(theme: &Theme, words: &Words<'_>) -> String {
    let mut given: Map<String, Value> = WORDS.iter().map(|id| (id.replace('-', "_"), Value::from(words.say(id)))).collect();
    given.insert("style".to_owned(), Value::from(theme.path(SHARE_CSS).unwrap_or_default()));
    format!("window.wmkShare={};\n{}", literal(&Value::Object(given)), theme.text(SHARE_JS))
}
