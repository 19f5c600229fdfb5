//! Data in pages: facts, terms, topics, the glossary, the directory.

use crate::html::{self, words};
use crate::kit::kit;
use crate::site::Site;

/// The page's first paragraph, tags and all.
fn lead(page: &str) -> &str {
    let prose = html::between(page, "<div class=\"prose\">", "</div>");
    html::between(prose, "<p>", "</p>")
}

#[test]
fn facts_are_written_as_each_language_writes() {
    let site = kit();
    site.build();
    let said = |path: &str| words(lead(&html::page(&site, path)));
    assert_eq!(
        said("en/guide/index.html"),
        "Lead with more than 12,345 (2023), 12.5% (October 2023), US$1,200 (5 October 2023), 7 (no date given) and a dozen (2020).1"
    );
    let arabic = said("ar/guide/index.html");
    for part in ["أكثر من 12,345 (2023)", "(أكتوبر 2023)", "1,200 دولار أمريكي (5 أكتوبر 2023)", "7 (غير مؤرَّخ)", "اثنا عشر (2020)"]
    {
        assert!(arabic.contains(part), "{part}: {arabic}");
    }
    site.write("content/haz/guide/index.md", "---\ntitle: راهنما\n---\n[](fact:count) [](fact:share)\n");
    site.write("content/en/guide/other.md", "---\ntitle: Other\n---\nWith [words of its own](fact:count).\n");
    site.build();
    assert!(said("haz/guide/index.html").contains("۱۲٬۳۴۵ (۲۰۲۳)"), "{}", said("haz/guide/index.html"));
    assert_eq!(said("en/guide/other.html"), "With words of its own (2023).");
}

#[test]
fn a_fact_leads_to_its_source_at_the_foot() {
    let site = kit();
    site.build();
    let page = html::page(&site, "en/guide/index.html");
    let links: Vec<String> = html::tags(lead(&page)).iter().filter_map(|t| t.get("href").map(str::to_owned)).collect();
    assert_eq!(links, ["#fact-count", "#fact-share", "#fact-money", "#fact-plain", "#fact-words", "#fn-1"]);
    let note = html::between(&page, "<li id=\"fact-count\">", "</li>");
    assert_eq!(words(note).replace('\n', " "), "more than 12,345 People · 2023Report read on 1 November 2026");
    assert!(note.contains("href=\"https://report.example/\"") && note.contains("<time datetime=\"2026-11-01\">"), "{note}");
    assert!(!page.contains("fact-unused"), "only the figures of this page");
    assert!(!html::page(&site, "en/guide/leaf.html").contains("id=\"fact-"));
    // In Arabic, and said once however often the figure is named.
    let page = html::page(&site, "ar/guide/index.html");
    assert!(words(html::between(&page, "<li id=\"fact-count\">", "</li>")).starts_with("أكثر من 12,345 أشخاص"));
    assert_eq!(page.matches("id=\"fact-count\"").count(), 1);
}

/// The original below a paragraph may name a figure that its translation leaves out.
#[test]
fn a_fact_of_the_original_alone_leads_somewhere() {
    let site = kit().file(
        "content/ar/guide/index.md",
        "---\ntitle: الدليل\nreview: machine\n---\nمقدمة.[^1]\n\n## كيف\n\n* بند\n\n## التالي\n\nنص.\n\n[^1]: حاشية.\n",
    );
    site.build();
    assert_eq!(html::problems(&site.tree()), Vec::<String>::new());
}

#[test]
fn sources_and_the_last_change_stand_at_the_foot() {
    let site = kit();
    site.build();
    let foot = |path: &str| words(html::between(html::main(&html::page(&site, path)), "<footer class=\"about\"", "</footer>"));
    let english = foot("en/guide/leaf.html");
    for part in ["Sources", "A book", "read on 5 January 2026", "Last updated 3 February 2026"] {
        assert!(english.contains(part), "{part}: {english}");
    }
    assert!(foot("ar/guide/index.html").contains("هذه ترجمة آلية. لم يراجعها أحد."));
}

#[test]
fn terms_lead_to_the_glossary() {
    let site = kit();
    site.build();
    let page = html::page(&site, "en/guide/index.html");
    let link = html::tags(html::main(&page)).into_iter().find(|t| t.get("class") == Some("term")).unwrap();
    assert_eq!(link.get("href"), Some("../words.html#term-rlo"));
    assert!(html::page(&site, "en/words.html").contains("id=\"term-rlo\""));
}

/// The glossary's initials and terms in order.
fn glossary(page: &str) -> Vec<String> {
    let text = html::main(page);
    html::tags(text)
        .iter()
        .filter(|t| (t.name == "h2" && t.get("id").is_some_and(|id| id.starts_with("letter-"))) || t.name == "dfn")
        .map(|t| {
            let words = words(html::between(&text[t.at..], ">", "</"));
            let words = words.trim_start_matches('>');
            if t.name == "h2" { format!("[{words}]") } else { words.to_owned() }
        })
        .collect()
}

