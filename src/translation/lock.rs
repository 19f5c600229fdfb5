//! `i18n/<locale>.lock`: a text file with a line per block, so that two people's changes merge and a diff can be read.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Diagnostic;

/// First bytes of a SHA-256.
pub type Short = [u8; 8];

/// One lock file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// By page id.
    pub pages: BTreeMap<String, Record>,
}

/// What one translation was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Kind and digest of each text and block, in order.
    pub parts: Vec<(String, Short)>,
}

/// Where a locale's lock file lies.
pub fn path(tag: &str) -> String {
    format!("i18n/{tag}.lock")
}

/// Digest of a text, spaces and composition normalised.
pub fn digest(text: &str) -> Short {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text: String = words.join(" ").nfc().collect();
    let full = Sha256::digest(text.as_bytes());
    let mut short = Short::default();
    short.copy_from_slice(&full[..8]);
    short
}

impl Record {
    /// How many parts are new, changed or gone.
    pub fn distance(&self, now: &Record) -> u32 {
        let mut counts: BTreeMap<&Short, i64> = BTreeMap::new();
        for (_, digest) in &self.parts {
            *counts.entry(digest).or_default() += 1;
        }
        for (_, digest) in &now.parts {
            *counts.entry(digest).or_default() -= 1;
        }
        let gone: i64 = counts.values().filter(|n| **n > 0).sum();
        let new: i64 = -counts.values().filter(|n| **n < 0).sum::<i64>();
        u32::try_from(gone.max(new)).unwrap_or(u32::MAX)
    }
}

impl Lock {
    /// Reads a lock file. A damaged line is reported and left out: its page is then "unknown".
    pub fn parse(text: &str, path: &str) -> (Self, Vec<Diagnostic>) {
        let mut lock = Self::default();
        let mut diagnostics = Vec::new();
        let mut current: Option<String> = None;
        let mut damaged = false;
        let mut at = 0;
        for raw in text.split_inclusive('\n') {
            let (start, line) = (at, raw.trim_end());
            at += raw.len();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let part = line
                .strip_prefix("  ")
                .and_then(|part| part.split_once(' '))
                .and_then(|(kind, hex)| Some((kind.to_owned(), from_hex(hex)?)));
            match (line.starts_with(' '), part, &current) {
                (false, ..) => {
                    lock.pages.insert(line.to_owned(), Record::default());
                    current = Some(line.to_owned());
                    damaged = false;
                }
                (true, Some(part), Some(id)) => lock.pages.entry(id.clone()).or_default().parts.push(part),
                // The first such line of a page says it all.
                _ if damaged => {}
                _ => {
                    damaged = true;
                    if let Some(id) = current.take() {
                        lock.pages.remove(&id);
                    }
                    diagnostics.push(
                        Diagnostic::warning("damaged-lock", "this line of the lock file cannot be read")
                            .at(&path.into(), start..start + line.len())
                            .help("run `waymark translate mark` for the page once its translation is up to date"),
                    );
                }
            }
        }
        (lock, diagnostics)
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# What each translation was made from. Written by `waymark translate mark`; not to be edited.")?;
        for (id, record) in &self.pages {
            writeln!(f, "{id}")?;
            for (kind, digest) in &record.parts {
                write!(f, "  {kind} ")?;
                for byte in digest {
                    write!(f, "{byte:02x}")?;
                }
                writeln!(f)?;
            }
        }
        Ok(())
    }
}

fn from_hex(hex: &str) -> Option<Short> {
    let mut short = Short::default();
    if hex.len() != 16 || !hex.is_ascii() {
        return None;
    }
    for (n, byte) in short.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[2 * n..2 * n + 2], 16).ok()?;
    }
    Some(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_survives_writing_and_reading() {
        let record = Record { parts: vec![("title".into(), digest("A")), ("paragraph".into(), digest("B  c\nd"))] };
        let lock = Lock { pages: BTreeMap::from([("epat/x".to_owned(), record)]) };
        assert_eq!(Lock::parse(&lock.to_string(), "i18n/ar.lock"), (lock, vec![]));
    }

    #[test]
    fn distance_counts_what_changed_not_what_moved() {
        let record = |texts: &[&str]| Record { parts: texts.iter().map(|t| ("paragraph".to_owned(), digest(t))).collect() };
        assert_eq!(record(&["a", "b"]).distance(&record(&["b", "a"])), 0);
        assert_eq!(record(&["a", "b"]).distance(&record(&["a", "c", "d"])), 2);
        assert_eq!(record(&["a", "b"]).distance(&record(&["a"])), 1);
    }
}
