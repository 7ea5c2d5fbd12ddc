use crate::text::{Language, Text, coverage as text};
use domain::coverage::view::{CoverageView, Going};
use maud::{Markup, html};

/// What comes of the agreements at this pace, with what that assumes.
pub(super) fn forecast_card(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    html! {
        section class="card" aria-labelledby="vooruitblik" {
            header class="card-header" { h2 id="vooruitblik" { (t(text::AHEAD)) } }
            @if view.going.is_empty() {
                p { (t(text::NO_AGREEMENTS)) }
            } @else {
                p { (text::outlook(language, &view.going)) }
                @if view.going.iter().any(is_behind) {
                    p class="soft" { (t(text::ASSUMED)) }
                    div class="table-region" role="region" aria-labelledby="achter" tabindex="0" {
                        (behind(language, view))
                    }
                } @else {
                    p { (t(text::NONE_BEHIND)) }
                    p class="soft" { (t(text::ASSUMED)) }
                }
            }
        }
    }
}

/// The agreements of which less was given than expected, the most of it first.
fn behind(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    let n = |count| text::number(language, count);
    let mut behind: Vec<&Going> = view.going.iter().filter(|one| is_behind(one)).collect();
    behind.sort_by_key(|one| std::cmp::Reverse(one.forecast.due() - one.forecast.delivered));
    html! {
        table class="table" role="table" {
            caption class="table-caption" id="achter" { (t(text::BEHIND)) }
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (t(text::AGREEMENT)) }
                    th scope="col" role="columnheader" class="number" { (t(text::AGREED)) }
                    th scope="col" role="columnheader" class="number" { (t(text::DELIVERED)) }
                    th scope="col" role="columnheader" class="number" { (t(text::AT_PACE)) }
                    th scope="col" role="columnheader" { (t(text::ENDS)) }
                }
            }
            tbody role="rowgroup" {
                @for one in behind {
                    @let href = format!("/afspraken/{}", one.agreement);
                    @let pace = one.forecast.at_this_pace().map(n);
                    tr role="row" {
                        th scope="row" role="rowheader" {
                            a href=(href) { (one.town.as_deref().unwrap_or(t(text::WHOLE_REGION))) }
                            " " span class="soft" { (one.name) }
                        }
                        td role="cell" class="number" data-label=(t(text::AGREED)) { (n(one.forecast.agreed)) }
                        td role="cell" class="number" data-label=(t(text::DELIVERED)) {
                            a href=(href) { (n(one.forecast.delivered)) }
                        }
                        td role="cell" class="number" data-label=(t(text::AT_PACE)) { (pace.as_deref().unwrap_or("–")) }
                        td role="cell" data-label=(t(text::ENDS)) { (text::ends(language, one)) }
                    }
                }
            }
        }
    }
}

fn is_behind(one: &Going) -> bool {
    one.forecast.delivered < one.forecast.due()
}
