//! What comes after the end of a case: follow-up that was agreed, and a case that begins again.

use crate::signal_world::*;
use crate::team::*;
use crate::world::{run, sql_id};
use domain::cases::{
    AccessForm, CaseState, DiscussionForm, EndForm, EndSignalForm, FollowUpDoneForm, FollowUpForm,
    ReminderKind, StepKind, StepState,
};
use domain::ids::CaseId;
use domain::values::{Mistake, Mistakes};
use services::cases::{self, CaseError};
use services::{Fault, House};

async fn end(house: &House, case: CaseId) {
    let form = EndForm {
        ending: "badly".into(),
        reason: "Koekoek".into(),
    };
    let version = read(house, &noor(), case).await.version;
    cases::end_case(house, &noor(), (case, version), &form)
        .await
        .expect("ended");
}

fn agreed() -> FollowUpForm {
    FollowUpForm {
        due: "2026-12-24".into(),
        words: "Bellen met Winterkoning".into(),
    }
}

store::on_both_engines! {
    async fn a_follow_up_comes_back_after_the_end_until_it_is_done(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let key = post();
        let id = cases::agree_follow_up(&house, &noor(), &key, case, &agreed()).await;
        assert_eq!(cases::agree_follow_up(&house, &noor(), &key, case, &agreed()).await, id);
        end(&house, case).await;
        let due = cases::reminders(&house, &noor()).await.expect("reminders");
        let due: Vec<_> = due.iter().map(|one| (one.kind, one.day.to_string(), one.case)).collect();
        assert_eq!(due, [(ReminderKind::FollowUp, "2026-12-24".to_owned(), case)]);
        assert_eq!(cases::reminders(&house, &bram()).await, Ok(Vec::new()));

        let id = id.expect("agreed");
        let form = FollowUpDoneForm { done: "2026-11-25".into(), outcome: "Goed".into() };
        let early = cases::settle_follow_up(&house, &noor(), (case, id), &form).await;
        let future = Mistakes::one("done", Mistake::InTheFuture);
        assert_eq!(early, Err(CaseError::Invalid(future)));
        let form = FollowUpDoneForm { done: "2026-11-24".into(), outcome: "Roodborst gaat weer naar school".into() };
        let hidden = Err(CaseError::Fault(Fault::NotFound));
        assert_eq!(cases::settle_follow_up(&house, &bram(), (case, id), &form).await, hidden);
        assert_eq!(cases::settle_follow_up(&house, &noor(), (case, id), &form).await, Ok(()));
        assert_eq!(cases::settle_follow_up(&house, &noor(), (case, id), &form).await, hidden);
        assert_eq!(cases::reminders(&house, &noor()).await, Ok(Vec::new()));
        let shown = read(&house, &noor(), case).await.follow_ups;
        let outcome = shown[0].outcome.as_ref().map(|words| words.as_str());
        assert_eq!((shown.len(), outcome), (1, Some("Roodborst gaat weer naar school")));
        for word in ["Winterkoning", "Roodborst"] {
            assert_eq!(database.columns_with(word).await, Default::default(), "{word}");
        }
    }

    async fn a_case_that_ended_runs_again_for_a_reason(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let reason = "Er kwam een nieuw gesprek".into();
        let running = cases::reopen_case(&house, &noor(), (case, 1), &reason).await;
        assert_eq!(running, Err(CaseError::NotRunning(CaseState::Running)));
        end(&house, case).await;
        let version = read(&house, &noor(), case).await.version;
        let silent = cases::reopen_case(&house, &noor(), (case, version), &" ".into()).await;
        let needed = Mistakes::one("reason", Mistake::ReasonNeeded);
        assert_eq!(silent, Err(CaseError::Invalid(needed)));
        let stale = cases::reopen_case(&house, &noor(), (case, version - 1), &reason).await;
        assert_eq!(stale, Err(CaseError::Fault(Fault::Stale)));
        cases::reopen_case(&house, &noor(), (case, version), &reason).await.expect("reopened");
        let shown = read(&house, &noor(), case).await;
        assert_eq!((shown.state, shown.ended_on, shown.ending.is_some()), (CaseState::Running, None, false));
        assert_eq!(shown.notes[0].words.as_str(), "Heropend: Er kwam een nieuw gesprek");
        assert_eq!(shown.track.step(StepKind::Closing).state, StepState::Open);
        assert_eq!(cases::my_cases(&house, &noor()).await.expect("a list").len(), 1);
        assert!(deeds(&house, case).await.contains(&"case.reopen".to_owned()));
        end(&house, case).await;
    }

    async fn that_the_referrer_was_told_is_kept_with_its_day_and_stays_known_when_it_runs_again(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        let tell = |version, on: &'static str| {
            let (house, me) = (house.clone(), me.clone());
            async move { cases::record_report(&house, &me, (case, version), on).await }
        };
        assert_eq!(tell(1, "2026-11-24").await, Err(CaseError::NotRunning(CaseState::Running)));
        end(&house, case).await;
        let version = read(&house, &me, case).await.version;
        let wrong = |mistake| Err(CaseError::Invalid(Mistakes::one("on", mistake)));
        assert_eq!(tell(version, "2026-11-23").await, wrong(Mistake::BeforeEnd));
        assert_eq!(tell(version, "2026-11-25").await, wrong(Mistake::InTheFuture));
        assert_eq!(tell(version, "2026-11-24").await, Ok(()));
        assert_eq!(tell(version, "2026-11-24").await, Err(CaseError::Fault(Fault::Stale)));
        let told = read(&house, &me, case).await.referrer_told_on;
        assert_eq!(told, Some(day("2026-11-24")));
        assert_eq!(tell(version + 1, "").await, Ok(()), "it was not sent after all");
        assert_eq!(read(&house, &me, case).await.referrer_told_on, None);
        assert_eq!(tell(version + 2, "2026-11-24").await, Ok(()));
        let reason = "Toch verder".into();
        cases::reopen_case(&house, &me, (case, version + 3), &reason).await.expect("reopened");
        let shown = read(&house, &me, case).await;
        assert_eq!(shown.referrer_told_on, None);
        let note = "Heropend: Toch verder\nHet bericht aan de verwijzer was verstuurd op 24-11-2026. Reden: Koekoek";
        assert_eq!(shown.notes[0].words.as_str(), note);
    }

    async fn a_talk_that_waits_comes_back_after_the_end_while_its_signal_stands(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        cases::weigh(&house, &me, &post(), case, &weighing("1", "signal")).await.expect("weighed");
        let form = DiscussionForm {
            kind: "postponed".into(), until: "2026-12-01".into(), words: "Ziek".into(),
            ..DiscussionForm::default()
        };
        cases::record_discussion(&house, &me, &post(), case, &form).await.expect("postponed");
        let signal = cases::give_signal(&house, &me, &post(), case).await.expect("a signal");
        end(&house, case).await;
        let kinds = || async {
            let due = cases::reminders(&house, &me).await.expect("reminders");
            due.into_iter().map(|one| (one.kind, one.day.to_string())).collect::<Vec<_>>()
        };
        let waits = (ReminderKind::Discussion, "2026-12-01".to_owned());
        let letter = (ReminderKind::Letter, "2026-11-24".to_owned());
        assert_eq!(kinds().await, [letter.clone(), waits]);
        assert!(read(&house, &me, case).await.may_discuss());
        talk(&house, case).await;
        assert_eq!(kinds().await, [letter]);
        let over = EndSignalForm { why: "no_longer_needed".into(), on: "2026-11-24".into() };
        cases::end_signal(&house, &me, (case, signal, 1), &over).await.expect("ended");
        let late = cases::record_discussion(&house, &me, &post(), case, &form).await;
        assert_eq!(late, Err(CaseError::NotRunning(CaseState::EndedBadly)));
    }

    async fn a_youths_request_keeps_an_ended_case_with_somebody_who_answers(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let form = AccessForm { received_on: "2026-11-23".into() };
        cases::register_access(&house, &noor(), &post(), case, &form).await.expect("registered");
        end(&house, case).await;
        assert_eq!(cases::report_orphans(&house).await, Ok(0));
        let noor_id = sql_id(&database, NOOR);
        run(&database, &format!("DELETE FROM role_grant WHERE employee_id = {noor_id}")).await;
        assert_eq!(cases::report_orphans(&house).await, Ok(1));
        let version = read(&house, &chief(), case).await.version;
        cases::allocate(&house, &chief(), (case, version), BRAM).await.expect("given");
        let due = cases::reminders(&house, &bram()).await.expect("reminders");
        let due: Vec<_> = due.iter().map(|one| (one.kind, one.case)).collect();
        assert_eq!(due, [(ReminderKind::Access, case)]);
        assert_eq!(read(&house, &bram(), case).await.state, CaseState::EndedBadly);
    }
}
