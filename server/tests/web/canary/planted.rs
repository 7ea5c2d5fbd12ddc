//! The canaries: put into the demo region, and found back in an answer.

use crate::support::{Answer, TestApp};
use domain::ids::EmployeeId;
use std::collections::BTreeSet;
use store::testing::Engine;

/// How a telephone number begins that is a canary; three digits follow: field, area, whose.
const PHONE: &str = "+31677777";
/// Fields with a telephone number, by their digit.
const PHONES: [&str; 3] = ["organisation_phone", "contact_phone", "employee_phone"];
/// Areas, by their digit.
const AREAS: [&str; 4] = [NO_AREA, "den_haag", "gouda", "leiden"];
/// The citizen service number of a youth in Leiden.
pub(super) const BSN: &str = "111222333";
/// The postcode of everybody at home.
const HOME: &str = "9797ZQ";

/// Where a canary sits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Canary {
    pub(super) field: String,
    pub(super) area: String,
    /// `own` when it belongs to a published lesson of the educator, else `other`.
    pub(super) whose: String,
}

/// Staff and the audit trail have no area of their own.
pub(super) const NO_AREA: &str = "none";

/// All canaries in a text.
pub(crate) fn met(answer: &Answer) -> BTreeSet<Canary> {
    let body = answer.unpacked();
    let parts = body.split("knr.").skip(1);
    let texts = parts.map(|rest| {
        let mut parts = rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let mut next = || parts.next().expect("a whole canary").to_owned();
        Canary {
            field: next(),
            area: next(),
            whose: next(),
        }
    });
    let homes = body.replace("9797 ZQ", HOME).contains(HOME);
    let home = homes.then(|| canary("employee_home_postcode", NO_AREA, "other"));
    let bsn = body.contains(BSN);
    let bsn = bsn.then(|| canary("case_bsn", "leiden", "other"));
    let phones = body.split(PHONE).skip(1).map(|rest| {
        let digit = |at: usize| usize::from(rest.as_bytes()[at] - b'0');
        canary(
            PHONES[digit(0)],
            AREAS[digit(1)],
            ["other", "own"][digit(2)],
        )
    });
    texts.chain(home).chain(bsn).chain(phones).collect()
}

fn canary(field: &str, area: &str, whose: &str) -> Canary {
    Canary {
        field: field.to_owned(),
        area: area.to_owned(),
        whose: whose.to_owned(),
    }
}

/// Puts the canaries in. The educator's own are those at their published lessons.
pub(crate) async fn set_free(app: &TestApp, educator: EmployeeId) {
    let engine = app.database.engine();
    let me = match engine {
        Engine::Sqlite => format!("x'{}'", educator.to_string().replace('-', "")),
        Engine::Postgres => format!("'{educator}'::uuid"),
    };
    let tail = |key: &str| match engine {
        Engine::Sqlite => format!("substr(lower(hex({key})), 17)"),
        Engine::Postgres => format!("substr(replace({key}::text, '-', ''), 17)"),
    };
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
    let whose =
        |column: &str, key: &str| format!("{key} IN (SELECT {column} FROM ({mine}) AS mine)");
    let colleague = format!(
        "id IN (SELECT employee_id FROM published_educator WHERE lesson_id IN (SELECT id FROM ({mine}) AS mine))"
    );
    let contact = format!(
        "id IN (SELECT contact_id FROM request WHERE id IN (SELECT request_id FROM ({mine}) AS mine))"
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
            contact.clone(),
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
            "refused",
            area_of(at),
            whose("id", "id"),
            "",
            "answer_by IS NOT NULL",
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
            colleague.clone(),
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
            "lesson_type_version",
            "materials",
            no_area.clone(),
            never.clone(),
            "",
            all,
        ),
        (
            "lesson_type_version",
            "room_needs",
            no_area.clone(),
            never.clone(),
            "",
            all,
        ),
        (
            "account",
            "passphrase_hash",
            no_area.clone(),
            never.clone(),
            "",
            all,
        ),
        (
            "outbox",
            "address",
            no_area.clone(),
            never.clone(),
            "@k.example",
            all,
        ),
        ("outbox", "message", no_area.clone(), never.clone(), "", all),
        ("outbox", "invitation", no_area.clone(), never, "", all),
    ];
    let phones = [
        ("organisation", area_of("organisation.id"), whose(at, "id")),
        ("contact", area_of(at), contact.clone()),
        ("employee", no_area.clone(), colleague.clone()),
    ];
    for (number, (table, area, own)) in phones.into_iter().enumerate() {
        let digit = AREAS.iter().enumerate();
        let digit = digit.map(|(digit, name)| format!("WHEN '{name}' THEN '{digit}'"));
        let digit = digit.collect::<Vec<_>>().join(" ");
        let sql = format!(
            "UPDATE {table} SET phone = '{PHONE}{number}' || CASE {area} {digit} END
             || CASE WHEN {own} THEN '1' ELSE '0' END"
        );
        plant(app, &sql).await;
    }
    plant(
        app,
        &format!("UPDATE employee SET home_postcode = '{HOME}'"),
    )
    .await;
    // Schools that were asked, and schools that wait.
    let asked = "UPDATE lesson SET answer_by = '2026-12-01' WHERE day IS NOT NULL";
    plant(app, asked).await;
    let waits = "INSERT INTO waiting
            (id, organisation_id, season_id, lesson_type_id, groups, joined_at, state)
        SELECT r.id, r.organisation_id, s.id, r.lesson_type_id, '[]', 1, 'waiting'
        FROM request r CROSS JOIN (SELECT id FROM season ORDER BY name DESC LIMIT 1) AS s";
    plant(app, waits).await;
    for (table, field, area, own, end, which) in fields {
        let key = if table == "account" {
            "employee_id"
        } else {
            "id"
        };
        let tail = tail(key);
        let sql = format!(
            "UPDATE {table} SET {field} = 'knr.{table}_{field}.' || {area} || '.'
             || CASE WHEN {own} THEN 'own' ELSE 'other' END || '.' || {tail} || '{end}'
             WHERE {which}"
        );
        plant(app, &sql).await;
    }
    for sql in rows_of_the_school_world(&area_of(at)) {
        plant(app, &sql).await;
    }
    let detail = "UPDATE audit SET detail = '{\"knr\":\"knr.audit_detail.none.other.x\"}'";
    plant(app, detail).await;
    let calendars = "UPDATE busy_source
        SET address = 'https://agenda.example/knr.busy_source_address.none.other.x',
            etag = 'knr.busy_source_etag.none.other.x'";
    plant(app, calendars).await;
    let answers = "UPDATE form_post SET answer = 'knr.form_post_answer.none.other.x'";
    plant(app, answers).await;
}

