//! Held against the tables of `app::access`, so that whatever is added is covered by itself.

use crate::support::{TestApp, Visitor, today};
use app::access::{Access, LEFT_PAGE, PAGES, SERVER_FUNCTIONS};
use domain::permission::{Reach, Role, reach};
use std::collections::BTreeSet;

/// The address with every variable part written alike.
fn shape(path: &str) -> String {
    let parts = path.split('/').map(|part| {
        if part.starts_with([':', '{', '*']) {
            ":"
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The address with an id that nothing has in every variable part.
fn example(path: &str) -> String {
    let nobody = "00000000-0000-8000-8000-000000000000";
    shape(path).replace(":", nobody)
}

fn shapes<'a>(paths: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    paths.map(shape).collect()
}

fn declared(table: &[(&'static str, Access)]) -> BTreeSet<String> {
    shapes(table.iter().map(|(path, _)| *path))
}

fn lets_in(access: Access, role: Role) -> bool {
    match access {
        Access::Public | Access::SignedIn => true,
        Access::Needs(action) => reach(role, action) != Reach::No,
        Access::Either(one, other) => [one, other]
            .iter()
            .any(|action| reach(role, *action) != Reach::No),
        Access::School => false,
    }
}

async fn one_of_each_role(app: &TestApp) -> Vec<(Role, Visitor)> {
    let mut people = Vec::new();
    for role in Role::ALL {
        people.push((role, app.as_new(role, None).await));
    }
    people
}

store::on_both_engines! {
    async fn every_page_declares_its_permission_and_nothing_else_is_declared(database) {
        let _app = TestApp::empty(database);
        let paths = server::router::page_paths();
        assert_eq!(shapes(paths.iter().map(String::as_str)), declared(PAGES));
    }

    async fn every_server_function_declares_its_permission_and_nothing_else_is_declared(database) {
        let _app = TestApp::empty(database);
        let registered: BTreeSet<&str> =
            server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
        assert_eq!(shapes(registered.into_iter()), declared(SERVER_FUNCTIONS));
    }

    async fn what_is_not_declared_does_not_exist(database) {
        let app = TestApp::demo(database).await;
        for visitor in [app.signed_out(), app.as_administrator().await] {
            assert_eq!(visitor.get("/geheim").await.status, 404);
            assert_eq!(visitor.get("/planning/les").await.status, 404);
            assert_eq!(visitor.call("account/geheim", &[]).await.status, 404);
        }
    }

    async fn who_is_not_signed_in_is_sent_to_sign_in_and_can_call_nothing(database) {
        let app = TestApp::empty(database);
        let visitor = app.signed_out();
        for (path, access) in PAGES {
            let answer = visitor.get(&example(path)).await;
            match access {
                // Nobody gave out this token.
                Access::Public if path.contains(':') => assert_eq!(answer.status, 404, "{path}"),
                Access::Public => assert_eq!(answer.status, 200, "{path}"),
                Access::School => assert_eq!(answer.leads_to(), LEFT_PAGE, "{path}"),
                _ => assert!(answer.leads_to().starts_with("/inloggen?naar=%2F"), "{path}"),
            }
        }
        for (path, access) in SERVER_FUNCTIONS {
            let answer = visitor.call(path, &[]).await;
            assert_eq!(answer.status == 401, *access != Access::Public, "{path}: {}", answer.status);
        }
    }

    async fn every_role_is_refused_what_the_permission_table_does_not_give_it(database) {
        let app = TestApp::empty(database);
        for (role, visitor) in one_of_each_role(&app).await {
            for (path, access) in SERVER_FUNCTIONS {
                let refusal = if *access == Access::School { 401 } else { 403 };
                if !lets_in(*access, role) {
                    let answer = visitor.call(path, &[]).await;
                    assert_eq!(answer.status, refusal, "{role:?} calls {path}");
                }
            }
            for (path, access) in PAGES {
                let answer = visitor.get(&example(path)).await;
                if *access == Access::School {
                    assert_eq!(answer.leads_to(), LEFT_PAGE, "{role:?} opens {path}");
                    continue;
                }
                let refused = answer.status == 403;
                assert_eq!(refused, !lets_in(*access, role), "{role:?} opens {path}");
                let whole = !path.contains(':');
                assert!(refused || !whole || answer.status < 400, "{role:?} {path} {}", answer.status);
            }
        }
    }

    async fn a_school_is_let_in_where_schools_are_and_nowhere_else(database) {
        let app = TestApp::demo(database).await;
        let season = app.season().await;
        let school = demo::region(today()).organisations[0].id;
        for (path, access) in SERVER_FUNCTIONS {
            let inside = app.as_school(school, season).await;
            let status = inside.call(path, &[]).await.status;
            match access {
                Access::Public | Access::School => assert!(status != 401 && status != 403, "{path}"),
                _ => assert_eq!(status, 401, "{path}"),
            }
        }
        let inside = app.as_school(school, season).await;
        for (path, access) in PAGES {
            let answer = inside.get(&example(path)).await;
            match access {
                Access::Public | Access::School if path.contains(':') => {
                    assert_eq!(answer.status, 404, "{path}");
                }
                // Nothing was chosen at that address.
                Access::School if *path == "/boeken/kiezen" => {
                    assert_eq!(answer.status, 422, "{path}");
                }
                Access::Public | Access::School => assert_eq!(answer.status, 200, "{path}"),
                _ => assert!(answer.leads_to().starts_with("/inloggen?naar=%2F"), "{path}"),
            }
        }
    }
}
