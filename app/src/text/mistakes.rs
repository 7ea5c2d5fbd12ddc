//! One sentence for each mistake in a form.

use super::{Text, text};
use domain::values::Mistake;

/// What to tell somebody who made this mistake.
pub const fn sentence(mistake: Mistake) -> Text {
    match mistake {
        Mistake::Empty => text("Vul dit veld in.", "Fill in this field."),
        Mistake::TooLong => text("Dit is te lang. Maak het korter.", "This is too long."),
        Mistake::TooShort => text("Dit is te kort. Maak het langer.", "This is too short."),
        Mistake::NotAnEmail => text(
            "Vul een e-mailadres in, zoals naam@school.nl.",
            "Enter an e-mail address such as name@school.nl.",
        ),
        Mistake::NotAPhone => text(
            "Vul een telefoonnummer in van tien cijfers.",
            "Enter a telephone number of ten digits.",
        ),
        Mistake::NotAPostcode => text(
            "Vul een postcode in, zoals 2511 AB.",
            "Enter a postcode such as 2511 AB.",
        ),
        Mistake::NotASiteCode => text(
            "Vul een vestigingscode in, zoals 12AB00.",
            "Enter a site code such as 12AB00.",
        ),
        Mistake::NotACalendarAddress => text(
            "Vul een adres in dat begint met https:// of webcal://.",
            "Enter an address that starts with https:// or webcal://.",
        ),
        Mistake::NotADate => text(
            "Vul een datum in die bestaat, zoals 24-11-2026.",
            "Enter a date that exists, such as 24-11-2026.",
        ),
        Mistake::NotATime => text(
            "Vul een tijd in, zoals 09:30.",
            "Enter a time such as 09:30.",
        ),
        Mistake::NotANumber => text(
            "Vul een heel getal in dat hier kan.",
            "Enter a whole number that fits here.",
        ),
        Mistake::EndBeforeStart => text(
            "Het einde ligt voor het begin.",
            "The end comes before the start.",
        ),
        Mistake::SkippedHour => text(
            "Deze tijd bestaat niet: de klok gaat die nacht vooruit.",
            "This time does not exist: the clock goes forward that night.",
        ),
        Mistake::HourComesTwice => text(
            "Deze tijd komt twee keer voor: de klok gaat die nacht terug. Kies een ander uur.",
            "This time comes twice: the clock goes back that night. Choose another hour.",
        ),
        Mistake::NotAChoice => text("Kies een van de opties.", "Choose one of the options."),
        Mistake::NotTicked => text(
            "Zet een vinkje als u dit zo wilt.",
            "Tick this if you want it so.",
        ),
        Mistake::NothingChosen => text("Kies er minstens één.", "Choose at least one."),
        Mistake::Taken => text("Dit bestaat al.", "This exists already."),
        Mistake::WrongSignIn => text(
            "Dit e-mailadres en deze wachtzin horen niet bij elkaar.",
            "This e-mail address and passphrase do not belong together.",
        ),
        Mistake::WrongPassphrase => text(
            "Dit is niet je huidige wachtzin.",
            "This is not your current passphrase.",
        ),
        Mistake::NotACode => text(
            "Vul de zes cijfers uit je app in, of een herstelcode.",
            "Enter the six digits of your app, or a recovery code.",
        ),
        Mistake::CodeDoesNotCount => text(
            "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code.",
            "This code is wrong, or was used before. Wait for the next code.",
        ),
        Mistake::WrongCode => text(
            "Deze code klopt niet. Kijk nog eens in de mail.",
            "This code is not right. Look at the mail again.",
        ),
        Mistake::NotReadable => text(
            "Dit kunnen we niet lezen. Controleer het en probeer het opnieuw.",
            "We cannot read this. Check it and try again.",
        ),
        Mistake::ReasonNeeded => text("Geef een reden.", "Give a reason."),
        Mistake::TooMany => text("Dit is meer dan er is.", "This is more than there is."),
        Mistake::NotInTheFuture => text(
            "Kies een dag na vandaag. Wat al geldt, blijft staan.",
            "Choose a day after today. What is in force stays.",
        ),
        Mistake::InTheFuture => text(
            "Deze dag moet nog komen. Kies vandaag of eerder.",
            "This day is still to come. Choose today or earlier.",
        ),
        Mistake::NotABsn => text(
            "Dit is geen BSN. Het heeft negen cijfers; kijk of ze kloppen.",
            "This is no citizen service number. It has nine digits; check them.",
        ),
        Mistake::BeforeReferral => text(
            "Toen was de zaak nog niet binnen. Kies een latere dag.",
            "The case had not come in yet. Choose a later day.",
        ),
        Mistake::BeforeEnd => text(
            "Toen was de zaak nog niet geëindigd. Kies een latere dag.",
            "The case had not ended yet. Choose a later day.",
        ),
        Mistake::AfterReferral => text(
            "Toen was de zaak al binnen. Kies een eerdere dag.",
            "The case had come in already. Choose an earlier day.",
        ),
        Mistake::TooYoungForHalt => text(
            "De jongere was bij het feit jonger dan 12. Dan kan er geen Halt-straf zijn.",
            "The youth was younger than 12 at the offence. There can be no Halt-straf then.",
        ),
        Mistake::TooOldForHalt => text(
            "De jongere was bij het feit 18 of ouder. Dan kan er geen Halt-straf zijn.",
            "The youth was 18 or older at the offence. There can be no Halt-straf then.",
        ),
        Mistake::OwnAdministrator => text(
            "Je kunt je eigen beheerdersrol niet weghalen.",
            "You cannot take away your own administrator role.",
        ),
        Mistake::OwnWallRole => text(
            "Een rol voor zaken geef je niet aan jezelf. Vraag een andere beheerder.",
            "You do not give yourself a role for cases. Ask another administrator.",
        ),
        Mistake::InUse => text(
            "Dit wordt nog gebruikt en kan niet weg.",
            "This is still in use and cannot be removed.",
        ),
        Mistake::NotAWebsite => text(
            "Vul een website in, zoals www.school.nl.",
            "Enter a website such as www.school.nl.",
        ),
    }
}

/// A mistake in the list at the head of a form: `Naam: vul dit veld in.` A question keeps its mark
/// and the sentence its capital.
pub fn of_field(label: &str, sentence: &str) -> String {
    let label = label.trim();
    if label.ends_with(['?', '.', '!', ':']) {
        return format!("{label} {sentence}");
    }
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    format!("{label}: {}{}", first.unwrap_or_default(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::of_field;

    #[test]
    fn the_list_of_mistakes_names_the_field() {
        assert_eq!(
            of_field("Naam", "Vul dit veld in."),
            "Naam: vul dit veld in."
        );
        assert_eq!(
            of_field("Is de les gegeven?", "Kies een van de opties."),
            "Is de les gegeven? Kies een van de opties."
        );
    }
}
