//! The index over HTTP, and its description.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use index::routes::{DESCRIPTION, ROUTES, router};
use index::wire::{Match, MatchKind, Worker};
use index::{Clock, Index, IndexKey};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use store::Options;
use store::index::IndexStore;
use store::testing::{Engine, TestDatabase};
use tower::ServiceExt;

struct Asking {
    router: Router,
    index: Index,
    _database: TestDatabase,
}

impl Asking {
    async fn new() -> Self {
        let database = TestDatabase::new(Engine::Sqlite).await;
        let store = IndexStore::open(&Options::new(&database.url))
            .await
            .expect("it opens");
        let index = Index::new(store, IndexKey::new([7; 32]), 12);
        let router = router(index.clone(), Clock::Fixed(1_795_431_600));
        Self {
            router,
            index,
            _database: database,
        }
    }

    async fn token(&self, name: &str) -> String {
        let moment = Clock::Fixed(1_795_431_600).now();
        self.index
            .add_organisation(name, moment)
            .await
            .expect("added")
            .token
    }

    async fn ask(&self, method: &str, path: &str, token: &str, body: &str) -> (StatusCode, Value) {
        let request = Request::builder().method(method).uri(path);
        let request = request.header("authorization", format!("Bearer {token}"));
        let request = request
            .body(Body::from(body.to_owned()))
            .expect("a request");
        let answer = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let status = answer.status();
        let bytes = answer
            .into_body()
            .collect()
            .await
            .expect("a body")
            .to_bytes();
        (
            status,
            serde_json::from_slice(&bytes).unwrap_or(Value::Null),
        )
    }
}

fn signal(request: &str, worker: &str) -> String {
    json!({
        "request": request,
        "youth": { "given_name": "Sam", "family_name": "Voorbeeld", "birth_date": "2012-05-01" },
        "worker": { "name": worker, "phone": "070", "email": format!("{worker}@example.org") },
    })
    .to_string()
}

fn description() -> Value {
    serde_json::from_str(DESCRIPTION).expect("JSON")
}

#[tokio::test]
async fn a_signal_goes_all_the_way_to_a_match_that_is_acknowledged() {
    let asking = Asking::new().await;
    let (halt, school) = (asking.token("Halt").await, asking.token("School").await);
    let (_, one) = asking
        .ask("POST", "/v1/signals", &halt, &signal("1", "noor"))
        .await;
    let id = one["id"].as_str().expect("an id").to_owned();
    assert_eq!(
        one,
        json!({ "id": id, "state": "active", "ends_on": "2027-11-23" })
    );
    asking
        .ask("POST", "/v1/signals", &school, &signal("1", "ali"))
        .await;
    let (_, matches) = asking.ask("GET", "/v1/matches", &halt, "").await;
    let found = matches[0]["id"].as_str().expect("an id");
    assert_eq!(
        matches,
        json!([{
            "id": found, "signal": id, "kind": "youth", "organisation": "School",
            "worker": { "name": "ali", "phone": "070", "email": "ali@example.org" },
        }])
    );
    let acknowledged = asking
        .ask(
            "POST",
            &format!("/v1/matches/{found}/acknowledgement"),
            &halt,
            &json!({ "signal": id }).to_string(),
        )
        .await;
    assert_eq!(acknowledged, (StatusCode::NO_CONTENT, Value::Null));
    assert_eq!(
        asking.ask("GET", "/v1/matches", &halt, "").await,
        (StatusCode::OK, json!([]))
    );
    let removed = json!({ "request": "2", "state": "removed" }).to_string();
    let (_, signal) = asking
        .ask("PUT", &format!("/v1/signals/{id}/state"), &halt, &removed)
        .await;
    assert_eq!(signal["state"], "removed");
    assert_eq!(
        asking
            .ask("GET", &format!("/v1/signals/{id}"), &halt, "")
            .await,
        (StatusCode::OK, signal)
    );
}

#[tokio::test]
async fn without_a_token_nothing_is_answered_but_the_description_and_health() {
    let asking = Asking::new().await;
    let refusal = json!({ "error": "token", "message": "a token is needed" });
    for (method, path) in ROUTES {
        let answer = asking
            .ask(
                &method.to_uppercase(),
                &path.replace("{id}", "x"),
                "nobody's",
                "{}",
            )
            .await;
        match path {
            "/v1/openapi.json" => assert_eq!(answer, (StatusCode::OK, description())),
            "/healthz" => assert_eq!(answer, (StatusCode::OK, Value::Null)),
            _ => assert_eq!(
                answer,
                (StatusCode::UNAUTHORIZED, refusal.clone()),
                "{path}"
            ),
        }
    }
}

