//! Why a school cannot book, move or cancel, in short sentences.

use super::{and, short_slot};
use crate::api::booking::SlotChoice;
use crate::text::Language;
use crate::text::organisation_words;
use crate::text::time::{date, day_and_month, long_day, month};
use domain::booking::{BookRefusal, ChangeRefusal, Told};
use domain::ids::GroupId;
use domain::time::{Day, Minute};

/// More groups than these are counted in a sentence, not named.
const MOST_NAMED: usize = 6;

/// All that speaks against a booking, one sentence after the other.
pub fn refusals(
    language: Language,
    refusals: &[BookRefusal],
    names: &[(GroupId, String)],
) -> String {
    let mut told = Vec::new();
    let mut outside: Vec<(&str, Vec<String>)> = Vec::new();
    for one in refusals {
        let BookRefusal::NotForThisGroup {
            group,
            target_groups,
        } = one
        else {
            told.push(refusal(language, one, names));
            continue;
        };
        let name = group_name(language, *group, names);
        match outside.iter_mut().find(|(known, _)| known == target_groups) {
            Some((_, groups)) => groups.push(name),
            None => outside.push((target_groups, vec![name])),
        }
    }
    // One sentence for all groups that the same lesson leaves out.
    told.extend(outside.iter().map(|(for_whom, groups)| {
        let many = groups.len() > 1;
        let who = match groups.len() {
            n if n > MOST_NAMED => language.of(format!("{n} groepen"), format!("{n} groups")),
            _ => and(language, groups),
        };
        match language {
            Language::Dutch if many => {
                format!("{who} vallen erbuiten: deze les is voor {for_whom}.")
            }
            Language::Dutch => format!("{who} valt erbuiten: deze les is voor {for_whom}."),
            Language::English => format!("{who} left out: this lesson is for {for_whom}."),
        }
    }));
    told.join(" ")
}

fn group_name(language: Language, id: GroupId, names: &[(GroupId, String)]) -> String {
    let mut known = names.iter();
    known.find(|(one, _)| *one == id).map_or_else(
        || language.of("Een groep", "A group").to_owned(),
        |(_, name)| name.clone(),
    )
}

fn refusal(l: Language, refusal: &BookRefusal, names: &[(GroupId, String)]) -> String {
    let of = |dutch: String, english: String| match l {
        Language::Dutch => dutch,
        Language::English => english,
    };
    match refusal {
        BookRefusal::NoGroups => l
            .of("Kies minstens één groep.", "Choose at least one group.")
            .to_owned(),
        BookRefusal::NotYetOpen { opens } => {
            let day = date(l, *opens);
            of(
                format!("Boeken kan vanaf {day}."),
                format!("Booking opens on {day}."),
            )
        }
        BookRefusal::BookingClosed { last } => {
            let day = date(l, *last);
            of(
                format!("Boeken kon tot en met {day}."),
                format!("Booking closed on {day}."),
            )
        }
        BookRefusal::Gone { since } => {
            let day = date(l, *since);
            of(
                format!("Uw school staat sinds {day} als opgeheven te boek. Bel ons."),
                format!("Your school is known as closed since {day}. Call us."),
            )
        }
        BookRefusal::NotOffered => l
            .of(
                "Deze les is dit seizoen niet te boeken.",
                "This lesson cannot be booked this season.",
            )
            .to_owned(),
        BookRefusal::NotForThisKind { given_to, .. } => {
            let kinds: Vec<_> = given_to
                .iter()
                .map(|kind| organisation_words::kind(*kind).in_language(l).to_owned())
                .collect();
            let kinds = and(l, &kinds);
            of(
                format!("Deze les is alleen voor {kinds}."),
                format!("This lesson is for {kinds} only."),
            )
        }
        // Told together with the other groups of the same lesson.
        BookRefusal::NotForThisGroup { target_groups, .. } => of(
            format!("Deze les is voor {target_groups}."),
            format!("This lesson is for {target_groups}."),
        ),
        BookRefusal::GroupTooLarge {
            group: id,
            pupils,
            largest,
        } => {
            let name = group_name(l, *id, names);
            of(
                format!("{name} is te groot: {pupils} leerlingen, hoogstens {largest}."),
                format!("{name} is too large: {pupils} pupils, at most {largest}."),
            )
        }
        BookRefusal::MostLessonsReached {
            most,
            booked,
            asked,
        } => of(
            format!("U vraagt {asked} lessen en hebt er {booked}. Uw school kan er {most} boeken."),
            format!("You ask for {asked} lessons and have {booked}. Your school can book {most}."),
        ),
        BookRefusal::QuotaReached { told, .. } => told.clone(),
        BookRefusal::OutsideSeason {
            first_day,
            last_day,
        } => {
            let (first, last) = (date(l, *first_day), date(l, *last_day));
            of(
                format!("Lessen zijn er van {first} tot en met {last}."),
                format!("Lessons are given from {first} to {last}."),
            )
        }
        BookRefusal::OutsidePartOfYear { season } => {
            let end = |(at, day): (u32, u32)| format!("{day} {}", month(at).in_language(l));
            let (from, until) = (end(season.from), end(season.until));
            of(
                format!("Deze les geven wij alleen van {from} tot en met {until}."),
                format!("This lesson is given from {from} to {until} only."),
            )
        }
        BookRefusal::TooShortNotice { first_possible } => match first_possible {
            Some(day) => {
                let day = long_day(l, *day);
                of(
                    format!("Dat is te kort van tevoren. De eerste dag die kan, is {day}."),
                    format!("That is too soon. The first day possible is {day}."),
                )
            }
            None => l
                .of("Dat is te kort van tevoren.", "That is too soon.")
                .to_owned(),
        },
        BookRefusal::NoDayLeft { last_day } => {
            let day = date(l, *last_day);
            of(
                format!("Tot en met {day} is er geen dag meer die kan."),
                format!("No day is left until {day}."),
            )
        }
        BookRefusal::Closed { reason } => of(
            format!("Uw school is dan dicht: {}.", reason.name),
            format!("Your school is closed then: {}.", reason.name),
        ),
    }
}

