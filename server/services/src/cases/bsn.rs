use super::note::note;
use super::open::{InHand, in_hand};
use super::{CaseError, words};
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::cases::{Bsn, BsnPage, BsnUseForm, BsnView, KnownCase, Private};
use domain::ids::{CaseId, YouthId};
use domain::permission::{FollowCases, KeepCaseRules, Permit};
use domain::values::Mistakes;
use serde_json::json;
use store::Tx;
use store::cases::bsn::BsnDigest;
use store::cases::log::{About, Logged};
use vault::{Sealed, YouthKey};

/// Whether citizen service numbers are in use.
///
/// # Errors
/// `Denied` without a case role.
pub async fn uses_bsn(house: &House, actor: &Actor) -> Result<bool, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    Ok(tx.uses_bsn(&permit).await?)
}

/// Takes citizen service numbers into use, or out of it. Those that are kept stay, unseen.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn set_bsn_use(house: &House, actor: &Actor, form: &BsnUseForm) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let on = form.on.is_some();
    let tx = house.store.begin().await?;
    tx.set_uses_bsn(&permit, on).await?;
    let (now, detail) = (house.clock.now(), json!({ "on": on }));
    tx.commit(vec![entry(
        &permit,
        now,
        "case_terms.use_bsn",
        "bsn",
        detail,
    )])
    .await?;
    Ok(())
}

/// The number of a case's youth, whole, to be changed; a read of its own in the log.
///
/// # Errors
/// `NotFound` when the actor may not see the case; `BsnNotUsed`.
pub async fn read_bsn(house: &House, actor: &Actor, case: CaseId) -> Result<BsnPage, CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "bsn.read").await?;
    in_use(&tx, &hand.permit).await?;
    let bsn = kept(&hand).await?;
    let also = also(house, &tx, &hand, bsn.as_ref()).await?;
    let page = BsnPage {
        number: hand.log.case_file(case).await?.number,
        bsn: BsnView {
            shown: bsn.as_ref().map(Private::from),
            also,
        },
    };
    tx.commit(Vec::new()).await?;
    Ok(page)
}

/// Writes down the number of a case's youth, in the place of the one before; nothing typed: none is
/// known. That somebody else has it too is no mistake and is not told: see [`also`].
///
/// # Errors
/// `NotFound` when the actor may not see the case; `NotRunning`, but to take a number away;
/// `BsnNotUsed`; a mistake beside `bsn`.
pub async fn set_bsn(
    house: &House,
    actor: &Actor,
    case: CaseId,
    typed: &Private,
) -> Result<(), CaseError> {
    let parsed = match typed.is_empty() {
        true => None,
        false => Some(Bsn::parse(typed.as_str())),
    };
    let bsn = parsed.transpose();
    let bsn = bsn.map_err(|mistake| Mistakes::one("bsn", mistake))?;
    let deed = match bsn {
        Some(_) => "bsn.set",
        None => "bsn.remove",
    };
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, deed).await?;
    in_use(&tx, &hand.permit).await?;
    let youth = hand.head.youth;
    let number = match &bsn {
        Some(bsn) => {
            hand.runs()?;
            Some(seal(house, &hand.key, youth, bsn)?)
        }
        None => None,
    };
    hand.log.set_bsn(youth, number).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// That numbers are in use.
///
/// # Errors
/// `BsnNotUsed`.
pub(super) async fn in_use(tx: &Tx, permit: &Permit<FollowCases>) -> Result<(), CaseError> {
    match tx.uses_bsn(permit).await? {
        true => Ok(()),
        false => Err(CaseError::BsnNotUsed),
    }
}

/// The number of a youth, sealed, and what it is found by.
pub(super) fn seal(
    house: &House,
    key: &YouthKey,
    youth: YouthId,
    bsn: &Bsn,
) -> Result<(Sealed, BsnDigest), Fault> {
    let sealed = words::seal(key, place(youth), &bsn.into())?;
    Ok((sealed, digest(house, bsn)?))
}

