//! Agreements with municipalities and other sources of money.

mod charges;

pub use charges::ChargedLesson;

use crate::tables::{agreement, funding_source, insert_all};
use crate::whole_region::WholeRegion;
use crate::{Store, StoreError, Tx};
use domain::agreement::{Agreement, FundingSource, Settlement};
use domain::ids::{AgreementId, FundingSourceId, LessonTypeId};
use domain::organisation::OrganisationKind;
use domain::permission::{ManageAgreements, Permit, ReadCoverage};
use domain::time::Day;
use domain::values::Name;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

fn unreadable<E>(_: E) -> StoreError {
    StoreError::Unreadable("agreement")
}

fn listed<T, E>(text: &str, read: impl Fn(&str) -> Result<T, E>) -> Result<Vec<T>, StoreError> {
    let parts = text.split(',').filter(|part| !part.is_empty());
    parts.map(|part| read(part).map_err(unreadable)).collect()
}

pub(crate) fn agreement_of(row: agreement::Model) -> Result<Agreement, StoreError> {
    let number = |number: i32| u32::try_from(number).map_err(unreadable);
    let cents = |cents: Option<i64>| cents.map(u64::try_from).transpose().map_err(unreadable);
    Ok(Agreement {
        id: AgreementId(row.id),
        municipality: row.municipality_code,
        source: FundingSourceId(row.source_id),
        name: Name::parse(&row.name).map_err(unreadable)?,
        first_day: row.first_day,
        last_day: row.last_day,
        lessons: number(row.lessons)?,
        minutes: number(row.minutes)?,
        tailor_made_minutes: number(row.tailor_made_minutes)?,
        kinds: listed(&row.kinds, OrganisationKind::parse)?,
        lesson_types: listed(&row.lesson_types, str::parse::<LessonTypeId>)?,
        amount_cents: cents(row.amount_cents)?,
        settled_cents: cents(row.settled_cents)?,
        settlement: Settlement::parse(&row.settlement).map_err(unreadable)?,
        granted_on: row.granted_on,
        settled_on: row.settled_on,
        notes: row.notes,
        carried_from: row.carried_from.map(AgreementId),
        version: row.version,
    })
}

/// The form keeps every number far below what the columns hold.
fn row_of(agreement: &Agreement) -> Result<agreement::ActiveModel, StoreError> {
    let number = |number: u32| i32::try_from(number).map_err(unreadable);
    let cents = |cents: Option<u64>| cents.map(i64::try_from).transpose().map_err(unreadable);
    let kinds: Vec<_> = agreement.kinds.iter().map(|kind| kind.code()).collect();
    let types: Vec<_> = (agreement.lesson_types.iter())
        .map(LessonTypeId::to_string)
        .collect();
    Ok(agreement::ActiveModel {
        id: Set(agreement.id.0),
        municipality_code: Set(agreement.municipality.clone()),
        source_id: Set(agreement.source.0),
        name: Set(agreement.name.to_string()),
        first_day: Set(agreement.first_day),
        last_day: Set(agreement.last_day),
        lessons: Set(number(agreement.lessons)?),
        minutes: Set(number(agreement.minutes)?),
        tailor_made_minutes: Set(number(agreement.tailor_made_minutes)?),
        kinds: Set(kinds.join(",")),
        lesson_types: Set(types.join(",")),
        amount_cents: Set(cents(agreement.amount_cents)?),
        settled_cents: Set(cents(agreement.settled_cents)?),
        settlement: Set(agreement.settlement.code().to_owned()),
        granted_on: Set(agreement.granted_on),
        settled_on: Set(agreement.settled_on),
        notes: Set(agreement.notes.clone()),
        carried_from: Set(agreement.carried_from.map(|id| id.0)),
        version: Set(agreement.version),
    })
}

fn source_row(source: &FundingSource) -> funding_source::ActiveModel {
    funding_source::ActiveModel {
        id: Set(source.id.0),
        name: Set(source.name.to_string()),
        version: Set(source.version),
    }
}

