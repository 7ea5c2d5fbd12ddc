//! A register as an administrator's browser sends it.

use crate::support::{Answer, TestApp, Visitor};
use axum::http::Method;
use services::imports::LARGEST_FILE;

const UPLOAD: &str = "/beheer/import/upload";
const BOUNDARY: &str = "----grens";

/// A register of one secondary school of Leiden.
const ONE_SCHOOL: &str = "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;\
    HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;ONDERWIJSSTRUCTUUR\r\n\
    90ZA;90ZA00;Het Kompas;Laan;9;2311 AA;LEIDEN;0546;HAVO\r\n";

async fn send(visitor: &Visitor, kind: &str, file_name: &str, file: &str) -> Answer {
    let body = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n{kind}\r\n\
         --{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\
         Content-Type: text/csv\r\n\r\n{file}\r\n--{BOUNDARY}--\r\n"
    );
    post(visitor, body).await
}

async fn post(visitor: &Visitor, body: String) -> Answer {
    post_to(visitor, UPLOAD, body).await
}

/// A file by itself, as any other form of ours sends it.
pub async fn send_file(visitor: &Visitor, to: &str, file_name: &str, file: &str) -> Answer {
    let body = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\
         Content-Type: text/calendar\r\n\r\n{file}\r\n--{BOUNDARY}--\r\n"
    );
    post_to(visitor, to, body).await
}

/// A body as a form with a file sends it.
pub async fn post_to(visitor: &Visitor, to: &str, body: String) -> Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let headers = [
        ("accept", "text/html,*/*;q=0.8"),
        ("sec-fetch-site", "same-origin"),
        ("content-type", kind.as_str()),
    ];
    visitor.send(Method::POST, to, &headers, body).await
}

async fn kept(app: &TestApp) -> i64 {
    app.database
        .number("SELECT COUNT(*) FROM import_review")
        .await
}

store::on_both_engines! {
    async fn an_uploaded_register_leads_to_its_review_and_changes_no_school(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let schools = app.database.number("SELECT COUNT(*) FROM organisation").await;
        let answer = send(&administrator, "secondary", "scholen.csv", ONE_SCHOOL).await;
        assert_eq!(answer.status, 303);
        let review = administrator.get(answer.leads_to()).await;
        assert_eq!(review.status, 200);
        assert!(review.body.contains("Het Kompas"), "{}", review.body);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM organisation").await, schools);
    }

    async fn a_file_that_cannot_be_used_comes_back_with_its_sentence_and_nothing_is_kept(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let cases = [
            ("", "", "", "Kies eerst een bestand."),
            ("", "leeg.csv", "", "Dit bestand is leeg."),
            ("", "pagina.csv", "<!DOCTYPE html><html></html>", "Dit is een webpagina, geen register."),
            ("", "scholen.xlsx", "PK\u{3}\u{4}xl/workbook.xml", "Dit is een rekenblad."),
            ("primary", "scholen.csv", ONE_SCHOOL, "maar dit is het register van scholen voor voortgezet onderwijs."),
        ];
        for (kind, name, file, sentence) in cases {
            let answer = send(&administrator, kind, name, file).await;
            assert_eq!(answer.status, 422, "{name}");
            assert!(answer.body.contains(sentence), "{name}: {}", answer.body);
            assert!(answer.body.contains("aria-invalid=\"true\""), "{name}");
        }
        let broken = post(&administrator, "geen formulier".to_owned()).await;
        assert_eq!(broken.status, 400);
        assert!(broken.body.contains("Het bestand kwam niet heel over."), "{}", broken.body);
        assert_eq!(kept(&app).await, 0);
    }

    async fn a_file_that_is_too_large_is_told_so(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let answer = send(&administrator, "", "groot.csv", &"a".repeat(LARGEST_FILE + 100_000)).await;
        assert_eq!(answer.status, 413);
        assert!(answer.body.contains("Dit bestand is groter dan 32 MB."), "{}", answer.body);
        assert_eq!(kept(&app).await, 0);
    }

    async fn only_an_administrator_uploads_a_register(database) {
        let app = TestApp::demo(database).await;
        let others = [app.as_planner().await, app.as_manager().await, app.as_educator().await];
        for visitor in others {
            assert_eq!(send(&visitor, "", "scholen.csv", ONE_SCHOOL).await.status, 403);
        }
        let signed_out = send(&app.signed_out(), "", "scholen.csv", ONE_SCHOOL).await;
        assert!(signed_out.leads_to().starts_with("/inloggen"), "{}", signed_out.leads_to());
        assert_eq!(kept(&app).await, 0);
    }

    async fn a_register_sent_from_another_site_is_refused(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let headers = [("sec-fetch-site", "cross-site"), ("content-type", kind.as_str())];
        let answer = administrator.send(Method::POST, UPLOAD, &headers, String::new()).await;
        assert_eq!(answer.status, 403);
        assert_eq!(kept(&app).await, 0);
    }
}
