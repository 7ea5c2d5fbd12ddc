use super::request_form::group_options;
use crate::api::requests::AddGroups;
use crate::parts::choices::Choices;
use crate::parts::form::HouseForm;
use crate::text::{requests, use_language};
use domain::ids::RequestId;
use domain::request::RequestChoices;
use leptos::prelude::*;

/// More groups for the same lesson.
#[component]
pub(super) fn AddGroupsCard(
    request: RequestId,
    /// The groups that do not take part yet.
    choices: RequestChoices,
    /// Makes pressing twice do it once.
    key: String,
    /// Adding.
    add: ServerAction<AddGroups>,
) -> impl IntoView {
    let t = use_language();
    let options = group_options(&choices);
    let form = if options.is_empty() {
        view! { <p class="soft">{t(requests::ALL_GROUPS_IN)}</p> }.into_any()
    } else {
        view! {
            <HouseForm action=add class="form" prefix="erbij-">
                <input type="hidden" name="request" value=request.to_string() />
                <input type="hidden" name="key" value=key />
                <Choices
                    name="groups"
                    post_as="form[groups][]"
                    label=t(requests::GROUPS)
                    hint=t(requests::GROUPS_HINT)
                    options
                />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(requests::ADD_GROUPS)}</button>
                </div>
            </HouseForm>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="groepen-erbij">
            <h2 id="groepen-erbij">{t(requests::ADD_GROUPS)}</h2>
            {form}
        </section>
    }
}
