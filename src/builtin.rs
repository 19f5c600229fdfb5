//! What is built into the program: the theme `waymark` and the interface's messages. A site needs neither of its own.

/// Name of the built-in theme.
pub const THEME: &str = "waymark";

macro_rules! embed {
    ($root:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../", $root, $name)) as &[u8])),*]
    };
}

/// The theme's files by their name in it.
#[rustfmt::skip]
static THEME_FILES: &[(&str, &[u8])] = embed!("themes/waymark/":
    "css/10-tokens.css",
    "css/20-base.css",
    "css/30-layout.css",
    "css/40-navigation.css",
    "css/404.css",
    "css/50-content.css",
    "css/60-parts.css",
    "css/90-print.css",
    "css/epub.css",
    "css/font-my.css",
    "css/measures.css",
    "css/poster.css",
    "css/offline.css",
    "css/search-marks.css",
    "css/search.css",
    "css/share.css",
    "css/start.css",
    "css/worksheet-more.css",
    "css/worksheet.css",
    "css/single.css",
    "fonts/my.woff2",
    "fonts/ofl.txt",
    "icons/icon-192.png",
    "icons/icon-48.png",
    "icons/icon-512.png",
    "icons/icon.svg",
    "js/404.js",
    "js/exit.js",
    "js/offline.js",
    "js/redirect.js",
    "js/saver.js",
    "js/search-marks/10-kit.js",
    "js/search-marks/20-mark.js",
    "js/search-more/10-kit.js",
    "js/search-more/20-guess.js",
    "js/search-more/30-phrase.js",
    "js/search-scripts/10-kit.js",
    "js/search-scripts/20-zawgyi.js",
    "js/search/10-analyse.js",
    "js/search/20-load.js",
    "js/search/30-shards.js",
    "js/search/40-query.js",
    "js/search/50-excerpt.js",
    "js/search/60-panel.js",
    "js/search/61-build.js",
    "js/search/62-wish.js",
    "js/search/63-results.js",
    "js/search/64-excerpts.js",
    "js/search/65-keys.js",
    "js/search/90-start.js",
    "js/share/10-share.js",
    "js/shared/element.js",
    "js/single/10-pages.js",
    "js/single/15-inflate.js",
    "js/single/18-texts.js",
    "js/single/20-search.js",
    "js/single/30-exit.js",
    "js/single/40-print.js",
    "js/single/90-start.js",
    "js/site.js",
    "js/sw.js",
    "js/worksheet-more/05-kit.js",
    "js/worksheet-more/50-compare.js",
    "js/worksheet-more/55-rounds.js",
    "js/worksheet-more/60-exports.js",
    "js/worksheet-more/70-chart.js",
    "js/worksheet-more/72-side-by-side.js",
    "js/worksheet-more/76-desk.js",
    "js/worksheet-more/80-plan.js",
    "js/worksheet-more/85-extend.js",
    "js/worksheet-more/90-start.js",
    "js/worksheet/05-kit.js",
    "js/worksheet/10-sheet.js",
    "js/worksheet/12-answers.js",
    "js/worksheet/20-file.js",
    "js/worksheet/25-lock.js",
    "js/worksheet/30-device.js",
    "js/worksheet/35-carry.js",
    "js/worksheet/40-ask.js",
    "js/worksheet/45-keep.js",
    "js/worksheet/46-controls.js",
    "js/worksheet/48-print.js",
    "js/worksheet/80-more.js",
    "js/worksheet/90-start.js",
    "templates/404.html",
    "templates/about-page.html",
    "templates/base.html",
    "templates/chapter.html",
    "templates/chooser.html",
    "templates/directory.html",
    "templates/footer.html",
    "templates/glossary.html",
    "templates/header.html",
    "templates/lesson.html",
    "templates/lists.html",
    "templates/local.html",
    "templates/measures.html",
    "templates/measures-text.html",
    "templates/menu.html",
    "templates/meta.html",
    "templates/nav.html",
    "templates/packs.html",
    "templates/offline.html",
    "templates/page.html",
    "templates/parts.html",
    "templates/poster.html",
    "templates/redirect.html",
    "templates/search.html",
    "templates/start.html",
    "templates/sheet.html",
    "templates/single.html",
);

/// Message files by locale tag.
#[rustfmt::skip]
static MESSAGE_FILES: &[(&str, &str)] = &[
    ("ar", include_str!("../i18n/ar.ftl")),
    ("en", include_str!("../i18n/en.ftl")),
    ("es", include_str!("../i18n/es.ftl")),
    ("fr", include_str!("../i18n/fr.ftl")),
    ("ht", include_str!("../i18n/ht.ftl")),
    ("ms", include_str!("../i18n/ms.ftl")),
    ("my", include_str!("../i18n/my.ftl")),
    ("prs", include_str!("../i18n/prs.ftl")),
    ("th", include_str!("../i18n/th.ftl")),
    ("ur", include_str!("../i18n/ur.ftl")),
];

/// The theme's files: name in the theme and bytes.
pub fn theme() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    THEME_FILES.iter().copied()
}

/// The built-in messages: locale tag and text.
pub fn messages() -> impl Iterator<Item = (&'static str, &'static str)> {
    MESSAGE_FILES.iter().copied()
}

/// The messages that name all others: English.
pub fn reference_messages() -> &'static str {
    messages().find(|(tag, _)| *tag == "en").map_or("", |(_, text)| text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    /// A theme file that is not listed above would be missing from every site that has no copy of the theme.
    #[test]
    fn everything_in_the_folders_is_built_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let theme = root.join("themes").join(super::THEME);
        let on_disk: BTreeSet<String> = walkdir::WalkDir::new(&theme)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(&theme).unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(on_disk, super::theme().map(|(name, _)| name.to_owned()).collect::<BTreeSet<String>>());
        let ftl: BTreeSet<String> = walkdir::WalkDir::new(root.join("i18n"))
            .into_iter()
            .filter_map(Result::ok)
            .filter_map(|entry| entry.file_name().to_string_lossy().strip_suffix(".ftl").map(str::to_owned))
            .collect();
        assert_eq!(ftl, super::messages().map(|(tag, _)| tag.to_owned()).collect::<BTreeSet<String>>());
    }
}
