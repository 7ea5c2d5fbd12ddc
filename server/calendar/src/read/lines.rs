//! Content lines, unfolded, from bytes of any kind.

use super::Unreadable;

/// How much is read before giving up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Octets of the whole object.
    pub octets: usize,
    /// Lines as they stand there, folded.
    pub lines: usize,
}

/// The content lines of an object (RFC 5545, section 3.1), without empty ones.
///
/// Taken as well: a byte order mark, UTF-16 that has one, lines that end with
/// LF or CR alone. Folds are undone before the bytes become text, for some
/// programs fold within a character. What is no UTF-8 becomes U+FFFD.
pub(crate) fn lines(bytes: &[u8], limits: Limits) -> Result<Vec<String>, Unreadable> {
    if bytes.len() > limits.octets {
        return Err(Unreadable::TooLarge);
    }
    let decoded;
    let bytes = match bytes {
        [0xFF, 0xFE, rest @ ..] => {
            decoded = utf_16(rest, u16::from_le_bytes);
            decoded.as_bytes()
        }
        [0xFE, 0xFF, rest @ ..] => {
            decoded = utf_16(rest, u16::from_be_bytes);
            decoded.as_bytes()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest,
        bytes => bytes,
    };
    let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let mut unfolded: Vec<Vec<u8>> = Vec::new();
    for (number, line) in bytes.split(|byte| *byte == end).enumerate() {
        if number >= limits.lines {
            return Err(Unreadable::TooManyLines);
        }
        let ended = line.iter().rposition(|byte| *byte != b'\r');
        let line = &line[..ended.map_or(0, |last| last + 1)];
        match (line, unfolded.last_mut()) {
            ([], _) => {}
            ([b' ' | b'\t', more @ ..], Some(last)) => last.extend_from_slice(more),
            (line, _) => unfolded.push(line.to_vec()),
        }
    }
    let text = |line: Vec<u8>| match String::from_utf8(line) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    Ok(unfolded.into_iter().map(text).collect())
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Limits, lines};
    use crate::Unreadable;

    const LIMITS: Limits = Limits {
        octets: 100,
        lines: 5,
    };

    fn read(bytes: &[u8]) -> Vec<String> {
        lines(bytes, LIMITS).expect("within the limits")
    }

    #[test]
    fn folds_and_all_line_ends_are_undone() {
        assert_eq!(read(b"A:1\r\nB:2\r\n 3\r\n\t4\r\n"), ["A:1", "B:234"]);
        assert_eq!(read(b"A:1\nB:2\n 3"), ["A:1", "B:23"]);
        assert_eq!(read(b"A:1\rB:2\r 3\r"), ["A:1", "B:23"]);
        assert_eq!(read(b"A:1\r\r\n\r\n 2\r\n"), ["A:12"]);
    }

    #[test]
    fn a_fold_within_a_character_is_undone() {
        assert_eq!(read(b"A:caf\xC3\r\n \xA9"), ["A:café"]);
    }

    #[test]
    fn byte_order_marks_and_utf_16_are_read() {
        assert_eq!(read(b"\xEF\xBB\xBFA:1"), ["A:1"]);
        assert_eq!(read(b"\xFF\xFEA\0:\0\xE9\0\n\0"), ["A:é"]);
        assert_eq!(read(b"\xFE\xFF\0A\0:\0\xE9"), ["A:é"]);
        assert_eq!(read(b"A:caf\xE9!"), ["A:caf\u{FFFD}!"]);
    }

    #[test]
    fn too_much_is_refused() {
        assert_eq!(lines(&[b'x'; 101], LIMITS), Err(Unreadable::TooLarge));
        assert_eq!(lines(b"\n\n\n\n\n", LIMITS), Err(Unreadable::TooManyLines));
    }
}
