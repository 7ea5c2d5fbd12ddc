use super::difference_groups::Group;
use crate::api::imports::TroubledRow;
use crate::text::{Text, imports as text, language};
use leptos::prelude::*;

/// Lines of the file with something wrong: their number, their school, and what it is.
#[component]
pub(super) fn TroubledGroup(
    id: &'static str,
    title: Text,
    help: Text,
    total: usize,
    rows: Vec<TroubledRow>,
) -> impl IntoView {
    let more = total - rows.len();
    view! {
        <Group id title total help>
            {rows.iter().map(|row| view! { <Row row=row.clone() /> }).collect_view()}
            {(more > 0).then(|| view! {
                <li class="import-row import-rejected"><p>{text::and_more(language(), more)}</p></li>
            })}
        </Group>
    }
}

#[component]
fn Row(row: TroubledRow) -> impl IntoView {
    let school = (!row.school.is_empty()).then(|| view! { <strong>{row.school}</strong> " " });
    view! {
        <li class="import-row import-rejected">
            <p class="import-line">{text::line(language(), row.line)}</p>
            <p>{school}{row.sentence}</p>
        </li>
    }
}
