use crate::api::contacts::{self as api, DueAreaLine, DueSchoolLine, SetTerm, read_term};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{contacts as text, language, time, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The term after which contacts are erased: tried first (`maanden=12`), then set.
#[component]
pub fn TermPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let tried = Memo::new(move |_| query.with(|query| query.get("maanden")));
    let set = ServerAction::<SetTerm>::new();
    let done = settled(set);
    let page = Resource::new(
        move || (tried.get(), done.get()),
        |(tried, _)| read_term(tried),
    );
    view! {
        <PageHeader title=t(text::TERM) lead=t(text::TERM_LEAD) />
        <Load data=page show=move |page| view! { <Shown page set /> } />
    }
}

#[component]
fn Shown(page: api::TermPage, set: ServerAction<SetTerm>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let odd = page.odd.then(|| {
        view! { <Notice tone=Tone::Warning><p>{t(text::ODD)}</p></Notice> }
    });
    let schools = if page.schools.is_empty() {
        view! { <EmptyState title=t(text::NOBODY) help=t(text::NOBODY_HELP) /> }.into_any()
    } else {
        view! { <Schools schools=page.schools /> }.into_any()
    };
    view! {
        <div class="stack">
            <Done told=text::DONE />
            {odd}
            <p>{text::set(language, page.months)} " " {t(text::TERM_HELP)}</p>
            <div class="columns">
                <div class="stack">
                    <Areas areas=page.areas tried=page.tried />
                    {schools}
                </div>
                <div class="stack">
                    <section class="card" aria-labelledby="proberen">
                        <header class="card-header"><h2 id="proberen">{t(text::TRY_TITLE)}</h2></header>
                        <p>{t(text::TRY_HELP)}</p>
                        <form method="get" action="/beheer/bewaren" class="form">
                            <TextField
                                name="maanden"
                                label=t(text::MONTHS)
                                hint=t(text::MONTHS_HINT)
                                value=page.tried.to_string()
                                inputmode="numeric"
                                width="input-xs"
                            />
                            <div class="actions form-actions">
                                <button class="button" type="submit">{t(text::TRY)}</button>
                            </div>
                        </form>
                    </section>
                    <section class="card" aria-labelledby="vastleggen">
                        <header class="card-header"><h2 id="vastleggen">{t(text::SET_TITLE)}</h2></header>
                        <HouseForm action=set class="form" prefix="termijn-">
                            <input type="hidden" name="shown" value=page.months.to_string() />
                            <TextField
                                name="months"
                                post_as="form[months]"
                                label=t(text::MONTHS)
                                hint=t(text::MONTHS_HINT)
                                value=page.tried.to_string()
                                inputmode="numeric"
                                width="input-xs"
                            />
                            <div class="actions form-actions">
                                <button class="button button-primary" type="submit">{t(text::SET)}</button>
                            </div>
                        </HouseForm>
                    </section>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Areas(areas: Vec<DueAreaLine>, tried: u16) -> impl IntoView {
    let t = use_language();
    let rows = areas.into_iter().map(|one| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{one.area}</th>
                <td role="cell" data-label=t(text::CONTACTS)>{one.contacts.to_string()}</td>
                <td role="cell" data-label=t(text::NOW)>{one.now.to_string()}</td>
                <td role="cell" data-label=t(text::SOON)>{one.soon.to_string()}</td>
            </tr>
        }
    });
    view! {
        <div class="table-region" role="region" aria-labelledby="gebieden" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="gebieden">{text::tried(language(), tried)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::AREA)}</th>
                        <th scope="col" role="columnheader">{t(text::CONTACTS)}</th>
                        <th scope="col" role="columnheader">{t(text::NOW)}</th>
                        <th scope="col" role="columnheader">{t(text::SOON)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Schools(schools: Vec<DueSchoolLine>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let rows = schools.into_iter().map(|one| {
        let href = format!("/scholen/{}#contacten", one.school);
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a href=href>{one.name}</a></th>
                <td role="cell" data-label=t(text::NOW)>{one.now.to_string()}</td>
                <td role="cell" data-label=t(text::SINCE)>{time::date(language, one.since)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-region" role="region" aria-labelledby="scholen" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="scholen">{t(text::SCHOOLS)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::SCHOOL)}</th>
                        <th scope="col" role="columnheader">{t(text::NOW)}</th>
                        <th scope="col" role="columnheader">{t(text::SINCE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
}
