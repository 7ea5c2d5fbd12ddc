use crate::KeyFileError;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::path::Path;
use zeroize::Zeroizing;

/// A key with its name.
pub(crate) type Named = (String, Zeroizing<[u8; 32]>);

/// Reads a key file: one key a line, `name key`, the newest first; empty lines and lines that begin
/// with `#` count for nothing.
pub(crate) fn read(file: &Path) -> Result<Vec<Named>, KeyFileError> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| KeyFileError::Unreadable(error.kind()))
        .map(Zeroizing::new)?;
    parse(&text)
}

pub(crate) fn parse(text: &str) -> Result<Vec<Named>, KeyFileError> {
    let mut keys: Vec<Named> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, key) = line
            .split_once(char::is_whitespace)
            .and_then(|(name, key)| Some((named(name)?, key_of(key.trim())?)))
            .ok_or(KeyFileError::Line(number))?;
        if keys.iter().any(|(known, _)| *known == name) {
            return Err(KeyFileError::Twice(number));
        }
        keys.push((name, key));
    }
    if keys.is_empty() {
        return Err(KeyFileError::Empty);
    }
    Ok(keys)
}

fn named(name: &str) -> Option<String> {
    let fits = (1..=32).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    fits.then(|| name.to_owned())
}

fn key_of(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let text = text.trim_end_matches('=');
    let bytes = Zeroizing::new(STANDARD_NO_PAD.decode(text).ok()?);
    <[u8; 32]>::try_from(bytes.as_slice())
        .ok()
        .map(Zeroizing::new)
}

/// A line for a key file with a new random key under this name (lower-case letters, digits and
/// dashes, at most 32).
///
/// # Errors
/// `Line(1)` when the name has another form; `Unreadable` when the system gives no random bytes.
pub fn new_key_line(name: &str) -> Result<Zeroizing<String>, KeyFileError> {
    let name = named(name).ok_or(KeyFileError::Line(1))?;
    let mut bytes = Zeroizing::new([0u8; 32]);
    getrandom::fill(&mut *bytes)
        .map_err(|_| KeyFileError::Unreadable(std::io::ErrorKind::Unsupported))?;
    let key = Zeroizing::new(STANDARD_NO_PAD.encode(*bytes));
    Ok(Zeroizing::new(format!("{name} {}\n", key.as_str())))
}
