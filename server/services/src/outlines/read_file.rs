//! A file of outlines: GeoJSON (RFC 7946), each municipality an area with its code or name.

use domain::area::Municipality;
use domain::coverage::outline::{Flat, Outline, area, flat, simplify};
use domain::coverage::{LeftOut, OutlineProblem};
use domain::travel::Point;
use register::municipality_code;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// More points than any map of municipalities has.
const MOST_POINTS: usize = 400_000;

/// Under which names files say the code of a municipality, in small letters: of Statistics
/// Netherlands (`statcode`, `gm_code`, `gemeentecode`), of the Kadaster (`code`, `identificatie`)
/// and of others.
const CODES: [&str; 9] = [
    "gemeentecode",
    "gemeente_code",
    "gemeentenummer",
    "statcode",
    "gm_code",
    "gmcode",
    "gemcode",
    "code",
    "identificatie",
];
/// And its name.
const NAMES: [&str; 6] = [
    "naam",
    "name",
    "gemeentenaam",
    "gemeente",
    "statnaam",
    "gm_naam",
];
/// Where Statistics Netherlands says that a feature is no land of a municipality: `JA` for its water,
/// `B` for Belgian ground within its border; `NEE` for land.
const WATER: [&str; 2] = ["water", "h2o"];

/// Where the Netherlands lie, in degrees east and north.
const EAST: std::ops::RangeInclusive<f64> = 3.0..=7.6;
const NORTH: std::ops::RangeInclusive<f64> = 50.5..=53.9;

/// What a file holds for this region.
#[derive(Debug, PartialEq)]
pub(super) struct Read {
    /// Outlines by code of municipality, at least one.
    pub(super) outlines: BTreeMap<String, Outline>,
    /// Municipalities elsewhere; nothing more of them is read.
    pub(super) left_out: LeftOut,
}

/// Reads the outlines of the municipalities of this region.
pub(super) fn read_file(bytes: &[u8], known: &[Municipality]) -> Result<Read, OutlineProblem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let file: Value = serde_json::from_slice(bytes).map_err(|_| OutlineProblem::NotGeoJson)?;
    let features = file["features"].as_array();
    let features = features.filter(|all| file["type"] == "FeatureCollection" && !all.is_empty());
    let features = features.ok_or(OutlineProblem::NotGeoJson)?;
    if names_other_system(&file) {
        return Err(OutlineProblem::OtherCoordinates);
    }
    let mut places: BTreeMap<String, Vec<Vec<Flat>>> = BTreeMap::new();
    let mut elsewhere = BTreeSet::new();
    let mut left = MOST_POINTS;
    for (nth, feature) in (1..).zip(features) {
        if text_of(feature, &WATER).is_some_and(|water| !water.eq_ignore_ascii_case("nee")) {
            continue;
        }
        let town = match town_of(feature, nth, known)? {
            Town::Ours(town) => town,
            Town::Elsewhere(name) => {
                elsewhere.insert(name);
                continue;
            }
        };
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
    if places.is_empty() {
        return Err(OutlineProblem::NoneOfRegion);
    }
    let all: Vec<_> = places.values().cloned().collect();
    let outlines = simplify(&all).into_iter().flatten();
    Ok(Read {
        outlines: places.into_keys().zip(outlines).collect(),
        left_out: LeftOut::of(elsewhere),
    })
}

/// Older files name their system; GeoJSON of today has one only.
fn names_other_system(file: &Value) -> bool {
    let name = file["crs"]["properties"]["name"].as_str();
    name.is_some_and(|name| !name.contains("CRS84") && !name.ends_with("4326"))
}

/// Whose outline a feature is.
enum Town<'a> {
    Ours(&'a Municipality),
    /// As the file calls it.
    Elsewhere(String),
}

fn town_of<'a>(
    feature: &Value,
    nth: u32,
    known: &'a [Municipality],
) -> Result<Town<'a>, OutlineProblem> {
    let code = texts_of(feature, &CODES).find_map(|code| municipality_code(&code).ok());
    let name = text_of(feature, &NAMES);
    let found = match (&code, &name) {
        (Some(code), _) => known.iter().find(|one| one.code == *code),
        (None, Some(name)) => {
            (known.iter()).find(|one| one.name.to_lowercase() == name.to_lowercase())
        }
        (None, None) => None,
    };
    let shown = name.or(code).ok_or(OutlineProblem::Nameless(nth))?;
    Ok(match found {
        Some(town) => Town::Ours(town),
        None => Town::Elsewhere(shown.chars().take(60).collect()),
    })
}

