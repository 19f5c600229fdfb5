//! Lists, and the boxes of task lists.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::fragment::Hole;

use super::render::{Item, Renderer};

/// Which lists (by the index of their start) hold task items. Ascending.
pub(super) fn task_lists(events: &[Item<'_>]) -> Vec<usize> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::List(_)) => open.push(at),
            Event::End(TagEnd::List(_)) => drop(open.pop()),
            Event::TaskListMarker(_) => found.extend(open.last().copied()),
            _ => {}
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

impl Renderer<'_> {
    pub fn start_list(&mut self, first: Option<u64>, tasks: bool) {
        self.out.push(if first.is_some() { "<ol" } else { "<ul" });
        if let Some(first) = first.filter(|&n| n != 1) {
            self.out.push(&format!(" start=\"{first}\""));
        }
        self.out.push(if tasks { " class=\"tasks\">" } else { ">" });
    }

    pub fn start_item(&mut self, at: usize) {
        let next = |n| self.events.get(at + n).map(|(event, _)| event);
        let task = match next(1) {
            Some(Event::TaskListMarker(_)) => true,
            Some(Event::Start(Tag::Paragraph)) => matches!(next(2), Some(Event::TaskListMarker(_))),
            _ => false,
        };
        self.out.push(if task { "<li class=\"task\">" } else { "<li>" });
    }

    /// A box that prints, and needs neither form nor script.
    pub fn task(&mut self, done: bool) {
        self.out.push(if done { "<span class=\"box done\"" } else { "<span class=\"box\"" });
        self.out.push(" role=\"img\" aria-label=\"");
        self.out.push_hole(Hole::Message(if done { "task-done" } else { "task-open" }));
        self.out.push("\"></span> ");
    }
}