#[test]
fn the_glossary_is_in_the_order_of_its_language() {
    let site = kit();
    site.build();
    let english = html::page(&site, "en/words.html");
    assert_eq!(glossary(&english), ["[E]", "earth", "éclair", "[R]", "refugee-led organisation", "[Z]", "zone"]);
    let entry = html::between(&english, "id=\"term-rlo\"", "</dd>");
    assert!(
        entry.contains("(RLO)") && entry.contains("<p>A <strong>group</strong>.</p>") && entry.contains("href=\"#term-zone\""),
        "{entry}"
    );
    // What is not translated comes last and says which language it is in.
    let arabic = html::page(&site, "ar/words.html");
    assert_eq!(glossary(&arabic), ["[م]", "منظمة", "[E]", "earth", "éclair", "[Z]", "zone"]);
    let entry = |id: &str| html::tags(&arabic).into_iter().skip_while(|t| t.get("id") != Some(id)).nth(1).unwrap();
    assert_eq!((entry("term-earth").get("lang"), entry("term-earth").get("dir")), (Some("en"), Some("ltr")));
    assert_eq!(entry("term-rlo").get("lang"), None);
}

#[test]
fn each_language_has_its_own_alphabet() {
    let terms = "a: { term: ñame, definition: x }\nb: { term: nube, definition: x }\nc: { term: oso, definition: x }\nd: { term: nube negra, definition: x }\ne: { term: ára, definition: x }\nf: { term: zzz, definition: x }\ng: { term: 10 cosas, definition: x }\nh: { term: 9 cosas, definition: x }\n";
    let order = |tag: &str| {
        let site = Site::new(&[tag])
            .file("content/data/terms.yaml", terms)
            .file(&format!("content/{tag}/g.md"), "---\ntitle: G\nkind: glossary\n---\n");
        site.build();
        glossary(&html::page(&site, &format!("{tag}/g.html"))).join(" ")
    };
    assert_eq!(order("es"), "[0–9] 9 cosas 10 cosas [A] ára [N] nube nube negra [Ñ] ñame [O] oso [Z] zzz");
    assert_eq!(order("en"), "[0–9] 9 cosas 10 cosas [A] ára [N] ñame nube nube negra [O] oso [Z] zzz");
}

#[test]
fn the_directory_is_by_type_then_name() {
    let site = kit();
    site.build();
    let page = html::page(&site, "en/who.html");
    let ids: Vec<String> = html::tags(html::main(&page))
        .iter()
        .filter_map(|t| t.get("id"))
        .filter(|id| id.starts_with("org-") || id.starts_with("type-"))
        .map(str::to_owned)
        .collect();
    assert_eq!(ids, ["type-network", "org-aleph", "org-alpha", "type-service", "org-beta"]);
    let alpha = html::between(&page, "id=\"org-alpha\"", "</article>");
    assert!(alpha.contains("href=\"mailto:info@alpha.example\"") && words(alpha).contains("English and العربية"), "{alpha}");
    let beta = html::between(&page, "id=\"org-beta\"", "</article>");
    assert!(beta.contains("<p>Helps <strong>people</strong>.</p>") && beta.contains("rel=\"noreferrer\""), "{beta}");
    assert!(words(beta).contains("read on 1 November 2026"));
    // Translated as far as it is.
    site.write("content/ar/who.md", "---\ntitle: الدليل\n---\nناس.\n");
    site.build();
    let page = html::page(&site, "ar/who.html");
    let alpha = html::between(&page, "id=\"org-alpha\"", "</article>");
    assert!(alpha.contains("<p>يجمع</p>") && !html::tags(alpha).iter().any(|t| t.name == "div" && t.get("lang").is_some()), "{alpha}");
    let beta = html::between(&page, "id=\"org-beta\"", "</article>");
    assert!(html::tags(beta).iter().any(|t| t.name == "div" && t.get("lang") == Some("en") && t.get("dir") == Some("ltr")), "{beta}");
}

#[test]
fn topics_list_their_pages() {
    let site = kit();
    site.build();
    let page = html::page(&site, "en/topics/law.html");
    let links: Vec<String> = html::tags(html::between(&page, "<section class=\"listing\">", "</section>"))
        .iter()
        .filter_map(|t| t.get("href").map(str::to_owned))
        .collect();
    assert_eq!(links, ["../guide/index.html", "../guide/leaf.html"], "in the order of the site");
    assert!(words(html::main(&page)).contains("What the law says."));
    let all = html::page(&site, "ar/topics/index.html");
    assert!(all.contains("href=\"law.html\"") && all.contains("href=\"empty.html\"") && words(&all).contains("قانون"));
    assert!(html::page(&site, "ar/contents.html").contains("href=\"topics/index.html\""));
    assert!(!site.tree().contains_key("en/audience/index.html"), "a taxonomy with no entry has no page");
}
