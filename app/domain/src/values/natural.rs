use std::cmp::Ordering;

/// The order in which people list names with numbers in them: 2 before 10, case aside. Names that are
/// the same that way come in the order of their characters.
pub fn natural_order(one: &str, other: &str) -> Ordering {
    let (mut a, mut b) = (one, other);
    loop {
        let (x, y) = (next(&mut a), next(&mut b));
        let order = match (&x, &y) {
            (None, None) => return one.cmp(other),
            (Some(Part::Number(x)), Some(Part::Number(y))) => {
                x.len().cmp(&y.len()).then_with(|| x.cmp(y))
            }
            _ => x.cmp(&y),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// A run of digits without its leading zeros, or one other character.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part<'a> {
    Number(&'a str),
    Letter(char),
}

fn next<'a>(rest: &mut &'a str) -> Option<Part<'a>> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (number, later) = rest.split_at(digits);
        *rest = later;
        return Some(Part::Number(number.trim_start_matches('0')));
    }
    let mut chars = rest.chars();
    let c = chars.next()?;
    *rest = chars.as_str();
    Some(Part::Letter(c.to_lowercase().next().unwrap_or(c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn groups_come_in_the_order_of_their_numbers() {
        let mut names = [
            "Klas 10",
            "klas 2b",
            "Klas 2a",
            "Klas 1",
            "groep 8",
            "Groep 7/8",
            "2C",
        ];
        names.sort_by(|a, b| natural_order(a, b));
        let expected = [
            "2C",
            "Groep 7/8",
            "groep 8",
            "Klas 1",
            "Klas 2a",
            "klas 2b",
            "Klas 10",
        ];
        assert_eq!(names, expected);
    }

    proptest! {
        #[test]
        fn it_is_an_order(a in "[a-cA-C0-3 ]{0,6}", b in "[a-cA-C0-3 ]{0,6}", c in "[a-cA-C0-3 ]{0,6}") {
            prop_assert_eq!(natural_order(&a, &b), natural_order(&b, &a).reverse());
            prop_assert_eq!(natural_order(&a, &b) == Ordering::Equal, a == b);
            if natural_order(&a, &b).is_le() && natural_order(&b, &c).is_le() {
                prop_assert!(natural_order(&a, &c).is_le());
            }
        }
    }
}
