//! What somebody wants to see of coverage, as an address or a form says it: by ids and codes. Places of
//! a [`World`] are of one reading, and mean something else in the next.

use super::fact::World;
use super::filter::{Filter, Payer};
use super::table::By;
use crate::ids::{AreaId, FundingSourceId, LessonTypeId, OrganisationId};
use crate::organisation::OrganisationKind;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Longest period, in days: ten years, with as many leap days as those can have.
const LONGEST: i64 = 3_653;

/// A period and a filter as typed; all where a field is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CoverageQuery {
    /// First day, `2026-01-01`.
    pub from: String,
    /// Last day, inclusive.
    pub until: String,
    /// Id of an area.
    pub area: String,
    /// Code of a municipality.
    pub town: String,
    /// Id of a source of money, or `none` for what no agreement pays.
    pub payer: String,
    /// Id of a theme.
    pub theme: String,
    /// Code of a kind of organisation.
    pub kind: String,
    /// Code of what the rows are: `town`, `school` or `theme`; municipalities when empty.
    pub by: String,
}

/// What a [`CoverageQuery`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The days, both inclusive.
    pub period: RangeInclusive<Day>,
    /// What the rows are.
    pub by: By,
    area: Option<AreaId>,
    town: Option<String>,
    payer: Option<Payer>,
    theme: Option<LessonTypeId>,
    kind: Option<OrganisationKind>,
}

impl CoverageQuery {
    /// Reads it.
    ///
    /// # Errors
    /// Mistakes beside the fields; `EndBeforeStart` beside `until`, and `TooLong` for more than ten
    /// years.
    pub fn parse(&self) -> Result<Wanted, Mistakes> {
        let mut check = Check::new();
        let from = check.field("from", parse_day(&self.from));
        let until = check.field("until", parse_day(&self.until));
        if let Some((from, until)) = from.zip(until) {
            if until < from {
                check.wrong("until", Mistake::EndBeforeStart);
            } else if (until - from).num_days() >= LONGEST {
                check.wrong("until", Mistake::TooLong);
            }
        }
        let area = check.optional("area", &self.area, |id| {
            id.parse::<AreaId>().map_err(|_| Mistake::NotAChoice)
        });
        let payer = check.optional("payer", &self.payer, |id| match id {
            "none" => Ok(Payer::Nobody),
            id => (id.parse::<FundingSourceId>())
                .map(Payer::Source)
                .map_err(|_| Mistake::NotAChoice),
        });
        let theme = check.optional("theme", &self.theme, |id| {
            id.parse::<LessonTypeId>().map_err(|_| Mistake::NotAChoice)
        });
        let kind = check.optional("kind", &self.kind, OrganisationKind::parse);
        let by = check.optional("by", &self.by, By::parse);
        let town = self.town.trim();
        check.done(|| {
            Some(Wanted {
                period: from?..=until?,
                by: by?.unwrap_or_default(),
                area: area?,
                town: (!town.is_empty()).then(|| town.to_owned()),
                payer: payer?,
                theme: theme?,
                kind: kind?,
            })
        })
    }
}

impl Wanted {
    /// The filter in a world; none when it names a municipality or theme that is not there, and so
    /// has nothing to show.
    pub fn filter(&self, world: &World) -> Option<Filter> {
        let town = self.town.as_ref();
        let town = town.map(|code| world.towns.iter().position(|one| one.code == *code));
        let theme = self
            .theme
            .map(|id| world.themes.iter().position(|one| one.0 == id));
        let place = |found: Option<Option<usize>>| match found {
            None => Some(None),
            Some(place) => u16::try_from(place?).ok().map(Some),
        };
        Some(Filter {
            area: self.area,
            town: place(town)?,
            payer: self.payer,
            theme: place(theme)?,
            kind: self.kind,
            areas_only: false,
        })
    }
}

/// The code in addresses of the row with what holds for the whole region.
pub const REGION: &str = "region";

/// A row of the table by what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "by", content = "is", rename_all = "snake_case")]
pub enum RowKey {
    /// A municipality, by its code.
    Town(String),
    /// A school or club.
    School(OrganisationId),
    /// A theme.
    Theme(LessonTypeId),
}

