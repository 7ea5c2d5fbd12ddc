//! Bytes as published, made into text.

use crate::FileProblem;
use encoding_rs::{Encoding as Charset, UTF_8, WINDOWS_1252};
use serde::{Deserialize, Serialize};

/// How the text of a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// Windows-1252, as DUO writes it.
    Windows1252,
}

/// The beginnings of files that are not text.
const BINARY: [(&[u8], FileProblem); 8] = [
    (b"PK\x03\x04", FileProblem::Spreadsheet),
    (
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        FileProblem::Spreadsheet,
    ),
    (b"\x89PNG", FileProblem::NotText),
    (b"\xFF\xD8\xFF", FileProblem::NotText),
    (b"GIF8", FileProblem::NotText),
    (b"%PDF", FileProblem::NotText),
    (b"\x1F\x8B", FileProblem::NotText),
    (b"\x7FELF", FileProblem::NotText),
];

/// Decodes a file. Bytes that fit no character become U+FFFD, so that only their line suffers.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Encoding), FileProblem> {
    if let Some((_, problem)) = BINARY.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(problem.clone());
    }
    let (text, encoding) = match Charset::for_bom(bytes) {
        Some((charset, mark)) => {
            let (text, _) = charset.decode_without_bom_handling(&bytes[mark..]);
            let encoding = if charset == UTF_8 {
                Encoding::Utf8
            } else {
                Encoding::Utf16
            };
            (text.into_owned(), encoding)
        }
        None if is_mostly_utf8(bytes) => {
            (String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8)
        }
        None => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            (text.into_owned(), Encoding::Windows1252)
        }
    };
    if text.trim().is_empty() {
        return Err(FileProblem::Empty);
    }
    // A stray NUL is damage in one line; many of them are another sort of file.
    let nuls = text.chars().filter(|c| *c == '\0').count();
    if nuls * 10 > text.chars().count() {
        return Err(FileProblem::NotText);
    }
    Ok((text, encoding))
}

/// Decodes a file that must be a table.
pub(crate) fn decode_table(bytes: &[u8]) -> Result<(String, Encoding), FileProblem> {
    let (text, encoding) = decode(bytes)?;
    let start: String = text.trim_start().chars().take(2_000).collect();
    if start.starts_with('<') {
        let start = start.to_lowercase();
        let page = start.contains("<html") || start.contains("<!doctype html");
        return Err(if page {
            FileProblem::WebPage
        } else {
            FileProblem::NotThisRegister
        });
    }
    if start.starts_with(['{', '[']) {
        return Err(FileProblem::Json);
    }
    Ok((text, encoding))
}

/// One damaged byte must not turn every accent of a UTF-8 file into two wrong characters: accents
/// that are whole in UTF-8 hardly ever come about by chance in Windows-1252.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || whole > broken
}

/// Whether a field holds characters that no published text has.
pub(crate) fn is_damaged(field: &str) -> bool {
    field
        .chars()
        .any(|c| c == '\u{fffd}' || (c.is_control() && !matches!(c, '\t' | '\n' | '\r')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_is_read_from_four_encodings() {
        let utf16: Vec<u8> = std::iter::once(0xFEFF)
            .chain("Café".encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let read = |bytes: &[u8]| decode(bytes);
        assert_eq!(read("Café".as_bytes()), Ok(("Café".into(), Encoding::Utf8)));
        assert_eq!(
            read(b"\xEF\xBB\xBFCaf\xC3\xA9"),
            Ok(("Café".into(), Encoding::Utf8))
        );
        assert_eq!(read(b"Caf\xE9"), Ok(("Café".into(), Encoding::Windows1252)));
        assert_eq!(read(&utf16), Ok(("Café".into(), Encoding::Utf16)));
    }

    #[test]
    fn one_damaged_byte_leaves_the_accents_of_a_utf8_file_whole() {
        assert_eq!(
            decode(b"Caf\xC3\xA9 na\xC3\xAFef \xFF"),
            Ok(("Café naïef \u{fffd}".into(), Encoding::Utf8))
        );
    }

    #[test]
    fn what_is_no_text_is_named_for_what_it_is() {
        assert_eq!(decode(b" \r\n "), Err(FileProblem::Empty));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n"), Err(FileProblem::NotText));
        assert_eq!(decode(b"PK\x03\x04xl/"), Err(FileProblem::Spreadsheet));
        assert_eq!(decode(&[0, 1, 0, 2]), Err(FileProblem::NotText));
        assert_eq!(
            decode_table(b"<!DOCTYPE html><p>"),
            Err(FileProblem::WebPage)
        );
        assert_eq!(decode_table(b" {\"a\": 1}"), Err(FileProblem::Json));
    }
}
