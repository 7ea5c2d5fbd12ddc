use super::offer_page::Choose;
use super::part_choice::PartTimes;
use crate::api::ApiError;
use crate::api::booking::{self as api, HoldSeries, SeriesQuery, read_offer, read_series};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::Bound;
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{booking as text, language, use_language, waiting};
use chrono::Days;
use domain::time::Week;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use serde::{Deserialize, Serialize};

/// Weeks by which the page goes on.
const FURTHER: u64 = 28;

/// What the address gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Answer {
    /// Times.
    Times(api::SeriesPage),
    /// Too little was chosen: the question once more.
    Ask(api::OfferPage, ApiError),
}

/// Times for what the address asks. Looking holds nothing, so going back is safe.
#[component]
pub fn SeriesPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(SeriesQuery::of));
    let hold = ServerAction::<HoldSeries>::new();
    let done = settled(hold);
    let page = Resource::new(
        move || (asked.get(), done.get()),
        async |(asked, _)| match read_series(asked).await {
            Err(error @ ApiError::Invalid(_)) => Ok(Answer::Ask(read_offer().await?, error)),
            page => page.map(Answer::Times),
        },
    );
    view! {
        <Breadcrumbs
            above=vec![("/boeken/aanbod".to_owned(), t(text::BOOK).to_owned())]
            here=t(text::CHOOSE)
        />
        <Load
            data=page
            show=move |answer| match answer {
                Answer::Ask(page, error) => {
                    view! { <AskAgain page asked=asked.get() error /> }.into_any()
                }
                Answer::Times(page) => view! { <Whole page asked=asked.get() hold /> }.into_any(),
            }
        />
    }
}

/// Where the choice of lessons and groups is made again, with what was chosen.
#[component]
fn Back(asked: SeriesQuery) -> impl IntoView {
    let t = use_language();
    let href = format!("/boeken/aanbod{}", asked.address());
    view! { <a class="button" href=href>{t(text::OTHER_CHOICE)}</a> }
}

#[component]
fn AskAgain(page: api::OfferPage, asked: SeriesQuery, error: ApiError) -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    }
    let t = use_language();
    view! {
        <PageHeader title=t(text::BOOK) lead=t(text::BOOK_LEAD) />
        <Choose page asked error=Some(error) />
    }
}

#[component]
fn Whole(
    page: api::SeriesPage,
    asked: SeriesQuery,
    hold: ServerAction<HoldSeries>,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let back = asked.clone();
    let told = page.told.iter().map(|one| text::told(l, one));
    let told: Vec<_> = told.map(|line| view! { <p>{line}</p> }).collect();
    let told = (!told.is_empty()).then(|| view! { <Notice tone=Tone::Warning>{told}</Notice> });
    let confirm = (!page.to_confirm.is_empty()).then(|| {
        let line = text::to_confirm(l, &page.to_confirm);
        view! { <Notice tone=Tone::Info><p>{line}</p></Notice> }
    });
    let form = match page.parts.is_empty() {
        true => view! { <EmptyState title=t(text::NO_TIME) help=t(text::ALWAYS_ASK) /> }.into_any(),
        false => view! { <Times page=page.clone() hold /> }.into_any(),
    };
    view! {
        <PageHeader title=t(text::CHOOSE) lead=t(text::CHOOSE_LEAD)>
            <Back asked=back />
        </PageHeader>
        <div class="stack">
            {page.held.then(|| view! {
                <Notice tone=Tone::Info>
                    <p>
                        {t(text::HELD_ALREADY)} " "
                        <a href="/boeken/afmaken">{t(text::TO_FINISH)}</a>
                    </p>
                </Notice>
            })}
            {told}
            {confirm}
            <NotPossible page=page.clone() asked=asked.clone() />
            {form}
            <OtherWeeks page asked />
        </div>
    }
}

/// What cannot be booked, each with why or with the way by wishes.
#[component]
fn NotPossible(page: api::SeriesPage, asked: SeriesQuery) -> impl IntoView {
    let t = use_language();
    let refused: Vec<_> = page
        .refused
        .into_iter()
        .map(|line| {
            let wait = line.wait.map(|id| {
                let href = asked.waiting(&id.to_string());
                view! { " " <a href=href>{t(waiting::JOIN)}</a> }
            });
            view! { <li><strong>{line.lesson}</strong> ": " {line.why} {wait}</li> }
        })
        .collect();
    let wishes: Vec<_> = page
        .by_wishes
        .into_iter()
        .map(|(id, lesson)| {
            let href = format!("/boeken/wensen/{id}");
            view! { <li><strong>{lesson}</strong> ": " <a href=href>{t(text::ASK)}</a></li> }
        })
        .collect();
    let any = !refused.is_empty() || !wishes.is_empty();
    any.then(|| {
        view! {
            <Notice tone=Tone::Warning>
                <p><strong>{t(text::CANNOT)}</strong></p>
                <ul>{refused}{wishes}</ul>
            </Notice>
        }
    })
}

#[component]
fn Times(page: api::SeriesPage, hold: ServerAction<HoldSeries>) -> impl IntoView {
    let t = use_language();
    let minutes = page.hold_minutes;
    let any = page.parts.iter();
    let any = any
        .into_iter()
        .any(|part| part.proposed.is_some() || !part.others.is_empty());
    view! {
        <HouseForm action=hold class="form">
            <ForSchool school=page.school />
            <input type="hidden" name="key" value=page.key />
            <PartsLine />
            {page
                .parts
                .into_iter()
                .enumerate()
                .map(|(nth, part)| view! { <PartTimes nth part /> })
                .collect::<Vec<_>>()}
            {any.then(|| view! {
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::HOLD)}</button>
                </div>
                <p class="soft">{text::then_held(language(), minutes)}</p>
            })}
        </HouseForm>
    }
}

/// Where the list of mistakes leads when no time was chosen.
#[component]
fn PartsLine() -> impl IntoView {
    let t = use_language();
    let field = Bound::new("parts", t(text::PARTS), false);
    view! { <h2 id=field.id tabindex="-1">{t(text::PROPOSAL)}</h2> }
}

/// Links to other weeks; the rest of the address stays.
#[component]
fn OtherWeeks(page: api::SeriesPage, asked: SeriesQuery) -> impl IntoView {
    let t = use_language();
    let (first, last) = page.days;
    let next = Week::of(first).monday() + Days::new(FURTHER);
    let later = (next <= page.last_day && first <= last).then(|| {
        let later = SeriesQuery {
            from: Week::of(next).to_string(),
            ..asked.clone()
        };
        let href = format!("/boeken/kiezen{}", later.address());
        view! { <a class="button" href=href>{t(text::LATER)}</a> }
    });
    let earliest = (!asked.from.is_empty()).then(|| {
        let start = SeriesQuery {
            from: String::new(),
            ..asked
        };
        let href = format!("/boeken/kiezen{}", start.address());
        view! { <a class="button button-quiet" href=href>{t(text::EARLIEST)}</a> }
    });
    view! { <div class="actions">{later}{earliest}</div> }
}
