//! The commands: settings in, one run through the stages, an outcome out. Nothing here prints.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::address::Relative;
use crate::cli::{Build, Check, Mark};
use crate::config::{base_address, unknown_locale};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::locale::Date;
use crate::output::OutputError;
use crate::page::PageId;
use crate::render::{Renderer, Scripts};
use crate::source::Sources;
use crate::{Loaded, Settings, cache, emit, feed, load, output, reading, translation, tree};

mod catalogue;
mod held;
mod pack;
mod search;

pub use self::held::run as held;
pub use self::pack::run as pack;
pub use self::search::run as search;

/// What a command came to.
#[derive(Debug)]
pub struct Outcome {
    /// The sources that the diagnostics point into.
    pub sources: Sources,
    /// Everything that is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What was done, in a line or two, when it was done.
    pub done: Option<String>,
    /// The exit code.
    pub code: ExitCode,
}

/// Exit codes, a documented contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitCode {
    /// All is well.
    Fine = 0,
    /// The content has problems.
    Problems = 1,
    /// The command was used wrongly.
    Usage = 2,
    /// The machine failed: disk, network.
    Machine = 3,
}

/// `waymark build`.
pub fn build(options: &Build, today: Date) -> Outcome {
    let today = match given_day(options.today.as_deref(), today) {
        Ok(day) => day,
        Err(outcome) => return *outcome,
    };
    let out = options.out.clone().unwrap_or_else(|| options.site.join("dist"));
    let mut run = Run::new(&options.site);
    run.refuse_overlap(&options.site, &out);
    let url = options.url.as_deref().map(|url| base_address(url).ok_or(url)).transpose();
    let url = match url {
        Ok(url) => url,
        Err(url) => {
            let diagnostic = Diagnostic::error("usage", format!("`{url}` is not the address of a site"));
            return run.fail(diagnostic.help("write it with https:// at the front and without ? or #"), ExitCode::Usage);
        }
    };
    let settings = Settings { url, drafts: false, today: Some(today) };
    let Some(mut loaded) = run.load(&settings) else { return run.end(false) };
    let old = (!options.no_cache).then(|| cache::load(&options.site));
    if options.text_only {
        loaded.site.assets.leave_out();
    } else {
        run.diagnostics.extend(loaded.site.assets.measure(&run.sources, remembered(old.as_ref())));
    }
    let only = match locales(&loaded, &options.locales) {
        Ok(only) => only,
        Err(diagnostic) => return run.fail(diagnostic, ExitCode::Usage),
    };
    let mut tree = plan(&loaded, &only);
    let (renderer, found) = Renderer::new(&loaded.site, &loaded.theme, &loaded.messages, &Relative, &only, &program());
    run.diagnostics.extend(found);
    if diagnostic::has_errors(&run.diagnostics) {
        // What templates and weights would say is still worth knowing in the same run.
        run.diagnostics.extend(emit::check(&tree, &renderer));
        run.inspect(&out);
        return run.end(false);
    }
    add_indexes(&loaded, &only, &mut tree);
    let emitted = match emit::write(&tree, &renderer, &loaded.site.graph.config, &run.sources, &out, old.as_ref()) {
        Ok(emitted) => emitted,
        Err(error) => {
            let code =
                if matches!(error, OutputError::NotOurs { .. } | OutputError::Busy { .. }) { ExitCode::Usage } else { ExitCode::Machine };
            return run.fail(of_output(&error), code);
        }
    };
    run.diagnostics.extend(emitted.diagnostics);
    let Some(summary) = emitted.summary else { return run.end(false) };
    if !options.no_cache {
        let mut cache = emitted.cache;
        for version in loaded.site.assets.rejected() {
            let entry = cache::Entry { key: version.key, digest: [0; 32], size: version.size, weight: 0 };
            cache.entry(version.path.clone()).or_insert(entry);
        }
        cache::store(&options.site, &cache);
    }
    let editions = if only.is_empty() { loaded.site.graph.config.locales.len() } else { only.len() };
    run.done = Some(format!(
        "{} files in {editions} {} ({} new or changed)\nOpen {}",
        summary.files,
        if editions == 1 { "language" } else { "languages" },
        summary.written,
        out.join(tree::CHOOSER).display()
    ));
    run.end(false)
}

