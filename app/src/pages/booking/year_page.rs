use super::own_line::{LineForms, OwnLine};
use crate::api::booking::{OwnWait, YearLine, YearPage as Page, read_own_line, read_year};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{booking as text, language, lesson_state, portal, use_language, words};
use leptos::prelude::*;

/// All that a school has this season, to read and to print.
#[component]
pub fn YearPage() -> impl IntoView {
    let forms = LineForms::new();
    let changed = any_settled([settled(forms.answer), settled(forms.leave)]);
    let page = Resource::new(
        move || changed.get(),
        async |_| Ok((read_year().await?, read_own_line().await?)),
    );
    view! {
        <Load data=page show=move |(page, line)| view! { <Whole page line forms /> } />
    }
}

#[component]
fn Whole(page: Page, line: Vec<OwnWait>, forms: LineForms) -> impl IntoView {
    let t = use_language();
    let lead = format!("{}, {}. {}", page.school, page.season, t(text::PRINT_HINT));
    let shown = match page.lines.is_empty() {
        true => {
            view! { <EmptyState title=t(text::YEAR_EMPTY) help=t(text::BOOK_LEAD) /> }.into_any()
        }
        false => view! { <Lines lines=page.lines /> }.into_any(),
    };
    view! {
        <PageHeader title=t(text::YEAR) lead>
            <a class="button button-primary" href="/boeken/aanbod">{t(text::BOOK)}</a>
        </PageHeader>
        <div class="stack">
            <Done told=text::DONE />
            <OwnLine line forms />
            {shown}
        </div>
    }
}

#[component]
fn Lines(lines: Vec<YearLine>) -> impl IntoView {
    let t = use_language();
    let l = language();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let when = match &line.slot {
                Some(slot) => text::slot(l, slot),
                None => t(text::NO_DAY).to_owned(),
            };
            let href = format!("/boeken/boeking/{}", line.request);
            let label = format!("{} {when}, {}, {}", t(text::SEE), line.lesson, line.group);
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{when}</th>
                    <td role="cell" data-label=t(text::LESSON)>{line.lesson}</td>
                    <td role="cell" data-label=t(text::GROUP)>{line.group}</td>
                    <td role="cell" data-label=t(text::STATE)>
                        <span class="badge" data-state=lesson_state::badge(line.state)>
                            {t(portal::state(line.state))}
                        </span>
                    </td>
                    <td role="cell" class="table-actions">
                        <a class="button button-small" href=href aria-label=label>{t(text::SEE)}</a>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-label=t(text::YEAR) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::WHEN)}</th>
                        <th scope="col" role="columnheader">{t(text::LESSON)}</th>
                        <th scope="col" role="columnheader">{t(text::GROUP)}</th>
                        <th scope="col" role="columnheader">{t(text::STATE)}</th>
                        <th scope="col" role="columnheader">
                            <span class="unseen">{t(words::ACTIONS)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
