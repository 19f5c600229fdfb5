//! What packs say of the site: its editions with their titles, notices and dates.

use super::catalogue::{CatalogueEdition, CatalogueSite};
use super::scope::Scope;
use super::start::{StartEdition, StartWords};
use crate::Loaded;
use crate::render::Words;

/// What stands beside a tree on a stick.
pub fn start(loaded: &Loaded, scope: &Scope, neutral: bool) -> StartWords {
    let config = &loaded.site.graph.config;
    let edition = |n: usize| {
        let locale = &config.locales[n];
        StartEdition {
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            name: locale.name.clone(),
            home: format!("{}/index.html", locale.folder),
            single: None,
            title: config.title_in(n).to_owned(),
            notices: notices(loaded, n),
            publisher: config.publisher.as_ref().map(|publisher| publisher.name.clone()),
            updated: written(loaded, n),
            words: loaded.messages.all_plain(n).into_iter().collect(),
        }
    };
    StartWords {
        title: config.title_in(config.source).to_owned(),
        neutral,
        editions: editions(loaded, scope).into_iter().map(edition).collect(),
    }
}

/// What the catalogue says.
pub fn catalogue(loaded: &Loaded) -> CatalogueSite {
    let config = &loaded.site.graph.config;
    let edition = |n: usize| {
        let locale = &config.locales[n];
        let ui = if loaded.messages.has_own(n) { Some(n) } else { loaded.messages.interface_locale(n) }.map(|n| &config.locales[n]);
        CatalogueEdition {
            locale: n,
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            ui_lang: ui.map_or_else(|| "en".to_owned(), |ui| ui.tag.clone()),
            ui_dir: ui.map_or("ltr", |ui| ui.direction.as_str()),
            name: locale.name.clone(),
            title: config.title_in(n).to_owned(),
            notices: notices(loaded, n),
            updated: written(loaded, n),
        }
    };
    let all = Scope { fallbacks: true, ..Scope::default() };
    CatalogueSite {
        urn: Some(super::bind::urn(config.title_in(config.source), "mul", None)),
        url: None,
        title: config.title_in(config.source).to_owned(),
        publisher: config.publisher.as_ref().map(|publisher| publisher.name.clone()),
        updated: editions(loaded, &all).into_iter().filter_map(|n| loaded.site.graph.latest(n)).max().map(|day| day.to_string()),
        editions: editions(loaded, &all).into_iter().map(edition).collect(),
    }
}

/// The editions within a scope, in the site's order.
pub fn editions(loaded: &Loaded, scope: &Scope) -> Vec<usize> {
    let all = 0..loaded.site.graph.config.locales.len();
    all.filter(|n| scope.editions.is_empty() || scope.editions.contains(n)).collect()
}

fn notices(loaded: &Loaded, edition: usize) -> Vec<String> {
    crate::render::independent(&loaded.messages, &loaded.site.graph.config, edition).into_iter().collect()
}

fn written(loaded: &Loaded, edition: usize) -> Option<String> {
    let words = Words::new(&loaded.messages, &loaded.site.graph.config, edition);
    loaded.site.graph.latest(edition).map(|day| words.dated(day, "updated-on").date)
}
