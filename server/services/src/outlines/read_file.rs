//! A file of outlines: GeoJSON (RFC 7946), each municipality an area with its code or name.

use domain::area::Municipality;
use domain::coverage::OutlineProblem;
use domain::coverage::outline::{Flat, Outline, area, flat, simplify};
use domain::travel::Point;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// More points than any map of municipalities has.
const MOST_POINTS: usize = 400_000;

/// Under which names files say the code of a municipality, in small letters.
const CODES: [&str; 5] = ["code", "gemeentecode", "statcode", "gm_code", "gmcode"];
/// And its name.
const NAMES: [&str; 6] = [
    "naam",
    "name",
    "gemeentenaam",
    "gemeente",
    "statnaam",
    "gm_naam",
];

/// Where the Netherlands lie, in degrees east and north.
const EAST: std::ops::RangeInclusive<f64> = 3.0..=7.6;
const NORTH: std::ops::RangeInclusive<f64> = 50.5..=53.9;

/// Outlines by code of municipality.
pub(super) fn read_file(
    bytes: &[u8],
    known: &[Municipality],
) -> Result<BTreeMap<String, Outline>, OutlineProblem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let file: Value = serde_json::from_slice(bytes).map_err(|_| OutlineProblem::NotGeoJson)?;
    let features = file["features"].as_array();
    let features = features.filter(|all| file["type"] == "FeatureCollection" && !all.is_empty());
    let features = features.ok_or(OutlineProblem::NotGeoJson)?;
    if names_other_system(&file) {
        return Err(OutlineProblem::OtherCoordinates);
    }
    let mut places: BTreeMap<String, Vec<Vec<Flat>>> = BTreeMap::new();
    let mut left = MOST_POINTS;
    for (nth, feature) in (1..).zip(features) {
        let town = town_of(feature, nth, known)?;
        let mut rings = Vec::new();
        for ring in rings_of(feature).ok_or(OutlineProblem::NoArea(nth))? {
            left = (left.checked_sub(ring.len())).ok_or(OutlineProblem::TooManyPoints)?;
            rings.push(read_ring(ring, &town.name)?);
        }
        if rings.is_empty() {
            return Err(OutlineProblem::Empty(town.name.clone()));
        }
        if places.insert(town.code.clone(), rings).is_some() {
            return Err(OutlineProblem::Twice(town.name.clone()));
        }
    }
    let all: Vec<_> = places.values().cloned().collect();
    let outlines = simplify(&all).into_iter().flatten();
    Ok(places.into_keys().zip(outlines).collect())
}

/// Older files name their system; GeoJSON of today has one only.
fn names_other_system(file: &Value) -> bool {
    let name = file["crs"]["properties"]["name"].as_str();
    name.is_some_and(|name| !name.contains("CRS84") && !name.ends_with("4326"))
}

fn town_of<'a>(
    feature: &Value,
    nth: u32,
    known: &'a [Municipality],
) -> Result<&'a Municipality, OutlineProblem> {
    let empty = Map::new();
    let properties = feature["properties"].as_object().unwrap_or(&empty);
    let find = |wanted: &[&str]| {
        wanted.iter().find_map(|name| {
            let fits = |key: &String| key.to_lowercase() == *name;
            let (_, value) = properties.iter().find(|(key, _)| fits(key))?;
            value
                .as_str()
                .map(str::trim)
                .filter(|text| !text.is_empty())
        })
    };
    let (code, name) = (find(&CODES), find(&NAMES));
    let shown = name.or(code).ok_or(OutlineProblem::Nameless(nth))?;
    // Statistics Netherlands writes GM0546.
    let bare = code.map(|code| code.trim_start_matches("GM"));
    let found = match bare {
        Some(code) => known.iter().find(|one| one.code == code),
        None => (known.iter()).find(|one| one.name.to_lowercase() == shown.to_lowercase()),
    };
    found.ok_or_else(|| OutlineProblem::Unknown(shown.chars().take(60).collect()))
}

/// The rings of a feature that is an area.
fn rings_of(feature: &Value) -> Option<Vec<&Vec<Value>>> {
    let shape = &feature["geometry"];
    let areas = shape["coordinates"].as_array()?;
    match shape["type"].as_str()? {
        "Polygon" => areas.iter().map(Value::as_array).collect(),
        "MultiPolygon" => {
            let rings = areas
                .iter()
                .map(Value::as_array)
                .collect::<Option<Vec<_>>>()?;
            rings.into_iter().flatten().map(Value::as_array).collect()
        }
        _ => None,
    }
}

