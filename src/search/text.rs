//! What a page says, as plain text cut into sections: from its fragments, with facts and messages filled in.

use std::collections::BTreeSet;

use crate::data::inline;
use crate::data::organisation::Organisation;
use crate::data::term::Term;
use crate::document::{Block, BlockKind};
use crate::fragment::Hole;
use crate::front_matter::Kind;
use crate::link::{Resolved, organisation_anchor, term_anchor};
use crate::message::Messages;
use crate::render::{Words, fact_value};
use crate::search::analyse;
use crate::site::Site;

/// A page as it is searched.
#[derive(Debug, Default)]
pub struct PageText {
    /// Its title.
    pub title: String,
    /// Its summary, or nothing.
    pub summary: String,
    /// Names of its topics.
    pub topics: Vec<String>,
    /// Its parts in order; the first is what stands before any heading.
    pub sections: Vec<Section>,
}

impl PageText {
    /// Adds the units of the code points in it.
    pub fn add_units(&self, units: &mut BTreeSet<u32>) {
        let sections = self.sections.iter().flat_map(|section| [&section.heading, &section.text]);
        let mut last = None;
        for char in [&self.title, &self.summary].into_iter().chain(sections).flat_map(|text| text.chars()) {
            let unit = Some(analyse::unit(char));
            if unit != last {
                units.extend(unit);
                last = unit;
            }
        }
    }
}

/// A part of a page: what stands under one heading.
#[derive(Debug, Default)]
pub struct Section {
    /// Where a hit lands; empty for the page's top.
    pub anchor: String,
    /// The heading's words.
    pub heading: String,
    /// What stands below it.
    pub text: String,
    /// Ids of glossary terms that it links to.
    pub terms: Vec<String>,
}

/// Reads the page at place `n` of the graph, which is in its own locale.
pub fn of_page(site: &Site, messages: &Messages, n: usize) -> PageText {
    let page = site.graph.page(n);
    let words = Words::new(messages, &site.graph.config, page.locale);
    let reader = Reader { site, words: &words, n };
    let mut sections = vec![Section::default()];
    for block in &page.document.blocks {
        reader.block(block, &mut sections);
    }
    let traits = site.graph.traits_of(&page.id);
    let tag = words.locale().tag.as_str();
    match traits.kind {
        Kind::Glossary => sections.extend(site.graph.data.terms.iter().filter_map(|(id, term)| of_term(id, term, &words, tag))),
        Kind::Directory => {
            let organisations = &site.graph.data.organisations;
            sections.extend(organisations.iter().map(|(id, organisation)| of_organisation(id, organisation, &words, tag)));
        }
        _ => {}
    }
    for section in &mut sections {
        section.text = squeezed(&section.text);
    }
    let topic = |(taxonomy, id): (_, &str)| words.told(&site.graph.data.taxonomies.get(taxonomy, id)?.title).map(|told| told.text);
    PageText {
        title: page.front.title.value.clone(),
        summary: page.front.summary.as_ref().map(|s| s.value.clone()).unwrap_or_default(),
        topics: traits.filed().filter_map(topic).collect(),
        sections,
    }
}

fn of_term(id: &str, term: &Term, words: &Words<'_>, tag: &str) -> Option<Section> {
    let name = term.term.texts.get(tag)?;
    let definition = term.definition.texts.get(tag).map_or("", |text| text.value.as_str());
    let mut text = term.also.get(tag).map(|also| also.join(", ")).unwrap_or_default();
    text.push_str(". ");
    plain(&inline::html(definition, |id, n| words.numbered(id, n)), &mut text);
    Some(Section { anchor: term_anchor(id), heading: name.value.clone(), text, terms: vec![id.to_owned()] })
}

fn of_organisation(id: &str, organisation: &Organisation, words: &Words<'_>, tag: &str) -> Section {
    let mut text = String::new();
    for said in [&organisation.countries, &organisation.does] {
        if let Some(said) = said.texts.get(tag) {
            plain(&inline::html(&said.value, |id, n| words.numbered(id, n)), &mut text);
            text.push(' ');
        }
    }
    Section { anchor: organisation_anchor(id), heading: organisation.name.clone(), text, terms: Vec::new() }
}

struct Reader<'a> {
    site: &'a Site,
    words: &'a Words<'a>,
    n: usize,
}

