//! What a file weighs on its way to a reader.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The level whose sizes are those of zlib's usual one, 6, which hosts send: measured within one in a hundred. zlib-rs's own 6 is a
/// faster search and makes long lists a quarter larger.
const USUAL: u32 = 7;

/// Size after gzip as hosts send it, in bytes.
pub fn gzip(bytes: &[u8]) -> u64 {
    let mut encoder = GzEncoder::new(Counter(0), Compression::new(USUAL));
    // Writing to a counter cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(bytes.len() as u64, |counter| counter.0)
}

struct Counter(u64);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
