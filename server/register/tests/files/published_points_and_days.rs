//! Points, holidays and municipalities as published.

use crate::published::published;
use domain::holiday::HolidayKind;
use domain::organisation::OrganisationKind::{Primary, Secondary, Special};
use domain::time::Day;
use register::{
    RejectReason, read_holidays, read_municipalities, read_points, read_postcode_points,
};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn reasons(rejected: &[register::RejectedRow]) -> Vec<(u64, RejectReason)> {
    rejected
        .iter()
        .map(|row| (row.line, row.reason.clone()))
        .collect()
}

#[test]
fn every_school_point_is_read_and_codes_that_come_again_are_noted() {
    let file = read_points(&published("schools/school-points-2024-11-region.geojson"))
        .expect("the points can be read");
    assert_eq!((file.points.len(), file.doubled.len()), (826, 8));
    assert_eq!(file.rejected, []);
    let mut again: Vec<&str> = file
        .doubled
        .iter()
        .map(|one| one.site_code.as_str())
        .collect();
    again.sort_unstable();
    assert_eq!(
        again,
        [
            "00NT02", "00NT02", "00NT02", "02GP06", "14YX00", "15BH09", "16YX00", "24RU00"
        ]
    );
    let of_kind = |kind| {
        file.points
            .iter()
            .filter(|site| site.kind == Some(kind))
            .count()
    };
    assert_eq!(
        (of_kind(Primary), of_kind(Secondary), of_kind(Special)),
        (557, 175, 94)
    );
    let touwladder = file
        .points
        .iter()
        .find(|site| site.site_code.as_str() == "14YX00");
    assert_eq!(
        touwladder.map(|site| (site.point.latitude, site.point.longitude)),
        Some((52.070_139_325_490_47, 4.514_968_045_682_481))
    );
}

#[test]
fn points_that_cannot_be_right_are_rejected() {
    let feature = |code: &str, coordinates: &str| {
        format!(
            r#"{{"properties": {{"vestigingscode": {code}}}, "geometry": {{"type": "Point", "coordinates": {coordinates}}}}}"#
        )
    };
    let features = [
        feature("\"90AA00\"", "[4.3, 52.1]"),
        feature("\"90AA01\"", "[52.1, 4.3]"),
        feature("\"90AA02\"", "[81000.0, 455000.0]"),
        feature("\"90AA03\"", "[4.3]"),
        feature("null", "[4.3, 52.1]"),
        feature("\"90AA\"", "[4.3, 52.1]"),
        feature("\"90AA00\"", "[4.3, 52.2]"),
        "7".to_owned(),
    ];
    let text = format!(
        r#"{{"type": "FeatureCollection", "features": [{}]}}"#,
        features.join(",")
    );
    let file = read_points(text.as_bytes()).expect("the points can be read");
    assert_eq!(file.points.len(), 1);
    assert_eq!(
        (file.doubled[0].feature, file.doubled[0].first_feature),
        (7, 1)
    );
    assert_eq!(file.doubled[0].metres_apart, 11_120);
    assert_eq!(
        reasons(&file.rejected),
        [
            (2, RejectReason::OutsideNetherlands),
            (3, RejectReason::OutsideNetherlands),
            (4, RejectReason::PointMalformed),
            (5, RejectReason::SiteCodeMissing),
            (6, RejectReason::SiteCodeMalformed),
            (8, RejectReason::SiteCodeMissing),
        ]
    );
}

#[test]
fn every_postcode_point_is_read() {
    let file = read_postcode_points(&published("region/postcode4-coordinates.csv"))
        .expect("the points can be read");
    assert_eq!((file.points.len(), file.rejected.len()), (267, 0));
    let (district, point) = file.points[0];
    assert_eq!(
        (district, point.latitude, point.longitude),
        (1428, 52.227_858_9, 4.788_748_2)
    );
}

#[test]
fn postcode_points_that_cannot_be_right_are_rejected() {
    let file = read_postcode_points(
        b"pc4;lat;lon\n2511;52.07;4.31\n511;52,07;4,31\n2512;NaN;4,31\n2513;;4,31\n2511;52;4\n2514;52,07\n",
    )
    .expect("the points can be read");
    assert_eq!(file.points.len(), 1);
    assert_eq!(
        reasons(&file.rejected),
        [
            (3, RejectReason::PostcodeMalformed),
            (4, RejectReason::OutsideNetherlands),
            (5, RejectReason::PointMalformed),
            (6, RejectReason::Duplicate { first_line: 2 }),
            (
                7,
                RejectReason::TooFewFields {
                    expected: 3,
                    found: 2
                }
            ),
        ]
    );
}

