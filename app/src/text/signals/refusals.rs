//! Why something was not done on the way to a signal, or with one.

use crate::text::time::date;
use crate::text::{Language, Text, text};
use domain::cases::{
    AgeRefusal, CareRefusal, DiscussionRefusal, IllegalSignalAct, NoIndex, ObjectionRefusal,
    SignalAct, SignalRefusal, SignalState, WeighingRefusal,
};

/// The signal ended for good.
pub const OVER: Text = text(
    "Dit signaal is voorgoed geëindigd. Geef een nieuw signaal als dat nodig is.",
    "This signal ended for good. Give a new one when needed.",
);
/// Nobody was informed, or nobody objected.
pub const NOT_INFORMED: Text = text(
    "Leg eerst vast wanneer jongere en ouders zijn ingelicht, en of er bezwaar is.",
    "First write down when youth and parents were informed, and whether they object.",
);

/// What a version of a weighing lacks.
pub fn weighing(language: Language, refusal: WeighingRefusal) -> String {
    let words = match refusal {
        WeighingRefusal::NoReasoning => text("Schrijf op waarom.", "Write down why."),
        WeighingRefusal::NoCriterion => text(
            "Kies een criterium. Zonder criterium mag er geen signaal komen.",
            "Choose a criterion. Without one the law allows no signal.",
        ),
        WeighingRefusal::NoDomain => text("Kies een leefgebied.", "Choose a life domain."),
        WeighingRefusal::NotDiscussed => text(
            "Schrijf op met wie je dit hebt besproken.",
            "Write down with whom you discussed this.",
        ),
        WeighingRefusal::NotTheNext { next } => {
            return match language {
                Language::Dutch => format!(
                    "Er kwam een andere versie tussen. Lees die eerst. Dit wordt versie {next}."
                ),
                Language::English => format!(
                    "Another version came in between. Read it first. This becomes version {next}."
                ),
            };
        }
        WeighingRefusal::Overtaken => text(
            "Er is een nieuwere versie. Alleen die lees je mee.",
            "There is a newer version. Only that one is read along.",
        ),
        WeighingRefusal::NotAgreed => text(
            "Je collega is het niet eens. Schrijf eerst een nieuwe versie.",
            "Your colleague does not agree. First write a new version.",
        ),
        WeighingRefusal::OwnSecond => text(
            "Niemand leest de eigen afweging als tweede. Kies een collega.",
            "Nobody reads their own weighing as the second. Choose a colleague.",
        ),
    };
    words.in_language(language).to_owned()
}

/// What is wrong with what is written of a talk at home.
pub const fn discussion(refusal: DiscussionRefusal) -> Text {
    match refusal {
        DiscussionRefusal::InTheFuture => text(
            "Dit gesprek moet nog komen. Kies vandaag of eerder.",
            "This talk is still to come. Choose today or earlier.",
        ),
        DiscussionRefusal::ReasonNeeded => text(
            "Schrijf op waarom het gesprek wacht.",
            "Write down why the talk waits.",
        ),
        DiscussionRefusal::ParentsNeeded => text(
            "De jongere is nog geen 18. Vul ook het gesprek met de ouders in.",
            "The youth is not 18 yet. Fill in the talk with the parents too.",
        ),
        DiscussionRefusal::NotInTheFuture => text(
            "Kies een dag die nog komt. Dan komt het terug op je lijst.",
            "Choose a day that is still to come. Then it comes back on your list.",
        ),
    }
}

