//! Classes of code points.

/// What a code point does in a text; described at the head of `tables.txt`. The numbers are part of the compact form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Class {
    #[default]
    None = 0,
    Word = 1,
    Digit = 2,
    Unit = 3,
    Lead = 4,
    Base = 5,
    Follower = 6,
    Mark = 7,
    Drop = 8,
    Ignored = 9,
}

/// Which code points run on with which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Words,
    Units,
    Syllables,
}

impl Class {
    /// All of them, by their numbers.
    pub const ALL: [Self; 10] =
        [Self::None, Self::Word, Self::Digit, Self::Unit, Self::Lead, Self::Base, Self::Follower, Self::Mark, Self::Drop, Self::Ignored];

    /// The directive of `tables.txt` that assigns this class.
    pub fn named(name: &str) -> Option<Self> {
        const NAMES: [&str; 10] = ["none", "word", "digit", "unit", "lead", "base", "follower", "mark", "drop", "ignored"];
        NAMES.iter().position(|n| *n == name).map(|i| Self::ALL[i])
    }

    /// The group that a code point of this class opens or continues; marks have none, they go with whatever is before them.
    pub fn group(self) -> Option<Group> {
        match self {
            Self::Word | Self::Digit => Some(Group::Words),
            Self::Unit => Some(Group::Units),
            Self::Lead | Self::Base | Self::Follower => Some(Group::Syllables),
            Self::None | Self::Mark | Self::Drop | Self::Ignored => None,
        }
    }
}
