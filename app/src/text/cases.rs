//! Cases: the lists, the case, the referral, and what is kept for all.

use super::{Language, Text, text};
use domain::cases::{
    AssignmentKind, CaseState, ConsentMissing, Ending, ReferrerKind, StepKind, Urgency,
};

pub mod refusals;

/// Above somebody else's case.
pub const BY_GLASS: Text = text(
    "Dit is de zaak van een collega. Je mag hem een uur lezen, niet wijzigen. Het staat in het logboek.",
    "This is a colleague's case. You may read it for an hour, not change it. It stands in the log.",
);
/// Menu and page title.
pub const CASES: Text = text("Zaken", "Cases");
/// Page title.
pub const MINE: Text = text("Mijn zaken", "My cases");
/// Lead.
pub const MINE_LEAD: Text = text(
    "Wat het eerst moet, staat bovenaan.",
    "What comes first stands on top.",
);
/// Page title.
pub const TEAM: Text = text("Zaken van het team", "Cases of the team");
/// Page title and button.
pub const NEW: Text = text("Verwijzing aannemen", "Take in a referral");
/// Lead of the form.
pub const NEW_LEAD: Text = text(
    "Voor jongeren die bij het feit 12 tot en met 17 jaar waren.",
    "For youths who were 12 to 17 at the offence.",
);
/// Tab.
pub const RULES_TAB: Text = text("Feiten en termijnen", "Offences and terms");
/// Menu.
pub const RULES_SHORT: Text = text("Zaakregels", "Case rules");
/// Page title.
pub const RULES: Text = text("Zaken: feiten en termijnen", "Cases: offences and terms");
/// Lead.
pub const RULES_LEAD: Text = text(
    "Deze lijst en termijnen gelden voor alle zaken. Een zaak zie je hier niet.",
    "This list and these terms count for all cases. No case is shown here.",
);
/// Empty list.
pub const NONE: Text = text("Je hebt geen open zaken", "You have no open cases");
/// What to do then.
pub const NONE_HELP: Text = text(
    "Neem een verwijzing aan, of wacht tot je een zaak krijgt.",
    "Take in a referral, or wait until you get a case.",
);
/// Group of the list.
pub const OVERDUE: Text = text("Te laat", "Overdue");
/// Group of the list.
pub const TODAY: Text = text("Vandaag", "Today");
/// Group of the list.
pub const THIS_WEEK: Text = text("Deze week", "This week");
/// Group of the list.
pub const LATER: Text = text("Later, of zonder datum", "Later, or without a date");
/// Group of the team's list.
pub const WAITING: Text = text("Nog te verdelen", "Still to be divided");
/// Nothing there.
pub const NOTHING_WAITING: Text = text(
    "Elke zaak heeft een medewerker.",
    "Every case has a worker.",
);
/// Heading.
pub const LOAD: Text = text("Werk per medewerker", "Work of each worker");
/// Column.
pub const WORKER: Text = text("Medewerker", "Worker");
/// Column.
pub const OPEN: Text = text("Open", "Open");
/// Said of somebody who is away.
pub const AWAY: Text = text("afwezig", "away");
/// Field.
pub const GIVE_TO: Text = text("Geef aan", "Give to");
/// Button.
pub const GIVE: Text = text("Verdeel", "Divide");
/// Column.
pub const NUMBER: Text = text("Zaak", "Case");
/// Column and fact.
pub const YOUTH: Text = text("Jongere", "Youth");
/// Column: the next step, or what comes back.
pub const WHAT_IS_DUE: Text = text("Te doen", "To do");
/// Column.
pub const CLOCK: Text = text("Klok", "Clock");
/// Nobody's name any more.
pub const ERASED: Text = text("gewist", "erased");
/// No day.
pub const NO_DAY: Text = text("nog geen datum", "no date yet");
/// Field and fact.
pub const GIVEN_NAMES: Text = text("Voornamen", "Given names");
/// Field.
pub const FAMILY_NAME: Text = text("Achternaam", "Family name");
/// Field and fact.
pub const BIRTH: Text = text("Geboortedatum", "Date of birth");
/// Field and fact.
pub const ADDRESS: Text = text("Adres", "Address");
/// Field and fact.
pub const CONTACT: Text = text("Bereikbaar via", "Reached by");
/// Field and fact.
pub const PARENTS: Text = text("Ouders of verzorgers", "Parents or guardians");
/// Hint.
pub const PARENTS_HINT: Text = text(
    "Namen, en hoe je ze bereikt.",
    "Names, and how you reach them.",
);
/// Field and fact.
pub const MUNICIPALITY: Text = text("Woongemeente", "Home municipality");
/// Field and fact.
pub const REFERRER: Text = text("Soort verwijzer", "Kind of referrer");
/// Field and fact.
pub const REFERRER_NAME: Text = text("Verwijzer en kenmerk", "Referrer and reference");
/// Field and fact.
pub const OFFENCE: Text = text("Feit", "Offence");
/// Field and fact.
pub const OFFENCE_ON: Text = text("Datum van het feit", "Date of the offence");
/// Field and fact.
pub const RECEIVED_ON: Text = text("Binnengekomen op", "Came in on");
/// Field and fact.
pub const REMARKS: Text = text("Opmerkingen", "Remarks");
/// There are no offences to pick from.
pub const NO_OFFENCES: Text = text(
    "De lijst met feiten is leeg. Een beheerder vult hem.",
    "The list of offences is empty. An administrator fills it.",
);
/// Choose first.
pub const CHOOSE: Text = text("Kies", "Choose");
/// Card.
pub const REFERRAL: Text = text("Verwijzing", "Referral");
/// Fact.
pub const STATE: Text = text("Stand", "State");
/// Card.
pub const AGREED: Text = text("Akkoord", "Consent");
/// Tick.
pub const ADMITS: Text = text("De jongere bekent het feit", "The youth admits the offence");
/// Field.
pub const YOUTH_AGREED: Text = text("Jongere akkoord op", "Youth agreed on");
/// Field.
pub const PARENTS_AGREED: Text = text("Ouders akkoord op", "Parents agreed on");
/// Field.
pub const SIGNED: Text = text("Overeenkomst getekend op", "Agreement signed on");
/// Card.
pub const TO_DO: Text = text("Nu te doen", "To do now");
/// Link.
pub const TO_CONSENT: Text = text("Leg het akkoord vast", "Write down the consent");
/// Card.
pub const STEPS: Text = text("Stappen", "Steps");
/// Column and field.
pub const STEP: Text = text("Stap", "Step");
/// Column.
pub const PLANNED: Text = text("Gepland", "Planned");
/// Column.
pub const SETTLED: Text = text("Klaar", "Settled");
/// Said of a step.
pub const SKIPPED: Text = text("overgeslagen", "skipped");
/// Form.
pub const CHANGE_STEP: Text = text("Stap bijwerken", "Change a step");
/// Question.
pub const ACT: Text = text("Wat doe je?", "What do you do?");
/// Answer.
pub const ACT_PLAN: Text = text("Plannen", "Plan");
/// Answer.
pub const ACT_DONE: Text = text("Is gedaan", "Was done");
/// Answer.
pub const ACT_SKIP: Text = text("Overslaan", "Skip");
/// Answer.
pub const ACT_REOPEN: Text = text("Terugzetten", "Take back");
/// Field.
pub const DAY: Text = text("Dag", "Day");
/// Card.
pub const ASSIGNMENTS: Text = text("Opdrachten", "Assignments");
/// Form.
pub const GIVE_ASSIGNMENT: Text = text("Opdracht geven", "Give an assignment");
/// Field.
pub const KIND: Text = text("Soort", "Kind");
/// Field.
pub const HOURS: Text = text("Uren", "Hours");
/// Hint.
pub const HOURS_HINT: Text = text(
    "In kwartieren, zoals 2 of 1,5.",
    "In quarters of an hour, such as 2 or 1.5.",
);
/// Field.
pub const WHAT: Text = text("Wat", "What");
/// Field.
pub const DUE: Text = text("Klaar voor", "Ready by");
/// Button.
pub const NOT_DONE: Text = text("Toch niet gedaan", "Not done after all");
/// Button.
pub const REMOVE: Text = text("Haal weg", "Remove");
/// Field.
pub const DONE_ON: Text = text("Gedaan op", "Done on");
/// Card.
pub const APPOINTMENTS: Text = text("Afspraken", "Appointments");
/// Form.
pub const MAKE_APPOINTMENT: Text = text("Afspraak maken", "Make an appointment");
/// Field.
pub const START: Text = text("Begin", "Start");
/// Field.
pub const MINUTES: Text = text("Minuten", "Minutes");
/// Field.
pub const WHERE: Text = text("Waar en met wie", "Where and with whom");
/// Button.
pub const CALL_OFF: Text = text("Afzeggen", "Call off");
/// Said of an appointment.
pub const CALLED_OFF: Text = text("afgezegd", "called off");
/// Card.
pub const NOTES: Text = text("Notities", "Notes");
/// Form.
pub const ADD_NOTE: Text = text("Notitie toevoegen", "Add a note");
/// Hint.
pub const NOTE_HINT: Text = text(
    "Een notitie verandert niet meer. Zie je een fout? Schrijf een nieuwe notitie.",
    "A note does not change any more. After a mistake write a new one.",
);
/// Card.
pub const END: Text = text("Zaak beëindigen", "End the case");
/// Question.
pub const ENDING: Text = text("Hoe eindigt de zaak?", "How does the case end?");
/// Field.
pub const REASON: Text = text("Reden voor de verwijzer", "Reason for the referrer");
/// Hint.
pub const REASON_HINT: Text = text(
    "Vul dit in als het niet goed eindigt, of als je de zaak terugstuurt.",
    "Needed when it ends badly or goes back.",
);
/// Card after the end.
pub const MESSAGE: Text = text("Bericht aan de verwijzer", "Message to the referrer");
/// What to do with it.
pub const MESSAGE_HELP: Text = text(
    "Stuur dit bericht zoals je met de verwijzer hebt afgesproken.",
    "Send this message the way you agreed with the referrer.",
);
/// Field.
pub const SENT_ON: Text = text("Bericht verstuurd op", "Message sent on");
/// Hint.
pub const SENT_HINT: Text = text(
    "Maak dit leeg als het bericht nog niet weg is.",
    "Leave this empty while the message was not sent.",
);
/// Card.
pub const OFFENCES: Text = text("Feiten", "Offences");
/// Form.
pub const ADD_OFFENCE: Text = text("Feit toevoegen", "Add an offence");
/// Form.
pub const CHANGE_OFFENCE: Text = text("Feit wijzigen", "Change an offence");
/// Empty list.
pub const NO_LIST: Text = text(
    "Er staan nog geen feiten in de lijst.",
    "The list is empty.",
);
/// Field.
pub const NAME: Text = text("Naam", "Name");
/// Field.
pub const CATEGORY: Text = text("Groep", "Group");
/// Tick and column.
pub const IN_USE: Text = text("In gebruik", "In use");
/// Card.
pub const TERMS: Text = text("Termijnen", "Terms");
/// Under it.
pub const TERMS_HELP: Text = text(
    "Werkdagen na de stap ervoor. Leeg: deze stap heeft geen termijn.",
    "Working days after the step before. Empty: this step has no term.",
);
/// Yes.
pub const YES: Text = text("ja", "yes");
/// No.
pub const NO: Text = text("nee", "no");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "aangenomen",
        text("De verwijzing is aangenomen.", "The referral was taken in."),
    ),
    (
        "verdeeld",
        text("De zaak is verdeeld.", "The case was given."),
    ),
    (
        "gegevens",
        text("De gegevens zijn verbeterd.", "The data were put right."),
    ),
    (
        "stap",
        text("De stap is bijgewerkt.", "The step was changed."),
    ),
    (
        "akkoord",
        text("Het akkoord is opgeslagen.", "Consent was saved."),
    ),
    (
        "notitie",
        text("De notitie is toegevoegd.", "The note was added."),
    ),
    (
        "opdracht",
        text("De opdracht is opgeslagen.", "The assignment was saved."),
    ),
    (
        "opdracht-weg",
        text("De opdracht is weggehaald.", "The assignment was removed."),
    ),
    (
        "afspraak",
        text("De afspraak is gemaakt.", "The appointment was made."),
    ),
    (
        "afgezegd",
        text(
            "De afspraak is afgezegd.",
            "The appointment was called off.",
        ),
    ),
    (
        "geeindigd",
        text("De zaak is geëindigd.", "The case has ended."),
    ),
    (
        "bericht",
        text(
            "De verzenddatum is opgeslagen.",
            "The day of sending was saved.",
        ),
    ),
    (
        "feit",
        text("De lijst is opgeslagen.", "The list was saved."),
    ),
    (
        "termijnen",
        text("De termijnen zijn opgeslagen.", "The terms were saved."),
    ),
];

