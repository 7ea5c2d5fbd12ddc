use super::Mention;
use crate::tables::{all, contact, run};
use crate::{StoreError, Tx};
use domain::ids::{AreaId, ContactId, OrganisationId};
use domain::organisation::{Contact, Traces};
use domain::permission::{ManageOrganisations, Permit};
use domain::time::{Day, Instant};
use sea_orm::{EntityTrait, FromQueryResult, Value};
use uuid::Uuid;

/// A request that names the person.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct KnownRequest {
    /// When it came in.
    pub received_on: Day,
    /// What was asked for.
    pub lesson_type: String,
}

/// A letter to the person.
#[derive(Clone, PartialEq, Eq, FromQueryResult)]
pub struct KnownMail {
    /// What kind of message.
    pub kind: String,
    /// Where it stands.
    pub state: String,
    /// When it was written, in UTC seconds.
    pub made_at: Instant,
    /// When it was over, in UTC seconds.
    pub ended_at: Option<Instant>,
    /// What it says, as JSON, while that is kept.
    pub message: Option<String>,
}

/// A link that went to the person.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct KnownLink {
    /// When it was made, in UTC seconds.
    pub made_at: Instant,
    /// Until when it opens something, in UTC seconds.
    pub expires_at: Instant,
    /// When it was taken back, in UTC seconds.
    pub revoked_at: Option<Instant>,
    /// When it was first used, in UTC seconds.
    pub used_at: Option<Instant>,
}

/// A code of the past hour by which the details were to change.
#[derive(Clone, PartialEq, Eq, FromQueryResult)]
pub struct KnownCode {
    /// When it was sent, in UTC seconds.
    pub made_at: Instant,
    /// When it was used or replaced, in UTC seconds.
    pub used_at: Option<Instant>,
    /// What was to be changed, as JSON; empty once it was used.
    pub draft: String,
}

/// An answer to an invitation, by the person's address.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct KnownReply {
    /// The day of the lesson, while it has one.
    pub lesson_on: Option<Day>,
    /// The answer.
    pub answer: String,
    /// When it was given, in UTC seconds.
    pub answered_at: Instant,
}

/// An evaluation of a lesson for which the person asked. Who answered it is not kept.
#[derive(Clone, PartialEq, Eq, FromQueryResult)]
pub struct KnownEvaluation {
    /// The day of the lesson, while it has one.
    pub lesson_on: Option<Day>,
    /// When it was answered, in UTC seconds.
    pub answered_at: Instant,
    /// The first of four scores.
    pub first_score: i32,
    /// The second.
    pub second_score: i32,
    /// The third.
    pub third_score: i32,
    /// The fourth.
    pub fourth_score: i32,
    /// What was written with it.
    pub remark: String,
}

/// All that is known of a contact beside the details.
#[derive(Clone, PartialEq, Eq)]
pub struct KnownOf {
    /// Requests that name the person.
    pub requests: Vec<KnownRequest>,
    /// Letters.
    pub mail: Vec<KnownMail>,
    /// Links.
    pub links: Vec<KnownLink>,
    /// Codes.
    pub codes: Vec<KnownCode>,
    /// Answers to invitations.
    pub replies: Vec<KnownReply>,
    /// Evaluations of the person's lessons.
    pub evaluations: Vec<KnownEvaluation>,
    /// Texts of others that name the person.
    pub mentions: Vec<Mention>,
}

impl Tx {
    /// A contact of a school, held until the end of the write.
    ///
    /// # Errors
    /// `NotFound`, also for a contact of another school.
    pub async fn contact_at(
        &self,
        _: &Permit<ManageOrganisations>,
        school: OrganisationId,
        id: ContactId,
    ) -> Result<Contact, StoreError> {
        let hold = "UPDATE contact SET version = version WHERE id = $1";
        run(&self.inner, hold, [id.0.into()]).await?;
        let row = contact::Entity::find_by_id(id.0).one(&self.inner).await?;
        let row = row.filter(|row| row.organisation_id == school.0);
        crate::organisations::read_contact(row.ok_or(StoreError::NotFound)?)
    }

