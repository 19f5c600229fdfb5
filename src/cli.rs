//! What the user may type. No behaviour.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Makes a website that can be carried: one folder of files that works on the web, under any sub-path, from a USB stick
/// and offline, in many languages.
#[derive(Debug, Parser)]
#[command(name = "waymark", version, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site into a folder.
    Build(Build),
    /// Report everything that is wrong; write nothing.
    Check(Check),
    /// Search the pages as readers do, and show why each was found.
    Search(Search),
    /// Keep track of what translations were made from.
    #[command(subcommand)]
    Translate(Translate),
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The site's folder, with waymark.yaml in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Where to write; `dist` in the site's folder unless given.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Build only this locale; may be given several times.
    #[arg(long = "locale", value_name = "L")]
    pub locales: Vec<String>,
    /// Where the site will be published, for sitemap, feeds and canonical addresses.
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
    /// Neither read nor write what earlier builds remembered.
    #[arg(long)]
    pub no_cache: bool,
    /// Take this day for today when ages are reckoned.
    #[arg(long, value_name = "DATE", hide = true)]
    pub today: Option<String>,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// The site's folder, with waymark.yaml in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Where the site would be written: reported when it is not ours to write.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Fail on warnings too.
    #[arg(long)]
    pub strict: bool,
    /// For people, or for programs (one JSON object a line).
    #[arg(long, value_enum, default_value = "human")]
    pub format: Format,
    /// Take this day for today when ages are reckoned.
    #[arg(long, value_name = "DATE", hide = true)]
    pub today: Option<String>,
}

/// Options of `search`.
#[derive(Debug, Args)]
pub struct Search {
    /// What to look for; put a phrase between double quotes within single ones.
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,
    /// The site's folder, with waymark.yaml in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// The edition to search; the source's unless given.
    #[arg(long, value_name = "L")]
    pub locale: Option<String>,
    /// Show how each score came about.
    #[arg(long)]
    pub explain: bool,
    /// For people, or for programs (one JSON object an edition).
    #[arg(long, value_enum, default_value = "human")]
    pub format: Format,
}

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line and a remedy.
    Human,
    /// One JSON object a line.
    Json,
}

/// `translate …`.
#[derive(Debug, Subcommand)]
pub enum Translate {
    /// Record that translations are up to date with their source as it is now.
    Mark(Mark),
}

/// Options of `translate mark`.
#[derive(Debug, Args)]
pub struct Mark {
    /// Page ids, such as epat/lite-react; all translated pages unless given.
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    /// The site's folder, with waymark.yaml in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Only this locale; may be given several times.
    #[arg(long = "locale", value_name = "L")]
    pub locales: Vec<String>,
}
