use super::about::{answers_as, reach};
use super::term::term;
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::ids::{ContactId, OrganisationId};
use domain::permission::ManageOrganisations;
use domain::time::{Instant, wall_of};
use serde_json::{Value, json};

/// All that the product holds on a contact, as one JSON file that can be handed to the person. What
/// opens a door is left out: links and codes in letters. The trail says that it was taken out.
///
/// # Errors
/// `Denied` outside the actor's areas; `NotFound`, also for a contact of another school.
pub async fn export_contact(
    house: &House,
    actor: &Actor,
    school: OrganisationId,
    id: ContactId,
) -> Result<String, Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let (now, term) = (house.clock.now(), term(house).await?);
    let name = house.store.school_name(school).await?;
    let tx = house.store.begin().await?;
    let contact = reach(&tx, &permit, school, id).await?;
    let used = tx.contact_use(&permit, id).await?;
    let answered_as = answers_as(&contact);
    let known = tx
        .known_of(&permit, &contact, answered_as.as_deref())
        .await?;
    let mail = known.mail.iter().map(|one| {
        json!({
            "kind": one.kind,
            "state": one.state,
            "written": at(one.made_at),
            "ended": one.ended_at.map(at),
            "text": one.message.as_deref().and_then(told),
        })
    });
    let links = known.links.iter().map(|one| {
        json!({
            "made": at(one.made_at),
            "works_until": at(one.expires_at),
            "taken_back": one.revoked_at.map(at),
            "first_used": one.used_at.map(at),
        })
    });
    let codes = known.codes.iter().map(|one| {
        json!({
            "sent": at(one.made_at),
            "used": one.used_at.map(at),
            "asked": serde_json::from_str::<Value>(&one.draft).ok(),
        })
    });
    let requests = known
        .requests
        .iter()
        .map(|one| json!({ "received_on": one.received_on, "lesson_type": one.lesson_type }));
    let replies = known.replies.iter().map(|one| {
        json!({
            "lesson_on": one.lesson_on,
            "answer": one.answer,
            "answered": at(one.answered_at),
        })
    });
    let evaluations = known.evaluations.iter().map(|one| {
        json!({
            "lesson_on": one.lesson_on,
            "answered": at(one.answered_at),
            "scores": [one.first_score, one.second_score, one.third_score, one.fourth_score],
            "remark": one.remark,
        })
    });
    let mentions = known
        .mentions
        .iter()
        .map(|one| json!({ "place": one.place, "text": one.text }));
    let all = json!({
        "made": at(now),
        "organisation": house.mail().letterhead.organisation,
        "school": name,
        "contact": {
            "name": contact.name.as_str(),
            "function": contact.function,
            "email": contact.email.as_ref().map(ToString::to_string),
            "phone": contact.phone.as_ref().map(ToString::to_string),
            "written_down": contact.noted_at.map(at),
            "written_down_by_the_school": contact.school_noted_at.map(at),
        },
        "last_used": used.last_used,
        "erased_on": used.last_used.map(|used| term.ends(used)),
        "requests": requests.collect::<Vec<_>>(),
        "mail": mail.collect::<Vec<_>>(),
        "links": links.collect::<Vec<_>>(),
        "codes": codes.collect::<Vec<_>>(),
        "replies": replies.collect::<Vec<_>>(),
        "evaluations_of_lessons": evaluations.collect::<Vec<_>>(),
        "named_in": mentions.collect::<Vec<_>>(),
    });
    let file = serde_json::to_string_pretty(&all).map_err(|_| Fault::Failed)?;
    let detail = json!({ "organisation": school });
    let line = entry(&permit, now, "contact.export", id, detail);
    tx.commit(vec![line]).await?;
    Ok(file)
}

/// A moment as people read it, in Europe/Amsterdam.
fn at(instant: Instant) -> String {
    let (day, minute) = wall_of(instant);
    format!("{day} {minute}")
}

/// What a letter says, without what opens a door.
fn told(message: &str) -> Option<Value> {
    let mut message = serde_json::from_str(message).ok()?;
    close(&mut message);
    Some(message)
}

fn close(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| name != "page" && name != "code");
            fields.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}
