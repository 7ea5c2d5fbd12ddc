use crate::api::booking::{AnswerOffer, LeaveLine, OwnWait, WaitStand};
use crate::parts::form::HouseForm;
use crate::text::{booking, language, use_language, waiting as text};
use leptos::prelude::*;

/// The forms with which a school answers an offer and leaves the list; a page that shows them reads
/// its data anew when one of them is done.
#[derive(Clone, Copy)]
pub struct LineForms {
    /// Yes or no to an offer.
    pub answer: ServerAction<AnswerOffer>,
    /// No longer waiting.
    pub leave: ServerAction<LeaveLine>,
}

impl LineForms {
    /// New ones, for one page.
    pub fn new() -> Self {
        Self {
            answer: ServerAction::new(),
            leave: ServerAction::new(),
        }
    }
}

/// What the school waits for, offers first; nothing when it waits for nothing.
#[component]
pub fn OwnLine(line: Vec<OwnWait>, forms: LineForms) -> impl IntoView {
    let t = use_language();
    let (offered, waiting): (Vec<OwnWait>, Vec<OwnWait>) = line
        .into_iter()
        .partition(|one| matches!(one.stand, WaitStand::Offered { .. }));
    let offers = offered.into_iter().enumerate();
    let offers = offers.map(|(nth, wait)| view! { <Offer nth wait forms /> });
    let offers: Vec<_> = offers.collect();
    let list = (!waiting.is_empty()).then(|| {
        let rows = waiting.into_iter().enumerate();
        let rows = rows.map(|(nth, wait)| view! { <Row nth wait forms /> });
        let rows: Vec<_> = rows.collect();
        view! {
            <section class="card" aria-labelledby="wachtlijst">
                <h2 id="wachtlijst">{t(text::OWN)}</h2>
                <ul class="portal-lessons">{rows}</ul>
            </section>
        }
    });
    view! {
        {offers}
        {list}
    }
}

/// `Online veiligheid: 7a en 7b`.
fn what(wait: &OwnWait) -> String {
    booking::part(language(), &wait.lesson, &wait.groups)
}

#[component]
fn Offer(nth: usize, wait: OwnWait, forms: LineForms) -> impl IntoView {
    let t = use_language();
    let l = language();
    let WaitStand::Offered { slot, until } = wait.stand else {
        return None;
    };
    let heading = format!("aanbod-{nth}");
    let named_by = heading.clone();
    let (yes, no) = (
        format!("{}: {}", t(text::TAKE), what(&wait)),
        format!("{}: {}", t(text::DECLINE), what(&wait)),
    );
    let (yes_id, no_id) = (wait.id.to_string(), wait.id.to_string());
    let answer = forms.answer;
    Some(view! {
        <section class="card notice" data-kind="ok" aria-labelledby=named_by>
            <h2 id=heading>{t(text::FOR_YOU)}</h2>
            <p><strong>{what(&wait)}</strong></p>
            <p>{text::held_for_you(l, &slot, until)}</p>
            <div class="actions">
                <HouseForm action=answer prefix=format!("ja-{nth}-")>
                    <input type="hidden" name="id" value=yes_id />
                    <input type="hidden" name="answer" value="yes" />
                    <button class="button button-primary" type="submit" aria-label=yes>
                        {t(text::TAKE)}
                    </button>
                </HouseForm>
                <HouseForm action=answer prefix=format!("nee-{nth}-")>
                    <input type="hidden" name="id" value=no_id />
                    <input type="hidden" name="answer" value="no" />
                    <button class="button" type="submit" aria-label=no>{t(text::DECLINE)}</button>
                </HouseForm>
            </div>
            <p class="soft">{t(text::DECLINE_HELP)}</p>
        </section>
    })
}

#[component]
fn Row(nth: usize, wait: OwnWait, forms: LineForms) -> impl IntoView {
    let t = use_language();
    let l = language();
    let place = match wait.stand {
        WaitStand::Waiting { place } => Some(text::place(l, place)),
        WaitStand::Offered { .. } => None,
    };
    let label = format!("{}: {}", t(text::LEAVE), what(&wait));
    view! {
        <li class="portal-lesson">
            <span class="portal-lesson-what">
                <strong>{wait.lesson.clone()}</strong> " · " {booking::and(l, &wait.groups)}
                <br />
                <span class="soft">{place}</span>
            </span>
            <HouseForm action=forms.leave prefix=format!("lijst-{nth}-")>
                <input type="hidden" name="id" value=wait.id.to_string() />
                <button class="button button-small" type="submit" aria-label=label>
                    {t(text::LEAVE)}
                </button>
            </HouseForm>
        </li>
    }
}