#[tokio::test]
async fn there_is_no_way_to_search() {
    let asking = Asking::new().await;
    let token = asking.token("Halt").await;
    asking
        .ask("POST", "/v1/signals", &token, &signal("1", "noor"))
        .await;
    for path in [
        "/v1/signals",
        "/v1/signals?family_name=Voorbeeld",
        "/v1/persons",
        "/v1/signals/",
    ] {
        let (status, body) = asking.ask("GET", path, &token, "").await;
        assert!(
            matches!(
                status,
                StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED
            ),
            "{path}"
        );
        assert_eq!(body, Value::Null, "{path}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_without_a_word_of_it() {
    let asking = Asking::new().await;
    let token = asking.token("Halt").await;
    let bodies = [
        "",
        "{",
        r#"{"request":"Kanarie"}"#,
        &signal("1", "x").replace("phone", "kanarie"),
    ];
    for body in bodies {
        let (status, said) = asking.ask("POST", "/v1/signals", &token, body).await;
        assert_eq!(
            (status, &said["error"]),
            (StatusCode::BAD_REQUEST, &json!("body")),
            "{body}"
        );
        assert!(!said.to_string().to_lowercase().contains("kanarie"));
    }
    let too_old = signal("1", "noor").replace("2012-05-01", "1999-05-01");
    assert_eq!(
        asking.ask("POST", "/v1/signals", &token, &too_old).await,
        (
            StatusCode::UNPROCESSABLE_ENTITY,
            json!({ "error": "age", "message": "the youth must be between 0 and 23 years old" }),
        )
    );
    let (status, _) = asking
        .ask("POST", "/v1/signals", &token, &" ".repeat(70_000))
        .await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let (status, said) = asking.ask("GET", "/v1/signals/none", &token, "").await;
    assert_eq!(
        (status, &said["error"]),
        (StatusCode::NOT_FOUND, &json!("not-found"))
    );
}

#[test]
fn the_description_names_exactly_what_the_router_does() {
    let description = description();
    let paths = description["paths"].as_object().expect("paths");
    let described: BTreeSet<(&str, &str)> = paths
        .iter()
        .flat_map(|(path, methods)| {
            methods
                .as_object()
                .into_iter()
                .flatten()
                .map(move |(method, _)| (method.as_str(), path.as_str()))
        })
        .collect();
    assert_eq!(described, BTreeSet::from(ROUTES));
}

/// All `$ref` in a value.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(
                fields
                    .get("$ref")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            );
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn the_description_uses_each_of_its_schemas_and_no_other() {
    let description = description();
    let mut used = BTreeSet::new();
    references(&description, &mut used);
    let schemas = description["components"]["schemas"]
        .as_object()
        .expect("schemas");
    let known = schemas
        .keys()
        .map(|name| format!("#/components/schemas/{name}"))
        .collect();
    assert_eq!(used, known);
}

#[test]
fn a_match_has_the_fields_that_the_description_says() {
    let worker = Worker {
        name: "n".into(),
        phone: "p".into(),
        email: "e".into(),
    };
    let told = Match {
        id: "i".into(),
        signal: "s".into(),
        kind: MatchKind::Youth,
        organisation: "o".into(),
        worker,
    };
    let told = serde_json::to_value(told).expect("JSON");
    let fields: BTreeSet<_> = told.as_object().expect("fields").keys().cloned().collect();
    let schema = &description()["components"]["schemas"]["Match"]["properties"];
    assert_eq!(
        fields,
        schema
            .as_object()
            .expect("fields")
            .keys()
            .cloned()
            .collect()
    );
}

#[tokio::test]
async fn whether_a_match_still_stands_can_be_asked_of_a_signal_of_ones_own_alone() {
    let asking = Asking::new().await;
    let (halt, school) = (asking.token("Halt").await, asking.token("School").await);
    let given = asking
        .ask("POST", "/v1/signals", &halt, &signal("1", "noor"))
        .await;
    let id = given.1["id"].as_str().expect("an id").to_owned();
    let other = asking
        .ask("POST", "/v1/signals", &school, &signal("1", "ali"))
        .await;
    let other = other.1["id"].as_str().expect("an id").to_owned();
    let path = format!("/v1/signals/{id}/matches");
    let (_, stands) = asking.ask("GET", &path, &halt, "").await;
    let found = stands[0]["id"].as_str().expect("an id").to_owned();
    let own = json!({ "signal": id }).to_string();
    let told = format!("/v1/matches/{found}/acknowledgement");
    asking.ask("POST", &told, &halt, &own).await;
    assert_eq!(
        asking.ask("GET", &path, &halt, "").await,
        (StatusCode::OK, stands)
    );
    let hidden = asking.ask("GET", &path, &school, "").await;
    assert_eq!(
        (hidden.0, &hidden.1["error"]),
        (StatusCode::NOT_FOUND, &json!("not-found"))
    );

    let state =
        |request: &str, state: &str| json!({ "request": request, "state": state }).to_string();
    let place = format!("/v1/signals/{other}/state");
    asking
        .ask("PUT", &place, &school, &state("2", "inactive"))
        .await;
    assert_eq!(
        asking.ask("GET", &path, &halt, "").await,
        (StatusCode::OK, json!([]))
    );
    asking
        .ask("PUT", &place, &school, &state("3", "active"))
        .await;
    let (_, again) = asking.ask("GET", "/v1/matches", &halt, "").await;
    assert_eq!(
        again[0]["id"],
        json!(found),
        "it stands again, and is told again"
    );
}
