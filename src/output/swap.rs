//! The exchange of the new tree with the old, and the recovery from a command that was killed in the middle of it.
//!
//! Where the file system can exchange two names in one step, there is no middle. Elsewhere (exFAT, some network file
//! systems, old kernels) it takes three renames, and a journal says that they are under way:
//!
//! | killed after | target | `-old` | `-new` | `-journal` | [`recover`] |
//! |---|---|---|---|---|---|
//! | staging | old tree | | part | | removes `-new` |
//! | [`announce`] | old tree | | new tree | yes | undoes |
//! | [`set_aside`] | | old tree | new tree | yes | finishes |
//! | [`move_in`] | new tree | old tree | | yes | finishes |
//! | [`retire`] | new tree | | old tree | yes | finishes |
//! | [`conclude`] | new tree | | old tree | | removes `-new` |
//!
//! What exists says which row it is, so the journal's text is only for people. Nothing but `-new` is ever in the middle
//! of being removed. Promised is recovery from a killed process, not from a power cut: the order of renames on a medium
//! that loses power is the file system's affair. The journal alone is synced, for it is what recovery hangs on.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use rustix::io::Errno;

use super::error::OutputError;
use super::places::{Places, exists};

/// How the two trees change places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exchange {
    /// In one step where the file system can, else with a journal.
    Atomic,
    /// With a journal; tests ask for it where the file system could do better.
    #[cfg_attr(not(test), expect(dead_code, reason = "only tests have to insist"))]
    Journal,
}

/// Puts the new tree in the target's place. What it replaces is then called `-new`, and is the caller's to remove.
pub(super) fn swap(places: &Places, how: Exchange) -> Result<(), OutputError> {
    if !exists(&places.target) {
        return fs::rename(&places.new, &places.target).map_err(OutputError::io("write", &places.shown));
    }
    if how == Exchange::Atomic {
        match exchange(&places.new, &places.target) {
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {}
            done => return done.map_err(|errno| OutputError::io("replace", &places.shown)(errno.into())),
        }
    }
    for step in STEPS {
        if let Err(error) = step(places) {
            undo(places);
            return Err(OutputError::io("replace", &places.shown)(error));
        }
    }
    Ok(())
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> Result<(), Errno> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> Result<(), Errno> {
    Err(Errno::NOSYS)
}

/// One step of a journalled swap.
pub(super) type Step = fn(&Places) -> io::Result<()>;

/// A journalled swap, step by step, so that tests can stop between any two.
pub(super) const STEPS: [Step; 5] = [announce, set_aside, move_in, retire, conclude];

fn announce(places: &Places) -> io::Result<()> {
    let mut journal = File::create(&places.journal)?;
    journal.write_all(b"swap\n")?;
    journal.sync_all()
}

fn set_aside(places: &Places) -> io::Result<()> {
    fs::rename(&places.target, &places.old)
}

fn move_in(places: &Places) -> io::Result<()> {
    fs::rename(&places.new, &places.target)
}

fn retire(places: &Places) -> io::Result<()> {
    fs::rename(&places.old, &places.new)
}

fn conclude(places: &Places) -> io::Result<()> {
    fs::remove_file(&places.journal)
}

/// A step was refused: puts the old tree back. What cannot be undone here is left for [`recover`].
fn undo(places: &Places) {
    if exists(&places.target) || fs::rename(&places.old, &places.target).is_ok() {
        let _ = fs::remove_file(&places.journal);
    }
}

/// Finishes or undoes what an earlier, killed command left. Needs the lock. May itself be killed, and called again.
pub(super) fn recover(places: &Places) -> Result<(), OutputError> {
    let Places { target, new, old, journal, .. } = places;
    let failed = |path: &Path| OutputError::io("clean up", path);
    if exists(old) {
        // An empty target means that somebody missed the old one and made room for a new one. Does nothing otherwise.
        let _ = fs::remove_dir(target);
        if !exists(target) {
            // With a journal the new tree is whole, for it was begun only then.
            let whole = if exists(journal) && exists(new) { new } else { old };
            fs::rename(whole, target).map_err(failed(whole))?;
        }
        if exists(old) {
            remove_tree(new).map_err(failed(new))?;
            fs::rename(old, new).map_err(failed(old))?;
        }
    }
    match fs::remove_file(journal) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(journal)(error)),
        _ => {}
    }
    remove_tree(new).map_err(failed(new))
}

/// Removes a folder and all in it, if it is there.
pub(super) fn remove_tree(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}
