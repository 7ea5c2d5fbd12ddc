//! What comes after the end of a case: follow-up that was agreed, and a case that begins again.

use crate::team::*;
use domain::cases::{
    CaseState, EndForm, FollowUpDoneForm, FollowUpForm, ReminderKind, StepKind, StepState,
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
}
