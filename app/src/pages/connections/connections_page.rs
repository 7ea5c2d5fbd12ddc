use super::connection_form::ConnectionForm;
use crate::api::connections::{
    self as api, DESCRIPTION, MakeConnection, RevokeConnection, read_connections,
};
use crate::pages::imports::ImportTabs;
use crate::parts::copy_field::CopyField;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{connections as text, language, use_language, words};
use domain::connection::{Connection, ConnectionState};
use leptos::prelude::*;

/// The programs that read figures, and the form that makes a token for one.
#[component]
pub fn ConnectionsPage() -> impl IntoView {
    let t = use_language();
    let (make, revoke) = (
        ServerAction::<MakeConnection>::new(),
        ServerAction::<RevokeConnection>::new(),
    );
    let changed = any_settled([settled(make), settled(revoke)]);
    let page = Resource::new(move || changed.get(), async |_| read_connections().await);
    view! {
        <PageHeader title=t(text::CONNECTIONS) lead=t(text::LEAD) />
        <ImportTabs here=api::PAGE />
        <Load data=page show=move |page| view! { <Whole page make revoke /> } />
    }
}

#[component]
fn Whole(
    page: api::ConnectionsPage,
    make: ServerAction<MakeConnection>,
    revoke: ServerAction<RevokeConnection>,
) -> impl IntoView {
    let t = use_language();
    let made = page.made.clone().map(|made| {
        view! {
            <Notice tone=Tone::Warning>
                <p class="notice-title">{format!("{}: {}", t(text::ONCE), made.name)}</p>
                <p>{t(text::ONCE_HELP)}</p>
                <CopyField id="sleutel" value=made.token words=&text::COPY_WORDS />
            </Notice>
        }
    });
    let lines = page.lines.clone();
    view! {
        <div class="stack-wide">
            <Done told=text::DONE />
            {made}
            <section class="stack" aria-labelledby="gemaakt">
                <h2 id="gemaakt">{t(text::KNOWN)}</h2>
                <Known lines revoke />
            </section>
            <ConnectionForm page make />
            <p>
                {t(text::HOW)} " "
                <a href=DESCRIPTION rel="external">{t(text::DESCRIPTION)}</a>
            </p>
        </div>
    }
}

#[component]
fn Known(
    lines: Vec<(Connection, ConnectionState)>,
    revoke: ServerAction<RevokeConnection>,
) -> impl IntoView {
    let t = use_language();
    if lines.is_empty() {
        return view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any();
    }
    let rows = lines
        .into_iter()
        .map(|(one, state)| view! { <Line one state revoke /> });
    view! {
        <div class="table-region" role="region" aria-labelledby="gemaakt" tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::NAME)}</th>
                        <th scope="col" role="columnheader">{t(text::READS)}</th>
                        <th scope="col" role="columnheader">{t(text::AREA)}</th>
                        <th scope="col" role="columnheader">{t(text::LAST_DAY)}</th>
                        <th scope="col" role="columnheader">{t(text::USED)}</th>
                        <th scope="col" role="columnheader">{t(text::STATE)}</th>
                        <th scope="col" role="columnheader">
                            <span class="unseen">{t(words::ACTIONS)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Line(
    one: Connection,
    state: ConnectionState,
    revoke: ServerAction<RevokeConnection>,
) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let reads: Vec<_> = one
        .scopes
        .iter()
        .map(|scope| t(text::scope(*scope)))
        .collect();
    let area = match &one.area {
        Some((_, name)) => name.clone(),
        None => t(text::WHOLE_REGION).to_owned(),
    };
    let (look, word) = text::state(state);
    let button = (state == ConnectionState::Works).then(|| {
        let heard = text::revoke(l, &one.name);
        view! {
            <HouseForm action=revoke prefix=format!("in-{}-", one.id)>
                <input type="hidden" name="id" value=one.id.to_string() />
                <button class="button button-small" type="submit" aria-label=heard>
                    {t(text::REVOKE)}
                </button>
            </HouseForm>
        }
    });
    let muted = button.is_none().then_some("");
    view! {
        <tr role="row" data-muted=muted>
            <th scope="row" role="rowheader">{one.name.clone()}</th>
            <td role="cell" data-label=t(text::READS)>{reads.join("; ")}</td>
            <td role="cell" data-label=t(text::AREA)>{area}</td>
            <td role="cell" data-label=t(text::LAST_DAY)>{text::until(l, &one)}</td>
            <td role="cell" data-label=t(text::USED)>{text::used(l, &one)}</td>
            <td role="cell" data-label=t(text::STATE)>
                <span class="badge" data-state=look>{t(word)}</span>
            </td>
            <td role="cell" class="table-actions">{button}</td>
        </tr>
    }
}
