//! Notices when a site's files change. What changed is not believed: all is read again.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify::{Config, Event, EventHandler, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::Wake;

/// What a site is made of, besides `waymark.yaml`.
const FOLDERS: [&str; 3] = ["content", "i18n", "themes"];
/// How often is looked where the system tells nothing.
const POLL: Duration = Duration::from_secs(2);

/// A watch that goes on as long as it is held.
pub struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher>,
    /// Whether the system does not tell and files are looked at every two seconds.
    pub polls: bool,
}

impl Watch {
    /// Watches a site's folder. Something is sent for every change, often several times.
    ///
    /// # Errors
    /// When the folder is not there, or nothing at all can watch it.
    pub fn new(site: &Path, wake: &Sender<Wake>) -> notify::Result<Self> {
        let root = site.canonicalize().map_err(notify::Error::io)?;
        let teller = || Teller { root: root.clone(), wake: wake.clone() };
        let told = RecommendedWatcher::new(teller(), Config::default()).map(|watcher| Box::new(watcher) as Box<dyn Watcher>);
        let watch = told.map(|watcher| Self { root: root.clone(), watcher, polls: false });
        // Network folders and systems that ran out of watches.
        watch.and_then(Self::begin).or_else(|_| {
            let watcher = Box::new(PollWatcher::new(teller(), Config::default().with_poll_interval(POLL))?);
            Self { root: root.clone(), watcher, polls: true }.begin()
        })
    }

    fn begin(mut self) -> notify::Result<Self> {
        self.watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS {
            self.renew(folder)?;
        }
        Ok(self)
    }

    /// Watches one of the site's folders again: it may be another one by the same name now.
    ///
    /// # Errors
    /// When the system cannot watch more.
    pub fn renew(&mut self, folder: &str) -> notify::Result<()> {
        let path = self.root.join(folder);
        let _ = self.watcher.unwatch(&path);
        if path.is_dir() { self.watcher.watch(&path, RecursiveMode::Recursive) } else { Ok(()) }
    }
}

struct Teller {
    root: PathBuf,
    wake: Sender<Wake>,
}

impl EventHandler for Teller {
    fn handle_event(&mut self, event: notify::Result<Event>) {
        let Ok(event) = event else {
            let _ = self.wake.send(Wake::Changed(None));
            return;
        };
        // Reading is what a build does itself.
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        if event.need_rescan() || event.paths.is_empty() {
            let _ = self.wake.send(Wake::Changed(None));
        }
        for path in &event.paths {
            if let Some(wake) = told(&self.root, path) {
                let _ = self.wake.send(wake);
            }
        }
    }
}

/// What a changed path means; `None` when it is no part of the site.
fn told(root: &Path, path: &Path) -> Option<Wake> {
    // A folder that is a link leads elsewhere, and what is there was watched on purpose.
    let Ok(own) = path.strip_prefix(root) else { return Some(Wake::Changed(None)) };
    let mut parts = own.components();
    let first = parts.next()?.as_os_str().to_str()?;
    if let Some(folder) = FOLDERS.iter().find(|folder| **folder == first) {
        let is_itself = parts.next().is_none();
        return Some(Wake::Changed(is_itself.then_some(folder)));
    }
    (first == crate::config::FILE).then_some(Wake::Changed(None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_site_counts() {
        let told = |path: &str| told(Path::new("/site"), Path::new(path));
        assert_eq!(told("/site/content/en/a.md"), Some(Wake::Changed(None)));
        assert_eq!(told("/site/waymark.yaml"), Some(Wake::Changed(None)));
        assert_eq!(told("/site/content"), Some(Wake::Changed(Some("content"))));
        assert_eq!(told("/site/dist/index.html"), None);
        assert_eq!(told("/site/.waymark/cache"), None);
        assert_eq!(told("/site"), None);
        assert_eq!(told("/elsewhere/a.md"), Some(Wake::Changed(None)));
    }
}
