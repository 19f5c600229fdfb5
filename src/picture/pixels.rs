//! The door to the picture libraries: unpacking, turning upright, making smaller, packing.
//!
//! The filter is a polynomial in plain floating point, so that every machine comes to the same bytes.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops::{FilterType, resize};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Rgba, RgbaImage};

use super::{Fault, Format};

/// Quality of the smaller JPEG versions, and of those in full size that had to be turned.
const QUALITY: u8 = 75;
const QUALITY_FULL: u8 = 88;
/// Larger PNG pictures are not packed again, in pixels: it would take many seconds.
const REPACK_MOST: u64 = 6_000_000;

/// What the header says.
pub struct Header {
    pub width: u32,
    pub height: u32,
    pub turned: bool,
    pub alpha: bool,
}

/// Reads the header.
pub fn header(bytes: &[u8], format: Format) -> Result<Header, Fault> {
    let mut decoder = decoder(bytes, format)?;
    let (width, height) = decoder.dimensions();
    // What cannot be read of the camera's notes is not followed by any browser either.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    let sideways = matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH);
    let (width, height) = if sideways { (height, width) } else { (width, height) };
    Ok(Header { width, height, turned: orientation != Orientation::NoTransforms, alpha: decoder.color_type().has_alpha() })
}

fn decoder(bytes: &[u8], format: Format) -> Result<impl ImageDecoder + use<'_>, Fault> {
    let format = match format {
        Format::Png => ImageFormat::Png,
        Format::Jpeg => ImageFormat::Jpeg,
        Format::WebP => ImageFormat::WebP,
        Format::Gif => ImageFormat::Gif,
    };
    ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(|error| broken(&error))
}

fn broken(error: &ImageError) -> Fault {
    Fault::Broken(match error {
        ImageError::Limits(_) => "unpacked it takes too much memory".to_owned(),
        ImageError::Unsupported(_) => "it uses a rare variety of its format".to_owned(),
        _ => "it is damaged".to_owned(),
    })
}

/// A picture unpacked and upright, eight bits a channel.
pub struct Pixels(DynamicImage);

impl Pixels {
    /// Unpacks a picture.
    pub fn read(bytes: &[u8], format: Format) -> Result<Self, Fault> {
        let mut decoder = decoder(bytes, format)?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut image = DynamicImage::from_decoder(decoder).map_err(|error| broken(&error))?;
        image.apply_orientation(orientation);
        let (colour, alpha) = (image.color().has_color(), image.color().has_alpha());
        Ok(Self(match (colour, alpha) {
            (false, false) => DynamicImage::ImageLuma8(image.into_luma8()),
            (true, false) => DynamicImage::ImageRgb8(image.into_rgb8()),
            (_, true) => DynamicImage::ImageRgba8(image.into_rgba8()),
        }))
    }

    /// The same picture in another size.
    pub fn resized(&self, width: u32, height: u32) -> Self {
        let filter = FilterType::CatmullRom;
        Self(match &self.0 {
            DynamicImage::ImageLuma8(image) => DynamicImage::ImageLuma8(resize(image, width, height, filter)),
            DynamicImage::ImageRgb8(image) => DynamicImage::ImageRgb8(resize(image, width, height, filter)),
            image => DynamicImage::ImageRgba8(resized_with_alpha(&image.to_rgba8(), width, height)),
        })
    }

    /// Packs it.
    pub fn write(&self, format: Format, full: bool) -> Result<Vec<u8>, Fault> {
        let mut out = Vec::new();
        let written = match format {
            Format::Png | Format::Gif => {
                let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Fast, PngFilter::Adaptive);
                self.0.write_with_encoder(encoder)
            }
            Format::Jpeg => {
                let encoder = JpegEncoder::new_with_quality(&mut out, if full { QUALITY_FULL } else { QUALITY });
                if self.0.color().has_alpha() {
                    DynamicImage::ImageRgb8(self.0.to_rgb8()).write_with_encoder(encoder)
                } else {
                    self.0.write_with_encoder(encoder)
                }
            }
            Format::WebP => {
                let encoder = WebPEncoder::new_lossless(&mut out);
                // The encoder knows no grey.
                if self.0.color().has_color() {
                    self.0.write_with_encoder(encoder)
                } else {
                    DynamicImage::ImageRgb8(self.0.to_rgb8()).write_with_encoder(encoder)
                }
            }
        };
        written.map_err(|error| broken(&error))?;
        Ok(if format == Format::Png { repacked(out, self.0.width(), self.0.height()) } else { out })
    }
}

/// Colours are weighed by how much is seen of them, or what is transparent would shine through at the edges.
fn resized_with_alpha(image: &RgbaImage, width: u32, height: u32) -> RgbaImage {
    let mut weighed = image::ImageBuffer::<Rgba<u16>, Vec<u16>>::new(image.width(), image.height());
    for (to, Rgba([r, g, b, a])) in weighed.pixels_mut().zip(image.pixels()) {
        let weigh = |c: u8| u16::from(c) * u16::from(*a);
        *to = Rgba([weigh(*r), weigh(*g), weigh(*b), u16::from(*a) * 255]);
    }
    let small = resize(&weighed, width, height, FilterType::CatmullRom);
    let mut out = RgbaImage::new(width, height);
    for (to, Rgba([r, g, b, a])) in out.pixels_mut().zip(small.pixels()) {
        let alpha = (u32::from(*a) + 127) / 255;
        let unweigh = |c: u16| if *a == 0 { 0 } else { low((u32::from(c) * 255 + u32::from(*a) / 2) / u32::from(*a)) };
        *to = Rgba([unweigh(*r), unweigh(*g), unweigh(*b), low(alpha)]);
    }
    out
}

fn low(n: u32) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}

/// The same PNG in fewer bytes, when that can be had in reasonable time.
pub fn repacked(png: Vec<u8>, width: u32, height: u32) -> Vec<u8> {
    if u64::from(width) * u64::from(height) > REPACK_MOST {
        return png;
    }
    // A preset of theirs without a time limit: a slow machine must not come to other bytes.
    let options = oxipng::Options { strip: oxipng::StripChunks::None, timeout: None, ..oxipng::Options::from_preset(2) };
    oxipng::optimize_from_memory(&png, &options).ok().filter(|smaller| smaller.len() < png.len()).unwrap_or(png)
}
