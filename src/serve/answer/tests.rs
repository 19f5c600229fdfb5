use super::*;
use crate::emit::Files;
use crate::serve::live::State;
use crate::serve::share;

const START_AT: &str = "http://192.168.1.5:8000/";

fn files() -> Files {
    let page = "<meta content=\"script-src 'self'\"><body>Hello</body>".repeat(20);
    let files = [
        ("index.html", page.clone()),
        ("en/index.html", page),
        ("404.html", "nothing here".to_owned()),
        ("assets/site.12.css", "a{}".repeat(100)),
        ("assets/a b.ogg", "0123456789".to_owned()),
        ("SHA256SUMS", "sums".to_owned()),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes().into())).collect()
}

fn lan() -> Snapshot {
    let voice = share::Voice::built_in("Title".to_owned(), &["en".to_owned(), "ar".to_owned()]);
    share::snapshot(&files(), &voice, START_AT)
}

fn desk(files: &Files) -> Snapshot {
    let sources = crate::source::Sources::default();
    State::new(files, &[], &crate::report::Texts::new(&sources)).snapshot(files)
}

fn text(answer: &Answer) -> &str {
    std::str::from_utf8(answer.body.bytes()).unwrap()
}

/// A request as it comes over the wire.
fn parsed(head: &str) -> Request {
    let head = format!("{head}\r\n\r\n");
    match Request::parse(head.as_bytes()) {
        crate::serve::request::Parsed::Whole(request, _) => request,
        other => panic!("{other:?}"),
    }
}

#[test]
fn folders_lead_to_their_index_and_unknown_paths_to_the_tree_s_own_page() {
    let tree = lan();
    assert_eq!(answer(&Request::get("/"), &tree).status, 200);
    assert_eq!(answer(&Request::get("/en/"), &tree).status, 200);
    let moved = answer(&parsed("GET /en?x=1 HTTP/1.1"), &tree);
    assert_eq!((moved.status, moved.field("Location")), (302, Some("/en/?x=1")));
    let missing = answer(&Request::get("/nowhere.html"), &tree);
    assert_eq!((missing.status, text(&missing)), (404, "nothing here"));
    assert_eq!(missing.field("Content-Type"), Some("text/html; charset=utf-8"));
    for refused in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = answer(&parsed(&format!("{refused} / HTTP/1.1")), &tree);
        assert_eq!((answer.status, answer.field("Allow")), (405, Some("GET, HEAD")));
    }
}

#[test]
fn no_path_leaves_the_tree() {
    let tree = lan();
    for path in [
        "/../etc/passwd",
        "/en/../index.html",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "//etc/passwd",
        "/en/..%5c..%5cx",
        "/en/%00index.html",
        "/./index.html",
        "/%ff",
        "/C:/x",
    ] {
        let answer = answer(&parsed(&format!("GET {path} HTTP/1.1\r\nHost: 192.168.1.5")), &tree);
        assert_eq!(answer.status, 404, "{path}");
    }
    // A redirection never leads to another host.
    for path in ["//example.org", "/\\example.org", "//en"] {
        let answer = answer(&parsed(&format!("GET {path} HTTP/1.1\r\nHost: 192.168.1.5")), &tree);
        assert!(answer.field("Location").is_none_or(|to| to == "/en/"), "{path}: {answer:?}");
    }
}

#[test]
fn a_copy_that_is_still_good_is_not_sent_again() {
    let tree = lan();
    let first = answer(&Request::get("/en/"), &tree);
    let tag = first.field("ETag").unwrap().to_owned();
    assert_eq!(first.field("Cache-Control"), Some("no-cache"));
    let again = |known: &str| answer(&Request { if_none_match: Some(known.to_owned()), ..Request::get("/en/") }, &tree);
    assert_eq!((again(&tag).status, again(&tag).body.bytes().len()), (304, 0));
    assert_eq!(again(&format!("\"x\", W/{tag}")).status, 304);
    assert_eq!(again("\"x\"").status, 200);
    let packed = answer(&Request { accept_encoding: "gzip".to_owned(), ..Request::get("/en/") }, &tree);
    assert_ne!(packed.field("ETag"), Some(tag.as_str()), "other bytes, another tag");
    assert_eq!(answer(&Request::get("/assets/site.12.css"), &tree).field("Cache-Control"), Some("public, max-age=31536000, immutable"));
}

#[test]
fn gzip_goes_to_those_who_take_it_when_it_is_smaller() {
    let tree = lan();
    let ask = |path: &str, accepted: &str| answer(&Request { accept_encoding: accepted.to_owned(), ..Request::get(path) }, &tree);
    let packed = ask("/en/", "gzip, br");
    assert_eq!((packed.field("Content-Encoding"), packed.field("Vary")), (Some("gzip"), Some("Accept-Encoding")));
    let mut unpacked = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(packed.body.bytes()), &mut unpacked).unwrap();
    assert_eq!(unpacked, *tree.files["en/index.html"].bytes);
    assert!(Arc::ptr_eq(tree.files["en/index.html"].packed().unwrap(), &packed.body.bytes), "made once and kept");
    assert_eq!(ask("/en/", "br").field("Content-Encoding"), None);
    assert_eq!(ask("/SHA256SUMS", "gzip").field("Content-Encoding"), None, "four bytes would grow");
    assert_eq!(ask("/assets/a%20b.ogg", "gzip").field("Content-Encoding"), None);
}

