//! The directory: organisations by type, in the page's language as far as they are translated.

use std::collections::BTreeMap;

use super::Renderer;
use crate::data::inline;
use crate::data::organisation::OrganisationKind;
use crate::link::organisation_anchor;
use crate::view::{DirectoryGroup, Organisation};

/// All organisations, grouped.
pub fn view(r: &Renderer<'_>, locale: usize) -> Vec<DirectoryGroup> {
    let words = r.words(locale);
    let formats = &words.locale().formats;
    let mut groups: BTreeMap<OrganisationKind, Vec<Organisation>> = BTreeMap::new();
    for (id, organisation) in &r.site.graph.data.organisations {
        let (told_in, does) = words.pick(&organisation.does).unwrap_or((locale, ""));
        let own = r.words(told_in);
        let languages: Vec<String> = organisation.languages.iter().map(|tag| language_name(r, tag)).collect();
        groups.entry(organisation.kind).or_default().push(Organisation {
            id: organisation_anchor(id),
            name: organisation.name.clone(),
            url: organisation.url.clone(),
            contact: organisation.contact.clone(),
            countries: words.told(&organisation.countries),
            languages: (!languages.is_empty()).then(|| formats.list(&languages)),
            does_html: inline::html(does, |id, n| own.numbered(id, n)),
            source: organisation.source.as_ref().map(|source| words.source(source, organisation.seen)),
            foreign: words.foreign(told_in),
        });
    }
    let group = |(kind, mut entries): (OrganisationKind, Vec<Organisation>)| {
        entries.sort_by(|a, b| formats.compare(&a.name, &b.name));
        DirectoryGroup { kind: kind.as_str(), title: words.say(&format!("directory-{}", kind.as_str())), entries }
    };
    groups.into_iter().map(group).collect()
}

/// A language's own name, as far as the site or the program knows it.
fn language_name(r: &Renderer<'_>, tag: &str) -> String {
    let known = r.site.graph.config.locales.iter().find(|l| l.tag == tag).map(|l| l.name.as_str());
    known.or_else(|| crate::locale::known_name(tag)).unwrap_or(tag).to_owned()
}
