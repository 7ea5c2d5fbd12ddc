//! Tick boxes: several choices under one question, or one alone.

use crate::parts::field::{Bound, MistakeLine};
use crate::parts::form::FormState;
use leptos::prelude::*;

/// More boxes than this stand in columns, where there is room.
const MANY: usize = 12;

/// Several choices of which any number may be ticked.
#[component]
pub fn Choices(
    /// Name in mistakes.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Name of each box in the post, such as `form[skills][]`.
    #[prop(into)]
    post_as: String,
    /// Hint under the question.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Value and text of each choice.
    options: Vec<(String, String)>,
    /// The values ticked at first.
    #[prop(optional)]
    ticked: Vec<String>,
    /// Side by side instead of below each other.
    #[prop(optional)]
    row: bool,
) -> impl IntoView {
    let field = Bound::new(&name, &label, hint.is_some());
    let ticked = ticked_again(&name).unwrap_or(ticked);
    let boxes: Vec<_> = options
        .into_iter()
        .map(|(value, text)| {
            let checked = ticked.contains(&value);
            view! {
                <label class="choice">
                    <input type="checkbox" name=post_as.clone() value=value checked=checked />
                    <span>{text}</span>
                </label>
            }
        })
        .collect();
    let hint_id = format!("{}-hint", field.id);
    let list = match (row, boxes.len() > MANY) {
        (true, _) => "choices-list choices-row",
        (false, true) => "choices-list choices-columns",
        (false, false) => "choices-list",
    };
    view! {
        // The summary of mistakes leads here, so it must take the focus.
        <fieldset
            class="choices"
            id=field.id.clone()
            tabindex="-1"
            data-invalid=field.invalid()
            aria-describedby=field.described_by()
        >
            <legend class="field-label">{label}</legend>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            <MistakeLine field=field.clone() />
            <div class=list>{boxes}</div>
        </fieldset>
    }
}

/// One box that stands for yes or no.
#[component]
pub fn Tick(
    /// Name of the field.
    #[prop(into)]
    name: String,
    /// What it says when ticked.
    #[prop(into)]
    label: String,
    /// Name in the post.
    #[prop(into)]
    post_as: String,
    /// Whether it is ticked at first.
    ticked: bool,
) -> impl IntoView {
    let field = Bound::new(&name, &label, false);
    let ticked = ticked_again(&name).map_or(ticked, |values| !values.is_empty());
    view! {
        <label class="choice">
            <input id=field.id type="checkbox" name=post_as value="on" checked=ticked />
            <span>{label}</span>
        </label>
    }
}

/// What was ticked before the form came back; none when it did not.
fn ticked_again(name: &str) -> Option<Vec<String>> {
    use_context::<FormState>().and_then(|state| state.all_chosen(name))
}
