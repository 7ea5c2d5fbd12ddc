//! How long something of cases is kept, and how it goes.

use super::{Language, Text, staff, text};
use domain::cases::{
    DryRun, ErasureLine, ErasureRefusal, HeldBack, RetainedKind, RetentionAction, RetentionRule,
    RetentionTrigger, Standing,
};

/// Tab, page title and place in the menu.
pub const TITLE: Text = text("Bewaren en wissen", "Keeping and erasing");
/// Lead for an administrator.
pub const RULES_LEAD: Text = text(
    "Hoe lang iets van een zaak bewaard blijft. Je ziet aantallen, nooit een naam.",
    "How long something of a case is kept. You see counts, never a name.",
);
/// Lead for who decides.
pub const LEAD: Text = text(
    "Wat zijn termijn voorbij is. De een stelt voor, een ander keurt goed.",
    "What is past its term. One proposes, somebody else agrees.",
);
/// Card.
pub const RULES: Text = text("Bewaartermijnen", "Terms");
/// Empty list.
pub const NO_RULES: Text = text(
    "Er is nog geen bewaartermijn. Zonder termijn wordt niets gewist.",
    "There is no term yet. Without a term nothing is erased.",
);
/// Form.
pub const ADD: Text = text("Bewaartermijn toevoegen", "Add a term");
/// Form.
pub const CHANGE: Text = text("Bewaartermijn wijzigen", "Change a term");
/// Button.
pub const RETIRE: Text = text("Stop deze termijn", "Retire this term");
/// Mark of a rule.
pub const RETIRED: Text = text("gestopt", "retired");
/// Field.
pub const KIND: Text = text("Waarover", "About what");
/// Field.
pub const GROUND: Text = text("Grondslag", "Ground");
/// Hint.
pub const GROUND_HINT: Text = text(
    "De wet of de selectielijst waar de termijn in staat.",
    "The law or the selection list that has the term.",
);
/// Field.
pub const TRIGGER: Text = text("Telt vanaf", "Counts from");
/// Field.
pub const MONTHS: Text = text("Maanden", "Months");
/// Field.
pub const ACTION: Text = text("Wat er dan gebeurt", "What then happens");
/// Field.
pub const APPROVER: Text = text("Wie keurt goed", "Who agrees");
/// Column.
pub const TODAY: Text = text("Vandaag", "Today");
/// Button.
pub const PROPOSE: Text = text("Stel voor om te wissen", "Propose to erase");
/// Card.
pub const PROPOSALS: Text = text("Voorstellen", "Proposals");
/// Nothing there.
pub const NO_PROPOSALS: Text = text("Er wacht geen voorstel.", "No proposal waits.");
/// Button.
pub const APPROVE: Text = text("Keur goed en wis", "Agree and erase");
/// Warning beside it.
pub const FOR_GOOD: Text = text(
    "Wat gewist is, komt nooit terug. Ook niet uit een reservekopie.",
    "What is erased never comes back. Not from a backup either.",
);
/// Warning beside a part.
pub const PART_GOES: Text = text(
    "Dit deel gaat weg. De rest van de zaak blijft.",
    "This part goes. The rest of the case stays.",
);
/// Button.
pub const WITHDRAW: Text = text("Trek dit voorstel in", "Take this proposal back");
/// Question where the rule asks.
pub const WHICH: Text = text("Welke zaken gaan weg?", "Which cases go?");
/// List of what goes.
pub const CASES: Text = text("Zaken in dit voorstel", "Cases of this proposal");
/// Card.
pub const REGISTER: Text = text("Register van gewiste zaken", "Register of erased cases");
/// Under it.
pub const REGISTER_HELP: Text = text(
    "Alleen aantallen. Niemand ziet later nog wie het was.",
    "Counts alone. Nobody sees later who it was.",
);
/// Nothing there.
pub const NOTHING_ERASED: Text = text("Er is nog niets gewist.", "Nothing was erased yet.");
/// Card.
pub const MASKS: Text = text("Weglakken bij inzage", "Masking for requests");
/// Under it.
pub const MASKS_HELP: Text = text(
    "Van wie een jongere de naam niet ziet in wat hij krijgt.",
    "Whose names a youth does not see in what is handed over.",
);
/// Tick.
pub const MASK_COLLEAGUES: Text = text("Namen van medewerkers", "Names of colleagues");
/// Tick.
pub const MASK_PARENTS: Text = text(
    "Ouders en hoe je ze bereikt",
    "Parents and how to reach them",
);
/// Tick.
pub const MASK_REFERRER: Text = text("Wie verwees", "Who referred");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "termijn",
        text("De bewaartermijn is opgeslagen.", "The term was saved."),
    ),
    (
        "gestopt",
        text("De bewaartermijn is gestopt.", "The term was retired."),
    ),
    (
        "weglakken",
        text("De keuze is opgeslagen.", "The choice was saved."),
    ),
    (
        "voorgesteld",
        text(
            "Het voorstel staat klaar. Een ander keurt het goed.",
            "The proposal waits. Somebody else agrees to it.",
        ),
    ),
    (
        "ingetrokken",
        text(
            "Het voorstel is ingetrokken.",
            "The proposal was taken back.",
        ),
    ),
    (
        "gewist",
        text(
            "Het is gewist. Het aantal staat in het register.",
            "It was erased. The count stands in the register.",
        ),
    ),
];

