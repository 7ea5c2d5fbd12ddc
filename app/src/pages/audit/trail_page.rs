use crate::api::audit::{self as api, TrailLine};
use crate::parts::address::plain;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::pagination::NewerOlder;
use crate::text::{audit, language, time, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// What the address asks of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    act: String,
    subject: String,
    page: u32,
}

impl Asked {
    /// The address of a page of the same lines.
    fn href(&self, page: u32) -> String {
        let mut parts = Vec::new();
        if !self.act.is_empty() {
            parts.push(format!("wat={}", self.act));
        }
        if !self.subject.is_empty() {
            parts.push(format!("onderwerp={}", self.subject));
        }
        if page > 1 {
            parts.push(format!("bladzijde={page}"));
        }
        format!("/beheer/logboek?{}", parts.join("&"))
    }
}

/// The audit trail, newest first.
#[component]
pub fn TrailPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let get = |name| query.with(|query| query.get(name).unwrap_or_default());
        // Only what an act or a subject is made of.
        Asked {
            act: plain(&get("wat")),
            subject: plain(&get("onderwerp")),
            page: get("bladzijde").parse().unwrap_or(1),
        }
    });
    let page = Resource::new(
        move || asked.get(),
        |asked| api::read_trail(asked.act, asked.subject, asked.page),
    );
    view! {
        <PageHeader title=t(audit::TRAIL) lead=t(audit::LEAD) />
        <Load data=page show=move |page| view! { <Lines page asked=asked.get_untracked() /> } />
    }
}

#[component]
fn Lines(page: api::TrailPage, asked: Asked) -> impl IntoView {
    let t = use_language();
    let language = language();
    let first = (page.page - 1) * 50 + 1;
    let last = first
        + u32::try_from(page.lines.len())
            .unwrap_or(0)
            .saturating_sub(1);
    let (number, more, asked_of) = (page.page, page.more, asked.clone());
    let rows: Vec<_> = page
        .lines
        .into_iter()
        .map(|line| view! { <Line line /> })
        .collect();
    let table = if rows.is_empty() {
        view! { <EmptyState title=t(audit::NOTHING) help=t(audit::NOTHING_HELP) /> }.into_any()
    } else {
        view! {
            <div class="table-region" role="region" aria-label=t(audit::TRAIL) tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(audit::WHEN)}</th>
                            <th scope="col" role="columnheader">{t(audit::WHO)}</th>
                            <th scope="col" role="columnheader">{t(audit::WHAT)}</th>
                            <th scope="col" role="columnheader">{t(audit::SUBJECT)}</th>
                            <th scope="col" role="columnheader">{t(audit::DETAILS)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
            <NewerOlder
                page=number
                more
                href=move |page| asked_of.href(page)
                here=audit::lines(language, first, last)
            />
        }
        .into_any()
    };
    view! { <Filter asked /> {table} }
}

#[component]
fn Filter(asked: Asked) -> impl IntoView {
    let t = use_language();
    let filtered = !asked.act.is_empty() || !asked.subject.is_empty();
    let subject = asked.subject.clone();
    let known = audit::AREAS.iter().any(|(prefix, _)| *prefix == asked.act);
    // An act from elsewhere stays chosen as it is.
    let own = (!known && !asked.act.is_empty()).then(|| {
        let act = asked.act.clone();
        view! { <option value=act.clone() selected=true>{audit::act(language(), &act)}</option> }
    });
    let areas: Vec<_> = audit::AREAS
        .iter()
        .map(|(prefix, name)| {
            let selected = *prefix == asked.act;
            view! { <option value=*prefix selected=selected>{t(*name)}</option> }
        })
        .collect();
    view! {
        <form class="filter-bar" method="get" action="/beheer/logboek" role="search">
            <div class="field">
                <label class="field-label" for="wat">{t(audit::ABOUT)}</label>
                <select class="input input-select" id="wat" name="wat">
                    <option value="">{t(audit::EVERYTHING)}</option>
                    {areas}
                    {own}
                </select>
            </div>
            <div class="field filter-bar-grow">
                <label class="field-label" for="onderwerp">{t(audit::REFERENCE)}</label>
                <input
                    class="input"
                    id="onderwerp"
                    name="onderwerp"
                    value=subject
                    autocomplete="off"
                    spellcheck="false"
                />
            </div>
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                {filtered.then(|| view! {
                    <a class="button button-quiet" href="/beheer/logboek">{t(words::CLEAR)}</a>
                })}
            </div>
        </form>
    }
}

#[component]
fn Line(line: TrailLine) -> impl IntoView {
    let t = use_language();
    let language = language();
    let when = format!("{} {}", time::date(language, line.day), line.time);
    let machine = format!("{}T{}", line.day, line.time);
    let who = line.name.unwrap_or_else(|| t(audit::NOBODY).to_owned());
    let short: String = match &line.called {
        Some(name) => name.clone(),
        None => line.subject.chars().take(8).collect(),
    };
    let place = audit::place(&line.act, &line.subject);
    let page = place.map(|href| {
        view! { <a href=href aria-label=format!("{} {short}", t(audit::OPEN))>{t(audit::OPEN)}</a> " " }
    });
    let all = format!("/beheer/logboek?onderwerp={}", line.subject);
    let label = format!("{} {short}", t(audit::ALL_OF));
    let subject = (!line.subject.is_empty())
        .then(|| view! { <span>{page} <a href=all aria-label=label title=line.subject>{short}</a></span> });
    let details = (!line.detail.is_empty()).then(|| {
        let fields: Vec<_> = line
            .detail
            .into_iter()
            .map(|(name, value)| {
                view! {
                    <div class="difference-field">
                        <dt>{audit::field(language, &name)}</dt>
                        <dd>{audit::value(language, &name, &value)}</dd>
                    </div>
                }
            })
            .collect();
        view! {
            <details class="audit-details">
                <summary aria-label=format!("{} {when}", t(audit::SHOW))>{t(audit::SHOW)}</summary>
                <dl class="difference">{fields}</dl>
            </details>
        }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="audit-when">
                <time datetime=machine>{when.clone()}</time>
            </th>
            <td role="cell" data-label=t(audit::WHO)>{who}</td>
            <td role="cell" data-label=t(audit::WHAT)>{audit::act(language, &line.act)}</td>
            <td role="cell" data-label=t(audit::SUBJECT)>{subject}</td>
            <td role="cell" data-label=t(audit::DETAILS)>{details}</td>
        </tr>
    }
}
