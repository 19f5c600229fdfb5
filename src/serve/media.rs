//! What kind of thing a file is, by its ending.

/// The value of `Content-Type`, with the charset where there are letters.
pub fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" | "ftl" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "flac" => "audio/flac",
        "mp4" | "m4v" => "video/mp4",
        "webm" => "video/webm",
        "ogv" => "video/ogg",
        "pdf" => "application/pdf",
        "epub" => "application/epub+zip",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "" if matches!(name, "SHA256SUMS" | "LICENSE") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
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
        assert!(is_compressible(content_type("a.webmanifest")) && !is_compressible(content_type("a.woff2")));
    }
}
