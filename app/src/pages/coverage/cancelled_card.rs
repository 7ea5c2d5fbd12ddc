use super::address;
use crate::text::{Language, Text, coverage as text};
use domain::coverage::Number;
use domain::coverage::notice::Notice;
use domain::coverage::view::CoverageView;
use domain::lesson::CancelledBy;
use maud::{Markup, html};

/// Who cancelled lessons, and with what notice.
pub(super) fn cancelled_card(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    html! {
        section class="card" aria-labelledby="geannuleerd" {
            header class="card-header" { h2 id="geannuleerd" { (t(text::WHO_CANCELLED)) } }
            @if view.cancelled.is_empty() {
                p { (t(text::NONE_CANCELLED)) }
            } @else {
                div class="table-region" role="region" aria-label=(t(text::HOW_LATE)) tabindex="0" {
                    (table(language, view))
                }
            }
        }
    }
}

fn table(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    let cell = |by: CancelledBy, notice: Notice| {
        let mut cancelled = view.cancelled.iter();
        let found = cancelled.find(|one| (one.0, one.1) == (by, notice));
        let count = found.map_or(0, |one| one.2);
        let shown = text::number(language, count);
        html! {
            td class="number" {
                @if count == 0 {
                    span class="soft" { (shown) }
                } @else {
                    a href=(address::rows(&view.query, Number::Cancelled(by, notice), "")) { (shown) }
                }
            }
        }
    };
    html! {
        table class="table" {
            thead {
                tr {
                    th scope="col" { (t(text::HOW_LATE)) }
                    th scope="col" class="number" { (t(text::BY_SCHOOL)) }
                    th scope="col" class="number" { (t(text::BY_US)) }
                }
            }
            tbody {
                @for notice in Notice::ALL {
                    tr {
                        th scope="row" { (t(text::notice(notice))) }
                        (cell(CancelledBy::Organisation, notice))
                        (cell(CancelledBy::Us, notice))
                    }
                }
            }
        }
    }
}
