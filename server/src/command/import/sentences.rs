use services::imports::{Mode, RejectReason, RejectedRow};
use std::fmt::Write;

/// One line for each row that cannot be used: its number, its school if that can be read, and why.
pub(super) fn rejected(rows: &[RejectedRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut told = format!("\n{} cannot be used:", count(rows.len(), "row"));
    for row in rows {
        let codes: Vec<_> = row.site_codes().map(ToString::to_string).collect();
        let school = if codes.is_empty() {
            String::new()
        } else {
            format!(" ({})", codes.join(", "))
        };
        // Writing to a string cannot fail.
        let _written = write!(
            told,
            "\n  line {}{school}: {}",
            row.line,
            reason(&row.reason)
        );
    }
    told
}

/// How the output ends: done, or how to do it.
pub(super) const fn ending(mode: Mode, changes: bool) -> &'static str {
    match (mode, changes) {
        (_, false) => "\nThere is nothing to change.",
        (Mode::Apply, true) => "\nThis was applied.",
        (Mode::Look, true) => "\nNothing was changed yet; add --apply to do so.",
    }
}

/// A number with its word.
pub(super) fn count(number: usize, word: &str) -> String {
    let plural = match word.strip_suffix('y') {
        _ if number == 1 => word.to_owned(),
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{word}s"),
    };
    format!("{number} {plural}")
}

fn reason(reason: &RejectReason) -> String {
    let text = match reason {
        RejectReason::TooFewFields { expected, found } => {
            return format!("{found} fields where the first line has {expected}; cut off?");
        }
        RejectReason::TooManyFields { expected, found } => {
            return format!(
                "{found} fields where the first line has {expected}; a separator in a name?"
            );
        }
        RejectReason::Duplicate { first_line } => {
            return format!("stands in line {first_line} already");
        }
        RejectReason::UnclosedQuote => "a quotation mark opens and nothing closes it",
        RejectReason::DamagedCharacters => "damaged characters",
        RejectReason::SiteCodeMissing => "no site code",
        RejectReason::SiteCodeMalformed => "the site code is not like 12AB00",
        RejectReason::NameMissing => "no name",
        RejectReason::NameTooLong => "the name is longer than 200 characters",
        RejectReason::MunicipalityMissing => "no municipality code",
        RejectReason::MunicipalityMalformed => "the municipality code is not a number",
        RejectReason::AreaMissing => "no area",
        RejectReason::PostcodeMalformed => "no four-digit postcode",
        RejectReason::PointMalformed => "no point, or not two numbers",
        RejectReason::OutsideNetherlands => "the point does not lie in the Netherlands",
        RejectReason::DateMalformed => "a day that cannot be read",
        RejectReason::EndBeforeStart => "the last day comes before the first",
        RejectReason::HolidayTooLong => "longer than any holiday",
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_cannot_be_used_is_told_with_its_line_and_why() {
        let row = RejectedRow {
            line: 7,
            site_code: None,
            also: Vec::new(),
            reason: RejectReason::TooFewFields {
                expected: 31,
                found: 4,
            },
        };
        assert_eq!(
            rejected(&[row]),
            "\n1 row cannot be used:\n  line 7: 4 fields where the first line has 31; cut off?"
        );
    }

    #[test]
    fn a_word_follows_its_number() {
        let told = [
            count(0, "row"),
            count(1, "municipality"),
            count(2, "municipality"),
            count(2, "holiday"),
        ];
        assert_eq!(
            told,
            ["0 rows", "1 municipality", "2 municipalities", "2 holidays"]
        );
    }
}
