//! Pictures: published small enough for a phone, without what cameras write into them.

use std::fs;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use sha2::Digest as _;

use crate::html;
use crate::site::Site;

/// Something with the texture of a photograph: red at the left, and green at the top.
fn photo(width: u32, height: u32) -> RgbImage {
    let mut seed = 1u32;
    RgbImage::from_fn(width, height, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (seed >> 28) as u8;
        Rgb([if x < width / 2 { 200 + noise } else { 20 + noise }, if y < height / 2 { 190 + noise } else { 10 + noise }, noise * 4])
    })
}

fn png(image: impl Into<DynamicImage>) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image.into().write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

/// A camera's notes: who made it, how it was held (6: turn it to the right), where.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x03\0".to_vec();
    tiff.extend([0x0F, 0x01, 2, 0, 10, 0, 0, 0, 80, 0, 0, 0]);
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0]);
    tiff.extend([0; 4]);
    // One place: GPSLatitudeRef.
    tiff.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
    tiff.resize(80, 0);
    tiff.extend(b"SecretCam\0");
    tiff
}

/// A JPEG as cameras write it: notes before the picture, a preview and a maker's secret behind it.
fn jpeg(image: &RgbImage, orientation: u8) -> Vec<u8> {
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 95).encode_image(image).unwrap();
    let mut segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        let parts = [&[0xFF, marker][..], &length, body].concat();
        plain.splice(2..2, parts);
    };
    segment(0xFE, b"SecretCam comment");
    segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SecretCam</x:xmpmeta>");
    segment(0xE1, &[b"Exif\0\0".to_vec(), exif(orientation)].concat());
    plain.extend(b"SecretCam trailer");
    plain
}

fn png_with_notes(image: impl Into<DynamicImage>) -> Vec<u8> {
    let mut out = png(image);
    let chunk = |name: &[u8], body: &[u8]| {
        let named = [name, body].concat();
        let mut crc = 0xFFFF_FFFFu32;
        for byte in &named {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            }
        }
        [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], &named, &(!crc).to_be_bytes()].concat()
    };
    out.splice(33..33, [chunk(b"tEXt", b"Author\0SecretCam"), chunk(b"eXIf", &exif(1))].concat());
    out
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pictures").join(name)).unwrap()
}

/// One page with these pictures, `a` to the last, and nothing else.
fn site(pictures: &[(&str, Vec<u8>)]) -> Site {
    let body: String = pictures.iter().map(|(name, _)| format!("![It is {name}](../static/{name})\n\n")).collect();
    let site = Site::new(&["en"]).page("en/page", "Page", &body);
    pictures.iter().fold(site, |site, (name, bytes)| site.file(&format!("content/static/{name}"), bytes))
}

/// The pictures of a page: all attributes.
fn images(site: &Site, page: &str) -> Vec<html::Tag> {
    html::tags(&site.built(page)).into_iter().filter(|tag| tag.name == "img").collect()
}

fn open(site: &Site, href: &str) -> DynamicImage {
    image::load_from_memory(&fs::read(site.path("dist/en").join(href)).unwrap()).unwrap()
}

/// The files that a picture can be had in: address and width.
fn choices(tag: &html::Tag) -> Vec<(String, u32)> {
    let split = |one: &str| one.trim().rsplit_once(' ').map(|(href, w)| (href.to_owned(), w.trim_end_matches('w').parse().unwrap()));
    tag.get("srcset").unwrap_or_default().split(", ").filter_map(split).collect()
}

fn assets(site: &Site) -> Vec<(String, Vec<u8>)> {
    let raster = |path: &str| ["png", "jpg", "jpeg", "webp", "gif"].iter().any(|e| path.ends_with(e)) && !path.contains("/icon-");
    site.tree().into_iter().filter(|(path, _)| path.starts_with("assets/") && raster(path)).collect()
}

