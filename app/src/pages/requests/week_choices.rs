use crate::parts::field::{Bound, MistakeLine};
use crate::parts::form::FormState;
use crate::text::{language, requests, time, use_language};
use domain::time::Week;
use leptos::prelude::*;

/// The weeks that are wished, a block for each month.
#[component]
pub(super) fn WeekChoices(
    /// The weeks to choose from, in order.
    weeks: Vec<Week>,
    /// The weeks of which a part is a holiday, and its name.
    holidays: Vec<(Week, String)>,
    /// The weeks ticked at first.
    ticked: Vec<String>,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let field = Bound::new("weeks", t(requests::WEEKS), true);
    let typed = use_context::<FormState>().and_then(|state| state.all_chosen("weeks"));
    let ticked = typed.unwrap_or(ticked);
    let mut months: Vec<(String, Vec<Week>)> = Vec::new();
    for week in weeks {
        let month = time::month_and_year(language, week.monday());
        match months.last_mut().filter(|(name, _)| *name == month) {
            Some((_, weeks)) => weeks.push(week),
            None => months.push((month, vec![week])),
        }
    }
    let months = months.into_iter().map(|(month, weeks)| {
        let boxes = weeks.into_iter().map(|week| {
            let value = week.to_string();
            let checked = ticked.contains(&value);
            let holiday = holidays.iter().find(|(off, _)| *off == week);
            let holiday = holiday.map(|(_, name)| {
                view! { <small class="choice-hint">{name.clone()}</small> }
            });
            view! {
                <label class="choice">
                    <input type="checkbox" name="form[weeks][]" value=value checked=checked />
                    <span>{requests::week_choice(language, week)} " " {holiday}</span>
                </label>
            }
        });
        view! {
            <div class="week-month">
                <p class="week-month-name">{month}</p>
                {boxes.collect_view()}
            </div>
        }
    });
    let hint = format!("{}-hint", field.id);
    view! {
        // The summary of mistakes leads here, so it must take the focus.
        <fieldset
            class="choices"
            id=field.id.clone()
            tabindex="-1"
            data-invalid=field.invalid()
            aria-describedby=field.described_by()
        >
            <legend class="field-label">{t(requests::WEEKS)}</legend>
            <p class="field-hint" id=hint>{t(requests::WEEKS_HINT)}</p>
            <MistakeLine field=field.clone() />
            <div class="week-months">{months.collect_view()}</div>
        </fieldset>
    }
}