/// What a number is found by.
pub(super) fn digest(house: &House, bsn: &Bsn) -> Result<BsnDigest, Fault> {
    let index = &house.case_keys()?.index;
    Ok(BsnDigest {
        digest: index.of("bsn", bsn.as_str()),
        mark: index.mark(),
    })
}

/// The number as the page of a case shows it: masked, and the youth's other cases; none while numbers
/// are not in use.
pub(super) async fn masked(
    house: &House,
    tx: &Tx,
    hand: &InHand<'_>,
) -> Result<Option<BsnView>, CaseError> {
    if !tx.uses_bsn(&hand.permit).await? {
        return Ok(None);
    }
    let bsn = kept(hand).await?;
    Ok(Some(BsnView {
        shown: bsn.as_ref().map(Bsn::masked),
        also: also(house, tx, hand, bsn.as_ref()).await?,
    }))
}

/// The number whole, for the youth's own file: what is kept is told, whether it is in use or not.
pub(super) async fn whole(hand: &InHand<'_>) -> Result<Option<BsnView>, CaseError> {
    let shown = kept(hand).await?.as_ref().map(Private::from);
    Ok(shown.map(|shown| BsnView {
        shown: Some(shown),
        also: Vec::new(),
    }))
}

/// By what the kept number of a youth is found now; none when none is kept.
///
/// # Errors
/// When it does not open.
pub(super) async fn digest_anew(
    house: &House,
    log: &Logged<'_>,
    (youth, key): (YouthId, &YouthKey),
) -> Result<Option<BsnDigest>, Fault> {
    let sealed = log.bsn(youth).await?;
    let bsn = opened(key, youth, sealed.as_ref())?;
    bsn.map(|bsn| digest(house, &bsn)).transpose()
}

/// Other cases with this number that the actor may see; each stands in the log. Of the others nobody
/// is told, neither that they are there: a case is taken in and a number written down in the same way
/// whether somebody else has it or not.
async fn also(
    house: &House,
    tx: &Tx,
    hand: &InHand<'_>,
    bsn: Option<&Bsn>,
) -> Result<Vec<KnownCase>, CaseError> {
    let Some(bsn) = bsn else {
        return Ok(Vec::new());
    };
    let mut also = reached(house, tx, (&hand.permit, &hand.log), bsn).await?;
    also.retain(|(_, known)| known.case != hand.head.case);
    for (youth, known) in &also {
        let about = About::Case(*youth, known.case);
        note(house, tx, &hand.permit, "bsn.also", about).await?;
    }
    Ok(also.into_iter().map(|(_, known)| known).collect())
}

/// The cases with this number that the permit reaches, newest first.
pub(super) async fn reached(
    house: &House,
    tx: &Tx,
    (permit, log): (&Permit<FollowCases>, &Logged<'_>),
    bsn: &Bsn,
) -> Result<Vec<(YouthId, KnownCase)>, CaseError> {
    let mut reached = Vec::new();
    for known in log.cases_with_bsn(&digest(house, bsn)?.digest).await? {
        let head = tx.case_head(permit, known.case).await?;
        if permit.covers(head.area, &head.answering()) {
            reached.push((head.youth, known));
        }
    }
    Ok(reached)
}

async fn kept(hand: &InHand<'_>) -> Result<Option<Bsn>, CaseError> {
    let youth = hand.head.youth;
    let sealed = hand.log.bsn(youth).await?;
    Ok(opened(&hand.key, youth, sealed.as_ref())?)
}

fn opened(key: &YouthKey, youth: YouthId, sealed: Option<&Sealed>) -> Result<Option<Bsn>, Fault> {
    if sealed.is_none() {
        return Ok(None);
    }
    let text = words::open(key, place(youth), sealed)?;
    let bsn = Bsn::parse(text.as_str()).map_err(|_| Fault::Failed)?;
    Ok(Some(bsn))
}

/// Where a number is sealed for.
const fn place(youth: YouthId) -> words::At {
    ("case_youth", youth.0, "bsn")
}
