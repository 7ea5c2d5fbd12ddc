use super::address;
use crate::text::{coverage as text, language, use_language};
use domain::coverage::Number;
use domain::coverage::notice::Notice;
use domain::coverage::view::CoverageView;
use domain::lesson::CancelledBy;
use leptos::prelude::*;

/// Who cancelled lessons, and with what notice.
#[component]
pub(super) fn CancelledCard(view: CoverageView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let cell = |by: CancelledBy, notice: Notice| {
        let found = view
            .cancelled
            .iter()
            .find(|one| (one.0, one.1) == (by, notice));
        let count = found.map_or(0, |one| one.2);
        let shown = text::number(l, count);
        match count {
            0 => view! { <span class="soft">{shown}</span> }.into_any(),
            _ => {
                let href = address::rows(&view.query, Number::Cancelled(by, notice), "");
                view! { <a href=href>{shown}</a> }.into_any()
            }
        }
    };
    let rows = Notice::ALL.map(|notice| {
        view! {
            <tr>
                <th scope="row">{t(text::notice(notice))}</th>
                <td class="number">{cell(CancelledBy::Organisation, notice)}</td>
                <td class="number">{cell(CancelledBy::Us, notice)}</td>
            </tr>
        }
    });
    let body = if view.cancelled.is_empty() {
        view! { <p>{t(text::NONE_CANCELLED)}</p> }.into_any()
    } else {
        view! {
            <div class="table-region" role="region" aria-label=t(text::HOW_LATE) tabindex="0">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(text::HOW_LATE)}</th>
                            <th scope="col" class="number">{t(text::BY_SCHOOL)}</th>
                            <th scope="col" class="number">{t(text::BY_US)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="geannuleerd">
            <header class="card-header"><h2 id="geannuleerd">{t(text::WHO_CANCELLED)}</h2></header>
            {body}
        </section>
    }
}