/// What a rule is about.
pub const fn kind(kind: RetainedKind) -> Text {
    match kind {
        RetainedKind::EndedWell => text(
            "Zaak positief geëindigd, zonder signaal",
            "Case that ended well, without a signal",
        ),
        RetainedKind::EndedBadly => text(
            "Zaak negatief geëindigd, zonder signaal",
            "Case that ended badly, without a signal",
        ),
        RetainedKind::SentBack => text("Zaak teruggestuurd", "Case that was sent back"),
        RetainedKind::Signal => text("Zaak met een signaal", "Case with a signal"),
        RetainedKind::Weighing => text("Afweging zonder signaal", "Weighing without a signal"),
        RetainedKind::Referral => text("Doorverwijzingen", "Referrals to help"),
        RetainedKind::Letter => text("Brieven", "Letters"),
        RetainedKind::Note => text("Notities", "Notes"),
    }
}

/// From when a term counts.
pub const fn trigger(trigger: RetentionTrigger) -> Text {
    match trigger {
        RetentionTrigger::CaseEnded => text("het einde van de zaak", "the end of the case"),
        RetentionTrigger::SignalEnded => text("het einde van het signaal", "the end of the signal"),
        RetentionTrigger::LastWritten => text(
            "de laatste keer dat erin is geschreven",
            "the last time it was written in",
        ),
        RetentionTrigger::Turned18 => text("de 18e verjaardag", "the 18th birthday"),
    }
}

/// What happens after the term.
pub const fn action(action: RetentionAction) -> Text {
    match action {
        RetentionAction::Erase => text("Alles van de jongere wissen", "Erase all of the youth"),
        RetentionAction::Remove => text("Dit deel wissen", "Erase this part"),
        RetentionAction::Ask => text("Per zaak vragen", "Ask for each case"),
    }
}

/// Why something stays.
pub const fn held(why: HeldBack) -> Text {
    match why {
        HeldBack::Running => text("de zaak loopt nog", "the case still runs"),
        HeldBack::Objection => text("er loopt een bezwaar", "an objection is open"),
        HeldBack::AccessRequest => text(
            "er loopt een inzageverzoek",
            "a request for the file is open",
        ),
        HeldBack::InIndex => text(
            "het signaal staat nog in de verwijsindex",
            "the signal is still in the index",
        ),
        HeldBack::OtherCase => text(
            "een andere zaak van de jongere blijft langer",
            "another case of the youth stays longer",
        ),
    }
}

/// `24 maanden na het einde van de zaak`.
pub fn term(language: Language, rule: &RetentionRule) -> String {
    let from = trigger(rule.trigger).in_language(language);
    match (language, rule.months) {
        (Language::Dutch, 1) => format!("1 maand na {from}"),
        (Language::Dutch, months) => format!("{months} maanden na {from}"),
        (Language::English, 1) => format!("1 month after {from}"),
        (Language::English, months) => format!("{months} months after {from}"),
    }
}

/// What a rule would do today, in counts.
pub fn run(language: Language, run: &DryRun) -> String {
    let mut told = match language {
        Language::Dutch => format!("{} voorbij de termijn, {} nog niet.", run.due, run.later),
        Language::English => format!("{} past the term, {} not yet.", run.due, run.later),
    };
    for (why, count) in &run.held {
        let why = held(*why).in_language(language);
        told.push_str(&match language {
            Language::Dutch => format!(" {count} blijft: {why}."),
            Language::English => format!(" {count} stays: {why}."),
        });
    }
    told
}

/// How a case of a proposal stands now.
pub fn standing(language: Language, standing: Option<Standing>) -> String {
    match standing {
        Some(Standing::Due) => language.of("kan weg", "can go").to_owned(),
        Some(Standing::Held(why)) => {
            let why = held(why).in_language(language);
            format!("{}: {why}", language.of("blijft", "stays"))
        }
        _ => language
            .of(
                "blijft: de termijn loopt weer",
                "stays: within its term again",
            )
            .to_owned(),
    }
}

/// Why nothing is proposed or erased.
pub fn refusal(language: Language, refusal: ErasureRefusal) -> String {
    let told = match refusal {
        ErasureRefusal::NothingDue => text(
            "Er is nu niets om te wissen.",
            "There is nothing to erase now.",
        ),
        ErasureRefusal::AlreadyProposed => text(
            "Er wacht al een voorstel voor deze termijn.",
            "A proposal for this term waits already.",
        ),
        ErasureRefusal::OwnProposal => text(
            "Jij stelde dit voor. Een ander keurt het goed.",
            "You proposed this. Somebody else agrees.",
        ),
        ErasureRefusal::RuleChanged => text(
            "De termijn is intussen gewijzigd. Trek het voorstel in en stel opnieuw voor.",
            "The term was changed since. Take the proposal back and propose anew.",
        ),
        ErasureRefusal::Decided => text(
            "Over dit voorstel is al besloten.",
            "This proposal was decided already.",
        ),
        ErasureRefusal::NotTheApprover(role) => {
            let role = staff::role(role).in_language(language).to_lowercase();
            return match language {
                Language::Dutch => format!("Dit keurt een ander goed: {role} van dit gebied."),
                Language::English => format!("Somebody else agrees: {role} of this area."),
            };
        }
    };
    told.in_language(language).to_owned()
}

/// Who proposed it, and when.
pub fn proposed(language: Language, by: &str, on: &str) -> String {
    match language {
        Language::Dutch => format!("Voorgesteld door {by} op {on}."),
        Language::English => format!("Proposed by {by} on {on}."),
    }
}

/// One line of the register.
pub fn erased(language: Language, line: &ErasureLine) -> String {
    let (gone, of, by, with) = (
        line.erased,
        line.proposed,
        &line.proposed_by,
        &line.approved_by,
    );
    match language {
        Language::Dutch => {
            format!("{gone} van {of} gewist. Voorgesteld door {by}, goedgekeurd door {with}.")
        }
        Language::English => {
            format!("{gone} of {of} erased. Proposed by {by}, agreed to by {with}.")
        }
    }
}
