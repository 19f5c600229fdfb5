//! Files that pages refer to: which are published, under which name. Names carry a hash of the content.
//!
//! Raster pictures are published in several sizes and without metadata: see [`gallery`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::picture;
use crate::slug;
use crate::source::{File, Sources};
use crate::svg;

pub mod gallery;

/// The assets of a site by their path in the site folder.
#[derive(Debug, Default)]
pub struct Assets {
    by_source: BTreeMap<Arc<str>, Asset>,
    left_out: bool,
}

/// One published file.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its path in the tree, `assets/plan.1f2e3d4c5b.pdf`.
    pub path: String,
    /// Size in bytes. A picture's is that of the file as it was written, until it is measured.
    pub size: u64,
    /// Its ending, lower case, without the dot.
    pub ending: String,
    /// For a raster picture, its versions; then `path` is that of the full size.
    pub picture: Option<gallery::Picture>,
}

/// What may be published. A web page or script among the assets would run as part of the site, so none is.
const ENDINGS: [&str; 28] = [
    "png", "jpg", "jpeg", "webp", "gif", "avif", "svg", "mp3", "ogg", "oga", "opus", "m4a", "wav", "pdf", "epub", "txt", "csv", "ics",
    "vcf", "zip", "odt", "ods", "odp", "docx", "xlsx", "pptx", "rtf", "mp4",
];

impl Assets {
    /// Gathers the files that are referred to; reports those that must not be published.
    pub fn gather<'a>(used: impl Iterator<Item = &'a Arc<str>>, sources: &Sources) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut by_source = BTreeMap::new();
        for path in used {
            if by_source.contains_key(path) {
                continue;
            }
            let Some(file) = sources.get(path) else { continue };
            diagnostics.extend(unsafe_file(file));
            match sources.digest(path) {
                Ok(digest) => {
                    let mut asset = asset(file, &digest);
                    if picture::is_raster(&asset.ending)
                        && let Err(diagnostic) = gallery::recognise(&mut asset, file, &digest, sources)
                    {
                        diagnostics.push(diagnostic);
                    }
                    if asset.ending == "avif" {
                        diagnostics.extend(gallery::talkative(file, sources));
                    }
                    by_source.insert(path.clone(), asset);
                }
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        (Self { by_source, left_out: false }, diagnostics)
    }

    /// Leaves all of them out of the tree, for a copy of words only; pages say what is missing.
    pub fn leave_out(&mut self) {
        self.left_out = true;
    }

    /// Whether they are left out.
    pub fn are_left_out(&self) -> bool {
        self.left_out
    }

    /// The asset made from a source file.
    pub fn get(&self, source: &str) -> Option<&Asset> {
        self.by_source.get(source)
    }

    /// All of them: source path and asset.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<str>, &Asset)> {
        self.by_source.iter()
    }
}

fn asset(file: &File, digest: &[u8; 32]) -> Asset {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending = ending.to_ascii_lowercase();
    let stem = slug::suggestion(stem).unwrap_or_else(|| "file".to_owned());
    Asset { path: format!("assets/{stem}.{}.{ending}", short_hash(digest)), size: file.size, ending, picture: None }
}

/// The first ten hexadecimal digits of a digest, for names.
pub fn short_hash(digest: &[u8; 32]) -> String {
    digest[..5].iter().map(|b| format!("{b:02x}")).collect()
}

fn unsafe_file(file: &File) -> Option<Diagnostic> {
    let ending = file.path.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    if !ENDINGS.contains(&ending.as_str()) {
        let message = format!("files of the kind `.{ending}` are not published");
        return Some(
            Diagnostic::error("unsafe-file", message).in_file(file.path.clone()).help(format!("use one of: {}", ENDINGS.join(", "))),
        );
    }
    if ending != "svg" {
        return None;
    }
    let svg::Fault { what, span } = svg::fault(file.text.as_deref().unwrap_or_default())?;
    let message = format!(
        "the picture holds {}, which may run or load things when it is opened",
        if what.contains(' ') { what } else { format!("`{what}`") }
    );
    Some(
        Diagnostic::error("unsafe-svg", message)
            .at(&file.path, span)
            .help("export it again as plain SVG, without scripts, links, animations or embedded pages"),
    )
}
