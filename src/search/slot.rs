//! Page numbers that stay: a page's slot comes from a hash of its id, so that a page more or less renumbers no other. Small editions
//! count their pages instead: a word that is on most pages then costs little, and all of their index is not much more than the
//! files that a new page changes.

use sha2::{Digest, Sha256};

/// Slots for the pages of an index: 2^bits of them, at least twice as many as pages unless these are counted.
#[derive(Debug)]
pub struct Slots {
    /// The logarithm of how many there are.
    pub bits: u32,
    /// Each page's, in the order they were given.
    pub of: Vec<u32>,
}

impl Slots {
    /// Places of the pages, as they were given, in the order of their slots.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.of.len()).collect();
        order.sort_unstable_by_key(|n| self.of[*n]);
        order
    }
}

/// Pages from which on slots come from hashes.
const LARGE: usize = 250;

/// Gives each id a slot of its own. Where two want the same, the one given later takes the next that is free.
pub fn assign(ids: &[&str]) -> Slots {
    if ids.len() < LARGE {
        return Slots { bits: ids.len().next_power_of_two().trailing_zeros(), of: (0..).take(ids.len()).collect() };
    }
    let bits = (ids.len() * 2).next_power_of_two().trailing_zeros();
    let mask = (1u32 << bits) - 1;
    let mut taken = vec![false; 1 << bits];
    let of = ids
        .iter()
        .map(|id| {
            let mut slot = hash(id) & mask;
            while taken[slot as usize] {
                slot = (slot + 1) & mask;
            }
            taken[slot as usize] = true;
            slot
        })
        .collect();
    Slots { bits, of }
}

/// 32 bits of an id's SHA-256.
pub fn hash(id: &str) -> u32 {
    let digest = Sha256::digest(id.as_bytes());
    u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_page_moves_no_other_while_there_is_room() {
        let ids: Vec<String> = (0..300).map(|n| format!("guide/page-{n}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let (before, after) = (assign(&ids[..299]), assign(&ids));
        assert_eq!(before.of[..], after.of[..299]);
        let mut slots = after.of.clone();
        slots.sort_unstable();
        slots.dedup();
        assert_eq!(slots.len(), 300);
        assert!(after.of.iter().all(|slot| *slot < 1 << after.bits));
    }

    #[test]
    fn the_pages_of_a_small_edition_are_counted() {
        let of = |ids: &[&str]| (assign(ids).bits, assign(ids).of);
        assert_eq!(of(&[]), (0, vec![]));
        assert_eq!(of(&["b"]), (0, vec![0]));
        assert_eq!(of(&["b", "a", "c"]), (2, vec![0, 1, 2]));
    }
}
