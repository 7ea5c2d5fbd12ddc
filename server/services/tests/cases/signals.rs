//! From screening to signal and back: weighed, spoken about, given, ended, objected to; and help
//! beside it.

use crate::signal_world::*;
use crate::team::*;
use crate::world::NOW;
use domain::cases::{
    CareOrganisationForm, CareRefusal, CareState, CaseState, DiscussionForm, DiscussionRefusal,
    EndForm, EndSignalForm, IllegalSignalAct, NoIndex, NotedKind, ObjectionForm, ObjectionOutcome,
    OutcomeForm, Reminder, ReminderKind, SignalAct, SignalEnd, SignalRefusal, SignalState, Urgency,
    WeighingForm, WeighingRefusal,
};
use domain::values::{Mistake, Mistakes};
use services::Fault;
use services::cases::{self, CaseError, SignalsDone};

const DAY: i64 = 86_400;

store::on_both_engines! {
    async fn nothing_that_is_written_for_a_signal_lies_open_in_the_database(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let signal = signal_of(&house, case).await;
        cases::inform(&house, &noor(), (case, signal, 1), "2026-11-24").await.expect("informed");
        let form = ObjectionForm { lodged: "2026-11-24".into(), words: "Bezwaarspecht".into() };
        cases::object(&house, &noor(), (case, signal, 2), &form).await.expect("lodged");
        let shown = read(&house, &noor(), case).await.signals;
        let told = serde_json::to_string(&shown).expect("JSON");
        for canary in WORDS.into_iter().chain(["Bezwaarspecht"]) {
            assert!(told.contains(canary), "{canary} is read back");
            assert_eq!(database.columns_with(canary).await, Default::default(), "{canary}");
            assert!(!format!("{shown:?}").contains(canary), "{canary}");
        }
        let noted: Vec<_> = shown.noted.iter()
            .map(|one| (one.kind, one.noted.risk_factors, one.noted.concerns)).collect();
        let apart = [(NotedKind::Concerns, false, true), (NotedKind::Screening, false, true)];
        assert_eq!(noted, apart);
    }

    async fn every_step_to_a_signal_stands_in_the_log_and_the_chain_holds(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        signal_of(&house, case).await;
        let expected = [
            "case.take_in", "screening.add", "concerns.add", "weighing.write", "discussion.add",
            "signal.give",
        ];
        assert_eq!(deeds(&house, case).await, expected);
        assert_eq!(cases::verify(&house, &[]).await.expect("read").broken, None);
    }

    async fn a_signal_needs_a_weighing_of_ones_own_and_a_talk_at_home(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        let give = || async { cases::give_signal(&house, &me, &post(), case).await.map(|_| ()) };
        let refused = |why: &[SignalRefusal]| Err(CaseError::Signal(why.to_vec()));
        let both = [SignalRefusal::NotWeighed, SignalRefusal::NotDiscussed];
        assert_eq!(give().await, refused(&both));
        assert_eq!(read(&house, &me, case).await.signals.in_the_way, both);
        cases::weigh(&house, &chief(), &post(), case, &weighing("1", "signal")).await.expect("written");
        talk(&house, case).await;
        assert_eq!(give().await, refused(&[SignalRefusal::NotYourWeighing]));
        cases::weigh(&house, &me, &post(), case, &weighing("2", "no_signal")).await.expect("written");
        assert_eq!(give().await, refused(&[SignalRefusal::WeighedAgainst]));
        cases::weigh(&house, &me, &post(), case, &weighing("3", "signal")).await.expect("written");
        assert_eq!(give().await, Ok(()));
        let again = [SignalRefusal::WeighedBefore, SignalRefusal::AlreadyActive];
        assert_eq!(give().await, refused(&again));
        let numbers = "SELECT COUNT(*) FROM case_index_job WHERE act = 'give'";
        assert_eq!(database.number(numbers).await, 1);
    }

    async fn a_weighing_is_never_overwritten_and_no_signal_needs_its_reasoning(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let write = |form: WeighingForm| {
            let house = house.clone();
            async move { cases::weigh(&house, &noor(), &post(), case, &form).await.map(|_| ()) }
        };
        assert_eq!(write(weighing("1", "signal")).await, Ok(()));
        let late = Err(CaseError::Weighing(vec![WeighingRefusal::NotTheNext { next: 2 }]));
        assert_eq!(write(weighing("1", "no_signal")).await, late);
        let bare = WeighingForm {
            number: "2".into(), outcome: "no_signal".into(), ..WeighingForm::default()
        };
        let lacks = Err(CaseError::Weighing(vec![WeighingRefusal::NoReasoning]));
        assert_eq!(write(bare.clone()).await, lacks);
        let reasoned = WeighingForm { reasoning: "Ander plan".into(), ..bare };
        assert_eq!(write(reasoned).await, Ok(()));
        let shown = read(&house, &noor(), case).await.signals.weighings;
        let told: Vec<_> = shown.iter().map(|one| (one.number, one.words.reasoning.as_str())).collect();
        assert_eq!(told, [(2, "Ander plan"), (1, WORDS[2])]);
    }

    async fn a_talk_that_waits_comes_back_on_the_list_until_it_was_held(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let wait = |until: &str, why: &str| DiscussionForm {
            kind: "postponed".into(), until: until.into(), words: why.into(),
            ..DiscussionForm::default()
        };
        let me = noor();
        let put = |form: DiscussionForm| {
            let (house, me) = (house.clone(), me.clone());
            async move { cases::record_discussion(&house, &me, &post(), case, &form).await.map(|_| ()) }
        };
        let refused = |why| Err(CaseError::Discussion(why));
        assert_eq!(put(wait("2026-12-01", "")).await, refused(DiscussionRefusal::ReasonNeeded));
        assert_eq!(put(wait("2026-11-24", "Ziek")).await, refused(DiscussionRefusal::NotInTheFuture));
        assert_eq!(put(wait("2026-12-01", "Ziek")).await, Ok(()));
        let back = Reminder {
            day: day("2026-12-01"), kind: ReminderKind::Discussion, case,
            number: "2026-00001".into(), worker: Some(NOOR),
            urgency: Urgency::OnTime { working_days: 5 },
        };
        assert_eq!(cases::reminders(&house, &me).await, Ok(vec![back]));
        assert_eq!(cases::reminders(&house, &bram()).await, Ok(Vec::new()));
        talk(&house, case).await;
        assert_eq!(cases::reminders(&house, &me).await, Ok(Vec::new()));
    }

    async fn a_colleague_reads_the_weighing_that_was_asked_and_nothing_else(database) {
        let house = team(&database).await;
        index(&house, Some("on")).await;
        let case = case_of(&house, &noor()).await;
        cases::weigh(&house, &noor(), &post(), case, &weighing("1", "signal")).await.expect("written");
        talk(&house, case).await;
        let refused = Err(CaseError::Signal(vec![SignalRefusal::SecondNeeded]));
        assert_eq!(cases::give_signal(&house, &noor(), &post(), case).await, refused);
        let id = read(&house, &noor(), case).await.signals.weighings[0].id;
        let own = Err(CaseError::Weighing(vec![WeighingRefusal::OwnSecond]));
        assert_eq!(cases::ask_second(&house, &noor(), (case, id), NOOR).await, own);
        let hidden = Err(CaseError::Fault(Fault::NotFound));
        assert_eq!(cases::approve_weighing(&house, &bram(), id).await, hidden);
        cases::ask_second(&house, &noor(), (case, id), BRAM).await.expect("asked");
        let back = cases::reminders(&house, &bram()).await.expect("a list");
        let kinds: Vec<_> = back.into_iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [ReminderKind::ReadAlong]);
        let asked = cases::asked_weighings(&house, &bram()).await.expect("a list");
        let told: Vec<_> = asked.iter().map(|one| one.weighing.words.reasoning.as_str()).collect();
        assert_eq!(told, [WORDS[2]]);
        assert_eq!(cases::read_case(&house, &bram(), case).await.map(|_| ()), hidden);
        assert_eq!(cases::approve_weighing(&house, &bram(), id).await, Ok(()));
        assert_eq!(cases::approve_weighing(&house, &bram(), id).await, hidden);
        assert!(cases::give_signal(&house, &noor(), &post(), case).await.is_ok());
    }

    async fn a_colleague_who_does_not_agree_says_why_and_a_new_version_is_written(database) {
        let house = team(&database).await;
        index(&house, Some("on")).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        cases::weigh(&house, &me, &post(), case, &weighing("1", "signal")).await.expect("written");
        talk(&house, case).await;
        let first = read(&house, &me, case).await.signals.weighings[0].id;
        cases::ask_second(&house, &me, (case, first), BRAM).await.expect("asked");
        let empty = cases::disagree_weighing(&house, &bram(), first, &" ".into()).await;
        assert_eq!(empty, Err(CaseError::Invalid(Mistakes::one("words", Mistake::Empty))));
        cases::disagree_weighing(&house, &bram(), first, &"Boomklever ontbreekt".into()).await.expect("said");
        assert_eq!(database.columns_with("Boomklever").await, Default::default());
        assert_eq!(cases::asked_weighings(&house, &bram()).await, Ok(Vec::new()));
        let kinds: Vec<_> = cases::reminders(&house, &me).await.expect("a list")
            .into_iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [ReminderKind::Disagreed]);
        let shown = read(&house, &me, case).await.signals.weighings;
        assert_eq!(shown[0].disagreed, Some("Boomklever ontbreekt".into()));
        assert_eq!(shown[0].second, None);
        let again = cases::ask_second(&house, &me, (case, first), BRAM).await;
        assert_eq!(again, Err(CaseError::Weighing(vec![WeighingRefusal::NotAgreed])));
        let refused = Err(CaseError::Signal(vec![SignalRefusal::SecondNeeded]));
        assert_eq!(cases::give_signal(&house, &me, &post(), case).await, refused);
        cases::weigh(&house, &me, &post(), case, &weighing("2", "signal")).await.expect("written");
        assert_eq!(cases::reminders(&house, &me).await, Ok(Vec::new()));
        let second = read(&house, &me, case).await.signals.weighings[0].id;
        cases::ask_second(&house, &me, (case, second), BRAM).await.expect("asked");
        assert_eq!(cases::approve_weighing(&house, &bram(), second).await, Ok(()));
        assert!(cases::give_signal(&house, &me, &post(), case).await.is_ok());
    }

    async fn only_the_newest_version_of_a_running_case_is_read_along(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let me = noor();
        cases::weigh(&house, &me, &post(), case, &weighing("1", "signal")).await.expect("written");
        let first = read(&house, &me, case).await.signals.weighings[0].id;
        cases::ask_second(&house, &me, (case, first), BRAM).await.expect("asked");
        cases::weigh(&house, &me, &post(), case, &weighing("2", "signal")).await.expect("written");
        assert_eq!(cases::asked_weighings(&house, &bram()).await, Ok(Vec::new()));
        assert_eq!(cases::reminders(&house, &bram()).await, Ok(Vec::new()));
        let overtaken = Err(CaseError::Weighing(vec![WeighingRefusal::Overtaken]));
        assert_eq!(cases::approve_weighing(&house, &bram(), first).await, overtaken);
        let shown = read(&house, &me, case).await;
        cases::ask_second(&house, &me, (case, shown.signals.weighings[0].id), BRAM).await.expect("asked");
        let form = EndForm { ending: "badly".into(), reason: "Verhuisd".into() };
        let version = read(&house, &me, case).await.version;
        cases::end_case(&house, &me, (case, version), &form).await.expect("ended");
        assert_eq!(cases::asked_weighings(&house, &bram()).await, Ok(Vec::new()));
        let late = cases::approve_weighing(&house, &bram(), shown.signals.weighings[0].id).await;
        assert_eq!(late, Err(CaseError::NotRunning(CaseState::EndedBadly)));
    }

    async fn where_the_youth_lives_chooses_the_index_and_one_that_is_off_takes_nothing(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let way = || async { read(&house, &noor(), case).await.signals.in_the_way };
        let none = |why| SignalRefusal::NoIndex(why);
        assert_eq!(way().await.last(), Some(&none(NoIndex::NotSet)));
        index(&house, None).await;
        assert!(!way().await.contains(&none(NoIndex::NotSet)));
        assert_eq!(read(&house, &noor(), case).await.signals.index, Some("Index Leiden".to_owned()));
        let mut form = index_form(None);
        form.on = None;
        cases::save_index(&house, &administrator(), 1, &form).await.expect("saved");
        assert_eq!(way().await.last(), Some(&none(NoIndex::SwitchedOff)));
        let stale = cases::save_index(&house, &administrator(), 1, &form).await;
        assert_eq!(stale, Err(CaseError::Fault(Fault::Stale)));
    }

    async fn a_signal_is_made_inactive_active_again_and_removed_and_the_index_hears_of_each(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let id = signal_of(&house, case).await;
        let me = noor();
        let end = |why: &str, version| {
            let form = EndSignalForm { why: why.into(), on: "2026-11-24".into() };
            let (house, me) = (house.clone(), me.clone());
            async move { cases::end_signal(&house, &me, (case, id, version), &form).await }
        };
        assert_eq!(end("no_longer_needed", 1).await, Ok(()));
        let state = || async {
            let shown = read(&house, &me, case).await.signals.signals;
            (shown[0].state, shown[0].why, shown[0].ended_on, shown[0].may_resume)
        };
        let today = day("2026-11-24");
        let ended = (SignalState::Inactive, SignalEnd::NoLongerNeeded, Some(today), true);
        assert_eq!(state().await, ended);
        assert_eq!(cases::resume_signal(&house, &me, (case, id, 2)).await, Ok(()));
        assert_eq!(state().await, (SignalState::Active, SignalEnd::Term, None, false));
        let illegal = IllegalSignalAct { state: SignalState::Active, act: SignalAct::Remove };
        let removed = cases::remove_signal(&house, &me, (case, id, 3)).await;
        assert_eq!(removed, Err(CaseError::SignalAct(illegal)));
        assert_eq!(end("no_longer_needed", 2).await, Err(CaseError::Fault(Fault::Stale)));
        assert_eq!(end("no_longer_needed", 3).await, Ok(()));
        assert_eq!(cases::remove_signal(&house, &me, (case, id, 4)).await, Ok(()));
        let again = cases::resume_signal(&house, &me, (case, id, 5)).await;
        let illegal = IllegalSignalAct { state: SignalState::Removed, act: SignalAct::Resume };
        assert_eq!(again, Err(CaseError::SignalAct(illegal)));
        for (act, times) in [("give", 1), ("inactive", 2), ("active", 1), ("remove", 1)] {
            let sql = format!("SELECT COUNT(*) FROM case_index_job WHERE act = '{act}'");
            assert_eq!(database.number(&sql).await, times, "{act}");
        }
    }

    async fn an_objection_of_the_sixth_week_is_in_time_and_a_founded_one_removes_at_once(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let id = signal_of(&house, case).await;
        let me = noor();
        let form = ObjectionForm { lodged: "2026-11-24".into(), words: "Niet eens".into() };
        let early = cases::object(&house, &me, (case, id, 1), &form).await;
        assert_eq!(early, Err(CaseError::NotInformed));
        cases::inform(&house, &me, (case, id, 1), "2026-11-24").await.expect("informed");
        let shown = read(&house, &me, case).await.signals.signals;
        assert_eq!(shown[0].informed, Some((day("2026-11-24"), day("2027-01-05"))));
        cases::object(&house, &me, (case, id, 2), &form).await.expect("lodged");
        let kinds: Vec<_> = cases::reminders(&house, &me).await.expect("a list")
            .into_iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [ReminderKind::Objection]);
        let form = OutcomeForm { outcome: "founded".into(), decided: "2026-11-24".into() };
        cases::decide_objection(&house, &me, (case, id, 3), &form).await.expect("decided");
        let shown = read(&house, &me, case).await.signals.signals;
        assert_eq!((shown[0].state, shown[0].why), (SignalState::Removed, SignalEnd::Unjustified));
        let objection = shown[0].objection.as_ref().expect("an objection");
        assert!(objection.in_time);
        assert_eq!(objection.outcome, Some((ObjectionOutcome::Founded, day("2026-11-24"))));
        assert_eq!(cases::reminders(&house, &me).await, Ok(Vec::new()));
        let give = || async { cases::give_signal(&house, &me, &post(), case).await.map(|_| ()) };
        let refused = Err(CaseError::Signal(vec![SignalRefusal::WeighedBefore]));
        assert_eq!(give().await, refused, "what was objected to is weighed anew");
        cases::weigh(&house, &me, &post(), case, &weighing("2", "signal")).await.expect("weighed");
        assert_eq!(give().await, Ok(()));
    }

    async fn a_signal_ends_by_itself_and_the_worker_is_warned_a_month_before(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        signal_of(&house, case).await;
        let on = |days: i64| {
            house.clock().advance(NOW + days * DAY - house.clock().now());
            cases::signals_by_day(&house)
        };
        let none = SignalsDone::default();
        assert_eq!(on(334).await, Ok(none));
        let warned = SignalsDone { warned: 1, ..none };
        assert_eq!(on(335).await, Ok(warned));
        assert_eq!(on(336).await, Ok(none));
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 1);
        assert_eq!(on(364).await, Ok(none));
        let ended = SignalsDone { ended: 1, ..none };
        assert_eq!(on(365).await, Ok(ended));
        let removed = SignalsDone { removed: 1, ..none };
        assert_eq!(on(366).await, Ok(removed));
        assert_eq!(on(367).await, Ok(none));
        let shown = read(&house, &noor(), case).await.signals.signals;
        assert_eq!((shown[0].state, shown[0].why), (SignalState::Removed, SignalEnd::Term));
        assert_eq!(cases::verify(&house, &[]).await.expect("read").broken, None);
    }

    async fn help_is_handed_over_with_consent_and_asked_after(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let there = care_organisation(&house, "0546").await;
        let elsewhere = care_organisation(&house, "0513").await;
        let taken = cases::add_care_organisation(&house, &administrator(), &post(),
            &CareOrganisationForm { municipality: "0546".into(), name: "Buurtteam Verzonnen".into(),
                ..CareOrganisationForm::default() }).await;
        let wrong = Mistakes::one("name", Mistake::Taken);
        assert_eq!(taken, Err(CaseError::Invalid(wrong)));
        let refused = cases::propose_care(&house, &noor(), &post(), case, &care(elsewhere)).await;
        let wrong = Mistakes::one("organisation", Mistake::NotAChoice);
        assert_eq!(refused, Err(CaseError::Invalid(wrong)));
        let id = cases::propose_care(&house, &noor(), &post(), case, &care(there)).await.expect("proposed");
        let me = noor();
        let act = |act: &str, version| {
            let (house, me, form) = (house.clone(), me.clone(), care_act(act));
            async move { cases::change_care(&house, &me, (case, id, version), &form).await }
        };
        let early = act("hand_over", 1).await;
        assert!(matches!(early, Err(CaseError::Care(CareRefusal::NotInThisState { .. }))));
        assert_eq!(act("agree", 1).await, Ok(()));
        assert_eq!(act("hand_over", 2).await, Ok(()));
        let back: Vec<_> = cases::reminders(&house, &me).await.expect("a list")
            .into_iter().map(|one| (one.day, one.kind)).collect();
        assert_eq!(back, [(day("2026-12-15"), ReminderKind::Care)]);
        assert_eq!(act("begin", 3).await, Ok(()));
        let shown = read(&house, &me, case).await.signals.care;
        assert_eq!(shown[0].standing.state, CareState::Begun);
        assert_eq!(cases::reminders(&house, &me).await, Ok(Vec::new()));
    }
}