#[test]
fn a_photograph_comes_in_sizes_upright_and_without_its_notes() {
    let site = site(&[("photo.JPG", jpeg(&photo(2400, 1800), 6))]);
    site.build();
    let [image] = &images(&site, "en/page.html")[..] else { panic!("one picture") };
    assert_eq!((image.get("width"), image.get("height")), (Some("1800"), Some("2400")), "as it is shown");
    let choices = choices(image);
    assert_eq!(choices.iter().map(|(_, w)| *w).collect::<Vec<_>>(), [360, 720, 1440]);
    let mut larger = usize::MAX;
    for (href, width) in choices.iter().rev() {
        let bytes = fs::read(site.path("dist/en").join(href)).unwrap();
        assert!(bytes.len() <= larger / 5 * 4, "{href} saves nothing");
        larger = bytes.len();
        let picture = open(&site, href).to_rgb8();
        assert_eq!((picture.width(), picture.height()), (*width, width * 4 / 3));
        // Held sideways, its left is now its top, and its top its right.
        let Rgb([r, g, _]) = *picture.get_pixel(width - 20, 20);
        assert!(r > 150 && g > 150, "{href} is not upright: {r} {g}");
        let Rgb([r, g, _]) = *picture.get_pixel(20, 20);
        assert!(r > 150 && g < 90, "{href} is not upright: {r} {g}");
    }
    assert!(
        choices.iter().any(|(href, w)| image.get("src") == Some(href.as_str()) && *w == 720),
        "what a browser loads that cannot choose"
    );
    assert_eq!(assets(&site).len(), 3, "no file that no page needs");
}

#[test]
fn nothing_of_what_a_camera_notes_is_published() {
    let plain = |x, y| Rgba([(x * 2) as u8, (y * 2) as u8, 9, 255 - (x / 2) as u8]);
    let site = site(&[
        ("upright.jpg", jpeg(&photo(200, 150), 1)),
        ("turned.jpg", jpeg(&photo(200, 150), 3)),
        ("drawing.png", png_with_notes(RgbaImage::from_fn(120, 90, plain))),
        ("photo.webp", fixture("photo.webp")),
        ("moves.webp", fixture("moves.webp")),
        ("moves.gif", fixture("moves.gif")),
    ]);
    let site = site.page("en/links", "Links", "[A](../static/upright.jpg) [B](../static/turned.jpg)");
    site.build();
    assert!(assets(&site).len() >= 6);
    for (path, bytes) in site.tree() {
        for secret in ["SecretCam", "Exif", "eXIf", "EXIF", "xmpmeta", "tEXt"] {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{path} holds {secret}");
        }
    }
    for image in images(&site, "en/page.html") {
        let src = image.get("src").unwrap();
        if src.ends_with(".gif") {
            // All but the comment: its two frames and how often they repeat.
            let bytes = fs::read(site.path("dist/en").join(src)).unwrap();
            assert_eq!(bytes.len(), fixture("moves.gif").len() - 22);
        } else {
            assert!(open(&site, src).width() > 0, "{image:?}");
        }
    }
    // Their pixels are what they were.
    let same = |source: &[u8], name: &str| {
        let (_, published) =
            assets(&site).into_iter().find(|(path, _)| path.starts_with(&format!("assets/{name}")) && !path.ends_with(".gif")).unwrap();
        assert_eq!(image::load_from_memory(source).unwrap().to_rgba8(), image::load_from_memory(&published).unwrap().to_rgba8(), "{name}");
    };
    same(&jpeg(&photo(200, 150), 1), "upright.");
    same(&png(RgbaImage::from_fn(120, 90, plain)), "drawing.");
    same(&fixture("moves.webp"), "moves.");
}

#[test]
fn the_first_picture_is_not_lazy_unless_it_is_large() {
    let small = || png(RgbImage::from_pixel(30, 20, Rgb([1, 2, 3])));
    let site =
        site(&[("a.png", small()), ("b.png", png(RgbImage::from_pixel(31, 20, Rgb([1, 2, 3])))), ("c.jpg", jpeg(&photo(900, 900), 1))]);
    let site = site.page("en/large", "Large", "Words.\n\n![One](../static/c.jpg) ![Two](../static/c.jpg)");
    site.build();
    let lazy = |page: &str| images(&site, page).iter().map(|tag| tag.get("loading").map(str::to_owned)).collect::<Vec<_>>();
    let yes = || Some("lazy".to_owned());
    assert_eq!(lazy("en/page.html"), [None, yes(), yes()]);
    assert_eq!(lazy("en/large.html"), [yes(), yes()]);
    // What a tap would cost is what is then loaded.
    let image = images(&site, "en/large.html").remove(0);
    let size = fs::metadata(site.path("dist/en").join(image.get("src").unwrap())).unwrap().len();
    assert_eq!(image.get("data-size"), Some(format!("Show picture ({} kB)", size.div_ceil(1000)).as_str()));
    assert!(images(&site, "en/page.html")[0].get("data-size").is_none());
    for page in ["en/page.html", "en/large.html"] {
        let text = site.built(page);
        let script = text.find("assets/saver.").expect(page);
        assert_eq!(text.matches("assets/saver.").count(), 1, "{page}");
        assert!(script < text.find("data-size").unwrap(), "before the first large picture");
    }
    assert!(!site.built("en/index.html").contains("saver."));
}

