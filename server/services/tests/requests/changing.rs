use crate::school::*;
use domain::ids::RequestId;
use domain::lesson::State;
use domain::permission::Role;
use domain::request::{AddGroupsForm, Standing, WishesForm};
use domain::time::Week;
use domain::values::{Mistake, Mistakes};
use services::planning::{PlanError, undo, withdraw_group};
use services::requests::{RequestError, add_groups, change_request, read_request};
use services::{Fault, planning};
use store::on_both_engines;

fn add(groups: &[domain::ids::GroupId]) -> AddGroupsForm {
    AddGroupsForm {
        groups: groups.iter().map(ToString::to_string).collect(),
    }
}

on_both_engines! {
    async fn changed_wishes_are_kept_and_told_by_field(database) {
        let region = Region::new(&database).await;
        let id = region.make(&region.form(&region.groups(1).await)).await;
        let form = WishesForm {
            weeks: vec!["2026-W51".into()],
            remarks: "Na de gymles".into(),
            ..WishesForm::default()
        };
        change_request(&region.house, &operator(), id, 1, &form).await.expect("changed");
        let page = region.read(id).await;
        assert_eq!(WishesForm::of(&page.request), form);
        assert_eq!(page.request.version, 2);
        assert_eq!(page.history[0].act, "request.change");
        assert_eq!(page.history[0].fields, ["weeks", "remarks"]);
        let told = change_request(&region.house, &operator(), id, 1, &form).await;
        assert_eq!(told, Err(RequestError::Fault(Fault::Stale)));
    }

    async fn who_may_not_plan_here_changes_no_request(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(2).await;
        let id = region.make(&region.form(&groups[..1])).await;
        let denied = Err(RequestError::Fault(Fault::Denied));
        for actor in [with_role(Role::Planner, GOUDA), with_role(Role::Manager, LEIDEN)] {
            let form = WishesForm::default();
            assert_eq!(change_request(&region.house, &actor, id, 1, &form).await, denied);
            let form = add(&groups[1..]);
            assert_eq!(add_groups(&region.house, &actor, &post(), id, &form).await, denied);
        }
        assert_eq!(region.read(id).await.request.version, 1);
        let manager = with_role(Role::Manager, LEIDEN);
        let seen = read_request(&region.house, &manager, id).await;
        assert_eq!(seen.map(|page| page.may_plan), Ok(false));
        let elsewhere = with_role(Role::Manager, GOUDA);
        let seen = read_request(&region.house, &elsewhere, id).await;
        assert_eq!(seen.map(drop), Err(Fault::NotFound));
    }

    async fn a_request_that_does_not_exist_is_not_found(database) {
        let region = Region::new(&database).await;
        let told = read_request(&region.house, &operator(), RequestId::NIL).await;
        assert_eq!(told.map(drop), Err(Fault::NotFound));
        let form = WishesForm::default();
        let told = change_request(&region.house, &operator(), RequestId::NIL, 1, &form).await;
        assert_eq!(told, Err(RequestError::Fault(Fault::NotFound)));
    }

    async fn added_groups_come_in_new_visits_and_each_only_once(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(4).await;
        let id = region.make(&region.form(&groups[..2])).await;
        let (key, form) = (post(), add(&groups[2..]));
        for _ in 0..2 {
            add_groups(&region.house, &operator(), &key, id, &form).await.expect("added");
        }
        let page = region.read(id).await;
        assert_eq!(page.lessons.iter().map(|lesson| lesson.visit).collect::<Vec<_>>(), [1, 1, 2, 2]);
        let told = add_groups(&region.house, &operator(), &post(), id, &form).await;
        assert_eq!(told, Err(RequestError::Invalid(Mistakes::one("groups", Mistake::Taken))));
    }

    async fn a_request_never_grows_past_sixty_groups(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(61).await;
        let id = region.make(&region.form(&groups[..59])).await;
        let told = add_groups(&region.house, &operator(), &post(), id, &add(&groups[59..])).await;
        assert_eq!(told, Err(RequestError::Invalid(Mistakes::one("groups", Mistake::TooLong))));
        add_groups(&region.house, &operator(), &post(), id, &add(&groups[59..60])).await.expect("added");
        assert_eq!(region.read(id).await.lessons.len(), 60);
    }

    async fn a_withdrawn_group_leaves_the_board_and_its_set_up_to_the_next(database) {
        let region = Region::new(&database).await;
        let id = region.make(&region.form(&region.groups(3).await)).await;
        let first = region.read(id).await.lessons[0].clone();
        let withdrawn = withdraw_group(&region.house, &operator(), first.id, 1, "Op kamp")
            .await.expect("withdrawn");
        let board = planning::read_board(&region.house, &operator(), Week::of(day("2026-11-24")))
            .await.expect("a board");
        let open = &board.open[0].visit;
        assert_eq!((open.parts.len(), open.setup_minutes), (2, 10));
        let page = region.read(id).await;
        assert_eq!(page.lessons[0].state, State::Cancelled);
        assert_eq!(page.standing, Standing::Requested);
        assert_eq!(page.history[0].act, "request.withdraw_group");
        undo(&region.house, &operator(), withdrawn.batch).await.expect("undone");
        assert_eq!(region.read(id).await.lessons[0].state, State::Requested);
    }

    async fn a_group_with_a_place_on_the_board_is_not_withdrawn(database) {
        let region = Region::new(&database).await;
        let id = region.make(&region.form(&region.groups(1).await)).await;
        let noor = region.educator("Noor").await;
        region.place(id, 0, noor, "2026-11-26", 10).await;
        let lesson = region.read(id).await.lessons[0].clone();
        let told = withdraw_group(&region.house, &operator(), lesson.id, lesson.version, "Op kamp").await;
        assert!(matches!(told, Err(PlanError::Illegal(illegal)) if illegal.state == State::Proposed));
        let told = withdraw_group(&region.house, &operator(), lesson.id, lesson.version, " ").await;
        assert_eq!(told, Err(PlanError::Invalid(Mistakes::one("reason", Mistake::ReasonNeeded))));
        assert_eq!(region.read(id).await.lessons, [lesson]);
    }
}
