use super::Contact;
use crate::values::{Check, Email, Mistakes, Name, Phone};
use serde::{Deserialize, Serialize};

/// The form in which a person at an organisation is added or changed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    /// Name.
    pub name: String,
    /// What they do there; may be empty.
    pub function: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// Telephone number; may be empty.
    pub phone: String,
}

/// What that form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactDraft {
    /// Name.
    pub name: Name,
    /// What they do there; may be empty.
    pub function: String,
    /// E-mail address.
    pub email: Option<Email>,
    /// Telephone number.
    pub phone: Option<Phone>,
}

impl ContactForm {
    /// Reads the form.
    ///
    /// # Errors
    /// All mistakes, each beside its field.
    pub fn parse(&self) -> Result<ContactDraft, Mistakes> {
        let mut check = Check::new();
        let name = check.field("name", Name::parse(&self.name));
        let function = check.optional("function", &self.function, Name::parse);
        let email = check.optional("email", &self.email, Email::parse);
        let phone = check.optional("phone", &self.phone, Phone::parse);
        check.done(|| {
            Some(ContactDraft {
                name: name?,
                function: function?.map(|text| text.to_string()).unwrap_or_default(),
                email: email?,
                phone: phone?,
            })
        })
    }

    /// The form as it stands for a contact, to be changed.
    pub fn of(contact: &Contact) -> Self {
        let email = contact.email.as_ref().map(ToString::to_string);
        let phone = contact.phone.as_ref().map(ToString::to_string);
        Self {
            name: contact.name.to_string(),
            function: contact.function.clone(),
            email: email.unwrap_or_default(),
            phone: phone.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::{FieldMistake, Mistake};

    #[test]
    fn every_mistake_in_a_contact_is_told_beside_its_field() {
        let form = ContactForm {
            email: "jan".to_owned(),
            phone: "nul".to_owned(),
            ..ContactForm::default()
        };
        let mistake = |field: &str, mistake| FieldMistake {
            field: field.to_owned(),
            mistake,
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes(vec![
                mistake("name", Mistake::Empty),
                mistake("email", Mistake::NotAnEmail),
                mistake("phone", Mistake::NotAPhone),
            ]))
        );
    }
}
