use super::choice::{BoardQuery, Chosen};
use super::kept_typing::{KeptTyping, Opening};
use super::toolbar::View;
use super::verdict::{soft, verdict};
use crate::api::planning::PlaceVisit;
use crate::parts::field::{Select, TextField};
use crate::parts::focus;
use crate::parts::form::{FormState, HouseForm, field_id};
use crate::parts::notice::{Notice, Tone};
use crate::text::{language, planning, time, use_language};
use domain::board::Board;
use domain::fit::{Cost, Placement, Possible, Refusal, Visit, fit, fit_start, possible_days};
use domain::ids::EmployeeId;
use domain::time::{Day, Minute};
use domain::values::parse_day;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// What stands in the form, as typed.
#[derive(Clone, Copy)]
struct Typed {
    educator: RwSignal<String>,
    second: RwSignal<String>,
    day: RwSignal<String>,
    start: RwSignal<String>,
    overrule: RwSignal<String>,
}

impl Typed {
    /// Keeps what was typed in step with the form.
    fn follow(self, field: &str, value: &str) {
        let signal = match field {
            "educator" => self.educator,
            "second" => self.second,
            "day" => self.day,
            "start" => self.start,
            "overrule" => self.overrule,
            _ => return,
        };
        signal.set(value.to_owned());
    }

    /// Writes what should stand in the fields into them. A form that is made anew in place keeps its
    /// elements, and those keep what a hand typed, whatever their attributes say.
    fn show(self) {
        let fields = [
            ("educator", self.educator),
            ("second", self.second),
            ("day", self.day),
            ("start", self.start),
            ("overrule", self.overrule),
        ]
        .map(|(name, signal)| (field_id(name), signal));
        Effect::new(move || {
            for (id, signal) in &fields {
                let value = signal.get();
                let Some(field) = document().get_element_by_id(id) else {
                    continue;
                };
                if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                    // Writing the same would move the cursor.
                    if input.value() != value {
                        input.set_value(&value);
                    }
                } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>()
                    && select.value() != value
                {
                    select.set_value(&value);
                }
            }
        });
    }

    fn placement(self) -> Option<Placement> {
        let id = |text: String| text.parse::<EmployeeId>().ok();
        let mut educators = vec![id(self.educator.get())?];
        educators.extend(id(self.second.get()).filter(|second| *second != educators[0]));
        Some(Placement {
            educators,
            day: parse_day(&self.day.get()).ok()?,
            start: Minute::parse(&self.start.get()).ok()?,
        })
    }
}

