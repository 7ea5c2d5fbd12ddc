use super::{
    BookRefusal, Offer, Quota, SchoolCalendar, Season, SeasonPhase, SeasonRules, Way, Years,
};
use crate::catalogue::{CatalogueEntry, LessonTypeVersion};
use crate::fit::Hardness;
use crate::organisation::Group;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What a school asks: one lesson for each of these groups.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What for.
    pub entry: &'a CatalogueEntry,
    /// Which groups.
    pub groups: &'a [Group],
    /// On which day; none with wishes.
    pub day: Option<Day>,
}

/// What counts for this school, season and lesson type.
#[derive(Debug, Clone, Copy)]
pub struct BookingTerms<'a> {
    /// The season.
    pub season: &'a Season,
    /// Its limits.
    pub rules: &'a SeasonRules,
    /// How the lesson type is booked; none when it is not offered.
    pub offer: Option<Offer>,
    /// What the municipality agreed to.
    pub agreement: Agreement<'a>,
    /// The school and its days.
    pub calendar: SchoolCalendar<'a>,
    /// What was booked before.
    pub so_far: SoFar,
}

/// How a school stands to the agreement of its municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement<'a> {
    /// It does not come up in one: it can still ask, and a planner decides.
    Outside,
    /// It does, without a number of lessons.
    Unlimited,
    /// It does, with a number of lessons.
    Quota(&'a Quota),
}

/// Lessons of the season that were not cancelled, without the ones asked now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoFar {
    /// Of this school.
    pub school: u16,
    /// Of all schools of its municipality.
    pub municipality: u16,
}

/// How a school may book, and what it is told with that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MayBook {
    /// With [`Way::LeaveWishes`] it becomes a request that a planner places.
    pub way: Way,
    /// Whether a planner agrees before it counts as confirmed.
    pub needs_confirmation: bool,
    /// What the school is told beforehand.
    pub told: Vec<Told>,
}

/// Something that a school must know before it books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Its municipality has no agreement for it; a planner looks what can be done.
    OutsideAgreement,
    /// The lessons that the municipality agreed to are used up.
    QuotaReached {
        /// Lessons agreed.
        agreed: u16,
        /// Lessons booked by all schools of the municipality.
        booked: u16,
        /// What it reads.
        told: String,
    },
    /// The day it chose is taken as a wish.
    DayIsAWish {
        /// Which day.
        day: Day,
    },
}

/// Whether a school may book this, today in Europe/Amsterdam. Whether there is an educator at the
/// time is not asked here but by [`super::open_slots`].
///
/// # Errors
/// All refusals; never an empty list.
pub fn may_book(
    asked: &Asked<'_>,
    terms: &BookingTerms<'_>,
    today: Day,
) -> Result<MayBook, Vec<BookRefusal>> {
    let mut against = Vec::new();
    let count = u16::try_from(asked.groups.len()).unwrap_or(u16::MAX);
    if count == 0 {
        against.push(BookRefusal::NoGroups);
    }
    judge_season(terms, today, &mut against);
    judge_lesson(asked, terms, today, &mut against);
    judge_day(asked, terms, today, &mut against);
    let mut told = judge_numbers(terms, count, &mut against);
    let Some(offer) = terms.offer.filter(|_| against.is_empty()) else {
        return Err(against);
    };
    let outside = terms.agreement == Agreement::Outside;
    let way = if outside { Way::LeaveWishes } else { offer.way };
    if outside {
        told.push(Told::OutsideAgreement);
    }
    if let (Way::LeaveWishes, Some(day)) = (way, asked.day) {
        told.push(Told::DayIsAWish { day });
    }
    Ok(MayBook {
        way,
        needs_confirmation: offer.needs_confirmation || way == Way::LeaveWishes,
        told,
    })
}

/// Whether the season can be booked, by this school.
fn judge_season(terms: &BookingTerms<'_>, today: Day, against: &mut Vec<BookRefusal>) {
    match terms.season.phase(today) {
        SeasonPhase::NotYetOpen { opens } => against.push(BookRefusal::NotYetOpen { opens }),
        SeasonPhase::Closed { last } => against.push(BookRefusal::BookingClosed { last }),
        SeasonPhase::Open { .. } => {}
    }
    let gone = terms.calendar.school.closed_on;
    if let Some(since) = gone.filter(|since| *since <= today) {
        against.push(BookRefusal::Gone { since });
    }
}

