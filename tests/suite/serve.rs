//! `waymark serve` from outside: the binary on a free port, asked over real connections.

use std::collections::BTreeMap;
use std::net::{IpAddr, TcpStream};
use std::time::Duration;

use crate::kit::kit;
use crate::site::{Site, tree};

mod client;
mod crowd;
mod edits;

use client::{Server, get};

const BAD: &str = "---\ntitle: Leaf\n---\n[broken](nowhere.md)\n\n## Words\n";

/// Addresses of this machine that others could reach.
fn own_addresses() -> Vec<IpAddr> {
    if_addrs::get_if_addrs().unwrap().into_iter().map(|i| i.ip()).filter(|ip| ip.is_ipv4() && !ip.is_loopback()).collect()
}

fn listens(ip: IpAddr, port: u16) -> bool {
    TcpStream::connect_timeout(&(ip, port).into(), Duration::from_secs(5)).is_ok()
}

/// The file as the build wrote it: pages are sent with a script more.
fn without_script(body: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(body);
    match text.find("<script src=\"/_waymark/live.js") {
        Some(at) => {
            let end = at + text[at..].find("</script>").unwrap() + "</script>".len();
            [&body[..at], &body[end..]].concat()
        }
        None => body.to_vec(),
    }
}

/// Whether what is served is the tree of this folder, and nothing but it.
fn same_as(server: &Server, folder: &std::path::Path) -> Vec<String> {
    let files: BTreeMap<String, Vec<u8>> = tree(folder);
    let served = |path: &str| without_script(&server.get(&format!("/{path}")).body);
    files.iter().filter(|(path, bytes)| served(path) != **bytes).map(|(path, _)| path.clone()).collect()
}

#[test]
fn what_is_served_is_what_a_build_writes() {
    let site = kit();
    site.build();
    let server = Server::start(&site, &["--port", "0"]);
    assert_eq!(same_as(&server, &site.path("dist")), Vec::<String>::new());
    let page = server.get("/en/");
    assert_eq!((page.status, page.field("content-type")), (200, Some("text/html; charset=utf-8")));
    assert_eq!(page.field("cache-control"), Some("no-store"));
    assert_eq!(server.get("/en/no-such-page.html").status, 404);
    assert_eq!(server.get("/../Cargo.toml").status, 404);
    assert_eq!(server.get("/en/guide/draft.html").status, 404);
}

#[test]
fn edits_are_served_and_a_broken_page_leaves_the_last_good_one() {
    let site = kit();
    let server = Server::start(&site, &["--port", "0"]);
    let before = server.get("/en/guide/leaf.html").text();
    let (leaf, good) = ("content/en/guide/leaf.md", std::fs::read_to_string(site.path("content/en/guide/leaf.md")).unwrap());
    site.write(leaf, good.replace("Get", "Fetch"));
    server.until("the edit is served", |s| s.get("/en/guide/leaf.html").text().contains("Fetch"));
    site.write(leaf, BAD);
    server.until("the problem is told", |s| s.problems().iter().any(|p| p["file"] == leaf && p["line"] == 4));
    let problem = server.problems().into_iter().find(|p| p["file"] == leaf).unwrap();
    assert!(problem["message"].as_str().unwrap().contains("nowhere.md") && problem["help"].is_string(), "{problem}");
    assert!(server.get("/en/guide/leaf.html").text().contains("Fetch"), "the last good page stays");
    assert_eq!(server.get("/en/guide/leaf.html").status, 200);
    assert!(server.terminal().contains("the link leads to `nowhere.md`"), "{}", server.terminal());
    site.write(leaf, &good);
    server.until("the problem is gone", |s| s.problems().is_empty());
    assert_eq!(server.get("/en/guide/leaf.html").text(), before);
}

#[test]
fn a_page_that_waits_is_told_at_once() {
    let site = kit();
    let server = Server::start(&site, &["--port", "0"]);
    let state = server.state();
    let port = server.port;
    let waiting = std::thread::spawn(move || get(port, &format!("/_waymark/wait.js?since={state}")));
    std::thread::sleep(Duration::from_millis(700));
    assert!(!waiting.is_finished(), "nothing is new yet");
    site.write("content/en/index.md", "---\ntitle: Other\n---\nNew.\n");
    assert!(waiting.join().unwrap().text().contains(&server.state()));
    assert!(server.get("/en/").text().contains(&format!("live.js?tree={}", server.tree_name())));
}

