use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::*;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn inode(path: impl AsRef<Path>) -> u64 {
    fs::metadata(path).expect("a file").ino()
}

#[test]
fn a_new_tree_is_written_also_below_folders_that_do_not_exist() -> Outcome {
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("a/b/dist");
    let done = build(&out, &[("index.html", "home"), ("en/epat/x.html", "x")])?;
    assert_eq!(done, Summary { files: 3, linked: 0, written: 3 });
    assert_eq!(read(&out), tree(&[("index.html", "home"), ("en/epat/x.html", "x")]));
    assert_eq!(names(&dir.path().join("a/b")), ["dist"]);
    Ok(())
}

#[test]
fn a_tree_is_replaced_and_what_did_not_change_is_linked() -> Outcome {
    for how in [Exchange::Atomic, Exchange::Journal] {
        let dir = tempfile::tempdir()?;
        let out = dir.path().join("dist");
        build(&out, &[("same.html", "same"), ("en/a.html", "old"), ("gone/b.html", "b"), ("long.html", "abc")])?;
        let (same, changed) = (inode(out.join("same.html")), inode(out.join("en/a.html")));
        let files = [("same.html", "same"), ("en/a.html", "new"), ("long.html", "abcd")];
        let done = stage(&out, &files)?.commit_with(how)?;
        assert_eq!(done, Summary { files: 4, linked: 2, written: 2 });
        assert_eq!(read(&out), tree(&files));
        assert_eq!(inode(out.join("same.html")), same);
        assert_ne!(inode(out.join("en/a.html")), changed);
        assert_eq!(names(dir.path()), ["dist"]);
    }
    Ok(())
}

#[test]
fn an_empty_folder_is_taken_and_a_link_is_followed() -> Outcome {
    let dir = tempfile::tempdir()?;
    fs::create_dir_all(dir.path().join("drive/empty"))?;
    for goal in ["drive/empty", "drive/missing"] {
        let out = dir.path().join("dist");
        symlink(goal, &out)?;
        build(&out, &[])?;
        build(&out, &[("a.html", "a")])?;
        assert!(fs::symlink_metadata(&out)?.is_symlink(), "the link itself stays");
        assert_eq!(read(&dir.path().join(goal)), tree(&[("a.html", "a")]));
        fs::remove_file(&out)?;
    }
    assert_eq!(names(&dir.path().join("drive")), ["empty", "missing"]);
    Ok(())
}

