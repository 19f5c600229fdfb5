//! What stands around and inside a text: media, originals, quick exit, publisher, weight.

use std::io::Write as _;

use crate::html::{self, words};
use crate::kit::{CONFIG, kit};

#[test]
fn a_picture_with_a_caption_is_a_figure() {
    let site = kit();
    site.build();
    let page = html::page(&site, "en/guide/leaf.html");
    let figure = html::between(&page, "<figure>", "</figure>");
    let image = html::tags(figure).into_iter().find(|t| t.name == "img").unwrap();
    assert_eq!((image.get("alt"), image.get("loading")), (Some("A square"), Some("lazy")));
    assert!(image.get("src").unwrap().starts_with("../../assets/square."));
    assert!(figure.contains("<figcaption>The caption"));
}

#[test]
fn a_recording_is_small_until_asked_for() {
    let site = kit();
    site.build();
    let page = html::page(&site, "en/guide/leaf.html");
    let figure = html::between(&page, "<figure class=\"audio\">", "</figure>");
    let audio = html::tags(figure).into_iter().find(|t| t.name == "audio").unwrap();
    assert_eq!(audio.get("preload"), Some("none"));
    assert!(audio.get("controls").is_some() && audio.get("autoplay").is_none());
    assert!(words(figure).contains("A talk (MP3, 5 kB)"), "{figure}");
    assert!(figure.contains("<a href=\"#words\">Transcript</a>"), "{figure}");
    let listed = site.tree().into_iter().find(|(path, _)| path.starts_with("assets/talk.")).unwrap();
    assert_eq!(listed.1, vec![7; 4500], "the file is as it was");
}

#[test]
fn a_download_says_its_kind_and_size() {
    let site = kit();
    site.build();
    let page = html::page(&site, "en/guide/leaf.html");
    let link = html::tags(&page).into_iter().find(|t| t.get("download").is_some()).unwrap();
    assert!(link.get("href").unwrap().starts_with("../../assets/form."));
    assert!(words(&page).contains("the form (PDF, 1.3 MB)"), "{}", words(html::main(&page)));
}

#[test]
fn a_machines_text_has_the_original_below_each_part_where_mistakes_matter() {
    let site = kit();
    site.build();
    let page = html::page(&site, "ar/guide/index.html");
    let originals: Vec<&str> =
        page.split("<details class=\"original\">").skip(1).map(|rest| rest.split("</details>").next().unwrap()).collect();
    assert_eq!(originals.len(), 4, "two paragraphs, a list and the notes; not the headings");
    for (original, said) in originals.iter().zip(["Lead with", "item", "Text about an", "A note."]) {
        let inside = html::tags(original).into_iter().find(|t| t.name == "div").unwrap();
        assert_eq!((inside.get("lang"), inside.get("dir")), (Some("en"), Some("ltr")));
        assert!(words(original).contains(said) && words(original).contains("النص الأصلي"), "{original}");
    }
    assert_eq!(html::problems(&site.tree()), Vec::<String>::new(), "no id twice, no link into nothing");
    assert!(page.contains("class=\"notice notice-stakes\""));
    // Somebody read it: no more need.
    let text = std::fs::read_to_string(site.path("content/ar/guide/index.md")).unwrap();
    for review in ["review: community", "review: professional"] {
        site.write("content/ar/guide/index.md", text.replace("review: machine", review));
        site.build();
        let page = html::page(&site, "ar/guide/index.html");
        assert!(!page.contains("class=\"original\"") && !page.contains("notice-stakes"), "{review}");
        assert_eq!(page.contains("notice-community"), review.ends_with("community"));
    }
    assert!(!html::page(&site, "en/guide/index.html").contains("class=\"original\""));
}

#[test]
fn an_original_of_another_shape_stands_at_the_end_as_a_whole() {
    let site = kit().file("content/ar/guide/index.md", "---\ntitle: الدليل\nreview: machine\n---\nفقرة.\n\n## عنوان\n\nفقرة.\n");
    site.build();
    let page = html::page(&site, "ar/guide/index.html");
    assert_eq!(page.matches("<details class=\"original\">").count(), 1);
    assert!(words(&page).contains("How it works"));
    assert!(page.contains("href=\"#original-how\"") && page.contains("id=\"original-how\""), "its own links stay within it");
    assert_eq!(html::problems(&site.tree()), Vec::<String>::new());
}

