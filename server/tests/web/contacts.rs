//! What is known of a contact: by whom it is taken out and erased, for how long it is kept, and that
//! nobody overwrites what a colleague just wrote.

use crate::support::{Answer, TestApp, today};
use domain::organisation::Contact;

/// A contact with an address in an area.
fn contact(area: &str) -> Contact {
    let region = demo::region(today());
    let area = region
        .areas
        .iter()
        .find(|one| one.name == area)
        .expect("the area")
        .id;
    let there = |contact: &&Contact| {
        let mut schools = region.organisations.iter();
        let school = schools
            .find(|one| one.id == contact.organisation)
            .expect("its school");
        let mut places = region.municipalities.iter();
        let place = places
            .find(|one| one.code == school.address.municipality)
            .expect("its place");
        place.area == area && contact.email.is_some()
    };
    region
        .contacts
        .iter()
        .find(there)
        .expect("a contact")
        .clone()
}

fn page_of(contact: &Contact) -> String {
    format!("/scholen/{}/contact/{}", contact.organisation, contact.id)
}

fn says(page: &Answer, sentence: &str) {
    assert!(page.body.contains(sentence), "{sentence} in {}", page.body);
}

store::on_both_engines! {
    async fn a_planner_is_asked_to_be_sure_and_then_nothing_of_the_person_is_left(database) {
        let app = TestApp::demo(database).await;
        let (planner, contact) = (app.as_planner().await, contact("Gouda"));
        let page = planner.get(&page_of(&contact)).await;
        let confirm = format!("{}/wissen", page_of(&contact));
        assert!(page.links().contains(&confirm), "{:?}", page.links());
        let page = planner.get(&confirm).await;
        says(&page, "Dit kun je niet terugdraaien.");
        says(&page, contact.name.as_str());
        let form = page.form_to("contacts/erase");
        let stale = planner.send_form(&form.clone().with("version", "9")).await;
        assert_eq!(stale.status, 409);
        for _ in 0..2 {
            let done = planner.send_form(&form).await;
            assert_eq!(done.leads_to(), format!("/scholen/{}?gedaan=contact-gewist", contact.organisation));
        }
        let email = contact.email.as_ref().expect("an address").as_str();
        assert_eq!(app.database.columns_with(email).await, [].into());
        let school = planner.get(&format!("/scholen/{}?gedaan=contact-gewist", contact.organisation)).await;
        says(&school, "De contactpersoon is gewist.");
        assert!(!school.body.contains(email));
        for gone in [page_of(&contact), confirm] {
            assert_eq!(planner.get(&gone).await.status, 404);
        }
        let trail = app.as_administrator().await.get("/beheer/logboek").await;
        says(&trail, "Contactpersoon gewist");
    }

    async fn all_that_is_known_comes_as_a_file_for_who_may_change_the_school_alone(database) {
        let app = TestApp::demo(database).await;
        let contact = contact("Gouda");
        let path = format!("{}/gegevens", page_of(&contact));
        let exports = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'contact.export'";
        let planner = app.as_planner().await;
        let page = planner.get(&page_of(&contact)).await;
        let form = page.forms().into_iter().find(|form| form.action == path);
        let file = planner.send_form(&form.expect("a button")).await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"contactpersoon.json\"");
        assert_eq!(file.header("cache-control"), "no-store");
        let all: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
        assert_eq!(all["contact"]["name"], contact.name.as_str());
        assert_eq!(planner.get(&path).await.leads_to(), page_of(&contact));
        assert_eq!(app.database.number(exports).await, 1);
        for (visitor, status) in [
            (app.as_planner_of_leiden().await, 403),
            (app.as_manager().await, 403),
            (app.as_school(contact.organisation, app.season().await).await, 303),
            (app.signed_out(), 303),
        ] {
            let refused = visitor.post(&path, &[]).await;
            assert_eq!(refused.status, status);
            assert!(!refused.body.contains(contact.name.as_str()));
        }
        assert_eq!(app.database.number(exports).await, 1);
    }

    async fn an_administrator_tries_a_term_before_setting_it(database) {
        let app = TestApp::demo(database).await;
        let (administrator, page) = (app.as_administrator().await, "/beheer/bewaren");
        app.database.run_raw("UPDATE contact SET noted_at = 1577836800").await.expect("of long ago");
        let before = app.database.number("SELECT COUNT(*) FROM contact").await;
        let tried = administrator.get("/beheer/bewaren?maanden=120").await;
        says(&tried, "Bij een termijn van 120 maanden");
        says(&tried, "Niemand gaat nu weg");
        let tried = administrator.get("/beheer/bewaren?maanden=6").await;
        says(&tried, "Scholen waar nu iemand weggaat");
        says(&tried, "Nu: 24 maanden.");
        says(&administrator.get("/beheer/bewaren?maanden=veel").await, "Vul een heel getal in van 1");
        assert_eq!(app.database.number("SELECT COUNT(*) FROM contact").await, before);
        let form = administrator.get(page).await.form_to("contacts/set-term");
        let odd = administrator.send_form(&form.clone().with("form[months]", "0")).await;
        assert_eq!(odd.status, 422);
        says(&odd, "id=\"termijn-months-error\"");
        let set = administrator.send_form(&form.clone().with("form[months]", "36")).await;
        assert_eq!(set.leads_to(), "/beheer/bewaren?gedaan=vastgelegd");
        let late = administrator.send_form(&form.with("form[months]", "1")).await;
        assert_eq!(late.status, 409);
        says(&administrator.get(page).await, "Nu: 36 maanden.");
        let gone = services::contacts::erase_expired(&app.house).await.expect("erased");
        let left = app.database.number("SELECT COUNT(*) FROM contact").await;
        assert_eq!(left, before - i64::try_from(gone).expect("few"));
        assert!(gone > 0 && left > 0, "{gone} gone, {left} left");
    }

    async fn of_two_who_change_the_same_the_second_is_told_and_keeps_what_was_typed(database) {
        let app = TestApp::demo(database).await;
        let (administrator, contact) = (app.as_administrator().await, contact("Leiden"));
        let region = demo::region(today());
        let (holiday, skill) = (&region.holidays[0], &region.skills[0]);
        let year = domain::time::SchoolYear::of(holiday.first_day).0;
        let forms = [
            (page_of(&contact), "organisations/change-contact"),
            (format!("/vakanties?jaar={year}&vakantie={}", holiday.id), "holidays/change-holiday"),
            (format!("/lesaanbod?vaardigheid={}", skill.id), "catalogue/rename-skill"),
        ];
        for (page, function) in forms {
            let form = administrator.get(&page).await.form_to(function);
            let first = administrator.send_form(&filled(&form, "Van De Eerste")).await;
            assert_eq!(first.status, 303, "{function}: {}", first.body);
            let second = administrator.send_form(&filled(&form, "Van De Tweede")).await;
            assert_eq!(second.status, 409, "{function}");
            says(&second, "Iemand anders heeft dit net gewijzigd.");
            says(&second, "value=\"Van De Tweede\"");
            let again = second.form_to(function);
            let version = again.fields.iter().find(|(name, _)| name == "version");
            assert_eq!(version.map(|(_, value)| value.as_str()), Some("2"), "{function}");
        }
        let second = "SELECT COUNT(*) FROM skill WHERE name = 'Van De Tweede'";
        assert_eq!(app.database.number(second).await, 0);
    }
}

/// The form with another name; a select keeps its first choice.
fn filled(form: &crate::support::Form, name: &str) -> crate::support::Form {
    let mut form = form.clone().with("form[name]", name);
    if form.fields.iter().any(|(field, _)| field == "form[kind]") {
        form = form.with("form[kind]", "school");
    }
    form
}
