//! The theme: templates compiled, style sheets joined, scripts, icons and fonts named by their content.

use std::collections::BTreeMap;

use serde_json::json;
use sha2::{Digest, Sha256};
use tera::{Context, Tera};

use crate::asset::short_hash;
use crate::builtin;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::minify;
use crate::source::Sources;

mod mistake;

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    /// Its published files by their name in the theme: `site.css`, `css/font-my.css`, `js/site.js`, `icons/icon.svg`.
    pub files: BTreeMap<String, ThemeFile>,
    /// Picture of 48 by 48 pixels for the shelves of offline libraries; not in the tree.
    pub illustration: Vec<u8>,
    /// Digest of everything a page's look depends on.
    pub digest: [u8; 32],
    folder: String,
}

/// A published file of the theme.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Its path in the tree: `assets/site.1f2e3d4c5b.css`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The theme's file that is the illustration of packs.
pub const ILLUSTRATION: &str = "icons/icon-48.png";
/// The joined style sheet of every page.
pub const SITE_CSS: &str = "site.css";
/// The search's script, joined from its parts in the order of their names.
pub const SEARCH_JS: &str = "js/search.js";
/// What marks the words that a result was found by, joined likewise.
pub const MARKS_JS: &str = "js/search-marks.js";
/// What few searches need, joined likewise.
pub const MORE_JS: &str = "js/search-more.js";
/// What knows the scripts that are on none of an edition's own pages, joined likewise.
pub const SCRIPTS_JS: &str = "js/search-scripts.js";
/// The search's style sheet.
pub const SEARCH_CSS: &str = "css/search.css";
/// The style sheet of the marks that a result leads to.
pub const MARKS_CSS: &str = "css/search-marks.css";
/// Script of the page for keeping pages on the device.
pub const OFFLINE_JS: &str = "js/offline.js";
/// Its style sheet.
pub const OFFLINE_CSS: &str = "css/offline.css";
/// The script for sending a page's text, which each edition has with its own words before it.
pub const SHARE_JS: &str = "js/share.js";
/// Its style sheet.
pub const SHARE_CSS: &str = "css/share.css";
/// The service worker's script: it lies at the root of the tree, since a worker rules what lies below it.
pub const WORKER_JS: &str = "js/sw.js";
/// The style sheet of books for e-readers.
pub const EPUB_CSS: &str = "css/epub.css";
/// The script of the edition in one file, joined likewise, and its style sheet.
pub const SINGLE_JS: &str = "js/single.js";
/// See [`SINGLE_JS`].
pub const SINGLE_CSS: &str = "css/single.css";
/// The script of worksheets and courses, joined likewise, and its style sheet.
pub const WORKSHEET_JS: &str = "js/worksheet.js";
/// What comes after filling one in, joined likewise, loaded when it is wanted.
pub const WORKSHEET_MORE_JS: &str = "js/worksheet-more.js";
/// See [`WORKSHEET_JS`].
pub const WORKSHEET_CSS: &str = "css/worksheet.css";
/// See [`WORKSHEET_MORE_JS`].
pub const WORKSHEET_MORE_CSS: &str = "css/worksheet-more.css";
/// What stands in the pages and packs that use it, and so is no file of the tree.
const INLINE: [&str; 9] =
    ["css/404.css", "js/404.js", EPUB_CSS, "css/poster.css", "css/start.css", SINGLE_CSS, SINGLE_JS, SHARE_JS, WORKSHEET_MORE_JS];
/// Where the parts of the joined scripts are in the theme.
/// Stands in several of them.
const SHARED_PARTS: &str = "js/shared/";
const SEARCH_PARTS: &str = "js/search/";
const SHARE_PARTS: &str = "js/share/";
const MARKS_PARTS: &str = "js/search-marks/";
const MORE_PARTS: &str = "js/search-more/";
const SCRIPTS_PARTS: &str = "js/search-scripts/";
const SINGLE_PARTS: &str = "js/single/";
const WORKSHEET_PARTS: &str = "js/worksheet/";
const WORKSHEET_MORE_PARTS: &str = "js/worksheet-more/";

/// Script that the program writes: data that it shares with the search's scripts.
#[derive(Debug)]
pub struct ScriptData {
    /// What [`SEARCH_JS`] begins with.
    pub search: String,
    /// What [`SCRIPTS_JS`] begins with.
    pub scripts: String,
}