/// Planning or moving by a form: the same power as dragging, for every hand and every browser.
#[component]
pub fn MoveForm(
    /// The week.
    board: Arc<Board>,
    /// What is planned or moved.
    chosen: Chosen,
    /// The address.
    query: Memo<BoardQuery>,
    /// The view that it stands beside.
    view: View,
    /// Placing.
    place: ServerAction<PlaceVisit>,
    /// What was typed before the board was read anew.
    kept: KeptTyping,
    /// Makes pressing twice do it once.
    key: String,
) -> impl IntoView {
    let t = use_language();
    let now = query.get_untracked();
    let close = now.choose(view, board.roster.week, None);
    let Some(movable) = chosen.on(&board) else {
        return ().into_any();
    };
    if !movable.may_move() {
        return view! { <Notice tone=Tone::Info><p>{t(planning::STAYS)}</p></Notice> }.into_any();
    }
    let visit = movable.visit(&board);
    let start_from = proposal(&board, &visit, movable.placement(), &now);
    let what = movable.what(&board);
    let lessons = movable.lessons();
    let school = board.names.organisation(visit.organisation).to_owned();
    let (chosen_name, chosen_value) = match chosen {
        Chosen::Lesson(id) => ("les", id.to_string()),
        Chosen::Visit(key) => ("aanvraag", key.to_string()),
    };
    let open_lesson = matches!(chosen, Chosen::Lesson(_)).then(|| {
        view! {
            <a class="button button-quiet" href=format!("/planning/les/{chosen_value}")>
                {t(planning::OPEN_LESSON)}
            </a>
        }
    });
    let title = match chosen {
        Chosen::Lesson(_) => planning::MOVE,
        Chosen::Visit(_) => planning::PLAN,
    };
    let week = board.roster.week.to_string();
    take_focus(kept.shows(&now));
    let escape = {
        let (navigate, close) = (use_navigate(), close.clone());
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                let options = NavigateOptions {
                    scroll: false,
                    ..NavigateOptions::default()
                };
                navigate(&close, options);
            }
        }
    };
    let several = visit.educators_needed > 1 || start_from.educators.len() > 1;
    view! {
        <section class="move" aria-labelledby="verplaats" on:keydown=escape>
            <header class="move-header">
                <h2 id="verplaats" tabindex="-1">{t(title)}</h2>
                <a class="button button-quiet button-small" href=close>{t(planning::CLOSE)}</a>
            </header>
            <p class="move-what"><strong>{school}</strong><br />{what}</p>
            <HouseForm action=place class="move-form" prefix="zet-" label=t(title)>
                <input type="hidden" name="week" value=week />
                <input type="hidden" name=chosen_name value=chosen_value />
                <input type="hidden" name="form[lessons]" value=lessons />
                <input type="hidden" name="form[view]" value=view.code() />
                <input type="hidden" name="key" value=key />
                <Places board visit start_from several query view kept />
                <div class="actions">
                    <button class="button button-primary" type="submit">{t(title)}</button>
                    {open_lesson}
                </div>
            </HouseForm>
        </section>
    }
    .into_any()
}

/// When the form opens its heading takes the focus. When another place was chosen, what was pressed
/// is gone: then the button comes next, as all is filled in.
fn take_focus(opening: Opening) {
    let loaded = focus::is_coming_alive();
    Effect::new(move || match opening {
        Opening::New if !loaded => focus::soon("#verplaats"),
        Opening::Elsewhere => focus::soon_if_lost(".move-form button[type=submit]"),
        _ => {}
    });
}

/// Where the form starts: what the address says, else where it stands, else where it fits best.
fn proposal(
    board: &Board,
    visit: &Visit,
    stands: Option<Placement>,
    query: &BoardQuery,
) -> Placement {
    let fallback = || {
        let best = possible_days(&board.roster, visit, &board.settings);
        let asked = |place: &&Possible| query.day.is_none_or(|day| place.day == day);
        let future = best.iter().filter(|place| place.day >= board.today);
        let future = future.filter(asked);
        let best = future.min_by_key(|place| place.cost).or(best.first());
        match best {
            Some(place) => {
                fit_start(
                    &board.roster,
                    visit,
                    place.educator,
                    place.day,
                    &board.settings,
                )
                .placement
            }
            None => Placement {
                educators: board
                    .roster
                    .educators
                    .first()
                    .map(|e| e.id)
                    .into_iter()
                    .collect(),
                day: board
                    .today
                    .clamp(board.roster.week.monday(), board.roster.week.sunday()),
                start: Minute::at(9, 0),
            },
        }
    };
    let mut placement = stands.unwrap_or_else(fallback);
    if let Some(educator) = query.educator {
        placement.educators.retain(|id| *id != educator);
        placement
            .educators
            .truncate(usize::from(visit.educators_needed.max(1)) - 1);
        placement.educators.insert(0, educator);
    }
    if let Some(day) = query.day {
        placement.day = day;
    }
    match (query.start, query.educator, query.day) {
        (Some(start), ..) => placement.start = start,
        (None, Some(educator), Some(day)) => {
            let best = fit_start(&board.roster, visit, educator, day, &board.settings);
            placement = best.placement;
        }
        _ => {}
    }
    placement
}

