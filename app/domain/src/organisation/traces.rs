use crate::values::{Email, Name, Phone};

/// What stands where the details of a person were.
pub const WIPED: &str = "[gewist]";

/// What a person can be found by in texts that others wrote: whole name, e-mail address and telephone
/// number, in capitals or not, the number however it is spaced. A first name alone is not found: it
/// may be anybody's.
#[derive(Clone, PartialEq, Eq)]
pub struct Traces {
    words: Vec<Vec<char>>,
    address: Option<Vec<char>>,
    /// The number without its country or its first zero.
    number: Option<Vec<char>>,
}

impl Traces {
    /// Of somebody with these details.
    pub fn of(name: &Name, email: Option<&Email>, phone: Option<&Phone>) -> Self {
        let plain = folded(name.as_str());
        // In JSON a quote carries a backslash.
        let quoted = folded(&name.as_str().replace('\\', "\\\\").replace('"', "\\\""));
        let words = match plain == quoted {
            true => vec![plain],
            false => vec![quoted, plain],
        };
        let number = phone.map(|phone| {
            let digits = phone.as_str().trim_start_matches('+');
            let bare = digits.strip_prefix("31").unwrap_or(digits);
            bare.trim_start_matches('0').chars().collect()
        });
        Self {
            words,
            address: email.map(|email| folded(email.as_str())),
            number,
        }
    }

    /// The text without them; none when it holds none of them.
    pub fn wiped(&self, text: &str) -> Option<String> {
        let mut chars: Vec<char> = text.chars().collect();
        let mut found = false;
        if let Some(address) = &self.address {
            found |= wipe(&mut chars, |text, at| {
                let inside = |c: char| c.is_alphanumeric() || "._+-".contains(c);
                exact(text, at, address, inside)
            });
        }
        if let Some(number) = &self.number {
            found |= wipe(&mut chars, |text, at| spaced(text, at, number));
        }
        for words in &self.words {
            found |= wipe(&mut chars, |text, at| {
                exact(text, at, words, char::is_alphanumeric)
            });
        }
        found.then(|| chars.into_iter().collect())
    }
}

/// One letter for one letter, so that places stay the same.
fn folded(text: &str) -> Vec<char> {
    text.chars().map(fold).collect()
}

fn fold(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(lower), None) => lower,
        _ => c,
    }
}

/// Replaces everything that begins somewhere, and tells whether there was any. `ends` gives where what
/// begins at a place begins and ends.
fn wipe(text: &mut Vec<char>, found_at: impl Fn(&[char], usize) -> Option<(usize, usize)>) -> bool {
    let (mut at, mut found) = (0, false);
    while at < text.len() {
        match found_at(text, at) {
            Some((begin, end)) => {
                text.splice(begin..end, WIPED.chars());
                at = begin + WIPED.chars().count();
                found = true;
            }
            None => at += 1,
        }
    }
    found
}

/// Exactly these letters, not as part of something longer.
fn exact(
    text: &[char],
    at: usize,
    wanted: &[char],
    inside: impl Fn(char) -> bool,
) -> Option<(usize, usize)> {
    let end = at + wanted.len();
    let here = text.get(at..end)?;
    let same = here.iter().map(|c| fold(*c)).eq(wanted.iter().copied());
    let free_before = at == 0 || !inside(text[at - 1]);
    // A dot or dash after it may end the sentence.
    let free_after = text.get(end).is_none_or(|c| !c.is_alphanumeric());
    (same && !wanted.is_empty() && free_before && free_after).then_some((at, end))
}

/// These digits with whatever people write between them, and what they write in front of them.
fn spaced(text: &[char], at: usize, wanted: &[char]) -> Option<(usize, usize)> {
    let between = |c: char| " -./()\u{a0}".contains(c);
    let (first, rest) = wanted.split_first()?;
    if text.get(at) != Some(first) {
        return None;
    }
    let mut end = at + 1;
    for digit in rest {
        while text.get(end).is_some_and(|c| between(*c)) {
            end += 1;
        }
        if text.get(end) != Some(digit) {
            return None;
        }
        end += 1;
    }
    if text.get(end).is_some_and(char::is_ascii_digit) {
        return None;
    }
    let mut begin = at;
    while begin > 0 && (between(text[begin - 1]) || text[begin - 1].is_ascii_digit()) {
        begin -= 1;
    }
    if begin > 0 && text[begin - 1] == '+' {
        begin -= 1;
    }
    let digits: String = text[begin..at]
        .iter()
        .filter(|c| c.is_ascii_digit())
        .collect();
    let begin = begin + text[begin..at].iter().take_while(|c| between(**c)).count();
    ["", "0", "31", "310", "0031", "00310"]
        .contains(&digits.as_str())
        .then_some((begin, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn somebody() -> Traces {
        let phone = Phone::parse("06-12345678").expect("a number");
        Traces::of(
            &Name::parse("Noor de \"Vries\"").expect("a name"),
            Some(&Email::parse("noor@school.example").expect("an address")),
            Some(&phone),
        )
    }

    #[test]
    fn a_person_is_found_however_the_details_are_written() {
        let wiped = |text: &str| somebody().wiped(text);
        for (text, left) in [
            ("Bel NOOR DE \"VRIES\".", "Bel [gewist]."),
            (r#"{"a":"Noor de \"Vries\""}"#, r#"{"a":"[gewist]"}"#),
            ("Mail Noor@School.example.", "Mail [gewist]."),
            ("bel 06 - 12 34 56 78!", "bel [gewist]!"),
            ("bel +31 (0)6 12345678", "bel [gewist]"),
            (
                "bel 0031612345678 of 0612345678",
                "bel [gewist] of [gewist]",
            ),
        ] {
            assert_eq!(wiped(text), Some(left.to_owned()), "{text}");
        }
    }

    #[test]
    fn others_stay() {
        for text in [
            "",
            "Noor belde.",
            "Eleanor de \"Vriesman\"",
            "a.noor@school.example",
            "061234567890",
            "1061 2345678",
        ] {
            assert_eq!(somebody().wiped(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_of_it_is_left_and_the_rest_stays(before in "[a-z ,\"{}]{0,20}", after in "[ ,.\"}][a-z ]{0,20}") {
            let text = format!("{before} noor@school.example{after}");
            prop_assert_eq!(somebody().wiped(&text), Some(format!("{before} [gewist]{after}")));
        }
    }
}