fn source_of(row: funding_source::Model) -> Result<FundingSource, StoreError> {
    Ok(FundingSource {
        id: FundingSourceId(row.id),
        name: Name::parse(&row.name).map_err(unreadable)?,
        version: row.version,
    })
}

impl Store {
    /// Agreements that hold on some day of a period, both ends inclusive, whatever their
    /// municipality; by municipality, first day and name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn agreements_between(
        &self,
        _: &Permit<ReadCoverage>,
        first: Day,
        last: Day,
    ) -> Result<Vec<Agreement>, StoreError> {
        let rows = agreement::Entity::find()
            .filter(agreement::Column::FirstDay.lte(last))
            .filter(agreement::Column::LastDay.gte(first))
            .order_by_asc(agreement::Column::MunicipalityCode)
            .order_by_asc(agreement::Column::FirstDay)
            .order_by_asc(agreement::Column::Name)
            .order_by_asc(agreement::Column::Id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(agreement_of).collect()
    }

    /// One agreement.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn agreement(
        &self,
        _: &Permit<ReadCoverage>,
        id: AgreementId,
    ) -> Result<Agreement, StoreError> {
        let row = agreement::Entity::find_by_id(id.0).one(&self.db).await?;
        agreement_of(row.ok_or(StoreError::NotFound)?)
    }

    /// The agreement that carries one on, if there is one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn successor(
        &self,
        _: &Permit<ReadCoverage>,
        id: AgreementId,
    ) -> Result<Option<AgreementId>, StoreError> {
        let row = agreement::Entity::find()
            .filter(agreement::Column::CarriedFrom.eq(id.0))
            .one(&self.db)
            .await?;
        Ok(row.map(|row| AgreementId(row.id)))
    }

    /// The sources of money, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn funding_sources(
        &self,
        _: &Permit<ReadCoverage>,
    ) -> Result<Vec<FundingSource>, StoreError> {
        let rows = funding_source::Entity::find()
            .order_by_asc(funding_source::Column::Name)
            .all(&self.db)
            .await?;
        rows.into_iter().map(source_of).collect()
    }
}

impl Tx {
    /// Writes the agreements of a whole region.
    pub(crate) async fn load_agreements(&self, region: &WholeRegion) -> Result<(), StoreError> {
        insert_all(&self.inner, region.funding_sources.iter().map(source_row)).await?;
        let rows: Result<Vec<_>, _> = region.agreements.iter().map(row_of).collect();
        insert_all(&self.inner, rows?).await?;
        Ok(())
    }

    /// Whether there is such a source of money.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_funding_source(
        &self,
        _: &Permit<ManageAgreements>,
        id: FundingSourceId,
    ) -> Result<bool, StoreError> {
        let row = funding_source::Entity::find_by_id(id.0);
        Ok(row.one(&self.inner).await?.is_some())
    }

    /// Adds a source of money.
    ///
    /// # Errors
    /// `Broken(FundingSourceName)` when it is there already.
    pub async fn add_funding_source(
        &self,
        _: &Permit<ManageAgreements>,
        source: &FundingSource,
    ) -> Result<(), StoreError> {
        funding_source::Entity::insert(source_row(source))
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Adds an agreement.
    ///
    /// # Errors
    /// `Broken(CarriedOnce)` when another carries on the same one.
    pub async fn add_agreement(
        &self,
        _: &Permit<ManageAgreements>,
        agreement: &Agreement,
    ) -> Result<(), StoreError> {
        agreement::Entity::insert(row_of(agreement)?)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Changes an agreement of which the version before its own was shown.
    ///
    /// # Errors
    /// `Stale`, or when the database fails.
    pub async fn change_agreement(
        &self,
        _: &Permit<ManageAgreements>,
        agreement: &Agreement,
    ) -> Result<(), StoreError> {
        let changed = agreement::Entity::update_many()
            .set(row_of(agreement)?)
            .filter(agreement::Column::Id.eq(agreement.id.0))
            .filter(agreement::Column::Version.eq(agreement.version - 1))
            .exec(&self.inner)
            .await?;
        match changed.rows_affected {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }
}