#[test]
fn a_photograph_in_webp_becomes_a_jpeg_when_it_is_made_smaller() {
    let site = site(&[("photo.webp", fixture("photo.webp"))]);
    site.build();
    let image = images(&site, "en/page.html").remove(0);
    for (href, width) in choices(&image) {
        assert_eq!(href.ends_with(".jpg"), width < 900, "{href}");
        assert_eq!(open(&site, &href).width(), width);
    }
}

#[test]
fn transparent_edges_stay_clean() {
    // Red on nothing, where nothing is black: no dark edge may come of it.
    let disc = RgbaImage::from_fn(1000, 1000, |x, y| if (x / 50 + y / 50) % 2 == 0 { Rgba([255, 0, 0, 255]) } else { Rgba([0, 0, 0, 0]) });
    let site = site(&[("disc.png", png(disc))]);
    site.build();
    let image = images(&site, "en/page.html").remove(0);
    let Some((small, _)) = choices(&image).first().cloned() else { return };
    for Rgba([r, _, _, a]) in open(&site, &small).to_rgba8().pixels() {
        assert!(*a < 8 || *r > 240, "{r} at {a}");
    }
}

#[test]
fn a_broken_or_huge_picture_is_an_error_with_a_file_and_help() {
    let mut huge = png(RgbImage::from_pixel(4, 4, Rgb([0, 0, 0])));
    huge[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    // A header whose checksum is right: it is the size that is refused.
    let mut crc = 0xFFFF_FFFFu32;
    for byte in &huge[12..29] {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    huge[29..33].copy_from_slice(&(!crc).to_be_bytes());
    let whole = jpeg(&photo(300, 200), 1);
    let mut damaged = png(photo(300, 200));
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xFF;
    for (name, bytes, code) in [
        ("huge.png", huge, "huge-picture"),
        ("words.png", b"These are words.".to_vec(), "broken-picture"),
        ("none.gif", Vec::new(), "broken-picture"),
        ("cut.jpg", whole[..whole.len() / 2].to_vec(), "broken-picture"),
        ("damaged.png", damaged, "broken-picture"),
        ("cut.webp", fixture("photo.webp")[..4000].to_vec(), "broken-picture"),
        ("cut.gif", fixture("moves.gif")[..120].to_vec(), "broken-picture"),
    ] {
        let site = site(&[(name, bytes)]);
        for run in [site.run(&["build"]), site.check()] {
            assert_eq!(run.code, 1, "{name}: {}", run.stderr);
            assert!(run.stderr.contains(&format!("error[{code}]")) && run.stderr.contains("help: "), "{name}: {}", run.stderr);
            assert!(run.stderr.contains(&format!("content/static/{name}")), "{name}: {}", run.stderr);
        }
        assert!(!site.path("dist").exists(), "{name}: nothing is written");
    }
}

#[test]
fn damage_anywhere_never_panics() {
    let sources = [
        ("a.jpg", jpeg(&photo(40, 30), 6)),
        ("a.png", png_with_notes(photo(40, 30))),
        ("a.webp", fixture("moves.webp")),
        ("a.gif", fixture("moves.gif")),
    ];
    for (name, whole) in sources {
        for step in 1..14 {
            let mut bytes = whole.clone();
            let at = whole.len() * step / 14;
            if step % 2 == 0 {
                bytes.truncate(at)
            } else {
                bytes[at] ^= 0x5A
            }
            let run = site(&[(name, bytes)]).run(&["build"]);
            assert!(run.code < 2 && !run.stderr.contains("panic"), "{name} at {at}: {}", run.stderr);
        }
    }
}

/// A line of the cache with another size, when it speaks of this file.
fn forge(line: &str, path: &str, size: &str) -> String {
    let mut parts: Vec<&str> = line.splitn(5, ' ').collect();
    if parts[4].starts_with(path) {
        parts[2] = size;
    }
    parts.join(" ")
}

#[test]
fn what_was_packed_once_is_remembered_and_comes_out_the_same() {
    let site = site(&[("photo.jpg", jpeg(&photo(2000, 700), 1)), ("drawing.png", png(photo(900, 300)))]);
    site.build();
    let first = site.tree();
    let clean = site.run(&["build", "--no-cache", "--out", "clean"]);
    assert_eq!(clean.code, 0);
    assert_eq!(crate::site::tree(&site.path("clean")), first, "same bytes");
    let cache = fs::read_to_string(site.path(".waymark/cache")).unwrap();
    assert!(cache.contains("assets/photo.") && cache.contains("assets/photo-360."), "also the sizes that are not published");

    // What the cache says of a size is taken from it: the picture is not even unpacked.
    let (head, lines) = cache.split_once('\n').unwrap();
    let forged: Vec<String> = lines.lines().map(|line| forge(line, "assets/photo-720.", "40000")).collect();
    let forged = forged.join("\n") + "\n";
    let digest: String = sha2::Sha256::digest(&forged).iter().map(|b| format!("{b:02x}")).collect();
    let head = head.rsplit_once(' ').unwrap().0;
    site.write(".waymark/cache", format!("{head} {digest}\n{forged}"));
    site.build();
    assert!(site.built("en/page.html").contains("Show picture (40 kB)"), "{}", site.built("en/page.html"));
    site.write(".waymark/cache", cache);
    site.build();
    assert_eq!(site.tree(), first);

    // The tree gone, the cache there; and the other way round.
    fs::remove_dir_all(site.path("dist")).unwrap();
    site.build();
    assert_eq!(site.tree(), first);
    fs::remove_dir_all(site.path(".waymark")).unwrap();
    site.build();
    assert_eq!(site.tree(), first);

    // Another picture under the same name is another file.
    site.write("content/static/drawing.png", png(photo(901, 300)));
    site.build();
    let drawing =
        |tree: &std::collections::BTreeMap<String, Vec<u8>>| tree.keys().filter(|p| p.contains("/drawing")).cloned().collect::<Vec<_>>();
    assert_ne!(drawing(&site.tree()), drawing(&first));
}

/// The encoder's version stands in the names: whoever changes what it writes must raise it, and this.
#[test]
fn the_encoders_version_is_that_of_its_bytes() {
    let disc = RgbaImage::from_fn(600, 600, |x, y| Rgba([(x / 3) as u8, (y / 3) as u8, 7, if (x + y) % 7 == 0 { 90 } else { 255 }]));
    let site = site(&[("photo.jpg", jpeg(&photo(500, 400), 6)), ("disc.png", png(disc))]);
    site.build();
    let mut hasher = sha2::Sha256::new();
    for (path, bytes) in assets(&site) {
        hasher.update(path.rsplit('.').next().unwrap());
        hasher.update(bytes);
    }
    let digest: String = hasher.finalize()[..6].iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!((waymark::picture::ENCODER, digest.as_str()), ("waymark picture 1", "0f93902c546e"));
}

#[test]
fn a_copy_of_words_only_says_what_is_missing() {
    let site = crate::kit::kit().file("content/static/photo.jpg", jpeg(&photo(900, 600), 1)).page(
        "en/photo",
        "Photo",
        "![A & B](../static/photo.jpg \"Caption\")\n\nSee [the photo](../static/photo.jpg).",
    );
    let run = site.run(&["build", "--text-only"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for path in site.tree().keys().filter(|path| path.starts_with("assets/")) {
        let left = ["jpg", "mp3", "pdf"].iter().any(|e| path.ends_with(e)) || path.contains("square");
        assert!(!left, "{path}");
    }
    let page = site.built("en/photo.html");
    assert!(!page.contains("<img") && !page.contains("assets/photo"), "{page}");
    assert!(page.contains("A &amp; B") && page.contains("(picture left out, ") && page.contains("Caption"), "{page}");
    assert!(page.contains("aria-disabled") && page.contains("(JPG, ") && page.contains("kB: not in this copy)"), "{page}");
    let leaf = site.built("en/guide/leaf.html");
    assert!(!leaf.contains("<audio") && !leaf.contains("download") && leaf.contains("(MP3, 5 kB: not in this copy)"), "{leaf}");
    assert!(leaf.contains("(PDF, 1.3 MB: not in this copy)") && leaf.contains("#words"), "{leaf}");
    // And back: nothing of it is remembered.
    site.build();
    assert!(site.built("en/guide/leaf.html").contains("<audio"));
}
