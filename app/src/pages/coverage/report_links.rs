use super::address;
use crate::text::{Text, coverage as text, use_language};
use domain::coverage::wanted::CoverageQuery;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How often is looked whether a report came.
const EVERY: Duration = Duration::from_millis(250);

/// Looks after which nobody waits any more: two minutes.
const MOST: u32 = 480;

/// How a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// Nobody asked for one.
    Idle,
    /// It is being made.
    Busy,
    /// It came.
    Done,
    /// It takes longer than anybody waits.
    Slow,
}

/// The figures as files. The browser itself fetches a file, with JavaScript and without; with it the
/// page says meanwhile that it is being made, and then that it came.
#[component]
pub(super) fn ReportLinks(query: CoverageQuery, stands: RwSignal<Stands>) -> impl IntoView {
    let t = use_language();
    let waiting = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(Some(handle)) = waiting.try_update_value(Option::take) {
            handle.clear();
        }
    };
    on_cleanup(stop);
    let link = move |ending: &'static str, label: Text| {
        let href = address::report(&query, ending);
        let sign = if href.contains('?') { '&' } else { '?' };
        let marked = format!("{href}{sign}klaar=");
        let start = move |event: leptos::ev::MouseEvent| {
            let link = event.current_target();
            let Some(link) = link.and_then(|link| link.dyn_into::<Element>().ok()) else {
                return;
            };
            let mark = mark();
            // Without it the file comes all the same; only nobody would say that it did.
            if link
                .set_attribute("href", &format!("{marked}{mark}"))
                .is_err()
            {
                return;
            }
            stop();
            stands.set(Stands::Busy);
            let looks = StoredValue::new(0u32);
            let look = move || {
                looks.try_update_value(|looks| *looks += 1);
                let now = match came(&mark) {
                    true => Stands::Done,
                    false if looks.try_get_value().is_none_or(|looks| looks > MOST) => Stands::Slow,
                    false => return,
                };
                stop();
                stands.try_set(now);
            };
            if let Ok(handle) = set_interval_with_handle(look, EVERY) {
                waiting.set_value(Some(handle));
            }
        };
        view! {
            <a class="button" href=href rel="external" on:click=start>
                <span class="unseen">{t(text::DOWNLOAD)}" "</span>{t(label)}
            </a>
        }
    };
    let workbook = link("xlsx", text::AS_WORKBOOK);
    let csv = link("csv", text::AS_CSV);
    view! { {workbook} {csv} }
}

/// Says how a report stands, also to who cannot see it.
#[component]
pub(super) fn ReportStands(stands: RwSignal<Stands>) -> impl IntoView {
    let t = use_language();
    let words = move || match stands.get() {
        Stands::Idle => "",
        Stands::Busy => t(text::REPORT_BUSY),
        Stands::Done => t(text::REPORT_DONE),
        Stands::Slow => t(text::REPORT_SLOW),
    };
    let class = move || {
        if stands.get() == Stands::Busy {
            "busy"
        } else {
            ""
        }
    };
    view! { <p role="status" class=class>{words}</p> }
}

/// A word that tells this report from others.
fn mark() -> String {
    format!("{:.0}", js_sys::Math::random() * 1e12)
}

/// Whether the server said that the report with this mark is on its way: in a cookie, for a page hears
/// nothing else of a file that the browser fetches.
fn came(mark: &str) -> bool {
    let cookies = js_sys::Reflect::get(&document(), &"cookie".into());
    let cookies = cookies.ok().and_then(|cookies| cookies.as_string());
    let wanted = format!("rapport-klaar={mark}");
    cookies.is_some_and(|all| all.split(';').any(|one| one.trim() == wanted))
}
