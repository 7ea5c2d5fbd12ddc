use super::intake::seal_youth;
use super::open::{InHand, in_hand};
use super::propose_handovers::DIVIDE;
use super::read_case::youth;
use super::signal::index_for;
use super::tell::{TEAM, tell};
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use domain::cases::{
    Birth, Correction, CorrectionChoices, CorrectionForm, CorrectionRefusal, ReferralWords,
    SignalState, YouthWords,
};
use domain::ids::{AreaId, CaseId};
use domain::values::{Mistake, Mistakes};
use store::Tx;
use store::cases::correct::CorrectedFile;
use store::cases::files::CaseFile;

/// What the form starts from that puts a youth's data right.
///
/// # Errors
/// `NotFound` when the actor may not see the case.
pub async fn correction_choices(
    house: &House,
    actor: &Actor,
    case: CaseId,
) -> Result<CorrectionChoices, CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "case.read").await?;
    let file = hand.log.case_file(case).await?;
    let who = (youth(&hand, &file)?, hand.birth(&file)?);
    let told = (file.referrer, referral(&hand, &file)?);
    let municipalities = tx.municipalities(&hand.permit).await?;
    let owners = hand.head.answering();
    let choices = CorrectionChoices {
        form: CorrectionForm::of(who, &file.municipality_code, told),
        number: file.number,
        version: hand.head.version,
        municipalities: municipalities
            .into_iter()
            .filter(|one| hand.permit.covers(one.area, &owners))
            .map(|one| (one.code, one.name))
            .collect(),
    };
    tx.commit(Vec::new()).await?;
    Ok(choices)
}

/// Puts right what a referral told of a youth, in a case of which `version` was shown, also when it
/// has ended. Where the youth lives decides on the area: when the worker of the case has no role
/// there, the coordinators there are told to log in.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `Stale`; `Correction` while an index knows the
/// youth otherwise; mistakes beside the fields.
pub async fn correct_case(
    house: &House,
    actor: &Actor,
    (case, version): (CaseId, i32),
    form: &CorrectionForm,
) -> Result<(), CaseError> {
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "case.correct").await?;
    let file = hand.log.case_file(case).await?;
    let right = form.parse(today, file.received_on)?;
    let municipalities = tx.municipalities(&hand.permit).await?;
    let owners = hand.head.answering();
    let home = municipalities
        .iter()
        .find(|one| one.code == right.municipality && hand.permit.covers(one.area, &owners))
        .ok_or_else(|| Mistakes::one("municipality", Mistake::NotAChoice))?;
    fits_index(&tx, &hand, (&file, &right), house).await?;
    let told = ReferralWords {
        referrer_name: right.referrer_name,
        offence_on: right.offence_on,
        ..referral(&hand, &file)?
    };
    let youth = hand.head.youth;
    let right = CorrectedFile {
        youth: seal_youth(&hand.key, youth, (&right.youth, right.birth))?,
        municipality: right.municipality,
        area: home.area,
        referrer: right.referrer,
        referral: words::seal_all(&hand.key, ("case_file", case.0, "referral"), &told)?,
    };
    hand.log.correct_case((case, youth), version, right).await?;
    if home.area != hand.head.area {
        tell_new_area(house, (&tx, &hand), home.area).await?;
    }
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// That no index goes on with what is no longer right: a signal stands where the youth lives, under
/// the name and birth that the index made its digests of.
async fn fits_index(
    tx: &Tx,
    hand: &InHand<'_>,
    (file, right): (&CaseFile, &Correction),
    house: &House,
) -> Result<(), CaseError> {
    let signals = hand.log.signals(hand.head.case).await?;
    let indexes = tx.indexes(&hand.permit).await?;
    let index = index_for(&indexes, &right.municipality, house.clock.today());
    let moves = file.municipality_code != right.municipality;
    let elsewhere =
        |index_code: &str| !index.as_ref().is_ok_and(|one| one.index.code == index_code);
    let active = |state: SignalState| state == SignalState::Active;
    if moves
        && signals
            .iter()
            .any(|one| active(one.line.state) && elsewhere(&one.index))
    {
        return Err(CorrectionRefusal::OtherIndex.into());
    }
    let known: (YouthWords, Birth) = (youth(hand, file)?, hand.birth(file)?);
    let same = known.0.given_names == right.youth.given_names
        && known.0.family_name == right.youth.family_name
        && known.1 == right.birth;
    let stands = |state: SignalState| state != SignalState::Removed;
    if !same && signals.iter().any(|one| stands(one.line.state)) {
        return Err(CorrectionRefusal::KnownToIndex.into());
    }
    Ok(())
}

/// Tells the coordinators of an area into which a case came that its worker has no role there.
async fn tell_new_area(
    house: &House,
    (tx, hand): (&Tx, &InHand<'_>),
    area: AreaId,
) -> Result<(), CaseError> {
    let grants = tx.case_workers(&hand.permit, house.clock.today()).await?;
    let works_there = |worker| {
        grants
            .iter()
            .any(|grant| grant.worker == worker && grant.area.is_none_or(|own| own == area))
    };
    let page = match hand.head.worker {
        Some(worker) if works_there(worker) => return Ok(()),
        Some(_) => DIVIDE,
        None => TEAM,
    };
    let addresses = tx.case_coordinators(&hand.permit, area).await?;
    tell(house, (tx, &hand.permit), addresses, page).await
}

fn referral(hand: &InHand<'_>, file: &CaseFile) -> Result<ReferralWords, Fault> {
    let at = ("case_file", hand.head.case.0, "referral");
    words::open_all(&hand.key, at, file.referral.as_ref())
}
