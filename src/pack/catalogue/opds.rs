//! The catalogue for reading apps: OPDS 2.0, <https://drafts.opds.io/opds-2.0>, whose schema asks each publication for a picture.

use serde_json::{Map, Value, json};

use super::{CatalogueSite, PackFile, Part, parts};

/// The picture of every publication.
pub(super) const COVER: &str = "cover.png";

/// The media type of a pack: by what its bytes are.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "epub" => "application/epub+zip",
        "pdf" => "application/pdf",
        "html" => "text/html",
        "txt" => "text/plain",
        "zim" => "application/zim",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// The feed: a group an edition, a publication for the whole edition, for each section and each page, a link for each form.
pub(super) fn write(packs: &[PackFile], site: &CatalogueSite) -> String {
    let address = |name: &str| format!("{}{}", site.url.as_deref().unwrap_or_default(), super::href(name));
    let languages = site.editions.iter().map(|edition| (edition.lang.as_str(), edition.title.as_str(), edition.dir));
    let mut groups = Vec::new();
    for (lang, title, dir) in languages.chain([("", site.title.as_str(), "auto")]) {
        let parts = parts(packs, lang);
        let all = parts.iter().flat_map(|part| std::iter::once(part).chain(&part.pages));
        let publications: Vec<Value> = all.map(|part| publication(part, lang, dir, site, &address)).collect();
        if !publications.is_empty() {
            groups.push(json!({ "metadata": { "title": title, "numberOfItems": publications.len() }, "publications": publications }));
        }
    }
    let mut metadata = Map::from_iter([("title".to_owned(), json!(site.title))]);
    if let Some(day) = &site.updated {
        metadata.insert("modified".to_owned(), json!(format!("{day}T00:00:00Z")));
    }
    let links = json!([
        { "rel": "self", "href": address("opds.json"), "type": "application/opds+json" },
        { "rel": "alternate", "href": address("index.html"), "type": "text/html" },
    ]);
    let feed = json!({ "metadata": metadata, "links": links, "groups": groups });
    serde_json::to_string_pretty(&feed).unwrap_or_default() + "\n"
}

fn publication(part: &Part<'_>, lang: &str, dir: &str, site: &CatalogueSite, address: &dyn Fn(&str) -> String) -> Value {
    let mut metadata = Map::from_iter([("@type".to_owned(), json!("http://schema.org/EBook")), ("title".to_owned(), json!(part.title))]);
    if let Some(urn) = &site.urn {
        let id = super::anchor(lang, part.section);
        metadata.insert("identifier".to_owned(), json!(format!("{urn}:{id}")));
    }
    let languages: Vec<&str> = if lang.is_empty() { site.editions.iter().map(|e| e.lang.as_str()).collect() } else { vec![lang] };
    metadata.insert("language".to_owned(), json!(languages));
    metadata.insert("readingProgression".to_owned(), json!(dir));
    if let Some(publisher) = &site.publisher {
        metadata.insert("publisher".to_owned(), json!(publisher));
    }
    if let Some(day) = &site.updated {
        metadata.insert("modified".to_owned(), json!(format!("{day}T00:00:00Z")));
    }
    let link = |pack: &&PackFile| {
        json!({
            "rel": "http://opds-spec.org/acquisition/open-access",
            "href": address(&pack.path),
            "type": media_type(&pack.path),
            "title": pack.format,
            "size": pack.size,
            "properties": { "size": pack.size, "sha256": pack.sha256 },
        })
    };
    let links: Vec<Value> = part.packs.iter().map(link).collect();
    let images = json!([{ "href": address(COVER), "type": "image/png", "width": 192, "height": 192 }]);
    json!({ "metadata": metadata, "links": links, "images": images })
}
