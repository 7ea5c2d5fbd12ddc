//! What is known of a youth, put right.

use super::files::SealedYouth;
use super::log::Logged;
use crate::StoreError;
use crate::tables::run;
use domain::cases::ReferrerKind;
use domain::ids::{AreaId, CaseId, YouthId};
use vault::Sealed;

/// What takes the place of what a referral told.
#[derive(Debug, Clone)]
pub struct CorrectedFile {
    /// Who the youth is.
    pub youth: SealedYouth,
    /// Code of the home municipality.
    pub municipality: String,
    /// Its area.
    pub area: AreaId,
    /// Kind of referrer.
    pub referrer: ReferrerKind,
    /// What the referral told.
    pub referral: Sealed,
}

impl Logged<'_> {
    /// Puts what a case and its youth are known by right.
    ///
    /// # Errors
    /// `Stale` when the case was changed since `version`; `NotFound` when the log's row is about
    /// another one; or when the database fails.
    pub async fn correct_case(
        &self,
        (case, youth): (CaseId, YouthId),
        version: i32,
        right: CorrectedFile,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        self.of_youth(youth)?;
        let touched = run(
            self.connection(),
            "UPDATE case_file SET municipality_code = $1, area_id = $2, referrer = $3,
                referral = $4, version = version + 1
             WHERE id = $5 AND youth_id = $6 AND version = $7",
            [
                right.municipality.as_str().into(),
                right.area.0.into(),
                right.referrer.code().into(),
                right.referral.into_bytes().into(),
                case.0.into(),
                youth.0.into(),
                version.into(),
            ],
        )
        .await?;
        if touched == 0 {
            return Err(StoreError::Stale);
        }
        let bytes = |sealed: Option<Sealed>| sealed.map(Sealed::into_bytes);
        run(
            self.connection(),
            "UPDATE case_youth SET municipality_code = $1, given_names = $2, family_name = $3,
                birth_date = $4, address = $5, contact = $6, version = version + 1
             WHERE id = $7",
            [
                right.municipality.into(),
                bytes(right.youth.given_names).into(),
                bytes(right.youth.family_name).into(),
                bytes(right.youth.birth_date).into(),
                bytes(right.youth.address).into(),
                bytes(right.youth.contact).into(),
                youth.0.into(),
            ],
        )
        .await?;
        Ok(())
    }
}
