use crate::api::ApiError;
use domain::connection::{Connection, ConnectionState};
use domain::ids::AreaId;
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A token that was made just now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// What its program is called.
    pub name: String,
    /// The token: shown now and never again.
    pub token: String,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionsPage {
    /// What was made, newest first, and whether it works.
    pub lines: Vec<(Connection, ConnectionState)>,
    /// For which areas one can be made.
    pub areas: Vec<(AreaId, String)>,
    /// What was made just now.
    pub made: Option<Made>,
    /// The last day that a new one usually has.
    pub usual_end: Day,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The programs that read figures.
#[server(prefix = "/api", endpoint = "connections/read-connections")]
pub async fn read_connections() -> Result<ConnectionsPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, connections};

    let (house, actor) = (house(), actor()?);
    let (lines, areas) = connections::connections(&house, &actor).await?;
    let today = house.clock().today();
    let made = match super::COOKIE.waiting() {
        None => None,
        Some(token) => {
            super::COOKIE.forget();
            let known = connections::made_just_now(&house, &actor, &token).await?;
            known.map(|one| Made {
                name: one.name,
                token,
            })
        }
    };
    let usual_end = today.checked_add_months(chrono::Months::new(12));
    Ok(ConnectionsPage {
        lines: (lines.into_iter())
            .map(|one| {
                let state = one.state(today);
                (one, state)
            })
            .collect(),
        areas: areas.into_iter().map(|one| (one.id, one.name)).collect(),
        made,
        usual_end: usual_end.unwrap_or(today),
        key: Post::new()?.as_str().to_owned(),
    })
}
