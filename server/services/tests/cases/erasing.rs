//! What is past its term goes, by four eyes, for good; and nothing that somebody still asks for.

use crate::signal_world::{WORDS, care, care_organisation, index, signal_of, weighing};
use crate::team::*;
use crate::world::{LEIDEN, run, sql_id};
use domain::cases::{
    AccessEndForm, AccessForm, EndForm, ErasureRefusal, ErasureView, HeldBack, RetentionForm,
    Standing,
};
use domain::ids::{CaseId, EmployeeId, ErasureId, RetentionRuleId, WeighingId};
use domain::permission::Role;
use services::cases::{self, CaseError};
use services::{Actor, Fault, House};
use std::collections::BTreeSet;
use store::testing::TestDatabase;

const OFFICER: EmployeeId = EmployeeId::from_number(905);

/// Two years.
const TERM: i64 = 2 * 366 * 86_400;

fn officer() -> Actor {
    member(OFFICER, Role::PrivacyOfficer, None)
}

fn rule(kind: &str, action: &str, approver: &str) -> RetentionForm {
    RetentionForm {
        kind: kind.into(),
        ground: "Verzonnen lijst".into(),
        trigger: "case_ended".into(),
        months: "24".into(),
        action: action.into(),
        approver: approver.into(),
    }
}

/// The team with a privacy officer, and rules: what ends goes.
async fn house_with(database: &TestDatabase, rules: &[RetentionForm]) -> House {
    let house = team(database).await;
    let id = sql_id(database, OFFICER);
    let on = if database.store.is_postgres() {
        "TRUE"
    } else {
        "1"
    };
    run(
        database,
        &format!(
            "INSERT INTO employee (id, name, email, contract_minutes, active, version)
             VALUES ({id}, 'Privacyfunctionaris', 'officer@example.org', 1920, {on}, 1)"
        ),
    )
    .await;
    for form in rules {
        cases::add_retention_rule(&house, &administrator(), &post(), form)
            .await
            .expect("a rule");
    }
    house
}

async fn end(house: &House, case: CaseId) {
    let version = read(house, &noor(), case).await.version;
    let form = EndForm {
        ending: "badly".into(),
        reason: "Koekoek".into(),
    };
    cases::end_case(house, &noor(), (case, version), &form)
        .await
        .expect("ended");
}

async fn seen(house: &House, actor: &Actor) -> ErasureView {
    cases::read_erasure(house, actor).await.expect("a view")
}

async fn propose(house: &House, actor: &Actor) -> Result<ErasureId, CaseError> {
    let kept = seen(house, actor).await.rules.remove(0).kept;
    cases::propose_erasure(house, actor, &post(), (kept.id, kept.version)).await
}

async fn approve(house: &House, actor: &Actor, id: ErasureId) -> Result<u32, CaseError> {
    cases::approve_erasure(house, actor, id, &BTreeSet::new()).await
}

fn refused<T>(refusal: ErasureRefusal) -> Result<T, CaseError> {
    Err(CaseError::Erasure(refusal))
}

/// A case that ended so long ago that its term is over, and one that still runs.
async fn old_and_running(house: &House) -> (CaseId, CaseId) {
    let old = case_of(house, &noor()).await;
    cases::add_note(house, &noor(), &post(), old, &"Nachtegaal".into())
        .await
        .expect("a note");
    end(house, old).await;
    house.clock().advance(TERM);
    let form = referral(known_offence(house).await);
    let running = cases::take_in(house, &noor(), &post(), &form)
        .await
        .expect("taken in");
    (old, running)
}

async fn known_offence(house: &House) -> domain::ids::OffenceId {
    let rules = cases::read_rules(house, &administrator())
        .await
        .expect("rules");
    rules.offences[0].id
}

