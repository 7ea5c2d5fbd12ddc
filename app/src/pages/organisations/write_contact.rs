use super::write_organisation::Buttons;
use crate::api::contacts::export_path;
use crate::api::organisations::{AddContact, ChangeContact, ContactFormPage, read_contact_form};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::outrun;
use crate::text::{Text, contacts, organisations as text, use_language};
use domain::organisation::ContactForm;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The form of a new person at a school or club.
#[component]
pub fn NewContactPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let action = ServerAction::<AddContact>::new();
    let page = Resource::new(move || id.get(), |id| read_contact_form(id, None));
    view! {
        <Load
            data=page
            show=move |page| view! {
                <Head page=page.clone() title=text::ADD_CONTACT />
                <HouseForm action class="form">
                    <input type="hidden" name="organisation" value=page.organisation.to_string() />
                    <input type="hidden" name="key" value=page.key />
                    <Fields form=page.form />
                    <Buttons back=format!("/scholen/{}", page.organisation) />
                </HouseForm>
            }
        />
    }
}

/// The form of a person who is known, all that is known of them, and the way to forget them.
#[component]
pub fn ChangeContactPage() -> impl IntoView {
    let params = use_params_map();
    let ids = Memo::new(move |_| {
        params.with(|params| {
            let get = |name| params.get(name).unwrap_or_default();
            (get("id"), get("contact"))
        })
    });
    let change = ServerAction::<ChangeContact>::new();
    let outrun = outrun(change);
    let page = Resource::new(
        move || (ids.get(), outrun.get()),
        |((id, contact), _)| read_contact_form(id, Some(contact)),
    );
    view! {
        <Load
            data=page
            show=move |page| {
                let (_, contact) = ids.get_untracked();
                view! { <Known page contact change /> }
            }
        />
    }
}

#[component]
fn Known(
    page: ContactFormPage,
    contact: String,
    change: ServerAction<ChangeContact>,
) -> impl IntoView {
    let t = use_language();
    let organisation = page.organisation;
    let school = organisation.to_string();
    let export = export_path(&school, &contact);
    let erase = format!("/scholen/{school}/contact/{contact}/wissen");
    view! {
        <Head page=page.clone() title=text::CHANGE_CONTACT />
        <div class="stack-wide">
            <HouseForm action=change class="form">
                <input type="hidden" name="organisation" value=organisation.to_string() />
                <input type="hidden" name="contact" value=contact />
                <input type="hidden" name="version" value=page.version.to_string() />
                <Fields form=page.form />
                <Buttons back=format!("/scholen/{organisation}") />
            </HouseForm>
            <section class="card prose" aria-labelledby="bekend">
                <header class="card-header"><h2 id="bekend">{t(contacts::KNOWN)}</h2></header>
                <p>{t(contacts::DOWNLOAD_HELP)}</p>
                <form method="post" action=export>
                    <button class="button" type="submit">{t(contacts::DOWNLOAD)}</button>
                </form>
                <p><a class="button button-danger" href=erase>{t(contacts::ERASE)}</a></p>
            </section>
        </div>
    }
}

#[component]
fn Head(page: ContactFormPage, title: Text) -> impl IntoView {
    let t = use_language();
    let above = vec![
        ("/scholen".to_owned(), t(text::SCHOOLS).to_owned()),
        (
            format!("/scholen/{}", page.organisation),
            page.organisation_name.clone(),
        ),
    ];
    view! {
        <Breadcrumbs above here=t(title) />
        <PageHeader title=t(title) lead=page.organisation_name />
    }
}

#[component]
fn Fields(form: ContactForm) -> impl IntoView {
    let t = use_language();
    view! {
        <TextField name="name" post_as="form[name]" label=t(text::NAME) value=form.name />
        <TextField
            name="function"
            post_as="form[function]"
            label=t(text::FUNCTION)
            hint=t(text::FUNCTION_HINT)
            value=form.function
        />
        <TextField
            name="email"
            post_as="form[email]"
            label=t(text::EMAIL)
            hint=t(text::MAY_BE_EMPTY)
            value=form.email
            kind="email"
        />
        <TextField
            name="phone"
            post_as="form[phone]"
            label=t(text::PHONE)
            hint=t(text::MAY_BE_EMPTY)
            value=form.phone
            kind="tel"
            width="input-m"
        />
    }
}
