use super::{LessonTypeVersion, Season};
use crate::ids::SkillId;
use crate::organisation::OrganisationKind;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};

/// The form of what a lesson type asks from a date on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonTypeVersionForm {
    /// First day, `2027-01-04`.
    pub valid_from: String,
    /// Length in minutes.
    pub minutes: String,
    /// Minutes to set up.
    pub setup_minutes: String,
    /// Most pupils.
    pub largest_group: String,
    /// Number of educators.
    pub educators_needed: String,
    /// First day and month of the season, `01-11`; empty with the other: the whole year.
    #[serde(default)]
    pub season_from: String,
    /// Last day and month of the season, inclusive.
    #[serde(default)]
    pub season_until: String,
    /// Codes of kinds of organisation.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Years or levels, in words.
    #[serde(default)]
    pub target_groups: String,
    /// Ids of skills.
    #[serde(default)]
    pub skills: Vec<String>,
    /// What is brought along.
    #[serde(default)]
    pub materials: String,
    /// What the room must have.
    #[serde(default)]
    pub room_needs: String,
}

/// What a [`LessonTypeVersionForm`] says; the fields are those of [`LessonTypeVersion`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionDetails {
    /// First day on which it counts.
    pub valid_from: Day,
    /// Length of the lesson in minutes.
    pub minutes: u16,
    /// Minutes to set up.
    pub setup_minutes: u16,
    /// Most pupils.
    pub largest_group: u16,
    /// Number of educators.
    pub educators_needed: u8,
    /// The part of the year.
    pub season: Option<Season>,
    /// Kinds of organisation, at least one.
    pub kinds: Vec<OrganisationKind>,
    /// Years or levels, in words.
    pub target_groups: String,
    /// Skills that each educator needs.
    pub skills: Vec<SkillId>,
    /// What is brought along.
    pub materials: String,
    /// What the room must have.
    pub room_needs: String,
}

