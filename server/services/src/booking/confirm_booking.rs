use super::BookError;
use super::let_go::let_go_in;
use super::school_visitor::school_of;
use super::terms::Terms;
use crate::audit::entry;
use crate::planning::change::begin;
use crate::{Actor, Fault, House, letters};
use domain::booking::{Hold, HoldState};
use domain::ids::{ContactId, LessonId, LessonTypeId, RequestId, SeasonId};
use domain::lesson::Act;
use domain::permission::{BookLessons, Permit};
use domain::values::Check;
use serde_json::json;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use store::Tx;
use store::lessons::LessonRecord;

/// Most characters of what a school adds.
const LONGEST_REMARKS: usize = 2_000;

/// The school wants what it holds. Where the lesson type asks it a planner still agrees; else it is
/// confirmed at once. The school gets a mail either way. Pressing twice confirms once, and mails once.
///
/// # Errors
/// `HoldOver` when it took too long; a mistake beside `remarks`.
pub async fn confirm_booking(
    house: &House,
    actor: &Actor,
    request: RequestId,
    remarks: &str,
) -> Result<(), BookError> {
    let confirmed = confirm_bookings(house, actor, &[request], None, remarks).await;
    confirmed.map_err(|(_, error)| error)
}

/// The school wants all of this: everything is confirmed or nothing is. `contact` is asked about it.
///
/// # Errors
/// As for one, with the place in the list of what stands in the way when it is about one of them;
/// what else is held stays so.
pub async fn confirm_bookings(
    house: &House,
    actor: &Actor,
    requests: &[RequestId],
    contact: Option<ContactId>,
    remarks: &str,
) -> Result<(), (Option<usize>, BookError)> {
    let permit = actor
        .permit::<BookLessons>()
        .map_err(|denied| (None, denied.into()))?;
    let mut check = Check::new();
    let remarks = check.text("remarks", remarks, LONGEST_REMARKS);
    let remarks = check
        .done(|| remarks)
        .map_err(|wrong| (None, wrong.into()))?;
    let mut held = Vec::with_capacity(requests.len());
    for (nth, request) in requests.iter().enumerate() {
        let one = Held::read(house, &permit, *request).await;
        held.extend(one.map_err(|error| (Some(nth), error))?);
    }
    if held.is_empty() {
        return Ok(());
    }
    let said = Said { contact, remarks };
    match keep(house, &permit, &held, &said).await {
        Err(BookError::Fault(Fault::NotFound)) => gone(house, &permit, requests).await,
        done => done.map_err(|error| (None, error)),
    }
}

/// What the school says with it.
struct Said {
    contact: Option<ContactId>,
    remarks: String,
}

/// What is held under one request.
struct Held {
    request: RequestId,
    season: SeasonId,
    lesson_type: LessonTypeId,
    lessons: Vec<LessonId>,
}

impl Held {
    /// None when it was confirmed before.
    async fn read(
        house: &House,
        permit: &Permit<BookLessons>,
        request: RequestId,
    ) -> Result<Option<Self>, BookError> {
        let own = house.store.own_request(permit, request).await?;
        let Some(until) = own.held_until else {
            return Ok(None);
        };
        if let HoldState::Expired { since } = (Hold { until }).state(house.clock.now()) {
            let_go_in(house, permit, None).await?;
            return Err(BookError::HoldOver { since });
        }
        let lessons = house.store.lessons_of_request(permit, request).await?;
        Ok(Some(Self {
            request,
            season: own.season.ok_or(Fault::NotFound)?,
            lesson_type: lessons.first().ok_or(Fault::NotFound)?.lesson_type,
            lessons: lessons.iter().map(|record| record.lesson.id).collect(),
        }))
    }
}

/// Confirms all of it in one write.
async fn keep(
    house: &House,
    permit: &Permit<BookLessons>,
    held: &[Held],
    said: &Said,
) -> Result<(), BookError> {
    let school = school_of(permit)?;
    let mut terms: BTreeMap<SeasonId, Terms> = BTreeMap::new();
    for one in held {
        if let Entry::Vacant(vacant) = terms.entry(one.season) {
            vacant.insert(Terms::read(house, school, one.season).await?);
        }
    }
    let needs_planner = |request: RequestId| {
        let one = held.iter().find(|one| one.request == request);
        let offer = one.and_then(|one| terms.get(&one.season)?.offers.get(&one.lesson_type));
        offer.is_none_or(|offer| offer.needs_confirmation)
    };
    let ids = held.iter().flat_map(|one| &one.lessons);
    let ids: Vec<(LessonId, Option<i32>)> = ids.map(|id| (*id, None)).collect();
    let change = begin(house, permit, &ids, None).await?;
    let mut contacted = Vec::new();
    for one in held {
        // Somebody may have pressed at the same moment, or the minutes may be over by now.
        change
            .tx
            .keep_held(permit, one.request, &said.remarks)
            .await?;
        contacted.extend(name(house, &change.tx, permit, one.request, said.contact).await?);
    }
    let mut after = change.before.clone();
    for record in &mut after {
        if !needs_planner(record.lesson.request) {
            record.lesson.state = record.lesson.state.after(Act::Confirm)?;
        }
    }
    let (_, mut lines) = change.write(&after, "booking.confirm", "").await?;
    lines.extend(contacted);
    let (open, agreed): (Vec<LessonRecord>, Vec<LessonRecord>) = after
        .into_iter()
        .partition(|record| needs_planner(record.lesson.request));
    if !open.is_empty() {
        letters::received(house, &change.tx, permit, &open).await?;
    }
    if !agreed.is_empty() {
        letters::agreed(house, &change.tx, permit, &agreed).await?;
    }
    change.tx.commit(lines).await?;
    Ok(())
}

async fn name(
    house: &House,
    tx: &Tx,
    permit: &Permit<BookLessons>,
    request: RequestId,
    contact: Option<ContactId>,
) -> Result<Option<store::AuditEntry>, BookError> {
    let Some(contact) = contact else {
        return Ok(None);
    };
    tx.name_contact(permit, request, contact).await?;
    let (now, detail) = (house.clock.now(), json!({ "contact": contact }));
    Ok(Some(entry(permit, now, "booking.contact", request, detail)))
}

/// Something was no longer held when it was to be written: the press at the same moment confirmed
/// it, or its minutes were over.
async fn gone(
    house: &House,
    permit: &Permit<BookLessons>,
    requests: &[RequestId],
) -> Result<(), (Option<usize>, BookError)> {
    let since = house.clock.now();
    for (nth, request) in requests.iter().enumerate() {
        match house.store.own_request(permit, *request).await {
            Ok(own) if own.held_until.is_none() => {}
            Ok(_) => return Err((None, Fault::NotFound.into())),
            Err(_) => return Err((Some(nth), BookError::HoldOver { since })),
        }
    }
    Ok(())
}
