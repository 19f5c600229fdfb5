//! Waymark turns a folder of Markdown in many languages into a website that can be carried.
//!
//! # The way of the data
//!
//! Plain data between pure stages, in one direction:
//!
//! 1. **read**: files become decoded text ([`source`]), settings ([`config`]) and data ([`data`]);
//! 2. **parse**: each Markdown file becomes a page of its own, in parallel ([`parse`], [`front_matter`], [`markdown`]);
//! 3. **resolve**: pages become one graph with locales and fallbacks ([`graph`]), in which every reference leads somewhere
//!    ([`site`], [`link`], [`asset`], [`translation`]), and every worksheet's skeleton ([`worksheet`]) has its words ([`form`]);
//! 4. **plan**: the graph becomes a sorted map from path to artifact, bytes or a recipe ([`tree`], [`feed`]);
//! 5. **render**: a recipe becomes bytes: fragments ([`fragment`]) filled through an address book ([`address`]), views
//!    ([`view`]) run through templates ([`theme`], [`render`]) with the words of the interface ([`message`], [`locale`]);
//! 6. **search**: each edition's pages become an index of files that a script can read from a stick ([`search`]);
//! 7. **emit**: the map becomes a folder, all of it or nothing ([`emit`], [`output`], [`cache`]), or is held in memory;
//! 8. **pack**: a site narrowed to what is wanted becomes one file ([`pack`]): the tree's files in a container (zip, Kolibri,
//!    ZIM), or the same fragments through an address book of their own (one HTML file, an e-book, messages, a print).
//!
//! [`serve`] shows the tree to the editor while she writes, or to the people on her network. Pictures get their sizes in
//! [`picture`]; what an edition needs to be kept on a device stands in `offline/`, for the service worker (`js/sw.js`).
//!
//! What a page's "share" says and does comes as one script for each edition ([`render::Scripts`], `js/share.js`); it leads to the
//! packs ([`pack::catalogue`]) when it finds them beside the tree, which itself names none.
//!
//! Only [`source`], [`output`], [`cache`], [`commands`], [`serve`] and the printing of [`pack`] touch disk, network or
//! processes. Mistakes are data ([`diagnostic`]); every stage returns its value *and* all of them; only the edge prints
//! ([`report`], `main.rs`).
//!
//! # Words
//!
//! *Page*: one Markdown file in one locale. *Page id*: its path without locale and ending; the same id in two locales is the
//! same page. *Fragment*: a page's rendered body with holes, not yet in its shell. *Edition*: the site in one locale.
//! *Source locale*: the one translations are made from. *Tree*: the emitted files.

pub mod address;
pub mod asset;
pub mod builtin;
pub mod cache;
pub mod cli;
pub mod commands;
pub mod config;
pub mod data;
pub mod diagnostic;
pub mod digest;
pub mod document;
pub mod emit;
pub mod encoding;
pub mod feed;
pub mod fields;
pub mod form;
pub mod fragment;
pub mod front_matter;
pub mod graph;
pub mod highlight;
pub mod link;
pub mod locale;
pub mod markdown;
pub mod media;
pub mod message;
pub mod minify;
pub mod output;
pub mod pack;
pub mod page;
pub mod parse;
pub mod picture;
pub mod qr;
pub mod reading;
pub mod render;
pub mod report;
pub mod search;
pub mod serve;
pub mod site;
pub mod slug;
pub mod source;
pub mod svg;
pub mod theme;
pub mod translation;
pub mod tree;
pub mod view;
pub mod weight;
pub mod worksheet;
pub mod yaml;

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::locale::Date;
use crate::message::{FtlFile, Messages};
use crate::site::Site;
use crate::source::Sources;
use crate::theme::Theme;

/// What is meant by a run, complete: see [`cli`] for what may be typed.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Where the site is published, ending in `/`, if not as `waymark.yaml` says.
    pub url: Option<String>,
    /// Whether pages marked `draft` are built.
    pub drafts: bool,
    /// The day that ages are reckoned to; `None` leaves them out.
    pub today: Option<Date>,
}

/// A site read, parsed and resolved, with everything to render it.
pub struct Loaded {
    /// The graph.
    pub site: Site,
    /// The theme.
    pub theme: Theme,
    /// The interface's words.
    pub messages: Messages,
}

/// Stages 1 to 3: from sources to a site. `None` when the mistakes are such that nothing can be rendered.
pub fn load(sources: &Sources, settings: &Settings) -> (Option<Loaded>, Vec<Diagnostic>) {
    let (config, mut diagnostics) = config::read(sources);
    let Some(mut config) = config else { return (None, diagnostics) };
    if let Some(url) = &settings.url {
        config.url = Some(url.clone());
    }
    let (theme, found) = theme::load(sources, &config, &search::script_data());
    diagnostics.extend(found);
    let (messages, found) = messages(sources, &config);
    diagnostics.extend(found);
    let (data, found) = data::read(sources, &config);
    diagnostics.extend(found);
    if let Some(today) = settings.today {
        diagnostics.extend(data::fact::check_age(&data.facts, today));
    }
    let (pages, found) = parse::pages(sources, &config);
    diagnostics.extend(found);
    let (graph, found) = graph::build(config, data, pages, settings.drafts);
    diagnostics.extend(found);
    let (site, found) = site::resolve(graph, sources);
    diagnostics.extend(found);
    (theme.map(|theme| Loaded { site, theme, messages }), diagnostics)
}

/// Files of `i18n/` that belong to no locale of the site: a misspelt name would lose them without a word.
fn unknown_languages(sources: &Sources, config: &config::Config) -> Vec<Diagnostic> {
    let tag = |file: &source::File| {
        let name = file.path.strip_prefix("i18n/")?;
        name.strip_suffix(".ftl").or(name.strip_suffix(".lock")).map(str::to_owned)
    };
    let known = |tag: &str| config.locales.iter().any(|l| l.tag == tag);
    let unknown = sources.below("i18n/").filter_map(|file| tag(file).filter(|tag| !known(tag)).map(|tag| (file, tag)));
    unknown.map(|(file, tag)| config::unknown_locale(&tag, &config.locales).in_file(file.path.clone())).collect()
}

/// The interface's messages: the site's own over the built-in ones.
fn messages(sources: &Sources, config: &config::Config) -> (Messages, Vec<Diagnostic>) {
    let mut files = Vec::new();
    let mut diagnostics = unknown_languages(sources, config);
    for (n, locale) in config.locales.iter().enumerate() {
        let path = format!("i18n/{}.ftl", locale.tag);
        if let Some(file) = sources.get(&path)
            && let Some(text) = &file.text
        {
            diagnostics.extend(encoding::check(text, 0..text.len(), &file.path));
            files.push(FtlFile { locale: n, file: file.path.clone(), text: text.clone(), built_in: false });
        }
        if let Some((_, text)) = builtin::messages().find(|(tag, _)| *tag == locale.tag) {
            files.push(FtlFile { locale: n, file: Arc::from(path), text: Arc::from(text), built_in: true });
        }
    }
    let reference = FtlFile { locale: 0, file: Arc::from("i18n/en.ftl"), text: Arc::from(builtin::reference_messages()), built_in: true };
    let (messages, found) = Messages::load(&config.locales, files, &reference);
    diagnostics.extend(found);
    (messages, diagnostics)
}
