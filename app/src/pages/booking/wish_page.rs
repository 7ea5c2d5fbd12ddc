use crate::api::booking::{LeaveWishes, WishPage as Page, read_wishes};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::choices::{Choices, Tick};
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{Text, booking as text, language, request_words, time, use_language, words};
use chrono::Weekday;
use domain::request::{Daypart, Pattern};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The choices of a week, the dearest first.
const CHOICES: [Text; 3] = [text::FIRST_WEEK, text::SECOND_WEEK, text::THIRD_WEEK];

/// Wishes for one lesson; a planner finds the time.
#[component]
pub fn WishPage() -> impl IntoView {
    let t = use_language();
    let params = use_params_map();
    let lesson = Memo::new(move |_| params.with(|params| params.get("les").unwrap_or_default()));
    let action = ServerAction::<LeaveWishes>::new();
    let page = Resource::new(move || lesson.get(), read_wishes);
    view! {
        <Breadcrumbs
            above=vec![("/boeken/aanbod".to_owned(), t(text::BOOK).to_owned())]
            here=t(text::ASK)
        />
        <Load data=page show=move |page| view! { <Whole page action /> } />
    }
}

#[component]
fn Whole(page: Page, action: ServerAction<LeaveWishes>) -> impl IntoView {
    let t = use_language();
    let l = language();
    let title = format!("{}: {}", t(text::ASK), page.lesson.name);
    let groups = page
        .groups
        .iter()
        .map(|one| {
            let more = text::group(l, &one.level, one.pupils);
            (one.id.to_string(), format!("{} ({more})", one.name))
        })
        .collect();
    let patterns = [Pattern::BackToBack, Pattern::Series].map(|one| {
        let label = match one {
            Pattern::BackToBack => text::BACK_TO_BACK,
            Pattern::Series => text::EACH,
        };
        (one.code().to_owned(), t(label).to_owned())
    });
    let weekdays = (0..=4_u8)
        .filter_map(|day| Some((day, Weekday::try_from(day).ok()?)))
        .map(|(day, weekday)| (day.to_string(), t(time::weekday(weekday)).to_owned()))
        .collect();
    let dayparts = Daypart::ALL
        .into_iter()
        .map(|part| {
            let name = t(request_words::daypart(part)).to_owned();
            (part.code().to_owned(), name)
        })
        .collect();
    let mut weeks = vec![(String::new(), t(text::NO_PREFERENCE).to_owned())];
    weeks.extend(
        page.weeks
            .iter()
            .map(|week| (week.to_string(), text::week(l, *week))),
    );
    view! {
        <PageHeader title lead=t(text::WISHES_LEAD) />
        <HouseForm action class="form">
            <ForSchool school=page.school />
            <input type="hidden" name="key" value=page.key />
            <input type="hidden" name="form[lesson_type]" value=page.lesson.id.to_string() />
            <Choices
                name="groups"
                post_as="form[groups][]"
                label=t(text::WHICH_GROUPS)
                options=groups
            />
            {(!page.had.is_empty()).then(|| view! {
                <Notice tone=Tone::Warning><p>{text::had_before(l, &page.had)}</p></Notice>
                <Tick name="again" post_as="form[again]" label=t(text::AGAIN) ticked=false />
            })}
            <Select
                name="pattern"
                post_as="form[pattern]"
                label=t(text::PATTERN)
                options=patterns.to_vec()
            />
            <section class="form-section">
                <h2>{t(text::WEEKS)}</h2>
                <WeekOrder weeks />
            </section>
            <section class="form-section">
                <Choices
                    name="weekdays"
                    post_as="form[weekdays][]"
                    label=t(text::WEEKDAYS)
                    options=weekdays
                    row=true
                />
                <Choices
                    name="dayparts"
                    post_as="form[dayparts][]"
                    label=t(text::DAYPARTS)
                    options=dayparts
                    row=true
                />
                <NotOn />
                <TextArea
                    name="remarks"
                    post_as="form[remarks]"
                    label=t(text::REMARKS)
                    hint=t(text::REMARKS_HINT)
                    rows=3
                />
            </section>
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(text::SEND_WISHES)}</button>
                <a class="button button-quiet" href="/boeken/aanbod">{t(words::CANCEL)}</a>
            </div>
        </HouseForm>
    }
}

/// The weeks in order of preference.
#[component]
fn WeekOrder(weeks: Vec<(String, String)>) -> impl IntoView {
    let t = use_language();
    let choices = CHOICES.into_iter().enumerate();
    let choices = choices.map(|(nth, label)| {
        let name = format!("form[weeks][{nth}]");
        view! { <Select name label=t(label) options=weeks.clone() /> }
    });
    choices.collect::<Vec<_>>()
}

/// Days on which it cannot.
#[component]
fn NotOn() -> impl IntoView {
    let t = use_language();
    let days = (0..3).map(|nth| {
        let label = format!("{} {}", t(text::NOT_ON), nth + 1);
        let name = format!("form[not_on][{nth}]");
        view! { <TextField name label kind="date" width="input-m" /> }
    });
    view! { <div class="form-inline">{days.collect::<Vec<_>>()}</div> }
}
