use crate::parts::facts::{Fact, Facts, PhoneLink};
use crate::text::{language, request_words, requests, time, use_language};
use chrono::Weekday;
use domain::lesson::LessonContact;
use domain::request::RequestPage;
use leptos::prelude::*;

/// What is asked, and by whom.
#[component]
pub(super) fn RequestFacts(page: RequestPage) -> impl IntoView {
    let t = use_language();
    let language = language();
    let request = page.request;
    view! {
        <section class="card" aria-labelledby="gevraagd">
            <h2 id="gevraagd">{t(requests::REQUEST)}</h2>
            <Facts>
                <Fact label=t(requests::SCHOOL)>
                    <a href=format!("/scholen/{}", request.organisation)>{page.organisation}</a>
                    ", "
                    {page.town}
                </Fact>
                <Fact label=t(requests::AREA)>{page.area}</Fact>
                <Fact label=t(requests::LESSON)>{page.lesson_type}</Fact>
                <Fact label=t(requests::PATTERN)>{t(requests::pattern(request.pattern))}</Fact>
                <Fact label=t(requests::RECEIVED)>{time::date(language, request.received_on)}</Fact>
                {page
                    .contact
                    .map(|contact| {
                        view! { <Fact label=t(requests::CONTACT)><Contact contact /></Fact> }
                    })}
                {(!request.remarks.is_empty())
                    .then(|| view! { <Fact label=t(requests::REMARKS)>{request.remarks}</Fact> })}
            </Facts>
        </section>
    }
}

#[component]
fn Contact(contact: LessonContact) -> impl IntoView {
    let function = match contact.function.is_empty() {
        true => String::new(),
        false => format!(" ({})", contact.function),
    };
    view! {
        {contact.name}
        {function}
        {contact.phone.map(|number| view! { <br /><PhoneLink number /> })}
        {contact
            .email
            .map(|email| view! { <br /><a href=format!("mailto:{email}")>{email.clone()}</a> })}
    }
}

/// When it is wanted.
#[component]
pub(super) fn WishFacts(page: RequestPage) -> impl IntoView {
    let t = use_language();
    let language = language();
    let wishes = page.request.wishes;
    let list = |told: Vec<String>| match told.is_empty() {
        true => t(crate::text::planning::NO_WISH).to_owned(),
        false => told.join(", "),
    };
    let weeks = wishes.weeks.iter().zip(1..).map(|(week, nth)| {
        let week = requests::week_choice(language, *week);
        match wishes.ranked {
            true => format!("{}: {week}", request_words::choice(language, nth)),
            false => week,
        }
    });
    let weeks = list(weeks.collect());
    let days = wishes
        .weekdays
        .iter()
        .filter_map(|day| Weekday::try_from(*day).ok());
    let days = list(days.map(|day| t(time::weekday(day)).to_owned()).collect());
    let parts = wishes.dayparts.iter();
    let parts = list(
        parts
            .map(|part| t(request_words::daypart(*part)).to_owned())
            .collect(),
    );
    let not_on: Vec<_> = wishes
        .not_on
        .iter()
        .map(|day| time::short_day(language, *day))
        .collect();
    view! {
        <section class="card" aria-labelledby="wensen">
            <h2 id="wensen">{t(requests::WISHES)}</h2>
            <Facts>
                <Fact label=t(requests::WEEKS)>{weeks}</Fact>
                <Fact label=t(requests::WEEKDAYS)>{days}</Fact>
                <Fact label=t(requests::DAYPARTS)>{parts}</Fact>
                {(!not_on.is_empty())
                    .then(|| view! { <Fact label=t(requests::NOT_ON)>{not_on.join(", ")}</Fact> })}
            </Facts>
        </section>
    }
}
