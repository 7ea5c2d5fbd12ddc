use crate::published::Published;
use crate::world::*;
use domain::ids::LessonId;
use domain::lesson::{Act, IllegalAct, Outcome, OwnLesson, Recording, State, WayThere};
use domain::permission::{Grant, Role};
use domain::time::{Minute, Span, Week};
use domain::values::{Mistake, Mistakes};
use services::planning::{PlanError, RecordLesson, record_lesson, undo, unrecord_lesson};
use services::{Actor, Fault, House, my_lessons};
use store::on_both_engines;

const TODAY: &str = "2026-11-24";

fn number(number: u128) -> LessonId {
    LessonId::from_number(number)
}

async fn seen(house: &House, actor: &Actor) -> Vec<OwnLesson> {
    my_lessons::week(house, actor, None)
        .await
        .expect("a week")
        .lessons
}

async fn ids(house: &House, actor: &Actor) -> Vec<LessonId> {
    seen(house, actor)
        .await
        .iter()
        .map(|lesson| lesson.id)
        .collect()
}

async fn one(house: &House, actor: &Actor, lesson: u128) -> Result<OwnLesson, Fault> {
    my_lessons::lesson(house, actor, number(lesson)).await
}

fn given(pupils: &str) -> RecordLesson {
    RecordLesson {
        outcome: "given".into(),
        pupils_present: pupils.into(),
        remark: "Rustige klas".into(),
    }
}

