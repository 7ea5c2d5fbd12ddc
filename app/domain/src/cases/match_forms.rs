use super::referral_form::past_day;
use super::{Lead, ParentWords, Private, SharingConsent};
use crate::time::Day;
use crate::values::{Check, Mistakes};
use serde::{Deserialize, Serialize};

/// The form in which a talk with the other professional is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MatchContactForm {
    /// When they spoke.
    pub on: String,
    /// With whom, and what was agreed.
    pub words: Private,
}

impl MatchContactForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `InTheFuture` for a day that is still to come.
    pub fn parse(&self, today: Day) -> Result<(Day, Private), Mistakes> {
        let mut check = Check::new();
        let on = check.field("on", past_day(&self.on, today));
        let words = check.field("words", self.words.text());
        check.done(|| Some((on?, words?)))
    }
}

/// The form in which it is written down who leads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeadForm {
    /// `own` or `other`.
    pub lead: String,
    /// Since when.
    pub on: String,
}

impl LeadForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self, today: Day) -> Result<(Lead, Day), Mistakes> {
        let mut check = Check::new();
        let lead = check.field("lead", Lead::parse(&self.lead));
        let on = check.field("on", past_day(&self.on, today));
        check.done(|| Some((lead?, on?)))
    }
}

/// The form in which consent to share is written down. Empty takes it back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SharingForm {
    /// Since when the youth agrees; may be empty.
    pub youth: String,
    /// Since when a parent agrees; may be empty.
    pub parents: String,
}

impl SharingForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self, today: Day) -> Result<SharingConsent, Mistakes> {
        let mut check = Check::new();
        let past = |text: &str| past_day(text, today);
        let youth = check.optional("youth", &self.youth, past);
        let parents = check.optional("parents", &self.parents, past);
        check.done(|| {
            Some(SharingConsent {
                youth: youth?,
                parents: parents?,
            })
        })
    }
}

/// The form in which a parent is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParentForm {
    /// Given names.
    pub given_names: Private,
    /// Family name.
    pub family_name: Private,
    /// Birth date.
    pub birth_date: Private,
}

impl ParentForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self, today: Day) -> Result<ParentWords, Mistakes> {
        let mut check = Check::new();
        let given_names = check.field("given_names", self.given_names.line());
        let family_name = check.field("family_name", self.family_name.line());
        let birth_date = check.field("birth_date", past_day(self.birth_date.as_str(), today));
        check.done(|| {
            Some(ParentWords {
                given_names: given_names?,
                family_name: family_name?,
                birth_date: birth_date?.to_string().into(),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Mistake;

    #[test]
    fn nobody_spoke_or_agreed_tomorrow() {
        let today = "2026-11-24".parse().expect("a date");
        let talk = MatchContactForm {
            on: "2026-11-25".into(),
            words: "Gebeld".into(),
        };
        let wrong = |field| Err(Mistakes::one(field, Mistake::InTheFuture));
        assert_eq!(talk.parse(today), wrong("on"));
        let sharing = SharingForm {
            youth: "2026-11-25".into(),
            parents: String::new(),
        };
        assert_eq!(
            sharing.parse(today),
            Err(Mistakes::one("youth", Mistake::InTheFuture))
        );
        assert_eq!(
            SharingForm::default().parse(today),
            Ok(SharingConsent::default())
        );
    }
}
