//! What is served at one moment: a map from path to bytes, and on what terms.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::cache::hex;
use crate::emit::Files;

/// Everything that can be asked for. No request reaches past it.
#[derive(Debug)]
pub struct Snapshot {
    /// The tree.
    pub files: BTreeMap<String, File>,
    /// The server's own pages and scripts; no tree has such names.
    pub own: BTreeMap<String, File>,
    /// On what terms.
    pub terms: Terms,
}

/// For whom the snapshot is.
#[derive(Debug)]
pub enum Terms {
    /// For the editor at this machine: pages reload themselves.
    Desk {
        /// Digest of the tree that pages are from; empty as long as there was none.
        tree: String,
    },
    /// For everyone around.
    Lan {
        /// Where the toolkit begins: `http://192.168.1.5:8000/`.
        start: String,
    },
}

/// A file and what is made of it once.
#[derive(Debug)]
pub struct File {
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// From the hash of its content, without quotation marks.
    pub tag: String,
    packed: OnceLock<Option<Arc<[u8]>>>,
}

impl File {
    /// A file with these bytes.
    pub fn new(bytes: Arc<[u8]>) -> Self {
        let mut tag = String::new();
        hex(&Sha256::digest(&bytes)[..12], &mut tag);
        Self { bytes, tag, packed: OnceLock::new() }
    }

    /// Its bytes by gzip, when that is less. Made when it is first asked for, then kept.
    pub fn packed(&self) -> Option<&Arc<[u8]>> {
        let make = || {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&self.bytes).ok()?;
            let packed = encoder.finish().ok()?;
            (packed.len() < self.bytes.len()).then(|| packed.into())
        };
        self.packed.get_or_init(make).as_ref()
    }
}

impl Snapshot {
    /// A tree on these terms.
    pub fn new(files: &Files, own: Vec<(&str, Vec<u8>)>, terms: Terms) -> Self {
        Self {
            files: files.iter().map(|(path, bytes)| (path.clone(), File::new(bytes.clone()))).collect(),
            own: own.into_iter().map(|(path, bytes)| (path.to_owned(), File::new(bytes.into()))).collect(),
            terms,
        }
    }

    /// The file at exactly this path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.own.get(path).or_else(|| self.files.get(path))
    }
}
