use sea_orm::DbErr;

/// A named rule of the schema that a write broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constraint {
    /// An educator, group or room would be in two lessons at once.
    Overlap,
    /// The e-mail address belongs to somebody else.
    EmployeeEmail,
    /// The site code belongs to another school.
    SiteCode,
    /// The school already has a group of this name in this school year.
    GroupName,
    /// The skill exists.
    SkillName,
    /// The lesson type exists.
    LessonTypeName,
    /// The lesson type has a version from this day.
    LessonTypeVersion,
    /// This holiday stands there already.
    Holiday,
    /// The area exists.
    AreaName,
    /// The season exists.
    SeasonName,
    /// The offence stands in the list of cases.
    OffenceName,
    /// The municipality has an organisation of this name that helps.
    CareOrganisationName,
    /// The source of money exists.
    FundingSourceName,
    /// Another agreement carries this one on.
    CarriedOnce,
    /// This form post came before.
    FormPost,
}

/// Each constraint with what the engines say of it: PostgreSQL its name, SQLite its columns.
const NAMES: &[(&str, &str, Constraint)] = &[
    (
        "occupancy_overlap",
        "occupancy_overlap",
        Constraint::Overlap,
    ),
    (
        "employee_email_taken",
        "employee.email",
        Constraint::EmployeeEmail,
    ),
    (
        "organisation_site_code_taken",
        "organisation.site_code",
        Constraint::SiteCode,
    ),
    (
        "group_name_taken",
        "school_group.name",
        Constraint::GroupName,
    ),
    ("skill_name_taken", "skill.name", Constraint::SkillName),
    (
        "lesson_type_name_taken",
        "lesson_type.name",
        Constraint::LessonTypeName,
    ),
    (
        "lesson_type_version_taken",
        "lesson_type_version.valid_from",
        Constraint::LessonTypeVersion,
    ),
    ("holiday_taken", "holiday.first_day", Constraint::Holiday),
    ("area_name_taken", "area.name", Constraint::AreaName),
    ("season_name_taken", "season.name", Constraint::SeasonName),
    (
        "case_offence_name_taken",
        "case_offence.name",
        Constraint::OffenceName,
    ),
    (
        "case_care_organisation_name_taken",
        "case_care_organisation.name",
        Constraint::CareOrganisationName,
    ),
    (
        "funding_source_name",
        "funding_source.name",
        Constraint::FundingSourceName,
    ),
    (
        "agreement_carried_once",
        "agreement.carried_from",
        Constraint::CarriedOnce,
    ),
    ("form_post_pkey", "form_post.post_key", Constraint::FormPost),
];

/// Why the data could not be read or written. Never holds a value from a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// A named rule of the schema would be broken; nothing was written.
    #[error("a rule of the schema would be broken: {0:?}")]
    Broken(Constraint),
    /// There is no such record, or it lies outside the permit's reach.
    #[error("no such record")]
    NotFound,
    /// Somebody else changed the record since it was read.
    #[error("the record was changed meanwhile")]
    Stale,
    /// The database did not answer in time.
    #[error("the database is busy")]
    Busy,
    /// A stored value does not have the form it should have.
    #[error("a stored value cannot be read: {0}")]
    Unreadable(&'static str),
    /// Anything else; the text names the kind of fault, without values.
    #[error("the database failed: {0}")]
    Failed(String),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        let text = error.to_string();
        for (postgres, sqlite, constraint) in NAMES {
            if text.contains(postgres) || text.contains(sqlite) {
                return Self::Broken(*constraint);
            }
        }
        match error {
            DbErr::RecordNotFound(_) | DbErr::RecordNotUpdated => Self::NotFound,
            DbErr::ConnectionAcquire(_) => Self::Busy,
            _ if text.contains("database is locked") => Self::Busy,
            // Engines quote the offending values in a second line or after a colon.
            _ => Self::Failed(text.lines().next().map_or_else(String::new, without_values)),
        }
    }
}

/// The fault's kind without quoted text, which may hold what a user typed.
fn without_values(line: &str) -> String {
    let mut kept = String::new();
    let mut quoted = false;
    for c in line.chars() {
        if matches!(c, '"' | '\'' | '`') {
            quoted = !quoted;
        } else if !quoted {
            kept.push(c);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_told_without_the_values_that_the_engine_quotes() {
        let error = DbErr::Custom("invalid value \"jan@school.example\" for type".to_owned());
        assert_eq!(
            StoreError::from(error),
            StoreError::Failed("Custom Error: invalid value  for type".to_owned())
        );
    }
}
