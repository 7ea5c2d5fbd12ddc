use super::ImportLine;
use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A school as a line of the review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolLine {
    /// Its id; none for a school that is not known yet.
    pub id: Option<OrganisationId>,
    /// Its code in the register.
    pub site_code: String,
    /// Its name.
    pub name: String,
    /// Where it is: its address, or its municipality.
    pub place: String,
}

/// A field that the register and the house both have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldName {
    /// The school's name.
    Name,
    /// Street, without number.
    Street,
    /// House number with its addition.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
    /// Municipality.
    Municipality,
    /// Telephone number.
    Phone,
    /// Website.
    Website,
}

/// A field that changes; empty where there is no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedField {
    /// Which field.
    pub field: FieldName,
    /// What is known so far.
    pub from: String,
    /// What the register says.
    pub to: String,
}

/// A school of which fields change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedSchool {
    /// Which school.
    pub school: SchoolLine,
    /// What changes; for a school that reopens it may be nothing.
    pub fields: Vec<ChangedField>,
}

/// A line of the file with something wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TroubledRow {
    /// Its number as an editor shows it.
    pub line: u64,
    /// The school or schools it speaks of, as far as that can be read.
    pub school: String,
    /// What is wrong, in the user's language.
    pub sentence: String,
}

/// An upload with what it would change, or has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPage {
    /// File, kind, when, and whether it was applied.
    pub line: ImportLine,
    /// Schools not known yet.
    pub new: Vec<SchoolLine>,
    /// Schools that the register no longer has.
    pub closed: Vec<SchoolLine>,
    /// Schools of which fields change.
    pub changed: Vec<ChangedSchool>,
    /// Closed schools that the register has again.
    pub reopened: Vec<ChangedSchool>,
    /// Schools that the register places outside the region, each with the new municipality.
    pub moved_out: Vec<(SchoolLine, String)>,
    /// Rows that were used, but of which a field was left as it is known.
    pub noted: Vec<TroubledRow>,
    /// The first rows that could not be used.
    pub rejected: Vec<TroubledRow>,
    /// How many rows could not be used in all.
    pub rejected_total: usize,
    /// Schools for which the register says nothing new.
    pub unchanged: usize,
    /// Rows outside the region.
    pub outside: usize,
    /// Open schools of this kind that were known.
    pub known_open: usize,
    /// Rows that could not be used and do not even tell which school they are about.
    pub nameless: usize,
    /// Whether somebody must say that the closings are meant.
    pub needs_confirmation: bool,
    /// Whether applying it changes nothing.
    pub is_empty: bool,
}

/// One upload with what it would change.
#[server(prefix = "/api", endpoint = "imports/read")]
pub async fn read_import(id: String) -> Result<ImportPage, ApiError> {
    use crate::api::request::{actor, caller, house};
    use services::{imports, region};

    let (house, actor) = (house(), actor()?);
    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    let review = imports::read_review(&house, &actor, id).await?;
    let municipalities = region::municipalities(&house, &actor).await?;
    let names = municipalities
        .into_iter()
        .map(|one| (one.code, one.name))
        .collect();
    Ok(super::shown::page(caller().language, review, &names))
}
