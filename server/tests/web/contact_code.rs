//! A school changes its own contact, with a code that goes to the address known so far.

use crate::support::{Answer, TestApp, today};
use domain::ids::ContactId;
use domain::organisation::Contact;
use mail::{Mailer, Memory};
use services::outbox;

const PAGE: &str = "/boeken/contact";

/// A school with a contact who has an address.
fn school() -> Contact {
    let contacts = demo::region(today()).contacts;
    contacts
        .into_iter()
        .find(|one| one.email.is_some())
        .expect("a contact with an address")
}

/// The one code that is to be sent, and where it goes.
async fn code(app: &TestApp) -> (String, String) {
    let memory = Memory::new(app.house.mail().sender.clone());
    outbox::deliver_due(&app.house, &Mailer::Memory(memory.clone()))
        .await
        .expect("delivered");
    let sent = memory.sent();
    let codes = sent.iter().filter_map(|mail| {
        let mut lines = mail.text.lines().map(str::trim);
        let digits =
            lines.find(|line| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit()))?;
        Some((mail.to.as_str().to_owned(), digits.to_owned()))
    });
    let codes: Vec<_> = codes.collect();
    assert_eq!(codes.len(), 1, "one code");
    codes[0].clone()
}

fn wrong(code: &str) -> String {
    let number: u32 = code.parse().expect("digits");
    format!("{:06}", (number + 1) % 1_000_000)
}

fn says(page: &Answer, sentence: &str) {
    assert!(page.body.contains(sentence), "{sentence} in {}", page.body);
}

async fn named(app: &TestApp, name: &str) -> i64 {
    app.database
        .number(&format!(
            "SELECT COUNT(*) FROM contact WHERE name = '{name}'"
        ))
        .await
}

store::on_both_engines! {
    async fn a_school_changes_its_contact_with_the_code_that_went_to_the_known_address(database) {
        let app = TestApp::demo(database).await;
        let contact = school();
        let inside = app.as_school(contact.organisation, app.season().await).await;
        let page = inside.get(&format!("{PAGE}?wie={}", contact.id)).await;
        let email = contact.email.as_ref().expect("an address").to_string();
        assert!(!page.body.contains(&email), "no whole address");
        let form = page.form_to("portal/ask-contact-code").with("form[name]", "Nieuwe Naam");
        let empty = inside.send_form(&form).await;
        assert_eq!(empty.status, 422);
        says(&empty, "id=\"contact-email-error\"");
        says(&empty, "value=\"Nieuwe Naam\"");
        let form = form.with("form[email]", "nieuw@school.example");
        let asked = inside.send_form(&form).await;
        assert_eq!(asked.leads_to(), "/boeken/contact?gedaan=code-gestuurd#code-typen");
        assert_eq!(inside.send_form(&form).await.leads_to(), asked.leads_to(), "twice is once");
        let (to, digits) = code(&app).await;
        assert_eq!(to, email);

        let page = inside.get("/boeken/contact?gedaan=code-gestuurd").await;
        says(&page, "Er is nog niets gewijzigd.");
        says(&page, "U kunt nog 5 keer proberen.");
        says(&page, &format!("De code ging naar {}…@", &email[..1]));
        let form = page.form_to("portal/type-contact-code");
        let refused = inside.send_form(&form.clone().with("code", &wrong(&digits))).await;
        assert_eq!(refused.status, 422);
        says(&refused, "Deze code klopt niet.");
        says(&refused, "U kunt nog 4 keer proberen.");
        assert_eq!(named(&app, "Nieuwe Naam").await, 0);
        let form = form.with("code", &digits);
        for _ in 0..2 {
            let done = inside.send_form(&form).await;
            assert_eq!(done.leads_to(), "/boeken/contact?gedaan=gewijzigd");
        }
        let page = inside.get("/boeken/contact?gedaan=gewijzigd").await;
        says(&page, "Nieuwe Naam");
        says(&page, "De contactpersoon is vastgelegd.");
        assert!(!page.body.contains("Typ de code uit de mail"));
        assert_eq!(named(&app, "Nieuwe Naam").await, 1);

        let seen = app.as_planner().await.get(&format!("/scholen/{}", contact.organisation)).await;
        says(&seen, "Door de school vastgelegd op 24 november 2026");
        let trail = app.as_administrator().await.get("/beheer/logboek").await;
        says(&trail, "School wijzigde contactpersoon");
        assert!(!trail.body.contains("Nieuwe Naam") && !trail.body.contains("nieuw@"));
    }

    async fn a_code_that_is_over_says_why_and_a_new_one_is_one_press_away(database) {
        let app = TestApp::demo(database).await;
        let contact = school();
        let inside = app.as_school(contact.organisation, app.season().await).await;
        let ask = inside.get(PAGE).await.form_to("portal/ask-contact-code");
        let ask = ask.with("form[name]", "Nieuw Iemand").with("form[email]", "nieuw@school.example");
        inside.send_form(&ask).await.leads_to();
        let (_, digits) = code(&app).await;
        app.house.clock().advance(601);
        let page = inside.get(PAGE).await;
        says(&page, "Deze code is verlopen");
        let form = page.form_to("portal/type-contact-code").with("code", &digits);
        let late = inside.send_form(&form).await;
        assert_eq!(late.status, 409);
        says(&late, "Deze code is verlopen");
        let again = late.form_to("portal/ask-contact-code-again");
        inside.send_form(&again).await.leads_to();
        inside.send_form(&again).await.leads_to();
        let (_, digits) = code(&app).await;
        for tries_left in (0..5).rev() {
            let form = inside.get(PAGE).await.form_to("portal/type-contact-code");
            let refused = inside.send_form(&form.with("code", &wrong(&digits))).await;
            assert_eq!(refused.status, if tries_left == 0 { 409 } else { 422 });
        }
        let page = inside.get(PAGE).await;
        says(&page, "Deze code werkt niet meer.");
        let form = page.form_to("portal/type-contact-code").with("code", &digits);
        assert_eq!(inside.send_form(&form).await.status, 409);
        assert_eq!(named(&app, "Nieuw Iemand").await, 0);
        for _ in 0..3 {
            let again = inside.get(PAGE).await.form_to("portal/ask-contact-code-again");
            inside.send_form(&again).await.leads_to();
        }
        let again = inside.get(PAGE).await.form_to("portal/ask-contact-code-again");
        let sixth = inside.send_form(&again).await;
        assert_eq!(sixth.status, 429);
        says(&sixth, "Te vaak geprobeerd.");
    }

    async fn another_schools_contact_is_unknown_here(database) {
        let app = TestApp::demo(database).await;
        let (mine, all) = (school(), demo::region(today()).contacts);
        let theirs = all.iter().find(|one| one.organisation != mine.organisation).expect("another");
        let inside = app.as_school(mine.organisation, app.season().await).await;
        let page = inside.get(&format!("{PAGE}?wie={}", theirs.id)).await;
        assert!(!page.body.contains(theirs.name.as_str()));
        let answers = [theirs.id, ContactId::from_number(987_654)].map(|id| {
            let form = page.form_to("portal/ask-contact-code").with("contact", &id.to_string());
            let form = form.with("form[name]", "Iemand").with("form[email]", "iemand@school.example");
            let inside = inside.clone();
            async move { inside.send_form(&form).await.status }
        });
        for answer in answers {
            assert_eq!(answer.await, 404);
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM contact_code").await, 0);
    }
}