/// Loads the site's theme over the built-in one: a site may override any one file.
pub fn load(sources: &Sources, config: &Config, data: &ScriptData) -> (Option<Theme>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let folder = format!("themes/{}/", config.theme);
    let mut raw: BTreeMap<String, Vec<u8>> = builtin::theme().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect();
    for file in sources.below(&folder) {
        let name = file.path[folder.len()..].to_owned();
        match &file.text {
            Some(text) => {
                raw.insert(name, text.as_bytes().to_vec());
            }
            None => match sources.bytes(&file.path) {
                Ok(bytes) => {
                    raw.insert(name, bytes);
                }
                Err(diagnostic) => diagnostics.push(diagnostic),
            },
        }
    }
    let mut hasher = Sha256::new();
    for (name, bytes) in &raw {
        hasher.update(name.as_bytes());
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    }
    hasher.update(&data.search);
    hasher.update(&data.scripts);
    let templates: BTreeMap<String, String> = raw
        .iter()
        .filter_map(|(name, bytes)| Some((name.strip_prefix("templates/")?.to_owned(), String::from_utf8(bytes.clone()).ok()?)))
        .collect();
    let tera = compile(templates, &folder, &mut diagnostics);
    let illustration = raw.remove(ILLUSTRATION).unwrap_or_default();
    let theme = tera.map(|tera| Theme { tera, files: published(&raw, data), illustration, digest: hasher.finalize().into(), folder });
    (theme, diagnostics)
}

impl Theme {
    /// Renders a template.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        self.tera.render(template, context).map_err(|error| Box::new(mistake::first(&error, &self.folder)))
    }

    /// Path in the tree of one of its files.
    pub fn path(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|file| file.path.as_str())
    }

    /// Text of one of its files.
    pub fn text(&self, name: &str) -> String {
        self.files.get(name).map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).unwrap_or_default()
    }
}

/// Whether a file of the theme lies in the tree, and not in the pages themselves.
pub fn is_published(name: &str) -> bool {
    !INLINE.contains(&name)
}

impl Theme {
    /// Fonts, and their style sheets, of locales that are none of these.
    pub fn fonts_of_others(&self, tags: &[&str]) -> Vec<&str> {
        let is_sheet_of = |name: &str, tag: &str| name.strip_prefix("css/font-").and_then(|rest| rest.strip_suffix(".css")) == Some(tag);
        let is_used = |name: &str| !name.starts_with("css/font-") || tags.iter().any(|tag| is_sheet_of(name, tag));
        let sheets: Vec<String> =
            self.files.keys().filter(|name| name.ends_with(".css") && is_used(name)).map(|name| self.text(name)).collect();
        let is_named = |path: &str| sheets.iter().any(|sheet| sheet.contains(path.rsplit('/').next().unwrap_or(path)));
        let fonts: Vec<(&str, bool)> = self
            .files
            .iter()
            .filter(|(name, _)| name.starts_with("fonts/"))
            .map(|(name, file)| (name.as_str(), is_named(&file.path)))
            .collect();
        // A licence that no style sheet names goes with the fonts.
        let any = fonts.iter().any(|(_, named)| *named);
        let unused = fonts.into_iter().filter(|(name, named)| !(*named || any && name.ends_with(".txt"))).map(|(name, _)| name);
        unused.chain(self.files.keys().map(String::as_str).filter(|name| !is_used(name))).collect()
    }
}

