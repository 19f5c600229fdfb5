//! One analyser, two runtimes: Rust and the browser's script must find the same tokens in every string.
//!
//! The strings are every code point by itself, every line of the Markdown at hand (the site, the fixtures and `WAYMARK_CORPUS`), and
//! a million generated ones. They are compared in blocks, by a digest of all tokens; only of a block that differs the tokens
//! themselves are looked at. What Node is given stays in cargo's folder for test files: `parity.test.mjs` gives it to the browsers.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use waymark::search::analyse::{Analyser, Kind, unit};

use crate::site::tree;

/// How many strings a block has.
const BLOCK: usize = 1000;
/// How many blocks are generated.
const GENERATED: u32 = 1000;

/// What generated strings are made of: ranges of code points that meet in real text, and others that do not.
const POOLS: [&[(u32, u32)]; 22] = [
    &[(0x20, 0x7E)],
    &[(0x61, 0x7A), (0xC0, 0x17F), (0x180, 0x24F), (0x1E00, 0x1EFF), (0x300, 0x36F)],
    &[(0x370, 0x3FF), (0x3A3, 0x3A3), (0x3C2, 0x3C3), (0x1F00, 0x1FFF), (0x300, 0x345)],
    &[(0x400, 0x52F), (0x418, 0x418), (0x438, 0x438), (0x456, 0x457), (0x300, 0x30F), (0x483, 0x489)],
    &[(0x531, 0x587), (0x10A0, 0x10FF), (0x1C80, 0x1CBF), (0x2D00, 0x2D2F)],
    &[(0x591, 0x5F4), (0x5D0, 0x5EA), (0xFB1D, 0xFB4F)],
    &[(0x600, 0x6FF), (0x621, 0x655), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)],
    &[(0x700, 0x7FF), (0x800, 0x85F)],
    &[(0x900, 0x97F), (0x915, 0x94D), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF)],
    &[(0x980, 0xDFF)],
    &[(0xE00, 0xE7F), (0xE30, 0xE4E)],
    &[(0xE80, 0xEFF), (0xEB0, 0xECD)],
    &[(0xF00, 0xFFF)],
    &[(0x1000, 0x109F), (0x1000, 0x103F), (0x1031, 0x103E), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)],
    &[(0x1100, 0x11FF), (0xAC00, 0xD7FB), (0x3131, 0x318E), (0xFFA0, 0xFFDC)],
    &[(0x1200, 0x139F), (0x1200, 0x1340)],
    &[(0x1780, 0x17FF), (0x17B6, 0x17D3)],
    &[(0x3000, 0x312F), (0x3041, 0x30FE), (0x3099, 0x309A), (0xFF66, 0xFF9F), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1D)],
    &[(0x1B00, 0x1B7F), (0xA980, 0xA9DF), (0x10D00, 0x10D3F), (0x11100, 0x1114F), (0x1E900, 0x1E95F), (0x118A0, 0x118FF)],
    &[(0xAD, 0xAD), (0x200B, 0x200F), (0x2060, 0x2069), (0x640, 0x640), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0100, 0xE01EF)],
    &[(0x300, 0x36F), (0x64B, 0x652), (0x93C, 0x93C), (0x94D, 0x94D), (0x1037, 0x103A), (0x17D2, 0x17D2), (0x3099, 0x309A), (0xE38, 0xE4E)],
    &[(0x80, 0xD7FF), (0xE000, 0x2FFFF), (0x30000, 0x10FFFF)],
];

/// Marsaglia's xorshift with 32 bits (13, 17, 5), as the script has it.
struct Generator(u32);

impl Generator {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % limit
    }

    /// A string of three pools at most, in stretches, so that words and syllables come about.
    fn string(&mut self) -> String {
        let pools = [self.below(22), self.below(22), 19 + self.below(3)];
        let mut out = String::new();
        for _ in 0..=self.below(6) {
            let pool = POOLS[pools[self.below(3) as usize] as usize];
            for _ in 0..=self.below(5) {
                let (first, last) = pool[self.below(u32::try_from(pool.len()).unwrap()) as usize];
                out.push(char::from_u32(first + self.below(last - first + 1)).unwrap());
            }
            if self.below(4) == 0 {
                out.push(' ');
            }
        }
        out
    }
}

/// The strings of a generated block; its number is the seed.
fn generated(block: u32) -> Vec<String> {
    let mut generator = Generator(block.wrapping_mul(2_654_435_761) + 1);
    (0..BLOCK).map(|_| generator.string()).collect()
}

/// Every code point but surrogates, a string each.
fn code_points() -> Vec<String> {
    (0..=0x10FFFF).filter_map(char::from_u32).map(String::from).collect()
}

