//! A canary sits in every personal or free text of the demo region and tells where it sits: which
//! field, in which area, and whether it belongs to a published lesson of the demo's educator. Then
//! everybody reads everything, and the permission table says which canaries they may have met.

mod of_case;
mod of_match;
mod of_school;
mod planted;
mod table;

pub(crate) use self::of_case::{WORDS, make_case};
pub(crate) use self::of_school::make_own;
pub(crate) use self::planted::{met, set_free};

use self::planted::{Canary, NO_AREA};
use self::table::{ANYWHERE, TABLE};
use crate::support::{Answer, TestApp, Visitor, this_week, today};
use app::access::{PAGES, SERVER_FUNCTIONS};
use app::api::planning::BoardPage;
use domain::employee::AbsenceKind;
use domain::ids::EmployeeId;
use domain::permission::{Grant, Reach, Role, reach};
use mail::{Mailer, Memory};
use services::{Actor, Post, outbox, planning};
use std::collections::BTreeSet;

/// Somebody who reads everything they can reach.
struct Reader {
    who: &'static str,
    grants: Vec<(Role, Option<&'static str>)>,
    visitor: Visitor,
}

impl Reader {
    fn may_meet(&self, canary: &Canary) -> bool {
        let readings = TABLE.iter().find(|(field, _)| *field == canary.field);
        let (_, readings) = readings.unwrap_or_else(|| panic!("{canary:?} is in no table"));
        let anywhere = ANYWHERE.iter().any(|(field, action)| {
            let mut grants = self.grants.iter();
            *field == canary.field && grants.any(|(role, _)| reach(*role, *action) != Reach::No)
        });
        anywhere
            || readings.iter().any(|(action, own_is_enough)| {
                self.grants
                    .iter()
                    .any(|(role, area)| match reach(*role, *action) {
                        Reach::No => false,
                        Reach::Region => true,
                        Reach::Areas => {
                            area.is_none_or(|area| area == canary.area) || canary.area == NO_AREA
                        }
                        Reach::Own => *own_is_enough && canary.whose == "own",
                    })
            })
    }
}

/// Ids of every sort to ask for: own and other lessons, published and not, in different areas.
fn ids(educator: EmployeeId) -> Vec<String> {
    let region = demo::region(today());
    let area_of = |lesson: &demo::DemoLesson| {
        let school = region
            .organisations
            .iter()
            .find(|one| one.id == lesson.lesson.organisation);
        let code = &school.expect("its school").address.municipality;
        region
            .municipalities
            .iter()
            .find(|one| one.code == *code)
            .expect("its place")
            .area
    };
    let leads = |lesson: &demo::DemoLesson| {
        lesson
            .lesson
            .slot
            .as_ref()
            .is_some_and(|slot| slot.educators.contains(&educator))
    };
    let gouda = region
        .areas
        .iter()
        .find(|area| area.name == "Gouda")
        .expect("Gouda")
        .id;
    let leiden = region
        .areas
        .iter()
        .find(|area| area.name == "Leiden")
        .expect("Leiden")
        .id;
    let ahead = |lesson: &demo::DemoLesson| {
        lesson
            .lesson
            .slot
            .as_ref()
            .is_some_and(|slot| slot.day >= this_week().monday())
    };
    let wanted: [&dyn Fn(&demo::DemoLesson) -> bool; 6] = [
        &|one| leads(one) && one.published && ahead(one),
        &|one| leads(one) && one.outcome.is_some(),
        &|one| leads(one) && !one.published && ahead(one),
        &|one| !leads(one) && one.published && area_of(one) == leiden && ahead(one),
        &|one| !leads(one) && area_of(one) == gouda && one.outcome.is_some(),
        &|one| !leads(one) && one.cancelled.is_some(),
    ];
    let lessons = wanted.iter().enumerate().map(|(number, wanted)| {
        let found = region.lessons.iter().find(|one| wanted(one));
        found.unwrap_or_else(|| panic!("the demo has no lesson of sort {number}"))
    });
    let of_lessons = lessons.flat_map(|one| {
        let lesson = &one.lesson;
        [
            lesson.id.to_string(),
            lesson.request.to_string(),
            lesson.organisation.to_string(),
        ]
    });
    let staff = region
        .employees
        .iter()
        .rev()
        .take(2)
        .map(|one| one.id.to_string());
    let types = region
        .lesson_types
        .iter()
        .take(1)
        .map(|one| one.id.to_string());
    let ids: BTreeSet<String> = of_lessons.chain(staff).chain(types).collect();
    ids.into_iter().collect()
}

fn reads() -> impl Iterator<Item = &'static str> {
    let paths = SERVER_FUNCTIONS.iter().map(|(path, _)| *path);
    paths.filter(|path| {
        let verb = path.rsplit('/').next().unwrap_or_default();
        ["read-", "search-", "list-", "who-"]
            .iter()
            .any(|read| verb.starts_with(read))
    })
}

