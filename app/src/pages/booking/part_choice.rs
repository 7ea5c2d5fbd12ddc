use super::slot_list::SlotList;
use crate::api::booking::{PartChoice, SeriesQuery, again_field};
use crate::parts::field::{Bound, MistakeLine};
use crate::parts::form::FormState;
use crate::text::{booking as text, language, use_language, waiting};
use leptos::prelude::*;

/// The times of one visit: what is proposed, the others, or not now.
#[component]
pub(super) fn PartTimes(
    /// Its place in the list.
    nth: usize,
    /// The visit.
    part: PartChoice,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let name = |field: &str| format!("form[parts][{nth}][{field}]");
    let proposed = part.proposed.map(|slot| slot.code()).unwrap_or_default();
    let chosen = typed(&part, &name).unwrap_or_else(|| proposed.clone());
    let radio = |value: String, label: String| {
        let checked = value == chosen;
        view! {
            <label class="choice">
                <input type="radio" name=name("slot") value=value checked=checked />
                <span>{label}</span>
            </label>
        }
    };
    let first = match &part.proposed {
        Some(slot) => radio(proposed.clone(), text::slot(l, slot)).into_any(),
        None => view! { <p>{t(text::NO_TIME)}</p> }.into_any(),
    };
    let open = part.proposed.is_none() || chosen != proposed;
    let count = part.others.len();
    let others = (count > 0).then(|| {
        let slots = part.others.clone();
        view! {
            <details open=open>
                <summary class="button button-quiet button-small">{text::other_times(l, count)}</summary>
                <SlotList name=name("slot") slots chosen=chosen.clone() />
            </details>
        }
    });
    let box_name = name("again");
    let again = (!part.had.is_empty()).then(|| {
        let label = t(text::AGAIN);
        let field = Bound::new(&again_field(nth), label, false);
        let checked =
            use_context::<FormState>().is_some_and(|state| state.typed(&box_name).is_some());
        view! {
            <p>{text::had_before(l, &part.had)}</p>
            <MistakeLine field=field.clone() />
            <label class="choice">
                <input id=field.id type="checkbox" name=box_name value="on" checked=checked />
                <span>{label}</span>
            </label>
        }
    });
    let ask = part.proposed.is_none().then(|| {
        let href = format!("/boeken/wensen/{}", part.lesson_type);
        let groups = SeriesQuery {
            groups: part.group_ids.split(',').map(str::to_owned).collect(),
            ..SeriesQuery::default()
        };
        let wait = groups.waiting(&part.lesson_type.to_string());
        view! {
            <p>
                <a href=wait>{t(waiting::JOIN_NOW)}</a> " · "
                <a href=href>{t(text::ALWAYS_ASK)}</a>
            </p>
        }
    });
    view! {
        <fieldset class="choices card part-times" id=format!("deel-{nth}")>
            <legend class="field-label">{text::part(l, &part.lesson, &part.groups)}</legend>
            <input type="hidden" name=name("lesson_type") value=part.lesson_type.to_string() />
            <input type="hidden" name=name("groups") value=part.group_ids.clone() />
            {again}
            <div class="choices-list">
                {first}
                {others}
                {radio(String::new(), t(text::SKIP).to_owned())}
            </div>
            {ask}
        </fieldset>
    }
}

/// What was chosen before the form came back, if it is about the same groups and can still be had.
fn typed(part: &PartChoice, name: &dyn Fn(&str) -> String) -> Option<String> {
    let state = use_context::<FormState>()?;
    let same = state.typed(&name("groups"))? == part.group_ids;
    let code = state.typed(&name("slot"))?;
    let known = part.proposed.iter().chain(&part.others);
    let known = code.is_empty() || known.into_iter().any(|slot| slot.code() == code);
    (same && known).then_some(code)
}
