//! Metadata taken out of pictures without touching their pixels: parts are copied or left out, never rewritten.
//!
//! What is kept is listed; everything else goes: places, names, dates, previews, comments, colour profiles (which name
//! people's screens), and whatever stands behind the picture's end.
//! Formats: JPEG (ITU T.81 annex B), PNG 3 (W3C), RIFF/WebP (RFC 9649), GIF89a.

use super::{Fault, Format};

/// What the parts of a file tell without unpacking it.
pub struct Facts {
    /// Whether it moves.
    pub moves: bool,
    /// Whether its pixels are packed as a WebP photograph's are.
    pub lossy: bool,
    /// Width and height, where the libraries do not tell them.
    pub size: Option<(u32, u32)>,
}

/// Reads what a file is made of.
pub fn facts(bytes: &[u8], format: Format) -> Result<Facts, Fault> {
    let mut facts = Facts { moves: false, lossy: false, size: None };
    match format {
        Format::Jpeg => {}
        Format::Png => {
            for chunk in png_chunks(bytes) {
                match &chunk?.0 {
                    b"acTL" => facts.moves = true,
                    b"IDAT" => break,
                    _ => {}
                }
            }
        }
        Format::WebP => {
            for chunk in webp_chunks(bytes)? {
                match &chunk?.0 {
                    b"ANIM" | b"ANMF" => facts.moves = true,
                    b"VP8 " => facts.lossy = true,
                    _ => {}
                }
            }
        }
        Format::Gif => {
            let word = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
            facts.size = Some((word(6).ok_or_else(cut)?, word(8).ok_or_else(cut)?));
            facts.moves = true;
        }
    }
    Ok(facts)
}

/// The file without what is not its picture.
pub fn clean(bytes: &[u8], format: Format) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Jpeg => jpeg(bytes),
        Format::Png => png(bytes),
        Format::WebP => webp(bytes),
        Format::Gif => gif(bytes),
    }
}

fn cut() -> Fault {
    Fault::Broken("the file ends too early".to_owned())
}

fn jpeg(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut out = bytes.get(..2).ok_or_else(cut)?.to_vec();
    let mut at = 2;
    loop {
        // Any number of 0xFF may stand before a marker.
        while bytes.get(at..at + 2).is_some_and(|two| two == [0xFF, 0xFF]) {
            at += 1;
        }
        let &[0xFF, marker] = bytes.get(at..at + 2).ok_or_else(cut)? else {
            return Err(Fault::Broken("it is damaged".to_owned()));
        };
        if marker == 0xD9 {
            out.extend([0xFF, 0xD9]);
            return Ok(out);
        }
        let length = bytes.get(at + 2..at + 4).and_then(|l| l.try_into().ok()).map(u16::from_be_bytes).ok_or_else(cut)?;
        let end = at + 2 + usize::from(length.max(2));
        let segment = bytes.get(at..end).ok_or_else(cut)?;
        let body = &segment[4.min(segment.len())..];
        let keep = match marker {
            // JFIF without a preview, and Adobe's note of how colours are stored: the picture needs it.
            0xE0 => body.starts_with(b"JFIF\0") && body.len() == 14,
            0xEE => body.starts_with(b"Adobe") && body.len() == 12,
            0xE1..=0xFE => false,
            _ => true,
        };
        if keep {
            out.extend(segment);
        }
        at = end;
        if marker == 0xDA {
            let scan = scan_end(bytes, at).ok_or_else(cut)?;
            out.extend(&bytes[at..scan]);
            at = scan;
        }
    }
}

/// Where the packed pixels that begin at `at` end: at the next marker that is none of theirs.
fn scan_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|b| *b == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

type Chunk<'a> = ([u8; 4], &'a [u8]);

