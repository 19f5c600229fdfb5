//! Recipes to bytes: fragments filled, views gathered, templates run, HTML minified.
//!
//! A [`Renderer`] holds what many pages share, made once: each folder's shell, each section's navigation, each edition's
//! messages, A–Z and pages by topic. [`Renderer::prepare`] is the one way from a recipe to bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tera::{Context, Value};

use crate::address::{AddressBook, TreeAddresses};
use crate::diagnostic::Diagnostic;
use crate::front_matter::Kind;
use crate::graph::Edition;
use crate::message::{Arg, Messages};
use crate::minify;
use crate::page::PageId;
use crate::site::Site;
use crate::theme::Theme;
use crate::tree::index::{self, Letter};
use crate::tree::{Artifact, List};
use crate::view::{Anchor, Told};
use crate::weight;

mod body;
mod directory;
mod glossary;
mod lists;
mod nav;
mod notes;
mod notice;
mod offline;
mod page;
pub mod picture;
mod scripts;
mod share;
pub mod sheet;
mod shell;
mod small;
mod words;

pub use body::value as fact_value;
pub use offline::marks;
pub use scripts::Scripts;
pub use shell::independent;
pub use words::Words;

/// Stands in a page for its own weight until that is known; no author's text can hold it.
const WEIGHT: &str = "\u{FDD2}";

/// Everything that pages share.
pub struct Renderer<'a> {
    site: &'a Site,
    theme: &'a Theme,
    messages: &'a Messages,
    addresses: TreeAddresses<'a>,
    /// How they are written.
    book: &'a dyn AddressBook,
    /// Which editions are in the tree.
    built: Vec<bool>,
    /// By edition and folder.
    shells: BTreeMap<shell::Key, shell::Shell>,
    /// By edition, section and folder.
    navs: BTreeMap<nav::Key, nav::Nav>,
    /// Each edition's pages by topic.
    filed: Vec<lists::Filed>,
    /// Each edition's A–Z.
    letters: Vec<Vec<Letter<'a>>>,
    /// Each edition's messages for templates.
    texts: Vec<Value>,
    /// Each edition's scripts with words of its own.
    scripts: Vec<Scripts>,
    /// Each edition's words for the worksheets' script.
    sheet_words: Vec<String>,
    /// What the style sheet and the scripts of some pages weigh after gzip, in bytes.
    style_weight: u64,
    exit_weight: u64,
    offline_weight: u64,
    /// The same of worksheets' style sheet and script.
    sheet_weight: u64,
    /// Digest of what every page depends on besides its views.
    base: [u8; 32],
}

/// A page as it is written out.
pub struct Rendered {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Weight of a first view after gzip in bytes, for pages that have a budget.
    pub weight: Option<u64>,
}

/// A page's views and what to do with them.
struct Job {
    template: &'static str,
    /// What pages of the folder share, under the name `shell`.
    shell: Option<shell::Shell>,
    /// By the names that the template knows them by; `t` is added.
    views: Vec<(&'static str, Value)>,
    /// Whose messages `t` holds.
    locale: usize,
    minify: bool,
    /// What a first view weighs besides the page itself, for pages that say so.
    extra: Option<u64>,
}

/// An artifact on its way to bytes.
pub struct Prepared<'a> {
    renderer: &'a Renderer<'a>,
    path: &'a str,
    work: Work<'a>,
}

/// What is left to be done.
enum Work<'a> {
    Bytes(&'a [u8]),
    Job(Job),
}

impl Prepared<'_> {
    /// Digest of everything the bytes depend on; `None` for those cheaper to make than to look up.
    pub fn key(&self) -> Option<[u8; 32]> {
        let Work::Job(job) = &self.work else { return None };
        let mut hasher = Sha256::new();
        hasher.update(self.renderer.base);
        hasher.update(self.path.as_bytes());
        if let Some(shell) = &job.shell {
            hasher.update(shell.digest);
        }
        for (name, value) in &job.views {
            hasher.update(name.as_bytes());
            hasher.update(serde_json::to_vec(value).unwrap_or_default());
        }
        Some(hasher.finalize().into())
    }

    /// The bytes.
    pub fn render(self) -> Result<Rendered, Box<Diagnostic>> {
        let job = match self.work {
            Work::Bytes(bytes) => return Ok(Rendered { bytes: bytes.to_vec(), weight: None }),
            Work::Job(job) => job,
        };
        let mut context = Context::new();
        if let Some(shell) = job.shell {
            context.insert_value("shell", shell.value);
        }
        for (name, value) in job.views {
            context.insert_value(name, value);
        }
        context.insert_value("t", self.renderer.texts[job.locale].clone());
        let html = self.renderer.theme.render(job.template, &context)?;
        if !job.minify {
            return Ok(Rendered { bytes: html.into_bytes(), weight: None });
        }
        let html = minify::html(&html);
        Ok(match job.extra {
            Some(extra) => self.renderer.weigh(html, job.locale, extra),
            None => Rendered { bytes: html, weight: None },
        })
    }
}

