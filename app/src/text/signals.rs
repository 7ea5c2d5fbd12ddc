//! Screening, weighing, talks at home, signals, objections, and help by local organisations.

use super::{Text, text};

mod codes;
pub mod refusals;

pub use codes::*;

/// Card.
pub const SCREENING: Text = text("Screening en zorgen", "Screening and concerns");
/// Form.
pub const ADD_SCREENING: Text = text("Screening vastleggen", "Write down a screening");
/// Hint.
pub const SCREENING_HINT: Text = text(
    "Schrijf hier geen vragen of antwoorden uit de screening.",
    "Fill in no questions or answers of the instrument.",
);
/// Field.
pub const TAKEN_ON: Text = text("Afgenomen op", "Taken on");
/// Question.
pub const RISK_FACTORS: Text = text(
    "Kwamen er risicofactoren uit?",
    "Did risk factors come out?",
);
/// Question.
pub const ANY_CONCERNS: Text = text("Zijn er zorgen?", "Are there concerns?");
/// Field.
pub const REASONING: Text = text("Jouw redenering", "Your reasoning");
/// Question of that form.
pub const ANY_AFTER_TALK: Text = text(
    "Kwamen er zorgen uit het gesprek?",
    "Did the talk raise concerns?",
);
/// Form.
pub const ADD_CONCERNS: Text = text("Zorgen uit het gesprek", "Concerns from the talk");
/// Field.
pub const TALK_ON: Text = text("Gesprek op", "Talk on");
/// Field.
pub const WHICH_CONCERNS: Text = text("Welke zorgen", "Which concerns");
/// Answer.
pub const YES: Text = text("Ja", "Yes");
/// Answer.
pub const NO: Text = text("Nee", "No");
/// Card.
pub const WEIGHING: Text = text("Afweging", "Weighing");
/// Lead of the card.
pub const WEIGHING_HELP: Text = text(
    "Een signaal mag, een afweging moet. Wat je opslaat, verandert niet meer.",
    "A signal is allowed, weighing is a duty. What you save changes no more.",
);
/// Form.
pub const WRITE_WEIGHING: Text = text("Nieuwe versie schrijven", "Write a new version");
/// Question.
pub const OUTCOME: Text = text("Uitkomst", "Outcome");
/// Question.
pub const CRITERIA: Text = text("Criteria", "Criteria");
/// Hint.
pub const CRITERIA_HINT: Text = text(
    "Nodig voor een signaal. Jeugdwet, artikel 7.1.4.1.",
    "Needed for a signal. Jeugdwet, article 7.1.4.1.",
);
/// Question.
pub const DOMAINS: Text = text("Leefgebieden", "Life domains");
/// Field.
pub const DISCUSSED_WITH: Text = text("Besproken met", "Discussed with");
/// Form.
pub const ASK_SECOND: Text = text(
    "Vraag een collega mee te lezen",
    "Ask a colleague to read it",
);
/// Field.
pub const COLLEAGUE: Text = text("Collega", "Colleague");
/// Button.
pub const ASK: Text = text("Vraag", "Ask");
/// Fact.
pub const ASKED: Text = text("Gevraagd", "Asked");
/// Fact.
pub const NOT_AGREED: Text = text("Collega is het niet eens", "A colleague does not agree");
/// Fact.
pub const READ_BY: Text = text("Meegelezen door", "Read by");
/// Card.
pub const DISCUSSION: Text = text(
    "Gesprek thuis over het signaal",
    "Talk at home about the signal",
);
/// Form.
pub const ADD_DISCUSSION: Text = text("Gesprek vastleggen", "Write down the talk");
/// Question.
pub const WAS_HELD: Text = text("Is het besproken?", "Was it discussed?");
/// Answer.
pub const HELD: Text = text("Ja, met jongere en ouders", "Yes, with youth and parents");
/// Answer.
pub const POSTPONED: Text = text("Nee, het wacht", "No, it waits");
/// Field and fact.
pub const WITH_YOUTH: Text = text("Met de jongere op", "With the youth on");
/// Field and fact.
pub const WITH_PARENTS: Text = text("Met de ouders op", "With the parents on");
/// Hint.
pub const WITH_PARENTS_HINT: Text = text(
    "Vanaf 18 jaar mag dit leeg blijven.",
    "From 18 years this may stay empty.",
);
/// Field and fact.
pub const UNTIL: Text = text("Wacht tot", "Waits until");
/// Field.
pub const WHO_OR_WHY: Text = text(
    "Wie met wie sprak, of waarom het wacht",
    "Who spoke with whom, or why it waits",
);
/// Card.
pub const SIGNALS: Text = text("Signaal verwijsindex", "Signal in the index");
/// Button.
pub const GIVE: Text = text("Geef signaal", "Give the signal");
/// Above the button.
pub const GIVE_HELP: Text = text(
    "De index hoort om wie het gaat, nooit waarom.",
    "The index hears who, never why.",
);
/// Above what stands in the way.
pub const NOT_YET: Text = text("Een signaal kan nog niet:", "No signal can be given yet:");
/// Fact.
pub const INDEX: Text = text("Index", "Index");
/// Fact.
pub const GIVEN: Text = text("Gegeven", "Given");
/// Fact.
pub const ENDS: Text = text("Eindigt", "Ends");
/// Fact.
pub const ENDED: Text = text("Geëindigd", "Ended");
/// Fact.
pub const LEAVES: Text = text("Uit de index", "Out of the index");
/// Said while the index is still to be told.
pub const WAITING: Text = text(
    "Wacht: de verwijsindex weet dit nog niet.",
    "Waits: the index does not know this yet.",
);
/// Fact.
pub const ARRIVED: Text = text("Aangekomen bij de verwijsindex", "Arrived at the index");
/// Form.
pub const END: Text = text("Maak inactief", "Make inactive");
/// Field.
pub const WHY: Text = text("Reden", "Reason");
/// Field.
pub const SINCE: Text = text("Sinds", "Since");
/// Button.
pub const RESUME: Text = text("Maak weer actief", "Make active again");
/// Button.
pub const REMOVE: Text = text("Haal uit de index", "Take out of the index");
/// Form and fact.
pub const INFORMED: Text = text(
    "Jongere en ouders weten het sinds",
    "Youth and parents know since",
);
/// Fact.
pub const OBJECT_UNTIL: Text = text("Bezwaar kan tot en met", "Objection until and including");
/// Form and fact.
pub const OBJECTION: Text = text("Bezwaar", "Objection");
/// Field and fact.
pub const LODGED: Text = text("Binnengekomen op", "Came in on");
/// Field.
pub const WHAT_IT_SAYS: Text = text("Wat erin staat", "What it says");
/// Said of a late one.
pub const LATE: Text = text("te laat", "late");
/// Form.
pub const DECIDE: Text = text("Uitkomst van het bezwaar", "Outcome of the objection");
/// Field.
pub const DECIDED: Text = text("Besloten op", "Decided on");
/// Card.
pub const CARE: Text = text("Verwijzing naar hulp", "Referral to help");
/// Form.
pub const PROPOSE: Text = text("Hulp voorstellen", "Propose help");
/// Field and column.
pub const ORGANISATION: Text = text("Organisatie", "Organisation");
/// Nothing to pick from.
pub const NO_ORGANISATIONS: Text = text(
    "Deze gemeente heeft nog geen organisaties in de lijst.",
    "This municipality has no organisations in the list yet.",
);
/// Form.
pub const CARE_CHANGE: Text = text("Bijwerken", "Change");
/// Question.
pub const CARE_ACT: Text = text("Wat gebeurde er?", "What happened?");
/// Field and fact.
pub const YOUTH_AGREES: Text = text("Jongere akkoord op", "Youth agrees since");
/// Field and fact.
pub const PARENTS_AGREE: Text = text("Ouders akkoord op", "Parents agree since");
/// Hint.
pub const PARENTS_AGREE_HINT: Text = text("Nodig onder de 16.", "Needed below 16.");
/// Question.
pub const ROUTE: Text = text("Hoe draag je over?", "How do you hand over?");
/// Field and fact.
pub const ASK_AFTER: Text = text("Vraag na op", "Ask after on");
/// Field and fact.
pub const CAME_OF_IT: Text = text("Hoe het ging", "What came of it");
/// Page title and link.
pub const READ_ALONG: Text = text("Meelezen", "Reading along");
/// Lead.
pub const READ_ALONG_LEAD: Text = text(
    "Een collega vraagt je een afweging te lezen. De rest van de zaak zie je niet.",
    "A colleague asks you to read a weighing. You see nothing else of the case.",
);
/// Empty list.
pub const NOTHING_TO_READ: Text = text("Niemand vraagt je mee te lezen", "Nobody asks you to read");
/// What then.
pub const NOTHING_TO_READ_HELP: Text = text(
    "Vraagt een collega het, dan staat het hier.",
    "When a colleague asks, it stands here.",
);
/// Button.
pub const APPROVE: Text = text("Ik heb het gelezen en ben akkoord", "I read it and agree");
/// Heading and button.
pub const DISAGREE: Text = text("Ik ben het niet eens", "I do not agree");
/// Field.
pub const DISAGREE_WHY: Text = text("Waarom niet?", "Why not?");
/// Hint.
pub const DISAGREE_HINT: Text = text(
    "Je collega leest dit en schrijft een nieuwe versie.",
    "Your colleague reads this and writes a new version.",
);
/// Menu and page title.
pub const RULES: Text = text("Signalen en hulp", "Signals and help");
/// Lead.
pub const RULES_LEAD: Text = text(
    "Welke index bij welke gemeente hoort, en wie er helpt. Een zaak zie je hier niet.",
    "Which index belongs to which municipality, and who helps. No case is shown here.",
);
/// Card.
pub const INDEXES: Text = text("Verwijsindexen", "Indexes");
/// Form.
pub const NEW_INDEX: Text = text("Index toevoegen", "Add an index");
/// Field.
pub const CODE: Text = text("Korte naam", "Short name");
/// Hint.
pub const CODE_HINT: Text = text(
    "Kleine letters, cijfers en streepjes.",
    "Small letters, digits and dashes.",
);
/// Question.
pub const MUNICIPALITIES: Text = text("Gemeenten", "Municipalities");
/// Tick.
pub const IS_ON: Text = text("Signalen gaan naar deze index", "Signals go to this index");
/// Field.
pub const LAST_DAY: Text = text("Laatste dag", "Last day");
/// Field.
pub const MONTHS: Text = text("Een signaal duurt (maanden)", "A signal lasts (months)");
/// Field.
pub const WARN_DAYS: Text = text("Waarschuw vooraf (dagen)", "Warn before (days)");
/// Field.
pub const REMOVE_DAYS: Text = text(
    "Verwijder na het einde (dagen)",
    "Remove after the end (days)",
);
/// Tick.
pub const FOUR_EYES: Text = text(
    "Een collega leest de afweging mee",
    "A colleague reads the weighing too",
);
/// Card.
pub const ORGANISATIONS: Text = text("Organisaties die helpen", "Organisations that help");
/// Form.
pub const ADD_ORGANISATION: Text = text("Organisatie toevoegen", "Add an organisation");
/// Form.
pub const CHANGE_ORGANISATION: Text = text("Organisatie wijzigen", "Change an organisation");
/// Field.
pub const REACHED_BY: Text = text("Bereikbaar via", "Reached by");
/// Empty list.
pub const NONE_YET: Text = text("De lijst is nog leeg.", "The list is still empty.");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "vastgelegd",
        text("Het is vastgelegd.", "It was written down."),
    ),
    (
        "afweging",
        text("De afweging is opgeslagen.", "The weighing was saved."),
    ),
    (
        "gevraagd",
        text(
            "De vraag staat bij je collega.",
            "Your colleague was asked.",
        ),
    ),
    (
        "meegelezen",
        text("Je akkoord is opgeslagen.", "Your approval was saved."),
    ),
    (
        "niet-eens",
        text(
            "Je collega leest waarom je het niet eens bent.",
            "Your colleague reads why you do not agree.",
        ),
    ),
    (
        "signaal",
        text("Het signaal is gegeven.", "The signal was given."),
    ),
    (
        "signaal-bij",
        text("Het signaal is bijgewerkt.", "The signal was changed."),
    ),
    (
        "hulp",
        text("De hulp is voorgesteld.", "Help was proposed."),
    ),
    (
        "hulp-bij",
        text("De verwijzing is bijgewerkt.", "The referral was changed."),
    ),
    (
        "index",
        text("De index is opgeslagen.", "The index was saved."),
    ),
    (
        "match",
        text("De match is bijgewerkt.", "The match was changed."),
    ),
    (
        "ouder",
        text("De ouder staat erbij.", "The parent was added."),
    ),
    (
        "ouder-weg",
        text("De ouder is weggehaald.", "The parent was taken out."),
    ),
    (
        "afgebouwd",
        text(
            "De index wordt afgebouwd. De signalen eindigen.",
            "The index is being wound down. Its signals end.",
        ),
    ),
    (
        "opgeruimd",
        text(
            "De index is opgeruimd. Het verslag staat hieronder.",
            "The index was cleared away. The report stands below.",
        ),
    ),
    (
        "hulplijst",
        text("De lijst is opgeslagen.", "The list was saved."),
    ),
];
