use crate::time::Day;
use serde::{Deserialize, Serialize};

coded! {
    /// Where a referral to local help stands. It says nothing about a signal, and a signal nothing
    /// about it. The last three are ends.
    CareState {
        /// The worker proposed it.
        Proposed => "proposed",
        /// Youth, and parents below 16, agree.
        Agreed => "agreed",
        /// It was handed over.
        HandedOver => "handed_over",
        /// The help began.
        Begun => "begun",
        /// The help did not begin.
        NotBegun => "not_begun",
        /// Not wanted.
        Declined => "declined",
    }
}

coded! {
    /// What happens to it.
    CareAct {
        /// Consent is given.
        Agree => "agree",
        /// Consent is refused, or taken back.
        Decline => "decline",
        /// It is handed over.
        HandOver => "hand_over",
        /// Asked after: the help began.
        Begin => "begin",
        /// Asked after: it did not.
        NotBegin => "not_begin",
        /// Asked after: not known yet, ask again.
        AskAgain => "ask_again",
    }
}

coded! {
    /// How it is handed over.
    CareRoute {
        /// In a talk with all.
        Warm => "warm",
        /// By letter.
        Letter => "letter",
    }
}

/// An act that a state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CareRefusal {
    /// Not in this state.
    NotInThisState {
        /// How it stands.
        state: CareState,
        /// What was tried.
        act: CareAct,
    },
    /// Who hands over says when to ask, and that day is still to come.
    AskAfterNeeded,
}

/// A referral to local help, without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CareStanding {
    /// How it stands.
    pub state: CareState,
    /// The day on which is asked how it went.
    pub ask_after: Option<Day>,
}

impl CareStanding {
    /// A referral that was just proposed.
    pub const NEW: Self = Self {
        state: CareState::Proposed,
        ask_after: None,
    };

    /// How it stands after an act. Nothing is handed over without consent, and nothing that was
    /// handed over without a day to ask after it.
    ///
    /// # Errors
    /// [`CareRefusal`].
    pub fn after(
        self,
        act: CareAct,
        ask_after: Option<Day>,
        today: Day,
    ) -> Result<Self, CareRefusal> {
        use CareAct::*;
        use CareState::*;
        let state = match (self.state, act) {
            (Proposed, Agree) => Agreed,
            (Proposed | Agreed, Decline) => Declined,
            (Agreed, CareAct::HandOver) | (HandedOver, AskAgain) => HandedOver,
            (HandedOver, Begin) => Begun,
            (HandedOver, NotBegin) => NotBegun,
            (state, act) => return Err(CareRefusal::NotInThisState { state, act }),
        };
        let ask_after = match state {
            HandedOver => {
                let day = ask_after.filter(|day| *day > today);
                Some(day.ok_or(CareRefusal::AskAfterNeeded)?)
            }
            _ => None,
        };
        Ok(Self { state, ask_after })
    }
}
