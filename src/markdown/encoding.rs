//! Text that was damaged before it reached us: read in the wrong encoding, or typed in an old one.
//!
//! Both detectors prefer silence to a false alarm: what they find stops the build.

use std::ops::Range;

use crate::diagnostic::Diagnostic;

/// "The letters … are damaged", not yet placed.
pub(crate) fn damaged(what: &str) -> Diagnostic {
    Diagnostic::error("mojibake", format!("the letters \"{what}\" are damaged: this text was opened or saved in the wrong encoding"))
        .help("open the original again and choose UTF-8, or type the damaged words anew")
}

/// "This Burmese text is written in Zawgyi", not yet placed.
pub(crate) fn old_burmese() -> Diagnostic {
    Diagnostic::error("zawgyi", "this Burmese text is written in Zawgyi, which newer telephones and screen readers cannot read")
        .help("convert it to Unicode, for example with the Rabbit converter, and paste it again")
}

/// The first trace of UTF-8 read as Latin-1, Windows-1252, Mac Roman or DOS, or of letters already lost (U+FFFD).
///
/// ```text
/// Ã©   â€™   Â°   Ø§Ù„   ├®   √©   �
/// ```
pub fn mojibake(text: &str) -> Option<Range<usize>> {
    if text.is_ascii() {
        return None;
    }
    let mut before = None;
    for (at, c) in text.char_indices() {
        if !c.is_ascii() {
            let mut ahead = text.get(at..).unwrap_or_default().chars();
            ahead.next();
            let next = [ahead.next(), ahead.next(), ahead.next()];
            if let Some(count) = damage(before, c, next) {
                let len: usize = text.get(at..).unwrap_or_default().chars().take(count).map(char::len_utf8).sum();
                return Some(at..at + len);
            }
        }
        before = Some(c);
    }
    None
}

/// How many characters from `c` on are damage, if any.
fn damage(before: Option<char>, c: char, next: [Option<char>; 3]) -> Option<usize> {
    let [one, two, three] = next;
    match c {
        '\u{FFFD}' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}' => Some(1),
        'Ã' | 'Â' => lone_pair(before, one?, two).then_some(2),
        'â' if matches!(one, Some('€' | '\u{80}')) => Some(if two.is_some_and(continuation) { 3 } else { 2 }),
        // A byte order mark.
        'ï' if one == Some('»') && two == Some('¿') => Some(3),
        'à'..='ï' => {
            let (one, two) = (one?, two?);
            (continuation(one) && continuation(two) && (odd(one) || odd(two))).then_some(3)
        }
        'Ô' | 'Γ' if one == Some('Ç') && two.is_some_and(|c| !c.is_ascii()) => Some(3),
        // Cyrillic, Greek, Hebrew, Arabic: every letter is damaged, so two pairs stand side by side.
        'Ä'..='Þ' => {
            let (one, two, three) = (one?, two?, three?);
            let pairs = continuation(one) && matches!(two, 'Â'..='Þ') && continuation(three);
            (pairs && (odd(one) || odd(three)) && (spelled(one) || spelled(three))).then_some(4)
        }
        '├' | '┬' => one.filter(|&c| dos_letter(c)).map(|_| 2),
        '√' if matches!(one, Some('©' | '®' | '°')) => Some(2),
        '‚' if one == Some('Ä') => Some(2),
        _ => None,
    }
}

/// `Ã` and `Â` are letters of their own, and may stand before a closing quotation mark or a dash: `AMANHÔ`.
fn lone_pair(before: Option<char>, next: char, after: Option<char>) -> bool {
    if !continuation(next) || before.is_some_and(|c| matches!(c, '«' | '“' | '"' | '‘' | '\'' | '„' | '(')) {
        return false;
    }
    let between_letters = after.is_some_and(char::is_alphabetic);
    match next {
        '–' | '—' => between_letters && !before.is_some_and(char::is_uppercase),
        '’' | '‘' | '“' | '”' | '…' | '•' | '›' | '‹' | '™' | '»' | '«' => {
            between_letters || before.is_some_and(|c| !c.is_uppercase() && !c.is_whitespace())
        }
        '\u{A0}' => !before.is_some_and(char::is_uppercase),
        _ => true,
    }
}

