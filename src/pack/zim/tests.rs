//! Containers read back by a small reader that follows the format's description, and nothing of the writer's.

use super::*;

/// A container, read.
struct Read<'a> {
    file: &'a [u8],
    entries: Vec<(char, String, String, Target)>,
    by_title: Vec<u32>,
}

#[derive(Debug, PartialEq)]
enum Target {
    Redirect(u32),
    Blob { mime: String, kind: u8, bytes: Vec<u8> },
}

fn u16_at(file: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(file[at..at + 2].try_into().unwrap())
}

fn u32_at(file: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(file[at..at + 4].try_into().unwrap())
}

fn u64_at(file: &[u8], at: usize) -> usize {
    usize::try_from(u64::from_le_bytes(file[at..at + 8].try_into().unwrap())).unwrap()
}

fn text_at(file: &[u8], at: usize) -> String {
    let end = file[at..].iter().position(|b| *b == 0).unwrap();
    String::from_utf8(file[at..at + end].to_vec()).unwrap()
}

fn blob(file: &[u8], cluster: usize, blob: usize) -> (u8, Vec<u8>) {
    let list = u64_at(file, 48);
    let start = u64_at(file, list + 8 * cluster);
    let end = if cluster + 1 < u32_at(file, 28) as usize { u64_at(file, list + 8 * (cluster + 1)) } else { file.len() };
    let kind = file[start];
    let body = match kind {
        1 => file[start + 1..end].to_vec(),
        5 => zstd::stream::decode_all(&file[start + 1..]).or_else(|_| zstd::bulk::decompress(&file[start + 1..end], 1 << 24)).unwrap(),
        _ => panic!("cluster of kind {kind}"),
    };
    let (from, to) = (u32_at(&body, 4 * blob) as usize, u32_at(&body, 4 * blob + 4) as usize);
    (kind, body[from..to].to_vec())
}

fn read(file: &[u8]) -> Read<'_> {
    assert_eq!((u32_at(file, 0), u16_at(file, 4), u16_at(file, 6)), (0x044d_495a, 6, 1));
    let checksum = u64_at(file, 72);
    assert_eq!(checksum, file.len() - 16);
    assert_eq!(&file[checksum..], Md5::digest(&file[..checksum]).as_slice());
    let mut mimes = Vec::new();
    let mut at = u64_at(file, 56);
    while file[at] != 0 {
        mimes.push(text_at(file, at));
        at += mimes.last().unwrap().len() + 1;
    }
    let count = u32_at(file, 24) as usize;
    let entries = (0..count).map(|n| {
        let at = u64_at(file, u64_at(file, 32) + 8 * n);
        let is_redirect = u16_at(file, at) == 0xffff;
        let path = text_at(file, at + if is_redirect { 12 } else { 16 });
        let title = text_at(file, at + if is_redirect { 12 } else { 16 } + path.len() + 1);
        let target = if is_redirect {
            Target::Redirect(u32_at(file, at + 8))
        } else {
            let (kind, bytes) = blob(file, u32_at(file, at + 8) as usize, u32_at(file, at + 12) as usize);
            Target::Blob { mime: mimes[u16_at(file, at) as usize].clone(), kind, bytes }
        };
        (file[at + 3] as char, path, title, target)
    });
    let by_title = u64_at(file, 40);
    Read { file, entries: entries.collect(), by_title: (0..count).map(|n| u32_at(file, by_title + 4 * n)).collect() }
}

impl Read<'_> {
    fn bytes(&self, namespace: char, path: &str) -> Option<&[u8]> {
        self.entries.iter().find(|entry| entry.0 == namespace && entry.1 == path).and_then(|entry| match &entry.3 {
            Target::Blob { bytes, .. } => Some(bytes.as_slice()),
            Target::Redirect(_) => None,
        })
    }

    fn text(&self, path: &str) -> String {
        self.bytes('M', path).map(|bytes| String::from_utf8(bytes.to_vec()).unwrap()).unwrap_or_default()
    }

    fn titles(&self, listing: &str) -> Vec<&str> {
        let numbers = self.bytes('X', listing).unwrap().chunks(4).map(|n| u32_at(n, 0) as usize);
        numbers.map(|n| self.entries[n].2.as_str()).collect()
    }
}

