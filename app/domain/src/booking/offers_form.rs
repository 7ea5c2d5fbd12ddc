use super::{Offer, Way};
use crate::ids::LessonTypeId;
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// How all lesson types are booked in a season, on one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OffersForm {
    /// One line for each lesson type; what is left out stays as it is.
    pub lines: Vec<OfferLine>,
}

/// How one lesson type is booked, as chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferLine {
    /// Which.
    pub lesson_type: String,
    /// One of [`OffersForm::CHOICES`].
    pub choice: String,
}

impl OffersForm {
    /// Most lines of one form.
    const MOST: usize = 500;

    /// The four answers by their code, in the order in which they are shown. Wishes always need a
    /// planner, so there is no fifth.
    pub const CHOICES: [(&'static str, Option<Offer>); 4] = [
        ("none", None),
        ("pick_slot", Some(Self::pick(false))),
        ("pick_slot_confirm", Some(Self::pick(true))),
        (
            "leave_wishes",
            Some(Offer {
                way: Way::LeaveWishes,
                needs_confirmation: true,
            }),
        ),
    ];

    const fn pick(needs_confirmation: bool) -> Offer {
        Offer {
            way: Way::PickSlot,
            needs_confirmation,
        }
    }

    /// The code of an answer.
    pub fn code(offer: Option<Offer>) -> &'static str {
        match offer {
            None => "none",
            Some(offer) if offer.way == Way::LeaveWishes => "leave_wishes",
            Some(offer) if offer.needs_confirmation => "pick_slot_confirm",
            Some(_) => "pick_slot",
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// `NotAChoice` beside fields such as `lines[2][choice]`, which are the names browsers post;
    /// `TooMany` beside `lines`.
    pub fn parse(&self) -> Result<Vec<(LessonTypeId, Option<Offer>)>, Mistakes> {
        let mut check = Check::new();
        if self.lines.len() > Self::MOST {
            return Err(Mistakes::one("lines", Mistake::TooMany));
        }
        let mut read = Vec::with_capacity(self.lines.len());
        for (nth, line) in self.lines.iter().enumerate() {
            let name = |field: &str| format!("lines[{nth}][{field}]");
            let id = line.lesson_type.parse().map_err(|_| Mistake::NotAChoice);
            let id = check.field(&name("lesson_type"), id);
            let mut all = Self::CHOICES.into_iter();
            let offer = all
                .find(|(code, _)| *code == line.choice)
                .map(|(_, offer)| offer)
                .ok_or(Mistake::NotAChoice);
            let offer = check.field(&name("choice"), offer);
            read.extend(id.zip(offer));
        }
        check.done(|| Some(read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_reads_back_as_the_offer_it_stands_for() {
        for (code, offer) in OffersForm::CHOICES {
            let line = OfferLine {
                lesson_type: LessonTypeId::NIL.to_string(),
                choice: OffersForm::code(offer).to_owned(),
            };
            assert_eq!(line.choice, code);
            let form = OffersForm { lines: vec![line] };
            assert_eq!(form.parse(), Ok(vec![(LessonTypeId::NIL, offer)]));
        }
    }

    #[test]
    fn an_answer_that_does_not_exist_is_told_beside_its_line() {
        let line = |choice: &str| OfferLine {
            lesson_type: LessonTypeId::NIL.to_string(),
            choice: choice.to_owned(),
        };
        let form = OffersForm {
            lines: vec![line("none"), line("maybe")],
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("lines[1][choice]", Mistake::NotAChoice))
        );
    }
}
