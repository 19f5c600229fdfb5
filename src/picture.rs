//! Raster pictures: looked at, cleaned of what cameras and programs write into them, made smaller. Bytes in, bytes out.
//!
//! A photograph names the place where it was taken, and with it the people in it: nothing is published with its metadata.
//! The door to the picture libraries is `pixels`.

use std::fmt;

mod pixels;
mod strip;

/// Version of what is written: to be raised whenever the same picture would come out in other bytes.
pub const ENCODER: &str = "waymark picture 1";
/// Widths that smaller versions are made in, in device pixels: a small phone, a large one, a screen.
pub const WIDTHS: [u32; 3] = [360, 720, 1440];
/// No picture may have more pixels: a phone with little memory could not show it, and it is surely a mistake.
pub const MOST_PIXELS: u64 = 50_000_000;

/// The kinds of raster picture that are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the formats' own")]
pub enum Format {
    Png,
    Jpeg,
    WebP,
    Gif,
}

impl Format {
    /// Which format a file is in, whatever it is called.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            _ => None,
        }
    }

    /// The ending of a published file; `written` is kept where it says the same.
    pub fn ending(self, written: &str) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg if written == "jpeg" => "jpeg",
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
            Self::Gif => "gif",
        }
    }
}

/// Whether files with this ending (lower case) are raster pictures that are understood.
pub fn is_raster(ending: &str) -> bool {
    matches!(ending, "png" | "jpg" | "jpeg" | "webp" | "gif")
}

/// Why a picture cannot be published.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is damaged, or none of the formats; and why.
    Broken(String),
    /// It has more than [`MOST_PIXELS`].
    TooLarge {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Broken(why) => write!(f, "the picture cannot be read: {why}"),
            Fault::TooLarge { width, height } => {
                let most = MOST_PIXELS / 1_000_000;
                write!(f, "the picture is {width} × {height} pixels large, and {most} million pixels are the most")
            }
        }
    }
}

/// What a picture's first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Its format.
    pub format: Format,
    /// Width in pixels, as it is shown: after the turn that the camera noted.
    pub width: u32,
    /// Height in pixels, likewise.
    pub height: u32,
    /// Whether it must be turned or mirrored to stand upright.
    turned: bool,
    /// Whether it moves.
    moves: bool,
    /// Whether it has to become a JPEG when it is written anew: a WebP photograph, for which nobody has an encoder in Rust.
    to_jpeg: bool,
}

/// Looks at a picture without unpacking it.
///
/// # Errors
/// When it is damaged or too large.
pub fn look(bytes: &[u8]) -> Result<Look, Fault> {
    let Some(format) = Format::of(bytes) else { return Err(Fault::Broken("it is not a PNG, JPEG, WebP or GIF file".to_owned())) };
    let strip::Facts { moves, lossy, size } = strip::facts(bytes, format)?;
    let header = match size {
        Some((width, height)) => pixels::Header { width, height, turned: false, alpha: true },
        None => pixels::header(bytes, format)?,
    };
    let pixels::Header { width, height, turned, alpha } = header;
    if width == 0 || height == 0 {
        return Err(Fault::Broken("it has no width or no height".to_owned()));
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Fault::TooLarge { width, height });
    }
    Ok(Look { format, width, height, turned: turned && !moves, moves, to_jpeg: lossy && !alpha })
}

impl Look {
    /// The widths that are worth trying, ascending: narrower than the picture by a fifth at least.
    pub fn widths(&self) -> impl Iterator<Item = u32> + use<> {
        let (width, still) = (self.width, !self.moves && self.format != Format::Gif);
        WIDTHS.into_iter().filter(move |w| still && u64::from(*w) * 5 <= u64::from(width) * 4)
    }

    /// The height that belongs to a width.
    pub fn height_at(&self, width: u32) -> u32 {
        let height = (u64::from(self.height) * u64::from(width) + u64::from(self.width) / 2) / u64::from(self.width.max(1));
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    }

    /// The format of the version of this width.
    pub fn format_at(&self, width: u32) -> Format {
        if self.to_jpeg && (width != self.width || self.turned) { Format::Jpeg } else { self.format }
    }
}

/// Whether a smaller version saves enough to be published beside the next larger one: a fifth.
pub fn is_worth_it(smaller: u64, larger: u64) -> bool {
    smaller.saturating_mul(5) <= larger.saturating_mul(4)
}

/// A picture being worked on; its pixels are unpacked when they are first needed, and once.
pub struct Open<'a> {
    bytes: &'a [u8],
    look: Look,
    pixels: Option<pixels::Pixels>,
}

impl<'a> Open<'a> {
    /// Opens a picture.
    ///
    /// # Errors
    /// As [`look`].
    pub fn new(bytes: &'a [u8]) -> Result<Self, Fault> {
        Ok(Self { bytes, look: look(bytes)?, pixels: None })
    }

    /// Unpacks it: what is damaged within is found only so.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn examine(&mut self) -> Result<(), Fault> {
        if !self.look.moves && self.look.format != Format::Gif && self.pixels.is_none() {
            self.pixels = Some(pixels::Pixels::read(self.bytes, self.look.format)?);
        }
        Ok(())
    }

    /// Everything that can be wrong with it.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn examine_all(&mut self) -> Result<(), Fault> {
        strip::clean(self.bytes, self.look.format)?;
        self.examine()
    }

    /// The version of a width, without metadata. In the picture's own width nothing is lost: only one that must be turned is
    /// packed anew.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn version(&mut self, width: u32) -> Result<Vec<u8>, Fault> {
        let full = width == self.look.width;
        if full && !self.look.turned {
            let clean = strip::clean(self.bytes, self.look.format)?;
            let small = self.look.format == Format::Png && !self.look.moves;
            return Ok(if small { pixels::repacked(clean, self.look.width, self.look.height) } else { clean });
        }
        self.examine()?;
        let Some(pixels) = &self.pixels else { return strip::clean(self.bytes, self.look.format) };
        let format = self.look.format_at(width);
        if full { pixels.write(format, true) } else { pixels.resized(width, self.look.height_at(width)).write(format, false) }
    }
}

/// Whether a picture of a kind that is not understood seems to hold metadata, which then cannot be removed.
pub fn seems_to_tell(bytes: &[u8]) -> bool {
    let holds = |what: &[u8]| bytes.windows(what.len()).any(|part| part == what);
    holds(b"Exif") || holds(b"http://ns.adobe.com") || holds(b"application/rdf+xml")
}
