//! A worksheet's skeleton: what is asked, in which order, of whom, with which answers. Ids only; the words are on its page,
//! in every locale ([`form`](crate::form) joins the two), so that answers saved in one language or wording open in another.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

mod check;
mod read;

pub use check::problems;
pub use read::{Added, added, read};

/// `content/data/worksheets/<id>.yaml`.
#[derive(Debug, Clone, Default)]
pub struct Worksheet {
    /// Its id, the file's name.
    pub id: String,
    /// The file.
    pub file: Arc<str>,
    /// How long it takes, if not the sum of its groups.
    pub minutes: Option<u32>,
    /// After how many months it is filled in again.
    pub review: Option<u32>,
    /// Whether answers of several partners may be laid side by side.
    pub together: bool,
    /// Whether it ends in an action plan.
    pub plan: bool,
    /// Whether keeping it on the device is offered; a file always is.
    pub keep: bool,
    /// Who may fill it in; none: nobody is asked.
    pub roles: Vec<Role>,
    /// Ids of the steps of each scale.
    pub scales: BTreeMap<String, Vec<String>>,
    /// What is asked.
    pub groups: Vec<Group>,
}

/// Items that belong together.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Its id, and its heading's.
    pub id: String,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// What is asked.
    pub items: Vec<Item>,
}

/// One thing asked.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id, and its heading's.
    pub id: String,
    /// How it is answered.
    pub answer: Answer,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// Whom it is for; none: everyone.
    pub roles: Vec<Role>,
    /// Earlier items and the answers to them after which it is asked; all must hold.
    pub when: Vec<(String, Vec<String>)>,
    /// Whether a note may be added.
    pub note: bool,
    /// Whether it asks what shows the answer.
    pub evidence: bool,
    /// Where it stands in its file.
    pub span: Range<usize>,
}

/// How an item is answered. Ids of what may be chosen, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One of ascending steps with words of their own.
    Ladder(Vec<String>),
    /// One of the ascending steps of a scale.
    Scale(String),
    /// One of several.
    Choice(Vec<String>),
    /// Any of several.
    Choices(Vec<String>),
    /// Things to do or have.
    Checklist(Vec<String>),
    /// Free text of about so many lines.
    Text(u32),
    /// A day.
    Date,
    /// Rows of free text.
    Table {
        /// Ids of the columns.
        columns: Vec<String>,
        /// Rows to begin with.
        rows: u32,
    },
}

impl Answer {
    /// The words for `type:`.
    pub const WORDS: &'static [(&'static str, &'static str)] = &[
        ("ladder", "ladder"),
        ("scale", "scale"),
        ("choice", "choice"),
        ("choices", "choices"),
        ("checklist", "checklist"),
        ("text", "text"),
        ("date", "date"),
        ("table", "table"),
    ];

    /// Its word.
    pub fn as_str(&self) -> &'static str {
        match self {
            Answer::Ladder(_) => "ladder",
            Answer::Scale(_) => "scale",
            Answer::Choice(_) => "choice",
            Answer::Choices(_) => "choices",
            Answer::Checklist(_) => "checklist",
            Answer::Text(_) => "text",
            Answer::Date => "date",
            Answer::Table { .. } => "table",
        }
    }

    /// Ids that the item's own list on the page gives words to: of steps, options or columns.
    pub fn listed(&self) -> &[String] {
        match self {
            Answer::Ladder(ids) | Answer::Choice(ids) | Answer::Choices(ids) | Answer::Checklist(ids) => ids,
            Answer::Table { columns, .. } => columns,
            Answer::Scale(_) | Answer::Text(_) | Answer::Date => &[],
        }
    }
}

/// Who fills a worksheet in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Role {
    LocalPartner,
    Ingo,
    Donor,
    Facilitator,
}

impl Role {
    /// The words of data files.
    pub const WORDS: &'static [(&'static str, Role)] =
        &[("local-partner", Role::LocalPartner), ("ingo", Role::Ingo), ("donor", Role::Donor), ("facilitator", Role::Facilitator)];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::LocalPartner => "local-partner",
            Role::Ingo => "ingo",
            Role::Donor => "donor",
            Role::Facilitator => "facilitator",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Role::LocalPartner => "worksheet-role-local-partner",
            Role::Ingo => "worksheet-role-ingo",
            Role::Donor => "worksheet-role-donor",
            Role::Facilitator => "worksheet-role-facilitator",
        }
    }
}

/// Ids that a file of answers uses itself.
pub const RESERVED: [&str; 4] = ["role", "plan", "together", "worksheet"];

impl Worksheet {
    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.groups.iter().flat_map(|group| &group.items)
    }

    /// Ids of what may be answered to an item, when it is one of a few.
    pub fn choices<'w>(&'w self, item: &'w Item) -> &'w [String] {
        match &item.answer {
            Answer::Scale(scale) => self.scales.get(scale).map(Vec::as_slice).unwrap_or_default(),
            Answer::Text(_) | Answer::Date | Answer::Table { .. } => &[],
            answer => answer.listed(),
        }
    }

    /// Minutes for all of it, if known.
    pub fn total_minutes(&self) -> Option<u32> {
        let sum = self.groups.iter().filter_map(|group| group.minutes).fold(0, u32::saturating_add);
        self.minutes.or((sum > 0).then_some(sum))
    }
}
