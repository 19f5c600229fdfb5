//! Worksheets, courses and lessons: what the build makes of a skeleton and its words.

use snapbox::str;

use crate::pack::unzipped;
use crate::site::Site;

const SKELETON: &str = "\
review: 6
together: true
roles: [local-partner, donor]
scales:
  often: [never, always]
groups:
  - id: trust
    minutes: 8
    items:
      - {id: talk, type: scale, scale: often, note: true}
      - {id: money, type: ladder, steps: [told, asked], for: [donor], when: {talk: [never]}, evidence: true}
      - {id: ways, type: choices, options: [phone, visit]}
  - id: after
    items:
      - {id: why, type: text, lines: 4}
      - {id: day, type: date}
      - {id: people, type: table, columns: [who, until], rows: 2}
";

const WORDS: &str = "\
First read [the guide](index.md).

## Answers {#often}

1. Never
2. Always

## Trust {#trust}

What it is about.

### Do we talk? {#talk}

Think of the last **month**.

### Who decides? {#money}

1. They tell us.
2. They *ask* us.

### How? {#ways}

- [ ] By phone
- [ ] We visit

## After {#after}

### Why? {#why}

### Which day? {#day}

### Who does it? {#people}

- Who
- Until

## Next {#next}

Done.
";

fn kit() -> Site {
    Site::new(&["en", "ar"])
        .page("en/index", "Home", "Hello.")
        .file("content/data/worksheets/review.yaml", SKELETON)
        .file("content/en/review.md", format!("---\ntitle: Review\nkind: worksheet\nupdated: 2026-11-22\n---\n{WORDS}"))
}

fn body(site: &Site, path: &str) -> String {
    let page = String::from_utf8(site.tree()[path].clone()).unwrap();
    let start = page.find("<form").unwrap();
    page[start..page.find("</form>").unwrap() + "</form>".len()].replace("><", ">\n<")
}

