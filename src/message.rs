//! The interface's own words: Project Fluent messages, one `.ftl` file per language.
//!
//! [`Messages::load`] reads the files, compares each with the built-in English one, and decides for every language and
//! message where its words come from. Whatever was odd is a [`Diagnostic`] in the `.ftl`.

mod book;
mod check;
mod ftl;
mod plural;
mod reach;
mod survey;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use book::Book;
use ftl::Ftl;
use reach::Scope;

/// One file of messages.
#[derive(Debug, Clone)]
pub struct FtlFile {
    /// Place of its language in the site's locales. Of no meaning for the reference.
    pub locale: usize,
    /// Its path, for diagnostics.
    pub file: Arc<str>,
    /// Its decoded text.
    pub text: Arc<str>,
    /// Whether it comes with the program; the site's own files go before.
    pub built_in: bool,
}

/// A value that a message shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// Chooses the plural form and is written in the language's digits.
    Number(f64),
    /// Is shown as it is.
    Text(&'a str),
}

/// The messages of all the site's languages. Read from many threads at once.
pub struct Messages {
    locales: Vec<Interface>,
    books: Vec<Book>,
    /// The arguments that each message of the reference takes.
    reference: BTreeMap<String, BTreeSet<String>>,
    digest: [u8; 32],
}

/// What one edition's interface is made of.
struct Interface {
    slots: HashMap<String, Slot>,
    has_own: bool,
    shown_in: Option<usize>,
}

/// Where one message's words come from in one language.
enum Slot {
    /// Always the same words, made once; most messages are of this kind and cost no more than a look-up.
    Fixed { text: String, plain: String },
    /// Made each time, by the book with this number.
    Made(usize),
}

impl Messages {
    /// Reads the files. `reference` is the built-in English file: it says which messages there are.
    ///
    /// In each language a message is taken from the site's file, else the built-in one, else from the languages it falls
    /// back to, else from English.
    pub fn load(locales: &[Locale], files: Vec<FtlFile>, reference: &FtlFile) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut digest = Sha256::new();
        for file in files.iter().chain([reference]) {
            digest.update(format!("{} {} {}\n", file.locale, file.built_in, file.text.len()));
            digest.update(file.text.as_bytes());
        }
        let read: Vec<Ftl> = files.iter().map(|file| Ftl::read(file, &mut diagnostics)).collect();
        let reference = Ftl::read(reference, &mut diagnostics);
        let known = Scope::new(vec![&reference]);

        let mut scopes: Vec<Scope<'_>> = Vec::new();
        let mut books: Vec<Book> = Vec::new();
        let mut own: Vec<Option<usize>> = Vec::new();
        for (place, locale) in locales.iter().enumerate() {
            let of = |built_in| read.iter().filter(move |f| f.locale == place && f.built_in == built_in);
            let mut files: Vec<&Ftl> = of(false).chain(of(true)).collect();
            files.extend(is_english(locale).then_some(&reference));
            own.push((!files.is_empty()).then_some(books.len()));
            if !files.is_empty() {
                books.push(Book::new(locale.formats.tag(), &files));
                scopes.push(Scope::new(files));
            }
        }
        let english = locales.iter().position(|l| l.tag == "en").or_else(|| locales.iter().position(is_english));
        let last = english.and_then(|place| own.get(place).copied().flatten()).unwrap_or_else(|| {
            books.push(Book::new(&icu_locale_core::locale!("en-001"), &[&reference]));
            scopes.push(Scope::new(vec![&reference]));
            books.len() - 1
        });

