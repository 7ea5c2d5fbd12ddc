use serde::{Deserialize, Serialize};

/// What a letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LetterKind {
    /// "Aanmelding verwijsindex aan ouder": tells parents of a signal (Jeugdwet 7.1.4.2).
    IndexSignal,
    /// Invites youth and parents for a talk.
    Invitation,
    /// What was agreed, to be signed.
    Agreement,
    /// The Halt-straf is over, and how it ended.
    Closing,
}

/// A named place in a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The word between the braces, as administrators write it.
    pub name: &'static str,
    /// An invented value, for previews.
    pub example: &'static str,
    /// Whether its value may have several lines. As an item of a list of its own, each line becomes
    /// an item.
    pub lines: bool,
}

const fn field(name: &'static str, example: &'static str) -> Field {
    Field {
        name,
        example,
        lines: false,
    }
}

const COMMON: &[Field] = &[
    field("naam_jongere", "Sam de Voorbeeld"),
    field("aanhef", "Beste mevrouw De Voorbeeld"),
    field("organisatie", "Koersveld"),
    field("naam_medewerker", "Noor Voorbeeld"),
    field("telefoon_medewerker", "070 000 00 01"),
    field("mail_medewerker", "noor@koersveld.example"),
];

const INDEX_SIGNAL: &[Field] = &[
    field("naam_index", "Verwijsindex Voorbeeldregio"),
    field("wie_aangemeld", "Sam"),
    field("gesprek", "Wij spraken hierover op 16 november 2026."),
    field(
        "contact_index",
        "Noor Voorbeeld, 070 000 00 01, noor@koersveld.example",
    ),
    // The day of the talk alone, for texts of an organisation's own: the talk may have to wait.
    field("datum_gesprek", "16 november 2026"),
    field("datum_aanmelding", "23 november 2026"),
    field("datum_einde", "23 november 2027"),
    field("datum_bezwaar", "4 januari 2027"),
];

const INVITATION: &[Field] = &[
    field("datum_afspraak", "dinsdag 1 december 2026"),
    field("tijd_afspraak", "15.30 uur"),
    field("plaats_afspraak", "Voorbeeldplein 12 in Den Haag"),
];

const AGREEMENT: &[Field] = &[
    field("uren", "14"),
    Field {
        name: "opdrachten",
        example: "Leeropdracht over groepsdruk: 6 uur\nWerkopdracht bij de speeltuin: 8 uur",
        lines: true,
    },
    field("datum_klaar", "29 januari 2027"),
];

const CLOSING: &[Field] = &[
    field("datum_afronding", "29 januari 2027"),
    Field {
        name: "uitkomst",
        example: "Alle opdrachten zijn gedaan.\nDe excuusbrief is aangekomen.",
        lines: true,
    },
    field("naam_verwijzer", "de politie"),
];

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::IndexSignal,
        Self::Invitation,
        Self::Agreement,
        Self::Closing,
    ];

    /// Its word in the database and in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::IndexSignal => "index-signal",
            Self::Invitation => "invitation",
            Self::Agreement => "agreement",
            Self::Closing => "closing",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The fields that its template may name: those of all letters, then its own.
    pub fn fields(self) -> impl Iterator<Item = &'static Field> {
        let own = match self {
            Self::IndexSignal => INDEX_SIGNAL,
            Self::Invitation => INVITATION,
            Self::Agreement => AGREEMENT,
            Self::Closing => CLOSING,
        };
        COMMON.iter().chain(own)
    }

    /// The field of that name, if a template of this kind may name it.
    #[must_use]
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().find(|field| field.name == name)
    }

    /// The text that an administrator starts from: Dutch at level B1.
    #[must_use]
    pub const fn first_text(self) -> &'static str {
        match self {
            Self::IndexSignal => include_str!("../templates/index_signal.txt"),
            Self::Invitation => include_str!("../templates/invitation.txt"),
            Self::Agreement => include_str!("../templates/agreement.txt"),
            Self::Closing => include_str!("../templates/closing.txt"),
        }
    }
}