#[test]
fn a_form_stands_in_the_page() {
    let site = kit();
    site.build();
    snapbox::assert_data_eq!(
        body(&site, "en/review.html"),
        str![[r#"
<form autocomplete=off class=worksheet data-lang=en data-review=6 data-title=Review data-together data-updated=2026-11-22 data-worksheet=review novalidate>
<fieldset class="item role" data-role>
<legend>Who fills this in?</legend>
<ul class=options>
<li>
<label>
<input name=role type=radio value=local-partner> <span>Local partner</span>
</label>
</li>
<li>
<label>
<input name=role type=radio value=donor> <span>Donor</span>
</label>
</li>
</ul>
</fieldset>
<section class=group data-group=trust data-minutes=8>
<h2 id=trust>Trust</h2>
<p class=minutes>About 8 minutes</p>
<p>What it is about.</p>
<fieldset class=item data-item=talk data-type=scale>
<legend>
<h3 id=talk>Do we talk?</h3>
</legend>
<p>Think of the last <strong>month</strong>.</p>
<ol class=levels>
<li>
<label>
<input name=talk type=radio value=never> <span>Never</span>
</label>
</li>
<li>
<label>
<input name=talk type=radio value=always> <span>Always</span>
</label>
</li>
</ol>
<label class=note>
<span>Note</span>
<textarea autocomplete=off name=talk.note rows=2>
</textarea>
</label>
<p class=private>No names or details of clients.</p>
</fieldset>
<fieldset data-when="talk=never" class=item data-for=donor data-item=money data-type=ladder>
<legend>
<h3 id=money>Who decides?</h3>
</legend>
<p class=condition>Only for: Donor</p>
<p class=condition>Only if your answer to “Do we talk?” was: Never</p>
<ol class=levels>
<li>
<label>
<input name=money type=radio value=told> <span>They tell us.</span>
</label>
</li>
<li>
<label>
<input name=money type=radio value=asked> <span>They <em>ask</em> us.</span>
</label>
</li>
</ol>
<label class=evidence>
<span>What shows this?</span>
<textarea autocomplete=off name=money.evidence rows=2>
</textarea>
</label>
<p class=private>No names or details of clients.</p>
</fieldset>
<fieldset class=item data-item=ways data-type=choices>
<legend>
<h3 id=ways>How?</h3>
</legend>
<ul class=options>
<li>
<label>
<input name=ways type=checkbox value=phone> <span>By phone</span>
</label>
</li>
<li>
<label>
<input name=ways type=checkbox value=visit> <span>We visit</span>
</label>
</li>
</ul>
</fieldset>
</section>
<section class=group data-group=after>
<h2 id=after>After</h2>
<fieldset class=item data-item=why data-type=text>
<legend>
<h3 id=why>Why?</h3>
</legend>
<label class=answer>
<span class=unseen>Your answer</span>
<textarea autocomplete=off name=why rows=4>
</textarea>
</label>
<p class=private>No names or details of clients.</p>
</fieldset>
<fieldset class=item data-item=day data-type=date>
<legend>
<h3 id=day>Which day?</h3>
</legend>
<label class=answer>
<span class=unseen>Your answer</span>
<input name=day type=date>
</label>
</fieldset>
<fieldset class=item data-item=people data-type=table>
<legend>
<h3 id=people>Who does it?</h3>
</legend>
<div aria-label="Table, can be scrolled sideways" class=scroll role=group tabindex=0>
<table class=rows>
<thead>
<tr>
<th scope=col>Who</th>
<th scope=col>Until</th>
</tr>
</thead>
<tbody>
<tr>
<td>
<textarea aria-label="Who, 1" autocomplete=off name=people.0.who rows=1>
</textarea>
</td>
<td>
<textarea aria-label="Until, 1" autocomplete=off name=people.0.until rows=1>
</textarea>
</td>
</tr>
<tr>
<td> </td>
<td> </td>
</tr>
</tbody>
</table>
</div>
<p class=private>No names or details of clients.</p>
</fieldset>
</section>
</form>
"#]]
    );
    let page = String::from_utf8(site.tree()["en/review.html"].clone()).unwrap();
    assert!(page.contains("id=worksheet-words") && page.contains("assets/worksheet.") && page.contains("<h2 id=next>Next</h2>"));
    assert!(page.find("</form>") < page.find("id=next"), "what follows stands outside the form");
    let home = String::from_utf8(site.tree()["en/index.html"].clone()).unwrap();
    assert!(!home.contains("worksheet"), "no other page grows");
}

#[test]
fn another_language_leaves_out_adds_and_rewords() {
    let words = WORDS.replace("{#trust}", "").replace("### How? {#ways}\n\n- [ ] By phone\n- [ ] We visit\n", "### More? {#more}\n");
    let front = "title: مراجعة\ndrop: [ways]\nadd:\n  - {id: more, type: text, after: money}\n";
    let site = kit().file("content/ar/review.md", format!("---\n{front}---\n{words}"));
    site.build();
    let form = body(&site, "ar/review.html");
    assert!(form.contains("data-item=more") && !form.contains("data-item=ways") && form.contains("data-group=trust"), "{form}");
    assert!(form.contains("data-lang=ar") && form.contains("الجهة المانحة"), "{form}");
    assert!(form.find("data-item=money") < form.find("data-item=more") && form.find("data-item=more") < form.find("data-item=why"));
}

#[test]
fn a_page_that_is_not_translated_shows_the_originals_form() {
    let site = kit();
    site.build();
    let page = String::from_utf8(site.tree()["ar/review.html"].clone()).unwrap();
    assert!(page.contains("data-lang=en") && page.contains("Do we talk?") && page.contains("Who fills this in?"), "{page}");
    // The script speaks the edition's language.
    let start = page.find("data-words=").unwrap();
    assert!(
        page[start..].contains("\"lang\":\"ar\"") || page[start..].contains("&quot;lang&quot;:&quot;ar&quot;"),
        "{}",
        &page[start..start + 300]
    );
}

#[test]
fn a_book_has_the_paper_form() {
    let site = kit();
    let book = unzipped(crate::pack::packed(&site, &["--format", "epub", "--locale", "en"], "a.epub"));
    let page = book.iter().find(|(path, _)| path.contains("p-review")).map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap()).unwrap();
    assert!(page.contains("☐ They") && page.contains("class=\"blank\"") && page.contains("Only for: Donor"), "{page}");
    assert!(!page.contains("<input") && !page.contains("<textarea") && !page.contains("<form"), "{page}");
}

#[test]
fn one_file_has_the_form_and_its_script_once() {
    let site = kit();
    let file = String::from_utf8(crate::pack::packed(&site, &["--format", "html", "--locale", "en"], "a.html")).unwrap();
    assert_eq!(file.matches("<form ").count(), 1);
    assert_eq!(file.matches("id=worksheet-words").count(), 1);
    assert!(file.contains("function startSheets(){"));
    let without =
        String::from_utf8(crate::pack::packed(&Site::new(&["en"]).page("en/index", "Home", "A."), &["--format", "html"], "b.html"))
            .unwrap();
    assert!(!without.contains("startSheets(){") && !without.contains("worksheet-words"));
}

#[test]
fn a_message_asks_and_leaves_room() {
    let site = kit();
    let text =
        String::from_utf8(crate::pack::packed(&site, &["--format", "messages", "--locale", "en", "--section", "review"], "a.txt")).unwrap();
    assert!(text.contains("Do we talk?") && text.contains("They tell us.") && text.contains("By phone"), "{text}");
}

#[test]
fn a_course_lists_its_lessons_and_they_know_their_place() {
    let lesson = |title: &str, weight: u32| format!("---\ntitle: {title}\nkind: lesson\nminutes: 15\nweight: {weight}\n---\nText.\n");
    let site = Site::new(&["en"])
        .page("en/index", "Home", "Hello.")
        .file("content/en/way/index.md", "---\ntitle: Way\nkind: course\n---\nText.\n")
        .file("content/en/way/b.md", lesson("Second", 2))
        .file("content/en/way/a.md", lesson("First", 1));
    site.build();
    let tree = site.tree();
    let text = |path: &str| String::from_utf8(tree[path].clone()).unwrap();
    let course = text("en/way/index.html");
    assert!(course.contains("data-worksheet=course:way") && course.contains("value=way/a"), "{course}");
    assert!(course.find("value=way/a") < course.find("value=way/b") && course.contains("About 15 minutes"));
    assert!(!course.contains("class=cards"), "the lessons stand there once");
    let second = text("en/way/b.html");
    assert!(second.contains("Lesson 2 of 2 · About 15 minutes · <a href=index.html>Way</a>"), "{second}");
    assert!(second.contains("rel=prev") && !second.contains("rel=next"), "{second}");
    let chosen = site.file("content/en/way/index.md", "---\ntitle: Way\nkind: course\nlessons: [index, way/b]\n---\nText.\n");
    chosen.build();
    let course = String::from_utf8(chosen.tree()["en/way/index.html"].clone()).unwrap();
    assert!(course.contains("value=index") && !course.contains("value=way/a"), "{course}");
}
