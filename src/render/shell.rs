//! The shell: what every page of a folder shares, serialised once.

use std::collections::BTreeMap;

use tera::Value;

use super::Renderer;
use crate::address::relative;
use crate::message::Arg;
use crate::page::PageId;
use crate::theme::SITE_CSS;
use crate::tree::{self, List};
use crate::view::{Anchor, NavItem, Publisher, Shell};

/// Script of every page.
pub const SITE_JS: &str = "js/site.js";
/// Script of pages marked `risk`.
pub const EXIT_JS: &str = "js/exit.js";

/// `connect-src` is left out on purpose: the browser itself then keeps the promise that nothing is sent.
pub const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Edition, folder in the tree, top-level entry that is current.
pub type Key = (usize, String, String);

/// The key of the shell that a page needs.
pub fn key(edition: usize, path: &str, id: Option<&str>) -> Key {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let top = id.and_then(|id| id.split('/').next()).unwrap_or_default();
    (edition, folder.to_owned(), top.to_owned())
}

/// The shells of all pages.
pub fn all(r: &Renderer<'_>) -> BTreeMap<Key, Value> {
    let mut shells = BTreeMap::new();
    for edition in &r.site.graph.editions {
        for id in edition.entries.keys() {
            let path = r.addresses.page(edition.locale, id);
            let key = key(edition.locale, &path, Some(&id.0));
            if !shells.contains_key(&key) {
                let shell = make(r, &key, &path);
                shells.insert(key, shell);
            }
        }
    }
    shells
}

/// The shell of pages that lie where `path` lies.
pub fn make(r: &Renderer<'_>, (edition, _, top): &Key, path: &str) -> Value {
    Value::from_serializable(&view(r, *edition, top, path))
}

fn view(r: &Renderer<'_>, edition: usize, top: &str, path: &str) -> Shell {
    let config = &r.site.graph.config;
    let locale = &config.locales[edition];
    let words = r.words(edition);
    let to = |target: &str| relative(path, target);
    let theme = |name: &str| r.theme.path(name).map(to).unwrap_or_default();
    let font = format!("css/font-{}.css", locale.tag);
    let (ui_lang, ui_dir) = interface(r, edition);
    Shell {
        site_title: config.title_in(edition).to_owned(),
        publisher: config.publisher.as_ref().map(|p| Publisher { name: p.name.clone(), url: p.url.clone() }),
        independent: independent(r, edition),
        report: config.report.clone().map(|href| Anchor { text: words.say("report-mistake"), href }),
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        ui_lang: (!r.messages.has_own(edition)).then_some(ui_lang),
        ui_dir,
        home: to(&r.addresses.page(edition, &PageId(PageId::HOME.into()))),
        contents: to(&r.list_path(edition, &List::Contents)),
        a_z: to(&r.list_path(edition, &List::Index)),
        languages: to(tree::CHOOSER),
        local: to(tree::LOCAL),
        exit: config.quick_exit.then(|| to(&r.addresses.own(edition, tree::MEASURES))),
        sections: sections(r, edition, top, path),
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
pub fn independent(r: &Renderer<'_>, edition: usize) -> Option<String> {
    let config = &r.site.graph.config;
    if config.publisher.is_some() {
        return None;
    }
    let words = r.words(edition);
    if config.independent_of.is_empty() {
        return Some(words.say("notice-no-publisher"));
    }
    let names = words.locale().formats.list_or(&config.independent_of);
    Some(words.message("notice-independent", &[("names", Arg::Text(&names))]))
}

fn sections(r: &Renderer<'_>, edition: usize, top: &str, path: &str) -> Vec<NavItem> {
    let Some(home) = r.site.graph.editions[edition].sections.get(&PageId(PageId::HOME.into())) else { return Vec::new() };
    home.children.iter().filter_map(|id| super::nav::item(r, edition, id, path, &*id.0 == top)).collect()
}
