//! `check --format json`: one object a line, for programs.

use snapbox::{IntoData, str};

use super::home;

#[test]
fn one_object_a_line() {
    let site = home("Les réfugiés: [voir](../a.md), 4,400.\n\n![](../static/map.svg)")
        .file("content/static/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("content/static/unused.exe", "x")
        .page("en/epat/index", "EPAT", "Hello.");
    let run = site.run(&["check", "--format", "json", "--today", "2026-11-22"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    snapbox::assert_data_eq!(run.stdout.as_str().into_data().raw(), str![[r#"
{"code":"empty-section","file":"content/en/epat/index.md","help":"add a page to its folder, or remove the folder","message":"the section `epat` has no pages","severity":"warning"}
{"code":"broken-link","column":15,"file":"content/en/index.md","help":"links between pages are relative paths to .md files below content/","line":4,"message":"the link leads to `../a.md`, which is not there","severity":"error","source":"Les réfugiés: [voir](../a.md), 4,400."}
{"code":"bare-figure","column":32,"file":"content/en/index.md","help":"move it to content/data/facts.yaml and write [](fact:its-id), or add it to allow_figures in waymark.yaml","line":4,"message":"the figure \"4,400\" stands outside a fact","severity":"warning","source":"Les réfugiés: [voir](../a.md), 4,400."}
{"code":"missing-alt","column":1,"file":"content/en/index.md","help":"say between the square brackets what the picture tells, in one sentence","line":6,"message":"this picture has no text for readers who cannot see it","severity":"warning","source":"![](../static/map.svg)"}

"#]].raw());
    for line in run.stdout.lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in ["severity", "code", "message", "file", "help"] {
            assert!(object[key].is_string(), "{key} in {line}");
        }
    }
}

#[test]
fn columns_are_counted_in_letters() {
    let run = home("Les réfugiés: [voir la page](nulle-part.md).").run(&["check", "--format", "json"]);
    let object: serde_json::Value = serde_json::from_str(run.stdout.trim()).unwrap();
    assert_eq!((&object["line"], &object["column"]), (&4.into(), &15.into()));
    assert_eq!(object["source"], "Les réfugiés: [voir la page](nulle-part.md).");
}

#[test]
fn nothing_wrong_is_nothing_written() {
    let run = home("Hello.").run(&["check", "--format", "json"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
}
