use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// How a school asks for a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// It chooses among slots that can be given.
    PickSlot,
    /// It says what it would like; a planner finds the slot.
    LeaveWishes,
}

impl Way {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::PickSlot, Self::LeaveWishes];

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PickSlot => "pick_slot",
            Self::LeaveWishes => "leave_wishes",
        }
    }

    /// Reads a way from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|way| way.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// How one lesson type is booked in one season; without one it is not offered there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// How a school asks for it.
    pub way: Way,
    /// Whether a planner agrees before it counts as confirmed.
    pub needs_confirmation: bool,
}

/// The form of an [`Offer`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferForm {
    /// Code of the way; empty when the type is not offered in the season.
    pub way: String,
    /// Anything when a planner must confirm: a box posts nothing when it is not ticked.
    pub needs_confirmation: String,
}

impl OfferForm {
    /// The form filled in with an offer as it is.
    pub fn of(offer: Option<Offer>) -> Self {
        let confirm = offer.is_some_and(|offer| offer.needs_confirmation);
        Self {
            way: offer.map_or("", |offer| offer.way.code()).to_owned(),
            needs_confirmation: if confirm { "yes" } else { "" }.to_owned(),
        }
    }

    /// Reads the form; none when the type is not offered.
    ///
    /// # Errors
    /// `NotAChoice` beside `way`.
    pub fn parse(&self) -> Result<Option<Offer>, Mistakes> {
        let mut check = Check::new();
        let way = check.optional("way", &self.way, Way::parse);
        let needs_confirmation = !self.needs_confirmation.trim().is_empty();
        check.done(|| {
            Some(way?.map(|way| Offer {
                way,
                // Wishes are no lesson until a planner has placed them.
                needs_confirmation: needs_confirmation || way == Way::LeaveWishes,
            }))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_always_need_a_planner() {
        let form = OfferForm {
            way: "leave_wishes".to_owned(),
            needs_confirmation: String::new(),
        };
        let offer = Offer {
            way: Way::LeaveWishes,
            needs_confirmation: true,
        };
        assert_eq!(form.parse(), Ok(Some(offer)));
    }

    #[test]
    fn a_form_of_an_offer_says_what_the_offer_says() {
        let offer = |needs_confirmation| {
            Some(Offer {
                way: Way::PickSlot,
                needs_confirmation,
            })
        };
        for offer in [None, offer(true), offer(false)] {
            assert_eq!(OfferForm::of(offer).parse(), Ok(offer));
        }
    }
}
