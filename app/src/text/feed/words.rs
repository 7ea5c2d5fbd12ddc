use super::{Text, text};

/// What a feed's part of a page says: to colleagues, or to a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedWords {
    /// What making an address does.
    pub how: Text,
    /// What the calendar shows.
    pub shows: Text,
    /// Button.
    pub make: Text,
    /// What replacing does.
    pub replace_help: Text,
    /// What revoking does.
    pub revoke_help: Text,
    /// Why the address is shown once.
    pub once_help: Text,
}

/// An educator's own lessons.
pub const OWN: FeedWords = FeedWords {
    how: text(
        "Je krijgt een eigen webadres. Je agenda haalt daar steeds je lessen op.",
        "You get a web address of your own. Your calendar reads your lessons there.",
    ),
    shows: text(
        "In je agenda staan alleen gepubliceerde lessen, zonder namen van mensen.",
        "Your calendar shows published lessons only, without names of people.",
    ),
    make: text("Maak mijn agenda-adres", "Make my calendar address"),
    replace_help: text(
        "Maak je een nieuw adres, dan werkt het oude niet meer.",
        "When you make a new address, the old one stops working.",
    ),
    revoke_help: text(
        "Trek je het adres in, dan krijgt je agenda geen lessen meer van ons.",
        "When you revoke it, your calendar gets no more lessons from us.",
    ),
    once_help: text(
        "We tonen het maar één keer. Wie het heeft, ziet je lessen. Deel het dus niet.",
        "We show it only once. Whoever has it sees your lessons. Do not share it.",
    ),
};

/// The lessons of an area.
pub const OF_AREA: FeedWords = FeedWords {
    how: text(
        "Je agenda haalt op een eigen adres alle lessen van dit gebied op.",
        "Your calendar reads all lessons of this area at an address of your own.",
    ),
    shows: text(
        "Je ziet alleen gepubliceerde lessen, zonder namen van mensen.",
        "You see published lessons only, without names of people.",
    ),
    make: text("Maak een adres", "Make an address"),
    once_help: text(
        "We tonen het maar één keer. Wie het heeft, ziet alle lessen van dit gebied.",
        "We show it only once. Whoever has it sees all lessons of this area.",
    ),
    ..OWN
};

/// A school's lessons, for a colleague.
pub const OF_SCHOOL: FeedWords = FeedWords {
    how: text(
        "De agenda van de school haalt op een eigen adres haar lessen op.",
        "The school's calendar reads its lessons at an address of its own.",
    ),
    shows: text(
        "Er staat in wat de school weet, zonder namen van mensen.",
        "It shows what the school was told, without names of people.",
    ),
    make: text("Maak een agenda-adres", "Make a calendar address"),
    revoke_help: text(
        "Trek je het adres in, dan krijgt de agenda van de school geen lessen meer.",
        "When you revoke it, the school's calendar gets no more lessons.",
    ),
    once_help: text(
        "We tonen het maar één keer. Geef het alleen aan de school.",
        "We show it only once. Give it to the school only.",
    ),
    ..OWN
};

/// A school's lessons, for the school itself.
pub const YOUR_SCHOOL: FeedWords = FeedWords {
    how: text(
        "U krijgt een eigen webadres. Uw agenda haalt daar steeds uw lessen op.",
        "You get a web address of your own. Your calendar reads your lessons there.",
    ),
    shows: text(
        "In uw agenda staan de lessen van uw school, zonder namen van mensen.",
        "Your calendar shows your school's lessons, without names of people.",
    ),
    make: text("Maak ons agenda-adres", "Make our calendar address"),
    replace_help: text(
        "Maakt u een nieuw adres, dan werkt het oude niet meer.",
        "When you make a new address, the old one stops working.",
    ),
    revoke_help: text(
        "Trekt u het adres in, dan krijgt uw agenda geen lessen meer van ons.",
        "When you revoke it, your calendar gets no more lessons from us.",
    ),
    once_help: text(
        "We tonen het maar één keer. Deel het alleen met collega's van uw school.",
        "We show it only once. Share it with colleagues of your school only.",
    ),
};
