//! Packs: a site, or a part of it, in one file.
//!
//! Those that wrap the tree ([`zip`], [`zim`], Kolibri's) take its files by their paths; those that are one document take a
//! [`volume`], which [`bind`] makes from a site whose [`scope`] was narrowed, through an address book of its own ([`book`]).

pub mod about;
pub mod bind;
pub mod book;
pub mod catalogue;
pub mod epub;
pub mod library;
pub mod markup;
pub mod messages;
pub mod name;
mod page;
pub mod pdf;
pub mod poster;
pub mod scope;
pub mod single;
pub mod start;
pub mod volume;
pub mod xhtml;
pub mod zim;
pub mod zip;

pub use book::Form;
pub use name::Names;

use std::io;

use crate::cli::Layout;
use crate::emit::Files;
use zip::Zip;

/// Where Internet-in-a-Box looks for what people bring.
const IIAB_FOLDER: &str = "PUBLIC/";

/// A tree as a zip, with what lies beside it on a stick.
///
/// # Errors
/// When the format cannot hold it.
pub fn zip_of_tree(files: &Files, beside: &[(&str, Vec<u8>)], layout: Option<Layout>) -> io::Result<Vec<u8>> {
    let folder = if layout == Some(Layout::Iiab) { IIAB_FOLDER } else { "" };
    let mut zip = Zip::default();
    for (path, bytes) in beside {
        zip.put(&format!("{folder}{path}"), bytes)?;
    }
    for (path, bytes) in files {
        zip.put(&format!("{folder}{path}"), bytes)?;
    }
    zip.finish()
}

/// A tree as an HTML5 app of Kolibri: a zip with `index.html` at its top, and nothing that needs a server of its own.
///
/// # Errors
/// When the format cannot hold it.
pub fn kolibri(files: &Files) -> io::Result<Vec<u8>> {
    let mut zip = Zip::default();
    for (path, bytes) in files.iter().filter(|(path, _)| !NOT_IN_APPS.contains(&path.as_str()) && !path.starts_with("offline/")) {
        if path == ENTRY {
            zip.put(path, &begun_with_text(bytes))?;
        } else {
            zip.put(path, bytes)?;
        }
    }
    zip.finish()
}

/// Files of the tree that only a host or a worker of its own serves, and the sums of them all: Kolibri checks the app as a whole.
const NOT_IN_APPS: [&str; 5] = ["404.html", "SHA256SUMS", "robots.txt", "sw.js", "sitemap.xml"];

/// What an app is opened by.
const ENTRY: &str = "index.html";

/// The page with a line's end at the beginning of its body: what puts apps into Kolibri channels (ricecooker 0.8.0, its
/// `HTML5ConversionHandler`) gives up on a body that begins with an element.
fn begun_with_text(page: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(page).replacen("<body>", "<body>\n", 1).into_bytes()
}
