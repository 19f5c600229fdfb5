//! What templates are given: complete, serialisable views with nothing left to look up.
//!
//! All `href`s are relative to the page being rendered, percent-encoded and end in a file name. Fields named `…html` hold
//! finished HTML; all else is plain text that the templates escape. A view's serialisation is part of its page's cache key,
//! so a view holds nothing that an unrelated page's edit changes.

use std::sync::Arc;

use serde::Serialize;

mod offline;
mod small;

pub use offline::{Copy, KeptEdition, KeptSection};
pub use small::{Chooser, NotFound, NotFoundEdition, Redirect};

/// What every page of an edition shares, except for the depth of its hrefs.
#[derive(Debug, Clone, Serialize)]
pub struct Shell {
    /// The site's title in this edition.
    pub site_title: String,
    /// Name and address of the publisher, when there is one.
    pub publisher: Option<Publisher>,
    /// "Independent draft: not published, reviewed or endorsed by …", when there is no publisher.
    pub independent: Option<String>,
    /// Where to report a mistake.
    pub report: Option<Anchor>,
    /// The edition's language tag, e.g. `zh-Hant`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language the interface's own words are in, when it is not the edition's.
    pub ui_lang: Option<String>,
    /// Direction of the interface's words.
    pub ui_dir: &'static str,
    /// The edition's home.
    pub home: String,
    /// The edition's list of all pages.
    pub contents: String,
    /// The edition's A–Z.
    pub a_z: String,
    /// The page for searching.
    pub search: String,
    /// The search's script, loaded when it is wanted.
    pub search_script: String,
    /// The search's style sheet, loaded with its script.
    pub search_style: String,
    /// The folder of the edition's index, ending in `/`.
    pub search_index: String,
    /// The page for keeping pages on the device, at the section that the folder belongs to.
    pub offline: String,
    /// That page's script.
    pub offline_script: String,
    /// That page's style sheet.
    pub offline_style: String,
    /// Script and style sheet of worksheets and courses.
    pub sheet_script: String,
    /// The script that theirs asks for.
    pub sheet_more: String,
    /// And its style sheet.
    pub sheet_more_style: String,
    /// See `sheet_script`.
    pub sheet_style: String,
    /// The edition's script for sending a page's text, loaded when it is wanted.
    pub share_script: String,
    /// Where it is said how to get pages as files, for those without scripts.
    pub files: String,
    /// The language chooser.
    pub languages: String,
    /// The mirror keeper's own page.
    pub local: String,
    /// Where the quick exit leads, when the site has one.
    pub exit: Option<String>,
    /// What stands at the top, in order: sections, and pages outside any section unless they are very many.
    pub sections: Vec<Anchor>,
    /// Style sheets in order.
    pub styles: Vec<String>,
    /// Style sheet of the locale's own font, loaded after first paint, with its page-side switch.
    pub font: Option<String>,
    /// The script of every page.
    pub script: String,
    /// The script of pages marked `risk`, loaded first.
    pub exit_script: Option<String>,
    /// The icon.
    pub icon: String,
    /// Web manifest's address, for the script to add on secure origins.
    pub manifest: String,
    /// The Content-Security-Policy for a meta element.
    pub csp: &'static str,
}

/// Who publishes the site.
#[derive(Debug, Clone, Serialize)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// Address on the internet.
    pub url: Option<String>,
}

/// A link.
#[derive(Debug, Clone, Serialize)]
pub struct Anchor {
    /// Words.
    pub text: String,
    /// Address.
    pub href: String,
    /// Language and direction of the words, when they are not those of what stands around them.
    pub foreign: Option<Foreign>,
}

impl Anchor {
    /// A link whose words are in the language of what stands around them.
    pub fn new(text: impl Into<String>, href: String) -> Self {
        Self { text: text.into(), href, foreign: None }
    }

    /// A link whose words say which language they are in.
    pub fn told(told: Told, href: String) -> Self {
        Self { text: told.text, href, foreign: told.foreign }
    }
}

/// Words that may be in another language than what stands around them: a site's data is translated bit by bit.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Told {
    /// The words.
    pub text: String,
    /// Language and direction, when they differ.
    pub foreign: Option<Foreign>,
}

