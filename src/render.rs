//! Recipes to bytes: fragments filled, views gathered, templates run, HTML minified.
//!
//! A [`Renderer`] holds what many pages share, made once: each folder's shell, each section's navigation, each edition's
//! messages. [`Renderer::produce`] is the one function that turns a recipe into bytes.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use tera::{Context, Value};

use crate::address::TreeAddresses;
use crate::diagnostic::Diagnostic;
use crate::front_matter::Kind;
use crate::message::{Arg, Messages};
use crate::minify;
use crate::page::PageId;
use crate::site::Site;
use crate::theme::Theme;
use crate::tree::{Artifact, List};
use crate::weight;

mod body;
mod directory;
mod glossary;
mod lists;
mod nav;
mod notes;
mod notice;
mod page;
mod shell;
mod small;
mod words;

pub use words::Words;

/// Stands in a page for its own weight until that is known; no author's text can hold it.
const WEIGHT: &str = "\u{FDD2}";

/// Everything that pages share.
pub struct Renderer<'a> {
    site: &'a Site,
    theme: &'a Theme,
    messages: &'a Messages,
    addresses: TreeAddresses<'a>,
    /// By edition, folder and top-level entry that is current.
    shells: BTreeMap<shell::Key, Value>,
    /// By edition, section and folder.
    navs: BTreeMap<nav::Key, nav::Nav>,
    /// Each edition's messages for templates.
    texts: Vec<Value>,
    /// Digest of what every page depends on besides its view.
    base: [u8; 32],
}

/// A page as it is written out.
pub struct Rendered {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Weight of a first view after gzip in bytes, for pages that have a budget.
    pub weight: Option<u64>,
}

/// A page's view and what to do with it.
struct Job {
    template: &'static str,
    context: Context,
    minify: bool,
    weighed: Option<Weighed>,
}

/// What a page weighs besides itself.
struct Weighed {
    locale: usize,
    extra: u64,
}

impl<'a> Renderer<'a> {
    /// Gathers what pages share. `program` is a digest of the program itself.
    pub fn new(site: &'a Site, theme: &'a Theme, messages: &'a Messages, program: &[u8; 32]) -> Result<Self, Box<Diagnostic>> {
        let texts: Vec<Value> = (0..site.graph.config.locales.len())
            .map(|locale| Value::from_serializable(&messages.all_plain(locale).into_iter().collect::<BTreeMap<_, _>>()))
            .collect();
        let mut base = Sha256::new();
        base.update(program);
        base.update(theme.digest);
        for (locale, text) in site.graph.config.locales.iter().zip(&texts) {
            base.update(locale.tag.as_bytes());
            base.update(serde_json::to_vec(text).unwrap_or_default());
        }
        let mut renderer = Self {
            site,
            theme,
            messages,
            addresses: TreeAddresses::new(site),
            shells: BTreeMap::new(),
            navs: BTreeMap::new(),
            texts,
            base: base.finalize().into(),
        };
        renderer.shells = shell::all(&renderer);
        renderer.navs = nav::all(&renderer)?;
        Ok(renderer)
    }

    /// The interface's words for a locale.
    fn words(&self, locale: usize) -> Words<'_> {
        Words::new(self.messages, &self.site.graph.config, locale)
    }

    /// Digest of everything an artifact's bytes depend on; `None` for those cheaper to make than to look up.
    pub fn key(&self, path: &str, artifact: &Artifact) -> Option<[u8; 32]> {
        let job = self.job(path, artifact)?;
        let mut hasher = Sha256::new();
        hasher.update(self.base);
        hasher.update(path.as_bytes());
        let mut context = job.context;
        for name in ["shell", "page"] {
            hasher.update(serde_json::to_vec(&context.remove(name)).unwrap_or_default());
        }
        Some(hasher.finalize().into())
    }

    /// Turns a recipe into bytes.
    pub fn produce(&self, path: &str, artifact: &Artifact) -> Result<Rendered, Box<Diagnostic>> {
        let plain = |bytes| Rendered { bytes, weight: None };
        match artifact {
            Artifact::Bytes(bytes) => return Ok(plain(bytes.clone())),
            Artifact::Theme(name) => return Ok(plain(self.theme.files.get(name).map(|f| f.bytes.clone()).unwrap_or_default())),
            Artifact::Asset(_) => return Ok(plain(Vec::new())),
            _ => {}
        }
        let Some(job) = self.job(path, artifact) else { return Ok(plain(Vec::new())) };
        let html = self.theme.render(job.template, &job.context)?;
        if !job.minify {
            return Ok(plain(html.into_bytes()));
        }
        let html = minify::html(&html);
        Ok(match job.weighed {
            Some(weighed) => self.weigh(html, &weighed),
            None => plain(html),
        })
    }

    /// The most that a first view of a page may weigh, in bytes after gzip.
    pub fn budget(&self, artifact: &Artifact) -> Option<u64> {
        let budgets = &self.site.graph.config.budgets;
        match artifact {
            Artifact::List { .. } => Some(budgets.list),
            Artifact::Page { id, .. } if self.site.graph.traits_of(id).kind == Kind::Article => Some(budgets.page),
            Artifact::Page { .. } => Some(budgets.list),
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
            Artifact::List { edition, list } => Some(self.page_job(*edition, path, lists::view(self, *edition, list, path))),
            Artifact::Redirect { edition, to, anchor } => Some(small::redirect(self, *edition, to, anchor.as_deref(), path)),
            Artifact::Chooser => Some(small::chooser(self, path)),
            Artifact::Local => Some(small::local(self, path)),
            Artifact::Measures { edition } => Some(small::measures(self, *edition, path)),
            Artifact::NotFound => Some(small::not_found(self)),
            Artifact::Bytes(_) | Artifact::Theme(_) | Artifact::Asset(_) => None,
        }
    }

    fn page_job(&self, edition: usize, path: &str, page: crate::view::Page) -> Job {
        let mut blocking = vec![crate::theme::SITE_CSS];
        if page.risk && self.site.graph.config.quick_exit {
            blocking.push(shell::EXIT_JS);
        }
        let extra = blocking.into_iter().filter_map(|name| self.theme.files.get(name)).map(|file| weight::gzip(&file.bytes)).sum();
        let mut context = Context::new();
        context.insert_value("shell", self.shell(edition, path, Some(&page.id)));
        context.insert_value("t", self.texts[edition].clone());
        context.insert("page", &page);
        Job { template: "page.html", context, minify: true, weighed: Some(Weighed { locale: edition, extra }) }
    }

    fn shell(&self, edition: usize, path: &str, id: Option<&str>) -> Value {
        let key = shell::key(edition, path, id);
        self.shells.get(&key).cloned().unwrap_or_else(|| shell::make(self, &key, path))
    }

    /// Writes a page's weight into it.
    fn weigh(&self, html: Vec<u8>, weighed: &Weighed) -> Rendered {
        let total = weight::gzip(&html) + weighed.extra;
        let words = self.words(weighed.locale);
        let said = words.message("page-weight", &[("size", Arg::Text(&words.size(total)))]);
        let html = String::from_utf8(html).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        Rendered { bytes: html.replace(WEIGHT, &crate::fragment::escaped(&said)).into_bytes(), weight: Some(total) }
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
