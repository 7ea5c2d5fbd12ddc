use std::io::ErrorKind;

/// Why something could not be sealed or opened. Never holds a value or a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The key is another one, the place is another one, or a byte was changed.
    #[error("a sealed value does not open")]
    DoesNotOpen,
    /// It is too short, or its first byte names no known form.
    #[error("these bytes are no sealed value")]
    NotSealed,
    /// Wrapped by a master key that is not in the key file.
    #[error("the master key is not known")]
    UnknownMaster,
    /// The system gives no random bytes.
    #[error("no random bytes")]
    NoRandom,
}

/// Why a key file cannot be used. Never holds what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFileError {
    /// It cannot be read at all.
    #[error("it cannot be read ({0})")]
    Unreadable(ErrorKind),
    /// It holds no key.
    #[error("it holds no key")]
    Empty,
    /// This line is not a name and a key: 32 bytes in base64, 43 characters without padding.
    #[error("line {0} is not a name and a key of 32 bytes in base64")]
    Line(usize),
    /// Two keys have one name.
    #[error("the name on line {0} stands there twice")]
    Twice(usize),
}
