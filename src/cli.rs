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
    /// Put the site, or a part of it, into one file that can be carried.
    Pack(Pack),
    /// Show the site in a browser while it is written, or share it with the people around.
    Serve(Serve),
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
    /// Leave out pictures, recordings and downloads: for messages, small sticks and slow lines. Pages say what is missing.
    #[arg(long)]
    pub text_only: bool,
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
    /// Also list every English page with its words and how many years of school it asks for.
    #[arg(long)]
    pub reading: bool,
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

/// Options of `pack`.
#[derive(Debug, Args)]
pub struct Pack {
    /// What kind of file.
    #[arg(long, value_enum, required_unless_present = "all")]
    pub format: Option<PackFormat>,
    /// Every pack of every edition, with a catalogue, into a folder.
    #[arg(long, conflicts_with_all = ["format", "locales", "section", "layout"])]
    pub all: bool,
    /// The site's folder, with waymark.yaml in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Only this locale; may be given several times for formats that hold several.
    #[arg(long = "locale", value_name = "L")]
    pub locales: Vec<String>,
    /// Only this section, or this page: its id, such as epat.
    #[arg(long, value_name = "ID")]
    pub section: Option<String>,
    /// Leave out pages that are not translated, instead of showing them in another language.
    #[arg(long)]
    pub no_fallbacks: bool,
    /// For whom a zip is laid out.
    #[arg(long, value_enum)]
    pub layout: Option<Layout>,
    /// Names of files that tell nothing of what is in them.
    #[arg(long)]
    pub neutral: bool,
    /// Where to write: a file, or with --all a folder; in `packs` in the site's folder unless given.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Kinds of packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum PackFormat {
    /// The folder, zipped: for sticks and hosts.
    Zip,
    /// One HTML file with everything in it: for phones.
    Html,
    /// For Kiwix.
    Zim,
    /// For e-book readers.
    Epub,
    /// For Kolibri.
    Kolibri,
    /// Numbered texts for messaging apps.
    Messages,
    /// For printing; needs Chromium.
    Pdf,
}

/// Layouts of a zip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Layout {
    /// For the content folder of Internet-in-a-Box: everything under PUBLIC.
    Iiab,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The site's folder, with waymark.yaml in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// The port to listen on; 0 for any that is free.
    #[arg(long, value_name = "N", default_value_t = 8000)]
    pub port: u16,
    /// Share with everyone on this network; without this, only this machine can see the site.
    #[arg(long)]
    pub lan: bool,
    /// Show pages marked as drafts too.
    #[arg(long, conflicts_with = "lan")]
    pub drafts: bool,
    /// Share this tree as it is, instead of building the site.
    #[arg(long, value_name = "DIR", requires = "lan", conflicts_with = "site")]
    pub dir: Option<PathBuf>,
    /// The address of this machine to tell people, if not the one that is found.
    #[arg(long, value_name = "IP", requires = "lan")]
    pub address: Option<std::net::Ipv4Addr>,
    /// Take this day for today when ages are reckoned.
    #[arg(long, value_name = "DATE", hide = true)]
    pub today: Option<String>,
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
