//! The index of a volume as a block of data: what its files hold, and where the tree's pages are in the volume.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde_json::{Value, json};

use crate::digest::base64;
use crate::pack::volume::Volume;
use crate::search::files::Files;
use crate::search::query::Card;

/// JSON, packed (raw DEFLATE, RFC 1951) and in base64, which is half of it: `folder` of the edition; `files`, name and value each, the
/// root among them; `places`, a page's element id by its path in the tree; `anchors`, where the sections of each begin. Texts of
/// pages, two fifths of an index, are left out: they stand in the file anyway.
pub fn block(volume: &Volume, search: &Files) -> String {
    let mut root = search.root.clone();
    // What is not found here cannot be looked up in another edition: its index is in another file.
    if let Some(root) = root.as_object_mut() {
        root.insert("fallback".to_owned(), json!([]));
    }
    let mut files = vec![json!(["root", root])];
    let places: BTreeMap<&str, &str> = volume.chapters.iter().map(|c| (c.path.as_str(), c.anchor.as_str())).collect();
    let texts = Texts::of(search, &places);
    files.extend(search.files.iter().map(|(name, value)| json!([name, texts.files.get(name.as_str()).unwrap_or(value)])));
    let block: Value = json!({"folder": search.folder, "files": files, "places": places, "anchors": texts.anchors});
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = packed.write_all(block.to_string().as_bytes());
    base64(&packed.finish().unwrap_or_default())
}

/// Where texts stand that are left out.
#[derive(Default)]
struct Texts<'a> {
    /// By a text file's name, of each page in it: slot, element id, the first of its sections, and how many.
    files: BTreeMap<&'a str, Value>,
    /// By a page's element id, the anchors of its sections.
    anchors: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Texts<'a> {
    fn of(search: &'a Files, places: &BTreeMap<&str, &'a str>) -> Self {
        let mut texts = Self::default();
        let bits = search.root.get("bits").and_then(Value::as_u64).and_then(|bits| u32::try_from(bits).ok()).unwrap_or_default();
        let cards = search.root.get("card").into_iter().chain(search.files.values()).filter_map(|value| Card::all(value, bits)).flatten();
        let mut files: BTreeMap<&str, Vec<Value>> =
            search.files.iter().filter(|(_, value)| value.is_array()).map(|(name, _)| (name.as_str(), Vec::new())).collect();
        for (slot, card) in cards {
            let Some(place) = places.get(card.path(&search.folder).as_str()) else { continue };
            for (from, name) in &card.parts {
                let Some((name, value)) = search.files.get_key_value(name) else { continue };
                let Some(own) = anchors(value, slot) else { continue };
                files.entry(name).or_default().push(json!([slot, place, from, own.len()]));
                texts.anchors.entry(place).or_default().extend(own);
            }
        }
        texts.files = files.into_iter().map(|(name, places)| (name, Value::Array(places))).collect();
        texts
    }
}

/// The anchors of a page's sections in a text file.
fn anchors(file: &Value, slot: u32) -> Option<Vec<&str>> {
    let page = file.as_array()?.iter().find(|page| page.get(0).and_then(Value::as_u64) == Some(slot.into()))?;
    page.get(2)?.as_array()?.iter().step_by(3).map(Value::as_str).collect()
}
