//! Ids made from headings, in any script.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower-case letters, marks and digits of every script, with single hyphens between; `section` when none are left.
pub(super) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.to_lowercase().nfc() {
        if c.is_alphanumeric() || is_combining_mark(c) {
            if gap && !out.is_empty() {
                out.push('-');
            }
            gap = false;
            out.push(c);
        } else {
            gap = true;
        }
    }
    if out.is_empty() { "section".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_keep_every_script() {
        for (text, expected) in [
            ("When to use it", "when-to-use-it"),
            ("  — What?! — ", "what"),
            ("E\u{301}quipe d’été", "équipe-d-été"),
            ("ကိုယ်တိုင် စစ်ဆေးခြင်း", "ကိုယ်တိုင်-စစ်ဆေးခြင်း"),
            ("الشراكات المُنصِفة", "الشراكات-المُنصِفة"),
            ("समानता २०२४", "समानता-२०२४"),
            ("…", "section"),
        ] {
            assert_eq!(slug(text), expected);
        }
    }
}
