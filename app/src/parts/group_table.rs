//! Groups of a school in a table.

use crate::api::organisations::GroupLine;
use crate::text::{coverage, language, organisations as text, use_language, words};
use domain::ids::GroupId;
use leptos::prelude::*;

/// Where a group is changed, by its id.
pub type ChangeAt = Box<dyn Fn(GroupId) -> String>;

/// The groups.
#[component]
pub fn GroupTable(
    /// Which, in the order shown.
    groups: Vec<GroupLine>,
    /// Where each is changed; none for who may not.
    change: Option<ChangeAt>,
) -> impl IntoView {
    let t = use_language();
    let may_manage = change.is_some();
    let rows = groups.into_iter().map(|line| {
        let change = change.as_ref().map(|at| at(line.group.id));
        view! { <Row line change /> }
    });
    view! {
        <div class="table-region" role="region" aria-label=t(text::GROUPS) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::NAME)}</th>
                        <th scope="col" role="columnheader">{t(text::LEVEL)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::PUPILS)}</th>
                        <th scope="col" role="columnheader">{t(text::TEACHER)}</th>
                        <th scope="col" role="columnheader">{t(text::CANNOT)}</th>
                        {may_manage.then(|| view! {
                            <th scope="col" role="columnheader">{t(words::ACTIONS)}</th>
                        })}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(line: GroupLine, change: Option<String>) -> impl IntoView {
    let t = use_language();
    let l = language();
    let group = line.group;
    let pupils = match group.pupils {
        0 => t(coverage::FEW).to_owned(),
        pupils => pupils.to_string(),
    };
    let name = group.name.to_string();
    let or_dash = |text: String| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text
        }
    };
    let moments: Vec<_> = line
        .moments
        .iter()
        .map(|moment| text::moment(l, moment))
        .collect();
    let change = change.map(|href| {
        let label = text::change(l, &name);
        view! {
            <td role="cell" class="table-actions">
                <a class="button button-small" href=href aria-label=label>{t(words::CHANGE)}</a>
            </td>
        }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name.clone()}</th>
            <td role="cell" data-label=t(text::LEVEL)>{group.level.to_string()}</td>
            <td role="cell" class="number" data-label=t(text::PUPILS)>{pupils}</td>
            <td role="cell" data-label=t(text::TEACHER)>{or_dash(group.teacher)}</td>
            <td role="cell" data-label=t(text::CANNOT)>{or_dash(moments.join("; "))}</td>
            {change}
        </tr>
    }
}