fn picture() -> Vec<u8> {
    let icon = crate::builtin::theme().find(|(name, _)| *name == crate::theme::ILLUSTRATION);
    icon.map(|(_, bytes)| bytes.to_vec()).unwrap_or_default()
}

fn about(picture: &[u8]) -> About<'_> {
    About {
        name: "toolkit_mul",
        title: "A toolkit with a title that is far too long for a shelf",
        description: "Short.",
        languages: &["en", "ar", "my"],
        creator: "Writers",
        publisher: "",
        date: "2026-11-22",
        license: "CC-BY-4.0",
        main_path: "index.html",
        illustration: picture,
        tags: &["rights", "a;b"],
    }
}

fn entry<'a>(path: &'a str, title: &'a str, mime: &'a str, bytes: &'a [u8]) -> Entry<'a> {
    Entry { path, title, mime, bytes, is_front: !title.is_empty() }
}

#[test]
fn what_goes_in_comes_out() {
    let picture = picture();
    let long = b"<p>more</p>".repeat(200_000);
    let entries = [
        entry("my/a.html", "ဒုက္ခသည်", "text/html", "<p>မြန်မာ</p>".as_bytes()),
        entry("index.html", "Welcome", "text/html", b"<p>hello</p>"),
        entry("ar/a.html", "حقوق", "text/html", &long),
        entry("a.html", "a.html", "text/html", b"same title as path"),
        entry("assets/a.png", "", "image/png", &picture),
        entry("assets/empty.css", "", "text/css", b""),
    ];
    let file = write(&entries, &about(&picture)).unwrap();
    let read = read(&file);
    for entry in &entries {
        assert_eq!(read.bytes('C', entry.path), Some(entry.bytes), "{}", entry.path);
    }
    let keys: Vec<(char, &[u8])> = read.entries.iter().map(|entry| (entry.0, entry.1.as_bytes())).collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    let title = |n: &u32| {
        let entry = &read.entries[*n as usize];
        (entry.0, if entry.2.is_empty() { entry.1.clone() } else { entry.2.clone() })
    };
    let titles: Vec<(char, String)> = read.by_title.iter().map(title).collect();
    assert!(titles.is_sorted() && titles.len() == read.entries.len(), "{titles:?}");
    assert_eq!(read.bytes('X', BY_TITLE).unwrap(), little_endian(&read.by_title));
    // A title that is the path is not written a second time.
    assert_eq!(read.titles(ARTICLES_BY_TITLE), ["Welcome", "", "حقوق", "ဒုက္ခသည်"]);
    let main = read.entries.iter().position(|entry| entry.0 == 'W').unwrap();
    assert_eq!(u32_at(read.file, 64) as usize, main);
    let Target::Redirect(home) = read.entries[main].3 else { panic!("W/mainPage is no redirect") };
    assert_eq!(read.entries[home as usize].1, "index.html");
    let kinds = |namespace, path: &str| read.entries.iter().find(|e| e.0 == namespace && e.1 == path).map(|e| &e.3);
    assert!(matches!(kinds('C', "assets/a.png"), Some(Target::Blob { kind: 1, mime, .. }) if mime == "image/png"));
    assert!(matches!(kinds('C', "index.html"), Some(Target::Blob { kind: 5, mime, .. }) if mime == "text/html"));
    assert!(matches!(kinds('X', ARTICLES_BY_TITLE), Some(Target::Blob { kind: 1, .. })));
}