/// `waymark check`.
pub fn check(options: &Check, today: Date) -> Outcome {
    let today = match given_day(options.today.as_deref(), today) {
        Ok(day) => day,
        Err(outcome) => return *outcome,
    };
    let mut run = Run::new(&options.site);
    let settings = Settings { today: Some(today), ..Settings::default() };
    if let Some(out) = &options.out {
        run.refuse_overlap(&options.site, out);
        run.inspect(out);
    }
    let Some(mut loaded) = run.load(&settings) else { return run.end(options.strict) };
    let old = cache::load(&options.site);
    run.diagnostics.extend(loaded.site.assets.examine(&run.sources, remembered(Some(&old))));
    let tree = plan(&loaded, &[]);
    let (renderer, found) = Renderer::new(&loaded.site, &loaded.theme, &loaded.messages, &Relative, &[], &[0; 32]);
    run.diagnostics.extend(found);
    run.diagnostics.extend(emit::check(&tree, &renderer));
    run.diagnostics.extend(translation::compare::compare(&loaded.site.graph, &loaded.site.freshness, &run.sources));
    let levels = reading::levels(&loaded.site.graph, &run.sources);
    run.diagnostics.extend(reading::check(&levels));
    let fine = run.diagnostics.is_empty().then(|| "nothing is wrong".to_owned());
    let table = options.reading.then(|| reading::table(&levels));
    run.done = [table, fine].into_iter().flatten().reduce(|table, fine| format!("{table}\n{fine}"));
    run.end(options.strict)
}

/// `waymark translate mark`.
pub fn mark(options: &Mark) -> Outcome {
    let mut run = Run::new(&options.site);
    let Some(loaded) = run.load(&Settings { drafts: true, ..Settings::default() }) else { return run.end(false) };
    // What is wrong elsewhere is `check`'s to say.
    run.diagnostics.clear();
    let locales = match locales(&loaded, &options.locales) {
        Ok(locales) => locales,
        Err(diagnostic) => return run.fail(diagnostic, ExitCode::Usage),
    };
    let ids: Vec<PageId> = options.pages.iter().map(|id| PageId(id.trim_end_matches(".md").into())).collect();
    for id in &ids {
        if !loaded.site.graph.traits.contains_key(id) {
            let near = diagnostic::did_you_mean(&id.0, loaded.site.graph.traits.keys().map(|k| &*k.0));
            let help = near.map_or_else(|| "name pages as in epat/lite-react".to_owned(), |n| format!("did you mean `{n}`?"));
            return run.fail(Diagnostic::error("unknown-page", format!("there is no page `{id}`")).help(help), ExitCode::Usage);
        }
    }
    let files = translation::mark(&loaded.site.graph, &run.sources, &locales, &ids);
    let mut written = Vec::new();
    for (path, text) in files {
        if run.sources.text(&path).is_some_and(|old| **old == *text) || (run.sources.text(&path).is_none() && !text.contains("\n  ")) {
            continue;
        }
        if let Err(error) = output::write_file(&options.site.join(&path), text.as_bytes()) {
            return run.fail(of_output(&error), ExitCode::Machine);
        }
        written.push(path);
    }
    run.done =
        Some(if written.is_empty() { "every record was up to date".to_owned() } else { format!("recorded in {}", written.join(", ")) });
    run.end(false)
}

/// One command under way.
struct Run {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    done: Option<String>,
}

impl Run {
    fn new(site: &Path) -> Self {
        let (sources, diagnostics) = Sources::read(site);
        Self { sources, diagnostics, done: None }
    }

    fn load(&mut self, settings: &Settings) -> Option<Loaded> {
        let (loaded, found) = load(&self.sources, settings);
        self.diagnostics.extend(found);
        loaded
    }

    /// A tree written over its own site, or around it, would delete it.
    fn refuse_overlap(&mut self, site: &Path, out: &Path) {
        let (site, named, out) = (real(site), out, real(out));
        let inputs = ["content", "i18n", "themes"].map(|folder| site.join(folder));
        if site.starts_with(&out) || inputs.iter().any(|folder| out.starts_with(folder)) {
            let message = format!("`{}` is where the site's own files are", named.display());
            self.diagnostics.push(Diagnostic::error("out-not-ours", message).help("name another folder with --out"));
        }
    }