/// Language of a part that is not in the page's own.
#[derive(Debug, Clone, Serialize)]
pub struct Foreign {
    /// Language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}

/// One edition in the language switch.
#[derive(Debug, Clone, Serialize)]
pub struct Language {
    /// Language tag.
    pub lang: String,
    /// Direction.
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
    /// This page in that edition, or that edition's home where it has no such page.
    pub href: String,
    /// The edition being read.
    pub current: bool,
    /// Whether this page is really translated there (else it shows a fallback, or the home).
    pub translated: bool,
}

/// A page's template: `page.html` with `shell`, `page` and `t` (all messages without arguments, `-` as `_`).
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// Page id, e.g. `epat/lite-react`.
    pub id: String,
    /// What all element ids on it begin with: nothing, unless it is one of many pages in a document.
    pub ids: String,
    /// `article`, `directory`, `glossary`; generated pages: `contents`, `a-z`, `topics`, `topic`.
    pub kind: &'static str,
    /// Title.
    pub title: String,
    /// Language and direction of a topic's title on its page, when they differ from the page's.
    pub title_foreign: Option<Foreign>,
    /// Title for the `<title>` element: with the site's name.
    pub head_title: String,
    /// Summary.
    pub summary: Option<String>,
    /// The same of its summary.
    pub summary_foreign: Option<Foreign>,
    /// The language the text is really in (a fallback's differs from the edition's).
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
    /// Whether this is the edition's home.
    pub home: bool,
    /// Whether this is a section's index.
    pub section_index: bool,
    /// `risk: true`.
    pub risk: bool,
    /// Not to be indexed (fallbacks).
    pub noindex: bool,
    /// Address of the entry of `shell.sections` that is this page or has it below.
    pub top: Option<String>,
    /// From the home to the parent.
    pub crumbs: Vec<Anchor>,
    /// The section's navigation: a `<ul>` rendered once per section; `None` on pages outside sections.
    pub nav_html: Option<String>,
    /// Title of that section.
    pub nav_title: Option<String>,
    /// Headings of the page, level 2 with its level-3 children.
    pub toc: Vec<TocEntry>,
    /// What is to be said first, on screen and in print.
    pub notices: Vec<Notice>,
    /// The body.
    pub body_html: Arc<str>,
    /// Pages of this section (section indexes and the home), in order.
    pub children: Vec<Card>,
    /// Previous page in reading order.
    pub prev: Option<Anchor>,
    /// Next page in reading order.
    pub next: Option<Anchor>,
    /// This page in every edition.
    pub languages: Vec<Language>,
    /// Topics, audiences and focus areas with their pages.
    pub tags: Vec<TagGroup>,
    /// "Last updated …".
    pub updated: Option<Dated>,
    /// "Translated by machine, not reviewed" and the like, for the foot of the page.
    pub review: Option<String>,
    /// Sources.
    pub sources: Vec<SourceNote>,
    /// The figures the page shows, with their dates.
    pub facts: Vec<FactNote>,
    /// "This page weighs 9 kB".
    pub weight: String,
    /// Absolute addresses and social cards, with a URL only.
    pub meta: Option<Meta>,
    /// The directory's entries by type (`kind: directory`).
    pub directory: Vec<DirectoryGroup>,
    /// The glossary's terms by initial (`kind: glossary`).
    pub glossary: Vec<GlossaryGroup>,
    /// Lists of links by initial or section (`contents`, `a-z`, `topics`, `topic`).
    pub lists: Vec<LinkList>,
    /// The initials of an A–Z that is too large for one page.
    pub letters: Vec<Letter>,
    /// A worksheet's and a course's page: the words of their script, as JSON.
    pub sheet: Option<String>,
    /// How long it takes, and its place in its course.
    pub lesson: Option<Lesson>,
    /// The home and the page for keeping pages on the device: what this copy is.
    pub copy: Option<Copy>,
}

/// How long a page takes, and a lesson's place in its course.
#[derive(Debug, Clone, Serialize)]
pub struct Lesson {
    /// "Lesson 2 of 5".
    pub place: Option<String>,
    /// "About 15 minutes".
    pub minutes: Option<String>,
    /// The course.
    pub course: Option<Anchor>,
}

/// An entry of the in-page contents.
#[derive(Debug, Clone, Serialize)]
pub struct TocEntry {
    /// Words.
    pub text: String,
    /// `#id`.
    pub href: String,
    /// Entries below.
    pub children: Vec<TocEntry>,
}

/// Something said first on the page.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    /// `independent`, `fallback`, `machine`, `community`, `behind`, `stakes`.
    pub kind: &'static str,
    /// The words, in the edition's language.
    pub text: String,
    /// A link that belongs to it (the original, the changed part).
    pub link: Option<Anchor>,
}

/// A page listed on another.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: Option<String>,
    /// Address.
    pub href: String,
    /// Language and direction, when they differ from the edition's.
    pub foreign: Option<Foreign>,
}

/// A date with its words.
#[derive(Debug, Clone, Serialize)]
pub struct Dated {
    /// For `datetime=`.
    pub iso: String,
    /// "22 November 2026", in the edition's language.
    pub date: String,
    /// "Last updated 22 November 2026".
    pub text: String,
}

