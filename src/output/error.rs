//! What can go wrong while a tree is written, in plain sentences.

use std::io;
use std::path::{Path, PathBuf};

/// Why a tree was not written. The tree that was there before is still there, whole, save after [`Leftover`](Self::Leftover).
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The target holds something that Waymark did not make; nothing was touched.
    #[error("`{}` holds files that are not a Waymark tree, and writing would delete them: choose an empty or a new folder", .path.display())]
    NotOurs {
        /// The target as the user named it.
        path: PathBuf,
    },
    /// Another command is writing the same target.
    #[error("another Waymark command is writing `{}`: wait until it is done", .path.display())]
    Busy {
        /// The target as the user named it.
        path: PathBuf,
    },
    /// The file system refused.
    #[error("cannot {action} `{}`: {}", .path.display(), plain(.source))]
    Io {
        /// The file or folder, as the user would name it.
        path: PathBuf,
        /// A verb: "read", "write", "replace".
        action: &'static str,
        /// The file system's own reason.
        source: io::Error,
    },
    /// The new tree is in place, but the one it replaced could not be removed; the next command tries again.
    #[error("`{}` is new, but the old tree in `{}` cannot be removed: {}", .path.display(), .old.display(), plain(.source))]
    Leftover {
        /// The target as the user named it.
        path: PathBuf,
        /// Where what is left of the old tree lies.
        old: PathBuf,
        /// The file system's own reason.
        source: io::Error,
    },
}

impl OutputError {
    /// For `map_err`: makes an [`Io`](Self::Io) of whatever the file system answers.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Io { path, action, source }
    }
}

/// The reason without its number: "No space left on device", not "No space left on device (os error 28)".
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    text.find(" (os error ").map_or(text.as_str(), |end| &text[..end]).to_owned()
}
