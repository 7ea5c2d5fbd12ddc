use super::Private;
use crate::ids::CaseId;
use crate::values::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A citizen service number (burgerservicenummer, Wet algemene bepalingen burgerservicenummer,
/// article 1): nine digits that pass the eleven test of the Logisch Ontwerp BSN.
#[derive(Clone, PartialEq, Eq)]
pub struct Bsn(String);

/// Nothing of it.
impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bsn")
    }
}

/// What each digit counts for in the eleven test, from the left.
const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/// So many digits at the end are shown where the number is not to be read whole.
const SHOWN: usize = 3;

impl Bsn {
    /// Reads a number as typed; blanks and dots between digits go, and eight digits get the zero
    /// that is often left out in front.
    ///
    /// # Errors
    /// `NotABsn` when it is something else, or does not pass the eleven test.
    pub fn parse(typed: &str) -> Result<Self, Mistake> {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '.')
            .collect();
        let digits = match digits.len() {
            8 => format!("0{digits}"),
            _ => digits,
        };
        match passes(&digits) {
            true => Ok(Self(digits)),
            false => Err(Mistake::NotABsn),
        }
    }

    /// The nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number where it is recognised and not read: bullets and its last three digits.
    pub fn masked(&self) -> Private {
        let hidden = self.0.len() - SHOWN;
        format!("{}{}", "•".repeat(hidden), &self.0[hidden..]).into()
    }
}

impl From<&Bsn> for Private {
    fn from(bsn: &Bsn) -> Self {
        bsn.as_str().into()
    }
}

/// Whether digits pass the eleven test: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i can be divided by
/// 11, and not all are zero.
fn passes(digits: &str) -> bool {
    let values: Option<Vec<i32>> = digits
        .bytes()
        .map(|byte| byte.is_ascii_digit().then(|| i32::from(byte - b'0')))
        .collect();
    let Some(values) = values.filter(|values| values.len() == WEIGHTS.len()) else {
        return false;
    };
    let sum: i32 = values.iter().zip(WEIGHTS).map(|(one, by)| one * by).sum();
    sum % 11 == 0 && values.iter().any(|one| *one != 0)
}

/// Another case of the same youth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownCase {
    /// Which.
    pub case: CaseId,
    /// What people call it by.
    pub number: String,
}

/// The number as a case shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BsnView {
    /// The number as it may be read: masked on the page of a case, whole where it is changed and in
    /// what the youth gets; none when none is known.
    pub shown: Option<Private>,
    /// Other cases with this number that the viewer may see.
    pub also: Vec<KnownCase>,
}

/// What the page shows on which the number of a youth is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BsnPage {
    /// What people call the case by.
    pub number: String,
    /// The number, whole.
    pub bsn: BsnView,
}

/// The form by which numbers come into use, or go out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BsnUseForm {
    /// Always there, so that a form with nothing ticked is a form too.
    pub sent: String,
    /// Present when they are in use.
    pub on: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_passes_the_eleven_test_and_eight_digits_get_their_zero() {
        let read = |typed: &str| Bsn::parse(typed).map(|bsn| bsn.0);
        let table = [
            ("111222333", Ok("111222333")),
            (" 1112.22.333 ", Ok("111222333")),
            ("123456782", Ok("123456782")),
            ("012345672", Ok("012345672")),
            ("12345672", Ok("012345672")),
            ("123456789", Err(Mistake::NotABsn)),
            ("000000000", Err(Mistake::NotABsn)),
            ("00000000", Err(Mistake::NotABsn)),
            ("1112223330", Err(Mistake::NotABsn)),
            ("1234567", Err(Mistake::NotABsn)),
            ("-11222333", Err(Mistake::NotABsn)),
            ("11122233x", Err(Mistake::NotABsn)),
            ("١١١٢٢٢٣٣٣", Err(Mistake::NotABsn)),
            ("", Err(Mistake::NotABsn)),
        ];
        for (typed, answer) in table {
            assert_eq!(read(typed), answer.map(str::to_owned), "{typed}");
        }
    }

    #[test]
    fn a_number_shows_nothing_of_itself_in_a_log_and_three_digits_where_it_is_masked() {
        let bsn = Bsn::parse("111222333").expect("a number");
        assert_eq!(format!("{bsn:?}"), "Bsn");
        assert_eq!(bsn.masked().as_str(), "••••••333");
    }

    /// Any number that passes: eight digits and the last that goes with them.
    fn numbers() -> impl Strategy<Value = [u8; 9]> {
        prop::array::uniform8(0u8..10).prop_filter_map("no last digit goes with it", |first| {
            let sum: i32 = first
                .iter()
                .zip(WEIGHTS)
                .map(|(one, by)| i32::from(*one) * by)
                .sum();
            let last = u8::try_from(sum % 11).ok().filter(|last| *last < 10)?;
            let mut digits = [0; 9];
            digits[..8].copy_from_slice(&first);
            digits[8] = last;
            digits.iter().any(|one| *one != 0).then_some(digits)
        })
    }

    fn text(digits: [u8; 9]) -> String {
        digits.iter().map(|one| char::from(b'0' + one)).collect()
    }

    proptest! {
        #[test]
        fn every_digit_typed_wrongly_is_refused(digits in numbers(), at in 0usize..9, by in 1u8..10) {
            prop_assert!(Bsn::parse(&text(digits)).is_ok());
            let mut wrong = digits;
            wrong[at] = (wrong[at] + by) % 10;
            prop_assert_eq!(Bsn::parse(&text(wrong)), Err(Mistake::NotABsn));
        }

        #[test]
        fn every_two_neighbours_typed_the_wrong_way_round_are_refused(digits in numbers(), at in 0usize..8) {
            prop_assume!(digits[at] != digits[at + 1]);
            let mut wrong = digits;
            wrong.swap(at, at + 1);
            prop_assert_eq!(Bsn::parse(&text(wrong)), Err(Mistake::NotABsn));
        }
    }
}
