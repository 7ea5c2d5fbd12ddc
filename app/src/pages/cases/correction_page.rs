use crate::api::cases::{CorrectCase, read_correction};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::outrun;
use crate::text::{cases, correction as text, language, use_language, words};
use domain::cases::{CorrectionChoices, Private, ReferrerKind};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The form that puts right what is known of a youth.
#[component]
pub fn CorrectionPage() -> impl IntoView {
    let params = use_params_map();
    let correct = ServerAction::<CorrectCase>::new();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let outrun = outrun(correct);
    let page = Resource::new(
        move || (id.get(), outrun.get()),
        |(id, _)| read_correction(id),
    );
    view! {
        <Load data=page show=move |choices| view! { <Whole case=id.get_untracked() choices correct /> } />
    }
}

#[component]
fn Whole(
    case: String,
    choices: CorrectionChoices,
    correct: ServerAction<CorrectCase>,
) -> impl IntoView {
    let t = use_language();
    let number = cases::numbered(language(), &choices.number);
    let back = format!("/zaken/{case}");
    let above = vec![
        ("/zaken".to_owned(), t(cases::CASES).to_owned()),
        (back.clone(), number),
    ];
    let form = choices.form;
    let typed = |words: &Private| words.as_str().to_owned();
    let referrers: Vec<_> = ReferrerKind::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), t(cases::referrer(*kind)).to_owned()))
        .collect();
    view! {
        <Breadcrumbs above here=t(text::TITLE).to_owned() />
        <PageHeader title=t(text::TITLE) lead=t(text::LEAD) />
        <section class="card" aria-label=t(text::TITLE)>
            <HouseForm action=correct class="form" label=t(text::TITLE)>
                <input type="hidden" name="case" value=case />
                <input type="hidden" name="version" value=choices.version.to_string() />
                <TextField name="given_names" post_as="form[given_names]" label=t(cases::GIVEN_NAMES) value=typed(&form.given_names) />
                <TextField name="family_name" post_as="form[family_name]" label=t(cases::FAMILY_NAME) value=typed(&form.family_name) />
                <TextField name="birth_date" post_as="form[birth_date]" label=t(cases::BIRTH) kind="date" width="input-m" value=typed(&form.birth_date) />
                <TextArea name="address" post_as="form[address]" label=t(cases::ADDRESS) rows=2 value=typed(&form.address) />
                <Select name="municipality" post_as="form[municipality]" label=t(cases::MUNICIPALITY) hint=t(text::MUNICIPALITY_HINT) options=choices.municipalities value=form.municipality.clone() />
                <TextArea name="contact" post_as="form[contact]" label=t(cases::CONTACT) rows=2 value=typed(&form.contact) />
                <TextArea name="parents" post_as="form[parents]" label=t(cases::PARENTS) rows=2 value=typed(&form.parents) />
                <Select name="referrer" post_as="form[referrer]" label=t(cases::REFERRER) options=referrers value=form.referrer.clone() />
                <TextField name="referrer_name" post_as="form[referrer_name]" label=t(cases::REFERRER_NAME) value=typed(&form.referrer_name) />
                <TextField name="offence_on" post_as="form[offence_on]" label=t(cases::OFFENCE_ON) kind="date" width="input-m" value=typed(&form.offence_on) />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                    <a class="button button-quiet" href=back>{t(words::CANCEL)}</a>
                </div>
            </HouseForm>
        </section>
    }
}
