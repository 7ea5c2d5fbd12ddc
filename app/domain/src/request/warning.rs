use super::Wishes;
use crate::catalogue::LessonTypeVersion;
use crate::organisation::OrganisationKind;
use serde::{Deserialize, Serialize};

/// Something in a request that can be planned, but that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Warning {
    /// A group is larger than the lesson type allows.
    LargeGroup {
        /// Its name.
        group: String,
        /// Pupils in it.
        pupils: u16,
        /// Most pupils in one lesson.
        largest: u16,
    },
    /// The lesson type is meant for other kinds of organisation.
    OtherKind,
    /// None of the wished weeks lies in the season of the lesson type.
    OutOfSeason,
}

/// What somebody should look at in a request for these groups (name and pupils).
pub fn warnings(
    version: &LessonTypeVersion,
    kind: OrganisationKind,
    wishes: &Wishes,
    groups: &[(String, u16)],
) -> Vec<Warning> {
    let largest = version.largest_group;
    let large = groups.iter().filter(|(_, pupils)| *pupils > largest);
    let mut found: Vec<_> = large
        .map(|(group, pupils)| Warning::LargeGroup {
            group: group.clone(),
            pupils: *pupils,
            largest,
        })
        .collect();
    if !version.kinds.is_empty() && !version.kinds.contains(&kind) {
        found.push(Warning::OtherKind);
    }
    let in_season = |season: crate::catalogue::Season| {
        wishes
            .weeks
            .iter()
            .any(|week| week.days().into_iter().any(|day| season.holds(day)))
    };
    if !wishes.weeks.is_empty() && version.season.is_some_and(|season| !in_season(season)) {
        found.push(Warning::OutOfSeason);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Season;
    use crate::ids::{LessonTypeId, LessonTypeVersionId};

    fn version() -> LessonTypeVersion {
        LessonTypeVersion {
            id: LessonTypeVersionId::NIL,
            lesson_type: LessonTypeId::NIL,
            valid_from: "2026-08-01".parse().expect("a day"),
            minutes: 45,
            setup_minutes: 10,
            largest_group: 32,
            educators_needed: 1,
            season: Some(Season {
                from: (11, 1),
                until: (12, 31),
            }),
            kinds: vec![OrganisationKind::Primary],
            target_groups: String::new(),
            skills: Vec::new(),
            materials: String::new(),
            room_needs: String::new(),
        }
    }

    fn wished(week: &str) -> Wishes {
        Wishes {
            weeks: vec![week.parse().expect("a week")],
            ..Wishes::default()
        }
    }

    #[test]
    fn a_group_of_34_in_a_lesson_for_32_is_told_with_its_numbers() {
        let groups = [("Groep 8a".to_owned(), 34), ("Groep 8b".to_owned(), 32)];
        let found = warnings(
            &version(),
            OrganisationKind::Primary,
            &wished("2026-W48"),
            &groups,
        );
        let large = Warning::LargeGroup {
            group: "Groep 8a".to_owned(),
            pupils: 34,
            largest: 32,
        };
        assert_eq!(found, [large]);
    }

    #[test]
    fn new_year_is_not_talked_about_at_a_club_in_march() {
        let found = warnings(&version(), OrganisationKind::Club, &wished("2027-W10"), &[]);
        assert_eq!(found, [Warning::OtherKind, Warning::OutOfSeason]);
    }

    #[test]
    fn without_wished_weeks_no_season_is_missed() {
        let none = Wishes::default();
        assert_eq!(
            warnings(&version(), OrganisationKind::Primary, &none, &[]),
            []
        );
    }
}
