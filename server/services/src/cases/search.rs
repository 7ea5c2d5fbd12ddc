use super::CaseError;
use super::bsn::reached;
use super::note::note;
use super::read_lists::{lines_of, name};
use crate::{Actor, House};
use domain::cases::{Bsn, CaseLine, Private};
use domain::ids::{CaseId, YouthId};
use domain::organisation::{SearchKey, search_text};
use domain::permission::{FollowCases, Permit};
use domain::values::{Mistake, Mistakes};
use store::Tx;
use store::cases::log::{About, Logged};

/// So many cases are found at once.
const MOST: usize = 20;

/// The cases, open and ended, that the actor may see and in whose name or number every word of what
/// was typed begins a word. Names are opened here, in memory, and compared. Nine digits that can be a
/// citizen service number, where those are in use, are looked up by their digest, and nothing else is
/// opened. That there was a search stands in the log, what was typed nowhere, and each case that was
/// found by itself.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`; a mistake beside `name`: nothing typed, or too little to
/// tell twenty apart.
pub async fn search_cases(
    house: &House,
    actor: &Actor,
    typed: &Private,
) -> Result<Vec<CaseId>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let wrong = |mistake| CaseError::from(Mistakes::one("name", mistake));
    let key = SearchKey::parse(typed.as_str());
    if key.words().is_empty() {
        return Err(wrong(Mistake::Empty));
    }
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "cases.search", About::Many).await?;
    let mut found = match number(&tx, &permit, typed).await? {
        Some(bsn) => {
            let reached = reached(house, &tx, (&permit, &log), &bsn).await?;
            let reached = reached.into_iter();
            reached.map(|(youth, known)| (youth, known.case)).collect()
        }
        None => named(house, (&permit, &log), &key).await?,
    };
    let too_many = found.len() > MOST;
    found.truncate(if too_many { 0 } else { MOST });
    for (youth, case) in &found {
        note(
            house,
            &tx,
            &permit,
            "case.found",
            About::Case(*youth, *case),
        )
        .await?;
    }
    tx.commit(Vec::new()).await?;
    match too_many {
        true => Err(wrong(Mistake::TooShort)),
        false => Ok(found.into_iter().map(|(_, case)| case).collect()),
    }
}

/// What was typed as a citizen service number: nine digits that can be one, where those are in use.
async fn number(
    tx: &Tx,
    permit: &Permit<FollowCases>,
    typed: &Private,
) -> Result<Option<Bsn>, CaseError> {
    let digits = typed.as_str().chars().filter(char::is_ascii_digit).count();
    match Bsn::parse(typed.as_str()) {
        Ok(bsn) if digits == 9 && tx.uses_bsn(permit).await? => Ok(Some(bsn)),
        _ => Ok(None),
    }
}

/// The cases that the permit reaches in whose name or number these words stand.
async fn named(
    house: &House,
    (permit, log): (&Permit<FollowCases>, &Logged<'_>),
    key: &SearchKey,
) -> Result<Vec<(YouthId, CaseId)>, CaseError> {
    let mut found = Vec::new();
    for case in log.reached_cases(permit).await? {
        let Some(name) = name(house, &case)? else {
            continue;
        };
        if key.matches(&search_text(&[name.as_str(), &case.number])) {
            found.push((case.youth, case.case));
        }
    }
    Ok(found)
}

/// Those of these cases that the actor may see, as a list; each stands in the log.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`.
pub async fn found_cases(
    house: &House,
    actor: &Actor,
    ids: &[CaseId],
) -> Result<Vec<CaseLine>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "cases.list", About::Many).await?;
    let mut cases = log.reached_cases(&permit).await?;
    cases.retain(|one| ids.contains(&one.case));
    cases.truncate(MOST);
    let mut lines = lines_of(house, (&tx, &permit), cases).await?;
    tx.commit(Vec::new()).await?;
    for line in lines.iter_mut().filter(|line| line.state.has_ended()) {
        // Nothing of it is to be done any more.
        (line.next, line.urgency) = (None, None);
    }
    Ok(lines)
}
