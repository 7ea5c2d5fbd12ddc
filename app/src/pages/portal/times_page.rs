use crate::api::portal::{
    AddOwnFreeDay, OwnTimes, RemoveOwnFreeDay, SetOwnBellTimes, UsualOwnBellTimes, read_times,
};
use crate::parts::bell_fields::BellFields;
use crate::parts::done::Done;
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::parts::free_day::{FreeDayFields, FreeDayLine};
use crate::parts::fresh::Fresh;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{bell_times as text, organisations, use_language};
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// All that can be sent from the page.
#[derive(Clone, Copy)]
struct Acts {
    save: ServerAction<SetOwnBellTimes>,
    usual: ServerAction<UsualOwnBellTimes>,
    add: ServerAction<AddOwnFreeDay>,
    remove: ServerAction<RemoveOwnFreeDay>,
}

/// When the school that is in has lessons, and when it is closed.
#[component]
pub fn TimesPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        save: ServerAction::new(),
        usual: ServerAction::new(),
        add: ServerAction::new(),
        remove: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.save),
        settled(acts.usual),
        settled(acts.add),
        settled(acts.remove),
    ]);
    let page = Resource::new(move || changed.get(), |_| read_times());
    view! {
        <PageHeader title=t(text::SCHOOL_TITLE) lead=t(text::SCHOOL_LEAD) />
        <div class="stack-wide">
            <Done told=text::DONE />
            <Load
                data=page
                show=move |page| view! { <FreeDays page=page.clone() acts /> <Bell page acts /> }
            />
        </div>
    }
}

#[component]
fn FreeDays(page: OwnTimes, acts: Acts) -> impl IntoView {
    let t = use_language();
    let list = if page.free_days.is_empty() {
        view! { <p class="soft">{t(text::NO_FREE_DAYS)}</p> }.into_any()
    } else {
        let lines: Vec<_> = page
            .free_days
            .into_iter()
            .map(|day| view! { <FreeDayLine day may_remove=true /> })
            .collect();
        // One form around all: the button that is pressed says which days go.
        view! {
            <HouseForm action=acts.remove prefix="vrij-weg-">
                <ul class="row-list">{lines}</ul>
            </HouseForm>
        }
        .into_any()
    };
    let (school, by, key) = (page.school, page.key.clone(), page.key);
    view! {
        <section class="card" aria-labelledby="vrij">
            <header class="card-header"><h2 id="vrij">{t(organisations::FREE_DAYS)}</h2></header>
            <p>{t(text::FREE_DAYS_HELP)} " " {t(text::PLANNED_STAYS)}</p>
            {list}
            <Fresh by><AddForm school acts key=key.clone() /></Fresh>
        </section>
    }
}

#[component]
fn AddForm(school: OrganisationId, acts: Acts, key: String) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="stack" aria-labelledby="vrij-nieuw">
            <h3 id="vrij-nieuw">{t(organisations::ADD_FREE_DAY)}</h3>
            <HouseForm action=acts.add class="form" prefix="vrij-">
                <ForSchool school />
                <input type="hidden" name="key" value=key />
                <FreeDayFields />
            </HouseForm>
        </section>
    }
}

#[component]
fn Bell(page: OwnTimes, acts: Acts) -> impl IntoView {
    let t = use_language();
    let (school, bell) = (page.school, page.bell);
    let now = if bell.own { text::OWN } else { text::USUAL };
    let back = bell.own.then(|| {
        view! {
            <HouseForm action=acts.usual prefix="gewoon-">
                <ForSchool school />
                <button class="button" type="submit">{t(text::TO_USUAL)}</button>
            </HouseForm>
        }
    });
    view! {
        <section class="stack" aria-labelledby="lestijden">
            <h2 id="lestijden">{t(text::TITLE)}</h2>
            <p>{t(text::LEAD)} " " {t(now)} " " {t(text::HOW)}</p>
            <HouseForm action=acts.save class="stack" prefix="bel-">
                <ForSchool school />
                <BellFields form=bell.form />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::SAVE)}</button>
                </div>
            </HouseForm>
            {back}
        </section>
    }
}
