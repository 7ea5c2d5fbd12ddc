//! A case and its youth: made and read.

use super::log::Logged;
use super::sealed;
use crate::tables::{one, run};
use crate::{StoreError, Tx};
use domain::cases::{Agreed, CaseState, Consent, ReferrerKind};
use domain::ids::{AreaId, CaseId, EmployeeId, OffenceId, YouthId};
use domain::permission::{Deed, Permit};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// What tells whether somebody may see a case: ids and its state, nothing about the youth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseHead {
    /// Which.
    pub case: CaseId,
    /// Whose.
    pub youth: YouthId,
    /// Its area.
    pub area: AreaId,
    /// Who follows it.
    pub worker: Option<EmployeeId>,
    /// Who stands in while it is handed over.
    pub stand_in: Option<EmployeeId>,
    /// Where it stands.
    pub state: CaseState,
    /// Grows with each change.
    pub version: i32,
}

impl CaseHead {
    /// Who answers for it: its worker, and who stands in.
    pub fn answering(&self) -> Vec<EmployeeId> {
        self.worker.into_iter().chain(self.stand_in).collect()
    }
}

/// Who a youth is, sealed; none of a field when it was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedYouth {
    /// Given names.
    pub given_names: Option<Sealed>,
    /// Family name.
    pub family_name: Option<Sealed>,
    /// Birth.
    pub birth_date: Option<Sealed>,
    /// Address.
    pub address: Option<Sealed>,
    /// How youth and parents are reached.
    pub contact: Option<Sealed>,
}

/// A case as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// What people call it by.
    pub number: String,
    /// Who follows it, by name.
    pub worker: Option<String>,
    /// Code of the home municipality.
    pub municipality_code: String,
    /// Its name.
    pub municipality: String,
    /// Kind of referrer.
    pub referrer: ReferrerKind,
    /// Name of the offence.
    pub offence: String,
    /// What the referral told.
    pub referral: Option<Sealed>,
    /// Day on which it came in.
    pub received_on: Day,
    /// What was agreed to.
    pub agreed: Agreed,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// Why, for the referrer.
    pub ending: Option<Sealed>,
    /// When the referrer was sent word of it.
    pub referrer_told_on: Option<Day>,
    /// The youth.
    pub youth: SealedYouth,
}

/// A case that is to be made.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// Its id.
    pub case: CaseId,
    /// Whose.
    pub youth: YouthId,
    /// Code of the home municipality.
    pub municipality: String,
    /// Its area.
    pub area: AreaId,
    /// Who follows it from the start.
    pub worker: Option<EmployeeId>,
    /// Kind of referrer.
    pub referrer: ReferrerKind,
    /// Which offence.
    pub offence: OffenceId,
    /// What the referral told.
    pub referral: Sealed,
    /// Day on which it came in.
    pub received_on: Day,
}

#[derive(FromQueryResult)]
struct HeadRow {
    id: Uuid,
    youth_id: Uuid,
    area_id: Uuid,
    worker_id: Option<Uuid>,
    stand_in_id: Option<Uuid>,
    state: String,
    version: i32,
}

#[derive(FromQueryResult)]
struct FileRow {
    number: String,
    worker: Option<String>,
    municipality_code: String,
    municipality: String,
    referrer: Option<String>,
    offence: Option<String>,
    referral: Option<Vec<u8>>,
    received_on: Day,
    admits: Option<bool>,
    youth_agreed_on: Option<Day>,
    parents_agreed_on: Option<Day>,
    signed_on: Option<Day>,
    ended_on: Option<Day>,
    ending: Option<Vec<u8>>,
    referrer_told_on: Option<Day>,
    given_names: Option<Vec<u8>>,
    family_name: Option<Vec<u8>>,
    birth_date: Option<Vec<u8>>,
    address: Option<Vec<u8>>,
    contact: Option<Vec<u8>>,
}

