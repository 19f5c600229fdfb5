//! What kind of thing a file is, as a server says it.

use crate::media;

/// The value of `Content-Type`, with the charset where there are letters.
pub fn content_type(path: &str) -> String {
    let kind = media::of(path);
    if media::is_text(kind) { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}

/// Whether gzip is worth trying: what is compressed already only costs time.
pub fn is_compressible(content_type: &str) -> bool {
    content_type.ends_with("charset=utf-8") || matches!(content_type, "font/ttf" | "font/otf" | "image/x-icon")
}

#[cfg(test)]
mod tests {
    use super::{content_type, is_compressible};

    #[test]
    fn endings_count_and_folders_do_not() {
        assert_eq!(content_type("en/index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("SHA256SUMS"), "text/plain; charset=utf-8");
        assert_eq!(content_type("en.js/strange"), "application/octet-stream");
        assert!(is_compressible(&content_type("a.webmanifest")) && !is_compressible(&content_type("a.woff2")));
    }
}
