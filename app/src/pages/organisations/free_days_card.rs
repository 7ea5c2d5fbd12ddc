use super::organisation_page::Acts;
use crate::api::organisations::OrganisationPage;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::fresh::Fresh;
use crate::text::time::period;
use crate::text::{bell_times, language, organisations as text, use_language, words};
use domain::ids::OrganisationId;
use domain::organisation::FreeDay;
use leptos::prelude::*;

/// The days on which it is closed, beside the holidays of the region.
#[component]
pub(super) fn FreeDaysCard(page: OrganisationPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let (id, may_manage, key) = (page.organisation.id, page.may_manage, page.key);
    let list = if page.free_days.is_empty() {
        view! { <p class="soft">{t(text::NO_FREE_DAYS)}</p> }.into_any()
    } else {
        let days = page
            .free_days
            .into_iter()
            .map(|day| view! { <Line day may_manage /> });
        let days = view! { <ul class="row-list">{days.collect_view()}</ul> };
        if may_manage {
            // One form around all: the button that is pressed says which days go.
            view! {
                <HouseForm action=acts.remove_free_day prefix="vrij-weg-">
                    <input type="hidden" name="organisation" value=id.to_string() />
                    {days}
                </HouseForm>
            }
            .into_any()
        } else {
            days.into_any()
        }
    };
    let times = may_manage.then(|| {
        let href = format!("/scholen/{id}/lestijden");
        view! { <p><a href=href>{t(bell_times::CHANGE)}</a></p> }
    });
    let add = may_manage.then(|| {
        let by = key.clone();
        view! { <Fresh by><AddForm id acts key=key.clone() /></Fresh> }
    });
    view! {
        <section class="card" aria-labelledby="vrij">
            <header class="card-header"><h2 id="vrij">{t(text::FREE_DAYS)}</h2></header>
            {list}
            {times}
            {add}
        </section>
    }
}

#[component]
fn Line(day: FreeDay, may_manage: bool) -> impl IntoView {
    let t = use_language();
    let days = period(language(), day.first_day, day.last_day);
    let remove = may_manage.then(|| {
        let label = text::remove(language(), &format!("{}, {days}", day.reason));
        view! {
            <button
                class="button button-small"
                type="submit"
                name="free_day"
                value=day.id.to_string()
                aria-label=label
            >
                {t(words::REMOVE)}
            </button>
        }
    });
    view! {
        <li class="row-list-item">
            <span><strong>{day.reason.to_string()}</strong> " " {days.clone()}</span>
            {remove}
        </li>
    }
}

#[component]
fn AddForm(id: OrganisationId, acts: Acts, key: String) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="stack" aria-labelledby="vrij-nieuw">
            <h3 id="vrij-nieuw">{t(text::ADD_FREE_DAY)}</h3>
            <HouseForm action=acts.add_free_day class="form" prefix="vrij-">
                <input type="hidden" name="organisation" value=id.to_string() />
                <input type="hidden" name="key" value=key />
                <TextField
                    name="first_day"
                    post_as="form[first_day]"
                    label=t(text::FIRST_DAY)
                    kind="date"
                    width="input-m"
                />
                <TextField
                    name="last_day"
                    post_as="form[last_day]"
                    label=t(text::LAST_DAY)
                    hint=t(text::LAST_DAY_HINT)
                    kind="date"
                    width="input-m"
                />
                <TextField
                    name="reason"
                    post_as="form[reason]"
                    label=t(text::REASON)
                    hint=t(text::FREE_DAY_REASON_HINT)
                />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::ADD_FREE_DAY)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
