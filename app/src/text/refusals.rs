//! One short sentence for each reason why a lesson does not fit somewhere.

#[cfg(test)]
mod told;

use super::Language;
use super::time::{day_and_month, month, short_day};
use domain::board::Names;
use domain::catalogue::Season;
use domain::employee::AbsenceKind;
use domain::fit::{ClosedKind, ClosedReason, Refusal, Side, Stop};
use domain::ids::EmployeeId;
use domain::time::Span;

/// What to tell a planner, with the names and the minutes that it is about.
pub fn sentence(language: Language, refusal: &Refusal, names: &Names) -> String {
    let l = language;
    let who = |id: &EmployeeId| named(names.employee(*id), l.of("Deze collega", "This colleague"));
    let group = |id| named(names.group(id), l.of("Deze groep", "This group"));
    let place = |id| named(names.organisation(id), l.of("Deze school", "This school"));
    match refusal {
        Refusal::NothingToPlace => l
            .of(
                "Er is geen les om te plaatsen.",
                "There is no lesson to place.",
            )
            .to_owned(),
        Refusal::OtherWeek { day } => {
            let day = short_day(l, *day);
            told(l, format!("{day} ligt buiten deze week."), || {
                format!("{day} lies outside this week.")
            })
        }
        Refusal::NotOneDay => l
            .of(
                "Klaarzetten en lessen passen niet op één dag.",
                "Set-up and lessons do not fit in one day.",
            )
            .to_owned(),
        Refusal::SkippedHour { day } => {
            let day = day_and_month(l, *day);
            told(
                l,
                format!("Dit uur bestaat niet op {day}: de zomertijd begint dan."),
                || format!("This hour does not exist on {day}: summer time begins."),
            )
        }
        Refusal::HourComesTwice { day } => {
            let day = day_and_month(l, *day);
            told(
                l,
                format!("Dit uur komt twee keer op {day}: de wintertijd begint dan."),
                || format!("This hour comes twice on {day}: summer time ends."),
            )
        }
        Refusal::UnknownOrganisation { organisation } => {
            let place = place(*organisation);
            told(
                l,
                format!("{place} staat niet in deze week. Laad de pagina opnieuw."),
                || format!("{place} is not in this week. Load the page again."),
            )
        }
        Refusal::UnknownGroup { group: id } => {
            let group = group(*id);
            told(
                l,
                format!("{group} bestaat niet meer. Laad de pagina opnieuw."),
                || format!("{group} does not exist any more. Load the page again."),
            )
        }
        Refusal::NoEducator => l
            .of("Kies wie de les geeft.", "Choose who gives the lesson.")
            .to_owned(),
        Refusal::UnknownEducator { educator } => {
            let who = who(educator);
            told(l, format!("{who} geeft geen lessen in deze week."), || {
                format!("{who} gives no lessons in this week.")
            })
        }
        Refusal::EducatorBusy {
            educator,
            span,
            organisation,
            ..
        } => {
            let (who, place) = (who(educator), place(*organisation));
            told(
                l,
                format!("{who} geeft dan al les bij {place}, {span}."),
                || format!("{who} then gives a lesson at {place}, {span}."),
            )
        }
        Refusal::GroupBusy {
            group: id, span, ..
        } => {
            let group = group(*id);
            told(l, format!("{group} heeft dan al een les, {span}."), || {
                format!("{group} has another lesson then, {span}.")
            })
        }
        Refusal::OrganisationClosed {
            organisation,
            reason,
        } => closed(l, &place(*organisation), reason),
        Refusal::OutsideSchoolHours {
            organisation,
            hours,
        } => {
            let place = place(*organisation);
            told(
                l,
                format!("Dit valt buiten de schooltijd van {place}: {hours}."),
                || format!("This lies outside the school hours of {place}: {hours}."),
            )
        }
        Refusal::InThePast { day } => {
            let day = short_day(l, *day);
            told(l, format!("{day} is al voorbij."), || {
                format!("{day} has already been.")
            })
        }
        Refusal::DateExcluded { day } => {
            let day = short_day(l, *day);
            told(l, format!("De school kan niet op {day}."), || {
                format!("The school cannot on {day}.")
            })
        }
        Refusal::OutOfSeason { season } => {
            let (from, until) = season_ends(l, *season);
            told(
                l,
                format!("Deze les geven we alleen van {from} tot en met {until}."),
                || format!("This lesson is given from {from} until {until} only."),
            )
        }
        Refusal::GroupCannot {
            group: id,
            span,
            reason,
        } => {
            let group = group(*id);
            told(l, format!("{group} kan niet van {span}: {reason}."), || {
                format!("{group} cannot from {span}: {reason}.")
            })
        }
        Refusal::GroupTooLarge {
            group: id,
            pupils,
            largest,
        } => {
            let group = group(*id);
            told(
                l,
                format!("{group} is te groot: {pupils} leerlingen, hoogstens {largest}."),
                || format!("{group} is too large: {pupils} pupils, at most {largest}."),
            )
        }
        Refusal::TooFewEducators { needed, given } => told(
            l,
            format!("Te weinig collega's: {needed} nodig, {given} gekozen."),
            || format!("Too few educators: {needed} needed, {given} chosen."),
        ),
        Refusal::LacksSkill { educator, skill } => {
            let who = who(educator);
            let skill = named(names.skill(*skill), l.of("een vaardigheid", "a skill"));
            told(l, format!("{who} mist voor deze les: {skill}."), || {
                format!("{who} lacks for this lesson: {skill}.")
            })
        }
        Refusal::Away {
            educator,
            span,
            absence,
        } => away(l, &who(educator), *span, *absence),
        Refusal::OutsideHours {
            educator,
            hours: Some(hours),
            presence,
        } => {
            let who = who(educator);
            told(
                l,
                format!("{who} werkt van {hours}. De les vraagt {presence}."),
                || format!("{who} works from {hours}. The lesson takes {presence}."),
            )
        }
        Refusal::OutsideHours {
            educator,
            hours: None,
            ..
        } => {
            let who = who(educator);
            told(l, format!("{who} werkt niet op deze dag."), || {
                format!("{who} does not work on this day.")
            })
        }
        Refusal::NoTravelTime {
            stop,
            side,
            needed,
            available,
            setup,
            ..
        } => {
            let place = match stop {
                Stop::Home => l.of("huis", "home").to_owned(),
                Stop::Organisation(id) => place(*id),
            };
            no_travel_time(l, *side, &place, (*needed, *available, *setup))
        }
    }
}

