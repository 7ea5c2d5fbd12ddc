use super::letter_values::{address_of, value_of};
use crate::api::cases::{LetterPage as Page, MakeLetter, draft_letter};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{cases, language, letters, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A letter before it is made: its fields, filled with what the case says.
#[component]
pub fn LetterPage() -> impl IntoView {
    let params = use_params_map();
    let of = move |name: &str| params.with(|params| params.get(name)).unwrap_or_default();
    let asked = Memo::new(move |_| (of("id"), of("kind")));
    let page = Resource::new(move || asked.get(), |(case, kind)| draft_letter(case, kind));
    let make = ServerAction::<MakeLetter>::new();
    view! {
        <Load data=page show=move |page| view! { <Whole page make /> } />
    }
}

#[component]
fn Whole(page: Page, make: ServerAction<MakeLetter>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let draft = page.draft;
    let id = draft.case.case;
    let number = cases::numbered(language, &draft.case.number);
    let title = t(letters::kind(draft.kind));
    let above = vec![
        ("/zaken".to_owned(), t(cases::CASES).to_owned()),
        (format!("/zaken/{id}"), number),
    ];
    let fields: Vec<_> = draft
        .fields
        .iter()
        .map(|(name, lines)| {
            let label = letters::field(language, name);
            let value = value_of(&draft, name);
            let post_as = format!("form[values][{name}]");
            match lines {
                true => view! {
                    <TextArea name=name.clone() post_as=post_as label=label hint=t(letters::EACH_LINE) value=value rows=4 />
                }
                .into_any(),
                false => {
                    view! { <TextField name=name.clone() post_as=post_as label=label value=value /> }
                        .into_any()
                }
            }
        })
        .collect();
    view! {
        <Breadcrumbs above here=title />
        <PageHeader title=title lead=t(letters::LEAD) />
        <HouseForm action=make class="form">
            <input type="hidden" name="case" value=id.to_string() />
            <input type="hidden" name="key" value=page.key />
            <input type="hidden" name="form[kind]" value=draft.kind.code() />
            <TextArea
                name="address"
                post_as="form[address]"
                label=t(letters::ADDRESS)
                hint=t(letters::ADDRESS_HINT)
                value=address_of(&draft)
                rows=4
            />
            {fields}
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(letters::MAKE)}</button>
                <a class="button button-quiet" href=format!("/zaken/{id}")>{t(words::CANCEL)}</a>
            </div>
        </HouseForm>
    }
}
