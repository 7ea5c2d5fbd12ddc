//! Telephone numbers as people read them.

/// Area codes of three digits, besides those that start with `07`; all others have four
/// (numbering plan of the Authority for Consumers and Markets).
const SHORT: &[&str] = &[
    "010", "013", "014", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038",
    "040", "043", "045", "046", "050", "053", "055", "058", "084", "085", "087", "088", "091",
];

/// `070 555 02 17`, `0172 55 50 21`, `06 12 34 56 78`; a number with a country code as it is.
pub fn spaced(number: &str) -> String {
    if number.len() != 10 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let parts: &[usize] = if number.starts_with("06") {
        &[2, 2, 2, 2, 2]
    } else if number.starts_with("07") || SHORT.iter().any(|code| number.starts_with(code)) {
        &[3, 3, 2, 2]
    } else {
        &[4, 2, 2, 2]
    };
    let mut rest = number;
    let mut spaced = Vec::new();
    for part in parts {
        let (head, tail) = rest.split_at(*part);
        spaced.push(head);
        rest = tail;
    }
    // The number never breaks over two lines.
    spaced.join("\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn a_number_is_grouped_as_the_dutch_read_it() {
        let shown = |number| spaced(number).replace('\u{a0}', " ");
        assert_eq!(
            ["0705550217", "0172555021", "0612345678", "+31705550217"].map(shown),
            [
                "070 555 02 17",
                "0172 55 50 21",
                "06 12 34 56 78",
                "+31705550217"
            ]
        );
    }
}
