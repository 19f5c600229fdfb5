//! `waymark search`: the readers' ranking, told in the terminal.

use std::fmt::Write as _;

use super::{ExitCode, Outcome, Run, locales};
use crate::cli::{Format, Search};
use crate::diagnostic::{self, Diagnostic};
use crate::search::analyse::Analyser;
use crate::search::query::{self, Broken, Hit, Origin, Piece};
use crate::{Loaded, Settings, search};

/// Searches the pages of one edition as they are now; where nothing is found, those of the editions it falls back to.
pub fn run(options: &Search) -> Outcome {
    let mut run = Run::new(&options.site);
    let Some(loaded) = run.load(&Settings::default()) else { return run.end(false) };
    if !diagnostic::has_errors(&run.diagnostics) {
        // What else could be better is `check`'s to say.
        run.diagnostics.clear();
    }
    let tags: Vec<String> = options.locale.iter().cloned().collect();
    let edition = match locales(&loaded, &tags) {
        Ok(given) => given.first().copied().unwrap_or(loaded.site.graph.config.source),
        Err(diagnostic) => return run.fail(diagnostic, ExitCode::Usage),
    };
    let query = options.query.join(" ");
    match answers(&loaded, edition, &query) {
        Ok(answers) if options.format == Format::Json => {
            let told: Vec<serde_json::Value> = answers.iter().map(|answer| answer.outcome.as_json()).collect();
            run.done = Some(told.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        }
        Ok(answers) => run.done = Some(told(&query, &answers, options.explain)),
        // The index was made a moment ago and in memory: only the machine can have damaged it.
        Err(broken) => return run.fail(Diagnostic::error("disk", broken.to_string()), ExitCode::Machine),
    }
    run.end(false)
}

/// What one edition has to say.
struct Answer {
    language: String,
    outcome: query::Outcome,
}

fn answers(loaded: &Loaded, edition: usize, query: &str) -> Result<Vec<Answer>, Broken> {
    let config = &loaded.site.graph.config;
    let mut answers = Vec::new();
    for n in config.chain_indexes(edition) {
        let files = search::build(&loaded.site, &loaded.messages, n);
        let outcome = query::find(&files, Analyser::built_in(), query, &[])?;
        let found = !outcome.results.is_empty();
        answers.push(Answer { language: config.locales[n].name.clone(), outcome });
        if found {
            break;
        }
    }
    Ok(answers)
}

fn told(query: &str, answers: &[Answer], explain: bool) -> String {
    let mut out = String::new();
    for Answer { language, outcome } in answers {
        let pages = if outcome.count == 1 { "page" } else { "pages" };
        let _ = writeln!(out, "{} {pages} for “{query}” in {language}", outcome.count);
        if outcome.results.is_empty() && !outcome.nearest.is_empty() {
            let _ = writeln!(out, "similar words: {}", outcome.nearest.join(", "));
        }
        if explain {
            terms(outcome, &mut out);
        }
        for (n, hit) in outcome.results.iter().enumerate() {
            result(n + 1, hit, outcome, explain, &mut out);
        }
    }
    out.trim_end().to_owned()
}

fn terms(outcome: &query::Outcome, out: &mut String) {
    for term in &outcome.terms {
        let prefix = if term.prefix { "*" } else { "" };
        let _ = writeln!(out, "  {}{prefix}  on {} pages, worth {:.2}", term.token, term.df, term.idf);
        for variant in &term.variants {
            let how = match variant.origin {
                Origin::Exact => "itself".to_owned(),
                Origin::Prefix => "begins with it".to_owned(),
                Origin::Merged => "all that begins with it".to_owned(),
                Origin::Typo(changes) => format!("spelt nearly so, {changes}"),
            };
            let _ = writeln!(out, "    {} × {} on {} pages: {how}", variant.weight, variant.key, variant.df);
        }
        if term.unknown {
            let _ = writeln!(out, "    nowhere; similar words: {}", term.nearest.join(", "));
        }
    }
}

fn result(n: usize, hit: &Hit, outcome: &query::Outcome, explain: bool, out: &mut String) {
    let anchor = if hit.anchor.is_empty() { String::new() } else { format!("#{}", hit.anchor) };
    let _ = writeln!(out, "\n{n:>2}. {}", plain(&hit.title));
    let _ = writeln!(out, "    {}{anchor}  ({:.3})", hit.path, hit.score);
    if !hit.heading.is_empty() {
        let _ = writeln!(out, "    § {}", plain(&hit.heading));
    }
    if explain {
        let given = hit.contributions.iter().map(|c| format!("{} {:.3}", outcome.terms[c.term].token, c.points));
        let given = given.chain([format!("together {:.3}", hit.together)]).collect::<Vec<_>>().join(" + ");
        let _ = writeln!(out, "    ({given}) × {:.3}²", hit.coverage);
    }
    if !hit.text.is_empty() {
        let _ = writeln!(out, "    {}", plain(&hit.text));
    }
}

/// What was looked for stands between brackets.
fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| if piece.is_marked { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
}
