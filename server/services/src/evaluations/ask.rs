use crate::audit::entry;
use crate::letters;
use crate::secrets::{digest, new_token};
use crate::{Actor, Fault, House};
use chrono::Days;
use domain::ids::LessonId;
use domain::lesson::State;
use domain::permission::{Permit, PlanLessons};
use serde_json::json;

/// Days after a lesson within which its school is asked.
const DAYS_BACK: u64 = 14;

/// Seconds that the link works: 30 days.
const LINK_SECONDS: i64 = 30 * 86_400;

/// Where the link leads, without its token.
const PAGE: &str = "/evaluatie/";

/// Asks schools how the lessons of the days before were: one mail for each visit, from the day after
/// it, however often and by however many servers this is called. Tells how many.
///
/// # Errors
/// When the database fails; who was not asked then is the next time.
pub async fn ask(house: &House) -> Result<u32, Fault> {
    let permit = Actor::operator().permit::<PlanLessons>()?;
    let today = house.clock.today();
    let from = today - Days::new(DAYS_BACK);
    let mut asked = 0;
    let visits = house
        .store
        .lessons_to_evaluate(&permit, from, today)
        .await?;
    for visit in visits {
        asked += u32::from(ask_about(house, &permit, visit.lesson).await?);
    }
    Ok(asked)
}

async fn ask_about(
    house: &House,
    permit: &Permit<PlanLessons>,
    lesson: LessonId,
) -> Result<bool, Fault> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let records = tx.lessons(permit, &[lesson]).await?;
    let Some(record) = records
        .first()
        .filter(|one| one.lesson.state == State::Given)
    else {
        return Ok(false);
    };
    let token = new_token()?;
    let page = format!("{PAGE}{token}");
    // A school without an address is asked when it has one.
    if !letters::evaluation(house, &tx, permit, record, page).await? {
        return Ok(false);
    }
    let until = now + LINK_SECONDS;
    let hash = digest(&token);
    if !tx
        .add_evaluation_link(permit, lesson, &hash, now, until)
        .await?
    {
        return Ok(false);
    }
    let line = entry(permit, now, "evaluation.ask", lesson, json!({}));
    tx.commit(vec![line]).await?;
    Ok(true)
}
