//! The register in other dress: separators, encodings, column names, and lines with one fault.

use crate::invented::{CODES, HEADER, ROWS, register, register_of};
use domain::organisation::OrganisationKind::{Club, Primary};
use register::difference::Field;
use register::schools::{Note, NoteReason, Vintage};
use register::{FileProblem, RejectReason, SchoolFile, read_schools};

fn read(bytes: &[u8]) -> SchoolFile {
    read_schools(bytes, Some(Primary)).expect("the register can be read")
}

fn codes(file: &SchoolFile) -> Vec<&str> {
    file.rows.iter().map(|row| row.site_code.as_str()).collect()
}

fn one(header: &str, row: &str) -> Result<SchoolFile, FileProblem> {
    read_schools(&register_of(header, &[row]), Some(Primary))
}

/// The reason for which a changed first row is rejected, with its readable code.
fn rejection(from: &str, to: &str) -> (Option<String>, RejectReason) {
    assert!(ROWS[0].contains(from), "{from}");
    let file = read(&register_of(
        HEADER,
        &[&ROWS[0].replacen(from, to, 1), ROWS[3]],
    ));
    assert_eq!((file.rows.len(), file.rejected.len()), (1, 1), "{to}");
    assert_eq!(file.rejected[0].line, 2);
    let rejected = file.rejected[0].clone();
    (
        rejected.site_code.map(|code| code.to_string()),
        rejected.reason,
    )
}

fn notes(from: &str, to: &str) -> Vec<Note> {
    assert!(ROWS[0].contains(from), "{from}");
    let file = read(&register_of(HEADER, &[&ROWS[0].replacen(from, to, 1)]));
    assert_eq!(codes(&file), ["90AA00"], "{to}");
    file.rows[0].notes.clone()
}

