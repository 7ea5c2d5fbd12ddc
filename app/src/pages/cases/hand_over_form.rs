use crate::api::cases::HandOver;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::text::{cases, handovers, language, use_language};
use domain::cases::CaseLine;
use leptos::prelude::*;

/// The form that begins the handover of a case that runs; nothing at all when none does.
#[component]
pub(super) fn HandOverForm(
    /// The cases.
    running: Vec<CaseLine>,
    /// The form.
    begin: ServerAction<HandOver>,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    (!running.is_empty()).then(|| {
        let options: Vec<_> = running
            .into_iter()
            .map(|line| {
                let number = cases::numbered(language, &line.number);
                (line.case.to_string(), number)
            })
            .collect();
        view! {
            <section class="card" aria-labelledby="overdragen">
                <header class="card-header"><h2 id="overdragen">{t(handovers::BEGIN)}</h2></header>
                <p>{t(handovers::BEGIN_HELP)}</p>
                <HouseForm action=begin class="form" label=t(handovers::BEGIN) prefix="overdragen-">
                    <Select name="case" label=t(cases::NUMBER) options />
                    <button class="button" type="submit">{t(handovers::BEGIN)}</button>
                </HouseForm>
            </section>
        }
    })
}
