use super::referral_form::past_day;
use super::{CareAct, CareRoute, PARENTS_AGREE_BELOW_AGE, Private, age_on};
use crate::ids::CareOrganisationId;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, Name, parse_day};
use serde::{Deserialize, Serialize};

/// An organisation that helps, in the list of a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareOrganisation {
    /// Its id.
    pub id: CareOrganisationId,
    /// Code of the municipality for which it works.
    pub municipality: String,
    /// Its name.
    pub name: Name,
    /// How colleagues reach it; may be empty.
    pub reached_by: String,
    /// Whether a new referral may pick it.
    pub in_use: bool,
    /// Grows with each change.
    pub version: i32,
}

/// The form of an organisation that helps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CareOrganisationForm {
    /// Code of the municipality.
    pub municipality: String,
    /// Its name.
    pub name: String,
    /// How colleagues reach it.
    pub reached_by: String,
    /// Present when a new referral may pick it.
    pub in_use: Option<String>,
}

/// What a [`CareOrganisationForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareOrganisationDraft {
    /// Code of the municipality.
    pub municipality: String,
    /// Its name.
    pub name: Name,
    /// How colleagues reach it; may be empty.
    pub reached_by: String,
    /// Whether a new referral may pick it.
    pub in_use: bool,
}

impl CareOrganisationForm {
    /// The form filled in with an organisation.
    pub fn of(one: &CareOrganisation) -> Self {
        Self {
            municipality: one.municipality.clone(),
            name: one.name.to_string(),
            reached_by: one.reached_by.clone(),
            in_use: one.in_use.then(|| "on".to_owned()),
        }
    }

    /// Reads the form. Whether the municipality exists is for who keeps them to say.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<CareOrganisationDraft, Mistakes> {
        let mut check = Check::new();
        let municipality = self.municipality.trim();
        if municipality.is_empty() {
            check.wrong("municipality", Mistake::NotAChoice);
        }
        let name = check.field("name", Name::parse(&self.name));
        let reached_by = check.text("reached_by", &self.reached_by, 500);
        check.done(|| {
            Some(CareOrganisationDraft {
                municipality: municipality.to_owned(),
                name: name?,
                reached_by: reached_by?,
                in_use: self.in_use.is_some(),
            })
        })
    }
}

/// The form that proposes help.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CareForm {
    /// Which organisation of the list.
    pub organisation: String,
    /// Why.
    pub why: Private,
}

impl CareForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<(CareOrganisationId, Private), Mistakes> {
        let mut check = Check::new();
        let organisation = self.organisation.parse().map_err(|_| Mistake::NotAChoice);
        let organisation = check.field("organisation", organisation);
        let why = check.field("why", self.why.text());
        check.done(|| Some((organisation?, why?)))
    }
}

/// The form of what happens to proposed help.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CareActForm {
    /// Code of the act.
    pub act: String,
    /// Since when the youth agrees.
    pub youth: String,
    /// Since when a parent agrees.
    pub parents: String,
    /// Code of how it is handed over.
    pub route: String,
    /// The day on which is asked how it went.
    pub ask_after: String,
    /// What came of it; may be empty.
    pub words: Private,
}

/// What a [`CareActForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareActDraft {
    /// What happens.
    pub act: CareAct,
    /// Who agrees, and since when: the youth, and a parent.
    pub agreed: Option<(Day, Option<Day>)>,
    /// How it is handed over.
    pub route: Option<CareRoute>,
    /// The day on which is asked how it went.
    pub ask_after: Option<Day>,
    /// What came of it; may be empty.
    pub words: Private,
}

impl CareActForm {
    /// Reads the form. The parents agree too while the youth was below 16 when agreeing.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self, birth: Day, today: Day) -> Result<CareActDraft, Mistakes> {
        let mut check = Check::new();
        let act = check.field("act", CareAct::parse(&self.act));
        let past = |text: &str| past_day(text, today);
        let agreed = match act {
            Some(CareAct::Agree) => {
                let youth = check.field("youth", past(&self.youth));
                let parents = check.optional("parents", &self.parents, past);
                let young = |on| age_on(birth, on).is_none_or(|age| age < PARENTS_AGREE_BELOW_AGE);
                if youth.is_some_and(young) && parents == Some(None) {
                    check.wrong("parents", Mistake::Empty);
                }
                youth.zip(parents)
            }
            _ => None,
        };
        let route = match act {
            Some(CareAct::HandOver) => check.field("route", CareRoute::parse(&self.route)),
            _ => None,
        };
        let ask_after = match act {
            Some(CareAct::HandOver | CareAct::AskAgain) => {
                check.optional("ask_after", &self.ask_after, parse_day)
            }
            _ => Some(None),
        };
        let words = check.field("words", self.words.optional_text());
        check.done(|| {
            Some(CareActDraft {
                act: act?,
                agreed,
                route,
                ask_after: ask_after?,
                words: words?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_16_the_parents_agree_to_help_too() {
        let day = |text: &str| text.parse::<Day>().expect("a date");
        let form = CareActForm {
            act: "agree".into(),
            youth: "2026-11-24".into(),
            ..CareActForm::default()
        };
        let told = |birth| {
            form.parse(day(birth), day("2026-11-24"))
                .map(|draft| draft.agreed)
        };
        let wrong = Err(Mistakes::one("parents", Mistake::Empty));
        assert_eq!(told("2010-11-25"), wrong);
        assert_eq!(told("2010-11-24"), Ok(Some((day("2026-11-24"), None))));
    }
}
