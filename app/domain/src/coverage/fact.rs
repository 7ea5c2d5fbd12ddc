//! A lesson as the figures count it: small, with places in lists instead of names, so that a year of
//! lessons is looked through in a moment.

use super::outline::Outline;
use crate::agreement::{Agreement, Chargeable, Choice, charge};
use crate::ids::{
    AgreementId, AreaId, EmployeeId, FundingSourceId, GroupId, LessonId, LessonTypeId,
    OrganisationId,
};
use crate::lesson::{CancelledBy, State};
use crate::organisation::OrganisationKind;
use crate::time::{Day, Instant, Minute, wall_of};
use crate::travel::Point;
use std::collections::HashMap;
use std::hash::Hash;

/// A municipality as coverage names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// Statistics Netherlands' code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its area.
    pub area: AreaId,
    /// Where it lies.
    pub centre: Point,
    /// Its border, when it was loaded.
    pub outline: Option<Outline>,
}

/// A school or club as coverage counts it.
#[derive(Debug, Clone, PartialEq)]
pub struct School {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: OrganisationKind,
    /// Its municipality, by its place in [`World::towns`].
    pub town: u16,
    /// The first day on which it was there; none when that is not known.
    pub opened_on: Option<Day>,
    /// The first day on which it was no longer in the register.
    pub closed_on: Option<Day>,
    /// Where it lies, when known.
    pub point: Option<Point>,
}

/// What all lessons share. Facts name its entries by their place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct World {
    /// Municipalities, by name.
    pub towns: Vec<Town>,
    /// Schools and clubs, closed ones too.
    pub schools: Vec<School>,
    /// Themes: id and name.
    pub themes: Vec<(LessonTypeId, String)>,
    /// Agreements.
    pub agreements: Vec<Agreement>,
    /// Sources of money: id and name.
    pub sources: Vec<(FundingSourceId, String)>,
    /// Areas: id and name.
    pub areas: Vec<(AreaId, String)>,
    /// Where the days of educators begin and end, as far as that is known.
    pub homes: HashMap<EmployeeId, Point>,
    /// Holidays, first and last day.
    pub holidays: Vec<(Day, Day)>,
}

/// A lesson as the database has it, with ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Which.
    pub lesson: LessonId,
    /// The day on which it is, was or was to be given; none as long as it was never placed.
    pub day: Option<Day>,
    /// When it begins; none as long as it has no day.
    pub start: Option<Minute>,
    /// When it was asked for.
    pub received_on: Day,
    /// Where it stands.
    pub state: State,
    /// Its length in minutes.
    pub minutes: u16,
    /// The theme.
    pub theme: LessonTypeId,
    /// The school or club.
    pub school: OrganisationId,
    /// The group.
    pub group: GroupId,
    /// Pupils in the group.
    pub pupils: u16,
    /// Pupils who were there, when somebody counted.
    pub pupils_present: Option<u16>,
    /// Who cancelled it, and when in UTC seconds.
    pub cancelled: Option<(CancelledBy, Instant)>,
    /// To which agreement somebody chose to charge it.
    pub choice: Option<Choice>,
    /// Who gives it.
    pub educators: Vec<EmployeeId>,
}

impl Recorded {
    /// The day by which it belongs to a period: its own, or that on which it was asked for as long
    /// as it has none.
    pub fn on(&self) -> Day {
        self.day.unwrap_or(self.received_on)
    }
}

/// How a lesson was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled {
    /// By whom.
    pub by: CancelledBy,
    /// Days from the cancellation to the day of the lesson, negative when it was over; none when
    /// it was never placed.
    pub days_before: Option<i32>,
}

/// A lesson as the figures count it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which.
    pub lesson: LessonId,
    /// The day by which it belongs to a period.
    pub on: Day,
    /// When it begins; none as long as it was never placed.
    pub start: Option<Minute>,
    /// When it was asked for.
    pub received_on: Day,
    /// Where it stands.
    pub state: State,
    /// Its length in minutes.
    pub minutes: u16,
    /// The theme, by its place in [`World::themes`].
    pub theme: u16,
    /// The school, by its place in [`World::schools`].
    pub school: u32,
    /// Its municipality, by its place in [`World::towns`].
    pub town: u16,
    /// Its kind.
    pub kind: OrganisationKind,
    /// The group, by a number that stays its own.
    pub group: u32,
    /// The agreement to which it is charged, by its place in [`World::agreements`]; none when it is
    /// at one's own expense.
    pub agreement: Option<u16>,
    /// Pupils in the group.
    pub pupils: u16,
    /// Pupils who were there, when somebody counted.
    pub pupils_present: Option<u16>,
    /// How it was cancelled; none unless it was.
    pub cancelled: Option<Cancelled>,
    /// Who gives it, by numbers that stay theirs.
    pub educators: Vec<u32>,
    /// Minutes that they were together on the way for it ([`super::travel`]).
    pub travel: u16,
}

