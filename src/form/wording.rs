//! A skeleton as one locale has it: items left out, items added.

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::page::Page;
use crate::worksheet::{self, Added, Group, Item, Worksheet};

/// The skeleton with what the page drops and adds.
pub fn adapted(sheet: &Worksheet, page: &Page, diagnostics: &mut Vec<Diagnostic>) -> Worksheet {
    let mut sheet = sheet.clone();
    for id in &page.front.drop {
        if !sheet.items().any(|item| item.id == id.value) {
            let near = did_you_mean(&id.value, sheet.items().map(|item| item.id.as_str()));
            let help = near.map_or_else(|| format!("the items stand in {}", sheet.file), |near| format!("did you mean `{near}`?"));
            let message = format!("the worksheet has no item `{}` to leave out", id.value);
            diagnostics.push(Diagnostic::error("worksheet-words", message).at(&page.file, id.span.clone()).help(help));
        }
        for group in &mut sheet.groups {
            group.items.retain(|item| item.id != id.value);
            // What was asked only after it is asked always.
            for item in &mut group.items {
                item.when.retain(|(earlier, _)| *earlier != id.value);
            }
        }
    }
    for added in &page.front.add {
        let report = |(message, help): Mistake| {
            diagnostics.push(Diagnostic::error("worksheet-words", message).at(&page.file, added.item.span.clone()).help(help));
        };
        if let Err(mistakes) = add(&mut sheet, added) {
            mistakes.into_iter().for_each(report);
        }
    }
    sheet
}

type Mistake = (String, String);

fn add(sheet: &mut Worksheet, added: &Added) -> Result<(), Vec<Mistake>> {
    let Added { item, after, group } = added;
    let taken = sheet.items().any(|other| other.id == item.id)
        || sheet.groups.iter().any(|group| group.id == item.id)
        || sheet.scales.contains_key(&item.id)
        || worksheet::RESERVED.contains(&item.id.as_str());
    if taken {
        return Err(vec![(format!("the worksheet has `{}` already", item.id), "choose another id".to_owned())]);
    }
    let (after, group) = (after.as_ref().map(|id| id.value.as_str()), group.as_ref().map(|id| id.value.as_str()));
    let (g, at) = place(sheet, after, group).map_err(|mistake| vec![mistake])?;
    let before: Vec<&Item> = sheet.groups[..g].iter().flat_map(|group| &group.items).chain(&sheet.groups[g].items[..at]).collect();
    let mut mistakes = Vec::new();
    worksheet::problems(sheet, item, &before, |message, help| mistakes.push((message, help)));
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    sheet.groups[g].items.insert(at, item.clone());
    Ok(())
}

/// The group, and the place in it, of what stands after an item or ends a group.
fn place(sheet: &Worksheet, after: Option<&str>, group: Option<&str>) -> Result<(usize, usize), Mistake> {
    let in_group = |group: &Group| Some(group.items.iter().position(|item| Some(item.id.as_str()) == after)? + 1);
    let found = match (after, group) {
        (Some(_), _) => sheet.groups.iter().enumerate().find_map(|(g, group)| Some((g, in_group(group)?))),
        (None, Some(id)) => sheet.groups.iter().position(|group| group.id == id).map(|g| (g, sheet.groups[g].items.len())),
        // Reported when it was read.
        (None, None) => sheet.groups.len().checked_sub(1).map(|g| (g, sheet.groups[g].items.len())),
    };
    let wanted = after.or(group).unwrap_or_default();
    found.ok_or_else(|| {
        let known = sheet.items().map(|item| item.id.as_str()).chain(sheet.groups.iter().map(|group| group.id.as_str()));
        let help = did_you_mean(wanted, known)
            .map_or_else(|| format!("the items stand in {}", sheet.file), |near| format!("did you mean `{near}`?"));
        (format!("the worksheet has no `{wanted}`"), help)
    })
}
