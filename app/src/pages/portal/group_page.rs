use crate::api::ApiError;
use crate::api::organisations::GroupLine;
use crate::api::portal::{
    AddOwnGroup, AddOwnMoment, ChangeOwnGroup, RemoveOwnGroup, RemoveOwnMoment, read_groups,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::parts::fresh::Fresh;
use crate::parts::group_fields::GroupFields;
use crate::parts::load::{Load, Unreadable};
use crate::parts::moment_fields::{MomentFields, MomentLine};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, outrun, settled};
use crate::text::{language, organisations, portal, portal_groups as text, use_language, words};
use domain::ids::GroupId;
use domain::organisation::GroupForm;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

const GROUPS: &str = "/boeken/groepen";

/// Everything that can be sent from a group's page.
#[derive(Clone, Copy)]
struct Acts {
    change: ServerAction<ChangeOwnGroup>,
    remove: ServerAction<RemoveOwnGroup>,
    add_moment: ServerAction<AddOwnMoment>,
    remove_moment: ServerAction<RemoveOwnMoment>,
}

/// The form of a new group.
#[component]
pub fn NewGroupPage() -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<AddOwnGroup>::new();
    let page = Resource::new(|| (), |()| read_groups());
    view! {
        <Suspense fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match page.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(page) => view! {
                        <Head title=t(organisations::ADD_GROUP).to_owned() />
                        <HouseForm action class="form">
                            <ForSchool school=page.school />
                            <input type="hidden" name="key" value=page.key />
                            <GroupFields form=GroupForm::default() />
                            <Buttons />
                        </HouseForm>
                    }
                    .into_any(),
                }
            })}
        </Suspense>
    }
}

/// A group: its form, the moments at which it cannot, and removing it.
#[component]
pub fn GroupPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("group").unwrap_or_default()));
    let acts = Acts {
        change: ServerAction::new(),
        remove: ServerAction::new(),
        add_moment: ServerAction::new(),
        remove_moment: ServerAction::new(),
    };
    let changed = any_settled([settled(acts.add_moment), settled(acts.remove_moment)]);
    let outrun = outrun(acts.change);
    let page = Resource::new(
        move || (id.get(), changed.get(), outrun.get()),
        async |(id, ..)| {
            let page = read_groups().await?;
            let mut groups = page.groups.into_iter();
            let line = groups.find(|one| one.group.id.to_string() == id);
            Ok((line.ok_or(ApiError::NotFound)?, page.key))
        },
    );
    view! {
        <Load data=page show=move |(line, key)| view! { <Known line key acts /> } />
    }
}

#[component]
fn Known(line: GroupLine, key: String, acts: Acts) -> impl IntoView {
    let (id, version) = (line.group.id, line.group.version);
    let (title, form, lessons) = (
        line.group.name.to_string(),
        GroupForm::of(&line.group),
        line.lessons,
    );
    view! {
        <Head title />
        <div class="stack">
            <Done told=text::DONE />
            <div class="columns">
                <HouseForm action=acts.change class="form" prefix="groep-">
                    <input type="hidden" name="group" value=id.to_string() />
                    <input type="hidden" name="version" value=version.to_string() />
                    <GroupFields form />
                    <Buttons />
                </HouseForm>
                <div class="stack">
                    <Moments line key acts />
                    <Remove id lessons acts />
                </div>
            </div>
        </div>
    }
}

/// The moments at which the group cannot.
#[component]
fn Moments(line: GroupLine, key: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    let id = line.group.id;
    let list = if line.moments.is_empty() {
        view! { <p class="soft">{t(organisations::NO_MOMENTS)}</p> }.into_any()
    } else {
        let lines = line.moments.into_iter();
        let lines = lines.map(|moment| view! { <MomentLine moment /> });
        // One form around all: the button that is pressed says which moment goes.
        view! {
            <HouseForm action=acts.remove_moment prefix="moment-weg-">
                <ul class="row-list">{lines.collect_view()}</ul>
            </HouseForm>
        }
        .into_any()
    };
    let by = key.clone();
    view! {
        <section class="card" aria-labelledby="momenten">
            <header class="card-header"><h2 id="momenten">{t(organisations::MOMENTS)}</h2></header>
            {list}
            <Fresh by><AddMoment id key=key.clone() acts /></Fresh>
        </section>
    }
}

#[component]
fn AddMoment(id: GroupId, key: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="stack" aria-labelledby="moment-nieuw">
            <h3 id="moment-nieuw">{t(organisations::ADD_MOMENT)}</h3>
            <HouseForm action=acts.add_moment class="form" prefix="moment-">
                <input type="hidden" name="group" value=id.to_string() />
                <input type="hidden" name="key" value=key />
                <MomentFields />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(organisations::ADD_MOMENT)}</button>
                </div>
            </HouseForm>
        </section>
    }
}

#[component]
fn Remove(id: GroupId, lessons: u64, acts: Acts) -> impl IntoView {
    let t = use_language();
    let has = organisations::lessons(language(), lessons);
    view! {
        <section class="card" aria-labelledby="weg">
            <header class="card-header"><h2 id="weg">{t(organisations::REMOVE_GROUP)}</h2></header>
            <p>{t(organisations::REMOVE_GROUP_HELP)} " " {has} "."</p>
            <HouseForm action=acts.remove prefix="weg-">
                <input type="hidden" name="group" value=id.to_string() />
                <button class="button button-danger" type="submit" id="weg-group">
                    {t(words::REMOVE)}
                </button>
            </HouseForm>
        </section>
    }
}

#[component]
fn Head(title: String) -> impl IntoView {
    let t = use_language();
    let above = vec![(GROUPS.to_owned(), t(portal::GROUPS).to_owned())];
    view! {
        <Breadcrumbs above here=title.clone() />
        <PageHeader title lead=t(text::GROUP_LEAD) />
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let t = use_language();
    view! {
        <div class="actions form-actions">
            <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
            <a class="button button-quiet" href=GROUPS>{t(words::CANCEL)}</a>
        </div>
    }
}
