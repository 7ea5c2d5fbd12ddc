use super::KnownSchool;
use crate::SchoolRow;
use domain::organisation::Address;
use domain::values::{Mistake, Name, Phone, Postcode};
use serde::{Deserialize, Serialize};

/// A field that the register and the house both have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The school's name.
    Name,
    /// Street, without number.
    Street,
    /// House number with its addition.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// Town as shown.
    Town,
    /// Municipality code, four digits.
    Municipality,
    /// Telephone number.
    Phone,
    /// Website as published.
    Website,
}

impl Field {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Street,
        Self::HouseNumber,
        Self::Postcode,
        Self::Town,
        Self::Municipality,
        Self::Phone,
        Self::Website,
    ];

    /// The name used in texts and logs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Street => "street",
            Self::HouseNumber => "house_number",
            Self::Postcode => "postcode",
            Self::Town => "town",
            Self::Municipality => "municipality",
            Self::Phone => "phone",
            Self::Website => "website",
        }
    }

    fn text(self, name: &Name, address: &Address, phone: Option<&Phone>, website: &str) -> String {
        match self {
            Self::Name => name.to_string(),
            Self::Street => address.street.clone(),
            Self::HouseNumber => address.house_number.clone(),
            Self::Postcode => shown(address.postcode.as_ref()),
            Self::Town => address.town.clone(),
            Self::Municipality => address.municipality.clone(),
            Self::Phone => shown(phone),
            Self::Website => website.to_owned(),
        }
    }
}

/// One field that changes; empty text where there is no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// What is known so far.
    pub old: String,
    /// What the register says.
    pub new: String,
}

impl KnownSchool {
    /// A field as text, in the form in which a [`FieldChange`] carries it.
    pub fn get(&self, field: Field) -> String {
        field.text(
            &self.name,
            &self.address,
            self.phone.as_ref(),
            &self.website,
        )
    }

    /// Gives a field the value that a [`FieldChange`] carries.
    ///
    /// # Errors
    /// The value's own [`Mistake`] when the text is not in its form; the school is then unchanged.
    pub fn set(&mut self, field: Field, text: &str) -> Result<(), Mistake> {
        match field {
            Field::Name => self.name = Name::parse(text)?,
            Field::Street => text.clone_into(&mut self.address.street),
            Field::HouseNumber => text.clone_into(&mut self.address.house_number),
            Field::Postcode => self.address.postcode = optional(text, Postcode::parse)?,
            Field::Town => text.clone_into(&mut self.address.town),
            Field::Municipality => text.clone_into(&mut self.address.municipality),
            Field::Phone => self.phone = optional(text, Phone::parse)?,
            Field::Website => text.clone_into(&mut self.website),
        }
        Ok(())
    }
}

impl SchoolRow {
    /// A field as text, in the form in which a [`FieldChange`] carries it.
    pub fn get(&self, field: Field) -> String {
        field.text(
            &self.name,
            &self.address,
            self.phone.as_ref(),
            &self.website,
        )
    }
}

fn shown(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn optional<T>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, Mistake>,
) -> Result<Option<T>, Mistake> {
    if text.is_empty() {
        Ok(None)
    } else {
        parse(text).map(Some)
    }
}
