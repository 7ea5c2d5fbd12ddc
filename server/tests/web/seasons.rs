//! The pages on which administrators set up when and what schools book.

use crate::support::{Answer, TestApp, Visitor};

/// The address of the demo's season, from its list.
async fn season(visitor: &Visitor) -> String {
    let list = visitor.get("/beheer/seizoenen").await;
    let (_, rest) = list
        .body
        .split_once("/beheer/seizoenen/de3")
        .expect("a season");
    let (id, _) = rest.split_once('"').expect("an id");
    format!("de3{id}")
}

/// The value of the first field with this name.
fn value<'a>(page: &'a Answer, name: &str) -> &'a str {
    let (_, rest) = page
        .body
        .split_once(&format!("name=\"{name}\""))
        .expect("a field");
    let (_, rest) = rest.split_once("value=\"").expect("a value");
    rest.split_once('"').expect("an end").0
}

const FORM: [(&str, &str); 5] = [
    ("form[name]", "Proefseizoen"),
    ("form[first_day]", "2027-09-01"),
    ("form[last_day]", "2028-07-01"),
    ("form[books_from]", "2027-05-01"),
    ("form[books_until]", "2028-05-31"),
];

const RULES: [(&str, &str); 8] = [
    ("rules[notice_working_days]", "10"),
    ("rules[free_change_working_days]", "10"),
    ("rules[free_cancel_working_days]", "10"),
    ("rules[late_told]", ""),
    ("rules[hold_minutes]", "10"),
    ("rules[offer_hours]", "48"),
    ("rules[undo_minutes]", "15"),
    ("rules[reminder_days]", "14"),
];

store::on_both_engines! {
    async fn an_administrator_sees_the_season_its_offer_and_its_agreements(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let id = season(&administrator).await;
        let page = administrator.get(&format!("/beheer/seizoenen/{id}")).await;
        assert_eq!(page.status, 200);
        for part in ["Schooljaar 2026/2027", "Open tot en met", "Ouderbijeenkomst", "Boeken stopt", "Voorschoten"] {
            assert!(page.body.contains(part), "{part} in {}", page.body);
        }
        for missing in ["nergens", "de300000-0010-8000-8000-0000000000ff"] {
            assert_eq!(administrator.get(&format!("/beheer/seizoenen/{missing}")).await.status, 404, "{missing}");
        }
        let planner = app.as_planner().await;
        assert_eq!(planner.get("/beheer/seizoenen").await.status, 403);
    }

    async fn a_season_with_a_slip_comes_back_with_everything_that_was_typed(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let page = administrator.get("/beheer/seizoenen/nieuw").await;
        assert_eq!(value(&page, "form[name]"), "Schooljaar 2027/2028");
        let key = value(&page, "key").to_owned();
        let mut fields: Vec<_> = FORM.into_iter().chain(RULES).collect();
        fields.push(("key", &key));
        fields.push(("_page", "/beheer/seizoenen/nieuw"));
        fields[2].1 = "2027-07-01";
        let back = administrator.post("seasons/add", &fields).await;
        assert_eq!(back.status, 422);
        assert!(back.body.contains("Het einde ligt voor het begin."), "{}", back.body);
        assert_eq!(value(&back, "form[name]"), "Proefseizoen");

        fields[2].1 = "2028-07-01";
        let added = administrator.post("seasons/add", &fields).await;
        let (page, done) = added.leads_to().split_once('?').expect("done");
        assert_eq!(done, "gedaan=toegevoegd");
        let again = administrator.post("seasons/add", &fields).await;
        assert_eq!(again.leads_to(), added.leads_to());
        let shown = administrator.get(page).await;
        assert!(shown.body.contains("Opent op 1 mei 2027"), "{}", shown.body);
        assert!(shown.body.contains("Nog geen afspraken"), "{}", shown.body);
    }

    async fn the_offer_and_an_agreement_are_changed_without_javascript(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let id = season(&administrator).await;
        let at = format!("/beheer/seizoenen/{id}");
        let page = administrator.get(&at).await;
        let lesson_type = value(&page, "form[lines][0][lesson_type]").to_owned();
        let fields = [
            ("season", id.as_str()),
            ("form[lines][0][lesson_type]", &lesson_type),
            ("form[lines][0][choice]", "none"),
        ];
        let answer = administrator.post("seasons/set-offers", &fields).await;
        assert_eq!(answer.leads_to(), format!("{at}?gedaan=aanbod"));
        let offers = app.database.number("SELECT COUNT(*) FROM season_offer").await;
        assert_eq!(offers, 13);

        let mut fields = vec![
            ("season", id.as_str()),
            ("municipality", "0546"),
            ("form[lessons]", "34"),
            ("form[hardness]", "hard"),
            ("form[told]", ""),
        ];
        let page = format!("{at}?gemeente=0546");
        fields.push(("_page", &page));
        let back = administrator.post("seasons/set-quota", &fields).await;
        assert_eq!(back.status, 422);
        assert_eq!(value(&back, "form[lessons]"), "34");
        fields[4].1 = "De lessen zijn op.";
        let answer = administrator.post("seasons/set-quota", &fields).await;
        assert_eq!(answer.leads_to(), format!("{at}?gedaan=gemeente"));
        let fields = [("season", id.as_str()), ("municipality", "0546")];
        let answer = administrator.post("seasons/remove-quota", &fields).await;
        assert_eq!(answer.leads_to(), format!("{at}?gedaan=gemeente-weg"));
        assert_eq!(app.database.number("SELECT COUNT(*) FROM quota").await, 24);
    }
}
