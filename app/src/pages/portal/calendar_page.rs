use crate::api::portal::{MakeCalendar, RevokeCalendar, read_calendar};
use crate::parts::done::Done;
use crate::parts::feed::{Feed, FeedSteps};
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{Text, feed as text, use_language};
use leptos::prelude::*;

const TOLD: &[(&str, Text)] = &[("ingetrokken", text::REVOKED)];

/// A school's lessons in its own calendar program.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let t = use_language();
    let make = ServerAction::<MakeCalendar>::new();
    let revoke = ServerAction::<RevokeCalendar>::new();
    let changed = any_settled([settled(make), settled(revoke)]);
    let page = Resource::new(move || changed.get(), async |_| read_calendar().await);
    view! {
        <PageHeader title=t(text::SCHOOL_TITLE) lead=t(text::SCHOOL_LEAD) />
        <div class="stack-wide">
            <Done told=TOLD />
            <Load
                data=page
                show=move |own| view! {
                    <section class="card feed" aria-labelledby="agenda-adres">
                        <header class="card-header">
                            <h2 id="agenda-adres">{t(text::ADDRESS)}</h2>
                        </header>
                        <Feed
                            feed=own.feed
                            make
                            revoke
                            words=&text::YOUR_SCHOOL
                            of=("school", own.school.to_string())
                        />
                    </section>
                }
            />
            <FeedSteps pace=text::SCHOOL_PACE />
        </div>
    }
}
