use domain::feed::FeedState;
use serde::{Deserialize, Serialize};

/// A calendar feed on its way to a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedView {
    /// Where it stands; none when there is none.
    pub state: Option<FeedState>,
    /// Its whole address; only right after it was made.
    pub address: Option<String>,
}

#[cfg(feature = "ssr")]
impl FeedView {
    /// The feed of a school, with its address when that was made just now.
    ///
    /// # Errors
    /// As `services::feeds::school_feed_state`.
    pub(crate) async fn of_school(
        house: &services::House,
        actor: &services::Actor,
        school: domain::ids::OrganisationId,
    ) -> Result<Self, crate::api::ApiError> {
        use super::shown_once;
        use services::feeds::{self, SharedFeed};

        let state = feeds::school_feed_state(house, actor, school).await?;
        let address = match shown_once::waiting() {
            // Only of this school: somebody else may have come in since.
            Some(token)
                if feeds::open_shared_feed(house, &token).await?
                    == Some(SharedFeed::School(school)) =>
            {
                Some(shown_once::show(&token))
            }
            _ => None,
        };
        Ok(Self { state, address })
    }
}
