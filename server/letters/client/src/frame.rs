//! How the two programs speak: a length of four bytes, the highest first, and so many bytes.

use std::io::{self, Read, Write};

/// Largest job, in bytes.
pub const LARGEST_JOB: usize = 512 * 1024;

/// Largest file that a letter may become, in bytes.
pub const LARGEST_FILE: usize = 4 * 1024 * 1024;

/// Reads the next frame; nothing when the other side has closed.
///
/// # Errors
/// What the stream says, and `InvalidData` for a frame of more than `most` bytes: after that the
/// stream is of no use.
pub fn read(from: &mut impl Read, most: usize) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let mut frame = vec![0; checked(length, most)?];
    from.read_exact(&mut frame)?;
    Ok(Some(frame))
}

/// Writes one frame and sends it off.
///
/// # Errors
/// What the stream says, and `InvalidData` for more than a length of four bytes can tell.
pub fn write(to: &mut impl Write, frame: &[u8]) -> io::Result<()> {
    to.write_all(&length(frame)?)?;
    to.write_all(frame)?;
    to.flush()
}

/// The length that goes in front of a frame.
pub(crate) fn length(frame: &[u8]) -> io::Result<[u8; 4]> {
    let length = u32::try_from(frame.len());
    length
        .map(u32::to_be_bytes)
        .map_err(|_| io::ErrorKind::InvalidData.into())
}

/// A length that was read, if it is within its measure.
pub(crate) fn checked(length: [u8; 4], most: usize) -> io::Result<usize> {
    let length = usize::try_from(u32::from_be_bytes(length));
    length
        .ok()
        .filter(|length| *length <= most)
        .ok_or_else(|| io::ErrorKind::InvalidData.into())
}
