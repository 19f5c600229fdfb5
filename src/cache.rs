//! What a build remembers: for each file, the key of all it was made from and the digest of what came out.
//!
//! One file, `.waymark/cache`, beside `waymark.yaml`. It is a hint that is never believed: the writer reads the old tree's
//! file and compares its digest before it keeps it. Damaged, missing or read-only, it costs time and nothing else.
#![expect(clippy::disallowed_methods, reason = "this is the door to the cache")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What is known of one file of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Digest of everything it was made from.
    pub key: [u8; 32],
    /// SHA-256 of its bytes.
    pub digest: [u8; 32],
    /// Its size in bytes.
    pub size: u64,
    /// Weight of a first view after gzip in bytes; 0 for none.
    pub weight: u64,
}

/// The cache by path in the tree.
pub type Cache = BTreeMap<String, Entry>;

const HEADER: &str = "waymark cache 2 ";

fn path(site: &Path) -> PathBuf {
    site.join(".waymark").join("cache")
}

/// Reads the cache of a site; empty when there is none that can be read.
pub fn load(site: &Path) -> Cache {
    std::fs::read_to_string(path(site)).ok().and_then(|text| parse(&text)).unwrap_or_default()
}

/// Writes it. Failing is no failure: the next build is slower.
pub fn store(site: &Path, cache: &Cache) {
    let path = path(site);
    let Some(folder) = path.parent() else { return };
    if std::fs::create_dir_all(folder).is_err() {
        return;
    }
    // A file beside it, renamed: a reader never sees half a cache.
    let beside = folder.join("cache.new");
    if std::fs::write(&beside, print(cache)).is_ok() {
        let _ = std::fs::rename(&beside, &path);
    }
}

fn print(cache: &Cache) -> String {
    let mut lines = String::new();
    for (path, entry) in cache {
        hex(&entry.key, &mut lines);
        lines.push(' ');
        hex(&entry.digest, &mut lines);
        let _ = writeln!(lines, " {} {} {path}", entry.size, entry.weight);
    }
    let mut text = HEADER.to_owned();
    hex(&Sha256::digest(&lines), &mut text);
    text.push('\n');
    text + &lines
}

fn parse(text: &str) -> Option<Cache> {
    // A size or a weight would be believed: the digest tells that none is damaged.
    let (digest, lines) = text.strip_prefix(HEADER)?.split_once('\n')?;
    if unhex(digest)? != <[u8; 32]>::from(Sha256::digest(lines)) {
        return None;
    }
    let mut cache = Cache::new();
    for line in lines.lines() {
        let mut parts = line.splitn(5, ' ');
        let entry = Entry {
            key: unhex(parts.next()?)?,
            digest: unhex(parts.next()?)?,
            size: parts.next()?.parse().ok()?,
            weight: parts.next()?.parse().ok()?,
        };
        cache.insert(parts.next()?.to_owned(), entry);
    }
    Some(cache)
}

/// Writes bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8], out: &mut String) {
    for byte in bytes {
        let _ = write!(out, "{byte:02x}");
    }
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * n..2 * n + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cache_survives_and_damage_is_noticed() {
        let entry = Entry { key: [7; 32], digest: [255; 32], size: 12, weight: 0 };
        let cache = Cache::from([("en/a b.html".to_owned(), entry)]);
        assert_eq!(parse(&print(&cache)), Some(cache.clone()));
        assert_eq!(parse(&print(&cache).replace("ff", "zz")), None);
        assert_eq!(parse(&print(&cache).replace(" 12 ", " 13 ")), None);
        assert_eq!(parse("something else"), None);
    }
}
