use crate::api::contacts::{AboutPage, EraseContact, read_about};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::outrun;
use crate::text::{contacts as text, language, organisations, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Asks to be sure before a person is erased: what goes, and what stays.
#[component]
pub fn EraseContactPage() -> impl IntoView {
    let params = use_params_map();
    let ids = Memo::new(move |_| {
        params.with(|params| {
            let get = |name| params.get(name).unwrap_or_default();
            (get("id"), get("contact"))
        })
    });
    let erase = ServerAction::<EraseContact>::new();
    let outrun = outrun(erase);
    let page = Resource::new(
        move || (ids.get(), outrun.get()),
        |((id, contact), _)| read_about(id, contact),
    );
    view! {
        <Load data=page show=move |page| view! { <Shown page erase /> } />
    }
}

#[component]
fn Shown(page: AboutPage, erase: ServerAction<EraseContact>) -> impl IntoView {
    let t = use_language();
    let school = format!("/scholen/{}", page.organisation);
    let back = format!("{school}/contact/{}", page.contact);
    let above = vec![
        ("/scholen".to_owned(), t(organisations::SCHOOLS).to_owned()),
        (school, page.organisation_name),
        (back.clone(), page.name.clone()),
    ];
    let counts = (page.letters, page.links, page.mentions, page.requests);
    let lines = text::going(language(), counts).into_iter();
    let lines = lines
        .map(|line| view! { <li>{line}</li> })
        .collect::<Vec<_>>();
    let elsewhere = (!page.elsewhere.is_empty()).then(|| {
        let schools = page.elsewhere.into_iter().map(|(id, name)| {
            view! { <li><a href=format!("/scholen/{id}#contacten")>{name}</a></li> }
        });
        view! {
            <h2>{t(text::ELSEWHERE)}</h2>
            <ul>{schools.collect::<Vec<_>>()}</ul>
            <p>{t(text::ELSEWHERE_HELP)}</p>
        }
    });
    view! {
        <Breadcrumbs above here=t(text::ERASE) />
        <PageHeader title=t(text::ERASE_TITLE) lead=t(text::ERASE_LEAD) />
        <section class="card prose" aria-labelledby="weg">
            <h2 id="weg">{t(text::GOES)}": "{page.name}</h2>
            <ul>
                <li>{t(text::DETAILS)}</li>
                {lines}
            </ul>
            <p>{t(text::FIRST_NAMES)} " " {t(text::BACKUPS)}</p>
            {elsewhere}
            <HouseForm action=erase class="form">
                <input type="hidden" name="organisation" value=page.organisation.to_string() />
                <input type="hidden" name="contact" value=page.contact.to_string() />
                <input type="hidden" name="version" value=page.version.to_string() />
                <input type="hidden" name="key" value=page.key />
                <div class="actions form-actions">
                    <button class="button button-danger" type="submit">{t(text::ERASE_NOW)}</button>
                    <a class="button button-quiet" href=back>{t(words::CANCEL)}</a>
                </div>
            </HouseForm>
        </section>
    }
}
