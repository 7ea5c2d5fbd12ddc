use super::season_fields::SeasonFields;
use crate::api::seasons::{self as api, AddSeason};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{seasons, use_language, words};
use leptos::prelude::*;

/// The form of a new season.
#[component]
pub fn NewSeasonPage() -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<AddSeason>::new();
    let page = Resource::new(|| (), |()| api::read_new_season());
    let above = vec![(
        "/beheer/seizoenen".to_owned(),
        t(seasons::SEASONS).to_owned(),
    )];
    view! {
        <Breadcrumbs above here=t(seasons::ADD) />
        <PageHeader title=t(seasons::ADD) />
        <Load
            data=page
            show=move |page| view! {
                <HouseForm action class="form">
                    <input type="hidden" name="key" value=page.key />
                    <SeasonFields form=page.form rules=page.rules />
                    <div class="actions form-actions">
                        <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                        <a class="button button-quiet" href="/beheer/seizoenen">{t(words::CANCEL)}</a>
                    </div>
                </HouseForm>
            }
        />
    }
}
