//! The letter about a signal: true for who reads it, whatever became of the talk at home.

use crate::case_letters::{app_with, program};
use crate::cases::referral;
use crate::signals::rules;
use crate::support::{Answer, Form, TestApp, Visitor};
use domain::permission::Role;

/// A talk at home that was held, and one that waits.
const HELD: [(&str, &str); 4] = [
    ("form[kind]", "held"),
    ("form[youth]", "2026-11-22"),
    ("form[parents]", "2026-11-23"),
    ("form[words]", "Thuis"),
];
const WAITS: [(&str, &str); 3] = [
    ("form[kind]", "postponed"),
    ("form[until]", "2026-12-08"),
    ("form[words]", "Ouders op reis"),
];

/// A case in Leiden with a signal, of a youth born on this day; its address.
async fn signalled(worker: &Visitor, offence: &str, born: &str, talk: &[(&str, &str)]) -> String {
    let taken = referral(worker, offence)
        .await
        .with("form[birth_date]", born);
    let answer = worker.send_form(&taken).await;
    let (case, _) = answer.leads_to().split_once('?').expect("done");
    let weighing = worker
        .get(case)
        .await
        .form_to("cases/weigh")
        .with("form[outcome]", "signal")
        .with("form[reasoning]", "Uilenwoord")
        .with("form[discussed_with]", "Gedragsdeskundige")
        .with("form[criteria][]", "e")
        .with("form[domains][]", "learning");
    worker.send_form(&weighing).await.leads_to();
    let mut form = worker.get(case).await.form_to("cases/record-discussion");
    for (name, value) in talk {
        form = form.with(name, value);
    }
    worker.send_form(&form).await.leads_to();
    let give = worker.get(case).await.form_to("cases/give-signal");
    worker.send_form(&give).await.leads_to();
    case.to_owned()
}

/// What stands in these fields of a form.
fn told<const N: usize>(form: &Form, names: [&str; N]) -> [String; N] {
    names.map(|name| form.value(&format!("form[values][{name}]")).to_owned())
}

/// How many links of a page lead there.
fn links_to(page: &Answer, place: &str) -> usize {
    page.links().iter().filter(|link| *link == place).count()
}

store::on_both_engines! {
    async fn the_letter_about_a_signal_goes_to_the_parents_and_names_whom_the_index_names(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let (_, email) = app.hire(Role::CaseWorker, None).await;
        let number = format!("UPDATE employee SET phone = '06 00000007' WHERE email = '{email}'");
        app.database.run_raw(&number).await.expect("a number");
        let worker = app.enter_as(&email).await;
        let case = signalled(&worker, &offence, "2010-04-05", &HELD).await;
        let page = worker.get(&format!("{case}/brief/index-signal")).await;
        let form = page.form_to("cases/make-letter");
        assert_eq!(
            told(&form, ["aanhef", "wie_aangemeld", "gesprek", "telefoon_medewerker", "contact_index"]),
            [
                "Beste ouder of verzorger van Kanariegeel".to_owned(),
                "Kanariegeel".to_owned(),
                "Wij spraken hierover op 23 november 2026.".to_owned(),
                "06 00000007".to_owned(),
                format!("Nieuwe Collega, 06 00000007, {email}"),
            ],
        );
        assert!(page.body.contains(">Aan de ouder(s) van Kanariegeel Putterzwart\n"), "{}", page.body);
    }

    async fn the_letter_about_a_signal_says_that_the_talk_at_home_waits(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = signalled(&worker, &offence, "2010-04-05", &WAITS).await;
        let form = worker.get(&format!("{case}/brief/index-signal")).await.form_to("cases/make-letter");
        assert_eq!(
            told(&form, ["gesprek", "telefoon_medewerker"]),
            ["Dit hebben wij nog niet met jullie besproken.", "070 123 45 67"],
            "who has no number of their own is called by that of the organisation"
        );
    }

    async fn who_is_18_gets_the_letter_about_a_signal_in_person(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = signalled(&worker, &offence, "2008-11-24", &HELD).await;
        let page = worker.get(&format!("{case}/brief/index-signal")).await;
        let form = page.form_to("cases/make-letter");
        assert_eq!(
            told(&form, ["aanhef", "wie_aangemeld", "gesprek"]),
            ["Beste Kanariegeel", "jou", "Wij spraken hierover op 22 november 2026."],
        );
        assert!(page.body.contains(">Kanariegeel Putterzwart\nVinkenstraat 1</textarea>"), "{}", page.body);
    }

    async fn a_signal_asks_for_its_letter_on_its_card_and_on_the_workers_page(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = signalled(&worker, &offence, "2010-04-05", &HELD).await;
        let begins = links_to(&worker.get(&case).await, &format!("{case}/brief/index-signal"));
        assert_eq!(begins, 2, "at the signal and among the letters");
        let reminder = "Brief over het signaal nog niet verstuurd";
        assert!(worker.get("/zaken").await.body.contains(reminder));
        let inform = worker.get(&case).await.form_to("cases/inform");
        worker.send_form(&inform).await.leads_to();
        assert!(!worker.get("/zaken").await.body.contains(reminder));
    }

    #[ignore = "needs the program for letters: ./dev test letters"]
    async fn the_letter_about_a_signal_is_made_and_its_sending_starts_six_weeks_by_the_program(database) {
        let app = app_with(database, &program()).await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = signalled(&worker, &offence, "2010-04-05", &WAITS).await;
        let begin = format!("{case}/brief/index-signal");
        let form = worker.get(&begin).await.form_to("cases/make-letter")
            .with("form[address]", "Aan de ouders\nVinkenstraat 1");
        assert_eq!(worker.send_form(&form).await.leads_to(), format!("{case}?gedaan=brief#brieven"));
        let page = worker.get(&case).await;
        assert_eq!(links_to(&page, &begin), 1, "among the letters alone");
        assert!(page.body.contains("Brief over dit signaal"), "{}", page.body);
        let sent = page.form_to("cases/record-sent").with("form[by]", "hand");
        worker.send_form(&sent).await.leads_to();
        let page = worker.get(&case).await;
        for told in ["Overhandigd, 24 november 2026", "5 januari 2027"] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
    }
}
