use super::note::note;
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use domain::cases::{
    CaseLine, CaseState, Private, Reminder, TeamCases, TeamWorker, Terms, Urgency, WorkerLoad,
    WorkingDays, in_turn,
};
use domain::ids::EmployeeId;
use domain::permission::{CoordinateCases, Deed, FollowCases, Permit};
use domain::time::Day;
use std::collections::BTreeMap;
use store::Tx;
use store::cases::lists::ListedCase;
use store::cases::log::{About, Logged};
use store::cases::rules::CaseWorkerGrant;

/// Open cases that the actor follows, the most pressing first; that they were read stands in the
/// log, each by itself.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`.
pub async fn my_cases(house: &House, actor: &Actor) -> Result<Vec<CaseLine>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "cases.list", About::Many).await?;
    let lines = lines(house, (&tx, &permit), &log, true).await?;
    tx.commit(Vec::new()).await?;
    Ok(lines)
}

/// What comes back to the actor, the first day first: talks that were postponed, signals that end,
/// objections without an outcome, help to ask after, assignments, appointments of this week. Each
/// stands in the log.
///
/// # Errors
/// As [`my_cases`].
pub async fn reminders(house: &House, actor: &Actor) -> Result<Vec<Reminder>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "cases.remind", About::Many).await?;
    let all = coming_back(house, (&tx, &permit), &log, true).await?;
    tx.commit(Vec::new()).await?;
    Ok(all)
}

/// What comes back within reach, each with a row in the log.
async fn coming_back<D: Deed>(
    house: &House,
    (tx, permit): (&Tx, &Permit<D>),
    log: &Logged<'_>,
    mine: bool,
) -> Result<Vec<Reminder>, CaseError> {
    let today = house.clock.today();
    let all = log.reminders(permit, mine, today).await?;
    let first = all.iter().map(|one| one.day).min().unwrap_or(today);
    let holidays = tx.public_holidays(permit, first.min(today)).await?;
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    let mut reminders = Vec::with_capacity(all.len());
    for one in all {
        let about = About::Case(one.youth, one.case);
        note(house, tx, permit, "case.remind", about).await?;
        reminders.push(Reminder {
            day: one.day,
            kind: one.kind,
            case: one.case,
            number: one.number,
            worker: one.worker,
            urgency: one.kind.urgency(one.day, today, calendar),
        });
    }
    Ok(reminders)
}

/// The open cases of the areas that the actor coordinates, what comes back in them, and the load of
/// each worker.
///
/// # Errors
/// `Denied` for all but coordinators, `CasesOff`.
pub async fn team_cases(house: &House, actor: &Actor) -> Result<TeamCases, CaseError> {
    let permit = actor.permit::<CoordinateCases>()?;
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "cases.list_team", About::Many).await?;
    let lines = lines(house, (&tx, &permit), &log, false).await?;
    let reminders = coming_back(house, (&tx, &permit), &log, false).await?;
    let grants = tx.case_workers(&permit, house.clock.today()).await?;
    tx.commit(Vec::new()).await?;
    let within = |grant: &CaseWorkerGrant| match grant.area {
        Some(area) => permit.covers(area, &[]),
        None => true,
    };
    let names: BTreeMap<EmployeeId, String> = grants
        .iter()
        .filter(|grant| within(grant))
        .map(|grant| (grant.worker, grant.name.clone()))
        .collect();
    let away = |worker| grants.iter().any(|one| one.worker == worker && one.away);
    let loads = names.keys().map(|worker| {
        let own = || lines.iter().filter(|line| line.worker == Some(*worker));
        let late = |line: &&CaseLine| matches!(line.urgency, Some(Urgency::Overdue { .. }));
        WorkerLoad {
            worker: *worker,
            same_area: true,
            running: u16::try_from(own().count()).unwrap_or(u16::MAX),
            overdue: u16::try_from(own().filter(late).count()).unwrap_or(u16::MAX),
            away: away(*worker),
        }
    });
    let loads: Vec<_> = loads.collect();
    let mut order = in_turn(loads.clone());
    order.extend(loads.into_iter().filter(|load| load.away));
    let (waiting, running) = lines
        .into_iter()
        .partition(|line| line.state == CaseState::Received);
    Ok(TeamCases {
        waiting,
        running,
        reminders,
        workers: order
            .into_iter()
            .map(|load| TeamWorker {
                name: names.get(&load.worker).cloned().unwrap_or_default(),
                load,
            })
            .collect(),
    })
}

async fn lines<D: Deed>(
    house: &House,
    (tx, permit): (&Tx, &Permit<D>),
    log: &Logged<'_>,
    mine: bool,
) -> Result<Vec<CaseLine>, CaseError> {
    let cases = log.open_cases(permit, mine).await?;
    lines_of(house, (tx, permit), cases).await
}

/// These cases as a list, the most pressing first; each stands in the log.
pub(super) async fn lines_of<D: Deed>(
    house: &House,
    (tx, permit): (&Tx, &Permit<D>),
    cases: Vec<ListedCase>,
) -> Result<Vec<CaseLine>, CaseError> {
    let today = house.clock.today();
    let terms = tx.terms(permit).await?;
    let first = cases.iter().map(|case| case.received_on).min();
    let holidays = tx.public_holidays(permit, first.unwrap_or(today)).await?;
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    let mut lines = Vec::with_capacity(cases.len());
    for case in cases {
        // A name on a list is a read of that case too.
        let about = About::Case(case.youth, case.case);
        note(house, tx, permit, "case.list", about).await?;
        lines.push(line(house, case, &terms, (today, calendar))?);
    }
    // The stable sort keeps cases of one day in the order in which they came in.
    lines.sort_by_key(|line| line.next.map_or(Day::MAX, |(day, _)| day));
    Ok(lines)
}

fn line(
    house: &House,
    case: ListedCase,
    terms: &Terms,
    (today, calendar): (Day, WorkingDays<'_>),
) -> Result<CaseLine, Fault> {
    let next = terms.next(&case.track, case.received_on, calendar);
    Ok(CaseLine {
        name: name(house, &case)?,
        case: case.case,
        number: case.number,
        state: case.state,
        worker: case.worker,
        area: case.area,
        version: case.version,
        urgency: next.map(|(day, _)| Urgency::of(day, today, calendar)),
        next,
    })
}

/// Given and family name; none when the youth was erased.
pub(super) fn name(house: &House, case: &ListedCase) -> Result<Option<Private>, Fault> {
    let Some(wrapped) = &case.key else {
        return Ok(None);
    };
    let key = house.case_keys()?.masters.unwrap(case.youth.0, wrapped)?;
    let at = |column| ("case_youth", case.youth.0, column);
    let given = words::open(&key, at("given_names"), case.given_names.as_ref())?;
    let family = words::open(&key, at("family_name"), case.family_name.as_ref())?;
    Ok(Some(
        format!("{} {}", given.as_str(), family.as_str()).into(),
    ))
}
