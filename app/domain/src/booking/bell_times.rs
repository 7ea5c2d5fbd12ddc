use crate::organisation::OrganisationKind;
use crate::time::{Minute, Span};
use serde::{Deserialize, Serialize};

/// A break of a school day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    /// From when to when, wall time.
    pub span: Span,
    /// Whether a visit may run through it, as where classes go out in turn.
    pub crossable: bool,
}

/// The lesson hours of one day at a school, in wall time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BellDay {
    /// School hours; a visit lies within them from its first lesson to its last.
    pub hours: Span,
    /// When lesson hours start, in order: a visit starts at one of these.
    pub starts: Vec<Minute>,
    /// Breaks, in order.
    pub breaks: Vec<Break>,
}

/// When lessons can start at one school or club.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BellTimes {
    /// Monday first; none on a day without lessons.
    pub days: [Option<BellDay>; 7],
}

/// Why a visit does not keep to the bell times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OffBell {
    /// No lessons on this day of the week.
    NoLessons,
    /// No lesson hour starts then.
    NotAStart,
    /// It does not lie within school hours.
    OutsideHours {
        /// School hours of that day.
        hours: Span,
    },
    /// It runs through a break.
    ThroughBreak {
        /// Which.
        span: Span,
    },
}

impl BellDay {
    /// All that speaks against a visit from its first to its last minute; nothing when it keeps to
    /// the bell times.
    pub fn against(&self, visit: Span) -> Vec<OffBell> {
        let mut against = Vec::new();
        if !self.starts.contains(&visit.start) {
            against.push(OffBell::NotAStart);
        }
        if !self.hours.holds(visit) {
            against.push(OffBell::OutsideHours { hours: self.hours });
        }
        against.extend(
            self.breaks
                .iter()
                .filter(|pause| !pause.crossable && pause.span.overlaps(visit))
                .map(|pause| OffBell::ThroughBreak { span: pause.span }),
        );
        against
    }
}

impl BellTimes {
    /// The same lesson hours from Monday to Friday.
    pub fn weekdays(day: BellDay) -> Self {
        let on = || Some(day.clone());
        Self {
            days: [on(), on(), on(), on(), on(), None, None],
        }
    }

    /// What a school or club of this kind has until its own times are known.
    ///
    /// Primary: lessons of 45 minutes from 08:30, a playtime at 10:15 through which a visit may run,
    /// noon at 12:00, and Wednesday afternoon off. Secondary: lessons of 50 minutes from 08:30
    /// between three breaks. Clubs: every half hour of the evening, on Saturday every half hour of
    /// the day.
    pub fn usual(kind: OrganisationKind) -> Self {
        match kind {
            OrganisationKind::Primary | OrganisationKind::Special => Self::primary(),
            OrganisationKind::Secondary | OrganisationKind::Mbo => Self::secondary(),
            OrganisationKind::Club => Self::club(),
        }
    }

    fn primary() -> Self {
        let pause = |from, until, crossable| Break {
            span: between(from, until),
            crossable,
        };
        let playtime = pause((10, 15), (10, 30), true);
        let mut week = Self::weekdays(BellDay {
            hours: between((8, 30), (15, 0)),
            starts: times(&[
                (8, 30),
                (9, 15),
                (10, 30),
                (11, 15),
                (12, 45),
                (13, 30),
                (14, 15),
            ]),
            breaks: vec![playtime, pause((12, 0), (12, 45), false)],
        });
        week.days[2] = Some(BellDay {
            hours: between((8, 30), (12, 30)),
            starts: times(&[(8, 30), (9, 15), (10, 30), (11, 15)]),
            breaks: vec![playtime],
        });
        week
    }

