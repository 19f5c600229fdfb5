//! The raster pictures among the assets: in which widths each is published, under which names, and how many bytes each takes.
//!
//! Names are known before anything is packed: they are made of the source's digest, the width and the encoder's version. How
//! much a version saves is known only when it is packed: [`Assets::measure`] does that once, and later builds remember it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{Asset, Assets, short_hash};
use crate::diagnostic::Diagnostic;
use crate::picture::{self, ENCODER, Fault, Open};
use crate::source::{File, Sources};

/// What has been packed is kept until it is written, up to this many bytes in all; beyond that it is packed twice.
const HELD_MOST: u64 = 256 << 20;

/// Pictures of more than this many bytes wait for a tap when the reader saves data.
pub const LARGE: u64 = 30_000;

/// A raster picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels, as it is shown.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The versions to choose from, ascending by width; never empty. Not always is the full size among them.
    pub versions: Vec<Version>,
    /// The full size, for those who link to the picture.
    pub full: Version,
    /// Versions that save too little, and the full size where it is too wide; remembered, or each build would try again.
    pub rejected: Vec<Version>,
}

/// One published file of a picture: a recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its path in the tree: `assets/plan-360.1f2e3d4c5b.jpg`.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
    /// Digest of all that it is made from.
    pub key: [u8; 32],
    /// Size in bytes; 0 until it is measured.
    pub size: u64,
    held: Option<Arc<[u8]>>,
}

impl Picture {
    /// The version for readers whose browser does not choose, and for those who save data.
    pub fn usual(&self) -> &Version {
        self.at_least(picture::WIDTHS[1])
    }

    /// The smallest version at least this wide, in device pixels, or the widest.
    pub fn at_least(&self, width: u32) -> &Version {
        let widest = self.versions.last().unwrap_or(&self.full);
        self.versions.iter().find(|version| version.width >= width).unwrap_or(widest)
    }
}

impl Version {
    /// Its bytes; `source` is the path of the picture it is made from.
    ///
    /// # Errors
    /// When the source can no longer be read.
    pub fn bytes(&self, source: &Arc<str>, sources: &Sources) -> Result<Arc<[u8]>, Diagnostic> {
        if let Some(bytes) = &self.held {
            return Ok(bytes.clone());
        }
        let bytes = sources.bytes(source)?;
        let packed = Open::new(&bytes).and_then(|mut picture| picture.version(self.width));
        packed.map(Into::into).map_err(|fault| mistake(&fault, source))
    }
}

/// Looks at a picture and plans its versions.
pub(super) fn recognise(asset: &mut Asset, file: &File, digest: &[u8; 32], sources: &Sources) -> Result<(), Diagnostic> {
    let bytes = sources.bytes(&file.path)?;
    let look = picture::look(&bytes).map_err(|fault| mistake(&fault, &file.path))?;
    let stem = asset.path.trim_start_matches("assets/").split('.').next().unwrap_or("file").to_owned();
    let version = |width: u32| {
        let ending = look.format_at(width).ending(&asset.ending);
        let key: [u8; 32] =
            Sha256::new().chain_update(ENCODER).chain_update(digest).chain_update(format!(" {width} {ending}")).finalize().into();
        let size = if width == look.width { String::new() } else { format!("-{width}") };
        Version { path: format!("assets/{stem}{size}.{}.{ending}", short_hash(&key)), width, key, size: 0, held: None }
    };
    let full = version(look.width);
    let versions = look.widths().map(version).chain([full.clone()]).collect();
    asset.ending = look.format_at(look.width).ending(&asset.ending).to_owned();
    asset.path = full.path.clone();
    asset.picture = Some(Picture { width: look.width, height: look.height, versions, full, rejected: Vec::new() });
    Ok(())
}

/// A warning for a picture of another kind that seems to hold metadata, which then is published.
pub(super) fn talkative(file: &File, sources: &Sources) -> Option<Diagnostic> {
    let tells = sources.bytes(&file.path).is_ok_and(|bytes| picture::seems_to_tell(&bytes));
    tells.then(|| {
        Diagnostic::warning("picture-tells", "this picture holds notes of a camera or a program, which cannot be removed from its kind")
            .in_file(file.path.clone())
            .help("they may tell where and by whom it was taken: save it as JPEG, PNG or WebP, from which they are removed")
    })
}