on_both_engines! {
    async fn an_educator_sees_own_published_lessons_with_what_is_needed_there(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(2, TODAY, 10 * 60, "confirmed").await;
        region.published(1, TODAY, 8 * 60 + 30, "confirmed").await;
        region.published(3, "2026-12-01", 9 * 60, "confirmed").await;
        let lessons = seen(&house, &region.actor).await;
        let told = |lesson: &OwnLesson| (lesson.id, lesson.span, lesson.recording);
        assert_eq!(
            lessons.iter().map(told).collect::<Vec<_>>(),
            [
                (number(1), Span::of(Minute::at(8, 30), 45), Recording::Open),
                (number(2), Span::of(Minute::at(10, 0), 45), Recording::Ahead),
            ]
        );
        let first = one(&house, &region.actor, 1).await.expect("own lesson");
        assert_eq!(first, lessons[0]);
        assert_eq!(first.street, "Breestraat 54-56");
        assert_eq!(first.contact.as_deref(), Some("Canary Contact"));
        assert_eq!(first.phone.as_deref(), Some("0712222222"));
        assert_eq!(first.way_there, WayThere::FromHome(Some(31)));
        assert_eq!(lessons[1].way_there, WayThere::There);
        let later = my_lessons::week(&house, &region.actor, "2026-W49".parse().ok()).await;
        assert_eq!(later.map(|week| week.lessons.len()), Ok(1));
    }

    async fn drafts_cancelled_lessons_and_those_of_colleagues_stay_out_of_sight(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, TODAY, 9 * 60, "confirmed").await;
        region.lesson(2, TODAY, 10 * 60, "confirmed").await;
        region.published(3, TODAY, 11 * 60, "cancelled").await;
        assert_eq!(ids(&house, &region.actor).await, [number(1)]);
        for hidden in [2, 3, 4] {
            assert_eq!(one(&house, &region.actor, hidden).await, Err(Fault::NotFound));
        }
        let (_, colleague) = educator(&house, "Bram Dijk").await;
        assert_eq!(ids(&house, &colleague).await, []);
        assert_eq!(one(&house, &colleague, 1).await, Err(Fault::NotFound));
        // Who may see all published lessons sees only their own here.
        let id = colleague.id().expect("an employee");
        let both = [Role::Educator, Role::Planner].map(|role| Grant { role, area: None });
        let both = Actor::employee(id, both.to_vec());
        assert_eq!(ids(&house, &both).await, []);
        assert_eq!(one(&house, &both, 1).await, Err(Fault::NotFound));
        let denied = my_lessons::week(&house, &administrator(), None).await;
        assert_eq!(denied, Err(Fault::Denied));
    }

    async fn a_change_that_is_not_published_stays_out_of_sight(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, TODAY, 9 * 60, "confirmed").await;
        let before = seen(&house, &region.actor).await;
        let draft = "UPDATE lesson SET day = '2026-11-26', start_minute = 800, state = 'proposed',
                     overruled = 'omdat'";
        region.change(draft, 7).await;
        assert_eq!(seen(&house, &region.actor).await, before);
        assert_eq!(one(&house, &region.actor, 1).await, Ok(before[0].clone()));
    }

    async fn a_lesson_that_lies_ahead_cannot_be_recorded(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, TODAY, 9 * 60 + 30, "confirmed").await;
        let early = record_lesson(&house, &region.actor, number(1), 1, &given("27")).await;
        assert_eq!(early, Err(PlanError::Ahead));
        house.clock().advance(30 * 60);
        let lesson = one(&house, &region.actor, 1).await.expect("own lesson");
        assert_eq!(lesson.recording, Recording::Open);
        record_lesson(&house, &region.actor, number(1), 1, &given("27")).await.expect("recorded");
        let lesson = one(&house, &region.actor, 1).await.expect("own lesson");
        let outcome = Outcome { pupils_present: Some(27), remark: "Rustige klas".into() };
        assert_eq!(
            (lesson.state, lesson.recording, lesson.outcome),
            (State::Given, Recording::Done, Some(outcome))
        );
        let twice = record_lesson(&house, &region.actor, number(1), 2, &given("3")).await;
        let illegal = IllegalAct { state: State::Given, act: Act::RecordGiven };
        assert_eq!(twice, Err(PlanError::Illegal(illegal)));
    }

    async fn a_record_says_whether_it_was_given_and_how_many_there_were(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, TODAY, 8 * 60, "confirmed").await;
        let form = RecordLesson::default();
        let none = record_lesson(&house, &region.actor, number(1), 1, &form).await;
        let mistakes = Mistakes::one("outcome", Mistake::NothingChosen);
        assert_eq!(none, Err(PlanError::Invalid(mistakes)));
        let empty = record_lesson(&house, &region.actor, number(1), 1, &given("")).await;
        let mistakes = Mistakes::one("pupils_present", Mistake::Empty);
        assert_eq!(empty, Err(PlanError::Invalid(mistakes)));
        let form = RecordLesson { outcome: "not_shown_up".into(), ..RecordLesson::default() };
        record_lesson(&house, &region.actor, number(1), 1, &form).await.expect("recorded");
        let lesson = one(&house, &region.actor, 1).await.expect("own lesson");
        assert_eq!(lesson.state, State::NotShownUp);
        assert_eq!(lesson.outcome.map(|outcome| outcome.pupils_present), Some(None));
    }

    async fn only_who_gives_a_lesson_and_planners_of_its_area_record_it(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, TODAY, 8 * 60, "confirmed").await;
        let (id, colleague) = educator(&house, "Bram Dijk").await;
        let elsewhere = Grant { role: Role::Planner, area: Some(domain::ids::AreaId::NIL) };
        for other in [colleague, Actor::employee(id, vec![elsewhere])] {
            let refused = record_lesson(&house, &other, number(1), 1, &given("27")).await;
            assert_eq!(refused, Err(PlanError::Fault(Fault::Denied)));
        }
        let here = Grant { role: Role::Planner, area: Some(LEIDEN) };
        let planner = Actor::employee(id, vec![here]);
        record_lesson(&house, &planner, number(1), 1, &given("27")).await.expect("recorded");
        assert_eq!(seen(&house, &region.actor).await[0].state, State::Given);
    }

    async fn a_record_that_is_taken_back_or_undone_goes_from_sight_at_once(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, TODAY, 8 * 60, "confirmed").await;
        let state = async || {
            let lesson = one(&house, &region.actor, 1).await.expect("own lesson");
            (lesson.state, lesson.outcome.is_some())
        };
        record_lesson(&house, &region.actor, number(1), 1, &given("27")).await.expect("recorded");
        unrecord_lesson(&house, &region.actor, number(1), 2).await.expect("taken back");
        assert_eq!(state().await, (State::Confirmed, false));
        let changed =
            record_lesson(&house, &region.actor, number(1), 3, &given("27")).await.expect("again");
        assert_eq!(state().await, (State::Given, true));
        let undone = undo(&house, &with(Role::Planner), changed.batch).await.expect("undone");
        assert_eq!(state().await, (State::Confirmed, false));
        undo(&house, &with(Role::Planner), undone.batch).await.expect("done again");
        assert_eq!(state().await, (State::Given, true));
    }

    async fn today_comes_first_in_the_week_that_is_now(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        for (n, on) in [(1, "2026-11-23"), (2, TODAY), (3, "2026-11-27")] {
            region.published(n, on, 9 * 60, "confirmed").await;
        }
        let week = my_lessons::week(&house, &region.actor, None).await.expect("a week");
        assert_eq!(week.week, Week::of(day(TODAY)));
        let days: Vec<_> = week.days().into_iter().map(|(day, _)| day).collect();
        assert_eq!(days, [day(TODAY), day("2026-11-23"), day("2026-11-27")]);
    }
}
