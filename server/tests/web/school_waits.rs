//! A school waits when all is given away, and takes what comes free.

use crate::school_books::{inside, read, school, series, times};
use crate::support::TestApp;
use app::api::booking::{OwnWait, WaitStand, YearPage};
use domain::booking::QuotaForm;
use domain::ids::OrganisationId;
use services::booking::{LineSeen, offer_in_turn, season_now, set_quota};
use services::{Actor, Post};

/// Agrees to so many lessons with the municipality of a school, and no more.
async fn agree(app: &TestApp, school: OrganisationId, lessons: &str) {
    let region = demo::region(crate::support::today());
    let mut all = region.organisations.iter();
    let code = all.find(|one| one.id == school).expect("a school");
    let form = QuotaForm {
        lessons: lessons.into(),
        hardness: "hard".into(),
        told: "De gemeente heeft geen lessen meer.".into(),
    };
    let season = season_now(&app.house).await.expect("asked").expect("open");
    let (house, operator) = (&app.house, Actor::operator());
    let code = &code.address.municipality;
    set_quota(house, &operator, season.season.id, code, Some(&form))
        .await
        .expect("agreed");
}

store::on_both_engines! {
    async fn a_school_joins_when_all_is_given_away_and_takes_what_is_offered(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let visitor = inside(&app, &own).await;
        let address = format!("/boeken/wachtlijst/{}?groep={}", own.lesson, own.groups[0]);
        let key = Post::new().expect("random bytes");
        let (lesson, group) = (own.lesson.to_string(), own.groups[0].to_string());
        let mut fields = vec![
            ("form[lesson_type]", lesson.as_str()),
            ("key", key.as_str()),
            ("_page", address.as_str()),
        ];
        let nobody = visitor.post("booking/join-line", &fields).await;
        assert_eq!(nobody.status, 422);
        assert!(nobody.body.contains("Kies er minstens één."), "{}", nobody.body);
        fields.push(("form[groups][]", &group));
        let free = visitor.post("booking/join-line", &fields).await;
        assert_eq!(free.status, 409);
        assert!(free.body.contains("U hoeft niet te wachten."), "{}", free.body);

        agree(&app, own.id, "1").await;
        let found = series(&visitor, &own).await;
        assert_eq!(found.refused[0].wait, Some(own.lesson));
        let page = visitor.get(&times(&own)).await;
        assert!(page.body.contains(&format!("/boeken/wachtlijst/{lesson}?groep={group}")), "{}", page.body);
        let page = visitor.get(&address).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("U kunt dan 48 uur lang ja zeggen."), "{}", page.body);
        for _ in 0..2 {
            let joined = visitor.post("booking/join-line", &fields).await;
            assert_eq!(joined.leads_to(), "/boeken?gedaan=op-de-lijst");
        }
        for at in ["/boeken?gedaan=op-de-lijst", "/boeken/jaar"] {
            let page = visitor.get(at).await;
            assert!(page.body.contains("Plaats 1 voor deze les"), "{at}: {}", page.body);
        }
        let stranger = inside(&app, &school(1)).await;
        let others: Vec<OwnWait> = read(&stranger, "booking/read-line").await;
        assert_eq!(others, []);
        let line: Vec<OwnWait> = read(&visitor, "booking/read-line").await;
        let id = line[0].id.to_string();
        assert_eq!(stranger.call("booking/leave-line", &[("id", &id)]).await.status, 404);

        // Planners see who waits.
        let planner = app.as_planner().await;
        let page = planner.get("/aanvragen/wachtlijst").await;
        assert_eq!(page.status, 200);
        let name = demo::region(crate::support::today());
        let name = name.organisations.iter().find(|one| one.id == own.id).expect("it");
        assert!(page.body.contains(&format!("/scholen/{}", name.id)), "{}", page.body);

        agree(&app, own.id, "900").await;
        assert_eq!(offer_in_turn(&app.house, &mut LineSeen::default()).await, Ok(1));
        let page = visitor.get("/boeken").await;
        assert!(page.body.contains("Er is een tijd vrij voor u"), "{}", page.body);
        let line: Vec<OwnWait> = read(&visitor, "booking/read-line").await;
        let WaitStand::Offered { slot, .. } = line[0].stand else { panic!("{line:?}") };
        assert!(slot.span.start < slot.span.end);
        // An offer is no booking that still has to be finished.
        let finish = visitor.get("/boeken/afmaken").await;
        assert!(finish.body.contains("U houdt nu geen tijden vast"), "{}", finish.body);
        let before: YearPage = read(&visitor, "booking/read-year").await;
        let fields = [("id", id.as_str()), ("answer", "yes")];
        assert_eq!(stranger.call("booking/answer-offer", &fields).await.status, 404);
        let taken = visitor.post("booking/answer-offer", &fields).await;
        assert_eq!(taken.leads_to(), "/boeken?gedaan=aangenomen");
        let after: YearPage = read(&visitor, "booking/read-year").await;
        assert_eq!(after.lines.len(), before.lines.len() + 1);
        assert!(after.lines.iter().any(|one| one.slot == Some(slot)));
    }
}
