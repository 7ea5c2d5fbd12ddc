use crate::{Fault, House};
use domain::ids::{MailId, OrganisationId};
use domain::permission::{Deed, Permit};
use domain::time::Instant;
use domain::values::Email;
use mail::{Invitation, Language, Message};
use std::fmt;
use store::outbox::NewMail;
use store::{Tx, new_id};

/// What is to be sent, to whom.
#[derive(Clone)]
pub struct Letter<'a> {
    /// The school that it is for.
    pub organisation: Option<OrganisationId>,
    /// Who gets it.
    pub address: &'a Email,
    /// In which language.
    pub language: Language,
    /// What it says.
    pub message: &'a Message,
    /// The calendar objects that go with it, one for each lesson.
    pub invitations: Vec<Invitation>,
    /// When it is to be sent; now for most, later for a reminder.
    pub due_at: Instant,
}

impl<'a> Letter<'a> {
    /// A letter to a school, in Dutch, that is about nothing for its calendar.
    pub(crate) fn to_school(
        organisation: OrganisationId,
        address: &'a Email,
        message: &'a Message,
        due_at: Instant,
    ) -> Self {
        Self {
            organisation: Some(organisation),
            address,
            language: Language::Dutch,
            message,
            invitations: Vec::new(),
            due_at,
        }
    }
}

/// Only its kind: the rest is about people.
impl fmt::Debug for Letter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({})", self.message.kind())
    }
}

/// Queues a mail in the transaction of the act that it tells about: when the act stays, it will be
/// sent; when it does not, there never was a mail.
pub(crate) async fn queue<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    letter: Letter<'_>,
) -> Result<MailId, Fault> {
    let now = house.clock.now();
    let due_at = letter.due_at.max(now);
    let useful = letter.message.makes_sense_for();
    let useful = useful.map(|long| i64::try_from(long.as_secs()).unwrap_or(i64::MAX));
    let mail = NewMail {
        id: MailId(new_id()),
        organisation: letter.organisation,
        kind: letter.message.kind().to_owned(),
        address: letter.address.clone(),
        language: letter.language.code().to_owned(),
        message: serde_json::to_string(letter.message).map_err(|_| Fault::Failed)?,
        invitations: letter
            .invitations
            .into_iter()
            .map(|one| (one.ics, one.method.word().to_owned()))
            .collect(),
        made_at: now,
        due_at,
        useful_until: useful.map(|long| due_at.saturating_add(long)),
    };
    tx.queue_mail(permit, &mail).await?;
    Ok(mail.id)
}