impl RowKey {
    /// What a row stands for, and its name; none for a place that this world does not have.
    pub fn of(world: &World, by: By, place: u32) -> Option<(Self, &str)> {
        let place = usize::try_from(place).ok()?;
        Some(match by {
            By::Town => {
                let town = world.towns.get(place)?;
                (Self::Town(town.code.clone()), town.name.as_str())
            }
            By::School => {
                let school = world.schools.get(place)?;
                (Self::School(school.id), school.name.as_str())
            }
            By::Theme => {
                let (id, name) = world.themes.get(place)?;
                (Self::Theme(*id), name.as_str())
            }
        })
    }

    /// The code of what a row stands for, as an address has it.
    pub fn code(&self) -> String {
        match self {
            Self::Town(code) => code.clone(),
            Self::School(id) => id.to_string(),
            Self::Theme(id) => id.to_string(),
        }
    }

    /// Reads it from its code and what the rows are; none when that cannot be.
    pub fn parse(by: By, code: &str) -> Option<Self> {
        match by {
            By::Town => Some(Self::Town(code.to_owned())),
            By::School => code.parse().ok().map(Self::School),
            By::Theme => code.parse().ok().map(Self::Theme),
        }
    }

    /// Its row in a world; none when it is not there any more.
    pub fn row(&self, world: &World) -> Option<(By, u32)> {
        let (by, place) = match self {
            Self::Town(code) => {
                let place = world.towns.iter().position(|one| one.code == *code);
                (By::Town, place)
            }
            Self::School(id) => (
                By::School,
                world.schools.iter().position(|one| one.id == *id),
            ),
            Self::Theme(id) => (By::Theme, world.themes.iter().position(|one| one.0 == *id)),
        };
        Some((by, u32::try_from(place?).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::{day, world};

    fn query() -> CoverageQuery {
        CoverageQuery {
            from: "2026-01-01".into(),
            until: "2026-12-31".into(),
            ..CoverageQuery::default()
        }
    }

    #[test]
    fn a_period_alone_is_everything_by_municipality() {
        let wanted = query().parse().expect("a period");
        assert_eq!(wanted.period, day("2026-01-01")..=day("2026-12-31"));
        assert_eq!(wanted.by, By::Town);
        assert_eq!(wanted.filter(&world()), Some(Filter::default()));
    }

    #[test]
    fn what_is_named_is_found_in_the_world_of_the_moment() {
        let query = CoverageQuery {
            town: "0002".into(),
            theme: LessonTypeId::from_number(1).to_string(),
            payer: "none".into(),
            kind: "primary".into(),
            by: "school".into(),
            ..query()
        };
        let wanted = query.parse().expect("a query");
        let filter = Filter {
            area: None,
            town: Some(2),
            payer: Some(Payer::Nobody),
            theme: Some(1),
            kind: Some(OrganisationKind::Primary),
            areas_only: false,
        };
        assert_eq!(
            (wanted.by, wanted.filter(&world())),
            (By::School, Some(filter))
        );
        let mut fewer = world();
        fewer.towns.remove(0);
        let town = wanted.filter(&fewer).and_then(|filter| filter.town);
        assert_eq!(town, Some(1));
        fewer.themes.clear();
        assert_eq!(wanted.filter(&fewer), None);
    }

    #[test]
    fn mistakes_stand_beside_their_fields() {
        let wrong = |field: &str, mistake| Err(Mistakes::one(field, mistake));
        let until = |until: &str| {
            CoverageQuery {
                until: until.into(),
                ..query()
            }
            .parse()
        };
        assert_eq!(until("2025-12-31"), wrong("until", Mistake::EndBeforeStart));
        assert_eq!(until("2036-01-02"), wrong("until", Mistake::TooLong));
        let by = CoverageQuery {
            by: "teacher".into(),
            ..query()
        };
        assert_eq!(by.parse(), wrong("by", Mistake::NotAChoice));
    }

    #[test]
    fn a_row_is_found_again_by_what_it_stands_for() {
        let world = world();
        for (by, rows) in [(By::Town, 4), (By::School, 12), (By::Theme, 3)] {
            for place in 0..rows {
                let (key, name) = RowKey::of(&world, by, place).expect("a row");
                assert_eq!(key.row(&world), Some((by, place)));
                assert!(name.ends_with(&place.to_string()), "{name}");
            }
            assert_eq!(RowKey::of(&world, by, rows), None);
        }
        assert_eq!(RowKey::Town("9999".into()).row(&world), None);
    }
}