async fn plant(app: &TestApp, sql: &str) {
    let planted = app.database.run_raw(sql).await;
    planted.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

/// Rows that the demo has none of: evaluations, answers to invitations, codes, feeds and letters of
/// schools, who asked for a link, what municipalities agreed to, and a review of an import.
fn rows_of_the_school_world(area: &str) -> Vec<String> {
    let knr = |field: &str| format!("'knr.{field}.none.other.x'");
    let (code, draft) = (knr("contact_code_code_hash"), knr("contact_code_draft"));
    let feed = knr("shared_feed_token_hash");
    let (file, difference) = (
        knr("import_review_file_name"),
        knr("import_review_difference"),
    );
    let (to, says) = (knr("outbox_address"), knr("outbox_message"));
    let trouble = knr("outbox_trouble");
    vec![
        format!(
            "INSERT INTO evaluation SELECT id, lesson_type_id, 1, 5, 4, 3, 2,
                'knr.evaluation_remark.' || {area} || '.other.x'
             FROM lesson WHERE state = 'given'
             AND id NOT IN (SELECT lesson_id FROM evaluation_link)"
        ),
        format!(
            "INSERT INTO reply SELECT id, {}, TRUE, 'accepted', 0, 1, 1 FROM lesson
             WHERE state = 'confirmed'",
            knr("reply_answered_by")
        ),
        format!(
            "INSERT INTO contact_code (id, organisation_id, code_hash, draft, made_at, tries)
             SELECT id, id, {code}, {draft}, 99999999999, 0 FROM organisation"
        ),
        format!(
            "INSERT INTO shared_feed (kind, subject_id, owner_id, token_hash, created_at)
             SELECT 'school', id, id, {feed} || name || site_code, 1
             FROM organisation WHERE site_code IS NOT NULL"
        ),
        format!(
            "INSERT INTO outbox SELECT id, id, 'cancelled', {to}, 'nl', {says}, NULL, NULL,
                'failed', 1, 1, 1, NULL, 0, {trouble}, 1
             FROM organisation WHERE id NOT IN (SELECT id FROM outbox)"
        ),
        format!(
            "INSERT INTO link_asked SELECT id, {}, 'nl', 1 FROM area",
            knr("link_asked_address")
        ),
        format!(
            "INSERT INTO import_review (id, file_name, kind, uploaded_at, difference)
             SELECT id, {file}, 'primary', 1, {difference} FROM area"
        ),
        "DELETE FROM quota".to_owned(),
        "INSERT INTO quota SELECT s.id, m.code, 5, 'soft', 'knr.quota_told.'
             || (SELECT lower(replace(a.name, ' ', '_')) FROM area a WHERE a.id = m.area_id)
             || '.other.x' FROM season s, municipality m"
            .to_owned(),
    ]
}
