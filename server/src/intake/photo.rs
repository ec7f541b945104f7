//! How is a photo made safe to keep and to show?
//!
//! Its type is found in its bytes, never in its name. It is decoded within limits, turned upright, and written anew
//! as JPEG without anything the camera added: no place, no time, no name, and nothing hidden behind the picture.
//! The file as it came is sealed as evidence too, and is shown to nobody as a page.

use amanat_core::{
    decide::matter::FileWords,
    values::{Class, FileId},
};
use amanat_record::FileIn;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};
use sha2::{Digest, Sha256};
use std::io::Cursor;
use tokio::sync::Semaphore;

/// The largest photo, in bytes.
pub const MAX_PHOTO_BYTES: usize = 12 << 20;
/// The widest or highest photo, in pixels.
pub const MAX_PHOTO_SIDE_PX: u32 = 16_000;
/// The most pixels of a photo.
pub const MAX_PHOTO_PIXELS: u64 = 64_000_000;
/// The most memory that decoding one photo may take.
pub const MAX_DECODE_BYTES: u64 = 320 << 20;
/// The longer side of what is kept to be looked at.
pub const KEPT_SIDE_PX: u32 = 2_560;
/// Photos decoded at the same time, so that memory stays bounded.
const MAX_AT_ONCE: usize = 2;
const QUALITY: u8 = 82;

static DECODING: Semaphore = Semaphore::const_new(MAX_AT_ONCE);

/// A photo that can be kept.
pub struct Kept {
    /// What is said of it.
    pub words: FileWords,
    /// The cleaned one and the original, for the vault.
    pub files: Vec<FileIn>,
}

/// Why a photo cannot be kept. Words are `problem-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPhoto {
    /// More than the desk takes.
    TooMany,
    /// Too many bytes or pixels.
    TooLarge,
    /// Neither JPEG nor PNG nor WebP.
    NotAPhoto,
    /// It says it is one and cannot be read.
    Damaged,
    /// The machine could not do it now.
    TryAgain,
}

impl BadPhoto {
    /// The word by which its sentence is found.
    pub fn word(self) -> &'static str {
        match self {
            BadPhoto::TooMany => "too-many-photos",
            BadPhoto::TooLarge => "photo-too-large",
            BadPhoto::NotAPhoto => "not-a-photo",
            BadPhoto::Damaged => "photo-damaged",
            BadPhoto::TryAgain => "try-again",
        }
    }
}

/// Cleans photos; empty ones, as browsers send for an empty field, are passed over.
pub async fn keep(photos: &[Vec<u8>], most: usize, class: Class) -> Result<Vec<Kept>, BadPhoto> {
    let photos: Vec<&Vec<u8>> = photos.iter().filter(|p| !p.is_empty()).collect();
    if photos.len() > most {
        return Err(BadPhoto::TooMany);
    }
    let mut kept = Vec::with_capacity(photos.len());
    for photo in photos {
        let _turn = DECODING.acquire().await.map_err(|_| BadPhoto::TryAgain)?;
        let bytes = photo.clone();
        let one = tokio::task::spawn_blocking(move || keep_one(bytes, class)).await;
        kept.push(one.map_err(|_| BadPhoto::TryAgain)??);
    }
    Ok(kept)
}

fn keep_one(original: Vec<u8>, class: Class) -> Result<Kept, BadPhoto> {
    let clean = clean(&original)?;
    let (id, original_id) = (file_id()?, file_id()?);
    let words = FileWords {
        id: id.clone(),
        media: "image/jpeg".into(),
        bytes: clean.len() as u64,
        sha256: hex_of(&clean),
        original: Some(original_id.clone()),
        original_sha256: Some(hex_of(&original)),
    };
    let files = vec![
        FileIn { id, class, bytes: clean },
        FileIn { id: original_id, class: Class::Evidence, bytes: original },
    ];
    Ok(Kept { words, files })
}

fn hex_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// The same picture, upright, as JPEG and nothing else.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, BadPhoto> {
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(BadPhoto::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| BadPhoto::NotAPhoto)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return Err(BadPhoto::NotAPhoto);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_PHOTO_SIDE_PX);
    limits.max_image_height = Some(MAX_PHOTO_SIDE_PX);
    limits.max_alloc = Some(MAX_DECODE_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(why)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PHOTO_PIXELS || decoder.total_bytes() > MAX_DECODE_BYTES {
        return Err(BadPhoto::TooLarge);
    }
    let turned = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(why)?;
    if width.max(height) > KEPT_SIDE_PX {
        picture = picture.resize(KEPT_SIDE_PX, KEPT_SIDE_PX, FilterType::Triangle);
    }
    picture.apply_orientation(turned);
    write(picture)
}

fn write(picture: DynamicImage) -> Result<Vec<u8>, BadPhoto> {
    let mut out = Vec::new();
    let plain = on_white(picture);
    plain
        .write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))
        .map_err(|_| BadPhoto::Damaged)?;
    Ok(out)
}

