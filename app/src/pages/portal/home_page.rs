use super::lesson_list::LessonList;
use crate::api::booking::{OwnWait, read_own_line};
use crate::api::portal::{Home, Standing, read_frame, read_home};
use crate::pages::booking::{LineForms, OwnLine};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::facts::Fact;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{bell_times, booking, feed, language, portal as text, use_language, waiting};
use domain::booking::SeasonPhase;
use leptos::prelude::*;

/// A school's own page: what it booked, what was given, what is still open this year.
#[component]
pub fn HomePage() -> impl IntoView {
    let forms = LineForms::new();
    let changed = any_settled([settled(forms.answer), settled(forms.leave)]);
    let page = Resource::new(
        move || changed.get(),
        async |_| {
            let school = read_frame().await?.school;
            let name = school.map(|school| school.name).unwrap_or_default();
            Ok((name, read_home().await?, read_own_line().await?))
        },
    );
    view! {
        <Load data=page show=move |(school, home, line)| view! { <Shown school home line forms /> } />
    }
}

#[component]
fn Shown(school: String, home: Home, line: Vec<OwnWait>, forms: LineForms) -> impl IntoView {
    let t = use_language();
    let language = language();
    let open = matches!(home.phase, SeasonPhase::Open { .. });
    let lead = text::season(language, &home.season, home.lessons_between);
    let book = (open && !home.offered.is_empty()).then(|| {
        view! { <a class="button button-primary" href="/boeken/aanbod">{t(text::BOOK)}</a> }
    });
    let year = (!home.lessons.is_empty()).then(|| {
        view! { <a class="button" href="/boeken/jaar">{t(booking::YEAR)}</a> }
    });
    let tone = if open { Tone::Info } else { Tone::Warning };
    let nothing = home.lessons.is_empty().then(|| {
        let help = if open {
            text::NOTHING_HELP
        } else {
            text::NOTHING_NOW_HELP
        };
        view! { <EmptyState title=t(text::NOTHING) help=t(help) /> }
    });
    let list = |standing| home.standing(standing);
    let (held, ahead, waiting) = (
        list(Standing::Held),
        list(Standing::Ahead),
        list(Standing::Waiting),
    );
    let proposals = list(Standing::Proposal);
    let (past, cancelled) = (list(Standing::Past), list(Standing::Cancelled));
    view! {
        <PageHeader title=text::home_title(language, &school) lead>{book}{year}</PageHeader>
        <div class="stack">
            <Done told=waiting::DONE />
            <OwnLine line forms />
            <Notice tone><p>{text::phase(language, home.phase)}</p></Notice>
            <Figures home=home.clone() />
            <div class="columns">
                <div class="stack">
                    {nothing}
                    <LessonList
                        id="af-te-maken"
                        heading=text::TO_FINISH
                        help=text::TO_FINISH_HELP
                        lessons=held
                    />
                    <LessonList
                        id="voorstel"
                        heading=text::PROPOSALS
                        help=text::PROPOSALS_HELP
                        lessons=proposals
                    />
                    <LessonList id="gepland" heading=text::AHEAD lessons=ahead />
                    <LessonList
                        id="in-behandeling"
                        heading=text::WAITING
                        help=text::WAITING_HELP
                        lessons=waiting
                    />
                    <LessonList id="geweest" heading=text::PAST lessons=past />
                    <LessonList id="geannuleerd" heading=text::CANCELLED lessons=cancelled />
                </div>
                <div class="stack">
                    <Groups home=home.clone() />
                    <Offered home />
                    <Calendar />
                </div>
            </div>
        </div>
    }
}

/// What is booked, given and still open this year.
#[component]
fn Figures(home: Home) -> impl IntoView {
    let t = use_language();
    let figures = home.figures();
    let left = figures.left.map(|left| {
        view! { <Fact label=t(text::LEFT_TO_BOOK)>{left.to_string()}</Fact> }
    });
    view! {
        <section class="card" aria-labelledby="dit-jaar">
            <h2 id="dit-jaar">{text::this_year(language(), home.school_year)}</h2>
            <dl class="facts figures">
                <Fact label=t(text::BOOKED)>{figures.booked.to_string()}</Fact>
                <Fact label=t(text::GIVEN)>{figures.given.to_string()}</Fact>
                <Fact label=t(text::WITHOUT)>{figures.without.to_string()}</Fact>
                {left}
            </dl>
        </section>
    }
}

#[component]
fn Groups(home: Home) -> impl IntoView {
    let t = use_language();
    let language = language();
    let groups = home.groups.into_iter().map(|group| {
        let so_far = text::group_so_far(language, group.given, group.booked);
        view! { <li class="portal-group"><span>{group.name}</span><span class="soft">{so_far}</span></li> }
    });
    let groups = groups.collect::<Vec<_>>();
    let shown = if groups.is_empty() {
        view! { <p>{t(text::NO_GROUPS)}</p> }.into_any()
    } else {
        view! { <ul class="portal-groups">{groups}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="groepen">
            <h2 id="groepen">{t(text::YOUR_GROUPS)}</h2>
            {shown}
            <p><a href="/boeken/groepen">{t(text::TO_GROUPS)}</a></p>
            <p><a href="/boeken/tijden">{t(bell_times::TO_SCHOOL_PAGE)}</a></p>
        </section>
    }
}

#[component]
fn Offered(home: Home) -> impl IntoView {
    let t = use_language();
    let offered = home.offered.into_iter().map(|one| {
        view! { <li><strong>{one.name}</strong><br /><span class="soft">{t(text::way(one.way))}</span></li> }
    });
    let offered = offered.collect::<Vec<_>>();
    let shown = if offered.is_empty() {
        view! { <p>{t(text::NOTHING_OFFERED)}</p> }.into_any()
    } else {
        view! { <ul class="portal-offers">{offered}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="aanbod">
            <h2 id="aanbod">{t(text::OFFERED)}</h2>
            {shown}
        </section>
    }
}

/// The way to the school's calendar feed.
#[component]
fn Calendar() -> impl IntoView {
    let t = use_language();
    view! {
        <section class="card" aria-labelledby="agenda">
            <h2 id="agenda">{t(feed::SCHOOL_TITLE)}</h2>
            <p>{t(feed::SCHOOL_LEAD)}</p>
            <p><a href="/boeken/agenda">{t(feed::TO_SCHOOL_PAGE)}</a></p>
        </section>
    }
}
