//! `Range: bytes=…` (RFC 9110, 14): a phone that seeks in a recording or goes on with a download.

use std::ops::Range;

/// What a range asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Everything: no range, several, or none that is understood.
    All,
    /// These bytes.
    Part(Range<usize>),
    /// Bytes that the file has not.
    Beyond,
}

/// Reads a range of a file of `length` bytes.
pub fn wanted(field: Option<&str>, length: usize) -> Wanted {
    let Some((unit, set)) = field.and_then(|f| f.split_once('=')) else { return Wanted::All };
    let Some((from, to)) = set.trim().split_once('-') else { return Wanted::All };
    if !unit.trim().eq_ignore_ascii_case("bytes") || !is_number(from) || !is_number(to) {
        return Wanted::All;
    }
    // A number too large to be read is beyond every file.
    let number = |text: &str| text.parse::<usize>().unwrap_or(usize::MAX);
    let part = match (from, to) {
        ("", "") => return Wanted::All,
        ("", last) => length.saturating_sub(number(last))..length,
        (first, "") => number(first)..length,
        (first, last) if number(first) > number(last) => return Wanted::All,
        (first, last) => number(first)..number(last).saturating_add(1).min(length),
    };
    if part.start >= part.end { Wanted::Beyond } else { Wanted::Part(part) }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Wanted, wanted};

    #[test]
    fn ranges_as_the_standard_has_them() {
        for (field, expected) in [
            ("bytes=0-0", Wanted::Part(0..1)),
            ("bytes=2-", Wanted::Part(2..10)),
            ("bytes=-3", Wanted::Part(7..10)),
            ("bytes=-30", Wanted::Part(0..10)),
            ("bytes=5-99999999999999999999999", Wanted::Part(5..10)),
            ("bytes=10-", Wanted::Beyond),
            ("bytes=-0", Wanted::Beyond),
            ("bytes=99999999999999999999999-", Wanted::Beyond),
            ("bytes=3-2", Wanted::All),
            ("bytes=0-1,3-4", Wanted::All),
            ("bytes=-", Wanted::All),
            ("bytes=+1-2", Wanted::All),
            ("lines=0-1", Wanted::All),
            ("rubbish", Wanted::All),
        ] {
            assert_eq!(wanted(Some(field), 10), expected, "{field}");
        }
        assert_eq!(wanted(Some("bytes=0-"), 0), Wanted::Beyond);
        assert_eq!(wanted(None, 10), Wanted::All);
    }
}
