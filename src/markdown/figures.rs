//! Finding figures in prose, in the digits of every script: what counts more than 999, and whatever is a share in a hundred.
//!
//! Years, dates, times, telephone numbers, numbers of articles and documents, and parts of names are not figures.

use std::ops::Range;

/// Byte ranges of the figures in a text, ascending. A percent sign belongs to its figure.
pub(super) fn figures(text: &str) -> Vec<Range<usize>> {
    // Every digit beyond ASCII has a first byte of 0xC0 or more.
    if !text.bytes().any(|b| b.is_ascii_digit() || b >= 0xC0) {
        return Vec::new();
    }
    let mut scan = Scan { text, found: Vec::new(), resume: 0, previous_word: "" };
    let mut start = None;
    for (at, c) in text.char_indices() {
        if ends_word(c) {
            if let Some(from) = start.take() {
                scan.word(from..at);
            }
        } else {
            start.get_or_insert(at);
        }
    }
    if let Some(from) = start {
        scan.word(from..text.len());
    }
    scan.found
}

fn ends_word(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r' | '\u{FFFC}')
}

struct Scan<'a> {
    text: &'a str,
    found: Vec<Range<usize>>,
    /// Numbers may reach over spaces; what is before this has been read.
    resume: usize,
    previous_word: &'a str,
}

/// A number as it is written.
struct Number {
    end: usize,
    /// Digits of each group.
    groups: Vec<usize>,
    separators: Vec<char>,
    /// The value of the first four digits, for telling years.
    first: u32,
    leading_zero: bool,
    /// Whether every group fits into a byte, as in a machine's address.
    octets: bool,
}

impl<'a> Scan<'a> {
    fn word(&mut self, range: Range<usize>) {
        let word = self.text.get(range.clone()).unwrap_or_default();
        let address = word.contains("://") || word.contains('@') || word.starts_with("www.");
        let mut at = range.start.max(self.resume);
        while !address && at < range.end {
            let rest = self.text.get(at..range.end).unwrap_or_default();
            let Some((skip, _)) = rest.char_indices().find(|(_, c)| digit(*c).is_some()) else { break };
            at += skip;
            let number = self.number(at);
            at = self.judge(at, number);
            self.resume = at;
        }
        self.previous_word = word;
    }

    /// Reads the number that begins at `at`.
    fn number(&self, at: usize) -> Number {
        let mut number = Number { end: at, groups: vec![0], separators: Vec::new(), first: 0, leading_zero: false, octets: true };
        let mut chars = self.text.get(at..).unwrap_or_default().char_indices().peekable();
        let mut seen = 0;
        let mut value_of_group = 0u32;
        while let Some((offset, c)) = chars.next() {
            if let Some(value) = digit(c) {
                number.leading_zero |= seen == 0 && value == 0;
                value_of_group = value_of_group.saturating_mul(10).saturating_add(value);
                number.octets &= value_of_group <= 255;
                if seen < 4 {
                    number.first = number.first * 10 + value;
                }
                seen += 1;
                if let Some(group) = number.groups.last_mut() {
                    *group += 1;
                }
                number.end = at + offset + c.len_utf8();
                continue;
            }
            let Some((next_at, next)) = chars.peek() else { break };
            if !separator(c) || digit(*next).is_none() || number.groups.len() > 8 {
                break;
            }
            if !matches!(c, '.' | ',' | '٫' | '٬' | '،') {
                // Spaces and apostrophes part only groups of three, and only after a group of at most three.
                let run = self.text.get(at + next_at..).unwrap_or_default().chars().take(4).take_while(|c| digit(*c).is_some()).count();
                let first = number.groups.first().copied().unwrap_or(0);
                if run != 3 || first > 3 || number.separators.iter().any(|s| *s != plain(c)) || number.leading_zero {
                    break;
                }
            }
            number.separators.push(plain(c));
            number.groups.push(0);
            value_of_group = 0;
        }
        number
    }

