//! Site to volume: an edition's pages in reading order, addressed for one document.

use std::collections::BTreeMap;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::book::{DocumentBook, Form, anchor};
use super::volume::{Chapter, Volume};
use crate::Loaded;
use crate::address::TreeAddresses;
use crate::data::Taxonomy;
use crate::diagnostic::Diagnostic;
use crate::digest::hex;
use crate::front_matter::Review;
use crate::page::PageId;
use crate::render::picture::COLUMN;
use crate::render::{Renderer, Words, sheet};
use crate::source::Sources;
use crate::theme::{EPUB_CSS, SITE_CSS};
use crate::tree::{self, Artifact, List};

/// A part of the volume before it is rendered.
struct Part {
    path: String,
    artifact: Artifact,
    chapter: Chapter,
}

/// Which chapters a volume has.
#[derive(Debug, Clone, Copy)]
pub enum Chapters<'a> {
    /// All that the edition shows, and its lists; named after this section, if any.
    All(Option<&'a PageId>),
    /// Only this page and what lies below it: no home, and no lists.
    Below(&'a PageId),
}

impl Chapters<'_> {
    fn section(&self) -> Option<&PageId> {
        match self {
            Self::All(section) => *section,
            Self::Below(id) => Some(id),
        }
    }

    fn has(&self, own: &str) -> bool {
        let Self::Below(id) = self else { return true };
        own.strip_prefix(&*anchor(&id.0)).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// Binds what an edition of a site shows into a volume: see [`scope`](super::scope) for how a site is narrowed before.
///
/// # Errors
/// Mistakes of templates, and files that cannot be read.
pub fn bind(loaded: &Loaded, sources: &Sources, edition: usize, wanted: Chapters<'_>, form: Form) -> Result<Volume, Vec<Diagnostic>> {
    let Loaded { site, theme, messages } = loaded;
    let config = &site.graph.config;
    let (locale, words) = (&config.locales[edition], Words::new(messages, config, edition));
    let (mut files, mut mistakes) = (BTreeMap::new(), Vec::new());
    let plan = tree::plan(site, theme, &[edition]);
    for (path, artifact) in &plan {
        let bytes = match artifact {
            Artifact::Asset(source) => sources.bytes(source),
            Artifact::Picture { source, version } if is_chosen(loaded, source, path) => {
                version.bytes(source, sources).map(|bytes| bytes.to_vec())
            }
            _ => continue,
        };
        match bytes {
            Ok(bytes) => drop(files.insert(path.clone(), bytes)),
            Err(diagnostic) => mistakes.push(diagnostic),
        }
    }
    let mut parts = parts(loaded, edition, &plan, &words);
    parts.retain(|part| wanted.has(&part.chapter.anchor));
    let chapters = parts.iter().map(|part| (part.path.clone(), part.chapter.anchor.clone())).collect();
    let book = DocumentBook::new(form, chapters, &files);
    let (renderer, found) = Renderer::new(site, theme, messages, &book, &[edition], &[0; 32]);
    mistakes.extend(found);
    let made: Vec<Result<Chapter, Box<Diagnostic>>> = parts
        .into_par_iter()
        .map(|Part { path, artifact, chapter }| Ok(Chapter { html: renderer.chapter(&path, &artifact)?, path, ..chapter }))
        .collect();
    let mut chapters = Vec::with_capacity(made.len());
    for chapter in made {
        match chapter {
            Ok(chapter) => chapters.push(chapter),
            Err(mistake) => mistakes.push(*mistake),
        }
    }
    if crate::diagnostic::has_errors(&mistakes) {
        return Err(mistakes);
    }
    let has_form = |chapter: &Chapter| chapter.html.contains("<form class=\"worksheet");
    let form_words = chapters.iter().any(has_form).then(|| sheet::words(messages, &words, true));
    let site_title = config.title_in(edition).to_owned();
    let shown = &site.graph.editions[edition].entries;
    let section = wanted.section();
    let section_title = section.and_then(|id| shown.get(id)).map(|n| &site.graph.page(*n).front.title.value);
    Ok(Volume {
        urn: urn(config.title_in(config.source), &locale.tag, section),
        title: section_title.map_or_else(|| site_title.clone(), |title| format!("{title} – {site_title}")),
        site_title,
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        publisher: config.publisher.as_ref().map(|publisher| publisher.name.clone()),
        notices: renderer.independent(edition).into_iter().collect(),
        licence: words.say("page-licence"),
        updated: site.graph.latest(edition).map(|day| words.dated(day, "updated-on")).map(|day| (day.iso, day.date)),
        chapters,
        files,
        styles: theme.text(if form == Form::OneFile { SITE_CSS } else { EPUB_CSS }),
        sheet: form_words,
        words: messages.all_plain(edition).into_iter().collect(),
    })
}

/// Whether this is the size in which a document has a picture.
fn is_chosen(loaded: &Loaded, source: &str, path: &str) -> bool {
    let picture = loaded.site.assets.get(source).and_then(|asset| asset.picture.as_ref());
    picture.is_some_and(|picture| picture.at_least(COLUMN).path == path)
}

/// What the volume consists of: pages in reading order, then the A–Z and the topics.
fn parts(loaded: &Loaded, edition: usize, plan: &tree::Tree, words: &Words<'_>) -> Vec<Part> {
    let site = &loaded.site;
    let (graph, shown, addresses) = (&site.graph, &site.graph.editions[edition], TreeAddresses::new(site));
    let page = |id: &PageId| {
        let page = graph.page(*shown.entries.get(id)?);
        let (traits, locale) = (graph.traits_of(id), &graph.config.locales[page.locale]);
        let chapter = Chapter {
            anchor: anchor(&id.0),
            depth: shown.ancestors(id).len(),
            kind: traits.kind.as_str(),
            title: page.front.title.value.clone(),
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            risk: traits.risk,
            stakes_high: traits.high_stakes,
            by_machine: page.front.review.as_ref().is_some_and(|review| review.value == Review::Machine),
            ..Chapter::default()
        };
        Some(Part { path: addresses.page(edition, id), artifact: Artifact::Page { edition, id: id.clone() }, chapter })
    };
    let list = |(path, artifact): (&String, &Artifact)| {
        let Artifact::List { list, .. } = artifact else { return None };
        let (kind, title, anchor) = match list {
            List::Index => ("a-z", "a-z-title", "p-a-z".to_owned()),
            List::Letter(n) => ("a-z", "a-z-title", format!("p-a-z.{n}")),
            List::Taxonomy(taxonomy) => ("topics", title_of(*taxonomy), format!("p-{}", taxonomy.as_str())),
            _ => return None,
        };
        let locale = words.locale();
        let chapter = Chapter {
            anchor,
            kind,
            title: words.say(title),
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            ..Chapter::default()
        };
        Some(Part { path: path.clone(), artifact: artifact.clone(), chapter })
    };
    shown.order.iter().filter_map(page).chain(plan.iter().filter_map(list)).collect()
}

fn title_of(taxonomy: Taxonomy) -> &'static str {
    match taxonomy {
        Taxonomy::Topics => "taxonomy-topics",
        Taxonomy::Audience => "taxonomy-audience",
        Taxonomy::Focus => "taxonomy-focus",
    }
}

/// A name that stays the same while the content changes (UUID version 8, RFC 9562, from a digest of what the volume is).
pub fn urn(site: &str, tag: &str, section: Option<&PageId>) -> String {
    let mut bytes: [u8; 32] = Sha256::digest(format!("{site}\n{tag}\n{}", section.map_or("", |id| &id.0))).into();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = hex(&bytes[..16]);
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Settings;
    use crate::pack::markup::{Node, parse};
    use std::collections::BTreeSet;

    fn walk(nodes: &[Node], ids: &mut Vec<String>, links: &mut Vec<String>) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            ids.extend(element.attribute("id").map(str::to_owned));
            links.extend(element.attribute("href").map(str::to_owned));
            walk(&element.children, ids, links);
        }
    }

    #[test]
    fn in_every_edition_ids_are_unique_and_links_lead_somewhere() {
        let sources = Sources::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).0;
        let loaded = crate::load(&sources, &Settings::default()).0.unwrap();
        for edition in 0..loaded.site.graph.config.locales.len() {
            for form in [Form::OneFile, Form::FilePerChapter] {
                let volume = bind(&loaded, &sources, edition, Chapters::All(None), form).unwrap();
                let (mut ids, mut links) = (vec!["contents".to_owned()], Vec::new());
                for chapter in &volume.chapters {
                    ids.push(chapter.anchor.clone());
                    walk(&parse(&chapter.html), &mut ids, &mut links);
                }
                let known: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
                assert_eq!(known.len(), ids.len(), "{}: an id twice", volume.lang);
                assert!(volume.chapters.len() > 30 && links.len() > 500);
                for link in links.iter().filter(|link| !link.contains(':')) {
                    let (file, id) = link.split_once('#').unwrap_or((link, ""));
                    let chapter = file.strip_suffix(".xhtml").filter(|file| *file != "nav");
                    let id = percent(id);
                    assert!(
                        (id.is_empty() || known.contains(&*id)) && chapter.is_none_or(|chapter| known.contains(chapter)),
                        "{}: {link}",
                        volume.lang
                    );
                    assert!(
                        form == Form::OneFile
                            || !id.is_empty()
                            || chapter.is_some()
                            || file == "nav.xhtml"
                            || volume.files.contains_key(file),
                        "{link}"
                    );
                }
            }
        }
    }

    fn percent(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            bytes.push(match byte {
                b'%' => u8::from_str_radix(&rest.by_ref().take(2).map(char::from).collect::<String>(), 16).unwrap(),
                byte => byte,
            });
        }
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_name_of_a_volume_is_its_own() {
        let part = PageId("epat".into());
        assert_eq!(urn("T", "en", None), urn("T", "en", None));
        assert_ne!(urn("T", "en", None), urn("T", "en", Some(&part)));
        assert_eq!(urn("T", "en", None).len(), 45);
    }
}