/// Everything that this reader can open; the canaries met, each with where.
async fn read_all(reader: &Reader, ids: &[String]) -> BTreeSet<(Canary, String)> {
    let mut met_at = BTreeSet::new();
    let mut note = |at: &str, answer: &Answer| {
        assert!(
            answer.status < 500,
            "{} gets {} at {at}",
            reader.who,
            answer.status
        );
        met_at.extend(
            met(answer)
                .into_iter()
                .map(|canary| (canary, at.to_owned())),
        );
    };
    for (page, _) in PAGES {
        if !page.contains(':') {
            note(page, &reader.visitor.get(page).await);
            continue;
        }
        for id in ids {
            let parts = page
                .split('/')
                .map(|part| if part.starts_with(':') { id } else { part });
            let path = parts.collect::<Vec<_>>().join("/");
            note(page, &reader.visitor.get(&path).await);
        }
    }
    let monday = this_week().monday().to_string();
    for path in reads() {
        note(path, &reader.visitor.call(path, &[("week", &monday)]).await);
        for id in ids {
            let names = [
                "id",
                "lesson",
                "request",
                "organisation",
                "school",
                "employee",
                "lesson_type",
            ];
            let fields: Vec<_> = names
                .map(|name| (name, id.as_str()))
                .into_iter()
                .chain([("week", monday.as_str())])
                .collect();
            note(path, &reader.visitor.call(path, &fields).await);
        }
    }
    met_at
}

async fn readers(app: &TestApp) -> Vec<Reader> {
    let reader = |who, grants, visitor| Reader {
        who,
        grants,
        visitor,
    };
    vec![
        reader("nobody", vec![], app.signed_out()),
        reader(
            "planner",
            vec![(Role::Planner, None)],
            app.as_planner().await,
        ),
        reader(
            "planner of Leiden",
            vec![(Role::Planner, Some("leiden"))],
            app.as_planner_of_leiden().await,
        ),
        reader(
            "educator",
            vec![(Role::Educator, None)],
            app.as_educator().await,
        ),
        reader(
            "manager",
            vec![(Role::Manager, None)],
            app.as_manager().await,
        ),
        reader(
            "manager of Leiden",
            vec![(Role::Manager, Some("leiden"))],
            app.as_manager_of("Leiden").await,
        ),
        reader(
            "case worker",
            vec![(Role::CaseWorker, None)],
            app.as_case_worker().await,
        ),
        reader(
            "case coordinator of Leiden",
            vec![(Role::CaseCoordinator, Some("leiden"))],
            app.as_new(Role::CaseCoordinator, Some(app.area("Leiden").await))
                .await,
        ),
        reader(
            "case coordinator of Gouda",
            vec![(Role::CaseCoordinator, Some("gouda"))],
            app.as_new(Role::CaseCoordinator, Some(app.area("Gouda").await))
                .await,
        ),
        reader(
            "privacy officer",
            vec![(Role::PrivacyOfficer, None)],
            app.as_new(Role::PrivacyOfficer, None).await,
        ),
        reader(
            "administrator",
            vec![(Role::Administrator, None)],
            app.as_administrator().await,
        ),
    ]
}

