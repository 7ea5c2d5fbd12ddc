use super::school_visitor::school_of;
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, EditError, Fault, House, Post, organisations};
use domain::ids::{GroupId, OrganisationId, SeasonId, UnavailableId};
use domain::organisation::{Group, GroupDraft, GroupForm, TakeOverForm, UnavailableForm};
use domain::permission::{BookLessons, ManageOrganisations, ReadOrganisations};
use domain::time::SchoolYear;
use serde_json::json;
use std::collections::BTreeSet;
use store::new_id;
use store::organisations::GroupWithMoments;

/// The groups of a school as it keeps them itself.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnGroups {
    /// Which school.
    pub school: OrganisationId,
    /// The season's school year.
    pub school_year: SchoolYear,
    /// Its groups of that year, by name.
    pub groups: Vec<GroupWithMoments>,
    /// Groups of the year before of which there is none of that name yet, by name.
    pub last_year: Vec<Group>,
}

impl OwnGroups {
    /// A group of the year, by its id.
    ///
    /// # Errors
    /// `NotFound`, also for a group of another school or year: they are unknown here.
    pub fn group(&self, id: GroupId) -> Result<&GroupWithMoments, Fault> {
        let found = self.groups.iter().find(|one| one.group.id == id);
        found.ok_or(Fault::NotFound)
    }
}

/// The groups of the school that acts for itself, in the school year of a season.
///
/// # Errors
/// `Denied` for who is no school; `NotFound`.
pub async fn read_own_groups(
    house: &House,
    actor: &Actor,
    season: SeasonId,
) -> Result<OwnGroups, Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let season = house.store.season(season).await?;
    let year = SchoolYear::of(season.season.first_day);
    // The house asks for itself: a school sees its groups, not these records.
    let reads = Actor::operator().permit::<ReadOrganisations>()?;
    let now = house.store.organisation(&reads, school, year).await?;
    let before = SchoolYear(year.0 - 1);
    let last_year = if now.school_years.contains(&before) {
        let last = house.store.organisation(&reads, school, before).await?;
        let there: BTreeSet<_> = now.groups.iter().map(|one| &one.group.name).collect();
        let groups = last.groups.into_iter().map(|one| one.group);
        groups
            .filter(|group| !there.contains(&group.name))
            .collect()
    } else {
        Vec::new()
    };
    Ok(OwnGroups {
        school,
        school_year: year,
        groups: now.groups,
        last_year,
    })
}

/// Adds a group in the school year of the season, whatever year the form names.
///
/// # Errors
/// Mistakes beside the fields; `Denied` for who is no school.
pub async fn add_own_group(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &GroupForm,
) -> Result<GroupId, EditError> {
    let own = read_own_groups(house, actor, season).await?;
    let form = in_year(form, own.school_year);
    organisations::add_group(house, actor, post, own.school, &form).await
}

/// Changes a group of which `version` was shown.
///
/// # Errors
/// Mistakes beside the fields; `Stale`; `NotFound` for what is not its own.
pub async fn change_own_group(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    group: GroupId,
    version: i32,
    form: &GroupForm,
) -> Result<(), EditError> {
    let own = read_own_groups(house, actor, season).await?;
    own.group(group)?;
    let form = in_year(form, own.school_year);
    organisations::change_group(house, actor, group, version, &form).await
}

/// Removes a group that no lesson names.
///
/// # Errors
/// `InUse` beside `group`; `NotFound` for what is not its own.
pub async fn remove_own_group(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    group: GroupId,
) -> Result<(), EditError> {
    let own = read_own_groups(house, actor, season).await?;
    own.group(group)?;
    organisations::remove_group(house, actor, group).await
}

/// Adds a moment at which a group cannot.
///
/// # Errors
/// Mistakes beside the fields; `NotFound` for what is not its own.
pub async fn add_own_moment(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    group: GroupId,
    form: &UnavailableForm,
) -> Result<UnavailableId, EditError> {
    let own = read_own_groups(house, actor, season).await?;
    own.group(group)?;
    organisations::add_unavailable(house, actor, post, group, form).await
}

/// Removes a moment at which a group could not; tells which group.
///
/// # Errors
/// `NotFound` for what is not its own.
pub async fn remove_own_moment(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    moment: UnavailableId,
) -> Result<GroupId, Fault> {
    let own = read_own_groups(house, actor, season).await?;
    let mut moments = own.groups.iter().flat_map(|one| &one.unavailable);
    let known = moments.find(|one| one.id == moment);
    let group = known.ok_or(Fault::NotFound)?.group;
    organisations::remove_unavailable(house, actor, moment).await?;
    Ok(group)
}

/// Takes over last year's groups as the school corrected them. Pressing twice does it once. Tells how
/// many there are now more.
///
/// # Errors
/// Mistakes beside the fields of each row; `Denied` for who is no school.
pub async fn take_over_groups(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &TakeOverForm,
) -> Result<usize, EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let own = read_own_groups(house, actor, season).await?;
    if let Some(before) = post.earlier(house, actor).await? {
        return Ok(before);
    }
    let there = own.groups.iter().map(|one| one.group.name.to_string());
    let drafts = form.parse(own.school_year, &there.collect())?;
    let groups: Vec<Group> = drafts
        .into_iter()
        .map(|draft| new_group(own.school, draft))
        .collect();
    let now = house.clock.now();
    let tx = match post.begin(house, actor, now, &groups.len()).await? {
        Begun::Before(before) => return Ok(before),
        Begun::Now(tx) => tx,
    };
    tx.add_groups(&permit, &groups).await?;
    let detail = json!({ "to": own.school_year, "groups": groups.len() });
    let line = entry(&permit, now, "group.take_over", own.school, detail);
    tx.commit(vec![line]).await?;
    Ok(groups.len())
}

fn in_year(form: &GroupForm, year: SchoolYear) -> GroupForm {
    GroupForm {
        school_year: year.0.to_string(),
        ..form.clone()
    }
}

fn new_group(organisation: OrganisationId, draft: GroupDraft) -> Group {
    Group {
        id: GroupId(new_id()),
        organisation,
        school_year: draft.school_year,
        name: draft.name,
        level: draft.level,
        pupils: draft.pupils,
        teacher: draft.teacher,
        version: 1,
    }
}
