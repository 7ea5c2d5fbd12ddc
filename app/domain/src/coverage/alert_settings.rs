//! What a manager set, for all areas and for some.

use super::alerts::AlertRules;
use crate::ids::AreaId;
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What somebody wants to be told of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertSettings {
    /// Whether by mail too, each week.
    pub mailed: bool,
    /// Where nothing else is set.
    pub everywhere: AlertRules,
    /// In areas with rules of their own.
    pub by_area: BTreeMap<AreaId, AlertRules>,
}

impl Default for AlertSettings {
    /// The usual rules, with the mail.
    fn default() -> Self {
        Self {
            mailed: true,
            everywhere: AlertRules::default(),
            by_area: BTreeMap::new(),
        }
    }
}

impl AlertSettings {
    /// The rules for an area; without one, for what is of the whole region.
    pub fn rules(&self, area: Option<AreaId>) -> AlertRules {
        let own = area.and_then(|area| self.by_area.get(&area));
        own.copied().unwrap_or(self.everywhere)
    }
}

/// The rules as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertForm {
    /// Percent, 0 to 100.
    pub under_percent: String,
    /// Times, 0 to 20.
    pub cancelled: String,
    /// Days, 0 to 365.
    pub waiting_days: String,
}

impl AlertForm {
    /// Reads it; none when nothing is typed at all, which for an area means as everywhere else.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<Option<AlertRules>, Mistakes> {
        let typed = [&self.under_percent, &self.cancelled, &self.waiting_days];
        if typed.iter().all(|text| text.trim().is_empty()) {
            return Ok(None);
        }
        let mut check = Check::new();
        let under = check.number("under_percent", &self.under_percent, 0, 100);
        let cancelled = check.number("cancelled", &self.cancelled, 0, 20);
        let days = check.number("waiting_days", &self.waiting_days, 0, 365);
        check.done(|| {
            Some(Some(AlertRules {
                under_percent: u8::try_from(under?).ok()?,
                cancelled: u8::try_from(cancelled?).ok()?,
                waiting_days: days?,
            }))
        })
    }

    /// Reads what must be typed.
    ///
    /// # Errors
    /// Mistakes beside the fields, also when nothing is typed at all.
    pub fn parse_typed(&self) -> Result<AlertRules, Mistakes> {
        let empty = || Mistakes::one("under_percent", Mistake::Empty);
        self.parse()?.ok_or_else(empty)
    }

    /// What the form shows of rules.
    pub fn of(rules: AlertRules) -> Self {
        Self {
            under_percent: rules.under_percent.to_string(),
            cancelled: rules.cancelled.to_string(),
            waiting_days: rules.waiting_days.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_area_without_rules_of_its_own_has_those_of_everywhere() {
        let (leiden, gouda) = (AreaId::from_number(1), AreaId::from_number(2));
        let strict = AlertRules {
            cancelled: 1,
            ..AlertRules::default()
        };
        let settings = AlertSettings {
            by_area: [(leiden, strict)].into(),
            ..AlertSettings::default()
        };
        let rules = [Some(leiden), Some(gouda), None].map(|area| settings.rules(area));
        assert_eq!(
            rules,
            [strict, AlertRules::default(), AlertRules::default()]
        );
    }

    #[test]
    fn nothing_typed_is_no_rule_and_something_typed_is_a_whole_one() {
        let empty = AlertForm::default();
        assert_eq!(empty.parse(), Ok(None));
        let wrong = Mistakes::one("under_percent", Mistake::Empty);
        assert_eq!(empty.parse_typed(), Err(wrong));
        let half = AlertForm {
            cancelled: "2".into(),
            under_percent: "101".into(),
            ..AlertForm::default()
        };
        let Err(Mistakes(mistakes)) = half.parse() else {
            panic!("two mistakes")
        };
        let fields: Vec<_> = mistakes.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["under_percent", "waiting_days"]);
    }

    proptest! {
        #[test]
        fn rules_read_back_from_what_the_form_shows(
            under_percent in 0u8..=100, cancelled in 0u8..=20, waiting_days in 0u16..=365,
        ) {
            let rules = AlertRules { under_percent, cancelled, waiting_days };
            prop_assert_eq!(AlertForm::of(rules).parse(), Ok(Some(rules)));
        }
    }
}
