//! Every input file, read once. The only reader of a site's folder.
//!
//! Text comes in whatever Windows, macOS or Linux editors write (byte order marks, UTF-16, CRLF, decomposed names) and
//! leaves as UTF-8, LF, NFC: *decoded text*, which every place of a diagnostic counts in. Pictures and other binary files
//! are listed with their size and read again when they are written out.
#![expect(clippy::disallowed_methods, reason = "this is the door through which files come in")]

use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};
use walkdir::WalkDir;

use crate::diagnostic::Diagnostic;

mod decode;

/// The site's files by path relative to the site folder, `/` between parts.
#[derive(Debug, Default)]
pub struct Sources {
    root: PathBuf,
    files: BTreeMap<Arc<str>, File>,
}

/// One input file.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path relative to the site folder, as shown to people (NFC).
    pub path: Arc<str>,
    /// Decoded text, for files that are text.
    pub text: Option<Arc<str>>,
    /// Size on disk, in bytes.
    pub size: u64,
    on_disk: PathBuf,
}

/// Files larger than this are not read as text, in bytes: no page anyone wrote is.
const LARGEST_TEXT: u64 = 16 << 20;

impl Sources {
    /// Reads `waymark.yaml`, `content/`, `i18n/` and `themes/` below `root`.
    pub fn read(root: &Path) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut found = Vec::new();
        for top in ["waymark.yaml", "content", "i18n", "themes"] {
            list(root, top, &mut found, &mut diagnostics);
        }
        found.sort();
        let read: Vec<(Result<File, Diagnostic>, Option<Diagnostic>)> = found
            .into_par_iter()
            .map(|(path, on_disk)| {
                let mut damage = None;
                (load(path.into(), on_disk, &mut damage), damage)
            })
            .collect();
        let mut files = BTreeMap::new();
        for (result, damage) in read {
            diagnostics.extend(damage);
            match result {
                Ok(file) => {
                    if let Some(other) = files.insert(file.path.clone(), file) {
                        let message = format!("two files are called `{}`: their names differ only in how accents are stored", other.path);
                        diagnostics.push(Diagnostic::error("path-collision", message).in_file(other.path).help("rename one of the two"));
                    }
                }
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        (Self { root: root.to_owned(), files }, diagnostics)
    }

    /// The folder they came from.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The file at a path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// The decoded text of the file at a path.
    pub fn text(&self, path: &str) -> Option<&Arc<str>> {
        self.files.get(path)?.text.as_ref()
    }

    /// All files, in order.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.files.values()
    }

    /// All files below a folder (`content/`), in order.
    pub fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a File> + use<'a> {
        let folder = folder.to_owned();
        let from = (Bound::Included(folder.as_str()), Bound::Unbounded);
        self.files.range::<str, _>(from).map(|(_, file)| file).take_while(move |file| file.path.starts_with(&folder))
    }

    /// SHA-256 of a file's bytes on disk, read now and in pieces: a recording may be large.
    pub fn digest(&self, path: &str) -> Result<[u8; 32], Diagnostic> {
        let file = self.files.get(path).ok_or_else(|| Diagnostic::error("unreadable", format!("there is no file `{path}`")))?;
        let mut hasher = Sha256::new();
        let copied = std::fs::File::open(&file.on_disk).and_then(|mut from| std::io::copy(&mut from, &mut Hashing(&mut hasher)));
        copied.map_err(|error| unreadable(&file.path, &error))?;
        Ok(hasher.finalize().into())
    }

    /// The bytes of a file that is not text, read from disk now.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Diagnostic> {
        let file = self.files.get(path).ok_or_else(|| Diagnostic::error("unreadable", format!("there is no file `{path}`")))?;
        std::fs::read(&file.on_disk).map_err(|error| unreadable(&file.path, &error))
    }
}

struct Hashing<'a>(&'a mut Sha256);

