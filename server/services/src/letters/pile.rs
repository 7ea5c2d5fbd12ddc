use super::desk::Item;
use super::news::News;
use crate::outbox::{Letter, queue};
use crate::{Fault, House};
use domain::ids::OrganisationId;
use domain::permission::{Deed, Permit};
use domain::values::Email;
use mail::{Invitation, Message, MovedLesson};
use std::collections::BTreeMap;
use store::Tx;

/// What goes to one address of one school, in one mail.
pub(super) struct Pile {
    pub(super) organisation: OrganisationId,
    pub(super) school: String,
    pub(super) to: Email,
    pub(super) items: Vec<Item>,
}

/// Lays together what goes to the same address of the same school; what reaches nobody is left out.
pub(super) fn piles(items: Vec<Item>) -> Vec<Pile> {
    let mut piles: BTreeMap<(OrganisationId, String), Pile> = BTreeMap::new();
    for item in items {
        let Some(to) = item.words.to.clone() else {
            continue;
        };
        let organisation = item.words.organisation;
        let pile = piles.entry((organisation, to.as_str().to_owned()));
        let pile = pile.or_insert_with(|| Pile {
            organisation,
            school: item.words.name.clone(),
            to,
            items: Vec::new(),
        });
        pile.items.push(item);
    }
    piles.into_values().collect()
}

impl Pile {
    /// The lessons of which this is the news.
    pub(super) fn lessons(&self, which: impl Fn(News) -> bool) -> Vec<mail::Lesson> {
        let those = self.items.iter().filter(|item| which(item.news));
        those.map(|item| item.lesson.clone()).collect()
    }

    /// The lessons that have another moment, with the one before.
    pub(super) fn moved(&self) -> Vec<MovedLesson> {
        let moved = self.items.iter().filter_map(|item| match item.news {
            News::Moved { day, span } => Some(MovedLesson {
                was_day: day,
                was_span: span,
                lesson: item.lesson.clone(),
            }),
            _ => None,
        });
        moved.collect()
    }

    /// The invitations of these lessons.
    pub(super) fn invitations(&self, which: impl Fn(News) -> bool) -> Vec<Invitation> {
        let those = self.items.iter().filter(|item| which(item.news));
        those.filter_map(|item| item.invitation.clone()).collect()
    }

    /// Queues a mail to this address.
    pub(super) async fn queue<D: Deed>(
        &self,
        house: &House,
        tx: &Tx,
        permit: &Permit<D>,
        message: &Message,
        invitations: Vec<Invitation>,
    ) -> Result<(), Fault> {
        let now = house.clock.now();
        let letter = Letter {
            invitations,
            ..Letter::to_school(self.organisation, &self.to, message, now)
        };
        queue(house, tx, permit, letter).await?;
        Ok(())
    }
}
