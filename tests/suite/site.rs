//! A site in a temporary folder, and what the program says of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A site being written.
pub struct Site {
    dir: TempDir,
}

/// What one run of the program came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Exit code; -1 when a signal ended it.
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Site {
    /// `waymark.yaml` with these locales, the first the source, and a home page in each.
    pub fn new(locales: &[&str]) -> Self {
        let site = Self { dir: tempfile::tempdir().unwrap() };
        let site = site.file("waymark.yaml", format!("title: Test\nsource: {}\nlocales: [{}]\n", locales[0], locales.join(", ")));
        locales.iter().fold(site, |site, tag| site.page(&format!("{tag}/index"), "Home", "Hello."))
    }

    /// Nothing at all.
    pub fn empty() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// Writes a file.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text);
        self
    }

    /// Writes a page with a title only in its front matter: `en/a/b`, without ending.
    pub fn page(self, path: &str, title: &str, body: &str) -> Self {
        self.file(&format!("content/{path}.md"), format!("---\ntitle: {title}\n---\n{body}\n"))
    }

    /// Writes a file of a site that is being changed.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Where a file of the site is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// Runs the program in the site's folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    /// Runs the program in the site's folder with these variables of the environment.
    pub fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_waymark"))
            .args(arguments)
            .current_dir(self.dir.path())
            .envs(environment.iter().copied())
            .output()
            .unwrap();
        Run {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Builds into `dist`; panics unless that works without an error.
    pub fn build(&self) -> Run {
        let run = self.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    }

    /// What `check` prints, day fixed.
    pub fn check(&self) -> Run {
        self.run(&["check", "--today", "2026-11-22"])
    }

    /// A file of the built tree.
    pub fn built(&self, path: &str) -> String {
        std::fs::read_to_string(self.path("dist").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file of the built tree with its bytes.
    pub fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path("dist"))
    }
}

/// Every file below a folder with its bytes.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned(), std::fs::read(entry.path()).unwrap()))
        .collect()
}
