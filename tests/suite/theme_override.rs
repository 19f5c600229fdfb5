//! A site may have any one file of its own: the rest stays built in.

use crate::html;
use crate::kit::{CONFIG, kit};
use crate::site::Site;

fn style(site: &Site) -> String {
    let tree = site.tree();
    let (_, bytes) = tree.iter().find(|(path, _)| path.starts_with("assets/site.") && path.ends_with(".css")).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn one_template() {
    let site = kit();
    site.build();
    let before = html::page(&site, "en/guide/leaf.html");
    let site =
        site.file("themes/waymark/templates/footer.html", "<footer class=\"bottom\"><p>Kept by {{ shell.site_title }}</p></footer>\n");
    site.build();
    let after = html::page(&site, "en/guide/leaf.html");
    assert!(after.contains("<p>Kept by Kit</p></footer>"), "{after}");
    let above = |page: &str| page.split("<footer class=\"bottom\">").next().unwrap().to_owned();
    assert_eq!(above(&after), above(&before), "all other templates are the built-in ones");
}

#[test]
fn one_style_sheet_replaced_or_added() {
    let site = kit();
    site.build();
    let before = style(&site);
    let site = site.file("themes/waymark/css/95-own.css", ".own { color: rebeccapurple }\n");
    site.build();
    let added = style(&site);
    assert!(added.starts_with(&before) && added[before.len()..].contains("rebeccapurple"), "{}", &added[before.len()..]);
    // Its name follows its content, and pages name it.
    let name = site.tree().into_keys().find(|p| p.starts_with("assets/site.") && p.ends_with(".css")).unwrap();
    assert!(html::page(&site, "en/index.html").contains(&format!("href=\"../{name}\"")));
    let site = site.file("themes/waymark/css/90-print.css", "/* nothing */");
    site.build();
    assert!(!style(&site).contains("@media print") && style(&site).contains("rebeccapurple"));
}

#[test]
fn one_message() {
    let site = kit();
    site.build();
    assert!(!html::page(&site, "en/guide/leaf.html").contains("Onward"));
    let site = site.file("i18n/en.ftl", "nav-next = Onward\n");
    let run = site.build();
    assert!(!run.stderr.contains("i18n/en.ftl"), "{}", run.stderr);
    let page = html::page(&site, "en/guide/leaf.html");
    assert!(page.contains("Onward") && page.contains("Previous"), "{page}");
    assert!(!html::page(&site, "ar/guide/leaf.html").contains("Onward"), "Arabic has its own word for it");
    assert!(html::page(&site, "rhg-latn/guide/leaf.html").contains("Onward"), "what has no words of its own follows English");
}

#[test]
fn a_theme_of_another_name_needs_only_what_differs() {
    let site = kit()
        .file("waymark.yaml", format!("{CONFIG}theme: mine\n"))
        .file("themes/mine/templates/local.html", "<!doctype html><title>Mine</title>{% include \"sign.html\" %}")
        .file("themes/mine/templates/sign.html", "<p>Signed {{ chooser.title }}")
        .file("themes/mine/icons/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    site.build();
    assert!(html::page(&site, "local/index.html").contains("Signed Kit"));
    let other = kit();
    other.build();
    assert_eq!(style(&site), style(&other));
    let icon = |site: &Site| site.tree().into_keys().find(|p| p.starts_with("assets/icon.")).unwrap();
    assert_eq!(html::page(&site, "en/guide/leaf.html").replace(&icon(&site), &icon(&other)), html::page(&other, "en/guide/leaf.html"));
    // Files of a theme that the site does not name are not its business.
    let site = other.file("themes/mine/templates/local.html", "{{ broken");
    site.build();
}

#[test]
fn a_theme_that_is_not_there_is_an_error() {
    let site = kit().file("waymark.yaml", format!("{CONFIG}theme: waymrk\n"));
    let check = site.check();
    assert_eq!(check.code, 1);
    assert!(check.stderr.contains("there is no theme `waymrk`"), "{}", check.stderr);
}

#[test]
fn a_mistake_is_shown_in_the_sites_own_file() {
    let site = kit().file("themes/waymark/templates/local.html", "<title>{{ chooser.titel }}</title>");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("themes/waymark/templates/local.html:1"), "{}", run.stderr);
    assert!(!site.path("dist").exists());
}
