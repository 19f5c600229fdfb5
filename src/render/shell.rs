//! The shell: what every page of a folder shares, serialised and hashed once.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use tera::Value;

use super::{Renderer, Words};

use crate::config::Config;
use crate::data::Taxonomy;
use crate::message::{Arg, Messages};
use crate::page::PageId;
use crate::theme::{OFFLINE_CSS, OFFLINE_JS, SEARCH_CSS, SEARCH_JS, SITE_CSS, WORKSHEET_CSS, WORKSHEET_JS, WORKSHEET_MORE_CSS};
use crate::tree::{self, List};
use crate::view::{self, Anchor, Publisher};

/// Script of every page.
pub const SITE_JS: &str = "js/site.js";
/// Script of pages marked `risk`.
pub const EXIT_JS: &str = "js/exit.js";

/// `connect-src` is left out on purpose: the browser itself then keeps the promise that nothing is sent.
pub const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Most pages outside any section that stand among the sections; the list of all pages has the others.
const MOST_LOOSE: usize = 40;

/// Edition and folder in the tree.
pub type Key = (usize, String);

/// A shell as templates take it, and the digest of what it says, so that no page's key needs to read it again.
#[derive(Debug, Clone)]
pub struct Shell {
    pub value: Value,
    pub digest: [u8; 32],
}

/// The key of the shell that a page needs.
pub fn key(edition: usize, path: &str) -> Key {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    (edition, folder.to_owned())
}

/// The shells of all pages and lists.
pub fn all(r: &Renderer<'_>) -> BTreeMap<Key, Shell> {
    let mut shells = BTreeMap::new();
    let lists: Vec<List> = [List::Contents, List::Letter(1)].into_iter().chain(Taxonomy::ALL.map(List::Taxonomy)).collect();
    for edition in r.editions() {
        let pages = edition.entries.keys().map(|id| r.addresses.page(edition.locale, id));
        for path in pages.chain(lists.iter().map(|list| r.list_path(edition.locale, list))) {
            shells.entry(key(edition.locale, &path)).or_insert_with(|| make(r, edition.locale, &path));
        }
    }
    shells
}

/// The shell of pages that lie where `path` lies.
pub fn make(r: &Renderer<'_>, edition: usize, path: &str) -> Shell {
    let view = view(r, edition, path);
    let digest = Sha256::digest(serde_json::to_vec(&view).unwrap_or_default()).into();
    Shell { value: Value::from_serializable(&view), digest }
}

fn view(r: &Renderer<'_>, edition: usize, path: &str) -> view::Shell {
    let config = &r.site.graph.config;
    let locale = &config.locales[edition];
    let words = r.words(edition);
    let to = |target: &str| r.href(path, target);
    let theme = |name: &str| r.theme.path(name).map(to).unwrap_or_default();
    let font = format!("css/font-{}.css", locale.tag);
    let (ui_lang, ui_dir) = interface(r, edition);
    let scripts = &r.scripts[edition];
    view::Shell {
        site_title: config.title_in(edition).to_owned(),
        publisher: config.publisher.as_ref().map(|p| Publisher { name: p.name.clone(), url: p.url.clone() }),
        independent: r.independent(edition),
        report: config.report.clone().map(|href| Anchor::new(words.say("report-mistake"), href)),
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        ui_lang: (!r.messages.has_own(edition)).then_some(ui_lang),
        ui_dir,
        home: to(&r.addresses.page(edition, &PageId::home())),
        contents: to(&r.list_path(edition, &List::Contents)),
        a_z: to(&r.list_path(edition, &List::Index)),
        search: to(&r.list_path(edition, &List::Search)),
        search_script: theme(SEARCH_JS),
        search_style: theme(SEARCH_CSS),
        search_index: to(&format!("{}/{}/", tree::SEARCH_FOLDER, locale.folder)),
        offline: super::offline::link(r, edition, path),
        offline_script: theme(OFFLINE_JS),
        offline_style: theme(OFFLINE_CSS),
        sheet_script: theme(WORKSHEET_JS),
        sheet_more: scripts.more.as_ref().map(|more| to(&more.path)).unwrap_or_default(),
        sheet_more_style: theme(WORKSHEET_MORE_CSS),
        sheet_style: theme(WORKSHEET_CSS),
        share_script: to(&scripts.share.path),
        files: r.book.href(path, &r.list_path(edition, &List::Offline), Some("offline-single")),
        languages: to(tree::CHOOSER),
        local: to(tree::LOCAL),
        exit: config.quick_exit.then(|| to(&r.addresses.own(edition, tree::MEASURES))),
        sections: sections(r, edition, path),
        styles: vec![theme(SITE_CSS)],
        font: r.theme.path(&font).map(to),
        script: theme(SITE_JS),
        exit_script: config.quick_exit.then(|| theme(EXIT_JS)),
        icon: theme("icons/icon.svg"),
        manifest: to(&r.addresses.own(edition, tree::MANIFEST)),
        csp: CSP,
    }
}

/// Language and direction of the interface's words in an edition.
pub fn interface(r: &Renderer<'_>, edition: usize) -> (String, &'static str) {
    let own = r.messages.has_own(edition).then_some(edition);
    own.or_else(|| r.messages.interface_locale(edition)).map_or_else(
        || ("en".to_owned(), "ltr"),
        |n| {
            let locale = &r.site.graph.config.locales[n];
            (locale.tag.clone(), locale.direction.as_str())
        },
    )
}

/// What an edition without a publisher says.
pub fn independent(messages: &Messages, config: &Config, edition: usize) -> Option<String> {
    if config.publisher.is_some() {
        return None;
    }
    let words = Words::new(messages, config, edition);
    if config.independent_of.is_empty() {
        return Some(words.say("notice-no-publisher"));
    }
    let names = words.locale().formats.list_or(&config.independent_of);
    Some(words.message("notice-independent", &[("names", Arg::Text(&names))]))
}

fn sections(r: &Renderer<'_>, edition: usize, path: &str) -> Vec<Anchor> {
    let graph = &r.site.graph.editions[edition];
    let Some(home) = graph.sections.get(&PageId::home()) else { return Vec::new() };
    let is_loose = |id: &PageId| !graph.sections.contains_key(id);
    let too_many = home.children.iter().filter(|id| is_loose(id)).count() > MOST_LOOSE;
    home.children.iter().filter(|id| !(too_many && is_loose(id))).filter_map(|id| r.link(edition, id, path)).collect()
}
