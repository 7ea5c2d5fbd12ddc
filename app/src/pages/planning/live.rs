use super::carry::Carry;
use crate::parts::focus;
use leptos::__reexports::send_wrapper::SendWrapper;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

/// Watches the week on the live channel and reads the board anew when somebody changed it. While
/// something is carried it waits, so that nothing moves under the hand.
pub fn watch(revision: RwSignal<i64>, carry: Carry) {
    let newest = RwSignal::new(0_i64);
    let week = Memo::new(move |_| carry.week_and_revision().map(|(week, _)| week));
    Effect::new(move || {
        let Some(week) = week.get() else {
            return;
        };
        let Ok(source) = EventSource::new(&format!("/live/planning?week={week}")) else {
            return;
        };
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let told = event.data().as_string().and_then(|text| text.parse().ok());
            if let Some(told) = told {
                newest.set(told);
            }
        });
        // Without the channel the board is as fresh as its last reading.
        let _listening =
            source.add_event_listener_with_callback("revision", heard.as_ref().unchecked_ref());
        let channel = Channel {
            source: SendWrapper::new(source),
            _heard: SendWrapper::new(heard),
        };
        on_cleanup(move || channel.close());
    });
    Effect::new(move || {
        let told = newest.get();
        let shown = carry.week_and_revision().map(|(_, revision)| revision);
        if !carry.is_carrying() && shown.is_some_and(|shown| told > shown) {
            focus::keep_place();
            revision.set(told);
        }
    });
}

/// The channel and its listener, kept together until the board goes.
struct Channel {
    source: SendWrapper<EventSource>,
    _heard: SendWrapper<Closure<dyn FnMut(MessageEvent)>>,
}

impl Channel {
    /// Takes the whole channel, so that the listener lives as long as the source.
    fn close(self) {
        self.source.close();
    }
}
