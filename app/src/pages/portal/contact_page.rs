use crate::api::ApiError;
use crate::api::portal::{
    AskContactCode, AskContactCodeAgain, AskedCodeLine, OwnContactLine, OwnContactsPage,
    TypeContactCode, read_contacts,
};
use crate::parts::done::Done;
use crate::parts::field::TextField;
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::parts::fresh::Fresh;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{language, organisations, portal_contact as text, use_language, words};
use domain::booking::CodeStanding;
use domain::ids::OrganisationId;
use domain::values::{Mistake, Mistakes};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

const PAGE: &str = "/boeken/contact";

/// Everything that can be sent from the page.
#[derive(Clone, Copy)]
struct Acts {
    ask: ServerAction<AskContactCode>,
    again: ServerAction<AskContactCodeAgain>,
    code: ServerAction<TypeContactCode>,
}

/// The school's contacts. Changing one takes a code that goes to the address known so far; the address
/// bar says whose details are being changed (`wie=ID`).
#[component]
pub fn ContactPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        ask: ServerAction::new(),
        again: ServerAction::new(),
        code: ServerAction::new(),
    };
    let changed = any_settled([settled(acts.ask), settled(acts.again), settled(acts.code)]);
    let page = Resource::new(move || changed.get(), |_| read_contacts());
    view! {
        <PageHeader title=t(text::TITLE) lead=t(text::LEAD) />
        <Load data=page show=move |page| view! { <Shown page acts /> } />
    }
}

#[component]
fn Shown(page: OwnContactsPage, acts: Acts) -> impl IntoView {
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| query.get("wie")));
    let school = page.school;
    let (contacts, key) = (page.contacts.clone(), page.key.clone());
    let form = move || {
        let known = chosen.with(|chosen| {
            let mut contacts = contacts.iter();
            contacts
                .find(|one| Some(one.id.to_string()) == *chosen)
                .cloned()
        });
        let by = known
            .as_ref()
            .map_or_else(String::new, |one| one.id.to_string());
        let key = key.clone();
        view! { <Fresh by><AskForm school known=known.clone() key=key.clone() acts /></Fresh> }
    };
    let typing = page.asked.map(|asked| {
        view! { <TypeCard school asked key=page.key acts /> }
    });
    view! {
        <div class="stack">
            <Done told=text::DONE />
            {typing}
            <div class="columns">
                <People contacts=page.contacts />
                {form}
            </div>
        </div>
    }
}

