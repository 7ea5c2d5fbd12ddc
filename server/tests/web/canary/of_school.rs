//! The same for a school: of all canaries it meets its own, and of those only what its pages show.

use super::planted::{met, set_free};
use super::{ids, reads};
use crate::support::{Answer, TestApp, today};
use app::access::{Access, PAGES, SERVER_FUNCTIONS};
use domain::ids::{EmployeeId, OrganisationId};
use std::collections::BTreeSet;
use store::testing::Engine;

/// What a school may read of its own, each as `TABLE_FIELD` of the canary.
const OWN: [&str; 8] = [
    "contact_function",
    "contact_name",
    "free_day_reason",
    "group_unavailable_reason",
    "organisation_name",
    "quota_told",
    "school_group_name",
    "school_group_teacher",
];

/// A school with groups, moments at which they cannot, and lessons.
fn school(region: &demo::DemoRegion) -> OrganisationId {
    let moment = region.unavailable.iter().find_map(|moment| {
        let group = region.groups.iter().find(|one| one.id == moment.group)?;
        let lessons = region
            .lessons
            .iter()
            .any(|one| one.lesson.organisation == group.organisation);
        let now = group.school_year.0 == 2026;
        (lessons && now).then_some(group.organisation)
    });
    moment.expect("such a school")
}

/// Turns the canaries of one school into its own: `eigen.` instead of `knr.`.
pub(crate) async fn make_own(app: &TestApp, school: OrganisationId) {
    let id = match app.database.engine() {
        Engine::Sqlite => format!("x'{}'", school.to_string().replace('-', "")),
        Engine::Postgres => format!("'{school}'::uuid"),
    };
    let groups = format!("group_id IN (SELECT id FROM school_group WHERE organisation_id = {id})");
    let lessons = format!("lesson_id IN (SELECT id FROM lesson WHERE organisation_id = {id})");
    let own = format!("organisation_id = {id}");
    let fields = [
        ("organisation", "name", format!("id = {id}")),
        ("contact", "name", own.clone()),
        ("contact", "function", own.clone()),
        ("contact", "email", own.clone()),
        ("school_group", "teacher", own.clone()),
        ("school_group", "name", own.clone()),
        ("group_unavailable", "reason", groups),
        ("free_day", "reason", own.clone()),
        ("request", "remarks", own.clone()),
        ("contact_code", "draft", own.clone()),
        ("contact_code", "code_hash", own.clone()),
        ("shared_feed", "token_hash", format!("subject_id = {id}")),
        ("outbox", "address", own.clone()),
        ("outbox", "message", own.clone()),
        ("evaluation", "remark", lessons.clone()),
        ("reply", "answered_by", lessons.clone()),
        (
            "quota",
            "told",
            format!(
                "municipality_code = (SELECT municipality_code FROM organisation WHERE id = {id})"
            ),
        ),
        ("lesson", "overruled", own.clone()),
        ("lesson", "refused", own.clone()),
        ("lesson", "cancel_reason", own.clone()),
        ("lesson", "outcome_remark", own),
        ("lesson_change", "reason", lessons),
    ];
    for (table, field, whose) in fields {
        let sql = format!(
            "UPDATE {table} SET {field} = replace({field}, 'knr.', 'eigen.') WHERE {whose}"
        );
        app.database.run_raw(&sql).await.expect("its own");
    }
}

fn own_in(answer: &Answer) -> BTreeSet<String> {
    let texts = answer.body.split("eigen.").skip(1);
    let fields = texts.filter_map(|rest| rest.split('.').next());
    fields.map(str::to_owned).collect()
}

store::on_both_engines! {
    async fn a_school_meets_its_own_canaries_and_none_of_anybody_else(database) {
        let app = TestApp::demo(database).await;
        let region = demo::region(today());
        let school = school(&region);
        let season = app.season().await;
        for one in &region.lesson_types {
            app.offer(season, one.id, "pick_slot").await;
        }
        let inside = app.as_school(school, season).await;
        let mut employees = region.employees.iter();
        let educator = employees.find(|one| one.email.as_str() == "educator@demo.example");
        let mut asked = ids(educator.expect("the educator").id);
        let others = region.groups.iter().filter(|one| one.organisation != school);
        asked.extend(others.take(3).map(|one| one.id.to_string()));
        let own = region.groups.iter().filter(|one| one.organisation == school);
        asked.extend(own.take(3).map(|one| one.id.to_string()));
        asked.extend(region.unavailable.iter().take(3).map(|one| one.id.to_string()));
        set_free(&app, EmployeeId::from_number(1)).await;
        make_own(&app, school).await;

        let (mut foreign, mut own) = (Vec::new(), BTreeSet::new());
        let mut note = |at: &str, answer: &Answer| {
            assert!(answer.status < 500, "{} at {at}", answer.status);
            let found = met(answer);
            foreign.extend(found.into_iter().map(|canary| format!("{canary:?} at {at}")));
            own.extend(own_in(answer));
        };
        let named = ["id", "lesson", "request", "organisation", "school", "group", "moment", "lesson_type"];
        // Where colleagues are a school is turned away before anything is read: one id will do.
        let tried = |access: Access| match access {
            Access::School | Access::Public => asked.len(),
            _ => 1,
        };
        for (page, access) in PAGES {
            if !page.contains(':') {
                note(page, &inside.get(page).await);
                continue;
            }
            for id in &asked[..tried(*access)] {
                let parts = page.split('/').map(|part| if part.starts_with(':') { id } else { part });
                note(page, &inside.get(&parts.collect::<Vec<_>>().join("/")).await);
            }
        }
        let own_groups: BTreeSet<String> = region
            .groups
            .iter()
            .filter(|one| one.organisation == school)
            .map(|one| one.id.to_string())
            .collect();
        let reads: Vec<_> = reads().collect();
        for (path, access) in SERVER_FUNCTIONS {
            let writes = *access == Access::School && !path.ends_with("/leave");
            if !writes && !reads.contains(path) {
                continue;
            }
            note(path, &inside.call(path, &[]).await);
            // What it may write is kept as it is.
            let foreign = asked.iter().filter(|id| !own_groups.contains(*id));
            for id in foreign.take(tried(*access)) {
                let fields = named.map(|name| (name, id.as_str()));
                note(path, &inside.call(path, &fields).await);
            }
        }
        assert_eq!(foreign, Vec::<String>::new());
        let shown: BTreeSet<String> = own;
        let allowed: BTreeSet<String> = OWN.map(str::to_owned).into();
        assert_eq!(shown.difference(&allowed).collect::<Vec<_>>(), Vec::<&String>::new());
        // The canaries are alive: its own pages show them.
        for field in ["organisation_name", "school_group_name", "group_unavailable_reason"] {
            assert!(shown.contains(field), "{field} in {shown:?}");
        }
    }
}
