//! What a review found wrong in built pages: links into nothing, ids that stand twice, words in the wrong language, pages
//! that grow with the square of the site.

use crate::html::{self, words};
use crate::kit::{CONFIG, kit, published};
use crate::site::Site;

fn problems(site: &Site) -> Vec<String> {
    html::problems(&site.tree())
}

/// The first start tag that has this id.
fn by_id(page: &str, id: &str) -> html::Tag {
    html::tags(page).into_iter().find(|t| t.get("id") == Some(id)).unwrap_or_else(|| panic!("no {id} in {page}"))
}

fn ids(page: &str) -> Vec<String> {
    html::tags(page).iter().filter_map(|t| t.get("id").map(str::to_owned)).collect()
}

#[test]
fn every_page_but_the_neutral_one_says_that_it_is_an_independent_draft() {
    let site = kit();
    site.build();
    let paths: Vec<String> = site.tree().into_keys().filter(|path| path.ends_with(".html")).collect();
    for path in paths.iter().filter(|path| !path.ends_with("measures.html")) {
        let said = words(&html::page(&site, path));
        assert!(said.contains("Independent draft") || said.contains("مسودة مستقلة"), "{path}: {said}");
    }
    for path in ["local/index.html", "404.html"] {
        let said = words(&html::page(&site, path));
        assert!(said.contains("One Org or Two Org") && said.contains("One Org أو Two Org"), "{path}: {said}");
    }
    assert!(words(&html::page(&site, "ar/old-guide.html")).contains("One Org أو Two Org"), "in its own language");
}

#[test]
fn terms_are_not_listed_where_no_glossary_is_shown() {
    let site = Site::new(&["en", "ar"])
        .file("content/data/terms.yaml", "rlo: { term: { en: leader, ar: قائد }, definition: { en: X., ar: س. } }\n")
        .file("content/ar/words.md", "---\ntitle: المسرد\nkind: glossary\n---\n");
    site.build();
    assert!(!words(html::main(&html::page(&site, "en/a-z.html"))).contains("leader"));
    assert!(html::page(&site, "ar/a-z.html").contains("href=\"words.html#term-rlo\""));
    assert_eq!(problems(&site), Vec::<String>::new());
}

const QUOTED: &str = "---\ntitle: T\nstakes: high\n---\nFirst see [how](#how), then [the same](p.md#how).\n\n## How[^1] {#how}\n\nText.[^2]\n\n[^1]: A note.\n\n[^2]: Another.\n";

#[test]
fn an_original_beside_its_translation_leads_to_the_translations_headings() {
    let arabic = QUOTED.replace("stakes: high", "review: machine").replace("#how", "#kayf").replace("First see", "أولا");
    let site = Site::new(&["en", "ar"]).file("content/en/p.md", QUOTED).file("content/ar/p.md", arabic);
    site.build();
    let page = html::page(&site, "ar/p.html");
    let quoted = html::between(&page, "<details class=\"original\">", "</details>");
    assert_eq!(quoted.matches("href=\"#kayf\"").count(), 2, "{quoted}");
    // The reference stands in a heading, which is not quoted.
    assert!(page.contains("href=\"#original-fn-2\"") && page.contains("href=\"#original-fnref-2-1\""), "{page}");
    assert_eq!(problems(&site), Vec::<String>::new());
}

#[test]
fn an_original_as_a_whole_leads_within_itself() {
    let arabic = "---\ntitle: T\nreview: machine\n---\nأولا.\n\n## Original how\n\nSee [it](#original-how-2).\n\n## More\n\nText.\n";
    let site = Site::new(&["en", "ar"]).file("content/en/p.md", QUOTED).file("content/ar/p.md", arabic);
    site.build();
    let page = html::page(&site, "ar/p.html");
    assert!(ids(&page).contains(&"original-how".to_owned()) && ids(&page).contains(&"original-how-2".to_owned()), "{page}");
    assert_eq!(html::between(&page, "<details class=\"original\">", "</details>").matches("href=\"#original-how\"").count(), 2);
    assert_eq!(problems(&site), Vec::<String>::new());
}

#[test]
fn headings_step_aside_from_what_the_build_adds() {
    let body = "Of [](fact:x).[^1]\n\n## Fact X\n\n## Fn 1\n\n## Fn 1\n\n## Fnref 1 1\n\n## Menu\n\n## Fact Y\n\n## Letter\n\n## Letter\n\n[^1]: A note.";
    let site = Site::new(&["en"])
        .page("en/p", "P", body)
        .file("content/data/facts.yaml", "x: { label: X, value: 1, as_of: undated, source: S }\n")
        .file("content/data/terms.yaml", "one: { term: One, definition: X. }\n")
        .file("content/en/g.md", "---\ntitle: G\nkind: glossary\n---\n## Letter 1\n\n## Term one\n");
    site.build();
    let page = html::page(&site, "en/p.html");
    let headings: Vec<String> =
        html::tags(html::main(&page)).iter().filter(|t| t.name == "h2").filter_map(|t| t.get("id").map(str::to_owned)).collect();
    assert_eq!(headings, ["fact-x-2", "fn-1-2", "fn-1-3", "fnref-1-1-2", "menu-2", "fact-y", "letter", "letter-2"]);
    assert_eq!(problems(&site), Vec::<String>::new());
}

