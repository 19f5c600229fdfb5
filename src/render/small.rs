//! The small pages: language chooser, redirects, quick exit's destination, the mirror keeper's page, 404.

use std::collections::BTreeMap;

use tera::Value;

use super::{Job, Renderer, page, shell};

use crate::digest::policy_source;
use crate::page::PageId;
use crate::view::{Chooser, NotFound, NotFoundEdition, Redirect};

fn job(template: &'static str, locale: usize, views: Vec<(&'static str, Value)>) -> Job {
    Job { template, shell: None, views, locale, minify: true, extra: None }
}

/// Where an alias leads.
pub fn redirect(r: &Renderer<'_>, edition: usize, to: &PageId, anchor: Option<&str>, path: &str) -> Job {
    let locale = &r.site.graph.config.locales[edition];
    let target = r.addresses.page(edition, to);
    let shown = r.shown(edition, to);
    let anchor = anchor.filter(|anchor| shown.is_some_and(|n| r.site.links.pages[n].has_anchor(anchor)));
    let (ui_lang, ui_dir) = shell::interface(r, edition);
    let view = Redirect {
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        ui_lang: (!r.messages.has_own(edition)).then_some(ui_lang),
        ui_dir,
        independent: r.independent(edition),
        title: r.title(edition, to).unwrap_or_default(),
        href: anchor.map_or_else(|| r.href(path, &target), |anchor| r.book.href(path, &target, Some(anchor))),
        canonical: shown.and_then(|n| page::canonical(r, edition, n, &target)),
        script: r.theme.path("js/redirect.js").map(|js| r.href(path, js)).unwrap_or_default(),
        csp: shell::CSP,
    };
    job("redirect.html", edition, vec![("redirect", Value::from_serializable(&view))])
}

/// `index.html`: every edition in its own name.
pub fn chooser(r: &Renderer<'_>, path: &str) -> Job {
    let config = &r.site.graph.config;
    let source = std::iter::once(config.source).chain(0..config.locales.len()).find(|n| r.is_built(*n)).unwrap_or(config.source);
    let views = vec![("chooser", Value::from_serializable(&chooser_view(r, path)))];
    Job { shell: Some(r.shell(source, path)), ..job("chooser.html", source, views) }
}

/// `local/index.html`: empty until the mirror keeper fills it.
pub fn local(r: &Renderer<'_>, path: &str) -> Job {
    Job { template: "local.html", ..chooser(r, path) }
}

fn chooser_view(r: &Renderer<'_>, path: &str) -> Chooser {
    let config = &r.site.graph.config;
    let per_locale = |text: &dyn Fn(usize) -> Option<String>| -> BTreeMap<String, String> {
        config
            .locales
            .iter()
            .enumerate()
            .filter(|(n, _)| r.is_built(*n))
            .filter_map(|(n, locale)| Some((locale.tag.clone(), text(n)?)))
            .collect()
    };
    let home = PageId::home();
    let nobody = !(0..config.locales.len()).any(|n| r.is_built(n) && r.messages.has_own(n));
    Chooser {
        title: config.title_in(config.source).to_owned(),
        languages: page::languages(r, None, path, |n| (r.addresses.page(n, &home), r.site.graph.find(n, &home).is_some())),
        titles: per_locale(&|n| Some(config.title_in(n).to_owned())),
        // Whose interface is borrowed would say in another's words what is said already.
        independent: per_locale(&|n| r.independent(n).filter(|_| nobody || r.messages.has_own(n))),
    }
}

/// Where quick exit leads: a page of kitchen measures with nothing of the site on it.
pub fn measures(r: &Renderer<'_>, edition: usize, path: &str) -> Job {
    let mut map = r.shell(edition, path).value.into_map().unwrap_or_default();
    let own = r.theme.path("css/measures.css").map(|css| r.href(path, css)).unwrap_or_default();
    map.insert("styles".into(), Value::from_serializable(&vec![own]));
    job("measures.html", edition, vec![("shell", Value::from_serializable(&map))])
}

/// `404.html`: served at any depth, so it refers to nothing beside it; style and script stand in it, allowed by hash.
pub fn not_found(r: &Renderer<'_>) -> Job {
    let config = &r.site.graph.config;
    let source = &config.locales[config.source];
    let (style, script) = (r.theme.text("css/404.css"), r.theme.text("js/404.js"));
    let home = PageId::home();
    let edition = |(n, locale): (usize, &crate::locale::Locale)| {
        let (ui_lang, ui_dir) = shell::interface(r, n);
        NotFoundEdition {
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            ui_lang,
            ui_dir,
            name: locale.name.clone(),
            folder: locale.folder.clone(),
            href: config.url.as_ref().map(|base| format!("{base}{}", r.addresses.page(n, &home))),
            heading: r.words(n).say("not-found-heading"),
            text: r.words(n).say("not-found-text"),
            independent: r.independent(n),
        }
    };
    let view = NotFound {
        title: config.title_in(config.source).to_owned(),
        lang: source.tag.clone(),
        dir: source.direction.as_str(),
        csp: format!(
            "default-src 'none'; style-src {}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'",
            policy_source(&style),
            policy_source(&script)
        ),
        style,
        script,
        editions: config.locales.iter().enumerate().filter(|(n, _)| r.is_built(*n)).map(edition).collect(),
    };
    // Not minified: the hashes are of the style and the script as they stand.
    Job { minify: false, ..job("404.html", config.source, vec![("notfound", Value::from_serializable(&view))]) }
}