        let interfaces = locales.iter().enumerate().map(|(place, locale)| {
            let chain = || std::iter::once(place).chain(locale.fallback.iter().copied());
            let own_book = |place: usize| own.get(place).copied().flatten();
            let mut slots = HashMap::new();
            for number in chain().filter_map(own_book).chain([last]) {
                if let (Some(book), Some(scope)) = (books.get(number), scopes.get(number)) {
                    fill(&mut slots, number, book, scope);
                }
            }
            Interface { slots, has_own: own_book(place).is_some(), shown_in: chain().find(|p| own_book(*p).is_some()).or(english) }
        });
        let messages = Self {
            locales: interfaces.collect(),
            reference: known.messages().map(|(id, reach)| (id.to_owned(), reach.variables.clone())).collect(),
            books,
            digest: digest.finalize().into(),
        };
        for (place, locale) in locales.iter().enumerate() {
            let shown_in = |place: Option<usize>| place.and_then(|p| locales.get(p)).map_or("English", |l| l.name.as_str());
            match own.get(place).copied().flatten().and_then(|number| scopes.get(number)) {
                Some(scope) => {
                    let next = locale.fallback.iter().copied().find(|p| own.get(*p).is_some_and(Option::is_some)).or(english);
                    check::compare(scope, &known, locale, shown_in(next), &mut diagnostics);
                }
                None => diagnostics.push(check::none(locale, shown_in(messages.interface_locale(place)))),
            }
        }
        (messages, diagnostics)
    }

    /// Digest of all files: what any message may depend on.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// A message for HTML text: values stand in isolates (U+2068 … U+2069), so that a right-to-left sentence is not
    /// turned round by them. Plain text, not yet escaped. A message that does not exist gives its id.
    pub fn text(&self, locale: usize, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.slot(locale, id) {
            Some(Slot::Fixed { text, .. }) => text.clone(),
            Some(Slot::Made(book)) => self.books.get(*book).map_or_else(|| id.to_owned(), |book| book.text(id, args)),
            None => id.to_owned(),
        }
    }

    /// A message without isolates: for titles, attributes, file names and feeds.
    pub fn plain(&self, locale: usize, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.slot(locale, id) {
            Some(Slot::Fixed { plain, .. }) => plain.clone(),
            Some(Slot::Made(book)) => self.books.get(*book).map_or_else(|| id.to_owned(), |book| book.plain(id, args)),
            None => id.to_owned(),
        }
    }

    /// Whether there is such a message. Every message of the reference exists in every language.
    pub fn contains(&self, locale: usize, id: &str) -> bool {
        self.slot(locale, id).is_some()
    }

    /// Every message that takes no argument, for templates: id with `_` for `-`, and its words without isolates. Sorted.
    pub fn all_plain(&self, locale: usize) -> Vec<(String, String)> {
        let slots = self.locales.get(locale).into_iter().flat_map(|l| &l.slots);
        let mut all: Vec<(String, String)> = slots
            .filter(|(id, _)| self.arguments(id).next().is_none())
            .filter_map(|(id, slot)| match slot {
                Slot::Fixed { plain, .. } => Some((id.replace('-', "_"), plain.clone())),
                Slot::Made(_) => None,
            })
            .collect();
        all.sort();
        all
    }

    /// The ids of all messages that begin so.
    pub fn beginning_with(&self, prefix: &str) -> Vec<&str> {
        self.reference.keys().map(String::as_str).filter(|id| id.starts_with(prefix)).collect()
    }

    /// The names of the arguments that a message takes, sorted.
    pub fn arguments(&self, id: &str) -> impl Iterator<Item = &str> {
        self.reference.get(id).into_iter().flatten().map(String::as_str)
    }

    /// Whether the language has messages of its own, from the site or built in.
    pub fn has_own(&self, locale: usize) -> bool {
        self.locales.get(locale).is_some_and(|l| l.has_own)
    }

    /// The locale whose language the interface's words are in; `None` when they are English and the site is not.
    pub fn interface_locale(&self, locale: usize) -> Option<usize> {
        self.locales.get(locale)?.shown_in
    }

    fn slot(&self, locale: usize, id: &str) -> Option<&Slot> {
        self.locales.get(locale)?.slots.get(id)
    }
}

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        // Counts of pages and bytes: far below 2^53, where f64 stops being exact.
        Self::Number(number as f64)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// The reference is written for every kind of English.
fn is_english(locale: &Locale) -> bool {
    locale.tag == "en" || locale.tag.starts_with("en-")
}

/// Adds the messages of a book that no book before it had.
fn fill(slots: &mut HashMap<String, Slot>, number: usize, book: &Book, scope: &Scope<'_>) {
    for (id, reach) in scope.messages().filter(|(_, reach)| reach.fault.is_none()) {
        if !slots.contains_key(id) {
            let fixed = || Slot::Fixed { text: book.text(id, &[]), plain: book.plain(id, &[]) };
            let slot = if reach.variables.is_empty() { fixed() } else { Slot::Made(number) };
            slots.insert(id.to_owned(), slot);
        }
    }
}

#[cfg(test)]
mod tests;
