use super::{Agreement, Settlement};
use crate::ids::{AgreementId, FundingSourceId, LessonTypeId};
use crate::organisation::OrganisationKind;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, Name, decimal, parse_day};
use serde::{Deserialize, Serialize};

/// Most lessons in one agreement.
const MOST_LESSONS: u64 = 100_000;
/// Most hours in one agreement, in hundredths.
const MOST_HOURS: u64 = 100_000 * 100;
/// Largest amount, in euro cents: a hundred million euro.
const MOST_CENTS: u64 = 10_000_000_000;
/// Longest notes, in characters.
const LONGEST_NOTES: usize = 4_000;

/// The form of an agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgreementForm {
    /// Code of the municipality; empty for the whole region.
    pub municipality: String,
    /// Id of the funding source.
    pub source: String,
    /// Its name.
    pub name: String,
    /// First day, `2026-01-01`.
    pub first_day: String,
    /// Last day, inclusive.
    pub last_day: String,
    /// Lessons agreed; empty is 0.
    pub lessons: String,
    /// Hours agreed, `51` or `25,5`; empty is 0.
    pub hours: String,
    /// Hours in reserve for tailor-made work; empty is 0.
    pub tailor_made: String,
    /// Codes of kinds of organisation; none is all.
    pub kinds: Vec<String>,
    /// Ids of lesson types; none is all.
    pub lesson_types: Vec<String>,
    /// Amount granted in euro, `10.540,00`; may be empty.
    pub amount: String,
    /// Amount settled in euro; may be empty.
    pub settled: String,
    /// Code of the settlement.
    pub settlement: String,
    /// When it was granted; may be empty.
    pub granted_on: String,
    /// When it was settled; must be filled in when it is settled.
    pub settled_on: String,
    /// Free text.
    pub notes: String,
}

/// What an [`AgreementForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementDetails(Agreement);

impl AgreementDetails {
    /// The agreement that it makes.
    pub fn agreement(
        self,
        id: AgreementId,
        carried_from: Option<AgreementId>,
        version: i32,
    ) -> Agreement {
        Agreement {
            id,
            carried_from,
            version,
            ..self.0
        }
    }

    /// The municipality that it names.
    pub fn municipality(&self) -> Option<&str> {
        self.0.municipality.as_deref()
    }

    /// The themes that it names.
    pub fn lesson_types(&self) -> &[LessonTypeId] {
        &self.0.lesson_types
    }

    /// The funding source that it names.
    pub fn source(&self) -> FundingSourceId {
        self.0.source
    }
}

