use crate::parts::facts::{Fact, Facts};
use crate::text::{language, staff, time, use_language};
use chrono::Weekday;
use domain::time::Span;
use leptos::prelude::*;

/// Working hours per weekday; the weekend only when somebody works then.
#[component]
pub(super) fn HoursCard(
    /// Monday first; none on a day off.
    hours: [Option<Span>; 7],
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let days: Vec<_> = hours
        .into_iter()
        .enumerate()
        .filter(|(day, span)| *day < 5 || span.is_some())
        .filter_map(|(day, span)| {
            let name = time::weekday(Weekday::try_from(u8::try_from(day).ok()?).ok()?);
            let told = match span {
                Some(span) => span.to_string().into_any(),
                None => view! { <span class="soft">{t(staff::DAY_OFF)}</span> }.into_any(),
            };
            Some(view! {
                <Fact label=name.in_language(language)>{told}</Fact>
            })
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="werktijden">
            <header class="card-header"><h2 id="werktijden">{t(staff::HOURS)}</h2></header>
            <Facts>{days}</Facts>
        </section>
    }
}
