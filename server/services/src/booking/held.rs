use super::BookError;
use super::school_visitor::school_of;
use super::terms::Terms;
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::ids::{ContactId, RequestId, SeasonId};
use domain::organisation::Contact;
use domain::permission::BookLessons;
use domain::time::Instant;
use serde_json::json;
use store::booking::SchoolLesson;

/// What a school holds at this moment and still has to confirm.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldView {
    /// Its lessons, by day and start.
    pub lessons: Vec<SchoolLesson>,
    /// When the first of them goes by itself, in UTC seconds.
    pub until: Option<Instant>,
    /// The people of the school, of whom one may be the contact.
    pub contacts: Vec<Contact>,
}

/// What the school holds now.
///
/// # Errors
/// `Denied` for who is no school.
pub async fn read_held(house: &House, actor: &Actor, season: SeasonId) -> Result<HeldView, Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let now = house.clock.now();
    let mut lessons = house
        .store
        .school_lessons(&permit, school, terms.season.season.first_day)
        .await?;
    lessons.retain(|lesson| lesson.held_until.is_some_and(|until| now < until));
    Ok(HeldView {
        until: lessons.iter().filter_map(|lesson| lesson.held_until).min(),
        lessons,
        contacts: terms.school.contacts,
    })
}

/// Says who at the school is asked about what it books.
///
/// # Errors
/// `NotFound` for a request or a person of another school.
pub async fn name_contact(
    house: &House,
    actor: &Actor,
    requests: &[RequestId],
    contact: ContactId,
) -> Result<(), BookError> {
    let permit = actor.permit::<BookLessons>()?;
    school_of(&permit)?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let mut lines = Vec::with_capacity(requests.len());
    for request in requests {
        tx.own_request(&permit, *request).await?;
        tx.name_contact(&permit, *request, contact).await?;
        let detail = json!({ "contact": contact });
        lines.push(entry(&permit, now, "booking.contact", request, detail));
    }
    tx.commit(lines).await?;
    Ok(())
}
