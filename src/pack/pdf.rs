//! PDF: the single file as a Chromium prints it, from the print styles. Its bytes are the browser's, and no two builds' the same.
#![expect(clippy::disallowed_methods, reason = "a browser is run, on a file of its own in the folder for such")]

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// What Debian, Fedora, macOS and Windows call it.
const NAMES: [&str; 7] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe", "msedge.exe"];

/// The browser: what `CHROMIUM` names, or the first of its usual names in the path.
pub fn browser() -> Option<PathBuf> {
    if let Some(given) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        return given.is_file().then_some(given);
    }
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).flat_map(|folder| NAMES.map(|name| folder.join(name))).find(|path| path.is_file())
}

/// The document with a policy that allows no script: they would show, and print, one page at a time. Chromium itself cannot
/// print with scripts switched off.
fn without_scripts(html: &str) -> String {
    let rule = |(before, rest): (&str, &str)| Some(format!("{before}script-src 'none'{}", &rest[rest.find(';')?..]));
    html.split_once("script-src ").and_then(rule).unwrap_or_else(|| html.to_owned())
}

/// Prints a document without its scripts.
///
/// # Errors
/// When there is no Chromium, or it makes no PDF.
pub fn print(html: &[u8]) -> io::Result<Vec<u8>> {
    let browser = browser().ok_or_else(|| {
        io::Error::new(io::ErrorKind::NotFound, "a PDF is printed by Chromium, and none was found: install it, or name it in CHROMIUM")
    })?;
    // Several are printed at a time, each by a browser of its own.
    static PRINTS: AtomicU32 = AtomicU32::new(0);
    let print = PRINTS.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("waymark-print-{}-{print}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let printed = print_in(&folder, &browser, html);
    let _ = std::fs::remove_dir_all(&folder);
    printed
}

fn print_in(folder: &Path, browser: &Path, html: &[u8]) -> io::Result<Vec<u8>> {
    let (from, to) = (folder.join("document.html"), folder.join("document.pdf"));
    std::fs::write(&from, without_scripts(&String::from_utf8_lossy(html)))?;
    let mut command = Command::new(browser);
    command
        .args(["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--generate-pdf-document-outline"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--print-to-pdf={}", to.display()))
        .arg(&from)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    // Chromium refuses its sandbox to the superuser; the document has no scripts and loads nothing.
    if is_superuser() {
        command.arg("--no-sandbox");
    }
    let told = command.output()?.stderr;
    std::fs::read(&to).map_err(|_| {
        let told = String::from_utf8_lossy(&told);
        io::Error::other(format!("{} made no PDF: {}", browser.display(), told.lines().last().unwrap_or("it said nothing")))
    })
}

#[cfg(unix)]
fn is_superuser() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_superuser() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_of_a_print_allows_no_script() {
        let page = "<meta content=\"default-src 'none'; script-src 'sha256-x'; style-src 'sha256-y'\"><p>script-src a; b</p>";
        let expected = "<meta content=\"default-src 'none'; script-src 'none'; style-src 'sha256-y'\"><p>script-src a; b</p>";
        assert_eq!(without_scripts(page), expected);
        assert_eq!(without_scripts("plain"), "plain");
    }
}
