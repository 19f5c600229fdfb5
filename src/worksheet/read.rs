//! Skeletons from YAML, with the place of every mistake.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{Answer, Group, Item, Role, Worksheet, check};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::fields::{Fields, Placed};
use crate::slug;
use crate::yaml::{Node, Value};

/// Rows of a table, and lines of a text, when nobody says how many.
const ROWS: u32 = 4;
const LINES: u32 = 3;
/// More of either is a mistake.
const MOST: u32 = 60;

/// Reads a skeleton.
pub fn read(id: &str, node: Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Worksheet {
    let mut fields = Fields::new(node, "the worksheet", file, diagnostics);
    let mut sheet = Worksheet {
        id: id.to_owned(),
        file: file.clone(),
        minutes: fields.natural("minutes"),
        review: fields.natural("review"),
        together: fields.flag("together").is_some_and(|flag| flag.value),
        plan: fields.flag("plan").is_some_and(|flag| flag.value),
        keep: fields.flag("keep").is_none_or(|flag| flag.value),
        roles: roles(&mut fields, "roles"),
        scales: BTreeMap::new(),
        groups: Vec::new(),
    };
    let mut places = check::Places::default();
    for (key, node) in fields.entries("scales") {
        places.note(&key.name, &key.span, file, fields.diagnostics());
        let steps = ids_of(node, &key.name, file, fields.diagnostics());
        sheet.scales.insert(key.name, steps);
    }
    let groups = fields.items("groups", "- id: first");
    if groups.is_empty() {
        let (message, span) = ("the worksheet asks nothing", fields.place("groups").unwrap_or(fields.span()));
        fields.report(
            Diagnostic::error("bad-worksheet", message).at(file, span).help("add groups: with a list of groups, each with id: and items:"),
        );
    }
    for node in groups {
        sheet.groups.extend(group(node, file, &mut places, fields.diagnostics()));
    }
    fields.finish();
    check::check(&sheet, diagnostics);
    sheet
}

fn group(node: Node, file: &Arc<str>, places: &mut check::Places, diagnostics: &mut Vec<Diagnostic>) -> Option<Group> {
    let mut fields = Fields::new(node, "a group", file, diagnostics);
    let id = fields.required_text("id", "missing-key", "the group");
    let mut group = Group { id: String::new(), minutes: fields.natural("minutes"), items: Vec::new() };
    if let Some(id) = &id {
        places.note(&id.value, &id.span, file, fields.diagnostics());
    }
    for node in fields.items("items", "- {id: first, type: text}") {
        if let Some(item) = item(node, file, fields.diagnostics()) {
            places.note(&item.id, &item.span, file, fields.diagnostics());
            group.items.push(item);
        }
    }
    fields.finish();
    group.id = id?.value;
    Some(group)
}

/// Reads one item.
fn item(node: Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<Item> {
    let mut fields = Fields::new(node, "an item", file, diagnostics);
    let item = item_of(&mut fields);
    fields.finish();
    item
}

/// Reads the keys of an item; the caller may ask for more.
fn item_of(fields: &mut Fields<'_>) -> Option<Item> {
    let file = fields.file();
    let id = fields.required_text("id", "missing-key", "the item");
    let kind = fields.place("type").map(|_| ()).and_then(|()| fields.choice("type", Answer::WORDS));
    if kind.is_none() && fields.place("type").is_none() {
        let span = id.as_ref().map_or(fields.span(), |id| id.span.clone());
        let words: Vec<&str> = Answer::WORDS.iter().map(|(word, _)| *word).collect();
        fields.report(
            Diagnostic::error("missing-key", "the item has no `type`")
                .at(file, span)
                .help(format!("add type: and one of: {}", words.join(", "))),
        );
    }
    if let Some(kind) = &kind {
        strangers(fields, kind.value);
    }
    let (steps, options, columns) = (ids(fields, "steps"), ids(fields, "options"), ids(fields, "columns"));
    let scale = fields.text("scale");
    let (lines, rows) = (limited(fields, "lines", LINES), limited(fields, "rows", ROWS));
    let answer = kind.as_ref().and_then(|kind| {
        let (name, own) = match kind.value {
            "ladder" => ("steps", steps.clone()),
            "choice" | "choices" | "checklist" => ("options", options.clone()),
            "table" => ("columns", columns.clone()),
            _ => ("", None),
        };
        if !name.is_empty() && own.as_ref().is_none_or(Vec::is_empty) {
            let message = format!("an item of the type `{}` needs `{name}`", kind.value);
            let help = format!("add {name}: [first, second]");
            fields.report(Diagnostic::error("missing-key", message).at(file, kind.span.clone()).help(help));
            return None;
        }
        let own = own.unwrap_or_default();
        Some(match kind.value {
            "ladder" => Answer::Ladder(own),
            "choice" => Answer::Choice(own),
            "choices" => Answer::Choices(own),
            "checklist" => Answer::Checklist(own),
            "table" => Answer::Table { columns: own, rows },
            "date" => Answer::Date,
            "text" => Answer::Text(lines),
            _ => match &scale {
                Some(scale) => Answer::Scale(scale.value.clone()),
                None => {
                    let message = "an item of the type `scale` needs `scale`";
                    fields.report(
                        Diagnostic::error("missing-key", message)
                            .at(file, kind.span.clone())
                            .help("add scale: and the name of one under scales:"),
                    );
                    return None;
                }
            },
        })
    });
    let when =
        fields.entries("when").into_iter().map(|(key, node)| (key.name.clone(), ids_of(node, &key.name, file, fields.diagnostics())));
    let when: Vec<(String, Vec<String>)> = when.collect();
    let item = Item {
        id: String::new(),
        answer: answer.clone().unwrap_or(Answer::Date),
        minutes: fields.natural("minutes"),
        roles: roles(fields, "for"),
        when,
        note: fields.flag("note").is_some_and(|flag| flag.value),
        evidence: fields.flag("evidence").is_some_and(|flag| flag.value),
        span: id.as_ref().map_or(0..0, |id| id.span.clone()),
    };
    let id = id?;
    answer.map(|_| Item { id: id.value, ..item })
}

/// Reports what only items of other types have.
fn strangers(fields: &mut Fields<'_>, kind: &str) {
    let file = fields.file();
    let own = match kind {
        "ladder" => ["steps", ""],
        "scale" => ["scale", ""],
        "text" => ["lines", ""],
        "table" => ["columns", "rows"],
        "date" => ["", ""],
        _ => ["options", ""],
    };
    for name in ["steps", "scale", "options", "lines", "columns", "rows"].into_iter().filter(|name| !own.contains(name)) {
        if let Some(span) = fields.place(name) {
            let own: Vec<&str> = own.into_iter().filter(|own| !own.is_empty()).collect();
            let help = if own.is_empty() { "take it out".to_owned() } else { format!("take it out; it can have {}:", own.join(": and ")) };
            let message = format!("an item of the type `{kind}` has no `{name}`");
            fields.report(Diagnostic::error("unknown-key", message).at(file, span).help(help));
        }
    }
}

fn limited(fields: &mut Fields<'_>, name: &'static str, usual: u32) -> u32 {
    fields.natural(name).unwrap_or(usual).clamp(1, MOST)
}

fn roles(fields: &mut Fields<'_>, name: &'static str) -> Vec<Role> {
    let mut roles = Vec::new();
    for Placed { value, span } in fields.texts(name).unwrap_or_default() {
        if let Some((_, role)) = Role::WORDS.iter().find(|(word, _)| *word == value) {
            roles.push(*role);
            continue;
        }
        let words = || Role::WORDS.iter().map(|(word, _)| *word);
        let help = did_you_mean(&value, words())
            .map_or_else(|| format!("write one of: {}", words().collect::<Vec<_>>().join(", ")), |word| format!("did you mean `{word}`?"));
        let file = fields.file();
        fields.report(Diagnostic::error("unknown-value", format!("there is no role `{value}`")).at(file, span).help(help));
    }
    roles
}

/// A list of ids of answers.
fn ids(fields: &mut Fields<'_>, name: &'static str) -> Option<Vec<String>> {
    let (file, texts) = (fields.file(), fields.texts(name)?);
    Some(checked(texts, file, fields.diagnostics()))
}

fn ids_of(node: Node, name: &str, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let span = node.span.clone();
    let text = |node: Node| match node.value {
        Value::Text(value) | Value::Number(value) => Some(Placed { value, span: node.span }),
        _ => None,
    };
    let texts: Option<Vec<Placed<String>>> = match node.value {
        Value::List(nodes) => nodes.into_iter().map(text).collect(),
        value @ Value::Text(_) => text(Node { value, span: span.clone() }).map(|text| vec![text]),
        _ => None,
    };
    let Some(texts) = texts else {
        let message = format!("`{name}` must be a list of ids");
        diagnostics.push(Diagnostic::error("wrong-type", message).at(file, span).help(format!("write {name}: [first, second]")));
        return Vec::new();
    };
    checked(texts, file, diagnostics)
}

/// Ids that are legal and stand once.
fn checked(texts: Vec<Placed<String>>, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for Placed { value, span } in texts {
        if legal(&value, &span, file, diagnostics) && ids.contains(&value) {
            let message = format!("`{value}` stands twice in this list");
            diagnostics.push(Diagnostic::error("bad-worksheet", message).at(file, span).help("give each answer an id of its own"));
        } else {
            ids.push(value);
        }
    }
    ids
}

/// Whether it can be an id; reported if not.
pub(super) fn legal(id: &str, span: &Range<usize>, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let legal = slug::is_legal(id);
    if !legal {
        let message = format!("`{id}` is not an id");
        diagnostics.push(
            Diagnostic::error("illegal-slug", message).at(file, span.clone()).help("use lower-case letters a to z, digits and hyphens"),
        );
    }
    legal
}

/// An item that a page adds to its locale's wording.
#[derive(Debug, Clone)]
pub struct Added {
    /// The item.
    pub item: Item,
    /// The item it stands after, or else the group it ends.
    pub after: Option<Placed<String>>,
    /// See [`Self::after`].
    pub group: Option<Placed<String>>,
}

/// Reads what a page adds.
pub fn added(node: Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<Added> {
    let mut fields = Fields::new(node, "an added item", file, diagnostics);
    let (after, group) = (fields.text("after"), fields.text("group"));
    let item = item_of(&mut fields);
    if let (None, None, Some(item)) = (&after, &group, &item) {
        let message = format!("it is not said where `{}` stands", item.id);
        fields.report(
            Diagnostic::error("missing-key", message)
                .at(file, item.span.clone())
                .help("add after: and an item's id, or group: and a group's"),
        );
    }
    fields.finish();
    item.map(|item| Added { item, after, group })
}
