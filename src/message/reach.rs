//! The messages of one language together, and what each shows through those it refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::ftl::Ftl;
use super::survey::Entry;

/// More steps than this in showing one message is a mistake; `fluent_bundle` panics a little above it.
const MOST_STEPS: usize = 90;

pub(super) struct Scope<'a> {
    /// The site's files first.
    pub(super) files: Vec<&'a Ftl>,
    entries: BTreeMap<&'a str, &'a Entry>,
    reaches: BTreeMap<&'a str, Rc<Reach>>,
}

/// What showing a message takes.
#[derive(Debug, Clone, Default)]
pub(super) struct Reach {
    pub(super) variables: BTreeSet<String>,
    pub(super) fault: Option<Fault>,
    steps: usize,
}

/// Why a message must never be shown: it would not end, or panic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Circle,
    TooLong,
    /// A number or a function call that cannot be worked out; reported where it stands.
    Unworkable,
}

impl<'a> Scope<'a> {
    pub(super) fn new(files: Vec<&'a Ftl>) -> Self {
        let mut entries = BTreeMap::new();
        for entry in files.iter().flat_map(|file| &file.entries) {
            entries.entry(entry.id.as_str()).or_insert(entry);
        }
        let mut scope = Self { files, entries, reaches: BTreeMap::new() };
        let ids: Vec<&str> = scope.entries.keys().copied().collect();
        for id in ids {
            scope.measure(id, &mut Vec::new());
        }
        scope
    }

    pub(super) fn entry(&self, id: &str) -> Option<&'a Entry> {
        self.entries.get(id).copied()
    }

    pub(super) fn reach(&self, id: &str) -> Option<&Reach> {
        self.reaches.get(id).map(Rc::as_ref)
    }

    /// The messages that have words, sorted by id.
    pub(super) fn messages(&self) -> impl Iterator<Item = (&'a str, &Reach)> {
        let shown = self.entries.values().filter(|entry| entry.has_value && !entry.is_term());
        shown.filter_map(|entry| Some((entry.id.as_str(), self.reach(&entry.id)?)))
    }

    /// Every name, for guessing what was meant.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.entries.keys().copied()
    }

    fn measure(&mut self, id: &'a str, above: &mut Vec<&'a str>) -> Rc<Reach> {
        if let Some(known) = self.reaches.get(id) {
            return known.clone();
        }
        let Some(entry) = self.entry(id) else { return Rc::default() };
        let fault = if above.contains(&id) {
            Some(Fault::Circle)
        } else if above.len() > MOST_STEPS {
            Some(Fault::TooLong)
        } else {
            None
        };
        if fault.is_some() {
            return Rc::new(Reach { fault, ..Reach::default() });
        }
        let dangerous = entry.long_number.is_some() || !entry.functions.is_empty();
        let mut reach = Reach { steps: entry.steps, fault: dangerous.then_some(Fault::Unworkable), ..Reach::default() };
        // A term sees only what it is called with.
        if !entry.is_term() {
            reach.variables.extend(entry.variables.iter().map(|(name, _)| name.clone()));
        }
        above.push(id);
        for reference in &entry.references {
            let inner = self.measure(&reference.id, above);
            reach.steps = reach.steps.saturating_add(inner.steps);
            reach.fault = reach.fault.or(inner.fault);
            reach.variables.extend(inner.variables.iter().cloned());
        }
        above.pop();
        if reach.steps > MOST_STEPS {
            reach.fault = reach.fault.or(Some(Fault::TooLong));
        }
        let reach = Rc::new(reach);
        self.reaches.insert(id, reach.clone());
        reach
    }
}
