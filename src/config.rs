//! `waymark.yaml`, complete and validated: what every later stage borrows.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::fields::{Fields, Localised, Placed};
use crate::front_matter::{is_mail_address, is_web_address, web_address};
use crate::locale::Locale;
use crate::source::Sources;
use crate::{encoding, yaml};

mod locales;

/// The file a site is made by.
pub const FILE: &str = "waymark.yaml";

/// The site's settings.
#[derive(Debug)]
pub struct Config {
    /// The site's title, per locale.
    pub title: Localised,
    /// Place of the source locale in `locales`.
    pub source: usize,
    /// The locales, in the order of the language switch.
    pub locales: Vec<Locale>,
    /// Who publishes the site; without it every page says that it is an independent draft.
    pub publisher: Option<Publisher>,
    /// Whom an independent draft must not be mistaken to come from.
    pub independent_of: Vec<String>,
    /// Where to report a mistake: a web or mail address.
    pub report: Option<String>,
    /// Name of the theme.
    pub theme: String,
    /// Weight limits.
    pub budgets: Budgets,
    /// Where the site is published, ending in `/`.
    pub url: Option<String>,
    /// Whether `risk` pages have a quick exit.
    pub quick_exit: bool,
    /// Figures that may stand in prose outside a fact, as written.
    pub allow_figures: Vec<String>,
    /// Months after which a fact that names no limit of its own is old.
    pub fact_limit: u32,
}

/// Who publishes the site.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// Address on the web.
    pub url: Option<String>,
}

/// Weight limits of a first view (HTML, styles, blocking script), in bytes after gzip.
#[derive(Debug, Clone, Copy)]
pub struct Budgets {
    /// Of articles, homes and section indexes.
    pub page: u64,
    /// Of the directory, the glossary, contents and A–Z.
    pub list: u64,
}

impl Default for Budgets {
    fn default() -> Self {
        Self { page: 14_000, list: 30_000 }
    }
}

/// Reads `waymark.yaml`. `None` when it is too broken to go on with.
pub fn read(sources: &Sources) -> (Option<Config>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let file: Arc<str> = FILE.into();
    let Some(text) = sources.text(FILE) else {
        if sources.get(FILE).is_none() {
            let message = format!("there is no `{FILE}` in `{}`", sources.root().display());
            diagnostics.push(Diagnostic::error("no-site", message).help("run waymark in the site's folder, or name it with --site"));
        }
        return (None, diagnostics);
    };
    diagnostics.extend(encoding::check(text, 0..text.len(), &file));
    let Some(node) = yaml::parse(text, 0, &file, &mut diagnostics) else { return (None, diagnostics) };
    let mut fields = Fields::new(node, "waymark.yaml", &file, &mut diagnostics);
    let source_tag = fields.required_text("source", "missing-key", FILE);
    let locales = locales::read(&mut fields, source_tag.as_ref());
    // A source that is not there or not known was reported; with the first locale in its stead the rest can be looked at.
    let source = source_tag.and_then(|tag| locales.iter().position(|l| l.tag == locales::canonical(&tag.value))).unwrap_or(0);
    let source_name = locales.get(source).map_or("en", |l| l.tag.as_str()).to_owned();
    let title = fields.localised("title", &source_name);
    if title.is_none() {
        let at = fields.span();
        fields.report(
            Diagnostic::error("missing-title", "the site has no `title`").at(&file, at.start..at.start).help("add a line title: …"),
        );
    }
    let publisher = fields.take("publisher").and_then(|node| publisher(node, &file, fields.diagnostics()));
    let independent_of = words(fields.texts("independent_of"));
    let report = fields.text("report").and_then(|address| report_address(address, &mut fields));
    let theme = fields.text("theme");
    let budgets = fields.take("budgets").map(|node| budgets(node, &file, fields.diagnostics())).unwrap_or_default();
    let url = fields.text("url").and_then(|url| {
        let base = base_address(&url.value);
        if base.is_none() {
            let message = format!("`{}` is not the address of a site", url.value);
            let help = "write it with https:// at the front and without ? or #";
            fields.report(Diagnostic::error("unsafe-link", message).at(&file, url.span).help(help));
        }
        base
    });
    let quick_exit = fields.flag("quick_exit").is_none_or(|f| f.value);
    let allow_figures = words(fields.texts("allow_figures"));
    let fact_limit = fields.natural("fact_limit").unwrap_or(36);
    fields.finish();
    if let Some(title) = &title {
        check_locales_of(title, &locales, &file, &mut diagnostics);
    }
    let theme = theme_name(theme, sources, &file, &mut diagnostics);
    if locales.is_empty() {
        return (None, diagnostics);
    }
    let title = title.unwrap_or_default();
    let config =
        Config { title, source, locales, publisher, independent_of, report, theme, budgets, url, quick_exit, allow_figures, fact_limit };
    (Some(config), diagnostics)
}