#[test]
fn every_school_holiday_of_region_midden_is_read() {
    let file = read_holidays(&published("calendar/school-holidays-midden-2024-2030.csv"))
        .expect("the holidays can be read");
    assert_eq!(
        (file.rows.len(), file.elsewhere, file.rejected.len()),
        (31, 0, 0)
    );
    assert!(file.rows.iter().all(|row| row.kind == HolidayKind::School));
    let autumn = &file.rows[11];
    assert_eq!(
        (autumn.name.as_str(), autumn.first_day, autumn.last_day),
        ("Herfstvakantie", day("2026-10-17"), day("2026-10-25"))
    );
}

#[test]
fn every_public_holiday_is_read_under_its_dutch_name() {
    let file = read_holidays(&published("calendar/public-holidays-nl.csv"))
        .expect("the holidays can be read");
    assert_eq!(
        (file.rows.len(), file.elsewhere, file.rejected.len()),
        (121, 0, 0)
    );
    assert!(file.rows.iter().all(|row| row.kind == HolidayKind::Public));
    assert_eq!(
        file.rows
            .iter()
            .filter(|row| row.first_day != row.last_day)
            .count(),
        0
    );
    let new_year = &file.rows[0];
    assert_eq!(
        (new_year.name.as_str(), new_year.first_day),
        ("Nieuwjaarsdag", day("2020-01-01"))
    );
    assert_eq!(
        file.rows
            .iter()
            .filter(|row| row.name.as_str() == "Koningsdag")
            .count(),
        11
    );
}

#[test]
fn holidays_elsewhere_are_counted_and_wrong_days_rejected() {
    let file = read_holidays(
        b"regio,start,eind,naam\nNoord,2026-10-10,2026-10-18,Herfstvakantie\n\
          Midden,17-10-2026,25-10-2026,Herfstvakantie\nMidden,2026-10-17,2026-10-25,Herfstvakantie\n\
          Midden,2026-12-19,2026-01-03,Kerstvakantie\nMidden,2026-02-30,2026-03-01,Voorjaar\n\
          Midden,2026-07-18,2027-08-30,Zomervakantie\nMidden,2027-02-20,2027-02-28,\n\
          Midden,2027-04-24,,Meivakantie\n",
    )
    .expect("the holidays can be read");
    assert_eq!((file.rows.len(), file.elsewhere), (1, 1));
    assert_eq!(
        reasons(&file.rejected),
        [
            (4, RejectReason::Duplicate { first_line: 3 }),
            (5, RejectReason::EndBeforeStart),
            (6, RejectReason::DateMalformed),
            (7, RejectReason::HolidayTooLong),
            (8, RejectReason::NameMissing),
            (9, RejectReason::DateMalformed),
        ]
    );
}

#[test]
fn every_municipality_is_read_with_its_area() {
    let file = read_municipalities(&published("region/municipalities.csv"))
        .expect("the municipalities can be read");
    assert_eq!((file.rows.len(), file.rejected.len()), (27, 0));
    let of = |area: &str| {
        file.rows
            .iter()
            .filter(|row| row.area.as_str() == area)
            .count()
    };
    assert_eq!(
        (of("Den Haag e.o."), of("Gouda e.o."), of("Leiden e.o.")),
        (9, 5, 13)
    );
    let hague = &file.rows[1];
    assert_eq!(
        (hague.code.as_str(), hague.name.as_str()),
        ("0518", "'s-Gravenhage")
    );
    assert_eq!(hague.centre, None);
}

#[test]
fn a_municipality_may_carry_its_centre() {
    let file = read_municipalities(
        b"gemeentecode;gemeente;deelgebied;lat;lon\n518;'s-Gravenhage;Den Haag e.o.;52,07;4,31\n\
          0518;Den Haag;Den Haag e.o.;;\n9x;Nergens;Leiden e.o.;;\n0546;Leiden;;;\n",
    )
    .expect("the municipalities can be read");
    let centre = file.rows[0]
        .centre
        .map(|point| (point.latitude, point.longitude));
    assert_eq!((file.rows.len(), centre), (1, Some((52.07, 4.31))));
    assert_eq!(
        reasons(&file.rejected),
        [
            (3, RejectReason::Duplicate { first_line: 2 }),
            (4, RejectReason::MunicipalityMalformed),
            (5, RejectReason::AreaMissing),
        ]
    );
}
