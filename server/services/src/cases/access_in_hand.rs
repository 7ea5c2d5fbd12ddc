//! A youth's request for what is known, in the hands of who follows the case or of a privacy officer.

use super::CaseError;
use super::note::{note, youth_key};
use super::open::in_hand;
use crate::{Actor, Fault, House};
use domain::cases::AccessLine;
use domain::ids::{CaseId, EmployeeId};
use domain::permission::ReadCaseLog;
use store::Tx;
use store::cases::log::{About, Logged};
use vault::YouthKey;

/// What reading and signing a request works with.
pub(super) struct RequestInHand<'tx> {
    /// Who acts.
    pub me: EmployeeId,
    /// The proof that it stands in the log.
    pub log: Logged<'tx>,
    /// What opens and seals its words.
    pub key: YouthKey,
    /// Whether the actor follows the case; a privacy officer reads and signs only.
    pub answers: bool,
}

/// Takes the requests of a case in hand for a deed, which then stands in the log. To a privacy officer
/// a case without a request that waits is not there.
///
/// # Errors
/// `Denied` without a role for it, `NotFound`, `CasesOff`.
pub(super) async fn request_in_hand<'tx>(
    house: &House,
    tx: &'tx Tx,
    actor: &Actor,
    case: CaseId,
    deed: &'static str,
) -> Result<RequestInHand<'tx>, CaseError> {
    let refused = match in_hand(house, tx, actor, case, deed).await {
        Ok(hand) => {
            return Ok(RequestInHand {
                me: hand.actor()?,
                log: hand.log,
                key: hand.key,
                answers: true,
            });
        }
        Err(refused) => refused,
    };
    let outside = matches!(refused, CaseError::Fault(Fault::Denied | Fault::NotFound));
    let permit = match actor.permit::<ReadCaseLog>() {
        Ok(permit) if outside => permit,
        _ => return Err(refused),
    };
    let me = permit.actor().ok_or(Fault::Denied)?;
    let head = tx.case_head(&permit, case).await?;
    let about = About::Case(head.youth, case);
    let log = note(house, tx, &permit, deed, about).await?;
    let requests = log.access_requests(case).await?;
    if !requests.iter().any(|one| one.facts.state.is_open()) {
        return Err(Fault::NotFound.into());
    }
    let key = youth_key(house, tx, &permit, head.youth).await?;
    Ok(RequestInHand {
        me,
        log,
        key,
        answers: false,
    })
}

/// The requests that still wait for an answer, the first day first: numbers and days, nothing about
/// anybody. Each stands in the log.
///
/// # Errors
/// `Denied` for all but privacy officers; `CasesOff`.
pub async fn open_access_requests(
    house: &House,
    actor: &Actor,
) -> Result<Vec<AccessLine>, CaseError> {
    let permit = actor.permit::<ReadCaseLog>()?;
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "access.list", About::Many).await?;
    let mut lines = Vec::new();
    for (youth, line) in log.open_access_requests().await? {
        let about = About::Case(youth, line.case);
        note(house, &tx, &permit, "access.list", about).await?;
        lines.push(line);
    }
    tx.commit(Vec::new()).await?;
    Ok(lines)
}
