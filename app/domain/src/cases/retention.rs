use super::{Birth, CaseState, birthday};
use crate::permission::Role;
use crate::time::Day;
use crate::values::Name;
use chrono::Months;
use serde::{Deserialize, Serialize};

coded! {
    /// What a retention rule is about.
    RetainedKind {
        /// A case that ended well without a signal, with all that belongs to it.
        EndedWell => "ended_well",
        /// A case that ended badly without a signal, with all that belongs to it.
        EndedBadly => "ended_badly",
        /// A case that went back before it began, with all that belongs to it.
        SentBack => "sent_back",
        /// A case in which a signal was given, however it ended, with all that belongs to it.
        Signal => "signal",
        /// A weighing after which no signal was given, with what it built on.
        Weighing => "weighing",
        /// Referrals to local help.
        Referral => "referral",
        /// Letters.
        Letter => "letter",
        /// Notes.
        Note => "note",
    }
}

impl RetainedKind {
    /// Whether it is everything of a youth; else it is a part of a case.
    pub const fn is_whole(self) -> bool {
        matches!(
            self,
            Self::EndedWell | Self::EndedBadly | Self::SentBack | Self::Signal
        )
    }

    /// The end of a case that it is about.
    pub const fn of_state(self) -> Option<CaseState> {
        match self {
            Self::EndedWell => Some(CaseState::EndedWell),
            Self::EndedBadly => Some(CaseState::EndedBadly),
            Self::SentBack => Some(CaseState::SentBack),
            _ => None,
        }
    }
}

coded! {
    /// From when the term is counted.
    RetentionTrigger {
        /// The end of the case.
        CaseEnded => "case_ended",
        /// The end of the last signal; of cases in which one was given.
        SignalEnded => "signal_ended",
        /// The last time that such a part was written down.
        LastWritten => "last_written",
        /// The youth's 18th birthday.
        Turned18 => "turned_18",
    }
}

coded! {
    /// What happens when the term is over.
    RetentionAction {
        /// The youth's key is destroyed: nothing of it can be read any more, anywhere.
        Erase => "erase",
        /// The part goes, the rest of the case stays.
        Remove => "remove",
        /// Somebody decides of each whether it goes.
        Ask => "ask",
    }
}

/// A rule about how long something is kept, as an administrator wrote it. Which terms hold is open:
/// it is data, and follows the law or the organisation's selection list (Archiefwet).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRule {
    /// About what.
    pub kind: RetainedKind,
    /// On which ground: the law or the organisation's selection list.
    pub ground: Name,
    /// From when.
    pub trigger: RetentionTrigger,
    /// For how many months.
    pub months: u16,
    /// What then happens.
    pub action: RetentionAction,
    /// Whose agreement it takes; never of who proposed it.
    pub approver: Role,
}

/// What the rules know of one case; of a part the day on which it was last written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetainedFacts {
    /// Where it stands.
    pub state: CaseState,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// Birth of the youth; read only where a rule asks for it.
    pub birth: Option<Birth>,
    /// How many signals were given in it.
    pub signals: u32,
    /// When the last of them ended; none while one stands in the index.
    pub signal_ended: Option<Day>,
    /// Weighings, screenings, concerns and talks at home.
    pub weighed_on: Option<Day>,
    /// Help.
    pub referred_on: Option<Day>,
    /// Letters.
    pub lettered_on: Option<Day>,
    /// Notes.
    pub noted_on: Option<Day>,
    /// What holds it back by itself.
    pub held: Option<HeldBack>,
}

coded! {
    /// Why something stays although its term is over.
    HeldBack {
        /// A case of the youth still runs.
        Running => "running",
        /// An objection has no outcome yet.
        Objection => "objection",
        /// The youth asked what is known, and has no answer yet.
        AccessRequest => "access_request",
        /// An index still knows of a signal.
        InIndex => "in_index",
        /// Another case of the same youth must stay longer.
        OtherCase => "other_case",
    }
}

