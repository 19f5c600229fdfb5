//! Pages for the people around: the address and its QR code to show on a screen, and the way in from a phone's own check
//! for the internet.

use std::fmt::Write as _;

use super::answer::START;
use super::snapshot::{Snapshot, Terms};
use crate::builtin;
use crate::emit::Files;
use crate::fragment::escaped;
use crate::locale::Locale;
use crate::message::{FtlFile, Messages};
use crate::qr::qr_svg;

/// The page to show.
pub const SHARE: &str = "_share/index.html";
const STYLE: &str = "_share/share.css";

/// What the pages say, in every language of the site.
pub struct Voice {
    /// The site's title.
    pub title: String,
    /// Place of the language that the title is in.
    pub source: usize,
    /// Its languages.
    pub locales: Vec<Locale>,
    /// Their words.
    pub messages: Messages,
}

impl Voice {
    /// For a tree of which only this is known: the words are the built-in ones.
    pub fn built_in(title: String, tags: &[String]) -> Self {
        let locales: Vec<Locale> =
            tags.iter().filter(|tag| crate::locale::is_valid_tag(tag)).map(|tag| Locale::new(tag, None, None, None)).collect();
        let file = |locale: usize, tag: &str, text: &str| FtlFile {
            locale,
            file: format!("i18n/{tag}.ftl").into(),
            text: text.into(),
            built_in: true,
        };
        let files = locales.iter().enumerate().filter_map(|(n, locale)| {
            let (tag, text) = builtin::messages().find(|(tag, _)| *tag == locale.tag)?;
            Some(file(n, tag, text))
        });
        let (messages, _) = Messages::load(&locales, files.collect(), &file(0, "en", builtin::reference_messages()));
        Self { title, source: 0, locales, messages }
    }

    /// The languages that have words of their own, the source first; the first, in English words, when none has.
    fn spoken(&self) -> Vec<(usize, &str, &str)> {
        let own = self.locales.iter().enumerate().filter(|(n, _)| self.messages.has_own(*n));
        let mut own: Vec<_> = own.map(|(n, locale)| (n, locale.tag.as_str(), locale.direction.as_str())).collect();
        own.sort_by_key(|(n, ..)| *n != self.source);
        if own.is_empty() { vec![(0, "en", "ltr")] } else { own }
    }

    /// Which way the title is written.
    fn title_locale(&self) -> (&str, &str) {
        self.locales.get(self.source).map_or(("en", "ltr"), |locale| (locale.tag.as_str(), locale.direction.as_str()))
    }
}

/// A tree for everyone around. `start` is where it begins: `http://192.168.1.5:8000/`.
pub fn snapshot(files: &Files, voice: &Voice, start: &str) -> Snapshot {
    let own = vec![
        (SHARE, share_page(voice, start).into_bytes()),
        (START, start_page(voice, start).into_bytes()),
        (STYLE, include_bytes!("share/share.css").to_vec()),
    ];
    Snapshot::new(files, own, Terms::Lan { start: start.to_owned() })
}

fn share_page(voice: &Voice, start: &str) -> String {
    let address = escaped(start);
    let mut body = format!("<div class=\"code\">{}</div>\n", qr_svg(start));
    let _ = writeln!(body, "<p class=\"address\" dir=\"ltr\"><a href=\"{address}\">{address}</a></p>");
    for (n, lang, dir) in voice.spoken() {
        let say = |id: &str| escaped(&voice.messages.plain(n, id, &[]));
        let _ = writeln!(
            body,
            "<section lang=\"{lang}\" dir=\"{dir}\">\n<h2>{}</h2>\n<ol><li>{}</li><li>{}</li></ol>\n<p>{}</p>\n</section>",
            say("share-title"),
            say("share-join"),
            say("share-scan"),
            say("share-free")
        );
    }
    page(voice, "share.css", &body)
}

fn start_page(voice: &Voice, start: &str) -> String {
    let mut body = String::new();
    for (n, lang, dir) in voice.spoken() {
        let words = escaped(&voice.messages.plain(n, "share-start", &[]));
        let _ = writeln!(body, "<p lang=\"{lang}\" dir=\"{dir}\"><a href=\"{}\">{words}</a></p>", escaped(start));
    }
    // It is shown under other people's addresses.
    page(voice, &format!("{start}{STYLE}"), &body)
}

fn page(voice: &Voice, style: &str, body: &str) -> String {
    let (lang, dir) = voice.title_locale();
    let (title, style) = (escaped(&voice.title), escaped(style));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{title}</title>\n<link rel=\"stylesheet\" href=\"{style}\">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice(tags: &[&str]) -> Voice {
        Voice::built_in("<A & B>".to_owned(), &tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_address_stands_in_letters_beside_its_code_in_every_language() {
        let page = share_page(&voice(&["ar", "my", "tlh"]), "http://10.0.0.1:8000/");
        assert!(page.contains("<a href=\"http://10.0.0.1:8000/\">http://10.0.0.1:8000/</a>") && page.contains("<svg "), "{page}");
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("<section lang=\"my\" dir=\"ltr\">"));
        assert!(page.contains("<h1>&lt;A &amp; B&gt;</h1>") && !page.contains("tlh"));
        assert!(!page.contains(">share-"), "a message is missing: {page}");
    }

    #[test]
    fn without_words_of_its_own_it_speaks_english() {
        for tags in [&["tlh"][..], &[]] {
            let page = share_page(&voice(tags), "http://10.0.0.1/");
            assert!(page.contains("<section lang=\"en\" dir=\"ltr\">"), "{page}");
        }
    }
}
