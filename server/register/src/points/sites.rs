use super::point;
use crate::text::decode;
use crate::{FileProblem, RejectReason, RejectedRow};
use domain::organisation::OrganisationKind;
use domain::travel::Point;
use domain::values::SiteCode;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The point of one school site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SitePoint {
    /// The school's code.
    pub site_code: SiteCode,
    /// The kind that the file tells, when it does.
    pub kind: Option<OrganisationKind>,
    /// Where it is.
    pub point: Point,
}

/// A site code that came again; the first point was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoubledSite {
    /// The number of this feature in the file, from 1.
    pub feature: u64,
    /// The number of the feature whose point was kept.
    pub first_feature: u64,
    /// The school's code.
    pub site_code: SiteCode,
    /// How far this point lies from the one that was kept, in whole metres, rounded.
    pub metres_apart: u32,
}

/// Points of school sites: each feature of the file is a point, doubled, or rejected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PointFile {
    /// The points, in the order of the file; no code comes twice.
    pub points: Vec<SitePoint>,
    /// Later points of a code that was there already.
    pub doubled: Vec<DoubledSite>,
    /// Features that could not be used; `line` is the number of the feature.
    pub rejected: Vec<RejectedRow>,
}

/// Reads the points of school sites from a GeoJSON `FeatureCollection` (RFC 7946) in WGS84, with
/// the code of each site in its property `vestigingscode`.
///
/// # Errors
/// A [`FileProblem`] when it is no such collection or has no features.
pub fn read_points(bytes: &[u8]) -> Result<PointFile, FileProblem> {
    let (text, _) = decode(bytes)?;
    if text
        .trim_start()
        .to_lowercase()
        .starts_with("<!doctype html")
        || text.trim_start().to_lowercase().starts_with("<html")
    {
        return Err(FileProblem::WebPage);
    }
    let Ok(Value::Object(mut collection)) = serde_json::from_str::<Value>(&text) else {
        return Err(FileProblem::NotGeoJson);
    };
    let is_collection = collection.get("type").and_then(Value::as_str) == Some("FeatureCollection");
    let Some(Value::Array(features)) = collection.remove("features").filter(|_| is_collection)
    else {
        return Err(FileProblem::NotGeoJson);
    };
    if features.is_empty() {
        return Err(FileProblem::NoRows);
    }
    let mut file = PointFile {
        points: Vec::with_capacity(features.len()),
        doubled: Vec::new(),
        rejected: Vec::new(),
    };
    let mut firsts: HashMap<SiteCode, (u64, Point)> = HashMap::new();
    for (number, feature) in (1..).zip(&features) {
        match site_point(feature) {
            Ok(site) => match firsts.get(&site.site_code) {
                Some(&(first_feature, first)) => file.doubled.push(DoubledSite {
                    feature: number,
                    first_feature,
                    metres_apart: first.metres_to(site.point).round() as u32,
                    site_code: site.site_code,
                }),
                None => {
                    firsts.insert(site.site_code.clone(), (number, site.point));
                    file.points.push(site);
                }
            },
            Err(reason) => file.rejected.push(RejectedRow {
                line: number,
                site_code: site_code(feature).ok(),
                also: Vec::new(),
                reason,
            }),
        }
    }
    Ok(file)
}

fn site_point(feature: &Value) -> Result<SitePoint, RejectReason> {
    let site_code = site_code(feature)?;
    let kind = properties(feature)
        .and_then(|properties| text(properties, &["type"]))
        .and_then(kind_of);
    let geometry = &feature["geometry"];
    if geometry["type"].as_str() != Some("Point") {
        return Err(RejectReason::PointMalformed);
    }
    // RFC 7946 section 3.1.1: longitude first.
    let degrees = |place: usize| {
        geometry["coordinates"][place]
            .as_f64()
            .ok_or(RejectReason::PointMalformed)
    };
    let point = point(degrees(1)?, degrees(0)?)?;
    Ok(SitePoint {
        site_code,
        kind,
        point,
    })
}

fn site_code(feature: &Value) -> Result<SiteCode, RejectReason> {
    let code = properties(feature)
        .and_then(|properties| text(properties, &["vestigingscode", "vestigingsnummer"]))
        .filter(|code| !code.trim().is_empty())
        .ok_or(RejectReason::SiteCodeMissing)?;
    SiteCode::parse(code).map_err(|_| RejectReason::SiteCodeMalformed)
}

fn properties(feature: &Value) -> Option<&Map<String, Value>> {
    feature["properties"].as_object()
}

fn text<'a>(properties: &'a Map<String, Value>, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| {
        properties
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .and_then(|(_, value)| value.as_str())
    })
}

/// The kind from DUO's word for it: `basisschool`, `SBAO` and `(V)SO`, or levels such as
/// `VBO/MAVO`.
fn kind_of(word: &str) -> Option<OrganisationKind> {
    match word.trim().to_uppercase().as_str() {
        "BASISSCHOOL" => Some(OrganisationKind::Primary),
        "SBAO" | "SO" | "VSO" | "(V)SO" => Some(OrganisationKind::Special),
        levels => levels
            .split('/')
            .all(|level| {
                matches!(
                    level,
                    "VBO" | "VMBO" | "MAVO" | "HAVO" | "VWO" | "PRO" | "BRUGJAAR"
                )
            })
            .then_some(OrganisationKind::Secondary),
    }
}
