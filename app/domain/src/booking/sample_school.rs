//! A primary school, a catalogue entry and a season for tests; today is Monday 23 November 2026.

use super::{
    Agreement, Asked, BookRefusal, BookingTerms, MayBook, Offer, SchoolCalendar, Season,
    SeasonRules, SoFar, Way, may_book,
};
use crate::catalogue::{CatalogueEntry, LessonType, LessonTypeVersion};
use crate::holiday::{Holiday, HolidayKind};
use crate::ids::*;
use crate::organisation::{Address, FreeDay, Group, Organisation, OrganisationKind};
use crate::time::{Day, SchoolYear};
use crate::values::Name;

pub(super) const TODAY: &str = "2026-11-23";

pub(super) fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

pub(super) fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

/// A school with everything that decides what it may.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) school: Organisation,
    pub(super) holidays: Vec<Holiday>,
    pub(super) free_days: Vec<FreeDay>,
    pub(super) entry: CatalogueEntry,
    pub(super) season: Season,
    pub(super) rules: SeasonRules,
    pub(super) offer: Option<Offer>,
    pub(super) so_far: SoFar,
    pub(super) groups: Vec<Group>,
}

impl Case {
    /// Groups 7 and 8 of a primary school; ten working days of notice; Christmas holidays and a
    /// study day.
    pub(super) fn new() -> Self {
        let address = Address {
            street: String::new(),
            house_number: String::new(),
            postcode: None,
            town: "Gouda".to_owned(),
            municipality: "0513".to_owned(),
        };
        let holiday = |kind, name: &str, first: &str, last: &str| Holiday {
            id: HolidayId::NIL,
            kind,
            name: Name::parse(name).expect("a name"),
            first_day: day(first),
            last_day: day(last),
            version: 1,
        };
        Self {
            school: Organisation {
                id: OrganisationId::from_number(1),
                kind: OrganisationKind::Primary,
                name: name("De Regenboog"),
                site_code: None,
                address,
                phone: None,
                website: String::new(),
                point: None,
                opened_on: None,
                closed_on: None,
                version: 1,
            },
            holidays: vec![
                holiday(
                    HolidayKind::School,
                    "kerstvakantie",
                    "2026-12-19",
                    "2027-01-03",
                ),
                holiday(
                    HolidayKind::Public,
                    "eerste kerstdag",
                    "2026-12-25",
                    "2026-12-25",
                ),
            ],
            free_days: vec![FreeDay {
                id: FreeDayId::NIL,
                first_day: day("2026-12-07"),
                last_day: day("2026-12-07"),
                reason: name("studiedag"),
            }],
            entry: entry(),
            season: Season {
                id: SeasonId::NIL,
                name: name("2026/2027"),
                first_day: day("2026-09-01"),
                last_day: day("2027-06-30"),
                books_from: day("2026-05-01"),
                books_until: day("2027-05-31"),
            },
            rules: SeasonRules::default(),
            offer: Some(Offer {
                way: Way::PickSlot,
                needs_confirmation: false,
            }),
            so_far: SoFar::default(),
            groups: vec![group(7), group(8)],
        }
    }

    pub(super) fn calendar(&self) -> SchoolCalendar<'_> {
        SchoolCalendar {
            school: &self.school,
            holidays: &self.holidays,
            free_days: &self.free_days,
        }
    }

    pub(super) fn ask(
        &self,
        on: Option<&str>,
        agreement: Agreement<'_>,
    ) -> Result<MayBook, Vec<BookRefusal>> {
        let asked = Asked {
            entry: &self.entry,
            groups: &self.groups,
            day: on.map(day),
        };
        let terms = BookingTerms {
            season: &self.season,
            rules: &self.rules,
            offer: self.offer,
            agreement,
            calendar: self.calendar(),
            so_far: self.so_far,
        };
        may_book(&asked, &terms, day(TODAY))
    }
}

fn group(year: u16) -> Group {
    Group {
        id: GroupId::from_number(u128::from(year)),
        organisation: OrganisationId::from_number(1),
        school_year: SchoolYear(2026),
        name: name(&format!("Groep {year}")),
        level: name(&format!("groep {year}")),
        pupils: 28,
        teacher: String::new(),
        version: 1,
    }
}

fn entry() -> CatalogueEntry {
    CatalogueEntry {
        lesson_type: LessonType {
            id: LessonTypeId::NIL,
            name: name("Invloed van de groep"),
            short_name: name("Groepsdruk"),
            offered: true,
        },
        revision: 1,
        versions: vec![LessonTypeVersion {
            id: LessonTypeVersionId::NIL,
            lesson_type: LessonTypeId::NIL,
            valid_from: day("2026-08-01"),
            minutes: 45,
            setup_minutes: 10,
            largest_group: 32,
            educators_needed: 1,
            season: None,
            kinds: vec![OrganisationKind::Primary],
            target_groups: "groep 7 en 8".to_owned(),
            skills: Vec::new(),
            materials: String::new(),
            room_needs: String::new(),
        }],
    }
}
