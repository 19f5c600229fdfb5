//! Writing is all or nothing: a killed build and a full disk, seen from outside.
//!
//! `WAYMARK_KILLS`, `WAYMARK_KILL_PAGES` and `WAYMARK_KILL_SEED` make the first test longer; `tests/long/kill.sh` does.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn std::error::Error>>;
/// Every file of a tree, and its hash.
type Tree = BTreeMap<String, String>;

const PROGRAM: &str = env!("CARGO_BIN_EXE_waymark");

/// A site in a folder of its own, which can be turned into another edition of itself and back.
struct Site {
    dir: TempDir,
    pages: usize,
}

impl Site {
    fn new(pages: usize) -> std::io::Result<Self> {
        let site = Self { dir: tempfile::tempdir()?, pages };
        fs::write(site.path("waymark.yaml"), "title: T\nsource: en\nlocales: [en]\n")?;
        site.edit("first", 1)?;
        Ok(site)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes every `every`th page with this word in it; the home always.
    fn edit(&self, word: &str, every: usize) -> std::io::Result<()> {
        let page = |path: &str, title: &str| {
            let file = self.path("content/en").join(path);
            fs::create_dir_all(file.parent().unwrap_or(&file))?;
            let front = format!("---\ntitle: {title}\nsummary: A page that says {word}.\nupdated: 2026-01-02\n---\n");
            fs::write(file, format!("{front}\nThis is the {word} text.\n\n## Heading {{#h}}\n\nAnd more of the {word} text.\n"))
        };
        page("index.md", "Home")?;
        for n in (0..self.pages).step_by(every) {
            if n % 50 == 0 {
                page(&format!("s{}/index.md", n / 50), &format!("Section {}", n / 50))?;
            }
            page(&format!("s{}/p{n}.md", n / 50), &format!("Page {n}"))?;
        }
        Ok(())
    }

    fn command(&self, out: &Path) -> Command {
        let mut command = Command::new(PROGRAM);
        command.arg("build").arg("--site").arg(self.dir.path()).arg("--out").arg(out).current_dir(self.dir.path());
        command
    }

    fn build(&self, out: &Path) -> Result<(), String> {
        succeeded(&self.command(out).output().map_err(|e| e.to_string())?)
    }
}

fn succeeded(output: &Output) -> Result<(), String> {
    match output.status.code() {
        Some(0) => Ok(()),
        code => Err(format!("exit code {code:?}\n{}", String::from_utf8_lossy(&output.stderr))),
    }
}

/// Reads a tree, and proves that its `SHA256SUMS` lists just what is there, itself and `local/` apart.
fn verify(out: &Path) -> Result<Tree, String> {
    let sums = fs::read_to_string(out.join("SHA256SUMS")).map_err(|e| format!("SHA256SUMS: {e}"))?;
    let listed: Tree = sums
        .lines()
        .map(|line| line.split_once("  ").map(|(hash, path)| (path.to_owned(), hash.to_owned())).ok_or(format!("not a sum: {line}")))
        .collect::<Result<_, _>>()?;
    let found = read(out).map_err(|e| e.to_string())?;
    let own: Tree =
        found.iter().filter(|(p, _)| *p != "SHA256SUMS" && !p.starts_with("local/")).map(|(p, h)| (p.clone(), h.clone())).collect();
    if own == listed {
        return Ok(found);
    }
    let wrong: Vec<_> = own.keys().chain(listed.keys()).filter(|path| own.get(*path) != listed.get(*path)).take(5).collect();
    Err(format!("missing, unlisted or not what SHA256SUMS says: {wrong:?}"))
}

fn read(folder: &Path) -> std::io::Result<Tree> {
    let mut found = Tree::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().into_owned();
            let hex = Sha256::digest(fs::read(entry.path())?).iter().fold(String::new(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            });
            found.insert(path, hex);
        }
    }
    Ok(found)
}

/// Names that Waymark uses beside the target while it writes.
fn litter(around: &Path) -> std::io::Result<Vec<String>> {
    let names: Vec<String> =
        fs::read_dir(around)?.map(|e| Ok(e?.file_name().to_string_lossy().into_owned())).collect::<std::io::Result<_>>()?;
    Ok(names.into_iter().filter(|name| name.contains(".waymark-")).collect())
}

/// `SplitMix64`: the same moments in every run with the same seed.
struct Random(u64);

impl Random {
    /// Between 0 and 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        f64::from(u32::try_from((z ^ (z >> 31)) >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }
}

/// The stretch of time over which kills are spread. How long a build takes differs from machine to machine and from one
/// run to the next, so it follows what happened: about four kills in five are to come before the end.
struct Window(Duration);

impl Window {
    fn learn(&mut self, in_time: bool) {
        self.0 = self.0.mul_f64(if in_time { 1.05 } else { 0.8 });
    }
}