impl<'a> Renderer<'a> {
    /// Gathers what pages share, and says what is wrong with it; what could not be made is left out. `only` limits the
    /// editions, if not empty; `program` is a digest of the program itself.
    pub fn new(
        site: &'a Site,
        theme: &'a Theme,
        messages: &'a Messages,
        book: &'a dyn AddressBook,
        only: &[usize],
        program: &[u8; 32],
    ) -> (Self, Vec<Diagnostic>) {
        let texts: Vec<Value> = (0..site.graph.config.locales.len())
            .map(|locale| Value::from_serializable(&messages.all_plain(locale).into_iter().collect::<BTreeMap<_, _>>()))
            .collect();
        let built: Vec<bool> = (0..texts.len()).map(|locale| only.is_empty() || only.contains(&locale)).collect();
        let mut base = Sha256::new();
        base.update(program);
        base.update(theme.digest);
        base.update(messages.digest());
        for locale in &site.graph.config.locales {
            base.update(format!("{} {:?} {:?}\n", locale.tag, locale.like, locale.fallback));
        }
        base.update(format!("{built:?}"));
        let weigh = |name: &str| theme.files.get(name).map(|file| weight::gzip(&file.bytes)).unwrap_or_default();
        let of_built = |edition: usize| if built[edition] { Scripts::of(site, theme, messages, edition) } else { Scripts::default() };
        let sheet_words = |edition: usize| sheet::words(messages, &Words::new(messages, &site.graph.config, edition), false);
        let has_words = |edition: usize| built[edition] && site.forms.any();
        let mut renderer = Self {
            scripts: (0..texts.len()).map(of_built).collect(),
            sheet_words: (0..texts.len()).map(|edition| if has_words(edition) { sheet_words(edition) } else { String::new() }).collect(),
            site,
            theme,
            messages,
            addresses: TreeAddresses::new(site),
            book,
            shells: BTreeMap::new(),
            navs: BTreeMap::new(),
            filed: Vec::new(),
            letters: built.iter().enumerate().map(|(n, built)| if *built { index::letters(site, n) } else { Vec::new() }).collect(),
            built,
            texts,
            style_weight: weigh(crate::theme::SITE_CSS),
            exit_weight: weigh(shell::EXIT_JS),
            offline_weight: weigh(crate::theme::OFFLINE_JS),
            sheet_weight: weigh(crate::theme::WORKSHEET_JS) + weigh(crate::theme::WORKSHEET_CSS),
            base: base.finalize().into(),
        };
        renderer.shells = shell::all(&renderer);
        renderer.filed = (0..renderer.built.len()).map(|edition| lists::filed_pages(&renderer, edition)).collect();
        let (navs, problem) = nav::all(&renderer);
        renderer.navs = navs;
        (renderer, problem.into_iter().collect())
    }

