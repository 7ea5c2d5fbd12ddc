use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx, new_id};
use domain::coverage::alert_settings::AlertSettings;
use domain::coverage::alerts::AlertRules;
use domain::ids::{AreaId, EmployeeId};
use domain::permission::{Permit, SetAlerts};
use domain::time::{Day, Week};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct RuleRow {
    area_id: Option<Uuid>,
    under_percent: i32,
    cancelled: i32,
    waiting_days: i32,
}

#[derive(FromQueryResult)]
struct MailRow {
    wanted: bool,
}

#[derive(FromQueryResult)]
struct WeekRow {
    monday: Day,
}

fn rules(row: &RuleRow) -> Option<AlertRules> {
    Some(AlertRules {
        under_percent: u8::try_from(row.under_percent).ok()?,
        cancelled: u8::try_from(row.cancelled).ok()?,
        waiting_days: u16::try_from(row.waiting_days).ok()?,
    })
}

impl Store {
    /// Of what a manager wants to be told.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn alert_settings(
        &self,
        _: &Permit<SetAlerts>,
        employee: EmployeeId,
    ) -> Result<AlertSettings, StoreError> {
        let sql = "SELECT area_id, under_percent, cancelled, waiting_days FROM alert_rule
             WHERE employee_id = $1";
        let rows: Vec<RuleRow> = all(&self.db, sql, [employee.0.into()]).await?;
        let sql = "SELECT wanted FROM alert_mail WHERE employee_id = $1";
        let mail: Option<MailRow> = one(&self.db, sql, [employee.0.into()]).await?;
        let mut settings = AlertSettings {
            mailed: mail.is_none_or(|row| row.wanted),
            ..AlertSettings::default()
        };
        for row in rows {
            let rules = rules(&row).ok_or(StoreError::Unreadable("alert_rule"))?;
            match row.area_id.map(AreaId) {
                None => settings.everywhere = rules,
                Some(area) => {
                    settings.by_area.insert(area, rules);
                }
            }
        }
        Ok(settings)
    }

    /// Whether a manager was looked after in a week.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn told_of_alerts(
        &self,
        _: &Permit<SetAlerts>,
        employee: EmployeeId,
        week: Week,
    ) -> Result<bool, StoreError> {
        let sql = "SELECT monday FROM alert_week WHERE employee_id = $1 AND monday = $2";
        let values = [employee.0.into(), week.monday().into()];
        let row: Option<WeekRow> = one(&self.db, sql, values).await?;
        Ok(row.is_some_and(|row| row.monday == week.monday()))
    }
}

impl Tx {
    /// Keeps the rules of a manager for an area, or for everywhere else without one. Without rules an
    /// area has none of its own any more.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_alert_rules(
        &self,
        _: &Permit<SetAlerts>,
        (employee, area): (EmployeeId, Option<AreaId>),
        rules: Option<AlertRules>,
    ) -> Result<(), StoreError> {
        let Some(rules) = rules else {
            let sql = "DELETE FROM alert_rule WHERE employee_id = $1 AND area_id = $2";
            let values = [employee.0.into(), area.map(|area| area.0).into()];
            run(&self.inner, sql, values).await?;
            return Ok(());
        };
        let conflict = match area {
            None => "(employee_id) WHERE area_id IS NULL",
            Some(_) => "(employee_id, area_id) WHERE area_id IS NOT NULL",
        };
        let sql = format!(
            "INSERT INTO alert_rule (id, employee_id, area_id, under_percent, cancelled, waiting_days)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT {conflict} DO UPDATE SET under_percent = excluded.under_percent,
                cancelled = excluded.cancelled, waiting_days = excluded.waiting_days"
        );
        let values = [
            new_id().into(),
            employee.0.into(),
            area.map(|area| area.0).into(),
            i32::from(rules.under_percent).into(),
            i32::from(rules.cancelled).into(),
            i32::from(rules.waiting_days).into(),
        ];
        run(&self.inner, &sql, values).await?;
        Ok(())
    }

    /// Keeps whether a manager wants the weekly mail.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_alert_mail(
        &self,
        _: &Permit<SetAlerts>,
        employee: EmployeeId,
        wanted: bool,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO alert_mail (employee_id, wanted) VALUES ($1, $2)
             ON CONFLICT (employee_id) DO UPDATE SET wanted = excluded.wanted";
        run(&self.inner, sql, [employee.0.into(), wanted.into()]).await?;
        Ok(())
    }

    /// Notes that a manager is looked after in a week; tells whether nobody did before. Two who ask
    /// at once wait for each other.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_alert_week(
        &self,
        _: &Permit<SetAlerts>,
        employee: EmployeeId,
        week: Week,
    ) -> Result<bool, StoreError> {
        let sql = "INSERT INTO alert_week (monday, employee_id) VALUES ($1, $2)
             ON CONFLICT (monday, employee_id) DO NOTHING";
        let values = [week.monday().into(), employee.0.into()];
        Ok(run(&self.inner, sql, values).await? == 1)
    }
}
