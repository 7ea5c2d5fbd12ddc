use crate::api::organisations::OrganisationPage;
use crate::parts::facts::{Fact, Facts, PhoneLink};
use crate::parts::notice::{Notice, Tone};
use crate::text::{language, organisation_words, organisations as text, time, use_language};
use domain::organisation::Address;
use leptos::prelude::*;

/// What it is, where it is, and how to reach it.
#[component]
pub(super) fn FactsCard(page: OrganisationPage) -> impl IntoView {
    let t = use_language();
    let organisation = page.organisation;
    let closed = organisation.closed_on.map(|day| {
        view! { <Notice tone=Tone::Warning><p>{text::closed_since(language(), day)}</p></Notice> }
    });
    let phone = organisation.phone.map(|phone| {
        view! { <Fact label=t(text::PHONE)><PhoneLink number=phone.to_string() /></Fact> }
    });
    let website = (!organisation.website.is_empty()).then(|| {
        let href = address_of(&organisation.website);
        view! { <Fact label=t(text::WEBSITE)><a href=href>{organisation.website}</a></Fact> }
    });
    let code = organisation.site_code.map(|code| {
        view! { <Fact label=t(text::SITE_CODE)><code>{code.to_string()}</code></Fact> }
    });
    let opened = organisation.opened_on.map(|day| {
        view! { <Fact label=t(text::OPENED_ON)>{time::date(language(), day)}</Fact> }
    });
    let lines = lines(&organisation.address);
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <span class="address-line">{line}</span> })
        .collect();
    view! {
        <section class="card" aria-labelledby="gegevens">
            <header class="card-header"><h2 id="gegevens">{t(text::FACTS)}</h2></header>
            {closed}
            <Facts>
                <Fact label=t(text::KIND)>{t(organisation_words::kind(organisation.kind))}</Fact>
                <Fact label=t(text::ADDRESS)>{lines}</Fact>
                <Fact label=t(text::MUNICIPALITY)>{page.municipality}</Fact>
                <Fact label=t(text::AREA)>{page.area}</Fact>
                {phone}
                {website}
                {code}
                {opened}
            </Facts>
        </section>
    }
}

/// Street and number, then postcode and town.
fn lines(address: &Address) -> Vec<String> {
    let postcode = address
        .postcode
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    [
        format!("{} {}", address.street, address.house_number),
        format!("{postcode} {}", address.town),
    ]
    .iter()
    .map(|line| line.trim().to_owned())
    .filter(|line| !line.is_empty())
    .collect()
}

/// A website as a link; most are published without a scheme, and no other scheme becomes a link.
fn address_of(website: &str) -> String {
    let lower = website.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        website.to_owned()
    } else {
        format!("https://{website}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_website_without_a_scheme_is_a_link_and_a_script_is_none() {
        let cases = [
            "www.regenboog.example",
            "HTTP://oud.example/",
            "javascript:alert(1)",
        ];
        assert_eq!(
            cases.map(address_of),
            [
                "https://www.regenboog.example",
                "HTTP://oud.example/",
                "https://javascript:alert(1)"
            ]
        );
    }
}
