//! The ZIM container, which Kiwix and the libraries behind hotspots read: many pages in one compressed file.
//!
//! Source of the format: "ZIM file format" of the openZIM wiki, version 6.1 (new namespaces), as libzim 7 to 9 read it.
//! Content is in namespace `C`, what is said of the whole in `M`, the way in at `W/mainPage`, lists by title in `X`.
//! All numbers are little-endian. Same input, same bytes: the file's UUID is made from its content.

use std::io;

use md5::Md5;
use sha2::{Digest as _, Sha256};

mod about;
mod cluster;
mod language;
#[cfg(test)]
mod tests;
mod tree;

pub use about::About;
pub use language::iso_639_3;
pub use tree::of_tree;

use cluster::Clusters;

/// A file in the container.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Where it is: relative, as links name it, `en/index.html`.
    pub path: &'a str,
    /// Its title as plain text; empty when it has none.
    pub title: &'a str,
    /// Its media type, without parameters.
    pub mime: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
    /// Whether it is an article, which readers find by its title and by chance.
    pub is_front: bool,
}

/// Namespaces.
const CONTENT: u8 = b'C';
const METADATA: u8 = b'M';
const WELL_KNOWN: u8 = b'W';
const LISTINGS: u8 = b'X';

/// Length of the header, and where the list of media types begins.
const HEADER: usize = 80;
/// Where the clusters begin. Readers take the list of media types to end before [`MIME_LIST_END`].
const CLUSTERS_START: usize = 2048;
const MIME_LIST_END: usize = 1024;
/// What stands for the media type of a redirect, and for a page that there is not.
const REDIRECT: u16 = 0xffff;
const NO_PAGE: u32 = u32::MAX;
/// The media type of the lists by title.
const LISTING: &str = "application/octet-stream+zimlisting";
const BY_TITLE: &str = "listing/titleOrdered/v0";
const ARTICLES_BY_TITLE: &str = "listing/titleOrdered/v1";
const MAIN_PAGE: &str = "mainPage";

/// What the directory has a line for.
struct Item<'a> {
    namespace: u8,
    path: &'a str,
    title: &'a str,
    /// None for a redirect to the main page.
    mime: Option<&'a str>,
    bytes: &'a [u8],
    is_front: bool,
}

impl Item<'_> {
    fn key(&self) -> (u8, &[u8]) {
        (self.namespace, self.path.as_bytes())
    }

    /// What it is sorted by in the lists by title.
    fn sort_title(&self) -> (u8, &[u8]) {
        (self.namespace, if self.title.is_empty() { self.path.as_bytes() } else { self.title.as_bytes() })
    }
}

