use super::{Address, Organisation, OrganisationKind};
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, Name, Phone, Postcode, SiteCode, parse_day};
use serde::{Deserialize, Serialize};

/// The form in which a school or club is added or changed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganisationForm {
    /// Code of its kind.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Code in the register; may be empty.
    pub site_code: String,
    /// Street; may be empty.
    pub street: String,
    /// House number with its addition; may be empty.
    pub house_number: String,
    /// Postcode; may be empty.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Code of its municipality.
    pub municipality: String,
    /// Telephone number; may be empty.
    pub phone: String,
    /// Website, with or without a scheme; may be empty.
    pub website: String,
    /// The first day on which it was there; may be empty.
    pub opened_on: String,
}

/// What that form says.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationDraft {
    /// Kind.
    pub kind: OrganisationKind,
    /// Name.
    pub name: Name,
    /// Code in the register.
    pub site_code: Option<SiteCode>,
    /// Address; whether the municipality is one of the region is the service's to say.
    pub address: Address,
    /// Telephone number.
    pub phone: Option<Phone>,
    /// Website as typed.
    pub website: String,
    /// The first day on which it was there.
    pub opened_on: Option<Day>,
}

impl OrganisationForm {
    /// Reads the form.
    ///
    /// # Errors
    /// All mistakes, each beside its field.
    pub fn parse(&self) -> Result<OrganisationDraft, Mistakes> {
        let mut check = Check::new();
        let kind = check.field("kind", OrganisationKind::parse(&self.kind));
        let name = check.field("name", Name::parse(&self.name));
        let site_code = check.optional("site_code", &self.site_code, SiteCode::parse);
        let street = check.optional("street", &self.street, Name::parse);
        let house_number = check.text("house_number", &self.house_number, 20);
        let postcode = check.optional("postcode", &self.postcode, Postcode::parse);
        let town = check.field("town", Name::parse(&self.town));
        let municipality = check.field("municipality", municipality(&self.municipality));
        let phone = check.optional("phone", &self.phone, Phone::parse);
        let website = check.optional("website", &self.website, website);
        let opened_on = check.optional("opened_on", &self.opened_on, parse_day);
        check.done(|| {
            Some(OrganisationDraft {
                kind: kind?,
                name: name?,
                site_code: site_code?,
                address: Address {
                    street: street?.map(|street| street.to_string()).unwrap_or_default(),
                    house_number: house_number?,
                    postcode: postcode?,
                    town: town?.to_string(),
                    municipality: municipality?,
                },
                phone: phone?,
                website: website?.unwrap_or_default(),
                opened_on: opened_on?,
            })
        })
    }

    /// The form as it stands for an organisation, to be changed.
    pub fn of(organisation: &Organisation) -> Self {
        let address = &organisation.address;
        Self {
            kind: organisation.kind.code().to_owned(),
            name: organisation.name.to_string(),
            site_code: shown(organisation.site_code.as_ref()),
            street: address.street.clone(),
            house_number: address.house_number.clone(),
            postcode: shown(address.postcode.as_ref()),
            town: address.town.clone(),
            municipality: address.municipality.clone(),
            phone: shown(organisation.phone.as_ref()),
            website: organisation.website.clone(),
            opened_on: shown(organisation.opened_on.as_ref()),
        }
    }
}

fn shown(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn municipality(text: &str) -> Result<String, Mistake> {
    let code = text.trim();
    match code.len() {
        0 => Err(Mistake::Empty),
        4 if code.bytes().all(|b| b.is_ascii_digit()) => Ok(code.to_owned()),
        _ => Err(Mistake::NotAChoice),
    }
}

/// What could not be an address on the web is refused: it will become a link.
fn website(text: &str) -> Result<String, Mistake> {
    let text = text.trim();
    if text.chars().count() > 300 {
        return Err(Mistake::TooLong);
    }
    let lower = text.to_lowercase();
    let bare = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
        .unwrap_or(&lower);
    let host = bare.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let host_fits = host.contains('.') && host.split('.').all(label);
    let stray = |c: char| c.is_whitespace() || c.is_control() || "<>\"'\\`{}".contains(c);
    if host_fits && !text.contains(stray) {
        Ok(text.to_owned())
    } else {
        Err(Mistake::NotAWebsite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::OrganisationId;

    fn form() -> OrganisationForm {
        OrganisationForm {
            kind: "primary".to_owned(),
            name: "De Regenboog".to_owned(),
            site_code: "12ab00".to_owned(),
            street: "Dorpsstraat".to_owned(),
            house_number: "54-56".to_owned(),
            postcode: "2311ab".to_owned(),
            town: "Leiden".to_owned(),
            municipality: "0546".to_owned(),
            phone: "071-123 45 67".to_owned(),
            website: "www.regenboog.example".to_owned(),
            opened_on: "2026-08-24".to_owned(),
        }
    }

    #[test]
    fn a_saved_organisation_fills_its_form_so_that_it_reads_back_the_same() {
        let draft = form().parse().expect("a good form");
        let saved = Organisation {
            id: OrganisationId::NIL,
            kind: draft.kind,
            name: draft.name.clone(),
            site_code: draft.site_code.clone(),
            address: draft.address.clone(),
            phone: draft.phone.clone(),
            website: draft.website.clone(),
            point: None,
            opened_on: draft.opened_on,
            closed_on: None,
            version: 1,
        };
        assert_eq!(OrganisationForm::of(&saved).parse(), Ok(draft));
    }

    #[test]
    fn a_day_of_opening_that_is_no_date_is_told_beside_its_field() {
        let form = OrganisationForm {
            opened_on: "vorig jaar".to_owned(),
            ..form()
        };
        let mistake = Mistakes::one("opened_on", Mistake::NotADate);
        assert_eq!(form.parse(), Err(mistake));
    }

    #[test]
    fn a_script_or_a_sentence_is_no_website() {
        for text in [
            "javascript:alert(1)",
            "geen website",
            "www",
            "http://<b>.nl",
            "www..nl",
        ] {
            let form = OrganisationForm {
                website: text.to_owned(),
                ..form()
            };
            assert_eq!(
                form.parse(),
                Err(Mistakes::one("website", Mistake::NotAWebsite)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_club_needs_no_code_no_street_and_no_postcode() {
        let club = OrganisationForm {
            kind: "club".to_owned(),
            name: "SV De Zwaluw".to_owned(),
            town: "Gouda".to_owned(),
            municipality: "0513".to_owned(),
            ..OrganisationForm::default()
        };
        assert_eq!(club.parse().map(|draft| draft.site_code), Ok(None));
    }
}
