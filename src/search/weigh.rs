//! How much a section has to do with a group of words: BM25F over its fields, as a level from 0 to 7.
//!
//! BM25F (Robertson, Zaragoza, Taylor, "Simple BM25 Extension to Multiple Weighted Fields", 2004) adds up a word's weighted
//! counts over fields before it saturates them. Pivot lengths are constants, so that no page's weight depends on another page.

use super::collect::Collected;
use super::constants::{BEYOND, SECTIONS};
use super::synonym::Synonyms;

/// A field's weight and how strongly its length counts against it.
struct Field {
    weight: f32,
    /// 0: not at all; 1: in full.
    slope: f32,
    /// The number of words at which the length counts neither for nor against.
    pivot: f32,
}

const TITLE: Field = Field { weight: 8.0, slope: 0.4, pivot: 5.0 };
const HEADING: Field = Field { weight: 4.0, slope: 0.4, pivot: 5.0 };
const SUMMARY: Field = Field { weight: 2.0, slope: 0.4, pivot: 20.0 };
const TOPICS: Field = Field { weight: 1.5, slope: 0.0, pivot: 1.0 };
const TERMS: Field = Field { weight: 0.8, slope: 0.0, pivot: 1.0 };
const BODY: Field = Field { weight: 1.0, slope: 0.5, pivot: 100.0 };

/// Weighted counts from which each level begins; level 0 is below the first.
const LEVELS: [f32; 7] = [0.5, 0.9, 1.4, 2.2, 3.5, 5.5, 8.5];

/// The highest level of an entry of the glossary.
const EXPLAINED: u8 = 5;

/// One posting of a page: which group, in which section, how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    /// Group of words.
    pub group: u32,
    /// Section's number.
    pub section: u16,
    /// 0 to 7.
    pub level: u8,
}

/// The postings of a page, by group and section. `group_of` tells the group of each surface form; `linked` the terms
/// that each section links to.
pub fn page(words: &Collected, group_of: &[u32], linked: &[Vec<String>], synonyms: &Synonyms) -> Vec<Weight> {
    let mut counts: Vec<((u32, u16), f32)> = Vec::new();
    let mut named = Vec::new();
    for (n, section) in words.sections.iter().enumerate() {
        let number = u16::try_from(n.min(BEYOND)).unwrap_or(u16::MAX);
        named.clear();
        let mut field = |field: &Field, list: &[u32]| {
            let groups: Vec<u32> = list.iter().map(|surface| group_of[words.surfaces[*surface as usize] as usize]).collect();
            let each = field.each(groups.len());
            counts.extend(groups.iter().map(|group| ((*group, number), each)));
            synonyms.in_text(&groups, &mut named);
        };
        if n == 0 {
            field(&TITLE, &words.title);
            field(&SUMMARY, &words.summary);
            field(&TOPICS, &words.topics);
        }
        field(&HEADING, &section.heading);
        field(&BODY, &section.body);
        named.extend(linked.get(n).into_iter().flatten().map(String::as_str));
        named.sort_unstable();
        named.dedup();
        counts.extend(named.iter().flat_map(|id| synonyms.names(id)).map(|group| ((*group, number), TERMS.weight)));
    }
    // Stable: sums of the same numbers in another order may differ in their last bit.
    counts.sort_by_key(|(place, _)| *place);
    let weight = |same: &[((u32, u16), f32)]| {
        let (group, section) = same[0].0;
        Weight { group, section, level: level(same.iter().map(|(_, count)| count).sum()) }
    };
    let weights: Vec<Weight> = counts.chunk_by(|a, b| a.0 == b.0).map(weight).collect();
    weights.chunk_by(|a, b| a.group == b.group).flat_map(strongest).collect()
}

/// An entry of the glossary explains a word. A page that is about it is the better answer.
pub fn explain(weights: &mut [Weight]) {
    for weight in weights {
        weight.level = weight.level.min(EXPLAINED);
    }
}

/// The sections where a page's group of words stands strongest, in their order; of equal ones the first.
fn strongest(of_group: &[Weight]) -> Vec<Weight> {
    let mut kept = of_group.to_vec();
    kept.sort_by_key(|weight| (7 - weight.level, weight.section));
    kept.truncate(SECTIONS);
    kept.sort_by_key(|weight| weight.section);
    kept
}

impl Field {
    /// What one occurrence adds in a field of this many words.
    fn each(&self, length: usize) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a number of words")]
        let length = length as f32;
        self.weight / (1.0 - self.slope + self.slope * length / self.pivot)
    }
}

fn level(weight: f32) -> u8 {
    let level = LEVELS.iter().take_while(|from| weight >= **from).count();
    u8::try_from(level).unwrap_or(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_counts_more_than_a_heading_and_that_more_than_a_mention() {
        let (title, heading, mention) = (level(TITLE.each(4)), level(HEADING.each(4)), level(BODY.each(120)));
        assert!(title > heading && heading > mention, "{title} {heading} {mention}");
        assert_eq!(level(1e9), 7);
        assert_eq!(level(0.0), 0);
    }

    #[test]
    fn of_many_sections_the_strongest_are_kept_in_their_order() {
        let levels = [1, 7, 1, 3, 1, 2];
        let all: Vec<Weight> = (0..).zip(levels).map(|(section, level)| Weight { group: 9, section, level }).collect();
        let kept: Vec<(u16, u8)> = strongest(&all).iter().map(|weight| (weight.section, weight.level)).collect();
        assert_eq!(kept, [(0, 1), (1, 7), (3, 3), (5, 2)]);
        assert_eq!(strongest(&all[..3]), all[..3]);
    }
}
