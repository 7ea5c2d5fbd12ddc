use crate::api::cases::SetHandoverDays;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{handovers, use_language, words};
use leptos::prelude::*;

/// From how many days an absence is long, and after how many a receiver is reminded.
#[component]
pub(super) fn HandoverDays(
    days: u16,
    remind: u16,
    action: ServerAction<SetHandoverDays>,
) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="card" aria-labelledby="overdracht">
            <header class="card-header"><h2 id="overdracht">{t(handovers::DAYS_CARD)}</h2></header>
            <p>{t(handovers::LEAD)}</p>
            <HouseForm action=action class="form" label=t(handovers::DAYS_CARD) prefix="overdracht-">
                <TextField name="days" post_as="form[days]" label=t(handovers::DAYS) inputmode="numeric" width="input-s" value=days.to_string() />
                <TextField name="remind" post_as="form[remind]" label=t(handovers::REMIND_DAYS) hint=t(handovers::REMIND_HINT) inputmode="numeric" width="input-s" value=remind.to_string() />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
