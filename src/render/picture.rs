//! Pictures and recordings of a page: in their sizes, or what is said in their place when they are left out.

use super::Renderer;
use super::body::{Filler, aside};
use crate::asset::gallery::{LARGE, Picture};
use crate::document::Usage;
use crate::fragment::{escape, escaped};
use crate::link::Resolved;
use crate::message::Arg;
use crate::tree::SAVER_JS;

/// Stands for the address of a file that is left out, until the page is complete; no author's text can hold it.
pub const LEFT_OUT: &str = "\u{FDD5}";
/// How wide the text is at most, in CSS pixels: 42 rem.
pub const COLUMN: u32 = 672;

/// A page with its links to files that are left out made into words: a link that leads nowhere must not look like one.
pub fn without_files(r: &Renderer<'_>, html: String) -> String {
    if !r.site.assets.are_left_out() {
        return html;
    }
    html.replace(&format!("href=\"{LEFT_OUT}\""), "role=\"link\" aria-disabled=\"true\"")
}

impl Filler<'_> {
    /// Writes the picture that reference `n` names.
    pub(super) fn picture(&self, n: u32, out: &mut String) {
        let Some((reference, Resolved::Asset(source))) = self.target(n) else { return };
        let Some(asset) = self.r.site.assets.get(source) else { return };
        let alt = escaped(&reference.text);
        if self.r.site.assets.are_left_out() {
            out.push_str(&alt);
            let words = self.words();
            aside("file", &words.message("picture-left-out", &[("size", Arg::Text(&words.size(asset.size)))]), out);
            return;
        }
        match &asset.picture {
            Some(picture) => self.sizes(n, picture, &alt, out),
            None => {
                let src = escaped(&self.r.href(self.path, &asset.path));
                out.push_str(&format!("<img src=\"{src}\" alt=\"{alt}\" loading=\"lazy\" decoding=\"async\">"));
            }
        }
    }

    fn sizes(&self, n: u32, picture: &Picture, alt: &str, out: &mut String) {
        if self.r.book.is_document() {
            let src = escaped(&self.r.href(self.path, &picture.at_least(COLUMN).path));
            out.push_str(&format!("<img src=\"{src}\" width=\"{}\" height=\"{}\" alt=\"{alt}\">", picture.width, picture.height));
            return;
        }
        let href = |path: &str| escaped(&self.r.href(self.path, path));
        let usual = picture.usual();
        let large = usual.size > LARGE;
        // Before the first large picture: the script has to be there before the browser asks for any.
        if large && self.place_among(n, |picture| picture.usual().size > LARGE) == Some(0) {
            let script = self.r.theme.path(SAVER_JS).map(href).unwrap_or_default();
            out.push_str(&format!("<script src=\"{script}\"></script>"));
        }
        out.push_str(&format!("<img src=\"{}\"", href(&usual.path)));
        if picture.versions.len() > 1 {
            out.push_str(" srcset=\"");
            for (n, version) in picture.versions.iter().enumerate() {
                let comma = if n == 0 { "" } else { ", " };
                out.push_str(&format!("{comma}{} {}w", href(&version.path), version.width));
            }
            let shown = picture.width.min(COLUMN);
            // The margins of the page are 1 rem on each side.
            out.push_str(&format!("\" sizes=\"(min-width: {}px) {shown}px, calc(100vw - 32px)\"", shown + 32));
        }
        out.push_str(&format!(" width=\"{}\" height=\"{}\" alt=\"{alt}\" decoding=\"async\"", picture.width, picture.height));
        // The first picture is most often in view at once. A large one is lazy all the same: else no script could hold it back.
        if large || self.quotation.is_some() || self.place_among(n, |_| true) != Some(0) {
            out.push_str(" loading=\"lazy\"");
        }
        if large {
            let words = self.words();
            out.push_str(" data-size=\"");
            escape(&words.message("picture-show", &[("size", Arg::Text(&words.size(usual.size)))]), out);
            out.push('"');
        }
        out.push('>');
    }

    /// The place of the picture that reference `n` names among those of the page that are of a kind.
    fn place_among(&self, n: u32, kind: impl Fn(&Picture) -> bool) -> Option<usize> {
        let references = self.page.document.references.iter().zip(&self.links.targets).enumerate();
        let mut pictures = references.filter(|(_, (reference, target))| {
            let Resolved::Asset(source) = target else { return false };
            let picture = self.r.site.assets.get(source).and_then(|asset| asset.picture.as_ref());
            reference.usage == Usage::Image && picture.is_some_and(&kind)
        });
        pictures.position(|(at, _)| u32::try_from(at).is_ok_and(|at| at == n))
    }

    /// Writes the player of the recording that reference `n` names.
    pub(super) fn player(&self, n: u32, out: &mut String) {
        if !self.r.site.assets.are_left_out() {
            out.push_str(&format!("<audio controls preload=\"none\" src=\"{}\"></audio>", escaped(&self.href(n))));
        }
    }
}
