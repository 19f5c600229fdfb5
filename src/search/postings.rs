//! Posting lists: where a group of words stands, as the text of a shard.

use super::number;

/// One posting, packed so that lists sort by slot, then section: slot, section (9 bits), level (3 bits).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting(u32);

/// Most postings of a list that a shard holds; of longer ones it holds the strongest, in the order of their levels, and of
/// equal ones those that come first.
pub const MOST: usize = 2_048;

/// The same for the merged list of a prefix.
pub const MOST_OF_PREFIX: usize = 256;

/// Of the merged list of a prefix, lower levels are left out once there are this many.
const ENOUGH_OF_PREFIX: usize = 16;

impl Posting {
    /// A posting. Slots are below 2^20, sections below 512, levels below 8.
    pub fn new(slot: u32, section: u16, level: u8) -> Self {
        Self(slot << 12 | (u32::from(section) & 511) << 3 | (u32::from(level) & 7))
    }

    /// The page.
    pub fn slot(self) -> u32 {
        self.0 >> 12
    }

    /// The part of it.
    pub fn section(self) -> u32 {
        self.0 >> 3 & 511
    }

    /// 0 to 7.
    pub fn level(self) -> u32 {
        self.0 & 7
    }

    /// Page and part in one.
    fn place(self) -> u32 {
        self.0 >> 3
    }
}

/// The number of pages in a sorted list.
pub fn pages(list: &[Posting]) -> usize {
    list.chunk_by(|a, b| a.slot() == b.slot()).count()
}

/// Writes a sorted list with the letter that tells what it is: a whole one, or the true number of pages and `most` postings.
pub fn write(list: &[Posting], most: usize, out: &mut String) {
    if list.len() > most {
        out.push('Q');
        number::push(out, count(pages(list)));
        write_all(&strongest(list, most), out);
    } else {
        out.push('P');
        write_all(list, out);
    }
}

/// Writes a sorted list as it is.
fn write_all(list: &[Posting], out: &mut String) {
    number::push(out, count(list.len()));
    let mut next_slot = 0;
    for page in list.chunk_by(|a, b| a.slot() == b.slot()) {
        let slot = page[0].slot();
        push_gap(slot - next_slot, out);
        next_slot = slot + 1;
        let mut next_section = 0;
        for posting in page {
            push_place((posting.section() - next_section) * 8 + posting.level(), out);
            next_section = posting.section() + 1;
        }
    }
}

/// Slots between two pages: a small letter, so that the gap also tells where the sections of a page end.
fn push_gap(gap: u32, out: &mut String) {
    match u8::try_from(gap).ok().filter(|gap| *gap < FAR_GAP - b'a') {
        Some(gap) => out.push(char::from(b'a' + gap)),
        None => {
            out.push(char::from(FAR_GAP));
            number::push(out, gap);
        }
    }
}

/// A section and its level: a digit that is no small letter, or a number behind one.
fn push_place(place: u32, out: &mut String) {
    if place >= number::SHORT {
        out.push(char::from(FAR_PLACE));
    }
    number::push(out, place);
}

/// The letter before gaps that have none of their own.
pub const FAR_GAP: u8 = b'y';
/// The letter before places that are more than a digit.
pub const FAR_PLACE: u8 = b'z';

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The strongest postings of a sorted list, in the list's order.
fn strongest(list: &[Posting], most: usize) -> Vec<Posting> {
    let mut kept = list.to_vec();
    kept.sort_unstable_by_key(|posting| (7 - posting.level(), posting.place()));
    kept.truncate(most);
    kept.sort_unstable();
    kept
}

/// Merges the lists of all words that begin with a prefix: for each place the highest level. Of `slots` pages those are
/// written where such words stand strongest, level by level until there are enough, and the number of all pages roughly: a
/// word changed in a text must not change the lists of its beginnings.
pub fn write_merged(lists: &[&[Posting]], slots: usize, out: &mut String) {
    let mut met = vec![false; slots];
    let mut levels = [0_usize; 8];
    for posting in lists.iter().copied().flatten() {
        met[posting.slot() as usize] = true;
        levels[posting.level() as usize] += 1;
    }
    let mut from = 8;
    let mut merged = Vec::new();
    while from > 0 && merged.len() < ENOUGH_OF_PREFIX {
        from -= 1;
        if from == 0 || levels[from..].iter().sum::<usize>() >= ENOUGH_OF_PREFIX {
            merged = strong(lists, u32::try_from(from).unwrap_or_default());
        }
    }
    if merged.len() > MOST_OF_PREFIX {
        merged = strongest(&merged, MOST_OF_PREFIX);
    }
    let df = met.into_iter().filter(|met| *met).count();
    out.push('X');
    number::push(out, count(pages(&merged).max(1 << df.max(1).ilog2())));
    write_all(&merged, out);
}

/// The places of at least this level, each with its highest.
fn strong(lists: &[&[Posting]], least: u32) -> Vec<Posting> {
    let mut all: Vec<Posting> = lists.iter().copied().flatten().filter(|posting| posting.level() >= least).copied().collect();
    // The highest level of a place comes last.
    all.sort_unstable();
    all.chunk_by(|a, b| a.place() == b.place()).map(|same| same[same.len() - 1]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: u32) -> String {
        let mut out = String::new();
        number::push(&mut out, value);
        out
    }

    #[test]
    fn the_strongest_are_kept_and_the_true_number_is_told() {
        let list: Vec<Posting> = (0..10).map(|n| Posting::new(n * 3, 0, u8::try_from(n % 4).unwrap())).collect();
        let kept = strongest(&list, 3);
        assert_eq!(kept.iter().map(|p| (p.slot(), p.level())).collect::<Vec<_>>(), [(6, 2), (9, 3), (21, 3)]);
        let mut out = String::new();
        write(&list, 3, &mut out);
        // 10 pages, 3 listed, then slot and item of each.
        assert_eq!(out, ["Q", &number(10), &number(3), "g$c%l%"].concat());
    }

    #[test]
    fn far_gaps_and_places_have_a_letter_before_them() {
        let list = [Posting::new(23, 7, 3), Posting::new(23, 8, 4), Posting::new(48, 0, 0), Posting::new(49, 7, 4)];
        let mut out = String::new();
        write(&list, 9, &mut out);
        let expected = ["P", &number(4), "x", &number(59), &number(4), "y", &number(24), "!", "a", "z", &number(60)];
        assert_eq!(out, expected.concat());
    }

    #[test]
    fn merging_takes_the_highest_level_of_a_place() {
        let (a, b) = ([Posting::new(5, 1, 2)], [Posting::new(5, 1, 6), Posting::new(5, 2, 1)]);
        let (mut merged, mut expected) = (String::new(), String::new());
        write_merged(&[&a[..], &b[..]], 8, &mut merged);
        write(&b, 1, &mut expected);
        assert_eq!(expected, ["Q", &number(1), &number(1), "f", &number(14)].concat());
        assert_eq!(merged, ["X", &number(1), &number(2), "f", &number(14), "#"].concat());
    }
}
