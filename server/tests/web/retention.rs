//! How long cases are kept and how they go, and a youth's request for the file, by their pages and
//! without JavaScript.

use crate::cases::{offence, taken_in};
use crate::support::{Form, TestApp, Visitor};
use domain::permission::Role;

const RULES: &str = "/beheer/zaken/bewaren";
const ERASING: &str = "/zaken/bewaren";

/// Two years.
const TERM: i64 = 2 * 366 * 86_400;

async fn rule_form(administrator: &Visitor) -> Form {
    let page = administrator.get(RULES).await;
    page.form_to("cases/add-retention-rule")
        .with("form[kind]", "ended_badly")
        .with("form[ground]", "Verzonnen lijst")
        .with("form[months]", "24")
        .with("form[trigger]", "case_ended")
        .with("form[action]", "erase")
        .with("form[approver]", "privacy_officer")
}

/// A case that ended.
async fn ended(worker: &Visitor, offence: &str) -> String {
    let case = taken_in(worker, offence).await;
    let form = worker
        .get(&case)
        .await
        .form_to("cases/end-case")
        .with("form[ending]", "badly")
        .with("form[reason]", "Kwam niet meer");
    let ended = worker.send_form(&form).await;
    assert_eq!(ended.leads_to(), format!("{case}?gedaan=geeindigd"));
    case
}

