//! Seasons: when schools book, by which rules, and what they may book.

mod add_season;
mod change_season;
mod read_new_season;
mod read_season;
mod read_seasons;
mod remove_quota;
mod set_offers;
mod set_quota;

pub use add_season::{AddSeason, add_season};
pub use change_season::{ChangeSeason, change_season};
pub use read_new_season::{NewSeasonPage, ReadNewSeason, read_new_season};
pub use read_season::{OfferRow, QuotaRow, ReadSeason, SeasonPage, read_season};
pub use read_seasons::{ReadSeasons, SeasonRow, read_seasons};
pub use remove_quota::{RemoveQuota, remove_quota};
pub use set_offers::{SetOffers, set_offers};
pub use set_quota::{SetQuota, set_quota};
