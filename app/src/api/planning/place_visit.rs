use crate::api::ApiError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The form by which a visit is placed or moved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceForm {
    /// The lessons in order, each as `id:version`, with commas between.
    pub lessons: String,
    /// Who leads.
    pub educator: String,
    /// Who gives it beside the leader; empty for nobody.
    #[serde(default)]
    pub second: String,
    /// The day.
    pub day: String,
    /// Start of the first lesson.
    pub start: String,
    /// Why rules are overruled; empty for not.
    #[serde(default)]
    pub overrule: String,
    /// The view whose form it is: `bord`, `dag` or `lijst`; empty for a drop on the board.
    #[serde(default)]
    pub view: String,
}

/// Places or moves a visit, then shows the week it is in, with the way to undo it.
#[server(prefix = "/api", endpoint = "planning/place-visit")]
pub async fn place_visit(form: PlaceForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::planning;

    let post = post(&key)?;
    let parsed = form.parse()?;
    let day = parsed.placement.day;
    let week = domain::time::Week::of(day);
    let (house, actor) = (house(), actor()?);
    let changed = match planning::place_visit(&house, &actor, Some(&post), &parsed).await {
        Ok(changed) => changed,
        // A form tells below its fields what speaks against the place.
        Err(error) if !form.view.is_empty() => {
            return Err(super::error::without_reasons(error));
        }
        Err(error) => return Err(super::error::with_names(&house, &actor, week, error).await),
    };
    let view = match form.view.as_str() {
        "dag" => format!("/planning/dag?dag={day}"),
        "lijst" => format!("/planning/lijst?week={week}"),
        _ => format!("/planning?week={week}"),
    };
    leptos_axum::redirect(&format!("{view}&gedaan={}", changed.batch));
    Ok(())
}

#[cfg(feature = "ssr")]
impl PlaceForm {
    fn parse(&self) -> Result<services::planning::PlaceVisit, ApiError> {
        use domain::fit::Placement;
        use domain::time::Minute;
        use domain::values::{Check, Mistake, parse_day};

        let lessons = self.lessons.split(',').map(|part| {
            let (id, version) = part.split_once(':')?;
            Some((id.parse().ok()?, version.parse().ok()?))
        });
        let lessons: Option<Vec<_>> = lessons.collect();
        let mut check = Check::new();
        let day = check.field("day", parse_day(&self.day));
        let start = check.field("start", Minute::parse(&self.start));
        let educator = check.field(
            "educator",
            self.educator.parse().map_err(|_| Mistake::NotAChoice),
        );
        let second = check.optional("second", &self.second, |text| {
            text.parse().map_err(|_| Mistake::NotAChoice)
        });
        let placement = check.done(|| {
            let mut educators = vec![educator?];
            educators.extend(second?.filter(|second| Some(*second) != educator));
            Some(Placement {
                educators,
                day: day?,
                start: start?,
            })
        });
        Ok(services::planning::PlaceVisit {
            lessons: lessons.ok_or(ApiError::Malformed)?,
            placement: placement.map_err(ApiError::Invalid)?,
            overrule: Some(self.overrule.clone()).filter(|reason| !reason.trim().is_empty()),
        })
    }
}
