//! What `check` alone says: how translations differ from their sources, and pages that are hard to read. `build` is silent
//! about both, since nobody is misled by the words it writes any more than before.

use snapbox::{IntoData, str};

use crate::site::{Run, Site};

/// English and Spanish of one page.
fn pair(source: &str, own: &str) -> Site {
    let terms = "council:\n  term: { en: council, es: consejo }\n  also: { en: [CTC], es: [CCT] }\n  definition: { en: D, es: D }\n";
    Site::new(&["en", "es"])
        .page("en/index", "Home", "Text.")
        .page("en/trust", "Trust", source)
        .file("content/es/trust.md", format!("---\ntitle: Confianza\n---\n{own}\n"))
        .file("content/data/terms.yaml", terms)
        .file("content/en/glossary.md", "---\ntitle: Glossary\nkind: glossary\n---\nWords.\n")
}

/// `check` says exactly this, `check --strict` fails, `build` says nothing.
#[track_caller]
fn checked(code: &str, site: &Site, drawn: impl IntoData) {
    let check = site.check();
    snapbox::assert_data_eq!(check.stderr.as_str(), drawn);
    assert!(check.stderr.contains(&format!("warning[{code}]: ")), "another mistake: {}", check.stderr);
    assert_eq!((check.code, check.stdout.as_str()), (0, ""));
    assert_eq!(site.run(&["check", "--strict", "--today", "2026-11-22"]), Run { code: 1, ..check });
    let build = site.run(&["build", "--today", "2026-11-22"]);
    assert_eq!((build.code, build.stderr.as_str()), (0, ""));
}

#[track_caller]
fn fine(site: &Site) {
    let check = site.check();
    assert_eq!((check.code, check.stdout.as_str(), check.stderr.as_str()), (0, "nothing is wrong\n", ""));
}

