use crate::api::case_log::{YouthLogLine, read_youth_log};
use crate::parts::load::Unreadable;
use crate::parts::page_header::PageHeader;
use crate::text::{case_log, language, time, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// All that the log says about one youth, in plain words, to be printed.
#[component]
pub fn YouthLogPage() -> impl IntoView {
    let t = use_language();
    let params = use_params_map();
    let lines = Resource::new(
        move || params.with(|params| params.get("id").unwrap_or_default()),
        read_youth_log,
    );
    view! {
        <Suspense fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match lines.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(lines) => {
                        let lines: Vec<_> =
                            lines.into_iter().map(|line| view! { <Line line /> }).collect();
                        view! {
                            <PageHeader title=t(case_log::YOUTH) lead=t(case_log::YOUTH_LEAD) />
                            <ol class="stack">{lines}</ol>
                            <p class="soft">{t(case_log::PRINT)}</p>
                        }
                        .into_any()
                    }
                }
            })}
        </Suspense>
    }
}

#[component]
fn Line(line: YouthLogLine) -> impl IntoView {
    let t = use_language();
    let when = format!("{} {}", time::date(language(), line.day), line.time);
    let who = line.name.unwrap_or_else(|| t(case_log::HOUSE).to_owned());
    let reason = line
        .reason
        .map(|reason| view! { <br /> {t(case_log::REASON)} ": " {reason} });
    view! {
        <li>
            <strong>{when}</strong> " – " {who} " – " {case_log::deed(language(), &line.deed)}
            {reason}
        </li>
    }
}
