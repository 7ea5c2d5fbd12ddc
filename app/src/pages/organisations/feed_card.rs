use super::organisation_page::Acts;
use crate::parts::feed::Feed;
use crate::text::{feed as text, use_language};
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// The school's calendar feed; nothing for who may not let it in.
#[component]
pub(super) fn FeedCard(id: OrganisationId, acts: Acts) -> impl IntoView {
    let t = use_language();
    view! {
        <Transition>
            {move || Suspend::new(async move {
                let feed = acts.feed.await.ok().flatten()?;
                Some(view! {
                    <section class="card feed" aria-labelledby="agenda-school">
                        <header class="card-header">
                            <h2 id="agenda-school">{t(text::SCHOOL_CARD)}</h2>
                        </header>
                        <Feed
                            feed
                            make=acts.make_feed
                            revoke=acts.revoke_feed
                            words=&text::OF_SCHOOL
                            of=("organisation", id.to_string())
                            prefix="agenda-"
                        />
                    </section>
                })
            })}
        </Transition>
    }
}
