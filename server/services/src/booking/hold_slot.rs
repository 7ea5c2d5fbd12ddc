use super::BookError;
use super::school_visitor::school_of;
use super::terms::{Terms, entry, version_for, visit_of};
use crate::audit::entry as audit_line;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::booking::{Asked, Hold, OpenSlot, SoFar, Way, open_slots};
use domain::catalogue::CatalogueEntry;
use domain::fit::{Question, Roster, Settings, Visit};
use domain::ids::{GroupId, LessonTypeId, RequestId, SeasonId};
use domain::lesson::{Lesson, Slot, State};
use domain::organisation::Group;
use domain::permission::{BookLessons, Permit};
use domain::request::{Pattern, Request, Wishes};
use domain::time::{Day, Instant, Minute, Week};
use serde_json::json;
use std::collections::BTreeSet;
use store::board::WeekFacts;
use store::lessons::LessonRecord;
use store::{AuditEntry, Tx, new_id};

/// The time that a school picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldSlot {
    /// Which lesson.
    pub lesson_type: LessonTypeId,
    /// For which groups, in this order.
    pub groups: Vec<GroupId>,
    /// On which day.
    pub day: Day,
    /// From when, wall time.
    pub start: Minute,
}

/// Holds the slot for the school while it fills in the rest: from here on nobody else can have it,
/// until it is confirmed or the minutes of the season are over. Pressing twice holds it once.
///
/// # Errors
/// `Taken` when somebody was first, with times nearby; `Refused` by the rules; mistakes beside the
/// fields.
pub async fn hold_slot(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &HoldSlot,
) -> Result<RequestId, BookError> {
    let held = hold_series(house, actor, season, post, std::slice::from_ref(form)).await;
    let held = held.map_err(|(_, error)| error)?;
    Ok(held.first().copied().ok_or(Fault::Failed)?)
}

/// Holds all slots of a series, or none. Pressing twice holds them once; what the school held before for
/// the same lesson and group goes.
///
/// # Errors
/// As for one slot, with the place in the list of the one that it is about.
pub async fn hold_series(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    picks: &[HoldSlot],
) -> Result<Vec<RequestId>, (usize, BookError)> {
    let first = |error: BookError| (0, error);
    let permit = actor
        .permit::<BookLessons>()
        .map_err(|denied| first(denied.into()))?;
    let school = school_of(&permit).map_err(|fault| first(fault.into()))?;
    let terms = Terms::read(house, school, season)
        .await
        .map_err(|fault| first(fault.into()))?;
    let mut asked = Vec::with_capacity(picks.len());
    for (nth, form) in picks.iter().enumerate() {
        let one = Picked::read(house, &terms, form).await;
        asked.push(one.map_err(|error| (nth, error))?);
    }
    let now = house.clock.now();
    if let Err(refused) = look_first(house, &permit, &terms, &asked, now).await {
        // Refused by what this very press, made twice, holds since a moment?
        let earlier = post.earlier(house, actor).await;
        return earlier.map_err(|fault| first(fault.into()))?.ok_or(refused);
    }
    let ids: Vec<RequestId> = asked.iter().map(|one| one.request).collect();
    let tx = match post.begin(house, actor, now, &ids).await {
        Ok(Begun::Before(ids)) => return Ok(ids),
        Ok(Begun::Now(tx)) => tx,
        Err(fault) => return Err(first(fault.into())),
    };
    let replaced = held_for(&tx, &permit, season, picks).await.map_err(first)?;
    lock(&tx, &permit, picks, &replaced, now)
        .await
        .map_err(first)?;
    let hold = Hold::from(now, &terms.season.rules);
    let mut lines = Vec::with_capacity(asked.len());
    for request in replaced {
        let detail = json!({ "requests": 1 });
        lines.push(audit_line(&permit, now, "booking.let_go", request, detail));
    }
    for (nth, one) in asked.iter().enumerate() {
        let line = one.hold(house, &tx, &permit, &terms, hold).await;
        lines.push(line.map_err(|error| (nth, error))?);
    }
    tx.commit(lines)
        .await
        .map_err(|error| first(error.into()))?;
    Ok(ids)
}

