use super::youth_fields::YouthFields;
use super::{Bsn, Private, ReferrerKind};
use crate::ids::OffenceId;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};

/// The form by which a referral comes in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReferralForm {
    /// Given names.
    pub given_names: Private,
    /// Family name.
    pub family_name: Private,
    /// Birth, `2010-04-01`.
    pub birth_date: Private,
    /// Citizen service number; may be empty.
    pub bsn: Private,
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
    /// Which offence of the list.
    pub offence: String,
    /// Day of the offence.
    pub offence_on: Private,
    /// Day on which the referral came in.
    pub received_on: String,
    /// What else was told; may be empty.
    pub remarks: Private,
}

/// What a [`ReferralForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralDraft {
    /// The youth.
    pub youth: YouthWords,
    /// Birth.
    pub birth: Birth,
    /// Citizen service number.
    pub bsn: Option<Bsn>,
    /// Code of the home municipality.
    pub municipality: String,
    /// Kind of referrer.
    pub referrer: ReferrerKind,
    /// Which offence of the list.
    pub offence: OffenceId,
    /// Day on which the referral came in.
    pub received_on: Day,
    /// What is kept sealed of the referral.
    pub words: ReferralWords,
}

/// A day of birth; its `Debug` shows nothing.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Birth(pub Day);

/// Nothing of it.
impl std::fmt::Debug for Birth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Birth")
    }
}

/// Who a youth is, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YouthWords {
    /// Given names.
    pub given_names: Private,
    /// Family name.
    pub family_name: Private,
    /// Address.
    pub address: Private,
    /// How the youth is reached, and the parents.
    pub contact: YouthContact,
}

/// How a youth and the parents are reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YouthContact {
    /// The youth; may be empty.
    pub youth: Private,
    /// Parents or guardians; may be empty.
    pub parents: Private,
}

/// What a referral tells, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralWords {
    /// Who referred, and under which number there.
    pub referrer_name: Private,
    /// Day of the offence, `2026-11-20`.
    pub offence_on: Private,
    /// What else was told; may be empty.
    pub remarks: Private,
}

impl ReferralForm {
    /// Reads the form. Whether municipality and offence exist is for who keeps them to say.
    ///
    /// # Errors
    /// Mistakes beside the fields; beside `birth_date` when the age at the offence allows no
    /// Halt-straf (see [`halt_age`](super::halt_age)).
    pub fn parse(&self, today: Day) -> Result<ReferralDraft, Mistakes> {
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
        let bsn = check.optional("bsn", self.bsn.as_str(), Bsn::parse);
        let offence = self.offence.parse().map_err(|_| Mistake::NotAChoice);
        let offence = check.field("offence", offence);
        let received_on = check.field("received_on", past_day(&self.received_on, today));
        let remarks = check.field("remarks", self.remarks.optional_text());
        if let (Some(offence), Some(received)) = (read.offence_on, received_on)
            && received < offence
        {
            check.wrong("received_on", Mistake::EndBeforeStart);
        }
        check.done(|| {
            Some(ReferralDraft {
                youth: read.youth?,
                birth: Birth(read.birth?),
                bsn: bsn?,
                municipality: read.municipality,
                referrer: read.referrer?,
                offence: offence?,
                received_on: received_on?,
                words: ReferralWords {
                    referrer_name: read.referrer_name?,
                    offence_on: read.offence_on?.to_string().into(),
                    remarks: remarks?,
                },
            })
        })
    }
}

/// A day that is not still to come.
pub(super) fn past_day(text: &str, today: Day) -> Result<Day, Mistake> {
    match parse_day(text)? {
        day if day > today => Err(Mistake::InTheFuture),
        day => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(birth: &str) -> ReferralForm {
        ReferralForm {
            given_names: "Noor".into(),
            family_name: "Verzonnen".into(),
            birth_date: birth.into(),
            address: "Dorpsstraat 1\n2222 AB Ergens".into(),
            municipality: "0546".to_owned(),
            referrer: "police".to_owned(),
            referrer_name: "Bureau West".into(),
            offence: OffenceId::from_number(1).to_string(),
            offence_on: "2026-11-01".into(),
            received_on: "2026-11-20".to_owned(),
            ..ReferralForm::default()
        }
    }

    fn read(form: &ReferralForm) -> Result<ReferralDraft, Mistakes> {
        form.parse("2026-11-23".parse().expect("a date"))
    }

    #[test]
    fn a_youth_of_11_or_19_is_refused_beside_the_birth_date() {
        let told = |birth| read(&form(birth)).map(|_| ());
        let wrong = |mistake| Err(Mistakes::one("birth_date", mistake));
        assert_eq!(told("2012-01-01"), Ok(()));
        assert_eq!(told("2015-01-01"), wrong(Mistake::TooYoungForHalt));
        assert_eq!(told("2007-10-01"), wrong(Mistake::TooOldForHalt));
        assert_eq!(told("2026-11-10"), wrong(Mistake::EndBeforeStart));
    }

    #[test]
    fn a_referral_does_not_come_in_before_the_offence_nor_tomorrow() {
        let early = ReferralForm {
            received_on: "2026-10-31".to_owned(),
            ..form("2012-01-01")
        };
        let wrong = |mistake| Err(Mistakes::one("received_on", mistake));
        assert_eq!(read(&early).map(|_| ()), wrong(Mistake::EndBeforeStart));
        let tomorrow = ReferralForm {
            received_on: "2026-11-24".to_owned(),
            ..form("2012-01-01")
        };
        assert_eq!(read(&tomorrow).map(|_| ()), wrong(Mistake::InTheFuture));
    }

    #[test]
    fn nothing_of_a_form_can_be_read_in_a_log() {
        let shown = format!("{:?} {:?}", form("2012-01-01"), read(&form("2012-01-01")));
        for word in ["Noor", "Verzonnen", "2012", "Dorpsstraat", "Bureau"] {
            assert!(!shown.contains(word), "{word}");
        }
    }
}
