//! People at the schools and clubs; all invented.

use crate::numbered::{Kind, number};
use crate::organisations::telephone;
use crate::places::PLACES;
use crate::random::Dice;
use crate::written::{email, name, phone, plain};
use domain::ids::ContactId;
use domain::organisation::{Contact, Organisation, OrganisationKind};

pub(crate) const FIRST: &[&str] = &[
    "Anneke", "Bilal", "Chantal", "Dewi", "Emre", "Fatima", "Gerrit", "Hanneke", "Ilse", "Joost",
    "Khadija", "Linh", "Maarten", "Naomi", "Oumaima", "Petra", "Quincy", "Roos", "Shanice", "Teun",
    "Ulrike", "Vera", "Wouter", "Xavi", "Yara", "Zehra", "André", "Soraya", "Tjeerd", "Marisol",
];

pub(crate) const LAST: &[&str] = &[
    "Achterberg",
    "Bouazza",
    "van Dalen",
    "Demirtas",
    "Eikelboom",
    "Fransman",
    "Gopal",
    "Huisjes",
    "Idrissi",
    "Jansma",
    "Kuipers",
    "Lopes",
    "van der Meulen",
    "Nguyen",
    "Oosterveld",
    "Pinas",
    "Quispel",
    "Roodenburg",
    "Sahin",
    "Tuinman",
    "Uittenbogaard",
    "Verschoor",
    "Wijngaarden",
    "Ypma",
    "Zuidgeest",
    "de Groot",
    "Kartosen",
    "O'Brien",
    "Çelik",
    "ter Horst",
];

/// One or two people at each organisation.
pub(crate) fn contacts(organisations: &[Organisation]) -> Vec<Contact> {
    let mut dice = Dice::new("contacts");
    let mut made = Vec::new();
    for (at, organisation) in organisations.iter().enumerate() {
        let functions: &[&str] = match organisation.kind {
            OrganisationKind::Primary | OrganisationKind::Special => {
                &["intern begeleider", "directeur", "administratie"]
            }
            OrganisationKind::Secondary => {
                &["teamleider onderbouw", "zorgcoördinator", "mentor klas 1"]
            }
            OrganisationKind::Mbo => &["teamleider", "studieloopbaanbegeleider"],
            OrganisationKind::Club => &["jeugdvoorzitter", "verenigingsmanager"],
        };
        let first_function = dice.below(functions.len());
        for nth in 0..1 + usize::from(dice.chance(60)) {
            let (first, last) = (*dice.pick(FIRST), *dice.pick(LAST));
            let n = made.len() + 1;
            let place = PLACES
                .iter()
                .find(|place| place.code == organisation.address.municipality);
            let address = format!(
                "{}.{}@{}.example",
                plain(first),
                plain(last),
                domain_of(organisation)
            );
            made.push(Contact {
                id: ContactId::from_number(number(Kind::Contact, n)),
                organisation: organisation.id,
                name: name(&format!("{first} {last}")),
                function: functions[(first_function + nth) % functions.len()].to_owned(),
                email: (nth == 0 || dice.chance(70)).then(|| email(&address)),
                phone: place
                    .filter(|_| dice.chance(80))
                    .map(|place| phone(&telephone(place, 200 + at))),
                version: 1,
                noted_at: None,
                school_noted_at: None,
            });
        }
    }
    made
}

fn domain_of(organisation: &Organisation) -> String {
    plain(organisation.name.as_str()).chars().take(40).collect()
}
