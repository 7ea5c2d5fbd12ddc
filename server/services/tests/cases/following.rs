//! A case is taken in, followed and ended; nothing of it lies open, and every read is in the log.

use crate::team::*;
use domain::cases::{
    AppointmentForm, AssignmentForm, CaseState, ConsentForm, ConsentMissing, EndForm, EndRefusal,
    HandoverRefusal, Hours, ReferralForm, StepKind, StepRefusal, TooManyHours, Urgency,
};
use domain::permission::Role;
use domain::values::{Mistake, Mistakes};
use services::cases::{self, CaseError, Verified};
use services::{Fault, House};

fn hidden<T>() -> Result<T, CaseError> {
    Err(CaseError::Fault(Fault::NotFound))
}

fn assignment(hours: &str) -> AssignmentForm {
    AssignmentForm {
        kind: "work".into(),
        hours: hours.into(),
        words: "Winterkoning vegen".into(),
        due: String::new(),
    }
}

store::on_both_engines! {
    async fn nothing_that_a_referral_or_a_case_tells_lies_open_in_the_database(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        agree(&house, &noor(), case).await;
        cases::add_note(&house, &noor(), &post(), case, &"Nachtegaal".into()).await.expect("a note");
        cases::give_assignment(&house, &noor(), &post(), case, &assignment("2")).await.expect("given");
        let form = AppointmentForm {
            day: "2026-12-01".into(), start: "10:00".into(), minutes: "45".into(),
            words: "Bij Boerenzwaluw".into(),
        };
        cases::add_appointment(&house, &noor(), &post(), case, &form).await.expect("made");
        let form = EndForm { ending: "badly".into(), reason: "Koekoek".into() };
        let shown = read(&house, &noor(), case).await;
        cases::end_case(&house, &noor(), (case, shown.version), &form).await.expect("ended");

        let shown = read(&house, &noor(), case).await;
        let told = serde_json::to_string(&shown).expect("JSON");
        let words = ["Nachtegaal", "Winterkoning", "Boerenzwaluw", "Koekoek"];
        for canary in CANARIES.into_iter().chain(words) {
            assert!(told.contains(canary), "{canary} is read back");
            assert_eq!(database.columns_with(canary).await, Default::default(), "{canary}");
            assert!(!database.file_holds(canary), "{canary}");
        }
        let debug = format!("{shown:?}");
        assert!(!CANARIES.iter().any(|canary| debug.contains(canary)), "{debug}");
    }

    async fn a_case_of_somebody_else_is_not_there_and_nothing_of_it_is_done(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        assert_eq!(cases::read_case(&house, &bram(), case).await, hidden());
        let note = cases::add_note(&house, &bram(), &post(), case, &"Gluren".into()).await;
        assert_eq!(note, hidden());
        let elsewhere = member(CHIEF, Role::CaseCoordinator, Some(GOUDA));
        assert_eq!(cases::read_case(&house, &elsewhere, case).await, hidden());
        let denied = Err(CaseError::Fault(Fault::Denied));
        assert_eq!(cases::read_case(&house, &administrator(), case).await, denied);
        let planner = member(BRAM, Role::Planner, None);
        assert_eq!(cases::read_case(&house, &planner, case).await, denied);
        assert_eq!(cases::my_cases(&house, &bram()).await, Ok(Vec::new()));
        assert_eq!(read(&house, &chief(), case).await.notes, []);
    }

    async fn every_read_and_every_deed_stands_in_the_log_and_the_chain_holds(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        read(&house, &noor(), case).await;
        cases::my_cases(&house, &noor()).await.expect("a list");
        cases::team_cases(&house, &chief()).await.expect("a list");
        cases::add_note(&house, &chief(), &post(), case, &"Gezien".into()).await.expect("a note");
        let expected = ["case.take_in", "case.read", "case.list", "case.list", "note.add"];
        assert_eq!(deeds(&house, case).await, expected);
        let rows = cases::verify(&house, &[]).await.expect("read");
        assert_eq!(rows, Verified { rows: 7, broken: None });
    }

    async fn a_referral_of_a_youth_of_11_or_of_an_offence_out_of_use_is_refused(database) {
        let house = team(&database).await;
        let offence = offence(&house).await;
        let young = ReferralForm { birth_date: "2015-01-01".into(), ..referral(offence) };
        let told = cases::take_in(&house, &noor(), &post(), &young).await;
        let wrong = |field, mistake| Err(CaseError::Invalid(Mistakes::one(field, mistake)));
        assert_eq!(told, wrong("birth_date", Mistake::TooYoungForHalt));
        let other = ReferralForm {
            offence: domain::ids::OffenceId::from_number(7).to_string(), ..referral(offence)
        };
        let told = cases::take_in(&house, &noor(), &post(), &other).await;
        assert_eq!(told, wrong("offence", Mistake::NotAChoice));
        assert_eq!(database.number("SELECT COUNT(*) FROM case_youth").await, 0);
    }

    async fn a_referral_pressed_twice_is_one_case_with_one_number(database) {
        let house = team(&database).await;
        let form = referral(offence(&house).await);
        let key = post();
        let first = cases::take_in(&house, &noor(), &key, &form).await;
        assert_eq!(cases::take_in(&house, &noor(), &key, &form).await, first);
        let second = cases::take_in(&house, &noor(), &post(), &form).await.expect("another");
        assert_eq!(read(&house, &noor(), first.expect("taken in")).await.number, "2026-00001");
        assert_eq!(read(&house, &noor(), second).await.number, "2026-00002");
    }

    async fn no_halt_straf_begins_before_everybody_agreed(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        let done = |kind| step(&house, &me, case, (kind, "done", "2026-11-24"));
        done(StepKind::Intake).await.expect("the intake");
        let missing = vec![
            ConsentMissing::Admission, ConsentMissing::Youth, ConsentMissing::Parents,
        ];
        assert_eq!(done(StepKind::FirstTalk).await, Err(CaseError::Consent(missing)));
        agree(&house, &noor(), case).await;
        assert_eq!(done(StepKind::FirstTalk).await, Ok(()));
        let first = StepKind::LearningAssignment;
        assert_eq!(
            done(StepKind::FollowUpTalk).await,
            Err(CaseError::Step(StepRefusal::NotYet { first }))
        );
    }

    async fn a_21st_hour_is_refused_also_when_two_assignments_are_given_at_once(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let give = |hours| {
            let (house, form) = (house.clone(), assignment(hours));
            async move { cases::give_assignment(&house, &noor(), &post(), case, &form).await }
        };
        give("12").await.expect("given");
        let (one, other) = tokio::join!(give("8"), give("8"));
        let left = TooManyHours { left: Hours::default() };
        let refused: Vec<_> = [one, other].into_iter().filter_map(Result::err).collect();
        assert_eq!(refused, [CaseError::Hours(left)]);
        assert_eq!(read(&house, &noor(), case).await.hours, Hours::MOST);
    }

    async fn a_case_ends_well_when_nothing_is_open_and_then_nothing_changes_any_more(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        agree(&house, &noor(), case).await;
        let given = cases::give_assignment(&house, &noor(), &post(), case, &assignment("4")).await;
        let end = |version| end_well(&house, case, version);
        let version = read(&house, &noor(), case).await.version;
        let mut lacks: Vec<_> = StepKind::ALL[..8].iter().copied().map(EndRefusal::StepOpen).collect();
        lacks.push(EndRefusal::AssignmentOpen);
        assert_eq!(end(version).await, Err(CaseError::End(lacks)));
        for kind in &StepKind::ALL[..8] {
            let act = if kind.may_be_skipped() { "skip" } else { "done" };
            step(&house, &noor(), case, (*kind, act, "2026-11-24")).await.expect("a step");
        }
        let id = given.expect("given");
        cases::set_assignment_done(&house, &noor(), (case, id), "2026-11-24").await.expect("done");
        let version = read(&house, &noor(), case).await.version;
        assert_eq!(end(version - 1).await, Err(CaseError::Fault(Fault::Stale)));
        assert_eq!(end(version).await, Ok(()));
        let shown = read(&house, &noor(), case).await;
        assert_eq!(shown.state, CaseState::EndedWell);
        assert_eq!(shown.track.ready().count(), 0);
        let over = Err(CaseError::NotRunning(CaseState::EndedWell));
        let again = step(&house, &noor(), case, (StepKind::Closing, "reopen", "")).await;
        assert_eq!(again, over);
        assert_eq!(cases::my_cases(&house, &noor()).await, Ok(Vec::new()));
    }

    async fn a_coordinator_gives_a_case_to_a_worker_who_then_has_it_on_the_list(database) {
        let house = team(&database).await;
        terms(&house, 1, 5).await;
        let form = referral(offence(&house).await);
        let case = cases::take_in(&house, &chief(), &post(), &form).await.expect("taken in");
        let team = cases::team_cases(&house, &chief()).await.expect("a list");
        let waiting: Vec<_> = team.waiting.iter().map(|line| (line.case, line.urgency)).collect();
        // The referral came in on Friday, and today is Tuesday.
        assert_eq!(waiting, [(case, Some(Urgency::Overdue { working_days: 1 }))]);
        let coordinator = chief();
        let give = |worker| cases::allocate(&house, &coordinator, (case, 1), worker);
        assert_eq!(give(CHIEF).await, Err(CaseError::NotForWorker));
        assert_eq!(give(BRAM).await, Ok(()));
        let mine = cases::my_cases(&house, &bram()).await.expect("a list");
        let name = mine[0].name.as_ref().map(|name| name.as_str().to_owned());
        assert_eq!(name, Some("Kanariegeel Putterzwart".to_owned()));
        let team = cases::team_cases(&house, &chief()).await.expect("a list");
        let loads: Vec<_> = team.workers.iter()
            .map(|one| (one.load.worker, one.load.running, one.load.overdue)).collect();
        assert_eq!(loads, [(NOOR, 0, 0), (BRAM, 1, 1)]);
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 1, "who gets it is told");
        let again = cases::allocate(&house, &chief(), (case, 2), NOOR).await;
        let has_worker = HandoverRefusal::HasWorker;
        assert_eq!(again, Err(CaseError::Handover(has_worker)), "only who accepts gets it");
        let denied = cases::allocate(&house, &noor(), (case, 2), NOOR).await;
        assert_eq!(denied, Err(CaseError::Fault(Fault::Denied)));
    }

    async fn an_assignment_that_was_mistyped_is_taken_away_with_its_hours(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let id = cases::give_assignment(&house, &noor(), &post(), case, &assignment("20")).await.expect("given");
        let done = |day: &'static str| {
            let house = house.clone();
            async move { cases::set_assignment_done(&house, &noor(), (case, id), day).await }
        };
        let remove = || async { cases::remove_assignment(&house, &noor(), (case, id)).await };
        assert_eq!(done("2026-11-24").await, Ok(()));
        assert_eq!(remove().await, hidden(), "what was done stays");
        assert_eq!(done("").await, Ok(()), "not done after all");
        let elsewhere = cases::remove_assignment(&house, &bram(), (case, id)).await;
        assert_eq!(elsewhere, hidden());
        assert_eq!(remove().await, Ok(()));
        let shown = read(&house, &noor(), case).await;
        assert_eq!((shown.assignments, shown.hours), (Vec::new(), Hours::default()));
        assert!(deeds(&house, case).await.contains(&"assignment.remove".to_owned()));
    }

    async fn nothing_was_done_before_the_referral_came_in(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        let before = StepRefusal::BeforeReferral { day: "2026-11-20".parse().expect("a date") };
        for act in ["done", "plan"] {
            let told = step(&house, &me, case, (StepKind::Intake, act, "2026-11-19")).await;
            assert_eq!(told, Err(CaseError::Step(before)), "{act}");
        }
        let wrong = |field| CaseError::Invalid(Mistakes::one(field, Mistake::BeforeReferral));
        let early = AssignmentForm { due: "2026-11-19".into(), ..assignment("2") };
        let told = cases::give_assignment(&house, &me, &post(), case, &early).await;
        assert_eq!(told, Err(wrong("due")));
        let id = cases::give_assignment(&house, &me, &post(), case, &assignment("2")).await.expect("given");
        let told = cases::set_assignment_done(&house, &me, (case, id), "2026-11-19").await;
        assert_eq!(told, Err(wrong("done")));
        let signed = ConsentForm { signed: "2026-11-19".into(), ..ConsentForm::default() };
        let version = read(&house, &me, case).await.version;
        let told = cases::set_agreed(&house, &me, (case, version), &signed).await;
        assert_eq!(told, Err(wrong("signed")));
    }

    async fn consent_counts_on_the_day_of_the_talk_and_is_not_taken_back_after_it(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        agree(&house, &me, case).await;
        let done = |kind, day| step(&house, &me, case, (kind, "done", day));
        done(StepKind::Intake, "2026-11-20").await.expect("the intake");
        let early = vec![ConsentMissing::Youth, ConsentMissing::Parents];
        let talk = done(StepKind::FirstTalk, "2026-11-22").await;
        assert_eq!(talk, Err(CaseError::Consent(early)), "they agreed on the 23rd");
        done(StepKind::FirstTalk, "2026-11-23").await.expect("the talk");
        let version = read(&house, &me, case).await.version;
        let set = |youth: &str| {
            let form = ConsentForm {
                admits: Some("on".into()), youth: youth.into(), parents: "2026-11-23".into(),
                signed: String::new(),
            };
            let (house, me) = (house.clone(), me.clone());
            async move { cases::set_agreed(&house, &me, (case, version), &form).await }
        };
        let missing = Err(CaseError::Consent(vec![ConsentMissing::Youth]));
        assert_eq!(set("").await, missing);
        assert_eq!(set("2026-11-24").await, missing);
        assert_eq!(set("2026-11-22").await, Ok(()));
    }

    async fn without_keys_there_are_no_cases(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let off = House::new(database.store.clone(), house.clock().clone());
        let refused = Err(CaseError::Fault(Fault::CasesOff));
        assert_eq!(cases::read_case(&off, &noor(), case).await, refused);
        let list = cases::my_cases(&off, &noor()).await;
        assert_eq!(list, Err(CaseError::Fault(Fault::CasesOff)));
    }
}

async fn end_well(house: &House, case: domain::ids::CaseId, version: i32) -> Result<(), CaseError> {
    let form = EndForm {
        ending: "well".into(),
        ..EndForm::default()
    };
    cases::end_case(house, &noor(), (case, version), &form).await
}
