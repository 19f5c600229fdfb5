//! The closed lists of words that front matter may use.

/// The kinds of page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Text.
    #[default]
    Article,
    /// Text, then the terms of `terms.yaml`.
    Glossary,
    /// Text, then the organisations of `organisations.yaml`.
    Directory,
    /// Text with a form: the words of a skeleton in `worksheets/`.
    Worksheet,
    /// Text, then its lessons.
    Course,
    /// A step of a course.
    Lesson,
}

impl Kind {
    /// The words of front matter.
    pub const WORDS: &'static [(&'static str, Kind)] = &[
        ("article", Kind::Article),
        ("glossary", Kind::Glossary),
        ("directory", Kind::Directory),
        ("worksheet", Kind::Worksheet),
        ("course", Kind::Course),
        ("lesson", Kind::Lesson),
    ];

    /// Its word in front matter.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Article => "article",
            Kind::Glossary => "glossary",
            Kind::Directory => "directory",
            Kind::Worksheet => "worksheet",
            Kind::Course => "course",
            Kind::Lesson => "lesson",
        }
    }
}

/// Who has looked at a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// Nobody: a machine made it.
    Machine,
    /// Speakers of the language.
    Community,
    /// A professional translator.
    Professional,
}

impl Review {
    /// The words of front matter.
    pub const WORDS: &'static [(&'static str, Review)] =
        &[("machine", Review::Machine), ("community", Review::Community), ("professional", Review::Professional)];
}

/// What a mistake on a page could cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stakes {
    /// A deadline, an appeal, someone's safety.
    High,
}

impl Stakes {
    /// The words of front matter.
    pub const WORDS: &'static [(&'static str, Stakes)] = &[("high", Stakes::High)];
}
