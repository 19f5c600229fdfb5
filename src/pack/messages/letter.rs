//! Text with its marks, letter by letter: what a message is cut from.

/// The mark a letter stands in. Messaging apps do not nest them reliably, so there is only ever one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Mark {
    /// None.
    #[default]
    Plain,
    /// `*bold*`.
    Bold,
    /// `_italic_`.
    Italic,
    /// `~struck~`.
    Strike,
    /// ```` ```code``` ````.
    Code,
}

impl Mark {
    /// What is written before and after.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Bold => "*",
            Self::Italic => "_",
            Self::Strike => "~",
            Self::Code => "```",
        }
    }
}

/// The isolate a letter stands in, so that what runs the other way does not turn the sentence around it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Isolate {
    /// None.
    #[default]
    None,
    /// U+2066.
    Ltr,
    /// U+2067.
    Rtl,
    /// U+2068: as its first strong letter says.
    Auto,
}

/// One character and what it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    pub c: char,
    pub mark: Mark,
    pub isolate: Isolate,
}

/// What stands on lines of its own: a heading, a paragraph, an entry of a list, a row of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    /// Its letters; `\n` ends a line within it.
    pub letters: Vec<Letter>,
    /// What its first line begins with: a bullet, a number.
    pub lead: String,
    /// What its other lines begin with: the same width of spaces, the sign of a quotation.
    pub hang: String,
    /// Follows the block before it without an empty line.
    pub tight: bool,
    /// Says nothing without what follows: a heading.
    pub keep: bool,
    /// Reads from right to left.
    pub rtl: bool,
    /// Lines as they are, in one mark: code.
    pub preformatted: bool,
}

impl Block {
    /// A block of plain text.
    pub fn plain(text: &str, rtl: bool) -> Self {
        let mut block = Self { rtl, ..Self::default() };
        for c in text.chars().filter(|c| is_shown(*c, rtl)) {
            block.letters.push(Letter { c, mark: Mark::Plain, isolate: Isolate::None });
        }
        super::bidi::isolate_addresses(&mut block.letters, rtl);
        block
    }

    /// A block in bold.
    pub fn bold(text: &str, rtl: bool) -> Self {
        let mut block = Self::plain(text, rtl);
        for letter in &mut block.letters {
            letter.mark = Mark::Bold;
        }
        block
    }
}

/// Where a message's number is to stand: this sign and digits of its own name the chapter. Unicode keeps these for such use,
/// so they occur in no text.
const REFERENCE: char = '\u{FDD0}';
/// Signs of a reference: as many as the largest number of a message may have digits.
const REFERENCE_LENGTH: usize = 6;

/// Stands for the number of the message in which a chapter begins. `None` when there are too many chapters.
pub(super) fn reference(chapter: usize) -> Option<String> {
    let digits = format!("{chapter:0width$}", width = REFERENCE_LENGTH - 1);
    (digits.len() < REFERENCE_LENGTH).then(|| {
        let signs = digits.bytes().filter_map(|digit| char::from_u32(u32::from(REFERENCE) + 1 + u32::from(digit - b'0')));
        std::iter::once(REFERENCE).chain(signs).collect()
    })
}

/// Puts the numbers in: `starts` says for each chapter in which message it begins.
pub(super) fn resolve(text: &str, starts: &[usize]) -> String {
    let mut parts = text.split(REFERENCE);
    let mut resolved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.char_indices().nth(REFERENCE_LENGTH - 1).map_or(part.len(), |(at, _)| at);
        let (digits, rest) = part.split_at(end);
        let chapter = digits.chars().fold(0, |n, c| n * 10 + (u32::from(c).saturating_sub(u32::from(REFERENCE) + 1)) as usize);
        resolved.push_str(&starts.get(chapter).copied().unwrap_or(1).to_string());
        resolved.push_str(rest);
    }
    resolved
}

/// Whether a character belongs into a message: nothing that no one sees, but for what shapes letters and emoji, and, in text
/// from right to left, the author's own marks of direction.
pub(super) fn is_shown(c: char, rtl: bool) -> bool {
    match c {
        '\n' | '\u{200C}' | '\u{200D}' => true,
        '\u{200E}' | '\u{200F}' | '\u{061C}' => rtl,
        '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}' => {
            false
        }
        '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E001F}' => false,
        _ => !c.is_control() && u32::from(c) & 0xFFFE != 0xFFFE,
    }
}

/// Length in UTF-16 code units, which is what the apps count.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
