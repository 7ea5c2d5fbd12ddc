use super::CaseError;
use super::lapse_handovers::lapse_handovers;
use super::note::note;
use super::tell::tell;
use crate::{Actor, House};
use domain::cases::{WorkerLoad, divide, in_turn, is_long};
use domain::ids::{AreaId, EmployeeId, HandoverId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::Day;
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use store::cases::handovers::{NewHandover, OpenCase};
use store::cases::log::About;
use store::cases::rules::CaseWorkerGrant;

/// Where a coordinator divides.
pub(super) const DIVIDE: &str = "/zaken/overdracht";

/// How many days back an absence may have ended and still count with the one after it.
const LOOK_BACK: u64 = 400;

/// So many days without absence between two make one: a weekend.
const WEEKEND: i64 = 2;

/// Who is away long within so many days is given nothing.
const AHEAD: u64 = 14;

/// Proposes to whom cases go whose worker is or will be away long, and back to who is there again; the
/// coordinators of their areas are told to log in. Signals, referrals and terms go with their case.
/// What is no longer needed lapses first, and where an absence began the stand-in answers. Gives the number of proposals; nothing where no cases are.
///
/// # Errors
/// When the database fails; what was proposed before that stays.
pub async fn propose_handovers(house: &House) -> Result<u32, CaseError> {
    if house.case_keys.is_none() {
        return Ok(0);
    }
    let permit = Actor::operator().permit::<KeepCaseRules>()?;
    let tx = house.store.begin().await?;
    let away = long_absences(house, &tx, &permit).await?;
    drop(tx);
    lapse_handovers(house, &permit, &away).await?;
    let tx = house.store.begin().await?;
    tx.begin_stand_ins(&permit, house.clock.today()).await?;
    tx.commit(Vec::new()).await?;
    let tx = house.store.begin().await?;
    let team = Team::read(house, (&tx, &permit), &away).await?;
    let mut proposals = Vec::new();
    for (worker, from) in &away {
        let cases = tx.cases_to_hand_over(&permit, *worker, *from).await?;
        for (case, (to, stand_in)) in cases.iter().zip(team.divide(&cases, *worker)) {
            let new = NewHandover {
                id: HandoverId(store::new_id()),
                from: *worker,
                to,
                stand_in,
                away_from: Some(*from),
                back_of: None,
            };
            proposals.push((*case, new));
        }
    }
    for one in tx.cases_to_return(&permit, house.clock.today()).await? {
        // A weekend between two absences is no return.
        if away.contains_key(&one.back) {
            continue;
        }
        let new = NewHandover {
            id: HandoverId(store::new_id()),
            from: one.has,
            to: Some(one.back),
            stand_in: Some(one.back),
            away_from: None,
            back_of: Some(one.handover),
        };
        proposals.push((one.case, new));
    }
    drop(tx);
    let mut areas = BTreeSet::new();
    let (mut made, mut failed) = (0, None);
    for (case, new) in proposals {
        match propose(house, &permit, case, new).await {
            Ok(true) => {
                areas.insert(case.area);
                made += 1;
            }
            Ok(false) => {}
            Err(error) => failed = Some(error),
        }
    }
    // Also when one failed: the others stand, and are not proposed again.
    tell_coordinators(house, &permit, &areas).await?;
    failed.map_or(Ok(made), Err)
}

/// Writes one proposal down, unless somebody else did in between.
async fn propose(
    house: &House,
    permit: &Permit<KeepCaseRules>,
    case: OpenCase,
    new: NewHandover,
) -> Result<bool, CaseError> {
    let tx = house.store.begin().await?;
    let about = About::Case(case.youth, case.case);
    let log = note(house, &tx, permit, "handover.propose", about).await?;
    // The row above waits for whoever writes another, so what is read now stays so.
    let still = match (new.away_from, new.back_of) {
        (Some(from), _) => {
            let cases = tx.cases_to_hand_over(permit, new.from, from).await?;
            cases.contains(&case)
        }
        (None, back_of) => {
            let all = tx.cases_to_return(permit, house.clock.today()).await?;
            all.iter().any(|one| Some(one.handover) == back_of)
        }
    };
    if !still {
        return Ok(false);
    }
    log.insert_handover(case.case, new, house.clock.now())
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(true)
}

/// Workers who are or will be away long, each with the first day; absences that follow each other are
/// one.
pub(super) async fn long_absences<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
) -> Result<BTreeMap<EmployeeId, Day>, CaseError> {
    let today = house.clock.today();
    let days = tx.handover_days(permit).await?;
    let since = today.checked_sub_days(chrono::Days::new(LOOK_BACK));
    let rows = tx
        .absences_of_followers(permit, since.unwrap_or(today))
        .await?;
    let mut spans: Vec<(EmployeeId, Day, Day)> = Vec::new();
    for (worker, first, last) in rows {
        match spans.last_mut() {
            Some((who, _, until))
                if *who == worker && (first - *until).num_days() <= WEEKEND + 1 =>
            {
                *until = last.max(*until);
            }
            _ => spans.push((worker, first, last)),
        }
    }
    spans.retain(|(_, first, last)| *last >= today && is_long(*first, Some(*last), days));
    let mut away = BTreeMap::new();
    for (worker, first, _) in spans {
        away.entry(worker).or_insert(first);
    }
    Ok(away)
}

