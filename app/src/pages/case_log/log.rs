use crate::api::case_log::{self as api, CaseLogAsked, CaseLogLine};
use crate::parts::address::plain;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::pagination::NewerOlder;
use crate::text::{case_log, language, time, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Where it is.
const HERE: &str = "/zaken/logboek";

/// The address of a page of the same rows.
fn href(asked: &CaseLogAsked, page: u32) -> String {
    let fields = [
        ("wat", &asked.deed),
        ("zaak", &asked.number),
        ("dag", &asked.day),
    ];
    let fields = fields.iter().filter(|(_, value)| !value.is_empty());
    let mut parts: Vec<_> = fields
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    parts.push(format!("bladzijde={page}"));
    format!("{HERE}?{}", parts.join("&"))
}

/// The log of cases, for privacy officers.
#[component]
pub fn CaseLogPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        // Only what these are made of.
        let get = |name: &str| plain(&query.with(|query| query.get(name).unwrap_or_default()));
        CaseLogAsked {
            deed: get("wat"),
            number: get("zaak"),
            day: get("dag"),
            page: get("bladzijde").parse().unwrap_or(1),
            verify: get("keten") == "ja",
        }
    });
    let page = Resource::new(move || asked.get(), api::read_case_log);
    view! {
        <PageHeader title=t(case_log::LOG) lead=t(case_log::LOG_LEAD) />
        <Load data=page show=move |page| view! { <Lines page asked=asked.get_untracked() /> } />
    }
}

#[component]
fn Lines(page: api::CaseLogPage, asked: CaseLogAsked) -> impl IntoView {
    let t = use_language();
    let chain = page.chain.map(|chain| {
        let tone = match chain.wrong {
            None => Tone::Success,
            Some(_) => Tone::Danger,
        };
        let sentence = case_log::chain(language(), chain.rows, chain.wrong);
        view! { <Notice tone><p>{sentence}</p></Notice> }
    });
    let (number, more, asked_of) = (page.page, page.more, asked.clone());
    let rows: Vec<_> = page
        .lines
        .into_iter()
        .map(|line| view! { <Line line /> })
        .collect();
    let table = if rows.is_empty() {
        view! { <EmptyState title=t(case_log::NOTHING) help=t(case_log::NOTHING_HELP) /> }
            .into_any()
    } else {
        view! {
            <div class="table-region" role="region" aria-label=t(case_log::LOG) tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(case_log::WHEN)}</th>
                            <th scope="col" role="columnheader">{t(case_log::WHO)}</th>
                            <th scope="col" role="columnheader">{t(case_log::WHAT)}</th>
                            <th scope="col" role="columnheader">{t(case_log::NUMBER)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
            <NewerOlder page=number more href=move |page| href(&asked_of, page) />
        }
        .into_any()
    };
    let alarms = (page.unseen > 0).then(|| {
        let sentence = case_log::unseen(language(), page.unseen);
        view! {
            <Notice tone=Tone::Danger>
                <p>{sentence} " " <a href="/zaken/alarmen">{t(case_log::ALARMS)}</a></p>
            </Notice>
        }
    });
    view! {
        {alarms}
        {chain}
        <Filter asked />
        {table}
    }
}

#[component]
fn Filter(asked: CaseLogAsked) -> impl IntoView {
    let t = use_language();
    let areas: Vec<_> = case_log::areas()
        .map(|(code, name)| {
            let selected = code == asked.deed;
            view! { <option value=code selected=selected>{t(name)}</option> }
        })
        .collect();
    view! {
        <form class="filter-bar" method="get" action=HERE role="search">
            <div class="field">
                <label class="field-label" for="wat">{t(case_log::WHAT)}</label>
                <select class="input input-select" id="wat" name="wat">
                    <option value="">{t(case_log::EVERYTHING)}</option>
                    {areas}
                </select>
            </div>
            <div class="field">
                <label class="field-label" for="zaak">{t(case_log::NUMBER)}</label>
                <input class="input" id="zaak" name="zaak" value=asked.number autocomplete="off" />
            </div>
            <div class="field">
                <label class="field-label" for="dag">{t(case_log::DAY)}</label>
                <input class="input" id="dag" name="dag" type="date" value=asked.day />
            </div>
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                <button class="button" type="submit" name="keten" value="ja">
                    {t(case_log::VERIFY)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Line(line: CaseLogLine) -> impl IntoView {
    let t = use_language();
    let when = format!("{} {}", time::date(language(), line.day), line.time);
    let machine = format!("{}T{}", line.day, line.time);
    let who = line.name.unwrap_or_else(|| t(case_log::HOUSE).to_owned());
    let all = line.youth.map(|youth| {
        let href = format!("{HERE}/jongere/{youth}");
        let label = format!("{} ({})", t(case_log::OF_YOUTH), line.sequence);
        view! { " " <a href=href aria-label=label>{t(case_log::OF_YOUTH)}</a> }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><time datetime=machine>{when}</time></th>
            <td role="cell" data-label=t(case_log::WHO)>{who}</td>
            <td role="cell" data-label=t(case_log::WHAT)>
                {case_log::deed(language(), &line.deed)}
            </td>
            <td role="cell" data-label=t(case_log::NUMBER)>{line.number} {all}</td>
        </tr>
    }
}