/// Whether the lesson is offered, and to these groups.
fn judge_lesson(
    asked: &Asked<'_>,
    terms: &BookingTerms<'_>,
    today: Day,
    against: &mut Vec<BookRefusal>,
) {
    // Without a day: as it counts when lessons begin, or now when they have begun.
    let on = asked.day.unwrap_or(terms.season.first_day.max(today));
    let offered = asked.entry.lesson_type.offered && terms.offer.is_some();
    let Some(version) = asked.entry.on(on).filter(|_| offered) else {
        against.push(BookRefusal::NotOffered);
        return;
    };
    let kind = terms.calendar.school.kind;
    if !version.kinds.contains(&kind) {
        against.push(BookRefusal::NotForThisKind {
            kind,
            given_to: version.kinds.clone(),
        });
    }
    judge_groups(asked.groups, version, against);
    let outside =
        |season: &crate::catalogue::Season| asked.day.is_some_and(|day| !season.holds(day));
    if let Some(season) = version.season.filter(outside) {
        against.push(BookRefusal::OutsidePartOfYear { season });
    }
}

fn judge_groups(groups: &[Group], version: &LessonTypeVersion, against: &mut Vec<BookRefusal>) {
    let years = Years::read(&version.target_groups);
    let largest = version.largest_group;
    for group in groups {
        if years.leave_out(&Years::read(group.level.as_str())) {
            against.push(BookRefusal::NotForThisGroup {
                group: group.id,
                target_groups: version.target_groups.clone(),
            });
        }
        if group.pupils > largest {
            against.push(BookRefusal::GroupTooLarge {
                group: group.id,
                pupils: group.pupils,
                largest,
            });
        }
    }
}

/// Whether the day, or any day with wishes, is in the season, late enough and open.
fn judge_day(
    asked: &Asked<'_>,
    terms: &BookingTerms<'_>,
    today: Day,
    against: &mut Vec<BookRefusal>,
) {
    let Season {
        first_day,
        last_day,
        ..
    } = *terms.season;
    let calendar = &terms.calendar;
    let late_enough = calendar.after(today, terms.rules.notice_working_days);
    let first_possible = late_enough.and_then(|day| {
        let days = day.max(first_day).iter_days();
        days.take_while(|day| *day <= last_day)
            .find(|day| calendar.closed(*day).is_none())
    });
    let Some(day) = asked.day else {
        if first_possible.is_none() {
            against.push(BookRefusal::NoDayLeft { last_day });
        }
        return;
    };
    if !terms.season.holds(day) {
        against.push(BookRefusal::OutsideSeason {
            first_day,
            last_day,
        });
    }
    if late_enough.is_none_or(|first| day < first) {
        against.push(BookRefusal::TooShortNotice { first_possible });
    }
    if let Some(reason) = calendar.closed(day) {
        against.push(BookRefusal::Closed { reason });
    }
}

/// Whether the numbers allow so many lessons more; gives what the school is told.
fn judge_numbers(
    terms: &BookingTerms<'_>,
    asked: u16,
    against: &mut Vec<BookRefusal>,
) -> Vec<Told> {
    let SoFar {
        school,
        municipality,
    } = terms.so_far;
    let most = terms.rules.most_lessons_per_school;
    if let Some(most) = most.filter(|most| school.saturating_add(asked) > *most) {
        against.push(BookRefusal::MostLessonsReached {
            most,
            booked: school,
            asked,
        });
    }
    let Agreement::Quota(quota) = terms.agreement else {
        return Vec::new();
    };
    let (agreed, booked, told) = (quota.lessons, municipality, quota.told.clone());
    if booked.saturating_add(asked) <= agreed {
        return Vec::new();
    }
    match quota.hardness {
        Hardness::Soft => vec![Told::QuotaReached {
            agreed,
            booked,
            told,
        }],
        Hardness::Hard => {
            against.push(BookRefusal::QuotaReached {
                agreed,
                booked,
                asked,
                told,
            });
            Vec::new()
        }
    }
}
