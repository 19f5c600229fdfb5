//! The words around the text: messages with their arguments, dates, sizes, names of languages.

use crate::config::Config;
use crate::front_matter::Source;
use crate::locale::{Date, Locale, PartialDate};
use crate::message::{Arg, Messages};
use crate::view::{Dated, Foreign, SourceNote, Told};

/// One locale's way of saying things.
pub struct Words<'a> {
    messages: &'a Messages,
    config: &'a Config,
    locale: usize,
}

impl<'a> Words<'a> {
    /// For a locale of the site.
    pub fn new(messages: &'a Messages, config: &'a Config, locale: usize) -> Self {
        Self { messages, config, locale }
    }

    /// The locale.
    pub fn locale(&self) -> &'a Locale {
        &self.config.locales[self.locale]
    }

    /// A message. Plain: templates and attributes take it alike.
    pub fn message(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        self.messages.plain(self.locale, id, arguments)
    }

    /// A message for a script that fills it in: in place of each argument stands its name, `{n}`.
    pub fn unfilled(&self, id: &str) -> String {
        let names: Vec<(&str, String)> = self.messages.arguments(id).map(|name| (name, format!("{{{name}}}"))).collect();
        let arguments: Vec<(&str, Arg<'_>)> = names.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.message(id, &arguments)
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.message(id, &[])
    }

    /// A message that may take a number, `$n`.
    pub fn numbered(&self, id: &str, n: Option<u32>) -> String {
        n.map_or_else(|| self.say(id), |n| self.message(id, &[("n", Arg::Number(f64::from(n)))]))
    }

    /// "12 kB", for a size in bytes; at least 1 kB.
    pub fn size(&self, bytes: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a size for people, rounded anyway")]
        let kilobytes = (bytes as f64 / 1000.0).ceil().max(1.0);
        if kilobytes < 1000.0 {
            self.message("size-kb", &[("n", Arg::Number(kilobytes))])
        } else {
            self.message("size-mb", &[("n", Arg::Number((kilobytes / 100.0).ceil() / 10.0))])
        }
    }

    /// A date in words, and `id` said of it.
    pub fn dated(&self, date: Date, id: &str) -> Dated {
        let text = self.locale().formats.date(date);
        Dated { iso: date.to_string(), text: self.message(id, &[("date", Arg::Text(&text))]), date: text }
    }

    /// The date a figure speaks of.
    pub fn as_of(&self, date: Option<PartialDate>) -> String {
        date.map_or_else(|| self.say("fact-undated"), |date| date.format(&self.locale().formats))
    }

    /// A source of a page or a fact.
    pub fn source(&self, source: &Source, seen: Option<Date>) -> SourceNote {
        SourceNote {
            title: source.title.clone(),
            url: source.url.clone(),
            seen: source.seen.or(seen).map(|date| self.dated(date, "seen-on")),
            note: source.note.clone(),
        }
    }

    /// Language and direction of `other`, when it is not this locale.
    pub fn foreign(&self, other: usize) -> Option<Foreign> {
        (other != self.locale).then(|| {
            let locale = &self.config.locales[other];
            Foreign { lang: locale.tag.clone(), dir: locale.direction.as_str() }
        })
    }

    /// The first of `texts` along this locale's chain, and which locale's it is.
    pub fn pick<'t>(&self, texts: &'t crate::fields::Localised) -> Option<(usize, &'t str)> {
        let chain: Vec<usize> = self.config.chain_indexes(self.locale).collect();
        let (n, text) = texts.along(chain.iter().map(|l| self.config.locales[*l].tag.as_str()))?;
        Some((chain[n], text))
    }

    /// [`Words::pick`], saying which language it is in when that is not this locale's.
    pub fn told(&self, texts: &crate::fields::Localised) -> Option<Told> {
        self.pick(texts).map(|(told_in, text)| Told { text: text.to_owned(), foreign: self.foreign(told_in) })
    }
}
