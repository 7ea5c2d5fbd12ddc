use crate::school::*;
use domain::ids::{GroupId, RequestId};
use domain::permission::Role;
use domain::request::{CancelRequestForm, RequestCounts, RequestFilter, RequestForm, Show, Tally};
use domain::time::Week;
use services::audit::{self, AuditFilter, SubjectName};
use services::requests::list_requests;
use services::{Actor, Fault, organisations, planning};
use store::on_both_engines;

async fn ids(region: &Region, actor: &Actor, filter: RequestFilter) -> Vec<RequestId> {
    let list = list_requests(&region.house, actor, &filter)
        .await
        .expect("a list");
    list.rows.iter().map(|row| row.id).collect()
}

fn show(show: Show) -> RequestFilter {
    RequestFilter {
        show,
        ..RequestFilter::default()
    }
}

async fn one_each(region: &Region, groups: &[GroupId]) -> Vec<RequestId> {
    let mut made = Vec::new();
    for group in groups {
        made.push(region.make(&region.form(&[*group])).await);
    }
    made
}

on_both_engines! {
    async fn each_request_stands_in_one_list_and_is_counted_there(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(3).await;
        let made = one_each(&region, &groups).await;
        let noor = region.educator("Noor").await;
        region.place(made[1], 0, noor, "2026-11-26", 10).await;
        let form = CancelRequestForm { by: "us".into(), reason: "Te laat".into() };
        planning::cancel_request(&region.house, &operator(), made[2], 1, &form).await.expect("cancelled");
        let list = async |which| ids(&region, &operator(), show(which)).await;
        assert_eq!(list(Show::ToPlan).await, [made[0]]);
        assert_eq!(list(Show::Planned).await, [made[1]]);
        assert_eq!(list(Show::Done).await, []);
        assert_eq!(list(Show::Cancelled).await, [made[2]]);
        assert_eq!(list(Show::All).await, made);
        let whole = list_requests(&region.house, &operator(), &show(Show::All)).await.expect("a list");
        assert_eq!(whole.counts, RequestCounts { to_plan: 1, planned: 1, done: 0, cancelled: 1 });
        let row = &whole.rows[1];
        assert_eq!(row.tally, Tally { proposed: 1, ..Tally::default() });
        assert_eq!((row.organisation.as_str(), row.town.as_str()), ("De Regenboog", "Leiden"));
    }

    async fn the_counts_of_a_week_are_those_of_its_board(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(3).await;
        let made = one_each(&region, &groups).await;
        let elsewhere = region.group(region.gouda, "Groep 8", 20).await;
        let gouda = RequestForm { organisation: region.gouda.to_string(), ..region.form(&[elsewhere]) };
        region.make(&gouda).await;
        let noor = region.educator("Noor").await;
        region.place(made[1], 0, noor, "2026-11-26", 10).await;
        let week = Week::of(day("2026-11-26"));
        let manager = with_role(Role::Manager, LEIDEN);
        for (actor, to_plan) in [(operator(), 3), (manager, 2)] {
            let board = planning::read_board(&region.house, &actor, week).await.expect("a board");
            let counts = planning::week_counts(&region.house, &actor, week).await.expect("counts");
            assert_eq!((counts.to_plan, counts.unpublished), (to_plan, 1));
            assert_eq!((board.open.len() as u64, board.unpublished), (to_plan, 1));
        }
    }

    async fn a_request_of_a_school_that_closed_is_marked(database) {
        let region = Region::new(&database).await;
        region.make(&region.form(&region.groups(1).await)).await;
        let closed = async || {
            let list = list_requests(&region.house, &operator(), &show(Show::All)).await;
            list.expect("a list").rows[0].closed
        };
        assert!(!closed().await);
        organisations::close_organisation(&region.house, &operator(), region.leiden, 1).await.expect("closed");
        assert!(closed().await);
    }

    async fn the_trail_calls_records_by_their_names(database) {
        let region = Region::new(&database).await;
        let id = region.make(&region.form(&region.groups(1).await)).await;
        let noor = region.educator("Noor").await;
        region.place(id, 0, noor, "2026-11-26", 10).await;
        let filter = AuditFilter { most: 100, ..AuditFilter::default() };
        let lines = audit::read_trail(&region.house, &operator(), &filter).await.expect("a trail");
        let names = audit::subjects(&region.house, &operator(), &lines).await.expect("names");
        let lesson = region.read(id).await.lessons[0].id;
        let at = "De Regenboog".to_owned();
        assert_eq!(
            names.get(&lesson.to_string()),
            Some(&SubjectName::Lesson { at: at.clone(), day: Some(day("2026-11-26")) })
        );
        assert_eq!(names.get(&id.to_string()), Some(&SubjectName::Record(at)));
        let denied = audit::subjects(&region.house, &with_role(Role::Planner, LEIDEN), &lines).await;
        assert_eq!(denied, Err(Fault::Denied));
    }

    async fn the_filters_of_the_list_keep_to_what_is_asked(database) {
        let region = Region::new(&database).await;
        let leiden = region.groups(3).await;
        let gouda = region.group(region.gouda, "Groep 8", 20).await;
        let other_type = lesson_type(&region.house, "Geldezels", "2026-08-01", 50).await;
        let wishing = |weeks: &[&str]| RequestForm {
            weeks: weeks.iter().map(ToString::to_string).collect(),
            // A Monday on which it cannot is no week that is wished.
            not_on: vec!["2026-12-14".into()],
            ..region.form(&leiden[..1])
        };
        let soon = region.make(&wishing(&["2026-W49", "2026-W50"])).await;
        let later = region.make(&RequestForm {
            lesson_type: other_type.to_string(), ..wishing(&["2026-W50"])
        }).await;
        let open = region.make(&region.form(&leiden[1..2])).await;
        let there = region.make(&RequestForm {
            organisation: region.gouda.to_string(),
            weeks: vec!["2027-W02".into()],
            ..region.form(&[gouda])
        }).await;
        let list = async |filter| ids(&region, &operator(), filter).await;
        let all = RequestFilter::default;
        let week = |week: &str| RequestFilter { week: week.parse().ok(), ..all() };
        assert_eq!(list(all()).await, [soon, later, open, there]);
        assert_eq!(list(week("2026-W49")).await, [soon, open]);
        assert_eq!(list(week("2026-W50")).await, [soon, later, open]);
        assert_eq!(list(week("2026-W51")).await, [open]);
        assert_eq!(list(RequestFilter { area: Some(GOUDA), ..all() }).await, [there]);
        let typed = |typed: &str| RequestFilter { typed: typed.into(), ..all() };
        assert_eq!(list(typed("vlin gouda")).await, [there]);
        assert_eq!(list(typed("100%")).await, []);
        let of_type = RequestFilter { lesson_type: Some(other_type), ..all() };
        assert_eq!(list(of_type).await, [later]);
    }

    async fn a_list_is_paged_with_the_oldest_first(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(53).await;
        let made = one_each(&region, &groups[..52]).await;
        region.house.clock().advance(-86_400);
        let oldest = region.make(&region.form(&groups[52..])).await;
        let page = async |page| ids(&region, &operator(), RequestFilter { page, ..Default::default() }).await;
        let expected: Vec<_> = std::iter::once(oldest).chain(made).collect();
        assert_eq!(page(1).await, expected[..50]);
        assert_eq!(page(2).await, expected[50..]);
        assert_eq!(page(3).await, []);
    }

    async fn a_manager_sees_and_counts_the_requests_of_their_own_area_only(database) {
        let region = Region::new(&database).await;
        let leiden = region.make(&region.form(&region.groups(1).await)).await;
        let group = region.group(region.gouda, "Groep 8", 20).await;
        let form = RequestForm { organisation: region.gouda.to_string(), ..region.form(&[group]) };
        region.make(&form).await;
        let manager = with_role(Role::Manager, LEIDEN);
        let seen = list_requests(&region.house, &manager, &show(Show::All)).await.expect("a list");
        assert_eq!(seen.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [leiden]);
        assert_eq!(seen.counts.of(Show::All), 1);
        assert_eq!(seen.areas.iter().map(|area| area.id).collect::<Vec<_>>(), [LEIDEN]);
        assert!(!seen.may_plan);
        let elsewhere = RequestFilter { area: Some(GOUDA), ..show(Show::All) };
        assert_eq!(ids(&region, &manager, elsewhere).await, []);
        for role in [Role::Educator, Role::CaseWorker] {
            let told = list_requests(&region.house, &with_role(role, LEIDEN), &show(Show::All)).await;
            assert_eq!(told.map(drop), Err(Fault::Denied));
        }
    }
}
