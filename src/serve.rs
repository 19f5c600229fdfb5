//! `waymark serve`: the site in a browser while it is written, or shared with the people around.
//!
//! Both serve a [`Snapshot`](snapshot::Snapshot), the map that a build writes, held in memory; [`answer`](answer::answer) turns a
//! request into an answer without a network. For the editor it listens on loopback only, watches the files and reloads open
//! pages ([`live`]); what is wrong is shown on the page, which stays as it was. With `--lan` it listens on every interface,
//! builds once, and says its address ([`lan`], [`share`]). Nothing is written to disk, and no client is written down.

pub mod answer;
mod encoding;
mod existing;
mod lan;
mod live;
mod media;
mod net;
mod percent;
mod range;
pub mod request;
mod share;
mod shared;
pub mod snapshot;
mod watch;
mod wire;

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use crate::Settings;
use crate::cli::Serve;
use crate::commands::{self, ExitCode, Outcome};
use crate::diagnostic::Diagnostic;
use crate::emit::Held;
use crate::locale::Date;
use crate::qr::qr_terminal;
use crate::report::Texts;
use crate::source::Sources;
use shared::Shared;

/// How long files must be left alone before the site is built: an editor writes several times.
const QUIET: Duration = Duration::from_millis(100);
/// After so many times [`QUIET`] it is built all the same.
const MOST_QUIETS: usize = 20;

/// Why the server wakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wake {
    /// Something of the site changed; one of its folders itself, by this name.
    Changed(Option<&'static str>),
    /// It is to end.
    Stop,
}

/// The terminal, as far as the server needs it.
pub struct Edge<'a> {
    /// Today, for ages of facts.
    pub today: Date,
    /// Whether somebody is looking, so that colours may be used.
    pub is_terminal: bool,
    /// Shows an outcome while the server goes on.
    pub show: &'a dyn Fn(&Outcome),
}

/// Serves until it is told to stop (Ctrl+C, a signal to end) or cannot begin.
pub fn run(options: &Serve, edge: &Edge<'_>) -> Outcome {
    let today = match options.today.as_deref().map(|text| Date::parse(text).ok_or(text)).transpose() {
        Ok(day) => day.unwrap_or(edge.today),
        Err(text) => {
            let diagnostic = Diagnostic::error("usage", format!("`{text}` is not a date"));
            return failure(diagnostic.help("write --today 2026-11-22"), ExitCode::Usage);
        }
    };
    let settings = Settings { url: None, drafts: options.drafts, today: Some(today) };
    let done = if options.lan { everyone(options, &settings, edge) } else { desk(options, &settings, edge) };
    done.unwrap_or_else(|outcome| *outcome)
}

/// For the editor at this machine.
fn desk(options: &Serve, settings: &Settings, edge: &Edge<'_>) -> Result<Outcome, Box<Outcome>> {
    // First of all: a port that is taken should not cost a build.
    let (listeners, port) = listen(Ipv4Addr::LOCALHOST, options.port)?;
    let (wake, woken) = mpsc::channel();
    // Before the files are read: what changes meanwhile is read again.
    let watch = watch::Watch::new(&options.site, &wake);
    let mut watch = watch.map_err(|error| {
        let message = format!("cannot watch `{}`: {error}", options.site.display());
        Box::new(failure(Diagnostic::error("disk", message).help("name the site's folder with --site"), ExitCode::Machine))
    })?;
    stop_on_signals(wake);
    let mut desk = Desk { options, settings, edge, held: Held::default(), shared: Arc::new(Shared::default()), told: None };
    desk.build(true);
    let shared = desk.shared.clone();
    net::serve(listeners, &(Arc::new(move |request: &request::Request| shared.answer(request)) as net::Handler));
    let how = if watch.polls { "\nThe system does not tell of changes; files are looked at every two seconds." } else { "" };
    (edge.show)(&notice(format!("Open http://localhost:{port}/ (only this machine can). Ctrl+C ends.{how}")));
    while let Some(folders) = next(&woken) {
        for folder in folders {
            // Without a watch on one folder the others still tell.
            let _ = watch.renew(folder);
        }
        desk.build(false);
    }
    Ok(notice(String::new()))
}

/// The editor's site as it is now.
struct Desk<'a> {
    options: &'a Serve,
    settings: &'a Settings,
    edge: &'a Edge<'a>,
    /// The last good tree.
    held: Held,
    shared: Arc<Shared>,
    /// What the terminal was told last.
    told: Option<Vec<Diagnostic>>,
}

impl Desk<'_> {
    /// Builds and shows what came of it.
    fn build(&mut self, is_first: bool) {
        let (mut outcome, held) = commands::held(&self.options.site, self.settings, &self.held);
        let changed = held.as_ref().map_or(0, |new| changes(&self.held, &new.tree));
        let is_built = held.is_some();
        if let Some(new) = held {
            self.held = new.tree;
        }
        let state = live::State::new(&self.held.files, &outcome.diagnostics, &Texts::new(&outcome.sources));
        self.shared.set(&state, &self.held.files);
        let is_news = self.told.as_ref() != Some(&outcome.diagnostics);
        if !is_first && !is_built {
            outcome.done = Some("Not built: the pages stay as they were.".to_owned());
        } else if !is_first && (changed > 0 || is_news) {
            outcome.done = Some(format!("Built: {changed} {} changed.", if changed == 1 { "file" } else { "files" }));
        }
        if is_first || changed > 0 || is_news {
            (self.edge.show)(&outcome);
        }
        self.told = Some(outcome.diagnostics);
    }
}

/// How many files are new, other or gone.
fn changes(old: &Held, new: &Held) -> usize {
    let other = new.files.iter().filter(|(path, bytes)| old.files.get(*path) != Some(*bytes)).count();
    other + old.files.keys().filter(|path| !new.files.contains_key(*path)).count()
}

