//! What the pages beside the tree share: one file each, style within it, allowed by its digest; no script.

use sha2::{Digest, Sha256};
use tera::{Context, Value};

use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

/// Renders a template with a view under `view` and the sheet `css` of the theme as `style`, with a policy `csp` that allows it.
pub(super) fn render(theme: &Theme, template: &str, css: &str, view: &impl serde::Serialize) -> Result<String, Box<Diagnostic>> {
    let style = theme.text(css);
    let mut context = Context::new();
    context.insert("view", &Value::from_serializable(view));
    context.insert("csp", &format!("default-src 'none'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'", source(&style)));
    context.insert("style", &style);
    theme.render(template, &context)
}

/// A style sheet as a source of a Content-Security-Policy.
fn source(text: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digest = Sha256::digest(text.as_bytes());
    let mut base64 = String::with_capacity(44);
    for chunk in digest.chunks(3) {
        let word = chunk.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for n in 0..=chunk.len() {
            base64.push(char::from(ALPHABET[(word >> (18 - 6 * n) & 63) as usize]));
        }
    }
    while !base64.len().is_multiple_of(4) {
        base64.push('=');
    }
    format!("'sha256-{base64}'")
}

#[cfg(test)]
mod tests {
    #[test]
    fn digests_are_what_browsers_compute() {
        // printf '' | openssl dgst -sha256 -binary | base64
        assert_eq!(super::source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
