use super::address;
use crate::text::{Language, Text, coverage as text};
use domain::coverage::view::{CoverageView, MapTown};
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::{Column, Figure, Number};
use maud::{Markup, html};

/// What the map shows as a table beside it, with a report for each municipality.
pub(super) fn towns_card(language: Language, view: &CoverageView) -> Markup {
    html! {
        section class="card coverage-towns" aria-labelledby="gemeenten" {
            header class="card-header" { h2 id="gemeenten" { (text::TOWNS.in_language(language)) } }
            div class="table-region" role="region" aria-labelledby="gemeenten" tabindex="0" {
                (table(language, view))
            }
        }
    }
}

fn table(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    html! {
        table class="table" {
            thead {
                tr {
                    th scope="col" { (t(text::MUNICIPALITY)) }
                    th scope="col" class="number" { (t(text::REACHED)) }
                    th scope="col" class="number" { (t(text::OF_SCHOOLS)) }
                    th scope="col" class="number" { "%" }
                    th scope="col" { (t(text::REPORT)) }
                }
            }
            tbody { @for town in &view.map.towns { (row(language, &view.query, town)) } }
        }
    }
}

fn row(language: Language, query: &CoverageQuery, town: &MapTown) -> Markup {
    let by_town = CoverageQuery {
        by: String::new(),
        ..query.clone()
    };
    let alone = CoverageQuery {
        area: String::new(),
        town: town.code.clone(),
        by: "school".to_owned(),
        ..query.clone()
    };
    let number = |count: u32, column: Column| {
        let shown = text::number(language, count.into());
        let rows = address::rows(&by_town, Number::Cell(column), &town.code);
        html! {
            @if count == 0 { span class="soft" { (shown) } }
            @else { a href=(rows) { (shown) } }
        }
    };
    html! {
        tr {
            th scope="row" { a href=(address::page(&alone)) { (town.name) } }
            @match town.reached.filter(|(_, all)| *all > 0) {
                Some((some, all)) => {
                    td class="number" { (number(some, Column::Of(Figure::SchoolsReached))) }
                    td class="number" { (number(all, Column::Schools)) }
                    td class="number" { (text::percent(some, all)) }
                }
                None => { td colspan="3" class="soft" { (text::NO_SCHOOLS.in_language(language)) } }
            }
            td {
                a href=(address::report(&alone, "xlsx")) rel="external" aria-label=(text::report_of(language, &town.name)) {
                    (text::AS_WORKBOOK.in_language(language))
                }
            }
        }
    }
}
