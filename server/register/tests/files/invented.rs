//! A small register of invented schools.

use std::collections::BTreeSet;

/// The site codes of the invented register, in its order.
pub const CODES: [&str; 6] = ["90AA00", "90AA01", "90AB00", "90AC00", "90AD00", "90AE00"];

/// The column names of today, without those that nobody reads.
pub const HEADER: &str = "PROVINCIE;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;\
    HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;TELEFOONNUMMER;\
    INTERNETADRES;VAKANTIEREGIO";

/// Rows under [`HEADER`].
pub const ROWS: [&str; 6] = [
    "Zuid-Holland;90AA;90AA00;De Zeester;Duinlaan;1;2511 AB;'S-GRAVENHAGE;0518;S GRAVENHAGE;0700000001;www.zeester.example;Midden",
    "Zuid-Holland;90AA;90AA01;De Zeester, locatie Haven;Kade;54-56;2511 AC;'S-GRAVENHAGE;0518;S GRAVENHAGE; ; ;Midden",
    "Zuid-Holland;90AB;90AB00;Café Ole;Plein;261-C;2801 AA;GOUDA;0513;GOUDA;0182000001;https://ole.example/school;Midden",
    "Zuid-Holland;90AC;90AC00;De Vuurtoren;Strand;3;2225 AA;KATWIJK ZH;0537;KATWIJK;0710000001;vuurtoren.example;Midden",
    "Zuid-Holland;90AD;90AD00;Het Kompas;Laan;9;2311 AA;LEIDEN;0546;LEIDEN;0710000002; ;Midden",
    "Utrecht;90AE;90AE00;Ver Weg;Weg;7;3511 AA;UTRECHT;0344;UTRECHT;0300000001;verweg.example;Midden",
];

/// The register in Windows-1252 with CRLF, as it is published.
pub fn register() -> Vec<u8> {
    register_of(HEADER, &ROWS)
}

/// A register of a header and rows, in Windows-1252 with CRLF.
pub fn register_of(header: &str, rows: &[&str]) -> Vec<u8> {
    let mut text = format!("{header}\r\n");
    for row in rows {
        text.push_str(row);
        text.push_str("\r\n");
    }
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).expect("the invented schools need Latin-1 only"))
        .collect()
}

/// The municipalities of the invented schools, but not the one far away.
pub fn region() -> BTreeSet<String> {
    ["0518", "0513", "0537", "0546"].map(str::to_owned).into()
}
