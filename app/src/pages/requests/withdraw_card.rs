use crate::api::requests::WithdrawGroup;
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::text::{requests, use_language};
use domain::lesson::State;
use domain::request::RequestPage;
use leptos::prelude::*;

/// Taking a group out while its lesson is still to plan.
#[component]
pub(super) fn WithdrawCard(
    page: RequestPage,
    /// Taking out.
    withdraw: ServerAction<WithdrawGroup>,
) -> impl IntoView {
    let t = use_language();
    let mut options = vec![(String::new(), t(requests::CHOOSE).to_owned())];
    let open = page
        .lessons
        .iter()
        .filter(|lesson| lesson.state == State::Requested);
    options.extend(open.map(|lesson| {
        (
            format!("{}:{}", lesson.id, lesson.version),
            lesson.group.clone(),
        )
    }));
    (options.len() > 1).then(|| {
        view! {
            <section class="card" aria-labelledby="groep-weg">
                <h2 id="groep-weg">{t(requests::WITHDRAW_GROUP)}</h2>
                <p class="soft">{t(requests::WITHDRAW_HELP)}</p>
                <HouseForm action=withdraw class="form" prefix="weg-">
                    <input type="hidden" name="request" value=page.request.id.to_string() />
                    <Select name="lesson" label=t(requests::GROUP) options />
                    <TextField name="reason" label=t(requests::REASON) />
                    <div class="actions form-actions">
                        <button class="button" type="submit">{t(requests::WITHDRAW_GROUP)}</button>
                    </div>
                </HouseForm>
            </section>
        }
    })
}
