//! Files that are no register.

use domain::organisation::OrganisationKind::Primary;
use register::FileProblem::{
    Empty, Json, MissingColumns, NoRows, NotGeoJson, NotText, NotThisRegister, Spreadsheet, WebPage,
};
use register::{
    read_holidays, read_municipalities, read_points, read_postcode_points, read_schools,
};

#[test]
fn a_file_that_is_no_register_is_named_for_what_it_is() {
    for (bytes, problem) in [
        (&b""[..], Empty),
        (b"\xEF\xBB\xBF\r\n", Empty),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NotText),
        (b"%PDF-1.7", NotText),
        (b"PK\x03\x04", Spreadsheet),
        (b"<!doctype html><html><p>Inloggen", WebPage),
        (b"[{\"VESTIGINGSCODE\": \"90AA00\"}]", Json),
        (b"Beste collega,\n\nhierbij de lijst.\n", NotThisRegister),
        (b"<?xml version=\"1.0\"?><scholen/>", NotThisRegister),
    ] {
        assert_eq!(read_schools(bytes, Some(Primary)), Err(problem.clone()));
        assert_eq!(read_schools(bytes, None), Err(problem.clone()));
        assert_eq!(read_holidays(bytes), Err(problem.clone()));
        assert_eq!(read_municipalities(bytes), Err(problem.clone()));
        assert_eq!(read_postcode_points(bytes), Err(problem));
    }
}

#[test]
fn a_table_of_column_names_alone_has_no_rows() {
    let header = format!("{}\r\n \r\n;;;\r\n", crate::invented::HEADER);
    assert_eq!(read_schools(header.as_bytes(), Some(Primary)), Err(NoRows));
    assert_eq!(
        read_points(br#"{"type": "FeatureCollection", "features": []}"#),
        Err(NoRows)
    );
}

#[test]
fn a_file_that_holds_no_points_is_named_for_what_it_is() {
    for (bytes, problem) in [
        (&b""[..], Empty),
        (b"\x89PNG\r\n", NotText),
        (b"<html>", WebPage),
        (b"POSTCODE;LAT;LON", NotGeoJson),
        (b"[1, 2]", NotGeoJson),
        (b"{\"type\": \"Feature\", \"features\": [1]}", NotGeoJson),
        (b"{\"type\": \"FeatureCollection\"}", NotGeoJson),
    ] {
        assert_eq!(read_points(bytes), Err(problem));
    }
    let deep = "[".repeat(100_000);
    assert_eq!(read_points(deep.as_bytes()), Err(NotGeoJson));
}

#[test]
fn a_problem_is_stored_with_its_code() {
    let problem = MissingColumns {
        columns: vec!["POSTCODE".to_owned()],
    };
    let stored = serde_json::to_string(&problem).expect("a problem is plain data");
    assert_eq!(
        stored,
        r#"{"code":"missing_columns","columns":["POSTCODE"]}"#
    );
    assert_eq!(problem.code(), "missing_columns");
}
