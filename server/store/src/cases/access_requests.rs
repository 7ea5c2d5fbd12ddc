//! Requests of youths for what is known of them, and what is handed over, sealed.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, one, run};
use domain::cases::{AccessFacts, AccessLine, AccessState};
use domain::ids::{AccessRequestId, CaseId, EmployeeId, YouthId};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// A request as it is kept, without the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRequest {
    /// Which.
    pub id: AccessRequestId,
    /// Where it stands.
    pub facts: AccessFacts,
    /// Day on which it came in.
    pub received_on: Day,
    /// Last day for the answer.
    pub due_on: Day,
    /// When what is handed over was made, UTC seconds.
    pub made_at: Option<Instant>,
    /// What is handed over, as it is read before it is signed.
    pub document: Option<Sealed>,
    /// Who signed, by name.
    pub signed_by: Vec<String>,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// Why.
    pub ending: Option<Sealed>,
    /// Grows with each change.
    pub version: i32,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    state: String,
    received_on: Day,
    due_on: Day,
    made_at: Option<i64>,
    document: Option<Vec<u8>>,
    first_by: Option<Uuid>,
    first_name: Option<String>,
    second_by: Option<Uuid>,
    second_name: Option<String>,
    ended_on: Option<Day>,
    ending: Option<Vec<u8>>,
    version: i32,
}

#[derive(FromQueryResult)]
struct OpenRow {
    case_id: Uuid,
    youth_id: Uuid,
    number: String,
    state: String,
    first_by: Option<Uuid>,
    second_by: Option<Uuid>,
    due_on: Day,
}

#[derive(FromQueryResult)]
struct FileRow {
    file: Option<Vec<u8>>,
}

