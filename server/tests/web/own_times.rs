//! A school keeps its own bell times and free days, and a colleague its bell times too.

use crate::support::{TestApp, today};

const PAGE: &str = "/boeken/tijden";

store::on_both_engines! {
    async fn a_school_fills_in_its_bell_times_and_mistakes_keep_what_was_typed(database) {
        let app = TestApp::demo(database).await;
        let region = demo::region(today());
        let known: Vec<_> = region.bell_times.iter().map(|(id, _)| *id).collect();
        let without = region.organisations.iter().find(|one| !known.contains(&one.id));
        let id = without.expect("a school without own times").id;
        let season = app.season().await;
        let school = app.as_school(id, season).await;
        assert!(school.get("/boeken").await.links().contains(&PAGE.to_owned()));
        let page = school.get(PAGE).await;
        assert!(page.body.contains("Dit zijn de gewone tijden"), "{}", page.body);
        let form = page.form_to("portal/set-bell-times");
        let form = form.with("form[days][0][hours]", "8:15-14:15").with("form[days][0][starts]", "8:15 10:45");
        let wrong = school.send_form(&form.clone().with("form[days][1][starts]", "kwart over")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("value=\"kwart over\"") && wrong.body.contains("value=\"8:15 10:45\""), "{}", wrong.body);
        assert!(wrong.body.contains("Vul een tijd in, zoals 09:30."));
        for _ in 0..2 {
            assert_eq!(school.send_form(&form).await.leads_to(), "/boeken/tijden?gedaan=lestijden");
        }
        let page = school.get(PAGE).await;
        assert!(page.body.contains("value=\"08:15 10:45\""), "{}", page.body);

        let planner = app.as_planner().await;
        let at = format!("/scholen/{id}");
        let times = format!("{at}/lestijden");
        assert!(planner.get(&at).await.links().contains(&times));
        let page = planner.get(&times).await;
        assert!(page.body.contains("value=\"08:15 10:45\""), "{}", page.body);
        let usual = planner.send_form(&page.form_to("organisations/usual-bell-times")).await;
        assert_eq!(usual.leads_to(), format!("{at}?gedaan=lestijden-gewoon"));
        let saved = planner.send_form(&planner.get(&times).await.form_to("organisations/set-bell-times")).await;
        assert_eq!(saved.leads_to(), format!("{at}?gedaan=lestijden"));
        assert_eq!(app.as_manager().await.get(&times).await.status, 403);
    }

    async fn a_school_keeps_its_own_free_days_and_those_of_others_are_unknown(database) {
        let app = TestApp::demo(database).await;
        let region = demo::region(today());
        let mut free = region.organisations.iter().map(|one| one.id).filter(|id| {
            region.free_days.iter().all(|day| day.organisation != *id)
        });
        let (one, other) = (free.next().expect("a school"), free.next().expect("another"));
        let season = app.season().await;
        let school = app.as_school(one, season).await;
        let form = school.get(PAGE).await.form_to("portal/add-free-day");
        let wrong = school.send_form(&form.clone().with("form[reason]", "Studiedag")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("value=\"Studiedag\""), "{}", wrong.body);
        let form = form.with("form[reason]", "Studiedag").with("form[first_day]", "2027-02-01");
        for _ in 0..2 {
            assert_eq!(school.send_form(&form).await.leads_to(), "/boeken/tijden?gedaan=vrij-toegevoegd");
        }
        let page = school.get(PAGE).await;
        assert_eq!(page.body.matches("name=\"free_day\"").count(), 1, "{}", page.body);
        let remove = page.form_to("portal/remove-free-day");
        let foreign = app.as_school(other, season).await;
        let refused = foreign.send_form(&remove).await;
        assert_eq!(refused.status, 404);
        assert!(school.get(PAGE).await.body.contains("Studiedag"));
        let removed = school.send_form(&remove).await;
        assert_eq!(removed.leads_to(), "/boeken/tijden?gedaan=vrij-verwijderd");
        assert!(!school.get(PAGE).await.body.contains("name=\"free_day\""));
    }
}
