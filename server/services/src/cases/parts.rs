use super::open::in_hand;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{AppointmentForm, AssignmentForm, Hours, Private, appointment_owner};
use domain::ids::{AppointmentId, AssignmentId, CaseId, NoteId};
use domain::time::{Day, Resolved, Week, instant_of};
use domain::values::{Mistake, Mistakes, parse_day};
use store::cases::parts::{SealedAppointment, SealedAssignment};

/// Adds a note to a case; none is ever changed.
///
/// # Errors
/// `NotFound` when the actor may not see it; a mistake beside `words`.
pub async fn add_note(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    typed: &Private,
) -> Result<NoteId, CaseError> {
    let text = typed
        .text()
        .map_err(|mistake| Mistakes::one("words", mistake))?;
    let (now, id) = (house.clock.now(), NoteId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "note.add").await?;
    let sealed = words::seal(&hand.key, ("case_note", id.0, "words"), &text)?;
    let by = hand.actor()?;
    hand.log.insert_note(case, id, (by, now), sealed).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Gives an assignment.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning`; `Hours` when the case would pass
/// twenty; mistakes beside the fields.
pub async fn give_assignment(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &AssignmentForm,
) -> Result<AssignmentId, CaseError> {
    let draft = form.parse()?;
    let (now, id) = (house.clock.now(), AssignmentId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "assignment.give").await?;
    hand.runs()?;
    let received = hand.log.case_file(case).await?.received_on;
    if draft.due.is_some_and(|due| due < received) {
        return Err(Mistakes::one("due", Mistake::BeforeReferral).into());
    }
    let given = hand.log.assignments(case).await?;
    let total = Hours::total(given.iter().map(|one| one.hours));
    total.with(draft.hours).map_err(CaseError::Hours)?;
    let sealed = words::seal(&hand.key, ("case_assignment", id.0, "words"), &draft.words)?;
    let new = SealedAssignment {
        id,
        kind: draft.kind,
        hours: draft.hours,
        due: draft.due,
        done: None,
        words: Some(sealed),
    };
    hand.log.insert_assignment(case, new, now).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Writes down that an assignment was done on a day; an empty day: it was not after all.
///
/// # Errors
/// `NotFound`, `NotRunning`; a mistake beside `done`.
pub async fn set_assignment_done(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, AssignmentId),
    typed: &str,
) -> Result<(), CaseError> {
    let wrong = |mistake| Mistakes::one("done", mistake);
    let day = match typed.trim() {
        "" => None,
        typed => Some(parse_day(typed).map_err(wrong)?),
    };
    if day.is_some_and(|day: Day| day > house.clock.today()) {
        return Err(wrong(Mistake::InTheFuture).into());
    }
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "assignment.done").await?;
    hand.runs()?;
    let received = hand.log.case_file(case).await?.received_on;
    if day.is_some_and(|day| day < received) {
        return Err(wrong(Mistake::BeforeReferral).into());
    }
    hand.log.set_assignment_done(case, id, day).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Takes an assignment away that was given by mistake, with its hours; one that was done is first
/// written down as not done.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such assignment that is open;
/// `NotRunning`.
pub async fn remove_assignment(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, AssignmentId),
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "assignment.remove").await?;
    hand.runs()?;
    hand.log.remove_assignment(case, id).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Makes an appointment, of the actor's own or, for who does not answer for the case, of who does.
/// Boards and calendars know no more of it than its time.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning`; mistakes beside the fields, also
/// for an hour that the clock skips or passes twice.
pub async fn add_appointment(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &AppointmentForm,
) -> Result<AppointmentId, CaseError> {
    let draft = form.parse()?;
    match instant_of(draft.day, draft.start) {
        Resolved::One(_) => {}
        Resolved::Skipped => return Err(Mistakes::one("start", Mistake::SkippedHour).into()),
        Resolved::Twice(..) => return Err(Mistakes::one("start", Mistake::HourComesTwice).into()),
    }
    let (now, id) = (house.clock.now(), AppointmentId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "appointment.add").await?;
    hand.runs()?;
    let sealed = words::seal(&hand.key, ("case_appointment", id.0, "words"), &draft.words)?;
    let new = SealedAppointment {
        id,
        day: draft.day,
        start: draft.start,
        minutes: draft.minutes,
        words: Some(sealed),
        cancelled_at: None,
    };
    let (day, head) = (new.day, &hand.head);
    let owner = appointment_owner(hand.actor()?, head.worker, head.stand_in);
    hand.log.insert_appointment(case, (owner, now), new).await?;
    tx.bump_weeks(&hand.permit, [Week::of(day)]).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Calls an appointment off.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such appointment that stands.
pub async fn cancel_appointment(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, AppointmentId),
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "appointment.cancel").await?;
    let now = house.clock.now();
    let day = hand.log.cancel_appointment(case, id, now).await?;
    tx.bump_weeks(&hand.permit, [Week::of(day)]).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}
