use crate::api::booking::{BookingPage, CancelBooking, seen};
use crate::parts::choices::{Choices, Tick};
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{booking as text, language, use_language};
use domain::booking::Change;
use leptos::prelude::*;

/// Cancels lessons of a booking: all of them unless somebody takes some out.
#[component]
pub(super) fn CancelCard(
    /// The booking.
    page: BookingPage,
    /// What the form sends.
    action: ServerAction<CancelBooking>,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let open = page.lines.iter().filter(|line| line.change.is_some());
    let (mut options, mut told, mut late) = (Vec::new(), Vec::new(), false);
    for line in open {
        let when = line.slot.as_ref().map(|slot| text::short_slot(l, slot));
        let label = match when {
            Some(when) => format!("{} ({when})", line.group),
            None => line.group.clone(),
        };
        options.push((seen::code(line.id, line.version), label));
        if let Some(change) = &line.change {
            late |= matches!(change, Change::Late { .. });
            let sentence = text::change(l, change);
            if !told.contains(&sentence) {
                told.push(sentence);
            }
        }
    }
    let ticked = options.iter().map(|(value, _)| value.clone()).collect();
    let told: Vec<_> = told
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect();
    view! {
        <section class="card" aria-labelledby="annuleren">
            <header class="card-header"><h2 id="annuleren">{t(text::CANCEL)}</h2></header>
            {told}
            <HouseForm action class="form" prefix="annuleer-">
                <input type="hidden" name="key" value=page.key.clone() />
                <input type="hidden" name="form[request]" value=page.request.to_string() />
                <Choices
                    name="lessons"
                    post_as="form[lessons][]"
                    label=t(text::WHICH_CANCEL)
                    options
                    ticked
                />
                <TextField name="reason" post_as="form[reason]" label=t(text::WHY) />
                {late.then(|| view! {
                    <Tick name="late" post_as="form[late]" label=t(text::LATE_READ) ticked=false />
                })}
                <div class="actions form-actions">
                    <button class="button button-danger" type="submit">{t(text::CANCEL_THEM)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
