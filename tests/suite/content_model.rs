//! Pages, languages and what stands in for what is not translated.

use crate::html::{self, words};
use crate::kit::{kit, published};
use crate::site::Site;

/// The text of the notice of one kind.
fn notice(page: &str, kind: &str) -> Option<String> {
    let open = format!("<p class=\"notice notice-{kind}\">");
    page.contains(&open).then(|| words(html::between(page, &open, "</p>")))
}

#[test]
fn translations_inherit_what_their_source_says() {
    let site = kit();
    site.build();
    let page = html::page(&site, "ar/guide/index.html");
    assert!(page.contains("<body class=\"risky\">"), "risk");
    assert!(notice(&page, "stakes").is_some(), "stakes");
    assert!(words(html::main(&page)).contains("قانون"), "topics");
    assert!(site.tree().contains_key("ar/very/old.html"), "aliases");
    // Weight: the leaf comes before the deep section, though its id does not.
    let contents = html::page(&site, "ar/contents.html");
    assert!(contents.find("guide/leaf.html") < contents.find("guide/deep/index.html"));
    // Equal repeats are fine, another value is not.
    site.write("content/ar/words.md", "---\ntitle: المسرد\nkind: glossary\nweight: 20\n---\nكلمات.\n");
    assert!(!site.check().stderr.contains("contradicts-source"));
    site.write("content/ar/words.md", "---\ntitle: المسرد\nkind: directory\nweight: 21\n---\nكلمات.\n");
    let check = site.check();
    assert_eq!(check.code, 1);
    assert!(check.stderr.contains("error[contradicts-source]: `kind`"), "{}", check.stderr);
    assert!(check.stderr.contains("warning[contradicts-source]: `weight`"), "{}", check.stderr);
}

#[test]
fn titles_summaries_and_dates_are_each_pages_own() {
    let site = kit();
    site.build();
    let page = html::page(&site, "ar/guide/index.html");
    assert!(!page.contains("All of it."), "a summary is not inherited");
    let home = html::page(&site, "haz/index.html");
    assert!(!html::main(&home).contains("<time"), "nor is a date");
    assert!(html::main(&html::page(&site, "en/index.html")).contains("<time datetime=\"2026-01-02\">"));
}

#[test]
fn a_draft_is_nowhere() {
    let site = published();
    site.build();
    for (path, bytes) in site.tree() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.contains("draft") && !text.contains("Not yet") && !text.contains("Secret."), "{path}");
    }
}

#[test]
fn what_is_not_translated_is_shown_as_what_it_is() {
    let site = kit();
    site.build();
    let page = html::page(&site, "ar/guide/leaf.html");
    let root = &html::tags(&page)[0];
    assert_eq!((root.get("lang"), root.get("dir")), (Some("ar"), Some("rtl")), "the edition");
    let main = html::tags(&page).into_iter().find(|t| t.name == "main").unwrap();
    assert_eq!((main.get("lang"), main.get("dir")), (Some("en"), Some("ltr")), "the text");
    let said = notice(&page, "fallback").unwrap();
    assert!(said.contains("العربية") && said.contains("English"), "{said}");
    let notices = html::tags(&page).into_iter().find(|t| t.get("class") == Some("notices")).unwrap();
    assert_eq!((notices.get("lang"), notices.get("dir")), (Some("ar"), Some("rtl")), "the notice is for readers of Arabic");
    assert!(html::tags(&page).iter().any(|t| t.get("name") == Some("robots") && t.get("content") == Some("noindex")));
    assert_eq!(notice(&html::page(&site, "en/guide/leaf.html"), "fallback"), None);
    assert!(!html::page(&site, "en/guide/leaf.html").contains("name=\"robots\""));
}

