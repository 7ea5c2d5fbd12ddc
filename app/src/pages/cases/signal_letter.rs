use crate::parts::facts::{Fact, Facts};
use crate::text::{language, letters, time, use_language};
use domain::cases::{CaseView, LetterKind};
use domain::ids::SignalId;
use leptos::prelude::*;

/// The newest letter that tells of a signal and whether it went out, or the link that begins one.
#[component]
pub(super) fn SignalLetter(signal: SignalId, case: CaseView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let newest = case
        .letters
        .iter()
        .find(|letter| letter.signal == Some(signal) && letter.withdrawn.is_none());
    if let Some(letter) = newest {
        let made = time::date(language, letter.on);
        let standing = letters::standing(language, letter.sent);
        return view! {
            <Facts>
                <Fact label=t(letters::OF_SIGNAL)>
                    <a href="#brieven">{made}</a>
                    {format!(": {standing}")}
                </Fact>
            </Facts>
        }
        .into_any();
    }
    // A letter is about the newest signal; an earlier one gets none any more.
    let is_its_turn = case
        .signals
        .for_letter()
        .is_some_and(|one| one.id == signal);
    if case.by_glass || !is_its_turn {
        return ().into_any();
    }
    let place = format!(
        "/zaken/{}/brief/{}",
        case.case,
        LetterKind::IndexSignal.code()
    );
    view! { <p><a class="button" href=place>{t(letters::MAKE)}</a></p> }.into_any()
}