store::on_both_engines! {
    async fn one_proposes_and_another_agrees_and_then_nothing_of_the_youth_is_readable(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "privacy_officer")]).await;
        let (old, running) = old_and_running(&house).await;
        let run = seen(&house, &chief()).await.rules.remove(0).run;
        assert_eq!((run.due, run.later, run.held.len()), (1, 0, 0));
        let id = propose(&house, &chief()).await.expect("proposed");
        assert_eq!(propose(&house, &officer()).await, refused(ErasureRefusal::AlreadyProposed));

        assert_eq!(approve(&house, &chief(), id).await, refused(ErasureRefusal::OwnProposal));
        let both = Actor::employee(CHIEF, [chief().grants(), officer().grants()].concat());
        assert_eq!(approve(&house, &both, id).await, refused(ErasureRefusal::OwnProposal));
        let third = member(BRAM, Role::CaseCoordinator, None);
        let asks = ErasureRefusal::NotTheApprover(Role::PrivacyOfficer);
        assert_eq!(approve(&house, &third, id).await, refused(asks));
        assert_eq!(approve(&house, &noor(), id).await, Err(CaseError::Fault(Fault::Denied)));
        read(&house, &noor(), old).await;

        let waits = seen(&house, &officer()).await.proposals.remove(0);
        assert_eq!(waits.cases[0].standing, Some(Standing::Due));
        assert_eq!((waits.cases.len(), waits.refused, waits.own), (1, None, false));
        assert_eq!(approve(&house, &officer(), id).await, Ok(1));
        assert_eq!(approve(&house, &officer(), id).await, refused(ErasureRefusal::Decided));

        let gone = cases::read_case(&house, &noor(), old).await;
        assert_eq!(gone, Err(CaseError::Fault(Fault::NotFound)));
        read(&house, &noor(), running).await;
        assert_eq!(cases::verify(&house, &[]).await.expect("read").broken, None);
        assert_eq!(database.number("SELECT COUNT(*) FROM case_key").await, 1);
        let sealed = "SELECT COUNT(*) FROM case_note WHERE words IS NOT NULL";
        assert_eq!(database.number(sealed).await, 0);
    }

    async fn the_register_tells_how_many_and_never_who(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "privacy_officer")]).await;
        old_and_running(&house).await;
        let id = propose(&house, &chief()).await.expect("proposed");
        approve(&house, &officer(), id).await.expect("erased");
        let register = seen(&house, &chief()).await.register;
        assert_eq!((register.len(), register[0].proposed, register[0].erased), (1, 1, 1));
        assert_eq!(register[0].approved_by, "Privacyfunctionaris");
        assert_eq!(database.number("SELECT COUNT(*) FROM case_erasure_item").await, 0);
        let told = cases::read_retention(&house, &administrator()).await.expect("a view");
        assert_eq!(told.register, register);
    }

    async fn a_case_on_a_proposal_that_is_shown_stands_in_its_log_each_time(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "privacy_officer")]).await;
        old_and_running(&house).await;
        let listed = "SELECT COUNT(*) FROM case_log WHERE deed = 'erasure.list' AND case_id IS NOT NULL";
        propose(&house, &chief()).await.expect("proposed");
        assert_eq!(database.number(listed).await, 1, "proposed");
        assert_eq!(seen(&house, &officer()).await.proposals[0].cases.len(), 1);
        assert_eq!(database.number(listed).await, 2, "shown");
        let elsewhere = member(CHIEF, Role::CaseCoordinator, Some(GOUDA));
        seen(&house, &elsewhere).await;
        assert_eq!(database.number(listed).await, 2, "not shown");
    }

    async fn a_birth_is_looked_at_within_reach_alone_and_each_stands_in_its_log(database) {
        let from_birth = RetentionForm {
            trigger: "turned_18".into(), ..rule("ended_badly", "erase", "privacy_officer")
        };
        let house = house_with(&database, &[from_birth]).await;
        old_and_running(&house).await;
        let looked = "SELECT COUNT(*) FROM case_log WHERE deed = 'retention.birth' AND case_id IS NOT NULL";
        let elsewhere = member(CHIEF, Role::CaseCoordinator, Some(GOUDA));
        seen(&house, &elsewhere).await;
        assert_eq!(database.number(looked).await, 0, "another area");
        seen(&house, &chief()).await;
        assert_eq!(database.number(looked).await, 1, "of the case that ended, not of the one that runs");
        let counted = cases::read_retention(&house, &administrator()).await.expect("a view");
        assert_eq!((counted.rules[0].run.due, database.number(looked).await), (0, 2));
    }

    async fn an_administrator_sees_counts_and_never_a_name_or_a_number_of_a_case(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "privacy_officer")]).await;
        old_and_running(&house).await;
        propose(&house, &chief()).await.expect("proposed");
        let told = cases::read_retention(&house, &administrator()).await.expect("a view");
        assert_eq!(told.rules[0].run.due, 1);
        let told = serde_json::to_string(&told).expect("JSON");
        assert!(!CANARIES.iter().any(|canary| told.contains(canary)), "{told}");
        assert!(!told.contains("2026-0000"), "{told}");
        let denied = cases::read_erasure(&house, &administrator()).await;
        assert_eq!(denied, Err(CaseError::Fault(Fault::Denied)));
        let worker = cases::read_retention(&house, &chief()).await;
        assert_eq!(worker, Err(CaseError::Fault(Fault::Denied)));
        for canary in CANARIES {
            assert_eq!(database.columns_with(canary).await, Default::default(), "{canary}");
        }
    }

    async fn a_request_for_the_file_holds_erasure_back_until_it_is_answered(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "privacy_officer")]).await;
        let (old, _) = old_and_running(&house).await;
        let id = propose(&house, &chief()).await.expect("proposed");
        let form = AccessForm { received_on: house.clock().today().to_string() };
        let request = cases::register_access(&house, &noor(), &post(), old, &form).await;
        let run = seen(&house, &chief()).await.rules.remove(0).run;
        assert_eq!((run.due, run.held.get(&HeldBack::AccessRequest)), (0, Some(&1)));
        assert_eq!(approve(&house, &officer(), id).await, Ok(0), "agreed, but it stays for now");
        read(&house, &noor(), old).await;
        assert_eq!(propose(&house, &chief()).await, refused(ErasureRefusal::NothingDue));

        let end = AccessEndForm { end: "withdrawn".into(), reason: "".into() };
        let which = (old, request.expect("registered"), 1);
        cases::end_access(&house, &noor(), which, &end).await.expect("ended");
        let id = propose(&house, &chief()).await.expect("proposed");
        assert_eq!(approve(&house, &officer(), id).await, Ok(1));
    }

    async fn a_signal_that_an_index_knows_of_holds_erasure_back(database) {
        let rules = [RetentionForm {
            trigger: "signal_ended".into(), ..rule("signal", "erase", "privacy_officer")
        }];
        let house = house_with(&database, &rules).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        agree(&house, &noor(), case).await;
        signal_of(&house, case).await;
        end(&house, case).await;
        house.clock().advance(3 * TERM);
        let run = seen(&house, &chief()).await.rules.remove(0).run;
        assert_eq!((run.due, run.later), (0, 1), "its end is not there to count from");
    }

    async fn where_a_rule_asks_only_what_is_chosen_goes(database) {
        let house = house_with(&database, &[rule("ended_badly", "ask", "case_coordinator")]).await;
        let one = case_of(&house, &noor()).await;
        let form = referral(known_offence(&house).await);
        let other = cases::take_in(&house, &noor(), &post(), &form).await.expect("taken in");
        end(&house, one).await;
        end(&house, other).await;
        house.clock().advance(TERM);
        let id = propose(&house, &officer()).await.expect("proposed");
        let chosen = BTreeSet::from([other]);
        assert_eq!(cases::approve_erasure(&house, &chief(), id, &chosen).await, Ok(1));
        read(&house, &noor(), one).await;
        let gone = cases::read_case(&house, &noor(), other).await;
        assert_eq!(gone, Err(CaseError::Fault(Fault::NotFound)));
    }

    async fn a_part_goes_and_the_rest_of_the_case_stays(database) {
        let rules = [RetentionForm {
            trigger: "last_written".into(), ..rule("note", "remove", "privacy_officer")
        }];
        let house = house_with(&database, &rules).await;
        let (old, _) = old_and_running(&house).await;
        let id = propose(&house, &chief()).await.expect("proposed");
        assert_eq!(approve(&house, &officer(), id).await, Ok(1));
        let left = read(&house, &noor(), old).await;
        assert_eq!((left.notes.len(), left.youth.given_names.as_str()), (0, CANARIES[0]));
        assert_eq!(propose(&house, &chief()).await, refused(ErasureRefusal::NothingDue));
    }

    async fn a_coordinator_of_another_area_reaches_nothing_and_a_changed_rule_is_proposed_anew(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "case_coordinator")]).await;
        old_and_running(&house).await;
        let gouda = member(BRAM, Role::CaseCoordinator, Some(GOUDA));
        assert_eq!(seen(&house, &gouda).await.rules.remove(0).run.due, 0);
        let id = propose(&house, &officer()).await.expect("proposed");
        let asks = ErasureRefusal::NotTheApprover(Role::CaseCoordinator);
        assert_eq!(approve(&house, &gouda, id).await, refused(asks));
        assert_eq!(seen(&house, &gouda).await.proposals.remove(0).cases, []);
        let kept = seen(&house, &chief()).await.rules.remove(0).kept;
        let form = RetentionForm { months: "23".into(), ..RetentionForm::of(&kept.rule) };
        let which: (RetentionRuleId, i32) = (kept.id, kept.version);
        cases::change_retention_rule(&house, &administrator(), which, &form).await.expect("changed");
        assert_eq!(approve(&house, &chief(), id).await, refused(ErasureRefusal::RuleChanged));
        let stale = cases::propose_erasure(&house, &officer(), &post(), which).await;
        assert_eq!(stale, Err(CaseError::Fault(Fault::Stale)));
        cases::withdraw_erasure(&house, &officer(), id).await.expect("taken back");
        let id = propose(&house, &officer()).await.expect("proposed");
        let leiden = member(CHIEF, Role::CaseCoordinator, Some(LEIDEN));
        assert_eq!(approve(&house, &leiden, id).await, Ok(1));
    }

    async fn two_who_agree_at_once_erase_once(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "privacy_officer")]).await;
        old_and_running(&house).await;
        let id = propose(&house, &chief()).await.expect("proposed");
        let agree = |by: EmployeeId| {
            let house = house.clone();
            let actor = member(by, Role::PrivacyOfficer, None);
            tokio::spawn(async move {
                cases::approve_erasure(&house, &actor, id, &BTreeSet::new()).await
            })
        };
        let at_once: Vec<_> = [OFFICER, BRAM, OFFICER, BRAM].map(agree).into_iter().collect();
        let mut erased = Vec::new();
        for one in at_once {
            erased.push(one.await.expect("ran"));
        }
        erased.sort_by_key(Result::is_err);
        assert_eq!(erased[0], Ok(1));
        assert!(erased[1..].iter().all(|one| *one == refused(ErasureRefusal::Decided)), "{erased:?}");
        assert_eq!(database.number("SELECT COUNT(*) FROM case_erasure").await, 1);
        let rows = "SELECT COUNT(*) FROM case_log WHERE deed = 'youth.erase'";
        assert_eq!(database.number(rows).await, 1);
        assert_eq!(cases::verify(&house, &[]).await.expect("read").broken, None);
    }

    async fn after_an_erasure_every_list_still_opens(database) {
        let house = house_with(&database, &[rule("ended_badly", "erase", "privacy_officer")]).await;
        let case = case_of(&house, &noor()).await;
        agree(&house, &noor(), case).await;
        let form = weighing("1", "no_signal");
        cases::weigh(&house, &noor(), &post(), case, &form).await.expect("a weighing");
        let organisation = care_organisation(&house, "0546").await;
        cases::propose_care(&house, &noor(), &post(), case, &care(organisation)).await.expect("help");
        let versions = read(&house, &noor(), case).await.signals.weighings;
        let weighing: WeighingId = versions[0].id;
        cases::ask_second(&house, &noor(), (case, weighing), BRAM).await.expect("asked");
        assert_eq!(cases::asked_weighings(&house, &bram()).await.map(|all| all.len()), Ok(1));
        let number = read(&house, &noor(), case).await.number;
        let reason = "Collega is ziek en dit kan niet wachten";
        cases::break_glass(&house, &bram(), &post(), &number, reason).await.expect("broken");
        end(&house, case).await;
        house.clock().advance(TERM);
        let id = propose(&house, &chief()).await.expect("proposed");
        assert_eq!(approve(&house, &officer(), id).await, Ok(1));

        assert_eq!(cases::asked_weighings(&house, &bram()).await, Ok(Vec::new()));
        assert_eq!(cases::my_cases(&house, &noor()).await, Ok(Vec::new()));
        assert_eq!(cases::reminders(&house, &noor()).await, Ok(Vec::new()));
        assert!(cases::team_cases(&house, &chief()).await.expect("a list").running.is_empty());
        assert_eq!(cases::report_orphans(&house).await, Ok(0));
        cases::propose_handovers(&house).await.expect("a job");
        cases::signals_by_day(&house).await.expect("a job");
        let handovers = cases::read_handovers(&house, &chief()).await.expect("a list");
        assert_eq!(handovers.orphans.len(), 0);
        let alarms = cases::alarms(&house, &chief()).await.expect("a list");
        assert_eq!(alarms[0].reason, None);
        let again = cases::break_glass(&house, &bram(), &post(), &number, reason).await;
        assert!(again.is_err_and(|error| format!("{error:?}").contains("number")));
        let access = cases::read_access(&house, &noor(), case).await;
        assert_eq!(access, Err(CaseError::Fault(Fault::NotFound)));
        for canary in CANARIES.into_iter().chain(WORDS) {
            assert_eq!(database.columns_with(canary).await, Default::default(), "{canary}");
        }
        assert_eq!(cases::verify(&house, &[]).await.expect("read").broken, None);
    }
}