#[test]
fn the_chain_is_followed_in_its_order() {
    let site = kit();
    site.build();
    let lang =
        |path: &str| html::tags(&html::page(&site, path)).into_iter().find(|t| t.name == "main").unwrap().get("lang").unwrap().to_owned();
    assert_eq!(lang("haz/index.html"), "haz");
    assert_eq!(lang("haz/guide/index.html"), "ar");
    assert_eq!(lang("haz/guide/leaf.html"), "en");
    assert_eq!(lang("rhg-latn/guide/index.html"), "en");
    // What a translation says of itself goes along with it: the machine, and the original below each part.
    let page = html::page(&site, "haz/guide/index.html");
    assert!(notice(&page, "stakes").is_some() && page.contains("<details class=\"original\">"));
}

#[test]
fn an_index_lists_only_its_own_language() {
    let site = published();
    site.build();
    let listed = |path: &str| words(html::main(&html::page(&site, path)));
    assert!(listed("en/a-z.html").contains("Leaf") && listed("en/a-z.html").contains("How it works"));
    let arabic = listed("ar/a-z.html");
    assert!(arabic.contains("الدليل") && !arabic.contains("Leaf") && !arabic.contains("Deepest"), "{arabic}");
    assert!(!listed("rhg-latn/a-z.html").contains("Guide"));
    // All pages are in the contents, those that stand in marked as what they are.
    let contents = html::page(&site, "ar/contents.html");
    let link = html::tags(&contents).into_iter().find(|t| t.get("href") == Some("guide/leaf.html")).unwrap();
    assert_eq!((link.get("lang"), link.get("dir")), (Some("en"), Some("ltr")));
    assert!(!site.built("sitemap.xml").contains("ar/guide/leaf.html") && !site.built("ar/feed.xml").contains("leaf"));
}

#[test]
fn the_language_switch_says_what_is_not_translated() {
    let site = kit();
    site.build();
    for path in ["en/guide/leaf.html", "ar/guide/leaf.html"] {
        let page = html::page(&site, path);
        let switch = html::between(&page, "<details class=\"languages\">", "</details>");
        let entry = |tag: &str| words(html::between(switch, &format!("hreflang=\"{tag}\""), "</li>"));
        assert_eq!(entry("en").split('>').next_back().unwrap().trim(), "English");
        let not_yet = if path.starts_with("en") { "not translated yet" } else { "لم تُترجم بعد" };
        for tag in ["ar", "haz", "rhg-Latn"] {
            assert!(entry(tag).contains(not_yet), "{tag}: {}", entry(tag));
        }
        assert!(switch.contains("href=\"../../rhg-latn/guide/leaf.html\""), "the switch keeps the page");
    }
    let page = html::page(&site, "en/guide/index.html");
    assert!(!html::between(&page, "hreflang=\"ar\"", "</li>").contains("not translated"));
}

#[test]
fn a_link_into_an_edition_leads_into_that_edition() {
    let site = kit();
    site.build();
    let page = html::page(&site, "ar/guide/index.html");
    let link = |href: &str| html::tags(html::main(&page)).into_iter().find(|t| t.name == "a" && t.get("href") == Some(href));
    assert_eq!(link("../../en/guide/leaf.html").unwrap().get("hreflang"), Some("en"));
    assert!(words(&page).contains("باللغة English"));
    // An ordinary link stays in the edition being read, whatever stands there.
    assert!(link("leaf.html").is_some());
    let fallback = html::page(&site, "rhg-latn/guide/leaf.html");
    assert!(fallback.contains("href=\"deep/index.html\"") && !html::main(&fallback).contains("en/guide/deep"));
}

