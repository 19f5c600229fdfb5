//! What stands beside a tree on a stick, for the person who finds it: a text file and a page, in all the tree's languages.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

/// What the text and the page say.
#[derive(Debug, Clone, Default)]
pub struct StartWords {
    /// The site's title. Not shown when neutral.
    pub title: String,
    /// Tell nothing of what the copy holds: for readers to whom it may be dangerous.
    pub neutral: bool,
    /// The editions in the copy, in their order; the first one's language is the page's.
    pub editions: Vec<StartEdition>,
}

/// One edition in a copy.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StartEdition {
    /// Language tag of the words.
    pub lang: String,
    /// Their direction: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
    /// The edition's first page, from the top of the copy: `en/index.html`.
    pub home: String,
    /// The edition in one file, if the copy has it, from the top of the copy.
    pub single: Option<String>,
    /// The site's title in this language.
    pub title: String,
    /// What must be said of the copy: that it is a draft, or made by machine. Not shown when neutral.
    pub notices: Vec<String>,
    /// Who publishes it. Not shown when neutral.
    pub publisher: Option<String>,
    /// The day of the latest change, as the edition writes it.
    pub updated: Option<String>,
    /// The interface's messages without arguments, `-` as `_`.
    pub words: BTreeMap<String, String>,
}

/// Names of files that lie beside the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names {
    /// The text.
    pub text: &'static str,
    /// The page.
    pub page: &'static str,
    /// The zip that holds all; `None`: as packs are called.
    pub zip: Option<&'static str>,
}

/// How the files are called.
pub fn names(neutral: bool) -> Names {
    if neutral {
        Names { text: "READ-ME.txt", page: "start.html", zip: Some("documents.zip") }
    } else {
        Names { text: "START-HERE.txt", page: "start.html", zip: None }
    }
}

/// A way to check a copy by hand: the message that explains it, the words it stands for in English, the command.
const CHECKS: [(&str, &str, &str); 4] = [
    (
        "start_check_windows",
        "Windows: shows the fingerprint of the list. Compare it with the one that you were given in another way.",
        "certutil -hashfile SHA256SUMS SHA256",
    ),
    (
        "start_check_powershell",
        "Windows PowerShell: checks every file and names those that are missing or changed.",
        "Get-Content SHA256SUMS | ForEach-Object { $h, $f = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $f).Hash -ne $h) { \"CHANGED: $f\" } }",
    ),
    ("start_check_linux", "Linux: checks every file. Each line must end in OK.", "sha256sum -c SHA256SUMS"),
    ("start_check_mac", "Mac: checks every file. Each line must end in OK.", "shasum -a 256 -c SHA256SUMS"),
];

/// The first file of a tree that a reader opens.
const INDEX: &str = "index.html";

impl StartEdition {
    fn word<'a>(&'a self, id: &str, or: &'a str) -> &'a str {
        self.words.get(id).map_or(or, String::as_str)
    }

    fn what(&self, neutral: bool) -> &str {
        if neutral {
            self.word("start_neutral_what", "Pages to read without the internet. You may copy them and pass them on.")
        } else {
            self.word("start_what", "A toolkit to read without the internet. You may copy it and pass it on.")
        }
    }

    fn heading<'a>(&'a self, about: &'a StartWords) -> &'a str {
        match about.neutral {
            true => self.word("start_neutral_title", "Documents"),
            false if self.title.is_empty() => &about.title,
            false => &self.title,
        }
    }
}

/// The text file: lines as Windows ends them, and a byte order mark, without which its old Notepad takes the text for Latin.
pub fn text(about: &StartWords) -> String {
    let mut text = String::from('\u{FEFF}');
    for (n, edition) in about.editions.iter().enumerate() {
        if n > 0 {
            text.push_str("\n----------------------------------------\n\n");
        }
        let mut line = |line: &str| {
            let _ = writeln!(text, "{line}");
        };
        line(edition.heading(about));
        line("");
        line(edition.what(about.neutral));
        if !about.neutral {
            edition.notices.iter().for_each(|notice| line(notice));
            if let Some(publisher) = &edition.publisher {
                line(&format!("{} {publisher}", edition.word("page_publisher", "Published by:")));
            }
        }
        if let Some(day) = &edition.updated {
            line(&format!("{} {day}", edition.word("messages_updated", "Last changed:")));
        }
        line("");
        line(edition.word("start_computer", "On a computer, open this file in a web browser:"));
        line(&format!("    {INDEX}"));
        line(phone(edition));
        if let Some(single) = &edition.single {
            line(&format!("    {single}"));
        }
        line("");
        line(edition.word("start_private", "What you read, type and search is not sent anywhere. No internet is needed."));
        line("");
        line(edition.word("start_check", "Is this copy complete and unchanged?"));
        line(edition.word("start_check_how", "Open a command window in this folder, type the line for your system and press Enter."));
        for (id, english, command) in CHECKS {
            line("");
            line(edition.word(id, english));
            line(&format!("    {command}"));
        }
    }
    text.replace('\n', "\r\n")
}

fn phone(edition: &StartEdition) -> &str {
    if edition.single.is_some() {
        edition.word("start_phone", "On an Android phone, a folder of pages does not open. Open this single file instead:")
    } else {
        edition.word("start_phone_none", "On an Android phone, a folder of pages does not open. Ask for the single file, which does.")
    }
}

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    lang: &'a str,
    dir: &'a str,
    neutral: bool,
    editions: Vec<EditionView<'a>>,
}

#[derive(Serialize)]
struct EditionView<'a> {
    #[serde(flatten)]
    edition: &'a StartEdition,
    heading: &'a str,
    what: &'a str,
    phone: &'a str,
    checks: Vec<(&'a str, &'a str)>,
}

/// The page: the same in one HTML file.
///
/// # Errors
/// When the theme's template `start.html` cannot be rendered.
pub fn page(about: &StartWords, theme: &Theme) -> Result<String, Box<Diagnostic>> {
    let edition = |edition: &'_ StartEdition| -> Vec<(String, &'static str)> {
        CHECKS.iter().map(|(id, english, command)| (edition.word(id, english).to_owned(), *command)).collect()
    };
    let checks: Vec<Vec<(String, &str)>> = about.editions.iter().map(edition).collect();
    let views = about.editions.iter().zip(&checks).map(|(edition, checks)| EditionView {
        edition,
        heading: edition.heading(about),
        what: edition.what(about.neutral),
        phone: phone(edition),
        checks: checks.iter().map(|(said, command)| (said.as_str(), *command)).collect(),
    });
    let first = about.editions.first();
    let view = View {
        title: first.map_or(&about.title, |first| first.heading(about)),
        lang: first.map_or("en", |first| &first.lang),
        dir: first.map_or("ltr", |first| first.dir),
        neutral: about.neutral,
        editions: views.collect(),
    };
    super::page::render(theme, "start.html", "css/start.css", &view)
}
