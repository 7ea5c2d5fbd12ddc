use super::access_document::AccessDocument;
use crate::api::cases::{
    self as api, EndAccess, MakeAccessFile, RegisterAccess, SignAccess, read_access,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{access_request as words_of, cases, language, time, use_language, words};
use domain::cases::{AccessState, AccessView};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The forms of the page.
#[derive(Clone, Copy)]
struct Acts {
    register: ServerAction<RegisterAccess>,
    make: ServerAction<MakeAccessFile>,
    sign: ServerAction<SignAccess>,
    end: ServerAction<EndAccess>,
}

/// A youth's requests for what is known, in one case.
#[component]
pub fn AccessPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let acts = Acts {
        register: ServerAction::new(),
        make: ServerAction::new(),
        sign: ServerAction::new(),
        end: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.register),
        settled(acts.make),
        settled(acts.sign),
        settled(acts.end),
    ]);
    let page = Resource::new(move || (id.get(), changed.get()), |(id, _)| read_access(id));
    view! {
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::AccessPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let file = page.file;
    let case = file.case.to_string();
    let answers = file.answers;
    let number = cases::numbered(language, &file.number);
    let above = match answers {
        true => vec![
            ("/zaken".to_owned(), t(cases::CASES).to_owned()),
            (format!("/zaken/{case}"), number),
        ],
        // A privacy officer has no way to the case itself.
        false => vec![("/zaken/inzage".to_owned(), t(words_of::LIST).to_owned())],
    };
    let waits = file.requests.iter().any(|one| one.facts.state.is_open());
    let today = file.today;
    let register = (answers && !waits)
        .then(|| view! { <Register case=case.clone() key=page.key today acts /> });
    let (can_make, of) = (file.can_make, case.clone());
    let requests: Vec<_> = file
        .requests
        .into_iter()
        .map(|one| view! { <Request one case=of.clone() may=(answers, can_make) acts /> })
        .collect();
    view! {
        <Breadcrumbs above here=t(words_of::TITLE) />
        <PageHeader title=t(words_of::TITLE) lead=t(words_of::LEAD) />
        <div class="stack">
            <Done told=words_of::DONE />
            {register}
            {requests}
        </div>
    }
}

#[component]
fn Register(case: String, key: String, today: Day, acts: Acts) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="card" aria-labelledby="vastleggen">
            <header class="card-header"><h2 id="vastleggen">{t(words_of::REGISTER)}</h2></header>
            <HouseForm action=acts.register class="form" label=t(words_of::REGISTER) prefix="nieuw-">
                <input type="hidden" name="case" value=case />
                <input type="hidden" name="key" value=key />
                <TextField
                    name="received_on"
                    post_as="form[received_on]"
                    label=t(words_of::RECEIVED)
                    hint=t(words_of::RECEIVED_HINT)
                    kind="date"
                    width="input-m"
                    value=today.to_string()
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}