/// What the bytes 0x80–0xBF look like in Latin-1 and Windows-1252.
fn continuation(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{BF}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c)
}

/// Those of them that do not follow a letter in honest text, as closing quotes, ordinals, footnote digits and `š` do.
fn odd(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}' | '¢'..='¦' | '¨' | '¬'..='\u{AD}' | '¯' | '±' | '´'..='¶' | '¸' | '¼'..='¾')
        || "€‚ƒ„ˆ‰˜§".contains(c)
}

/// Signs that Arabic or Cyrillic letters become, in contrast to quotes and spaces.
fn spelled(c: char) -> bool {
    !matches!(c, '\u{A0}' | '»' | '«')
}

/// Latin letters and signs among DOS's 0x80–0xBF; its lines and shades are left out, for they draw trees.
fn dos_letter(c: char) -> bool {
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»ÁÂÀ©¢¥₧⌐".contains(c)
}

/// The first trace of Burmese in Zawgyi, the old encoding that gives Unicode's code points other meanings.
///
/// Zawgyi stores what stands left first. Unicode stores the consonant first, so these never occur in it:
/// a vowel sign E or a medial RA that no consonant precedes but one follows, and a virama under which nothing is stacked.
/// One such slip of the keyboard does not make a text Zawgyi; they must be as frequent as Zawgyi makes them.
pub fn zawgyi(text: &str) -> Option<Range<usize>> {
    let mut first = None;
    let (mut signals, mut letters) = (0usize, 0usize);
    let mut earlier = ['\0'; 2];
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if burmese(c) {
            letters += 1;
            if signal(earlier, c, chars.peek().map(|(_, next)| *next)) {
                signals += 1;
                first.get_or_insert(at..at + c.len_utf8());
            }
        }
        earlier = [earlier[1], c];
    }
    // Running Zawgyi has one in every six to ten letters.
    first.filter(|_| signals * 40 >= letters)
}

fn signal([second, before]: [char; 2], c: char, next: Option<char>) -> bool {
    let followed = next.is_some_and(|c| matches!(c, '\u{1000}'..='\u{1021}'));
    match c {
        // VOWEL SIGN E, stored before its consonant. A dotted circle shows the sign by itself.
        '\u{1031}' => !carries(before) && before != '\u{25CC}' && (followed || next == Some('\u{103B}')),
        // Zawgyi's medial RA, likewise; Unicode's medial YA follows a consonant, or an asat in contractions.
        '\u{103B}' => !carries(before) && before != '\u{103A}' && before != '\u{25CC}' && followed,
        // Zawgyi's asat; Unicode's virama is never the last of its cluster.
        '\u{1039}' => consonant(before) && !next.is_some_and(consonant),
        // Zawgyi's medial YA before a vowel; an asat kills the vowel.
        '\u{103A}' => {
            matches!(before, '\u{1000}'..='\u{1021}')
                && second != '\u{1031}'
                && next.is_some_and(|c| matches!(c, '\u{102B}'..='\u{102E}' | '\u{1032}'))
        }
        _ => false,
    }
}

fn burmese(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{109F}')
}

/// Consonants and independent vowels of Burmese, Mon, Karen, Shan and their neighbours.
fn consonant(c: char) -> bool {
    matches!(c,
        '\u{1000}'..='\u{102A}' | '\u{103F}' | '\u{104E}' | '\u{1050}'..='\u{1055}' | '\u{105A}'..='\u{105D}' | '\u{1061}' | '\u{1065}' | '\u{1066}'
        | '\u{106E}'..='\u{1070}' | '\u{1075}'..='\u{1081}' | '\u{108E}' | '\u{A9E0}'..='\u{A9FE}' | '\u{AA60}'..='\u{AA7F}')
}

/// Whatever the vowel sign E may follow in Unicode.
fn carries(c: char) -> bool {
    consonant(c) || matches!(c, '\u{103B}'..='\u{103E}' | '\u{105E}'..='\u{1060}' | '\u{1082}')
}

#[cfg(test)]
mod tests {
    use super::{mojibake, zawgyi};

