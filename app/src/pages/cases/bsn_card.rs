use crate::text::{bsn as text, language, use_language};
use domain::cases::{BsnView, CaseView, KnownCase};
use leptos::prelude::*;

/// The citizen service number of a youth, masked; nothing while none are in use.
#[component]
pub(super) fn BsnCard(case: CaseView) -> impl IntoView {
    // A number that is there can be taken away after the end too.
    let known = case.bsn.as_ref().is_some_and(|bsn| bsn.shown.is_some());
    let may_change = case.may_change() || (known && !case.by_glass);
    let place = may_change.then(|| format!("/zaken/{}/bsn", case.case));
    case.bsn.map(|bsn| view! { <Shown bsn place /> })
}

#[component]
fn Shown(bsn: BsnView, place: Option<String>) -> impl IntoView {
    let t = use_language();
    let link = t(match bsn.shown {
        Some(_) => text::CHANGE,
        None => text::ADD,
    });
    let link = place.map(|place| view! { <p><a href=place>{link}</a></p> });
    let shown = match bsn.shown {
        None => view! { <p>{t(text::NONE)}</p> }.into_any(),
        Some(shown) => {
            let heard = text::ends_on(language(), shown.as_str());
            view! {
                <p>
                    <span aria-hidden="true">{shown.as_str().to_owned()}</span>
                    <span class="unseen">{heard}</span>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby="bsn">
            <header class="card-header"><h2 id="bsn">{t(text::BSN)}</h2></header>
            {shown}
            <AlsoKnown also=bsn.also />
            {link}
        </section>
    }
}

/// The youth's other cases that the viewer may see.
#[component]
pub(super) fn AlsoKnown(also: Vec<KnownCase>) -> impl IntoView {
    let t = use_language();
    (!also.is_empty()).then(|| {
        let links: Vec<_> = also
            .into_iter()
            .map(|one| {
                let place = format!("/zaken/{}", one.case);
                view! { <li><a href=place>{one.number}</a></li> }
            })
            .collect();
        view! {
            <p>{t(text::ALSO)}</p>
            <ul>{links}</ul>
        }
    })
}
