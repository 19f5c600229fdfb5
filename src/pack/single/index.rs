//! The index of a volume as a block of data: what its files hold, and where the tree's pages are in the volume.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde_json::{Value, json};

use crate::digest::base64;
use crate::pack::volume::Volume;
use crate::search::files::Files;

/// JSON, packed (raw DEFLATE, RFC 1951) and in base64, which is half of it: `folder` of the edition; `files`, name and value each, the
/// root among them; `places`, a page's element id by its path in the tree.
pub fn block(volume: &Volume, search: &Files) -> String {
    let mut root = search.root.clone();
    // What is not found here cannot be looked up in another edition: its index is in another file.
    if let Some(root) = root.as_object_mut() {
        root.insert("fallback".to_owned(), json!([]));
    }
    let mut files = vec![json!(["root", root])];
    files.extend(search.files.iter().map(|(name, value)| json!([name, value])));
    let places: BTreeMap<&str, &str> = volume.chapters.iter().map(|c| (c.path.as_str(), c.anchor.as_str())).collect();
    let block: Value = json!({"folder": search.folder, "files": files, "places": places});
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = packed.write_all(block.to_string().as_bytes());
    base64(&packed.finish().unwrap_or_default())
}
