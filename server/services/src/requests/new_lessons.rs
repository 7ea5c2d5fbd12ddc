use super::RequestError;
use crate::{Actor, House};
use domain::catalogue::{CatalogueEntry, LessonTypeVersion};
use domain::ids::{AreaId, ContactId, GroupId, LessonId, LessonTypeId, OrganisationId};
use domain::lesson::{Lesson, State};
use domain::permission::{Permit, PlanLessons, ReadCatalogue};
use domain::request::Request;
use domain::time::{Day, SchoolYear};
use domain::values::Mistake;
use store::lessons::LessonRecord;
use store::{Tx, new_id};

/// What a lesson type asks on a day; before its first version counts, what that will ask.
pub(super) fn asked_on(entry: &CatalogueEntry, day: Day) -> Option<&LessonTypeVersion> {
    entry.on(day).or_else(|| entry.versions.first())
}

/// The version by which new lessons of this type are made; none when it is not offered.
pub(super) async fn offered_version(
    house: &House,
    actor: &Actor,
    id: LessonTypeId,
) -> Result<Option<LessonTypeVersion>, RequestError> {
    let permit = actor.permit::<ReadCatalogue>()?;
    let entry = match house.store.catalogue_entry(&permit, id).await {
        Err(store::StoreError::NotFound) => return Ok(None),
        entry => entry?,
    };
    let version = asked_on(&entry, house.clock.today()).cloned();
    Ok(version.filter(|_| entry.lesson_type.offered))
}

/// The area of an organisation that may ask: within the permit's reach and not closed.
pub(super) async fn may_ask(
    tx: &Tx,
    permit: &Permit<PlanLessons>,
    id: OrganisationId,
    today: Day,
) -> Result<AreaId, RequestError> {
    let area = tx.place_of_organisation(permit, id).await?.area;
    permit.over(area, &[])?;
    match tx.organisation(permit, id).await?.closed_on {
        Some(since) if since <= today => Err(RequestError::Closed { since }),
        _ => Ok(area),
    }
}

/// Whether all these groups are the organisation's own, of this school year or a later one.
pub(super) async fn own_groups(
    tx: &Tx,
    permit: &Permit<PlanLessons>,
    of: OrganisationId,
    ids: &[GroupId],
    today: Day,
) -> Result<(), RequestError> {
    let groups = tx.groups_of(permit, of, ids).await?;
    let year = SchoolYear::of(today);
    let current = groups
        .iter()
        .filter(|group| group.school_year >= year)
        .count();
    match current == ids.len() {
        true => Ok(()),
        false => Err(RequestError::beside("groups", Mistake::NotAChoice)),
    }
}

/// Whether the person who asked works at the organisation.
pub(super) async fn own_contact(
    tx: &Tx,
    permit: &Permit<PlanLessons>,
    of: OrganisationId,
    contact: Option<ContactId>,
) -> Result<(), RequestError> {
    match contact {
        Some(id) if !tx.works_at(permit, of, id).await? => {
            Err(RequestError::beside("contact", Mistake::NotAChoice))
        }
        _ => Ok(()),
    }
}

/// Lessons still to plan for these groups, in visits that follow the ones there are. Only the
/// first of a visit is set up for.
pub(crate) fn new_lessons(
    request: &Request,
    area: AreaId,
    version: &LessonTypeVersion,
    groups: &[GroupId],
    visits_before: u16,
) -> Vec<LessonRecord> {
    let visits = request.pattern.visits(groups);
    let mut records = Vec::with_capacity(groups.len());
    for (visit, groups) in (visits_before + 1..).zip(visits) {
        for (order, group) in (1..).zip(groups) {
            records.push(LessonRecord {
                lesson: Lesson {
                    id: LessonId(new_id()),
                    request: request.id,
                    organisation: request.organisation,
                    group,
                    visit,
                    order,
                    minutes: version.minutes,
                    setup_minutes: if order == 1 { version.setup_minutes } else { 0 },
                    state: State::Requested,
                    slot: None,
                    version: 1,
                },
                lesson_type: request.lesson_type,
                area,
                overruled: None,
                cancelled: None,
                outcome: None,
                proposal: None,
            });
        }
    }
    records
}