    /// Keeps the number if it is a figure, and answers where to read on.
    fn judge(&mut self, at: usize, number: Number) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        let after = self.text.get(number.end..).unwrap_or_default();
        let previous = before.chars().next_back();
        let dialled = previous == Some('+') || number.leading_zero && number.separators.is_empty();
        if dialled && let Some(end) = telephone(after, &number) {
            return number.end + end;
        }
        if self.is_name(before, after, &number) {
            return number.end;
        }
        let percent = percent_after(after).or_else(|| percent_before(before).then_some(0));
        let end = number.end + percent.unwrap_or(0);
        if percent.is_some() || (is_large(&number) && !self.is_numbered(before)) {
            let start = if percent == Some(0) { at - previous.map_or(0, char::len_utf8) } else { at };
            self.found.push(start..end);
        }
        end
    }

    /// Whether the number is part of a name, a date, a path or a telephone number.
    fn is_name(&self, before: &str, after: &str, number: &Number) -> bool {
        let mut back = before.chars().rev();
        let (previous, earlier) = (back.next(), back.next());
        let mut ahead = after.chars();
        let (next, later) = (ahead.next(), ahead.next());
        if previous.is_some_and(|c| spaced_letter(c) || matches!(c, '_' | '#' | '/' | '\\' | '=' | '№' | '§')) {
            return true;
        }
        if matches!(previous, Some('-' | '–' | '.' | ':')) && earlier.is_some_and(spaced_letter) {
            return true;
        }
        // `555-4567`: the number after a hyphen and a small number.
        if matches!(previous, Some('-' | '.')) && earlier.is_some_and(|c| digit(c).is_some()) && number.separators.is_empty() {
            let large_before = before.chars().rev().skip(1).take(4).take_while(|c| digit(*c).is_some()).count() == 4;
            if !large_before {
                return true;
            }
        }
        if next.is_some_and(|c| spaced_letter(c) || matches!(c, '_' | '/' | '\\' | '=')) {
            return true;
        }
        // `1234-AB`, but not `2,000-strong`.
        if next == Some('-') && later.is_some_and(|c| spaced_letter(c) && !c.is_lowercase()) {
            return true;
        }
        dotted(number)
    }

    /// Whether the word before says that this is a number of something: an article, a law, a page.
    fn is_numbered(&self, before: &str) -> bool {
        // No word of the list is longer; without a bound, a long word full of figures would be read again for each.
        let tail = before.char_indices().rev().nth(NUMBERED_LONGEST).map_or(before, |(at, _)| before.get(at..).unwrap_or_default());
        let same_word = tail.rsplit(ends_word).next().unwrap_or_default();
        let word = if same_word.chars().any(char::is_alphanumeric) { same_word } else { self.previous_word };
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c) && c != '°');
        let folded = word.to_lowercase();
        folded.rsplit('/').next().is_some_and(|last| NUMBERED.contains(&last))
    }
}

const NUMBERED_LONGEST: usize = 24;

/// Words after which a number is a name.
const NUMBERED: &[&str] = &[
    "article",
    "articles",
    "art",
    "section",
    "sec",
    "no",
    "nos",
    "number",
    "n°",
    "nº",
    "nr",
    "resolution",
    "law",
    "decree",
    "act",
    "chapter",
    "page",
    "pages",
    "p",
    "pp",
    "room",
    "form",
    "case",
    "regulation",
    "directive",
    "paragraph",
    "para",
    "box",
    "code",
    "version",
    "iso",
    "iec",
    "rfc",
    "call",
    "dial",
    "sms",
    "id",
    "file",
    "artículo",
    "ley",
    "resolución",
    "decreto",
    "número",
    "núm",
    "página",
    "pág",
    "artigo",
    "lei",
    "resolução",
    "loi",
    "règlement",
    "résolution",
    "décret",
    "numéro",
    "artikel",
    "gesetz",
    "nummer",
    "seite",
    "статья",
    "статьи",
    "закон",
    "резолюция",
    "номер",
    "стр",
    "madde",
    "kanun",
    "sayılı",
    "المادة",
    "رقم",
    "قرار",
    "القانون",
    "القرار",
    "صفحة",
    "ماده",
    "قانون",
    "شماره",
    "صفحه",
    "دفعہ",
    "نمبر",
    "صفحہ",
    "ပုဒ်မ",
    "အမှတ်",
    "စာမျက်နှာ",
    "ဥပဒေ",
    "พ.ศ",
    "มาตรา",
    "धारा",
];

