//! The tree held in memory: the very bytes that a build writes, for whoever serves them without a disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::{Place, fill};
use crate::cache::Cache;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::output::OutputError;
use crate::render::Renderer;
use crate::source::Sources;
use crate::tree::Tree;

/// Path in the tree to bytes.
pub type Files = BTreeMap<String, Arc<[u8]>>;

/// A tree in memory.
#[derive(Debug, Clone, Default)]
pub struct Held {
    /// Every file that a build into an empty folder writes.
    pub files: Files,
    /// What they were made from: pages whose key is the same the next time are not made again.
    made: Cache,
}

/// Makes every file of a tree, taking unchanged pages from `old`. `parent`: the digest of the `SHA256SUMS` of the whole that this
/// tree is a part of. `None` when there are errors among the diagnostics.
pub fn hold(
    tree: &Tree,
    renderer: &Renderer<'_>,
    config: &Config,
    sources: &Sources,
    old: &Held,
    parent: Option<&str>,
) -> (Option<Held>, Vec<Diagnostic>) {
    let shelf = Shelf { old: &old.files, new: Mutex::default() };
    match fill(tree, renderer, config, sources, &shelf, Some(&old.made), parent) {
        Ok((made, diagnostics)) => {
            let files = shelf.new.into_inner().unwrap_or_else(PoisonError::into_inner);
            (made.map(|made| Held { files, made }), diagnostics)
        }
        // Memory refuses nothing; said all the same, should that change.
        Err(error) => (None, vec![Diagnostic::error("disk", error.to_string())]),
    }
}

struct Shelf<'a> {
    old: &'a Files,
    new: Mutex<Files>,
}

impl Shelf<'_> {
    fn take(&self, path: &str, bytes: Arc<[u8]>) {
        self.new.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), bytes);
    }
}

impl Place for Shelf<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        self.take(path, bytes.into());
        Ok(())
    }

    fn keep(&self, path: &str, sha256: &[u8; 32]) -> Result<bool, OutputError> {
        let Some(bytes) = self.old.get(path).filter(|bytes| Sha256::digest(bytes)[..] == sha256[..]) else { return Ok(false) };
        self.take(path, bytes.clone());
        Ok(true)
    }

    fn keep_local(&self) -> Result<(), OutputError> {
        Ok(())
    }
}