#[test]
fn quick_exit_is_on_risky_pages_only_and_leads_inside_the_copy() {
    let site = kit();
    site.build();
    for (path, risky) in [
        ("en/guide/index.html", true),
        ("ar/guide/index.html", true),
        ("haz/guide/index.html", true),
        ("en/guide/leaf.html", false),
        ("en/contents.html", false),
    ] {
        let page = html::page(&site, path);
        let exit = html::tags(&page).into_iter().find(|t| t.get("data-exit").is_some());
        assert_eq!(exit.is_some(), risky, "{path}");
        let scripts: Vec<String> =
            html::tags(&page).iter().filter(|t| t.name == "script").filter_map(|t| t.get("src").map(str::to_owned)).collect();
        assert_eq!(scripts.iter().any(|src| src.contains("/exit.")), risky, "{path}");
        let Some(exit) = exit else { continue };
        assert_eq!(exit.get("href"), Some("../measures.html"));
        assert!(exit.at < html::tags(&page).into_iter().find(|t| t.name == "main").unwrap().at, "within reach");
    }
    // Where it leads, nothing speaks of the site.
    let neutral = html::page(&site, "en/measures.html");
    assert!(
        !neutral.contains("Kit<") && !neutral.contains("Kit –") && !neutral.contains("One Org") && !neutral.contains("<a "),
        "{neutral}"
    );
    assert_eq!(html::tags(&html::page(&site, "ar/measures.html"))[0].get("lang"), Some("ar"));
    site.write("waymark.yaml", format!("{CONFIG}quick_exit: false\n"));
    site.build();
    assert!(!site.tree().contains_key("en/measures.html"));
    let page = html::page(&site, "en/guide/index.html");
    assert!(!page.contains("data-exit") && !page.contains("/exit."), "{page}");
}

#[test]
fn without_a_publisher_every_page_says_so() {
    let site = kit();
    site.build();
    let said = "Independent draft: not published, reviewed or endorsed by One Org or Two Org.";
    for path in
        ["en/index.html", "en/guide/leaf.html", "en/contents.html", "en/a-z.html", "en/topics/law.html", "en/words.html", "index.html"]
    {
        assert_eq!(words(&html::page(&site, path)).matches(said).count(), 1, "{path}");
    }
    assert!(words(&html::page(&site, "ar/index.html")).contains("One Org أو Two Org"));
    site.write("waymark.yaml", CONFIG.replace("independent_of: [One Org, Two Org]\n", ""));
    site.build();
    assert!(words(&html::page(&site, "en/index.html")).contains("Independent draft: no organisation publishes this copy."));
    site.write("waymark.yaml", format!("{CONFIG}publisher: {{ name: The Publisher, url: https://publisher.example/ }}\n"));
    site.build();
    for (path, bytes) in site.tree().iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(!String::from_utf8_lossy(bytes).contains("Independent draft"), "{path}");
    }
    let page = html::page(&site, "en/guide/leaf.html");
    let footer = html::between(&page, "<footer class=\"bottom\">", "</footer>");
    assert!(footer.contains("href=\"https://publisher.example/\"") && words(footer).contains("Published by: The Publisher"), "{footer}");
}

#[test]
fn a_mistake_can_be_reported_where_the_site_says() {
    let site = kit();
    let report = |config: &str| -> Vec<String> {
        site.write("waymark.yaml", config);
        site.build();
        html::tags(&html::page(&site, "en/contents.html"))
            .iter()
            .filter_map(|t| t.get("href"))
            .filter(|href| href.contains("help"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(report(CONFIG), ["mailto:help@example.org"]);
    assert_eq!(report(&CONFIG.replace("help@example.org", "https://help.example/")), ["https://help.example/"]);
    assert_eq!(report(&CONFIG.replace("report: help@example.org\n", "")), [] as [String; 0]);
    let broken = kit().file("waymark.yaml", CONFIG.replace("help@example.org", "javascript:alert(1)"));
    assert_eq!(broken.check().code, 1);
}

#[test]
fn a_page_says_what_it_weighs() {
    let site = kit();
    site.build();
    for path in ["en/guide/leaf.html", "ar/guide/index.html", "en/contents.html"] {
        let page = html::page(&site, path);
        let line = words(html::between(&page, "<p class=\"weight\"", "</p>"));
        let said: u64 = line.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap();
        // HTML, style sheet and the script that must run first, each gzipped, in thousands of bytes rounded up.
        let tree = site.tree();
        let blocking = html::tags(&page).into_iter().filter_map(|tag| match tag.name.as_str() {
            "link" if tag.get("rel") == Some("stylesheet") => tag.get("href").map(str::to_owned),
            "script" if tag.get("defer").is_none() => tag.get("src").map(str::to_owned),
            _ => None,
        });
        let bytes: u64 = blocking.map(|href| gzipped(&tree[&html::resolve(path, &href).unwrap()])).sum();
        let whole = bytes + gzipped(&tree[path]);
        assert!(said.abs_diff(whole.div_ceil(1000)) <= 1, "{path} says {said}, weighs {whole}");
        assert!(!page.contains('\u{FDD2}'));
    }
}

fn gzipped(bytes: &[u8]) -> u64 {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len() as u64
}
