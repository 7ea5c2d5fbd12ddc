use super::write_group::GroupActs;
use crate::api::organisations::{GroupLine, GroupPage};
use crate::parts::form::HouseForm;
use crate::parts::fresh::Fresh;
use crate::parts::moment_fields::{MomentFields, MomentLine};
use crate::text::{organisations as text, use_language};
use domain::ids::{GroupId, OrganisationId};
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
        let lines = moments
            .into_iter()
            .map(|moment| view! { <MomentLine moment /> });
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
fn AddForm(
    organisation: OrganisationId,
    group: GroupId,
    year: SchoolYear,
    key: String,
    acts: GroupActs,
) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="stack" aria-labelledby="moment-nieuw">
            <h3 id="moment-nieuw">{t(text::ADD_MOMENT)}</h3>
            <HouseForm action=acts.add_moment class="form" prefix="moment-">
                <Which organisation group year />
                <input type="hidden" name="key" value=key />
                <MomentFields />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::ADD_MOMENT)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
