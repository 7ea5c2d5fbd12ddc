use crate::tables::packed_row;
use domain::holiday::Holiday;
use domain::ids::{AreaId, EmployeeId, LessonId, SkillId};
use domain::time::Day;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A lesson of the week, or one that is still to plan (without a day).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct LessonFact {
    pub id: Uuid,
    pub request_id: Uuid,
    pub organisation_id: Uuid,
    pub lesson_type_id: Uuid,
    pub group_id: Uuid,
    pub visit: i32,
    pub minutes: i32,
    pub setup_minutes: i32,
    pub state: String,
    pub day: Option<Day>,
    pub start_minute: Option<i32>,
    pub version: i32,
    pub overruled: Option<String>,
    pub refused: Option<String>,
}

packed_row! {
    /// A school or club that the week's lessons name.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct OrganisationFact {
        pub id: Uuid,
        pub kind: String,
        pub name: String,
        pub town: String,
        pub area_id: Uuid,
        pub latitude: Option<f64>,
        pub longitude: Option<f64>,
        pub closed_on: Option<Day>,
    }
}

packed_row! {
    /// A group that the week's lessons name.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct GroupFact {
        pub id: Uuid,
        pub name: String,
        pub pupils: i32,
    }
}

packed_row! {
    /// A moment at which one of these groups cannot.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct UnavailableFact {
        pub group_id: Uuid,
        pub weekday: Option<i32>,
        pub first_day: Option<Day>,
        pub last_day: Option<Day>,
        pub start_minute: i32,
        pub end_minute: i32,
        pub reason: String,
    }
}

packed_row! {
    /// A free day of one of these organisations.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct FreeDayFact {
        pub organisation_id: Uuid,
        pub first_day: Day,
        pub last_day: Day,
        pub reason: String,
    }
}

packed_row! {
    /// Somebody who gives lessons.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct EmployeeFact {
        pub id: Uuid,
        pub name: String,
        pub contract_minutes: i32,
        pub latitude: Option<f64>,
        pub longitude: Option<f64>,
    }
}

packed_row! {
    /// An absence within the week.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct AbsenceFact {
        pub employee_id: Uuid,
        pub kind: String,
        pub first_day: Day,
        pub last_day: Day,
        pub start_minute: i32,
        pub end_minute: i32,
    }
}

packed_row! {
    /// A time within the week in which somebody's own calendar has something, in UTC seconds.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct BusyFact {
        pub employee_id: Uuid,
        pub starts_at: i64,
        pub ends_at: i64,
    }
}

packed_row! {
    /// A time within the week in which somebody has an appointment of a case: a time, and nothing
    /// of the case.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct AppointmentFact {
        pub employee_id: Uuid,
        pub day: Day,
        pub start_minute: i32,
        pub minutes: i32,
    }
}

packed_row! {
    /// What a lesson type asks in the week.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct TypeFact {
        pub id: Uuid,
        pub name: String,
        pub short_name: String,
        pub largest_group: i32,
        pub educators_needed: i32,
        pub season_from: Option<i32>,
        pub season_until: Option<i32>,
        pub skills: String,
    }
}

packed_row! {
    /// A request that the week's lessons answer.
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct RequestFact {
        pub id: Uuid,
        pub received_on: Day,
        pub wishes: String,
        pub held_until: Option<i64>,
    }
}

packed_row! {
    /// The week's own row.
    #[derive(Debug, Clone, Default)]
    #[allow(missing_docs)]
    pub struct WeekRow {
        pub revision: i64,
        pub published_at: Option<i64>,
        pub publications: i32,
    }
}

/// Everything that decides what fits in one week, and its names.
#[derive(Debug, Clone)]
pub struct WeekFacts {
    /// Lessons on the board, by day, start and id.
    pub placed: Vec<LessonFact>,
    /// Lessons still to plan, oldest request first, in the order of their visits.
    pub open: Vec<LessonFact>,
    /// Who gives each lesson on the board; the first leads.
    pub educators: BTreeMap<LessonId, Vec<EmployeeId>>,
    /// Schools and clubs.
    pub organisations: Vec<OrganisationFact>,
    /// Groups.
    pub groups: Vec<GroupFact>,
    /// When they cannot.
    pub unavailable: Vec<UnavailableFact>,
    /// Free days.
    pub free_days: Vec<FreeDayFact>,
    /// Holidays.
    pub holidays: Vec<Holiday>,
    /// Staff who give lessons, by name.
    pub employees: Vec<EmployeeFact>,
    /// Their skills.
    pub employee_skills: Vec<(EmployeeId, SkillId)>,
    /// Their working hours: weekday, start, end.
    pub hours: Vec<(EmployeeId, i32, i32, i32)>,
    /// Their absences.
    pub absences: Vec<AbsenceFact>,
    /// When their own calendars have something.
    pub busy: Vec<BusyFact>,
    /// When they have appointments; on a board it looks like any other time of their own.
    pub appointments: Vec<AppointmentFact>,
    /// Lesson types, with the version that counts on the week's Monday.
    pub types: Vec<TypeFact>,
    /// Requests.
    pub requests: Vec<RequestFact>,
    /// All skills.
    pub skills: BTreeMap<SkillId, String>,
    /// All areas.
    pub areas: BTreeMap<AreaId, String>,
    /// What educators see of the week.
    pub published: Vec<domain::board::PublishedLesson>,
    /// The week's own row.
    pub week: WeekRow,
}