/// Asks the rules before anything is locked: when hundreds want the last places, most hear here that
/// somebody was first, side by side. What seems to fit is asked again when it is written.
async fn look_first(
    house: &House,
    permit: &Permit<BookLessons>,
    terms: &Terms,
    asked: &[Picked<'_>],
    now: Instant,
) -> Result<(), (usize, BookError)> {
    let store = &house.store;
    // What is held too long goes first, and that is a write.
    let over = store.any_hold_over(now).await;
    if over.map_err(|error| (0, error.into()))? {
        return Ok(());
    }
    // So does what the school held for the same until now.
    for (nth, one) in asked.iter().enumerate() {
        let HoldSlot {
            lesson_type,
            groups,
            ..
        } = one.form;
        let held = store.held_for(permit, *lesson_type, groups).await;
        if !held.map_err(|error| (nth, error.into()))?.is_empty() {
            return Ok(());
        }
    }
    let (season, school) = (&terms.season.season, terms.school.organisation.id);
    let so_far = store.booked_so_far(permit, season, school).await;
    let so_far = so_far.map_err(|error| (0, error.into()))?;
    let today = house.clock.today();
    for (nth, one) in asked.iter().enumerate() {
        one.may(terms, so_far, today)
            .map_err(|error| (nth, error))?;
        let facts = store.week_facts(permit, one.week(), terms.beside()).await;
        let slot = facts
            .map_err(BookError::from)
            .and_then(|facts| one.slot(&facts, terms, today));
        slot.map_err(|error| (nth, error))?;
    }
    Ok(())
}

/// Locks the season, and gives what the school holds for the same lessons and groups: it chooses anew.
async fn held_for(
    tx: &Tx,
    permit: &Permit<BookLessons>,
    season: SeasonId,
    picks: &[HoldSlot],
) -> Result<BTreeSet<RequestId>, BookError> {
    tx.lock_season(permit, season).await?;
    let mut held = BTreeSet::new();
    for pick in picks {
        held.extend(tx.held_for(permit, pick.lesson_type, &pick.groups).await?);
    }
    Ok(held)
}

/// One after another from here: whoever comes second sees what the first took. What was held too
/// long goes first, and so does what is replaced. The season is locked.
pub(super) async fn lock(
    tx: &Tx,
    permit: &Permit<BookLessons>,
    picks: &[HoldSlot],
    replaced: &BTreeSet<RequestId>,
    now: Instant,
) -> Result<(), BookError> {
    let over = tx.days_to_let_go(permit, now, None).await?;
    let days = over.iter().copied().chain(picks.iter().map(|one| one.day));
    let mut weeks: BTreeSet<Week> = days.map(Week::of).collect();
    for request in replaced {
        let days = tx.days_to_let_go(permit, now, Some(*request)).await?;
        weeks.extend(days.into_iter().map(Week::of));
    }
    // In order of date, as every other change locks them.
    tx.bump_weeks(permit, weeks).await?;
    if !over.is_empty() {
        tx.let_go(permit, now, None).await?;
    }
    for request in replaced {
        tx.let_go(permit, now, Some(*request)).await?;
    }
    Ok(())
}

/// A slot that was picked, with what it is for.
pub(super) struct Picked<'a> {
    pub(super) request: RequestId,
    form: &'a HoldSlot,
    entry: CatalogueEntry,
    groups: Vec<Group>,
    visit: Visit,
}

impl<'a> Picked<'a> {
    pub(super) async fn read(
        house: &House,
        terms: &Terms,
        form: &'a HoldSlot,
    ) -> Result<Self, BookError> {
        let entry = entry(house, form.lesson_type).await?;
        let groups = terms.groups(&form.groups)?;
        let version = version_for(&entry, form.day).ok_or(Fault::NotFound)?;
        let visit = visit_of(terms.school.organisation.id, &groups, version)?;
        Ok(Self {
            request: RequestId(new_id()),
            form,
            entry,
            groups,
            visit,
        })
    }

    fn week(&self) -> Week {
        Week::of(self.form.day)
    }

    /// What the season says of it.
    fn may(&self, terms: &Terms, so_far: SoFar, today: Day) -> Result<(), BookError> {
        let asked = Asked {
            entry: &self.entry,
            groups: &self.groups,
            day: Some(self.form.day),
        };
        match terms.judge(&asked, so_far, today)?.way {
            Way::LeaveWishes => Err(Fault::Denied.into()),
            _ => Ok(()),
        }
    }

