//! The entity tag that lets a calendar program ask "anything new?" cheaply.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The strong entity tag (RFC 9110, section 8.8.3) of a body, quotes included.
///
/// It is the SHA-256 of the bytes in hexadecimal, so it is the same on every
/// server and after every restart, and other bytes give another tag.
pub fn etag(body: &str) -> String {
    let mut tag = String::with_capacity(66);
    tag.push('"');
    for byte in Sha256::digest(body.as_bytes()) {
        write!(tag, "{byte:02x}").expect("writing to a String cannot fail");
    }
    tag.push('"');
    tag
}

#[cfg(test)]
mod tests {
    use super::etag;

    #[test]
    fn the_tag_is_the_quoted_sha_256_of_the_bytes() {
        // The example of FIPS 180-2, appendix B.1.
        assert_eq!(
            etag("abc"),
            "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\""
        );
    }

    #[test]
    fn one_other_byte_gives_another_tag() {
        assert_ne!(etag("SEQUENCE:1"), etag("SEQUENCE:2"));
    }
}
