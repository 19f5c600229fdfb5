//! Stemming, at build time only: which *surface forms* are forms of one word.
//!
//! The browser carries no stemmer. Every surface form of an index belongs to a group whose members share one posting list, and what decides
//! the group is here. Where there is a good Snowball algorithm for the language it is used (<https://snowballstem.org>, by the crate
//! `pagefind_stem`); elsewhere light rules of affixes, which are data (`stem/rules.txt`); elsewhere nothing, and each form is its own group.
//! A word in another script than the language's own is stemmed as the language that is likeliest in that script.
//!
//! A wrong merge hurts more than a miss, since a reader cannot see why a page was found: short words and numbers are left alone, and many
//! rules hold only when what remains is itself a word of the vocabulary ([`Stemmer::learn`]).

mod language;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use language::{Script, algorithm, script_of_language};
use pagefind_stem::Stemmer as Snowball;
use rules::{Known, Rules};

/// A word with fewer letters than this is its own stem, unless the language's rules say otherwise (`least`).
const LEAST: usize = 4;

/// The stemmer of one language's index.
pub struct Stemmer {
    /// The index's own language.
    own: Method,
    /// The script that the own language is written in.
    script: Script,
    /// For words in other scripts: the likeliest language of each.
    others: Vec<(Script, Method)>,
    /// Surface forms (token texts) that occur in the index.
    known: BTreeSet<String>,
}

/// How words of one language are stemmed.
struct Method {
    snowball: Option<Snowball>,
    rules: Rules,
}

impl Method {
    fn for_language(language: &str) -> Method {
        let snowball = algorithm(language).map(Snowball::create);
        let mut rules = Rules::for_language(language);
        if let Some(snowball) = &snowball {
            // A broken plural comes with every clitic that the algorithm takes off, so it is known by its stem as well.
            rules.extend_words(|form| language::key(&snowball.stem(form)));
        }
        Method { snowball, rules }
    }

    fn stem(&self, raw: &str, folded: &str, known: Known) -> String {
        if let Some(stem) = self.rules.irregular(folded) {
            return stem.to_owned();
        }
        if folded.chars().count() < self.rules.least().unwrap_or(LEAST) {
            return folded.to_owned();
        }
        let Some(snowball) = &self.snowball else { return self.rules.stem(raw, folded, known) };
        let raw = language::prepared(raw);
        let stem = snowball.stem(&raw);
        let holds = self.rules.is_stem_of(&stem, &raw);
        let stem = language::key(&stem);
        if let Some(word) = self.rules.regular(&stem) {
            return word.to_owned();
        }
        // Where the algorithm leaves too little, the rules are gentler.
        if holds { stem } else { self.rules.stem(&raw, folded, known) }
    }
}

impl Stemmer {
    /// The stemmer for an index in the language of a BCP 47 tag (`ar`, `prs`, `zh-Hant`, `rhg-Latn`).
    pub fn for_language(tag: &str) -> Stemmer {
        let mut subtags = tag.split(['-', '_']);
        let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let written = subtags.find(|subtag| subtag.len() == 4 && subtag.chars().all(|c| c.is_ascii_alphabetic()));
        let script = written.and_then(Script::from_subtag).unwrap_or_else(|| script_of_language(&language));
        let others = Script::ALL.iter().filter(|other| **other != script).map(|other| (*other, Method::for_language(other.language())));
        Stemmer { own: Method::for_language(&language), script, others: others.collect(), known: BTreeSet::new() }
    }

    /// Tells the surface forms of the index, so that an affix whose letters may as well belong to the word (Hebrew ה, Swahili wa-, Bengali
    /// ‑র) is taken off only where the rest occurs as a word. Without it those rules do not apply.
    pub fn learn<'a>(&mut self, folded: impl IntoIterator<Item = &'a str>) {
        self.known.extend(folded.into_iter().map(str::to_owned));
    }

    /// The key of the group that a surface form belongs to: equal for the forms of one word. `raw` is the word in lower case and NFC as it
    /// stood in the text, with its accents, which Snowball expects; `folded` is the token's text.
    pub fn group(&self, raw: &str, folded: &str) -> String {
        match self.method(folded) {
            Some(method) => method.stem(raw, folded, Known::Words(&self.known, None)),
            None => folded.to_owned(),
        }
    }

    /// Forms that need not occur in the text but that readers type, and that should lead to the same group: citation forms, words without
    /// clitics. Folded like tokens, never the form itself, best first.
    pub fn aliases(&self, folded: &str) -> Vec<String> {
        let Some(method) = self.method(folded) else { return Vec::new() };
        let mut aliases = method.rules.aliases(folded);
        // What would not be of the same group even if it occurred is no form of the word.
        aliases.retain(|alias| {
            let known = Known::Words(&self.known, Some(alias));
            method.stem(alias, alias, known) == method.stem(folded, folded, known)
        });
        aliases
    }

    /// The method for a word, by the script of its letters; `None` for numbers and mixtures of letters and digits.
    fn method(&self, folded: &str) -> Option<&Method> {
        if folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let script = Script::of(folded.chars().next()?)?;
        if script == self.script || self.own.rules.written_in(script) {
            return Some(&self.own);
        }
        self.others.iter().find(|(other, _)| *other == script).map(|(_, method)| method)
    }
}
