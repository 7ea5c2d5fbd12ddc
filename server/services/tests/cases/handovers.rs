//! A worker is away long: cases go to others and come back, and nothing is left without a worker.

use crate::signal_world::*;
use crate::team::*;
use crate::world::{LEIDEN, run, sql_id};
use domain::cases::{
    AccessForm, AssignmentForm, DiscussionForm, FollowUpForm, HandoverDaysForm, HandoverLine,
    HandoverRefusal, HandoverState, Receiver, as_shown,
};
use domain::ids::{CaseId, EmployeeId};
use domain::permission::Role;
use services::cases::{self, CaseError};
use services::{Actor, Fault, House};
use store::testing::TestDatabase;

const DAY: i64 = 86_400;
pub const EVA: EmployeeId = EmployeeId::from_number(906);

pub fn eva() -> Actor {
    member(EVA, Role::CaseWorker, Some(LEIDEN))
}

/// A third worker, for Leiden alone.
async fn third(database: &TestDatabase) {
    let (id, area) = (sql_id(database, EVA), sql_id(database, LEIDEN));
    let on = match database.store.is_postgres() {
        true => "TRUE",
        false => "1",
    };
    run(
        database,
        &format!(
            "INSERT INTO employee (id, name, email, contract_minutes, active, version)
             VALUES ({id}, 'Medewerker Eva', 'eva@example.org', 1920, {on}, 1)"
        ),
    )
    .await;
    run(
        database,
        &format!(
            "INSERT INTO role_grant (id, employee_id, role, area_id)
             VALUES ({id}, {id}, 'case_worker', {area})"
        ),
    )
    .await;
}

async fn away(database: &TestDatabase, number: u64, first: &str, last: &str) {
    let id = sql_id(database, EmployeeId::from_number(number.into()));
    let who = sql_id(database, NOOR);
    run(
        database,
        &format!(
            "INSERT INTO absence
                (id, employee_id, kind, first_day, last_day, start_minute, end_minute)
             VALUES ({id}, {who}, 'leave', '{first}', '{last}', 0, 1440)"
        ),
    )
    .await;
}

async fn lines(house: &House) -> Vec<HandoverLine> {
    cases::read_handovers(house, &chief())
        .await
        .expect("handovers")
        .lines
}

async fn one(house: &House, case: CaseId) -> HandoverLine {
    let all = lines(house).await;
    let mut of_case = all.into_iter().filter(|line| line.case == case);
    of_case.next().expect("a handover")
}

/// A case of Noor, away for three weeks, proposed and confirmed for Bram with Eva as stand-in.
pub async fn confirmed(database: &TestDatabase) -> (House, CaseId) {
    let house = team(database).await;
    third(database).await;
    let case = case_of(&house, &noor()).await;
    away(database, 1, "2026-11-23", "2026-12-13").await;
    assert_eq!(cases::propose_handovers(&house).await, Ok(1));
    let line = one(&house, case).await;
    cases::divide_handover(&house, &chief(), (line.id, 1), (BRAM, EVA))
        .await
        .expect("divided");
    confirm(&house, NOOR).await.expect("confirmed");
    (house, case)
}

/// Confirms what the coordinator sees of a worker.
async fn confirm(house: &House, from: EmployeeId) -> Result<(), CaseError> {
    let seen = lines(house).await;
    let shown = as_shown(seen.iter().filter(|line| line.from.id == from));
    cases::confirm_handovers(house, &chief(), from, &shown).await
}

/// Bram takes the case over.
pub async fn accept(house: &House, case: CaseId) {
    let line = one(house, case).await;
    cases::accept_handover(house, &bram(), (line.id, line.version), true)
        .await
        .expect("accepted");
}

