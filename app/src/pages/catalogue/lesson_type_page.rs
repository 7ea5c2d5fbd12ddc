use super::version_form::VersionForm;
use super::versions_card::VersionsCard;
use crate::api::catalogue::{
    self as api, AddVersion, ChangeLessonType, ChangeVersion, RemoveVersion,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::choices::Tick;
use crate::parts::done::Done;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{catalogue, use_language, words};
use domain::catalogue::LessonTypeForm;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// The forms on the page of a lesson type.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub rename: ServerAction<ChangeLessonType>,
    pub add: ServerAction<AddVersion>,
    pub change: ServerAction<ChangeVersion>,
    pub remove: ServerAction<RemoveVersion>,
}

/// One lesson type: its versions, and the forms that change it. The address says which version is
/// being written (`versie=nieuw` or `versie=ID`).
#[component]
pub fn LessonTypePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let acts = Acts {
        rename: ServerAction::new(),
        add: ServerAction::new(),
        change: ServerAction::new(),
        remove: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.rename),
        settled(acts.add),
        settled(acts.change),
        settled(acts.remove),
    ]);
    let page = Resource::new(
        move || (id.get(), changed.get()),
        |(id, _)| api::read_lesson_type(id),
    );
    view! {
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::LessonTypePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let written = Memo::new(move |_| query.with(|query| query.get("versie")));
    let lesson_type = page.entry.lesson_type.clone();
    let name = lesson_type.name.to_string();
    let above = vec![("/lesaanbod".to_owned(), t(catalogue::CATALOGUE).to_owned())];
    let new_version = page.may_manage.then(|| {
        let href = format!("/lesaanbod/{}?versie=nieuw#versie", lesson_type.id);
        view! { <a class="button button-primary" href=href>{t(catalogue::ADD_VERSION)}</a> }
    });
    let form = {
        let page = page.clone();
        move || {
            let version = written.get().filter(|_| page.may_manage)?;
            Some(view! { <VersionForm page=page.clone() version acts /> })
        }
    };
    let offered = lesson_type.offered;
    let may_manage = page.may_manage;
    let offer = may_manage.then(|| {
        let revision = page.entry.revision;
        view! {
            <section class="card" aria-labelledby="naam-kop">
                <header class="card-header">
                    <h2 id="naam-kop">{t(catalogue::NAME_AND_OFFER)}</h2>
                </header>
                <HouseForm action=acts.rename class="form" prefix="les-">
                    <input type="hidden" name="id" value=lesson_type.id.to_string() />
                    <input type="hidden" name="revision" value=revision.to_string() />
                    <NameFields form=LessonTypeForm::of(&lesson_type) />
                    <div class="actions form-actions">
                        <button class="button" type="submit">{t(words::SAVE)}</button>
                    </div>
                </HouseForm>
            </section>
        }
    });
    view! {
        <Breadcrumbs above here=name.clone() />
        <PageHeader title=name>{new_version}</PageHeader>
        <div class="stack">
            <Done told=catalogue::DONE />
            {(!offered).then(|| view! {
                <p><span class="badge" data-state="closed">{t(catalogue::NOT_OFFERED)}</span></p>
            })}
            <div class=if may_manage { "columns" } else { "" }>
                <div class="stack">
                    {form}
                    <VersionsCard page />
                </div>
                {offer.map(|offer| view! { <div class="stack">{offer}</div> })}
            </div>
        </div>
    }
}

/// Name, short name and offer, inside a form that posts them as `form[…]`.
#[component]
pub(super) fn NameFields(form: LessonTypeForm) -> impl IntoView {
    let t = use_language();
    view! {
        <TextField name="name" post_as="form[name]" label=t(catalogue::NAME) value=form.name />
        <TextField
            name="short_name"
            post_as="form[short_name]"
            label=t(catalogue::SHORT_NAME)
            hint=t(catalogue::SHORT_HINT)
            value=form.short_name
            width="input-l"
        />
        <Tick
            name="offered"
            post_as="form[offered]"
            label=t(catalogue::OFFERED)
            ticked=form.offered.is_some()
        />
    }
}
