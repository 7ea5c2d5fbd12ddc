use crate::api::booking::{AcceptProposal, BookingPage, RefuseProposal};
use crate::parts::field::TextArea;
use crate::parts::form::HouseForm;
use crate::text::{booking as text, language, use_language};
use leptos::prelude::*;

/// Asks the school whether what a planner proposed suits it; nothing when it is not asked.
#[component]
pub(super) fn ProposalCard(
    /// The booking.
    page: BookingPage,
    /// Yes.
    accept: ServerAction<AcceptProposal>,
    /// No, because.
    refuse: ServerAction<RefuseProposal>,
) -> impl IntoView {
    let t = use_language();
    let request = page.request.to_string();
    let (yes, no) = (request.clone(), request);
    page.answer_by.map(|by| {
        view! {
            <section class="card stack" aria-labelledby="voorstel">
                <h2 id="voorstel">{t(text::SUITS)}</h2>
                <p>{text::answer_by(language(), by)}</p>
                <HouseForm action=accept prefix="ja-">
                    <input type="hidden" name="request" value=yes />
                    <button class="button button-primary" type="submit">{t(text::SUITS_YES)}</button>
                </HouseForm>
                <HouseForm action=refuse class="form" prefix="nee-">
                    <input type="hidden" name="request" value=no />
                    <input type="hidden" name="key" value=page.key />
                    <TextArea
                        name="reason"
                        label=t(text::SUITS_WHY)
                        hint=t(text::SUITS_WHY_HINT)
                        rows=2
                    />
                    <div class="actions form-actions">
                        <button class="button" type="submit">{t(text::SUITS_NO)}</button>
                    </div>
                </HouseForm>
            </section>
        }
    })
}
