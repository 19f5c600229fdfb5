//! What stands in the source page and holds for all its translations.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::config::Config;
use crate::data::{Taxonomies, Taxonomy};
use crate::diagnostic::{Diagnostic, Severity};
use crate::fields::Placed;
use crate::front_matter::Alias;
use crate::front_matter::{Kind, Stakes};
use crate::page::{Page, PageId};

/// What all versions of a page share.
#[derive(Debug, Clone, Default)]
pub struct Traits {
    /// The kind of page.
    pub kind: Kind,
    /// Place within its section; pages without one come last.
    pub weight: Option<i64>,
    /// Ids per taxonomy, in the order of [`Taxonomy::ALL`].
    pub tags: [Vec<String>; 3],
    /// Dangerous to be seen reading.
    pub risk: bool,
    /// A mistake could cost a deadline, an appeal or someone's safety.
    pub high_stakes: bool,
    /// Addresses it once had.
    pub aliases: Vec<Alias>,
    /// The skeleton of a worksheet, if not named as the page is.
    pub worksheet: Option<Placed<String>>,
    /// What a course leads through, as written.
    pub lessons: Option<Vec<Placed<String>>>,
    /// How long a lesson takes.
    pub minutes: Option<u32>,
    /// Whether it is an `index.md`, with a folder of its own.
    pub is_section: bool,
    /// The file all this stands in.
    pub file: Arc<str>,
}

impl Traits {
    /// Every topic, audience and focus area that the page is filed under.
    pub fn filed(&self) -> impl Iterator<Item = (Taxonomy, &str)> {
        Taxonomy::ALL.into_iter().zip(&self.tags).flat_map(|(taxonomy, ids)| ids.iter().map(move |id| (taxonomy, id.as_str())))
    }
}

/// Of a page that does not exist.
pub static NONE: std::sync::LazyLock<Traits> = std::sync::LazyLock::new(Traits::default);

/// Reads the shared traits of every id from its source version (or its first, where there is none), and compares the rest.
pub fn traits(pages: &[Page], config: &Config, taxonomies: &Taxonomies) -> (BTreeMap<PageId, Traits>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut versions: BTreeMap<&PageId, Vec<&Page>> = BTreeMap::new();
    for page in pages {
        versions.entry(&page.id).or_default().push(page);
    }
    let mut traits = BTreeMap::new();
    for (id, mut versions) in versions {
        versions.sort_by_key(|page| (page.locale != config.source, page.locale));
        let Some((source, translations)) = versions.split_first() else { continue };
        for (taxonomy, ids) in tags(source) {
            taxonomies.check(taxonomy, ids, &source.file, &mut diagnostics);
        }
        // A source whose front matter could not be read contradicts nobody.
        for translation in translations.iter().filter(|_| !source.front.title.value.is_empty()) {
            compare(source, translation, &mut diagnostics);
        }
        traits.insert(id.clone(), of(source));
    }
    (traits, diagnostics)
}

fn tags(page: &Page) -> impl Iterator<Item = (Taxonomy, &[Placed<String>])> {
    let front = &page.front;
    let lists = [&front.topics, &front.audience, &front.focus];
    Taxonomy::ALL.into_iter().zip(lists.map(|list| list.as_deref().unwrap_or_default()))
}

fn of(page: &Page) -> Traits {
    let front = &page.front;
    let ids = |list: &Option<Vec<Placed<String>>>| list.iter().flatten().map(|p| p.value.clone()).collect();
    Traits {
        kind: front.kind.as_ref().map(|k| k.value).unwrap_or_default(),
        weight: front.weight.as_ref().map(|w| w.value),
        tags: [ids(&front.topics), ids(&front.audience), ids(&front.focus)],
        risk: front.risk.as_ref().is_some_and(|r| r.value),
        high_stakes: front.stakes.as_ref().is_some_and(|s| s.value == Stakes::High),
        aliases: front.aliases.clone().unwrap_or_default(),
        worksheet: front.worksheet.clone(),
        lessons: front.lessons.clone(),
        minutes: front.minutes,
        is_section: page.is_index,
        file: page.file.clone(),
    }
}

