//! The canaries: put into the demo region, and found back in an answer.

use crate::support::{Answer, TestApp};
use domain::ids::EmployeeId;
use std::collections::BTreeSet;

/// Where a canary sits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Canary {
    pub(super) field: String,
    pub(super) area: String,
    /// `own` when it belongs to a published lesson of the educator, else `other`.
    pub(super) whose: String,
}

/// Staff and the audit trail have no area of their own.
pub(super) const NO_AREA: &str = "none";

/// All canaries in a text.
pub(super) fn met(answer: &Answer) -> BTreeSet<Canary> {
    let parts = answer.body.split("knr.").skip(1);
    parts
        .map(|rest| {
            let mut parts = rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            let mut next = || parts.next().expect("a whole canary").to_owned();
            Canary {
                field: next(),
                area: next(),
                whose: next(),
            }
        })
        .collect()
}

/// Puts the canaries in. The educator's own are those at their published lessons.
pub(super) async fn set_free(app: &TestApp, educator: EmployeeId) {
    let me = format!("x'{}'", educator.to_string().replace('-', ""));
    let mine = format!(
        "SELECT l.id, l.request_id, l.organisation_id, l.group_id FROM lesson l
         JOIN published_educator pe ON pe.lesson_id = l.id WHERE pe.employee_id = {me}"
    );
    let area_of = |organisation: &str| {
        format!(
            "(SELECT lower(replace(a.name, ' ', '_')) FROM organisation o
              JOIN municipality m ON m.code = o.municipality_code JOIN area a ON a.id = m.area_id
              WHERE o.id = {organisation})"
        )
    };
    let of_group = area_of("(SELECT g.organisation_id FROM school_group g WHERE g.id = group_id)");
    let of_lesson = area_of("(SELECT k.organisation_id FROM lesson k WHERE k.id = lesson_id)");
    let no_area = format!("'{NO_AREA}'");
    let whose = |column: &str, key: &str| format!("{key} IN (SELECT {column} FROM ({mine}))");
    let colleague = format!(
        "id IN (SELECT employee_id FROM published_educator WHERE lesson_id IN (SELECT id FROM ({mine})))"
    );
    let contact = format!(
        "id IN (SELECT contact_id FROM request WHERE id IN (SELECT request_id FROM ({mine})))"
    );
    let at = "organisation_id";
    let never = "1 = 0".to_owned();
    let all = "1 = 1";
    let fields: Vec<(&str, &str, String, String, &str, &str)> = vec![
        (
            "organisation",
            "name",
            area_of("organisation.id"),
            whose(at, "id"),
            "",
            all,
        ),
        ("contact", "name", area_of(at), contact.clone(), "", all),
        ("contact", "function", area_of(at), contact.clone(), "", all),
        (
            "contact",
            "email",
            area_of(at),
            contact,
            "@k.example",
            "email IS NOT NULL",
        ),
        (
            "school_group",
            "teacher",
            area_of(at),
            whose("group_id", "id"),
            "",
            all,
        ),
        (
            "school_group",
            "name",
            area_of(at),
            whose("group_id", "id"),
            "",
            all,
        ),
        (
            "group_unavailable",
            "reason",
            of_group,
            whose("group_id", "group_id"),
            "",
            all,
        ),
        ("free_day", "reason", area_of(at), whose(at, at), "", all),
        (
            "request",
            "remarks",
            area_of(at),
            whose("request_id", "id"),
            "",
            all,
        ),
        (
            "lesson",
            "overruled",
            area_of(at),
            whose("id", "id"),
            "",
            "day IS NOT NULL",
        ),
        (
            "lesson",
            "cancel_reason",
            area_of(at),
            whose("id", "id"),
            "",
            "state = 'cancelled'",
        ),
        (
            "lesson",
            "outcome_remark",
            area_of(at),
            whose("id", "id"),
            "",
            "outcome_remark IS NOT NULL",
        ),
        ("lesson_change", "reason", of_lesson, never.clone(), "", all),
        (
            "employee",
            "name",
            no_area.clone(),
            colleague,
            "",
            "email NOT LIKE '%@demo.example' AND email NOT LIKE '%@proef.example'",
        ),
        (
            "employee",
            "email",
            no_area.clone(),
            never.clone(),
            "@k.example",
            "email NOT LIKE '%@demo.example' AND email NOT LIKE '%@proef.example'",
        ),
        (
            "account",
            "passphrase_hash",
            no_area.clone(),
            never,
            "",
            all,
        ),
    ];
    for (table, field, area, own, end, which) in fields {
        let key = if table == "account" {
            "employee_id"
        } else {
            "id"
        };
        let sql = format!(
            "UPDATE {table} SET {field} = 'knr.{table}_{field}.' || {area} || '.'
             || CASE WHEN {own} THEN 'own' ELSE 'other' END || '.' || substr(lower(hex({key})), 17) || '{end}'
             WHERE {which}"
        );
        app.database
            .run_raw(&sql)
            .await
            .unwrap_or_else(|error| panic!("{error}: {sql}"));
    }
    let sql = "UPDATE audit SET detail = '{\"knr\":\"knr.audit_detail.none.other.x\"}'";
    app.database
        .run_raw(sql)
        .await
        .expect("the trail takes canaries");
}
