//! The columns of the register under all their names.
//!
//! Until about 2022 DUO wrote `BRIN NUMMER` and `VESTIGINGSNUMMER`, where it now writes
//! `INSTELLINGSCODE` and `VESTIGINGSCODE`; other exports of the same register put the word
//! "vestiging" into more names, or underscores for blanks.

use super::Vintage;
use crate::FileProblem;
use crate::difference::Field;
use crate::table::{Names, Table};

const SITE: Names = &["VESTIGINGSCODE"];
const SITE_NUMBER: Names = &["VESTIGINGSNUMMER"];
const ANY_SITE: Names = &["VESTIGINGSCODE", "VESTIGINGSNUMMER"];
const INSTITUTION: Names = &["INSTELLINGSCODE", "BRINNUMMER", "BRINCODE", "BRIN"];
const NAME: Names = &[
    "VESTIGINGSNAAM",
    "NAAMVESTIGING",
    "INSTELLINGSNAAMVO",
    "INSTELLINGSNAAMPO",
    "INSTELLINGSNAAM",
];
const STREET: Names = &["STRAATNAAM", "STRAATNAAMVESTIGING", "STRAAT"];
const HOUSE_NUMBER: Names = &[
    "HUISNUMMERTOEVOEGING",
    "HUISNUMMERTOEVOEGINGVESTIGING",
    "HUISNUMMERENTOEVOEGING",
    "HUISNUMMER",
];
const POSTCODE: Names = &["POSTCODE", "POSTCODEVESTIGING"];
const TOWN: Names = &[
    "PLAATSNAAM",
    "PLAATSNAAMVESTIGING",
    "WOONPLAATSNAAM",
    "WOONPLAATS",
    "PLAATS",
];
const MUNICIPALITY: Names = &[
    "GEMEENTENUMMER",
    "GEMEENTECODE",
    "GEMEENTENUMMERVESTIGING",
    "GEMEENTECODEVESTIGING",
];
const PHONE: Names = &["TELEFOONNUMMER", "TELEFOON"];
const WEBSITE: Names = &["INTERNETADRES", "WEBSITE", "WEBADRES"];
const STRUCTURE: Names = &["ONDERWIJSSTRUCTUUR"];

/// The columns by which a register is known from other tables.
pub(super) const KNOWN: &[Names] = &[
    ANY_SITE,
    INSTITUTION,
    NAME,
    STREET,
    HOUSE_NUMBER,
    POSTCODE,
    TOWN,
    MUNICIPALITY,
    PHONE,
    WEBSITE,
];

/// Where each column stands in this file.
pub(super) struct Columns {
    pub vintage: Vintage,
    pub site: Option<usize>,
    pub institution: Option<usize>,
    pub name: Option<usize>,
    pub street: Option<usize>,
    pub house_number: Option<usize>,
    pub postcode: Option<usize>,
    pub town: Option<usize>,
    pub municipality: Option<usize>,
    pub phone: Option<usize>,
    pub website: Option<usize>,
    pub structure: Option<usize>,
}

impl Columns {
    pub fn find(table: &Table) -> Result<Self, FileProblem> {
        table.require(&[
            ("VESTIGINGSCODE", ANY_SITE),
            ("VESTIGINGSNAAM", NAME),
            ("STRAATNAAM", STREET),
            ("HUISNUMMER-TOEVOEGING", HOUSE_NUMBER),
            ("POSTCODE", POSTCODE),
            ("PLAATSNAAM", TOWN),
            ("GEMEENTENUMMER", MUNICIPALITY),
        ])?;
        let current = table.column(SITE);
        Ok(Self {
            vintage: if current.is_some() {
                Vintage::Current
            } else {
                Vintage::Older
            },
            site: current.or_else(|| table.column(SITE_NUMBER)),
            institution: table.column(INSTITUTION),
            name: table.column(NAME),
            street: table.column(STREET),
            house_number: table.column(HOUSE_NUMBER),
            postcode: table.column(POSTCODE),
            town: table.column(TOWN),
            municipality: table.column(MUNICIPALITY),
            phone: table.column(PHONE),
            website: table.column(WEBSITE),
            structure: table.column(STRUCTURE),
        })
    }

    /// The fields that this file cannot say anything about.
    pub fn absent(&self) -> Vec<Field> {
        [(self.phone, Field::Phone), (self.website, Field::Website)]
            .into_iter()
            .filter(|(column, _)| column.is_none())
            .map(|(_, field)| field)
            .collect()
    }
}
