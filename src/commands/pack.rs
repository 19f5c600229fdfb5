//! `waymark pack`: the site, or a part of it, as one file.

use sha2::{Digest, Sha256};

use super::{ExitCode, Outcome, Run, add_indexes, locales, of_output, plan};
use crate::cli::{Layout, Pack, PackFormat};
use crate::diagnostic::{self, Diagnostic};
use crate::digest::hex;
use crate::emit::{self, Held};
use crate::graph::Graph;
use crate::pack::bind::{Chapters, bind};
use crate::pack::scope::{Scope, restrict, restrict_to};
use crate::pack::{self, Form, Names, about, epub, library, messages, pdf, single, start};
use crate::page::PageId;
use crate::render::Renderer;
use crate::search::files::Files;
use crate::source::Sources;
use crate::{Loaded, Settings, output};

/// Makes one pack, or with `--all` all of them.
pub fn run(options: &Pack) -> Outcome {
    let mut run = Run::new(&options.site);
    let Some(mut loaded) = run.load(&Settings::default()) else { return run.end(false) };
    run.diagnostics.extend(loaded.site.assets.measure(&run.sources, |_, _| None));
    if diagnostic::has_errors(&run.diagnostics) {
        return run.end(false);
    }
    // What else could be better is `check`'s to say.
    run.diagnostics.clear();
    let packs = options.site.join("packs");
    let Some(format) = options.format else { return super::catalogue::run(run, &loaded, options.out.as_deref().unwrap_or(&packs)) };
    let order = match Order::new(&loaded, options, format) {
        Ok(order) => order,
        Err(diagnostic) => return run.fail(*diagnostic, ExitCode::Usage),
    };
    let whole = if order.is_part() { whole(&loaded, &run.sources).map(Some) } else { Ok(None) };
    match whole.and_then(|whole| order.make(&mut loaded, &run.sources, whole.as_deref())) {
        Ok(bytes) => {
            let out = options.out.clone().unwrap_or_else(|| packs.join(&order.name));
            let size = bytes.len();
            if let Err(error) = output::write_file(&out, &bytes) {
                return run.fail(of_output(&error), ExitCode::Machine);
            }
            run.done = Some(format!("{} ({} kB)", out.display(), size.div_ceil(1000)));
            run.end(false)
        }
        Err(Failed { diagnostics, code }) => {
            run.diagnostics.extend(diagnostics);
            let mut outcome = run.end(false);
            outcome.code = code;
            outcome
        }
    }
}

/// Why there is no pack.
pub struct Failed {
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// Whose fault it is.
    pub code: ExitCode,
}

impl From<Vec<Diagnostic>> for Failed {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self { diagnostics, code: ExitCode::Problems }
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self { diagnostics: vec![Diagnostic::error("pack", error.to_string())], code: ExitCode::Machine }
    }
}

/// One pack as it is wanted, complete.
#[derive(Debug, Clone)]
pub struct Order {
    pub format: PackFormat,
    pub scope: Scope,
    pub layout: Option<Layout>,
    pub neutral: bool,
    /// Its file's name.
    pub name: String,
}

impl Order {
    fn new(loaded: &Loaded, options: &Pack, format: PackFormat) -> Result<Self, Box<Diagnostic>> {
        let graph = &loaded.site.graph;
        let mut editions = locales(loaded, &options.locales)?;
        if editions.len() > 1 && !holds_several(format) {
            let message = "this kind of file holds one language";
            return Err(Box::new(Diagnostic::error("usage", message).help("give --locale once, and make a file for each language")));
        }
        if editions.is_empty() && !holds_several(format) {
            editions.push(graph.config.source);
        }
        let section = options.section.as_deref().map(|id| page_named(graph, id)).transpose()?;
        let scope = Scope { editions, section, fallbacks: !options.no_fallbacks };
        Ok(Self::of(graph, format, scope, options.layout, options.neutral))
    }

    /// An order with the name its file gets.
    pub fn of(graph: &Graph, format: PackFormat, scope: Scope, layout: Option<Layout>, neutral: bool) -> Self {
        let name = Names { graph, scope: &scope, neutral }.of(format, layout);
        Self { format, scope, layout, neutral, name }
    }

    /// Whether it is a tree that is a part of the whole one, which it then names.
    pub fn is_part(&self) -> bool {
        let is_narrow = !self.scope.editions.is_empty() || self.scope.section.is_some() || !self.scope.fallbacks;
        holds_several(self.format) && is_narrow
    }

