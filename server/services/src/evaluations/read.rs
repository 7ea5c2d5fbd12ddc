use crate::{Actor, Fault, House};
use domain::booking::{EvaluationCount, count_evaluations};
use domain::ids::LessonTypeId;
use domain::permission::ReadCatalogue;
use std::collections::BTreeMap;

/// How schools found the lessons of each type; types of which none answered are left out.
///
/// # Errors
/// `Denied`.
pub async fn counts(
    house: &House,
    actor: &Actor,
) -> Result<BTreeMap<LessonTypeId, EvaluationCount>, Fault> {
    let permit = actor.permit::<ReadCatalogue>()?;
    let all = house.store.evaluations(&permit).await?;
    Ok(count_evaluations(all.iter().map(|(of, one)| (*of, one))))
}
