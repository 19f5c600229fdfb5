//! What the template `single.html` is given: `single`, and the interface's messages as `t`.

use std::iter::Peekable;

use serde::Serialize;

use crate::pack::volume::{Chapter, Volume};
use crate::view::{Foreign, ListItem};

/// The file.
#[derive(Debug, Serialize)]
pub struct Single<'a> {
    /// Language and direction of the edition.
    lang: &'a str,
    dir: &'a str,
    /// The file's title, and the site's.
    title: &'a str,
    site_title: &'a str,
    /// The policy, which names style and script by their hashes: both must stand in the page as they are.
    csp: String,
    style: &'a str,
    script: &'a str,
    /// `search/<folder>/`, if there is an index, and the index.
    search: Option<String>,
    index: &'a str,
    /// Whether the edition's own font is in the style.
    font: bool,
    /// What is to be said first.
    notices: &'a [String],
    licence: &'a str,
    publisher: Option<&'a str>,
    updated: Option<Day<'a>>,
    /// Whether any page is dangerous to be seen reading.
    risk: bool,
    /// The words of the worksheets' script.
    sheet: Option<&'a str>,
    /// Whether there is but one page: nothing to turn to, and no contents.
    alone: bool,
    contents: Vec<ListItem>,
    chapters: Vec<Page<'a>>,
}

#[derive(Debug, Serialize)]
struct Day<'a> {
    iso: &'a str,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Page<'a> {
    anchor: &'a str,
    lang: &'a str,
    dir: &'a str,
    risk: bool,
    html: &'a str,
}

impl<'a> Single<'a> {
    /// Of a volume; what is inline is style, script and index.
    pub fn new(volume: &'a Volume, csp: String, inline: [&'a str; 3], search: Option<String>, font: bool) -> Self {
        let [style, script, index] = inline;
        let page = |c: &'a Chapter| Page { anchor: &c.anchor, lang: &c.lang, dir: c.dir, risk: c.risk, html: &c.html };
        Self {
            sheet: volume.sheet.as_deref(),
            lang: &volume.lang,
            dir: volume.dir,
            title: &volume.title,
            site_title: &volume.site_title,
            csp,
            style,
            script,
            search,
            index,
            font,
            notices: &volume.notices,
            licence: &volume.licence,
            publisher: volume.publisher.as_deref(),
            updated: volume.updated.as_ref().map(|(iso, text)| Day { iso, text }),
            risk: volume.chapters.iter().any(|chapter| chapter.risk),
            alone: volume.chapters.len() == 1,
            contents: contents(&volume.lang, &mut volume.chapters.iter().peekable(), 1),
            chapters: volume.chapters.iter().map(page).collect(),
        }
    }
}

/// The chapters from `depth` on as a list, deeper ones below those that they follow.
fn contents<'a>(lang: &str, chapters: &mut Peekable<impl Iterator<Item = &'a Chapter>>, depth: usize) -> Vec<ListItem> {
    let mut items = Vec::new();
    while let Some(chapter) = chapters.next_if(|chapter| chapter.depth.max(1) >= depth) {
        items.push(ListItem {
            text: chapter.title.clone(),
            href: format!("#{}", chapter.anchor),
            note: None,
            foreign: (chapter.lang != lang).then(|| Foreign { lang: chapter.lang.clone(), dir: chapter.dir }),
            items: contents(lang, chapters, chapter.depth.max(1) + 1),
        });
    }
    items
}
