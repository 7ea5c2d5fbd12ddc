use crate::api::requests::CancelRequest;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{lesson_state, requests, use_language};
use domain::lesson::{Act, CancelledBy};
use domain::request::RequestPage;
use leptos::prelude::*;

/// Cancelling the whole request.
#[component]
pub(super) fn CancelCard(
    page: RequestPage,
    /// Cancelling.
    cancel: ServerAction<CancelRequest>,
) -> impl IntoView {
    let t = use_language();
    let open = page
        .lessons
        .iter()
        .any(|lesson| lesson.state.after(Act::Cancel).is_ok());
    let answers = [CancelledBy::Organisation, CancelledBy::Us];
    let answers = answers.map(|by| Answer {
        value: by.code(),
        text: t(lesson_state::cancelled_by(by)),
        icon: "",
    });
    let form = if open {
        view! {
            <p>{t(requests::CANCEL_HELP)}</p>
            <HouseForm action=cancel class="form" prefix="annuleren-">
                <input type="hidden" name="request" value=page.request.id.to_string() />
                <input type="hidden" name="version" value=page.request.version.to_string() />
                <RadioGroup name="by" legend=t(requests::BY_WHOM) answers=answers.to_vec() />
                <TextField name="reason" label=t(requests::REASON) />
                <div class="actions form-actions">
                    <button class="button button-danger" type="submit">
                        {t(requests::CANCEL_REQUEST)}
                    </button>
                </div>
            </HouseForm>
        }
        .into_any()
    } else {
        view! { <p class="soft">{t(requests::NOTHING_TO_CANCEL)}</p> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="annuleren">
            <h2 id="annuleren">{t(requests::CANCEL_REQUEST)}</h2>
            {form}
        </section>
    }
}
