//! What a page says first about itself: that it stands in for another, that a machine made it, that it is behind.

use super::Renderer;

use crate::front_matter::Review;
use crate::message::Arg;
use crate::translation::Freshness;
use crate::view::{Anchor, Notice};

/// The notices of the page at place `n`, as read in an edition at `path`. All in the edition's language.
pub fn all(r: &Renderer<'_>, edition: usize, n: usize, path: &str) -> Vec<Notice> {
    let page = r.site.graph.page(n);
    let locales = &r.site.graph.config.locales;
    let words = r.words(edition);
    let mut notices = Vec::new();
    let mut say = |kind: &'static str, text: String, link: Option<Anchor>| notices.push(Notice { kind, text, link });
    if let Some(text) = r.independent(edition) {
        say("independent", text, None);
    }
    if page.locale != edition {
        let names = [("language", Arg::Text(&locales[edition].name)), ("shown", Arg::Text(&locales[page.locale].name))];
        say("fallback", words.message("notice-fallback", &names), None);
    }
    // The source of a translation may be a draft; that a machine made the translation is said all the same.
    let source = r.site.graph.original(n);
    let written_in = r.site.graph.config.source;
    let language = [("language", Arg::Text(&locales[written_in].name))];
    let original = source
        .filter(|_| r.is_built(written_in))
        .map(|_| Anchor::new(words.message("notice-original", &language), r.href(path, &r.addresses.page(written_in, &page.id))));
    match page.front.review.as_ref().map(|review| review.value) {
        Some(Review::Machine) if source.is_some() && r.site.graph.traits_of(&page.id).high_stakes => {
            say("stakes", words.message("notice-stakes", &language), original.clone());
        }
        Some(Review::Machine) => say("machine", words.message("notice-machine", &language), original.clone()),
        Some(Review::Community) => say("community", words.message("notice-community", &language), original.clone()),
        Some(Review::Professional) | None => {}
    }
    if let Freshness::Behind(parts) = r.site.freshness[n] {
        say("behind", words.message("notice-behind", &[("n", Arg::Number(f64::from(parts)))]), original);
    }
    notices
}

/// What the foot of a page says about who looked at it.
pub fn review(r: &Renderer<'_>, edition: usize, n: usize) -> Option<String> {
    let page = r.site.graph.page(n);
    let id = match page.front.review.as_ref().map(|review| review.value) {
        Some(Review::Machine) => "review-machine",
        Some(Review::Community) => "review-community",
        Some(Review::Professional) => "review-professional",
        None => r.site.graph.original(n).map(|_| "review-unknown")?,
    };
    Some(r.words(edition).say(id))
}