/// A step.
pub const fn step(kind: StepKind) -> Text {
    match kind {
        StepKind::Intake => text("Intake", "Intake"),
        StepKind::FirstTalk => text("Startgesprek", "First talk"),
        StepKind::LearningAssignment => text("Leeropdracht", "Learning assignment"),
        StepKind::FollowUpTalk => text("Vervolggesprek", "Follow-up talk"),
        StepKind::Apology => text("Excuus aanbieden", "Apology"),
        StepKind::Damages => text("Schadebemiddeling", "Damages"),
        StepKind::WorkAssignment => text("Werkopdracht", "Work assignment"),
        StepKind::LastTalk => text("Eindgesprek", "Last talk"),
        StepKind::Closing => text("Afronding", "Closing"),
    }
}

/// Where a case stands.
pub const fn state(state: CaseState) -> Text {
    match state {
        CaseState::Received => text("binnengekomen", "received"),
        CaseState::Running => text("loopt", "running"),
        CaseState::EndedWell => text("positief geëindigd", "ended well"),
        CaseState::EndedBadly => text("negatief geëindigd", "ended badly"),
        CaseState::SentBack => text("teruggestuurd", "sent back"),
    }
}

/// A kind of referrer.
pub const fn referrer(kind: ReferrerKind) -> Text {
    match kind {
        ReferrerKind::Police => text("politie", "police"),
        ReferrerKind::Boa => text("boa", "special investigating officer"),
        ReferrerKind::SchoolAttendance => text("leerplicht", "school attendance"),
        ReferrerKind::Prosecutor => text("officier van justitie", "public prosecutor"),
    }
}

