//! How packs are called.

use super::scope::Scope;
use crate::cli::{Layout, PackFormat};
use crate::graph::Graph;
use crate::page::PageId;
use crate::slug;

/// What a pack's name is made from.
pub struct Names<'a> {
    /// The site.
    pub graph: &'a Graph,
    /// What is in the pack.
    pub scope: &'a Scope,
    /// Whether the name is to tell nothing.
    pub neutral: bool,
}

impl Names<'_> {
    /// The name of a file: site, edition, section, and the ending of its kind.
    pub fn of(&self, format: PackFormat, layout: Option<Layout>) -> String {
        let ending = match (format, layout) {
            (PackFormat::Zip, Some(Layout::Iiab)) => "-iiab.zip",
            (PackFormat::Zip, None) => ".zip",
            (PackFormat::Html, _) => ".html",
            (PackFormat::Zim, _) => ".zim",
            (PackFormat::Epub, _) => ".epub",
            (PackFormat::Kolibri, _) => "-kolibri.zip",
            (PackFormat::Messages, _) => ".txt",
            (PackFormat::Pdf, _) => ".pdf",
        };
        let config = &self.graph.config;
        let title = if self.neutral {
            "documents".to_owned()
        } else {
            slug::suggestion(config.title_in(config.source)).unwrap_or_else(|| "toolkit".to_owned())
        };
        let folders: Vec<&str> = self.scope.editions.iter().map(|n| config.locales[*n].folder.as_str()).collect();
        let edition = if folders.is_empty() { String::new() } else { format!("-{}", folders.join("-")) };
        let section = self.scope.section.as_ref().map(|id| self.section(id)).unwrap_or_default();
        let own = if self.scope.fallbacks { "" } else { "-own" };
        format!("{title}{edition}{section}{own}{ending}")
    }

    fn section(&self, id: &PageId) -> String {
        if !self.neutral {
            // No id has a dot: `a/b-c` and `a-b/c` are two names.
            return format!("-{}", id.0.replace('/', "."));
        }
        // Its place among all pages: different for each, and silent.
        format!("-{}", self.graph.traits.keys().position(|known| known == id).unwrap_or_default() + 1)
    }
}
