//! Programs of others that read figures, each with a token that an administrator made.

use crate::ids::{AreaId, ConnectionId};
use crate::time::{Day, Instant};
use crate::values::{Check, Mistake, Mistakes, Name, parse_day};
use serde::{Deserialize, Serialize};

/// What a token lets its program read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConnectionScope {
    /// The figures of coverage.
    #[serde(rename = "coverage:read")]
    Coverage,
    /// Agreements, with their amounts.
    #[serde(rename = "agreements:read")]
    Agreements,
}

impl ConnectionScope {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::Coverage, Self::Agreements];

    /// The name used in the database, in forms and in the description of the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coverage => "coverage:read",
            Self::Agreements => "agreements:read",
        }
    }

    /// Reads it from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        (Self::ALL.into_iter())
            .find(|one| one.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// Longest that a token works, in days: two years.
pub const LONGEST_DAYS: u64 = 731;

/// A token as it is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConnectionForm {
    /// What the program is called.
    pub name: String,
    /// Codes of what it may read, at least one.
    pub scopes: Vec<String>,
    /// Id of the area that it may read of; the whole region when empty.
    pub area: String,
    /// The last day on which it works.
    pub last_day: String,
}

/// What a [`ConnectionForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConnection {
    /// What the program is called.
    pub name: Name,
    /// What it may read, each once.
    pub scopes: Vec<ConnectionScope>,
    /// Of which area; none for the whole region.
    pub area: Option<AreaId>,
    /// The last day on which it works, in Europe/Amsterdam.
    pub last_day: Day,
}

impl ConnectionForm {
    /// Reads the form. Whether the area exists is for who keeps it to say.
    ///
    /// # Errors
    /// Mistakes beside the fields: `NotInTheFuture` for a last day that is not, `TooLong` for one
    /// further away than [`LONGEST_DAYS`].
    pub fn parse(&self, today: Day) -> Result<NewConnection, Mistakes> {
        let mut check = Check::new();
        let name = check.field("name", Name::parse(&self.name));
        let mut scopes = Vec::new();
        for code in &self.scopes {
            scopes.extend(check.field("scopes", ConnectionScope::parse(code)));
        }
        scopes.sort_unstable();
        scopes.dedup();
        if self.scopes.is_empty() {
            check.wrong("scopes", Mistake::NothingChosen);
        }
        let area = check.optional("area", &self.area, |id| {
            id.parse::<AreaId>().map_err(|_| Mistake::NotAChoice)
        });
        let last_day = check.field("last_day", parse_day(&self.last_day));
        let furthest = today.checked_add_days(chrono::Days::new(LONGEST_DAYS));
        if let Some(last_day) = last_day {
            if last_day <= today {
                check.wrong("last_day", Mistake::NotInTheFuture);
            } else if furthest.is_none_or(|furthest| last_day > furthest) {
                check.wrong("last_day", Mistake::TooLong);
            }
        }
        check.done(|| {
            Some(NewConnection {
                name: name?,
                scopes,
                area: area?,
                last_day: last_day?,
            })
        })
    }
}

/// Whether a token works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionState {
    /// It does.
    Works,
    /// Its last day is over.
    Over,
    /// An administrator took it back.
    Revoked,
}

/// A token as it is kept: all but the token itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connection {
    /// Which.
    pub id: ConnectionId,
    /// What the program is called.
    pub name: String,
    /// What it may read.
    pub scopes: Vec<ConnectionScope>,
    /// Of which area, and its name; none for the whole region.
    pub area: Option<(AreaId, String)>,
    /// The last day on which it works.
    pub last_day: Day,
    /// When it was made, UTC.
    pub made_at: Instant,
    /// When it was last used, UTC, to a quarter of an hour; none when never.
    pub used_at: Option<Instant>,
    /// When it was taken back, UTC.
    pub revoked_at: Option<Instant>,
}

impl Connection {
    /// Whether it works on a day.
    pub fn state(&self, today: Day) -> ConnectionState {
        if self.revoked_at.is_some() {
            ConnectionState::Revoked
        } else if self.last_day < today {
            ConnectionState::Over
        } else {
            ConnectionState::Works
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        parse_day(text).expect("a day")
    }

    fn form() -> ConnectionForm {
        ConnectionForm {
            name: "Power BI".into(),
            scopes: vec![
                "agreements:read".into(),
                "coverage:read".into(),
                "coverage:read".into(),
            ],
            area: String::new(),
            last_day: "2027-11-23".into(),
        }
    }

    #[test]
    fn a_token_says_what_may_be_read_where_and_until_when() {
        let read = form().parse(day("2026-11-23")).expect("a token");
        assert_eq!(read.scopes, ConnectionScope::ALL);
        assert_eq!((read.area, read.last_day), (None, day("2027-11-23")));
    }

    #[test]
    fn a_token_without_an_end_without_a_scope_or_for_ever_is_not_made() {
        let wrong = |change: fn(&mut ConnectionForm)| {
            let mut form = form();
            change(&mut form);
            form.parse(day("2026-11-23")).map_err(|mistakes| {
                let mut all = mistakes.0.into_iter();
                all.next().map(|one| (one.field, one.mistake))
            })
        };
        let told = |field: &str, mistake| Err(Some((field.to_owned(), mistake)));
        assert_eq!(
            wrong(|form| form.last_day.clear()),
            told("last_day", Mistake::Empty)
        );
        assert_eq!(
            wrong(|form| form.last_day = "2026-11-23".into()),
            told("last_day", Mistake::NotInTheFuture)
        );
        assert!(wrong(|form| form.last_day = "2028-11-23".into()).is_ok());
        assert_eq!(
            wrong(|form| form.last_day = "2028-11-24".into()),
            told("last_day", Mistake::TooLong)
        );
        assert_eq!(
            wrong(|form| form.scopes.clear()),
            told("scopes", Mistake::NothingChosen)
        );
        assert_eq!(
            wrong(|form| form.scopes = vec!["cases:read".into()]),
            told("scopes", Mistake::NotAChoice)
        );
        assert_eq!(
            wrong(|form| form.name.clear()),
            told("name", Mistake::Empty)
        );
    }

    #[test]
    fn a_token_works_through_its_last_day_unless_it_was_taken_back() {
        let mut one = Connection {
            id: ConnectionId::NIL,
            name: "Power BI".into(),
            scopes: Vec::new(),
            area: None,
            last_day: day("2026-11-23"),
            made_at: 0,
            used_at: None,
            revoked_at: None,
        };
        assert_eq!(one.state(day("2026-11-23")), ConnectionState::Works);
        assert_eq!(one.state(day("2026-11-24")), ConnectionState::Over);
        one.revoked_at = Some(1);
        assert_eq!(one.state(day("2026-11-24")), ConnectionState::Revoked);
    }
}