#[component]
fn Places(
    board: Arc<Board>,
    visit: Visit,
    start_from: Placement,
    several: bool,
    query: Memo<BoardQuery>,
    view: View,
    kept: KeptTyping,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let state = use_context::<FormState>();
    let here = query.get_untracked();
    let first = |field: &str, value: String| {
        let returned = || state.and_then(|state| state.chosen_inside(field));
        let typed = kept.at(&here, field).or_else(returned);
        RwSignal::new(typed.unwrap_or(value))
    };
    let who = |place: usize| {
        start_from
            .educators
            .get(place)
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    let typed = Typed {
        educator: first("educator", who(0)),
        second: first("second", who(1)),
        day: first("day", start_from.day.to_string()),
        start: first("start", start_from.start.to_string()),
        overrule: first("overrule", String::new()),
    };
    typed.show();
    let staff: Vec<(String, String)> = board
        .roster
        .educators
        .iter()
        .map(|educator| {
            (
                educator.id.to_string(),
                board.names.employee(educator.id).to_owned(),
            )
        })
        .collect();
    let days = days_of(&board, start_from.day)
        .into_iter()
        .map(|day| (day.to_string(), time::short_day(language, day)))
        .collect::<Vec<_>>();
    let mut others = vec![(String::new(), t(planning::NOBODY).to_owned())];
    others.extend(staff.clone());
    let judged = {
        let board = Arc::clone(&board);
        Memo::new(move |_| {
            let wanted = typed.placement()?;
            let outcome: Result<Cost, Vec<Refusal>> =
                fit(&board.roster, &visit, &wanted, &board.settings);
            Some((wanted, visit.clone(), outcome))
        })
    };
    let told = move || {
        judged.get().map(|(wanted, visit, outcome)| {
            verdict(
                &board,
                &visit,
                &wanted,
                &outcome,
                &query.get_untracked(),
                view,
            )
        })
    };
    let overrule = move || {
        let needed =
            judged.with(|judged| matches!(judged, Some((_, _, Err(refusals))) if soft(refusals)));
        needed.then(|| {
            view! {
                <TextField
                    name="overrule"
                    post_as="form[overrule]"
                    label=t(planning::OVERRULE)
                    hint=t(planning::OVERRULE_HINT)
                    value=typed.overrule.get_untracked()
                />
            }
        })
    };
    let follow = move |event: leptos::ev::Event| {
        if let Some(field) = field_name(&event) {
            let value = event_target_value(&event);
            typed.follow(&field, &value);
            kept.keep(query.get_untracked(), &field, value);
        }
    };
    view! {
        <div class="stack" on:change=follow on:input=follow>
            <Select
                name="educator"
                post_as="form[educator]"
                label=t(planning::EDUCATOR)
                options=staff
                value=typed.educator.get_untracked()
            />
            {several
                .then(|| {
                    view! {
                        <Select
                            name="second"
                            post_as="form[second]"
                            label=t(planning::SECOND)
                            options=others
                            value=typed.second.get_untracked()
                        />
                    }
                })}
            <div class="form-inline">
                <Select
                    name="day"
                    post_as="form[day]"
                    label=t(planning::ON_DAY)
                    options=days
                    value=typed.day.get_untracked()
                />
                <TextField
                    name="start"
                    post_as="form[start]"
                    label=t(planning::START)
                    kind="time"
                    step="300"
                    value=typed.start.get_untracked()
                />
            </div>
        </div>
        {told}
        <div class="stack" on:input=follow>
            {overrule}
        </div>
    }
}

/// The days of the week shown, and the day where it stands when that is another week.
fn days_of(board: &Board, other: Day) -> Vec<Day> {
    let mut days = board.roster.week.days().to_vec();
    if !days.contains(&other) {
        days.push(other);
    }
    days
}

/// The field's name inside the form, as mistakes name it.
fn field_name(event: &leptos::ev::Event) -> Option<String> {
    let posted = event
        .target()?
        .dyn_ref::<Element>()?
        .get_attribute("name")?;
    let inside = posted.strip_prefix("form[")?.strip_suffix(']')?;
    Some(inside.to_owned())
}
