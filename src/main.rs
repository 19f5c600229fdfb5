//! The process edge: arguments in, diagnostics to stderr, exit code out.
#![expect(clippy::disallowed_methods, reason = "this is the edge")]

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use waymark::cli::{Cli, Command, Format, Translate};
use waymark::commands::{self, Outcome};
use waymark::locale::Date;
use waymark::report::{self, Texts};
use waymark::serve::Edge;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let (outcome, format) = match &cli.command {
        Command::Build(options) => (commands::build(options, today()), Format::Human),
        Command::Check(options) => (commands::check(options, today()), options.format),
        Command::Search(options) => (commands::search(options), Format::Human),
        Command::Pack(options) => (commands::pack(options), Format::Human),
        Command::Serve(options) => (serve(options), Format::Human),
        Command::Translate(Translate::Mark(options)) => (commands::mark(options), Format::Human),
    };
    show(&outcome, format);
    ExitCode::from(outcome.code as u8)
}

fn serve(options: &waymark::cli::Serve) -> Outcome {
    let show = |outcome: &Outcome| show(outcome, Format::Human);
    waymark::serve::run(options, &Edge { today: today(), is_terminal: std::io::stdout().is_terminal(), show: &show })
}

fn show(outcome: &Outcome, format: Format) {
    let texts = Texts::new(&outcome.sources);
    if format == Format::Json {
        write(&mut std::io::stdout(), &report::json(&outcome.diagnostics, &texts));
        return;
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    write(&mut std::io::stderr(), &report::human(&outcome.diagnostics, &texts, colour));
    if let Some(done) = &outcome.done {
        write(&mut std::io::stdout(), &format!("{done}\n"));
    }
}

/// Whoever reads may have stopped reading (`waymark check | head`); the exit code is said all the same.
fn write(to: &mut dyn Write, text: &str) {
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}

/// Today in UTC. Only ages of facts are reckoned from it; no page depends on it.
fn today() -> Date {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs());
    Date::from_days_since_1970(i64::try_from(seconds / 86_400).unwrap_or_default())
}