fn setting(name: &str, default: u32) -> u32 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[test]
fn a_build_killed_at_any_moment_leaves_one_whole_tree() -> Outcome {
    let kills = setting("WAYMARK_KILLS", 50);
    let seed = setting("WAYMARK_KILL_SEED", 1);
    let site = Site::new(setting("WAYMARK_KILL_PAGES", 300) as usize)?;
    let out = site.path("dist");
    // Two states of the site, each built from nothing: a rebuild must give the same bytes, killed before or not.
    // Every third page changes, so that there are files to link as well as files to write.
    let words = ["first", "second"];
    let mut trees = Vec::new();
    for word in words {
        site.edit(word, 3)?;
        let clean = site.path(word);
        let _ = fs::remove_dir_all(site.path(".waymark"));
        site.build(&clean)?;
        trees.push(verify(&clean)?);
    }
    assert_ne!(trees[0], trees[1]);

    site.build(&out)?;
    site.edit(words[0], 3)?;
    let start = Instant::now();
    site.build(&out)?;
    // Half of the kills are spread over the whole build, the other half over the time in which it has a stage.
    let mut windows = [Window(start.elapsed()), Window(start.elapsed() / 4)];

    let mut random = Random(u64::from(seed));
    let (mut cut, mut old, mut new, mut between, mut staged) = (0, 0, 0, 0, 0);
    for kill in 0..kills {
        let (before, after) = ((kill as usize) % 2, (kill as usize + 1) % 2);
        let window = &mut windows[(kill as usize / 2) % 2];
        let moment = window.0.mul_f64(random.next());
        let context = format!("kill {kill} (seed {seed}), {moment:?}");
        site.edit(words[after], 3)?;
        let mut child = site.command(&out).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        if (kill / 2) % 2 == 1 {
            while !site.path(".dist.waymark-new").exists() && child.try_wait()?.is_none() {
                std::thread::sleep(Duration::from_micros(100));
            }
        }
        std::thread::sleep(moment);
        child.kill()?;
        // No code: the signal came before the end.
        let in_time = child.wait()?.code().is_none();
        window.learn(in_time);
        cut += u32::from(in_time);
        staged += u32::from(!litter(site.dir.path())?.is_empty());

        if out.exists() {
            let found = verify(&out).map_err(|e| format!("{context}: {e}"))?;
            if found == trees[before] {
                old += 1;
            } else {
                assert!(found == trees[after], "{context}: neither the old tree nor the new");
                new += 1;
            }
        } else {
            // Only where the file system cannot exchange: between two renames, and then a journal says so.
            assert!(site.path(".dist.waymark-journal").exists(), "{context}: no tree and no journal");
            between += 1;
        }
        site.build(&out).map_err(|e| format!("{context}: the next command: {e}"))?;
        let found = verify(&out).map_err(|e| format!("{context}: after the next command: {e}"))?;
        assert!(found == trees[after], "{context}: the next command gave another tree than a clean build");
        assert_eq!(litter(site.dir.path())?, Vec::<String>::new(), "{context}");
    }
    println!(
        "{kills} kills: {cut} before the end, {staged} beside a stage; the tree was old {old}, new {new}, being exchanged {between} times"
    );
    assert!(
        cut * 4 >= kills && staged * 10 >= kills,
        "of {kills} kills {cut} came before the end and {staged} met a stage: too few to prove anything"
    );
    Ok(())
}

/// A rebuild that runs out of room: exit code 3, the old tree as it was, nothing left behind.
fn runs_out_of_room(site: &Site, out: &Path, mut command: Command) -> Outcome {
    let before = verify(out)?;
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("cannot write"), "{said}");
    assert_eq!(verify(out)?, before);
    let around = out.parent().unwrap_or(out);
    assert_eq!(litter(around)?, Vec::<String>::new());
    assert_eq!(litter(site.dir.path())?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_file_that_cannot_be_written_to_its_end_leaves_the_old_tree() -> Outcome {
    // Needs no privileges: a limit on the size of a file stands in for the end of the disk.
    let site = Site::new(20)?;
    let out = site.path("dist");
    site.build(&out)?;
    site.edit("second", 1)?;
    let long = "One more sentence that makes this page long. ".repeat(40_000);
    fs::write(site.path("content/en/long.md"), format!("---\ntitle: Long\nsummary: A long page.\nupdated: 2026-01-02\n---\n\n{long}\n"))?;
    let mut command = Command::new("sh");
    // 2,000 blocks of 512 bytes. Without the trap the signal would end the program before it can say anything.
    command.args(["-c", "trap '' XFSZ; ulimit -f 2000 && exec \"$0\" \"$@\"", PROGRAM, "build", "--site"]);
    command.arg(site.dir.path()).arg("--out").arg(&out).current_dir(site.dir.path());
    runs_out_of_room(&site, &out, command)?;
    site.build(&out)?;
    assert!(verify(&out)?.contains_key("en/long.html"));
    Ok(())
}

/// A small file system of its own, unmounted when dropped.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// `None` where mounting is not permitted.
    fn mount(bytes: u64) -> std::io::Result<Option<Self>> {
        let dir = tempfile::tempdir()?;
        let size = format!("size={bytes},mode=0700");
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(dir.path()).output();
        Ok(done.is_ok_and(|output| output.status.success()).then(|| Self(dir)))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_tree() -> Outcome {
    let site = Site::new(300)?;
    let measure = site.path("measure");
    site.build(&measure)?;
    // tmpfs counts in pages of 4 KiB. There is room for the tree and half of its successor.
    let rounded = |entry: walkdir::DirEntry| Ok::<_, walkdir::Error>(entry.metadata()?.len().div_ceil(4096) * 4096);
    let whole: u64 = walkdir::WalkDir::new(&measure).into_iter().map(|entry| rounded(entry?)).sum::<Result<_, _>>()?;
    let Some(disk) = SmallDisk::mount(whole + whole / 2)? else {
        println!("skipped: mounting is not permitted here; the limit on file sizes has been tested all the same");
        return Ok(());
    };
    let out = disk.0.path().join("dist");
    site.build(&out)?;
    // Every page changes, so that nothing can be linked.
    site.edit("second", 1)?;
    runs_out_of_room(&site, &out, site.command(&out))?;
    // The same edit fits once the old tree has made room for it.
    fs::remove_dir_all(&out)?;
    site.build(&out)?;
    verify(&out)?;
    Ok(())
}
