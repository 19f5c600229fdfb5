//! Where the target is, and the names beside it that a command may use while it writes.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::error::OutputError;

/// The target and its neighbours, all in one folder so that renaming never crosses a file system.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// The target as the user named it, for messages.
    pub shown: PathBuf,
    /// The target itself, absolute and without symbolic links.
    pub target: PathBuf,
    /// The tree being written; whatever is here when no command runs is rubbish, save in the middle of a journalled swap.
    pub new: PathBuf,
    /// The old tree in the middle of a journalled swap. Always a whole tree: it is renamed to `new` before it is removed.
    pub old: PathBuf,
    /// There while a journalled swap is under way.
    pub journal: PathBuf,
    /// See [`Lock`](super::lock::Lock).
    pub lock: PathBuf,
}

impl Places {
    /// Finds the target and makes the folder it is to lie in.
    pub(super) fn find(out: &Path) -> Result<(Self, Made), OutputError> {
        let (target, made) = resolve(out).map_err(OutputError::io("write", out))?;
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            let reason = io::Error::new(io::ErrorKind::InvalidInput, "it is the root of the file system; choose a folder in it");
            return Err(OutputError::io("replace", out)(reason));
        };
        // Refused now rather than after an hour's build: what is mounted cannot be exchanged with its neighbour.
        if let (Ok(inner), Ok(outer)) = (fs::metadata(&target), fs::metadata(parent))
            && inner.dev() != outer.dev()
        {
            let reason = io::Error::new(io::ErrorKind::CrossesDevices, "it is the top folder of a drive; choose a folder in it");
            return Err(OutputError::io("replace", out)(reason));
        }
        let beside = |role: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(".waymark-");
            hidden.push(role);
            parent.join(hidden)
        };
        let (new, old, journal, lock) = (beside("new"), beside("old"), beside("journal"), beside("lock"));
        Ok((Self { shown: out.to_owned(), target, new, old, journal, lock }, made))
    }

    /// Refuses a target that holds anything but a Waymark tree; whether there is a tree.
    pub(super) fn inspect(&self) -> Result<bool, OutputError> {
        let failed = |action| OutputError::io(action, &self.shown);
        match fs::metadata(&self.target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(failed("read")(error)),
            Ok(found) if !found.is_dir() => {
                return Err(failed("write")(io::Error::new(io::ErrorKind::NotADirectory, "it is a file, not a folder")));
            }
            Ok(_) => {}
        }
        if fs::read_dir(&self.target).map_err(failed("read"))?.next().is_none() {
            Ok(false)
        } else if is_tree(&self.target) {
            Ok(true)
        } else {
            Err(OutputError::NotOurs { path: self.shown.clone() })
        }
    }
}

/// Folders made above the target. Those that are still empty at the end are removed again.
#[derive(Debug, Default)]
pub(super) struct Made(Vec<PathBuf>);

impl Drop for Made {
    fn drop(&mut self) {
        // Innermost first. A folder that holds something refuses to go, which is just what is wanted.
        for folder in &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Follows symbolic links, also to what does not exist yet: the exchange would replace the link, not what it names.
fn resolve(out: &Path) -> io::Result<(PathBuf, Made)> {
    let mut path: PathBuf = out.components().collect();
    for _ in 0..40 {
        match fs::canonicalize(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            found => return Ok((found?, Made::default())),
        }
        match fs::read_link(&path) {
            Ok(goal) => path = folder_of(&path).join(goal),
            Err(_) => break,
        }
    }
    let Some(name) = path.file_name() else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it does not name a folder"));
    };
    let parent = folder_of(&path);
    let made = Made(parent.ancestors().take_while(|p| !p.as_os_str().is_empty() && !exists(p)).map(Path::to_owned).collect());
    fs::create_dir_all(parent)?;
    Ok((fs::canonicalize(parent)?.join(name), made))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether anything has this name, a dangling link included.
pub(super) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// A Waymark tree says so in its `waymark.json`.
fn is_tree(folder: &Path) -> bool {
    let file = folder.join("waymark.json");
    // Asked first: reading a pipe of that name would never end.
    if !fs::metadata(&file).is_ok_and(|found| found.is_file()) {
        return false;
    }
    let about: Option<serde_json::Map<_, _>> = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    about.is_some_and(|about| {
        let generator = about.get("generator").and_then(serde_json::Value::as_str);
        generator.is_some_and(|name| name.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("waymark")))
    })
}
