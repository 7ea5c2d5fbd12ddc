//! Everything that is there before lessons are planned.

use crate::school_weeks::SchoolWeeks;
use crate::{DemoFreeDay, DemoGrant};
use domain::area::{Area, Municipality};
use domain::catalogue::{LessonType, LessonTypeVersion, Skill};
use domain::employee::{Absence, Employee};
use domain::holiday::{Holiday, HolidayKind};
use domain::organisation::{Contact, Group, Organisation, OrganisationKind, Unavailable};
use domain::permission::Role;
use domain::time::{Day, SchoolYear};
use std::collections::BTreeMap;

pub(crate) struct World {
    pub(crate) today: Day,
    pub(crate) weeks: SchoolWeeks,
    pub(crate) areas: Vec<Area>,
    pub(crate) municipalities: Vec<Municipality>,
    pub(crate) organisations: Vec<Organisation>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) groups: Vec<Group>,
    pub(crate) unavailable: Vec<Unavailable>,
    pub(crate) free_days: Vec<DemoFreeDay>,
    pub(crate) skills: Vec<Skill>,
    pub(crate) lesson_types: Vec<LessonType>,
    pub(crate) versions: Vec<LessonTypeVersion>,
    pub(crate) employees: Vec<Employee>,
    pub(crate) grants: Vec<DemoGrant>,
    pub(crate) absences: Vec<Absence>,
    pub(crate) holidays: Vec<Holiday>,
}

impl World {
    pub(crate) fn around(today: Day) -> Self {
        let year = SchoolYear::of(today);
        let holidays = crate::holidays::holidays((-2..=1).map(|n| SchoolYear(year.0 + n)));
        let weeks = SchoolWeeks::around(today, &holidays);
        let closed_on = weeks.past[weeks.past.len() - 4].monday();
        let organisations = crate::organisations::organisations(closed_on);
        let groups = crate::groups::groups(&organisations, &weeks.school_years(today));
        let employees = crate::staff::employees();
        Self {
            today,
            areas: crate::places::areas(),
            municipalities: crate::places::municipalities(),
            contacts: crate::contacts::contacts(&organisations),
            unavailable: crate::groups::unavailable(&organisations, &groups),
            free_days: crate::free_days::free_days(&organisations, &weeks),
            skills: crate::catalogue::skills(),
            lesson_types: crate::catalogue::lesson_types(),
            versions: crate::catalogue::versions(year),
            grants: crate::staff::grants(&employees),
            absences: crate::staff::absences(&employees, &weeks),
            organisations,
            groups,
            employees,
            weeks,
            holidays,
        }
    }

    /// Places in the list of the groups of each organisation in each year.
    pub(crate) fn groups_by_year(&self) -> BTreeMap<(usize, SchoolYear), Vec<usize>> {
        let places = self.organisations.iter().zip(0..);
        let places: BTreeMap<_, usize> = places
            .map(|(organisation, at)| (organisation.id, at))
            .collect();
        let mut found: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, group) in self.groups.iter().enumerate() {
            found
                .entry((places[&group.organisation], group.school_year))
                .or_default()
                .push(at);
        }
        found
    }

    /// Whether an organisation gives no lessons on a day. School holidays do not close clubs.
    pub(crate) fn closed(&self, organisation: usize, day: Day) -> bool {
        let organisation = &self.organisations[organisation];
        let club = organisation.kind == OrganisationKind::Club;
        organisation.closed_on.is_some_and(|closed| closed <= day)
            || self
                .holidays
                .iter()
                .any(|holiday| holiday.holds(day) && !(club && holiday.kind == HolidayKind::School))
            || self.free_days.iter().any(
                |DemoFreeDay {
                     organisation: of,
                     free_day,
                 }| {
                    *of == organisation.id
                        && (free_day.first_day..=free_day.last_day).contains(&day)
                },
            )
    }

    /// Places in the list of the employees who give lessons.
    pub(crate) fn educators(&self) -> Vec<usize> {
        let gives = |at: &usize| {
            let id = self.employees[*at].id;
            self.grants
                .iter()
                .any(|given| given.employee == id && given.grant.role == Role::Educator)
        };
        (0..self.employees.len()).filter(gives).collect()
    }
}