#[test]
fn what_is_not_ours_is_refused_and_not_touched() -> Outcome {
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("dist");
    fs::create_dir(&out)?;
    fs::write(out.join("thesis.odt"), "two years")?;
    for about in [None, Some("{"), Some("[]"), Some("{}"), Some(r#"{"generator":"hugo"}"#), Some(r#"{"generator":7}"#)] {
        if let Some(about) = about {
            fs::write(out.join("waymark.json"), about)?;
        }
        let before = read(&out);
        let error = Stage::open(&out).expect_err("a refusal");
        assert!(matches!(&error, OutputError::NotOurs { path } if *path == out), "{error}");
        assert_eq!((read(&out), names(dir.path())), (before, vec!["dist".to_owned()]));
    }
    let file = out.join("thesis.odt");
    let error = Stage::open(&file).expect_err("a refusal");
    assert_eq!(error.to_string(), format!("cannot write `{}`: it is a file, not a folder", file.display()));
    assert!(Stage::open(Path::new("/")).is_err() && Stage::open(Path::new("")).is_err());
    assert!(Stage::open(Path::new("/dev")).is_err(), "the top folder of a drive");
    Ok(())
}

#[test]
fn keep_trusts_bytes_only() -> Outcome {
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("dist");
    build(&out, &[("en/a.html", "alpha"), ("en/b.html", "beta")])?;
    let old = fs::metadata(out.join("en/b.html"))?.modified()?;
    fs::write(out.join("en/b.html"), "BETA")?;
    fs::File::options().append(true).open(out.join("en/b.html"))?.set_modified(old)?;
    fs::write(dir.path().join("secret"), "gamma")?;
    symlink("../../secret", out.join("en/c.html"))?;
    symlink("en", out.join("fr"))?;
    let before = inode(out.join("en/a.html"));

    let stage = stage(&out, &[])?;
    let hash = |text: &str| -> [u8; 32] { Sha256::digest(text).into() };
    assert!(stage.keep("en/a.html", &hash("alpha"))?);
    assert!(!stage.keep("en/b.html", &hash("beta"))?, "tampered with");
    assert!(!stage.keep("en/c.html", &hash("gamma"))?, "a link out of the tree");
    assert!(!stage.keep("fr/a.html", &hash("alpha"))?, "a link inside the tree");
    assert!(!stage.keep("en/d.html", &hash("delta"))?, "not there");
    assert_eq!(stage.old("en/a.html").as_deref(), Some(&b"alpha"[..]));
    assert_eq!((stage.old("en/d.html"), stage.old("../secret"), stage.old("en")), (None, None, None));
    stage.put("en/c.html", b"gamma")?;
    let done = stage.commit()?;
    assert_eq!(done, Summary { files: 3, linked: 2, written: 1 });
    assert_eq!(read(&out), tree(&[("en/a.html", "alpha"), ("en/c.html", "gamma")]));
    assert_eq!(inode(out.join("en/a.html")), before);
    assert!(fs::symlink_metadata(out.join("en/c.html"))?.is_file());
    Ok(())
}

#[test]
fn without_hard_links_files_are_written() -> Outcome {
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("dist");
    build(&out, &[("a.html", "a"), ("local/n.txt", "n")])?;
    let stage = Stage::open(&out)?;
    stage.links.store(false, std::sync::atomic::Ordering::Relaxed);
    stage.put(ABOUT.0, ABOUT.1.as_bytes())?;
    assert!(stage.keep("a.html", &Sha256::digest("a").into())?);
    stage.adopt("local", None)?;
    assert_eq!(stage.commit()?, Summary { files: 3, linked: 0, written: 3 });
    assert_eq!(read(&out), tree(&[("a.html", "a"), ("local/n.txt", "n")]));
    Ok(())
}

#[test]
fn the_keepers_folder_survives_whether_adopted_before_or_after() -> Outcome {
    for first in [true, false] {
        let dir = tempfile::tempdir()?;
        let out = dir.path().join("dist");
        build(&out, &[("local/index.html", ""), ("local/deep/er/n.txt", "n")])?;
        fs::write(out.join("local/index.html"), "call 555")?;
        fs::create_dir(out.join("local/empty"))?;
        symlink("index.html", out.join("local/alias.html"))?;
        fs::write(out.join("local/thing"), "a file")?;
        let stage = stage(&out, &[])?;
        let put = || -> Result<(), OutputError> {
            stage.put("local/index.html", b"")?;
            stage.put("local/ours.html", b"ours")?;
            stage.put("local/thing/a.html", b"a file in a folder")?;
            stage.put("local/alias.html", b"not through the link")
        };
        if first {
            stage.adopt("local/", None)?;
            put()?;
        } else {
            put()?;
            stage.adopt("local/", None)?;
        }
        let done = stage.commit()?;
        assert_eq!(done, Summary { files: 6, linked: 4, written: 2 });
        let mut whole = tree(&[
            ("local/index.html", "call 555"),
            ("local/deep/er/n.txt", "n"),
            ("local/alias.html", "call 555"),
            ("local/thing", "a file"),
            ("local/ours.html", "ours"),
        ]);
        whole.insert("local/empty/".to_owned(), String::new());
        assert_eq!(read(&out), whole);
    }
    Ok(())
}

#[test]
fn a_dropped_stage_leaves_the_old_tree_and_no_litter() -> Outcome {
    let dir = tempfile::tempdir()?;
    drop(stage(&dir.path().join("new/deep/dist"), &[("a.html", "a")])?);
    assert_eq!(names(dir.path()), Vec::<String>::new());
    let out = dir.path().join("dist");
    build(&out, &[("a.html", "a")])?;
    drop(stage(&out, &[("a.html", "b"), ("c.html", "c")])?);
    assert_eq!((names(dir.path()), read(&out)), (vec!["dist".to_owned()], tree(&[("a.html", "a")])));
    Ok(())
}

#[test]
fn two_at_once_are_one_too_many_on_one_target_only() -> Outcome {
    let dir = tempfile::tempdir()?;
    let (out, other) = (dir.path().join("dist"), dir.path().join("other"));
    let first = stage(&out, &[("a.html", "a")])?;
    let error = Stage::open(&out).expect_err("a refusal");
    assert!(matches!(error, OutputError::Busy { .. }), "{error}");
    build(&other, &[])?;
    first.commit()?;
    assert_eq!(read(&out), tree(&[("a.html", "a")]));
    // Many at once: each is refused or writes a whole tree, and nothing is left behind.
    (0..64).into_par_iter().for_each(|n| {
        let text = n.to_string();
        match build(&out, &[("a.html", &text), ("en/b.html", &text)]) {
            Err(OutputError::Busy { .. }) => {}
            done => assert_eq!(done.expect("a tree").files, 3),
        }
    });
    let found = read(&out);
    assert_eq!(found["a.html"], found["en/b.html"]);
    assert_eq!(names(dir.path()), ["dist", "other"]);
    Ok(())
}

#[test]
fn a_path_out_of_the_tree_or_put_twice_is_refused() -> Outcome {
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("dist");
    let stage = stage(&out, &[])?;
    for path in ["", "/etc/passwd", "../x", "a/../x", "./a", "a//b", "a/", "a\\b", "a\0b"] {
        let refused = |done| matches!(done, Err(OutputError::Io { source, .. }) if source.kind() == io::ErrorKind::InvalidInput);
        assert!(refused(stage.put(path, b"x")), "{path:?}");
        assert!(refused(stage.keep(path, &[0; 32]).map(|_| ())), "{path:?}");
    }
    let error = stage.put(ABOUT.0, b"again").expect_err("a refusal");
    assert_eq!(error.to_string(), format!("cannot write `{}`: File exists", out.join(ABOUT.0).display()));
    Ok(())
}

#[test]
fn a_folder_that_cannot_be_written_is_an_error() -> Outcome {
    let dir = tempfile::tempdir()?;
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o555))?;
    // Permissions do not stop root, but nobody makes files in /proc.
    let root = fs::write(dir.path().join("probe"), "").is_ok();
    let out = if root { Path::new("/proc/self/dist").to_owned() } else { dir.path().join("dist") };
    let error = Stage::open(&out).expect_err("a refusal");
    assert!(matches!(error, OutputError::Io { .. }), "{error}");
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755))?;
    Ok(())
}

#[test]
fn many_threads_put_many_files() -> Outcome {
    const fn shared<T: Send + Sync>() {}
    shared::<Stage>();
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("dist");
    for linked in [0, 3001] {
        let stage = stage(&out, &[])?;
        (0..3000).into_par_iter().try_for_each(|n| stage.put(&format!("l{}/s{}/{n}.html", n % 7, n % 31), &[b'x'; 900]))?;
        assert_eq!(stage.commit()?, Summary { files: 3001, linked, written: 3001 - linked });
    }
    Ok(())
}