impl Tx {
    /// What tells whether somebody may see a case. It says nothing about the youth, so it needs no
    /// row in the log: that row is written with what it tells.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn case_head<D: Deed>(
        &self,
        _: &Permit<D>,
        case: CaseId,
    ) -> Result<CaseHead, StoreError> {
        let sql = "SELECT f.id, f.youth_id, f.area_id, f.worker_id, f.state, f.version,
                (SELECT h.stand_in_id FROM case_handover h WHERE h.case_id = f.id
                 AND h.from_id = f.worker_id AND h.state IN ('confirmed', 'refused')
                 AND h.stands_in) AS stand_in_id
             FROM case_file f WHERE f.id = $1";
        let row: Option<HeadRow> = one(&self.inner, sql, [case.0.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Ok(CaseHead {
            case: CaseId(row.id),
            youth: YouthId(row.youth_id),
            area: AreaId(row.area_id),
            worker: row.worker_id.map(EmployeeId),
            stand_in: row.stand_in_id.map(EmployeeId),
            state: CaseState::parse(&row.state)
                .map_err(|_| StoreError::Unreadable("case_file.state"))?,
            version: row.version,
        })
    }
}

impl Logged<'_> {
    /// Writes down a youth who is new.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another youth; or when the database fails.
    pub async fn insert_youth(
        &self,
        youth: YouthId,
        municipality: &str,
        who: SealedYouth,
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let bytes = |sealed: Option<Sealed>| sealed.map(Sealed::into_bytes);
        run(
            self.connection(),
            "INSERT INTO case_youth (id, municipality_code, given_names, family_name, birth_date,
                address, contact, made_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
            [
                youth.0.into(),
                municipality.into(),
                bytes(who.given_names).into(),
                bytes(who.family_name).into(),
                bytes(who.birth_date).into(),
                bytes(who.address).into(),
                bytes(who.contact).into(),
                at.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Makes a case; its number is the year of the referral and the next one in it.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another case; or when the database fails.
    pub async fn insert_case(&self, new: NewCase, at: Instant) -> Result<(), StoreError> {
        #[derive(FromQueryResult)]
        struct Last {
            number: Option<String>,
        }
        self.of_case(new.case)?;
        let year = new.received_on.format("%Y-").to_string();
        // The row in the log, written before, keeps everybody else out until this write ends.
        let last: Option<Last> = one(
            self.connection(),
            "SELECT MAX(number) AS number FROM case_file WHERE number LIKE $1",
            [format!("{year}%").into()],
        )
        .await?;
        let last = last.and_then(|last| last.number?.strip_prefix(&year)?.parse::<u32>().ok());
        let state = match new.worker {
            Some(_) => CaseState::Running,
            None => CaseState::Received,
        };
        run(
            self.connection(),
            "INSERT INTO case_file (id, youth_id, number, area_id, municipality_code, worker_id,
                state, received_on, made_at, version, referrer, offence_id, referral, admits)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, $12, $13)",
            [
                new.case.0.into(),
                new.youth.0.into(),
                format!("{year}{:05}", last.unwrap_or(0) + 1).into(),
                new.area.0.into(),
                new.municipality.into(),
                new.worker.map(|worker| worker.0).into(),
                state.code().into(),
                new.received_on.into(),
                at.into(),
                new.referrer.code().into(),
                new.offence.0.into(),
                new.referral.into_bytes().into(),
                false.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// A case with its youth, sealed.
    ///
    /// # Errors
    /// `NotFound`; or when the database fails.
    pub async fn case_file(&self, case: CaseId) -> Result<CaseFile, StoreError> {
        self.of_case(case)?;
        let row: Option<FileRow> = one(
            self.connection(),
            "SELECT f.number, e.name AS worker, f.municipality_code, m.name AS municipality,
                f.referrer, o.name AS offence, f.referral, f.received_on, f.admits,
                f.youth_agreed_on, f.parents_agreed_on, f.signed_on, f.ended_on, f.ending,
                f.referrer_told_on,
                y.given_names, y.family_name, y.birth_date, y.address, y.contact
             FROM case_file f JOIN case_youth y ON y.id = f.youth_id
             JOIN municipality m ON m.code = f.municipality_code
             LEFT JOIN employee e ON e.id = f.worker_id
             LEFT JOIN case_offence o ON o.id = f.offence_id
             WHERE f.id = $1",
            [case.0.into()],
        )
        .await?;
        file_of(row.ok_or(StoreError::NotFound)?)
    }
}

fn file_of(row: FileRow) -> Result<CaseFile, StoreError> {
    let referrer = row.referrer.as_deref().unwrap_or_default();
    Ok(CaseFile {
        number: row.number,
        worker: row.worker,
        municipality_code: row.municipality_code,
        municipality: row.municipality,
        referrer: ReferrerKind::parse(referrer)
            .map_err(|_| StoreError::Unreadable("case_file.referrer"))?,
        offence: row.offence.unwrap_or_default(),
        referral: sealed(row.referral)?,
        received_on: row.received_on,
        agreed: Agreed {
            consent: Consent {
                admits: row.admits.unwrap_or(false),
                youth: row.youth_agreed_on,
                parents: row.parents_agreed_on,
            },
            signed: row.signed_on,
        },
        ended_on: row.ended_on,
        ending: sealed(row.ending)?,
        referrer_told_on: row.referrer_told_on,
        youth: SealedYouth {
            given_names: sealed(row.given_names)?,
            family_name: sealed(row.family_name)?,
            birth_date: sealed(row.birth_date)?,
            address: sealed(row.address)?,
            contact: sealed(row.contact)?,
        },
    })
}
