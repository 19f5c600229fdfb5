//! Organisations: the directory.

use crate::config::{Config, check_locales_of};
use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, Localised};
use crate::front_matter::{Source, is_mail_address, source, web_address};
use crate::locale::Date;

/// One organisation of `organisations.yaml`.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// What it is to a reader.
    pub kind: OrganisationKind,
    /// Its site.
    pub url: Option<String>,
    /// Its general mail address; never a person's.
    pub contact: Option<String>,
    /// Where it works, in words.
    pub countries: Localised,
    /// Locale tags it answers in.
    pub languages: Vec<String>,
    /// What it says it does.
    pub does: Localised,
    /// Where this is from.
    pub source: Option<Source>,
    /// When our copy of the source was read.
    pub seen: Option<Date>,
}

/// What an organisation is to a reader. Ordered as the directory shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganisationKind {
    /// Joins others.
    Network,
    /// Helps people.
    Service,
    /// Knows how.
    Expert,
    /// Gives money.
    Funder,
}

impl OrganisationKind {
    /// The words of the data file.
    pub const WORDS: &'static [(&'static str, OrganisationKind)] = &[
        ("network", OrganisationKind::Network),
        ("service", OrganisationKind::Service),
        ("expert", OrganisationKind::Expert),
        ("funder", OrganisationKind::Funder),
    ];

    /// Its word in the data file.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }
}

/// Reads one entry.
pub fn read(mut fields: Fields<'_>, config: &Config) -> Option<Organisation> {
    let file = fields.file().clone();
    let tag = config.locales[config.source].tag.clone();
    let name = fields.required_text("name", "missing-key", "the organisation");
    if fields.place("type").is_none() {
        let span = fields.span();
        fields.report(
            Diagnostic::error("missing-key", "the organisation has no `type`")
                .at(&file, span)
                .help("add a line type: network (or service, expert, funder)"),
        );
    }
    let kind = fields.choice("type", OrganisationKind::WORDS);
    let url = fields.text("url").and_then(|url| web_address(url, &mut fields));
    let contact = fields.text("contact").filter(|c| {
        let good = is_mail_address(&c.value);
        if !good {
            let message = format!("`{}` is not a mail address", c.value);
            fields.report(Diagnostic::error("wrong-type", message).at(&file, c.span.clone()).help("write contact: info@example.org"));
        }
        good
    });
    let countries = fields.localised("countries", &tag).unwrap_or_default();
    let languages = fields.texts("languages").unwrap_or_default().into_iter().map(|l| l.value).collect();
    let does = fields.localised("does", &tag).unwrap_or_default();
    let source = fields.take("source").map(|node| source(node, &file, fields.diagnostics()));
    let seen = fields.date("seen").map(|d| d.value);
    for text in [&countries, &does] {
        check_locales_of(text, &config.locales, &file, fields.diagnostics());
    }
    fields.finish();
    Some(Organisation {
        name: name?.value,
        kind: kind?.value,
        url,
        contact: contact.map(|c| c.value),
        countries,
        languages,
        does,
        source,
        seen,
    })
}
