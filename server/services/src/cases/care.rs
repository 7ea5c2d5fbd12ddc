use super::open::in_hand;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::cases::{CareAct, CareActForm, CareForm};
use domain::ids::{CareReferralId, CaseId};
use domain::values::{Mistake, Mistakes};
use store::cases::care::CareLine;

/// Proposes help by an organisation of the youth's home municipality. It says nothing about a
/// signal, and a signal nothing about it.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning`; mistakes beside the fields,
/// `NotAChoice` beside `organisation` for one of elsewhere or out of use.
pub async fn propose_care(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &CareForm,
) -> Result<CareReferralId, CaseError> {
    let (organisation, why) = form.parse()?;
    let (now, id) = (house.clock.now(), CareReferralId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "care.propose").await?;
    hand.runs()?;
    let file = hand.log.case_file(case).await?;
    let list = tx.care_organisations(&hand.permit).await?;
    let there = list.iter().any(|one| {
        one.id == organisation && one.in_use && one.municipality == file.municipality_code
    });
    if !there {
        return Err(Mistakes::one("organisation", Mistake::NotAChoice).into());
    }
    let sealed = words::seal(&hand.key, ("case_referral", id.0, "words"), &why)?;
    let by = hand.actor()?;
    hand.log
        .insert_care(case, (id, organisation), (by, now), sealed)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Writes down what happened to proposed help of which `version` was shown: consent, the hand-over,
/// and what came of it. Also after the end of the case, for help is asked after later.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such help; `Care`; `Stale`; mistakes
/// beside the fields.
pub async fn change_care(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, CareReferralId, i32),
    form: &CareActForm,
) -> Result<(), CaseError> {
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, deed(&form.act)).await?;
    let file = hand.log.case_file(case).await?;
    let draft = form.parse(hand.birth(&file)?.0, today)?;
    let all = hand.log.care(case).await?;
    let was = all.into_iter().find(|one| one.id == id);
    let was = was.ok_or(Fault::NotFound)?.line;
    let standing = was
        .standing
        .after(draft.act, draft.ask_after, today)
        .map_err(CaseError::Care)?;
    let at = ("case_referral", id.0, "outcome");
    let outcome = match draft.words.is_empty() {
        true => was.outcome,
        false => Some(words::seal(&hand.key, at, &draft.words)?),
    };
    let line = CareLine {
        standing,
        route: draft.route.or(was.route),
        agreed: draft.agreed.or(was.agreed),
        outcome,
    };
    hand.log.save_care(case, (id, version), line).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// The deed of an act, by its code as posted; a code that is none never gets past its form.
fn deed(act: &str) -> &'static str {
    match CareAct::parse(act) {
        Ok(CareAct::Agree) => "care.agree",
        Ok(CareAct::Decline) => "care.decline",
        Ok(CareAct::HandOver) => "care.hand_over",
        Ok(CareAct::Begin) => "care.begin",
        Ok(CareAct::NotBegin) => "care.not_begin",
        Ok(CareAct::AskAgain) | Err(_) => "care.ask_again",
    }
}
