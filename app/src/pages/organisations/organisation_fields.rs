use crate::api::organisations::OrganisationFormPage;
use crate::parts::field::{Select, TextField};
use crate::text::{organisation_words, organisations as text, use_language};
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

/// The fields of a school or club.
#[component]
pub(super) fn OrganisationFields(page: OrganisationFormPage) -> impl IntoView {
    let t = use_language();
    let form = page.form;
    let choose = || (String::new(), t(text::CHOOSE).to_owned());
    let kinds = OrganisationKind::ALL.map(|kind| {
        (
            kind.code().to_owned(),
            t(organisation_words::kind(kind)).to_owned(),
        )
    });
    let kinds = std::iter::once(choose()).chain(kinds).collect();
    let municipalities = page
        .municipalities
        .into_iter()
        .map(|one| (one.code, one.name));
    let municipalities = std::iter::once(choose()).chain(municipalities).collect();
    view! {
        <TextField name="name" post_as="form[name]" label=t(text::NAME) value=form.name />
        <Select name="kind" post_as="form[kind]" label=t(text::KIND) options=kinds value=form.kind />
        <TextField
            name="site_code"
            post_as="form[site_code]"
            label=t(text::SITE_CODE)
            hint=t(text::SITE_CODE_HINT)
            value=form.site_code
            width="input-s"
        />
        <div class="form-inline">
            <TextField name="street" post_as="form[street]" label=t(text::STREET) value=form.street />
            <TextField
                name="house_number"
                post_as="form[house_number]"
                label=t(text::HOUSE_NUMBER)
                value=form.house_number
                width="input-s"
            />
        </div>
        <div class="form-inline">
            <TextField
                name="postcode"
                post_as="form[postcode]"
                label=t(text::POSTCODE)
                value=form.postcode
                width="input-s"
            />
            <TextField name="town" post_as="form[town]" label=t(text::TOWN) value=form.town />
        </div>
        <Select
            name="municipality"
            post_as="form[municipality]"
            label=t(text::MUNICIPALITY)
            options=municipalities
            value=form.municipality
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
        <TextField
            name="website"
            post_as="form[website]"
            label=t(text::WEBSITE)
            hint=t(text::MAY_BE_EMPTY)
            value=form.website
            inputmode="url"
        />
        <TextField
            name="opened_on"
            post_as="form[opened_on]"
            label=t(text::OPENED_ON)
            hint=t(text::OPENED_ON_HINT)
            value=form.opened_on
            kind="date"
            width="input-m"
        />
    }
}
