//! The zip container: the same bytes for the same files, whatever the clock.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A zip under way.
pub struct Zip {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Default for Zip {
    fn default() -> Self {
        Self { writer: ZipWriter::new(Cursor::new(Vec::new())) }
    }
}

impl Zip {
    /// Adds a file; compressed, unless its kind is already (pictures, sound, fonts).
    ///
    /// # Errors
    /// When the format cannot hold it: a path twice, or a name above 64 kB.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        const PACKED: [&str; 12] = ["png", "jpg", "jpeg", "webp", "gif", "avif", "woff2", "mp3", "ogg", "opus", "m4a", "zip"];
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        self.add(path, bytes, if PACKED.contains(&ending) { CompressionMethod::Stored } else { CompressionMethod::Deflated })
    }

    /// Adds a file as it is.
    ///
    /// # Errors
    /// As [`Self::put`].
    pub fn store(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.add(path, bytes, CompressionMethod::Stored)
    }

    fn add(&mut self, path: &str, bytes: &[u8], method: CompressionMethod) -> io::Result<()> {
        // 1980 is where the format's time begins: the day of a build is nothing that a copy should differ by.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .compression_level((method == CompressionMethod::Deflated).then_some(9))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.writer.start_file(path, options)?;
        self.writer.write_all(bytes)
    }

    /// The bytes of the whole.
    ///
    /// # Errors
    /// When the format cannot hold it.
    pub fn finish(self) -> io::Result<Vec<u8>> {
        Ok(self.writer.finish()?.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out_and_twice_the_same() {
        let make = || {
            let mut zip = Zip::default();
            zip.store("mimetype", b"text/plain").unwrap();
            zip.put("en/a.html", &b"abc".repeat(1000)).unwrap();
            assert!(zip.put("en/a.html", b"again").is_err());
            zip.finish().unwrap()
        };
        let bytes = make();
        assert_eq!(bytes, make());
        assert!(bytes.len() < 1000 && bytes.starts_with(b"PK") && &bytes[30..38] == b"mimetype");
        let mut read = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        io::Read::read_to_string(&mut read.by_name("en/a.html").unwrap(), &mut text).unwrap();
        assert_eq!(text, "abc".repeat(1000));
    }
}