/// A translation may repeat what its source says, not contradict it.
fn compare(source: &Page, translation: &Page, diagnostics: &mut Vec<Diagnostic>) {
    let (a, b) = (&source.front, &translation.front);
    if source.is_index != translation.is_index {
        let message = format!("this page does not lie where its source page `{}` lies", source.file);
        let help = "give it the same path below its language's folder";
        diagnostics.push(Diagnostic::warning("contradicts-source", message).in_file(translation.file.clone()).help(help));
    }
    let mut differ = |key: &str, differs: bool, span: Option<Range<usize>>, severity: Severity| {
        if let (true, Some(span)) = (differs, span) {
            let message = format!("`{key}` is not what the source page `{}` says", source.file);
            let diagnostic = if severity == Severity::Error {
                Diagnostic::error("contradicts-source", message)
            } else {
                Diagnostic::warning("contradicts-source", message)
            };
            diagnostics.push(diagnostic.at(&translation.file, span).help(format!("take the line `{key}:` out: translations inherit it")));
        }
    };
    fn value<T>(placed: &Option<Placed<T>>) -> Option<&T> {
        placed.as_ref().map(|p| &p.value)
    }
    fn span<T>(placed: &Option<Placed<T>>) -> Option<Range<usize>> {
        placed.as_ref().map(|p| p.span.clone())
    }
    fn list_differs(a: &Option<Vec<Placed<String>>>, b: &Option<Vec<Placed<String>>>) -> bool {
        let values =
            |list: &Option<Vec<Placed<String>>>| list.iter().flatten().map(|p| p.value.clone()).collect::<std::collections::BTreeSet<_>>();
        values(a) != values(b)
    }
    fn list_order(list: &Option<Vec<Placed<String>>>) -> Vec<&str> {
        list.iter().flatten().map(|p| p.value.as_str()).collect()
    }
    let list_span =
        |list: &Option<Vec<Placed<String>>>| list.as_ref().map(|l| l.first().map_or(b.span.start..b.span.start, |p| p.span.clone()));
    differ(
        "kind",
        value(&a.kind).copied().unwrap_or_default() != value(&b.kind).copied().unwrap_or_default(),
        span(&b.kind),
        Severity::Error,
    );
    differ("weight", value(&a.weight) != value(&b.weight), span(&b.weight), Severity::Warning);
    differ("topics", list_differs(&a.topics, &b.topics), list_span(&b.topics), Severity::Error);
    differ("audience", list_differs(&a.audience, &b.audience), list_span(&b.audience), Severity::Error);
    differ("focus", list_differs(&a.focus, &b.focus), list_span(&b.focus), Severity::Error);
    differ(
        "risk",
        value(&a.risk).copied().unwrap_or_default() != value(&b.risk).copied().unwrap_or_default(),
        span(&b.risk),
        Severity::Error,
    );
    differ("stakes", value(&a.stakes) != value(&b.stakes), span(&b.stakes), Severity::Error);
    let plain = |list: &Option<Vec<Alias>>| {
        list.iter().flatten().map(|a| (format!("{:?}", a.from), a.anchor.clone())).collect::<std::collections::BTreeSet<_>>()
    };
    let aliases_span = b.aliases.as_ref().map(|l| l.first().map_or(b.span.start..b.span.start, |p| p.span.clone()));
    differ("worksheet", value(&a.worksheet) != value(&b.worksheet), span(&b.worksheet), Severity::Error);
    differ("lessons", list_order(&a.lessons) != list_order(&b.lessons), list_span(&b.lessons), Severity::Error);
    differ("aliases", plain(&a.aliases) != plain(&b.aliases), aliases_span, Severity::Error);
}
