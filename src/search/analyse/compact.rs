//! The tables in the smallest form, for the browser.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::class::Class;
use super::tables::Tables;
use super::zawgyi::{Set, Zawgyi};

/// What the script's `ANALYSER` is:
///
/// - `table`: the ranges of the table: numbers, by turns how many code points there are since the last range and how many it has; 0
///   for ten digits.
/// - `classes`: for the classes from [`Class::Unit`] on, ranges to be laid over the table one after another, where it has anything:
///   numbers, by turns how many code points there are since the last range and how many it has, less one.
/// - `folds`: by turns a target and its sources, between spaces.
/// - `keep`, `joiners`, `killers`, `through`: the characters.
pub fn compact(tables: &Tables) -> Value {
    let text = |chars: &[char]| chars.iter().collect::<String>();
    json!({
        "table": table(tables.classes()),
        "classes": Class::ALL.iter().skip(3).map(|class| layer(tables.classes(), *class)).collect::<Vec<_>>(),
        "folds": groups(&tables.folds),
        "keep": text(&tables.keep),
        "joiners": text(&tables.joiners),
        "killers": text(&tables.killers),
        "through": text(&tables.through),
    })
}

/// The rules for Zawgyi: `signs`, a regular expression over the text with a space before and after; `shapes` like `folds`; `before`,
/// `order`: the marks; `bases`: between spaces, a base, what it becomes, and the marks.
pub fn zawgyi(rules: &Zawgyi) -> Value {
    let text = |chars: &[char]| chars.iter().collect::<String>();
    json!({
        "signs": signs(rules),
        "shapes": groups(&rules.shapes),
        "before": text(&rules.before),
        "order": text(&rules.order),
        "bases": rules.bases.iter().map(|c| format!("{}{}{}", c.base, c.becomes, text(&c.with))).collect::<Vec<_>>().join(" "),
    })
}

/// The code points of all classes, digits marked.
fn table(classes: &[Class]) -> String {
    let mut out = String::new();
    let (mut last, mut at) = (0, 0);
    let kind = |class: &Class| (*class != Class::None, *class == Class::Digit);
    for chunk in classes.chunk_by(|a, b| kind(a) == kind(b)) {
        let end = at + chunk.len();
        match chunk.first().map(kind) {
            Some((true, true)) => {
                for ten in (at..end).step_by(10) {
                    number(ten - last, &mut out);
                    number(0, &mut out);
                    last = ten + 10;
                }
            }
            Some((true, false)) => {
                number(at - last, &mut out);
                number(chunk.len(), &mut out);
                last = end;
            }
            _ => {}
        }
        at = end;
    }
    out
}

/// The ranges of a class, the fewest that do: they may run over what is in no class, and over what a later layer will cover.
fn layer(classes: &[Class], class: Class) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    let mut interrupted = true;
    for (at, found) in classes.iter().enumerate() {
        if *found == class {
            match ranges.last_mut().filter(|_| !interrupted) {
                Some(range) => range.1 = at,
                None => ranges.push((at, at)),
            }
            interrupted = false;
        } else if *found != Class::None && (*found as u8) < class as u8 {
            interrupted = true;
        }
    }
    let mut out = String::new();
    let mut next = 0;
    for (first, last) in ranges {
        number(first - next, &mut out);
        number(last - first, &mut out);
        next = last + 1;
    }
    out
}

/// A number in the printable characters from `#` to `[`, none of which JSON escapes: the last is worth 0 to 43, each one before it
/// counts in thirteens from 1.
fn number(value: usize, out: &mut String) {
    let mut high = value / 44;
    let mut digits = vec![value % 44];
    while high > 0 {
        digits.push(44 + (high - 1) % 13);
        high = (high - 1) / 13;
    }
    out.extend(digits.iter().rev().filter_map(|d| u8::try_from(d + 35).ok()).map(char::from));
}

/// Targets and their sources by turns, between spaces.
fn groups(map: &BTreeMap<char, String>) -> String {
    let mut by_target: BTreeMap<&str, String> = BTreeMap::new();
    for (source, target) in map {
        by_target.entry(target).or_default().push(*source);
    }
    by_target.iter().map(|(target, sources)| format!("{target} {sources}")).collect::<Vec<_>>().join(" ")
}

fn signs(zawgyi: &Zawgyi) -> String {
    let set = |(inside, ranges): &Set| {
        let mut out = String::from(if *inside { "[" } else { "[^" });
        for (first, last) in ranges {
            let _ = if first == last { write!(out, "{first}") } else { write!(out, "{first}-{last}") };
        }
        out + "]"
    };
    zawgyi.signs.iter().map(|sign| sign.iter().map(set).collect::<String>()).collect::<Vec<_>>().join("|")
}
