use crate::KeyFileError;
use crate::key_file::{self, Named};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use std::path::Path;

/// Finds an exact value without the database being able to read or guess it: HMAC-SHA-256
/// (RFC 2104) under a key that is not in the database.
pub struct BlindIndex(Named);

/// Its name alone.
impl fmt::Debug for BlindIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlindIndex({})", self.0.0)
    }
}

impl BlindIndex {
    /// Reads its key from a file with one line: `name key`.
    ///
    /// # Errors
    /// When the file cannot be read or holds something else.
    pub fn read(file: &Path) -> Result<Self, KeyFileError> {
        Self::first(key_file::read(file)?)
    }

    /// Reads its key from the text of such a file.
    ///
    /// # Errors
    /// When the text holds something else.
    pub fn parse(text: &str) -> Result<Self, KeyFileError> {
        Self::first(key_file::parse(text)?)
    }

    fn first(keys: Vec<Named>) -> Result<Self, KeyFileError> {
        match <[Named; 1]>::try_from(keys) {
            Ok([key]) => Ok(Self(key)),
            Err(_) => Err(KeyFileError::Line(2)),
        }
    }

    /// What tells this key from another, whatever their names, and tells nothing of either.
    pub fn mark(&self) -> [u8; 32] {
        self.of("key", "")
    }

    /// What stands for a value in an index; `kind` keeps values of two kinds apart.
    pub fn of(&self, kind: &str, value: &str) -> [u8; 32] {
        // HMAC takes a key of any length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&*self.0.1) else {
            return [0; 32];
        };
        mac.update(&(kind.len() as u64).to_be_bytes());
        mac.update(kind.as_bytes());
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().into()
    }
}
