use super::links::{Made, add_link};
use super::season_ahead;
use crate::outbox::{Letter, queue};
use crate::post::Begun;
use crate::{Actor, EditError, Fault, House, Post};
use domain::ids::{ContactId, OrganisationId};
use domain::permission::{InviteSchools, LetsIn, Permit};
use domain::time::wall_of;
use domain::values::{Email, Mistake, Mistakes};
use mail::{Language, Message};
use store::Tx;
use store::booking::SeasonRecord;

/// Where a link leads, without its token.
const LINK_PAGE: &str = "/boeken/link/";

/// Mails a contact of a school a link by which the school books the season that is open or comes
/// next, in the language (by its code) that the colleague chose. Pressing twice sends one.
///
/// # Errors
/// A mistake beside `contact` when nobody was chosen, or somebody without an address; `NotFound` when
/// there is no season; `Denied` outside the actor's areas.
pub async fn send_link(
    house: &House,
    actor: &Actor,
    post: &Post,
    organisation: OrganisationId,
    contact: &str,
    language: &str,
) -> Result<(), EditError> {
    let permit = actor.permit::<InviteSchools>()?;
    let nobody = || EditError::from(Mistakes::one("contact", Mistake::NotAChoice));
    let contact: ContactId = contact.trim().parse().map_err(|_| nobody())?;
    let season = season_ahead(house).await?.ok_or(Fault::NotFound)?;
    let now = house.clock.now();
    let tx = match post.begin(house, actor, now, &()).await? {
        Begun::Before(()) => return Ok(()),
        Begun::Now(tx) => tx,
    };
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, organisation)?;
    let to = match tx.contact_to_invite(&permit, organisation, contact).await {
        Err(store::StoreError::NotFound) => return Err(nobody()),
        to => to?,
    };
    let (Some(address), school) = to else {
        return Err(nobody());
    };
    let addressee = Addressee {
        organisation,
        contact,
        school,
        address: &address,
        language: Language::parse(language),
    };
    let made = invite(house, &tx, &permit, &season, addressee).await?;
    tx.commit(vec![made.line]).await?;
    Ok(())
}

/// Who gets a link.
pub(crate) struct Addressee<'a> {
    pub(crate) organisation: OrganisationId,
    pub(crate) contact: ContactId,
    /// The school's name.
    pub(crate) school: String,
    pub(crate) address: &'a Email,
    pub(crate) language: Language,
}

/// Makes a link and queues the letter that carries it, in one transaction.
pub(crate) async fn invite<D: LetsIn>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    season: &SeasonRecord,
    to: Addressee<'_>,
) -> Result<Made, Fault> {
    let (organisation, contact) = (to.organisation, Some(to.contact));
    let made = add_link(house, tx, permit, organisation, season.season.id, contact).await?;
    let message = Message::Link {
        school: to.school,
        season: season.season.name.to_string(),
        valid_until: wall_of(made.expires_at - 1).0,
        page: format!("{LINK_PAGE}{}", made.token),
    };
    let letter = Letter {
        organisation: Some(organisation),
        address: to.address,
        language: to.language,
        message: &message,
        invitations: Vec::new(),
        due_at: house.clock.now(),
    };
    queue(house, tx, permit, letter).await?;
    Ok(made)
}
