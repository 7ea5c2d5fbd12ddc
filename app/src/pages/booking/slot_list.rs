use crate::api::booking::SlotChoice;
use crate::text::{booking as text, language, time};
use domain::time::Week;
use leptos::prelude::*;

/// Times to choose from, a list for each week. All are one group of radios: arrows go through them.
#[component]
pub(super) fn SlotList(
    /// Name in the post.
    name: String,
    /// The times, in order.
    slots: Vec<SlotChoice>,
    /// The one chosen at first, as it is posted.
    chosen: String,
) -> impl IntoView {
    let l = language();
    let mut weeks: Vec<(Week, Vec<SlotChoice>)> = Vec::new();
    for slot in slots {
        let week = Week::of(slot.day);
        match weeks.last_mut().filter(|(known, _)| *known == week) {
            Some((_, slots)) => slots.push(slot),
            None => weeks.push((week, vec![slot])),
        }
    }
    let weeks: Vec<_> = weeks
        .into_iter()
        .map(|(week, slots)| {
            let radios: Vec<_> = slots
                .into_iter()
                .map(|slot| {
                    let code = slot.code();
                    let checked = code == chosen;
                    view! {
                        <label class="choice">
                            <input type="radio" name=name.clone() value=code checked=checked />
                            <span>{text::slot(l, &slot)}</span>
                        </label>
                    }
                })
                .collect();
            view! {
                <p class="soft slot-week">{time::week_title(l, week)}</p>
                <div class="choices-list">{radios}</div>
            }
        })
        .collect();
    view! { <div class="slot-list">{weeks}</div> }
}
