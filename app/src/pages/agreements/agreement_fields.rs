use crate::api::agreements::AgreementFormPage;
use crate::parts::choices::Choices;
use crate::parts::field::{Select, TextArea, TextField};
use crate::text::{agreements as text, organisation_words, use_language};
use domain::agreement::Settlement;
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

/// The fields of an agreement, inside a form around them.
#[component]
pub(super) fn AgreementFields(
    /// What stands in them, and what can be chosen.
    page: AgreementFormPage,
) -> impl IntoView {
    let t = use_language();
    let (form, choices) = (page.form, page.choices);
    let whole = (choices.whole_region).then(|| (String::new(), t(text::WHOLE_REGION).to_owned()));
    let municipalities: Vec<_> = whole.into_iter().chain(choices.municipalities).collect();
    let sources: Vec<_> = (choices.sources.into_iter())
        .map(|source| (source.id.to_string(), source.name.to_string()))
        .collect();
    let kinds: Vec<_> = (OrganisationKind::ALL.into_iter())
        .map(|kind| {
            (
                kind.code().to_owned(),
                t(organisation_words::kind(kind)).to_owned(),
            )
        })
        .collect();
    let themes: Vec<_> = (choices.lesson_types.into_iter())
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    let settlements: Vec<_> = (Settlement::ALL.into_iter())
        .map(|one| (one.code().to_owned(), t(text::settlement(one)).to_owned()))
        .collect();
    let day = move |name: &'static str, label, value: String| {
        let post_as = format!("form[{name}]");
        view! { <TextField name post_as label=t(label) value kind="date" width="input-m" /> }
    };
    let number = move |name: &'static str, label, value: String| {
        let post_as = format!("form[{name}]");
        view! { <TextField name post_as label=t(label) value width="input-s" inputmode="decimal" /> }
    };
    view! {
        <section class="form-section">
            <h2>{t(text::FOR_WHAT)}</h2>
            <TextField name="name" post_as="form[name]" label=t(text::NAME) value=form.name />
            <Select
                name="municipality"
                post_as="form[municipality]"
                label=t(text::MUNICIPALITY)
                options=municipalities
                value=form.municipality
            />
            <Select
                name="source"
                post_as="form[source]"
                label=t(text::SOURCE)
                options=sources
                value=form.source
            />
            <div class="form-inline">
                {day("first_day", text::FIRST_DAY, form.first_day)}
                {day("last_day", text::LAST_DAY, form.last_day)}
            </div>
            <Choices
                name="kinds"
                post_as="form[kinds][]"
                label=t(text::KINDS)
                hint=t(text::ALL_HINT)
                options=kinds
                ticked=form.kinds
            />
            <Choices
                name="lesson_types"
                post_as="form[lesson_types][]"
                label=t(text::THEMES)
                hint=t(text::ALL_HINT)
                options=themes
                ticked=form.lesson_types
            />
        </section>
        <section class="form-section">
            <h2>{t(text::HOW_MUCH)}</h2>
            {number("lessons", text::LESSONS, form.lessons)}
            <TextField
                name="hours"
                post_as="form[hours]"
                label=t(text::HOURS)
                hint=t(text::HOURS_HINT)
                value=form.hours
                width="input-s"
                inputmode="decimal"
            />
            <TextField
                name="tailor_made"
                post_as="form[tailor_made]"
                label=t(text::TAILOR_MADE)
                hint=t(text::TAILOR_MADE_HINT)
                value=form.tailor_made
                width="input-s"
                inputmode="decimal"
            />
        </section>
        <section class="form-section">
            <h2>{t(text::MONEY)}</h2>
            <Select
                name="settlement"
                post_as="form[settlement]"
                label=t(text::STANDING)
                options=settlements
                value=form.settlement
            />
            <div class="form-inline">
                {number("amount", text::AMOUNT, form.amount)}
                {day("granted_on", text::GRANTED_ON, form.granted_on)}
            </div>
            <div class="form-inline">
                {number("settled", text::SETTLED_AMOUNT, form.settled)}
                {day("settled_on", text::SETTLED_ON, form.settled_on)}
            </div>
            <TextArea name="notes" post_as="form[notes]" label=t(text::NOTES) value=form.notes rows=3 />
        </section>
    }
}