#[test]
fn headings_have_the_ids_of_the_sources_headings() {
    let site = kit();
    site.build();
    let ids = |path: &str| -> Vec<String> {
        let page = html::page(&site, path);
        html::tags(html::between(&page, "<div class=\"prose\">", "<footer"))
            .iter()
            .filter(|t| t.name == "h2")
            .map(|t| t.get("id").unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids("en/guide/index.html"), ["how", "next-part"]);
    assert_eq!(ids("ar/guide/index.html"), ["how", "next-part"]);
    // With another outline there is nothing to go by but the words, and an id that is given.
    site.write("content/ar/guide/index.md", "---\ntitle: الدليل\n---\n## جديد\n\nنص.\n\n## كيف {#how}\n\nنص.\n\n## آخر\n\nنص.\n");
    site.build();
    assert_eq!(ids("ar/guide/index.html"), ["جديد", "how", "آخر"]);
}

#[test]
fn headings_have_anchors_in_every_script() {
    let headings = [
        ("ar", "الحق في اللجوء؟", "الحق-في-اللجوء"),
        ("my", "ကိုယ်တိုင် စစ်ဆေးခြင်း", "ကိုယ်တိုင်-စစ်ဆေးခြင်း"),
        ("zh-Hant", "如何使用：第一步", "如何使用-第一步"),
        ("th", "สิทธิของผู้ลี้ภัย", "สิทธิของผู้ลี้ภัย"),
        ("km", "សិទ្ធិជនភៀសខ្លួន", "សិទ្ធិជនភៀសខ្លួន"),
        ("hi", "शरणार्थी अधिकार", "शरणार्थी-अधिकार"),
        ("am", "የስደተኞች መብት", "የስደተኞች-መብት"),
        ("ko", "난민의 권리", "난민의-권리"),
        ("ru", "Права Беженцев", "права-беженцев"),
        ("fr", "L’été à Bâle", "l-été-à-bâle"),
    ];
    let tags: Vec<&str> = std::iter::once("en").chain(headings.map(|(tag, ..)| tag)).collect();
    let mut site = Site::new(&tags);
    for (tag, heading, id) in headings {
        site = site.page(&format!("{tag}/page"), "x", &format!("## {heading}\n\n[way](#{id})\n\n## {heading}\n\n## !?"));
    }
    site.build();
    for (tag, heading, id) in headings {
        let page = html::page(&site, &format!("{}/page.html", tag.to_ascii_lowercase()));
        let found: Vec<String> =
            html::tags(&page).iter().filter(|t| t.name == "h2").filter_map(|t| t.get("id").map(str::to_owned)).collect();
        assert_eq!(found, [id.to_owned(), format!("{id}-2"), "section".to_owned()], "{tag}");
        assert!(page.contains(heading), "{tag}");
    }
    assert_eq!(html::problems(&site.tree()), Vec::<String>::new());
}

#[test]
fn a_language_without_words_of_its_own_says_whose_words_it_borrows() {
    let site = kit();
    let run = site.build();
    assert!(run.stderr.contains("the interface of `rhg-Latn` is shown in English"), "{}", run.stderr);
    let page = html::page(&site, "rhg-latn/index.html");
    assert_eq!(html::tags(&page)[0].get("lang"), Some("rhg-Latn"));
    let skip = |page: &str| html::tags(page).into_iter().find(|t| t.get("class") == Some("skip")).unwrap();
    assert_eq!((skip(&page).get("lang"), skip(&page).get("dir")), (Some("en"), Some("ltr")));
    // Hazaragi falls back to Arabic first.
    assert_eq!(skip(&html::page(&site, "haz/index.html")).get("lang"), Some("ar"));
    assert_eq!(skip(&html::page(&site, "ar/index.html")).get("lang"), None);
}

#[test]
fn a_language_may_write_like_another() {
    let site = kit();
    site.write("content/haz/index.md", "---\ntitle: خانه\nupdated: 2026-02-03\n---\n[](fact:count)\n");
    site.build();
    let page = html::page(&site, "haz/index.html");
    assert!(page.contains("<time datetime=\"2026-02-03\">"), "{page}");
    assert!(words(&page).contains("۳ فبروری ۲۰۲۶") && words(&page).contains("۱۲٬۳۴۵"), "{}", words(&page));
    // Without it, a language that CLDR does not know writes as international English does.
    site.write("content/rhg-Latn/index.md", "---\ntitle: Gór\nupdated: 2026-02-03\n---\n[](fact:count)\n");
    site.build();
    let page = words(&html::page(&site, "rhg-latn/index.html"));
    assert!(page.contains("3 February 2026") && page.contains("12,345"), "{page}");
}
