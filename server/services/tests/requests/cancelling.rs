use crate::school::*;
use domain::lesson::{Act, CancelledBy, IllegalAct, State};
use domain::permission::Role;
use domain::request::{AddGroupsForm, CancelRequestForm, Standing};
use domain::values::{Mistake, Mistakes};
use services::Fault;
use services::planning::{self, PlanError, RecordLesson, cancel_request, undo};
use services::requests::add_groups;
use store::on_both_engines;

fn form(reason: &str) -> CancelRequestForm {
    CancelRequestForm {
        by: "organisation".into(),
        reason: reason.into(),
    }
}

on_both_engines! {
    async fn a_cancelled_request_keeps_what_was_given_and_frees_the_rest(database) {
        let region = Region::new(&database).await;
        let id = region.make(&region.form(&region.groups(3).await)).await;
        let noor = region.educator("Noor").await;
        region.place(id, 0, noor, "2026-11-25", 10).await;
        region.place(id, 1, noor, "2026-11-26", 10).await;
        let lesson = region.read(id).await.lessons[0].clone();
        planning::confirm_lessons(&region.house, &operator(), &[(lesson.id, lesson.version)])
            .await.expect("confirmed");
        region.house.clock().advance(2 * 86_400 - 7_200);
        let given = RecordLesson {
            outcome: "given".into(),
            pupils_present: "24".into(),
            remark: String::new(),
        };
        planning::record_lesson(&region.house, &operator(), lesson.id, lesson.version + 1, &given)
            .await.expect("recorded");
        assert_eq!(region.read(id).await.standing, Standing::PartlyPlanned);

        let cancelled = cancel_request(&region.house, &operator(), id, 1, &form("Verbouwing"))
            .await.expect("cancelled");
        let page = region.read(id).await;
        let states: Vec<_> = page.lessons.iter().map(|lesson| lesson.state).collect();
        assert_eq!(states, [State::Given, State::Cancelled, State::Cancelled]);
        let why = Some((CancelledBy::Organisation, "Verbouwing".to_owned()));
        assert_eq!(page.lessons[1].cancelled, why);
        assert_eq!(page.standing, Standing::Given);
        assert_eq!((page.history[0].act.as_str(), page.history[0].lessons), ("request.cancel", Some(2)));
        // The group and the educator of the lesson that was given, and nobody else.
        assert_eq!(database.number("SELECT COUNT(*) FROM occupancy").await, 2);

        undo(&region.house, &operator(), cancelled.batch).await.expect("undone");
        let states: Vec<_> = region.read(id).await.lessons.iter().map(|lesson| lesson.state).collect();
        assert_eq!(states, [State::Given, State::Proposed, State::Requested]);
    }

    async fn a_request_is_cancelled_with_a_reason_once_and_by_who_may(database) {
        let region = Region::new(&database).await;
        let id = region.make(&region.form(&region.groups(2).await)).await;
        let cancel = async |form| cancel_request(&region.house, &operator(), id, 1, &form).await;
        assert_eq!(
            cancel(form(" ")).await,
            Err(PlanError::Invalid(Mistakes::one("reason", Mistake::ReasonNeeded)))
        );
        for actor in [with_role(Role::Planner, GOUDA), with_role(Role::Manager, LEIDEN)] {
            let told = cancel_request(&region.house, &actor, id, 1, &form("Ziek")).await;
            assert_eq!(told, Err(PlanError::Fault(Fault::Denied)));
        }
        cancel(form("Ziek")).await.expect("cancelled");
        assert_eq!(region.read(id).await.standing, Standing::Cancelled);
        let illegal = IllegalAct { state: State::Cancelled, act: Act::Cancel };
        assert_eq!(cancel(form("Ziek")).await, Err(PlanError::Illegal(illegal)));
    }

    async fn groups_that_came_meanwhile_are_not_cancelled_unseen(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(2).await;
        let id = region.make(&region.form(&groups[..1])).await;
        let more = AddGroupsForm { groups: vec![groups[1].to_string()] };
        add_groups(&region.house, &operator(), &post(), id, &more).await.expect("added");
        let told = cancel_request(&region.house, &operator(), id, 1, &form("Ziek")).await;
        assert_eq!(told, Err(PlanError::Fault(Fault::Stale)));
        assert_eq!(region.read(id).await.standing, Standing::Requested);
    }

    async fn cancelling_and_adding_at_once_leave_no_lesson_behind(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(20).await;
        for pair in groups.chunks(2) {
            let id = region.make(&region.form(&pair[..1])).await;
            let more = AddGroupsForm { groups: vec![pair[1].to_string()] };
            let (form, key, actor) = (form("Ziek"), post(), operator());
            let (cancelled, added) = tokio::join!(
                cancel_request(&region.house, &actor, id, 1, &form),
                add_groups(&region.house, &actor, &key, id, &more),
            );
            added.expect("groups can be added to any request");
            let requested = match cancelled {
                Ok(_) => 1,
                Err(error) => {
                    assert_eq!(error, PlanError::Fault(Fault::Stale));
                    2
                }
            };
            let page = region.read(id).await;
            let open = page.lessons.iter().filter(|lesson| lesson.state == State::Requested).count();
            assert_eq!(open, requested);
        }
    }
}
