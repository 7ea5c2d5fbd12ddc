use super::organisation_page::Acts;
use crate::api::invitations::{Inviting, LinkLine};
use crate::api::organisations::OrganisationPage;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::parts::fresh::Fresh;
use crate::text::{Language, invitations as text, language, use_language};
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// How the school is let in to book for itself; nothing for who may let nobody in.
#[component]
pub(super) fn BookingCard(page: OrganisationPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let id = page.organisation.id;
    let Inviting { season, links } = page.inviting?;
    let list = (!links.is_empty()).then(|| view! { <Links id links acts /> });
    let people = page.contacts.into_iter().filter_map(|contact| {
        contact.email?;
        Some((contact.id.to_string(), contact.name.to_string()))
    });
    let people: Vec<_> = people.collect();
    let (by, key) = (page.key.clone(), page.key);
    let ways = match season {
        None => view! { <p class="soft">{t(text::NO_SEASON)}</p> }.into_any(),
        Some(season) => {
            let send = if people.is_empty() {
                view! { <p class="soft">{t(text::NOBODY)}</p> }.into_any()
            } else {
                view! {
                    <Fresh by><SendForm id people=people.clone() key=key.clone() acts /></Fresh>
                }
                .into_any()
            };
            view! {
                <p>{text::for_season(language(), &season)}</p>
                {send}
                <HouseForm action=acts.book_for prefix="namens-">
                    <input type="hidden" name="organisation" value=id.to_string() />
                    <button class="button" type="submit">{t(text::BOOK_FOR)}</button>
                </HouseForm>
            }
            .into_any()
        }
    };
    Some(view! {
        <section class="card" aria-labelledby="boeken-door-school">
            <header class="card-header"><h2 id="boeken-door-school">{t(text::BOOKING)}</h2></header>
            {ways}
            {list}
        </section>
    })
}

#[component]
fn SendForm(
    id: OrganisationId,
    people: Vec<(String, String)>,
    key: String,
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let only = match people.as_slice() {
        [(only, _)] => only.clone(),
        _ => String::new(),
    };
    let choose = (people.len() > 1).then(|| (String::new(), t(text::CHOOSE).to_owned()));
    let options = choose.into_iter().chain(people).collect();
    let languages = Language::ALL.map(|one| (one.code().to_owned(), one.own_name().to_owned()));
    let languages = languages.to_vec();
    view! {
        <HouseForm action=acts.send_link class="form" prefix="link-">
            <input type="hidden" name="organisation" value=id.to_string() />
            <input type="hidden" name="key" value=key />
            <Select name="contact" label=t(text::TO_WHOM) options value=only />
            <Select
                name="language"
                label=t(text::IN_LANGUAGE)
                options=languages
                value=language().code()
            />
            <div class="actions form-actions">
                <button class="button" type="submit">{t(text::SEND)}</button>
            </div>
        </HouseForm>
    }
}

/// One form around all: the button that is pressed says which link goes.
#[component]
fn Links(id: OrganisationId, links: Vec<LinkLine>, acts: Acts) -> impl IntoView {
    let t = use_language();
    let lines: Vec<_> = links
        .into_iter()
        .map(|link| view! { <Line link /> })
        .collect();
    view! {
        <section class="stack" aria-labelledby="links">
            <h3 id="links">{t(text::LINKS)}</h3>
            <HouseForm action=acts.revoke_link prefix="link-weg-">
                <input type="hidden" name="organisation" value=id.to_string() />
                <ul class="row-list">{lines}</ul>
            </HouseForm>
        </section>
    }
}

#[component]
fn Line(link: LinkLine) -> impl IntoView {
    let t = use_language();
    let language = language();
    let who = text::who(language, link.contact.as_deref());
    let revoke = link.open.then(|| {
        let label = text::revoke(language, &who, link.made_on);
        view! {
            <button
                class="button button-small"
                type="submit"
                name="link"
                value=link.id.to_string()
                aria-label=label
            >
                {t(text::REVOKE)}
            </button>
        }
    });
    view! {
        <li class="row-list-item">
            <span>
                <strong>{who}</strong> <br />
                <span class="soft">
                    {text::made(language, &link)} " " {text::stands(language, &link)}
                </span>
            </span>
            {revoke}
        </li>
    }
}
