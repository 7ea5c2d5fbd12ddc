use crate::text::{Language, Text, text};
use domain::outbox::Trouble;

/// What went wrong, in a sentence; with the mail server's reply code where it gave one.
pub fn trouble(language: Language, trouble: Trouble) -> String {
    let sentence = sentence(trouble).in_language(language);
    match trouble.reply() {
        Some(reply) => format!("{sentence} ({reply})"),
        None => sentence.to_owned(),
    }
}

const fn sentence(trouble: Trouble) -> Text {
    match trouble {
        Trouble::Unreachable => text(
            "De mailserver is niet bereikbaar.",
            "The mail server cannot be reached.",
        ),
        Trouble::TimedOut => text(
            "De mailserver gaf niet op tijd antwoord.",
            "The mail server did not answer in time.",
        ),
        Trouble::NotEncrypted => text(
            "Er is geen vertrouwde beveiligde verbinding met de mailserver.",
            "There is no trusted encrypted connection to the mail server.",
        ),
        Trouble::SignInRefused => text(
            "De mailserver weigert onze inloggegevens.",
            "The mail server refuses our sign-in.",
        ),
        Trouble::SenderRefused(_) => text(
            "De mailserver weigert onze afzender.",
            "The mail server refuses our sender.",
        ),
        Trouble::AddressRefused(_) => text(
            "De mailserver weigert dit adres.",
            "The mail server refuses this address.",
        ),
        Trouble::MessageRefused(_) => text(
            "De mailserver weigert dit bericht.",
            "The mail server refuses this message.",
        ),
        Trouble::Refused(_) => text(
            "De mailserver neemt nu niets aan.",
            "The mail server takes nothing now.",
        ),
        Trouble::AddressUnusable => text(
            "Naar dit adres kan geen mail.",
            "No mail can go to this address.",
        ),
        Trouble::SenderUnusable => text(
            "Ons eigen adres klopt niet.",
            "Our own address is not right.",
        ),
        Trouble::NotComposed => text(
            "Het bericht kon niet worden gemaakt.",
            "The message could not be put together.",
        ),
        Trouble::NotWritten => text(
            "De map voor post is niet te schrijven.",
            "The folder for mail cannot be written.",
        ),
        Trouble::TooLate => text(
            "Het bericht kwam te laat om nog zin te hebben.",
            "The message came too late to make sense.",
        ),
        Trouble::Unreadable => text(
            "Het bewaarde bericht is niet te lezen.",
            "The stored message cannot be read.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trouble_is_told_with_the_code_that_the_mail_server_gave() {
        let told = [Trouble::AddressRefused(550), Trouble::TooLate]
            .map(|one| trouble(Language::Dutch, one));
        let expected = [
            "De mailserver weigert dit adres. (550)",
            "Het bericht kwam te laat om nog zin te hebben.",
        ];
        assert_eq!(told, expected.map(str::to_owned));
    }
}