impl RetentionRule {
    /// The longest term, in months.
    pub const LONGEST: u16 = 1_200;

    /// Who can be asked to agree.
    pub const APPROVERS: [Role; 2] = [Role::PrivacyOfficer, Role::CaseCoordinator];

    /// Whether a case holds what it is about.
    pub fn is_about(&self, facts: &RetainedFacts) -> bool {
        match self.kind {
            RetainedKind::EndedWell | RetainedKind::EndedBadly | RetainedKind::SentBack => {
                facts.signals == 0 && self.kind.of_state() == Some(facts.state)
            }
            RetainedKind::Weighing => facts.signals == 0 && facts.weighed_on.is_some(),
            RetainedKind::Signal => facts.signals > 0,
            RetainedKind::Referral => facts.referred_on.is_some(),
            RetainedKind::Letter => facts.lettered_on.is_some(),
            RetainedKind::Note => facts.noted_on.is_some(),
        }
    }

    /// The day from which its term counts for a case; none while that is still to come.
    pub fn starts(&self, facts: &RetainedFacts) -> Option<Day> {
        match self.trigger {
            RetentionTrigger::CaseEnded => facts.ended_on,
            RetentionTrigger::SignalEnded => facts.signal_ended,
            RetentionTrigger::Turned18 => facts.birth.map(|birth| birthday(birth.0, 18)),
            RetentionTrigger::LastWritten => match self.kind {
                RetainedKind::Weighing => facts.weighed_on,
                RetainedKind::Referral => facts.referred_on,
                RetainedKind::Letter => facts.lettered_on,
                RetainedKind::Note => facts.noted_on,
                _ => facts.ended_on,
            },
        }
    }

    /// The day on which the term is over that counts from a day; none while that is still to come.
    pub fn acts_on(&self, starts: Option<Day>) -> Option<Day> {
        let months = self.months.min(Self::LONGEST);
        starts.and_then(|day| day.checked_add_months(Months::new(months.into())))
    }

    /// How a case stands today; none when it does not hold what the rule is about.
    pub fn standing(&self, facts: &RetainedFacts, today: Day) -> Option<Standing> {
        if !self.is_about(facts) {
            return None;
        }
        let over = self.acts_on(self.starts(facts));
        Some(match (over, facts.held) {
            (Some(day), None) if day <= today => Standing::Due,
            (Some(day), Some(why)) if day <= today => Standing::Held(why),
            (over, _) => Standing::Later(over),
        })
    }
}

