//! The table as text: hundreds of rows of twenty links each.

use super::address;
use crate::text::{Language, coverage as text};
use domain::coverage::table::{By, Line};
use domain::coverage::view::{CoverageView, Row};
use domain::coverage::wanted::{CoverageQuery, REGION, RowKey};
use domain::coverage::{Column, Figure, Number};
use maud::{Markup, html};

/// Columns under a head of their own.
const GROUPS: &[(crate::text::Text, &[Column])] = &[
    (
        text::LESSONS,
        &[
            Column::AgreedLessons,
            Column::Of(Figure::Requested),
            Column::Of(Figure::Open),
            Column::Of(Figure::Planned),
            Column::Of(Figure::Given),
        ],
    ),
    (
        text::CANCELLED,
        &[
            Column::Of(Figure::CancelledBySchool),
            Column::Of(Figure::CancelledByUs),
            Column::Of(Figure::CancelledLate),
            Column::Of(Figure::NotShownUp),
        ],
    ),
    (
        text::REACHED,
        &[
            Column::Of(Figure::SchoolsReached),
            Column::Of(Figure::ClubsReached),
            Column::Of(Figure::GroupsReached),
            Column::Of(Figure::PupilsReached),
        ],
    ),
    (
        text::HOURS,
        &[
            Column::AgreedMinutes,
            Column::Of(Figure::MinutesGiven),
            Column::Of(Figure::TravelMinutes),
            Column::TailorMadeLeft,
        ],
    ),
];

/// The column that says of how many.
fn of_how_many(column: Column) -> Option<Column> {
    match column {
        Column::Of(Figure::SchoolsReached) => Some(Column::Schools),
        Column::Of(Figure::ClubsReached) => Some(Column::Clubs),
        _ => None,
    }
}

/// The table.
pub(super) fn figures_table(language: Language, view: &CoverageView) -> Markup {
    let by = By::parse(&view.query.by).unwrap_or_default();
    let what = match by {
        By::Town => text::MUNICIPALITY,
        By::School => text::SCHOOL,
        By::Theme => text::THEME,
    };
    let t = |text: crate::text::Text| text.in_language(language);
    // Sports clubs where there are any, so that the table is no wider than it must be.
    let shown = |column: &&Column| {
        let clubs = view.total.clubs > 0 || Column::Of(Figure::ClubsReached).of(&view.total) > 0;
        clubs || **column != Column::Of(Figure::ClubsReached)
    };
    let groups: Vec<(&str, Vec<Column>)> = (GROUPS.iter())
        .map(|(name, columns)| (t(*name), columns.iter().filter(shown).copied().collect()))
        .collect();
    let table = Table {
        language,
        query: &view.query,
        columns: groups
            .iter()
            .flat_map(|(_, columns)| columns.iter().copied())
            .collect(),
    };
    let region = view.region != Line::default();
    html! {
        table class="table coverage-table" data-stack="" role="table" {
            caption class="table-caption" id="dekking-tabel" { (t(text::TABLE)) }
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" rowspan="2" { (t(what)) }
                    @for (at, (name, columns)) in groups.iter().enumerate() {
                        th id=(group_id(at)) scope="colgroup" role="columnheader" class="coverage-group" colspan=(columns.len()) { (name) }
                    }
                }
                tr role="row" {
                    @for (at, (_, columns)) in groups.iter().enumerate() {
                        @for (nth, column) in columns.iter().enumerate() {
                            th scope="col" headers=(group_id(at)) role="columnheader" class="number" data-first=[(nth == 0).then_some("")] {
                                (t(text::column_short(*column)))
                            }
                        }
                    }
                }
            }
            tbody role="rowgroup" {
                @for row in &view.rows { (table.row(row, by)) }
                @if region {
                    tr role="row" {
                        th scope="row" role="rowheader" { (t(text::WHOLE_REGION)) }
                        @for column in &table.columns {
                            (table.cell(*column, &view.region, REGION))
                        }
                    }
                }
            }
            tfoot role="rowgroup" {
                tr role="row" class="coverage-total" {
                    th scope="row" role="rowheader" { (t(text::TOTAL)) }
                    @for column in &table.columns {
                        (table.cell(*column, &view.total, ""))
                    }
                }
            }
        }
    }
}

/// The id of the heading over a group of columns; each column names it, for readers that do not know
/// `scope=colgroup`.
fn group_id(at: usize) -> String {
    format!("dekking-groep-{at}")
}

struct Table<'a> {
    language: Language,
    query: &'a CoverageQuery,
    columns: Vec<Column>,
}

impl Table<'_> {
    fn row(&self, row: &Row, by: By) -> Markup {
        let code = row.key.code();
        let href = match &row.key {
            RowKey::Town(code) => address::page(&CoverageQuery {
                town: code.clone(),
                by: "school".to_owned(),
                ..self.query.clone()
            }),
            RowKey::School(id) => format!("/scholen/{id}"),
            RowKey::Theme(id) => address::page(&CoverageQuery {
                theme: id.to_string(),
                by: "town".to_owned(),
                ..self.query.clone()
            }),
        };
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { a href=(href) { (row.name) } }
                @for column in &self.columns {
                    @if column.is_in(by) {
                        (self.cell(*column, &row.line, &code))
                    } @else {
                        td role="cell" class="number" {}
                    }
                }
            }
        }
    }

    /// A cell: of a row with its code, of the total with an empty one.
    fn cell(&self, column: Column, line: &Line, row: &str) -> Markup {
        let t = |text: crate::text::Text| text.in_language(self.language);
        let label = t(text::column(column));
        html! {
            td role="cell" class="number" data-label=(label) {
                span class="coverage-cell" {
                    (self.number(column, line, row))
                    @if let Some(whole) = of_how_many(column) && whole.of(line) > 0 {
                        " " span class="soft" { (t(text::OF)) } " " (self.number(whole, line, row))
                    }
                }
            }
        }
    }

    fn number(&self, column: Column, line: &Line, row: &str) -> Markup {
        let value = column.of(line);
        let shown = match column.is_minutes() {
            true => text::hours(self.language, value),
            false => text::number(self.language, value),
        };
        html! {
            @if value > 0 {
                a href=(address::rows(self.query, Number::Cell(column), row)) { (shown) }
            } @else {
                span class="soft" { (shown) }
            }
        }
    }
}
