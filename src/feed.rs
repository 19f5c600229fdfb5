//! Small files around the pages: web manifests, robots.txt and, with a URL, sitemap and Atom feeds.

use std::fmt::Write as _;

use serde_json::json;

use crate::address::{TreeAddresses, relative};
use crate::fragment::escaped;
use crate::locale::Date;
use crate::page::PageId;
use crate::site::Site;
use crate::theme::Theme;
use crate::tree::{Artifact, FEED, MANIFEST, Tree};

/// Most entries of a feed.
const FEED_LENGTH: usize = 30;

/// The sitemap, or the index of the editions' own.
const SITEMAP: &str = "sitemap.xml";

/// Most addresses and most bytes of one sitemap: the protocol's limits, the second with a little room.
const SITEMAP_LENGTH: usize = 50_000;
const SITEMAP_SIZE: usize = 50_000_000;

/// What stands around a sitemap's entries, at most, in bytes.
const SITEMAP_FRAME: usize = 256;

/// Adds them to a planned tree.
pub fn add(site: &Site, theme: &Theme, only: &[usize], tree: &mut Tree) {
    let addresses = TreeAddresses::new(site);
    let editions: Vec<usize> = site.graph.editions.iter().map(|e| e.locale).filter(|n| only.is_empty() || only.contains(n)).collect();
    let mut put = |path: String, text: String| {
        tree.insert(path, Artifact::Bytes(text.into_bytes()));
    };
    for &edition in &editions {
        put(addresses.own(edition, MANIFEST), manifest(site, theme, &addresses, edition));
    }
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = &site.graph.config.url {
        let _ = writeln!(robots, "Sitemap: {base}{SITEMAP}");
        for (path, text) in sitemaps(site, &addresses, &editions, base) {
            put(path, text);
        }
        for &edition in &editions {
            put(addresses.own(edition, FEED), feed(site, &addresses, edition, base));
        }
    }
    put("robots.txt".to_owned(), robots);
}

fn manifest(site: &Site, theme: &Theme, addresses: &TreeAddresses<'_>, edition: usize) -> String {
    let locale = &site.graph.config.locales[edition];
    let path = addresses.own(edition, MANIFEST);
    let icon = |name: &str, size: &str| {
        theme.path(name).map(|file| json!({ "src": relative(&path, file), "sizes": size, "type": if name.ends_with("svg") { "image/svg+xml" } else { "image/png" } }))
    };
    let icons: Vec<_> = [icon("icons/icon.svg", "any"), icon("icons/icon-192.png", "192x192"), icon("icons/icon-512.png", "512x512")]
        .into_iter()
        .flatten()
        .collect();
    let manifest = json!({
        "name": site.graph.config.title_in(edition),
        "short_name": site.graph.config.title_in(edition).chars().take(30).collect::<String>().trim(),
        "lang": locale.tag,
        "dir": locale.direction.as_str(),
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "icons": icons,
    });
    format!("{manifest:#}\n")
}

/// Pages of an edition in its own language, with the place of each.
fn own_pages(site: &Site, edition: usize) -> impl Iterator<Item = (&PageId, usize)> {
    site.graph.editions[edition].entries.iter().filter(move |(_, n)| site.graph.page(**n).locale == edition).map(|(id, n)| (id, *n))
}

fn updated(site: &Site, n: usize) -> Option<Date> {
    site.graph.page(n).front.updated.as_ref().map(|date| date.value)
}

/// The sitemap; of a large site, an index of each edition's.
fn sitemaps(site: &Site, addresses: &TreeAddresses<'_>, editions: &[usize], base: &str) -> Vec<(String, String)> {
    let urls = editions.iter().map(|&edition| {
        let folder = addresses.own(edition, "");
        (folder, own_pages(site, edition).map(|(id, n)| address_of(site, addresses, editions, base, (edition, id, n))).collect())
    });
    divide(urls.collect(), base, SITEMAP_LENGTH, SITEMAP_SIZE)
}

/// A page's entry in the sitemap.
fn address_of(
    site: &Site,
    addresses: &TreeAddresses<'_>,
    editions: &[usize],
    base: &str,
    (edition, id, n): (usize, &PageId, usize),
) -> String {
    let mut xml = format!("<url><loc>{}</loc>", escaped(&format!("{base}{}", addresses.page(edition, id))));
    if let Some(date) = updated(site, n) {
        let _ = write!(xml, "<lastmod>{date}</lastmod>");
    }
    for other in site.graph.translations(id).filter(|l| editions.contains(l)) {
        let href = escaped(&format!("{base}{}", addresses.page(other, id)));
        let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\"/>", site.graph.config.locales[other].tag);
    }
    xml + "</url>\n"
}