impl Reader<'_> {
    fn block(&self, block: &Block, sections: &mut Vec<Section>) {
        let (page, links) = (self.site.graph.page(self.n), &self.site.links.pages[self.n]);
        if let BlockKind::Heading(_) = block.kind {
            let heading =
                block.html.holes.iter().find_map(|(_, hole)| if let Hole::HeadingId(n) = hole { Some(*n as usize) } else { None });
            if let Some((heading, anchor)) = heading.and_then(|n| Some((page.document.headings.get(n)?, links.heading_ids.get(n)?))) {
                sections.push(Section { anchor: anchor.clone(), heading: heading.text.clone(), ..Section::default() });
                return;
            }
        }
        let Some(section) = sections.last_mut() else { return };
        let mut html = String::with_capacity(block.html.html.len() + 32);
        block.html.fill(&mut html, |hole, out| self.hole(hole, out, &mut section.terms));
        plain(&html, &mut section.text);
        section.text.push(' ');
    }

    fn hole(&self, hole: &Hole, out: &mut String, terms: &mut Vec<String>) {
        let target = |n: &u32| self.site.links.pages[self.n].targets.get(*n as usize);
        match hole {
            Hole::Href(n) => {
                if let Some(Resolved::Term(id)) = target(n) {
                    terms.push(id.clone());
                }
            }
            Hole::Fact(n) => {
                if let Some(Resolved::Fact(id)) = target(n)
                    && let Some(fact) = self.site.graph.data.facts.get(id)
                {
                    crate::fragment::escape(&fact_value(self.words, fact).text, out);
                }
            }
            Hole::Message(id) => crate::fragment::escape(&self.words.say(id), out),
            Hole::MessageN(id, n) => crate::fragment::escape(&self.words.numbered(id, Some(*n)), out),
            Hole::Picture(_)
            | Hole::Player(_)
            | Hole::LinkAttributes(_)
            | Hole::LinkNote(_)
            | Hole::HeadingId(_)
            | Hole::Id(_)
            | Hole::IdHref(_) => {}
        }
    }
}

/// Elements that stand within a word or a sentence; around any other, words end.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
    "strong", "sub", "time", "u", "var",
];

/// Appends the text of HTML that we wrote ourselves: well formed, attribute values between double quotes.
pub fn plain(html: &str, out: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        if tail.starts_with('&') {
            rest = entity(tail, out);
            continue;
        }
        let end = tag_end(tail);
        let name = tail[..end].trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        rest = tail.get(end + 1..).unwrap_or_default();
        if tail.starts_with("<sup class=\"fnref\"") {
            // The note's number would stick to the word before it.
            rest = rest.find("</sup>").map_or("", |at| &rest[at + "</sup>".len()..]);
        } else if !INLINE.contains(&name) {
            out.push(' ');
        }
    }
    out.push_str(rest);
}

/// Where the tag at the beginning ends: at a `>` outside of quotes.
fn tag_end(html: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at,
            _ => {}
        }
    }
    html.len()
}

/// Appends what the character reference at the beginning means; what follows it.
fn entity<'a>(html: &'a str, out: &mut String) -> &'a str {
    let Some(end) = html.bytes().take(12).position(|b| b == b';') else {
        out.push('&');
        return &html[1..];
    };
    let name = &html[1..end];
    let number = name.strip_prefix('#').and_then(|n| match n.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => n.parse().ok(),
    });
    let c = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => number.and_then(char::from_u32),
    };
    let Some(c) = c else {
        out.push('&');
        return &html[1..];
    };
    out.push(c);
    &html[end + 1..]
}

/// Runs of white space as one space, none at the ends.
fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    fn plain(html: &str) -> String {
        let mut out = String::new();
        super::plain(html, &mut out);
        super::squeezed(&out)
    }

    #[test]
    fn words_end_where_blocks_do_and_not_within() {
        assert_eq!(plain("<p>non-<em>re</em>foulement</p><p>R&amp;D &lt;b&gt; &#39;x&#39;</p>"), "non-refoulement R&D <b> 'x'");
        assert_eq!(plain("<ul><li>one</li><li>two</li></ul>a<br>b"), "one two a b");
        assert_eq!(plain("<a title=\"a > b\" href=\"#\">link</a>. AT&T;"), "link. AT&T;");
    }

    #[test]
    fn a_footnotes_number_is_no_part_of_a_word() {
        assert_eq!(plain("camps<sup class=\"fnref\"><a href=\"#fn-1\">1</a></sup>, 5 km<sup>2</sup>"), "camps, 5 km 2");
    }

    #[test]
    fn broken_html_ends() {
        for html in ["<", "&", "<p", "a<b \"", "&#x110000;", "&;", "<sup class=\"fnref\">1"] {
            plain(html);
        }
    }
}
