use crate::api::cases::{self as api, TakeIn, read_intake};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{bsn, cases, use_language, words};
use domain::cases::ReferrerKind;
use leptos::prelude::*;

/// The form by which a referral comes in.
#[component]
pub fn IntakePage() -> impl IntoView {
    let t = use_language();
    let page = Resource::new(|| (), |()| read_intake());
    let take_in = ServerAction::<TakeIn>::new();
    view! {
        <Breadcrumbs above=vec![("/zaken".to_owned(), t(cases::CASES).to_owned())] here=t(cases::NEW) />
        <PageHeader title=t(cases::NEW) lead=t(cases::NEW_LEAD) />
        <Load data=page show=move |page| view! { <Whole page take_in /> } />
    }
}

#[component]
fn Whole(page: api::IntakePage, take_in: ServerAction<TakeIn>) -> impl IntoView {
    let t = use_language();
    let choose = || (String::new(), t(cases::CHOOSE).to_owned());
    let municipalities: Vec<_> = std::iter::once(choose())
        .chain(page.choices.municipalities)
        .collect();
    let referrers: Vec<_> = std::iter::once(choose())
        .chain(
            ReferrerKind::ALL
                .iter()
                .map(|kind| (kind.code().to_owned(), t(cases::referrer(*kind)).to_owned())),
        )
        .collect();
    let none = page.choices.offences.is_empty().then(|| {
        view! { <Notice tone=Tone::Warning><p>{t(cases::NO_OFFENCES)}</p></Notice> }
    });
    let offences: Vec<_> = std::iter::once(choose())
        .chain(page.choices.offences.into_iter().map(|offence| {
            let told = format!("{}: {}", offence.category, offence.name);
            (offence.id.to_string(), told)
        }))
        .collect();
    let bsn = page.choices.uses_bsn.then(|| {
        view! { <TextField name="bsn" post_as="form[bsn]" label=t(bsn::BSN) hint=t(bsn::HINT) inputmode="numeric" width="input-m" /> }
    });
    let today = page.choices.today.to_string();
    view! {
        {none}
        <HouseForm action=take_in class="form">
            <input type="hidden" name="key" value=page.key />
            <TextField name="given_names" post_as="form[given_names]" label=t(cases::GIVEN_NAMES) />
            <TextField name="family_name" post_as="form[family_name]" label=t(cases::FAMILY_NAME) />
            <TextField name="birth_date" post_as="form[birth_date]" label=t(cases::BIRTH) kind="date" width="input-m" />
            {bsn}
            <TextArea name="address" post_as="form[address]" label=t(cases::ADDRESS) rows=2 />
            <Select name="municipality" post_as="form[municipality]" label=t(cases::MUNICIPALITY) options=municipalities />
            <TextArea name="contact" post_as="form[contact]" label=t(cases::CONTACT) rows=2 />
            <TextArea name="parents" post_as="form[parents]" label=t(cases::PARENTS) hint=t(cases::PARENTS_HINT) rows=2 />
            <Select name="referrer" post_as="form[referrer]" label=t(cases::REFERRER) options=referrers />
            <TextField name="referrer_name" post_as="form[referrer_name]" label=t(cases::REFERRER_NAME) />
            <Select name="offence" post_as="form[offence]" label=t(cases::OFFENCE) options=offences />
            <TextField name="offence_on" post_as="form[offence_on]" label=t(cases::OFFENCE_ON) kind="date" width="input-m" />
            <TextField name="received_on" post_as="form[received_on]" label=t(cases::RECEIVED_ON) kind="date" width="input-m" value=today />
            <TextArea name="remarks" post_as="form[remarks]" label=t(cases::REMARKS) rows=3 />
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(cases::NEW)}</button>
                <a class="button button-quiet" href="/zaken">{t(words::CANCEL)}</a>
            </div>
        </HouseForm>
    }
}