/// Somebody was first.
pub fn taken(language: Language, picked: Option<(Day, Minute)>, near: &[SlotChoice]) -> String {
    let when = picked.map(|(day, start)| format!("{} {start}", day_and_month(language, day)));
    let near: Vec<_> = near.iter().map(|slot| short_slot(language, slot)).collect();
    let near = near.join("; ");
    match language {
        Language::Dutch => {
            let what = when.unwrap_or_else(|| "Deze tijd".to_owned());
            let first = format!("{what} is net vergeven of past niet meer.");
            match near.is_empty() {
                true => format!("{first} Kies een andere tijd."),
                false => format!("{first} Dichtbij kan nog: {near}."),
            }
        }
        Language::English => {
            let what = when.unwrap_or_else(|| "This time".to_owned());
            let first = format!("{what} was just taken or no longer fits.");
            match near.is_empty() {
                true => format!("{first} Choose another time."),
                false => format!("{first} Near it is still free: {near}."),
            }
        }
    }
}

/// One of several times is no longer held, so nothing was booked.
pub fn one_is_gone(language: Language, slot: Option<(Day, Minute)>) -> String {
    let when = slot.map(|(day, start)| format!("{}, {start}", long_day(language, day)));
    match language {
        Language::Dutch => {
            let gone = when.unwrap_or_else(|| "Een van de tijden".to_owned());
            format!(
                "{gone} is niet meer voor u vastgehouden. Er is nog niets geboekt. \
                 Wat hieronder staat, kunt u nog boeken."
            )
        }
        Language::English => {
            let gone = when.unwrap_or_else(|| "One of the times".to_owned());
            format!(
                "{gone} is no longer held for you. Nothing was booked yet. \
                 What stands below you can still book."
            )
        }
    }
}

/// Why a booking can no longer be changed.
pub fn not_now(language: Language, refusals: &[ChangeRefusal]) -> String {
    let told: Vec<_> = refusals
        .iter()
        .map(|refusal| match refusal {
            ChangeRefusal::NotInThisState { .. } => language
                .of(
                    "Deze les is al geannuleerd of geweest.",
                    "This lesson was cancelled or has been.",
                )
                .to_owned(),
            ChangeRefusal::Begun { day, .. } => {
                let day = long_day(language, *day);
                match language {
                    Language::Dutch => format!("De les van {day} is al begonnen."),
                    Language::English => format!("The lesson of {day} has begun."),
                }
            }
            ChangeRefusal::TooLate { last, .. } => {
                let day = long_day(language, *last);
                match language {
                    Language::Dutch => format!("Dit kon tot en met {day}. Bel ons."),
                    Language::English => format!("This was possible until {day}. Call us."),
                }
            }
        })
        .collect();
    told.join(" ")
}

/// What a school must know before it books.
pub fn told(language: Language, told: &Told) -> String {
    match told {
        Told::OutsideAgreement => language
            .of(
                "Wij hebben met uw gemeente geen afspraak over lessen. U kunt wel wensen doorgeven; wij kijken wat kan.",
                "We have no agreement with your municipality. You can tell your wishes; we see what can be done.",
            )
            .to_owned(),
        Told::QuotaReached { told, .. } => told.clone(),
        Told::DayIsAWish { day } => {
            let day = long_day(language, *day);
            match language {
                Language::Dutch => format!("Wij nemen {day} als wens."),
                Language::English => format!("We take {day} as a wish."),
            }
        }
    }
}
