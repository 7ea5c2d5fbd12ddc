use super::trouble::trouble;
use crate::audit::entry;
use crate::{Actor, Fault, House};
use chrono::DateTime;
use domain::outbox::{MailState, Trouble};
use domain::permission::{ManageOutbox, Permit};
use domain::values::Email;
use mail::{
    Envelope, Invitation, Language, Mailer, Message, MessageId, Method, Reason, SendError, next_try,
};
use serde_json::json;
use std::time::Duration;
use store::outbox::{ClaimedMail, Wipe};

/// A claim outlives the longest sending by so much: for writing down how it went.
const WRITING_DOWN: Duration = Duration::from_secs(60);

/// So often it is tried to write down how a sending went; a mail that went and is not written down
/// goes again.
const TRIES: u32 = 6;

/// How one mail fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// The mail server took it.
    Sent,
    /// It will be tried again later.
    Later(Trouble),
    /// It will not be tried again by itself.
    Failed(Trouble),
    /// It came too late to make sense, and was not sent.
    Dropped,
}

impl Delivery {
    /// Whether the next mail would fare no better now: it is the road that is broken. Whoever
    /// delivers does well to wait; a server that refuses a sign-in may lock it when asked on and on.
    pub const fn is_of_the_road(self) -> bool {
        matches!(
            self,
            Self::Later(
                Trouble::Unreachable
                    | Trouble::TimedOut
                    | Trouble::NotEncrypted
                    | Trouble::SignInRefused
                    | Trouble::NotWritten
            )
        )
    }
}

/// How many mails fared how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Taken by the mail server.
    pub sent: u32,
    /// To be tried again.
    pub later: u32,
    /// Given up.
    pub failed: u32,
    /// Too late to make sense.
    pub dropped: u32,
}

impl Delivered {
    /// Counts one more.
    pub fn count(&mut self, delivery: Delivery) {
        match delivery {
            Delivery::Sent => self.sent += 1,
            Delivery::Later(_) => self.later += 1,
            Delivery::Failed(_) => self.failed += 1,
            Delivery::Dropped => self.dropped += 1,
        }
    }
}

/// Delivers until nothing is due any more. Any number of workers, in any number of processes, may do
/// so at the same time.
///
/// # Errors
/// When the database fails; what was taken and not written down is taken again later.
pub async fn deliver_due(house: &House, mailer: &Mailer) -> Result<Delivered, Fault> {
    let mut delivered = Delivered::default();
    while let Some(delivery) = deliver_next(house, mailer).await? {
        delivered.count(delivery);
    }
    Ok(delivered)
}

/// Delivers the one mail that has been due longest; none when nothing is due.
///
/// It is taken first, then sent, then written down. Whoever dies in between leaves a claim that runs
/// out, and the mail goes again under the same name and date: it is never lost, and a receiving side
/// that got it twice can tell.
///
/// # Errors
/// When the database fails.
pub async fn deliver_next(house: &House, mailer: &Mailer) -> Result<Option<Delivery>, Fault> {
    let permit = Actor::operator().permit::<ManageOutbox>()?;
    let now = house.clock.now();
    if !house.store.mail_is_due(&permit, now).await? {
        return Ok(None);
    }
    let claim = i64::try_from((mailer.longest() + WRITING_DOWN).as_secs()).unwrap_or(i64::MAX);
    let tx = house.store.begin().await?;
    let claimed = tx.claim_mail(&permit, now, now.saturating_add(claim));
    let Some(mail) = claimed.await? else {
        return Ok(None);
    };
    tx.commit(Vec::new()).await?;
    let delivery = if mail.useful_until.is_some_and(|until| until <= now) {
        Delivery::Dropped
    } else {
        send(house, mailer, &mail).await
    };
    write_down(house, &permit, &mail, delivery).await?;
    Ok(Some(delivery))
}

