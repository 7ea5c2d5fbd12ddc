use crate::{Actor, Fault, House};
use domain::outbox::{MailFilter, MailPage};
use domain::permission::{Action, ReadOutbox};

/// A page of mail, the newest first, with how many there are in each state.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn read_outbox(
    house: &House,
    actor: &Actor,
    filter: &MailFilter,
) -> Result<MailPage, Fault> {
    let permit = actor.permit::<ReadOutbox>()?;
    Ok(MailPage {
        lines: house.store.mail_lines(&permit, filter).await?,
        counts: house.store.mail_counts(&permit).await?,
        road: house.mail.road,
        may_manage: actor.may(Action::ManageOutbox),
    })
}
