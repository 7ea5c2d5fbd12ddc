use crate::{Place, VaultError};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use std::fmt;
use zeroize::Zeroizing;

/// The only form so far: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03).
const FORM: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;

/// A sealed value as it lies in the database: form byte, nonce of 24 bytes, ciphertext with its tag.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

/// Only its length.
impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

impl Sealed {
    /// Takes a sealed value from a row.
    ///
    /// # Errors
    /// `NotSealed` when it cannot be one, whatever the key.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, VaultError> {
        let fits = bytes.len() >= 1 + NONCE + TAG && bytes.first() == Some(&FORM);
        fits.then_some(Self(bytes)).ok_or(VaultError::NotSealed)
    }

    /// The bytes for a row.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The same, given away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Seals under a key, for a place. The nonce is random: 192 bits do not come twice.
pub(crate) fn seal(key: &[u8; 32], place: &Place, plain: &[u8]) -> Result<Sealed, VaultError> {
    let mut nonce = [0u8; NONCE];
    getrandom::fill(&mut nonce).map_err(|_| VaultError::NoRandom)?;
    let payload = Payload {
        msg: plain,
        aad: &place.bytes(),
    };
    let ciphertext = XChaCha20Poly1305::new(&(*key).into())
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| VaultError::DoesNotOpen)?;
    let mut bytes = Vec::with_capacity(1 + NONCE + ciphertext.len());
    bytes.push(FORM);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&ciphertext);
    Ok(Sealed(bytes))
}

/// Opens what was sealed under this key for this place.
pub(crate) fn open(
    key: &[u8; 32],
    place: &Place,
    sealed: &Sealed,
) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let (nonce, ciphertext) = sealed.0[1..]
        .split_first_chunk::<NONCE>()
        .ok_or(VaultError::NotSealed)?;
    let payload = Payload {
        msg: ciphertext,
        aad: &place.bytes(),
    };
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt(&XNonce::from(*nonce), payload)
        .map(Zeroizing::new)
        .map_err(|_| VaultError::DoesNotOpen)
}
