use super::organisation_page::Acts;
use crate::api::organisations::OrganisationPage;
use crate::parts::form::HouseForm;
use crate::parts::free_day::{FreeDayFields, FreeDayLine};
use crate::parts::fresh::Fresh;
use crate::text::{bell_times, organisations as text, use_language};
use domain::ids::OrganisationId;
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
            .map(|day| view! { <FreeDayLine day may_remove=may_manage /> });
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
fn AddForm(id: OrganisationId, acts: Acts, key: String) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="stack" aria-labelledby="vrij-nieuw">
            <h3 id="vrij-nieuw">{t(text::ADD_FREE_DAY)}</h3>
            <HouseForm action=acts.add_free_day class="form" prefix="vrij-">
                <input type="hidden" name="organisation" value=id.to_string() />
                <input type="hidden" name="key" value=key />
                <FreeDayFields />
            </HouseForm>
        </section>
    }
}
