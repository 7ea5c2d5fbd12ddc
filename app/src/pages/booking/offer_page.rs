use crate::api::ApiError;
use crate::api::booking::{self as api, OfferChoice, SeriesQuery, read_offer};
use crate::parts::choices::Choices;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::Select;
use crate::parts::form::AskingForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{booking as text, language, portal, request_words, time, use_language};
use chrono::Weekday;
use domain::booking::{SeasonPhase, Way};
use domain::request::Daypart;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Most weeks between two lessons that can be chosen.
const MOST_BETWEEN: u16 = 6;

/// What a school may book, and the form that asks for times. What was chosen stands in the address.
#[component]
pub fn OfferPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(SeriesQuery::of));
    let page = Resource::new(|| (), |()| read_offer());
    view! {
        <PageHeader title=t(text::BOOK) lead=t(text::BOOK_LEAD) />
        <Load data=page show=move |page| view! { <Choose page asked=asked.get() error=None /> } />
    }
}

/// All that can be booked, with the form that asks for times.
#[component]
pub(super) fn Choose(
    page: api::OfferPage,
    /// What was chosen.
    asked: SeriesQuery,
    /// What was wrong with that.
    error: Option<ApiError>,
) -> impl IntoView {
    let t = use_language();
    let open = matches!(page.phase, SeasonPhase::Open { .. });
    if !open || page.offers.is_empty() {
        let phase = portal::phase(language(), page.phase);
        return view! {
            <Notice tone=Tone::Warning><p>{phase}</p></Notice>
            <EmptyState title=t(text::NOTHING) help=t(text::NOTHING_HELP) />
        }
        .into_any();
    }
    if page.groups.is_empty() {
        return view! {
            <EmptyState title=t(text::NO_GROUPS) help=t(text::NO_GROUPS_HELP)>
                <a class="button button-primary" href="/boeken/groepen">{t(text::TO_GROUPS)}</a>
            </EmptyState>
        }
        .into_any();
    }
    let by = |way: Way| -> Vec<OfferChoice> {
        let all = page.offers.iter().filter(|one| one.way == way);
        all.cloned().collect()
    };
    let (pick, wish) = (by(Way::PickSlot), by(Way::LeaveWishes));
    let left = page
        .left
        .map(|left| view! { <p>{text::left(language(), left)}</p> });
    let form =
        (!pick.is_empty()).then(|| view! { <AskTimes page=page.clone() pick asked error /> });
    view! {
        <div class="stack">
            <Done told=text::DONE />
            {left}
            {form}
            <OnRequest offers=wish />
        </div>
    }
    .into_any()
}

/// The form that asks for times; it goes to the address of the times.
#[component]
fn AskTimes(
    page: api::OfferPage,
    pick: Vec<OfferChoice>,
    asked: SeriesQuery,
    error: Option<ApiError>,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let lessons = pick
        .iter()
        .map(|one| (one.id.to_string(), choice(one)))
        .collect();
    let groups = page
        .groups
        .iter()
        .map(|one| {
            let more = text::group(l, &one.level, one.pupils);
            (one.id.to_string(), format!("{} ({more})", one.name))
        })
        .collect();
    let weekdays = (0..=4_u8)
        .filter_map(|day| Some((day, Weekday::try_from(day).ok()?)))
        .map(|(day, weekday)| (day.to_string(), t(time::weekday(weekday)).to_owned()))
        .collect();
    let dayparts = [Daypart::Morning, Daypart::Afternoon]
        .map(|part| {
            let name = t(request_words::daypart(part)).to_owned();
            (part.code().to_owned(), name)
        })
        .to_vec();
    let mut weeks = vec![(String::new(), t(text::AS_SOON).to_owned())];
    weeks.extend(
        page.weeks
            .iter()
            .map(|week| (week.to_string(), text::week(l, *week))),
    );
    let between = (0..=MOST_BETWEEN)
        .map(|weeks| (weeks.to_string(), weeks.to_string()))
        .collect();
    view! {
        <AskingForm to="/boeken/kiezen" label=t(text::BOOK) error>
            <Choices
                name="les"
                post_as="les"
                label=t(text::WHICH_LESSONS)
                hint=t(text::WHICH_LESSONS_HINT)
                options=lessons
                ticked=asked.lessons
            />
            <Choices
                name="groep"
                post_as="groep"
                label=t(text::WHICH_GROUPS)
                hint=t(text::WHICH_GROUPS_HINT)
                options=groups
                ticked=asked.groups
            />
            <section class="form-section">
                <h2>{t(text::PREFERENCES)}</h2>
                    <Select name="vanaf" label=t(text::FROM_WEEK) options=weeks value=asked.from />
                    <Choices
                        name="dag"
                        post_as="dag"
                        label=t(text::WEEKDAYS)
                        options=weekdays
                        ticked=asked.weekdays
                        row=true
                    />
                    <Choices
                        name="deel"
                        post_as="deel"
                        label=t(text::DAYPARTS)
                        options=dayparts
                        ticked=asked.dayparts
                        row=true
                    />
                    <Select name="tussen" label=t(text::BETWEEN) options=between value=asked.between />
            </section>
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(text::SHOW_TIMES)}</button>
            </div>
        </AskingForm>
    }
}

/// A lesson in one line.
fn choice(one: &OfferChoice) -> String {
    let l = language();
    let more = text::offer(l, one.minutes, &one.target_groups);
    match one.booked {
        0 => format!("{} ({more})", one.name),
        count => format!("{} ({more}, {})", one.name, text::booked(l, count)),
    }
}

/// Lessons for which a school leaves wishes.
#[component]
fn OnRequest(offers: Vec<OfferChoice>) -> impl IntoView {
    let t = use_language();
    (!offers.is_empty()).then(|| {
        let lines: Vec<_> = offers
            .into_iter()
            .map(|one| {
                let href = format!("/boeken/wensen/{}", one.id);
                let label = format!("{}: {}", t(text::ASK), one.name);
                view! {
                    <li class="row-list-item">
                        <span>{choice(&one)}</span>
                        <a class="button button-small" href=href aria-label=label>{t(text::ASK)}</a>
                    </li>
                }
            })
            .collect();
        view! {
            <section class="card" aria-labelledby="op-aanvraag">
                <header class="card-header"><h2 id="op-aanvraag">{t(text::BY_WISHES)}</h2></header>
                <p class="soft">{t(text::BY_WISHES_HELP)}</p>
                <ul class="row-list">{lines}</ul>
            </section>
        }
    })
}
