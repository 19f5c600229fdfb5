//! What is a word: the analyser of the search, one of the two that must agree.
//!
//! The other one is the browser's (`themes/waymark/js/search/10-analyse.js`, `search-scripts/20-zawgyi.js`). Both are run by the same data, `analyse/tables.txt`,
//! which this program reads and the browser gets from [`Analyser::compact`] and, for what most queries need,
//! [`Analyser::compact_part`]; a test compares them string by string.
//!
//! # How a text becomes tokens
//!
//! Every code point has a class; what is in none separates. Code points of classes that belong together form a *run*:
//!
//! - *words* (letters, their marks and digits): the run is one token of kind [`Kind::Word`];
//! - *units* (Han, kana) and *syllables* (Thai, Lao, Khmer, Burmese; see `syllables.rs`): no spaces tell words apart there, so
//!   each two neighbours make a [`Kind::Gram`], and the last of several is a [`Kind::Tail`], so that it is found alone too.
//!
//! The text of a token is folded: what is ignored removed, NFKD, lower case, letters and optional marks folded, NFC. To fold a
//! token's text again changes nothing.

mod class;
mod compact;
mod fold;
mod part;
mod run;
mod syllables;
mod tables;
#[cfg(test)]
mod tests;
mod zawgyi;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

pub use part::unit;

use class::{Class, Group};
use fold::Letters;
use run::Run;
use tables::Tables;

/// What kind of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A word between separators.
    Word,
    /// Two neighbouring units of a script without spaces, or a single one that stands alone.
    Gram,
    /// The last unit of several.
    Tail,
}

/// A word as it is searched for, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'a> {
    /// The folded text; never empty.
    pub text: &'a str,
    /// The bytes of the original from its first letter to its last mark.
    pub range: Range<usize>,
    /// Word, gram or tail.
    pub kind: Kind,
}

/// The longest text of a token, in code points; what is longer is cut.
const LONGEST: usize = 40;

/// Splits text into tokens.
#[derive(Debug)]
pub struct Analyser {
    tables: Tables,
    letters: Letters,
}

impl Analyser {
    /// The one analyser there is.
    #[must_use]
    pub fn built_in() -> &'static Self {
        // A unit test reads the same text: it has no mistakes.
        static BUILT_IN: LazyLock<Analyser> = LazyLock::new(|| Analyser::new(Tables::parse(tables::TEXT).unwrap_or_default()));
        &BUILT_IN
    }

    fn new(tables: Tables) -> Self {
        let letters = Letters::new(&tables);
        Self { tables, letters }
    }

    /// Calls `each` with every token of the text, in order; of tokens that begin at the same place the longer comes first.
    pub fn tokens(&self, text: &str, each: impl FnMut(Token<'_>)) {
        let bytes = text.as_bytes();
        let mut run = Run::new(self, text, each);
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii() {
                let length = bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
                let end = at + length;
                if length == 0 {
                    run.close();
                    at += 1;
                } else if run.group() != Some(Group::Words) && bytes.get(end).is_none_or(u8::is_ascii) {
                    run.close();
                    run.ascii_word(at..end);
                    at = end;
                } else {
                    for (at, byte) in (at..end).zip(&bytes[at..end]) {
                        run.letter(self.letters.get(char::from(*byte)), at..at + 1);
                    }
                    at = end;
                }
                continue;
            }
            let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            let end = at + char.len_utf8();
            let letter = self.letters.get(char);
            match letter.class() {
                Class::None => run.close(),
                Class::Ignored => run.extend(end),
                Class::Mark | Class::Drop => run.mark(letter, end),
                _ => run.letter(letter, at..end),
            }
            at = end;
        }
        run.close();
    }

    /// The text in Unicode, if it shows signs of Zawgyi, in which Burmese was written before; else the text itself. For queries
    /// only: what is published is Unicode.
    #[must_use]
    pub fn zawgyi<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.tables.zawgyi.convert(text)
    }

    /// The tables in the form in which the browser's script has them.
    #[must_use]
    pub fn compact(&self) -> serde_json::Value {
        compact::compact(&self.tables)
    }

    /// The rules for Zawgyi in the same form.
    #[must_use]
    pub fn compact_zawgyi(&self) -> serde_json::Value {
        compact::zawgyi(&self.tables.zawgyi)
    }

    /// What the tables say of texts in these units, and `units` themselves: all other texts need the tables as a whole.
    #[must_use]
    pub fn compact_part(&self, units: &BTreeSet<u32>) -> serde_json::Value {
        let mut tables = compact::compact(&part::part(&self.tables, units));
        tables["units"] = units.iter().copied().collect();
        tables
    }
}
