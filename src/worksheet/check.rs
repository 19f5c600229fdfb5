//! Whether a skeleton holds together: ids once, conditions on what was asked before.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{Answer, Item, RESERVED, Worksheet, read};
use crate::diagnostic::{Diagnostic, did_you_mean};

/// Where ids of scales, groups and items stand.
#[derive(Debug, Default)]
pub(super) struct Places(BTreeMap<String, Range<usize>>);

impl Places {
    /// Notes an id, and reports it when it is none or stands twice.
    pub fn note(&mut self, id: &str, span: &Range<usize>, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) {
        if !read::legal(id, span, file, diagnostics) {
            return;
        }
        let message = if RESERVED.contains(&id) {
            format!("the id `{id}` is kept for what every worksheet has")
        } else if self.0.insert(id.to_owned(), span.clone()).is_some() {
            format!("the id `{id}` stands twice in this worksheet")
        } else {
            return;
        };
        let help = "choose another id: scales, groups and items share their names";
        diagnostics.push(Diagnostic::error("bad-worksheet", message).at(file, span.clone()).help(help));
    }
}

/// Reports scales that are not there, roles that nobody can choose, and conditions that can never be met.
pub(super) fn check(sheet: &Worksheet, diagnostics: &mut Vec<Diagnostic>) {
    let mut before: Vec<&Item> = Vec::new();
    for item in sheet.items() {
        problems(sheet, item, &before, |message, help| {
            diagnostics.push(Diagnostic::error("bad-worksheet", message).at(&sheet.file, item.span.clone()).help(help));
        });
        before.push(item);
    }
}

/// What is wrong with an item, and how to mend it. `before` are the items that are asked earlier.
pub fn problems(sheet: &Worksheet, item: &Item, before: &[&Item], mut report: impl FnMut(String, String)) {
    if let Answer::Scale(scale) = &item.answer
        && !sheet.scales.contains_key(scale)
    {
        let near = did_you_mean(scale, sheet.scales.keys().map(String::as_str));
        let help = near.map_or_else(|| format!("add it: scales: {{{scale}: [first, second]}}"), |name| format!("did you mean `{name}`?"));
        report(format!("`{}` names the scale `{scale}`, which this worksheet has not", item.id), help);
    }
    for role in item.roles.iter().filter(|role| !sheet.roles.contains(role)) {
        let message = format!("`{}` is only for the role `{}`, which nobody can choose here", item.id, role.as_str());
        report(message, format!("add `{}` to roles:", role.as_str()));
    }
    for (earlier, answers) in &item.when {
        let Some(asked) = before.iter().find(|asked| asked.id == *earlier) else {
            let near = did_you_mean(earlier, before.iter().map(|asked| asked.id.as_str()));
            let help = near.map_or_else(|| "name an item that stands before it".to_owned(), |name| format!("did you mean `{name}`?"));
            report(format!("`{}` depends on `{earlier}`, which is not asked before it", item.id), help);
            continue;
        };
        let choices = sheet.choices(asked);
        if choices.is_empty() {
            let message = format!("`{}` depends on `{earlier}`, which has no answers to choose from", item.id);
            report(message, "name a ladder, a scale, a choice, choices or a checklist".to_owned());
            continue;
        }
        if answers.is_empty() {
            let message = format!("`{}` depends on `{earlier}`, but not on any answer to it", item.id);
            report(message, format!("name some of its answers: {}", choices.join(", ")));
        }
        for answer in answers.iter().filter(|answer| !choices.contains(answer)) {
            let near = did_you_mean(answer, choices.iter().map(String::as_str));
            let help = near.map_or_else(|| format!("its answers are: {}", choices.join(", ")), |name| format!("did you mean `{name}`?"));
            report(format!("`{}` depends on the answer `{answer}` to `{earlier}`, which there is not", item.id), help);
        }
    }
}