#[test]
fn a_part_is_a_part_of_the_file_as_it_is() {
    let tree = lan();
    let ask = |range: &str, more: &str| answer(&parsed(&format!("GET /assets/a%20b.ogg HTTP/1.1\r\nRange: {range}{more}")), &tree);
    let part = ask("bytes=2-4", "");
    assert_eq!((part.status, text(&part), part.field("Content-Range")), (206, "234", Some("bytes 2-4/10")));
    assert_eq!(text(&ask("bytes=-2", "")), "89");
    let beyond = ask("bytes=10-", "");
    assert_eq!((beyond.status, beyond.field("Content-Range"), text(&beyond)), (416, Some("bytes */10"), ""));
    assert_eq!(ask("bytes=0-1,4-5", "").status, 200);
    assert_eq!(ask("bytes=0-1", "\r\nRange: bytes=4-5").status, 200);
    let tag = part.field("ETag").unwrap();
    assert_eq!(ask("bytes=0-1", &format!("\r\nIf-Range: {tag}")).status, 206);
    assert_eq!(ask("bytes=0-1", "\r\nIf-Range: \"old\"").status, 200, "it changed: all of it");
    assert_eq!(answer(&parsed("HEAD /assets/a%20b.ogg HTTP/1.1\r\nRange: bytes=0-1"), &tree).status, 200);
    let html = answer(&parsed("GET /en/ HTTP/1.1\r\nRange: bytes=0-4\r\nAccept-Encoding: gzip"), &tree);
    assert_eq!((html.status, text(&html)), (206, "<meta"), "never a part of the packed bytes");
}

#[test]
fn a_phone_that_looks_for_the_internet_is_led_to_the_toolkit() {
    let tree = lan();
    for (host, path) in [
        ("connectivitycheck.gstatic.com", "/generate_204"),
        ("captive.apple.com", "/hotspot-detect.html"),
        ("www.msftconnecttest.com", "/connecttest.txt"),
        ("www.msftncsi.com", "/ncsi.txt"),
        ("detectportal.firefox.com", "/canonical.html"),
        ("detectportal.firefox.com", "/success.txt?ipv4"),
        ("192.168.1.5:8000", "/generate_204"),
        ("news.example.com", "/some/story"),
    ] {
        let answer = answer(&parsed(&format!("GET {path} HTTP/1.1\r\nHost: {host}")), &tree);
        assert_eq!((answer.status, answer.field("Location")), (302, Some(START_AT)), "{host}{path}");
        assert!(text(&answer).contains(&format!("<a href=\"{START_AT}\">Open the toolkit</a>")) && text(&answer).contains("lang=\"ar\""));
        assert!(!text(&answer).contains("Success"), "an iPhone would take that for the internet");
    }
    assert_eq!(answer(&parsed("GET /en/ HTTP/1.1\r\nHost: toolkit.example.org"), &tree).status, 200, "a name given to this machine works");
    assert_eq!(answer(&parsed("GET /x HTTP/1.1\r\nHost: toolkit.lan"), &tree).status, 404);
    let share = answer(&Request::get("/_share/"), &tree);
    assert!(share.status == 200 && text(&share).contains("<svg "));
    assert_eq!(answer(&Request::get("/_waymark/live.js"), &tree).status, 404);
}

#[test]
fn every_answer_keeps_its_type_and_its_referrer() {
    for tree in [lan(), desk(&files())] {
        for path in ["/", "/en", "/nowhere", "/generate_204", "/SHA256SUMS", "/assets/a%20b.ogg"] {
            let answer = answer(&Request::get(path), &tree);
            assert_eq!(answer.field("X-Content-Type-Options"), Some("nosniff"), "{path}");
            assert_eq!(answer.field("Referrer-Policy"), Some("no-referrer"), "{path}");
        }
    }
}

#[test]
fn for_the_editor_pages_have_the_script_and_all_else_its_own_bytes() {
    let files = files();
    let tree = desk(&files);
    let page = answer(&Request { accept_encoding: "gzip".to_owned(), ..Request::get("/en/") }, &tree);
    assert!(text(&page).contains("<script src=\"/_waymark/live.js?tree="), "{}", text(&page));
    assert_eq!(page.field("Cache-Control"), Some("no-store"));
    assert_eq!(answer(&Request::get("/SHA256SUMS"), &tree).body.bytes(), &*files["SHA256SUMS"]);
    assert_eq!(answer(&parsed("GET /assets/a%20b.ogg HTTP/1.1\r\nRange: bytes=1-1"), &tree).status, 206);
    let missing = answer(&Request::get("/nowhere.html"), &tree);
    assert_eq!((missing.status, missing.field("Refresh")), (404, Some("2")));
    assert_eq!(answer(&Request::get("/_share/"), &tree).status, 404);
    for script in ["/_waymark/live.js", "/_waymark/wait.js"] {
        let answer = answer(&Request::get(script), &tree);
        assert_eq!(answer.field("Content-Type"), Some("text/javascript; charset=utf-8"));
        assert_eq!(answer.field("Cross-Origin-Resource-Policy"), Some("same-origin"), "a page elsewhere must not read it");
    }
}

#[test]
fn a_page_elsewhere_cannot_read_an_editor_s_drafts_through_a_name_of_its_own() {
    let tree = desk(&files());
    let ask = |host: &str| answer(&parsed(&format!("GET / HTTP/1.1\r\nHost: {host}")), &tree).status;
    assert_eq!(ask("localhost:8000"), 200);
    assert_eq!(ask("[::1]:8000"), 200);
    assert_eq!(ask("127.0.0.1"), 200);
    assert_eq!(ask("rebound.example.org:8000"), 421);
    assert_eq!(ask("192.168.1.5:8000"), 421);
}

#[test]
fn before_the_first_tree_every_page_says_that_there_is_none() {
    let tree = desk(&Files::new());
    let answer = answer(&Request::get("/en/a.html"), &tree);
    assert_eq!(answer.status, 503);
    assert!(text(&answer).contains("cannot be built yet") && text(&answer).contains("live.js?tree=\""), "{}", text(&answer));
}
