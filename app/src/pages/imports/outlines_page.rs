use super::import_tabs::ImportTabs;
use crate::api::outlines::{self as api, RemoveOutlines, UPLOAD, read_outlines};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::parts::upload::{UploadForm, UploadWords};
use crate::text::{language, outlines as text, use_language};
use leptos::prelude::*;
use maud::html;

/// The outlines that the map of coverage draws, and the form that loads others.
#[component]
pub fn OutlinesPage() -> impl IntoView {
    let t = use_language();
    let remove = ServerAction::<RemoveOutlines>::new();
    let removed = settled(remove);
    let page = Resource::new(move || removed.get(), async |_| read_outlines().await);
    view! {
        <PageHeader title=t(text::TITLE) lead=t(text::LEAD) />
        <ImportTabs here=api::PAGE />
        <div class="stack-wide">
            <Done told=text::DONE />
            <section class="stack" aria-labelledby="grenzen">
                <h2 id="grenzen">{t(text::LOADED)}</h2>
                <Load data=page show=move |page| view! { <Loaded page remove /> } />
            </section>
            <UploadForm
                action=UPLOAD
                says=UploadWords {
                    title: text::UPLOAD,
                    file: text::FILE,
                    hint: text::FILE_HINT,
                    read: text::READ,
                    help: text::READ_HELP,
                }
                accept=".geojson,.json,application/geo+json,application/json"
            />
        </div>
    }
}

#[component]
fn Loaded(page: api::OutlinesPage, remove: ServerAction<RemoveOutlines>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let Some(at) = page.loaded_at else {
        return view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any();
    };
    let missing = (!page.missing.is_empty())
        .then(|| view! { <p>{t(text::MISSING)} " " {page.missing.join(", ")} "."</p> });
    let left_out =
        (page.left_out.count > 0).then(|| view! { <p>{text::left_out(l, &page.left_out)}</p> });
    let told = text::loaded(l, page.drawn.len(), at);
    let drawing = drawing(&page, &told);
    view! {
        <p>{told}</p>
        {left_out}
        {missing}
        <div class="map-example" inner_html=drawing></div>
        <HouseForm action=remove class="stack-tight">
            <p>{t(text::REMOVE_HELP)}</p>
            <button class="button button-danger" type="submit">{t(text::REMOVE)}</button>
        </HouseForm>
    }
    .into_any()
}

/// The outlines alone, each with its name for who points at it.
fn drawing(page: &api::OutlinesPage, told: &str) -> String {
    let (width, height) = page.size;
    html! {
        svg class="map" viewBox=(format!("0 0 {width} {height}")) role="img" aria-label=(told) {
            @for town in &page.drawn {
                g class="map-town" {
                    title { (town.name) }
                    path class="map-circle" fill-rule="evenodd" d=(town.path) {}
                }
            }
        }
    }
    .into_string()
}
