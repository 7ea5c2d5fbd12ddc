//! The figures of the API are those of the page.

use super::{ask, body, described, token, told};
use crate::support::TestApp;
use domain::connection::ConnectionScope;
use domain::coverage::table::Line;
use domain::coverage::view::CoverageView;
use domain::coverage::{Column, Figure};
use serde_json::Value;
use server::open_api::ROUTES;
use std::collections::BTreeSet;

/// What the page shows, as its own JavaScript reads it.
async fn page(visitor: &crate::support::Visitor, fields: &[(&str, &str)]) -> CoverageView {
    let answer = visitor.call("coverage/read-coverage", fields).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).expect("the page")
}

fn line(value: &Value) -> Vec<Option<u64>> {
    let cell = |column: Column| match &value[column.code()] {
        Value::Null => None,
        number => Some(number.as_u64().expect("a number")),
    };
    Column::ALL.map(cell).to_vec()
}

/// A line of the page that has every column.
fn whole(line: &Line) -> Vec<Option<u64>> {
    Column::ALL.map(|column| Some(column.of(line))).to_vec()
}

/// A row of the page: without what is agreed, or the schools there are, where a row cannot have it.
fn in_row(by: &str, line: &Line) -> Vec<Option<u64>> {
    let never: &[&str] = match by {
        "school" => &["agreed_lessons", "agreed_minutes", "tailor_made_left"],
        "theme" => &[
            "agreed_lessons",
            "agreed_minutes",
            "tailor_made_left",
            "schools",
            "clubs",
        ],
        _ => &[],
    };
    let cell = |column: Column| (!never.contains(&column.code())).then(|| column.of(line));
    Column::ALL.map(cell).to_vec()
}

