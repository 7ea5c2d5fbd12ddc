use super::{Carry, CellPlace};
use crate::text::{planning, time, use_language};
use chrono::Datelike;
use leptos::prelude::*;

/// What the board says aloud while something is carried, and the help for the keys.
#[component]
pub fn CarryVoice(
    /// The state machine.
    carry: Carry,
) -> impl IntoView {
    let t = use_language();
    view! {
        <p class="unseen" aria-live="assertive">{move || carry.said.get()}</p>
        {move || carry.is_carrying().then(|| view! { <p class="carry-help">{t(planning::CARRY_HELP)}</p> })}
    }
}

impl Carry {
    /// Says where the aim is and what would happen there.
    pub(super) fn say_aim(self, place: CellPlace) {
        let said = self.held.with_untracked(|held| {
            let held = held.as_ref()?;
            let (_, dropped) = held.aim.as_ref()?;
            let note = self.note(held, dropped)?;
            let who = self.shown.with_value(|shown| {
                shown
                    .as_ref()
                    .map(|shown| shown.board.names.employee(place.0).to_owned())
            })?;
            let day = time::weekday(dropped.placement.day.weekday()).in_language(self.language);
            let why = note.why.unwrap_or_default();
            Some(format!("{who}, {day} {}. {}. {why}", note.time, note.word))
        });
        if let Some(said) = said {
            self.said.set(said);
        }
    }

    /// Says it when the server refused a drop: somebody else was first, or the data changed.
    pub(super) fn tell_refusals(self) {
        let value = self.place.value();
        Effect::new(move || {
            if let Some(Err(error)) = value.get() {
                self.said.set(error.sentence(self.language));
            }
        });
    }
}
