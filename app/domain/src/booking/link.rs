use crate::ids::{OrganisationId, SeasonId};
use crate::time::Instant;
use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// What a school can do with a link that it got by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    /// Book, and see and change what it booked.
    Book,
    /// Say how a lesson was.
    Evaluate,
    /// Answer an offer from the waiting list.
    Offer,
}

impl LinkPurpose {
    /// All purposes.
    pub const ALL: [Self; 3] = [Self::Book, Self::Evaluate, Self::Offer];

    /// The name used in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Book => "book",
            Self::Evaluate => "evaluate",
            Self::Offer => "offer",
        }
    }

    /// Reads a purpose from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|purpose| purpose.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// A link, without its token: of that only a digest is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Whose.
    pub organisation: OrganisationId,
    /// What for.
    pub purpose: LinkPurpose,
    /// For which season.
    pub season: SeasonId,
    /// When it ends, in UTC seconds, not included.
    pub expires_at: Instant,
    /// When somebody ended it earlier, in UTC seconds.
    pub revoked_at: Option<Instant>,
}

/// Whether a link opens anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// It does, for this school. Opening it changes nothing: only the button does.
    Valid {
        /// Whose name is shown.
        organisation: OrganisationId,
        /// For which season.
        season: SeasonId,
    },
    /// Its time is over.
    Expired {
        /// Since when, in UTC seconds.
        since: Instant,
    },
    /// Somebody ended it.
    Revoked {
        /// Since when, in UTC seconds.
        since: Instant,
    },
    /// Nobody gave it out, or for something else.
    Unknown,
}

/// What the visitor is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkTold {
    /// The name of the school, and a button to go on.
    GoOn,
    /// That the link is too old; a new one can be asked.
    TooOld,
    /// That the link was replaced or withdrawn; a new one can be asked.
    Withdrawn,
    /// That the link is not known, perhaps because it was not copied whole; a new one can be asked.
    NotKnown,
}

impl Link {
    /// Whether the link that belongs to a token, if any, opens this purpose now. A link that was
    /// ended by hand stays so, whenever its time would have been over.
    pub fn state(found: Option<&Self>, purpose: LinkPurpose, now: Instant) -> LinkState {
        let Some(link) = found.filter(|link| link.purpose == purpose) else {
            return LinkState::Unknown;
        };
        if let Some(since) = link.revoked_at.filter(|since| *since <= now) {
            LinkState::Revoked { since }
        } else if link.expires_at <= now {
            LinkState::Expired {
                since: link.expires_at,
            }
        } else {
            LinkState::Valid {
                organisation: link.organisation,
                season: link.season,
            }
        }
    }
}

impl LinkState {
    /// What the visitor is told.
    pub const fn told(self) -> LinkTold {
        match self {
            Self::Valid { .. } => LinkTold::GoOn,
            Self::Expired { .. } => LinkTold::TooOld,
            Self::Revoked { .. } => LinkTold::Withdrawn,
            Self::Unknown => LinkTold::NotKnown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: Link = Link {
        organisation: OrganisationId::from_number(1),
        purpose: LinkPurpose::Book,
        season: SeasonId::from_number(2),
        expires_at: 1_000,
        revoked_at: None,
    };

    fn state(link: Link, now: Instant) -> LinkState {
        Link::state(Some(&link), LinkPurpose::Book, now)
    }

    #[test]
    fn a_link_works_until_it_expires_or_is_revoked_whichever_comes_first() {
        let (organisation, season) = (LINK.organisation, LINK.season);
        let valid = LinkState::Valid {
            organisation,
            season,
        };
        assert_eq!(state(LINK, 999), valid);
        assert_eq!(state(LINK, 1_000), LinkState::Expired { since: 1_000 });
        let revoked = Link {
            revoked_at: Some(500),
            ..LINK
        };
        assert_eq!(state(revoked, 499), valid);
        for now in [500, 1_500] {
            assert_eq!(state(revoked, now), LinkState::Revoked { since: 500 });
        }
    }

    #[test]
    fn a_link_for_an_evaluation_books_nothing() {
        let evaluate = Link {
            purpose: LinkPurpose::Evaluate,
            ..LINK
        };
        assert_eq!(state(evaluate, 1), LinkState::Unknown);
        assert_eq!(state(evaluate, 1).told(), LinkTold::NotKnown);
        assert_eq!(Link::state(None, LinkPurpose::Book, 1), LinkState::Unknown);
    }

    #[test]
    fn a_purpose_reads_back_from_its_code() {
        for purpose in LinkPurpose::ALL {
            assert_eq!(LinkPurpose::parse(purpose.code()), Ok(purpose));
        }
    }
}
