//! Courses: which pages they lead through.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::front_matter::Kind;
use crate::graph::Graph;
use crate::page::PageId;

/// Every course and the way through it.
#[derive(Debug, Default)]
pub struct Courses {
    /// The lessons of each course, in order.
    pub lessons: BTreeMap<PageId, Vec<PageId>>,
    /// Of each page of kind lesson, its place in its course.
    steps: BTreeMap<PageId, Step>,
}

/// A lesson's place in its course.
#[derive(Debug, Clone)]
pub struct Step {
    /// The course.
    pub course: PageId,
    /// Counted from 0.
    pub n: usize,
}

impl Courses {
    /// Where a lesson stands.
    pub fn step(&self, id: &PageId) -> Option<&Step> {
        self.steps.get(id)
    }
}

/// Looks up what courses name; a course that names nothing has the lessons of its section.
pub fn resolve(graph: &Graph) -> (Courses, Vec<Diagnostic>) {
    let (mut courses, mut diagnostics) = (Courses::default(), Vec::new());
    for (id, traits) in &graph.traits {
        if traits.kind != Kind::Course {
            continue;
        }
        let mut lessons: Vec<PageId> = Vec::new();
        for written in traits.lessons.iter().flatten() {
            let lesson = PageId(Arc::from(written.value.trim_matches('/')));
            if graph.traits.contains_key(&lesson) && lesson != *id {
                lessons.push(lesson);
                continue;
            }
            let near = did_you_mean(&written.value, graph.traits.keys().map(|id| &*id.0));
            let help = near.map_or_else(
                || "write the page's path without language and ending: epat/lite-react".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("the course leads to `{}`, which is no page", written.value);
            diagnostics.push(Diagnostic::error("unknown-lesson", message).at(&traits.file, written.span.clone()).help(help));
        }
        if traits.lessons.is_none() {
            let children = graph.editions[graph.config.source].sections.get(id).map(|section| section.children.as_slice());
            lessons.extend(children.unwrap_or_default().iter().filter(|child| graph.traits_of(child).kind == Kind::Lesson).cloned());
        }
        if lessons.is_empty() && traits.lessons.as_ref().is_none_or(Vec::is_empty) {
            let help = "write pages with kind: lesson into its folder, or lessons: and a list of pages into its front matter";
            diagnostics.push(Diagnostic::warning("empty-course", "the course has no lessons").in_file(traits.file.clone()).help(help));
        }
        for (n, lesson) in lessons.iter().enumerate().filter(|(_, lesson)| graph.traits_of(lesson).kind == Kind::Lesson) {
            // Another course may lead through it: its own is the one in whose folder it lies.
            let step = Step { course: id.clone(), n };
            if lesson.0.strip_prefix(&*id.0).is_some_and(|rest| rest.starts_with('/')) {
                courses.steps.insert(lesson.clone(), step);
            } else {
                courses.steps.entry(lesson.clone()).or_insert(step);
            }
        }
        courses.lessons.insert(id.clone(), lessons);
    }
    (courses, diagnostics)
}