/// Workers who are away long today.
pub(super) async fn away_now<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
) -> Result<Vec<EmployeeId>, CaseError> {
    let today = house.clock.today();
    let long = long_absences(house, tx, permit).await?;
    let now = |(worker, first): (EmployeeId, Day)| (first <= today).then_some(worker);
    Ok(long.into_iter().filter_map(now).collect())
}

/// Who could receive.
struct Team {
    grants: Vec<CaseWorkerGrant>,
    loads: Vec<WorkerLoad>,
}

impl Team {
    async fn read(
        house: &House,
        (tx, permit): (&Tx, &Permit<KeepCaseRules>),
        away: &BTreeMap<EmployeeId, Day>,
    ) -> Result<Self, CaseError> {
        let grants = tx.case_workers(permit, house.clock.today()).await?;
        let soon = house
            .clock
            .today()
            .checked_add_days(chrono::Days::new(AHEAD));
        let away_soon = |worker: EmployeeId| {
            let first: Option<&Day> = away.get(&worker);
            first.is_some_and(|first| soon.is_none_or(|soon| *first <= soon))
        };
        let running: BTreeMap<_, _> = tx.case_loads(permit).await?.into_iter().collect();
        let mut loads: Vec<WorkerLoad> = Vec::new();
        for grant in &grants {
            if loads.iter().any(|load| load.worker == grant.worker) {
                continue;
            }
            loads.push(WorkerLoad {
                worker: grant.worker,
                same_area: false,
                running: running.get(&grant.worker).copied().unwrap_or_default(),
                overdue: 0,
                away: grant.away || away_soon(grant.worker),
            });
        }
        Ok(Self { grants, loads })
    }

    fn works_in(&self, worker: EmployeeId, area: AreaId) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.worker == worker && grant.area.is_none_or(|one| one == area))
    }

    /// To whom each case goes and who stands in: by area, then by load.
    fn divide(
        &self,
        cases: &[OpenCase],
        from: EmployeeId,
    ) -> Vec<(Option<EmployeeId>, Option<EmployeeId>)> {
        let mut loads = self.loads.clone();
        loads.retain(|load| load.worker != from);
        let in_area: Vec<_> = cases
            .iter()
            .map(|case| move |worker| self.works_in(worker, case.area))
            .collect();
        let tests: Vec<&dyn Fn(EmployeeId) -> bool> = in_area
            .iter()
            .map(|one| one as &dyn Fn(EmployeeId) -> bool)
            .collect();
        let given = divide(&tests, &loads);
        let with_stand_in = |(case, to): (&OpenCase, Option<EmployeeId>)| {
            let to = to.filter(|to| self.works_in(*to, case.area));
            let others = in_turn(loads.clone());
            let mut others = others
                .iter()
                .filter(|one| self.works_in(one.worker, case.area) && Some(one.worker) != to);
            (to, others.next().map(|one| one.worker).or(to))
        };
        cases.iter().zip(given).map(with_stand_in).collect()
    }
}

pub(super) async fn tell_coordinators(
    house: &House,
    permit: &Permit<KeepCaseRules>,
    areas: &BTreeSet<AreaId>,
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let mut addresses = Vec::new();
    for area in areas {
        addresses.extend(tx.case_coordinators(permit, *area).await?);
    }
    tell(house, (&tx, permit), addresses, DIVIDE).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}
