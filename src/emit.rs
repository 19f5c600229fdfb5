//! Tree to disk: recipes become bytes in parallel and go into the stage; lists of digests come last; then all at once.
//! [`hold`] makes the same files without a disk.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use rayon::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::cache::{Cache, Entry, hex};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::digest;
use crate::locale::Locale;
use crate::output::{OutputError, Stage, Summary};
use crate::render::{self, Rendered, Renderer};
use crate::source::Sources;
use crate::tree::{ABOUT, Artifact, CHOOSER, LOCAL, LOCAL_FOLDER, OFFLINE_FOLDER, SEARCH_FOLDER, SUMS, Tree};

mod held;

pub use held::{Files, Held, hold};

/// Format of `waymark.json`.
const ABOUT_FORMAT: u32 = 1;

/// What became of the tree.
#[derive(Debug)]
pub struct Emitted {
    /// Counts; `None` when nothing was written.
    pub summary: Option<Summary>,
    /// What the next build may remember.
    pub cache: Cache,
    /// Errors of templates, pages over budget.
    pub diagnostics: Vec<Diagnostic>,
}

/// Evaluates a tree without writing it, for `check`.
pub fn check(tree: &Tree, renderer: &Renderer<'_>) -> Vec<Diagnostic> {
    let results: Vec<Vec<Diagnostic>> = tree
        .par_iter()
        .map(|(path, artifact)| match renderer.prepare(path, artifact).render() {
            Ok(rendered) => over_budget(path, artifact, rendered.weight, renderer).into_iter().collect(),
            Err(diagnostic) => vec![*diagnostic],
        })
        .collect();
    results.into_iter().flatten().collect()
}

/// Writes a tree to `out`. With errors in its diagnostics, nothing is written.
///
/// # Errors
/// When the disk refuses, or `out` is not ours to write.
pub fn write(
    tree: &Tree,
    renderer: &Renderer<'_>,
    config: &Config,
    sources: &Sources,
    out: &Path,
    old: Option<&Cache>,
) -> Result<Emitted, OutputError> {
    let stage = Stage::open(out)?;
    let (made, diagnostics) = fill(tree, renderer, config, sources, &stage, old, None)?;
    let Some(mut made) = made else { return Ok(Emitted { summary: None, cache: Cache::new(), diagnostics }) };
    let summary = stage.commit()?;
    made.retain(|_, entry| entry.key != [0; 32]);
    Ok(Emitted { summary: Some(summary), cache: made, diagnostics })
}

/// Where the files of a tree go. Paths are put once each, from many threads.
trait Place: Sync {
    /// Takes a file.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError>;
    /// Takes the old tree's file when its bytes have this SHA-256; `false` when there is no such file.
    fn keep(&self, path: &str, sha256: &[u8; 32]) -> Result<bool, OutputError>;
    /// Takes over what is not the build's own.
    fn keep_local(&self) -> Result<(), OutputError>;
}

impl Place for Stage {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        Stage::put(self, path, bytes)
    }

    fn keep(&self, path: &str, sha256: &[u8; 32]) -> Result<bool, OutputError> {
        Stage::keep(self, path, sha256)
    }

    fn keep_local(&self) -> Result<(), OutputError> {
        keep_local(self)
    }
}

/// Puts every file of a tree into its place. `parent`: the digest of the whole that it is a part of. `None` when there are errors among the diagnostics.
fn fill(
    tree: &Tree,
    renderer: &Renderer<'_>,
    config: &Config,
    sources: &Sources,
    place: &dyn Place,
    old: Option<&Cache>,
    parent: Option<&str>,
) -> Result<(Option<Cache>, Vec<Diagnostic>), OutputError> {
    let staging = Staging { renderer, sources, place, old };
    // An error of the disk ends the build; errors of the content are gathered.
    let results: Vec<Result<Made, OutputError>> = tree.par_iter().map(|(path, artifact)| staging.make(path, artifact)).collect();
    let (mut made, mut diagnostics) = (Cache::new(), Vec::new());
    for (path, result) in tree.keys().zip(results) {
        let Made { entry, diagnostics: found } = result?;
        diagnostics.extend(found);
        if let Some(entry) = entry {
            made.insert(path.clone(), entry);
        }
    }
    if crate::diagnostic::has_errors(&diagnostics) {
        return Ok((None, diagnostics));
    }
    let local = made.remove(LOCAL).map(|entry| entry.digest).unwrap_or_default();
    place.keep_local()?;
    for (path, text) in lists(config, tree, renderer, &made, &local, parent) {
        place.put(&path, text.as_bytes())?;
        made.insert(path, entry_of([0; 32], text.as_bytes(), None));
    }
    place.put(SUMS, sums(&made).as_bytes())?;
    Ok((Some(made), diagnostics))
}

struct Staging<'a> {
    renderer: &'a Renderer<'a>,
    sources: &'a Sources,
    place: &'a dyn Place,
    /// What the last build remembered; `None` when nothing is to be remembered.
    old: Option<&'a Cache>,
}

/// One file's outcome.
#[derive(Default)]
struct Made {
    entry: Option<Entry>,
    diagnostics: Vec<Diagnostic>,
}