#[component]
fn Request(
    one: AccessView,
    case: String,
    /// Whether the viewer answers it, and whether letters can be made here.
    may: (bool, bool),
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let id = one.id.to_string();
    let heading = format!("verzoek-{id}");
    let date = move |day| time::date(language, day);
    let due = date(one.due_on);
    let title = format!("{} {}", t(words_of::TITLE), date(one.received_on));
    let signed = match one.signed_by.is_empty() {
        true => t(words_of::NOBODY).to_owned(),
        false => one.signed_by.join(", "),
    };
    let open = one.facts.state.is_open();
    let ended = one.ended.clone().map(|(on, why)| {
        view! {
            <p>{date(on)}</p>
            <p class="written">{why.as_str().to_owned()}</p>
        }
    });
    let made = one.made_on.map(date).unwrap_or_else(|| "–".to_owned());
    let file = format!("/zaken/{case}/inzage/{id}");
    let (answers, _) = may;
    let leaves = answers && one.facts.may_download().is_ok();
    let download = leaves.then(|| {
        view! {
            // A new tab, past the pages' own way of following links: it is a file.
            <p>
                <a class="button button-primary" href=file target="_blank" rel="noopener">{t(words_of::DOWNLOAD)}</a>
            </p>
            <p class="soft">{t(words_of::DOWNLOAD_HELP)}</p>
        }
    });
    let document = one.document.clone();
    let forms = open.then(|| view! { <Forms one=one.clone() case may acts /> });
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <header class="card-header"><h2 id=heading.clone()>{title}</h2></header>
            <div class="stack">
                <p><strong>{t(words_of::state(one.facts.state))}</strong></p>
                {ended}
                <Facts>
                    <Fact label=t(words_of::DUE)>{due}</Fact>
                    <Fact label=t(words_of::MADE_ON)>{made}</Fact>
                    <Fact label=t(words_of::SIGNED_BY)>{signed}</Fact>
                </Facts>
                {document
                    .map(|document| view! {
                        <p>{t(words_of::WHAT_HELP)}</p>
                        <AccessDocument document />
                    })}
                {download}
                {forms}
            </div>
        </section>
    }
}

/// What can be done with a request that waits.
#[component]
fn Forms(
    one: AccessView,
    case: String,
    /// Whether the viewer answers it, and whether letters can be made here.
    may: (bool, bool),
    acts: Acts,
) -> impl IntoView {
    let (answers, can_make) = may;
    let t = use_language();
    let id = one.id.to_string();
    let is_made = one.facts.state == AccessState::Made;
    let which = || {
        view! {
            <input type="hidden" name="case" value=case.clone() />
            <input type="hidden" name="request" value=id.clone() />
            <input type="hidden" name="version" value=one.version.to_string() />
        }
    };
    let (to_sign, to_make, to_end) = (which(), which(), which());
    let sign = one.may_sign.then(|| {
        view! {
            <HouseForm action=acts.sign class="form" label=t(words_of::SIGN) prefix="teken-">
                {to_sign}
                <button class="button button-primary" type="submit">{t(words_of::SIGN)}</button>
            </HouseForm>
        }
    });
    let waits = is_made && !one.may_sign && one.facts.second.is_none();
    let waits = waits.then(|| view! { <p>{t(words_of::SIGNED_BY_YOU)}</p> });
    let title = t(match is_made {
        true => words_of::MAKE_AGAIN,
        false => words_of::MAKE,
    });
    let make = match can_make {
        false => view! { <Notice tone=Tone::Warning><p>{t(words_of::NO_PRESS)}</p></Notice> }
            .into_any(),
        true => view! {
            <h3>{title}</h3>
            {is_made.then(|| view! { <p class="soft">{t(words_of::MAKE_AGAIN_HELP)}</p> })}
            <HouseForm action=acts.make class="form" label=title prefix="maak-">
                {to_make}
                <TextArea name="others" label=t(words_of::OTHERS) hint=t(words_of::OTHERS_HINT) rows=3 />
                <button class="button" type="submit">{title}</button>
            </HouseForm>
        }
        .into_any(),
    };
    if !answers {
        return view! {
            {sign}
            {waits}
        }
        .into_any();
    }
    let ends: Vec<_> = AccessState::ALL
        .iter()
        .filter(|end| !end.is_open())
        .map(|end| (end.code().to_owned(), t(words_of::state(*end)).to_owned()))
        .collect();
    view! {
        {sign}
        {waits}
        {make}
        <h3>{t(words_of::END)}</h3>
        <HouseForm action=acts.end class="form" label=t(words_of::END) prefix="einde-">
            {to_end}
            <Select name="end" post_as="form[end]" label=t(words_of::HOW) options=ends />
            <TextArea name="reason" post_as="form[reason]" label=t(words_of::REASON) hint=t(words_of::REASON_HINT) rows=3 />
            <button class="button" type="submit">{t(words_of::END)}</button>
        </HouseForm>
    }
    .into_any()
}