/// A PNG's chunks: name, and the whole chunk with length and checksum.
fn png_chunks(bytes: &[u8]) -> impl Iterator<Item = Result<Chunk<'_>, Fault>> {
    let mut at = Some(8);
    std::iter::from_fn(move || {
        let from = at?;
        let chunk = (|| {
            let length = usize::try_from(u32::from_be_bytes(bytes.get(from..from + 4)?.try_into().ok()?)).ok()?;
            let name: [u8; 4] = bytes.get(from + 4..from + 8)?.try_into().ok()?;
            Some((name, bytes.get(from..from.checked_add(length)?.checked_add(12)?)?))
        })();
        at = chunk.filter(|(name, _)| name != b"IEND").map(|(_, chunk)| from + chunk.len());
        Some(chunk.ok_or_else(cut))
    })
}

fn png(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut out = bytes.get(..8).ok_or_else(cut)?.to_vec();
    for chunk in png_chunks(bytes) {
        let (name, chunk) = chunk?;
        let needed = matches!(&name, b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"tRNS" | b"acTL" | b"fcTL" | b"fdAT");
        if needed || matches!(&name, b"gAMA" | b"cHRM" | b"sRGB") {
            out.extend(chunk);
        }
    }
    Ok(out)
}

/// A WebP's chunks: name, and the whole chunk with its head and filling byte.
fn webp_chunks(bytes: &[u8]) -> Result<impl Iterator<Item = Result<Chunk<'_>, Fault>>, Fault> {
    let length = |at: usize| usize::try_from(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok();
    let end = length(4).and_then(|size| size.checked_add(8)).filter(|end| *end <= bytes.len()).ok_or_else(cut)?;
    let mut at = 12;
    Ok(std::iter::from_fn(move || {
        let from = at;
        // Less than a chunk's head is filling.
        if from + 8 > end {
            return None;
        }
        let chunk = (|| {
            let name: [u8; 4] = bytes.get(from..from + 4)?.try_into().ok()?;
            let to = from.checked_add(8)?.checked_add(length(from + 4)?)?;
            Some((name, bytes.get(from..to.checked_add(to % 2)?.min(end.max(to)))?))
        })();
        at = chunk.map_or(end, |(_, chunk)| from + chunk.len());
        Some(chunk.ok_or_else(cut))
    }))
}

fn webp(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut out = bytes.get(..12).ok_or_else(cut)?.to_vec();
    for chunk in webp_chunks(bytes)? {
        let (name, chunk) = chunk?;
        if !matches!(&name, b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF") {
            continue;
        }
        let flags = out.len() + 8;
        out.extend(chunk);
        if chunk.len() % 2 == 1 {
            out.push(0);
        }
        if name == *b"VP8X"
            && let Some(flags) = out.get_mut(flags)
        {
            // Colour profile, Exif and XMP: no longer there.
            *flags &= !(0x20 | 0x08 | 0x04);
        }
    }
    let size = u32::try_from(out.len() - 8).map_err(|_| cut())?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Ok(out)
}

fn gif(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10).ok_or_else(cut)?);
    let mut out = bytes.get(..at).ok_or_else(cut)?.to_vec();
    // Parts of up to 255 bytes, ended by an empty one.
    let parts_end = |mut at: usize| {
        loop {
            let length = usize::from(*bytes.get(at)?);
            at += 1 + length;
            if length == 0 {
                return Some(at);
            }
        }
    };
    loop {
        let from = at;
        let keep = match bytes.get(at).ok_or_else(cut)? {
            0x3B => {
                out.push(0x3B);
                return Ok(out);
            }
            0x21 => {
                let label = *bytes.get(at + 1).ok_or_else(cut)?;
                at = parts_end(at + 2).ok_or_else(cut)?;
                let repeats = bytes.get(from + 3..from + 14).is_some_and(|name| name == b"NETSCAPE2.0" || name == b"ANIMEXTS1.0");
                label == 0xF9 || (label == 0xFF && repeats)
            }
            0x2C => {
                let flags = *bytes.get(at + 9).ok_or_else(cut)?;
                at = parts_end(at + 10 + table(flags) + 1).ok_or_else(cut)?;
                true
            }
            _ => return Err(Fault::Broken("it is damaged".to_owned())),
        };
        if keep {
            out.extend(bytes.get(from..at).ok_or_else(cut)?);
        }
    }
}
