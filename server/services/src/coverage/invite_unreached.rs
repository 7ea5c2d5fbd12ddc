use super::read_facts;
use crate::booking::{Addressee, invite, season_ahead};
use crate::post::Begun;
use crate::{Actor, EditError, Fault, House, Post};
use chrono::Datelike;
use domain::ids::{LessonTypeId, OrganisationId};
use domain::lesson::State;
use domain::permission::InviteUnreached;
use domain::time::Day;
use domain::values::{Mistake, Mistakes};
use mail::Language;

/// Mails the first contact of a school that was not reached this calendar year a link by which it
/// books the season that is open or comes next; with a theme, of a school that was not reached for that
/// theme, whatever else it had. Pressing twice sends one.
///
/// # Errors
/// A mistake beside `organisation` for a school that was reached meanwhile, is closed, or has nobody
/// whom mail reaches, and for a theme that is not there; `NotFound` without a season; `Denied` outside
/// the actor's areas.
pub async fn invite_unreached(
    house: &House,
    actor: &Actor,
    post: &Post,
    organisation: OrganisationId,
    theme: Option<LessonTypeId>,
) -> Result<(), EditError> {
    let permit = actor.permit::<InviteUnreached>()?;
    if post.earlier::<()>(house, actor).await?.is_some() {
        return Ok(());
    }
    let no_longer = || EditError::from(Mistakes::one("organisation", Mistake::NotAChoice));
    let season = season_ahead(house).await?.ok_or(Fault::NotFound)?;
    let contacts = house
        .store
        .contacts_to_invite(&permit, &[organisation])
        .await?;
    let contact = *contacts.get(&organisation).ok_or_else(no_longer)?;
    let unreached = is_unreached(house, actor, organisation, theme).await?;
    let now = house.clock.now();
    let tx = match post.begin(house, actor, now, &()).await? {
        Begun::Before(()) => return Ok(()),
        Begun::Now(tx) => tx,
    };
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, organisation)?;
    if !unreached {
        return Err(no_longer());
    }
    let (address, school) = tx.contact_to_invite(&permit, organisation, contact).await?;
    let address = address.ok_or_else(no_longer)?;
    let addressee = Addressee {
        organisation,
        contact,
        school,
        address: &address,
        language: Language::Dutch,
    };
    let made = invite(house, &tx, &permit, &season, addressee).await?;
    tx.commit(vec![made.line]).await?;
    Ok(())
}

/// Whether a school is there today and had no lesson, or none of a theme, since the year began.
async fn is_unreached(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
    theme: Option<LessonTypeId>,
) -> Result<bool, Fault> {
    let today = house.clock.today();
    let first = Day::from_ymd_opt(today.year(), 1, 1).ok_or(Fault::NotFound)?;
    let facts = read_facts(house, actor, first, today).await?;
    let schools = &facts.world.schools;
    let Some(place) = schools.iter().position(|one| one.id == organisation) else {
        return Ok(false);
    };
    let themes = &facts.world.themes;
    let found = theme.map(|id| themes.iter().position(|one| one.0 == id));
    if found == Some(None) {
        return Ok(false);
    }
    let theme = found.flatten();
    let of_theme = |one: u16| theme.is_none_or(|theme| usize::from(one) == theme);
    let open = schools[place].closed_on.is_none_or(|day| today < day);
    let here = |school: u32| usize::try_from(school) == Ok(place);
    let mut given = facts.iter().filter(|fact| fact.state == State::Given);
    Ok(open && !given.any(|fact| here(fact.school) && of_theme(fact.theme)))
}
