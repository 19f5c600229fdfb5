//! Tree to disk: recipes become bytes in parallel and go into the stage; lists of digests come last; then all at once.

use std::fmt::Write as _;
use std::path::Path;

use rayon::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::cache::{Cache, Entry, hex};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::output::{OutputError, Stage, Summary};
use crate::render::{Rendered, Renderer};
use crate::source::Sources;
use crate::tree::{ABOUT, Artifact, LOCAL, LOCAL_FOLDER, SUMS, Tree};

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
    let staging = Staging { renderer, sources, stage: &stage, old };
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
        return Ok(Emitted { summary: None, cache: Cache::new(), diagnostics });
    }
    let local = made.remove(LOCAL).map(|entry| entry.digest).unwrap_or_default();
    keep_local(&stage)?;
    for (path, text) in lists(config, tree, &made, &local) {
        stage.put(&path, text.as_bytes())?;
        made.insert(path, entry_of([0; 32], text.as_bytes(), None));
    }
    stage.put(SUMS, sums(&made).as_bytes())?;
    let summary = stage.commit()?;
    made.retain(|_, entry| entry.key != [0; 32]);
    Ok(Emitted { summary: Some(summary), cache: made, diagnostics })
}

struct Staging<'a> {
    renderer: &'a Renderer<'a>,
    sources: &'a Sources,
    stage: &'a Stage,
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
                    self.stage.put(path, &bytes)?;
                    Ok(done(entry_of([0; 32], &bytes, None)))
                }
                Err(diagnostic) => Ok(Made { entry: None, diagnostics: vec![diagnostic] }),
            };
        }
        let prepared = self.renderer.prepare(path, artifact);
        let key = self.old.and_then(|_| prepared.key());
        if let (Some(key), Some(known)) = (key, self.old.and_then(|old| old.get(path)))
            && known.key == key
            && self.stage.keep(path, &known.digest)?
        {
            return Ok(done(*known));
        }
        match prepared.render() {
            Ok(Rendered { bytes, weight }) => {
                self.stage.put(path, &bytes)?;
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
    let untouched = stage.old(LOCAL).is_some_and(|bytes| written == Some(hexed(&Sha256::digest(&bytes)).as_str()));
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

fn hexed(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    hex(bytes, &mut text);
    text
}

/// Files made from the other files' digests: what the tree is, and what the service worker may keep of each edition.
fn lists(config: &Config, tree: &Tree, made: &Cache, local: &[u8; 32]) -> Vec<(String, String)> {
    let locales: Vec<_> = config.locales.iter().filter(|l| tree.contains_key(&format!("{}/contents.html", l.folder))).collect();
    let about = json!({
        "generator": concat!("waymark ", env!("CARGO_PKG_VERSION")),
        "format": ABOUT_FORMAT,
        "title": config.title_in(config.source),
        "locales": locales.iter().map(|l| &l.tag).collect::<Vec<_>>(),
        "local": hexed(local),
    });
    let mut files = vec![(ABOUT.to_owned(), format!("{about:#}\n"))];
    for locale in &locales {
        let own = format!("{}/", locale.folder);
        let mut text = String::new();
        for (path, entry) in made.iter().filter(|(path, _)| path.starts_with(&own) || path.starts_with("assets/")) {
            let _ = write!(text, "{path} {} ", entry.size);
            hex(&entry.digest[..8], &mut text);
            text.push('\n');
        }
        files.push((format!("offline/{}.txt", locale.folder), text));
    }
    files
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