#[test]
fn the_whole_is_described() {
    let picture = picture();
    let entries =
        [entry("index.html", "Welcome", "text/html", b"<p>"), entry("b.html", "B", "text/html", b"b"), entry("a.css", "", "text/css", b"")];
    let file = write(&entries, &about(&picture)).unwrap();
    let read = read(&file);
    let expected = [
        ("Counter", "text/css=1;text/html=2"),
        ("Title", "A toolkit with a title that…"),
        ("Description", "Short."),
        ("LongDescription", ""),
        ("Language", "eng,ara,mya"),
        ("Creator", "Writers"),
        ("Publisher", "Writers"),
        ("Date", "2026-11-22"),
        ("Name", "toolkit_mul"),
        ("License", "CC-BY-4.0"),
        ("Tags", "rights;a,b;_ftindex:no;_videos:no"),
    ];
    for (name, value) in expected {
        assert_eq!(read.text(name), value, "{name}");
    }
    assert!(read.text("Scraper").starts_with("waymark "));
    assert_eq!(read.bytes('M', "Illustration_48x48@1"), Some(picture.as_slice()));
}

#[test]
fn same_input_same_bytes_and_a_uuid_of_the_content() {
    let picture = picture();
    let mut entries = vec![entry("index.html", "Welcome", "text/html", b"<p>"), entry("b.html", "B", "text/html", b"b")];
    let first = write(&entries, &about(&picture)).unwrap();
    entries.reverse();
    assert!(first == write(&entries, &about(&picture)).unwrap());
    entries[0].bytes = b"c";
    let other = write(&entries, &about(&picture)).unwrap();
    assert_ne!(first[8..24], other[8..24]);
    assert_eq!((first[14] & 0xf0, first[16] & 0xc0), (0x80, 0x80));
}

#[test]
fn what_the_format_cannot_hold_is_refused_with_a_reason() {
    let picture = picture();
    let good = entry("index.html", "Welcome", "text/html", b"<p>");
    let refused = |entries: &[Entry<'_>], about: &About<'_>| write(entries, about).unwrap_err().to_string();
    assert_eq!(refused(&[good, good], &about(&picture)), "'index.html' is there twice");
    assert_eq!(refused(&[entry("a.html", "", "text/html", b"")], &about(&picture)), "there is no main page 'index.html'");
    assert!(refused(&[good, entry("a\0b", "", "text/html", b"")], &about(&picture)).contains("NUL"));
    assert!(refused(&[good, entry("", "", "text/html", b"")], &about(&picture)).contains("no path"));
    assert!(refused(&[good], &About { date: "yesterday", ..about(&picture) }).contains("yesterday"));
    assert!(refused(&[good], &about(b"no picture")).contains("48"));
    let mimes: Vec<String> = (0..100).map(|n| format!("application/kind-{n}")).collect();
    let many: Vec<Entry<'_>> = mimes.iter().map(|mime| entry(&mime[12..], "", mime, b"")).chain([good]).collect();
    assert!(refused(&many, &about(&picture)).contains("media types"));
}

#[test]
fn a_tree_leaves_out_what_belongs_to_a_host() {
    let picture = picture();
    let page = |title: &str, head: &str| format!("<html><head><title>{title}</title>{head}</head><body>x</body></html>").into_bytes();
    let mut tree = std::collections::BTreeMap::from([
        ("index.html".to_owned(), page("Choose", "")),
        ("en/index.html".to_owned(), page("Kit", "")),
        ("en/a.html".to_owned(), page("Ask &lt;early&gt; – Kit", "")),
        ("en/old.html".to_owned(), page("Moved – Kit", "<meta name=robots content=noindex>")),
        ("assets/site.js".to_owned(), b"1".to_vec()),
    ]);
    for path in ["404.html", "SHA256SUMS", "robots.txt", "sitemap.xml", "sw.js", "offline/en.txt"] {
        tree.insert(path.to_owned(), page("Left out", ""));
    }
    let file = of_tree(&tree, &about(&picture)).unwrap();
    let read = read(&file);
    let paths: Vec<&str> = read.entries.iter().filter(|entry| entry.0 == 'C').map(|entry| entry.1.as_str()).collect();
    assert_eq!(paths, ["assets/site.js", "en/a.html", "en/index.html", "en/old.html", "index.html"]);
    assert_eq!(read.titles(ARTICLES_BY_TITLE), ["Ask <early>", "Choose", "Kit"]);
    assert_eq!(read.text("Counter"), "text/html=4;text/javascript=1");
}
