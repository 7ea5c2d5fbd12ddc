use crate::table::{Names, Record, Table};

const TYPE: Names = &["TYPE"];
const SCOPE: Names = &["REGIONALSCOPE"];
const COUNTRY: Names = &["COUNTRY", "LAND"];

/// Which lines of a list of public holidays are holidays in the whole of the Netherlands.
pub(super) struct Scope {
    kind: Option<usize>,
    scope: Option<usize>,
    country: Option<usize>,
}

impl Scope {
    /// Only lists of public holidays carry a type and a scope.
    pub fn find(table: &Table) -> Option<Self> {
        let (kind, scope) = (table.column(TYPE), table.column(SCOPE));
        (kind.is_some() && scope.is_some()).then(|| Self {
            kind,
            scope,
            country: table.column(COUNTRY),
        })
    }

    pub fn holds(&self, record: &Record) -> bool {
        let country = record.text(self.country);
        record.text(self.kind).eq_ignore_ascii_case("public")
            && record.text(self.scope).eq_ignore_ascii_case("national")
            && (country.is_empty() || country.eq_ignore_ascii_case("nl"))
    }
}

/// The Dutch name out of `NL Nieuwjaarsdag,DE Neujahr,EN New Year's Day`; a name that stands alone
/// is taken whole.
pub(super) fn dutch_name(published: &str) -> &str {
    let is_named = |part: &str| {
        let bytes = part.as_bytes();
        bytes.len() > 3 && bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2] == b' '
    };
    published
        .split(',')
        .map(str::trim)
        .find_map(|part| part.strip_prefix("NL "))
        .unwrap_or(if is_named(published) { "" } else { published })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dutch_name_is_taken_wherever_it_stands() {
        assert_eq!(dutch_name("NL Koningsdag,EN King's Day"), "Koningsdag");
        assert_eq!(dutch_name("EN King's Day, NL Koningsdag"), "Koningsdag");
        assert_eq!(dutch_name("Koningsdag"), "Koningsdag");
        assert_eq!(dutch_name("EN King's Day"), "");
    }
}
