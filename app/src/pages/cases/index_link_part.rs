use super::signal_rules_page::RulesActs;
use crate::parts::facts::{Fact, Facts};
use crate::parts::form::HouseForm;
use crate::text::{language, matches, time, use_language};
use domain::cases::{IndexLink, IndexPurge};
use leptos::prelude::*;

/// How the link to an index stands, as counts, and the buttons that end it.
#[component]
pub(super) fn IndexLinkPart(
    link: IndexLink,
    /// Version of the index, and whether signals go to it.
    index: (i32, bool),
    acts: RulesActs,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let (version, on) = index;
    let linked = t(match link.linked {
        true => matches::LINKED_YES,
        false => matches::LINKED_NO,
    });
    let since = link
        .waits_since
        .map(|day| format!(", {}", time::date(language, day)))
        .unwrap_or_default();
    let troubles: Vec<_> = link
        .troubles
        .iter()
        .map(|word| t(matches::trouble(word)))
        .collect();
    let why = match troubles.is_empty() {
        true => String::new(),
        false => format!(" ({}: {})", link.troubled, troubles.join(", ")),
    };
    let waiting = format!("{}{since}{why}", link.waiting);
    let may_purge = link.may_purge(on).is_ok() && link.left > 0;
    let code = link.code.clone();
    let wind_down = on.then(|| {
        let code = link.code.clone();
        view! {
            <HouseForm action=acts.wind_down class="form" label=t(matches::WIND_DOWN) prefix=format!("afbouw-{code}-")>
                <p>{t(matches::WIND_DOWN_HELP)}</p>
                <input type="hidden" name="code" value=code />
                <input type="hidden" name="version" value=version.to_string() />
                <button class="button button-danger" type="submit">{t(matches::WIND_DOWN)}</button>
            </HouseForm>
        }
    });
    let purge = may_purge.then(|| {
        view! {
            <HouseForm action=acts.purge class="form" label=t(matches::PURGE) prefix=format!("opruim-{code}-")>
                <p>{t(matches::PURGE_HELP)}</p>
                <input type="hidden" name="code" value=code.clone() />
                <button class="button button-danger" type="submit">{t(matches::PURGE)}</button>
            </HouseForm>
        }
    });
    view! {
        <h4>{t(matches::LINK)}</h4>
        <Facts>
            <Fact label=t(matches::LINKED)>{linked}</Fact>
            <Fact label=t(matches::SIGNALS)>
                {matches::counts(language, link.active, link.inactive)}
            </Fact>
            <Fact label=t(matches::STANDING)>{link.matches}</Fact>
            <Fact label=t(matches::WAITING)>{waiting}</Fact>
        </Facts>
        {wind_down}
        {purge}
    }
}

/// The reports of what was cleared away.
#[component]
pub(super) fn Purges(purges: Vec<IndexPurge>) -> impl IntoView {
    let t = use_language();
    let language = language();
    if purges.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = purges
        .into_iter()
        .map(|one| {
            let on = time::date(language, one.on);
            let counts = matches::purged(language, one.counts);
            view! { <li>{format!("{}, {on}: {counts}", one.index)}</li> }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="opgeruimd">
            <header class="card-header"><h3 id="opgeruimd">{t(matches::PURGES)}</h3></header>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}
