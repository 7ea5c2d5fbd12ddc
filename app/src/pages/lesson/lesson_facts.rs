use crate::parts::facts::{Fact, Facts, PhoneLink};
use crate::text::time::{day_and_month, duration, long_day};
use crate::text::{language, lesson_state, lessons as text, use_language};
use domain::lesson::{LessonPage as Lesson, Slot};
use domain::time::Span;
use leptos::prelude::*;

/// What, when, who, and how educators see it.
#[component]
pub(super) fn LessonFacts(lesson: Lesson) -> impl IntoView {
    let t = use_language();
    let l = language();
    let when = match &lesson.slot {
        Some(slot) => {
            let span = Span::of(slot.start, lesson.minutes);
            format!("{}, {span}", long_day(l, slot.day))
        }
        None => t(text::NOT_PLACED).to_owned(),
    };
    let who = lesson
        .slot
        .as_ref()
        .map(|slot| text::who(l, &slot.educators, &lesson.employees));
    let seen = seen(&lesson);
    let optional = move |label, value: String| {
        (!value.is_empty()).then(|| view! { <Fact label>{value}</Fact> })
    };
    let cancelled = lesson.cancelled.clone().map(|(by, reason)| {
        view! {
            <Fact label=t(text::CANCELLED_BY)>{t(lesson_state::cancelled_by(by))}</Fact>
            <Fact label=t(text::REASON)>{reason}</Fact>
        }
    });
    let outcome = lesson.outcome.clone().map(|outcome| {
        let present = outcome.pupils_present.map(|pupils| {
            view! { <Fact label=t(text::PRESENT)>{pupils}</Fact> }
        });
        let few = lesson.few_present.then(|| {
            view! { <Fact label=t(text::PRESENT)>{text::few_present(l)}</Fact> }
        });
        view! { {present} {few} {optional(t(text::REMARK), outcome.remark)} }
    });
    view! {
        <section class="card" aria-labelledby="les">
            <h2 id="les">{t(text::LESSON)}</h2>
            <Facts>
                <Fact label=t(text::WHEN)>{when}</Fact>
                {who.map(|who| view! { <Fact label=t(text::WHO)>{who}</Fact> })}
                <Fact label=t(text::LENGTH)>{duration(l, lesson.minutes)}</Fact>
                {(lesson.setup_minutes > 0)
                    .then(|| view! { <Fact label=t(text::SETUP)>{duration(l, lesson.setup_minutes)}</Fact> })}
                <Fact label=t(text::SEEN)>{seen}</Fact>
                {optional(t(text::OVERRULED), lesson.overruled.clone().unwrap_or_default())}
                {cancelled}
                {outcome}
            </Facts>
        </section>
    }
}

/// How educators see it, in words.
fn seen(lesson: &Lesson) -> String {
    let l = language();
    let Some(seen) = &lesson.published else {
        return text::NOT_SEEN.in_language(l).to_owned();
    };
    let slot = Slot {
        day: seen.day,
        start: seen.start,
        educators: seen.educators.clone(),
    };
    if lesson.slot.as_ref() == Some(&slot) && seen.state == lesson.state {
        return text::SEEN_AS_IS.in_language(l).to_owned();
    }
    let state = lesson_state::state(seen.state).in_language(l);
    let who = text::who(l, &slot.educators, &lesson.employees);
    format!("{state}, {}, {who}", text::moment(l, &slot))
}

/// Where it is and whom to call.
#[component]
pub(super) fn SchoolFacts(lesson: Lesson) -> impl IntoView {
    let t = use_language();
    let l = language();
    let group = text::group(l, &lesson.group, lesson.pupils);
    let address = [lesson.street.as_str(), lesson.town.as_str()];
    let address = address
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let contact = lesson.contact.clone().map(|contact| {
        let name = match contact.function.as_str() {
            "" => contact.name,
            function => format!("{}, {function}", contact.name),
        };
        let email = contact.email.map(|email| {
            let href = format!("mailto:{email}");
            view! { <Fact label=t(text::EMAIL)><a href=href>{email}</a></Fact> }
        });
        let phone = contact.phone.map(|number| {
            view! { <Fact label=t(text::PHONE)><PhoneLink number /></Fact> }
        });
        view! { <Fact label=t(text::CONTACT)>{name}</Fact> {phone} {email} }
    });
    let phone = lesson.phone.clone().map(|number| {
        view! { <Fact label=t(text::SCHOOL_PHONE)><PhoneLink number /></Fact> }
    });
    view! {
        <section class="card" aria-labelledby="school">
            <h2 id="school">{t(text::WHERE_TO)}</h2>
            <Facts>
                <Fact label=t(text::ADDRESS)>
                    <a href=format!("/scholen/{}", lesson.organisation)>{lesson.organisation_name.clone()}</a>
                    <br />
                    {address}
                </Fact>
                {contact}
                {phone}
                <Fact label=t(text::GROUP)>{group}</Fact>
                {(!lesson.teacher.is_empty())
                    .then(|| view! { <Fact label=t(text::TEACHER)>{lesson.teacher.clone()}</Fact> })}
                <Fact label=t(text::REQUEST)>
                    <a href=format!("/aanvragen/{}", lesson.request)>{day_and_month(l, lesson.received_on)}</a>
                </Fact>
                {(!lesson.remarks.is_empty())
                    .then(|| view! { <Fact label=t(text::REMARKS)>{lesson.remarks.clone()}</Fact> })}
            </Facts>
        </section>
    }
}
