//! Small numbers as printable text: one character up to 59, two up to 2219, else four.
//!
//! The alphabet is printable ASCII without what JSON or HTML would have to escape, so a shard is a string that a script
//! file carries as it is, and gzip sees bytes that repeat.

/// Numbers from here on cannot be written.
pub const LIMIT: u32 = TWO + 6 * BASE * BASE * BASE;

const BASE: u32 = 90;
/// First digits below this one stand for themselves, and none is a small letter; from here on a second digit follows.
pub const SHORT: u32 = 60;
/// First digits from here on are followed by three more.
const LONG: u32 = 84;
/// The code of the first digit, and those behind it that are none.
const FIRST: u32 = 0x21;
const LEFT_OUT: [u8; 4] = [b'"', b'&', b'<', b'\\'];
/// The first number of four digits.
const TWO: u32 = SHORT + (LONG - SHORT) * BASE;

/// Writes a number behind the text; one at or above [`LIMIT`] is written as the largest there is.
pub fn push(out: &mut String, value: u32) {
    let value = value.min(LIMIT - 1);
    if value < SHORT {
        out.push(character(value));
    } else if value < TWO {
        let rest = value - SHORT;
        out.extend([SHORT + rest / BASE, rest % BASE].map(character));
    } else {
        let rest = value - TWO;
        out.extend([LONG + rest / (BASE * BASE * BASE), rest / (BASE * BASE) % BASE, rest / BASE % BASE, rest % BASE].map(character));
    }
}

/// Takes a number off the front of the text; `None`, with the text in no certain state, if there is none.
pub fn take(rest: &mut &str) -> Option<u32> {
    let first = take_digit(rest)?;
    if first < SHORT {
        return Some(first);
    }
    let second = take_digit(rest)?;
    if first < LONG {
        return Some(SHORT + (first - SHORT) * BASE + second);
    }
    let third = take_digit(rest)?;
    let fourth = take_digit(rest)?;
    Some(TWO + (((first - LONG) * BASE + second) * BASE + third) * BASE + fourth)
}

fn take_digit(rest: &mut &str) -> Option<u32> {
    let first = rest.chars().next()?;
    *rest = rest.get(first.len_utf8()..)?;
    digit(first)
}

/// The character of a digit: the four that are left out move those behind them up.
fn character(digit: u32) -> char {
    let code = LEFT_OUT.iter().fold(digit + FIRST, |code, left_out| code + u32::from(code >= u32::from(*left_out)));
    u8::try_from(code).map_or('!', char::from)
}

fn digit(character: char) -> Option<u32> {
    let code = u8::try_from(character).ok().filter(|code| (b'!'..=b'~').contains(code) && !LEFT_OUT.contains(code))?;
    Some(u32::from(code) - FIRST - LEFT_OUT.iter().map(|left_out| u32::from(code > *left_out)).sum::<u32>())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    fn written(value: u32) -> String {
        let mut text = String::new();
        super::push(&mut text, value);
        text
    }

    #[test]
    fn lengths_change_where_they_should() {
        let lengths: Vec<usize> = [0, 59, 60, 2219, 2220, super::LIMIT - 1].map(|v| written(v).len()).into();
        assert_eq!(lengths, [1, 1, 2, 2, 4, 4]);
        assert_eq!(super::LIMIT, 4_376_220);
        assert_eq!((written(0), written(1), written(super::LIMIT - 1)), ("!".to_owned(), "#".to_owned(), "~~~~".to_owned()));
        assert_eq!(written(u32::MAX), "~~~~");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", " ", "\"", "&", "<", "\\", "\u{7f}", "é", "~", "~!!", "}!\"!", "z", "z\u{1f600}"] {
            assert_eq!(super::take(&mut &*text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_number_comes_back(values in proptest::collection::vec(0..super::LIMIT, 0..20), edge in 0..3000u32) {
            let mut text = String::new();
            values.iter().chain([&edge]).for_each(|v| super::push(&mut text, *v));
            let mut rest = text.as_str();
            let mut read = Vec::new();
            while let Some(value) = super::take(&mut rest) {
                read.push(value);
            }
            prop_assert_eq!(read.split_last(), Some((&edge, values.as_slice())));
            prop_assert_eq!(rest, "");
        }

        #[test]
        fn any_text_is_read_without_harm(text in ".*") {
            let mut rest = text.as_str();
            while super::take(&mut rest).is_some() {}
        }
    }
}
