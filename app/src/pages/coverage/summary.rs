use super::address;
use crate::text::{Language, Text, coverage as text};
use domain::coverage::trend::year_before;
use domain::coverage::view::CoverageView;
use domain::coverage::{Column, Figure, Number};
use maud::{Markup, html};

/// What the figures come to, in sentences, with the way to the lessons of the year before.
pub(super) fn summary(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    html! {
        @for one in text::summary(language, view) { p { (one) } }
        @if let Some(href) = lessons_before(view) {
            p class="screen-only" { a href=(href) { (t(text::LESSONS_BEFORE)) } }
        }
    }
}

/// The lessons that the summary counts of the year before.
fn lessons_before(view: &CoverageView) -> Option<String> {
    let given = Figure::Given;
    let days = year_before(&(view.period.0..=view.period.1))?;
    let last = view.before_until.unwrap_or(*days.end());
    let query = address::on_days(&view.query, *days.start(), last);
    let href = || address::rows(&query, Number::Cell(Column::Of(given)), "");
    (view.before.counts.of(given) > 0).then(href)
}
