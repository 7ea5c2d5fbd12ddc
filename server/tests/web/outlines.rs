//! Real borders of municipalities: an administrator loads them, and the map of coverage draws them.

use crate::support::{Answer, TestApp, Visitor};
use crate::uploads::send_file;
use serde_json::{Value, json};

const UPLOAD: &str = "/beheer/kaart/inlezen";

fn region() -> String {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../shared/data/region/municipalities.geojson"
    );
    std::fs::read_to_string(path).expect("the outlines of the region")
}

async fn send(visitor: &Visitor, file: &str) -> Answer {
    send_file(visitor, UPLOAD, "grenzen.geojson", file).await
}

/// The drawing of the map on the page of coverage.
fn map(page: &Answer) -> &str {
    let (_, rest) = page.body.split_once("map-frame").expect("a map");
    let (_, rest) = rest.split_once("<svg").expect("a drawing");
    rest.split_once("</svg>").expect("its end").0
}

fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&region()).expect("JSON");
    change(&mut file);
    file.to_string()
}

/// Makes the first features of the file those of municipalities elsewhere.
fn elsewhere(file: &mut Value, how_many: usize) {
    let features = file["features"].as_array_mut().into_iter().flatten();
    for (nth, feature) in features.take(how_many).enumerate() {
        let (code, name) = (format!("GM03{nth:02}"), format!("Dorp {nth:02}"));
        feature["properties"] = json!({ "statcode": code, "statnaam": name });
    }
}

