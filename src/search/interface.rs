//! The interface's words that the search's script needs, in the edition's language: they travel in the root.

use serde_json::{Map, Value, json};

use crate::message::Arg;
use crate::render::Words;

/// Messages that are said as they are, or with what stands in braces filled in by the script.
const WORDS: [&str; 21] = [
    "search-all",
    "search-best",
    "search-broken",
    "search-close",
    "search-in",
    "search-label",
    "search-marked",
    "search-nearest",
    "search-next",
    "search-none",
    "search-retry",
    "search-searching",
    "search-section",
    "search-sections",
    "search-topic",
    "search-typo",
    "search-unknown",
    "search-unmark",
    "taxonomy-audience",
    "taxonomy-focus",
    "taxonomy-topics",
];

/// What the script fills in.
const FILLED: [&str; 4] = ["language", "shown", "word", "words"];

/// Numbers of results up to this one are said as they are.
const MOST: u32 = 100;

/// All of them, by id without `search-`, which nearly all have.
pub fn words(words: &Words<'_>) -> Value {
    let filled: Vec<(&str, String)> = FILLED.iter().map(|name| (*name, format!("{{{name}}}"))).collect();
    let arguments: Vec<(&str, Arg<'_>)> = filled.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
    let mut ui: Map<String, Value> =
        WORDS.iter().map(|id| (id.strip_prefix("search-").unwrap_or(id).to_owned(), Value::from(words.message(id, &arguments)))).collect();
    ui.insert("results".to_owned(), results(words));
    Value::Object(ui)
}

/// "12 results" for every number, as the language's plurals have it: the forms, and which of them each number takes, so that
/// the script needs no rules.
fn results(words: &Words<'_>) -> Value {
    let digits: String = (0..10).map(|n| words.locale().formats.number(&n.to_string())).collect();
    let mut forms: Vec<String> = Vec::new();
    let mut of = String::new();
    for n in 0..=MOST {
        let said = words.numbered("search-results", Some(n));
        let form = said.replacen(&words.locale().formats.number(&n.to_string()), "#", 1);
        let place = forms.iter().position(|known| *known == form).unwrap_or_else(|| {
            forms.push(form);
            forms.len() - 1
        });
        of.push_str(&place.to_string());
    }
    json!({"forms": forms, "of": of, "digits": digits})
}