/// Whether the number counts more than 999 and is no year.
fn is_large(number: &Number) -> bool {
    let Some((&first, later)) = number.groups.split_first() else { return false };
    if number.leading_zero {
        return false;
    }
    match later {
        [] => first > 4 || first == 4 && !(1000..=2100).contains(&number.first),
        // 12345.6
        _ if first >= 4 => true,
        [group] => *group == 3,
        _ => grouped(number),
    }
}

/// `1,234,567`, `12,34,567`, `1.234,56`: groups of two or three, the decimals perhaps after another sign.
fn grouped(number: &Number) -> bool {
    let same = number.separators.first().map_or(0, |first| number.separators.iter().take_while(|s| *s == first).count());
    let groups = number.groups.get(1..=same).unwrap_or_default();
    let decimals = number.separators.len() - same;
    decimals <= 1 && groups.last() == Some(&3) && groups.iter().all(|g| *g == 3 || *g == 2)
}

/// Dates and versions and addresses of machines: `31.12.2023`, `1.2.3`, `192.168.1.1`.
fn dotted(number: &Number) -> bool {
    let dots = number.separators.iter().filter(|s| **s == '.').count();
    dots >= 2 && (!grouped(number) || number.groups.len() == 4 && number.octets)
}

/// How far a telephone number reaches into `after`.
fn telephone(after: &str, number: &Number) -> Option<usize> {
    let run = after.find(|c: char| digit(c).is_none() && !matches!(c, ' ' | '-' | '(' | ')' | '.' | '/' | '\u{A0}')).unwrap_or(after.len());
    let rest = after.get(..run)?.chars().filter(|c| digit(*c).is_some()).count();
    (number.groups.iter().sum::<usize>() + rest >= 7 && !number.separators.contains(&',')).then_some(run)
}

/// How many bytes of `after` say "percent".
fn percent_after(after: &str) -> Option<usize> {
    let word = after.trim_start_matches([' ', '\n', '\u{A0}', '\u{202F}', '\u{2009}', '-']);
    let skipped = after.len() - word.len();
    if skipped > 4 {
        return None;
    }
    let sign = word.chars().next().filter(|c| matches!(c, '%' | '٪' | '％' | '﹪' | '‰'));
    if let Some(sign) = sign {
        return Some(skipped + sign.len_utf8());
    }
    let matches = |said: &&str| {
        word.get(..said.len()).is_some_and(|w| w.to_lowercase() == **said)
            && !word.get(said.len()..).is_some_and(|rest| rest.starts_with(spaced_letter))
    };
    PERCENT.iter().find(|said| matches(said)).map(|said| skipped + said.len())
}

const PERCENT: &[&str] = &[
    "percent",
    "per cent",
    "pct",
    "por ciento",
    "pour cent",
    "por cento",
    "prozent",
    "процент",
    "процента",
    "процентов",
    "yüzde",
    "في المئة",
    "في المائة",
    "بالمئة",
    "بالمائة",
    "درصد",
    "فیصد",
    "فی صد",
    "ရာခိုင်နှုန်း",
    "प्रतिशत",
];

/// `%50`, as Turkish writes.
fn percent_before(before: &str) -> bool {
    let mut back = before.chars().rev();
    matches!(back.next(), Some('%' | '٪')) && !back.next().is_some_and(char::is_alphanumeric)
}

/// All spaces and both apostrophes as one: writers mix them.
fn plain(c: char) -> char {
    match c {
        '\u{A0}' | '\u{202F}' | '\u{2009}' => ' ',
        '’' => '\'',
        c => c,
    }
}