/// Waits for a change and until all is quiet; the site's own folders that changed themselves. `None` to end.
fn next(woken: &Receiver<Wake>) -> Option<Vec<&'static str>> {
    let mut folders = Vec::new();
    let mut take = |wake| match wake {
        Wake::Stop => false,
        Wake::Changed(folder) => {
            folders.extend(folder.filter(|folder| !folders.contains(folder)));
            true
        }
    };
    if !take(woken.recv().ok()?) {
        return None;
    }
    for _ in 0..MOST_QUIETS {
        match woken.recv_timeout(QUIET) {
            Ok(first) => {
                // One save can be a hundred events.
                if !std::iter::once(first).chain(woken.try_iter()).all(&mut take) {
                    return None;
                }
            }
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    Some(folders)
}

/// For everyone around.
fn everyone(options: &Serve, settings: &Settings, edge: &Edge<'_>) -> Result<Outcome, Box<Outcome>> {
    let found = lan::addresses();
    let Some(address) = options.address.or(found.first().copied()) else {
        let diagnostic = Diagnostic::error("network", "this machine is on no network");
        let help = "connect to a Wi-Fi or open a hotspot, or say the machine's address with --address";
        return Err(Box::new(failure(diagnostic.help(help), ExitCode::Machine)));
    };
    let (listeners, port) = listen(Ipv4Addr::UNSPECIFIED, options.port)?;
    let start = |address| if port == 80 { format!("http://{address}/") } else { format!("http://{address}:{port}/") };
    let snapshot = match &options.dir {
        Some(folder) => {
            let tree = existing::read(folder).map_err(|error| {
                let code = if error.code == "disk" { ExitCode::Machine } else { ExitCode::Usage };
                Box::new(failure(error, code))
            })?;
            share::snapshot(&tree.files, &share::Voice::built_in(tree.title, &tree.locales), &start(address))
        }
        None => {
            let (outcome, built) = commands::held(&options.site, settings, &Held::default());
            let Some(built) = built else { return Err(Box::new(outcome)) };
            (edge.show)(&outcome);
            let title = built.config.title_in(built.config.source).to_owned();
            let voice = share::Voice { title, source: built.config.source, locales: built.config.locales, messages: built.messages };
            share::snapshot(&built.tree.files, &voice, &start(address))
        }
    };
    let (wake, woken) = mpsc::channel();
    stop_on_signals(wake);
    let snapshot = Arc::new(snapshot);
    net::serve(listeners, &(Arc::new(move |request: &request::Request| answer::answer(request, &snapshot)) as net::Handler));
    let others: Vec<String> = found.into_iter().filter(|other| *other != address).map(start).collect();
    (edge.show)(&notice(invitation(&start(address), &others, edge.is_terminal)));
    while woken.recv().is_ok_and(|wake| wake != Wake::Stop) {}
    Ok(notice(String::new()))
}

/// What the terminal says to whoever shares.
fn invitation(start: &str, others: &[String], is_terminal: bool) -> String {
    let code = qr_terminal(start);
    let code = if is_terminal {
        // White on black, whatever the terminal's colours: a camera wants dark on light, and the light is drawn.
        code.lines().map(|line| format!("\u{1b}[97;40m{line}\u{1b}[0m\n")).collect()
    } else {
        code
    };
    let others = if others.is_empty() { String::new() } else { format!("If that does not open, try {}\n", others.join(" or ")) };
    format!(
        "{code}\nEveryone on this network can now open\n\n    {start}\n\n{others}To show the address on a screen, open {start}_share/\nNobody who opens it is written down. Ctrl+C ends."
    )
}

/// Listens on an address, and for loopback on IPv6 too where there is such a thing. The port, when any was to be taken.
fn listen(address: Ipv4Addr, port: u16) -> Result<(Vec<TcpListener>, u16), Box<Outcome>> {
    let failed =
        |error: io::Error| Box::new(failure(unheard(&error, port), if is_refused(&error) { ExitCode::Usage } else { ExitCode::Machine }));
    let first = TcpListener::bind((address, port)).map_err(failed)?;
    let port = first.local_addr().map_err(failed)?.port();
    let mut listeners = vec![first];
    if address.is_loopback() {
        match TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
            Ok(second) => listeners.push(second),
            // `localhost` would lead to the other program.
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => return Err(failed(error)),
            Err(_) => {}
        }
    }
    Ok((listeners, port))
}

/// Whether another port would do.
fn is_refused(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied)
}

fn unheard(error: &io::Error, port: u16) -> Diagnostic {
    let another = |port: u16| format!("choose another port, such as --port {port}");
    match error.kind() {
        io::ErrorKind::AddrInUse => Diagnostic::error("port-busy", format!("another program is using port {port}"))
            .help(another(port.checked_add(1).unwrap_or(8000))),
        io::ErrorKind::PermissionDenied => {
            Diagnostic::error("port-busy", format!("only an administrator may use port {port}")).help(another(8000))
        }
        _ => Diagnostic::error("network", format!("cannot listen on port {port}: {error}")),
    }
}

fn stop_on_signals(wake: Sender<Wake>) {
    // Fails only when something else in this process has done so; then a signal ends it at once, and nothing is lost.
    let _ = ctrlc::set_handler(move || {
        let _ = wake.send(Wake::Stop);
    });
}

fn notice(done: String) -> Outcome {
    let done = (!done.is_empty()).then_some(done);
    Outcome { sources: Sources::default(), diagnostics: Vec::new(), done, code: ExitCode::Fine }
}

fn failure(diagnostic: Diagnostic, code: ExitCode) -> Outcome {
    Outcome { sources: Sources::default(), diagnostics: vec![diagnostic], done: None, code }
}