impl Config {
    /// The tags of a locale and those it falls back to, nearest first, the source last.
    pub fn chain(&self, locale: usize) -> impl Iterator<Item = &str> {
        self.chain_indexes(locale).map(|n| self.locales[n].tag.as_str())
    }

    /// The places of a locale and those it falls back to, nearest first.
    pub fn chain_indexes(&self, locale: usize) -> impl Iterator<Item = usize> {
        std::iter::once(locale).chain(self.locales[locale].fallback.iter().copied())
    }

    /// The site's title in a locale.
    pub fn title_in(&self, locale: usize) -> &str {
        let any = || self.title.texts.values().next().map(|t| t.value.as_str());
        self.title.along(self.chain(locale)).map(|(_, text)| text).or_else(any).unwrap_or_default()
    }
}

/// Reports texts for locales that the site does not have.
pub fn check_locales_of(text: &Localised, locales: &[Locale], file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) {
    for (tag, placed) in &text.texts {
        if !locales.is_empty() && !locales.iter().any(|l| l.tag == *tag) {
            diagnostics.push(unknown_locale(tag, locales).at(file, placed.span.clone()));
        }
    }
}

/// "The site has no locale …", not yet placed.
pub fn unknown_locale(tag: &str, locales: &[Locale]) -> Diagnostic {
    let tags: Vec<&str> = locales.iter().map(|l| l.tag.as_str()).collect();
    let near = did_you_mean(tag, tags.iter().copied());
    let help = near
        .map_or_else(|| format!("add `{tag}` to locales in {FILE}; it now has: {}", tags.join(", ")), |t| format!("did you mean `{t}`?"));
    Diagnostic::error("unknown-locale", format!("the site has no locale `{tag}`")).help(help)
}

fn words(list: Option<Vec<Placed<String>>>) -> Vec<String> {
    list.unwrap_or_default().into_iter().map(|p| p.value.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

/// The address a site is published at, ending in `/`; `None` for what is none.
pub fn base_address(url: &str) -> Option<String> {
    let plain = is_web_address(url) && !url.contains(['?', '#']);
    plain.then(|| if url.ends_with('/') { url.to_owned() } else { format!("{url}/") })
}

fn report_address(address: Placed<String>, fields: &mut Fields<'_>) -> Option<String> {
    let value = &address.value;
    if let Some(mail) = value.strip_prefix("mailto:").or(Some(value.as_str()).filter(|v| v.contains('@') && !v.contains(':')))
        && is_mail_address(mail)
    {
        return Some(format!("mailto:{mail}"));
    }
    web_address(address, fields)
}

fn publisher(node: yaml::Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<Publisher> {
    if let yaml::Value::Text(name) = &node.value {
        let name = name.trim().to_owned();
        if name.is_empty() {
            let message = "`publisher` is empty";
            let help = "name who publishes the site, or take the line out: every page then says that it is an independent draft";
            diagnostics.push(Diagnostic::error("missing-key", message).at(file, node.span).help(help));
            return None;
        }
        return Some(Publisher { name, url: None });
    }
    let mut fields = Fields::new(node, "`publisher`", file, diagnostics);
    let name = fields.required_text("name", "missing-key", "`publisher`");
    let url = fields.text("url").and_then(|url| web_address(url, &mut fields));
    fields.finish();
    Some(Publisher { name: name?.value, url })
}

fn budgets(node: yaml::Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Budgets {
    let default = Budgets::default();
    let mut fields = Fields::new(node, "`budgets`", file, diagnostics);
    let mut limit = |name, or| fields.natural(name).map_or(or, u64::from);
    let budgets = Budgets { page: limit("page", default.page), list: limit("list", default.list) };
    fields.finish();
    budgets
}

fn theme_name(theme: Option<Placed<String>>, sources: &Sources, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> String {
    let Some(theme) = theme else { return crate::builtin::THEME.to_owned() };
    let folder = format!("themes/{}/", theme.value);
    if theme.value != crate::builtin::THEME && sources.below(&folder).next().is_none() {
        let message = format!("there is no theme `{}`", theme.value);
        diagnostics.push(
            Diagnostic::error("unknown-theme", message).at(file, theme.span).help(format!("make a folder {folder} or leave the line out")),
        );
        return crate::builtin::THEME.to_owned();
    }
    theme.value
}