    fn secondary() -> Self {
        let pause = |from, until| Break {
            span: between(from, until),
            crossable: false,
        };
        Self::weekdays(BellDay {
            hours: between((8, 30), (16, 30)),
            starts: times(&[
                (8, 30),
                (9, 20),
                (10, 30),
                (11, 20),
                (12, 40),
                (13, 30),
                (14, 35),
                (15, 25),
            ]),
            breaks: vec![
                pause((10, 10), (10, 30)),
                pause((12, 10), (12, 40)),
                pause((14, 20), (14, 35)),
            ],
        })
    }

    fn club() -> Self {
        let every_half_hour = |from: (u16, u16), until: (u16, u16)| {
            let hours = between(from, until);
            let starts = (hours.start.0..hours.end.0).step_by(30).map(Minute);
            BellDay {
                hours,
                starts: starts.collect(),
                breaks: Vec::new(),
            }
        };
        let mut week = Self::weekdays(every_half_hour((17, 0), (22, 0)));
        week.days[5] = Some(every_half_hour((9, 0), (17, 0)));
        week
    }

    /// All that speaks against a visit on a day of the week (0 is Monday).
    pub fn against(&self, weekday: usize, visit: Span) -> Vec<OffBell> {
        match self.days.get(weekday) {
            Some(Some(day)) => day.against(visit),
            _ => vec![OffBell::NoLessons],
        }
    }

    /// The starts on a day of the week (0 is Monday) at which a visit of so many minutes keeps to
    /// the bell times, in order.
    pub fn starts(&self, weekday: usize, minutes: u32) -> impl Iterator<Item = Minute> {
        let day = self.days.get(weekday).and_then(Option::as_ref);
        day.into_iter().flat_map(move |day| {
            let fits = move |start: &Minute| {
                let end = u16::try_from(u32::from(start.0) + minutes).ok().map(Minute);
                let visit = end.and_then(|end| Span::between(*start, end).ok());
                visit.is_some_and(|visit| day.against(visit).is_empty())
            };
            day.starts.iter().copied().filter(fits)
        })
    }
}

const fn between(from: (u16, u16), until: (u16, u16)) -> Span {
    Span {
        start: Minute::at(from.0, from.1),
        end: Minute::at(until.0, until.1),
    }
}

fn times(list: &[(u16, u16)]) -> Vec<Minute> {
    list.iter().map(|(h, m)| Minute::at(*h, *m)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(kind: OrganisationKind, weekday: usize, minutes: u32) -> Vec<String> {
        let bell = BellTimes::usual(kind);
        let starts = bell.starts(weekday, minutes);
        starts.map(|start| start.to_string()).collect()
    }

    #[test]
    fn three_primary_groups_back_to_back_take_a_morning_or_an_afternoon() {
        let three = 3 * 45;
        assert_eq!(
            starts(OrganisationKind::Primary, 0, three),
            ["08:30", "09:15", "12:45"]
        );
        assert_eq!(
            starts(OrganisationKind::Primary, 2, three),
            ["08:30", "09:15"]
        );
    }

    #[test]
    fn a_secondary_school_takes_two_lessons_between_its_breaks_and_not_three() {
        let two = starts(OrganisationKind::Secondary, 3, 100);
        assert_eq!(two, ["08:30", "10:30", "12:40", "14:35"]);
        assert_eq!(
            starts(OrganisationKind::Secondary, 3, 150),
            Vec::<String>::new()
        );
    }

    #[test]
    fn all_that_speaks_against_a_time_is_told() {
        let bell = BellTimes::usual(OrganisationKind::Secondary);
        let late = between((15, 30), (16, 40));
        assert_eq!(
            bell.against(0, late),
            [
                OffBell::NotAStart,
                OffBell::OutsideHours {
                    hours: between((8, 30), (16, 30))
                }
            ]
        );
        assert_eq!(bell.against(6, late), [OffBell::NoLessons]);
        let noon = between((11, 20), (12, 20));
        let span = between((12, 10), (12, 40));
        assert_eq!(bell.against(4, noon), [OffBell::ThroughBreak { span }]);
    }
}
