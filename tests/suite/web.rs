//! What only a site with an address has: sitemap, feeds, canonical addresses, alternates.

use std::collections::BTreeSet;

use crate::html::{self, Tag};
use crate::kit::{CONFIG, kit, published};

fn links(page: &str, rel: &str) -> Vec<Tag> {
    html::tags(page).into_iter().filter(|t| t.name == "link" && t.get("rel") == Some(rel)).collect()
}

fn canonical(page: &str) -> String {
    let found = links(page, "canonical");
    assert_eq!(found.len(), 1);
    found[0].get("href").unwrap().to_owned()
}

#[test]
fn the_sitemap_lists_each_page_once_in_its_own_language() {
    let site = published();
    site.build();
    let sitemap = site.built("sitemap.xml");
    let elements = html::xml(&sitemap);
    assert_eq!(elements[0].name, "urlset");
    let pages: Vec<&str> = sitemap.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    let own = [
        "en/index",
        "en/guide/index",
        "en/guide/leaf",
        "en/guide/deep/index",
        "en/guide/deep/page",
        "en/words",
        "en/who",
        "ar/index",
        "ar/guide/index",
        "ar/words",
        "haz/index",
    ];
    let expected: BTreeSet<String> = own.iter().map(|id| format!("https://example.org/kit/{id}.html")).collect();
    assert_eq!(pages.len(), expected.len());
    assert_eq!(pages.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), expected);
    let home = html::between(&sitemap, "<url><loc>https://example.org/kit/ar/index.html", "</url>");
    let languages: Vec<String> = html::tags(home).iter().filter_map(|t| t.get("hreflang").map(str::to_owned)).collect();
    assert_eq!(languages, ["en", "ar", "haz"]);
    assert!(home.contains("<lastmod>2026-01-03</lastmod>"));
    assert!(site.built("robots.txt").contains("\nSitemap: https://example.org/kit/sitemap.xml\n"));
}

#[test]
fn feeds_are_atom_and_hold_own_pages_newest_first() {
    let site = published();
    site.build();
    let feed = site.built("en/feed.xml");
    let elements = html::xml(&feed);
    assert_eq!(elements[0].get("xmlns"), Some("http://www.w3.org/2005/Atom"));
    assert_eq!(elements[0].get("xml:lang"), Some("en"));
    let ids: Vec<&str> = feed.split("<entry><id>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(ids, ["https://example.org/kit/en/guide/leaf.html", "https://example.org/kit/en/index.html"]);
    assert!(feed.contains("<summary>A leaf &amp; more.</summary>"), "{feed}");
    assert!(feed.contains("<updated>2026-02-03T00:00:00Z</updated>\n<author>"), "the feed's own date is that of its newest page");
    let arabic = site.built("ar/feed.xml");
    html::xml(&arabic);
    assert_eq!(arabic.matches("<entry>").count(), 1, "the leaf stands in for a translation and is no news in Arabic");
    for empty in ["haz/feed.xml", "rhg-latn/feed.xml"] {
        html::xml(&site.built(empty));
        assert!(!site.built(empty).contains("<entry>"));
    }
}

#[test]
fn a_page_that_stands_in_names_its_original() {
    let site = published();
    site.build();
    let base = "https://example.org/kit/";
    assert_eq!(canonical(&html::page(&site, "en/guide/leaf.html")), format!("{base}en/guide/leaf.html"));
    assert_eq!(canonical(&html::page(&site, "ar/guide/leaf.html")), format!("{base}en/guide/leaf.html"));
    assert_eq!(canonical(&html::page(&site, "haz/guide/index.html")), format!("{base}ar/guide/index.html"));
    assert_eq!(canonical(&html::page(&site, "ar/guide/index.html")), format!("{base}ar/guide/index.html"));
    // So does a redirect to one.
    assert_eq!(canonical(&html::page(&site, "en/old-guide.html")), format!("{base}en/guide/index.html"));
    assert_eq!(canonical(&html::page(&site, "haz/old-guide.html")), format!("{base}ar/guide/index.html"));
}

#[test]
fn pages_name_their_translations_and_their_feed() {
    let site = published();
    site.build();
    let page = html::page(&site, "ar/guide/index.html");
    let alternates: Vec<(String, String)> =
        links(&page, "alternate").iter().filter_map(|t| Some((t.get("hreflang")?.to_owned(), t.get("href")?.to_owned()))).collect();
    let at = |tag: &str| (tag.to_owned(), format!("https://example.org/kit/{tag}/guide/index.html"));
    assert_eq!(alternates, [at("en"), at("ar")]);
    let feeds: Vec<String> = links(&page, "alternate")
        .iter()
        .filter(|t| t.get("type") == Some("application/atom+xml"))
        .filter_map(|t| t.get("href").map(str::to_owned))
        .collect();
    assert_eq!(feeds, ["https://example.org/kit/ar/feed.xml"]);
    assert!(html::tags(&page).iter().any(|t| t.get("property") == Some("og:title") && t.get("content") == Some("الدليل")));
}

#[test]
fn the_command_line_may_give_the_address() {
    let site = kit();
    assert_eq!(site.run(&["build", "--url", "https://other.example"]).code, 0);
    assert_eq!(canonical(&html::page(&site, "en/index.html")), "https://other.example/en/index.html");
    site.write("waymark.yaml", format!("{CONFIG}url: https://example.org/kit/\n"));
    site.build();
    assert_eq!(canonical(&html::page(&site, "en/index.html")), "https://example.org/kit/en/index.html");
}

#[test]
fn without_an_address_nothing_claims_one() {
    let site = kit();
    site.build();
    let tree = site.tree();
    assert!(!tree.keys().any(|path| path.ends_with(".xml")));
    for (path, bytes) in tree.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        assert!(links(page, "canonical").is_empty() && links(page, "alternate").is_empty(), "{path}");
        assert!(!html::tags(page).iter().any(|t| t.get("property").is_some()), "{path}");
    }
}