store::on_both_engines! {
    async fn nobody_meets_a_text_that_the_permission_table_does_not_show_them(database) {
        let app = TestApp::demo(database).await;
        let region = demo::region(today());
        let educator = region
            .employees
            .iter()
            .find(|one| one.email.as_str() == "educator@demo.example");
        let educator = educator.expect("the educator").id;
        let as_educator = Actor::employee(educator, demo::SIGN_INS[1].grants.to_vec());
        let feed = services::feeds::make_feed(&app.house, &as_educator)
            .await
            .expect("a feed");
        let mut ids = ids(educator);
        ids.push(make_case(&app).await.to_string());
        let readers = readers(&app).await;
        // A lesson with a history.
        let board = planning::read_board(&app.house, &Actor::operator(), this_week()).await;
        let board = board.expect("the board");
        let confirmed = board
            .cards
            .iter()
            .find(|card| card.state == domain::lesson::State::Proposed);
        let confirmed = confirmed
            .map(|card| (card.lesson, card.version))
            .expect("something proposed");
        planning::confirm_lessons(&app.house, &Actor::operator(), &[confirmed])
            .await
            .expect("confirmed");
        // A mail that waits, and one that went.
        let administrator = region
            .employees
            .iter()
            .find(|one| one.email.as_str() == "admin@demo.example");
        let grants = vec![Grant { role: Role::Administrator, area: None }];
        let administrator = Actor::employee(administrator.expect("the administrator").id, grants);
        let mailer = Mailer::Memory(Memory::new(app.house.mail().sender.clone()));
        for _ in 0..2 {
            outbox::deliver_due(&app.house, &mailer).await.expect("delivered");
            let post = Post::new().expect("random bytes");
            outbox::send_example(&app.house, &administrator, &post, "link", "nl")
                .await
                .expect("queued");
        }
        for employee in [educator, region.employees[0].id] {
            let address = "https://agenda.example/a.ics";
            services::staff::set_busy_address(&app.house, &Actor::operator(), employee, address)
                .await
                .expect("a calendar to read");
        }
        set_free(&app, educator).await;

        let mut wrong = Vec::new();
        let mut met_by = std::collections::BTreeMap::new();
        for reader in &readers {
            let found = read_all(reader, &ids).await;
            wrong.extend(
                found
                    .iter()
                    .filter(|(canary, _)| !reader.may_meet(canary))
                    .map(|(canary, at)| format!("{} meets {canary:?} at {at}", reader.who)),
            );
            let canaries: BTreeSet<Canary> = found.into_iter().map(|(canary, _)| canary).collect();
            met_by.insert(reader.who, canaries);
        }
        assert_eq!(wrong, Vec::<String>::new());

        // The canaries are alive: who may meet them does.
        let areas_met = |who: &str, field: &str| -> Vec<String> {
            let areas: BTreeSet<_> = met_by[who]
                .iter()
                .filter(|one| one.field == field)
                .map(|one| one.area.clone())
                .collect();
            areas.into_iter().collect()
        };
        assert_eq!(
            areas_met("planner", "organisation_name"),
            ["den_haag", "gouda", "leiden"]
        );
        assert_eq!(
            areas_met("manager of Leiden", "organisation_name"),
            ["leiden"]
        );
        assert!(!areas_met("planner", "free_day_reason").is_empty());
        assert_eq!(areas_met("case coordinator of Leiden", "case_words"), ["leiden"]);
        assert_eq!(areas_met("case coordinator of Leiden", "case_bsn"), ["leiden"]);
        for nothing in ["nobody", "case worker", "case coordinator of Gouda", "privacy officer"] {
            assert_eq!(met_by[nothing], BTreeSet::new(), "{nothing}");
        }

        let answer = app.signed_out().get(&format!("/agenda/{feed}.ics")).await;
        let unfolded = Answer {
            body: answer.body.replace("\r\n ", ""),
            ..answer
        };
        let shown: BTreeSet<(String, String)> = met(&unfolded)
            .into_iter()
            .map(|one| (one.field, one.whose))
            .collect();
        let expected = [
            ("contact_phone", "own"),
            ("organisation_name", "own"),
            ("school_group_name", "own"),
        ];
        assert_eq!(
            shown,
            expected
                .map(|(field, whose)| (field.to_owned(), whose.to_owned()))
                .into()
        );
    }

    async fn why_a_colleague_is_away_is_told_to_planners_only(database) {
        let app = TestApp::demo(database).await;
        app.database
            .run_raw("UPDATE absence SET kind = 'illness'")
            .await
            .expect("all are ill");
        let monday = this_week().monday().to_string();
        for (visitor, told) in [
            (app.as_planner().await, true),
            (app.as_manager().await, false),
        ] {
            let board = visitor
                .call("planning/read-board", &[("week", &monday)])
                .await;
            let page: BoardPage = serde_json::from_str(&board.body).expect("a board");
            let away = page.board.roster.educators.iter().flat_map(|one| &one.away);
            let kinds: BTreeSet<_> = away.flatten().map(|away| away.kind).collect();
            let expected = told.then_some(AbsenceKind::Illness);
            assert_eq!(kinds, [expected].into());
            assert_eq!(
                visitor.get("/planning").await.body.contains(">Ziek<"),
                told
            );
        }
    }
}