store::on_both_engines! {
    async fn a_long_absence_spreads_its_cases_by_area_and_load_and_is_proposed_once(database) {
        let house = team(&database).await;
        third(&database).await;
        index(&house, None).await;
        let first = case_of(&house, &noor()).await;
        signal_of(&house, first).await;
        let again = referral(cases::read_rules(&house, &administrator()).await.expect("rules").offences[0].id);
        cases::take_in(&house, &noor(), &post(), &again).await.expect("a second case");
        assert_eq!(cases::propose_handovers(&house).await, Ok(0), "nobody is away");
        away(&database, 1, "2026-11-23", "2026-12-13").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(2));
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
        let all = lines(&house).await;
        let mut to: Vec<_> = all.iter().map(|line| line.to.as_ref().expect("to").id).collect();
        to.sort();
        assert_eq!(to, [BRAM, EVA]);
        assert!(all.iter().all(|line| line.stand_in != line.to && line.from.id == NOOR));
        let line = one(&house, first).await;
        assert_eq!((line.state, line.signals, line.referrals), (HandoverState::Proposed, 1, 0));
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 1, "the coordinator is told once");
    }

    async fn absences_that_follow_each_other_are_one_and_a_short_one_proposes_nothing(database) {
        let house = team(&database).await;
        case_of(&house, &noor()).await;
        away(&database, 1, "2026-11-20", "2026-11-27").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
        away(&database, 2, "2026-11-30", "2026-12-04").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(1), "over a weekend it became long");
        let form = HandoverDaysForm { days: "0".into(), remind: "3".into() };
        let refused = cases::set_handover_days(&house, &administrator(), &form).await;
        assert!(matches!(refused, Err(CaseError::Invalid(_))), "{refused:?}");
    }

    async fn the_length_of_a_long_absence_is_a_setting(database) {
        let house = team(&database).await;
        case_of(&house, &noor()).await;
        away(&database, 1, "2026-11-24", "2026-11-27").await;
        let form = HandoverDaysForm { days: "4".into(), remind: "3".into() };
        assert_eq!(
            cases::set_handover_days(&house, &noor(), &form).await,
            Err(CaseError::Fault(Fault::Denied)),
        );
        cases::set_handover_days(&house, &administrator(), &form).await.expect("set");
        assert_eq!(cases::propose_handovers(&house).await, Ok(1));
    }

    async fn until_the_receiver_accepts_the_stand_in_answers_and_nobody_accepts_for_another(database) {
        let (house, case) = confirmed(&database).await;
        let line = one(&house, case).await;
        assert_eq!(line.state, HandoverState::Confirmed);
        let gone = Err(CaseError::Fault(Fault::NotFound));
        assert!(cases::read_case(&house, &eva(), case).await.is_ok(), "the stand-in");
        assert_eq!(cases::read_case(&house, &bram(), case).await.err().map(Err), Some(gone.clone()));
        assert_eq!(cases::my_cases(&house, &eva()).await.expect("cases").len(), 1);
        for other in [noor(), chief(), eva()] {
            assert_eq!(cases::accept_handover(&house, &other, (line.id, line.version), true).await, gone);
        }
        let waiting = cases::my_handovers(&house, &bram()).await.expect("handovers");
        assert_eq!(waiting, std::slice::from_ref(&line));
        cases::accept_handover(&house, &bram(), (line.id, line.version), true).await.expect("accepted");
        assert!(cases::read_case(&house, &bram(), case).await.is_ok());
        for other in [noor(), eva()] {
            assert_eq!(cases::read_case(&house, &other, case).await.err().map(Err), Some(gone.clone()));
        }
        let told = deeds(&house, case).await;
        let handed: Vec<_> = told.iter().filter(|deed| deed.starts_with("handover.") && *deed != "handover.read").collect();
        let expected = ["handover.propose", "handover.divide", "handover.confirm", "handover.accept"];
        assert_eq!(handed, expected);
        assert_eq!(cases::verify(&house, &[]).await.expect("read").broken, None);
    }

    async fn what_is_refused_comes_back_to_the_coordinator_and_the_stand_in_stays(database) {
        let (house, case) = confirmed(&database).await;
        let line = one(&house, case).await;
        cases::accept_handover(&house, &bram(), (line.id, line.version), false).await.expect("refused");
        let line = one(&house, case).await;
        assert_eq!(line.state, HandoverState::Refused);
        assert!(cases::read_case(&house, &eva(), case).await.is_ok());
        let myself = cases::divide_handover(&house, &chief(), (line.id, line.version), (EVA, EVA)).await;
        assert_eq!(myself, Ok(()));
        let away = cases::divide_handover(&house, &chief(), (line.id, line.version + 1), (NOOR, EVA)).await;
        assert_eq!(away, Err(CaseError::NotForWorker), "who is away receives nothing");
        cases::withdraw_handover(&house, &chief(), (line.id, line.version + 1)).await.expect("withdrawn");
        assert_eq!(lines(&house).await, []);
        assert_eq!(cases::propose_handovers(&house).await, Ok(0), "not proposed again for this absence");
    }

    async fn who_is_back_gets_the_case_back_by_the_same_road(database) {
        let (house, case) = confirmed(&database).await;
        let line = one(&house, case).await;
        cases::accept_handover(&house, &bram(), (line.id, line.version), true).await.expect("accepted");
        assert_eq!(cases::propose_handovers(&house).await, Ok(0), "still away");
        house.clock().advance(21 * DAY);
        assert_eq!(cases::propose_handovers(&house).await, Ok(1));
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
        let line = one(&house, case).await;
        assert!(line.is_return);
        assert_eq!((line.from.id, line.to.as_ref().map(|to| to.id)), (BRAM, Some(NOOR)));
        confirm(&house, BRAM).await.expect("confirmed");
        let line = one(&house, case).await;
        cases::accept_handover(&house, &noor(), (line.id, line.version), true).await.expect("accepted");
        assert!(cases::read_case(&house, &noor(), case).await.is_ok());
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
    }

    async fn nobody_to_take_it_is_told_and_cannot_be_confirmed(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let bram = sql_id(&database, BRAM);
        run(&database, &format!("DELETE FROM role_grant WHERE employee_id = {bram}")).await;
        away(&database, 1, "2026-11-23", "2026-12-13").await;
        assert_eq!(cases::report_orphans(&house).await, Ok(1));
        assert_eq!(cases::report_orphans(&house).await, Ok(1));
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 1, "once a day");
        assert_eq!(cases::propose_handovers(&house).await, Ok(1));
        let shown = cases::read_handovers(&house, &chief()).await.expect("handovers");
        let orphans: Vec<_> = shown.orphans.iter().map(|one| one.case).collect();
        assert_eq!(orphans, [case]);
        assert_eq!((shown.lines[0].to.clone(), shown.lines[0].stand_in.clone()), (None, None));
        let confirmed = confirm(&house, NOOR).await;
        assert_eq!(confirmed, Err(CaseError::Handover(HandoverRefusal::ToOneself)));
    }

    async fn a_receiver_who_says_nothing_is_reminded_each_working_day_from_the_third_on(database) {
        let (house, case) = confirmed(&database).await;
        let mails = "SELECT COUNT(*) FROM outbox WHERE kind = 'log_in'";
        let before = database.number(mails).await;
        // From Tuesday, when it was confirmed, to the Tuesday after.
        let mut reminded = vec![cases::remind_receivers(&house).await.expect("a job")];
        for _ in 0..7 {
            house.clock().advance(DAY);
            reminded.push(cases::remind_receivers(&house).await.expect("a job"));
            assert_eq!(cases::remind_receivers(&house).await, Ok(0), "once a day");
        }
        assert_eq!(reminded, [0, 0, 0, 1, 0, 0, 1, 1]);
        assert_eq!(database.number(mails).await, before + 3);
        accept(&house, case).await;
        house.clock().advance(DAY);
        assert_eq!(cases::remind_receivers(&house).await, Ok(0));
    }

    async fn after_how_many_working_days_a_receiver_is_reminded_is_a_setting(database) {
        let (house, _) = confirmed(&database).await;
        let form = HandoverDaysForm { days: "14".into(), remind: "1".into() };
        cases::set_handover_days(&house, &administrator(), &form).await.expect("set");
        let rules = cases::read_rules(&house, &administrator()).await.expect("rules");
        assert_eq!((rules.handover_days, rules.handover_remind_days), (14, 1));
        assert_eq!(cases::remind_receivers(&house).await, Ok(0));
        house.clock().advance(DAY);
        assert_eq!(cases::remind_receivers(&house).await, Ok(1));
    }

    async fn a_stand_in_makes_that_no_case_is_without_a_worker(database) {
        let (house, _) = confirmed(&database).await;
        assert_eq!(cases::report_orphans(&house).await, Ok(0));
    }

    async fn a_worker_divides_nothing_and_a_coordinator_of_elsewhere_sees_nothing(database) {
        let (house, case) = confirmed(&database).await;
        let denied = Err(CaseError::Fault(Fault::Denied));
        assert_eq!(cases::read_handovers(&house, &noor()).await.map(|_| ()), denied);
        let line = one(&house, case).await;
        let gouda = member(CHIEF, Role::CaseCoordinator, Some(GOUDA));
        assert_eq!(cases::read_handovers(&house, &gouda).await.expect("read").lines, []);
        let gone = Err(CaseError::Fault(Fault::NotFound));
        assert_eq!(cases::withdraw_handover(&house, &gouda, (line.id, line.version)).await, gone);
    }

    async fn what_came_after_the_coordinator_looked_is_not_confirmed_unseen(database) {
        let house = team(&database).await;
        third(&database).await;
        let case = case_of(&house, &noor()).await;
        away(&database, 1, "2026-11-23", "2026-12-13").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(1));
        let shown = as_shown(&lines(&house).await);
        let line = one(&house, case).await;
        cases::divide_handover(&house, &chief(), (line.id, 1), (BRAM, EVA)).await.expect("divided");
        let stale = cases::confirm_handovers(&house, &chief(), NOOR, &shown).await;
        assert_eq!(stale, Err(CaseError::Fault(Fault::Stale)));
        assert_eq!(one(&house, case).await.state, HandoverState::Proposed);
    }

    async fn an_absence_that_is_withdrawn_ends_its_handover_and_shuts_the_stand_in_out(database) {
        let (house, case) = confirmed(&database).await;
        assert!(cases::read_case(&house, &eva(), case).await.is_ok());
        run(&database, "DELETE FROM absence").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
        assert_eq!(lines(&house).await, []);
        let gone = cases::read_case(&house, &eva(), case).await.err();
        assert_eq!(gone, Some(CaseError::Fault(Fault::NotFound)));
        assert_eq!(deeds(&house, case).await.iter().filter(|deed| *deed == "handover.lapse").count(), 1);
        assert!(cases::read_case(&house, &noor(), case).await.is_ok());
    }

    async fn a_case_that_went_to_somebody_else_is_no_longer_handed_over(database) {
        let (house, case) = confirmed(&database).await;
        let id = sql_id(&database, case);
        let bram = sql_id(&database, BRAM);
        run(&database, &format!("UPDATE case_file SET worker_id = {bram} WHERE id = {id}")).await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
        assert_eq!(lines(&house).await, []);
    }

    async fn a_weekend_between_two_absences_is_no_return(database) {
        let house = team(&database).await;
        third(&database).await;
        let case = case_of(&house, &noor()).await;
        away(&database, 1, "2026-11-23", "2026-12-11").await;
        away(&database, 2, "2026-12-14", "2026-12-25").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(1));
        let line = one(&house, case).await;
        cases::divide_handover(&house, &chief(), (line.id, 1), (BRAM, EVA)).await.expect("divided");
        confirm(&house, NOOR).await.expect("confirmed");
        let line = one(&house, case).await;
        cases::accept_handover(&house, &bram(), (line.id, line.version), true).await.expect("accepted");
        let saturday: domain::time::Day = "2026-12-12".parse().expect("a day");
        let days = (saturday - house.clock().today()).num_days();
        house.clock().advance(days * DAY);
        assert_eq!(cases::propose_handovers(&house).await, Ok(0), "in the weekend");
        house.clock().advance(14 * DAY);
        assert_eq!(cases::propose_handovers(&house).await, Ok(1), "after the second absence");
    }

    async fn a_worker_without_a_role_for_the_area_leaves_an_orphan_that_is_given_to_somebody(database) {
        let house = team(&database).await;
        third(&database).await;
        let case = case_of(&house, &noor()).await;
        let (noor_id, gouda) = (sql_id(&database, NOOR), sql_id(&database, GOUDA));
        run(&database, &format!("UPDATE role_grant SET area_id = {gouda} WHERE employee_id = {noor_id}")).await;
        let shown = cases::read_handovers(&house, &chief()).await.expect("handovers");
        let orphans: Vec<_> = shown.orphans.iter().map(|one| one.case).collect();
        assert_eq!(orphans, [case]);
        assert!(deeds(&house, case).await.contains(&"handover.read".to_owned()), "an orphan that is shown is logged");
        cases::allocate(&house, &chief(), (case, shown.orphans[0].version), BRAM).await.expect("given");
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 2, "both are told");
        let shown = cases::read_handovers(&house, &chief()).await.expect("handovers");
        assert_eq!(shown.orphans, []);
        assert!(cases::read_case(&house, &bram(), case).await.is_ok());
    }

    async fn a_case_whose_worker_is_there_goes_to_another_who_accepts_it(database) {
        let house = team(&database).await;
        third(&database).await;
        let case = case_of(&house, &noor()).await;
        let denied = cases::hand_over(&house, &noor(), case).await;
        assert_eq!(denied, Err(CaseError::Fault(Fault::Denied)));
        cases::hand_over(&house, &chief(), case).await.expect("begun");
        let twice = cases::hand_over(&house, &chief(), case).await;
        assert_eq!(twice, Err(CaseError::Handover(HandoverRefusal::UnderWay)));
        let line = one(&house, case).await;
        assert!(line.is_chosen && !line.is_return);
        assert_eq!((line.from.id, line.to.clone()), (NOOR, None));
        cases::divide_handover(&house, &chief(), (line.id, 1), (BRAM, EVA)).await.expect("divided");
        confirm(&house, NOOR).await.expect("confirmed");
        assert_eq!(cases::propose_handovers(&house).await, Ok(0), "it does not lapse");
        assert!(cases::read_case(&house, &noor(), case).await.is_ok(), "until it is accepted");
        accept(&house, case).await;
        assert!(cases::read_case(&house, &bram(), case).await.is_ok());
        assert_eq!(cases::propose_handovers(&house).await, Ok(0), "it does not go back by itself");
        assert_eq!(lines(&house).await, []);
    }

    async fn an_absence_of_next_year_is_proposed_at_once_and_the_stand_in_waits_for_its_first_day(database) {
        let house = team(&database).await;
        third(&database).await;
        let case = case_of(&house, &noor()).await;
        away(&database, 1, "2027-03-01", "2027-03-21").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(1));
        let line = one(&house, case).await;
        cases::divide_handover(&house, &chief(), (line.id, 1), (BRAM, EVA)).await.expect("divided");
        confirm(&house, NOOR).await.expect("confirmed");
        let opens = || async { cases::read_case(&house, &eva(), case).await.map(|_| ()) };
        let gone = Err(CaseError::Fault(Fault::NotFound));
        assert_eq!(opens().await, gone);
        house.clock().advance(96 * DAY);
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
        assert_eq!(opens().await, gone, "the day before");
        house.clock().advance(DAY);
        assert_eq!(cases::propose_handovers(&house).await, Ok(0));
        assert_eq!(opens().await, Ok(()));
    }

    async fn a_coordinator_sees_what_each_receiver_gets_with_all_its_terms(database) {
        let house = team(&database).await;
        terms(&house, 1, 5).await;
        let case = case_of(&house, &noor()).await;
        let form = AssignmentForm {
            kind: "work".into(), hours: "2".into(), words: "Vegen".into(), due: "2026-12-01".into(),
        };
        cases::give_assignment(&house, &noor(), &post(), case, &form).await.expect("given");
        let form = DiscussionForm {
            kind: "postponed".into(), until: "2026-12-01".into(), words: "Ziek".into(),
            ..DiscussionForm::default()
        };
        cases::record_discussion(&house, &noor(), &post(), case, &form).await.expect("postponed");
        let form = FollowUpForm { due: "2026-12-24".into(), words: "Bellen".into() };
        cases::agree_follow_up(&house, &noor(), &post(), case, &form).await.expect("agreed");
        let form = AccessForm { received_on: "2026-11-23".into() };
        cases::register_access(&house, &noor(), &post(), case, &form).await.expect("registered");
        away(&database, 1, "2026-11-23", "2026-12-13").await;
        assert_eq!(cases::propose_handovers(&house).await, Ok(1));
        let who = one(&house, case).await.to.expect("a receiver");
        let shown = cases::read_handovers(&house, &chief()).await.expect("handovers");
        // The assignment, the talk, the follow-up, the request, and the intake by its term.
        let bram = Receiver {
            who, cases: 1, signals: 0, referrals: 0, terms: 5, load: 0, load_after: 1,
        };
        assert_eq!(shown.receivers, [bram]);
    }
}
