use crate::lesson_words::employee_names;
use crate::tables::{all, placeholders};
use crate::{StoreError, Tx};
use domain::ids::{EmployeeId, LessonId, OrganisationId};
use domain::permission::{Deed, Permit};
use domain::values::Email;
use sea_orm::{FromQueryResult, Value};
use std::collections::BTreeMap;
use std::fmt;
use uuid::Uuid;

/// A lesson in the words of a mail, and who gets that mail.
#[derive(Clone, PartialEq, Eq)]
pub struct LetterWords {
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Street, number, postcode and town.
    pub address: String,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Name of the group.
    pub group: String,
    /// What the school prepares, as the catalogue says for the lesson's day; may be empty.
    pub preparation: String,
    /// The contact of the request, else the school's first contact who has an address.
    pub to: Option<Email>,
    /// Whether the school still has to say that it wants it.
    pub held: bool,
}

/// Only that it is one: the rest is about people, and this may end up in a log.
impl fmt::Debug for LetterWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LetterWords")
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    organisation: String,
    street: String,
    house_number: String,
    postcode: Option<String>,
    town: String,
    lesson_type: String,
    school_group: String,
    preparation: Option<String>,
    email: Option<String>,
    held_until: Option<i64>,
}

const WORDS: &str = "SELECT l.id, o.id AS organisation_id, o.name AS organisation, o.street,
        o.house_number, o.postcode, o.town, t.name AS lesson_type, g.name AS school_group,
        (SELECT v.room_needs FROM lesson_type_version v
         WHERE v.lesson_type_id = t.id AND (l.day IS NULL OR v.valid_from <= l.day)
         ORDER BY v.valid_from DESC LIMIT 1) AS preparation,
        COALESCE(c.email, (SELECT f.email FROM contact f
         WHERE f.organisation_id = o.id AND f.email IS NOT NULL
         ORDER BY f.name, f.id LIMIT 1)) AS email,
        r.held_until
    FROM lesson l
    JOIN request r ON r.id = l.request_id
    JOIN organisation o ON o.id = l.organisation_id
    JOIN school_group g ON g.id = l.group_id
    JOIN lesson_type t ON t.id = l.lesson_type_id
    LEFT JOIN contact c ON c.id = r.contact_id";

impl Row {
    fn read(self) -> LetterWords {
        let joined = |parts: &[&str], between: &str| {
            let parts: Vec<&str> = parts
                .iter()
                .copied()
                .filter(|one| !one.is_empty())
                .collect();
            parts.join(between)
        };
        let street = joined(&[&self.street, &self.house_number], " ");
        let town = joined(
            &[self.postcode.as_deref().unwrap_or_default(), &self.town],
            " ",
        );
        LetterWords {
            organisation: OrganisationId(self.organisation_id),
            name: self.organisation,
            address: joined(&[&street, &town], ", "),
            lesson_type: self.lesson_type,
            group: self.school_group,
            preparation: self.preparation.unwrap_or_default(),
            // What is no address any more is none; the school is reached by telephone.
            to: self.email.and_then(|text| Email::parse(&text).ok()),
            held: self.held_until.is_some(),
        }
    }
}

impl Tx {
    /// These lessons in words.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn letter_words<D: Deed>(
        &self,
        _: &Permit<D>,
        lessons: &[LessonId],
    ) -> Result<BTreeMap<LessonId, LetterWords>, StoreError> {
        let mut words = BTreeMap::new();
        for chunk in lessons.chunks(500) {
            let sql = format!("{WORDS} WHERE l.id IN ({})", placeholders(1, chunk.len()));
            let values = chunk.iter().map(|id| Value::from(id.0));
            for row in all::<Row>(&self.inner, &sql, values).await? {
                words.insert(LessonId(row.id), row.read());
            }
        }
        Ok(words)
    }

    /// Names of employees, also of those who left.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn employee_names<D: Deed>(
        &self,
        _: &Permit<D>,
        employees: &[EmployeeId],
    ) -> Result<BTreeMap<EmployeeId, String>, StoreError> {
        employee_names(&self.inner, employees).await
    }
}