/// A kind of assignment.
pub const fn assignment(kind: AssignmentKind) -> Text {
    match kind {
        AssignmentKind::Learning => text("leeropdracht", "learning assignment"),
        AssignmentKind::Work => text("werkopdracht", "work assignment"),
        AssignmentKind::Apology => text("excuus", "apology"),
    }
}

/// How a case ends.
pub const fn ending(ending: Ending) -> Text {
    match ending {
        Ending::Well => text("Positief: uitgevoerd", "Well: carried out"),
        Ending::Badly => text("Negatief: niet uitgevoerd", "Badly: not carried out"),
        Ending::SentBack => text("Terug: nooit begonnen", "Back: never began"),
    }
}

/// What is missing of consent, in a list.
pub const fn missing(missing: ConsentMissing) -> Text {
    refusals::consent(missing)
}

/// The kind of badge for how a day stands.
pub const fn urgency_badge(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Overdue { .. } => "danger",
        Urgency::Today | Urgency::ThisWeek => "warn",
        Urgency::OnTime { .. } => "ok",
    }
}

/// How a day stands, in words.
pub fn urgency(language: Language, urgency: Urgency) -> String {
    let days = |days: u16| match (days, language) {
        (1, Language::Dutch) => "1 werkdag".to_owned(),
        (days, Language::Dutch) => format!("{days} werkdagen"),
        (1, Language::English) => "1 working day".to_owned(),
        (days, Language::English) => format!("{days} working days"),
    };
    match urgency {
        Urgency::Overdue { working_days: 0 } => language.of("te laat", "overdue").to_owned(),
        Urgency::Overdue { working_days } => {
            format!(
                "{} {}",
                days(working_days),
                language.of("te laat", "overdue")
            )
        }
        Urgency::Today => language.of("vandaag", "today").to_owned(),
        Urgency::ThisWeek => language.of("deze week", "this week").to_owned(),
        Urgency::OnTime { working_days } => {
            format!("{} {}", language.of("nog", "in"), days(working_days))
        }
    }
}

