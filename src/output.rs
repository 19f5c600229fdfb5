//! Writing is all or nothing: the only door through which Waymark writes a tree.
//!
//! A [`Stage`] is a folder beside the target. Files are put into it, and [`Stage::commit`] exchanges the two in one step.
//! Whoever looks at the target sees the old tree or the new one, never a mixture; so does whoever comes after a command
//! that was killed, at the latest once the next command has called [`Stage::open`].
//!
//! Files that did not change are hard links to the old tree's: a stick is spared the writing, and `rsync` sees the old
//! time stamps. Nothing in a tree is ever written in place, so a link is as good as a copy.
#![expect(clippy::disallowed_methods, reason = "this is the door through which files go out")]

mod adopt;
mod error;
mod lock;
mod old;
mod places;
mod swap;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

use sha2::{Digest, Sha256};

pub use error::OutputError;
use lock::Lock;
use old::OldTree;
use places::{Made, Places};
use swap::Exchange;

/// A tree in the making. Dropped without [`commit`](Self::commit), it is removed and the old tree stays as it was.
///
/// Paths are tree paths: relative, with forward slashes, without `.`, `..` and empty parts. A path can be put once;
/// which thread puts which path makes no difference.
#[derive(Debug)]
pub struct Stage {
    places: Places,
    old: OldTree,
    folders: Mutex<HashSet<String>>,
    files: Mutex<HashMap<PathBuf, How>>,
    /// What [`adopt`](Self::adopt) took over. Read-locked by every put: a put and an adoption never meet on one path.
    adopted: RwLock<HashSet<PathBuf>>,
    /// Cleared when the file system turns out not to know hard links; then comparing with the old tree is wasted reading.
    links: AtomicBool,
    // Dropped in this order: the folders above the target can only go once the lock file in them has gone.
    _lock: Lock,
    _made: Made,
}

/// What a [`Stage::commit`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Files in the tree: `linked + written`.
    pub files: usize,
    /// Files that are the old tree's own, unchanged.
    pub linked: usize,
    /// Files that were written or copied.
    pub written: usize,
}

/// How a file came into the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Linked,
    Written,
}

impl Stage {
    /// Opens a staging folder beside `out` after finishing or undoing whatever an earlier, killed command left.
    ///
    /// `out` may be missing, empty or a Waymark tree, that is, hold a `waymark.json` whose `generator` begins with
    /// "waymark"; a tree to be replaced later must therefore contain one. A symbolic link is followed.
    ///
    /// # Errors
    /// [`OutputError::NotOurs`] when `out` holds anything else, [`OutputError::Busy`] while another command writes it,
    /// [`OutputError::Io`] when the file system refuses.
    pub fn open(out: &Path) -> Result<Self, OutputError> {
        let (places, made) = Places::find(out)?;
        // Asked before anything is made beside a folder that is not ours, and again when nobody else can change it.
        places.inspect()?;
        let lock = Lock::take(&places.lock).map_err(OutputError::io("write", out))?;
        let lock = lock.ok_or_else(|| OutputError::Busy { path: out.to_owned() })?;
        swap::recover(&places)?;
        places.inspect()?;
        fs::create_dir(&places.new).map_err(OutputError::io("write", out))?;
        Ok(Self {
            old: OldTree::new(places.target.clone()),
            places,
            folders: Mutex::default(),
            files: Mutex::default(),
            adopted: RwLock::default(),
            links: AtomicBool::new(true),
            _lock: lock,
            _made: made,
        })
    }

