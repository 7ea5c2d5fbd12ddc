//! Held against the public registers, where these are at hand beside the repository.

use crate::NOVEMBER;
use domain::holiday::HolidayKind;
use domain::organisation::OrganisationKind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A file of public data; none where the data is not at hand, which the reader of the output sees.
fn public(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(name);
    match std::fs::read(&path) {
        // Windows-1252 letters in names are the same as Latin-1's; UTF-8 is tried first.
        Ok(bytes) => Some(String::from_utf8(bytes).unwrap_or_else(|error| {
            error
                .as_bytes()
                .iter()
                .map(|byte| char::from(*byte))
                .collect()
        })),
        Err(error) => {
            eprintln!("not checked against {}: {error}", path.display());
            None
        }
    }
}

/// A school's name without capitals, accents, signs and words such as "basisschool".
fn bare(name: &str) -> String {
    let lower = name.to_lowercase();
    let plain: String = lower
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ë' => 'e',
            'ï' => 'i',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    let dropped = [
        "obs",
        "cbs",
        "rkbs",
        "pcb",
        "pcbs",
        "bs",
        "basisschool",
        "openbare",
        "christelijke",
        "school",
        "ikc",
        "kc",
        "kindcentrum",
        "integraal",
        "kind",
        "centrum",
        "de",
        "het",
        "t",
    ];
    plain
        .split_whitespace()
        .filter(|word| !dropped.contains(word))
        .collect::<Vec<_>>()
        .join("")
}

/// Bare names of real schools per municipality code.
fn real_names() -> Option<BTreeMap<String, BTreeSet<String>>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in [
        "duo-primary-2026-08.csv",
        "duo-primary-2026-04-region.csv",
        "duo-secondary-2026-10-sample.csv",
    ] {
        for line in public(&format!("schools/{file}"))?.lines().skip(1) {
            let fields: Vec<_> = line.split(';').collect();
            names
                .entry(fields[9].to_owned())
                .or_default()
                .insert(bare(fields[4]));
        }
    }
    Some(names)
}

#[test]
fn no_invented_school_bears_the_name_of_a_real_one_in_its_municipality() {
    let Some(real) = real_names() else { return };
    for school in NOVEMBER
        .organisations
        .iter()
        .filter(|o| o.kind != OrganisationKind::Club)
    {
        let taken = real[&school.address.municipality].contains(&bare(school.name.as_str()));
        assert!(
            !taken,
            "{} is a real school in {}",
            school.name, school.address.municipality
        );
    }
}

#[test]
fn no_invented_site_code_is_in_the_register() {
    let Some(register) = public("schools/duo-primary-2026-08.csv") else {
        return;
    };
    let real: BTreeSet<_> = register
        .lines()
        .filter_map(|line| line.split(';').nth(3))
        .collect();
    for code in NOVEMBER
        .organisations
        .iter()
        .filter_map(|o| o.site_code.as_ref())
    {
        assert!(!real.contains(code.as_str()), "{code}");
    }
}

#[test]
fn the_municipalities_are_the_real_ones_in_their_areas() {
    let Some(table) = public("region/municipalities.csv") else {
        return;
    };
    let region = &NOVEMBER;
    let real: BTreeSet<_> = table
        .lines()
        .skip(1)
        .map(|line| line.split(',').take(3).collect::<Vec<_>>())
        .map(|row| (row[1].replace("GM", ""), row[0].replace(" e.o.", "")))
        .collect();
    let ours: BTreeSet<_> = region
        .municipalities
        .iter()
        .map(|m| {
            (
                m.code.clone(),
                region
                    .areas
                    .iter()
                    .find(|a| a.id == m.area)
                    .expect("an area")
                    .name
                    .clone(),
            )
        })
        .collect();
    assert_eq!(ours, real);
}

#[test]
fn every_postcode_lies_in_its_municipality() {
    let Some(table) = public("region/postcode4-municipality.csv") else {
        return;
    };
    let real: BTreeMap<_, _> = table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split(',');
            Some((fields.next()?.to_owned(), fields.next()?.replace("GM", "")))
        })
        .collect();
    for school in &NOVEMBER.organisations {
        let district = school
            .address
            .postcode
            .as_ref()
            .expect("a postcode")
            .district()
            .to_string();
        assert_eq!(
            real.get(&district),
            Some(&school.address.municipality),
            "{district}"
        );
    }
}

#[test]
fn school_holidays_are_those_that_were_published() {
    let Some(table) = public("calendar/school-holidays-midden-2024-2030.csv") else {
        return;
    };
    let real: BTreeSet<_> = table
        .lines()
        .skip(1)
        .map(|line| line.trim().to_owned())
        .collect();
    // Made in November 2026: the school years 2024/2025 to 2027/2028.
    for holiday in NOVEMBER
        .holidays
        .iter()
        .filter(|h| h.kind == HolidayKind::School)
    {
        let line = format!(
            "{},{},{}",
            holiday.first_day, holiday.last_day, holiday.name
        );
        assert!(real.contains(&line), "{line}");
    }
}

#[test]
fn public_holidays_are_those_of_the_calendar() {
    let Some(table) = public("calendar/public-holidays-nl.csv") else {
        return;
    };
    let real: BTreeSet<_> = table
        .lines()
        .filter_map(|line| Some(line.split(';').nth(2)?.to_owned()))
        .collect();
    for holiday in NOVEMBER
        .holidays
        .iter()
        .filter(|h| h.kind == HolidayKind::Public)
    {
        assert!(
            real.contains(&holiday.first_day.to_string()),
            "{}",
            holiday.name
        );
    }
}