store::on_both_engines! {
    async fn the_map_draws_the_borders_that_an_administrator_loads_and_circles_without(database) {
        let app = TestApp::demo(database).await;
        let (administrator, manager) = (app.as_administrator().await, app.as_manager().await);
        let before = manager.get("/dekking").await;
        assert!(map(&before).contains("<circle class=\"map-circle\""));
        let answer = send(&administrator, &region()).await;
        assert_eq!(answer.leads_to(), "/beheer/kaart?gedaan=gelezen");
        let page = administrator.get("/beheer/kaart?gedaan=gelezen").await;
        assert!(page.body.contains("27 gemeenten, ingelezen op"), "{}", page.body);
        assert!(!page.body.contains("staan als cirkel"));

        let after = manager.get("/dekking").await;
        let drawn = map(&after);
        assert_eq!(drawn.matches("<path class=\"map-circle\"").count(), 27);
        assert!(!drawn.contains("<circle class=\"map-circle\""));
        // Each is still a link with what it says, in the order of names, beside the same table.
        assert_eq!(drawn.matches("<a class=\"map-town\"").count(), 27);
        assert_eq!(drawn.matches("aria-label=\"").count(), 27);
        let labels = |drawn: &str| -> Vec<String> {
            let parts = drawn.split("aria-label=\"").skip(1);
            parts.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(labels(drawn), labels(map(&before)));
        assert!(drawn.contains("fill=\"url(#map-"));
        let longer = after.body.len().saturating_sub(before.body.len());
        assert!(longer < 60_000, "{longer} bytes more");

        // Who sees an area sees its borders alone.
        let leiden = app.as_manager_of("Leiden").await.get("/dekking").await;
        let fewer = map(&leiden).matches("<path class=\"map-circle\"").count();
        assert!((5..20).contains(&fewer), "{fewer}");

        let removed = administrator.post("outlines/remove-outlines", &[]).await;
        assert_eq!(removed.leads_to(), "/beheer/kaart?gedaan=weg");
        assert_eq!(map(&manager.get("/dekking").await), map(&before));
    }

    async fn a_file_that_cannot_be_used_comes_back_with_its_sentence_and_changes_nothing(database) {
        let app = TestApp::demo(database).await;
        let (administrator, manager) = (app.as_administrator().await, app.as_manager().await);
        send(&administrator, &region()).await;
        let before = manager.get("/dekking").await;
        let first = |file: &mut Value| file["features"][0]["geometry"]["coordinates"][0].take();
        let cases = [
            ("<kml></kml>".to_owned(), "Dit is geen GeoJSON met een lijst van gebieden."),
            (
                changed(|file| elsewhere(file, 27)),
                "In dit bestand staat geen gemeente van deze regio.",
            ),
            (
                changed(|file| file["features"][3]["properties"] = file["features"][0]["properties"].clone()),
                "De gemeente Alphen aan den Rijn staat er twee keer in.",
            ),
            (
                changed(|file| file["crs"] = json!({ "properties": { "name": "urn:ogc:def:crs:EPSG::28992" } })),
                "De coördinaten zijn niet van WGS 84",
            ),
            (
                changed(|file| {
                    let mut ring = first(file);
                    if let Some(points) = ring.as_array_mut() {
                        points.pop();
                    }
                    file["features"][0]["geometry"]["coordinates"][0] = ring;
                }),
                "De grens van Alphen aan den Rijn is niet gesloten.",
            ),
        ];
        for (file, sentence) in cases {
            let answer = send(&administrator, &file).await;
            assert_eq!(answer.status, 422, "{sentence}");
            assert!(answer.body.contains(sentence), "{sentence}: {}", answer.body);
            assert!(answer.body.contains("aria-invalid=\"true\""), "{sentence}");
        }
        let huge = send(&administrator, &" ".repeat(services::outlines::LARGEST_FILE + 100_000)).await;
        assert_eq!(huge.status, 413);
        assert!(huge.body.contains("Dit bestand is groter dan 10 MB."), "{}", huge.body);
        let none = send_file(&administrator, UPLOAD, "", "").await;
        assert!(none.body.contains("Kies eerst een bestand."), "{}", none.body);
        assert_eq!(map(&manager.get("/dekking").await), map(&before));
    }

    async fn municipalities_elsewhere_are_left_out_and_named(database) {
        let app = TestApp::demo(database).await;
        let (administrator, manager) = (app.as_administrator().await, app.as_manager().await);
        let answer = send(&administrator, &changed(|file| elsewhere(file, 3))).await;
        assert_eq!(answer.leads_to(), "/beheer/kaart?gedaan=gelezen");
        let page = administrator.get("/beheer/kaart?gedaan=gelezen").await;
        assert!(page.body.contains("24 gemeenten, ingelezen op"), "{}", page.body);
        let told = "3 gemeenten in het bestand horen niet bij deze regio en zijn overgeslagen: \
                    Dorp 00, Dorp 01 en Dorp 02.";
        assert!(page.body.contains(told), "{}", page.body);
        let drawn = manager.get("/dekking").await;
        assert_eq!(map(&drawn).matches("<path class=\"map-circle\"").count(), 24);

        send(&administrator, &changed(|file| elsewhere(file, 14))).await;
        let page = administrator.get("/beheer/kaart").await;
        assert!(page.body.contains("Dorp 09 en 4 andere."), "{}", page.body);
        send(&administrator, &region()).await;
        assert!(!administrator.get("/beheer/kaart").await.body.contains("overgeslagen"));
    }

    async fn municipalities_without_a_border_stay_on_the_map_as_circles(database) {
        let app = TestApp::demo(database).await;
        let (administrator, manager) = (app.as_administrator().await, app.as_manager().await);
        let fewer = changed(|file| {
            if let Some(features) = file["features"].as_array_mut() {
                features.retain(|one| one["properties"]["naam"] != "Gouda");
            }
        });
        send(&administrator, &fewer).await;
        let page = administrator.get("/beheer/kaart").await;
        let text = page.body.replace("<!>", "").replace("<!---->", "");
        assert!(text.contains("staan als cirkel op de kaart: Gouda."), "{text}");
        let page = manager.get("/dekking").await;
        assert_eq!(map(&page).matches("<path class=\"map-circle\"").count(), 26);
        assert_eq!(map(&page).matches("<circle class=\"map-circle\"").count(), 1);
    }

    async fn only_an_administrator_loads_borders(database) {
        let app = TestApp::demo(database).await;
        for visitor in [app.as_planner().await, app.as_manager().await, app.as_educator().await] {
            assert_eq!(send(&visitor, &region()).await.status, 403);
            assert_eq!(visitor.call("outlines/remove-outlines", &[]).await.status, 403);
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM municipality_outline").await, 0);
    }
}
