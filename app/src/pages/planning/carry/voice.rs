use super::{Carry, CellPlace};
use crate::parts::notice::{Notice, Tone};
use crate::text::{planning, time, use_language};
use chrono::Datelike;
use leptos::prelude::*;

/// What the board says aloud while something is carried, the help for the keys, and why the server
/// refused a drop: somebody else was first, or the data changed.
#[component]
pub fn CarryVoice(
    /// The state machine.
    carry: Carry,
) -> impl IntoView {
    let t = use_language();
    // The form tells its own refusals.
    let refused = move || {
        let no_form = carry.query.with(|query| query.chosen.is_none());
        match carry.place.value().get() {
            Some(Err(error)) if no_form && !carry.is_carrying() => {
                Some(error.sentence(carry.language))
            }
            _ => None,
        }
    };
    view! {
        <p class="unseen" aria-live="assertive">{move || carry.said.get()}</p>
        {move || refused().map(|sentence| view! {
            <div class="drop-refused"><Notice tone=Tone::Danger><p>{sentence}</p></Notice></div>
        })}
        {move || carry.is_carrying().then(|| view! { <p class="carry-help">{t(planning::CARRY_HELP)}</p> })}
    }
}

impl Carry {
    /// Says what is in the hand and which keys work, then where the aim is.
    pub(super) fn say_pick_up(self, place: Option<CellPlace>) {
        let picked = self.held.with_untracked(|held| {
            let (what, school) = &held.as_ref()?.told;
            Some(planning::picked_up(self.language, what, school))
        });
        let aim = place.and_then(|place| self.aim_in_words(place));
        let said: Vec<_> = picked.into_iter().chain(aim).collect();
        self.said.set(said.join(" "));
    }

    /// Says where the aim is and what would happen there.
    pub(super) fn say_aim(self, place: CellPlace) {
        if let Some(said) = self.aim_in_words(place) {
            self.said.set(said);
        }
    }

    fn aim_in_words(self, place: CellPlace) -> Option<String> {
        self.held.with_untracked(|held| {
            let held = held.as_ref()?;
            let (_, dropped) = held.aim.as_ref()?;
            let note = self.note(held, dropped)?;
            let who = self.shown.with_value(|shown| {
                shown
                    .as_ref()
                    .map(|shown| shown.board.names.employee(place.0).to_owned())
            })?;
            let day = time::weekday(dropped.placement.day.weekday()).in_language(self.language);
            let why = note.why.join(" ");
            Some(format!("{who}, {day} {}. {}. {why}", note.time, note.word))
        })
    }
}
