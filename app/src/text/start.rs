//! The start page.

use super::{Language, Text, text};

/// Page title.
pub const START: Text = text("Goed dat je er bent", "Good to see you");
/// Lead of the page.
pub const LEAD: Text = text("Hier kun je terecht.", "This is where you can go.");
/// Somebody without any role that leads somewhere.
pub const NO_PLACE: Text = text(
    "Met je rol is hier nog weinig te doen. Klopt dat niet? Vraag een beheerder.",
    "There is little to do here with your role yet. Is that wrong? Ask an administrator.",
);
/// Heading of the counts.
pub const THIS_WEEK: Text = text("Nog te doen", "Still to do");
/// Count.
pub const TO_PLAN: Text = text("bezoeken in te plannen", "visits to plan");
/// Count.
pub const UNPUBLISHED: Text = text(
    "lessen deze week nog niet gepubliceerd",
    "lessons this week not published yet",
);
/// Sentence of the account.
pub const ACCOUNT: Text = text(
    "Wijzig je wachtzin of log overal uit.",
    "Change your passphrase or sign out everywhere.",
);

/// What one does in a place of the menu, in a sentence.
pub fn sentence(href: &str) -> Option<Text> {
    Some(match href {
        "/planning" => text(
            "Zet lessen op het weekbord en publiceer de week.",
            "Put lessons on the week board and publish the week.",
        ),
        "/aanvragen" => text(
            "Bekijk wat scholen vragen en leg een aanvraag vast.",
            "See what schools ask for and record a request.",
        ),
        "/mijn-lessen" => text(
            "Bekijk je lessen van deze week en registreer ze.",
            "See your lessons of this week and record them.",
        ),
        "/mijn-agenda" => text(
            "Zet je lessen in je eigen agenda.",
            "Put your lessons in your own calendar.",
        ),
        "/scholen" => text(
            "Zoek een school of vereniging, met contacten en groepen.",
            "Find a school or club, with its contacts and groups.",
        ),
        "/beheer/import" => text(
            "Lees een nieuw scholenregister in en bekijk de verschillen.",
            "Read a new register of schools and look at the differences.",
        ),
        "/medewerkers" => text(
            "Zie wie er werkt, wanneer, en wie afwezig is.",
            "See who works when, and who is away.",
        ),
        "/lesaanbod" => text(
            "Bekijk alle lessen: duur, groep, seizoen en vaardigheden.",
            "See all lessons: length, group, season and skills.",
        ),
        "/vakanties" => text(
            "Houd vakanties en feestdagen van de regio bij.",
            "Keep the school holidays and public holidays of the region.",
        ),
        "/beheer/post" => text(
            "Zie of post aan scholen is verstuurd, en hoe berichten eruitzien.",
            "See whether mail to schools went out, and what messages look like.",
        ),
        "/beheer/logboek" => text(
            "Kijk terug wie wat heeft gewijzigd.",
            "Look back at who changed what.",
        ),
        _ => return None,
    })
}

/// A count with what it counts.
pub fn counted(language: Language, count: usize, what: Text) -> String {
    format!("{count} {}", what.in_language(language))
}
