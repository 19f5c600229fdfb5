//! Keeping pages on the device: the page for it, and what each file of an edition is needed for.

use std::collections::{BTreeMap, BTreeSet};

use super::Renderer;
use crate::link::Resolved;
use crate::message::Arg;
use crate::page::PageId;
use crate::tree::{Artifact, List, Tree};
use crate::view::{Copy, Dated, KeptEdition, KeptSection};

/// The id of a section's row on the page.
fn row(section: &str) -> String {
    format!("section-{section}")
}

/// The sections of the top, by id.
fn sections<'a>(r: &'a Renderer<'_>, edition: usize) -> impl Iterator<Item = &'a PageId> {
    let graph = &r.site.graph.editions[edition];
    let top = graph.sections.get(&PageId::home()).map(|home| home.children.as_slice()).unwrap_or_default();
    top.iter().filter(|id| graph.sections.contains_key(*id))
}

/// Where a page that lies at `path` leads to for keeping what it belongs to.
pub fn link(r: &Renderer<'_>, edition: usize, path: &str) -> String {
    let to = r.list_path(edition, &List::Offline);
    let top = path.split('/').nth(1).unwrap_or_default();
    match sections(r, edition).find(|id| &*id.0 == top) {
        Some(id) => r.book.href(path, &to, Some(&row(&id.0))),
        None => r.href(path, &to),
    }
}

/// The newest date of any page of an edition.
fn age(r: &Renderer<'_>, edition: usize) -> Option<Dated> {
    Some(r.words(edition).dated(r.site.graph.latest(edition)?, "offline-old"))
}

/// What the home is given.
pub fn age_only(r: &Renderer<'_>, edition: usize) -> Copy {
    Copy { age: age(r, edition), ..Copy::default() }
}

/// What the page is given.
pub fn view(r: &Renderer<'_>, edition: usize) -> Copy {
    let words = r.words(edition);
    let formats = &words.locale().formats;
    let size = |id: &str| words.message(id, &[("n", Arg::Text("{n}"))]);
    let tenth = formats.number("0.5");
    let locales = &r.site.graph.config.locales;
    Copy {
        age: age(r, edition),
        folder: words.locale().folder.clone(),
        kb: size("size-kb"),
        mb: size("size-mb"),
        digits: (0..10).map(|n| formats.number(&n.to_string())).collect(),
        point: tenth.chars().nth(1).unwrap_or('.').to_string(),
        sections: sections(r, edition)
            .filter_map(|id| Some(KeptSection { id: row(&id.0), name: id.to_string(), title: r.title(edition, id)? }))
            .collect(),
        editions: r
            .editions()
            .map(|edition| &locales[edition.locale])
            .map(|l| KeptEdition { folder: l.folder.clone(), lang: l.tag.clone(), dir: l.direction.as_str(), name: l.name.clone() })
            .collect(),
    }
}

/// Who uses a picture or a recording.
#[derive(Default)]
struct Uses<'a> {
    /// A page outside the sections, which comes with each of them.
    always: bool,
    sections: BTreeSet<&'a str>,
}

/// What is to be said of an edition's files beside their size and digest, by path: `risk` for pages marked so and what only
/// they use, `in:` and its sections for a picture, `-` for what the edition does not use. Nothing: it comes with any section.
pub fn marks(r: &Renderer<'_>, edition: usize, tree: &Tree) -> BTreeMap<String, String> {
    let graph = &r.site.graph;
    let is_risk = |id: &PageId| graph.traits_of(id).risk;
    let mut uses: BTreeMap<&str, Uses<'_>> = BTreeMap::new();
    for (id, n) in &graph.editions[edition].entries {
        for target in [Some(*n), r.site.quoted(*n)].into_iter().flatten().flat_map(|n| &r.site.links.pages[n].targets) {
            let Resolved::Asset(source) = target else { continue };
            let used = uses.entry(&**source).or_default();
            match id.0.split_once('/') {
                _ if is_risk(id) => {}
                Some((section, _)) => {
                    used.sections.insert(section);
                }
                None if graph.traits_of(id).is_section && !id.is_home() => {
                    used.sections.insert(&id.0);
                }
                None => used.always = true,
            }
        }
    }
    let tag = graph.config.locales[edition].tag.as_str();
    let own_font = format!("css/font-{tag}.css");
    let has_font = r.theme.path(&own_font).is_some();
    let mark = |(path, artifact): (&String, &Artifact)| {
        let mark = match artifact {
            Artifact::Page { edition: of, id } if *of == edition && is_risk(id) => "risk".to_owned(),
            Artifact::Redirect { edition: of, to, .. } if *of == edition && is_risk(to) => "risk".to_owned(),
            Artifact::Asset(source) | Artifact::Picture { source, .. } => match uses.get(&**source) {
                None => "-".to_owned(),
                Some(used) if used.always => return None,
                Some(used) if used.sections.is_empty() => "risk".to_owned(),
                Some(used) => format!("in:{}", used.sections.iter().copied().collect::<Vec<_>>().join(",")),
            },
            Artifact::Theme(name) if name.starts_with("css/font-") && *name != own_font => "-".to_owned(),
            Artifact::Theme(name) if name.starts_with("fonts/") && !has_font => "-".to_owned(),
            Artifact::Bytes(_) if r.scripts[edition].is_anothers(path) => "-".to_owned(),
            _ => return None,
        };
        Some((path.clone(), mark))
    };
    tree.iter().filter_map(mark).collect()
}
