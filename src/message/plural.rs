//! Which plural forms a language needs.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::survey::Choice;

/// The forms that a language uses for whole numbers, each with the numbers that take it.
///
/// Up to 200, after which the rules repeat themselves. Forms for fractions (Russian `other`) and for even millions
/// (Spanish `many`) are none of an interface's.
fn forms(language: &Locale, ordinal: bool) -> Vec<(&'static str, Vec<u32>)> {
    let rules = if ordinal { PluralRules::try_new_ordinal(language.into()) } else { PluralRules::try_new_cardinal(language.into()) };
    let Ok(rules) = rules else { return Vec::new() };
    let used = PluralCategory::all().map(|form| (name(form), (0..=200).filter(|n| rules.category_for(*n) == form).collect()));
    used.filter(|(_, numbers): &(_, Vec<u32>)| !numbers.is_empty()).collect()
}

fn name(form: PluralCategory) -> &'static str {
    match form {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// What is wrong with the forms of a message.
pub(super) struct Lack {
    /// The forms that are not there, each with some of its numbers: `[few] for 3, 4, 5 …`.
    pub(super) missing: Vec<(&'static str, String)>,
    /// Whether there is a `[zero]` that the language never takes.
    pub(super) idle_zero: bool,
}

/// Compares a choice with what the language needs. Nothing for a choice that is not between plural forms.
pub(super) fn lack(choice: &Choice, language: &Locale) -> Option<Lack> {
    let is_form = |name: &String| PluralCategory::get_for_cldr_string(name).is_some();
    if choice.names.len() + choice.numbers.len() < 2 || !choice.names.iter().all(is_form) {
        return None;
    }
    let forms = forms(language, choice.ordinal);
    let exact = |n: &u32| choice.numbers.contains(&n.to_string());
    let missing = forms.iter().filter(|(form, numbers)| !choice.names.iter().any(|name| name == form) && !numbers.iter().all(exact));
    let missing: Vec<_> = missing.map(|(form, numbers)| (*form, examples(form, numbers))).collect();
    let idle_zero = choice.names.iter().any(|name| name == "zero") && !forms.iter().any(|(form, _)| *form == "zero");
    (!missing.is_empty() || idle_zero).then_some(Lack { missing, idle_zero })
}

fn examples(form: &str, numbers: &[u32]) -> String {
    let first: Vec<String> = numbers.iter().take(3).map(u32::to_string).collect();
    format!("`[{form}]` for {}{}", first.join(", "), if numbers.len() > 3 { " …" } else { "" })
}
