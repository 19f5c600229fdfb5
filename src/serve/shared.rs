//! What the editor's server shows now, and who waits for the next.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::answer::{Answer, answer};
use super::live::{self, State};
use super::request::{Method, Request};
use super::snapshot::Snapshot;
use crate::emit::Files;

/// How long an answer is held back while nothing is new. Short, since a page that was left keeps its connection as long.
const HOLD: Duration = Duration::from_secs(8);

/// The state and the snapshot that belongs to it.
#[derive(Default)]
pub struct Shared {
    now: Mutex<Option<Now>>,
    changed: Condvar,
}

struct Now {
    name: String,
    snapshot: Arc<Snapshot>,
}

impl Shared {
    /// Shows another state from now on, and wakes whoever waits.
    pub fn set(&self, state: &State, files: &Files) {
        let new = Now { name: state.name(), snapshot: Arc::new(state.snapshot(files)) };
        *self.lock() = Some(new);
        self.changed.notify_all();
    }

    /// Answers a request, when it is to be answered.
    pub fn answer(&self, request: &Request) -> Answer {
        if request.method == Method::Get && request.path == live::WAIT {
            self.wait(request.query.strip_prefix("since=").unwrap_or_default());
        }
        let snapshot = self.lock().as_ref().map(|now| now.snapshot.clone());
        snapshot.map_or_else(|| Answer::plain(503, "The site is being built."), |snapshot| answer(request, &snapshot))
    }

    /// Waits until the state has another name, or for [`HOLD`].
    fn wait(&self, known: &str) {
        let is_known = |now: &mut Option<Now>| now.as_ref().is_some_and(|now| now.name == known);
        drop(self.changed.wait_timeout_while(self.lock(), HOLD, is_known));
    }

    fn lock(&self) -> MutexGuard<'_, Option<Now>> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