#[test]
fn a_home_alone_has_a_whole_page() {
    let site = Site::new(&["en"]);
    site.build();
    assert_eq!(problems(&site), Vec::<String>::new());
    assert!(html::page(&site, "en/contents.html").contains("href=\"#menu\""));
    by_id(&html::page(&site, "en/index.html"), "menu");
}

#[test]
fn links_in_definitions_say_that_they_need_the_internet() {
    let site = kit().file(
        "content/data/terms.yaml",
        "rlo: { term: T, definition: { en: \"[W](https://w.example/)\", ar: \"[و](https://w.example/)\" } }\n",
    );
    site.build();
    let note = |path: &str| words(html::between(&html::page(&site, path), "<dd>", "</dd>"));
    assert!(note("en/words.html").contains("needs the internet"), "{}", note("en/words.html"));
    assert!(note("ar/words.html").contains("الإنترنت"), "{}", note("ar/words.html"));
}

#[test]
fn each_part_of_what_is_half_translated_says_its_language() {
    let site = kit()
        .file("content/data/terms.yaml", "rlo: { term: { en: group, ar: منظمة }, definition: A group., see: [zone] }\nzone: { term: zone, definition: { en: Z., ar: مكان } }\n")
        .file("content/data/organisations.yaml", "beta: { name: Beta, type: service, countries: Chad, does: { en: Helps., ar: يساعد } }\n")
        .file("content/data/topics.yaml", "topics:\n  law: { title: Law, summary: { en: S., ar: ملخص } }\n")
        .page("ar/who", "من", "ناس.");
    site.build();
    let page = html::page(&site, "ar/words.html");
    let entry = |id: &str| {
        let rest = &page[by_id(&page, id).at..];
        rest[..rest.find("</dd>").unwrap()].to_owned()
    };
    let (rlo, zone) = (entry("term-rlo"), entry("term-zone"));
    assert!(rlo.contains("<dt>") && rlo.contains("<dd><div dir=\"ltr\" lang=\"en\"><p>A group."), "{rlo}");
    assert!(rlo.contains("<span dir=\"ltr\" lang=\"en\">zone</span></a>"), "{rlo}");
    assert!(zone.contains("<dt dir=\"ltr\" lang=\"en\">") && zone.contains("<dd><p>مكان"), "{zone}");
    let page = html::page(&site, "ar/who.html");
    assert!(page.contains("<dd dir=\"ltr\" lang=\"en\">Chad</dd>") && page.contains("<div><p>يساعد"), "{page}");
    for (path, part) in [
        ("ar/guide/index.html", "<dd dir=\"ltr\" lang=\"en\"><a href=\"../topics/law.html\">Law</a>"),
        ("ar/topics/index.html", "<span dir=\"ltr\" lang=\"en\">Law</span>"),
        ("ar/topics/law.html", "<h1 dir=\"ltr\" lang=\"en\">Law</h1>"),
        ("ar/topics/law.html", "<p class=\"lead\">ملخص</p>"),
        ("ar/guide/deep/page.html", "<a href=\"index.html\"><span dir=\"ltr\" lang=\"en\">Deep</span></a>"),
        ("ar/guide/index.html", "<span dir=\"ltr\" lang=\"en\">Share</span>"),
    ] {
        let page = html::page(&site, path);
        assert!(page.contains(part), "{path}: {part}\n{page}");
    }
    assert_eq!(problems(&site), Vec::<String>::new());
}

#[test]
fn a_flat_site_does_not_list_itself_on_every_page() {
    let few = (0..40).fold(Site::new(&["en"]), |site, n| site.page(&format!("en/p{n}"), &format!("Page {n}."), "Text."));
    few.build();
    let menu = |site: &Site, path: &str| html::between(&html::page(site, path), "<nav aria-label=\"Menu\"", "</nav>").to_owned();
    assert_eq!(menu(&few, "en/p7.html").matches("Page ").count(), 40);
    assert!(menu(&few, "en/p7.html").contains("<a aria-current=\"true\" href=\"p7.html\">"), "{}", menu(&few, "en/p7.html"));
    let many = few.page("en/p40", "Page 40.", "Text.").page("en/s/index", "A section", "Text.").page("en/s/x", "Inside", "Text.");
    many.build();
    assert_eq!(menu(&many, "en/p7.html").matches("Page ").count(), 0);
    assert!(menu(&many, "en/p7.html").contains("A section"));
    assert!(menu(&many, "en/s/x.html").contains("aria-current=\"page\""));
    assert_eq!(html::page(&many, "en/contents.html").matches("Page ").count(), 41);
    assert_eq!(problems(&many), Vec::<String>::new());
}

