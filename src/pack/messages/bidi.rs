//! Text that runs both ways: which marks of direction it needs, and no others.

use super::letter::{Isolate, Letter};

/// Whether a letter runs from right to left (`Some(true)`), from left to right, or as its neighbours do.
///
/// The blocks of the Unicode standard that hold scripts written from right to left; of the rest, letters run left to right.
pub(super) fn strong(c: char) -> Option<bool> {
    match c {
        '\u{200F}' | '\u{61C}' => Some(true),
        '\u{200E}' => Some(false),
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => {
            c.is_alphabetic().then_some(true)
        }
        '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}' => Some(true),
        _ => c.is_alphabetic().then_some(false),
    }
}

/// What a line must begin with for an app to set it in its direction: they go by its first strong letter outside isolates.
pub(super) fn line_mark(line: &[Letter], rtl: bool) -> Option<char> {
    let first = line.iter().filter(|letter| letter.isolate == Isolate::None).find_map(|letter| strong(letter.c));
    let isolated = || line.iter().any(|letter| letter.isolate != Isolate::None);
    let needed = first.map_or_else(|| rtl && isolated(), |first| first != rtl);
    needed.then_some(if rtl { '\u{200F}' } else { '\u{200E}' })
}

/// The sign that opens an isolate around a run, if the run needs one in a block that reads in the direction `rtl`.
pub(super) fn opening(isolate: Isolate, run: &[Letter], rtl: bool) -> Option<char> {
    match isolate {
        Isolate::None => None,
        Isolate::Ltr => rtl.then_some('\u{2066}'),
        Isolate::Rtl => (!rtl).then_some('\u{2067}'),
        Isolate::Auto => run.iter().any(|letter| strong(letter.c) == Some(!rtl)).then_some('\u{2068}'),
    }
}

/// Closes an isolate.
pub(super) const POP: char = '\u{2069}';

/// Takes away isolates that would change nothing: around what runs as the block does.
pub(super) fn drop_needless(letters: &mut [Letter], rtl: bool) {
    for run in letters.chunk_by_mut(|a, b| a.isolate == b.isolate) {
        let isolate = run.first().map_or(Isolate::None, |letter| letter.isolate);
        if opening(isolate, run, rtl).is_none() {
            run.iter_mut().for_each(|letter| letter.isolate = Isolate::None);
        }
    }
}

/// In text from right to left, addresses are isolated whether or not they are links.
pub(super) fn isolate_addresses(letters: &mut [Letter], rtl: bool) {
    if !rtl {
        return;
    }
    for word in letters.split_mut(|letter| letter.c.is_whitespace()) {
        let is_sign = |letter: &Letter| !letter.c.is_ascii_alphanumeric() && letter.c != '/';
        let (Some(from), Some(to)) = (word.iter().position(|l| !is_sign(l)), word.iter().rposition(|l| !is_sign(l))) else { continue };
        let Some(inner) = word.get_mut(from..=to) else { continue };
        let text: String = inner.iter().map(|letter| letter.c).collect();
        let is_address = text.is_ascii() && (text.contains("://") || text.starts_with("www.") || text.contains('@'));
        if is_address && inner.iter().all(|letter| letter.isolate == Isolate::None) {
            inner.iter_mut().for_each(|letter| letter.isolate = Isolate::Ltr);
        }
    }
}
