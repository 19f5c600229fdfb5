//! One command at a time on one target.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

/// A lock on a target. It is freed when dropped, and by the system when the process is killed.
///
/// It is a file beside the target, not the folder around it: two sites built into one folder must not wait for each
/// other, and NFS locks only what is open for writing, which a folder never is.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Holds the lock; closing it frees it.
    _file: File,
}

impl Lock {
    /// Takes the lock; `None` when another command has it.
    pub(super) fn take(path: &Path) -> io::Result<Option<Self>> {
        // Whoever leaves removes the file, so we may have opened one that is no longer there for others to find. Then
        // our lock would keep nobody out: try again with the one that is. A few rounds are plenty; more is a crowd.
        for _ in 0..64 {
            let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                // Some network and user-space file systems have no locks. A build without one is better than none.
                Err(TryLockError::Error(error)) if is_unsupported(&error) => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            let ours = file.metadata()?;
            match fs::symlink_metadata(path) {
                Ok(found) if (found.dev(), found.ino()) == (ours.dev(), ours.ino()) => {
                    return Ok(Some(Self { path: path.to_owned(), _file: file }));
                }
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held: see `take`. A file that stays behind is litter, but locks nobody out.
        let _ = fs::remove_file(&self.path);
    }
}

fn is_unsupported(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
        || matches!(Errno::from_io_error(error), Some(Errno::NOLCK | Errno::NOSYS | Errno::OPNOTSUPP | Errno::INVAL))
}
