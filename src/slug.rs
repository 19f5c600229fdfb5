//! Which names may become part of an address.

/// Longest part of a path, in bytes: FAT32 and ZIP tools of old phones agree on less than 255.
const LONGEST: usize = 100;

/// Whether one part of a page id is legal: lower-case ASCII letters and digits with single hyphens between, nothing that
/// Windows keeps for devices.
pub fn is_legal(slug: &str) -> bool {
    let device = matches!(slug, "con" | "prn" | "aux" | "nul")
        || (slug.len() == 4 && (slug.starts_with("com") || slug.starts_with("lpt")) && slug.ends_with(|c: char| c.is_ascii_digit()));
    let is_word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    slug.len() <= LONGEST && !device && slug.split(['-', '_']).all(is_word)
}

/// A legal slug near to `name`, for a hint; nothing when no letter of it can be kept.
pub fn suggestion(name: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::new();
    for c in name.nfkd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && !unicode_normalization::char::is_combining_mark(c) {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-').to_owned();
    is_legal(&slug).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_every_file_system_and_address_bar_keeps_is_legal() {
        for good in ["a", "lite-react", "360-react", "a_b"] {
            assert!(is_legal(good), "{good}");
        }
        for bad in ["", "A", "a b", "-a", "a--b", "é", "con", "lpt1", "a.b", &"x".repeat(101)] {
            assert!(!is_legal(bad), "{bad}");
        }
    }

    #[test]
    fn a_suggestion_keeps_what_can_be_kept() {
        assert_eq!(suggestion("Où aller ?").as_deref(), Some("ou-aller"));
        assert_eq!(suggestion("اللجوء"), None);
    }
}