impl LessonTypeVersionForm {
    /// The form filled in with a version as it is.
    pub fn of(version: &LessonTypeVersion) -> Self {
        let season = |end: fn(Season) -> (u32, u32)| {
            version.season.map_or_else(String::new, |season| {
                let (month, day) = end(season);
                format!("{day:02}-{month:02}")
            })
        };
        Self {
            valid_from: version.valid_from.to_string(),
            minutes: version.minutes.to_string(),
            setup_minutes: version.setup_minutes.to_string(),
            largest_group: version.largest_group.to_string(),
            educators_needed: version.educators_needed.to_string(),
            season_from: season(|season| season.from),
            season_until: season(|season| season.until),
            kinds: version
                .kinds
                .iter()
                .map(|kind| kind.code().to_owned())
                .collect(),
            target_groups: version.target_groups.clone(),
            skills: version.skills.iter().map(ToString::to_string).collect(),
            materials: version.materials.clone(),
            room_needs: version.room_needs.clone(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `NothingChosen` beside `kinds` without any.
    pub fn parse(&self) -> Result<VersionDetails, Mistakes> {
        let mut check = Check::new();
        let valid_from = check.field("valid_from", parse_day(&self.valid_from));
        let minutes = check.number("minutes", &self.minutes, 5, 480);
        let setup_minutes = check.number("setup_minutes", &self.setup_minutes, 0, 120);
        let largest_group = check.number("largest_group", &self.largest_group, 1, 500);
        let educators_needed = check.number("educators_needed", &self.educators_needed, 1, 4);
        let season = self.season(&mut check);
        let kinds = check.field("kinds", chosen(&self.kinds, OrganisationKind::parse));
        if kinds.as_ref().is_some_and(Vec::is_empty) {
            check.wrong("kinds", Mistake::NothingChosen);
        }
        let skill = |id: &str| id.parse::<SkillId>().map_err(|_| Mistake::NotAChoice);
        let skills = check.field("skills", chosen(&self.skills, skill));
        let target_groups = check.text("target_groups", &self.target_groups, 200);
        let materials = check.text("materials", &self.materials, 1_000);
        let room_needs = check.text("room_needs", &self.room_needs, 1_000);
        check.done(|| {
            Some(VersionDetails {
                valid_from: valid_from?,
                minutes: minutes?,
                setup_minutes: setup_minutes?,
                largest_group: largest_group?,
                educators_needed: u8::try_from(educators_needed?).ok()?,
                season: season?,
                kinds: kinds?,
                target_groups: target_groups?,
                skills: skills?,
                materials: materials?,
                room_needs: room_needs?,
            })
        })
    }

    /// Both ends of the season or neither.
    fn season(&self, check: &mut Check) -> Option<Option<Season>> {
        let from = check.optional("season_from", &self.season_from, day_and_month)?;
        let until = check.optional("season_until", &self.season_until, day_and_month)?;
        match (from, until) {
            (Some(from), Some(until)) => Some(Some(Season { from, until })),
            (None, None) => Some(None),
            (None, Some(_)) => check.field("season_from", Err(Mistake::Empty)),
            (Some(_), None) => check.field("season_until", Err(Mistake::Empty)),
        }
    }
}

/// All choices read, each once, in a fixed order.
fn chosen<T: Ord>(
    texts: &[String],
    read: impl Fn(&str) -> Result<T, Mistake>,
) -> Result<Vec<T>, Mistake> {
    let mut read = texts
        .iter()
        .map(|text| read(text))
        .collect::<Result<Vec<_>, _>>()?;
    read.sort_unstable();
    read.dedup();
    Ok(read)
}

/// Month and day of `31-12`; 29 February counts as a day.
fn day_and_month(text: &str) -> Result<(u32, u32), Mistake> {
    let (day, month) = text.trim().split_once('-').ok_or(Mistake::NotADate)?;
    let number = |part: &str| part.parse::<u32>().map_err(|_| Mistake::NotADate);
    let (day, month) = (number(day)?, number(month)?);
    // 2024 is a leap year.
    Day::from_ymd_opt(2024, month, day)
        .map(|_| (month, day))
        .ok_or(Mistake::NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> LessonTypeVersionForm {
        LessonTypeVersionForm {
            valid_from: "2027-01-04".into(),
            minutes: "50".into(),
            setup_minutes: "10".into(),
            largest_group: "32".into(),
            educators_needed: "1".into(),
            kinds: vec!["secondary".into(), "primary".into(), "primary".into()],
            ..LessonTypeVersionForm::default()
        }
    }

    #[test]
    fn a_kind_chosen_twice_counts_once() {
        let kinds = form().parse().map(|details| details.kinds);
        assert_eq!(
            kinds,
            Ok(vec![OrganisationKind::Primary, OrganisationKind::Secondary])
        );
    }

    #[test]
    fn a_season_needs_both_its_ends() {
        let half = LessonTypeVersionForm {
            season_from: "01-11".into(),
            ..form()
        };
        assert_eq!(
            half.parse(),
            Err(Mistakes::one("season_until", Mistake::Empty))
        );
        let whole = LessonTypeVersionForm {
            season_until: "15-1".into(),
            ..half
        };
        let season = Some(Season {
            from: (11, 1),
            until: (1, 15),
        });
        assert_eq!(whole.parse().map(|details| details.season), Ok(season));
    }

    #[test]
    fn the_thirtieth_of_february_is_in_no_season() {
        let form = LessonTypeVersionForm {
            season_from: "30-02".into(),
            season_until: "01-03".into(),
            ..form()
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("season_from", Mistake::NotADate))
        );
    }

    #[test]
    fn a_lesson_is_for_at_least_one_kind_of_organisation() {
        let form = LessonTypeVersionForm {
            kinds: Vec::new(),
            ..form()
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("kinds", Mistake::NothingChosen))
        );
    }
}
