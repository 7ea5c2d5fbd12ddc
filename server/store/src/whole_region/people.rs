use super::WholeRegion;
use crate::StoreError;
use crate::tables::{
    absence, account, employee, employee_hours, employee_skill, insert_all, role_grant,
};
use crate::transaction::new_id;
use domain::employee::Employee;
use sea_orm::{ActiveValue::Set, DatabaseTransaction};

/// Writes staff with all that belongs to them.
pub(super) async fn load(db: &DatabaseTransaction, region: &WholeRegion) -> Result<(), StoreError> {
    insert_all(db, region.employees.iter().map(employee_row)).await?;
    let skills = region.employees.iter().flat_map(|one| {
        one.skills.iter().map(|skill| employee_skill::ActiveModel {
            employee_id: Set(one.id.0),
            skill_id: Set(skill.0),
        })
    });
    insert_all(db, skills).await?;
    insert_all(db, region.employees.iter().flat_map(hours_rows)).await?;
    let absences = region.absences.iter().map(|one| absence::ActiveModel {
        id: Set(one.id.0),
        employee_id: Set(one.employee.0),
        kind: Set(one.kind.code().to_owned()),
        first_day: Set(one.first_day),
        last_day: Set(one.last_day),
        start_minute: Set(i32::from(one.span.start.0)),
        end_minute: Set(i32::from(one.span.end.0)),
    });
    insert_all(db, absences).await?;
    let grants = region
        .grants
        .iter()
        .map(|(employee, grant)| role_grant::ActiveModel {
            id: Set(new_id()),
            employee_id: Set(employee.0),
            role: Set(grant.role.code().to_owned()),
            area_id: Set(grant.area.map(|area| area.0)),
        });
    insert_all(db, grants).await?;
    let accounts = region
        .accounts
        .iter()
        .map(|(employee, hash)| account::ActiveModel {
            employee_id: Set(employee.0),
            passphrase_hash: Set(Some(hash.clone())),
        });
    insert_all(db, accounts).await?;
    Ok(())
}

fn employee_row(one: &Employee) -> employee::ActiveModel {
    employee::ActiveModel {
        id: Set(one.id.0),
        name: Set(one.name.to_string()),
        email: Set(one.email.to_string()),
        phone: Set(one.phone.as_ref().map(ToString::to_string)),
        home_postcode: Set(one.home.as_ref().map(ToString::to_string)),
        contract_minutes: Set(i32::from(one.contract_minutes)),
        active: Set(one.active),
        version: Set(one.version),
    }
}

fn hours_rows(one: &Employee) -> impl Iterator<Item = employee_hours::ActiveModel> {
    (0..).zip(one.hours).filter_map(|(weekday, span)| {
        let span = span?;
        Some(employee_hours::ActiveModel {
            employee_id: Set(one.id.0),
            weekday: Set(weekday),
            start_minute: Set(i32::from(span.start.0)),
            end_minute: Set(i32::from(span.end.0)),
        })
    })
}