fn mistake(fault: &Fault, file: &Arc<str>) -> Diagnostic {
    let diagnostic = match fault {
        Fault::Broken(_) => {
            Diagnostic::error("broken-picture", fault.to_string()).help("open it in a picture program and save it again as PNG or JPEG")
        }
        Fault::TooLarge { .. } => {
            Diagnostic::error("huge-picture", fault.to_string()).help("make it smaller: a width of 1440 pixels is enough for any screen")
        }
    };
    diagnostic.in_file(file.clone())
}

impl Assets {
    /// Finds out what every version of every picture takes, and drops those that save too little. `known` answers the size
    /// of a file that an earlier build packed: by its path and the digest of what it was made from.
    pub fn measure(&mut self, sources: &Sources, known: impl Fn(&str, &[u8; 32]) -> Option<u64> + Sync) -> Vec<Diagnostic> {
        let held = AtomicU64::new(0);
        self.each(|path, picture, size| {
            measure(path, picture, sources, &known, &held)?;
            *size = picture.full.size;
            Ok(())
        })
    }

    /// Finds pictures that are damaged within, without packing anything, for `check`. `known` as in [`measure`](Self::measure).
    pub fn examine(&mut self, sources: &Sources, known: impl Fn(&str, &[u8; 32]) -> Option<u64> + Sync) -> Vec<Diagnostic> {
        self.each(|path, picture, _| {
            if known(&picture.full.path, &picture.full.key).is_some() {
                return Ok(());
            }
            let bytes = sources.bytes(path)?;
            Open::new(&bytes).and_then(|mut open| open.examine_all()).map_err(|fault| mistake(&fault, path))
        })
    }

    /// Whether a picture is so large that a reader who saves data is asked first.
    pub fn have_large(&self) -> bool {
        !self.left_out && self.by_source.values().filter_map(|asset| asset.picture.as_ref()).any(|picture| picture.usual().size > LARGE)
    }

    /// Versions that are perhaps in no tree, for the cache.
    pub fn rejected(&self) -> impl Iterator<Item = &Version> {
        self.by_source.values().filter_map(|asset| asset.picture.as_ref()).flat_map(|picture| &picture.rejected)
    }

    fn each(&mut self, work: impl Fn(&Arc<str>, &mut Picture, &mut u64) -> Result<(), Diagnostic> + Sync) -> Vec<Diagnostic> {
        let pictures: Vec<_> =
            self.by_source.iter_mut().filter_map(|(path, asset)| Some((path, asset.picture.as_mut()?, &mut asset.size))).collect();
        let results: Vec<Option<Diagnostic>> =
            pictures.into_par_iter().map(|(path, picture, size)| work(path, picture, size).err()).collect();
        results.into_iter().flatten().collect()
    }
}

fn measure(
    path: &Arc<str>,
    picture: &mut Picture,
    sources: &Sources,
    known: &(impl Fn(&str, &[u8; 32]) -> Option<u64> + Sync),
    held: &AtomicU64,
) -> Result<(), Diagnostic> {
    for version in &mut picture.versions {
        version.size = known(&version.path, &version.key).unwrap_or_default();
    }
    if picture.versions.iter().any(|version| version.size == 0) {
        let bytes = sources.bytes(path)?;
        pack(&bytes, &mut picture.versions, held).map_err(|fault| mistake(&fault, path))?;
    }
    // From the full size down: each must save something beside the next larger one that is kept.
    let mut kept: Vec<Version> = Vec::new();
    for version in std::mem::take(&mut picture.versions).into_iter().rev() {
        if kept.last().is_none_or(|larger| picture::is_worth_it(version.size, larger.size)) {
            kept.push(version);
        } else {
            picture.rejected.push(Version { held: None, ..version });
        }
    }
    kept.reverse();
    if let Some(full) = kept.last() {
        picture.full = full.clone();
    }
    // Among words no screen needs more than the widest version; the full size is for those who link to it.
    if kept.len() > 1 && kept[kept.len() - 2].width >= picture::WIDTHS[2] {
        picture.rejected.extend(kept.pop().map(|full| Version { held: None, ..full }));
    }
    picture.versions = kept;
    Ok(())
}

fn pack(bytes: &[u8], versions: &mut [Version], held: &AtomicU64) -> Result<(), Fault> {
    let mut open = Open::new(bytes)?;
    open.examine()?;
    for version in versions.iter_mut() {
        let packed = open.version(version.width)?;
        version.size = packed.len() as u64;
        if held.fetch_add(version.size, Ordering::Relaxed) < HELD_MOST {
            version.held = Some(packed.into());
        }
    }
    Ok(())
}
