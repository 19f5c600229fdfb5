//! Media types that every reader of e-books knows.

/// Whether every reader must know it (EPUB 3.2, "core media types"; what 3.3 has added, older readers do not know).
pub(super) fn is_core(kind: &str) -> bool {
    matches!(kind, "image/svg+xml" | "image/png" | "image/jpeg" | "image/gif" | "audio/mpeg" | "audio/mp4")
        || matches!(kind, "font/woff" | "font/woff2" | "font/ttf" | "font/otf")
}
