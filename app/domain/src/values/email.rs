use super::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// An e-mail address in lower case, at most 254 octets (RFC 5321 section 4.5.3.1.3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address as typed; surrounding blanks and capitals do not matter.
    ///
    /// # Errors
    /// `Empty`, `TooLong`, or `NotAnEmail` when it has no local part, no dotted domain, or a
    /// character that addresses do not have.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Err(Mistake::Empty);
        }
        if text.len() > 254 {
            return Err(Mistake::TooLong);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(Mistake::NotAnEmail)?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
        let label_ok = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        let domain_ok = domain.contains('.') && domain.split('.').all(label_ok);
        if local_ok && domain_ok {
            Ok(Self(text))
        } else {
            Err(Mistake::NotAnEmail)
        }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn capitals_and_blanks_around_an_address_do_not_matter() {
        assert_eq!(
            Email::parse("  Intern.Begeleider@School.EXAMPLE ").map(|e| e.to_string()),
            Ok("intern.begeleider@school.example".to_owned())
        );
    }

    #[test]
    fn what_cannot_be_delivered_is_refused() {
        for text in [
            "jan",
            "jan@",
            "@school.nl",
            "jan@school",
            "a b@school.nl",
            "a@b..nl",
            "a\r\nb@c.nl",
        ] {
            assert_eq!(Email::parse(text), Err(Mistake::NotAnEmail), "{text}");
        }
        assert_eq!(Email::parse("   "), Err(Mistake::Empty));
    }

    proptest! {
        #[test]
        fn an_accepted_address_parses_to_itself(text in "\\PC{0,60}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
            }
        }
    }
}