#[test]
fn the_same_schools_are_read_whatever_the_encoding_separator_and_line_ends() {
    let published = read(&register());
    let text: String = register().iter().map(|byte| char::from(*byte)).collect();
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    let quoted = text
        .lines()
        .map(|line| {
            line.split(';')
                .map(|field| format!("\"{field}\""))
                .collect::<Vec<_>>()
                .join(",")
        })
        .collect::<Vec<_>>()
        .join("\n");
    for bytes in [
        text.clone().into_bytes(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        utf16,
        text.replace("\r\n", "\n").into_bytes(),
        text.replace("\r\n", "\r").into_bytes(),
        text.replace(';', "\t").into_bytes(),
        quoted.into_bytes(),
        format!("sep=;\r\n{text}").into_bytes(),
    ] {
        let rows = read(&bytes).rows;
        let without_lines = |rows: &[register::SchoolRow]| {
            rows.iter()
                .cloned()
                .map(|row| register::SchoolRow { line: 0, ..row })
                .collect::<Vec<_>>()
        };
        assert_eq!(without_lines(&rows), without_lines(&published.rows));
    }
    assert_eq!(codes(&published), CODES);
    assert_eq!(published.rows[2].name.as_str(), "Café Ole");
    assert_eq!(published.rows[2].line, 4);
}

#[test]
fn older_column_names_and_a_site_number_of_two_digits_are_read() {
    let header = "Provincie;BRIN NUMMER;VESTIGINGSNUMMER;Instellingsnaam VO;straatnaam;\
        HUISNUMMER_TOEVOEGING;POSTCODE;PLAATS-NAAM;gemeente nummer;TELEFOONNUMMER;INTERNETADRES";
    for site in ["01", "1", "90AA01"] {
        let row = format!(
            "Zuid-Holland;90AA;{site};De Zeester;Kade;54-56;2511AC;'S-GRAVENHAGE;518;700000001; "
        );
        let file = one(header, &row).expect("the older register can be read");
        assert_eq!(
            (codes(&file), file.vintage),
            (vec!["90AA01"], Vintage::Older)
        );
        let school = &file.rows[0];
        assert_eq!(school.address.municipality, "0518");
        assert_eq!(
            school.phone.as_ref().map(ToString::to_string).as_deref(),
            Some("0700000001")
        );
        assert_eq!(
            school
                .address
                .postcode
                .as_ref()
                .map(ToString::to_string)
                .as_deref(),
            Some("2511 AC")
        );
        assert_eq!(school.notes, []);
    }
}

#[test]
fn columns_may_stand_in_any_order_and_missing_ones_are_named() {
    let file = one(
        "GEMEENTENUMMER,PLAATSNAAM,POSTCODE,HUISNUMMER-TOEVOEGING,STRAATNAAM,NIEUW,VESTIGINGSNAAM,VESTIGINGSCODE",
        "0513,GOUDA,2801 AA,261-C,Plein,x,\"Ole, de school\",90AB00",
    )
    .expect("the register can be read");
    assert_eq!(file.rows[0].name.as_str(), "Ole, de school");
    assert_eq!(file.absent, [Field::Phone, Field::Website]);
    assert_eq!(
        one(
            "VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER;PLAATSNAAM",
            "90AB00;Ole;Plein;1;GOUDA"
        ),
        Err(FileProblem::MissingColumns {
            columns: vec!["POSTCODE".into(), "GEMEENTENUMMER".into()]
        })
    );
}

#[test]
fn a_list_of_main_sites_is_refused_because_it_would_close_all_others() {
    assert_eq!(
        one(
            "BRIN NUMMER;INSTELLINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER",
            "90AB;Ole;Plein;1;2801 AA;GOUDA;0513",
        ),
        Err(FileProblem::MissingColumns {
            columns: vec!["VESTIGINGSCODE".into()]
        })
    );
}

#[test]
fn a_line_without_what_is_needed_is_rejected_with_its_reason() {
    let known = Some("90AA00".to_owned());
    for (from, to, code, reason) in [
        ("90AA00", " ", None, RejectReason::SiteCodeMissing),
        ("90AA00", "90AAO0", None, RejectReason::SiteCodeMalformed),
        ("90AA00", "90AA\0", None, RejectReason::DamagedCharacters),
        ("De Zeester", "", known.clone(), RejectReason::NameMissing),
        (
            "De Zeester",
            "De\0Zeester",
            known.clone(),
            RejectReason::DamagedCharacters,
        ),
        (
            "De Zeester",
            &"x".repeat(201),
            known.clone(),
            RejectReason::NameTooLong,
        ),
        (
            "0518",
            " ",
            known.clone(),
            RejectReason::MunicipalityMissing,
        ),
        (
            "0518",
            "05180",
            known.clone(),
            RejectReason::MunicipalityMalformed,
        ),
        (
            "De Zeester",
            "De;Zeester",
            known.clone(),
            RejectReason::TooManyFields {
                expected: 13,
                found: 14,
            },
        ),
        (
            "De Zeester;",
            "",
            known.clone(),
            RejectReason::TooFewFields {
                expected: 13,
                found: 12,
            },
        ),
        (
            "De Zeester",
            "\"De Zeester",
            known,
            RejectReason::UnclosedQuote,
        ),
    ] {
        assert_eq!(rejection(from, to), (code, reason), "{to}");
    }
}

#[test]
fn a_name_of_200_characters_is_read() {
    assert_eq!(notes("De Zeester", &"x".repeat(200)), []);
}

#[test]
fn a_bad_phone_website_postcode_or_street_is_noted_and_the_school_kept() {
    for (from, to, field, reason) in [
        ("0700000001", "zeven", Field::Phone, NoteReason::Malformed),
        ("2511 AB", "2511", Field::Postcode, NoteReason::Malformed),
        (
            "www.zeester.example",
            "0700000001",
            Field::Website,
            NoteReason::Malformed,
        ),
        (
            "www.zeester.example",
            "javascript:alert(1)",
            Field::Website,
            NoteReason::Malformed,
        ),
        (
            "www.zeester.example",
            "www. zeester.example",
            Field::Website,
            NoteReason::Malformed,
        ),
        (
            "Duinlaan",
            "Duin\u{1}laan",
            Field::Street,
            NoteReason::DamagedCharacters,
        ),
        (
            "Duinlaan",
            &"x".repeat(201),
            Field::Street,
            NoteReason::TooLong,
        ),
    ] {
        assert_eq!(notes(from, to), [Note { field, reason }], "{to}");
    }
}

#[test]
fn the_second_of_two_lines_with_one_code_names_the_line_of_the_first() {
    let file = read(&register_of(
        HEADER,
        &[ROWS[0], ROWS[1], &ROWS[0].replace("Zeester", "Zeeman")],
    ));
    assert_eq!(codes(&file), ["90AA00", "90AA01"]);
    assert_eq!(file.rejected[0].line, 4);
    assert_eq!(
        file.rejected[0].reason,
        RejectReason::Duplicate { first_line: 2 }
    );
}

#[test]
fn a_stray_quotation_mark_costs_its_own_line_only() {
    let rows = ROWS.map(|row| {
        row.replace("De Vuurtoren", "\"De Vuurtoren")
            .replace("Het Kompas", "\"Het Kompas")
    });
    let file = read(&register_of(HEADER, &rows.each_ref().map(String::as_str)));
    assert_eq!(codes(&file), ["90AA00", "90AA01", "90AB00", "90AE00"]);
    let rejected: Vec<(u64, Option<&str>)> = file
        .rejected
        .iter()
        .map(|row| (row.line, row.site_code.as_ref().map(|code| code.as_str())))
        .collect();
    assert_eq!(rejected, [(5, Some("90AC00")), (6, Some("90AD00"))]);
}

#[test]
fn a_quoted_field_may_hold_a_line_break_and_later_lines_keep_their_numbers() {
    let first = ROWS[0].replace("De Zeester", "\"De\nZeester\"");
    let file = read(&register_of(HEADER, &[&first, ROWS[1]]));
    assert_eq!(file.rows[0].name.as_str(), "De Zeester");
    assert_eq!((file.rows[0].line, file.rows[1].line), (2, 4));
    assert_eq!(file.rejected, []);
}

#[test]
fn two_schools_in_one_line_are_both_named_in_its_rejection() {
    let both = format!("{}{}", ROWS[0], ROWS[1]);
    let file = read(&register_of(HEADER, &[&both, ROWS[2]]));
    let named: Vec<&str> = file.rejected[0]
        .site_codes()
        .map(|code| code.as_str())
        .collect();
    assert_eq!(named, ["90AA00", "90AA01"]);
}

#[test]
fn clubs_have_no_register() {
    assert_eq!(
        read_schools(&register(), Some(Club)),
        Err(FileProblem::NoSuchRegister { kind: Club })
    );
}