    /// The bytes. `loaded` is the whole site, and is so again afterwards; `whole` the digest of its tree, for parts of it.
    pub fn make(&self, loaded: &mut Loaded, sources: &Sources, whole: Option<&str>) -> Result<Vec<u8>, Failed> {
        let editions = loaded.site.graph.editions.clone();
        let page = self.scope.page(&loaded.site.graph).filter(|_| !holds_several(self.format)).cloned();
        match &page {
            Some(page) => restrict_to(&mut loaded.site.graph, page),
            None => restrict(&mut loaded.site.graph, &self.scope),
        }
        let made = if holds_several(self.format) {
            self.container(loaded, sources, whole)
        } else {
            self.document(loaded, sources, page.is_some())
        };
        loaded.site.graph.editions = editions;
        made
    }

    /// A tree in a container, of a site that is narrowed.
    fn container(&self, loaded: &Loaded, sources: &Sources, whole: Option<&str>) -> Result<Vec<u8>, Failed> {
        let parent = whole.filter(|_| self.is_part());
        let files = tree(loaded, sources, &self.scope.editions, parent)?;
        Ok(match self.format {
            PackFormat::Zim => library::zim(loaded, &self.scope, self.name.trim_end_matches(".zim"), &files)?,
            PackFormat::Kolibri => pack::kolibri(&files)?,
            _ => {
                let words = about::start(loaded, &self.scope, self.neutral);
                let names = start::names(self.neutral);
                let page = start::page(&words, &loaded.theme).map_err(|mistake| vec![*mistake])?;
                let beside = [(names.text, start::text(&words).into_bytes()), (names.page, page.into_bytes())];
                pack::zip_of_tree(&files, &beside, self.layout)?
            }
        })
    }

    /// One document, of a site that is narrowed; `is_page`: to one page.
    fn document(&self, loaded: &Loaded, sources: &Sources, is_page: bool) -> Result<Vec<u8>, Failed> {
        let edition = self.scope.editions.first().copied().unwrap_or(loaded.site.graph.config.source);
        let form = if self.format == PackFormat::Epub { Form::FilePerChapter } else { Form::OneFile };
        // What is printed or sent has no use for the ways to other pages.
        let is_part = is_page || matches!(self.format, PackFormat::Messages | PackFormat::Pdf);
        let section = self.scope.section.as_ref();
        let volume = bind(loaded, sources, edition, section.filter(|_| is_part).map_or(Chapters::All(section), Chapters::Below), form)?;
        let single = |index: Option<&Files>| single::write(&volume, index, &loaded.theme).map_err(|mistake| vec![*mistake]);
        Ok(match self.format {
            PackFormat::Epub => epub::write(&volume)?,
            PackFormat::Messages => {
                let messages = messages::write(&volume, messages::LIMIT).map_err(|refused| {
                    let help = "let a person who reads both languages look at them, and set `review: community` in their front matter";
                    vec![Diagnostic::error("pack", refused.to_string()).help(help)]
                })?;
                messages::as_text(&messages).into_bytes()
            }
            PackFormat::Pdf => pdf::print(&single(None)?)?,
            _ if is_page => single(None)?,
            _ => single(Some(&crate::search::build(&loaded.site, &loaded.messages, edition)))?,
        })
    }
}

/// Whether it is a tree in a container.
fn holds_several(format: PackFormat) -> bool {
    matches!(format, PackFormat::Zip | PackFormat::Zim | PackFormat::Kolibri)
}

/// The section or page with this id.
fn page_named(graph: &Graph, id: &str) -> Result<PageId, Box<Diagnostic>> {
    let page = PageId(id.trim_end_matches(".md").trim_end_matches('/').into());
    if graph.traits.contains_key(&page) {
        return Ok(page);
    }
    let near = diagnostic::did_you_mean(id, graph.traits.keys().map(|k| &*k.0));
    let help = near.map_or_else(|| "name a section or page as in epat/lite-react".to_owned(), |n| format!("did you mean `{n}`?"));
    Err(Box::new(Diagnostic::error("unknown-page", format!("there is no page `{id}`")).help(help)))
}

/// The files of a tree, in memory.
fn tree(loaded: &Loaded, sources: &Sources, editions: &[usize], parent: Option<&str>) -> Result<emit::Files, Vec<Diagnostic>> {
    let mut tree = plan(loaded, editions);
    add_indexes(loaded, editions, &mut tree);
    let book = crate::address::Relative;
    let (renderer, mut found) = Renderer::new(&loaded.site, &loaded.theme, &loaded.messages, &book, editions, &[0; 32]);
    let (held, more) = emit::hold(&tree, &renderer, &loaded.site.graph.config, sources, &Held::default(), parent);
    found.extend(more);
    held.map(|held| held.files).ok_or(found)
}

/// What tells a whole from all others: the digest of its list of digests.
pub fn whole(loaded: &Loaded, sources: &Sources) -> Result<String, Failed> {
    let files = tree(loaded, sources, &[], None)?;
    Ok(hex(&files.get(crate::tree::SUMS).map(Sha256::digest).unwrap_or_default()))
}
