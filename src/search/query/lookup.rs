//! A term becomes posting lists.

use std::rc::Rc;

use super::index::{Broken, Index};
use super::outcome::Origin;
use super::shard::PostingList;
use super::terms::Asked;
use crate::search::constants::{PREFIX, SPREAD, WORDS};
use crate::search::files::order;

/// A posting list that stands for a term.
pub struct Found {
    /// The word in the index.
    pub key: String,
    /// What it is worth beside the term itself.
    pub weight: f64,
    /// Where it stands.
    pub list: Rc<PostingList>,
    /// How it came about.
    pub origin: Origin,
}

/// Finds the term itself and, if it is a prefix, what begins with it: word by word, or, where these words spread over many
/// shards, in a list of their own.
pub fn look_up(index: &Index<'_>, term: &mut Asked) -> Result<(), Broken> {
    let names = index.terms.span(&term.token);
    let wide = names.len() > SPREAD;
    let count = if term.prefix && !wide { SPREAD } else { 1 };
    let shards = names.into_iter().take(count).map(|name| index.term_shard(&name)).collect::<Result<Vec<_>, _>>()?;
    let Some(first) = shards.first() else { return Ok(()) };
    let found = |list: &Rc<PostingList>, key: &str, weight, origin| Found { key: key.to_owned(), weight, list: Rc::clone(list), origin };
    let exact = first.word(&term.token);
    term.variants.extend(exact.map(|list| found(list, &term.token, 1.0, Origin::Exact)));
    if !term.prefix {
        return Ok(());
    }
    if wide {
        term.variants.extend(first.prefix(&term.token).map(|list| found(list, &format!("{}*", term.token), PREFIX, Origin::Merged)));
        return Ok(());
    }
    let mut taken: Vec<&Rc<PostingList>> = exact.into_iter().collect();
    let mut more: Vec<(&str, &Rc<PostingList>)> = Vec::new();
    for (key, list) in shards.iter().flat_map(|shard| &shard.words).filter(|(key, _)| key.starts_with(&term.token)) {
        if !taken.iter().any(|other| Rc::ptr_eq(other, list)) {
            taken.push(list);
            more.push((key, list));
        }
    }
    more.sort_by(|a, b| b.1.df.cmp(&a.1.df).then_with(|| order(a.0, b.0)));
    term.variants.extend(more.into_iter().take(WORDS).map(|(key, list)| found(list, key, PREFIX, Origin::Prefix)));
    Ok(())
}