    /// Says when the target is not ours, unless it was said already.
    fn inspect(&mut self, out: &Path) {
        if !self.diagnostics.iter().any(|d| d.code == "out-not-ours") {
            self.diagnostics.extend(output::Stage::inspect(out).err().map(|e| of_output(&e)));
        }
    }

    fn fail(mut self, diagnostic: Diagnostic, code: ExitCode) -> Outcome {
        self.diagnostics.push(diagnostic);
        let mut outcome = self.end(false);
        outcome.code = code;
        outcome
    }

    fn end(mut self, strict: bool) -> Outcome {
        diagnostic::quieten(&mut self.diagnostics);
        diagnostic::sort(&mut self.diagnostics);
        let worst = self.diagnostics.iter().map(|d| d.severity).min();
        let code = match worst {
            Some(Severity::Error) => ExitCode::Problems,
            Some(Severity::Warning) if strict => ExitCode::Problems,
            _ => ExitCode::Fine,
        };
        Outcome { sources: self.sources, diagnostics: self.diagnostics, done: self.done, code }
    }
}

/// Where a path really leads, also when its end does not exist yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in absolute.ancestors() {
        if let (Ok(there), Ok(rest)) = (ancestor.canonicalize(), absolute.strip_prefix(ancestor)) {
            return there.join(rest);
        }
    }
    absolute
}

/// Everything but the search's indexes, of which nothing can be wrong that is not wrong with the pages.
fn plan(loaded: &Loaded, only: &[usize]) -> tree::Tree {
    let mut tree = tree::plan(&loaded.site, &loaded.theme, only);
    feed::add(&loaded.site, &loaded.theme, only, &mut tree);
    for edition in loaded.site.graph.editions.iter().map(|e| e.locale).filter(|n| only.is_empty() || only.contains(n)) {
        for script in Scripts::of(&loaded.site, &loaded.theme, &loaded.messages, edition).all() {
            tree.insert(script.path.clone(), tree::Artifact::Bytes(script.text.clone().into_bytes()));
        }
    }
    tree
}

fn add_indexes(loaded: &Loaded, only: &[usize], tree: &mut tree::Tree) {
    for edition in loaded.site.graph.editions.iter().map(|e| e.locale).filter(|n| only.is_empty() || only.contains(n)) {
        let files = crate::search::tree(crate::search::build(&loaded.site, &loaded.messages, edition));
        tree.extend(files.into_iter().map(|(path, bytes)| (path, tree::Artifact::Bytes(bytes))));
    }
}

/// Sizes of pictures that an earlier build packed.
fn remembered(old: Option<&cache::Cache>) -> impl Fn(&str, &[u8; 32]) -> Option<u64> + Sync {
    move |path, key| old?.get(path).filter(|entry| entry.key == *key).map(|entry| entry.size)
}

fn locales(loaded: &Loaded, tags: &[String]) -> Result<Vec<usize>, Diagnostic> {
    let locales = &loaded.site.graph.config.locales;
    tags.iter()
        .map(|tag| locales.iter().position(|l| l.tag.eq_ignore_ascii_case(tag)).ok_or_else(|| unknown_locale(tag, locales)))
        .collect()
}

fn given_day(given: Option<&str>, today: Date) -> Result<Date, Box<Outcome>> {
    let Some(text) = given else { return Ok(today) };
    Date::parse(text).ok_or_else(|| {
        let diagnostics = vec![Diagnostic::error("usage", format!("`{text}` is not a date")).help("write --today 2026-11-22")];
        Box::new(Outcome { sources: Sources::default(), diagnostics, done: None, code: ExitCode::Usage })
    })
}

fn of_output(error: &OutputError) -> Diagnostic {
    let code = match error {
        OutputError::NotOurs { .. } => "out-not-ours",
        OutputError::Busy { .. } => "out-busy",
        _ => "disk",
    };
    let text = error.to_string();
    match text.split_once(": ").filter(|_| code != "disk") {
        Some((message, help)) => Diagnostic::error(code, message).help(help),
        None => Diagnostic::error(code, text),
    }
}

/// Digest of the program, so that another version's cache is not taken for this one's.
#[expect(clippy::disallowed_methods, reason = "the program's own file is part of what its output depends on")]
fn program() -> [u8; 32] {
    let own = std::env::current_exe().and_then(std::fs::read).unwrap_or_default();
    Sha256::digest(own).into()
}
