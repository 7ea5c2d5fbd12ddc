use super::moments_card::MomentsCard;
use super::write_organisation::Buttons;
use crate::api::organisations::{
    AddGroup, AddUnavailable, ChangeGroup, GroupPage as Page, RemoveGroup, RemoveUnavailable,
    read_group,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::parts::group_fields::GroupFields;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{outrun, settled};
use crate::text::{language, organisations as text, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// Everything that can be sent from a group's page.
#[derive(Clone, Copy)]
pub(super) struct GroupActs {
    change: ServerAction<ChangeGroup>,
    remove: ServerAction<RemoveGroup>,
    pub(super) add_moment: ServerAction<AddUnavailable>,
    pub(super) remove_moment: ServerAction<RemoveUnavailable>,
}

/// The form of a new class or team.
#[component]
pub fn NewGroupPage() -> impl IntoView {
    let t = use_language();
    let (params, query) = (use_params_map(), use_query_map());
    let asked = Memo::new(move |_| {
        let id = params.with(|params| params.get("id").unwrap_or_default());
        (
            id,
            query.with(|query| query.get("jaar").unwrap_or_default()),
        )
    });
    let action = ServerAction::<AddGroup>::new();
    let page = Resource::new(move || asked.get(), |(id, year)| read_group(id, None, year));
    view! {
        <Load
            data=page
            show=move |page| view! {
                <Head page=page.clone() title=t(text::ADD_GROUP).to_owned() />
                <HouseForm action class="form">
                    <input type="hidden" name="organisation" value=page.organisation.to_string() />
                    <input type="hidden" name="key" value=page.key.clone() />
                    <Fields page=page.clone() />
                    <Buttons back=school(&page) />
                </HouseForm>
            }
        />
    }
}

/// A class or team: its form, the moments at which it cannot, and removing it.
#[component]
pub fn GroupPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let acts = GroupActs {
        change: ServerAction::new(),
        remove: ServerAction::new(),
        add_moment: ServerAction::new(),
        remove_moment: ServerAction::new(),
    };
    let asked = Memo::new(move |_| {
        let get = |name| params.with(|params| params.get(name).unwrap_or_default());
        (
            get("id"),
            get("group"),
            query.with(|query| query.get("jaar").unwrap_or_default()),
        )
    });
    let (added, removed) = (settled(acts.add_moment), settled(acts.remove_moment));
    let outrun = outrun(acts.change);
    let page = Resource::new(
        move || (asked.get(), added.get(), removed.get(), outrun.get()),
        |((id, group, year), ..)| read_group(id, Some(group), year),
    );
    view! {
        <Load data=page show=move |page| view! { <Known page acts /> } />
    }
}

#[component]
fn Known(page: Page, acts: GroupActs) -> impl IntoView {
    let t = use_language();
    let Some(line) = page.known.clone() else {
        return ().into_any();
    };
    let (id, lessons) = (page.organisation, line.lessons);
    let (group, version, year) = (line.group.id, line.group.version, line.group.school_year.0);
    let fields = page.clone();
    let back = school(&page);
    view! {
        <Head page=page.clone() title=line.group.name.to_string() />
        <div class="stack">
            <Done told=text::DONE />
            <div class="columns">
                <HouseForm action=acts.change class="form" prefix="groep-">
                    <input type="hidden" name="organisation" value=id.to_string() />
                    <input type="hidden" name="group" value=group.to_string() />
                    <input type="hidden" name="version" value=version.to_string() />
                    <Fields page=fields />
                    <Buttons back />
                </HouseForm>
                <div class="stack">
                    <MomentsCard page line acts />
                    <section class="card" aria-labelledby="weg">
                        <header class="card-header"><h2 id="weg">{t(text::REMOVE_GROUP)}</h2></header>
                        <p>{t(text::REMOVE_GROUP_HELP)} " " {text::lessons(language(), lessons)} "."</p>
                        <HouseForm action=acts.remove prefix="weg-">
                            <input type="hidden" name="organisation" value=id.to_string() />
                            <input type="hidden" name="group" value=group.to_string() />
                            <input type="hidden" name="year" value=year.to_string() />
                            <button class="button button-danger" type="submit" id="weg-group">
                                {t(words::REMOVE)}
                            </button>
                        </HouseForm>
                    </section>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The school's page with the groups of the same year.
fn school(page: &Page) -> String {
    format!(
        "/scholen/{}?jaar={}",
        page.organisation, page.form.school_year
    )
}

#[component]
fn Head(page: Page, title: String) -> impl IntoView {
    let t = use_language();
    let above = vec![
        ("/scholen".to_owned(), t(text::SCHOOLS).to_owned()),
        (school(&page), page.organisation_name.clone()),
    ];
    view! {
        <Breadcrumbs above here=title.clone() />
        <PageHeader title lead=page.organisation_name />
    }
}

#[component]
fn Fields(page: Page) -> impl IntoView {
    let t = use_language();
    let form = page.form;
    let years = page
        .school_years
        .iter()
        .map(|year| (year.0.to_string(), year.to_string()))
        .collect();
    view! {
        <Select
            name="school_year"
            post_as="form[school_year]"
            label=t(text::SCHOOL_YEAR)
            options=years
            value=form.school_year.clone()
        />
        <GroupFields form />
    }
}
