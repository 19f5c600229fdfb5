//! A poster to print and hang up where a copy is shared: the Wi-Fi's name, the address, its QR code, three steps.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

/// What a poster says.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Poster {
    /// Language tag of the words.
    pub lang: String,
    /// Their direction: `ltr` or `rtl`.
    pub dir: &'static str,
    /// What is to be read; `None` on a poster that tells nothing.
    pub title: Option<String>,
    /// The Wi-Fi's name; `None` leaves a line to write on.
    pub network: Option<String>,
    /// The address to type; `None` leaves a line to write on.
    pub address: Option<String>,
    /// The address as a QR code: an `<svg>` of the program's own making, put into the page as it is.
    pub svg: Option<String>,
    /// The interface's messages without arguments, `-` as `_`.
    #[serde(rename = "t")]
    pub words: BTreeMap<String, String>,
}

/// The poster as one HTML file, which prints on one sheet of A4 or Letter.
///
/// # Errors
/// When the theme's template `poster.html` cannot be rendered.
pub fn page(poster: &Poster, theme: &Theme) -> Result<String, Box<Diagnostic>> {
    super::page::render(theme, "poster.html", "css/poster.css", poster)
}