    /// The slot with who gives it, in a week as these facts tell it.
    fn slot(&self, facts: &WeekFacts, terms: &Terms, today: Day) -> Result<OpenSlot, BookError> {
        let roster = crate::planning::roster::build(facts, self.week(), false)?;
        let settings = terms.settings(today);
        let HoldSlot { day, start, .. } = *self.form;
        slot_at(&roster, &self.visit, &settings, terms, day, start)
    }

    /// Asks the rules once more, then writes the lessons.
    pub(super) async fn hold(
        &self,
        house: &House,
        tx: &Tx,
        permit: &Permit<BookLessons>,
        terms: &Terms,
        hold: Hold,
    ) -> Result<AuditEntry, BookError> {
        let (form, school) = (self.form, terms.school.organisation.id);
        let (now, today) = (house.clock.now(), house.clock.today());
        let so_far = tx
            .booked_so_far(permit, &terms.season.season, school)
            .await?;
        self.may(terms, so_far, today)?;
        let facts = tx.week_facts(permit, self.week(), terms.beside()).await?;
        let slot = self.slot(&facts, terms, today)?;
        let settings = terms.settings(today);
        let area = terms.school.area.id;
        let records = records(&self.visit, &slot, self.request, form, area, &settings);
        let request = Request {
            id: self.request,
            organisation: school,
            lesson_type: form.lesson_type,
            contact: None,
            received_on: today,
            pattern: Pattern::BackToBack,
            wishes: Wishes::default(),
            remarks: String::new(),
            version: 1,
        };
        let season = terms.season.season.id;
        tx.add_school_request(permit, &request, season, Some(hold.until))
            .await?;
        tx.add_lessons(permit, &records).await?;
        let detail = json!({
            "organisation": school, "lesson_type": form.lesson_type, "day": form.day,
            "start": form.start.to_string(), "lessons": records.len(),
        });
        Ok(audit_line(
            permit,
            now,
            "booking.hold",
            self.request,
            detail,
        ))
    }
}

/// The slot that was picked, if it still is one; else up to three that are, nearest in time.
pub(super) fn slot_at(
    roster: &Roster,
    visit: &Visit,
    settings: &Settings,
    terms: &Terms,
    day: Day,
    start: Minute,
) -> Result<OpenSlot, BookError> {
    let weekday = roster.weekday(day).ok_or(Fault::Failed)?;
    let minutes = visit.minutes(settings);
    let on_bell = terms.bell.starts(weekday, minutes).any(|one| one == start);
    let question = Question::for_search(roster, visit, settings);
    if let Some((educators, cost)) = question.best_team(day, start).filter(|_| on_bell) {
        return Ok(OpenSlot {
            day,
            start,
            end: Minute(start.0 + u16::try_from(minutes).unwrap_or(0)),
            educators,
            cost,
        });
    }
    let (first, last) = (roster.week.monday(), roster.week.sunday());
    let mut near = open_slots([roster], visit, settings, first, last, &terms.bell);
    near.retain(|slot| terms.calendar().closed(slot.day).is_none());
    near.sort_by_key(|slot| {
        let days = (slot.day - day).num_days().abs();
        (days, slot.start.0.abs_diff(start.0))
    });
    near.truncate(3);
    Err(BookError::Taken(near))
}

/// The lessons of the visit, placed.
fn records(
    visit: &Visit,
    slot: &OpenSlot,
    request: RequestId,
    form: &HoldSlot,
    area: domain::ids::AreaId,
    settings: &Settings,
) -> Vec<LessonRecord> {
    let spans = visit.spans(slot.start, settings);
    (1..)
        .zip(spans)
        .map(|(order, (part, span))| LessonRecord {
            lesson: Lesson {
                id: part.lesson,
                request,
                organisation: visit.organisation,
                group: part.group,
                visit: 1,
                order,
                minutes: part.minutes,
                setup_minutes: if order == 1 { visit.setup_minutes } else { 0 },
                state: State::Proposed,
                slot: Some(Slot {
                    day: slot.day,
                    start: span.start,
                    educators: slot.educators.clone(),
                }),
                version: 1,
            },
            lesson_type: form.lesson_type,
            area,
            overruled: None,
            cancelled: None,
            outcome: None,
            proposal: None,
        })
        .collect()
}
