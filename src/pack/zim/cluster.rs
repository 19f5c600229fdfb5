//! Clusters of a ZIM file: what many files hold, one after the other, compressed as one. The one file behind which zstd is.

use std::io;

use rayon::prelude::*;

use super::{little_endian, narrow};

/// Bytes before compression after which a cluster is full. A reader unpacks a cluster for one page: a compromise between its
/// memory and the size of the file.
const FULL: usize = 1 << 20;
/// As libzim does it; the slowest level that asks no more memory of a reader than the cluster itself.
const LEVEL: i32 = 19;
/// A cluster's first byte: how the rest is stored. Offsets are of 4 bytes.
const STORED: u8 = 1;
const ZSTD: u8 = 5;

/// Where a file's bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Number of the cluster.
    pub cluster: usize,
    /// Number of the file in it.
    pub blob: usize,
}

/// Clusters being filled.
#[derive(Default)]
pub struct Clusters<'a> {
    done: Vec<Cluster<'a>>,
    /// Numbers of those that are not full: for what compresses, and for what does not.
    open: [Option<usize>; 2],
    /// Kept apart, to be the last.
    last: Vec<&'a [u8]>,
}

struct Cluster<'a> {
    kind: u8,
    size: usize,
    blobs: Vec<&'a [u8]>,
}

impl<'a> Clusters<'a> {
    /// Adds a file's bytes.
    pub fn put(&mut self, mime: &str, bytes: &'a [u8]) -> Place {
        let is_packed = is_packed(mime);
        let open = &mut self.open[usize::from(is_packed)];
        let number = match *open {
            Some(number) if self.done[number].size.saturating_add(bytes.len()) <= FULL => number,
            _ => {
                self.done.push(Cluster { kind: if is_packed { STORED } else { ZSTD }, size: 0, blobs: Vec::new() });
                self.done.len() - 1
            }
        };
        *open = Some(number);
        let cluster = &mut self.done[number];
        cluster.size = cluster.size.saturating_add(bytes.len());
        cluster.blobs.push(bytes);
        Place { cluster: number, blob: cluster.blobs.len() - 1 }
    }

    /// Adds bytes to the last cluster of all, which is stored as it is. Nothing may be [`Self::put`] after it.
    pub fn last(&mut self, bytes: &'a [u8]) -> Place {
        self.last.push(bytes);
        Place { cluster: self.done.len(), blob: self.last.len() - 1 }
    }

    /// The clusters as they are in the file.
    ///
    /// # Errors
    /// When one is above 4 GiB.
    pub fn finish(mut self) -> io::Result<Vec<Vec<u8>>> {
        self.done.push(Cluster { kind: STORED, size: 0, blobs: self.last });
        self.done.par_iter().map(written).collect()
    }
}

/// Offsets from the first offset on, one more than there are files; then the files.
fn written(cluster: &Cluster<'_>) -> io::Result<Vec<u8>> {
    let mut at = (cluster.blobs.len() + 1) * 4;
    let mut offsets = vec![narrow(at)?];
    for blob in &cluster.blobs {
        at += blob.len();
        offsets.push(narrow(at)?);
    }
    let mut body = little_endian(&offsets);
    for blob in &cluster.blobs {
        body.extend(*blob);
    }
    let body = if cluster.kind == ZSTD { zstd::bulk::compress(&body, LEVEL)? } else { body };
    Ok(std::iter::once(cluster.kind).chain(body).collect())
}

/// Whether a kind is compressed by itself. Pictures that are text (SVG) are not.
fn is_packed(mime: &str) -> bool {
    let plain = mime == "image/svg+xml" || mime == "image/bmp";
    let kind = ["image/", "audio/", "video/", "font/"].iter().any(|kind| mime.starts_with(kind));
    (kind && !plain) || matches!(mime, "application/zip" | "application/epub+zip" | "application/pdf")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_compressed_and_pictures_are_not() {
        let text = vec![b'a'; FULL - 10];
        let mut clusters = Clusters::default();
        let places = [
            clusters.put("text/html", &text),
            clusters.put("image/png", b"png"),
            clusters.put("text/css", b"0123456789"),
            clusters.put("text/css", b"more"),
            clusters.put("image/svg+xml", b"<svg/>"),
            clusters.put("font/woff2", b"font"),
            clusters.last(b"list"),
        ];
        assert_eq!(places.map(|p| (p.cluster, p.blob)), [(0, 0), (1, 0), (0, 1), (2, 0), (2, 1), (1, 1), (3, 0)]);
        let written = clusters.finish().unwrap();
        assert_eq!(written.iter().map(|c| c[0]).collect::<Vec<u8>>(), [ZSTD, STORED, ZSTD, STORED]);
        assert!(written[0].len() < 1000, "{}", written[0].len());
        assert_eq!(written[1], b"\x01\x0c\0\0\0\x0f\0\0\0\x13\0\0\0pngfont");
    }
}
