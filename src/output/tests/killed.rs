//! A killed process is played by doing by hand what it had done until then.

use std::fs;
use std::path::Path;

use super::super::places::Places;
use super::super::swap::STEPS;
use super::*;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const OLD: &[(&str, &str)] = &[("index.html", "old"), ("en/a.html", "a")];
const NEW: &[(&str, &str)] = &[("index.html", "new"), ("fr/b.html", "b")];
const NEXT: &[(&str, &str)] = &[("index.html", "next")];

fn write(folder: &Path, files: &[(&str, &str)]) -> std::io::Result<()> {
    for (path, text) in files.iter().chain([&ABOUT]) {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, text)?;
    }
    Ok(())
}

/// A target with the old tree, and the new one staged by a command that was killed after some steps of its swap.
fn killed_after(steps: usize, folder: &Path) -> std::io::Result<Places> {
    let (places, _) = Places::find(&folder.join("dist")).map_err(std::io::Error::other)?;
    write(&places.target, OLD)?;
    write(&places.new, NEW)?;
    fs::write(&places.lock, "")?;
    STEPS[..steps].iter().try_for_each(|step| step(&places))?;
    Ok(places)
}

#[test]
fn whenever_a_journalled_swap_is_killed_the_next_command_finds_one_whole_tree() -> Outcome {
    for steps in 0..=STEPS.len() {
        let dir = tempfile::tempdir()?;
        let places = killed_after(steps, dir.path())?;
        let expected = if steps < 2 { tree(OLD) } else { tree(NEW) };
        // The next command finds it, and gives up.
        let stage = Stage::open(&places.target)?;
        assert_eq!(read(&places.target), expected, "after {steps} steps");
        assert_eq!(stage.old("index.html").as_deref(), Some(expected["index.html"].as_bytes()));
        drop(stage);
        assert_eq!(read(&places.target), expected, "after {steps} steps");
        assert_eq!(names(dir.path()), ["dist"], "after {steps} steps");
        // The one after that replaces it.
        build(&places.target, NEXT)?;
        assert_eq!(read(&places.target), tree(NEXT));
        assert_eq!(names(dir.path()), ["dist"]);
    }
    Ok(())
}

#[test]
fn recovery_may_be_killed_too() -> Outcome {
    // Between the renames of `recover` lie the very states that a swap goes through; this is the one that does not.
    let dir = tempfile::tempdir()?;
    let places = killed_after(3, dir.path())?;
    write(&places.new, NEXT)?;
    drop(Stage::open(&places.target)?);
    assert_eq!(read(&places.target), tree(NEW));
    assert_eq!(names(dir.path()), ["dist"]);
    Ok(())
}

#[test]
fn a_half_removed_old_tree_is_never_taken_for_a_tree() -> Outcome {
    for steps in [4, 5] {
        let dir = tempfile::tempdir()?;
        let places = killed_after(steps, dir.path())?;
        fs::remove_file(places.new.join("index.html"))?;
        // Somebody removes the target before the next command runs.
        fs::remove_dir_all(&places.target)?;
        let stage = Stage::open(&places.target)?;
        assert_eq!(stage.old("en/a.html"), None);
        drop(stage);
        assert_eq!(names(dir.path()), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn what_others_did_after_the_kill_is_respected() -> Outcome {
    // The target is missing, so somebody makes room for a new one.
    let dir = tempfile::tempdir()?;
    let places = killed_after(2, dir.path())?;
    fs::create_dir(&places.target)?;
    drop(Stage::open(&places.target)?);
    assert_eq!(read(&places.target), tree(NEW));
    // Or puts something else there: then nothing is touched, hidden trees included.
    let dir = tempfile::tempdir()?;
    let places = killed_after(2, dir.path())?;
    fs::create_dir(&places.target)?;
    fs::write(places.target.join("thesis.odt"), "two years")?;
    let before = names(dir.path());
    assert!(matches!(Stage::open(&places.target), Err(OutputError::NotOurs { .. })));
    assert_eq!((names(dir.path()), read(&places.old), read(&places.new)), (before, tree(OLD), tree(NEW)));
    // Or removes the stage, or the journal: the old tree comes back.
    for lost in ["new", "journal"] {
        let dir = tempfile::tempdir()?;
        let places = killed_after(2, dir.path())?;
        if lost == "new" {
            fs::remove_dir_all(&places.new)?
        } else {
            fs::remove_file(&places.journal)?
        }
        drop(Stage::open(&places.target)?);
        assert_eq!((read(&places.target), names(dir.path())), (tree(OLD), vec!["dist".to_owned()]));
    }
    Ok(())
}

#[test]
fn a_swap_that_is_refused_half_way_puts_the_old_tree_back() -> Outcome {
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("dist");
    build(&out, OLD)?;
    let stage = stage(&out, NEW)?;
    // The stage vanishes: the second rename fails.
    fs::remove_dir_all(dir.path().join(".dist.waymark-new"))?;
    let error = stage.commit_with(Exchange::Journal).expect_err("a failure");
    assert!(error.to_string().starts_with("cannot replace `"), "{error}");
    assert_eq!((read(&out), names(dir.path())), (tree(OLD), vec!["dist".to_owned()]));
    Ok(())
}
