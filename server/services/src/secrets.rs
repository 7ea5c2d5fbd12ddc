//! Tokens: 256 random bits, shown once, kept as their SHA-256.

use crate::Fault;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A new token for a cookie or an address: 43 characters of base64url.
pub(crate) fn new_token() -> Result<String, Fault> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| Fault::Failed)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is stored of a token: SHA-256 in lower-case hex. The token itself has 256 bits, so no salt
/// or slow hash is needed.
pub(crate) fn digest(token: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(token.as_bytes()) {
        // Writing to a string cannot fail.
        let _written = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_256_bits_and_none_is_like_another() {
        let (one, two) = (new_token().expect("random"), new_token().expect("random"));
        assert_eq!((one.len(), one == two), (43, false));
    }

    #[test]
    fn the_digest_is_sha_256_in_hex() {
        assert_eq!(
            digest("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