    /// Whether `out` could be written: [`OutputError::NotOurs`] when it holds something else. Touches nothing.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn inspect(out: &Path) -> Result<(), OutputError> {
        if out.exists() { Places::find(out)?.0.inspect().map(drop) } else { Ok(()) }
    }

    /// Writes one file into the stage, or hard-links the old tree's file when it has exactly these bytes.
    ///
    /// Does nothing where [`adopt`](Self::adopt) took over the mirror keeper's own file.
    ///
    /// # Errors
    /// [`OutputError::Io`], also when the path is no tree path or was put before.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        check(path)?;
        let adopted = self.adopted.read().unwrap_or_else(PoisonError::into_inner);
        if is_in(&adopted, path) {
            return Ok(());
        }
        self.make_parents(path)?;
        if !(self.may_link() && self.old.has(path, bytes) && self.link(path)) {
            self.write(path, bytes)?;
        }
        Ok(())
    }

    /// Hard-links the old tree's file when its bytes have this SHA-256; `false` when they have not, or there is none.
    ///
    /// The file is read and hashed: time stamps are a hint, never truth.
    ///
    /// # Errors
    /// As [`put`](Self::put).
    pub fn keep(&self, path: &str, sha256: &[u8; 32]) -> Result<bool, OutputError> {
        check(path)?;
        let adopted = self.adopted.read().unwrap_or_else(PoisonError::into_inner);
        if is_in(&adopted, path) {
            return Ok(true);
        }
        let Some(bytes) = self.old.read(path).filter(|bytes| Sha256::digest(bytes)[..] == sha256[..]) else {
            return Ok(false);
        };
        self.make_parents(path)?;
        if !(self.may_link() && self.link(path)) {
            self.write(path, &bytes)?;
        }
        Ok(true)
    }

    /// Reads a file of the tree that is being replaced, if there is one.
    pub fn old(&self, path: &str) -> Option<Vec<u8>> {
        check(path).ok()?;
        self.old.read(path)
    }

    /// Exchanges stage and target in one step and removes the old tree.
    ///
    /// # Errors
    /// [`OutputError::Io`]: the old tree stays. [`OutputError::Leftover`]: the new tree is in place.
    pub fn commit(self) -> Result<Summary, OutputError> {
        self.commit_with(Exchange::Atomic)
    }

    fn commit_with(self, how: Exchange) -> Result<Summary, OutputError> {
        swap::swap(&self.places, how)?;
        let files = self.files();
        let linked = files.values().filter(|how| **how == How::Linked).count();
        let summary = Summary { files: files.len(), linked, written: files.len() - linked };
        drop(files);
        let Places { shown, new, .. } = &self.places;
        match swap::remove_tree(new) {
            Ok(()) => Ok(summary),
            Err(source) => Err(OutputError::Leftover { path: shown.clone(), old: new.clone(), source }),
        }
    }

    /// Makes the folders that a path lies in, each once.
    fn make_parents(&self, path: &str) -> Result<(), OutputError> {
        let Some((parent, _)) = path.rsplit_once('/') else { return Ok(()) };
        if self.folders().contains(parent) {
            return Ok(());
        }
        for end in parent.match_indices('/').map(|(at, _)| at).chain([parent.len()]) {
            let folder = &parent[..end];
            match fs::create_dir(self.at(folder)) {
                // Another thread was faster, or a file is in the way, which the next step will say.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                done => done.map_err(self.failed("write", path))?,
            }
            // Only now: another thread relies on what is in this set.
            self.folders().insert(folder.to_owned());
        }
        Ok(())
    }

    /// Not synced to the medium, file by file: that would take minutes for ten thousand files, and what is promised is
    /// that a killed process leaves a whole tree, not that a power cut does. What a process wrote survives its death.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let file = OpenOptions::new().write(true).create_new(true).open(self.at(path));
        file.and_then(|mut file| file.write_all(bytes)).map_err(self.failed("write", path))?;
        self.files().insert(PathBuf::from(path), How::Written);
        Ok(())
    }

    /// Whether the old file could be linked. If not, for whatever reason, writing it will work or say what is wrong.
    fn link(&self, path: impl AsRef<Path>) -> bool {
        let path = path.as_ref();
        match fs::hard_link(self.places.target.join(path), self.at(path)) {
            Ok(()) => {
                self.files().insert(path.to_owned(), How::Linked);
                true
            }
            Err(error) => {
                // FAT32 answers EPERM. Not so EMLINK (too many links): that is about one file, like the rest.
                use io::ErrorKind::{CrossesDevices, PermissionDenied, Unsupported};
                if matches!(error.kind(), PermissionDenied | Unsupported | CrossesDevices) {
                    self.links.store(false, Ordering::Relaxed);
                }
                false
            }
        }
    }

    fn may_link(&self) -> bool {
        self.links.load(Ordering::Relaxed)
    }

    /// Where a path of the new tree lies on disk.
    fn at(&self, path: impl AsRef<Path>) -> PathBuf {
        self.places.new.join(path)
    }

    /// Names the file as the user would, not as it is called while it is staged.
    fn failed(&self, action: &'static str, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> OutputError {
        OutputError::io(action, &self.places.shown.join(path))
    }

    fn folders(&self) -> MutexGuard<'_, HashSet<String>> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn files(&self) -> MutexGuard<'_, HashMap<PathBuf, How>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // Not in place: an unfinished stage. In place: what is left of the old tree. Rubbish both ways, and what cannot
        // be removed now, the next command tries to.
        let _ = swap::remove_tree(&self.places.new);
    }
}

/// Writes one file outside any tree, all or nothing: a file beside it takes its place.
///
/// # Errors
/// [`OutputError::Io`].
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(OutputError::io("write", path))?;
    }
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(OutputError::io("write", path)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

/// Whether a path, or a folder that it lies in, was adopted as it is.
fn is_in(adopted: &HashSet<PathBuf>, path: &str) -> bool {
    !adopted.is_empty() && Path::new(path).ancestors().any(|path| adopted.contains(path))
}

/// Refuses what is not a tree path, before it can lead out of the tree.
fn check(path: &str) -> Result<(), OutputError> {
    if path.contains(['\\', '\0']) || path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        let reason = io::Error::new(io::ErrorKind::InvalidInput, "it is not a path inside the tree");
        return Err(OutputError::io("write", Path::new(path))(reason));
    }
    Ok(())
}
