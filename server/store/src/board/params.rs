use domain::ids::{OrganisationId, RequestId};
use domain::time::{Day, Week};
use sea_orm::Value;

/// Which organisations, groups and requests a week's facts name beside those of its lessons.
#[derive(Debug, Clone, Copy)]
pub enum Beside {
    /// None.
    Nothing,
    /// Those of what is still to plan.
    ToPlan,
    /// One organisation with its groups, which wants to know when something fits.
    Organisation(OrganisationId),
    /// The same, and one of its requests.
    Request(OrganisationId, RequestId),
}

/// The values that the queries of a week share: `$1` and `$2` are its first and last day, `$3` and
/// `$4` the UTC seconds between which it lies, `$5` the organisation and `$6` the request beside it.
pub(super) fn values(week: Week, beside: Beside) -> Vec<Value> {
    let midnight = |day: Day| day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    // A day more on both sides: no zone is further from UTC.
    let from = midnight(week.monday()) - 86_400;
    let until = midnight(week.sunday()) + 2 * 86_400;
    let mut values = vec![
        week.monday().into(),
        week.sunday().into(),
        from.into(),
        until.into(),
    ];
    match beside {
        Beside::Nothing | Beside::ToPlan => {}
        Beside::Organisation(id) => values.push(id.0.into()),
        Beside::Request(organisation, request) => {
            values.extend([organisation.0.into(), request.0.into()]);
        }
    }
    values
}

/// Whose facts are wanted, as the list of ids behind `IN`; `column` is that of a lesson.
pub(super) fn wanted(column: &str, beside: Beside) -> String {
    let placed =
        format!("SELECT {column} FROM lesson WHERE day BETWEEN $1 AND $2 AND state <> 'cancelled'");
    match beside {
        Beside::Nothing => placed,
        Beside::ToPlan => {
            format!("{placed} UNION SELECT {column} FROM lesson WHERE state = 'requested'")
        }
        Beside::Organisation(_) | Beside::Request(..) => {
            let own = match column {
                "group_id" => "SELECT id FROM school_group WHERE organisation_id = $5",
                _ => "SELECT id FROM organisation WHERE id = $5",
            };
            format!("{placed} UNION {own}")
        }
    }
}