impl AgreementForm {
    /// The form filled in with an agreement as it is.
    pub fn of(agreement: &Agreement) -> Self {
        let hours = |minutes: u32| match minutes {
            0 => String::new(),
            minutes => decimal::shown((u64::from(minutes) * 100 + 30) / 60),
        };
        let euros = |cents: Option<u64>| cents.map(decimal::shown).unwrap_or_default();
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            municipality: agreement.municipality.clone().unwrap_or_default(),
            source: agreement.source.to_string(),
            name: agreement.name.to_string(),
            first_day: agreement.first_day.to_string(),
            last_day: agreement.last_day.to_string(),
            lessons: agreement.lessons.to_string(),
            hours: hours(agreement.minutes),
            tailor_made: hours(agreement.tailor_made_minutes),
            kinds: (agreement.kinds.iter())
                .map(|kind| kind.code().to_owned())
                .collect(),
            lesson_types: (agreement.lesson_types.iter())
                .map(LessonTypeId::to_string)
                .collect(),
            amount: euros(agreement.amount_cents),
            settled: euros(agreement.settled_cents),
            settlement: agreement.settlement.code().to_owned(),
            granted_on: day(agreement.granted_on),
            settled_on: day(agreement.settled_on),
            notes: agreement.notes.clone(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields: `EndBeforeStart` beside `last_day`; `Empty` beside `settled_on`
    /// when it is settled, and beside `lessons` when neither lessons nor hours are agreed.
    pub fn parse(&self) -> Result<AgreementDetails, Mistakes> {
        let mut check = Check::new();
        let source = (self.source.parse::<FundingSourceId>()).map_err(|_| Mistake::NotAChoice);
        let source = check.field("source", source);
        let name = check.field("name", Name::parse(&self.name));
        let first_day = check.field("first_day", parse_day(&self.first_day));
        let last_day = check.field("last_day", parse_day(&self.last_day));
        let backwards = first_day.zip(last_day).is_some_and(|(a, b)| b < a);
        if backwards {
            check.wrong("last_day", Mistake::EndBeforeStart);
        }
        let lessons = whole(&mut check, "lessons", &self.lessons);
        let minutes = minutes(&mut check, "hours", &self.hours);
        let tailor_made_minutes = self::minutes(&mut check, "tailor_made", &self.tailor_made);
        if lessons == Some(0) && minutes == Some(0) && tailor_made_minutes == Some(0) {
            check.wrong("lessons", Mistake::Empty);
        }
        let kinds: Result<_, _> = (self.kinds.iter())
            .map(|kind| OrganisationKind::parse(kind))
            .collect();
        let kinds: Option<Vec<OrganisationKind>> = check.field("kinds", kinds);
        let themes: Result<_, _> = (self.lesson_types.iter())
            .map(|id| id.parse::<LessonTypeId>().map_err(|_| Mistake::NotAChoice))
            .collect();
        let lesson_types: Option<Vec<LessonTypeId>> = check.field("lesson_types", themes);
        let euros = |text: &str| decimal::hundredths(text, MOST_CENTS);
        let amount_cents = check.optional("amount", &self.amount, euros);
        let settled_cents = check.optional("settled", &self.settled, euros);
        let settlement = check.field("settlement", Settlement::parse(&self.settlement));
        let granted_on = check.optional("granted_on", &self.granted_on, parse_day);
        let settled_on = check.optional("settled_on", &self.settled_on, parse_day);
        if settlement == Some(Settlement::Settled) && settled_on == Some(None) {
            check.wrong("settled_on", Mistake::Empty);
        }
        let notes = check.text("notes", &self.notes, LONGEST_NOTES);
        let municipality = self.municipality.trim();
        let agreement = || {
            Some(Agreement {
                id: AgreementId::NIL,
                municipality: (!municipality.is_empty()).then(|| municipality.to_owned()),
                source: source?,
                name: name?,
                first_day: first_day?,
                last_day: last_day?,
                lessons: lessons?,
                minutes: minutes?,
                tailor_made_minutes: tailor_made_minutes?,
                kinds: sorted(kinds?),
                lesson_types: sorted(lesson_types?),
                amount_cents: amount_cents?,
                settled_cents: settled_cents?,
                settlement: settlement?,
                granted_on: granted_on?,
                settled_on: settled_on?,
                notes: notes?,
                carried_from: None,
                version: 0,
            })
        };
        check.done(|| agreement().map(AgreementDetails))
    }
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all.dedup();
    all
}

/// A whole number; nothing is 0.
fn whole(check: &mut Check, field: &str, text: &str) -> Option<u32> {
    let whole = |text: &str| match decimal::hundredths(text, MOST_LESSONS * 100)? {
        hundredths if hundredths % 100 == 0 => {
            u32::try_from(hundredths / 100).map_err(|_| Mistake::NotANumber)
        }
        _ => Err(Mistake::NotANumber),
    };
    let read = check.optional(field, text, whole)?;
    Some(read.unwrap_or(0))
}

/// Minutes of hours; nothing is 0.
fn minutes(check: &mut Check, field: &str, text: &str) -> Option<u32> {
    let minutes = |text: &str| {
        let hundredths = decimal::hundredths(text, MOST_HOURS)?;
        u32::try_from((hundredths * 60 + 50) / 100).map_err(|_| Mistake::NotANumber)
    };
    let read = check.optional(field, text, minutes)?;
    Some(read.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> AgreementForm {
        AgreementForm {
            municipality: "0546".into(),
            source: FundingSourceId::from_number(1).to_string(),
            name: "Subsidie 2026".into(),
            first_day: "2026-01-01".into(),
            last_day: "2026-12-31".into(),
            lessons: "34".into(),
            hours: "51,5".into(),
            tailor_made: "6".into(),
            kinds: vec!["secondary".into(), "primary".into()],
            lesson_types: vec![LessonTypeId::from_number(7).to_string()],
            amount: "10.540".into(),
            settlement: "granted".into(),
            granted_on: "2025-12-16".into(),
            notes: "Groep 7/8 en klas 1/2.".into(),
            ..AgreementForm::default()
        }
    }

    #[test]
    fn an_agreement_reads_back_from_what_its_form_shows() {
        let read = |form: &AgreementForm| {
            let details = form.parse().expect("a whole form");
            details.agreement(AgreementId::from_number(1), None, 3)
        };
        let agreement = read(&filled());
        assert_eq!(agreement.minutes, 3_090);
        assert_eq!(agreement.amount_cents, Some(1_054_000));
        let kinds = [OrganisationKind::Primary, OrganisationKind::Secondary];
        assert_eq!(agreement.kinds, kinds);
        assert_eq!(read(&AgreementForm::of(&agreement)), agreement);
    }

    #[test]
    fn mistakes_stand_beside_their_fields() {
        let form = AgreementForm {
            source: "geen".into(),
            last_day: "2025-12-31".into(),
            lessons: "34,5".into(),
            amount: "veel".into(),
            settlement: "settled".into(),
            ..filled()
        };
        let fields = form.parse().map(|_| ()).map_err(|Mistakes(all)| {
            let pairs = all.into_iter().map(|one| (one.field, one.mistake));
            pairs.collect::<Vec<_>>()
        });
        let expected = [
            ("source", Mistake::NotAChoice),
            ("last_day", Mistake::EndBeforeStart),
            ("lessons", Mistake::NotANumber),
            ("amount", Mistake::NotANumber),
            ("settled_on", Mistake::Empty),
        ];
        let expected = expected.map(|(field, mistake)| (field.to_owned(), mistake));
        assert_eq!(fields, Err(expected.to_vec()));
    }

    #[test]
    fn an_agreement_about_nothing_is_none() {
        let form = AgreementForm {
            lessons: String::new(),
            hours: "0".into(),
            tailor_made: String::new(),
            ..filled()
        };
        let told = form.parse().map(|_| ());
        assert_eq!(told, Err(Mistakes::one("lessons", Mistake::Empty)));
    }

    #[test]
    fn what_is_carried_forward_is_for_the_next_year_with_nothing_settled() {
        let details = AgreementForm {
            settlement: "settled".into(),
            settled_on: "2027-04-01".into(),
            settled: "9.800".into(),
            ..filled()
        };
        let agreement = details.parse().expect("a form");
        let agreement = agreement.agreement(AgreementId::from_number(1), None, 1);
        let next = agreement.carried_forward();
        let expected = AgreementForm {
            first_day: "2027-01-01".into(),
            last_day: "2027-12-31".into(),
            settlement: "provisional".into(),
            granted_on: String::new(),
            ..AgreementForm::of(&agreement)
        };
        let expected = AgreementForm {
            settled: String::new(),
            settled_on: String::new(),
            ..expected
        };
        assert_eq!(next, expected);
    }
}
