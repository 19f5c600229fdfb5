//! The messages of one language, ready to be filled in. The only file that knows `fluent_bundle`'s bundles.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_locale_core::Locale;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::Arg;
use super::ftl::Ftl;
use crate::locale::Numbers;

type Bundle = FluentBundle<Arc<FluentResource>>;

pub(super) struct Book {
    isolating: Bundle,
    plain: Bundle,
}

impl Book {
    /// Of two messages with the same id the earlier file's counts.
    pub(super) fn new(language: &Locale, files: &[&Ftl]) -> Self {
        let bundle = |isolating| {
            let language: LanguageIdentifier = language.id.to_string().parse().unwrap_or_default();
            let mut bundle = Bundle::new_concurrent(vec![language]);
            bundle.set_use_isolating(isolating);
            bundle.set_formatter(Some(write_number));
            // Fails only for a function that is there already.
            let _ = bundle.add_builtins();
            for file in files {
                // Repeats are reported by `check`; the bundle keeps the first.
                let _ = bundle.add_resource(file.resource.clone());
            }
            bundle
        };
        Self { isolating: bundle(true), plain: bundle(false) }
    }

    pub(super) fn text(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        format(&self.isolating, id, args)
    }

    pub(super) fn plain(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        format(&self.plain, id, args)
    }
}

fn format(bundle: &Bundle, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
    let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(*arg))).collect();
    // What can go wrong here (an argument that the caller left out) shows as `{$name}` in the words.
    bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
}

fn value(arg: Arg<'_>) -> FluentValue<'_> {
    /// Plural rules take the digits before the point as a `u64` and panic when they are more.
    const LARGEST: f64 = 1e15;
    match arg {
        Arg::Number(number) if number.abs() < LARGEST => number.into(),
        Arg::Number(number) => number.to_string().into(),
        Arg::Text(text) => text.into(),
    }
}

/// A language's [`Numbers`], kept by its bundle: a bundle's formatter is a plain function and can hold nothing itself.
struct Digits(Numbers);

impl intl_memoizer::Memoizable for Digits {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Self(Numbers::new(&Locale::try_from_str(&language.to_string()).unwrap_or(Locale::UNKNOWN))))
    }
}

fn write_number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let (text, grouping) = (number.as_string(), number.options.use_grouping);
    let write = |digits: &Digits| if grouping { digits.0.format(&text) } else { digits.0.format_ungrouped(&text) };
    memoizer.with_try_get::<Digits, _, _>((), write).ok()
}
