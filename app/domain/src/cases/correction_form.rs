use super::youth_fields::YouthFields;
use super::{Birth, Private, ReferralWords, ReferrerKind, YouthWords};
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// The form that puts right what a referral told of a youth.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CorrectionForm {
    /// Given names.
    pub given_names: Private,
    /// Family name.
    pub family_name: Private,
    /// Birth, `2010-04-01`.
    pub birth_date: Private,
    /// Street, number, postcode and town.
    pub address: Private,
    /// How the youth is reached; may be empty.
    pub contact: Private,
    /// Parents or guardians, and how they are reached; may be empty.
    pub parents: Private,
    /// Code of the home municipality.
    pub municipality: String,
    /// Code of the kind of referrer.
    pub referrer: String,
    /// Who referred, and under which number there.
    pub referrer_name: Private,
    /// Day of the offence.
    pub offence_on: Private,
}

/// What a [`CorrectionForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The youth.
    pub youth: YouthWords,
    /// Birth.
    pub birth: Birth,
    /// Code of the home municipality.
    pub municipality: String,
    /// Kind of referrer.
    pub referrer: ReferrerKind,
    /// Who referred, and under which number there.
    pub referrer_name: Private,
    /// Day of the offence.
    pub offence_on: Private,
}

/// Why what is known of a youth is not put right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionRefusal {
    /// An active signal stands in an index that is not of the new municipality.
    OtherIndex,
    /// An index knows the youth by the name and birth that would change.
    KnownToIndex,
}

/// What the form that puts a youth's data right starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionChoices {
    /// What people call the case by.
    pub number: String,
    /// Version to change it by.
    pub version: i32,
    /// The form filled in as it is.
    pub form: CorrectionForm,
    /// Code and name of each municipality that the case can have.
    pub municipalities: Vec<(String, String)>,
}

impl CorrectionForm {
    /// The form filled in as it is.
    pub fn of(
        (youth, birth): (YouthWords, Birth),
        municipality: &str,
        (referrer, referral): (ReferrerKind, ReferralWords),
    ) -> Self {
        Self {
            given_names: youth.given_names,
            family_name: youth.family_name,
            birth_date: birth.0.to_string().into(),
            address: youth.address,
            contact: youth.contact.youth,
            parents: youth.contact.parents,
            municipality: municipality.to_owned(),
            referrer: referrer.code().to_owned(),
            referrer_name: referral.referrer_name,
            offence_on: referral.offence_on,
        }
    }

    /// Reads the form, by the rules of a referral that came in on `received`. Whether the
    /// municipality exists is for who keeps them to say.
    ///
    /// # Errors
    /// Mistakes beside the fields; beside `birth_date` when the age at the offence allows no
    /// Halt-straf (see [`halt_age`](super::halt_age)).
    pub fn parse(&self, today: Day, received: Day) -> Result<Correction, Mistakes> {
        let mut check = Check::new();
        let read = YouthFields {
            given_names: &self.given_names,
            family_name: &self.family_name,
            birth_date: &self.birth_date,
            address: &self.address,
            contact: &self.contact,
            parents: &self.parents,
            municipality: &self.municipality,
            referrer: &self.referrer,
            referrer_name: &self.referrer_name,
            offence_on: &self.offence_on,
        }
        .read(&mut check, today);
        if read.offence_on.is_some_and(|offence| received < offence) {
            check.wrong("offence_on", Mistake::AfterReferral);
        }
        check.done(|| {
            Some(Correction {
                youth: read.youth?,
                birth: Birth(read.birth?),
                municipality: read.municipality,
                referrer: read.referrer?,
                referrer_name: read.referrer_name?,
                offence_on: read.offence_on?.to_string().into(),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn form() -> CorrectionForm {
        CorrectionForm {
            given_names: "Noor".into(),
            family_name: "Verzonnen".into(),
            birth_date: "2012-01-01".into(),
            address: "Dorpsstraat 1".into(),
            municipality: "0546".to_owned(),
            referrer: "police".to_owned(),
            referrer_name: "Bureau West, 12".into(),
            offence_on: "2026-11-01".into(),
            ..CorrectionForm::default()
        }
    }

    #[test]
    fn a_correction_follows_the_rules_of_a_referral() {
        let told = |form: CorrectionForm| {
            let read = form.parse(day("2026-11-24"), day("2026-11-20"));
            read.map(|_| ())
        };
        let wrong = |field, mistake| Err(Mistakes::one(field, mistake));
        assert_eq!(told(form()), Ok(()));
        let of_11 = CorrectionForm {
            birth_date: "2015-01-01".into(),
            ..form()
        };
        assert_eq!(told(of_11), wrong("birth_date", Mistake::TooYoungForHalt));
        let late = CorrectionForm {
            offence_on: "2026-11-21".into(),
            ..form()
        };
        assert_eq!(told(late), wrong("offence_on", Mistake::AfterReferral));
        let nameless = CorrectionForm {
            family_name: " ".into(),
            ..form()
        };
        assert_eq!(told(nameless), wrong("family_name", Mistake::Empty));
    }

    #[test]
    fn the_form_filled_in_says_what_it_was_filled_with() {
        let read = form().parse(day("2026-11-24"), day("2026-11-20"));
        let read = read.expect("right");
        let words = ReferralWords {
            referrer_name: read.referrer_name,
            offence_on: read.offence_on,
            ..ReferralWords::default()
        };
        let again = CorrectionForm::of(
            (read.youth, read.birth),
            &read.municipality,
            (read.referrer, words),
        );
        assert_eq!(again, form());
    }
}
