use super::preview::example;
use super::{Letter, queue};
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::permission::ManageOutbox;
use mail::Language;
use serde_json::json;

/// Sends an invented example to whoever asks, by the same road as all mail: to see that mail
/// arrives, and what it looks like in one's own mail program. `language` is its code; pressed twice,
/// it goes once.
///
/// # Errors
/// `NotFound` when there is no such kind, or nobody to send it to; `Denied` for all but
/// administrators.
pub async fn send_example(
    house: &House,
    actor: &Actor,
    post: &Post,
    kind: &str,
    language: &str,
) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOutbox>()?;
    let (kind, message) = example(kind)?;
    let now = house.clock.now();
    let tx = match post.begin(house, actor, now, &()).await? {
        Begun::Before(()) => return Ok(()),
        Begun::Now(tx) => tx,
    };
    let letter = Letter {
        organisation: None,
        address: &tx.own_address(&permit).await?,
        language: Language::parse(language),
        message: &message,
        invitations: Vec::new(),
        due_at: now,
    };
    let id = queue(house, &tx, &permit, letter).await?;
    let detail = json!({ "kind": kind });
    tx.commit(vec![entry(&permit, now, "mail.example", id, detail)])
        .await?;
    Ok(())
}