/// One sitemap as long as it may be one, else an index and one or more for each edition's folder. `most` and `size` are
/// the entries and bytes that one may have.
fn divide(editions: Vec<(String, Vec<String>)>, base: &str, most: usize, size: usize) -> Vec<(String, String)> {
    let fits = |count: usize, bytes: usize| count <= most && bytes + SITEMAP_FRAME <= size;
    let all = || editions.iter().flat_map(|(_, urls)| urls);
    if fits(all().count(), all().map(String::len).sum()) {
        return vec![(SITEMAP.to_owned(), urlset(all()))];
    }
    let mut files = Vec::new();
    for (folder, urls) in &editions {
        let mut rest = urls.as_slice();
        let mut number = 1;
        while !rest.is_empty() {
            let mut bytes = 0;
            let fitting = rest.iter().enumerate().take_while(|(n, url)| {
                bytes += url.len();
                *n == 0 || fits(n + 1, bytes)
            });
            let (now, later) = rest.split_at(fitting.count());
            let name = if number == 1 { SITEMAP.to_owned() } else { format!("sitemap-{number}.xml") };
            files.push((format!("{folder}{name}"), urlset(now.iter())));
            rest = later;
            number += 1;
        }
    }
    let mut index =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".to_owned();
    for (path, _) in &files {
        let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escaped(&format!("{base}{path}")));
    }
    files.push((SITEMAP.to_owned(), index + "</sitemapindex>\n"));
    files
}

fn urlset<'a>(urls: impl Iterator<Item = &'a String>) -> String {
    let mut xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n".to_owned();
    xml.extend(urls.map(String::as_str));
    xml + "</urlset>\n"
}

/// The pages changed last. Its own date is that of the newest, so that it depends on nothing but the content.
fn feed(site: &Site, addresses: &TreeAddresses<'_>, edition: usize, base: &str) -> String {
    let locale = &site.graph.config.locales[edition];
    let mut pages: Vec<(Date, &PageId, usize)> = own_pages(site, edition).filter_map(|(id, n)| Some((updated(site, n)?, id, n))).collect();
    pages.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    pages.truncate(FEED_LENGTH);
    let own = escaped(&format!("{base}{}", addresses.own(edition, FEED)));
    let home = escaped(&format!("{base}{}", addresses.page(edition, &PageId::home())));
    let title = escaped(site.graph.config.title_in(edition));
    let author = escaped(site.graph.config.publisher.as_ref().map_or(site.graph.config.title_in(edition), |p| p.name.as_str()));
    let newest = pages.first().map_or_else(|| "1970-01-01".to_owned(), |(date, ..)| date.to_string());
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{own}</id>\n<title>{title}</title>\n<updated>{newest}T00:00:00Z</updated>\n<author><name>{author}</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n",
        locale.tag
    );
    for (date, id, n) in pages {
        let href = escaped(&format!("{base}{}", addresses.page(edition, id)));
        let front = &site.graph.page(n).front;
        let _ = write!(
            xml,
            "<entry><id>{href}</id><title>{}</title><updated>{date}T00:00:00Z</updated><link rel=\"alternate\" type=\"text/html\" href=\"{href}\"/>",
            escaped(&front.title.value)
        );
        if let Some(summary) = &front.summary {
            let _ = write!(xml, "<summary>{}</summary>", escaped(&summary.value));
        }
        xml.push_str("</entry>\n");
    }
    xml + "</feed>\n"
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[test]
    fn a_large_site_has_an_index_of_sitemaps() {
        let site = || vec![("en/".to_owned(), ["a", "b", "c"].map(str::to_owned).to_vec()), ("es/".to_owned(), vec!["d".to_owned()])];
        let paths = |most, size| divide(site(), "https://e.org/", most, size).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
        assert_eq!(paths(4, 1000), ["sitemap.xml"]);
        assert_eq!(paths(3, 1000), ["en/sitemap.xml", "es/sitemap.xml", "sitemap.xml"]);
        assert_eq!(paths(2, 1000), ["en/sitemap.xml", "en/sitemap-2.xml", "es/sitemap.xml", "sitemap.xml"]);
        assert_eq!(paths(9, 258), ["en/sitemap.xml", "en/sitemap-2.xml", "es/sitemap.xml", "sitemap.xml"], "by bytes too");
        let files = divide(site(), "https://e.org/", 2, 1000);
        assert!(files[0].1.ends_with("\nab</urlset>\n") && files[1].1.ends_with("\nc</urlset>\n"), "nothing is lost");
        assert!(files[3].1.contains("<sitemap><loc>https://e.org/en/sitemap-2.xml</loc></sitemap>"), "{}", files[3].1);
    }
}