#[test]
fn a_number_that_is_another() {
    checked(
        "translation-number",
        &pair("One.\n\nWithin 30 days, or in 1951.", "Uno.\n\nDentro de 13 días, o en 1951."),
        str![[r#"
warning[translation-number]: the source says 30 here, this translation does not
 --> content/es/trust.md:6:1
  |
6 | Dentro de 13 días, o en 1951.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write the number that the source gives, or correct the source; the source is content/en/trust.md

warning[translation-number]: this translation says 13 here, the source does not
 --> content/es/trust.md:6:1
  |
6 | Dentro de 13 días, o en 1951.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write the number that the source gives, or correct the source; the source is content/en/trust.md

0 errors, 2 warnings

"#]],
    );
}

#[test]
fn an_entry_that_is_lost() {
    checked(
        "translation-entries",
        &pair("- One\n- Two\n- Three", "- Uno\n- Tres"),
        str![[r#"
warning[translation-entries]: entries and rows here: 3 in the source, 2 in this translation
 --> content/es/trust.md:4:1
  |
4 | - Uno
  | ^^^^^
  |
  = help: see which entry is missing or too much; the source is content/en/trust.md

0 errors, 1 warning

"#]],
    );
    fine(&pair("| a | b |\n|---|---|\n| c | d |", "| e | f |\n|---|---|\n| g | h |"));
}

#[test]
fn numbers_in_other_digits_and_small_ones_in_words() {
    let site = Site::new(&["en", "ar"]).page("en/index", "Home", "1. Text.\n2. 1951, and 30 in 3 days.").page(
        "ar/index",
        "إلى",
        "1. نص.\n2. ١٩٥١، و٣٠ في ثلاثة أيام.",
    );
    fine(&site);
}

#[test]
fn a_name_that_is_lost() {
    checked(
        "translation-name",
        &pair("Ask UNHCR.", "Pregunta a la oficina."),
        str![[r#"
warning[translation-name]: the source names UNHCR here, this translation does not
 --> content/es/trust.md:4:1
  |
4 | Pregunta a la oficina.
  | ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write the name as it is, or the glossary's word for it in this language; the source is content/en/trust.md

0 errors, 1 warning

"#]],
    );
    // What the glossary has a word for may be that word.
    fine(&pair("Ask the CTC, not other CTCs.", "Pregunta al consejo, no a otros."));
}

#[test]
fn a_link_a_fact_or_a_term_that_is_lost() {
    checked(
        "translation-link",
        &pair("See [home](index.md) and the [council](term:council).", "Mira [el inicio](index.md) y el consejo."),
        str![[r#"
warning[translation-link]: the source has `term:council` here, this translation does not
 --> content/es/trust.md:4:1
  |
4 | Mira [el inicio](index.md) y el consejo.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put the link, figure or term where the source has it; the source is content/en/trust.md

0 errors, 1 warning

"#]],
    );
}

#[test]
fn a_term_in_other_words() {
    checked(
        "translation-term",
        &pair("The [council](term:council).", "La [junta](term:council)."),
        str![[r#"
warning[translation-term]: "junta" is linked to the term `council`, which is "consejo" in the glossary
 --> content/es/trust.md:4:1
  |
4 | La [junta](term:council).
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: use the glossary's word, or add this one to `also` of the term in content/data/terms.yaml; the source is content/en/trust.md

0 errors, 1 warning

"#]],
    );
    fine(&pair("The [council](term:council).", "Los [consejos](term:council)."));
    fine(&pair("The [council](term:council).", "El [CCT](term:council)."));
}

#[test]
fn a_not_that_is_lost() {
    checked(
        "translation-sense",
        &pair("Do not sign. It is not safe.", "No firmes. Es seguro."),
        str![[r#"
warning[translation-sense]: words that deny here: 2 in the source, 1 in this translation
 --> content/es/trust.md:4:1
  |
4 | No firmes. Es seguro.
  | ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: see whether a "not", "never" or "without" was lost; the source is content/en/trust.md

0 errors, 1 warning

"#]],
    );
    fine(&pair("Do not sign. It is not safe.", "No firmes. Nunca es seguro."));
}

#[test]
fn a_must_that_is_lost() {
    checked(
        "translation-sense",
        &pair("You must ask first.", "Pregunta antes."),
        str![[r#"
warning[translation-sense]: words that oblige here: 1 in the source, 0 in this translation
 --> content/es/trust.md:4:1
  |
4 | Pregunta antes.
  | ^^^^^^^^^^^^^^^
  |
  = help: see whether a "must" was lost; the source is content/en/trust.md

0 errors, 1 warning

"#]],
    );
    fine(&pair("You must ask first.", "Debes preguntar antes."));
}

#[test]
fn nots_in_other_languages() {
    for (locale, with, without) in [
        ("ar", "لا توقّع. ولا تنتظر.", "وقّع. وانتظر."),
        ("fr", "Ne signez pas. N’attendez pas.", "Signez. Attendez."),
        ("ht", "Pa siyen. Pa tann.", "Siyen. Tann."),
        ("ms", "Jangan tandatangan. Jangan tunggu.", "Tandatangan. Tunggu."),
        ("th", "อย่าลงชื่อ อย่ารอ", "ลงชื่อ รอ"),
        ("ur", "دستخط نہ کریں۔ انتظار نہ کریں۔", "دستخط کریں۔ انتظار کریں۔"),
        ("fa", "امضا نکنید. صبر نکنید.", "امضا کنید. صبر کنید."),
    ] {
        let site = |own: &str| {
            Site::new(&["en", locale]).page("en/index", "Home", "Do not sign. Do not wait.").page(&format!("{locale}/index"), "T", own)
        };
        let said = |own: &str| site(own).check().stderr.contains("translation-sense");
        assert!(said(without), "{locale}: {without}");
        assert!(!said(with), "{locale}: {with}");
    }
}

#[test]
fn a_translation_behind_its_source_or_adapted_is_left_alone() {
    let site = pair("Do not sign.", "No firmes.");
    assert_eq!(site.run(&["translate", "mark"]).code, 0);
    let site = site.page("en/trust", "Trust", "Do not sign. Not before 30 days.");
    fine(&site);
}

#[test]
fn blocks_in_another_order_are_compared_as_a_whole() {
    fine(&pair("In 1951.\n\n- In 1967.", "- En 1967.\n\nEn 1951."));
}

#[test]
fn a_page_that_is_hard_to_read() {
    let hard = "Notwithstanding considerations of organisational accountability, representatives responsible for institutional communication necessarily facilitate comprehensive documentation. ".repeat(8);
    checked(
        "hard-reading",
        &Site::new(&["en"]).page("en/index", "Home", &hard),
        str![[r#"
warning[hard-reading]: this page asks for 41.3 years of school; our readers are better served below 12
--> content/en/index.md
 = help: shorten the longest sentences, and use shorter words: `waymark check --reading` shows every page

0 errors, 1 warning

"#]],
    );
    let plain = "We meet on Monday. You can come too. Bring a friend. We talk and eat. Then we go home. ".repeat(8);
    let site = Site::new(&["en", "es"]).page("en/index", "Home", &plain).page("es/index", "Inicio", &hard);
    let run = site.run(&["check", "--reading"]);
    assert_eq!(run.code, 0);
    snapbox::assert_data_eq!(
        run.stdout.as_str(),
        str![[r#"
grade   words  words a sentence  page
 -1.7     152               3.8  content/en/index.md
1 pages; the middle one has 152 words and grade -1.7
nothing is wrong

"#]]
    );
}
