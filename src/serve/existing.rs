//! An existing tree, read as it is.
#![expect(clippy::disallowed_methods, reason = "this is the door through which a built tree comes in")]

use std::path::Path;

use serde_json::Value;
use walkdir::WalkDir;

use crate::diagnostic::Diagnostic;
use crate::emit::Files;
use crate::tree::ABOUT;

/// A tree that somebody built.
pub struct Existing {
    /// Its files.
    pub files: Files,
    /// Its title.
    pub title: String,
    /// Tags of its editions.
    pub locales: Vec<String>,
}

/// Reads every file of a tree but hidden ones. Links are left out: they may lead anywhere.
///
/// # Errors
/// A diagnostic with the code `not-a-tree` when the folder is no tree of Waymark's, `disk` when it cannot be read.
pub fn read(folder: &Path) -> Result<Existing, Diagnostic> {
    let about = std::fs::read(folder.join(ABOUT)).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let about = about.filter(|about| about["generator"].as_str().is_some_and(|made_by| made_by.starts_with("waymark")));
    let Some(about) = about else {
        let message = format!("`{}` is not a tree that waymark built: it has no {ABOUT}", folder.display());
        return Err(Diagnostic::error("not-a-tree", message).help("name the folder that `waymark build` wrote, such as dist"));
    };
    let mut files = Files::new();
    // What is hidden from people is not meant for them (.git, .DS_Store).
    let shown = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(folder).follow_links(false).sort_by_file_name().into_iter().filter_entry(shown) {
        let failed = |error: &dyn std::fmt::Display| Diagnostic::error("disk", format!("cannot read the tree: {error}"));
        let entry = entry.map_err(|error| failed(&error))?;
        let Ok(path) = entry.path().strip_prefix(folder) else { continue };
        if entry.file_type().is_file() {
            let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            let bytes = std::fs::read(entry.path()).map_err(|error| failed(&error))?;
            files.insert(parts.join("/"), bytes.into());
        }
    }
    let locales = about["locales"].as_array().into_iter().flatten().filter_map(|tag| tag.as_str().map(str::to_owned)).collect();
    Ok(Existing { files, title: about["title"].as_str().unwrap_or_default().to_owned(), locales })
}
