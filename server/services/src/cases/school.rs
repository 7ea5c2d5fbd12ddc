use super::open::{InHand, in_hand};
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use domain::cases::{CaseSchool, SchoolChoices};
use domain::ids::{CaseId, OrganisationId};
use domain::values::{Mistake, Mistakes};
use store::Tx;

/// What the form asks in which the school of a youth is written down.
///
/// # Errors
/// `NotFound` when the actor may not see the case.
pub async fn school_choices(
    house: &House,
    actor: &Actor,
    case: CaseId,
) -> Result<SchoolChoices, CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "case.read").await?;
    let file = hand.log.case_file(case).await?;
    let choices = SchoolChoices {
        number: file.number,
        chosen: chosen(&hand, case).await?,
        schools: tx.schools_to_choose(&hand.permit).await?,
    };
    tx.commit(Vec::new()).await?;
    Ok(choices)
}

/// Writes down the school of a youth, sealed; nothing typed: none is known. The planning learns
/// nothing of it.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning`; a mistake beside `school`.
pub async fn set_school(
    house: &House,
    actor: &Actor,
    case: CaseId,
    typed: &str,
) -> Result<(), CaseError> {
    let wrong = || CaseError::from(Mistakes::one("school", Mistake::NotAChoice));
    let school = match typed.trim() {
        "" => None,
        typed => Some(typed.parse::<OrganisationId>().map_err(|_| wrong())?),
    };
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "case.set_school").await?;
    hand.runs()?;
    let known = tx.schools_to_choose(&hand.permit).await?;
    if school.is_some_and(|school| !known.iter().any(|one| one.id == school)) {
        return Err(wrong());
    }
    let at = ("case_file", case.0, "school");
    let seal = |school: OrganisationId| words::seal(&hand.key, at, &school.to_string().into());
    let sealed = school.map(seal).transpose()?;
    hand.log.set_case_school(case, sealed).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// The school of a case's youth with its lessons, as a read of that case.
pub(super) async fn school_of(
    tx: &Tx,
    hand: &InHand<'_>,
    case: CaseId,
) -> Result<Option<CaseSchool>, CaseError> {
    match chosen(hand, case).await? {
        Some(school) => Ok(tx.school_with_lessons(&hand.permit, school).await?),
        None => Ok(None),
    }
}

async fn chosen(hand: &InHand<'_>, case: CaseId) -> Result<Option<OrganisationId>, CaseError> {
    let sealed = hand.log.case_school(case).await?;
    if sealed.is_none() {
        return Ok(None);
    }
    let at = ("case_file", case.0, "school");
    let text = words::open(&hand.key, at, sealed.as_ref())?;
    let school = text.as_str().parse().map_err(|_| Fault::Failed)?;
    Ok(Some(school))
}
