use super::{Part, Wrong};
use crate::LetterKind;

/// Longest that a field's name may be; what is longer is text in which a brace was forgotten.
const LONGEST_NAME: usize = 40;

/// A line in its pieces. All that is wrong in it goes to `wrong`.
pub(super) fn split(line: &str, kind: LetterKind, wrong: &mut Vec<Wrong>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let (brace, after) = rest[at..].split_at(1);
        rest = after;
        if let Some(after) = rest.strip_prefix(brace) {
            text.push_str(brace);
            rest = after;
        } else if brace == "}" {
            wrong.push(Wrong::Unopened);
        } else if let Some((name, after)) = name(rest) {
            match kind.field(name) {
                Some(field) => {
                    if !text.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut text)));
                    }
                    parts.push(Part::Field(field));
                }
                None => wrong.push(Wrong::UnknownField(name.to_owned(), nearest(name, kind))),
            }
            rest = after;
        } else {
            wrong.push(Wrong::Unclosed);
        }
    }
    text.push_str(rest);
    if !text.is_empty() {
        parts.push(Part::Text(text));
    }
    parts
}

/// The name up to its closing brace, and what follows that.
fn name(rest: &str) -> Option<(&str, &str)> {
    let (name, after) = rest.split_once('}')?;
    (!name.contains('{') && name.chars().count() <= LONGEST_NAME).then_some((name.trim(), after))
}

/// The known name that takes the fewest changes to get to: no more than a third of its letters.
fn nearest(name: &str, kind: LetterKind) -> Option<String> {
    kind.fields()
        .map(|field| (changes(name, field.name), field.name))
        .filter(|(changes, _)| 3 * *changes <= name.len())
        .min()
        .map(|(_, name)| name.to_owned())
}

/// So many letters must be put in, taken out or replaced to make one word the other (Levenshtein).
fn changes(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in to.iter().enumerate() {
            let replaced = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(corner + 1);
        }
    }
    row[to.len()]
}
