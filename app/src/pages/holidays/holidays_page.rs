use super::holiday_form::HolidayCard;
use crate::api::holidays::{self as api, AddHoliday, ChangeHoliday, RemoveHoliday};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{holidays, language, time, use_language, words};
use domain::holiday::Holiday;
use domain::time::SchoolYear;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The forms of the page.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub add: ServerAction<AddHoliday>,
    pub change: ServerAction<ChangeHoliday>,
    pub remove: ServerAction<RemoveHoliday>,
}

/// The holidays of a school year (`jaar=2026`), with one being changed (`vakantie=ID`).
#[component]
pub fn HolidaysPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let year = Memo::new(move |_| query.with(|query| query.get("jaar"))?.parse::<i32>().ok());
    let acts = Acts {
        add: ServerAction::new(),
        change: ServerAction::new(),
        remove: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.add),
        settled(acts.change),
        settled(acts.remove),
    ]);
    let page = Resource::new(
        move || (year.get(), changed.get()),
        |(year, _)| api::read_holidays(year),
    );
    view! {
        <PageHeader title=t(holidays::HOLIDAYS) lead=t(holidays::LEAD) />
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::HolidaysPage, acts: Acts) -> impl IntoView {
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| query.get("vakantie")));
    let year = page.year;
    let may_manage = page.may_manage;
    let list = page.holidays.clone();
    let side = may_manage.then_some({
        move || {
            let chosen = chosen.get();
            let holiday = page
                .holidays
                .iter()
                .find(|one| Some(one.id.to_string()) == chosen)
                .cloned();
            view! { <HolidayCard holiday year key=page.key.clone() acts /> }
        }
    });
    view! {
        <div class="stack">
            <Done told=holidays::DONE />
            <Years year current=SchoolYear::of(page.today) />
            <div class=if may_manage { "columns" } else { "" }>
                <div><HolidayList list year may_manage /></div>
                {side.map(|side| view! { <div>{side}</div> })}
            </div>
        </div>
    }
}

/// The years around the one shown.
#[component]
fn Years(year: SchoolYear, current: SchoolYear) -> impl IntoView {
    let t = use_language();
    let mut years = vec![year.0 - 1, year.0, year.0 + 1];
    if !years.contains(&current.0) {
        years.push(current.0);
        years.sort_unstable();
    }
    let links: Vec<_> = years
        .into_iter()
        .map(|number| {
            let shown = (number == year.0).then_some("page");
            view! {
                <li>
                    <a class="tab" href=format!("/vakanties?jaar={number}") aria-current=shown>
                        {SchoolYear(number).to_string()}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="tabs" aria-label=t(holidays::YEARS)><ul class="tabs-list">{links}</ul></nav>
    }
}

#[component]
fn HolidayList(list: Vec<Holiday>, year: SchoolYear, may_manage: bool) -> impl IntoView {
    let t = use_language();
    let language = language();
    if list.is_empty() {
        return view! { <EmptyState title=t(holidays::NONE) help=t(holidays::NONE_HELP) /> }
            .into_any();
    }
    let rows: Vec<_> = list
        .into_iter()
        .map(|holiday| {
            let name = holiday.name.to_string();
            let change = may_manage.then(|| {
                let href = format!("/vakanties?jaar={}&vakantie={}#vakantie", year.0, holiday.id);
                let label = format!("{} {name}", t(words::CHANGE));
                view! {
                    <td role="cell" class="table-actions">
                        <a class="button button-small" href=href aria-label=label>{t(words::CHANGE)}</a>
                    </td>
                }
            });
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{name}</th>
                    <td role="cell" data-label=t(holidays::DAYS)>
                        {time::period(language, holiday.first_day, holiday.last_day)}
                    </td>
                    <td role="cell" data-label=t(holidays::KIND)>{t(holidays::kind(holiday.kind))}</td>
                    {change}
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-labelledby="vakanties-kop" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="vakanties-kop">{holidays::year(language, year)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(holidays::NAME)}</th>
                        <th scope="col" role="columnheader">{t(holidays::DAYS)}</th>
                        <th scope="col" role="columnheader">{t(holidays::KIND)}</th>
                        {may_manage.then(|| view! {
                            <th scope="col" role="columnheader">
                                <span class="unseen">{t(words::ACTIONS)}</span>
                            </th>
                        })}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
