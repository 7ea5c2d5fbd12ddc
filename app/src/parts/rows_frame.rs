//! The frame of rows that a number opens.

use crate::text::{Text, use_language};
use leptos::prelude::*;

/// A table of the rows behind a number, with what they add up to above them. Of each column its head
/// and whether numbers stand in it.
pub fn rows_frame(
    caption: String,
    heads: &[(Text, bool)],
    rows: Vec<AnyView>,
) -> impl IntoView + use<> {
    let t = use_language();
    let heads = heads.iter().map(|(head, number)| {
        let class = number.then_some("number");
        view! { <th scope="col" role="columnheader" class=class>{t(*head)}</th> }
    });
    let heads = heads.collect_view();
    view! {
        <div class="table-region" role="region" aria-labelledby="regels" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="regels">{caption}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