/// Numbers for things, in the order in which they were first seen; a number is never given twice.
#[derive(Debug, Clone)]
pub struct Numbers<T> {
    numbers: HashMap<T, u32>,
    things: Vec<T>,
}

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            things: Vec::new(),
        }
    }
}

impl<T: Copy + Eq + Hash> Numbers<T> {
    /// The number of a thing.
    pub fn of(&mut self, thing: T) -> u32 {
        let things = &mut self.things;
        *self.numbers.entry(thing).or_insert_with(|| {
            things.push(thing);
            u32::try_from(things.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// The thing that has a number.
    pub fn thing(&self, number: u32) -> Option<T> {
        let place = usize::try_from(number).ok()?;
        self.things.get(place).copied()
    }
}

/// The places of a [`World`]'s entries.
#[derive(Debug)]
pub struct Places<'a> {
    world: &'a World,
    schools: HashMap<OrganisationId, u32>,
    themes: HashMap<LessonTypeId, u16>,
    agreements: HashMap<AgreementId, u16>,
    /// What can pay in each town: few of all there are in a country.
    paying: Vec<Vec<Agreement>>,
}

impl<'a> Places<'a> {
    /// Looks them up once for many lessons.
    pub fn of(world: &'a World) -> Self {
        let places = |count: usize| (0..=u16::MAX).take(count);
        Self {
            world,
            schools: world.schools.iter().map(|one| one.id).zip(0..).collect(),
            themes: (world.themes.iter().map(|one| one.0))
                .zip(places(world.themes.len()))
                .collect(),
            agreements: (world.agreements.iter().map(|one| one.id))
                .zip(places(world.agreements.len()))
                .collect(),
            paying: (world.towns.iter())
                .map(|town| {
                    let pays = |one: &&Agreement| {
                        let code = one.municipality.as_ref();
                        code.is_none_or(|code| *code == town.code)
                    };
                    world.agreements.iter().filter(pays).cloned().collect()
                })
                .collect(),
        }
    }

    /// To which agreement a lesson is charged, by its place.
    fn charged(&self, lesson: &Recorded, town: u16, decides: Chargeable<'_>) -> Option<u16> {
        let place = |id: AgreementId| self.agreements.get(&id).copied();
        match lesson.choice {
            Some(Choice::Nothing) => return None,
            // What was chosen may be of elsewhere.
            Some(Choice::To(id)) => {
                let chosen = place(id).filter(|&place| {
                    let one = self.world.agreements.get(usize::from(place));
                    one.is_some_and(|one| one.holds(decides.day))
                });
                if chosen.is_some() {
                    return chosen;
                }
            }
            None => {}
        }
        let paying = self.paying.get(usize::from(town))?;
        charge(decides, paying, None)?.to.and_then(place)
    }

    /// A lesson as a fact; none when its school or theme is not in this world, which one reading of
    /// both never gives.
    pub fn fact(
        &self,
        lesson: &Recorded,
        groups: &mut Numbers<GroupId>,
        people: &mut Numbers<EmployeeId>,
    ) -> Option<Fact> {
        let place = *self.schools.get(&lesson.school)?;
        let school = self.world.schools.get(usize::try_from(place).ok()?)?;
        let town = self.world.towns.get(usize::from(school.town))?;
        let decides = Chargeable {
            municipality: &town.code,
            kind: school.kind,
            lesson_type: lesson.theme,
            day: lesson.on(),
        };
        let cancelled = (lesson.state == State::Cancelled).then_some(lesson.cancelled);
        let days_before = |at: Instant| {
            let days = (lesson.day? - wall_of(at).0).num_days();
            i32::try_from(days).ok()
        };
        Some(Fact {
            lesson: lesson.lesson,
            on: lesson.on(),
            start: lesson.start,
            received_on: lesson.received_on,
            state: lesson.state,
            minutes: lesson.minutes,
            theme: *self.themes.get(&lesson.theme)?,
            school: place,
            town: school.town,
            kind: school.kind,
            group: groups.of(lesson.group),
            agreement: self.charged(lesson, school.town, decides),
            pupils: lesson.pupils,
            pupils_present: lesson.pupils_present,
            cancelled: cancelled.flatten().map(|(by, at)| Cancelled {
                by,
                days_before: days_before(at),
            }),
            educators: lesson.educators.iter().map(|id| people.of(*id)).collect(),
            travel: 0,
        })
    }
}
