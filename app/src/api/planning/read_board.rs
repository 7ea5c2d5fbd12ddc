use crate::api::{ApiError, packed};
use domain::board::Board;
use domain::time::Week;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A week of the board, and the key for the form on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardPage {
    /// The week; shared, for a page takes it from its resource as a copy.
    #[serde(with = "packed")]
    pub board: Arc<Board>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The board of a week; of this week when none is named.
#[server(prefix = "/api", endpoint = "planning/read-board")]
pub async fn read_board(week: Option<Week>) -> Result<BoardPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, planning};

    let house = house();
    let week = week.unwrap_or_else(|| Week::of(house.clock().today()));
    let board = Arc::new(planning::read_board(&house, &actor()?, week).await?);
    let key = Post::new()?.as_str().to_owned();
    Ok(BoardPage { board, key })
}
