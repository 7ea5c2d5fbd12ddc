//! Matches with other people's signals, parents for the index, and the link to each index.

use super::{Language, Text, text};
use domain::cases::{Lead, MatchKind, PurgeRefusal, SharingMissing};

/// Card.
pub const MATCHES: Text = text(
    "Match met een andere melder",
    "Match with another professional",
);
/// Lead of the card.
pub const HELP: Text = text(
    "Iemand anders gaf ook een signaal. Bel elkaar en spreek af wie de leiding heeft.",
    "Somebody else gave a signal too. Call each other and agree who leads.",
);
/// Said of a match that stands.
pub const STANDS: Text = text("staat", "stands");
/// Said of a match without a talk.
pub const TO_CALL: Text = text("nog niet gebeld", "not called yet");
/// In what is to be done now.
pub const CALL_NOW: Text = text(
    "Er is een match. Neem contact op met de andere melder.",
    "There is a match. Contact the other professional.",
);
/// Link there.
pub const TO_MATCH: Text = text("Naar de match", "To the match");
/// Fact.
pub const FOUND: Text = text("Gevonden op", "Found on");
/// Fact.
pub const OVER_SINCE: Text = text("Voorbij sinds", "Over since");
/// Under a match that is over.
pub const OVER_HELP: Text = text(
    "Een van de twee signalen is niet meer actief. De gegevens van de ander zijn gewist.",
    "One of the two signals is no longer active. The other's data were erased.",
);
/// Fact.
pub const ORGANISATION: Text = text("Organisatie", "Organisation");
/// Fact.
pub const NAME: Text = text("Naam", "Name");
/// Fact.
pub const PHONE: Text = text("Telefoon", "Telephone");
/// Fact.
pub const EMAIL: Text = text("E-mail", "E-mail");
/// Fact.
pub const LEADS: Text = text("Leiding", "Leads");
/// Form.
pub const AGREE_LEAD: Text = text("Wie heeft de leiding?", "Who leads?");
/// Field.
pub const AGREED_ON: Text = text("Afgesproken op", "Agreed on");
/// Form.
pub const ADD_CONTACT: Text = text("Contact vastleggen", "Write down contact");
/// Field.
pub const SPOKEN_ON: Text = text("Gesproken op", "Spoken on");
/// Field.
pub const WITH_WHOM: Text = text(
    "Met wie, en wat spreken jullie af",
    "With whom, and what you agree",
);
/// List.
pub const CONTACTS: Text = text("Contact", "Contact");
/// Form.
pub const SHARING: Text = text("Toestemming om te delen", "Consent to share");
/// Above the form.
pub const SHARING_HELP: Text = text(
    "Zonder toestemming deel je niets over de jongere. Een leeg vak trekt toestemming in.",
    "Without consent you share nothing about the youth. An empty field takes consent back.",
);
/// Said when nothing is missing.
pub const MAY_SHARE: Text = text(
    "Er is toestemming. Je mag delen wat nodig is.",
    "There is consent. You may share what is needed.",
);
/// Field.
pub const YOUTH_SINCE: Text = text("Jongere akkoord op", "Youth agrees since");
/// Field.
pub const PARENTS_SINCE: Text = text("Ouders akkoord op", "Parents agree since");
/// Refusal.
pub const OVER: Text = text(
    "Deze match is voorbij. Je kunt hem niet meer wijzigen.",
    "This match is over. It can be changed no more.",
);
/// Part of the card of signals.
pub const PARENTS: Text = text("Ouders voor de verwijsindex", "Parents for the index");
/// Lead.
pub const PARENTS_HELP: Text = text(
    "De index vindt hiermee broers en zussen. Vul dit in voor je het signaal geeft.",
    "By these the index finds siblings. Fill this in before you give the signal.",
);
/// Form.
pub const ADD_PARENT: Text = text("Ouder toevoegen", "Add a parent");
/// Field.
pub const GIVEN_NAMES: Text = text("Voornamen", "Given names");
/// Field.
pub const FAMILY_NAME: Text = text("Achternaam", "Family name");
/// Field.
pub const BIRTH_DATE: Text = text("Geboortedatum", "Date of birth");
/// Button.
pub const TAKE_OUT: Text = text("Haal weg", "Take out");
/// Refusal.
pub const TOO_MANY_PARENTS: Text = text(
    "De index neemt er zes. Haal eerst iemand weg.",
    "The index takes six. Take somebody out first.",
);
/// Part of an index, for an administrator.
pub const LINK: Text = text("Koppeling", "Link");
/// Fact.
pub const LINKED: Text = text("Gekoppeld", "Linked");
/// Answer.
pub const LINKED_YES: Text = text("ja", "yes");
/// Answer.
pub const LINKED_NO: Text = text(
    "nee: de beheerder van de server stelt adres en sleutel in",
    "no: the server's operator sets address and token",
);
/// Fact.
pub const SIGNALS: Text = text("Signalen", "Signals");
/// Fact.
pub const STANDING: Text = text("Matches die staan", "Matches that stand");
/// Fact.
pub const WAITING: Text = text("Berichten die wachten", "Messages that wait");
/// Form.
pub const WIND_DOWN: Text = text("Bouw deze index af", "Wind this index down");
/// Above its button.
pub const WIND_DOWN_HELP: Text = text(
    "Er komen geen signalen meer bij. Alle signalen eindigen, de oudste eerst. Dit kan niet terug.",
    "No signals are added any more. All signals end, the oldest first. This cannot be undone.",
);
/// Form.
pub const PURGE: Text = text("Ruim deze index op", "Clear this index away");
/// Above its button.
pub const PURGE_HELP: Text = text(
    "Dit wist matches, ouders en berichten van deze index. In een zaak blijft staan dat er een signaal was.",
    "This erases matches, parents and messages of this index. A case still says that there was a signal.",
);
/// List.
pub const PURGES: Text = text("Opgeruimd", "Cleared away");

