use super::address::{self, ALERTS};
use crate::api::coverage::{SetAlertMail, SetAlertRules, read_alert_rules};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{Text, attention as text, coverage, use_language, words};
use domain::coverage::attention::AlertsPage as Page;
use domain::coverage::wanted::CoverageQuery;
use domain::ids::AreaId;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Where a manager sets what wants attention, and turns the mail off.
#[component]
pub fn AlertsPage() -> impl IntoView {
    let map = use_query_map();
    let area = Memo::new(move |_| map.with(|map| map.get("gebied").unwrap_or_default()));
    let rules = ServerAction::<SetAlertRules>::new();
    let mail = ServerAction::<SetAlertMail>::new();
    let changed = any_settled([settled(rules), settled(mail)]);
    let page = Resource::new(
        move || (area.get(), changed.get()),
        |(area, _)| read_alert_rules(area),
    );
    view! {
        <Load data=page show=move |page| view! { <Whole page rules mail /> } />
    }
}

#[component]
fn Whole(
    page: Page,
    rules: ServerAction<SetAlertRules>,
    mail: ServerAction<SetAlertMail>,
) -> impl IntoView {
    let t = use_language();
    let above = vec![
        (
            address::page(&CoverageQuery::default()),
            t(coverage::COVERAGE).to_owned(),
        ),
        (address::attention(None), t(text::ATTENTION).to_owned()),
    ];
    let mailed = page.settings.mailed;
    view! {
        <Breadcrumbs above here=t(text::SETTINGS) />
        <PageHeader title=t(text::SETTINGS) lead=t(text::SETTINGS_LEAD) />
        <div class="stack-wide">
            <Done told=text::DONE />
            <Rules page rules />
            <Mail mailed mail />
        </div>
    }
}

#[component]
fn Rules(page: Page, rules: ServerAction<SetAlertRules>) -> impl IntoView {
    let t = use_language();
    let shown = page.area;
    let tab = |area: Option<AreaId>, name: String| {
        let current = (area == shown).then_some("page");
        let href = match area {
            None => ALERTS.to_owned(),
            Some(area) => format!("{ALERTS}?gebied={area}"),
        };
        view! { <li><a class="tab" href=href aria-current=current>{name}</a></li> }
    };
    // Who answers for one area has nothing to tell apart.
    let tabs = (page.areas.len() > 1).then(|| {
        let areas = page.areas.clone().into_iter();
        let own: Vec<_> = areas.map(|(id, name)| tab(Some(id), name)).collect();
        view! {
            <nav class="tabs" aria-label=t(coverage::AREA)>
                <ul class="tabs-list">
                    {tab(None, t(text::EVERYWHERE).to_owned())}
                    {own}
                </ul>
            </nav>
        }
    });
    let area = shown.map(|area| area.to_string()).unwrap_or_default();
    let form = page.form;
    let number = move |name: &'static str, label: Text, value: String| {
        view! {
            <TextField
                name
                post_as=format!("form[{name}]")
                label=t(label)
                hint=t(text::NEVER)
                inputmode="numeric"
                width="input-xs"
                value
            />
        }
    };
    view! {
        <section class="form-section" aria-labelledby="wanneer">
            <h2 id="wanneer">{t(text::WHEN)}</h2>
            {tabs}
            {shown.map(|_| view! { <p>{t(text::AREA_HELP)}</p> })}
            <HouseForm action=rules class="form" label=t(text::WHEN) prefix="regels-">
                <input type="hidden" name="area" value=area />
                {number("under_percent", text::UNDER_PERCENT, form.under_percent)}
                {number("cancelled", text::CANCELLED_TIMES, form.cancelled)}
                {number("waiting_days", text::WAITING_DAYS, form.waiting_days)}
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}

#[component]
fn Mail(mailed: bool, mail: ServerAction<SetAlertMail>) -> impl IntoView {
    let t = use_language();
    let (stands, turn) = match mailed {
        true => (text::MAIL_ON, text::TURN_OFF),
        false => (text::MAIL_OFF, text::TURN_ON),
    };
    view! {
        <section class="form-section" aria-labelledby="mail">
            <h2 id="mail">{t(text::MAIL)}</h2>
            <p>{t(text::MAIL_HELP)}</p>
            <p><strong>{t(stands)}</strong></p>
            <HouseForm action=mail prefix="mail-">
                <input type="hidden" name="wanted" value=(!mailed).to_string() />
                <button class="button" type="submit">{t(turn)}</button>
            </HouseForm>
        </section>
    }
}
