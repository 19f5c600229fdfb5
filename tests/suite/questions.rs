//! Questions that a leader asks the toolkit, as she would type them: the first result answers.

use std::path::Path;

use waymark::search::analyse::Analyser;
use waymark::source::Sources;
use waymark::{Settings, search};

const QUESTIONS: &str = include_str!("questions.txt");

#[test]
fn the_first_result_answers() {
    let (sources, _) = Sources::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    let loaded = waymark::load(&sources, &Settings::default()).0.unwrap();
    let lines: Vec<&str> = QUESTIONS.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.len() >= 30);
    let (mut asked, mut wrong) = (0, Vec::new());
    for (edition, locale) in loaded.site.graph.config.locales.iter().enumerate() {
        let mut own = lines.iter().filter_map(|line| line.strip_prefix(locale.tag.as_str())?.strip_prefix(" | ")).peekable();
        if own.peek().is_none() {
            continue;
        }
        let files = search::build(&loaded.site, &loaded.messages, edition);
        for line in own {
            let (question, pages) = line.split_once(" | ").unwrap();
            let answer = search::query::find(&files, Analyser::built_in(), question, &[]).unwrap();
            let found = answer.results.first().map_or("nothing", |hit| hit.id.trim_end_matches('/'));
            asked += 1;
            if !pages.split(' ').any(|page| page == found) {
                wrong.push(format!("{}: {question} leads to {found}", locale.tag));
            }
        }
    }
    assert_eq!(asked, lines.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
