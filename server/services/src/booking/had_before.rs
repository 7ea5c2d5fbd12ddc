use super::school_visitor::school_of;
use crate::{Actor, Fault, House};
use domain::ids::{GroupId, LessonTypeId};
use domain::permission::BookLessons;

/// The groups of the school that have, or had, this lesson: a group belongs to one school year, so
/// booking it again is worth a question.
///
/// # Errors
/// `Denied` for who is no school.
pub async fn had_before(
    house: &House,
    actor: &Actor,
    lesson_type: LessonTypeId,
) -> Result<Vec<GroupId>, Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    Ok(house
        .store
        .groups_with(&permit, school, lesson_type)
        .await?)
}
