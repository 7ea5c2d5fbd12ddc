use crate::api::agreements::{self as api, AddSource};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{agreements as text, language, use_language};
use domain::agreement::{AgreementLine, Delivered};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The agreements of a calendar year (`jaar=2026`).
#[component]
pub fn AgreementsPage() -> impl IntoView {
    let query = use_query_map();
    let year = Memo::new(move |_| query.with(|query| query.get("jaar"))?.parse::<i32>().ok());
    let add = ServerAction::<AddSource>::new();
    let added = settled(add);
    let page = Resource::new(
        move || (year.get(), added.get()),
        |(year, _)| api::read_agreements(year),
    );
    view! {
        <Load data=page show=move |page| view! { <Whole page add /> } />
    }
}

#[component]
fn Whole(page: api::AgreementsPage, add: ServerAction<AddSource>) -> impl IntoView {
    let t = use_language();
    let new = page.may_manage.then(|| {
        view! { <a class="button button-primary" href="/afspraken/nieuw">{t(text::ADD)}</a> }
    });
    let year = page.year;
    let list = if page.view.lines.is_empty() {
        view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any()
    } else {
        view! { <List page=page.clone() /> }.into_any()
    };
    let sources = page.may_add_source.then(|| {
        let names: Vec<_> = (page.view.sources.iter())
            .map(|source| view! { <li>{source.name.to_string()}</li> })
            .collect();
        view! {
            <section class="card stack" aria-labelledby="bron">
                <h2 id="bron">{t(text::NEW_SOURCE)}</h2>
                <ul>{names}</ul>
                <HouseForm action=add class="form" prefix="bron-">
                    <input type="hidden" name="key" value=page.key.clone() />
                    <TextField name="name" label=t(text::NAME) />
                    <div class="actions form-actions">
                        <button class="button" type="submit">{t(text::NEW_SOURCE)}</button>
                    </div>
                </HouseForm>
            </section>
        }
    });
    view! {
        <PageHeader title=t(text::AGREEMENTS) lead=t(text::LEAD)>{new}</PageHeader>
        <div class="stack">
            <Done told=text::DONE />
            <Years year this_year=page.this_year />
            {list}
            {sources}
        </div>
    }
}

/// The years around the one shown.
#[component]
fn Years(year: i32, this_year: i32) -> impl IntoView {
    let t = use_language();
    let mut years = vec![year - 1, year, year + 1];
    if !years.contains(&this_year) {
        years.push(this_year);
        years.sort_unstable();
    }
    let links = years.into_iter().map(|number| {
        let shown = (number == year).then_some("page");
        view! {
            <li>
                <a class="tab" href=format!("/afspraken?jaar={number}") aria-current=shown>
                    {number.to_string()}
                </a>
            </li>
        }
    });
    let links = links.collect::<Vec<_>>();
    view! {
        <nav class="tabs" aria-label=t(text::YEARS)><ul class="tabs-list">{links}</ul></nav>
    }
}

#[component]
fn List(page: api::AgreementsPage) -> impl IntoView {
    let t = use_language();
    let year = page.year;
    let mut agreed = (0, 0);
    let mut all = page.view.unpaid;
    for line in &page.view.lines {
        agreed.0 += line.agreement.lessons;
        agreed.1 += line.agreement.minutes;
        all.planned += line.delivered.planned;
        all.given += line.delivered.given;
        all.not_shown_up += line.delivered.not_shown_up;
    }
    let rows = (page.view.lines.into_iter()).map(|line| view! { <Row line /> });
    let rows = rows.collect::<Vec<_>>();
    let unpaid = format!("/afspraken/zonder?jaar={year}");
    view! {
        <div class="table-region" role="region" aria-labelledby="afspraken" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="afspraken">
                    {format!("{} {year}", t(text::AGREEMENTS))}
                </caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::NAME)}</th>
                        <th scope="col" role="columnheader">{t(text::SOURCE_SHORT)}</th>
                        <th scope="col" role="columnheader">{t(text::STANDING)}</th>
                        <th scope="col" role="columnheader">{t(text::AGREED)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::PLANNED)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::GIVEN)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::NOT_THERE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {rows}
                    <tr role="row">
                        <th scope="row" role="rowheader"><a href=unpaid>{t(text::UNPAID)}</a></th>
                        <td role="cell"></td>
                        <td role="cell"></td>
                        <td role="cell"></td>
                        <Counts delivered=page.view.unpaid />
                    </tr>
                    <tr role="row">
                        <th scope="row" role="rowheader">{t(text::TOTAL)}</th>
                        <td role="cell"></td>
                        <td role="cell"></td>
                        <td role="cell" data-label=t(text::AGREED)>
                            {text::agreed(language(), agreed.0, agreed.1)}
                        </td>
                        <Counts delivered=all />
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(line: AgreementLine) -> impl IntoView {
    let t = use_language();
    let agreement = line.agreement;
    let municipality = line
        .municipality
        .unwrap_or_else(|| t(text::WHOLE_REGION).to_owned());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/afspraken/{}", agreement.id)>{municipality}</a>
                " " <span class="soft">{agreement.name.to_string()}</span>
            </th>
            <td role="cell" data-label=t(text::SOURCE_SHORT)>{line.source}</td>
            <td role="cell" data-label=t(text::STANDING)>{t(text::settlement(agreement.settlement))}</td>
            <td role="cell" data-label=t(text::AGREED)>
                {text::agreed(language(), agreement.lessons, agreement.minutes)}
            </td>
            <Counts delivered=line.delivered />
        </tr>
    }
}

#[component]
fn Counts(delivered: Delivered) -> impl IntoView {
    let t = use_language();
    view! {
        <td role="cell" class="number" data-label=t(text::PLANNED)>{delivered.planned.to_string()}</td>
        <td role="cell" class="number" data-label=t(text::GIVEN)>{delivered.given.to_string()}</td>
        <td role="cell" class="number" data-label=t(text::NOT_THERE)>
            {delivered.not_shown_up.to_string()}
        </td>
    }
}
