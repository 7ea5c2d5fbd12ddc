//! What an administrator keeps for signals and help: the indexes, and the organisations that help.

use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::cases::{
    CareOrganisation, CareOrganisationDraft, IndexRules, RegionIndex, SignalTerms,
};
use domain::ids::CareOrganisationId;
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::Day;
use domain::values::Name;
use sea_orm::FromQueryResult;
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct IndexRow {
    code: String,
    name: String,
    is_on: bool,
    ends_on: Option<Day>,
    months: i32,
    warn_days: i32,
    remove_days: i32,
    four_eyes: Option<bool>,
    version: i32,
}

#[derive(FromQueryResult)]
struct MunicipalityRow {
    municipality_code: String,
    index_code: String,
}

#[derive(FromQueryResult)]
struct CareRow {
    id: Uuid,
    municipality_code: String,
    name: String,
    reached_by: String,
    in_use: bool,
    version: i32,
}

impl Tx {
    /// The indexes, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn indexes<D: Deed>(&self, _: &Permit<D>) -> Result<Vec<IndexRules>, StoreError> {
        let sql = "SELECT code, name, is_on, ends_on, months, warn_days, remove_days, four_eyes,
                version FROM case_index ORDER BY name, code";
        let rows: Vec<IndexRow> = all(&self.inner, sql, []).await?;
        let sql = "SELECT municipality_code, index_code FROM case_index_municipality";
        let places: Vec<MunicipalityRow> = all(&self.inner, sql, []).await?;
        let number =
            |number: i32| u16::try_from(number).map_err(|_| StoreError::Unreadable("case_index"));
        let index = |row: IndexRow| {
            let of_it = places.iter().filter(|place| place.index_code == row.code);
            let municipalities: BTreeSet<String> =
                of_it.map(|place| place.municipality_code.clone()).collect();
            Ok(IndexRules {
                terms: SignalTerms {
                    months: number(row.months)?,
                    warn_days: number(row.warn_days)?,
                    remove_days: number(row.remove_days)?,
                },
                four_eyes: row.four_eyes.unwrap_or(false),
                version: row.version,
                index: RegionIndex {
                    code: row.code,
                    name: row.name,
                    municipalities,
                    on: row.is_on,
                    ends: row.ends_on,
                },
            })
        };
        rows.into_iter().map(index).collect()
    }

    /// Writes an index as it is now; the municipalities leave the index that they had. A `version`
    /// of 0 makes a new one.
    ///
    /// # Errors
    /// `Stale` when it was changed since, or when a new one has a code that is in use; or when the
    /// database fails.
    pub async fn save_index(
        &self,
        _: &Permit<KeepCaseRules>,
        version: i32,
        rules: &IndexRules,
    ) -> Result<(), StoreError> {
        let code = rules.index.code.as_str();
        let touched = run(
            &self.inner,
            "INSERT INTO case_index (code, name, is_on, ends_on, months, warn_days, remove_days,
                four_eyes, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
             ON CONFLICT (code) DO UPDATE SET name = excluded.name, is_on = excluded.is_on,
                ends_on = excluded.ends_on, months = excluded.months,
                warn_days = excluded.warn_days, remove_days = excluded.remove_days,
                four_eyes = excluded.four_eyes, version = case_index.version + 1
             WHERE case_index.version = $9",
            [
                code.into(),
                rules.index.name.as_str().into(),
                rules.index.on.into(),
                rules.index.ends.into(),
                i32::from(rules.terms.months).into(),
                i32::from(rules.terms.warn_days).into(),
                i32::from(rules.terms.remove_days).into(),
                rules.four_eyes.into(),
                version.into(),
            ],
        )
        .await?;
        if touched == 0 {
            return Err(StoreError::Stale);
        }
        let sql = "DELETE FROM case_index_municipality WHERE index_code = $1";
        run(&self.inner, sql, [code.into()]).await?;
        for municipality in &rules.index.municipalities {
            let sql = "INSERT INTO case_index_municipality (municipality_code, index_code)
                 VALUES ($1, $2)
                 ON CONFLICT (municipality_code) DO UPDATE SET index_code = excluded.index_code";
            let values = [municipality.as_str().into(), code.into()];
            run(&self.inner, sql, values).await?;
        }
        Ok(())
    }

    /// The organisations that help, by municipality and name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn care_organisations<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<CareOrganisation>, StoreError> {
        let sql = "SELECT id, municipality_code, name, reached_by, in_use, version
                   FROM case_care_organisation ORDER BY municipality_code, name";
        let rows: Vec<CareRow> = all(&self.inner, sql, []).await?;
        let organisation = |row: CareRow| {
            Ok(CareOrganisation {
                id: CareOrganisationId(row.id),
                municipality: row.municipality_code,
                name: Name::parse(&row.name)
                    .map_err(|_| StoreError::Unreadable("case_care_organisation.name"))?,
                reached_by: row.reached_by,
                in_use: row.in_use,
                version: row.version,
            })
        };
        rows.into_iter().map(organisation).collect()
    }

    /// Adds an organisation.
    ///
    /// # Errors
    /// `Broken(CareOrganisationName)` when the municipality has one of this name.
    pub async fn add_care_organisation(
        &self,
        _: &Permit<KeepCaseRules>,
        id: CareOrganisationId,
        draft: &CareOrganisationDraft,
    ) -> Result<(), StoreError> {
        run(
            &self.inner,
            "INSERT INTO case_care_organisation (id, municipality_code, name, reached_by, in_use,
                version)
             VALUES ($1, $2, $3, $4, $5, 1)",
            [
                id.0.into(),
                draft.municipality.as_str().into(),
                draft.name.as_str().into(),
                draft.reached_by.as_str().into(),
                draft.in_use.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Changes an organisation of which `version` was shown.
    ///
    /// # Errors
    /// `Stale`, or `Broken(CareOrganisationName)`.
    pub async fn change_care_organisation(
        &self,
        _: &Permit<KeepCaseRules>,
        (id, version): (CareOrganisationId, i32),
        draft: &CareOrganisationDraft,
    ) -> Result<(), StoreError> {
        let touched = run(
            &self.inner,
            "UPDATE case_care_organisation SET municipality_code = $1, name = $2, reached_by = $3,
                in_use = $4, version = version + 1
             WHERE id = $5 AND version = $6",
            [
                draft.municipality.as_str().into(),
                draft.name.as_str().into(),
                draft.reached_by.as_str().into(),
                draft.in_use.into(),
                id.0.into(),
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
