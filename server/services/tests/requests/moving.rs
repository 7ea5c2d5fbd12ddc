use crate::school::*;
use domain::fit::{Placement, Refusal};
use domain::lesson::State;
use domain::request::RequestForm;
use domain::time::Minute;
use services::planning::{PlaceVisit, PlanError, place_visit};
use store::on_both_engines;

on_both_engines! {
    async fn a_lesson_moves_to_a_week_in_which_its_school_has_nothing_yet(database) {
        let region = Region::new(&database).await;
        let asked = RequestForm { not_on: vec!["2026-12-10".into()], ..region.form(&region.groups(1).await) };
        let id = region.make(&asked).await;
        let noor = region.educator("Noor").await;
        region.place(id, 0, noor, "2026-11-26", 10).await;
        let lesson = region.read(id).await.lessons[0].clone();
        let to = |on: &str| PlaceVisit {
            lessons: vec![(lesson.id, lesson.version)],
            placement: Placement { educators: vec![noor], day: day(on), start: Minute::at(10, 0) },
            overrule: None,
        };
        let told = place_visit(&region.house, &operator(), None, &to("2026-12-10")).await;
        let Err(PlanError::Refused { refusals, .. }) = told else { panic!("{told:?}") };
        assert_eq!(refusals, [Refusal::DateExcluded { day: day("2026-12-10") }]);
        place_visit(&region.house, &operator(), None, &to("2026-12-09")).await.expect("it fits");
        let moved = region.read(id).await.lessons[0].clone();
        let place = Some((day("2026-12-09"), Minute::at(10, 0)));
        assert_eq!((moved.state, moved.place, moved.educators), (State::Proposed, place, vec!["Noor".to_owned()]));
    }
}
