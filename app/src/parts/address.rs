//! Addresses with a query.

/// What of a text codes and numbers are made of, so that it can stand in an address again as it is.
pub fn plain(text: &str) -> String {
    let fits = |letter: &char| letter.is_ascii_alphanumeric() || "._-".contains(*letter);
    text.chars().filter(fits).collect()
}

/// As a value stands in an address (RFC 3986).
pub fn encoded(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
