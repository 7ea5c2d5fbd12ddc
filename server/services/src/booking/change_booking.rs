use super::BookError;
use super::school_visitor::school_of;
use super::terms::Terms;
use crate::planning::Changed;
use crate::planning::change::begin;
use crate::{Actor, House, Post, letters};
use domain::booking::{BookedLesson, Change, may_cancel};
use domain::ids::{LessonId, SeasonId};
use domain::lesson::{Act, CancelledBy};
use domain::permission::BookLessons;
use domain::values::{Check, Mistake, Mistakes, Name};
use store::lessons::Cancellation;

/// Cancels a lesson as its school. What is late needs `late` as a sign that the school read what it
/// costs.
///
/// # Errors
/// `NotNow` when the rules no longer allow it; mistakes beside `reason` and `late`; `Stale`.
pub async fn cancel_booking(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    lesson: (LessonId, i32),
    reason: &str,
    late: bool,
) -> Result<Changed, BookError> {
    let form = CancelBookings {
        lessons: vec![lesson],
        reason: reason.to_owned(),
        late,
    };
    cancelled(house, actor, season, None, &form).await
}

/// Lessons that a school cancels at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelBookings {
    /// The lessons, each with the version that the school saw.
    pub lessons: Vec<(LessonId, i32)>,
    /// Why.
    pub reason: String,
    /// Whether the school read what a late change costs.
    pub late: bool,
}

/// Cancels several lessons of a school at once. Pressing twice cancels once, and answers the same.
///
/// # Errors
/// As for one.
pub async fn cancel_bookings(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &CancelBookings,
) -> Result<Changed, BookError> {
    let done = cancelled(house, actor, season, Some(post), form).await;
    post.or_earlier(house, actor, done).await
}

async fn cancelled(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: Option<&Post>,
    form: &CancelBookings,
) -> Result<Changed, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let mut check = Check::new();
    let reason = Name::parse(&form.reason).map_err(|mistake| match mistake {
        Mistake::Empty => Mistake::ReasonNeeded,
        other => other,
    });
    let reason = check.field("reason", reason);
    let reason = check.done(|| reason)?.to_string();
    let terms = Terms::read(house, school, season).await?;
    let seen = form
        .lessons
        .iter()
        .map(|(id, version)| (*id, Some(*version)));
    let seen: Vec<_> = seen.collect();
    let change = begin(house, &permit, &seen, None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        let booked = BookedLesson::of(&record.lesson);
        let rules = &terms.season.rules;
        let how = may_cancel(&booked, rules, &terms.calendar(), change.now);
        if let Change::Late { .. } = how.map_err(BookError::NotNow)?
            && !form.late
        {
            return Err(Mistakes::one("late", Mistake::Empty).into());
        }
        record.lesson.state = record.lesson.state.after(Act::Cancel)?;
        record.cancelled = Some(Cancellation {
            by: CancelledBy::Organisation,
            reason: reason.clone(),
            at: change.now,
        });
    }
    let (changed, lines) = change.write(&after, "booking.cancel", &reason).await?;
    letters::cancelled(house, &change.tx, &permit, &after, &reason).await?;
    if let Some(post) = post {
        post.keep(&change.tx, actor, change.now, &changed).await?;
    }
    change.tx.commit(lines).await?;
    Ok(changed)
}