store::on_both_engines! {
    async fn every_answer_is_as_the_description_says(database) {
        let app = TestApp::demo(database).await;
        let program = app.signed_out();
        let key = token(&app, &ConnectionScope::ALL, None).await;
        let more = [
            "/api/v1/coverage?from=2026-09-01&until=2026-12-31&kind=primary",
            "/api/v1/coverage/rows?by=school",
            "/api/v1/coverage/rows?by=theme&payer=none",
            "/api/v1/coverage/months?from=2020-01-01&until=2026-12-31",
            "/api/v1/coverage/white-spots?years=2&municipality=0546",
            "/api/v1/coverage?municipality=9999",
            "/api/v1/agreements?year=2019",
        ];
        let mut seen = BTreeSet::new();
        for path in ROUTES.into_iter().filter(|path| !path.ends_with(".json")).chain(more) {
            let answer = ask(&program, path, &key).await;
            assert_eq!(answer.header("content-type"), "application/json", "{path}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            let bare = path.split('?').next().expect("a path");
            described::hold(&body(&answer), &described::schema_of(bare));
            seen.insert(bare);
        }
        assert_eq!(seen.len(), ROUTES.len() - 1);
    }

    async fn the_figures_of_the_api_are_those_of_the_page_in_every_cell(database) {
        let app = TestApp::demo(database).await;
        let (program, manager) = (app.signed_out(), app.as_manager().await);
        let key = token(&app, &ConnectionScope::ALL, None).await;
        let cases: [(&str, &[(&str, &str)]); 4] = [
            ("", &[("query[by]", "")]),
            ("by=school", &[("query[by]", "school")]),
            ("by=theme&kind=primary", &[("query[by]", "theme"), ("query[kind]", "primary")]),
            (
                "municipality=0546&from=2026-01-01&until=2026-10-31",
                &[("query[town]", "0546"), ("query[from]", "2026-01-01"), ("query[until]", "2026-10-31")],
            ),
        ];
        for (asked, fields) in cases {
            let page = page(&manager, fields).await;
            let rows = body(&ask(&program, &format!("/api/v1/coverage/rows?{asked}"), &key).await);
            let told: Vec<_> = rows["rows"].as_array().expect("rows").iter()
                .map(|row| (row["code"].as_str().expect("a code").to_owned(), line(&row["figures"])))
                .collect();
            let shown: Vec<_> = page.rows.iter()
                .map(|row| (row.key.code(), in_row(&page.query.by, &row.line)))
                .collect();
            assert!(shown.len() > 1 || asked.contains("0546"), "{asked}");
            assert_eq!(told, shown, "{asked}");
            let total = whole(&page.total);
            assert_eq!(line(&rows["whole_region"]), whole(&page.region), "{asked}");
            assert_eq!(line(&rows["total"]), total, "{asked}");
            let bare = asked.split('&').filter(|part| !part.starts_with("by="));
            let bare = bare.collect::<Vec<_>>().join("&");
            let figures = body(&ask(&program, &format!("/api/v1/coverage?{bare}"), &key).await);
            assert_eq!(line(&figures["total"]), total, "{asked}");
            for figure in Figure::ALL {
                let before = figures["year_before"][figure.code()].as_u64();
                assert_eq!(before, Some(page.before.counts.of(figure)), "{asked} {figure:?}");
            }
            let told = &figures["forecast"];
            let agreements: Vec<_> = told["agreements"].as_array().expect("agreements").iter()
                .map(|one| {
                    let number = |name: &str| one[name].as_u64();
                    let id = one["id"].as_str().expect("an id").to_owned();
                    (id, ["agreed", "delivered", "planned", "due", "at_this_pace"].map(number))
                })
                .collect();
            let going: Vec<_> = page.going.iter()
                .map(|one| {
                    let forecast = one.forecast;
                    let numbers = [
                        Some(forecast.agreed),
                        Some(forecast.delivered),
                        Some(forecast.planned),
                        Some(forecast.due()),
                        forecast.at_this_pace(),
                    ];
                    (one.agreement.to_string(), numbers)
                })
                .collect();
            assert_eq!(agreements, going, "{asked}");
            assert!(!going.is_empty(), "{asked}");
            let expected: u64 = page.going.iter().map(|one| one.forecast.expected()).sum();
            assert_eq!(told["at_this_pace"].as_u64(), Some(expected), "{asked}");
            let months = body(&ask(&program, &format!("/api/v1/coverage/months?{bare}"), &key).await);
            let given: Vec<_> = months["steps"].as_array().expect("steps").iter()
                .map(|step| step["figures"]["given"].as_u64().expect("a number"))
                .collect();
            let shown: Vec<_> = page.trend.iter().map(|step| step.now.of(Figure::Given)).collect();
            assert_eq!(given, shown, "{asked}");
        }
    }

    #[ignore = "writes files for other people's readers: ./dev test judges"]
    async fn the_reports_of_the_demo_lie_beside_what_the_api_says_of_it(database) {
        let folder = std::env::var("REPORTS").expect("a folder in REPORTS");
        let folder = std::path::PathBuf::from(folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let app = TestApp::demo(database).await;
        let (program, manager) = (app.signed_out(), app.as_manager().await);
        let key = token(&app, &ConnectionScope::ALL, None).await;
        let rows = body(&ask(&program, "/api/v1/coverage/rows", &key).await);
        let figures = body(&ask(&program, "/api/v1/coverage", &key).await);
        let expected = serde_json::json!({
            "columns": Column::ALL.map(|column| (column.code(), column.is_minutes())).to_vec(),
            "rows": rows,
            "forecast": figures["forecast"],
            "cancelled": figures["cancelled"],
        });
        for ending in ["xlsx", "csv"] {
            let bytes = manager.get_bytes(&format!("/dekking/rapport.{ending}")).await;
            std::fs::write(folder.join(format!("report.{ending}")), bytes).expect("written");
        }
        std::fs::write(folder.join("expected.json"), expected.to_string()).expect("written");
    }

    async fn the_white_spots_of_the_api_are_as_many_as_those_of_the_page(database) {
        let app = TestApp::demo(database).await;
        let (program, manager) = (app.signed_out(), app.as_manager().await);
        let key = token(&app, &ConnectionScope::ALL, None).await;
        for (asked, two) in [("", "false"), ("?years=2", "true"), ("?municipality=0546", "false")] {
            let town = if asked.contains("0546") { "0546" } else { "" };
            let fields = [
                ("query[town]", town),
                ("asked[two_years]", two),
                ("asked[rank]", "size"),
                ("asked[page]", "1"),
            ];
            let page = manager.call("coverage/read-white-spots", &fields).await;
            let page: domain::coverage::spots_view::SpotsView =
                serde_json::from_str(&page.body).unwrap_or_else(|_| panic!("{}", page.body));
            let told = body(&ask(&program, &format!("/api/v1/coverage/white-spots{asked}"), &key).await);
            assert_eq!((told["schools"].as_u64(), told["since"].as_str()), (Some(page.count), Some(page.since.to_string().as_str())));
            assert!(page.count > 0 || !town.is_empty());
        }
    }

    async fn a_token_for_an_area_sees_what_a_manager_of_that_area_sees(database) {
        let app = TestApp::demo(database).await;
        let (program, manager) = (app.signed_out(), app.as_manager_of("Leiden").await);
        let key = token(&app, &ConnectionScope::ALL, Some("Leiden")).await;
        let page = page(&manager, &[("query[by]", "")]).await;
        let told = body(&ask(&program, "/api/v1/coverage/rows", &key).await);
        let names: Vec<_> = told["rows"].as_array().expect("rows").iter()
            .map(|row| row["name"].as_str().expect("a name"))
            .collect();
        assert_eq!(names, page.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>());
        assert!(!names.contains(&"Gouda") && names.contains(&"Leiden"));
        assert_eq!(line(&told["total"]), whole(&page.total));
        // Asking for another area by name gives nothing of it.
        let gouda = app.area("Gouda").await;
        let other = body(&ask(&program, &format!("/api/v1/coverage?area={gouda}"), &key).await);
        assert_eq!(other["total"]["requested"], 0);
        let choices = body(&ask(&program, "/api/v1/coverage/choices", &key).await);
        assert_eq!(choices["areas"].as_array().map(Vec::len), Some(1));
        let agreements = ask(&program, "/api/v1/agreements", &key).await;
        assert!(!agreements.body.contains("\"Gouda\""));
    }

    async fn a_query_that_cannot_be_is_refused_with_its_mistakes(database) {
        let app = TestApp::demo(database).await;
        let program = app.signed_out();
        let key = token(&app, &ConnectionScope::ALL, None).await;
        let cases = [
            ("/api/v1/coverage?from=2026-12-31&until=2026-01-01", "until"),
            ("/api/v1/coverage?gemeente=0546", "gemeente"),
            ("/api/v1/coverage?by=school", "by"),
            ("/api/v1/coverage/rows?by=pupil", "by"),
            ("/api/v1/coverage/months?theme=x", "theme"),
            ("/api/v1/coverage/white-spots?years=3", "years"),
            ("/api/v1/coverage/white-spots?kind=x", "kind"),
            ("/api/v1/agreements?year=next", "year"),
        ];
        for (path, parameter) in cases {
            let answer = ask(&program, path, &key).await;
            assert_eq!(told(&answer).0, 400, "{path}");
            assert_eq!(body(&answer)["errors"][0]["parameter"], parameter, "{path}");
        }
    }
}