    /// All that is known of a contact. `answered_as` is the digest by which answers to invitations
    /// name the address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn known_of(
        &self,
        permit: &Permit<ManageOrganisations>,
        contact: &Contact,
        answered_as: Option<&str>,
    ) -> Result<KnownOf, StoreError> {
        let id = || Value::from(contact.id.0);
        let school = || Value::from(contact.organisation.0);
        let address = contact
            .email
            .as_ref()
            .map(|email| email.as_str().to_owned());
        let answered_as = answered_as.map(str::to_owned);
        let traces = Traces::of(
            &contact.name,
            contact.email.as_ref(),
            contact.phone.as_ref(),
        );
        let db = &self.inner;
        let requests = "SELECT r.received_on, t.name AS lesson_type FROM request r
            JOIN lesson_type t ON t.id = r.lesson_type_id WHERE r.contact_id = $1
            ORDER BY r.received_on, r.id";
        let mail = "SELECT kind, state, made_at, ended_at, message FROM outbox
            WHERE organisation_id = $1 AND address = $2 ORDER BY made_at, id";
        let links = "SELECT made_at, expires_at, revoked_at, used_at FROM booking_link
            WHERE contact_id = $1 ORDER BY made_at, id";
        let codes = "SELECT made_at, used_at, draft FROM contact_code
            WHERE organisation_id = $1 ORDER BY made_at, id";
        let replies = "SELECT l.day AS lesson_on, r.answer, r.answered_at FROM reply r
            JOIN lesson l ON l.id = r.lesson_id WHERE l.organisation_id = $1 AND r.answered_by = $2
            ORDER BY r.answered_at, l.id";
        let evaluations = "SELECT l.day AS lesson_on, e.answered_at, e.first_score, e.second_score,
                e.third_score, e.fourth_score, e.remark
            FROM evaluation e JOIN lesson l ON l.id = e.lesson_id
            JOIN request r ON r.id = l.request_id WHERE r.contact_id = $1
            ORDER BY e.answered_at, l.id";
        let codes: Vec<KnownCode> = all(db, codes, [school()]).await?;
        let named = contact.id.to_string();
        let about =
            |one: &KnownCode| one.draft.contains(&named) || traces.wiped(&one.draft).is_some();
        Ok(KnownOf {
            requests: all(db, requests, [id()]).await?,
            mail: all(db, mail, [school(), address.into()]).await?,
            links: all(db, links, [id()]).await?,
            codes: codes.into_iter().filter(about).collect(),
            replies: all(db, replies, [school(), answered_as.into()]).await?,
            evaluations: all(db, evaluations, [id()]).await?,
            mentions: self.mentions(permit, contact.organisation, &traces).await?,
        })
    }
}

impl Tx {
    /// Other schools at which somebody has this address, by name; none outside what the permit
    /// reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn same_address(
        &self,
        permit: &Permit<ManageOrganisations>,
        contact: &Contact,
    ) -> Result<Vec<(OrganisationId, String)>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            name: String,
            area_id: Uuid,
        }
        let address = contact
            .email
            .as_ref()
            .map(|email| email.as_str().to_owned());
        let sql = "SELECT DISTINCT o.id, o.name, m.area_id FROM contact c
            JOIN organisation o ON o.id = c.organisation_id
            JOIN municipality m ON m.code = o.municipality_code
            WHERE c.email = $1 AND o.id <> $2 ORDER BY o.name, o.id";
        let values = [address.into(), contact.organisation.0.into()];
        let rows: Vec<Row> = all(&self.inner, sql, values).await?;
        let reached = rows
            .into_iter()
            .filter(|row| permit.covers(AreaId(row.area_id), &[]));
        Ok(reached
            .map(|row| (OrganisationId(row.id), row.name))
            .collect())
    }
}
