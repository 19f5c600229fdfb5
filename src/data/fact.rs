//! Facts: figures with their date, their source, and the day our copy was read.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::config::{Config, check_locales_of};
use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, Localised};
use crate::front_matter::{Source, source};
use crate::locale::{Date, PartialDate};

/// One fact of `facts.yaml`.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it counts, a noun phrase.
    pub label: Localised,
    /// The figure as text (`270`, `1.2`), or words per locale.
    pub value: Localised,
    /// The figure is a lower bound.
    pub at_least: bool,
    /// What the figure is in.
    pub unit: Unit,
    /// The date the figure speaks of; `None` when its source has none.
    pub as_of: Option<PartialDate>,
    /// Where it is from.
    pub source: Source,
    /// When our copy of the source was read.
    pub seen: Option<Date>,
    /// Where that, or else the fact's id, is written.
    pub seen_at: Range<usize>,
    /// Months after `seen` when it is to be checked again.
    pub limit: u32,
    /// Where it is written.
    pub file: Arc<str>,
    /// Byte range of its id.
    pub span: Range<usize>,
}

/// What a figure is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Things, counted.
    #[default]
    Count,
    /// Hundredths.
    Percent,
    /// US dollars.
    Usd,
}

/// Reads one entry.
pub fn read(mut fields: Fields<'_>, config: &Config) -> Option<Fact> {
    let file = fields.file().clone();
    let span = fields.span();
    let source_tag = config.locales[config.source].tag.clone();
    let label = fields.required_localised("label", &source_tag, "missing-key", "the fact");
    let value = fields.required_localised("value", &source_tag, "missing-key", "the fact");
    let as_of = fields.partial_date("as_of");
    if as_of.is_none() && fields.place("as_of").is_none() {
        let message = "the fact does not say which date its figure speaks of";
        fields.report(
            Diagnostic::error("missing-key", message).at(&file, span.clone()).help("add a line as_of: 2023 (or 2023-10, or undated)"),
        );
    }
    let source = match fields.take("source") {
        Some(node) => source(node, &file, fields.diagnostics()),
        None => {
            fields.report(
                Diagnostic::error("missing-key", "the fact has no `source`")
                    .at(&file, span.clone())
                    .help("add a line source: { title: …, url: https://… }"),
            );
            Source::default()
        }
    };
    let seen = fields.date("seen");
    let fact = Fact {
        at_least: fields.flag("at_least").is_some_and(|f| f.value),
        unit: fields.choice("unit", &[("percent", Unit::Percent), ("usd", Unit::Usd)]).map(|u| u.value).unwrap_or_default(),
        as_of: as_of.and_then(|d| d.value),
        source,
        seen_at: seen.as_ref().map_or(span.clone(), |d| d.span.clone()),
        seen: seen.map(|d| d.value),
        limit: fields.natural("limit").unwrap_or(config.fact_limit),
        label: label.unwrap_or_default(),
        value: value.unwrap_or_default(),
        file,
        span,
    };
    for text in [&fact.label, &fact.value] {
        let file = fields.file();
        check_locales_of(text, &config.locales, file, fields.diagnostics());
    }
    fields.finish();
    Some(fact)
}

/// Warns of every fact that was last seen longer ago than its limit.
pub fn check_age(facts: &BTreeMap<String, Fact>, today: Date) -> Vec<Diagnostic> {
    let old = |(id, fact): (&String, &Fact)| {
        let seen = fact.seen?;
        let months = today.months_since(seen);
        (u32::try_from(months).is_ok_and(|m| m > fact.limit)).then(|| {
            let message = format!("the fact `{id}` was last checked {months} months ago; it is to be checked every {} months", fact.limit);
            let help = "look its source up again, then correct `value` and `as_of` and set `seen` to the day you looked";
            Diagnostic::warning("old-fact", message).at(&fact.file, fact.seen_at.clone()).help(help)
        })
    };
    facts.iter().filter_map(old).collect()
}
