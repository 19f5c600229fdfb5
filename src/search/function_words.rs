//! Words that hold a sentence together: a question is looked up without them, unless it has no others.
//!
//! A reader asks "how do I register with UNHCR?", and half of its words stand on every page. They would cost files and pull up
//! pages that are written as questions. The list travels in an index's root, so that the script needs no languages.

/// One language a line.
const LIST: &str = include_str!("function-words.txt");

/// The function words of the language of a BCP 47 tag, each between spaces; empty where we have none.
pub fn of(tag: &str) -> String {
    let language = tag.split('-').next().unwrap_or_default();
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    let words = lines.filter_map(|line| line.split_once(' ')).find(|(of, _)| *of == language).map(|(_, words)| words);
    words.map(|words| format!(" {words} ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::search::analyse::Analyser;

    #[test]
    fn each_word_is_what_the_analyser_makes_of_it() {
        for line in super::LIST.lines().filter(|line| !line.starts_with('#')) {
            let words: Vec<&str> = line.split(' ').skip(1).collect();
            for (n, word) in words.iter().enumerate() {
                let mut tokens = Vec::new();
                Analyser::built_in().tokens(word, |token| tokens.push(token.text.to_owned()));
                assert_eq!(tokens, [*word], "{line}");
                assert!(!words[..n].contains(word), "`{word}` is there twice");
            }
            assert!(words.len() > 20);
        }
        assert!(super::of("es-MX").contains(" que "));
        assert_eq!(super::of("qqq"), "");
    }
}
