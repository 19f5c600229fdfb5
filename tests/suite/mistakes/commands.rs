//! Mistakes in how a command is called, and a machine that refuses.

use std::fs::File;

use snapbox::str;

use super::{home, refused};
use crate::site::Site;

#[test]
fn output_folder_that_is_not_ours() {
    let site = home("Hello.").file("photos/a.jpg", "x");
    let drawn = str![[r#"
error[out-not-ours]: `photos` holds files that are not a Waymark tree, and writing would delete them
 |
 = help: choose an empty or a new folder

1 error, 0 warnings

"#]];
    refused("out-not-ours", &site.run(&["build", "--out", "photos"]), 2, drawn.clone());
    refused("out-not-ours", &site.run(&["check", "--out", "photos"]), 1, drawn);
    assert!(site.path("photos/a.jpg").exists());
    assert!(!site.path("photos/index.html").exists());
}

#[test]
fn output_folder_that_holds_the_site() {
    let site = home("Hello.");
    refused(
        "out-not-ours",
        &site.run(&["build", "--out", "content/en"]),
        1,
        str![[r#"
error[out-not-ours]: `content/en` is where the site's own files are
 |
 = help: name another folder with --out

1 error, 0 warnings

"#]],
    );
    assert!(!site.path("content/en/index.html").exists());
}

#[test]
fn output_folder_that_is_being_written() {
    let site = home("Hello.");
    let lock = File::create(site.path(".dist.waymark-lock")).unwrap();
    lock.lock().unwrap();
    refused(
        "out-busy",
        &site.run(&["build"]),
        2,
        str![[r#"
error[out-busy]: another Waymark command is writing `./dist`
 |
 = help: wait until it is done

1 error, 0 warnings

"#]],
    );
}

#[test]
fn output_folder_below_a_file() {
    let site = home("Hello.").file("notes", "x");
    refused(
        "disk",
        &site.run(&["build", "--out", "notes/dist"]),
        3,
        str![[r#"
error[disk]: cannot write `notes/dist`: Not a directory

1 error, 0 warnings

"#]],
    );
}

#[test]
fn no_site_here() {
    refused(
        "no-site",
        &Site::empty().run(&["check"]),
        1,
        str![[r#"
error[no-site]: there is no `waymark.yaml` in `.`
 |
 = help: run waymark in the site's folder, or name it with --site

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_page() {
    refused(
        "unknown-page",
        &home("Hello.").page("en/epat/a", "A", "Hello.").run(&["translate", "mark", "epat/aa"]),
        2,
        str![[r#"
error[unknown-page]: there is no page `epat/aa`
 |
 = help: did you mean `epat/a`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unknown_locale() {
    refused(
        "unknown-locale",
        &home("Hello.").run(&["build", "--locale", "fr"]),
        2,
        str![[r#"
error[unknown-locale]: the site has no locale `fr`
 |
 = help: add `fr` to locales in waymark.yaml; it now has: en

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_day_that_is_none() {
    refused(
        "usage",
        &home("Hello.").run(&["check", "--today", "tomorrow"]),
        2,
        str![[r#"
error[usage]: `tomorrow` is not a date
 |
 = help: write --today 2026-11-22

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_folder_to_share_that_is_no_tree() {
    let site = home("Hello.").file("photos/a.jpg", "x");
    refused(
        "not-a-tree",
        &site.run(&["serve", "--lan", "--dir", "photos"]),
        2,
        str![[r#"
error[not-a-tree]: `photos` is not a tree that waymark built: it has no waymark.json
 |
 = help: name the folder that `waymark build` wrote, such as dist

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_port_that_another_program_uses() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let mut run = home("Hello.").run(&["serve", "--port", &port]);
    run.stderr = run.stderr.replace(&port, "PORT");
    refused(
        "port-busy",
        &run,
        2,
        str![[r#"
error[port-busy]: another program is using port PORT
 |
 = help: choose another port, such as --port [..]

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_print_without_a_browser() {
    let nowhere = [("CHROMIUM", "/nowhere"), ("PATH", "/nowhere")];
    refused(
        "pack",
        &home("Hello.").run_with(&["pack", "--format", "pdf"], &nowhere),
        3,
        str![[r#"
error[pack]: a PDF is printed by Chromium, and none was found: install it, or name it in CHROMIUM

1 error, 0 warnings

"#]],
    );
}