impl std::io::Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn list(root: &Path, top: &str, found: &mut Vec<(String, PathBuf)>, diagnostics: &mut Vec<Diagnostic>) {
    let start = root.join(top);
    if !start.exists() {
        return;
    }
    // A link may lead anywhere in the site, and the site's folders may be links; a file of the machine is not the site's.
    let inside: Vec<PathBuf> = [root, &start].iter().filter_map(|folder| std::fs::canonicalize(folder).ok()).collect();
    let mut walk = WalkDir::new(&start).follow_links(true).into_iter();
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) if entry.depth() > 0 && is_litter(entry.file_name().to_string_lossy().as_ref()) => {
                if entry.file_type().is_dir() {
                    walk.skip_current_dir();
                }
            }
            Ok(entry) if entry.depth() > 0 && entry.path_is_symlink() && !leads_inside(entry.path(), &inside) => {
                if entry.file_type().is_dir() {
                    walk.skip_current_dir();
                }
                let path = entry.path().strip_prefix(root).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
                diagnostics.push(
                    Diagnostic::error("link-outside", format!("the link `{path}` leads out of the site's folder"))
                        .in_file(path)
                        .help("put the file itself here, if it is to be published"),
                );
            }
            Ok(entry) if entry.file_type().is_file() => {
                let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
                let parts: Vec<String> = relative.components().map(|c| c.as_os_str().to_string_lossy().nfc().collect()).collect();
                found.push((parts.join("/"), entry.path().to_owned()));
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().map(|p| p.strip_prefix(root).unwrap_or(p).to_string_lossy().replace('\\', "/")).unwrap_or_default();
                diagnostics.push(if error.loop_ancestor().is_some() {
                    Diagnostic::error("symlink-loop", format!("the link `{path}` leads back into a folder that holds it"))
                        .in_file(path)
                        .help("delete the link")
                } else {
                    let why = error.io_error().map_or_else(|| error.to_string(), reason);
                    let help = if entry_is_link(root, &path) {
                        "it is a link, and what it leads to is not there: delete it, or put the file itself here"
                    } else {
                        "check that you may read it"
                    };
                    Diagnostic::error("unreadable", format!("cannot read `{path}`: {why}")).in_file(path).help(help)
                });
            }
        }
    }
}

fn leads_inside(link: &Path, inside: &[PathBuf]) -> bool {
    std::fs::canonicalize(link).is_ok_and(|goal| inside.iter().any(|folder| goal.starts_with(folder)))
}

/// Leftovers of editors and systems, which nobody means to publish.
fn is_litter(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || matches!(name, "Thumbs.db" | "desktop.ini" | "__MACOSX")
}

/// Reads one file. Damaged text is kept, so that it can be shown and that what else is wrong is found in the same run.
fn load(path: Arc<str>, on_disk: PathBuf, damage: &mut Option<Diagnostic>) -> Result<File, Diagnostic> {
    let size = std::fs::metadata(&on_disk).map_err(|error| unreadable(&path, &error))?.len();
    if !is_text(&path) {
        return Ok(File { path, text: None, size, on_disk });
    }
    if size > LARGEST_TEXT {
        return Err(Diagnostic::error(
            "too-large",
            format!("the file is {} MB large, and a text may have {} MB at most", size >> 20, LARGEST_TEXT >> 20),
        )
        .in_file(path)
        .help("split it into several pages"));
    }
    let bytes = std::fs::read(&on_disk).map_err(|error| unreadable(&path, &error))?;
    let decode::Decoded { text, damaged } = decode::decode(bytes);
    let text: Arc<str> = if is_nfc(&text) { text.into() } else { text.nfc().collect::<String>().into() };
    *damage = damaged.map(|damaged| decode::not_utf8(damaged, &text, &path));
    Ok(File { path, text: Some(text), size, on_disk })
}

fn is_text(path: &str) -> bool {
    // What makes a picture safe is looked for in its text, however its ending is written.
    let is = |endings: &[&str]| endings.iter().any(|ending| path.ends_with(ending)) || path.to_ascii_lowercase().ends_with(".svg");
    if path.starts_with("content/") {
        is(&[".md", ".yaml", ".yml", ".svg"])
    } else {
        is(&[".yaml", ".yml", ".ftl", ".lock", ".html", ".css", ".js", ".svg"])
    }
}

fn unreadable(path: &Arc<str>, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error("unreadable", format!("cannot read `{path}`: {}", reason(error)))
        .in_file(path.clone())
        .help("check that the file exists and that you may read it")
}

/// The system's reason without its number, which helps nobody.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

fn entry_is_link(root: &Path, path: &str) -> bool {
    std::fs::symlink_metadata(root.join(path)).is_ok_and(|data| data.is_symlink())
}
