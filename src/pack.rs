//! Packs: a site, or a part of it, in one file.

pub mod bind;
pub mod book;
pub mod markup;
pub mod scope;
pub mod volume;
pub mod zip;