/// A name, or what to say instead of one that is not known.
fn named(name: &str, otherwise: &str) -> String {
    if name.is_empty() { otherwise } else { name }.to_owned()
}

fn told(language: Language, dutch: String, english: impl FnOnce() -> String) -> String {
    match language {
        Language::Dutch => dutch,
        Language::English => english(),
    }
}

fn closed(language: Language, place: &str, ClosedReason { kind, name }: &ClosedReason) -> String {
    match kind {
        ClosedKind::Gone => told(language, format!("{place} is opgeheven."), || {
            format!("{place} no longer exists.")
        }),
        ClosedKind::Holiday | ClosedKind::PublicHoliday | ClosedKind::FreeDay => {
            told(language, format!("{place} is dicht: {name}."), || {
                format!("{place} is closed: {name}.")
            })
        }
    }
}

fn away(language: Language, who: &str, span: Span, absence: Option<AbsenceKind>) -> String {
    let why = match absence {
        Some(AbsenceKind::Leave) => language.of("heeft verlof", "is on leave"),
        Some(AbsenceKind::Illness) => language.of("is ziek", "is ill"),
        Some(AbsenceKind::Other) | None => language.of("is er niet", "is away"),
    };
    if span == Span::DAY {
        format!(
            "{who} {why}{}.",
            language.of(" op deze dag", " on this day")
        )
    } else {
        format!("{who} {why}, {span}.")
    }
}

fn season_ends(language: Language, season: Season) -> (String, String) {
    let end = |(at, day): (u32, u32)| format!("{day} {}", month(at).in_language(language));
    (end(season.from), end(season.until))
}

fn no_travel_time(
    language: Language,
    side: Side,
    place: &str,
    (needed, available, setup): (u16, u16, u16),
) -> String {
    let direction = match side {
        Side::Before => language.of("vanaf", "from"),
        Side::After => language.of("naar", "to"),
    };
    let travel = needed.saturating_sub(setup);
    match language {
        Language::Dutch => {
            let needed = match setup {
                0 => format!("Nodig: {needed} minuten."),
                setup => format!(
                    "Nodig: {needed} minuten, {travel} voor de reis en {setup} voor klaarzetten."
                ),
            };
            let there = match available {
                0 => "Er is geen tijd tussen.".to_owned(),
                1 => "Er is 1 minuut.".to_owned(),
                many => format!("Er zijn {many} minuten."),
            };
            format!("Te weinig reistijd {direction} {place}. {needed} {there}")
        }
        Language::English => {
            let needed = match setup {
                0 => format!("Needed: {needed} minutes."),
                setup => format!(
                    "Needed: {needed} minutes, {travel} for the trip and {setup} to set up."
                ),
            };
            let there = match available {
                0 => "There is no time between.".to_owned(),
                1 => "There is 1 minute.".to_owned(),
                many => format!("There are {many} minutes."),
            };
            format!("Too little travel time {direction} {place}. {needed} {there}")
        }
    }
}