/// JPEG has no transparency: what was clear becomes white, not black.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8());
    }
    let clear = picture.into_rgba8();
    let mut solid = image::RgbImage::new(clear.width(), clear.height());
    for (from, to) in clear.pixels().zip(solid.pixels_mut()) {
        let alpha = u16::from(from.0[3]);
        for (channel, value) in to.0.iter_mut().zip(from.0) {
            *channel = ((u16::from(value) * alpha + 255 * (255 - alpha)) / 255) as u8;
        }
    }
    DynamicImage::ImageRgb8(solid)
}

fn why(error: ImageError) -> BadPhoto {
    match error {
        ImageError::Limits(_) => BadPhoto::TooLarge,
        ImageError::Unsupported(_) => BadPhoto::NotAPhoto,
        _ => BadPhoto::Damaged,
    }
}

fn file_id() -> Result<FileId, BadPhoto> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| BadPhoto::TryAgain)?;
    let hex: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    FileId::new(hex).map_err(|_| BadPhoto::TryAgain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        let image = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
        DynamicImage::ImageRgb8(image).write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    fn size_of(bytes: &[u8]) -> (u32, u32) {
        let picture = image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap();
        (picture.width(), picture.height())
    }

    #[test]
    fn the_three_kinds_of_photo_are_kept_as_jpeg() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let clean = clean(&picture(30, 20, format)).unwrap();
            assert_eq!(size_of(&clean), (30, 20), "{format:?}");
        }
    }

    /// The photo with an EXIF block that says `orientation` and holds a telltale.
    fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"GPS 33.5869 71.4414");
        let mut out = vec![0xff, 0xd8, 0xff, 0xe1];
        out.extend(((exif.len() + 2) as u16).to_be_bytes());
        out.extend(exif);
        out.extend(&jpeg[2..]);
        out
    }

    #[test]
    fn a_photo_is_turned_upright_and_loses_what_the_camera_wrote_into_it() {
        let taken = with_exif(&picture(30, 20, ImageFormat::Jpeg), 6);
        let clean = clean(&taken).unwrap();
        assert_eq!(size_of(&clean), (20, 30));
        assert!(!clean.windows(4).any(|w| w == b"Exif") && !clean.windows(3).any(|w| w == b"GPS"));
    }

    #[test]
    fn what_hides_behind_a_photo_is_not_kept_in_what_is_shown() {
        let mut polyglot = picture(30, 20, ImageFormat::Jpeg);
        polyglot.extend(b"<script>alert(1)</script>PK\x03\x04");
        let clean = clean(&polyglot).unwrap();
        assert!(!clean.windows(7).any(|w| w == b"<script"));
    }

    /// A PNG that claims to be enormous; its pixels are never there.
    fn claims(width: u32, height: u32) -> Vec<u8> {
        let mut png = picture(1, 1, ImageFormat::Png);
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let crc = crc32(&png[12..29]);
        png[29..33].copy_from_slice(&crc.to_be_bytes());
        png
    }

    fn crc32(bytes: &[u8]) -> u32 {
        let mut crc = u32::MAX;
        for byte in bytes {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
            }
        }
        !crc
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        assert_eq!(clean(&claims(60_000, 60_000)), Err(BadPhoto::TooLarge));
        assert_eq!(clean(&claims(15_000, 15_000)), Err(BadPhoto::TooLarge));
        assert_eq!(clean(&vec![0; MAX_PHOTO_BYTES + 1]), Err(BadPhoto::TooLarge));
    }

    #[test]
    fn wrong_types_and_damaged_files_are_told_apart() {
        for other in
            [&b"%PDF-1.7"[..], b"GIF89a\x01\0\x01\0", b"<svg xmlns='x'/>", b"MZ", b"PK\x03\x04", b"\0"]
        {
            assert_eq!(clean(other), Err(BadPhoto::NotAPhoto), "{other:?}");
        }
        let whole = picture(64, 64, ImageFormat::Png);
        assert_eq!(clean(&whole[..whole.len() / 2]), Err(BadPhoto::Damaged));
    }

    #[tokio::test]
    async fn an_empty_file_field_is_no_photo_and_too_many_are_told() {
        assert_eq!(keep(&[Vec::new()], 5, Class::Evidence).await.map(|k| k.len()), Ok(0));
        let small = picture(2, 2, ImageFormat::Png);
        let kept = keep(std::slice::from_ref(&small), 1, Class::Evidence).await;
        let kept = kept.unwrap_or_default();
        assert_eq!((kept.len(), kept[0].files.len()), (1, 2));
        let (words, files) = (&kept[0].words, &kept[0].files);
        assert_eq!(files[1].bytes, small, "as it came");
        assert_eq!(words.original_sha256.as_ref(), Some(&hex_of(&small)), "which the event's leaf covers");
        assert_eq!((words.original.as_ref(), &words.sha256), (Some(&files[1].id), &hex_of(&files[0].bytes)));
        assert_eq!(keep(&[small.clone(), small], 1, Class::Evidence).await.err(), Some(BadPhoto::TooMany));
    }
}
