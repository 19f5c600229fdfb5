//! From a request to an answer: a pure function of the snapshot.

use std::ops::Range;
use std::sync::Arc;

use super::encoding;
use super::live;
use super::media;
use super::percent;
use super::range::{Wanted, wanted};
use super::request::{Method, Request};
use super::snapshot::{File, Snapshot, Terms};
use crate::tree::{CHOOSER, NOT_FOUND};

/// Where files are named by a hash of their content.
const HASHED: &str = "assets/";

/// What phones and computers ask a stranger to learn whether they are on the internet.
const PROBES: [&str; 10] = [
    "generate_204",
    "gen_204",
    "hotspot-detect.html",
    "library/test/success.html",
    "connecttest.txt",
    "ncsi.txt",
    "redirect",
    "canonical.html",
    "success.txt",
    "check_network_status.txt",
];

/// Page with the way in, for a machine that does not follow redirections.
pub const START: &str = "_share/start.html";

/// An answer, complete but for what belongs to the connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Header fields, without `Content-Length` and `Connection`.
    pub fields: Vec<(&'static str, String)>,
    /// Its body, also when a `HEAD` only wants to know its length.
    pub body: Body,
}

/// Part of a file's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    bytes: Arc<[u8]>,
    part: Range<usize>,
}

impl Body {
    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[self.part.clone()]
    }

    fn whole(bytes: Arc<[u8]>) -> Self {
        Self { part: 0..bytes.len(), bytes }
    }

    fn none() -> Self {
        Self::whole(Arc::from([]))
    }
}

impl Answer {
    fn new(status: u16) -> Self {
        let fields = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")];
        Self { status, fields: fields.map(|(name, value)| (name, value.to_owned())).to_vec(), body: Body::none() }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    /// A line of text.
    pub fn plain(status: u16, text: &str) -> Self {
        let answer = Self::new(status).with("Content-Type", "text/plain; charset=utf-8").with("Cache-Control", "no-store");
        Self { body: Body::whole(format!("{text}\n").into_bytes().into()), ..answer }
    }

    /// A page made for this answer.
    pub fn page(status: u16, html: Vec<u8>) -> Self {
        let answer = Self::new(status).with("Content-Type", media::content_type(CHOOSER)).with("Cache-Control", "no-store");
        Self { body: Body::whole(html.into()), ..answer }
    }

    fn to(place: String) -> Self {
        Self::plain(302, "elsewhere").with("Location", place)
    }

    /// The value of a field.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str())
    }
}

/// Answers a request. Paths are looked up in the snapshot's maps and nowhere else.
pub fn answer(request: &Request, snapshot: &Snapshot) -> Answer {
    if request.method == Method::Other {
        return Answer::plain(405, "Only reading is possible here.").with("Allow", "GET, HEAD");
    }
    if matches!(snapshot.terms, Terms::Desk { .. }) && !is_this_machine(&request.host) {
        // A page elsewhere whose name leads to this machine must not read an editor's drafts.
        return Answer::plain(421, "Open this site as localhost.");
    }
    let path =
        if request.path.is_empty() || request.path.ends_with('/') { format!("{}{CHOOSER}", request.path) } else { request.path.clone() };
    if let Some(file) = snapshot.get(&path) {
        return found(request, snapshot, &path, file);
    }
    if snapshot.get(&format!("{path}/{CHOOSER}")).is_some() {
        let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
        return Answer::to(format!("{}/{query}", percent::encoded(&path)));
    }
    match &snapshot.terms {
        Terms::Lan { start } if PROBES.contains(&path.as_str()) || !is_ours(&request.host) => captive(start, snapshot),
        Terms::Lan { .. } => missing(snapshot),
        Terms::Desk { tree } if tree.is_empty() => live::no_tree(),
        Terms::Desk { .. } => live::missing(missing(snapshot)),
    }
}

/// Sends a phone that looks for the internet to the toolkit.
fn captive(start: &str, snapshot: &Snapshot) -> Answer {
    let answer = Answer::new(302).with("Location", start).with("Cache-Control", "no-store");
    let answer = answer.with("Content-Type", media::content_type(START));
    Answer { body: snapshot.get(START).map_or_else(Body::none, |file| Body::whole(file.bytes.clone())), ..answer }
}

fn missing(snapshot: &Snapshot) -> Answer {
    let Some(file) = snapshot.get(NOT_FOUND) else { return Answer::plain(404, "There is no such page.") };
    let answer = Answer::new(404).with("Content-Type", media::content_type(NOT_FOUND)).with("Cache-Control", "no-store");
    Answer { body: Body::whole(file.bytes.clone()), ..answer }
}

fn found(request: &Request, snapshot: &Snapshot, path: &str, file: &File) -> Answer {
    let kind = media::content_type(path);
    let answer = Answer::new(200).with("Content-Type", kind.as_str());
    if let Terms::Desk { tree } = &snapshot.terms {
        let answer = answer.with("Cache-Control", "no-store").with("Cross-Origin-Resource-Policy", "same-origin");
        return match live::with_script(path, &file.bytes, tree) {
            Some(page) => Answer { body: Body::whole(page.into()), ..answer },
            None => partial(request, answer, &file.bytes, None),
        };
    }
    // What lies at a hash of its content never changes; all else is asked for again, which costs one round trip.
    let keep = if path.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut answer = answer.with("Cache-Control", keep);
    let mut packed = None;
    if media::is_compressible(&kind) {
        answer = answer.with("Vary", "Accept-Encoding");
        if request.range.is_none() && encoding::takes_gzip(&request.accept_encoding) {
            packed = file.packed();
        }
    }
    let tag = if packed.is_some() { format!("\"{}-gz\"", file.tag) } else { format!("\"{}\"", file.tag) };
    let answer = answer.with("ETag", tag.clone());
    if request.if_none_match.as_deref().is_some_and(|known| encoding::is_known(known, &tag)) {
        return Answer { status: 304, ..answer };
    }
    match packed {
        Some(bytes) => Answer { body: Body::whole(bytes.clone()), ..answer.with("Content-Encoding", "gzip") },
        None => partial(request, answer, &file.bytes, Some(&tag)),
    }
}

/// The whole file or the part that is wanted. `tag` is what an `If-Range` must name.
fn partial(request: &Request, answer: Answer, bytes: &Arc<[u8]>, tag: Option<&str>) -> Answer {
    let length = bytes.len();
    let answer = answer.with("Accept-Ranges", "bytes");
    let same = request.if_range.as_deref().is_none_or(|known| Some(known) == tag);
    let field = request.range.as_deref().filter(|_| same && request.method == Method::Get);
    match wanted(field, length) {
        Wanted::All => Answer { body: Body::whole(bytes.clone()), ..answer },
        Wanted::Part(part) => {
            let said = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            Answer { status: 206, body: Body { bytes: bytes.clone(), part }, ..answer.with("Content-Range", said) }
        }
        Wanted::Beyond => Answer { status: 416, ..answer.with("Content-Range", format!("bytes */{length}")) },
    }
}

/// Names that lead to this machine from nowhere else. A client too old to send a name is no browser.
fn is_this_machine(host: &str) -> bool {
    matches!(host, "" | "localhost" | "127.0.0.1" | "[::1]") || host.ends_with(".localhost")
}

/// Whether somebody asked for this machine and not for a website: by number, or by a name that no website has.
fn is_ours(host: &str) -> bool {
    let is_number = host.parse::<std::net::Ipv4Addr>().is_ok() || host.starts_with('[');
    is_number || !host.contains('.') || host.ends_with(".local") || host.ends_with(".lan") || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests;
