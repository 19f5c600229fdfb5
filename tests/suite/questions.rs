//! Questions that a leader asks the toolkit, as she would type them: the first result answers.

use std::path::Path;
use std::process::Command;

const QUESTIONS: &str = include_str!("questions.txt");

/// The first page that `waymark search` lists.
fn first(locale: &str, question: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_waymark"))
        .args(["search", "--format", "json", "--locale", locale, question])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let hit = &answer["results"][0];
    assert_eq!(hit["lang"], locale, "{question}");
    hit["id"].as_str().unwrap_or_default().trim_end_matches('/').to_owned()
}

#[test]
fn the_first_result_answers() {
    let mut wrong = Vec::new();
    let mut asked = 0;
    for line in QUESTIONS.lines().filter(|line| !line.starts_with('#')) {
        let [locale, question, pages] = line.split(" | ").collect::<Vec<_>>().try_into().unwrap();
        let found = first(locale, question);
        asked += 1;
        if !pages.split(' ').any(|page| page == found) {
            wrong.push(format!("{locale}: {question} leads to {found}"));
        }
    }
    assert!(asked >= 30);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