impl Staging<'_> {
    fn make(&self, path: &str, artifact: &Artifact) -> Result<Made, OutputError> {
        let done = |entry: Entry| Made {
            diagnostics: over_budget(path, artifact, (entry.weight > 0).then_some(entry.weight), self.renderer).into_iter().collect(),
            entry: Some(entry),
        };
        if let Artifact::Asset(source) = artifact {
            return match self.sources.bytes(source) {
                Ok(bytes) => {
                    self.place.put(path, &bytes)?;
                    Ok(done(entry_of([0; 32], &bytes, None)))
                }
                Err(diagnostic) => Ok(Made { entry: None, diagnostics: vec![diagnostic] }),
            };
        }
        if let Artifact::Picture { source, version } = artifact {
            if let Some(known) = self.old.and_then(|old| old.get(path)).filter(|known| known.key == version.key)
                && self.place.keep(path, &known.digest)?
            {
                return Ok(done(*known));
            }
            return match version.bytes(source, self.sources) {
                Ok(bytes) => {
                    self.place.put(path, &bytes)?;
                    Ok(done(entry_of(version.key, &bytes, None)))
                }
                Err(diagnostic) => Ok(Made { entry: None, diagnostics: vec![diagnostic] }),
            };
        }
        let prepared = self.renderer.prepare(path, artifact);
        let key = self.old.and_then(|_| prepared.key());
        if let (Some(key), Some(known)) = (key, self.old.and_then(|old| old.get(path)))
            && known.key == key
            && self.place.keep(path, &known.digest)?
        {
            return Ok(done(*known));
        }
        match prepared.render() {
            Ok(Rendered { bytes, weight }) => {
                self.place.put(path, &bytes)?;
                Ok(done(entry_of(key.unwrap_or_default(), &bytes, weight)))
            }
            Err(diagnostic) => Ok(Made { entry: None, diagnostics: vec![*diagnostic] }),
        }
    }
}

fn entry_of(key: [u8; 32], bytes: &[u8], weight: Option<u64>) -> Entry {
    Entry { key, digest: Sha256::digest(bytes).into(), size: bytes.len() as u64, weight: weight.unwrap_or_default() }
}

/// Keeps what the mirror keeper put into `local/`. Our own page there is not hers: as long as it is as we wrote it, a
/// newer one replaces it.
fn keep_local(stage: &Stage) -> Result<(), OutputError> {
    let about = stage.old(ABOUT).and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
    let written = about.as_ref().and_then(|about| about.get("local")?.as_str());
    let untouched = stage.old(LOCAL).is_some_and(|bytes| written == Some(digest::hex(&Sha256::digest(&bytes)).as_str()));
    stage.adopt(LOCAL_FOLDER, untouched.then_some(LOCAL))
}

/// A warning for a page heavier than its limit.
fn over_budget(path: &str, artifact: &Artifact, weight: Option<u64>, renderer: &Renderer<'_>) -> Option<Diagnostic> {
    let limit = renderer.budget(artifact)?;
    let weight = weight.filter(|w| *w > limit)?;
    let message = format!("`{path}` weighs {weight} bytes when it is first opened, but its budget is {limit} bytes");
    let diagnostic = Diagnostic::warning("over-budget", message)
        .help("split the page or shorten it (pictures and sound do not count); the limits can be changed under `budgets:` in waymark.yaml");
    Some(match renderer.file_of(artifact) {
        Some(file) => diagnostic.in_file(file),
        None => diagnostic,
    })
}

/// Files made from the other files' digests: what the tree is, and what the service worker may keep of each edition.
fn lists(
    config: &Config,
    tree: &Tree,
    renderer: &Renderer<'_>,
    made: &Cache,
    local: &[u8; 32],
    parent: Option<&str>,
) -> Vec<(String, String)> {
    let is_built = |l: &Locale| tree.contains_key(&format!("{}/contents.html", l.folder));
    let locales: Vec<(usize, &Locale)> = config.locales.iter().enumerate().filter(|(_, l)| is_built(l)).collect();
    let mut about = json!({
        "generator": concat!("waymark ", env!("CARGO_PKG_VERSION")),
        "format": ABOUT_FORMAT,
        "title": config.title_in(config.source),
        "locales": locales.iter().map(|(_, l)| &l.tag).collect::<Vec<_>>(),
        "local": digest::hex(local),
    });
    if let (Some(parent), Some(about)) = (parent, about.as_object_mut()) {
        about.insert("parent".to_owned(), json!(parent));
    }
    let mut files = vec![(ABOUT.to_owned(), format!("{about:#}\n"))];
    let mut index = String::new();
    for (n, locale) in &locales {
        let text = kept(&locale.folder, made, &render::marks(renderer, *n, tree));
        let _ = write!(index, "{} ", locale.folder);
        hex(&Sha256::digest(&text)[..8], &mut index);
        index.push('\n');
        files.push((format!("{OFFLINE_FOLDER}/{}.txt", locale.folder), text));
    }
    files.push((format!("{OFFLINE_FOLDER}/index.txt"), index));
    files
}

/// What may be kept of an edition: `path size digits`, the first 16 of the digest, and what else is to be said of a file.
fn kept(folder: &str, made: &Cache, marks: &BTreeMap<String, String>) -> String {
    let below = [format!("{folder}/"), "assets/".to_owned(), format!("{SEARCH_FOLDER}/{folder}/")];
    let mut text = String::new();
    for (path, entry) in made.iter().filter(|(path, _)| *path == CHOOSER || below.iter().any(|folder| path.starts_with(folder))) {
        let _ = write!(text, "{path} {} ", entry.size);
        hex(&entry.digest[..8], &mut text);
        if let Some(mark) = marks.get(path) {
            let _ = write!(text, " {mark}");
        }
        text.push('\n');
    }
    text
}

/// `SHA256SUMS`, as `sha256sum -c` reads it.
fn sums(made: &Cache) -> String {
    let mut text = String::with_capacity(made.len() * 100);
    for (path, entry) in made {
        hex(&entry.digest, &mut text);
        let _ = writeln!(text, "  {path}");
    }
    text
}