/// What stands in the way of a signal.
pub fn signal(language: Language, refusal: SignalRefusal) -> String {
    let words = match refusal {
        SignalRefusal::NotWeighed => text("Er is nog geen afweging.", "Nothing was weighed yet."),
        SignalRefusal::WeighedAgainst => text(
            "De laatste afweging zegt: geen signaal.",
            "The last weighing says: no signal.",
        ),
        SignalRefusal::NotYourWeighing => text(
            "De laatste afweging is van een collega. Schrijf je eigen afweging.",
            "The last weighing is a colleague's. Write your own.",
        ),
        SignalRefusal::SecondNeeded => text(
            "Een collega moet de afweging nog lezen.",
            "A colleague must read the weighing first.",
        ),
        SignalRefusal::WeighedBefore => text(
            "Op deze afweging is al een signaal gegeven. Weeg opnieuw af.",
            "A signal was given on this weighing already. Weigh anew.",
        ),
        SignalRefusal::NotDiscussed => text(
            "Leg vast dat je het thuis hebt besproken, of waarom dat wacht.",
            "Write down that you discussed it at home, or why that waits.",
        ),
        SignalRefusal::PostponedTooLong(until) => {
            let until = date(language, until);
            return match language {
                Language::Dutch => format!("Het gesprek thuis wachtte tot {until}. Voer het nu."),
                Language::English => format!("The talk at home waited until {until}. Hold it now."),
            };
        }
        SignalRefusal::AlreadyActive => text(
            "Er is al een actief signaal.",
            "A signal is active already.",
        ),
        SignalRefusal::Age(AgeRefusal::TooOld { .. }) => text(
            "De index is voor jongeren tot 23 jaar.",
            "The index is for youths up to 23.",
        ),
        SignalRefusal::Age(_) => text(
            "De geboortedatum past niet.",
            "The date of birth does not fit.",
        ),
        SignalRefusal::NoIndex(NoIndex::NotSet) => text(
            "De woongemeente hoort nog bij geen index. Een beheerder stelt dat in.",
            "The home municipality has no index yet. An administrator sets it.",
        ),
        SignalRefusal::NoIndex(NoIndex::SwitchedOff) => text(
            "De index van de woongemeente staat uit.",
            "The index of the home municipality is switched off.",
        ),
        SignalRefusal::NoIndex(NoIndex::Stopped { last }) => {
            let last = date(language, last);
            return match language {
                Language::Dutch => format!("De index van de woongemeente stopte na {last}."),
                Language::English => {
                    format!("The index of the home municipality stopped after {last}.")
                }
            };
        }
    };
    words.in_language(language).to_owned()
}

/// A signal's state does not allow it.
pub const fn act(refusal: IllegalSignalAct) -> Text {
    match refusal.state {
        SignalState::Active if matches!(refusal.act, SignalAct::Resume) => text(
            "Dit signaal is al actief.",
            "This signal is active already.",
        ),
        SignalState::Active => text(
            "Dit signaal is actief. Maak het eerst inactief.",
            "This signal is active. Make it inactive first.",
        ),
        SignalState::Inactive => text(
            "Dit signaal is al inactief.",
            "This signal is inactive already.",
        ),
        SignalState::Removed => text(
            "Dit signaal is uit de index. Geef een nieuw signaal als dat nodig is.",
            "This signal is out of the index. Give a new one when needed.",
        ),
    }
}

/// A rule about objections.
pub const fn objection(refusal: ObjectionRefusal) -> Text {
    match refusal {
        ObjectionRefusal::BeforeInformed => text(
            "Bezwaar kan niet eerder dan de dag van het inlichten.",
            "Nobody objects before the day of the informing.",
        ),
        ObjectionRefusal::InTheFuture => text(
            "Deze dag moet nog komen. Kies vandaag of eerder.",
            "This day is still to come. Choose today or earlier.",
        ),
        ObjectionRefusal::Decided => text(
            "Er is al een bezwaar vastgelegd. Dit verandert niet meer.",
            "An objection was written down already. This changes no more.",
        ),
    }
}

/// A rule about help.
pub const fn care(refusal: CareRefusal) -> Text {
    match refusal {
        CareRefusal::NotInThisState { .. } => text(
            "Dat past niet bij hoe het nu staat. Eerst toestemming, dan overdragen.",
            "That does not fit how it stands. First consent, then the hand-over.",
        ),
        CareRefusal::AskAfterNeeded => text(
            "Kies een dag die nog komt. Dan vraag je hoe het gaat.",
            "Choose a day that is still to come. Then you ask how it went.",
        ),
    }
}
