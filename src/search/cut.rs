//! Where one file of an index ends and the next begins: sized, and decided by the keys themselves, so that a change moves
//! only the boundaries next to it.

use super::slot;

/// Sizes are in characters of a file's text; gzip makes about three quarters of it in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Cutter {
    /// A file has at least this much, unless it is the last.
    least: usize,
    /// It has at most this much, unless one record alone is larger.
    most: usize,
    /// One key in so many is where a file of sufficient size ends.
    every: u32,
    /// Only such keys are that differ from the one before within so many characters.
    within: usize,
}

/// Largest file: with gzip below 8 kB.
const MOST: usize = 9_500;
const USUAL: usize = 1_000;
/// Beyond this many files of the usual size, files grow instead: the root names each of them.
const MANY: usize = 400;

impl Cutter {
    /// For `count` records of `total` characters in all. `times` the usual size for files of which a query needs few.
    pub fn new(total: usize, count: usize, times: usize) -> Self {
        let mut usual = USUAL * times;
        // In steps, so that a word more does not move every boundary.
        while usual < 8 * USUAL && total / usual > MANY {
            usual *= 2;
        }
        if usual == USUAL * times {
            // Here the bytes of a first search count. Queries meet the words of large records most often: no file is much above
            // the usual. Between beginnings that differ early boundaries are short, and words that begin alike lie together.
            return Self { least: usual * 3 / 5, most: usual * 11 / 10, every: 1, within: 3 };
        }
        let usual = usual.min(MOST * 3 / 4);
        let record = (total / count.max(1)).max(1);
        // The smaller the least size, and the fewer the keys where a file may end, the seldomer a record that grew by a
        // character moves the end to another key.
        let every = u32::try_from(usual * 3 / 5 / record).unwrap_or(u32::MAX).max(2);
        Self { least: usual * 2 / 5, most: MOST.min(usual * 2), every: 1 << every.ilog2(), within: usize::MAX }
    }

    /// Whether a file of `size` whose last key is `last` ends before a record of `next` characters with this key.
    pub fn ends(&self, size: usize, last: &str, key: &str, next: usize) -> bool {
        let may = || slot::hash(key) & (self.every - 1) == 0 && boundary(last, key).chars().count() <= self.within;
        size > 0 && (size + next > self.most || size >= self.least && may())
    }
}

/// The shortest beginning of `first` that sorts after `last`: how a file's keys are told from those before it.
pub fn boundary(last: &str, first: &str) -> String {
    let shared = last.chars().zip(first.chars()).take_while(|(a, b)| a == b).count();
    first.chars().take(shared + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::files::order;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_boundary_lies_between(mut a in "\\PC{0,6}", mut b in "\\PC{0,6}") {
            if order(&a, &b).is_gt() {
                std::mem::swap(&mut a, &mut b);
            }
            prop_assume!(a != b);
            let between = boundary(&a, &b);
            prop_assert!(order(&a, &between).is_lt() && order(&between, &b).is_le());
        }
    }
}
