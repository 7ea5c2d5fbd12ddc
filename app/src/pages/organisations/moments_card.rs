use super::write_group::GroupActs;
use crate::api::organisations::{GroupLine, GroupPage};
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::parts::fresh::Fresh;
use crate::text::time::weekday;
use crate::text::{language, organisations as text, use_language, words};
use chrono::Weekday;
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::Unavailable;
use domain::time::SchoolYear;
use leptos::prelude::*;

/// The moments at which a group cannot.
#[component]
pub(super) fn MomentsCard(page: GroupPage, line: GroupLine, acts: GroupActs) -> impl IntoView {
    let t = use_language();
    let (organisation, year) = (page.organisation, line.group.school_year);
    let (group, moments) = (line.group.id, line.moments);
    let list = if moments.is_empty() {
        view! { <p class="soft">{t(text::NO_MOMENTS)}</p> }.into_any()
    } else {
        let lines = moments.into_iter().map(|moment| view! { <Line moment /> });
        // One form around all: the button that is pressed says which moment goes.
        view! {
            <HouseForm action=acts.remove_moment prefix="moment-weg-">
                <Which organisation group year />
                <ul class="row-list">{lines.collect_view()}</ul>
            </HouseForm>
        }
        .into_any()
    };
    let (by, key) = (page.key.clone(), page.key);
    view! {
        <section class="card" aria-labelledby="momenten">
            <header class="card-header"><h2 id="momenten">{t(text::MOMENTS)}</h2></header>
            {list}
            <Fresh by><AddForm organisation group year key=key.clone() acts /></Fresh>
        </section>
    }
}

/// The group that the post is about, and where to go afterwards.
#[component]
fn Which(organisation: OrganisationId, group: GroupId, year: SchoolYear) -> impl IntoView {
    view! {
        <input type="hidden" name="organisation" value=organisation.to_string() />
        <input type="hidden" name="group" value=group.to_string() />
        <input type="hidden" name="year" value=year.0.to_string() />
    }
}

#[component]
fn Line(moment: Unavailable) -> impl IntoView {
    let t = use_language();
    let told = text::moment(language(), &moment);
    let label = text::remove(language(), &told);
    view! {
        <li class="row-list-item">
            <span>{told}</span>
            <button
                class="button button-small"
                type="submit"
                name="moment"
                value=moment.id.to_string()
                aria-label=label
            >
                {t(words::REMOVE)}
            </button>
        </li>
    }
}

#[component]
fn AddForm(
    organisation: OrganisationId,
    group: GroupId,
    year: SchoolYear,
    key: String,
    acts: GroupActs,
) -> impl IntoView {
    let t = use_language();
    let when = [("weekly", text::WEEKLY), ("dates", text::DATES)]
        .map(|(value, text)| (value.to_owned(), t(text).to_owned()))
        .to_vec();
    let weekdays = (0u8..5)
        .filter_map(|day| {
            Some((
                day.to_string(),
                t(weekday(Weekday::try_from(day).ok()?)).to_owned(),
            ))
        })
        .collect();
    view! {
        <section class="stack" aria-labelledby="moment-nieuw">
            <h3 id="moment-nieuw">{t(text::ADD_MOMENT)}</h3>
            <HouseForm action=acts.add_moment class="form" prefix="moment-">
                <Which organisation group year />
                <input type="hidden" name="key" value=key />
                <Select name="when" post_as="form[when]" label=t(text::WHEN) options=when />
                <Select name="weekday" post_as="form[weekday]" label=t(text::WEEKDAY) options=weekdays />
                <div class="form-inline">
                    <TextField
                        name="first_day"
                        post_as="form[first_day]"
                        label=t(text::FIRST_DAY)
                        hint=t(text::FIRST_DAY_HINT)
                        kind="date"
                    />
                    <TextField
                        name="last_day"
                        post_as="form[last_day]"
                        label=t(text::LAST_DAY)
                        hint=t(text::LAST_DAY_HINT)
                        kind="date"
                    />
                </div>
                <div class="form-inline">
                    <TextField
                        name="start"
                        post_as="form[start]"
                        label=t(text::FROM)
                        hint=t(text::TIMES_HINT)
                        kind="time"
                    />
                    <TextField name="end" post_as="form[end]" label=t(text::UNTIL) kind="time" />
                </div>
                <TextField
                    name="reason"
                    post_as="form[reason]"
                    label=t(text::REASON)
                    hint=t(text::MOMENT_REASON_HINT)
                />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::ADD_MOMENT)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
