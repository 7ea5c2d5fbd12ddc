use super::outbox_page::Acts;
use crate::parts::form::HouseForm;
use crate::text::{language, outbox, time, use_language, words};
use domain::outbox::{MailLine, MailState};
use domain::time::{Instant, wall_of};
use leptos::prelude::*;

/// The mails of a page, with what can be done about each.
#[component]
pub(super) fn MailTable(
    /// The mails.
    lines: Vec<MailLine>,
    /// The state that the page shows; an act comes back to it.
    shown: Option<MailState>,
    /// What the viewer may do.
    acts: Option<Acts>,
) -> impl IntoView {
    let t = use_language();
    let actions = acts.map(|_| {
        view! {
            <th scope="col" role="columnheader"><span class="unseen">{t(words::ACTIONS)}</span></th>
        }
    });
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <Line line shown acts /> })
        .collect();
    view! {
        <div class="table-region" role="region" aria-label=t(outbox::MAIL) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(outbox::MESSAGE)}</th>
                        <th scope="col" role="columnheader">{t(outbox::TO)}</th>
                        <th scope="col" role="columnheader">{t(outbox::STATE)}</th>
                        <th scope="col" role="columnheader">{t(outbox::WRITTEN)}</th>
                        <th scope="col" role="columnheader">{t(outbox::MOMENT)}</th>
                        <th scope="col" role="columnheader" class="number">{t(outbox::TRIES)}</th>
                        {actions}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Line(line: MailLine, shown: Option<MailState>, acts: Option<Acts>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let kind = outbox::kind(language, &line.kind);
    let trouble = line
        .trouble
        .map(|trouble| outbox::trouble(language, trouble));
    let tried = line.trouble.is_some();
    let at = when(line.ended_at.unwrap_or(line.due_at));
    let moment = match line.state {
        MailState::Sending => t(outbox::NOW).to_owned(),
        state => outbox::moment(language, state.is_over(), tried, &at),
    };
    let acts = acts.map(|acts| view! { <LineActs line=line.clone() shown acts /> });
    let to = view! { <To line=line.clone() /> };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{kind}</th>
            <td role="cell" data-label=t(outbox::TO)>{to}</td>
            <td role="cell" data-label=t(outbox::STATE)>
                <div>
                    <span class="badge" data-state=outbox::badge(line.state)>{t(outbox::state(line.state))}</span>
                    {trouble.map(|trouble| view! { <p class="soft">{trouble}</p> })}
                </div>
            </td>
            <td role="cell" data-label=t(outbox::WRITTEN)>{when(line.made_at)}</td>
            <td role="cell" data-label=t(outbox::MOMENT)>{moment}</td>
            <td role="cell" class="number" data-label=t(outbox::TRIES)>{line.attempts.to_string()}</td>
            {acts}
        </tr>
    }
}

/// The school, and enough of the address to tell which of its contacts it is.
#[component]
fn To(line: MailLine) -> impl IntoView {
    let t = use_language();
    let school = line
        .school
        .map(|(id, name)| view! { <a href=format!("/scholen/{id}")>{name}</a> });
    let address = line.address.unwrap_or_else(|| t(outbox::WIPED).to_owned());
    view! { <div>{school}<p class="soft">{address}</p></div> }
}

#[component]
fn LineActs(line: MailLine, shown: Option<MailState>, acts: Acts) -> impl IntoView {
    let t = use_language();
    let about = format!(
        "{}, {}",
        outbox::kind(language(), &line.kind),
        when(line.made_at)
    );
    let id = line.id.to_string();
    let state = shown.map_or("", MailState::code);
    let retry = line.can_retry().then(|| {
        let label = format!("{}: {about}", t(outbox::RETRY));
        let id = id.clone();
        view! {
            <HouseForm action=acts.retry>
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="state" value=state />
                <button class="button button-small" type="submit" aria-label=label>{t(outbox::RETRY)}</button>
            </HouseForm>
        }
    });
    let stop = line.can_stop().then(|| {
        let label = format!("{}: {about}", t(outbox::STOP));
        view! {
            <HouseForm action=acts.stop>
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="state" value=state />
                <button class="button button-small" type="submit" aria-label=label>{t(outbox::STOP)}</button>
            </HouseForm>
        }
    });
    view! { <td role="cell" class="table-actions mail-acts">{retry}{stop}</td> }
}

/// `24 november 2026, 09:00`.
fn when(at: Instant) -> String {
    let (day, minute) = wall_of(at);
    format!("{}, {minute}", time::date(language(), day))
}
