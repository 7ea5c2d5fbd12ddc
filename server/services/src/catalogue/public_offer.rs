use crate::{Actor, Fault, House};
use domain::catalogue::Season;
use domain::organisation::OrganisationKind;
use domain::permission::ReadCatalogue;

/// A lesson as everybody may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLesson {
    /// Its name.
    pub name: String,
    /// For which kinds of organisation.
    pub kinds: Vec<OrganisationKind>,
    /// For which years or levels, in words.
    pub target_groups: String,
    /// Length in minutes.
    pub minutes: u16,
    /// Most pupils in one lesson.
    pub largest_group: u16,
    /// The part of the year in which it is given; the whole year when none.
    pub season: Option<Season>,
}

/// What the organisation offers, by name, for who has not signed in: nothing of how it is staffed,
/// brought along or set up.
///
/// # Errors
/// When the database fails.
pub async fn public_offer(house: &House) -> Result<Vec<PublicLesson>, Fault> {
    let permit = Actor::operator().permit::<ReadCatalogue>()?;
    let today = house.clock.today();
    let entries = house.store.catalogue(&permit).await?;
    let offered = entries.into_iter().filter(|one| one.lesson_type.offered);
    let lessons = offered.filter_map(|entry| {
        let version = entry.on(today).or_else(|| entry.versions.first())?;
        Some(PublicLesson {
            name: entry.lesson_type.name.to_string(),
            kinds: version.kinds.clone(),
            target_groups: version.target_groups.clone(),
            minutes: version.minutes,
            largest_group: version.largest_group,
            season: version.season,
        })
    });
    Ok(lessons.collect())
}
