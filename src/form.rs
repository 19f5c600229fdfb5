//! Worksheets' skeletons joined with the words of their pages, and courses with their lessons.
//!
//! A heading whose id is a group's, an item's or a scale's begins it; the list below an item gives its answers their words, in
//! the skeleton's order. Joining happens once, here, and may fail with a place; rendering only walks the parts.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::front_matter::Kind;
use crate::graph::Graph;
use crate::link::Links;
use crate::page::Page;
use crate::worksheet::Worksheet;

mod course;
mod entry;
mod join;
mod wording;

pub use course::{Courses, Step};
pub use entry::entries;

/// Forms of worksheets, and the ways of courses.
#[derive(Debug, Default)]
pub struct Forms {
    /// In the order of the graph's pages.
    pub pages: Vec<Option<Form>>,
    /// The courses.
    pub courses: Courses,
}

impl Forms {
    /// Whether anything can be filled in anywhere.
    pub fn any(&self) -> bool {
        !self.courses.lessons.is_empty() || self.pages.iter().any(Option::is_some)
    }
}

/// A worksheet in the words of one page.
#[derive(Debug)]
pub struct Form {
    /// The skeleton as this locale has it.
    pub sheet: Worksheet,
    /// What each block of the page belongs to.
    pub parts: Vec<Part>,
    /// The block that lists a scale's steps.
    pub scales: BTreeMap<String, usize>,
}

/// What a block of a page is in its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub place: Place,
    /// What it is there.
    pub duty: Duty,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Outside all groups.
    Prose,
    /// In a group, outside its items.
    Group(usize),
    /// In an item of a group.
    Item(usize, usize),
}

/// What a block is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// It names the group or item.
    Heading,
    /// It lists an item's answers.
    Answers,
    /// It explains.
    Text,
}

impl Form {
    /// The blocks from the first of the form to the last.
    pub fn span(&self) -> Option<(usize, usize)> {
        let within = |part: &Part| part.place != Place::Prose;
        Some((self.parts.iter().position(within)?, self.parts.iter().rposition(within)?))
    }
}

/// Joins every worksheet with its words, and reports what is missing.
pub fn resolve(graph: &Graph, links: &Links) -> (Forms, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut used = std::collections::BTreeSet::new();
    let mut pages = Vec::with_capacity(graph.pages.len());
    for (page, links) in graph.pages.iter().zip(&links.pages) {
        let traits = graph.traits_of(&page.id);
        if traits.kind != Kind::Worksheet {
            diagnostics.extend(misplaced(page));
            pages.push(None);
            continue;
        }
        let id = traits.worksheet.as_ref().map_or_else(|| page.id.0.rsplit('/').next().unwrap_or_default(), |id| id.value.as_str());
        let Some(sheet) = graph.data.worksheets.get(id) else {
            if page.file == traits.file {
                let known = graph.data.worksheets.keys().map(String::as_str);
                let help = crate::diagnostic::did_you_mean(id, known).map_or_else(
                    || format!("write its skeleton: content/data/worksheets/{id}.yaml"),
                    |near| format!("did you mean worksheet: {near}?"),
                );
                let span = traits.worksheet.as_ref().map_or(page.front.title.span.clone(), |id| id.span.clone());
                diagnostics
                    .push(Diagnostic::error("unknown-worksheet", format!("there is no worksheet `{id}`")).at(&page.file, span).help(help));
            }
            pages.push(None);
            continue;
        };
        used.insert(id);
        let sheet = wording::adapted(sheet, page, &mut diagnostics);
        pages.push(Some(join::join(sheet, page, &links.heading_ids, &mut diagnostics)));
    }
    for (id, sheet) in graph.data.worksheets.iter().filter(|(id, _)| !used.contains(id.as_str())) {
        let help = "write a page with kind: worksheet and worksheet: ".to_owned() + id;
        diagnostics.push(
            Diagnostic::warning("unused-worksheet", format!("no page shows the worksheet `{id}`")).in_file(sheet.file.clone()).help(help),
        );
    }
    let (courses, found) = course::resolve(graph);
    diagnostics.extend(found);
    (Forms { pages, courses }, diagnostics)
}

/// Items on a page that is no worksheet.
fn misplaced(page: &Page) -> Option<Diagnostic> {
    let front = &page.front;
    let span = front.drop.first().map(|id| id.span.clone()).or_else(|| front.add.first().map(|added| added.item.span.clone()))?;
    let message = "only a worksheet can leave out or add items";
    Some(
        Diagnostic::error("worksheet-words", message)
            .at(&page.file, span)
            .help("write kind: worksheet into the source page, or take the line out"),
    )
}
