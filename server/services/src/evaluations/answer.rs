use crate::audit::entry;
use crate::secrets::digest;
use crate::{Actor, EditError, Fault, House};
use domain::booking::EvaluationForm;
use domain::permission::BookLessons;
use domain::time::{Day, Minute};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::evaluations::EvaluationLink;

/// What a link asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// How this lesson was.
    Open {
        /// Name of the lesson type.
        lesson_type: String,
        /// Name of the group.
        group: String,
        /// Its day and start, wall time.
        at: Option<(Day, Minute)>,
    },
    /// Nothing more: it was answered.
    Answered,
    /// Nothing: nobody gave this link out, or it is too old.
    Gone,
}

/// What a link asks. Looking changes nothing: mail scanners look too.
///
/// # Errors
/// When the database fails.
pub async fn look(house: &House, token: &str) -> Result<Asked, Fault> {
    let link = house.store.evaluation_link(&digest(token)).await?;
    Ok(match link.filter(|link| is_open(house, link)) {
        None => Asked::Gone,
        Some(link) if link.answered => Asked::Answered,
        Some(link) => Asked::Open {
            lesson_type: link.lesson_type_name,
            group: link.group,
            at: link.at,
        },
    })
}

fn is_open(house: &House, link: &EvaluationLink) -> bool {
    link.answered || house.clock.now() < link.expires_at
}

/// Keeps the answers of a school. The first counts; pressing again changes nothing.
///
/// # Errors
/// Mistakes beside the fields; `NotFound` for a link that asks nothing.
pub async fn answer(house: &House, token: &str, form: &EvaluationForm) -> Result<(), EditError> {
    let link = house.store.evaluation_link(&digest(token)).await?;
    let link = link.filter(|link| is_open(house, link));
    let link = link.ok_or(Fault::NotFound)?;
    if link.answered {
        return Ok(());
    }
    let evaluation = form.parse()?;
    let permit = Actor::school(link.organisation, None).permit::<BookLessons>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    if tx.add_evaluation(&permit, &link, &evaluation, now).await? {
        let line = entry(&permit, now, "evaluation.answer", link.lesson, json!({}));
        tx.commit(vec![line]).await?;
    }
    Ok(())
}
