use super::referral_form::past_day;
use super::{AgeRefusal, Private, ReferrerKind, YouthContact, YouthWords, halt_age};
use crate::time::Day;
use crate::values::{Check, Mistake};

/// What a referral and its correction both ask, as typed.
pub(super) struct YouthFields<'a> {
    pub(super) given_names: &'a Private,
    pub(super) family_name: &'a Private,
    /// Birth, `2010-04-01`.
    pub(super) birth_date: &'a Private,
    pub(super) address: &'a Private,
    /// How the youth is reached; may be empty.
    pub(super) contact: &'a Private,
    /// Parents or guardians, and how they are reached; may be empty.
    pub(super) parents: &'a Private,
    /// Code of the home municipality.
    pub(super) municipality: &'a str,
    /// Code of the kind of referrer.
    pub(super) referrer: &'a str,
    pub(super) referrer_name: &'a Private,
    /// Day of the offence, `2026-11-20`.
    pub(super) offence_on: &'a Private,
}

/// What [`YouthFields`] say; where one is missing, its mistake was noted.
pub(super) struct YouthRead {
    pub(super) youth: Option<YouthWords>,
    pub(super) birth: Option<Day>,
    /// Code of the home municipality; empty when that was noted.
    pub(super) municipality: String,
    pub(super) referrer: Option<ReferrerKind>,
    pub(super) referrer_name: Option<Private>,
    pub(super) offence_on: Option<Day>,
}

impl YouthFields<'_> {
    /// Reads the fields and notes each mistake beside its field; beside `birth_date` when the age
    /// at the offence allows no Halt-straf (see [`halt_age`]).
    pub(super) fn read(&self, check: &mut Check, today: Day) -> YouthRead {
        let given_names = check.field("given_names", self.given_names.line());
        let family_name = check.field("family_name", self.family_name.line());
        let birth = check.field("birth_date", past_day(self.birth_date.as_str(), today));
        let address = check.field("address", self.address.text());
        let contact = check.field("contact", self.contact.optional_text());
        let parents = check.field("parents", self.parents.optional_text());
        let municipality = self.municipality.trim();
        if municipality.is_empty() {
            check.wrong("municipality", Mistake::NotAChoice);
        }
        let referrer = check.field("referrer", ReferrerKind::parse(self.referrer));
        let referrer_name = check.field("referrer_name", self.referrer_name.line());
        let offence_on = check.field("offence_on", past_day(self.offence_on.as_str(), today));
        if let (Some(birth), Some(offence)) = (birth, offence_on) {
            check.field("birth_date", halt_age(birth, offence).map_err(of_age));
        }
        YouthRead {
            youth: words(given_names, family_name, address, (contact, parents)),
            birth,
            municipality: municipality.to_owned(),
            referrer,
            referrer_name,
            offence_on,
        }
    }
}

/// Who a youth is, when nothing of it is missing.
fn words(
    given_names: Option<Private>,
    family_name: Option<Private>,
    address: Option<Private>,
    (contact, parents): (Option<Private>, Option<Private>),
) -> Option<YouthWords> {
    Some(YouthWords {
        given_names: given_names?,
        family_name: family_name?,
        address: address?,
        contact: YouthContact {
            youth: contact?,
            parents: parents?,
        },
    })
}

fn of_age(refusal: AgeRefusal) -> Mistake {
    match refusal {
        AgeRefusal::NotBorn => Mistake::EndBeforeStart,
        AgeRefusal::TooYoung { .. } => Mistake::TooYoungForHalt,
        AgeRefusal::TooOld { .. } => Mistake::TooOldForHalt,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::FieldMistake;

    #[test]
    fn every_field_that_is_empty_or_nonsense_is_told_beside_itself() {
        let (empty, nonsense) = (Private::default(), Private::from("morgen"));
        let fields = YouthFields {
            given_names: &empty,
            family_name: &empty,
            birth_date: &nonsense,
            address: &empty,
            contact: &empty,
            parents: &empty,
            municipality: " ",
            referrer: "buurman",
            referrer_name: &empty,
            offence_on: &"2026-11-24".into(),
        };
        let mut check = Check::new();
        let today = "2026-11-23".parse().expect("a date");
        let read = fields.read(&mut check, today);
        assert_eq!(
            (read.youth, read.birth, read.offence_on),
            (None, None, None)
        );
        let told = check.done(|| Some(())).expect_err("mistakes").0;
        let wrong = |field: &str, mistake| FieldMistake {
            field: field.to_owned(),
            mistake,
        };
        assert_eq!(
            told,
            [
                wrong("given_names", Mistake::Empty),
                wrong("family_name", Mistake::Empty),
                wrong("birth_date", Mistake::NotADate),
                wrong("address", Mistake::Empty),
                wrong("municipality", Mistake::NotAChoice),
                wrong("referrer", Mistake::NotAChoice),
                wrong("referrer_name", Mistake::Empty),
                wrong("offence_on", Mistake::InTheFuture),
            ]
        );
    }
}
