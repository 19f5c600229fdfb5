//! The tree as a value: a sorted map from path to artifact, before anything is on disk.
//!
//! An artifact is bytes or a recipe, so that a hundred thousand pages need not be held at once;
//! [`Renderer::prepare`](crate::render::Renderer::prepare) is where a recipe becomes bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::address::TreeAddresses;
use crate::asset::gallery::Version;
use crate::data::Taxonomy;
use crate::document::{Reference, Usage};
use crate::front_matter::AliasFrom;
use crate::link::Resolved;
use crate::page::PageId;
use crate::site::Site;
use crate::theme::{self, Theme};

pub mod index;

/// The language chooser.
pub const CHOOSER: &str = "index.html";
/// The mirror keeper's page.
pub const LOCAL: &str = "local/index.html";
/// The folder that belongs to the mirror keeper.
pub const LOCAL_FOLDER: &str = "local";
/// Served where there is no page.
pub const NOT_FOUND: &str = "404.html";
/// The folder of all search indexes.
pub const SEARCH_FOLDER: &str = "search";
/// The folder of the lists of what may be kept on a device.
pub const OFFLINE_FOLDER: &str = "offline";
/// Each edition's neutral page.
pub const MEASURES: &str = "measures.html";
/// Each edition's web manifest.
pub const MANIFEST: &str = "manifest.webmanifest";
/// Each edition's feed.
pub const FEED: &str = "feed.xml";
/// Digests of all other files.
pub const SUMS: &str = "SHA256SUMS";
/// What the tree is and what made it.
pub const ABOUT: &str = "waymark.json";

/// The script, by its name in the theme, for readers who save data: only where there are large pictures.
pub const SAVER_JS: &str = "js/saver.js";

/// Path to artifact.
pub type Tree = BTreeMap<String, Artifact>;

/// A file of the tree, or how to make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Artifact {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A published file of the theme.
    Theme(String),
    /// A file of the site, as it is.
    Asset(Arc<str>),
    /// A picture of the site in one of its sizes, without metadata.
    Picture {
        /// The source's path in the site folder.
        source: Arc<str>,
        /// Which of its versions.
        version: Version,
    },
    /// A page as an edition shows it.
    Page {
        /// Place of the edition.
        edition: usize,
        /// Which page.
        id: PageId,
    },
    /// A generated list.
    List {
        /// Place of the edition.
        edition: usize,
        /// Which list.
        list: List,
    },
    /// An address that moved.
    Redirect {
        /// Place of the edition.
        edition: usize,
        /// Where to.
        to: PageId,
        /// Which heading.
        anchor: Option<String>,
    },
    /// The language chooser.
    Chooser,
    /// The mirror keeper's page.
    Local,
    /// Quick exit's destination.
    Measures {
        /// Place of the edition.
        edition: usize,
    },
    /// The 404 page.
    NotFound,
}

/// The lists that the build makes in each edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// All pages in order.
    Contents,
    /// A–Z; when it is too large for one page, its initials.
    Index,
    /// What stands under one initial of such an A–Z, counted from 1.
    Letter(usize),
    /// The page for searching; without a script it leads to the other lists.
    Search,
    /// The page for keeping pages on the device.
    Offline,
    /// All topics of a taxonomy with their pages.
    Taxonomy(Taxonomy),
    /// One topic's pages.
    Topic {
        /// Which taxonomy.
        taxonomy: Taxonomy,
        /// Which entry.
        id: String,
    },
}

impl List {
    /// Its file below the edition's folder.
    pub fn file(&self) -> String {
        match self {
            List::Contents => "contents.html".to_owned(),
            List::Index => "a-z.html".to_owned(),
            List::Letter(n) => format!("a-z/{n}.html"),
            List::Search => "search.html".to_owned(),
            List::Offline => "offline.html".to_owned(),
            List::Taxonomy(taxonomy) => format!("{}/index.html", taxonomy.as_str()),
            List::Topic { taxonomy, id } => format!("{}/{id}.html", taxonomy.as_str()),
        }
    }
}

