use crate::api::organisations::OrganisationPage;
use crate::parts::facts::PhoneLink;
use crate::text::{language, organisations as text, use_language, words};
use domain::organisation::Contact;
use domain::time::wall_of;
use leptos::prelude::*;

/// The people there.
#[component]
pub(super) fn ContactsCard(page: OrganisationPage) -> impl IntoView {
    let t = use_language();
    let (id, may_manage) = (page.organisation.id, page.may_manage);
    let add = may_manage.then(|| {
        let href = format!("/scholen/{id}/contact/nieuw");
        view! { <a class="button button-small" href=href>{t(text::ADD_CONTACT)}</a> }
    });
    let list = if page.contacts.is_empty() {
        view! { <p class="soft">{t(text::NO_CONTACTS)}</p> }.into_any()
    } else {
        let contacts = page.contacts;
        let people = contacts
            .into_iter()
            .map(|contact| view! { <Person contact may_manage /> });
        view! { <ul class="people">{people.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="contacten">
            <header class="card-header"><h2 id="contacten">{t(text::CONTACTS)}</h2>{add}</header>
            {list}
        </section>
    }
}

#[component]
fn Person(contact: Contact, may_manage: bool) -> impl IntoView {
    let t = use_language();
    let name = contact.name.to_string();
    let change = may_manage.then(|| {
        let href = format!("/scholen/{}/contact/{}", contact.organisation, contact.id);
        let label = text::change(language(), &name);
        view! { <a class="button button-small" href=href aria-label=label>{t(words::CHANGE)}</a> }
    });
    let function = (!contact.function.is_empty())
        .then(|| view! { <span class="soft">{contact.function}</span> });
    let phone = contact
        .phone
        .map(|phone| view! { <PhoneLink number=phone.to_string() /> });
    let email = contact.email.map(|email| {
        let email = email.to_string();
        view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }
    });
    let by_school = contact.school_noted_at.map(|at| {
        let told = text::changed_by_school(language(), wall_of(at).0);
        view! { <span class="soft">{told}</span> }
    });
    view! {
        <li class="person">
            <div class="person-text">
                <strong>{name.clone()}</strong>
                {function}
                {phone}
                {email}
                {by_school}
            </div>
            {change}
        </li>
    }
}
