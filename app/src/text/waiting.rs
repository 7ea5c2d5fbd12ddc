//! The waiting list. Schools are addressed with "u".

use super::booking::{short_slot, slot};
use super::time::long_day;
use super::{Language, Text, text};
use crate::api::booking::SlotChoice;
use domain::time::{Day, Minute};

macro_rules! texts {
    ($($name:ident $nl:literal $en:literal;)+) => {
        $(#[doc = $en] pub const $name: Text = text($nl, $en);)+
    };
}

texts! {
    LIST "Wachtlijst" "Waiting list";
    OWN "Op de wachtlijst" "On the waiting list";
    JOIN "Op de wachtlijst" "Join the waiting list";
    JOIN_LEAD "Er is nu geen tijd die past. Zet uw groepen op de wachtlijst." "No time fits now. Put your groups on the waiting list.";
    ORDER "Wie het eerst komt, krijgt het eerst een tijd aangeboden." "Whoever comes first is offered a time first.";
    JOIN_NOW "Zet op de wachtlijst" "Put on the waiting list";
    IN_LINE_ALREADY "Een van deze groepen staat al op de wachtlijst voor deze les." "One of these groups is on the waiting list for this lesson already.";
    LEAVE "Van de lijst af" "Leave the list";
    FOR_YOU "Er is een tijd vrij voor u" "A time is free for you";
    TAKE "Neem deze tijd" "Take this time";
    DECLINE "Nee, deze niet" "No, not this one";
    DECLINE_HELP "Zegt u nee? Dan gaat u van de lijst, en krijgt de volgende school deze tijd." "If you say no, you leave the list and the next school gets this time.";
    STATE_WAITING "Wacht" "Waiting";
    STATE_OFFERED "Aangeboden" "Offered";

    STAFF_LEAD "Scholen die wachten op een tijd. De eerste die past, krijgt vanzelf een aanbod per mail." "Schools that wait for a time. The first one that fits gets an offer by mail by itself.";
    NOBODY "Er wacht geen school" "No school is waiting";
    NOBODY_HELP "Scholen komen hier als er voor hen geen tijd meer is." "Schools come here when there is no time left for them.";
    SINCE "Sinds" "Since";
    SCHOOL "School" "School";
    LESSON "Les" "Lesson";
    GROUPS "Groepen" "Groups";
    STATE "Stand" "State";
}

/// How long an offer stands.
pub fn then_mailed(language: Language, hours: u16) -> String {
    match language {
        Language::Dutch => {
            format!(
                "Komt er een tijd vrij, dan mailen wij u. U kunt dan {hours} uur lang ja zeggen."
            )
        }
        Language::English => {
            format!("When a time comes free we mail you. You then have {hours} hours to say yes.")
        }
    }
}

/// Title of the page on which a school joins.
pub fn join_title(language: Language, lesson: &str) -> String {
    format!("{}: {lesson}", JOIN.in_language(language))
}

/// The place of a school among those who wait for the same lesson, from 1.
pub fn place(language: Language, place: usize) -> String {
    match language {
        Language::Dutch => format!("Plaats {place} voor deze les"),
        Language::English => format!("Place {place} for this lesson"),
    }
}

/// What is held for a school, until when.
pub fn held_for_you(language: Language, at: &SlotChoice, (day, time): (Day, Minute)) -> String {
    let (slot, day) = (slot(language, at), long_day(language, day));
    match language {
        Language::Dutch => format!("{slot}. Wij houden deze tijd vast tot {day}, {time}."),
        Language::English => format!("{slot}. We hold this time until {day}, {time}."),
    }
}

/// The same for colleagues, short.
pub fn offered(language: Language, at: (Day, Minute), until: (Day, Minute)) -> String {
    let day = |(day, time): (Day, Minute)| format!("{} {time}", long_day(language, day));
    match language {
        Language::Dutch => format!("{}, tot {}", day(at), day(until)),
        Language::English => format!("{}, until {}", day(at), day(until)),
    }
}

/// A school need not wait.
pub fn still_free(language: Language, slots: &[SlotChoice]) -> String {
    let slots: Vec<_> = slots
        .iter()
        .map(|slot| short_slot(language, slot))
        .collect();
    let slots = slots.join("; ");
    match language {
        Language::Dutch => format!("U hoeft niet te wachten. Er zijn nog tijden vrij: {slots}."),
        Language::English => format!("You need not wait. There are times left: {slots}."),
    }
}

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "op-de-lijst",
        text(
            "U staat op de wachtlijst. Komt er een tijd vrij, dan mailen wij u.",
            "You are on the waiting list. When a time comes free we mail you.",
        ),
    ),
    (
        "van-de-lijst",
        text(
            "U staat niet meer op de wachtlijst.",
            "You are no longer on the waiting list.",
        ),
    ),
    (
        "aangenomen",
        text(
            "De tijd is voor u. U krijgt een mail.",
            "The time is yours. You will get a mail.",
        ),
    ),
];
