use super::read_agreements::{Names, Paid};
use crate::audit::entry;
use crate::{Actor, EditError, Fault, House};
use domain::agreement::{ChargeView, Choice};
use domain::ids::{AgreementId, LessonId};
use domain::permission::{ManageAgreements, ReadCoverage};
use domain::time::Day;
use domain::values::{Check, Mistake};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::StoreError;

/// Longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// The form that says to which agreement a lesson is charged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargeForm {
    /// Id of an agreement, `none` for at one's own expense, or `rule`.
    pub to: String,
    /// Why; needed unless the rule decides.
    #[serde(default)]
    pub reason: String,
}

/// A lesson with the agreements to which it may be charged.
///
/// # Errors
/// `Denied`; `NotFound` for what is not there, has no day, is cancelled or lies in another area.
pub async fn read_charge(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
) -> Result<ChargeView, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let day = day_of(house, actor, lesson).await?;
    let paid = Paid::read(house, &permit, day, day).await?;
    let names = Names::read(house, actor, &permit).await?;
    let found = (paid.lines()).find(|(one, _)| one.lesson == lesson);
    let (record, line) = found.ok_or(Fault::NotFound)?;
    if !permit.covers(record.area, &[]) {
        return Err(Fault::NotFound);
    }
    let agreements = (paid.agreements.iter())
        .filter(|one| names.sees(&permit, one))
        .map(|one| (one.id, one.name.to_string()))
        .collect();
    Ok(ChargeView { line, agreements })
}

/// Charges a lesson to an agreement whatever the rule says, to none, or by the rule again.
///
/// # Errors
/// `Denied` or `NotFound`; `NotAChoice` beside `to` for an agreement that does not hold on its day;
/// `ReasonNeeded` beside `reason`.
pub async fn choose_charge(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
    form: &ChargeForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageAgreements>()?;
    let shown = read_charge(house, actor, lesson).await?;
    let mut check = Check::new();
    let choice = match form.to.as_str() {
        "rule" => Some(None),
        "none" => Some(Some(Choice::Nothing)),
        id => {
            let id = id.parse::<AgreementId>().ok();
            let known = id.filter(|id| shown.agreements.iter().any(|(one, _)| one == id));
            let choice = known.map(Choice::To).ok_or(Mistake::NotAChoice);
            check.field("to", choice).map(Some)
        }
    };
    let reason = check.text("reason", &form.reason, LONGEST_REASON);
    if matches!(choice, Some(Some(_))) && reason.as_deref() == Some("") {
        check.wrong("reason", Mistake::ReasonNeeded);
    }
    let (choice, reason) = check.done(|| choice.zip(reason))?;
    let tx = house.store.begin().await?;
    let area = tx.area_of_lesson(&permit, lesson).await?;
    permit.over(area, &[])?;
    let now = house.clock.now();
    let kept = choice.map(|choice| (choice, reason.as_str()));
    tx.choose_charge(&permit, lesson, kept, now).await?;
    let detail = json!({ "to": form.to, "reason": reason });
    tx.commit(vec![entry(&permit, now, "lesson.charge", lesson, detail)])
        .await?;
    Ok(())
}

async fn day_of(house: &House, actor: &Actor, lesson: LessonId) -> Result<Day, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let day = house.store.day_of_lesson(&permit, lesson).await;
    match day {
        Err(StoreError::NotFound) | Ok(None) => Err(Fault::NotFound),
        Ok(Some(day)) => Ok(day),
        Err(error) => Err(error.into()),
    }
}
