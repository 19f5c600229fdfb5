//! Headings: ids, slugs and the outline.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::document::Heading;
use crate::fragment::Hole;

use super::render::Renderer;
use super::slug::slug;

/// What is known of the headings so far.
#[derive(Debug)]
pub(super) struct Outline {
    last_level: u8,
    ids: BTreeSet<String>,
    /// Where the open heading's words begin in the plain text.
    words_from: usize,
}

impl Default for Outline {
    fn default() -> Self {
        // The page's title is its level 1.
        Self { last_level: 1, ids: BTreeSet::new(), words_from: 0 }
    }
}

impl Renderer<'_> {
    pub fn start_heading(&mut self, written: u8, id: Option<&str>, span: &Range<usize>) {
        let level = written.max(2);
        let head = span.start..span.start + self.source.slice(span).trim_end().len();
        if written == 1 {
            let problem = Diagnostic::warning("heading-level-one", "a heading of the first level stands in the text")
                .help("the page's title is its only `#` heading; write `##` here");
            self.report(problem, &head);
        }
        if level > self.outline.last_level + 1 {
            let message = if self.outline.last_level == 1 {
                format!("the first heading is of level {level}")
            } else {
                format!("the heading jumps from level {} to level {level}", self.outline.last_level)
            };
            let wanted = "#".repeat(usize::from(self.outline.last_level) + 1);
            self.report(
                Diagnostic::warning("heading-jump", message)
                    .help(format!("write `{wanted}` here, so that nobody looks for a missing part")),
                &head,
            );
        }
        self.outline.last_level = level;
        self.outline.words_from = self.plain.len();
        let id = id.and_then(|id| self.explicit_id(id, &head));
        let number = u32::try_from(self.document.headings.len()).unwrap_or(u32::MAX);
        let span = self.source.in_file(&head);
        self.document.headings.push(Heading { level, id, slug: String::new(), text: String::new(), span });
        self.out.push(open_tag(level));
        self.out.push(" id=\"");
        self.out.push_hole(Hole::HeadingId(number));
        self.out.push("\">");
    }

    pub fn end_heading(&mut self) {
        let text = self.plain.get(self.outline.words_from..).unwrap_or_default().trim().to_owned();
        let Some(heading) = self.document.headings.last_mut() else { return };
        heading.slug = slug(&text);
        heading.text = text;
        let level = heading.level;
        self.out.push("</");
        self.out.push(open_tag(level).trim_start_matches('<'));
        self.out.push(">");
    }

    fn explicit_id(&mut self, id: &str, span: &Range<usize>) -> Option<String> {
        let mut bytes = id.bytes();
        let legal = bytes.next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !legal {
            let problem = Diagnostic::error("illegal-anchor", format!("the heading's id \"{id}\" is not allowed"))
                .help("use small letters a to z, digits and hyphens only, and begin with a letter or digit");
            self.report(problem, span);
            return None;
        }
        if !self.outline.ids.insert(id.to_owned()) {
            let problem = Diagnostic::error("duplicate-anchor", format!("the id \"{id}\" is given to two headings of this page"))
                .help("give each heading an id of its own, or links would lead to the wrong one");
            self.report(problem, span);
            return None;
        }
        Some(id.to_owned())
    }
}

fn open_tag(level: u8) -> &'static str {
    match level {
        3 => "<h3",
        4 => "<h4",
        5 => "<h5",
        6 => "<h6",
        _ => "<h2",
    }
}
