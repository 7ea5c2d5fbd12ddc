use super::follow_up::follow_ups;
use super::letters::letters;
use super::open::{InHand, in_hand_to_print, in_hand_to_read};
use super::read_signals::signal_file;
use super::school::school_of;
use super::{CaseError, bsn, words};
use crate::{Actor, House};
use domain::cases::{
    AppointmentView, AssignmentView, CaseView, Hours, NoteView, StepKind, StepView, Terms, Track,
    Urgency, WorkingDays, YouthWords, age_on,
};
use domain::ids::CaseId;
use domain::time::{Day, wall_of};
use store::Tx;
use store::cases::files::CaseFile;
use uuid::Uuid;
use vault::Sealed;

/// Everything of a case; that it was read stands in the log.
///
/// # Errors
/// `Denied` without a case role; `NotFound` when the actor may not see it, or its youth was erased;
/// `CasesOff`.
pub async fn read_case(house: &House, actor: &Actor, case: CaseId) -> Result<CaseView, CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand_to_read(house, &tx, actor, case).await?;
    let view = shown(house, &tx, &hand).await?;
    // Without its row in the log nothing is shown.
    tx.commit(Vec::new()).await?;
    Ok(view)
}

/// Everything of a case to be put on paper; that it was printed stands in the log.
///
/// # Errors
/// As [`read_case`].
pub async fn print_case(house: &House, actor: &Actor, case: CaseId) -> Result<CaseView, CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand_to_print(house, &tx, actor, case).await?;
    let view = shown(house, &tx, &hand).await?;
    tx.commit(Vec::new()).await?;
    Ok(view)
}

async fn shown(house: &House, tx: &Tx, hand: &InHand<'_>) -> Result<CaseView, CaseError> {
    let mut view = whole_case(house, tx, hand).await?;
    view.bsn = bsn::masked(house, tx, hand).await?;
    Ok(view)
}

/// Everything of a case in hand, but the citizen service number: how much of it is shown is for who
/// asks.
pub(super) async fn whole_case(
    house: &House,
    tx: &Tx,
    hand: &InHand<'_>,
) -> Result<CaseView, CaseError> {
    let (case, today) = (hand.head.case, house.clock.today());
    let file = hand.log.case_file(case).await?;
    let track = hand.log.track(case).await?;
    let terms = tx.terms(&hand.permit).await?;
    let holidays = tx.public_holidays(&hand.permit, file.received_on).await?;
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    let assignments = assignments(hand, case).await?;
    let birth = hand.birth(&file)?;
    Ok(CaseView {
        case,
        number: file.number.clone(),
        state: hand.head.state,
        by_glass: hand.by_glass,
        version: hand.head.version,
        worker: file.worker.clone(),
        municipality: file.municipality.clone(),
        youth: youth(hand, &file)?,
        birth,
        bsn: None,
        age: age_on(birth.0, today).unwrap_or(0),
        referrer: file.referrer,
        offence: file.offence.clone(),
        referral: words::open_all(
            &hand.key,
            ("case_file", case.0, "referral"),
            file.referral.as_ref(),
        )?,
        received_on: file.received_on,
        missing: file.agreed.consent.missing(birth.0, today),
        agreed: file.agreed,
        steps: steps(&terms, &track, file.received_on, (today, calendar)),
        track,
        hours: Hours::total(assignments.iter().map(|one| one.hours)),
        assignments,
        notes: notes(hand, case).await?,
        letters: letters(hand).await?,
        appointments: appointments(hand, case).await?,
        school: school_of(tx, hand, case).await?,
        signals: signal_file(tx, hand, &file, today).await?,
        follow_ups: follow_ups(hand, case).await?,
        ended_on: file.ended_on,
        referrer_told_on: file.referrer_told_on,
        ending: match &file.ending {
            Some(sealed) => {
                let at = ("case_file", case.0, "ending");
                Some(words::open(&hand.key, at, Some(sealed))?)
            }
            None => None,
        },
        today,
    })
}

/// Who the youth of a case in hand is.
pub(super) fn youth(hand: &InHand<'_>, file: &CaseFile) -> Result<YouthWords, CaseError> {
    let at = |column| ("case_youth", hand.head.youth.0, column);
    let one = |column, sealed: &Option<Sealed>| words::open(&hand.key, at(column), sealed.as_ref());
    Ok(YouthWords {
        given_names: one("given_names", &file.youth.given_names)?,
        family_name: one("family_name", &file.youth.family_name)?,
        address: one("address", &file.youth.address)?,
        contact: words::open_all(&hand.key, at("contact"), file.youth.contact.as_ref())?,
    })
}

fn steps(
    terms: &Terms,
    track: &Track,
    received: Day,
    (today, calendar): (Day, WorkingDays<'_>),
) -> Vec<StepView> {
    let view = |kind: &StepKind| {
        let step = track.step(*kind);
        let due = terms.due(*kind, track, received, calendar);
        let planned = step.planned.filter(|_| step.state.settled_on().is_none());
        let first = [due, planned].into_iter().flatten().min();
        StepView {
            kind: *kind,
            due,
            urgency: first.map(|day| Urgency::of(day, today, calendar)),
            waits_for: track.waits_for(*kind),
        }
    };
    StepKind::ALL.iter().map(view).collect()
}

fn open_words(
    hand: &InHand<'_>,
    table: &'static str,
    (row, sealed): (Uuid, Option<Sealed>),
) -> Result<domain::cases::Private, CaseError> {
    Ok(words::open(
        &hand.key,
        (table, row, "words"),
        sealed.as_ref(),
    )?)
}

async fn assignments(hand: &InHand<'_>, case: CaseId) -> Result<Vec<AssignmentView>, CaseError> {
    let rows = hand.log.assignments(case).await?;
    let view = |row: store::cases::parts::SealedAssignment| {
        Ok(AssignmentView {
            id: row.id,
            kind: row.kind,
            hours: row.hours,
            words: open_words(hand, "case_assignment", (row.id.0, row.words))?,
            due: row.due,
            done: row.done,
        })
    };
    rows.into_iter().map(view).collect()
}

async fn notes(hand: &InHand<'_>, case: CaseId) -> Result<Vec<NoteView>, CaseError> {
    let rows = hand.log.notes(case).await?;
    let view = |row: store::cases::parts::SealedNote| {
        Ok(NoteView {
            id: row.id,
            at: row.at,
            on: wall_of(row.at).0,
            by: row.by,
            words: open_words(hand, "case_note", (row.id.0, row.words))?,
        })
    };
    rows.into_iter().map(view).collect()
}

async fn appointments(hand: &InHand<'_>, case: CaseId) -> Result<Vec<AppointmentView>, CaseError> {
    let rows = hand.log.appointments(case).await?;
    let view = |row: store::cases::parts::SealedAppointment| {
        Ok(AppointmentView {
            id: row.id,
            day: row.day,
            start: row.start,
            minutes: row.minutes,
            words: open_words(hand, "case_appointment", (row.id.0, row.words))?,
            cancelled: row.cancelled_at.is_some(),
        })
    };
    rows.into_iter().map(view).collect()
}
