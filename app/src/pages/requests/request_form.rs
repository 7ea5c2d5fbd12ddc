use super::wish_fields::WishFields;
use crate::api::requests::{MakeRequest, NewRequest};
use crate::parts::choices::Choices;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::text::{language, requests, use_language, words};
use domain::request::{Pattern, RequestChoices};
use leptos::prelude::*;

/// The form in which a request of one school is made.
#[component]
pub(super) fn RequestForm(page: NewRequest) -> impl IntoView {
    let t = use_language();
    let make = ServerAction::<MakeRequest>::new();
    let NewRequest { choices, key } = page;
    if let Some(since) = choices.closed_on {
        return view! {
            <Notice tone=Tone::Warning><p>{requests::closed(language(), since)}</p></Notice>
        }
        .into_any();
    }
    let years = view! { <SchoolYears choices=choices.clone() /> };
    if choices.groups.is_empty() {
        return view! {
            {years}
            <EmptyState title=t(requests::NO_GROUPS) help=t(requests::NO_GROUPS_HELP)>
                <a class="button" href=format!("/scholen/{}", choices.organisation)>
                    {t(requests::TO_SCHOOL)}
                </a>
            </EmptyState>
        }
        .into_any();
    }
    let mut types = vec![(String::new(), t(requests::CHOOSE).to_owned())];
    types.extend(
        choices
            .types
            .iter()
            .map(|one| (one.id.to_string(), requests::type_choice(language(), one))),
    );
    let patterns = [Pattern::BackToBack, Pattern::Series]
        .map(|one| (one.code().to_owned(), t(requests::pattern(one)).to_owned()));
    view! {
        {years}
        <HouseForm action=make class="form">
            <input type="hidden" name="form[organisation]" value=choices.organisation.to_string() />
            <input type="hidden" name="key" value=key />
            <section class="form-section">
                <h2>{t(requests::REQUEST)}</h2>
                <Select
                    name="lesson_type"
                    post_as="form[lesson_type]"
                    label=t(requests::LESSON)
                    options=types
                />
                <Choices
                    name="groups"
                    post_as="form[groups][]"
                    label=t(requests::GROUPS)
                    hint=t(requests::GROUPS_HINT)
                    options=group_options(&choices)
                />
                <Select
                    name="pattern"
                    post_as="form[pattern]"
                    label=t(requests::PATTERN)
                    hint=t(requests::PATTERN_HINT)
                    options=patterns.to_vec()
                />
            </section>
            <WishFields choices />
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(requests::MAKE)}</button>
                <a class="button button-quiet" href="/aanvragen">{t(words::CANCEL)}</a>
            </div>
        </HouseForm>
    }
    .into_any()
}

/// The groups as boxes to tick.
pub(super) fn group_options(choices: &RequestChoices) -> Vec<(String, String)> {
    let language = language();
    let groups = choices.groups.iter();
    groups
        .map(|group| {
            (
                group.id.to_string(),
                requests::group_choice(language, group),
            )
        })
        .collect()
}

/// Links to the groups of another school year, when there are.
#[component]
fn SchoolYears(choices: RequestChoices) -> impl IntoView {
    let t = use_language();
    let years: Vec<_> = choices
        .school_years
        .iter()
        .map(|year| {
            let href = format!(
                "/aanvragen/nieuw?school={}&jaar={}",
                choices.organisation, year.0
            );
            let current = (*year == choices.school_year).then_some("page");
            view! { <li><a class="tab" href=href aria-current=current>{year.to_string()}</a></li> }
        })
        .collect();
    (years.len() > 1).then(|| {
        view! {
            <nav class="tabs tabs-compact" aria-label=t(requests::SCHOOL_YEAR)>
                <ul class="tabs-list">{years}</ul>
            </nav>
        }
    })
}
