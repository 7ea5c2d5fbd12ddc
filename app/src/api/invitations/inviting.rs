use domain::ids::LinkId;
use domain::time::Day;
use serde::{Deserialize, Serialize};

/// How a school is let in, for who may let it in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inviting {
    /// The season that it books now or next; none when all are over.
    pub season: Option<String>,
    /// Its links, the newest first.
    pub links: Vec<LinkLine>,
}

/// A link in the list of its school. All days are in Europe/Amsterdam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkLine {
    /// Which.
    pub id: LinkId,
    /// To whom it was sent; none when that is nobody, or nobody any more.
    pub contact: Option<String>,
    /// Who made it; none when the school asked for it.
    pub maker: Option<String>,
    /// The day on which it was made.
    pub made_on: Day,
    /// The last day on which it works.
    pub until: Day,
    /// The day on which it was first used.
    pub used_on: Option<Day>,
    /// Whether it still opens anything.
    pub open: bool,
    /// The day on which it was taken back.
    pub revoked_on: Option<Day>,
}

#[cfg(feature = "ssr")]
impl Inviting {
    /// What the actor may know of the links of a school; none for who may invite nobody there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(
        house: &services::House,
        actor: &services::Actor,
        organisation: domain::ids::OrganisationId,
        area: domain::ids::AreaId,
    ) -> Result<Option<Self>, crate::api::ApiError> {
        use domain::permission::InviteSchools;
        use domain::time::wall_of;
        use services::booking;

        let invites = actor.permit::<InviteSchools>();
        if !invites.is_ok_and(|permit| permit.covers_organisation(area, organisation)) {
            return Ok(None);
        }
        let season = booking::season_ahead(house).await?;
        let now = house.clock().now();
        let day = |at| wall_of(at).0;
        let links = booking::links_of(house, actor, organisation).await?;
        let links = links.into_iter().map(|row| LinkLine {
            id: row.id,
            contact: row.contact,
            maker: row.maker,
            made_on: day(row.made_at),
            until: day(row.link.expires_at - 1),
            used_on: row.used_at.map(day),
            open: row.link.revoked_at.is_none() && now < row.link.expires_at,
            revoked_on: row.link.revoked_at.map(day),
        });
        Ok(Some(Self {
            season: season.map(|one| one.season.name.to_string()),
            links: links.collect(),
        }))
    }
}
