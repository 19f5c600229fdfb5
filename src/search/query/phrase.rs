//! Phrases: the best pages are asked whether the words follow one another in them.

use super::card::{Card, Section, Texts};
use super::index::{Broken, Index};
use super::rank::Ranked;
use crate::search::analyse::{Analyser, Kind};

/// Keeps the pages in which every phrase stands somewhere; they are entered where the first one does.
pub fn verify(index: &Index<'_>, analyser: &Analyser, pages: Vec<Ranked>, phrases: &[Vec<String>]) -> Result<Vec<Ranked>, Broken> {
    let mut kept = Vec::new();
    for mut page in pages {
        let card = index.card(page.slot)?;
        let parts = card.parts.iter().map(|(from, file)| Ok((*from, index.texts(file, page.slot)?))).collect::<Result<Vec<_>, _>>()?;
        let sections: Option<Vec<u32>> = phrases.iter().map(|phrase| section(analyser, &card, &parts, phrase)).collect();
        if let Some(first) = sections.as_ref().and_then(|sections| sections.first()) {
            page.section = *first;
            kept.push(page);
        }
    }
    Ok(kept)
}

/// The first section in which a phrase stands; title and summary belong to the page's beginning.
fn section(analyser: &Analyser, card: &Card<'_>, parts: &[(u32, Texts<'_>)], phrase: &[String]) -> Option<u32> {
    let holds = |text: &str| {
        let mut words = Vec::new();
        analyser.tokens(text, |token| {
            if token.kind != Kind::Tail {
                words.push(token.text.to_owned());
            }
        });
        words.windows(phrase.len()).any(|some| some == phrase)
    };
    let stands = |n: u32, section: &Section<'_>, summary: &str| {
        holds(section.heading) || holds(section.text) || n == 0 && (holds(&card.title) || holds(summary))
    };
    parts
        .iter()
        .find_map(|(from, texts)| (*from..).zip(&texts.sections).find_map(|(n, section)| stands(n, section, texts.summary).then_some(n)))
}