/// How a case stands by a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Its term is over and nothing holds it back.
    Due,
    /// Its term is over, but it stays for now.
    Held(HeldBack),
    /// Its term is over on this day; none while it does not count yet.
    Later(Option<Day>),
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn rule(kind: RetainedKind, trigger: RetentionTrigger, months: u16) -> RetentionRule {
        RetentionRule {
            kind,
            ground: Name::parse("Verzonnen").expect("a name"),
            trigger,
            months,
            action: RetentionAction::Ask,
            approver: Role::PrivacyOfficer,
        }
    }

    fn facts() -> RetainedFacts {
        RetainedFacts {
            state: CaseState::EndedWell,
            ended_on: Some(day("2024-11-24")),
            birth: Some(Birth(day("2010-02-28"))),
            signals: 0,
            signal_ended: None,
            weighed_on: Some(day("2024-08-31")),
            referred_on: None,
            lettered_on: None,
            noted_on: Some(day("2024-11-30")),
            held: None,
        }
    }

    #[test]
    fn a_case_is_due_on_the_day_that_its_term_is_over_and_not_a_day_before() {
        let rule = rule(RetainedKind::EndedWell, RetentionTrigger::CaseEnded, 24);
        let over = day("2026-11-24");
        let before = day("2026-11-23");
        assert_eq!(rule.standing(&facts(), over), Some(Standing::Due));
        assert_eq!(
            rule.standing(&facts(), before),
            Some(Standing::Later(Some(over)))
        );
    }

    #[test]
    fn what_a_case_does_not_hold_is_nothing_to_a_rule() {
        let today = day("2099-01-01");
        let standing = |kind, facts: &RetainedFacts| {
            rule(kind, RetentionTrigger::LastWritten, 1).standing(facts, today)
        };
        assert_eq!(standing(RetainedKind::Letter, &facts()), None);
        assert_eq!(standing(RetainedKind::EndedBadly, &facts()), None);
        assert_eq!(
            standing(RetainedKind::Weighing, &facts()),
            Some(Standing::Due)
        );
        let signalled = RetainedFacts {
            signals: 1,
            ..facts()
        };
        assert_eq!(standing(RetainedKind::Weighing, &signalled), None);
        assert_eq!(standing(RetainedKind::EndedWell, &signalled), None);
        let by_signal = rule(RetainedKind::Signal, RetentionTrigger::SignalEnded, 1);
        assert_eq!(
            by_signal.standing(&signalled, today),
            Some(Standing::Later(None)),
            "a signal in the index has no end to count from"
        );
    }

    #[test]
    fn the_term_of_who_was_born_on_a_leap_day_counts_from_the_first_of_march() {
        let rule = rule(RetainedKind::EndedWell, RetentionTrigger::Turned18, 12);
        let leap = RetainedFacts {
            birth: Some(Birth(day("2008-02-29"))),
            ..facts()
        };
        assert_eq!(rule.acts_on(rule.starts(&leap)), Some(day("2027-03-01")));
    }

    fn any_day() -> impl Strategy<Value = Day> {
        (0u64..12_000).prop_map(|days| day("2010-01-01") + chrono::Days::new(days))
    }

    fn any_rule() -> impl Strategy<Value = RetentionRule> {
        (
            prop::sample::select(RetainedKind::ALL.to_vec()),
            prop::sample::select(RetentionTrigger::ALL.to_vec()),
            1u16..=RetentionRule::LONGEST,
        )
            .prop_map(|(kind, trigger, months)| rule(kind, trigger, months))
    }

    proptest! {
        #[test]
        fn a_term_is_never_over_before_it_counts_and_a_longer_one_never_sooner(
            rule in any_rule(), starts in any_day(), longer in 0u16..500,
        ) {
            let over = rule.acts_on(Some(starts)).expect("within the calendar");
            prop_assert!(over > starts);
            let next = RetentionRule { months: rule.months.saturating_add(longer), ..rule.clone() };
            prop_assert!(next.acts_on(Some(starts)) >= Some(over));
            prop_assert_eq!(rule.acts_on(None), None);
        }

        #[test]
        fn what_is_held_back_is_never_due_and_once_due_it_stays_due(
            rule in any_rule(), ended in any_day(), today in any_day(), after in 0u64..4_000,
            held in prop::option::of(prop::sample::select(HeldBack::ALL.to_vec())),
        ) {
            let facts = RetainedFacts {
                ended_on: Some(ended), signals: 1, signal_ended: Some(ended),
                weighed_on: Some(ended), referred_on: Some(ended), lettered_on: Some(ended), held,
                ..facts()
            };
            let now = rule.standing(&facts, today);
            let later = rule.standing(&facts, today + chrono::Days::new(after));
            match (now, held) {
                (Some(Standing::Due), None) => prop_assert_eq!(later, Some(Standing::Due)),
                (Some(Standing::Due), Some(_)) => prop_assert!(false, "held and due"),
                (Some(Standing::Held(why)), _) => prop_assert_eq!(Some(why), held),
                (Some(Standing::Later(Some(day))), _) => prop_assert!(day > today),
                (Some(Standing::Later(None)), _) => prop_assert!(rule.starts(&facts).is_none()),
                (None, _) => prop_assert!(!rule.is_about(&facts)),
            }
        }
    }
}
