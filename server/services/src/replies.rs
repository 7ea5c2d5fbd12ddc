//! Answers to invitations (RFC 5546, section 3.2.3): handed in by a planner, or read from a mailbox.

use crate::audit::entry;
use crate::letters::lesson_of;
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use calendar::{Answer, NoReply, Reply, read_replies};
use domain::ids::LessonId;
use domain::lesson::{NotTaken, RepliesTaken, ReplyAnswer};
use domain::permission::{Deed, ManageOutbox, Permit, PlanLessons};
use serde_json::json;
use store::StoreError;
use store::replies::{Kept, NewReply};

/// Largest file that is handed in, in bytes: 5 MB, as large as a mail with an answer may be.
pub const LARGEST_FILE: usize = 5_000_000;

/// Takes the answers in a file that is handed in: a calendar object, or a whole mail. A planner hands
/// in those of lessons in the own areas, who keeps the mail those of all. Odd and hostile files are
/// refused with the reason.
///
/// # Errors
/// `Denied` for who does neither; when the database fails.
pub async fn hand_in(house: &House, actor: &Actor, file: &[u8]) -> Result<RepliesTaken, Fault> {
    match actor.permit::<PlanLessons>() {
        Ok(permit) => take(house, &permit, file).await,
        Err(_) => take(house, &actor.permit::<ManageOutbox>()?, file).await,
    }
}

/// The same for a mail that came into the mailbox.
///
/// # Errors
/// When the database fails; the mail is then to be taken again.
pub async fn take_mail(house: &House, mail: &[u8]) -> Result<RepliesTaken, Fault> {
    let permit = Actor::operator().permit::<PlanLessons>()?;
    take(house, &permit, mail).await
}

async fn take<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    file: &[u8],
) -> Result<RepliesTaken, Fault> {
    let mut report = RepliesTaken::default();
    let objects = mail::calendar_objects(file);
    if objects.is_empty() {
        report.refused.push(NotTaken::NoObject);
    }
    for object in objects {
        match read_replies(&object) {
            Err(why) => report.refused.push(not_read(why)),
            Ok(replies) => {
                for reply in replies {
                    match take_one(house, permit, reply).await? {
                        Ok(()) => report.taken += 1,
                        Err(why) => report.refused.push(why),
                    }
                }
            }
        }
    }
    Ok(report)
}

const fn not_read(why: NoReply) -> NotTaken {
    match why {
        NoReply::Unreadable(_) => NotTaken::Unreadable,
        NoReply::OtherMethod => NotTaken::NoAnswer,
        NoReply::NoEvent => NotTaken::NoEvent,
        NoReply::NoAttendee => NotTaken::NoAttendee,
    }
}

async fn take_one<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    reply: Reply,
) -> Result<Result<(), NotTaken>, Fault> {
    let answer = match reply.answer {
        Answer::Accepted => ReplyAnswer::Accepted,
        Answer::Declined => ReplyAnswer::Declined,
        Answer::Tentative => ReplyAnswer::Tentative,
        Answer::Delegated { .. } => ReplyAnswer::Delegated,
        Answer::Proposed { .. } => ReplyAnswer::Proposed,
        Answer::Other => return Ok(Err(NotTaken::SaysNothing)),
    };
    let Some(lesson) = lesson_of(&reply.uid) else {
        return Ok(Err(NotTaken::NotOurs));
    };
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let Some(invited) = invited(&tx, permit, lesson, &reply.attendee).await? else {
        return Ok(Err(NotTaken::NotOurs));
    };
    // A clock that runs ahead must not keep later answers out.
    let answered_at = reply.at.map_or(now, |at| at.timestamp()).min(now);
    let new = NewReply {
        lesson,
        answered_by: digest(&reply.attendee),
        invited,
        answer,
        sequence: reply.sequence,
        answered_at,
        received_at: now,
    };
    match tx.keep_reply(permit, &new).await? {
        Kept::Older => return Ok(Err(NotTaken::Older)),
        Kept::TooMany => return Ok(Err(NotTaken::TooMany)),
        Kept::Yes => {}
    }
    let detail = json!({ "answer": answer.code() });
    let line = entry(permit, now, "lesson.reply", lesson, detail);
    tx.commit(vec![line]).await?;
    Ok(Ok(()))
}

/// Whether this address was invited to the lesson; none when the lesson is not ours to answer for,
/// or nobody was invited to it.
async fn invited<D: Deed>(
    tx: &store::Tx,
    permit: &Permit<D>,
    lesson: LessonId,
    address: &str,
) -> Result<Option<bool>, Fault> {
    let record = match tx.lessons(permit, &[lesson]).await {
        Err(StoreError::NotFound) => return Ok(None),
        records => records?.into_iter().next(),
    };
    let Some(record) = record.filter(|record| permit.covers(record.area, &[])) else {
        return Ok(None);
    };
    let told = tx.told(permit, &[record.lesson.id]).await?;
    if !told.get(&lesson).is_some_and(|told| told.invited) {
        return Ok(None);
    }
    let words = tx.letter_words(permit, &[lesson]).await?;
    let to = words.get(&lesson).and_then(|words| words.to.as_ref());
    Ok(Some(to.is_some_and(|to| {
        to.as_str().eq_ignore_ascii_case(address)
    })))
}