/// Every line of the Markdown at hand.
fn lines() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("content"), root.join("tests/fixtures/scripts")];
    folders.extend(std::env::var_os("WAYMARK_CORPUS").map(PathBuf::from));
    let files = folders.iter().flat_map(|folder| tree(folder)).filter(|(path, _)| path.ends_with(".md"));
    files.flat_map(|(_, bytes)| String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The tokens of a string as the script writes them: places in UTF-16 code units.
fn tokens(text: &str) -> Vec<(String, usize, usize, usize)> {
    let mut tokens = Vec::new();
    let units = |at: usize| text[..at].encode_utf16().count();
    Analyser::built_in().tokens(text, |token| {
        let kind = [Kind::Word, Kind::Gram, Kind::Tail].iter().position(|k| *k == token.kind).unwrap();
        tokens.push((token.text.to_owned(), units(token.range.start), units(token.range.end), kind));
    });
    tokens
}

/// FNV-1a with 32 bits over UTF-16 code units and numbers: of each token the text, the places and the kind; then the text out of Zawgyi.
fn digest(strings: &[String]) -> u32 {
    let mut hash = 2_166_136_261_u32;
    let mut add = |value: u32| hash = (hash ^ value).wrapping_mul(16_777_619);
    for string in strings {
        for (text, start, end, kind) in tokens(string) {
            text.encode_utf16().for_each(|unit| add(unit.into()));
            [start, end, kind].into_iter().for_each(|n| add(u32::try_from(n).unwrap()));
        }
        Analyser::built_in().zawgyi(string).encode_utf16().for_each(|unit| add(unit.into()));
    }
    hash
}

/// Runs the other side: all digests, or the tokens of one block.
fn node(job: &Path, block: Option<&str>) -> Option<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/parity-node.mjs");
    let output = Command::new("node").arg(script).arg(job).args(block).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// What the tables of an edition know that has these ranges on its pages, and what keyboards write.
fn units(pool: &[(u32, u32)]) -> BTreeSet<u32> {
    let ranges = pool.iter().copied().filter(|(first, last)| last - first < 0x8000).chain([(0, 0xFF)]);
    ranges.flat_map(|(first, last)| first..=last).filter_map(char::from_u32).map(unit).collect()
}

#[test]
fn the_script_finds_the_same_tokens() {
    let (lines, points) = (lines(), code_points());
    assert!(lines.len() > 1000, "only {} lines of Markdown", lines.len());
    let digests = |strings: &[String]| strings.chunks(BLOCK).map(digest).collect::<Vec<_>>();
    let ours = json!({
        "generated": (1..=GENERATED).map(|block| digest(&generated(block))).collect::<Vec<_>>(),
        "lines": digests(&lines),
        "points": digests(&points),
    });
    let job = Path::new(env!("CARGO_TARGET_TMPDIR")).join("parity.json");
    let compact = Analyser::built_in().compact();
    let zawgyi = Analyser::built_in().compact_zawgyi();
    let parts: Vec<Value> = POOLS.iter().map(|pool| Analyser::built_in().compact_part(&units(pool))).collect();
    let whole = json!({ "analyser": compact, "parts": parts, "zawgyi": zawgyi, "pools": POOLS, "block": BLOCK, "blocks": GENERATED, "lines": lines, "digests": ours });
    std::fs::write(&job, whole.to_string()).unwrap();

    let Some(theirs) = node(&job, None) else {
        eprintln!("SKIPPED: there is no `node`; whether the browser's analyser agrees with this one is NOT known");
        return;
    };
    for kind in ["generated", "lines", "points"] {
        let (ours, theirs) = (ours[kind].as_array().unwrap(), theirs[kind].as_array().unwrap());
        assert_eq!(ours.len(), theirs.len());
        let Some(block) = ours.iter().zip(theirs).position(|(a, b)| a != b) else { continue };
        let strings = match kind {
            "generated" => generated(u32::try_from(block).unwrap() + 1),
            "lines" => lines.chunks(BLOCK).nth(block).unwrap().to_vec(),
            _ => points.chunks(BLOCK).nth(block).unwrap().to_vec(),
        };
        let found = node(&job, Some(&format!("{kind}:{block}"))).unwrap();
        assert_eq!(found.as_array().unwrap().len(), strings.len());
        for (string, found) in strings.iter().zip(found.as_array().unwrap()) {
            let ours = json!([string, tokens(string), Analyser::built_in().zawgyi(string)]);
            assert_eq!(&ours, found, "{kind} {block}: {:?}", string.escape_unicode().to_string());
        }
        panic!("block {block} of {kind} has different digests and the same tokens");
    }
    for (pool, part) in POOLS.iter().zip(theirs["parts"].as_array().unwrap()) {
        assert_eq!(part["different"], json!([]), "with the tables of {pool:x?} only");
        assert!(part["known"].as_u64().unwrap() > 1000, "{pool:x?}: {part}");
    }
    eprintln!("{} generated strings, {} lines and {} code points: the same tokens", GENERATED as usize * BLOCK, lines.len(), points.len());
}
