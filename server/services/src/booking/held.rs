use super::school_visitor::school_of;
use super::terms::Terms;
use crate::{Actor, Fault, House};
use domain::ids::SeasonId;
use domain::organisation::Contact;
use domain::permission::BookLessons;
use domain::time::Instant;
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
    // What is held for a school in line is answered on its own.
    lessons.retain(|lesson| !lesson.offered && lesson.held_until.is_some_and(|until| now < until));
    Ok(HeldView {
        until: lessons.iter().filter_map(|lesson| lesson.held_until).min(),
        lessons,
        contacts: terms.school.contacts,
    })
}