impl Logged<'_> {
    /// The requests of a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn access_requests(&self, case: CaseId) -> Result<Vec<KeptRequest>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT r.id, r.state, r.received_on, r.due_on, r.made_at, r.document,
                r.first_by, a.name AS first_name, r.second_by, b.name AS second_name,
                r.ended_on, r.ending, r.version
             FROM case_access_request r LEFT JOIN employee a ON a.id = r.first_by
             LEFT JOIN employee b ON b.id = r.second_by
             WHERE r.case_id = $1 ORDER BY r.received_on DESC, r.id DESC";
        let rows: Vec<Row> = all(self.connection(), sql, [case.0.into()]).await?;
        rows.into_iter().map(request_of).collect()
    }

    /// The requests of all cases that still wait for an answer, the first day first, each with whose
    /// it is; none of a youth who was erased.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_access_requests(&self) -> Result<Vec<(YouthId, AccessLine)>, StoreError> {
        let sql =
            "SELECT r.case_id, r.youth_id, f.number, r.state, r.first_by, r.second_by, r.due_on
             FROM case_access_request r JOIN case_file f ON f.id = r.case_id
             JOIN case_key k ON k.youth_id = r.youth_id
             WHERE r.state IN ('open', 'made') ORDER BY r.due_on, f.number";
        let rows: Vec<OpenRow> = all(self.connection(), sql, []).await?;
        let line = |row: OpenRow| {
            let line = AccessLine {
                case: CaseId(row.case_id),
                number: row.number,
                state: AccessState::parse(&row.state)
                    .map_err(|_| StoreError::Unreadable("case_access_request.state"))?,
                signatures: u8::from(row.first_by.is_some()) + u8::from(row.second_by.is_some()),
                due_on: row.due_on,
            };
            Ok((YouthId(row.youth_id), line))
        };
        rows.into_iter().map(line).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// `NotFound` when the case has no such request.
    pub async fn access_request(
        &self,
        case: CaseId,
        id: AccessRequestId,
    ) -> Result<KeptRequest, StoreError> {
        let all = self.access_requests(case).await?;
        let one = all.into_iter().find(|one| one.id == id);
        one.ok_or(StoreError::NotFound)
    }

    /// Writes a request down.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another case; or when the database fails.
    pub async fn insert_access_request(
        &self,
        case: CaseId,
        id: AccessRequestId,
        (received, due): (Day, Day),
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let youth = self.about().youth().ok_or(StoreError::NotFound)?;
        let sql = "INSERT INTO case_access_request
                (id, case_id, youth_id, state, received_on, due_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, 1)";
        let values = [
            id.0.into(),
            case.0.into(),
            youth.0.into(),
            AccessState::Open.code().into(),
            received.into(),
            due.into(),
        ];
        run(self.connection(), sql, values).await?;
        Ok(())
    }

    /// Puts away what is to be handed over, in the place of what was; signatures under that go.
    ///
    /// # Errors
    /// `Stale` when the request was changed since `version`.
    pub async fn put_access_file(
        &self,
        case: CaseId,
        (id, version): (AccessRequestId, i32),
        (document, file): (Sealed, Sealed),
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_access_request SET state = $1, document = $2, file = $3,
                made_at = $4, first_by = NULL, second_by = NULL, version = version + 1
             WHERE id = $5 AND case_id = $6 AND version = $7";
        let values = [
            AccessState::Made.code().into(),
            document.into_bytes().into(),
            file.into_bytes().into(),
            at.into(),
            id.0.into(),
            case.0.into(),
            version.into(),
        ];
        changed(run(self.connection(), sql, values).await?)
    }

    /// Writes down who signed.
    ///
    /// # Errors
    /// `Stale` when the request was changed since `version`: what was read may not be what there is.
    pub async fn set_signatures(
        &self,
        case: CaseId,
        (id, version): (AccessRequestId, i32),
        (first, second): (Option<EmployeeId>, Option<EmployeeId>),
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_access_request SET first_by = $1, second_by = $2,
                version = version + 1 WHERE id = $3 AND case_id = $4 AND version = $5";
        let values = [
            first.map(|id| id.0).into(),
            second.map(|id| id.0).into(),
            id.0.into(),
            case.0.into(),
            version.into(),
        ];
        changed(run(self.connection(), sql, values).await?)
    }

    /// Gives a request its end. What was handed over is kept no longer than it was needed.
    ///
    /// # Errors
    /// `Stale` when it was changed since `version`.
    pub async fn end_access_request(
        &self,
        case: CaseId,
        (id, version): (AccessRequestId, i32),
        (end, on): (AccessState, Day),
        why: Option<Sealed>,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_access_request SET state = $1, ended_on = $2, ending = $3,
                document = NULL, file = NULL, version = version + 1
             WHERE id = $4 AND case_id = $5 AND version = $6";
        let values = [
            end.code().into(),
            on.into(),
            why.map(Sealed::into_bytes).into(),
            id.0.into(),
            case.0.into(),
            version.into(),
        ];
        changed(run(self.connection(), sql, values).await?)
    }

    /// The file that is handed over.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub async fn access_file(
        &self,
        case: CaseId,
        id: AccessRequestId,
    ) -> Result<Sealed, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT file FROM case_access_request WHERE id = $1 AND case_id = $2";
        let row: Option<FileRow> =
            one(self.connection(), sql, [id.0.into(), case.0.into()]).await?;
        let file = row.ok_or(StoreError::NotFound)?.file;
        sealed(file)?.ok_or(StoreError::NotFound)
    }
}

fn changed(touched: u64) -> Result<(), StoreError> {
    match touched {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

fn request_of(row: Row) -> Result<KeptRequest, StoreError> {
    Ok(KeptRequest {
        id: AccessRequestId(row.id),
        facts: AccessFacts {
            state: AccessState::parse(&row.state)
                .map_err(|_| StoreError::Unreadable("case_access_request.state"))?,
            first: row.first_by.map(EmployeeId),
            second: row.second_by.map(EmployeeId),
        },
        received_on: row.received_on,
        due_on: row.due_on,
        made_at: row.made_at,
        document: sealed(row.document)?,
        signed_by: row.first_name.into_iter().chain(row.second_name).collect(),
        ended_on: row.ended_on,
        ending: sealed(row.ending)?,
        version: row.version,
    })
}