    #[test]
    fn damage_is_found() {
        for damaged in [
            "rÃ©fugiÃ©s",
            "donâ€™t",
            "â€œquotedâ€\u{9d}",
            "25Â°C",
            "a\u{A0}:Â\u{A0}b",
            "NACIÃ“N",
            "Ã‰tat",
            "Ø§Ù„Ù„Ø§Ø¬Ø¦ÙŠÙ†",
            "Ð¿Ñ€Ð°Ð²Ð¾",
            "l├®gal",
            "├®tat",
            "caf√©",
            "â€¦",
            "ï»¿text",
            "lost \u{FFFD} letter",
            "á€žá€Šá€º",
            "à¤¹à¤¿",
            "æ—¥æœ¬",
            "ÃƒÂ©",
            "SÃ£o",
            "\u{92}s",
            "ÔÇÖs",
            "‚Äôs",
            "Ã\u{A0} propos",
            "maÃ±ana",
        ] {
            assert!(mojibake(damaged).is_some(), "{damaged}");
        }
        assert_eq!(mojibake("ab rÃ©f"), Some(4..8));
    }

    #[test]
    fn honest_text_is_left_alone() {
        for honest in [
            "",
            "plain",
            "São Paulo, manhã, IRMÃ, NÃO, «AMANHû, “AMANHÔ, AMANHÃ…",
            "liberté\u{A0}», voilà\u{A0}! là\u{A0}» à\u{A0}«\u{A0}x",
            "Größe, Gruß… „Straß“",
            "„Baláž“ mažeš výžš",
            "Đường, Ấn Độ, Âu, tiếng Việt, Ã, “Â”, (Ô)",
            "qu’à — l’été – ça",
            "cœur, Œuvre, naïf",
            "2×½, 5\u{A0}°C, 4²\u{A0}»",
            "ÉŠ ÍŽ ÚŠ",
            "اللاجئين في المنطقة",
            "ကိုယ်တိုင်",
            "права человека",
            "難民",
            "é·e·s",
            "Ünïcödé™ »",
            "÷×±",
            "liberté²\u{A0}»",
            "├── src\n│   └── x",
            "ÀÉÎÕÜ ÇÁÂ",
            "√2, Γ",
            "ñ¿Qué?",
            "Íslandʼs Þór",
            "€ 5",
            "Ó“ Ñ”",
        ] {
            assert_eq!(mojibake(honest), None, "{honest}");
        }
    }

    #[test]
    fn zawgyi_is_found() {
        for old in ["ျမန္မာ", "ျပည္သူ႔ အခြင့္အေရး", "ေနေကာင္းလား", "ဒုကၡသည္မ်ား၏ အခြင့္အေရး", "ကၽြန္ေတာ္တို႔ သြားၾကမည္", "မႏၲေလး", "သတင္းအခ်က္အလက္ေတြ"]
        {
            assert!(zawgyi(old).is_some(), "{old}");
        }
    }

    #[test]
    fn unicode_burmese_and_its_neighbours_are_left_alone() {
        for unicode in [
            "",
            "မြန်မာ",
            "ပြည်သူ့ အခွင့်အရေး",
            "နေကောင်းလား",
            "ဒုက္ခသည်များ၏ အခွင့်အရေး",
            "ကျွန်တော်တို့ သွားကြမည်",
            "မန္တလေး",
            "ကျွန်ုပ် ယောက်ျား လက်ျာ သြော် ဩော်",
            "အင်္ဂလိပ် စင်္ကာပူ ဥက္ကဋ္ဌ ပစ္စည်း",
            "ဘာသာမန် ဂကူမည် သ္ၚိ ဒၟံၚ် တြေံ",
            "ၵႂၢမ်းတႆး မိူင်းတႆး ပၢင်ၵုမ်",
            "ကညီကျိာ် ပှၤ ထံကီၢ်",
            "ဖၠုံ ၥ ၦ",
            "◌ေ သည် သရဖြစ်သည်",
            "သူတို့သည် ဒုက္ခသည်များ ဖြစ်ကြသည်။ ပေ်ာ်ရွှင်",
            "အေးချမ်းသော ကမ္ဘာ ၂၀၂၄ ခုနှစ်",
        ] {
            assert_eq!(zawgyi(unicode), None, "{unicode}");
        }
    }
}