/// `12 van 20 uur`.
pub fn hours_of(language: Language, hours: domain::cases::Hours) -> String {
    let most = domain::cases::Hours::MOST;
    match language {
        Language::Dutch => format!("{hours} van {most} uur"),
        Language::English => format!("{hours} of {most} hours"),
    }
}

/// How much was written down, beside a heading.
pub fn counted(language: Language, count: usize) -> String {
    match count {
        0 => language.of("nog niets", "nothing yet").to_owned(),
        count => count.to_string(),
    }
}

/// How many steps are settled.
pub fn settled_of(language: Language, settled: usize, all: usize) -> String {
    match language {
        Language::Dutch => format!("{settled} van {all} klaar"),
        Language::English => format!("{settled} of {all} settled"),
    }
}

/// `Zaak 2026-00012`.
pub fn numbered(language: Language, number: &str) -> String {
    format!("{} {number}", language.of("Zaak", "Case"))
}

/// The message to the referrer, for a case that has ended, with our number and who referred under
/// which number there; in Dutch, as referrers read it.
pub fn message(
    (number, reference): (&str, &str),
    state: CaseState,
    ended: &str,
    reason: &str,
) -> String {
    let told = match state {
        CaseState::EndedWell => "De jongere heeft de Halt-straf goed afgerond.",
        CaseState::SentBack => "De Halt-straf is niet begonnen. De zaak gaat terug naar u.",
        _ => "De Halt-straf is niet goed afgerond. De zaak gaat terug naar u.",
    };
    let reason = match reason.is_empty() {
        true => String::new(),
        false => format!("\n\nToelichting:\n{reason}"),
    };
    let head = format!("Uw kenmerk: {reference}\nOns kenmerk: zaak {number}");
    format!("{head}\n\nDe zaak is geëindigd op {ended}.\n\n{told}{reason}")
}
