use crate::{Place, Sealed, VaultError, sealed};
use std::fmt;
use zeroize::Zeroizing;

/// The key of one youth. It is wiped from memory when it goes.
#[derive(Clone)]
pub struct YouthKey(Zeroizing<[u8; 32]>);

/// Nothing of it.
impl fmt::Debug for YouthKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YouthKey")
    }
}

impl YouthKey {
    /// A new one.
    ///
    /// # Errors
    /// `NoRandom`.
    pub fn generate() -> Result<Self, VaultError> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        getrandom::fill(&mut *bytes).map_err(|_| VaultError::NoRandom)?;
        Ok(Self(bytes))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let bytes = <[u8; 32]>::try_from(bytes).map_err(|_| VaultError::NotSealed)?;
        Ok(Self(Zeroizing::new(bytes)))
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals a value for a place.
    ///
    /// # Errors
    /// `NoRandom`.
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Result<Sealed, VaultError> {
        sealed::seal(&self.0, place, plain)
    }

    /// Opens a value from its place.
    ///
    /// # Errors
    /// `DoesNotOpen` when the key or the place is another one, or a byte was changed.
    pub fn open(&self, place: &Place, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        sealed::open(&self.0, place, sealed)
    }
}
