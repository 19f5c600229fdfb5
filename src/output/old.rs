//! The tree that is being replaced, read with distrust.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rustix::fs::{Mode, OFlags};

/// Files of the old tree. Only real files in real folders count: a symbolic link that somebody put into the tree could
/// lead anywhere, and a hard link to its goal would tie the new tree to files that are not ours.
#[derive(Debug)]
pub(super) struct OldTree {
    root: PathBuf,
    /// Which folders of it are real, asked once each.
    folders: Mutex<HashMap<String, bool>>,
}

impl OldTree {
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root, folders: Mutex::default() }
    }

    /// Where a tree path lies on disk.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Opens a regular file; `None` when there is none or it cannot be read, which only means that it must be written.
    pub(super) fn open(&self, path: &str) -> Option<(File, u64)> {
        if let Some((folder, _)) = path.rsplit_once('/')
            && !self.is_folder(folder)
        {
            return None;
        }
        // Without NONBLOCK a pipe of that name would hold us up for ever.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file = File::from(rustix::fs::open(self.at(path), flags, Mode::empty()).ok()?);
        let found = file.metadata().ok()?;
        found.is_file().then_some((file, found.len()))
    }

    /// The bytes of a regular file.
    pub(super) fn read(&self, path: &str) -> Option<Vec<u8>> {
        let (mut file, len) = self.open(path)?;
        let mut bytes = Vec::with_capacity(usize::try_from(len).ok()?);
        file.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Whether a file has exactly these bytes. Compared in pieces, so that nothing is held twice.
    pub(super) fn has(&self, path: &str, bytes: &[u8]) -> bool {
        let Some((mut file, len)) = self.open(path) else { return false };
        if u64::try_from(bytes.len()) != Ok(len) {
            return false;
        }
        let mut rest = bytes;
        let mut piece = [0; 16 * 1024];
        loop {
            match file.read(&mut piece) {
                Ok(0) => return rest.is_empty(),
                Ok(n) if rest.starts_with(&piece[..n]) => rest = &rest[n..],
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                _ => return false,
            }
        }
    }

    /// Whether this folder and all folders above it, up to the root, are real ones.
    pub(super) fn is_folder(&self, folder: &str) -> bool {
        if let Some(&known) = self.known().get(folder) {
            return known;
        }
        let above = folder.rsplit_once('/').is_none_or(|(above, _)| self.is_folder(above));
        let real = above && fs::symlink_metadata(self.at(folder)).is_ok_and(|found| found.is_dir());
        self.known().insert(folder.to_owned(), real);
        real
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<String, bool>> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