/// One source of a page.
#[derive(Debug, Clone, Serialize)]
pub struct SourceNote {
    /// Title.
    pub title: String,
    /// Address.
    pub url: Option<String>,
    /// "Our copy was read on …".
    pub seen: Option<Dated>,
    /// A remark.
    pub note: Option<String>,
}

/// One figure a page shows.
#[derive(Debug, Clone, Serialize)]
pub struct FactNote {
    /// Id, for `id="fact-…"`.
    pub id: String,
    /// What it counts.
    pub label: Told,
    /// Its value, written for the locale.
    pub value: Told,
    /// The date the figure speaks of.
    pub as_of: String,
    /// The same for `datetime=`, when there is a date.
    pub as_of_iso: Option<String>,
    /// Where it is from.
    pub source: SourceNote,
}

/// Topics of one taxonomy.
#[derive(Debug, Clone, Serialize)]
pub struct TagGroup {
    /// `topics`, `audience`, `focus`.
    pub taxonomy: &'static str,
    /// The taxonomy's name.
    pub title: String,
    /// Its entries on this page.
    pub tags: Vec<Anchor>,
}

/// Absolute addresses.
#[derive(Debug, Clone, Serialize)]
pub struct Meta {
    /// Canonical address.
    pub canonical: String,
    /// `hreflang` → address, of real translations only.
    pub alternates: Vec<Anchor>,
    /// Address of the edition's feed.
    pub feed: String,
    /// `og:locale`.
    pub og_locale: String,
    /// `og:image`, when the theme has one.
    pub og_image: Option<String>,
}

/// Organisations of one type.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryGroup {
    /// `funder`, `expert`, `network`, `service`.
    pub kind: &'static str,
    /// The type's name.
    pub title: String,
    /// Its organisations.
    pub entries: Vec<Organisation>,
}

/// One organisation.
#[derive(Debug, Clone, Serialize)]
pub struct Organisation {
    /// Id, for `id="…"`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Site.
    pub url: Option<String>,
    /// General contact address.
    pub contact: Option<String>,
    /// Countries, in words.
    pub countries: Option<Told>,
    /// Languages, named in the edition's language or their own.
    pub languages: Option<String>,
    /// What it says it does.
    pub does_html: String,
    /// Where this is from.
    pub source: Option<SourceNote>,
    /// Language and direction of the description, when they differ from the page's.
    pub foreign: Option<Foreign>,
}

/// Terms under one initial.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryGroup {
    /// The initial.
    pub initial: String,
    /// Id for `id="…"`.
    pub id: String,
    /// Its terms.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// Id, for `id="…"`.
    pub id: String,
    /// The term.
    pub term: Told,
    /// Abbreviations and other words for it, in the term's language.
    pub also: Vec<String>,
    /// Its definition.
    pub definition_html: String,
    /// Language and direction of the definition, when they differ from the page's.
    pub definition_foreign: Option<Foreign>,
    /// Related terms.
    pub see: Vec<Anchor>,
}

/// A titled list of links.
#[derive(Debug, Clone, Serialize)]
pub struct LinkList {
    /// Heading.
    pub title: Told,
    /// Id for `id="…"`.
    pub id: String,
    /// Address of the heading itself (a section's index).
    pub href: Option<String>,
    /// Links, possibly with lists below them.
    pub items: Vec<ListItem>,
}

/// An item of a [`LinkList`].
#[derive(Debug, Clone, Serialize)]
pub struct ListItem {
    /// Words.
    pub text: String,
    /// Address.
    pub href: String,
    /// What kind of thing it leads to ("glossary", "topic", the page a heading stands on), in words.
    pub note: Option<String>,
    /// Language and direction, when they differ from the page's.
    pub foreign: Option<Foreign>,
    /// Items below.
    pub items: Vec<ListItem>,
}

/// An initial of an A–Z with a page of its own.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    /// The initial.
    pub text: String,
    /// Address of its page.
    pub href: String,
    /// Whether that is the page being rendered.
    pub current: bool,
}

/// An entry of a section's navigation. `nav.html` has them as `items`: the section's index first, then its pages and
/// sub-sections. Each link is written `<a{{ item.mark }} href=…>`: the mark is replaced per page by ` aria-current="page"`
/// or nothing.
#[derive(Debug, Clone, Serialize)]
pub struct NavEntry {
    /// Title.
    pub title: String,
    /// Address.
    pub href: String,
    /// Stands where ` aria-current="page"` may go.
    pub mark: String,
    /// Language and direction, when they differ from the edition's.
    pub foreign: Option<Foreign>,
}