#[component]
fn People(contacts: Vec<OwnContactLine>) -> impl IntoView {
    let t = use_language();
    let lines = contacts.into_iter().map(|one| {
        let href = format!("{PAGE}?wie={}#wijzigen", one.id);
        let label = organisations::change(language(), &one.name);
        let address = one
            .address
            .unwrap_or_else(|| t(text::NO_ADDRESS).to_owned());
        let function = (!one.function.is_empty())
            .then(|| view! { <span class="soft">{one.function}", "</span> });
        view! {
            <li class="row-list-item">
                <span>
                    <strong>{one.name}</strong> <br />
                    {function} <span class="soft">{address}</span>
                </span>
                <a class="button button-small" href=href aria-label=label>{t(words::CHANGE)}</a>
            </li>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    let list = if lines.is_empty() {
        view! { <p class="soft">{t(text::NONE)}</p> }.into_any()
    } else {
        view! { <ul class="row-list">{lines}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="wie">
            <header class="card-header"><h2 id="wie">{t(text::TITLE)}</h2></header>
            {list}
        </section>
    }
}

/// The form of somebody new, or of the one chosen.
#[component]
fn AskForm(
    school: OrganisationId,
    known: Option<OwnContactLine>,
    key: String,
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let title = match &known {
        Some(known) => text::change(language(), &known.name),
        None => t(text::ADD).to_owned(),
    };
    let else_one = known.is_some().then(|| {
        view! {
            <p>{t(text::SOMEBODY_ELSE)}</p>
            <p><a href=format!("{PAGE}#wijzigen")>{t(text::ADD)}</a></p>
        }
    });
    let hint = known.as_ref().map(|_| t(text::LEAVE_EMPTY).to_owned());
    let phone_hint = hint
        .clone()
        .unwrap_or_else(|| t(organisations::MAY_BE_EMPTY).to_owned());
    let email_hint = hint.unwrap_or_else(|| t(text::EMAIL_HINT).to_owned());
    let contact = known
        .as_ref()
        .map_or_else(String::new, |one| one.id.to_string());
    let (name, function) = known.map_or_else(Default::default, |one| (one.name, one.function));
    view! {
        <section class="card" id="wijzigen" aria-labelledby="wijzigen-kop">
            <header class="card-header"><h2 id="wijzigen-kop">{title}</h2></header>
            <p>{t(text::WHY_CODE)}</p>
            {else_one}
            <HouseForm action=acts.ask class="form" prefix="contact-">
                <ForSchool school />
                <input type="hidden" name="contact" value=contact />
                <input type="hidden" name="key" value=key />
                <TextField
                    name="name"
                    post_as="form[name]"
                    label=t(organisations::NAME)
                    value=name
                    autocomplete="name"
                />
                <TextField
                    name="function"
                    post_as="form[function]"
                    label=t(organisations::FUNCTION)
                    hint=t(organisations::FUNCTION_HINT)
                    value=function
                />
                <TextField
                    name="email"
                    post_as="form[email]"
                    label=t(organisations::EMAIL)
                    hint=email_hint
                    kind="email"
                    inputmode="email"
                />
                <TextField
                    name="phone"
                    post_as="form[phone]"
                    label=t(organisations::PHONE)
                    hint=phone_hint
                    kind="tel"
                    width="input-m"
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::ASK)}</button>
                </div>
            </HouseForm>
        </section>
    }
}

/// Codes that were wrong since this was shown: the page is not read anew for them, so that what was
/// typed elsewhere in it stays.
fn wrong_since(code: ServerAction<TypeContactCode>) -> Memo<u8> {
    let (value, version) = (code.value(), code.version());
    let counted = Memo::new(move |before: Option<&(usize, u8)>| {
        let now = version.get();
        let (seen, wrong) = before.copied().unwrap_or((now, 0));
        let is_wrong = value.with(|value| match value {
            Some(Err(ApiError::Invalid(Mistakes(fields)))) => {
                fields.iter().any(|one| one.mistake == Mistake::WrongCode)
            }
            _ => false,
        });
        (now, wrong + u8::from(now > seen && is_wrong))
    });
    Memo::new(move |_| counted.with(|(_, wrong)| *wrong))
}

/// Where the code is typed, with how it stands; a new one can always be had.
#[component]
fn TypeCard(
    school: OrganisationId,
    asked: AskedCodeLine,
    key: String,
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let wrong = wrong_since(acts.code);
    let told = move || {
        let standing = asked.standing.after_wrong(wrong.get());
        text::standing(language, &asked.to, standing, asked.until)
    };
    let open = matches!(asked.standing, CodeStanding::Open { .. });
    // Each form a key of its own: one that was sent must not answer for the other.
    let (key, again) = (format!("{key}-code"), format!("{key}-again"));
    view! {
        <section class="card" id="code-typen" aria-labelledby="code-kop">
            <header class="card-header"><h2 id="code-kop">{t(text::TYPE)}</h2></header>
            <p>{told}</p>
            <HouseForm action=acts.code class="form" prefix="code-">
                <ForSchool school />
                <input type="hidden" name="key" value=key />
                <TextField
                    name="code"
                    label=t(text::CODE)
                    autocomplete="one-time-code"
                    inputmode="numeric"
                    width="input-s"
                />
                <div class="actions form-actions">
                    <button
                        class=if open { "button button-primary" } else { "button" }
                        type="submit"
                    >
                        {t(text::CONFIRM)}
                    </button>
                </div>
            </HouseForm>
            <HouseForm action=acts.again prefix="opnieuw-">
                <ForSchool school />
                <input type="hidden" name="key" value=again />
                <button
                    class=if open { "button button-quiet" } else { "button button-primary" }
                    type="submit"
                >
                    {t(text::AGAIN)}
                </button>
            </HouseForm>
        </section>
    }
}
