//! What the page "Keep for offline" is given, and of that the home: how old the copy is.

use serde::Serialize;

use super::{Dated, Told};

/// An edition as something that can be kept on a device.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Copy {
    /// When it was last edited anywhere, and the words to say once that is long ago. Changes with any page that is newer than
    /// all others.
    pub age: Option<Dated>,
    /// The edition's folder.
    pub folder: String,
    /// "{n} kB": the script fills in the number.
    pub kb: String,
    /// The same for larger sizes.
    pub mb: String,
    /// The language's digits from 0 to 9.
    pub digits: String,
    /// What it writes between whole and tenth.
    pub point: String,
    /// The sections of the top.
    pub sections: Vec<KeptSection>,
    /// All editions in the tree.
    pub editions: Vec<KeptEdition>,
}

/// A section that can be kept by itself.
#[derive(Debug, Clone, Serialize)]
pub struct KeptSection {
    /// Its id on the page: `section-epat`.
    pub id: String,
    /// Its folder: `epat`.
    pub name: String,
    /// Its title.
    pub title: Told,
}

/// An edition by its own name.
#[derive(Debug, Clone, Serialize)]
pub struct KeptEdition {
    /// Folder in the tree.
    pub folder: String,
    /// Language tag.
    pub lang: String,
    /// Direction.
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
}