store::on_both_engines! {
    async fn an_administrator_keeps_rules_and_reads_counts_and_no_name(database) {
        let app = TestApp::demo(database).await;
        let offence = offence(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = ended(&worker, &offence).await;
        let administrator = app.as_administrator().await;
        let form = rule_form(&administrator).await;
        for _ in 0..2 {
            let added = administrator.send_form(&form).await;
            assert_eq!(added.leads_to(), format!("{RULES}?gedaan=termijn"));
        }
        let page = administrator.get(RULES).await;
        assert_eq!(page.body.matches(">Verzonnen lijst<").count(), 1, "pressed twice, added once");
        assert!(page.body.contains("Vandaag: 0 voorbij de termijn, 1 nog niet."), "{}", page.body);
        let id = case.rsplit('/').next().expect("an id");
        for secret in ["Kanariegeel", "Putterzwart", "2026-0000", id] {
            assert!(!page.body.contains(secret), "{secret}");
        }

        let wrong = form.with("form[action]", "remove").with("_page", RULES);
        assert_eq!(administrator.send_form(&wrong).await.status, 422);
        let link = page.links().into_iter().find(|to| to.contains("?regel="));
        let link = link.expect("a link to change it").replace("#regel", "");
        let change = administrator.get(&link).await.form_to("cases/change-retention-rule");
        assert_eq!(change.value("form[ground]"), "Verzonnen lijst");
        let changed = administrator.send_form(&change.with("form[months]", "36")).await;
        assert_eq!(changed.leads_to(), format!("{RULES}?gedaan=termijn"));
        let retire = administrator.get(RULES).await.form_to("cases/retire-retention-rule");
        let retired = administrator.send_form(&retire).await;
        assert_eq!(retired.leads_to(), format!("{RULES}?gedaan=gestopt"));
        let masks = administrator.get(RULES).await.form_to("cases/set-masks");
        let set = administrator.send_form(&masks).await;
        assert_eq!(set.leads_to(), format!("{RULES}?gedaan=weglakken"));
        for role in [Role::CaseWorker, Role::CaseCoordinator, Role::PrivacyOfficer, Role::Manager] {
            let other = app.as_new(role, None).await;
            assert_eq!(other.get(RULES).await.status, 403, "{role:?}");
        }
    }

    async fn one_proposes_another_agrees_and_the_case_is_gone(database) {
        let app = TestApp::demo(database).await;
        let offence = offence(&app).await;
        let administrator = app.as_administrator().await;
        let form = rule_form(&administrator).await;
        administrator.send_form(&form).await.leads_to();
        let (_, email) = app.hire(Role::CaseWorker, None).await;
        let case = ended(&app.enter_as(&email).await, &offence).await;
        app.house.clock().advance(TERM);

        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let page = chief.get(ERASING).await;
        assert!(page.body.contains("1 voorbij de termijn, 0 nog niet."), "{}", page.body);
        let propose = page.form_to("cases/propose-erasure");
        for _ in 0..2 {
            let proposed = chief.send_form(&propose).await;
            assert_eq!(proposed.leads_to(), format!("{ERASING}?gedaan=voorgesteld"));
        }
        let own = chief.get(ERASING).await;
        assert!(own.body.contains("Jij stelde dit voor. Een ander keurt het goed."), "{}", own.body);
        assert!(own.body.contains("Zaak 2026-00001: kan weg"), "{}", own.body);
        assert!(!own.body.contains("Kanariegeel"));

        let officer = app.as_new(Role::PrivacyOfficer, None).await;
        let page = officer.get(ERASING).await;
        assert!(page.body.contains("Wat gewist is, komt nooit terug."), "{}", page.body);
        assert!(!page.body.contains("Kanariegeel"));
        let approve = page.form_to("cases/approve-erasure");
        let forged = chief.send_form(&approve.clone().with("_page", ERASING)).await;
        assert_eq!(forged.status, 409, "who proposes never agrees");
        let erased = officer.send_form(&approve).await;
        assert_eq!(erased.leads_to(), format!("{ERASING}?gedaan=gewist"));
        let twice = officer.send_form(&approve.with("_page", ERASING)).await;
        assert_eq!(twice.status, 409);
        let page = officer.get(ERASING).await;
        assert!(page.body.contains("1 van 1 gewist."), "{}", page.body);

        let worker = app.enter_as(&email).await;
        assert_eq!(worker.get(&case).await.status, 404);
        for list in ["/zaken", "/zaken/meelezen"] {
            assert_eq!(worker.get(list).await.status, 200, "{list}");
        }
        for list in ["/zaken/team", "/zaken/overdracht", "/zaken/alarmen"] {
            assert_eq!(chief.get(list).await.status, 200, "{list}");
        }
        let log = officer.get("/zaken/logboek").await;
        assert!(log.body.contains("Wiste alles na afloop van de bewaartermijn"), "{}", log.body);
    }

    async fn a_request_for_the_file_is_written_down_refused_to_strangers_and_ended(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let place = format!("{case}/inzage");
        assert!(worker.get(&case).await.body.contains(&place), "a link on the case page");
        let page = worker.get(&place).await;
        let form = page.form_to("cases/register-access").with("form[received_on]", "2026-11-23");
        for _ in 0..2 {
            let done = worker.send_form(&form).await;
            assert_eq!(done.leads_to(), format!("{place}?gedaan=vastgelegd"));
        }
        let page = worker.get(&place).await;
        assert!(page.body.contains("23 december 2026"), "{}", page.body);
        assert!(page.body.contains("kan geen PDF worden gemaakt"), "{}", page.body);
        assert!(worker.get("/zaken").await.body.contains("Inzageverzoek beantwoorden"));

        let end = page.form_to("cases/end-access");
        let id = end.value("request").to_owned();
        let file = worker.get(&format!("{place}/{id}")).await;
        assert_eq!((file.status, file.header("cache-control")), (409, "no-store"));
        assert_eq!(file.body, "De gegevens zijn nog niet gemaakt.");
        let stranger = app.as_new(Role::CaseWorker, None).await;
        let administrator = app.as_administrator().await;
        for path in [place.clone(), format!("{place}/{id}")] {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
            assert_eq!(administrator.get(&path).await.status, 403, "{path}");
        }
        let without = end.clone().with("form[end]", "refused").with("_page", &place);
        assert_eq!(worker.send_form(&without).await.status, 422, "a refusal needs its reason");
        let done = worker.send_form(&end.with("form[end]", "withdrawn")).await;
        assert_eq!(done.leads_to(), format!("{place}?gedaan=afgerond"));
    }

    #[ignore = "needs the program for letters: ./dev test letters"]
    async fn two_people_sign_what_they_read_and_the_zip_leaves_under_no_name_by_the_program(database) {
        let app = TestApp::demo_with(database, |house| {
            let program = std::env::var("LETTERS").expect("the program for letters");
            house.with_presser(services::cases::Presser {
                press: letters_client::Press::new(program.into(), letters_client::Limits::default()),
                house: letters_client::House::demo(),
            })
        })
        .await;
        let (_, email) = app.hire(Role::CaseWorker, None).await;
        let worker = app.enter_as(&email).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let place = format!("{case}/inzage");
        let note = worker.get(&case).await.form_to("cases/add-note")
            .with("words", "Bureaukwikstaart belde met Nieuwe Collega.\n# {dit} is tekst");
        worker.send_form(&note).await.leads_to();
        let form = worker.get(&place).await.form_to("cases/register-access")
            .with("form[received_on]", "2026-11-23");
        worker.send_form(&form).await.leads_to();
        let make = worker.get(&place).await.form_to("cases/make-access-file");
        let made = worker.send_form(&make).await;
        assert_eq!(made.leads_to(), format!("{place}?gedaan=gemaakt"));
        let page = worker.get(&place).await;
        for known in ["Kanariegeel", "[weggelakt: verwijzer] belde met [weggelakt: medewerker].",
            "Nam de zaak in", "Over deze gegevens"] {
            assert!(page.body.contains(known), "{known}: {}", page.body);
        }
        assert!(!page.body.contains("Bureaukwikstaart"));
        let sign = page.form_to("cases/sign-access");
        assert_eq!(worker.send_form(&sign).await.leads_to(), format!("{place}?gedaan=getekend"));
        assert!(!worker.get(&place).await.body.contains("Download het ZIP-bestand"));
        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let sign = chief.get(&place).await.form_to("cases/sign-access");
        assert_eq!(chief.send_form(&sign).await.leads_to(), format!("{place}?gedaan=getekend"));
        let page = worker.get(&place).await;
        assert!(page.body.contains("Download het ZIP-bestand"), "{}", page.body);
        let file = page.links().into_iter().find(|to| to.contains("/inzage/")).expect("a file");
        let zip = worker.get(&file).await;
        assert_eq!(
            (zip.status, zip.header("content-type"), zip.header("cache-control"),
             zip.header("content-disposition")),
            (200, "application/zip", "no-store", "attachment; filename=\"inzage.zip\""),
        );
        let bytes = worker.get_bytes(&file).await;
        assert!(bytes.starts_with(b"PK"), "a ZIP");
        let officer = app.as_privacy_officer().await;
        let log = officer.get("/zaken/logboek").await;
        let told = "Haalde de gegevens van een inzageverzoek op";
        assert_eq!(log.body.matches(told).count(), 2, "each download");
    }
}