/// Plans the tree of a site: all but what is made from the other files' digests. `only` limits the editions, if not empty.
pub fn plan(site: &Site, theme: &Theme, only: &[usize]) -> Tree {
    let addresses = TreeAddresses::new(site);
    let mut tree = Tree::new();
    tree.insert(CHOOSER.to_owned(), Artifact::Chooser);
    tree.insert(LOCAL.to_owned(), Artifact::Local);
    tree.insert(NOT_FOUND.to_owned(), Artifact::NotFound);
    let unused = theme.fonts_of_others(&tags(site, only));
    for (name, file) in &theme.files {
        let wanted = (name != SAVER_JS || site.assets.have_large()) && !unused.contains(&name.as_str());
        if wanted && theme::is_published(name) {
            tree.insert(file.path.clone(), Artifact::Theme(name.clone()));
        }
    }
    let editions: Vec<usize> = site.graph.editions.iter().map(|e| e.locale).filter(|n| only.is_empty() || only.contains(n)).collect();
    if !site.assets.are_left_out() {
        plan_assets(site, &editions, &mut tree);
    }
    for edition in editions {
        plan_edition(site, &addresses, edition, &mut tree);
    }
    tree
}

/// The tags of the editions in the tree.
fn tags<'a>(site: &'a Site, only: &[usize]) -> Vec<&'a str> {
    let locales = site.graph.config.locales.iter().enumerate();
    locales.filter(|(n, _)| only.is_empty() || only.contains(n)).map(|(_, locale)| locale.tag.as_str()).collect()
}

fn plan_assets(site: &Site, editions: &[usize], tree: &mut Tree) {
    for (source, shown) in used_assets(site, editions) {
        let Some(asset) = site.assets.get(source) else { continue };
        let Some(picture) = &asset.picture else {
            tree.insert(asset.path.clone(), Artifact::Asset(source.clone()));
            continue;
        };
        let versions = if shown { picture.versions.iter().collect() } else { vec![&picture.full] };
        for version in versions {
            tree.insert(version.path.clone(), Artifact::Picture { source: source.clone(), version: version.clone() });
        }
    }
}

/// Files that the pages shown in these editions refer to, and the originals quoted on them; and whether as a picture among
/// the words (`true`) or by a link.
fn used_assets<'a>(site: &'a Site, editions: &[usize]) -> BTreeSet<(&'a Arc<str>, bool)> {
    let mut shown: BTreeSet<usize> = editions.iter().flat_map(|n| site.graph.editions[*n].entries.values().copied()).collect();
    let quoted: Vec<usize> = shown.iter().filter_map(|n| site.quoted(*n)).collect();
    shown.extend(quoted);
    let references = |n: usize| site.links.pages[n].targets.iter().zip(&site.graph.page(n).document.references);
    let asset = |(target, reference): (&'a Resolved, &Reference)| {
        if let Resolved::Asset(source) = target { Some((source, reference.usage == Usage::Image)) } else { None }
    };
    shown.into_iter().flat_map(references).filter_map(asset).collect()
}

fn plan_edition(site: &Site, addresses: &TreeAddresses<'_>, edition: usize, tree: &mut Tree) {
    let mut lists = vec![List::Contents, List::Index, List::Search, List::Offline];
    let letters = index::letters(site, edition);
    if index::is_split(&letters) {
        lists.extend((1..=letters.len()).map(List::Letter));
    }
    for taxonomy in Taxonomy::ALL {
        let topics: Vec<List> = site.graph.data.taxonomies.of(taxonomy).map(|(id, _)| List::Topic { taxonomy, id: id.clone() }).collect();
        if !topics.is_empty() {
            lists.push(List::Taxonomy(taxonomy));
            lists.extend(topics);
        }
    }
    for list in lists {
        tree.insert(addresses.own(edition, &list.file()), Artifact::List { edition, list });
    }
    if site.graph.config.quick_exit {
        tree.insert(addresses.own(edition, MEASURES), Artifact::Measures { edition });
    }
    for id in site.graph.editions[edition].entries.keys() {
        tree.insert(addresses.page(edition, id), Artifact::Page { edition, id: id.clone() });
        for alias in &site.graph.traits_of(id).aliases {
            if let AliasFrom::Page(from) = &alias.from {
                let redirect = Artifact::Redirect { edition, to: id.clone(), anchor: alias.anchor.clone() };
                tree.insert(addresses.own(edition, &format!("{from}.html")), redirect);
            }
        }
    }
}