async fn send(house: &House, mailer: &Mailer, mail: &ClaimedMail) -> Delivery {
    let envelope = match envelope(house, mail) {
        Ok(envelope) => envelope,
        Err(trouble) => return Delivery::Failed(trouble),
    };
    let sent = tokio::time::timeout(mailer.longest(), mailer.send(&envelope)).await;
    match sent.unwrap_or(Err(SendError::Temporary(Reason::TimedOut))) {
        Ok(()) => Delivery::Sent,
        Err(SendError::Permanent(reason)) => Delivery::Failed(trouble(reason)),
        Err(SendError::Temporary(reason)) => match next_try(mail.attempts, mail.id.0) {
            Some(_) => Delivery::Later(trouble(reason)),
            None => Delivery::Failed(trouble(reason)),
        },
    }
}

/// The same for the same row, at every try.
fn envelope(house: &House, mail: &ClaimedMail) -> Result<Envelope, Trouble> {
    let to = Email::parse(&mail.address).map_err(|_| Trouble::AddressUnusable)?;
    let message: Message = serde_json::from_str(&mail.message).map_err(|_| Trouble::Unreadable)?;
    let language = Language::parse(&mail.language);
    let id = MessageId::of_row(mail.id.0, &house.mail.sender.address);
    let date = DateTime::from_timestamp(mail.dated_at, 0).ok_or(Trouble::Unreadable)?;
    let rendered = message.render(language, &house.mail.letterhead);
    let mut envelope = Envelope::new(id, date, to, language, rendered);
    for (ics, word) in mail.invitations.as_ref().ok_or(Trouble::Unreadable)? {
        let method = [Method::Request, Method::Cancel]
            .into_iter()
            .find(|method| method.word() == word)
            .ok_or(Trouble::Unreadable)?;
        let ics = ics.clone();
        envelope = envelope.with_invitation(Invitation { ics, method });
    }
    Ok(envelope)
}

/// Writes down how it went; patient, for a mail that went must not go again.
async fn write_down(
    house: &House,
    permit: &Permit<ManageOutbox>,
    mail: &ClaimedMail,
    delivery: Delivery,
) -> Result<(), Fault> {
    let mut tries = 1;
    loop {
        match written(house, permit, mail, delivery).await {
            Err(_) if tries < TRIES => {
                tokio::time::sleep(Duration::from_millis(100 << tries)).await;
                tries += 1;
            }
            written => return written,
        }
    }
}

async fn written(
    house: &House,
    permit: &Permit<ManageOutbox>,
    mail: &ClaimedMail,
    delivery: Delivery,
) -> Result<(), Fault> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    // What would soon make no sense holds a code: nothing of it stays.
    let short_lived = mail.useful_until.is_some();
    let (act, state, trouble, wipe) = match delivery {
        Delivery::Later(trouble) => {
            let wait = next_try(mail.attempts, mail.id.0).unwrap_or_default();
            let due_at = now.saturating_add(i64::try_from(wait.as_secs()).unwrap_or(i64::MAX));
            if tx.put_mail_back(permit, mail, trouble, due_at).await? {
                tx.commit(Vec::new()).await?;
            }
            return Ok(());
        }
        Delivery::Sent => ("mail.sent", MailState::Sent, None, Wipe::Text),
        Delivery::Failed(trouble) => (
            "mail.failed",
            MailState::Failed,
            Some(trouble),
            Wipe::Nothing,
        ),
        Delivery::Dropped => {
            let trouble = Some(Trouble::TooLate);
            ("mail.dropped", MailState::Dropped, trouble, Wipe::All)
        }
    };
    let wipe = if short_lived { Wipe::All } else { wipe };
    if tx
        .end_mail(permit, mail, (state, trouble), wipe, now)
        .await?
    {
        let detail = json!({
            "kind": mail.kind,
            "attempts": mail.attempts,
            "trouble": trouble.map(|trouble| trouble.to_string()),
        });
        tx.commit(vec![entry(permit, now, act, mail.id, detail)])
            .await?;
    }
    Ok(())
}
