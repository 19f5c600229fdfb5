//! What the mirror keeper added to the tree survives its replacement.

use std::collections::HashSet;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::error::OutputError;
use super::{How, Stage, check};

impl Stage {
    /// Takes the mirror keeper's own folder (`local`) over from the old tree, with all in it.
    ///
    /// The keeper's file wins over one that was put or will be put under the same path. What only we have stays, and so does
    /// our version of `except`: a file in the folder that the keeper is known to have left alone.
    ///
    /// # Errors
    /// [`OutputError::Io`] when something in the folder cannot be read or copied: better no new tree than one without
    /// the keeper's numbers.
    pub fn adopt(&self, folder: &str, except: Option<&str>) -> Result<(), OutputError> {
        let folder = folder.strip_suffix('/').unwrap_or(folder);
        check(folder)?;
        if folder.rsplit_once('/').is_some_and(|(above, _)| !self.old.is_folder(above)) {
            return Ok(());
        }
        let kind = match fs::symlink_metadata(self.old.at(folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            found => found.map_err(self.failed("read", folder))?.file_type(),
        };
        let mut adopted = self.adopted.write().unwrap_or_else(PoisonError::into_inner);
        self.make_parents(folder)?;
        self.take_over(Path::new(folder), kind, except.map(Path::new), &mut adopted)
    }

    /// Paths rather than strings from here on: the keeper may name files as she likes.
    fn take_over(&self, path: &Path, kind: FileType, except: Option<&Path>, adopted: &mut HashSet<PathBuf>) -> Result<(), OutputError> {
        if except == Some(path) {
            return Ok(());
        }
        if kind.is_dir() {
            return self.take_folder(path, except, adopted);
        }
        // Pipes, sockets and devices cannot be published.
        if !(kind.is_file() || kind.is_symlink()) {
            return Ok(());
        }
        self.make_room(path)?;
        if kind.is_symlink() {
            // As it is: the new tree will lie where the old one lies, so it leads where it led.
            let goal = fs::read_link(self.places.target.join(path)).map_err(self.failed("read", path))?;
            std::os::unix::fs::symlink(goal, self.at(path)).map_err(self.failed("write", path))?;
            self.files().insert(path.to_owned(), How::Written);
        } else if !(self.may_link() && self.link(path)) {
            fs::copy(self.places.target.join(path), self.at(path)).map_err(self.failed("copy", path))?;
            self.files().insert(path.to_owned(), How::Written);
        }
        adopted.insert(path.to_owned());
        Ok(())
    }

    fn take_folder(&self, path: &Path, except: Option<&Path>, adopted: &mut HashSet<PathBuf>) -> Result<(), OutputError> {
        let ours = self.at(path);
        if !fs::symlink_metadata(&ours).is_ok_and(|found| found.is_dir()) {
            self.make_room(path)?;
            fs::create_dir(&ours).map_err(self.failed("write", path))?;
        }
        for entry in fs::read_dir(self.places.target.join(path)).map_err(self.failed("read", path))? {
            let entry = entry.map_err(self.failed("read", path))?;
            let inner = path.join(entry.file_name());
            let kind = entry.file_type().map_err(self.failed("read", &inner))?;
            self.take_over(&inner, kind, except, adopted)?;
        }
        Ok(())
    }

    /// Removes what we put where the keeper has something of her own.
    fn make_room(&self, path: &Path) -> Result<(), OutputError> {
        let ours = self.at(path);
        let removed = match fs::symlink_metadata(&ours) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Ok(found) if found.is_dir() => fs::remove_dir_all(&ours),
            Ok(_) => fs::remove_file(&ours),
            Err(error) => Err(error),
        };
        removed.map_err(self.failed("replace", path))?;
        self.files().retain(|file, _| !file.starts_with(path));
        Ok(())
    }
}
