//! Seasons: when schools book, by which rules, and what they may book.

mod new_season_page;
mod offers_card;
mod quota_form;
mod quotas_card;
mod season_fields;
mod season_page;
mod seasons_page;

pub use new_season_page::NewSeasonPage;
pub use season_page::SeasonPage;
pub use seasons_page::SeasonsPage;
