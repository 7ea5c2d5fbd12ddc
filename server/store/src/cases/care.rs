//! Help by local organisations, proposed to a youth.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, run};
use domain::cases::{CareRoute, CareStanding, CareState};
use domain::ids::{CareOrganisationId, CareReferralId, CaseId, EmployeeId};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// How proposed help stands, with what is sealed of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareLine {
    /// How it stands.
    pub standing: CareStanding,
    /// How it was handed over.
    pub route: Option<CareRoute>,
    /// Since when the youth agrees, and a parent.
    pub agreed: Option<(Day, Option<Day>)>,
    /// What came of it.
    pub outcome: Option<Sealed>,
}

/// Proposed help, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedCare {
    /// Which.
    pub id: CareReferralId,
    /// The organisation, by name.
    pub organisation: String,
    /// How it stands.
    pub line: CareLine,
    /// Why.
    pub words: Option<Sealed>,
    /// Grows with each change.
    pub version: i32,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation: String,
    state: String,
    route: Option<String>,
    youth_agreed_on: Option<Day>,
    parents_agreed_on: Option<Day>,
    ask_after: Option<Day>,
    words: Option<Vec<u8>>,
    outcome: Option<Vec<u8>>,
    version: i32,
}

impl Logged<'_> {
    /// Help that was proposed in a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn care(&self, case: CaseId) -> Result<Vec<SealedCare>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT r.id, o.name AS organisation, r.state, r.route, r.youth_agreed_on,
                r.parents_agreed_on, r.ask_after, r.words, r.outcome, r.version
             FROM case_referral r JOIN case_care_organisation o ON o.id = r.organisation_id
             WHERE r.case_id = $1 ORDER BY r.made_at DESC, r.id DESC";
        let rows: Vec<Row> = all(self.connection(), sql, [case.0.into()]).await?;
        rows.into_iter().map(care_of).collect()
    }

    /// Proposes help.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_care(
        &self,
        case: CaseId,
        (id, organisation): (CareReferralId, CareOrganisationId),
        (by, at): (EmployeeId, Instant),
        words: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_referral (id, case_id, employee_id, organisation_id, state, made_at,
                words, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
            [
                id.0.into(),
                case.0.into(),
                by.0.into(),
                organisation.0.into(),
                CareState::Proposed.code().into(),
                at.into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Writes proposed help of which `version` was read as it is now.
    ///
    /// # Errors
    /// `Stale` when it was changed since; or when the database fails.
    pub async fn save_care(
        &self,
        case: CaseId,
        (id, version): (CareReferralId, i32),
        line: CareLine,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_referral SET state = $1, route = $2, youth_agreed_on = $3,
                parents_agreed_on = $4, ask_after = $5, outcome = $6, version = version + 1
             WHERE id = $7 AND case_id = $8 AND version = $9",
            [
                line.standing.state.code().into(),
                line.route.map(CareRoute::code).into(),
                line.agreed.map(|agreed| agreed.0).into(),
                line.agreed.and_then(|agreed| agreed.1).into(),
                line.standing.ask_after.into(),
                line.outcome.map(Sealed::into_bytes).into(),
                id.0.into(),
                case.0.into(),
                version.into(),
            ],
        )
        .await?;
        match touched {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }
}

fn care_of(row: Row) -> Result<SealedCare, StoreError> {
    let route = row.route.as_deref().map(CareRoute::parse).transpose();
    Ok(SealedCare {
        id: CareReferralId(row.id),
        organisation: row.organisation,
        line: CareLine {
            standing: CareStanding {
                state: CareState::parse(&row.state)
                    .map_err(|_| StoreError::Unreadable("case_referral.state"))?,
                ask_after: row.ask_after,
            },
            route: route.map_err(|_| StoreError::Unreadable("case_referral.route"))?,
            agreed: row.youth_agreed_on.map(|on| (on, row.parents_agreed_on)),
            outcome: sealed(row.outcome)?,
        },
        words: sealed(row.words)?,
        version: row.version,
    })
}
