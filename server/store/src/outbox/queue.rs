use crate::tables::outbox;
use crate::{StoreError, Tx};
use domain::ids::{MailId, OrganisationId};
use domain::outbox::MailState;
use domain::permission::{Deed, Permit};
use domain::time::Instant;
use domain::values::Email;
use sea_orm::{ActiveValue::Set, EntityTrait};
use std::fmt;

/// A mail to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMail {
    /// Its id; the name that the mail carries in the world follows from it.
    pub id: MailId,
    /// The school that it is for.
    pub organisation: Option<OrganisationId>,
    /// What kind of message, as a word that never changes.
    pub kind: String,
    /// Who gets it.
    pub address: Email,
    /// Its language, as a code (BCP 47).
    pub language: String,
    /// The message, as JSON.
    pub message: String,
    /// The calendar objects that go with it, each with its method.
    pub invitations: Vec<(String, String)>,
    /// When it was written.
    pub made_at: Instant,
    /// When it is to be sent; not before.
    pub due_at: Instant,
    /// Until when it makes sense to send it; none when that has no end.
    pub useful_until: Option<Instant>,
}

/// Only its kind and id: the rest is about people, and this may end up in a log.
impl fmt::Debug for NewMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewMail({} {})", self.kind, self.id)
    }
}

impl Tx {
    /// Queues a mail in the transaction of the act that it tells about: both stay, or neither.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn queue_mail<D: Deed>(
        &self,
        _: &Permit<D>,
        mail: &NewMail,
    ) -> Result<(), StoreError> {
        let invitations = match mail.invitations.is_empty() {
            true => None,
            false => Some(
                serde_json::to_string(&mail.invitations)
                    .map_err(|_| StoreError::Unreadable("invitations"))?,
            ),
        };
        let row = outbox::ActiveModel {
            id: Set(mail.id.0),
            organisation_id: Set(mail.organisation.map(|id| id.0)),
            kind: Set(mail.kind.clone()),
            address: Set(Some(mail.address.as_str().to_owned())),
            language: Set(mail.language.clone()),
            message: Set(Some(mail.message.clone())),
            invitation: Set(invitations),
            invitation_method: Set(None),
            state: Set(MailState::Queued.code().to_owned()),
            made_at: Set(mail.made_at),
            dated_at: Set(mail.due_at),
            due_at: Set(mail.due_at),
            useful_until: Set(mail.useful_until),
            attempts: Set(0),
            trouble: Set(String::new()),
            ended_at: Set(None),
        };
        outbox::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }
}