/// What a feature says under the first of these names that it has, in capitals or not.
fn text_of(feature: &Value, names: &[&str]) -> Option<String> {
    texts_of(feature, names).next()
}

/// What a feature says under each of these names, in their order; nothing that is empty.
fn texts_of(feature: &Value, names: &[&str]) -> impl Iterator<Item = String> {
    let properties = feature["properties"].as_object();
    let of_name = move |name: &&str| {
        let mut said = properties?.iter();
        let (_, value) = said.find(|(key, _)| key.to_lowercase() == **name)?;
        match value {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    };
    let texts = names.iter().filter_map(of_name);
    texts.filter(|text| !text.is_empty())
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
        read.map(|all| all.outlines.into_keys().collect())
    }

    #[test]
    fn a_municipality_is_known_by_its_code_or_its_name() {
        let cases = [
            json!({ "code": "GM0546" }),
            json!({ "statcode": "GM0546", "statnaam": "Leyden" }),
            json!({ "GM_CODE": "gm0546", "GM_NAAM": "Leiden", "WATER": "NEE" }),
            json!({ "identificatie": "GM0546", "code": "0546", "naam": "Leiden" }),
            json!({ "Gemeentecode": "546" }),
            json!({ "gemeentecode": 546 }),
            json!({ "code": "NL-LEI", "naam": "Leiden" }),
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
        assert_eq!(all.outlines["0546"].rings.len(), 3);
    }

    /// A file of features, each with a square of its own.
    fn files(all: &[Value]) -> Value {
        let features = (all.iter().enumerate()).map(|(nth, properties)| {
            let one = file(properties.clone(), square(4.0 + nth as f64 * 0.1));
            one["features"][0].clone()
        });
        json!({ "type": "FeatureCollection", "features": features.collect::<Vec<_>>() })
    }

    #[test]
    fn municipalities_elsewhere_are_left_out_and_named_once() {
        let mut national = files(&[
            json!({ "statcode": "GM0344", "statnaam": "Utrecht" }),
            json!({ "statcode": "GM0546", "statnaam": "Leiden" }),
            json!({ "statcode": "GM0014", "statnaam": "Groningen" }),
            json!({ "statcode": "GM0344", "statnaam": "Utrecht" }),
            json!({ "statcode": "GM0999" }),
        ]);
        // What is wrong with a border elsewhere is nothing to this region.
        national["features"][2]["geometry"] =
            json!({ "type": "Point", "coordinates": [6.5, 53.2] });
        let read = read_file(national.to_string().as_bytes(), &known()).expect("a file");
        assert_eq!(read.outlines.into_keys().collect::<Vec<_>>(), ["0546"]);
        let names = ["0999", "Groningen", "Utrecht"].map(str::to_owned).to_vec();
        assert_eq!(read.left_out, LeftOut { count: 3, names });
    }

    #[test]
    fn of_many_left_out_ten_are_named() {
        let town = |nth: usize| json!({ "naam": format!("Dorp {nth:02}") });
        let mut all: Vec<Value> = (0..12).map(town).collect();
        all.push(json!({ "naam": "Gouda" }));
        let read = read_file(files(&all).to_string().as_bytes(), &known()).expect("a file");
        let named: Vec<_> = (0..10).map(|nth| format!("Dorp {nth:02}")).collect();
        assert_eq!((read.left_out.count, read.left_out.others()), (12, 2));
        assert_eq!(read.left_out.names, named);
    }

    #[test]
    fn the_water_of_a_municipality_is_no_second_municipality() {
        let with_water = files(&[
            json!({ "gemeentecode": "GM0546", "gemeentenaam": "Leiden", "water": "NEE" }),
            json!({ "gemeentecode": "GM0546", "gemeentenaam": "Leiden", "water": "JA" }),
            json!({ "gemeentecode": "GM0998", "gemeentenaam": "Buitenland", "water": "B" }),
        ]);
        let read = read_file(with_water.to_string().as_bytes(), &known()).expect("a file");
        let dry = files(&[json!({ "gemeentecode": "GM0546" })]);
        assert_eq!(Ok(read), read_file(dry.to_string().as_bytes(), &known()));
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
                OutlineProblem::NoneOfRegion,
            ),
            (
                file(json!({ "code": "GM0344" }), square(4.4)),
                OutlineProblem::NoneOfRegion,
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