    /// The editions that are in the tree.
    fn editions(&self) -> impl Iterator<Item = &'a Edition> {
        self.site.graph.editions.iter().filter(|edition| self.is_built(edition.locale))
    }

    /// The title of the page that an edition shows under an id.
    fn title(&self, edition: usize, id: &PageId) -> Option<Told> {
        let page = self.site.graph.page(self.shown(edition, id)?);
        Some(Told { text: page.front.title.value.clone(), foreign: self.words(edition).foreign(page.locale) })
    }

    /// A link to a page of an edition, by its title.
    fn link(&self, edition: usize, id: &PageId, from: &str) -> Option<Anchor> {
        Some(Anchor::told(self.title(edition, id)?, self.href(from, &self.addresses.page(edition, id))))
    }

    /// The address of a file of the tree as seen from another.
    fn href(&self, from: &str, to: &str) -> String {
        self.book.href(from, to, None)
    }

    /// The address of an id on the page that refers to it.
    fn here(&self, on: &str, id: &str) -> String {
        self.book.href(on, on, Some(id))
    }

    /// The interface's words for a locale.
    fn words(&self, locale: usize) -> Words<'_> {
        Words::new(self.messages, &self.site.graph.config, locale)
    }

    /// Gathers what an artifact is made from.
    pub fn prepare(&'a self, path: &'a str, artifact: &'a Artifact) -> Prepared<'a> {
        let bytes = |name: &str| self.theme.files.get(name).map(|file| file.bytes.as_slice()).unwrap_or_default();
        let work = match artifact {
            Artifact::Bytes(bytes) => Work::Bytes(bytes),
            Artifact::Theme(name) => Work::Bytes(bytes(name)),
            _ => self.job(path, artifact).map_or(Work::Bytes(&[]), Work::Job),
        };
        Prepared { renderer: self, path, work }
    }

    /// A page or a list as a part of a document of many: what the tree has in `<main>`, addressed by the renderer's book.
    ///
    /// # Errors
    /// When a template is wrong.
    pub fn chapter(&self, path: &str, artifact: &Artifact) -> Result<String, Box<Diagnostic>> {
        let Some(job) = self.job(path, artifact) else { return Ok(String::new()) };
        let work = Work::Job(Job { template: "chapter.html", minify: false, ..job });
        let bytes = Prepared { renderer: self, path, work }.render()?.bytes;
        Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    /// What an edition says of itself before all else, when nobody publishes it.
    pub fn independent(&self, edition: usize) -> Option<String> {
        shell::independent(self.messages, &self.site.graph.config, edition)
    }

    /// The most that a first view of a page may weigh, in bytes after gzip.
    pub fn budget(&self, artifact: &Artifact) -> Option<u64> {
        let budgets = &self.site.graph.config.budgets;
        match artifact {
            Artifact::List { .. } => Some(budgets.list),
            Artifact::Page { id, .. } => Some(match self.site.graph.traits_of(id).kind {
                Kind::Article | Kind::Lesson => budgets.page,
                Kind::Glossary | Kind::Directory | Kind::Worksheet | Kind::Course => budgets.list,
            }),
            _ => None,
        }
    }

    /// The file that an artifact is made from, when it is one page's.
    pub fn file_of(&self, artifact: &Artifact) -> Option<Arc<str>> {
        let Artifact::Page { edition, id } = artifact else { return None };
        Some(self.site.graph.page(self.shown(*edition, id)?).file.clone())
    }

    fn job(&self, path: &str, artifact: &Artifact) -> Option<Job> {
        match artifact {
            Artifact::Page { edition, id } => Some(self.page_job(*edition, path, page::view(self, *edition, id, path)?)),
            Artifact::List { edition, list } => {
                let template = match list {
                    List::Search => "search.html",
                    List::Offline => "offline.html",
                    _ => "page.html",
                };
                let mut job = Job { template, ..self.page_job(*edition, path, lists::view(self, *edition, list, path)) };
                if *list == List::Offline {
                    job.extra = job.extra.map(|extra| extra + self.offline_weight);
                }
                Some(job)
            }
            Artifact::Redirect { edition, to, anchor } => Some(small::redirect(self, *edition, to, anchor.as_deref(), path)),
            Artifact::Chooser => Some(small::chooser(self, path)),
            Artifact::Local => Some(small::local(self, path)),
            Artifact::Measures { edition } => Some(small::measures(self, *edition, path)),
            Artifact::NotFound => Some(small::not_found(self)),
            Artifact::Bytes(_) | Artifact::Theme(_) | Artifact::Asset(_) | Artifact::Picture { .. } => None,
        }
    }

    fn page_job(&self, edition: usize, path: &str, page: crate::view::Page) -> Job {
        let sheet = if page.sheet.is_some() { self.sheet_weight } else { 0 };
        let exit = if page.risk && self.site.graph.config.quick_exit { self.exit_weight } else { 0 };
        Job {
            template: "page.html",
            shell: Some(self.shell(edition, path)),
            views: vec![("page", Value::from_serializable(&page))],
            locale: edition,
            minify: true,
            extra: Some(self.style_weight + exit + sheet),
        }
    }

    fn shell(&self, edition: usize, path: &str) -> shell::Shell {
        self.shells.get(&shell::key(edition, path)).cloned().unwrap_or_else(|| shell::make(self, edition, path))
    }

    /// Writes a page's weight into it.
    fn weigh(&self, html: Vec<u8>, locale: usize, extra: u64) -> Rendered {
        let total = weight::gzip(&html) + extra;
        let words = self.words(locale);
        let said = words.message("page-weight", &[("size", Arg::Text(&words.size(total)))]);
        let html = String::from_utf8(html).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        Rendered { bytes: html.replace(WEIGHT, &crate::fragment::escaped(&said)).into_bytes(), weight: Some(total) }
    }

    /// Whether an edition is in the tree. What would lead into one that is not leads elsewhere or is left out.
    fn is_built(&self, edition: usize) -> bool {
        self.built.get(edition).copied().unwrap_or(false)
    }

    /// The place of the version of a page that an edition shows.
    fn shown(&self, edition: usize, id: &PageId) -> Option<usize> {
        self.site.graph.editions.get(edition)?.entries.get(id).copied()
    }

    /// Path in the tree of a generated list.
    fn list_path(&self, edition: usize, list: &List) -> String {
        self.addresses.own(edition, &list.file())
    }
}
