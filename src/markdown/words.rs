//! Counting words in any script.

use unicode_normalization::char::is_combining_mark;

/// Runs of letters or digits; in scripts without spaces, one word for every four letters begun.
pub(super) fn count(text: &str) -> u32 {
    let mut words = 0u32;
    let mut in_word = false;
    let mut unspaced = 0u32;
    for c in text.chars() {
        if c.is_ascii() {
            words += unspaced.div_ceil(4);
            unspaced = 0;
            if c.is_ascii_alphanumeric() {
                words += u32::from(!in_word);
                in_word = true;
            } else if c == '\'' && in_word {
                // “don't” is one word: the run goes on if a letter follows.
                continue;
            } else {
                in_word = false;
            }
        } else if is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}' | '\u{2019}') {
            continue;
        } else if without_spaces(c) {
            in_word = false;
            unspaced += 1;
        } else {
            words += unspaced.div_ceil(4);
            unspaced = 0;
            let letter = c.is_alphanumeric();
            words += u32::from(letter && !in_word);
            in_word = letter;
        }
    }
    words + unspaced.div_ceil(4)
}

fn without_spaces(c: char) -> bool {
    let script = matches!(c,
        '\u{0E00}'..='\u{0EFF}'      // Thai, Lao
        | '\u{1000}'..='\u{109F}'    // Burmese
        | '\u{1780}'..='\u{17FF}'    // Khmer
        | '\u{3040}'..='\u{30FF}'    // kana
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}' // Han
        | '\u{AA60}'..='\u{AA7F}' | '\u{A9E0}'..='\u{A9FF}');
    script && c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn words_are_counted_in_many_scripts() {
        for (text, expected) in [
            ("", 0),
            ("one, two — three", 3),
            ("don't stop, l’été", 3),
            ("می‌خواهم بروم", 2),
            ("難民主導団体", 2),
            ("ကခဂဃ", 1),
            ("ကခဂဃင and more", 4),
            ("é\u{301}t\u{301}e", 1),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
    }
}
