use super::note::{note, note_sealed, youth_key};
use crate::outbox::{Letter, queue};
use crate::post::Begun;
use crate::{Actor, EditError, Fault, House, Post};
use domain::ids::{BreakGlassId, CaseId};
use domain::permission::{BreakGlass, CoordinateCases, Deed, Permit, ReadCaseLog};
use domain::time::Instant;
use domain::values::{Check, Mistake, Mistakes};
use mail::{Language, Message};
use store::Tx;
use store::cases::log::About;
use store::new_id;
use vault::{Place, Zeroizing};

/// A case stays open for so many minutes.
pub const GLASS_MINUTES: i64 = 60;

/// Where alarms stand.
const ALARMS: &str = "/zaken/alarmen";

/// One time that somebody looked at a case that was not theirs.
#[derive(Clone, PartialEq, Eq)]
pub struct Alarm {
    /// Its id.
    pub id: BreakGlassId,
    /// What people call the case.
    pub number: String,
    /// Who looked.
    pub name: String,
    /// Why; none when the youth was erased since.
    pub reason: Option<String>,
    /// From when, UTC seconds.
    pub opened_at: Instant,
    /// Until when at the latest.
    pub shut_at: Instant,
    /// When somebody had read it.
    pub seen_at: Option<Instant>,
}

/// A reason as it must be told: some words, not a whole story.
fn reason_of(text: &str) -> Result<Zeroizing<String>, Mistake> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Mistake::ReasonNeeded),
        n if n < 10 => Err(Mistake::TooShort),
        n if n > 500 => Err(Mistake::TooLong),
        _ => Ok(Zeroizing::new(text.to_owned())),
    }
}

/// Opens the case that people call so to the actor, for an hour and for a reason. The reason stands in
/// the log; coordinators of the area and privacy officers get a mail that says only that they should
/// log in, and the alarm stands on their page until one of them has read it.
///
/// # Errors
/// `Denied`, a mistake beside `number` or `reason`, or `CasesOff`.
pub async fn break_glass(
    house: &House,
    actor: &Actor,
    post: &Post,
    number: &str,
    reason: &str,
) -> Result<BreakGlassId, EditError> {
    let permit = actor.permit::<BreakGlass>()?;
    let mut check = Check::new();
    let reason = check.field("reason", reason_of(reason));
    let number = number.trim();
    if number.is_empty() || number.chars().count() > 40 {
        check.wrong("number", Mistake::Empty);
    }
    let reason = check.done(|| reason)?;
    let now = house.clock.now();
    let id = BreakGlassId(new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let Some(core) = tx.case_called(&permit, number).await? else {
        return Err(Mistakes::one("number", Mistake::NotAChoice).into());
    };
    let key = match youth_key(house, &tx, &permit, core.youth).await {
        Ok(key) => key,
        // Of a youth who was erased there is nothing left to look at.
        Err(Fault::NotFound) => return Err(Mistakes::one("number", Mistake::NotAChoice).into()),
        Err(fault) => return Err(fault.into()),
    };
    let about = About::Case(core.youth, core.case);
    let logged = note_sealed(
        house,
        &tx,
        &permit,
        "glass.break",
        (about, &key),
        &reason.as_str(),
    )
    .await?;
    let sealed = key
        .seal(&place_of_reason(id), reason.as_bytes())
        .map_err(Fault::from)?;
    let shut_at = now + GLASS_MINUTES * 60;
    logged
        .break_glass(id, &core, &sealed, (now, shut_at))
        .await?;
    let message = Message::LogIn {
        page: ALARMS.to_owned(),
    };
    for address in tx.case_watchers(&permit, core.area).await? {
        let letter = Letter {
            organisation: None,
            address: &address,
            language: Language::Dutch,
            message: &message,
            invitations: Vec::new(),
            due_at: now,
        };
        queue(house, &tx, &permit, letter).await?;
    }
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Whether the actor broke the glass of this case and it is not shut again; asked by whoever reads a
/// case that is not the actor's own.
///
/// # Errors
/// `Denied` for who may not break it at all.
pub async fn glass_is_broken(
    house: &House,
    tx: &Tx,
    actor: &Actor,
    case: CaseId,
) -> Result<bool, Fault> {
    let permit = actor.permit::<BreakGlass>()?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    let now = house.clock.now();
    Ok(tx.glass_is_broken(&permit, employee, case, now).await?)
}

/// The alarms that the actor answers for, newest first: all for a privacy officer, those of their
/// areas for a coordinator. Each whose reason is shown stands in the log of its case.
///
/// # Errors
/// `Denied` for anybody else.
pub async fn alarms(house: &House, actor: &Actor) -> Result<Vec<Alarm>, Fault> {
    match actor.permit::<ReadCaseLog>() {
        Ok(permit) => alarms_under(house, &permit).await,
        Err(_) => alarms_under(house, &actor.permit::<CoordinateCases>()?).await,
    }
}

async fn alarms_under<D: Deed>(house: &House, permit: &Permit<D>) -> Result<Vec<Alarm>, Fault> {
    let tx = house.store.begin().await?;
    let logged = note(house, &tx, permit, "glass.read", About::Many).await?;
    let rows = logged.broken_glass(permit.scope(), 200).await?;
    let mut alarms = Vec::with_capacity(rows.len());
    for row in rows {
        let reason = match (&row.reason, youth_key(house, &tx, permit, row.youth).await) {
            (Some(reason), Ok(key)) => {
                // A reason is a read of that case too.
                let about = About::Case(row.youth, row.case);
                note(house, &tx, permit, "glass.read", about).await?;
                Some(key.open(&place_of_reason(row.id), reason)?)
            }
            (_, Err(Fault::NotFound)) | (None, Ok(_)) => None,
            (_, Err(fault)) => return Err(fault),
        };
        let words = reason.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        alarms.push(Alarm {
            id: row.id,
            number: row.number,
            name: row.name,
            reason: words,
            opened_at: row.opened_at,
            shut_at: row.shut_at,
            seen_at: row.seen_at,
        });
    }
    tx.commit(Vec::new()).await?;
    Ok(alarms)
}

/// Notes that the actor has read an alarm; twice is as once. Nobody reads their own.
///
/// # Errors
/// `Denied` for who answers for no alarms; `NotFound` for one that lies elsewhere.
pub async fn see_alarm(house: &House, actor: &Actor, id: BreakGlassId) -> Result<(), Fault> {
    match actor.permit::<ReadCaseLog>() {
        Ok(permit) => see_under(house, &permit, id).await,
        Err(_) => see_under(house, &actor.permit::<CoordinateCases>()?, id).await,
    }
}

async fn see_under<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    id: BreakGlassId,
) -> Result<(), Fault> {
    let tx = house.store.begin().await?;
    let logged = note(house, &tx, permit, "glass.seen", About::Many).await?;
    let known = logged.broken_glass(permit.scope(), u32::MAX).await?;
    if !known.iter().any(|one| one.id == id) {
        return Err(Fault::NotFound);
    }
    logged.see_broken_glass(id, house.clock.now()).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

const fn place_of_reason(id: BreakGlassId) -> Place {
    Place::new("case_break_glass", id.0, "reason")
}
