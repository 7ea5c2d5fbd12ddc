use clap::Args;
use letters_client::{House, Limits, Press};
use services::MailHouse;
use services::cases::Presser;
use std::path::PathBuf;

/// Letters on paper: which program makes them, and what stands at their top beside the name that
/// mail has.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Letters")]
pub struct LetterConfig {
    /// Program that makes letters; the one beside this program unless told otherwise
    #[arg(long = "letters", env = "LETTERS", value_name = "PROGRAM")]
    pub program: Option<PathBuf>,

    /// What the organisation is, in a few words below its name
    #[arg(long = "letter-line", env = "LETTER_LINE", default_value = "")]
    pub line: String,

    /// Lines with the postal address and the like; more than one with a semicolon between
    #[arg(long = "letter-contact", env = "LETTER_CONTACT", value_delimiter = ';')]
    pub contact: Vec<String>,
}

impl LetterConfig {
    /// What makes letters in the name of the organisation; none where there is no program.
    #[must_use]
    pub fn presser(&self, mail: &MailHouse) -> Option<Presser> {
        let program = self.program.clone().or_else(beside)?;
        let own = [
            mail.letterhead.phone.as_str(),
            mail.letterhead.reply_to.as_str(),
        ];
        let contact = self.contact.iter().map(|line| line.trim().to_owned());
        Some(Presser {
            press: Press::new(program, Limits::default()),
            house: House {
                name: mail.letterhead.organisation.clone(),
                line: self.line.clone(),
                contact: contact
                    .chain(own.map(str::to_owned))
                    .filter(|line| !line.is_empty())
                    .collect(),
            },
        })
    }
}

/// The program for letters in the folder of this program, if it is there.
fn beside() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    let program = own.parent()?.join("letters");
    program.is_file().then_some(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_who_sends_it_as_mail_does() {
        let config = LetterConfig {
            program: Some("/nowhere/letters".into()),
            line: "Jeugd en veiligheid".to_owned(),
            contact: vec!["Plein 1".to_owned(), " 2500 XX Den Haag ".to_owned()],
        };
        let presser = config.presser(&MailHouse::demo()).expect("a presser");
        let contact = [
            "Plein 1",
            "2500 XX Den Haag",
            "070 123 45 67",
            "planning@halt.example",
        ];
        let expected = House {
            name: "Halt".to_owned(),
            line: "Jeugd en veiligheid".to_owned(),
            contact: contact.map(str::to_owned).to_vec(),
        };
        assert_eq!(presser.house, expected);
    }
}
