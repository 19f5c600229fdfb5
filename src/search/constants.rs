//! What ranking and spelling turn on, defined once: the build puts [`as_json`] into the script as `RANKING`.

use serde_json::{Value, json};

/// What a section's quantised weight (BM25F, 0 to 7) is worth.
pub const VALUE: [f64; 8] = [0.12, 0.25, 0.4, 0.55, 0.7, 0.82, 0.92, 1.0];
/// What a word that only begins as the query's last one is worth beside the word itself.
pub const PREFIX: f64 = 0.7;
/// What a word so many changes away is worth beside the word itself.
pub const TYPO: [f64; 3] = [1.0, 0.7, 0.5];
/// How much a page's other sections add to its best one.
pub const REST: f64 = 0.15;
/// How much it counts that one section has the query's words together.
pub const TOGETHER: f64 = 0.5;
/// Tokens of a query that are looked at.
pub const TOKENS: usize = 12;
/// Words of a query that are looked up: the longest, which tell most, and the one that is being typed.
pub const LONGEST: usize = 5;
/// Tokens after which those within a run of units without spaces are left out.
pub const RUN: usize = 2;
/// Words that a prefix stands for.
pub const WORDS: usize = 24;
/// Shards that a prefix is looked up in; what begins words in more than these has a list of its own.
pub const SPREAD: usize = 2;
/// Spelling shards that are looked at from each end of a word.
pub const RANGE: usize = 3;
/// Words that are tried in place of one that is not there.
pub const GUESSES: usize = 4;
/// Words that are offered in place of one that is not there.
pub const NEAREST: usize = 5;
/// Sections of a page that a word is found in: its strongest ones. Words of every sentence stand in all of them, and ranking takes
/// next to nothing from more.
pub const SECTIONS: usize = 4;
/// Sections beyond this number are found under it.
pub const BEYOND: usize = 500;
/// Pages whose text is looked at for a phrase.
pub const VERIFIED: usize = 12;
/// Pages that are listed.
pub const LISTED: usize = 50;
/// Pages that are listed at a time where titles have to be loaded.
pub const STEP: usize = 6;
/// Length of an excerpt, in UTF-16 code units.
pub const EXCERPT: usize = 160;

/// The same for the script.
pub fn as_json() -> Value {
    json!({
        "value": VALUE, "prefix": PREFIX, "typo": TYPO, "rest": REST, "together": TOGETHER,
        "tokens": TOKENS, "longest": LONGEST, "run": RUN, "words": WORDS, "spread": SPREAD, "range": RANGE, "guesses": GUESSES, "nearest": NEAREST,
        "sections": SECTIONS, "beyond": BEYOND, "verified": VERIFIED, "listed": LISTED, "step": STEP, "excerpt": EXCERPT,
    })
}
