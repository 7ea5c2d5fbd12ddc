//! A question with a few answers, of which one is chosen.

use crate::parts::field::{Bound, MistakeLine};
use leptos::prelude::*;

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// In the post.
    pub value: &'static str,
    /// On the screen.
    pub text: &'static str,
    /// Its icon's class; only shown on large targets.
    pub icon: &'static str,
}

/// The question.
#[component]
pub fn RadioGroup(
    /// Name in mistakes and, unless `post_as` says otherwise, in the post.
    name: &'static str,
    /// Name in the post, such as `form[act]`.
    #[prop(optional)]
    post_as: Option<&'static str>,
    /// The question.
    legend: &'static str,
    /// The answers.
    answers: Vec<Answer>,
    /// The answer chosen at first; none when empty.
    #[prop(default = "")]
    value: &'static str,
    /// Large targets with icons, for a phone in a corridor.
    #[prop(default = false)]
    large: bool,
) -> impl IntoView {
    let field = Bound::single(name, legend);
    let chosen = field.typed(name).unwrap_or_else(|| value.to_owned());
    let first = field.id.clone();
    let posted = post_as.unwrap_or(name);
    let answers = answers.into_iter().enumerate().map(move |(place, answer)| {
        // A link from the list of mistakes leads to the first answer.
        let id = (place == 0).then(|| first.clone());
        let checked = answer.value == chosen;
        let class = if large { "record-choice" } else { "choice" };
        view! {
            <label class=class>
                <input type="radio" id=id name=posted value=answer.value checked=checked />
                {large.then(|| view! { <span class=format!("icon {}", answer.icon) aria-hidden="true"></span> })}
                <span>{answer.text}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choices" data-invalid=field.invalid() aria-describedby=field.described_by()>
            <legend class="field-label">{legend}</legend>
            <MistakeLine field=field.clone() />
            <div class=if large { "choices-list record-choices" } else { "choices-list" }>
                {answers.collect_view()}
            </div>
        </fieldset>
    }
}