/// A ring on the plane, without its first point again at the end.
fn read_ring(ring: &[Value], town: &str) -> Result<Vec<Flat>, OutlineProblem> {
    let number = |place: &Value, at: usize| place[at].as_f64().filter(|one| one.is_finite());
    let place = |place: &Value| Some((number(place, 0)?, number(place, 1)?));
    let places = ring.iter().map(place).collect::<Option<Vec<_>>>();
    let places = places.ok_or(OutlineProblem::NotGeoJson)?;
    let here = |(x, y): &(f64, f64)| EAST.contains(x) && NORTH.contains(y);
    if !places.iter().all(here) {
        let turned = places.iter().all(|(x, y)| here(&(*y, *x)));
        return Err(match turned {
            true => OutlineProblem::Swapped,
            false => OutlineProblem::OtherCoordinates,
        });
    }
    if places.len() > 1 && places.first() != places.last() {
        return Err(OutlineProblem::Open(town.to_owned()));
    }
    let mut points: Vec<Flat> = (places.iter().skip(1))
        .map(|(longitude, latitude)| {
            flat(Point {
                latitude: *latitude,
                longitude: *longitude,
            })
        })
        .collect();
    points.dedup();
    match points.len() >= 3 && area(&points) > 0.0 {
        true => Ok(points),
        false => Err(OutlineProblem::Empty(town.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::AreaId;
    use serde_json::json;

    fn known() -> Vec<Municipality> {
        let town = |code: &str, name: &str| Municipality {
            code: code.into(),
            name: name.into(),
            area: AreaId::NIL,
            centre: Point {
                latitude: 52.0,
                longitude: 4.5,
            },
        };
        vec![town("0546", "Leiden"), town("0513", "Gouda")]
    }

    fn square(east: f64) -> Value {
        json!([
            [east, 52.0],
            [east + 0.1, 52.0],
            [east + 0.1, 52.1],
            [east, 52.1],
            [east, 52.0]
        ])
    }

    fn file(properties: Value, ring: Value) -> Value {
        json!({ "type": "FeatureCollection", "features": [{
            "type": "Feature",
            "properties": properties,
            "geometry": { "type": "Polygon", "coordinates": [ring] },
        }]})
    }

    fn read(file: &Value) -> Result<Vec<String>, OutlineProblem> {
        let read = read_file(file.to_string().as_bytes(), &known());
        read.map(|all| all.into_keys().collect())
    }

    #[test]
    fn a_municipality_is_known_by_its_code_or_its_name() {
        let cases = [
            json!({ "code": "GM0546" }),
            json!({ "statcode": "GM0546", "statnaam": "Leyden" }),
            json!({ "Gemeentecode": "0546" }),
            json!({ "naam": "leiden" }),
        ];
        for properties in cases {
            assert_eq!(
                read(&file(properties, square(4.4))),
                Ok(vec!["0546".to_owned()])
            );
        }
    }

    #[test]
    fn an_island_and_a_hole_are_part_of_their_municipality() {
        let islands = json!({ "type": "FeatureCollection", "features": [{
            "type": "Feature",
            "properties": { "code": "GM0546" },
            "geometry": { "type": "MultiPolygon", "coordinates": [
                [square(4.4), [[4.42, 52.02], [4.44, 52.02], [4.44, 52.06], [4.42, 52.02]]],
                [square(4.6)],
            ]},
        }]});
        let all = read_file(islands.to_string().as_bytes(), &known()).expect("outlines");
        assert_eq!(all["0546"].rings.len(), 3);
    }

    #[test]
    fn what_is_wrong_with_a_file_is_told_by_name() {
        let leiden = || json!({ "code": "GM0546", "naam": "Leiden" });
        let line = json!({ "type": "FeatureCollection", "features": [
            { "properties": leiden(), "geometry": { "type": "LineString", "coordinates": [[4.4, 52.0]] } },
        ]});
        let mut twice = file(leiden(), square(4.4));
        let again = twice["features"][0].clone();
        if let Some(features) = twice["features"].as_array_mut() {
            features.push(again);
        }
        let mut rd = file(leiden(), square(4.4));
        rd["crs"] =
            json!({ "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::28992" } });
        let open = json!([[4.4, 52.0], [4.5, 52.0], [4.5, 52.1], [4.4, 52.1]]);
        let metres = json!([
            [93000, 463000],
            [94000, 463000],
            [94000, 464000],
            [93000, 463000]
        ]);
        let swapped = json!([[52.0, 4.4], [52.0, 4.5], [52.1, 4.5], [52.0, 4.4]]);
        let flat = json!([[4.4, 52.0], [4.5, 52.0], [4.4, 52.0]]);
        let words = json!([["4.4", "52.0"], ["4.5", "52.0"], ["4.4", "52.0"]]);
        let name = || "Leiden".to_owned();
        let cases = [
            (json!([1]), OutlineProblem::NotGeoJson),
            (
                json!({ "type": "FeatureCollection", "features": [] }),
                OutlineProblem::NotGeoJson,
            ),
            (
                json!({ "type": "Topology", "features": [1] }),
                OutlineProblem::NotGeoJson,
            ),
            (file(leiden(), words), OutlineProblem::NotGeoJson),
            (line, OutlineProblem::NoArea(1)),
            (
                file(json!({ "hectare": 12 }), square(4.4)),
                OutlineProblem::Nameless(1),
            ),
            (
                file(json!({ "naam": "Utrecht" }), square(4.4)),
                OutlineProblem::Unknown("Utrecht".into()),
            ),
            (
                file(json!({ "code": "GM0344" }), square(4.4)),
                OutlineProblem::Unknown("GM0344".into()),
            ),
            (twice, OutlineProblem::Twice(name())),
            (rd, OutlineProblem::OtherCoordinates),
            (file(leiden(), metres), OutlineProblem::OtherCoordinates),
            (file(leiden(), swapped), OutlineProblem::Swapped),
            (file(leiden(), open), OutlineProblem::Open(name())),
            (file(leiden(), flat), OutlineProblem::Empty(name())),
        ];
        for (file, expected) in cases {
            assert_eq!(read(&file), Err(expected), "{file}");
        }
        assert_eq!(
            read_file(b"<kml>", &known()),
            Err(OutlineProblem::NotGeoJson)
        );
    }

    #[test]
    fn a_file_with_more_points_than_a_map_has_is_not_read() {
        let point = |nth: usize| json!([4.4 + (nth % 1_000) as f64 / 10_000.0, 52.0]);
        let ring: Vec<Value> = (0..=MOST_POINTS).map(point).collect();
        let file = file(json!({ "naam": "Leiden" }), json!(ring));
        assert_eq!(read(&file), Err(OutlineProblem::TooManyPoints));
    }
}