/// Compiles the templates. The built-in one stands in for one that cannot be read, so that the mistakes of the others,
/// and of the pages, are found in the same run.
fn compile(mut templates: BTreeMap<String, String>, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Tera> {
    let built_in = |name: &str| builtin::theme().find(|(n, _)| n.strip_prefix("templates/") == Some(name)).map(|(_, bytes)| bytes);
    loop {
        let mut tera = Tera::new();
        let Err(error) = tera.add_raw_templates(templates.iter().map(|(n, t)| (n.as_str(), t.as_str()))) else { return Some(tera) };
        let found = mistake::all(&error, folder, &templates);
        let mut mended = false;
        for name in found.iter().filter_map(|d| d.place.as_ref()?.file.strip_prefix(folder)?.strip_prefix("templates/")) {
            let stand_in = built_in(name).map_or_else(String::new, |bytes| String::from_utf8_lossy(bytes).into_owned());
            mended |= templates.insert(name.to_owned(), stand_in.clone()).is_some_and(|old| old != stand_in);
        }
        diagnostics.extend(found);
        if !mended {
            return None;
        }
    }
}

/// Names every published file by its content. Fonts first: style sheets name them.
fn published(raw: &BTreeMap<String, Vec<u8>>, data: &ScriptData) -> BTreeMap<String, ThemeFile> {
    let mut files = BTreeMap::new();
    for (name, bytes) in raw.iter().filter(|(n, _)| n.starts_with("fonts/") || n.starts_with("icons/")) {
        files.insert(name.clone(), named(name, bytes.clone()));
    }
    let is_numbered =
        |name: &str| name.strip_prefix("css/").is_some_and(|n| n.as_bytes().first().is_some_and(u8::is_ascii_digit) && n != "404.css");
    let mut joined = String::new();
    for (name, bytes) in raw.iter().filter(|(n, _)| n.starts_with("css/")) {
        let sheet = String::from_utf8_lossy(bytes);
        if is_numbered(name) {
            joined.push_str(&sheet);
            joined.push('\n');
        } else {
            files.insert(name.clone(), named(name, style(&sheet, &files)));
        }
    }
    let joined = style(&joined, &files);
    files.insert(SITE_CSS.to_owned(), named(SITE_CSS, joined));
    let is_part = |name: &str| {
        [
            SHARED_PARTS,
            SEARCH_PARTS,
            SHARE_PARTS,
            MARKS_PARTS,
            MORE_PARTS,
            SCRIPTS_PARTS,
            SINGLE_PARTS,
            WORKSHEET_PARTS,
            WORKSHEET_MORE_PARTS,
        ]
        .iter()
        .any(|folder| name.starts_with(folder))
    };
    for (name, bytes) in raw.iter().filter(|(n, _)| n.starts_with("js/") && !is_part(n)) {
        let script = minify::js(&String::from_utf8_lossy(bytes)).into_bytes();
        let at_root = name == WORKER_JS;
        files.insert(name.clone(), if at_root { ThemeFile { path: "sw.js".to_owned(), bytes: script } } else { named(name, script) });
    }
    // Style sheets that come with a script are in it as text, and files for browsers that cannot take them so.
    let styled =
        |name: &str| files.get(name).map(|file| (String::from_utf8_lossy(&file.bytes).into_owned(), file.path.clone())).unwrap_or_default();
    let (style, sheet) = styled(MARKS_CSS);
    let marks = named(MARKS_JS, joined_script(raw, &[MARKS_PARTS], &format!("var STYLE={},SHEET=\"{sheet}\";", json!(style))));
    let more = named(MORE_JS, joined_script(raw, &[MORE_PARTS], ""));
    let quoted = json!(styled(SEARCH_CSS).0);
    let scripts = named(SCRIPTS_JS, joined_script(raw, &[SCRIPTS_PARTS], &data.scripts));
    let tables = format!("{}var MARKS=\"{}\",MORE=\"{}\",SCRIPTS=\"{}\",STYLE={quoted};", data.search, marks.path, more.path, scripts.path);
    files.insert(MARKS_JS.to_owned(), marks);
    files.insert(MORE_JS.to_owned(), more);
    files.insert(SCRIPTS_JS.to_owned(), scripts);
    files.insert(WORKSHEET_MORE_JS.to_owned(), named(WORKSHEET_MORE_JS, joined_script(raw, &[WORKSHEET_MORE_PARTS], "")));
    files.insert(WORKSHEET_JS.to_owned(), named(WORKSHEET_JS, joined_script(raw, &[SHARED_PARTS, WORKSHEET_PARTS], "")));
    files.insert(SHARE_JS.to_owned(), named(SHARE_JS, joined_script(raw, &[SHARED_PARTS, SHARE_PARTS], "")));
    files.insert(SINGLE_JS.to_owned(), named(SINGLE_JS, joined_script(raw, &[SINGLE_PARTS], "")));
    files.insert(SEARCH_JS.to_owned(), named(SEARCH_JS, joined_script(raw, &[SHARED_PARTS, SEARCH_PARTS], &tables)));
    files
}

/// A script joined from its parts, folder by folder and in the order of their names, all in one scope that begins with `tables`.
fn joined_script(raw: &BTreeMap<String, Vec<u8>>, folders: &[&str], tables: &str) -> Vec<u8> {
    let within = |folder: &&str| {
        raw.iter().filter(|(name, _)| name.starts_with(*folder)).map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect::<Vec<_>>()
    };
    let parts: Vec<_> = folders.iter().flat_map(within).collect();
    minify::js(&format!("(function(){{'use strict';{tables}\n{}}})();", parts.join("\n"))).into_bytes()
}

/// A style sheet as published: small, with the fonts' published names.
fn style(sheet: &str, files: &BTreeMap<String, ThemeFile>) -> Vec<u8> {
    let mut sheet = minify::css(sheet);
    for (name, file) in files {
        // Style sheets and fonts lie in the same folder of the tree.
        let published = file.path.rsplit('/').next().unwrap_or_default();
        sheet = sheet.replace(&format!("url({name})"), &format!("url({published})"));
    }
    sheet.into_bytes()
}

fn named(name: &str, bytes: Vec<u8>) -> ThemeFile {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, "bin"));
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    ThemeFile { path: format!("assets/{stem}.{}.{ending}", short_hash(&digest)), bytes }
}