#[test]
fn a_site_that_was_never_good_says_what_is_wrong_and_then_appears() {
    let site = Site::new(&["en"]).file("waymark.yaml", "title: [\n");
    let server = Server::start(&site, &["--port", "0"]);
    let page = server.get("/en/");
    assert!(page.status == 503 && page.text().contains("cannot be built yet"), "{}", page.text());
    assert_eq!(server.problems()[0]["file"], "waymark.yaml");
    site.write("waymark.yaml", "title: T\nsource: en\nlocales: [en]\n");
    server.until("the site appears", |s| s.get("/en/").status == 200);
}

#[test]
fn drafts_are_shown_on_request() {
    let site = kit();
    let server = Server::start(&site, &["--port", "0", "--drafts"]);
    assert!(server.get("/en/guide/draft.html").text().contains("Secret."));
}

#[test]
fn only_this_machine_is_answered_unless_the_site_is_shared() {
    let site = kit();
    let desk = Server::start(&site, &["--port", "0"]);
    let lan = Server::start(&site, &["--port", "0", "--lan"]);
    assert!(listens([127, 0, 0, 1].into(), desk.port) && listens([127, 0, 0, 1].into(), lan.port));
    for ip in own_addresses() {
        assert!(!listens(ip, desk.port), "{ip} is answered without --lan");
        assert!(listens(ip, lan.port), "{ip} is not answered with --lan");
    }
    assert!(desk.says("localhost") && lan.says("/_share/") && lan.says("▀"));
}

#[test]
fn sharing_builds_once_and_adds_nothing_to_the_tree() {
    let site = kit();
    site.build();
    let built = Server::start(&site, &["--port", "0", "--lan", "--address", "10.9.8.7"]);
    assert!(built.says(&format!("http://10.9.8.7:{}/", built.port)));
    let existing = Server::start(&site, &["--port", "0", "--lan", "--dir", "dist"]);
    for server in [&built, &existing] {
        assert_eq!(same_as(server, &site.path("dist")), Vec::<String>::new());
        let share = server.get("/_share/").text();
        assert!(share.contains("<svg ") && share.contains("dir=\"rtl\"") && share.contains("<h1>Kit</h1>"), "{share}");
        assert_eq!(server.get("/generate_204").status, 302);
        assert!(!server.get("/en/").text().contains("_waymark"));
    }
    site.write("content/en/index.md", "---\ntitle: Other\n---\nNew.\n");
    std::thread::sleep(Duration::from_millis(800));
    assert!(!built.get("/en/").text().contains("New."), "what is shared does not change under its readers");
}

#[test]
fn what_cannot_be_served_is_said_in_plain_words() {
    let site = kit();
    let taken = Server::start(&site, &["--port", "0"]);
    let run = site.run(&["serve", "--port", &taken.port.to_string()]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains(&format!("another program is using port {}", taken.port)), "{}", run.stderr);
    assert!(run.stderr.contains(&format!("--port {}", taken.port + 1)));
    let run = site.run(&["serve", "--lan", "--port", "0", "--dir", "content"]);
    assert!(run.code == 2 && run.stderr.contains("is not a tree that waymark built"), "{}", run.stderr);
    assert_eq!(site.run(&["serve", "--lan", "--drafts"]).code, 2, "drafts are nobody else's");
    assert_eq!(site.run(&["serve", "--dir", "dist"]).code, 2);
    site.write("content/en/guide/leaf.md", BAD);
    let run = site.run(&["serve", "--lan", "--port", "0"]);
    assert!(run.code == 1 && run.stderr.contains("nowhere.md"), "{}", run.stderr);
}

#[test]
fn it_ends_when_it_is_told_to() {
    let site = kit();
    for (signal, options) in [("-INT", &["--port", "0"][..]), ("-TERM", &["--port", "0", "--lan"])] {
        let mut server = Server::start(&site, options);
        assert_eq!(server.end(signal), Some(0), "{signal}");
        assert!(!listens([127, 0, 0, 1].into(), server.port));
    }
}