/// What two signals have in common.
pub const fn kind(kind: MatchKind) -> Text {
    match kind {
        MatchKind::Youth => text("Over dezelfde jongere", "About the same youth"),
        MatchKind::Family => text("Over hetzelfde gezin", "About the same family"),
    }
}

/// Who leads.
pub const fn lead(lead: Lead) -> Text {
    match lead {
        Lead::Own => text("Wij", "We"),
        Lead::Other => text("De ander", "The other"),
    }
}

/// Whose consent is needed.
pub const fn missing(who: SharingMissing) -> Text {
    match who {
        SharingMissing::Youth => text(
            "De jongere is nog niet akkoord met delen.",
            "The youth has not agreed to sharing yet.",
        ),
        SharingMissing::Parents => text(
            "De ouders zijn nog niet akkoord met delen.",
            "The parents have not agreed to sharing yet.",
        ),
    }
}

/// What stands in the way of clearing an index away.
pub const fn purge_refusal(refusal: PurgeRefusal) -> Text {
    match refusal {
        PurgeRefusal::InUse => text(
            "Er gaan nog signalen naar deze index. Bouw hem eerst af.",
            "Signals still go to this index. Wind it down first.",
        ),
        PurgeRefusal::SignalsLeft => text(
            "Er staan nog signalen in deze index.",
            "Signals still stand in this index.",
        ),
        PurgeRefusal::NotTold => text(
            "Nog niet alles is aangekomen bij de index.",
            "Not everything has arrived at the index yet.",
        ),
    }
}

/// Why messages wait, from the word that is kept.
pub fn trouble(word: &str) -> Text {
    match word {
        "unreachable" => text("niet te bereiken", "cannot be reached"),
        "not_safe" => text("verbinding niet veilig", "connection not safe"),
        "too_slow" => text("te traag", "too slow"),
        "not_now" => text("werkt nu niet", "does not work now"),
        "token" => text("sleutel onbekend", "token not known"),
        "not_found" => text("signaal onbekend", "signal not known"),
        "closed" => text("neemt niets meer aan", "takes nothing any more"),
        "unreadable" => text("gegevens niet te lezen", "data cannot be read"),
        "refused" => text("weigert", "refuses"),
        _ => text("antwoord onbekend", "answer not known"),
    }
}

/// `4 actief, 1 inactief`.
pub fn counts(language: Language, active: u32, inactive: u32) -> String {
    match language {
        Language::Dutch => format!("{active} actief, {inactive} inactief"),
        Language::English => format!("{active} active, {inactive} inactive"),
    }
}

/// What was cleared away, as counts.
pub fn purged(language: Language, counts: domain::cases::PurgeCounts) -> String {
    let domain::cases::PurgeCounts {
        signals,
        matches,
        contacts,
        parents,
        messages,
    } = counts;
    match language {
        Language::Dutch => format!(
            "{signals} signalen, {matches} matches, {contacts} gesprekken, {parents} ouders, {messages} berichten"
        ),
        Language::English => format!(
            "{signals} signals, {matches} matches, {contacts} talks, {parents} parents, {messages} messages"
        ),
    }
}
