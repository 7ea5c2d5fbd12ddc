//! Letters of a case, and the texts that they are made from. What needs the program for letters is
//! left to `./dev test letters`, which builds it.

use crate::cases::{offence, taken_in};
use crate::support::{Form, TestApp, Visitor};
use domain::permission::Role;
use letters_client::{House, Limits, Press};
use services::cases::Presser;

const TEXTS: &str = "/beheer/zaken/brieven?soort=closing";

/// A text with one field, and a fault in another line when asked for.
fn text(field: &str) -> String {
    format!("titel: Klaar\n\nDag {{naam_jongere}},\n\nTot {{{field}}}.")
}

/// The app, making letters by this program.
pub(crate) async fn app_with(database: store::testing::TestDatabase, program: &str) -> TestApp {
    TestApp::demo_with(database, |house| {
        house.with_presser(Presser {
            press: Press::new(program.into(), Limits::default()),
            house: House::demo(),
        })
    })
    .await
}

/// The form of the closing letter, with what the case does not say.
async fn closing(worker: &Visitor, case: &str) -> Form {
    let page = worker.get(&format!("{case}/brief/closing")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.form_to("cases/make-letter")
        .with("form[address]", "Kanariegeel Putterzwart\nVinkenstraat 1")
        .with("form[values][uitkomst]", "Alles is gedaan.")
}

/// The program for letters.
pub(crate) fn program() -> String {
    std::env::var("LETTERS").expect("the program for letters, as `./dev test letters` names it")
}

store::on_both_engines! {
    async fn a_letter_begins_with_what_the_case_says(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let page = worker.get(&format!("{case}/brief/closing")).await;
        let form = page.form_to("cases/make-letter");
        let told = |name: &str| form.value(name);
        assert_eq!(
            ["form[values][naam_jongere]", "form[values][naam_verwijzer]",
             "form[values][datum_afronding]", "form[values][organisatie]"].map(told),
            ["Kanariegeel Putterzwart", "de politie",
             "24 november 2026", "Halt"],
        );
        let address = ">Kanariegeel Putterzwart\nVinkenstraat 1</textarea>";
        assert!(page.body.contains(address), "{}", page.body);
        let stranger = app.as_new(Role::CaseWorker, None).await;
        assert_eq!(stranger.get(&format!("{case}/brief/closing")).await.status, 404);
    }

    async fn without_the_program_a_worker_is_told_so_and_nothing_is_put_away(database) {
        let app = app_with(database, "/nowhere/letters").await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let empty = closing(&worker, &case).await
            .with("form[values][aanhef]", " ").with("_page", &format!("{case}/brief/closing"));
        let back = worker.send_form(&empty).await;
        assert_eq!(back.status, 422);
        assert!(back.body.contains("Vul dit veld in."), "{}", back.body);

        let form = closing(&worker, &case).await.with("_page", &format!("{case}/brief/closing"));
        let back = worker.send_form(&form).await;
        assert_eq!(back.status, 409);
        assert!(back.body.contains("Een brief maken lukt nu niet."), "{}", back.body);
        assert!(back.body.contains("Alles is gedaan."), "what was typed stays");
        let page = worker.get(&case).await;
        assert!(page.body.contains("Er is nog geen brief gemaakt."), "{}", page.body);
    }

    async fn a_letter_made_by_mistake_is_withdrawn_and_shown_struck_with_its_reason(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        // As it is put away, without the program that makes its file; there is one case.
        let now = app.house.clock().now();
        let letter = format!(
            "INSERT INTO case_letter (id, case_id, employee_id, kind, template_version, made_at)
             SELECT f.id, f.id, f.worker_id, 'closing', 0, {now} FROM case_file f"
        );
        app.database.run_raw(&letter).await.expect("put away");
        let page = worker.get(&case).await;
        assert!(page.body.contains("1, nog te versturen: 1"), "{}", page.body);
        let form = page.form_to("cases/withdraw-letter").with("_page", &case);
        let empty = worker.send_form(&form).await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("Vul dit veld in."), "{}", empty.body);
        let withdrawn = worker.send_form(&form.with("reason", "Voor een andere zaak")).await;
        assert_eq!(withdrawn.leads_to(), format!("{case}?gedaan=ingetrokken#brieven"));
        let page = worker.get(&case).await;
        for told in ["<del>Afsluiting", "Ingetrokken op 24 november 2026", "Voor een andere zaak"] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        assert!(!page.body.contains("nog te versturen"), "{}", page.body);
        assert!(!page.forms().iter().any(|form| form.action.ends_with("record-sent")));
        let log = app.as_privacy_officer().await.get("/zaken/logboek").await;
        assert!(log.body.contains("Trok een brief in"), "{}", log.body);
    }

    async fn an_administrator_changes_a_text_and_hears_which_line_is_wrong(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let page = administrator.get(TEXTS).await;
        assert!(page.body.contains("Meegeleverde tekst"), "{}", page.body);
        let form = page.form_to("cases/save-template");

        let wrong = form.clone().with("body", &text("datum_afronding_")).with("_page", TEXTS);
        let back = administrator.send_form(&wrong).await;
        assert_eq!(back.status, 409);
        let told = "Regel 5: het veld {datum_afronding_} bestaat niet. Bedoel je {datum_afronding}?";
        assert!(back.body.contains(told), "{}", back.body);

        let right = form.with("body", &text("datum_afronding")).with("_page", TEXTS);
        let saved = administrator.send_form(&right).await;
        assert_eq!(saved.leads_to(), "/beheer/zaken/brieven?soort=closing&gedaan=brieftekst");
        assert!(administrator.get(TEXTS).await.body.contains("Versie 1"));
        let twice = administrator.send_form(&right).await;
        assert_eq!((twice.status, twice.body.contains("Versie 2")), (409, false));

        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let letter = worker.get(&format!("{case}/brief/closing")).await;
        let form = letter.form_to("cases/make-letter");
        assert_eq!(
            (form.value("form[values][datum_afronding]"), form.value("form[values][uitkomst]")),
            ("24 november 2026", ""),
            "only what the text names is asked"
        );
        assert_eq!(worker.get(TEXTS).await.status, 403, "texts are not a worker's");
    }

    async fn an_example_needs_the_program_and_is_for_administrators(database) {
        let app = app_with(database, "/nowhere/letters").await;
        let example = "/beheer/zaken/brieven/closing/voorbeeld";
        let administrator = app.as_administrator().await;
        let answer = administrator.post(example, &[("body", &text("datum_afronding"))]).await;
        assert_eq!(answer.status, 503);
        assert!(answer.body.starts_with("Een brief maken lukt nu niet."), "{}", answer.body);
        let wrong = administrator.post(example, &[("body", "titel: Klaar\n\nTot {ooit}")]).await;
        assert_eq!((wrong.status, wrong.body.as_str()), (422, "Regel 3: het veld {ooit} bestaat niet."));
        let worker = app.as_new(Role::CaseWorker, None).await;
        let refused = worker.post(example, &[("body", "titel: Klaar\n\nDag")]).await;
        assert_eq!(refused.status, 403);
    }

    #[ignore = "needs the program for letters: ./dev test letters"]
    async fn a_letter_is_made_put_away_opened_and_sent_by_the_program(database) {
        let app = app_with(database, &program()).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let form = closing(&worker, &case).await;
        for _ in 0..2 {
            let made = worker.send_form(&form).await;
            assert_eq!(made.leads_to(), format!("{case}?gedaan=brief#brieven"));
        }
        let page = worker.get(&case).await;
        let files: Vec<_> = page.links().into_iter().filter(|to| to.contains("/brieven/")).collect();
        assert_eq!(files.len(), 1, "pressed twice, made once");

        let letter = worker.get(&files[0]).await;
        assert_eq!(
            (letter.status, letter.header("content-type"), letter.header("cache-control"),
             letter.header("content-disposition")),
            (200, "application/pdf", "no-store", "inline; filename=\"brief-closing.pdf\""),
        );
        assert!(letter.body.starts_with("%PDF-"), "a PDF");
        let stranger = app.as_new(Role::CaseWorker, None).await;
        assert_eq!(stranger.get(&files[0]).await.status, 404);
        let administrator = app.as_administrator().await;
        assert_eq!(administrator.get(&files[0]).await.status, 403);

        let sent = page.form_to("cases/record-sent").with("form[by]", "hand");
        let early = sent.clone().with("form[on]", "2026-11-23").with("_page", &case);
        assert_eq!(worker.send_form(&early).await.status, 422);
        let done = worker.send_form(&sent).await;
        assert_eq!(done.leads_to(), format!("{case}?gedaan=verstuurd#brieven"));
        let again = worker.send_form(&sent.with("form[by]", "post").with("_page", &case)).await;
        assert_eq!(again.status, 409, "what was written down of it stays");
        assert!(worker.get(&case).await.body.contains("Overhandigd, 24 november 2026"));
        let officer = app.as_privacy_officer().await;
        let log = officer.get("/zaken/logboek").await;
        for deed in ["Maakte een brief", "Opende een brief", "Legde vast dat een brief is verstuurd"] {
            assert!(log.body.contains(deed), "{deed}");
        }
    }

    #[ignore = "needs the program for letters: ./dev test letters"]
    async fn an_example_is_a_letter_to_nobody_by_the_program(database) {
        let app = app_with(database, &program()).await;
        let administrator = app.as_administrator().await;
        let example = "/beheer/zaken/brieven/closing/voorbeeld";
        let answer = administrator.post(example, &[("body", &text("datum_afronding"))]).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"));
        assert!(answer.body.starts_with("%PDF-"), "a PDF");
    }
}
