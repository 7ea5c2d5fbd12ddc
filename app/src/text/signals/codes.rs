//! States, reasons and criteria in words.

use crate::text::{Language, Text, text};
use domain::cases::{
    CareAct, CareRoute, CareState, Criterion, LifeDomain, NotedKind, ObjectionOutcome,
    ReminderKind, SignalEnd, SignalState, WeighingOutcome,
};

/// Screening or concerns.
pub const fn noted(kind: NotedKind) -> Text {
    match kind {
        NotedKind::Screening => text("Screening", "Screening"),
        NotedKind::Concerns => text("Zorgen uit het gesprek", "Concerns from the talk"),
    }
}

/// A criterion, after the letter of the law.
pub const fn criterion(criterion: Criterion) -> Text {
    match criterion {
        Criterion::A => text(
            "a. Geweld, vernedering of verwaarlozing",
            "a. Violence, humiliation or neglect",
        ),
        Criterion::B => text(
            "b. Psychische problemen of verslaving",
            "b. Psychological problems or addiction",
        ),
        Criterion::C => text(
            "c. Ernstige opgroeiproblemen",
            "c. Serious problems in growing up",
        ),
        Criterion::D => text(
            "d. Minderjarig en zwanger of moeder",
            "d. A minor, and pregnant or a mother",
        ),
        Criterion::E => text(
            "e. Vaak weg van school of gestopt",
            "e. Often absent from school, or dropped out",
        ),
        Criterion::F => text(
            "f. Niet gemotiveerd voor legaal werk",
            "f. Not motivated for legal work",
        ),
        Criterion::G => text("g. Geldproblemen", "g. Money problems"),
        Criterion::H => text("h. Geen vaste woonplek", "h. No fixed home"),
        Criterion::I => text("i. Gevaar voor anderen", "i. A danger to others"),
        Criterion::J => text(
            "j. Betrokken bij strafbare feiten",
            "j. Involved in punishable acts",
        ),
        Criterion::K => text(
            "k. Ouders schieten ernstig tekort",
            "k. Parents fail seriously",
        ),
        Criterion::L => text(
            "l. Risico's die in een groep vaak voorkomen",
            "l. Risks that are frequent in a group",
        ),
    }
}

/// A life domain.
pub const fn domain(domain: LifeDomain) -> Text {
    match domain {
        LifeDomain::Material => text("Materiële omstandigheden", "Material circumstances"),
        LifeDomain::Health => text("Gezondheid", "Health"),
        LifeDomain::Family => text("Opvoeding en gezinsrelaties", "Upbringing and family"),
        LifeDomain::Learning => text("Onderwijs en werk", "Education and work"),
        LifeDomain::Surroundings => text("Sociale omgeving", "Social surroundings"),
    }
}

/// What came of a weighing.
pub const fn weighed(outcome: WeighingOutcome) -> Text {
    match outcome {
        WeighingOutcome::Signal => text("Signaal", "Signal"),
        WeighingOutcome::NoSignal => text("Geen signaal", "No signal"),
    }
}

/// How a signal stands.
pub const fn state(state: SignalState) -> Text {
    match state {
        SignalState::Active => text("actief", "active"),
        SignalState::Inactive => text("inactief", "inactive"),
        SignalState::Removed => text("verwijderd", "removed"),
    }
}

/// Why a signal ends.
pub const fn end(why: SignalEnd) -> Text {
    match why {
        SignalEnd::Death => text("De jongere is overleden", "The youth died"),
        SignalEnd::Unjustified => text("Het signaal was onterecht", "The signal was unjustified"),
        SignalEnd::NoLongerNeeded => text("Niet meer nodig", "No longer needed"),
        SignalEnd::IndexStops => text("De index stopt", "The index stops"),
        SignalEnd::TooOld => text("De jongere wordt 23", "The youth turns 23"),
        SignalEnd::Term => text("De termijn is om", "The term is over"),
    }
}

/// What came of an objection.
pub const fn objection(outcome: ObjectionOutcome) -> Text {
    match outcome {
        ObjectionOutcome::Founded => text("Gegrond", "Founded"),
        ObjectionOutcome::Unfounded => text("Ongegrond", "Unfounded"),
        ObjectionOutcome::NotTakenUp => text("Niet in behandeling", "Not taken up"),
        ObjectionOutcome::Withdrawn => text("Ingetrokken", "Withdrawn"),
    }
}

/// How proposed help stands.
pub const fn care_state(state: CareState) -> Text {
    match state {
        CareState::Proposed => text("voorgesteld", "proposed"),
        CareState::Agreed => text("akkoord", "agreed"),
        CareState::HandedOver => text("overgedragen", "handed over"),
        CareState::Begun => text("begonnen", "begun"),
        CareState::NotBegun => text("niet begonnen", "did not begin"),
        CareState::Declined => text("niet gewenst", "declined"),
    }
}

/// What happens to proposed help.
pub const fn care_act(act: CareAct) -> Text {
    match act {
        CareAct::Agree => text("Jongere en ouders zijn akkoord", "Youth and parents agree"),
        CareAct::Decline => text("Niet gewenst", "Declined"),
        CareAct::HandOver => text("Overgedragen", "Handed over"),
        CareAct::Begin => text("De hulp is begonnen", "The help began"),
        CareAct::NotBegin => text("De hulp is niet begonnen", "The help did not begin"),
        CareAct::AskAgain => text(
            "Nog niet bekend, later navragen",
            "Not known yet, ask later",
        ),
    }
}

/// How help is handed over.
pub const fn route(route: CareRoute) -> Text {
    match route {
        CareRoute::Warm => text("In een gesprek met iedereen", "In a talk with all"),
        CareRoute::Letter => text("Met een brief", "By letter"),
    }
}

/// What comes back.
pub const fn reminder(kind: ReminderKind) -> Text {
    match kind {
        ReminderKind::Discussion => text("Gesprek thuis voeren", "Hold the talk at home"),
        ReminderKind::SignalEnds => text("Signaal eindigt", "Signal ends"),
        ReminderKind::Letter => text(
            "Brief over het signaal nog niet verstuurd",
            "Letter about the signal not sent yet",
        ),
        ReminderKind::Objection => text("Bezwaar zonder uitkomst", "Objection without an outcome"),
        ReminderKind::FollowUp => crate::text::follow_up::REMINDER,
        ReminderKind::Access => text(
            "Inzageverzoek beantwoorden",
            "Answer a request for the file",
        ),
        ReminderKind::Disagreed => text(
            "Collega is het niet eens met je afweging",
            "A colleague does not agree with your weighing",
        ),
        ReminderKind::ReadAlong => text("Afweging meelezen", "Read a weighing along"),
        ReminderKind::Match => text(
            "Bel de andere hulpverlener over de match",
            "Call the other professional about the match",
        ),
        ReminderKind::Care => text("Navragen hoe de hulp gaat", "Ask how the help goes"),
        ReminderKind::Assignment => text("Opdracht moet klaar zijn", "Assignment is to be done"),
        ReminderKind::Appointment => text("Afspraak", "Appointment"),
    }
}

/// `Versie 2`.
pub fn version(language: Language, number: u16) -> String {
    format!("{} {number}", language.of("Versie", "Version"))
}