#[test]
fn a_heading_of_many_pages_is_not_in_the_a_z() {
    let page = |n: usize, heading: &str| format!("---\ntitle: P{n}\n---\n## {heading}\n\nText.\n\n## Own {n}\n\nText.\n");
    let mut site = Site::new(&["en"]).page("en/index", "Home", "Text.");
    for n in 0..7 {
        site = site.file(&format!("content/en/p{n}.md"), page(n, if n < 3 { "Steps" } else { "Pitfalls" }));
    }
    site.build();
    let list = html::page(&site, "en/a-z.html");
    assert_eq!((list.matches("Steps").count(), list.matches("Pitfalls").count(), list.matches(">Own ").count()), (3, 0, 7), "{list}");
}

#[test]
fn a_large_a_z_has_a_page_for_each_initial() {
    let terms = |count: usize| {
        (0..count)
            .map(|n| format!("t{n}: {{ term: {}{n}, definition: X. }}\n", if n % 2 == 0 { "even" } else { "odd" }))
            .collect::<String>()
    };
    let site = Site::new(&["en", "ar"]).file("content/en/g.md", "---\ntitle: Glossary\nkind: glossary\n---\n");
    // The home, the glossary and 598 terms.
    site.write("content/data/terms.yaml", terms(598));
    site.build();
    assert!(!site.tree().keys().any(|path| path.starts_with("en/a-z/")));
    assert_eq!(html::page(&site, "en/a-z.html").matches("#term-").count(), 598);
    site.write("content/data/terms.yaml", terms(599));
    site.build();
    let whole = html::page(&site, "en/a-z.html");
    assert_eq!(whole.matches("#term-").count(), 0);
    for (n, initial) in ["E", "G", "H", "O"].iter().enumerate() {
        assert!(whole.contains(&format!("<a href=\"a-z/{}.html\">{initial}</a>", n + 1)), "{whole}");
    }
    let last = html::page(&site, "en/a-z/4.html");
    assert_eq!(last.matches("href=\"../g.html#term-").count(), 299);
    assert!(last.contains("<a aria-current=\"page\" href=\"4.html\">O</a>") && last.contains("href=\"../../ar/a-z.html\""), "{last}");
    assert!(last.contains("<h1>A–Z: O</h1>") && last.contains("<a href=\"../a-z.html\">A–Z</a>"), "{last}");
    assert_eq!(html::page(&site, "en/a-z/1.html").matches("#term-").count(), 300);
    assert_eq!(problems(&site), Vec::<String>::new());
}

#[test]
fn one_edition_alone_brings_only_its_own_files() {
    let picture = |n: u8| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {n} {n}\"><path d=\"M0 0h1v1z\"/></svg>\n");
    let site = Site::new(&["en", "ar"])
        .file("content/static/one.svg", picture(1))
        .file("content/static/two.svg", picture(2))
        .page("en/p", "P", "![One](../static/one.svg)")
        .page("ar/p", "P", "![Two](../static/two.svg)");
    let built = |arguments: &[&str]| {
        assert_eq!(site.run(arguments).code, 0);
        let names: Vec<String> = site.tree().into_keys().filter_map(|path| path.strip_prefix("assets/").map(str::to_owned)).collect();
        ["one.", "two."].map(|name| names.iter().any(|path| path.starts_with(name)))
    };
    assert_eq!(built(&["build"]), [true, true]);
    assert_eq!(built(&["build", "--locale", "en"]), [true, false]);
    assert_eq!(problems(&site), Vec::<String>::new());
    assert_eq!(built(&["build", "--locale", "ar"]), [false, true]);
}

#[test]
fn a_mistake_in_the_navigation_hides_no_other() {
    let site = kit()
        .file("themes/waymark/templates/nav.html", "{{ nothing.at.all }}")
        .file("themes/waymark/templates/local.html", "{{ neither.this }}");
    for command in ["check", "build"] {
        let run = site.run(&[command]);
        assert_eq!(run.code, 1);
        assert!(run.stderr.contains("templates/nav.html") && run.stderr.contains("templates/local.html"), "{}", run.stderr);
        assert_eq!(run.stderr.matches("templates/nav.html").count(), 1, "once: {}", run.stderr);
    }
    assert!(!site.path("dist").exists());
}

#[test]
fn a_moved_fallback_is_told_in_its_own_language() {
    let site = published();
    site.build();
    let page = html::page(&site, "haz/old-guide.html");
    let canonical = html::tags(&page).into_iter().find(|t| t.get("rel") == Some("canonical")).unwrap();
    assert_eq!(canonical.get("href"), Some("https://example.org/kit/ar/guide/index.html"));
    assert!(page.contains("<span dir=\"rtl\" lang=\"ar\">الدليل</span></a>") && page.contains("<title dir=\"rtl\" lang=\"ar\">"), "{page}");
    assert!(html::page(&site, "ar/old-guide.html").contains("<title>الدليل</title>"));
}

#[test]
fn a_published_site_is_no_draft_anywhere() {
    let site = kit().file("waymark.yaml", format!("{CONFIG}publisher: P\n"));
    site.build();
    assert!(
        !words(&html::page(&site, "404.html")).contains("draft") && !words(&html::page(&site, "ar/old-guide.html")).contains("One Org")
    );
}
