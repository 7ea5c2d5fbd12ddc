use super::PORTAL;
use super::desk::Desk;
use super::news::told_now;
use crate::audit::entry;
use crate::outbox::{Letter, queue};
use crate::{Actor, Fault, House};
use chrono::Days;
use domain::ids::{LessonId, OrganisationId};
use domain::lesson::State;
use domain::permission::{Permit, PlanLessons};
use domain::time::{Day, Instant, Minute, instant_of, wall_of};
use domain::values::Email;
use mail::Message;
use serde_json::json;
use std::collections::BTreeMap;
use store::letters::ToRemind;

/// Days before a lesson in no season.
const DAYS_BEFORE: u16 = 14;

/// No season asks for a reminder earlier than this.
const LOOK_AHEAD: u64 = 61;

/// No mail about later days comes before this.
const MORNING: Minute = Minute::at(8, 0);

/// Reminds schools of the lessons that come near, with what they prepare: once for each lesson and
/// day, however often and by however many servers this is called. What a school heard of in those
/// last days it is not reminded of. Tells how many lessons.
///
/// # Errors
/// When the database fails; what was not reminded of then is the next time.
pub async fn remind(house: &House) -> Result<u32, Fault> {
    let permit = Actor::operator().permit::<PlanLessons>()?;
    let today = house.clock.today();
    let until = today + Days::new(LOOK_AHEAD);
    let mut near: BTreeMap<(OrganisationId, Day), Vec<LessonId>> = BTreeMap::new();
    let all = house.store.lessons_to_remind(&permit, today, until).await?;
    for one in all.iter().filter(|one| is_near(one, today)) {
        near.entry((one.organisation, one.day))
            .or_default()
            .push(one.lesson);
    }
    let mut reminded = 0;
    for ((_, day), lessons) in near {
        reminded += remind_of(house, &permit, day, &lessons).await?;
    }
    Ok(reminded)
}

fn is_near(one: &ToRemind, today: Day) -> bool {
    let days = u64::from(one.days_before.unwrap_or(DAYS_BEFORE));
    let from = one.day.checked_sub_days(Days::new(days));
    from.is_some_and(|from| days > 0 && from <= today && wall_of(one.told_at).0 < from)
}

/// Reminds one school of its lessons on one day.
async fn remind_of(
    house: &House,
    permit: &Permit<PlanLessons>,
    day: Day,
    lessons: &[LessonId],
) -> Result<u32, Fault> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let mut records = tx.lessons(permit, lessons).await?;
    // Somebody may have moved or cancelled one between the two reads.
    records.retain(|one| {
        let on_day = one.lesson.slot.as_ref().is_some_and(|slot| slot.day == day);
        on_day && matches!(one.lesson.state, State::Proposed | State::Confirmed)
    });
    let desk = Desk::open(house, &tx, permit, &records).await?;
    let mut mails: BTreeMap<String, (Email, OrganisationId, Vec<mail::Lesson>)> = BTreeMap::new();
    let mut reminded = 0;
    for record in &records {
        let id = record.lesson.id;
        let Some((words, to)) = desk.words(id).and_then(|one| Some((one, one.to.clone()?))) else {
            continue;
        };
        let Some(stands) = told_now(None, &record.lesson, false) else {
            continue;
        };
        if !tx.note_reminder(permit, id, day, now).await? {
            continue;
        }
        reminded += 1;
        let mail = mails.entry(to.as_str().to_owned());
        let mail = mail.or_insert_with(|| (to, words.organisation, Vec::new()));
        mail.2.push(desk.lesson(words, &stands));
    }
    if reminded == 0 {
        return Ok(0);
    }
    let today = house.clock.today();
    let days_before = u16::try_from((day - today).num_days()).unwrap_or(0);
    for (to, organisation, lessons) in mails.into_values() {
        let message = Message::Reminder {
            lessons,
            days_before,
            page: PORTAL.to_owned(),
        };
        let letter = Letter::to_school(organisation, &to, &message, in_the_morning(today, now));
        queue(house, &tx, permit, letter).await?;
    }
    let detail = json!({ "lessons": reminded, "day": day });
    tx.commit(vec![entry(permit, now, "lesson.remind", day, detail)])
        .await?;
    Ok(reminded)
}

/// Now, or when the day begins for people.
pub(super) fn in_the_morning(today: Day, now: Instant) -> Instant {
    instant_of(today, MORNING)
        .one()
        .map_or(now, |at| at.max(now))
}
