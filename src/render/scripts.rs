//! Scripts that carry an edition's words: one file of each for every edition, fetched when it is first wanted.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Words, share, sheet};
use crate::asset::short_hash;
use crate::message::Messages;
use crate::site::Site;
use crate::theme::Theme;

/// What their paths begin with.
const SHARE: &str = "assets/share-";
const MORE: &str = "assets/worksheet-more-";

/// An edition's.
#[derive(Debug, Clone, Default)]
pub struct Scripts {
    /// "Share this page".
    pub share: Script,
    /// What comes after filling in a worksheet, where there is anything to fill in.
    pub more: Option<Script>,
}

/// One of them.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// Its path in the tree, named by its content.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl Scripts {
    /// Makes an edition's.
    pub fn of(site: &Site, theme: &Theme, messages: &Messages, edition: usize) -> Self {
        let words = Words::new(messages, &site.graph.config, edition);
        let named = |prefix: &str, text: String| {
            let digest: [u8; 32] = Sha256::digest(&text).into();
            Script { path: format!("{prefix}{}.{}.js", words.locale().folder, short_hash(&digest)), text }
        };
        let more = site.forms.any().then(|| named(MORE, sheet::more_script(theme, messages, &words)));
        Self { share: named(SHARE, share::script(theme, &words)), more }
    }

    /// All there are.
    pub fn all(&self) -> impl Iterator<Item = &Script> {
        std::iter::once(&self.share).chain(&self.more)
    }

    /// Whether a file of the tree is such a script of another edition.
    pub fn is_anothers(&self, path: &str) -> bool {
        let is_one = path.ends_with(".js") && [SHARE, MORE].iter().any(|prefix| path.starts_with(prefix));
        is_one && self.all().all(|script| script.path != path)
    }
}

/// A value as it can stand in a script: two ends of lines stand in JSON as they are, and in a script did not before 2019.
pub(super) fn literal(value: &Value) -> String {
    value.to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
