//! Facts of a record: what it is called, and what it is.

use crate::text::telephone;
use domain::values::Phone;
use leptos::prelude::*;

/// A list of facts.
#[component]
pub fn Facts(
    /// Each a [`Fact`].
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact.
#[component]
pub fn Fact(
    /// What it is called.
    label: &'static str,
    /// What it is.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="fact">
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// A telephone number that a telephone can call.
#[component]
pub fn PhoneLink(
    /// The number as stored.
    number: String,
) -> impl IntoView {
    let digits = Phone::parse(&number).map_or_else(|_| number.clone(), |phone| phone.to_string());
    let shown = telephone::spaced(&digits);
    view! { <a class="phone-link" href=format!("tel:{digits}")>{shown}</a> }
}
