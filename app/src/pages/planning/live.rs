use super::carry::Carry;
use crate::api::ApiError;
use crate::api::planning::BoardPage;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

/// Watches the week on the live channel and reads the board anew when somebody changed it. While
/// something is carried it waits, so that nothing moves under the hand.
pub fn watch(
    page: Resource<Result<BoardPage, ApiError>>,
    revision: RwSignal<i64>,
    carry: Carry,
) {
    let newest = RwSignal::new(0_i64);
    let week = Memo::new(move |_| {
        page.with(|page| match page {
            Some(Ok(page)) => Some(page.board.roster.week),
            _ => None,
        })
    });
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
        let _listening = source
            .add_event_listener_with_callback("revision", heard.as_ref().unchecked_ref());
        let source = send_wrapper(source, heard);
        on_cleanup(move || source.close());
    });
    Effect::new(move || {
        let told = newest.get();
        let carrying = carry.is_carrying();
        let shown = page.with(|page| match page {
            Some(Ok(page)) => Some(page.board.revision),
            _ => None,
        });
        if !carrying && shown.is_some_and(|shown| told > shown) {
            revision.set(told);
        }
    });
}

/// Keeps the channel and its listener together until the board goes.
struct Channel {
    source: leptos::__reexports::send_wrapper::SendWrapper<EventSource>,
    _heard: leptos::__reexports::send_wrapper::SendWrapper<Closure<dyn FnMut(MessageEvent)>>,
}

impl Channel {
    fn close(&self) {
        self.source.close();
    }
}

fn send_wrapper(source: EventSource, heard: Closure<dyn FnMut(MessageEvent)>) -> Channel {
    use leptos::__reexports::send_wrapper::SendWrapper;
    Channel { source: SendWrapper::new(source), _heard: SendWrapper::new(heard) }
}