/// Makes a container. The order of the entries does not matter.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] when the format cannot hold it, with the reason: a path twice or with a NUL, no such main
/// page, a date or a picture that is not what it should be, media types of more than 900 bytes, more than 4 GiB in a file.
pub fn write(entries: &[Entry<'_>], about: &About<'_>) -> io::Result<Vec<u8>> {
    let metadata = about.metadata(entries)?;
    let mut items: Vec<Item<'_>> = Vec::with_capacity(entries.len() + metadata.len() + 3);
    items.extend(entries.iter().map(|entry| Item {
        namespace: CONTENT,
        path: entry.path,
        title: entry.title,
        mime: Some(entry.mime),
        bytes: entry.bytes,
        is_front: entry.is_front,
    }));
    let plain = |namespace, path, mime, bytes| Item { namespace, path, title: "", mime, bytes, is_front: false };
    items.extend(metadata.iter().map(|line| plain(METADATA, line.name, Some(line.mime), &line.bytes)));
    items.push(plain(WELL_KNOWN, MAIN_PAGE, None, &[]));
    items.extend([BY_TITLE, ARTICLES_BY_TITLE].map(|path| plain(LISTINGS, path, Some(LISTING), &[])));
    items.sort_by(|a, b| a.key().cmp(&b.key()));
    check(&items)?;
    let find = |namespace, path: &str| items.binary_search_by(|item| item.key().cmp(&(namespace, path.as_bytes())));
    let main = find(CONTENT, about.main_path).map_err(|_| invalid(format!("there is no main page '{}'", about.main_path)))?;
    let well_known = find(WELL_KNOWN, MAIN_PAGE).unwrap_or_default();

    let mut by_title: Vec<usize> = (0..items.len()).collect();
    by_title.sort_by(|a, b| items[*a].sort_title().cmp(&items[*b].sort_title()).then(a.cmp(b)));
    let numbers = |list: &mut dyn Iterator<Item = usize>| list.map(narrow).collect::<io::Result<Vec<u32>>>();
    let all = little_endian(&numbers(&mut by_title.iter().copied())?);
    let articles = little_endian(&numbers(&mut by_title.iter().copied().filter(|n| items[*n].is_front))?);

    let mimes = mime_list(&items);
    let mut clusters = Clusters::default();
    let mut places = Vec::with_capacity(items.len());
    for item in &items {
        let bytes = match (item.namespace, item.path) {
            (LISTINGS, BY_TITLE) => &all,
            (LISTINGS, _) => &articles,
            _ => item.bytes,
        };
        // Readers jump into the lists, so they lie there as they are.
        places.push(match item.mime {
            Some(_) if item.namespace == LISTINGS => Some(clusters.last(bytes)),
            Some(mime) => Some(clusters.put(mime, bytes)),
            None => None,
        });
    }
    let clusters = clusters.finish()?;

    let mut out = vec![0; HEADER];
    for mime in &mimes {
        out.extend(mime.as_bytes());
        out.push(0);
    }
    out.push(0);
    if out.len() > MIME_LIST_END {
        return Err(invalid("too many media types".to_owned()));
    }
    out.resize(CLUSTERS_START, 0);
    let mut cluster_starts = Vec::with_capacity(clusters.len());
    for cluster in &clusters {
        cluster_starts.push(out.len() as u64);
        out.extend(cluster);
    }
    // The lists are the last cluster: its one byte of kind, three offsets, then the list of everything.
    let titles_start = cluster_starts.last().map_or(0, |start| start + 1 + 3 * 4);

    let mut starts = Vec::with_capacity(items.len());
    for (item, place) in items.iter().zip(&places) {
        starts.push(out.len() as u64);
        let mime = item.mime.map_or(Ok(REDIRECT), |mime| u16::try_from(mimes.binary_search(&mime).unwrap_or_default()));
        let target = match place {
            Some(place) => little_endian(&[narrow(place.cluster)?, narrow(place.blob)?]),
            None => little_endian(&[narrow(main)?]),
        };
        out.extend(line(item, mime.map_err(io::Error::other)?, &target));
    }
    let paths_start = out.len() as u64;
    out.extend(starts.iter().flat_map(|at| at.to_le_bytes()));
    let clusters_start = out.len() as u64;
    out.extend(cluster_starts.iter().flat_map(|at| at.to_le_bytes()));

    let counts = [narrow(items.len())?, narrow(clusters.len())?];
    let positions = [paths_start, titles_start, clusters_start, HEADER as u64];
    let header = header(counts, positions, narrow(well_known)?, out.len() as u64);
    out[..HEADER].copy_from_slice(&header);
    let uuid = uuid(&out);
    out[8..24].copy_from_slice(&uuid);
    let sum = Md5::digest(&out);
    out.extend(sum);
    Ok(out)
}

/// A line of the directory: kind, no parameters, namespace, revision 0, where it leads, path, title if that differs.
fn line(item: &Item<'_>, mime: u16, target: &[u8]) -> Vec<u8> {
    let title = if item.title == item.path { "" } else { item.title };
    let [low, high] = mime.to_le_bytes();
    let fixed = [low, high, 0, item.namespace, 0, 0, 0, 0];
    [&fixed, target, item.path.as_bytes(), &[0], title.as_bytes(), &[0]].concat()
}

/// The header, its UUID not yet filled in. `counts` of lines and clusters; `positions` of the lists of paths, titles and
/// clusters, and of the media types; the line of the main page; where the check sum is.
fn header(counts: [u32; 2], positions: [u64; 4], main: u32, sum: u64) -> Vec<u8> {
    let positions: Vec<u8> = positions.iter().flat_map(|at| at.to_le_bytes()).collect();
    [b"ZIM\x04\x06\0\x01\0".as_slice(), &[0; 16], &little_endian(&counts), &positions, &little_endian(&[main, NO_PAGE]), &sum.to_le_bytes()]
        .concat()
}

/// Whether the directory can hold them.
fn check(items: &[Item<'_>]) -> io::Result<()> {
    for item in items {
        if item.path.is_empty() || item.path.contains('\0') || item.title.contains('\0') || item.mime.is_some_and(str::is_empty) {
            return Err(invalid(format!("'{}' has no path, no media type or a NUL in its title", item.path.escape_debug())));
        }
    }
    match items.windows(2).find(|pair| pair[0].key() == pair[1].key()) {
        Some(pair) => Err(invalid(format!("'{}' is there twice", pair[0].path))),
        None => Ok(()),
    }
}

/// Sorted, each once.
fn mime_list<'a>(items: &[Item<'a>]) -> Vec<&'a str> {
    let mut mimes: Vec<&str> = items.iter().filter_map(|item| item.mime).collect();
    mimes.sort_unstable();
    mimes.dedup();
    mimes
}

/// A UUID of version 8 (RFC 9562): of our own making, here from the content.
fn uuid(content: &[u8]) -> [u8; 16] {
    let digest: [u8; 32] = Sha256::digest(content).into();
    let mut uuid = [0; 16];
    uuid.copy_from_slice(&digest[..16]);
    uuid[6] = 0x80 | (uuid[6] & 0x0f);
    uuid[8] = 0x80 | (uuid[8] & 0x3f);
    uuid
}

fn little_endian(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn narrow(number: usize) -> io::Result<u32> {
    u32::try_from(number).map_err(|_| invalid("more than 4 GiB, or four thousand million, of something".to_owned()))
}

fn invalid(reason: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, reason)
}
