//! "Share this page": a script for each edition, with its words in it, that is fetched when it is first wanted.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::Words;
use crate::asset::short_hash;
use crate::config::Config;
use crate::message::Messages;
use crate::theme::{SHARE_CSS, SHARE_JS, Theme};

/// What the paths of these scripts begin with.
const PREFIX: &str = "assets/share-";

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

/// An edition's script: its path in the tree, named by its content, and its text.
pub fn script(theme: &Theme, messages: &Messages, config: &Config, edition: usize) -> (String, String) {
    let words = Words::new(messages, config, edition);
    let mut given: Map<String, Value> = WORDS.iter().map(|id| (id.replace('-', "_"), Value::from(words.say(id)))).collect();
    given.insert("style".to_owned(), Value::from(theme.path(SHARE_CSS).unwrap_or_default()));
    // Two ends of lines that stand in JSON as they are, and in a script did not before 2019.
    let given = Value::Object(given).to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    let text = format!("window.wmkShare={given};\n{}", theme.text(SHARE_JS));
    let digest: [u8; 32] = Sha256::digest(&text).into();
    (format!("{PREFIX}{}.{}.js", words.locale().folder, short_hash(&digest)), text)
}

/// Whether a file of the tree is such a script, of whichever edition.
pub fn is_script(path: &str) -> bool {
    path.starts_with(PREFIX)
}