fn separator(c: char) -> bool {
    matches!(c, ',' | '.' | '٬' | '٫' | '،' | '\'' | '’' | ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// Letters of scripts that set numbers apart with spaces; others (Arabic, Burmese, Han…) join them to words.
fn spaced_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{58F}' | '\u{1E00}'..='\u{1FFF}') && c.is_alphabetic()
}

/// The value of a digit of any script our readers use.
fn digit(c: char) -> Option<u32> {
    const ZEROS: &[char] = &[
        '0', '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}', '\u{C66}', '\u{CE6}',
        '\u{D66}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{1090}', '\u{17E0}', '\u{1810}', '\u{FF10}',
    ];
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let zero = ZEROS.get(ZEROS.partition_point(|z| *z <= c).checked_sub(1)?)?;
    let value = u32::from(c) - u32::from(*zero);
    (value < 10).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::figures;

    fn found(text: &str) -> Vec<&str> {
        figures(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn figures_are_found_in_many_scripts() {
        for (text, expected) in [
            ("has 4,400 members", "4,400"),
            ("has 4400 members", "4400"),
            ("1 234 personnes", "1 234"),
            ("1\u{202F}234\u{A0}567 personnes", "1\u{202F}234\u{A0}567"),
            ("1.234 Menschen", "1.234"),
            ("12345 people.", "12345"),
            ("CHF 1’234’567.–", "1’234’567"),
            ("12,34,567 rupees", "12,34,567"),
            ("1,234.56 dollars", "1,234.56"),
            ("1.234.567.890 Menschen", "1.234.567.890"),
            ("US$1,200", "1,200"),
            ("$1,200", "1,200"),
            ("over 7.3 million", ""),
            ("a 2,000-strong crowd", "2,000"),
            ("more than 250%", "250%"),
            ("some 5 percent of", "5 percent"),
            ("5 per\ncent", ""),
            ("5 per cent", "5 per cent"),
            ("le 12,5 % des", "12,5 %"),
            ("%50 of", "%50"),
            ("٤٬٤٠٠ لاجئ", "٤٬٤٠٠"),
            ("و٤٤٠٠ لاجئ", "٤٤٠٠"),
            ("نسبة ٥٠٪ من", "٥٠٪"),
            ("۵۰ درصد", "۵۰ درصد"),
            ("۱۲۳۴۵ نفر", "۱۲۳۴۵"),
            ("လူ ၄၄၀၀ကျော်", "၄၄၀၀"),
            ("၅၀ ရာခိုင်နှုန်း", "၅၀ ရာခိုင်နှုန်း"),
            ("४,४०० लोग", "४,४००"),
            ("1,200–1,500", "1,200|1,500"),
        ] {
            assert_eq!(found(text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_is_left_alone() {
        for text in [
            "in 2023",
            "2023–24",
            "2018-2019",
            "2018/19",
            "the 1951 Convention",
            "سنة ٢٠٢٣",
            "၂၀၂၄ ခုနှစ်",
            "999 people",
            "12.5 points",
            "2024-03-15",
            "31.12.2023",
            "15/03/2024",
            "+66 2 123 4567",
            "+662123456789",
            "0800 123 4567",
            "555-4567",
            "A/RES/73/12661",
            "Article 1234",
            "Law No. 5683",
            "ISO-27001",
            "ISO 27001",
            "ISO27001",
            "COVID-19",
            "1234AB",
            "case 1234-AB",
            "https://e.org/12345",
            "mail a12345@e.org",
            "e.org/12345",
            "v1.2.3",
            "192.168.100.200",
            "100.200.100.200",
            "5.161.195.190",
            "RFC 7858",
            "(ISO/IEC 27001)",
            "24/7",
            "10:30",
            "1.5",
            "0,5",
            "the 3 250",
            "in 2015 30 people",
            "المادة ٥٦٧٨",
            "#12345",
            "snake_12345",
        ] {
            let expected: &[&str] = if text == "the 3 250" { &["3 250"] } else { &[] };
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
