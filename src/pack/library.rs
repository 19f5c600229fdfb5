//! A tree for offline libraries: what their shelves are told of it.

use std::io;

use super::about::editions;
use super::scope::Scope;
use super::zim::{self, About};
use crate::Loaded;
use crate::emit::Files;
use crate::page::PageId;
use crate::tree::CHOOSER;

/// A tree as a ZIM file. `loaded` is what the tree was made from.
///
/// # Errors
/// When the format cannot hold it.
pub fn zim(loaded: &Loaded, scope: &Scope, name: &str, files: &Files) -> io::Result<Vec<u8>> {
    let graph = &loaded.site.graph;
    let config = &graph.config;
    let editions = editions(loaded, scope);
    let first = editions.first().copied().unwrap_or(config.source);
    let shown = &graph.editions[first].entries;
    let front = |id: &PageId| shown.get(id).map(|n| &graph.page(*n).front);
    let home = front(scope.section.as_ref().unwrap_or(&PageId::home()));
    let site = config.title_in(first);
    let title = scope.section.as_ref().and(home).map_or_else(|| site.to_owned(), |front| front.title.value.clone());
    let day = editions.iter().filter_map(|n| graph.latest(*n)).max();
    let languages: Vec<&str> = editions.iter().map(|n| config.locales[*n].tag.as_str()).collect();
    let main_path = match editions.as_slice() {
        [one] => format!("{}/index.html", config.locales[*one].folder),
        _ => CHOOSER.to_owned(),
    };
    let publisher = config.publisher.as_ref().map_or("", |publisher| &publisher.name);
    let about = About {
        name,
        title: &title,
        description: home.and_then(|front| front.summary.as_ref()).map_or(&title, |summary| &summary.value),
        languages: &languages,
        creator: publisher,
        publisher,
        // What was never dated is as old as the format's first day.
        date: &day.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string()),
        license: "CC BY 4.0",
        main_path: &main_path,
        illustration: &loaded.theme.illustration,
        tags: &["toolkit"],
    };
    zim::of_tree(files, &about)
}
