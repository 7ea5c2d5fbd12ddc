use crate::tables::all;
use crate::{Store, StoreError};
use domain::ids::{MailId, OrganisationId};
use domain::outbox::{MailCounts, MailFilter, MailLine, MailState, Trouble};
use domain::permission::{Permit, ReadOutbox};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    organisation_id: Option<Uuid>,
    name: Option<String>,
    address: Option<String>,
    state: String,
    attempts: i32,
    trouble: String,
    made_at: i64,
    due_at: i64,
    ended_at: Option<i64>,
    whole: i32,
}

#[derive(FromQueryResult)]
struct Count {
    state: String,
    n: i64,
}

impl Store {
    /// A page of mail, the newest first. Of an address only enough comes out to tell two apart.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail_lines(
        &self,
        _: &Permit<ReadOutbox>,
        filter: &MailFilter,
    ) -> Result<Vec<MailLine>, StoreError> {
        let rows: Vec<Row> = all(
            &self.db,
            "SELECT m.id, m.kind, m.organisation_id, o.name, m.address, m.state, m.attempts,
                    m.trouble, m.made_at, m.due_at, m.ended_at,
                    CASE WHEN m.message IS NULL OR m.address IS NULL THEN 0 ELSE 1 END AS whole
             FROM outbox m LEFT JOIN organisation o ON o.id = m.organisation_id
             WHERE ($1 = '' OR m.state = $1)
             ORDER BY m.made_at DESC, m.id DESC LIMIT $2 OFFSET $3",
            [
                filter.state.map_or("", MailState::code).into(),
                i64::from(MailFilter::PAGE).into(),
                i64::from(filter.skip()).into(),
            ],
        )
        .await?;
        rows.into_iter().map(line).collect()
    }

    /// How many mails there are in each state.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail_counts(&self, _: &Permit<ReadOutbox>) -> Result<MailCounts, StoreError> {
        let sql = "SELECT state, COUNT(*) AS n FROM outbox GROUP BY state ORDER BY state";
        let rows: Vec<Count> = all(&self.db, sql, []).await?;
        let counts = rows.into_iter().map(|row| {
            let count = u64::try_from(row.n).unwrap_or(0);
            Ok((read_state(&row.state)?, count))
        });
        Ok(MailCounts(counts.collect::<Result<_, StoreError>>()?))
    }
}

fn read_state(code: &str) -> Result<MailState, StoreError> {
    MailState::parse(code).map_err(|_| StoreError::Unreadable("outbox.state"))
}

fn line(row: Row) -> Result<MailLine, StoreError> {
    Ok(MailLine {
        id: MailId(row.id),
        kind: row.kind,
        school: row.organisation_id.map(OrganisationId).zip(row.name),
        address: row.address.as_deref().map(masked),
        state: read_state(&row.state)?,
        attempts: u32::try_from(row.attempts).unwrap_or(0),
        trouble: Trouble::parse(&row.trouble),
        made_at: row.made_at,
        due_at: row.due_at,
        ended_at: row.ended_at,
        is_whole: row.whole == 1,
    })
}

/// `j…@school.example`: enough to tell which of a school's contacts it is.
fn masked(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}…@{domain}")
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn of_an_address_only_the_first_letter_and_the_domain_are_shown() {
        let shown = ["jan.de.vries@school.example", "@school.example", "jan"].map(masked);
        assert_eq!(shown, ["j…@school.example", "…@school.example", "j…@"]);
    }
}
