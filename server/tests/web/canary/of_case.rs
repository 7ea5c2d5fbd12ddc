//! A case in Leiden with a canary in every field that holds words.

use super::of_match::make_match;
use super::planted::BSN;
use crate::support::TestApp;
use domain::cases::{
    AccessEndForm, AccessForm, AppointmentForm, AssignmentForm, BsnUseForm, CareActForm, CareForm,
    CareOrganisationForm, ConcernsForm, DiscussionForm, EndForm, FollowUpDoneForm, FollowUpForm,
    IndexForm, ObjectionForm, OffenceForm, ReferralForm, RetentionForm, ScreeningForm,
    WeighingForm,
};
use domain::ids::CaseId;
use domain::permission::{Grant, Role};
use services::{Actor, Post, cases};

pub(crate) const WORDS: &str = "knr.case_words.leiden.other";

/// Takes it in and adds what hangs from it, by somebody who reads nothing in the test.
pub(crate) async fn make_case(app: &TestApp) -> CaseId {
    let post = || Post::new().expect("random bytes");
    let form = OffenceForm {
        name: "Vernieling".into(),
        category: "Verzonnen".into(),
        in_use: Some("on".into()),
    };
    let offence = cases::add_offence(&app.house, &Actor::operator(), &post(), &form)
        .await
        .expect("an offence");
    let in_use = BsnUseForm {
        sent: "1".into(),
        on: Some("on".into()),
    };
    cases::set_bsn_use(&app.house, &Actor::operator(), &in_use)
        .await
        .expect("in use");
    let (chief, _) = app.hire(Role::CaseCoordinator, None).await;
    let role = Role::CaseCoordinator;
    let chief = Actor::employee(chief, vec![Grant { role, area: None }]);
    let form = ReferralForm {
        given_names: WORDS.into(),
        family_name: WORDS.into(),
        address: WORDS.into(),
        contact: WORDS.into(),
        parents: WORDS.into(),
        referrer_name: WORDS.into(),
        remarks: WORDS.into(),
        birth_date: "2011-04-05".into(),
        bsn: BSN.into(),
        municipality: "0546".into(),
        referrer: "boa".into(),
        offence: offence.to_string(),
        offence_on: "2026-11-01".into(),
        received_on: "2026-11-20".into(),
    };
    let case = cases::take_in(&app.house, &chief, &post(), &form)
        .await
        .expect("a case");
    cases::add_note(&app.house, &chief, &post(), case, &WORDS.into())
        .await
        .expect("a note");
    let (worker, _) = app.hire(Role::CaseWorker, None).await;
    cases::allocate(&app.house, &chief, (case, 1), worker)
        .await
        .expect("a worker");
    make_signal(app, &chief, case).await;
    make_match(app, &chief, case).await;
    make_help(app, &chief, case).await;
    make_plans(app, &chief, case).await;
    make_request(app, &chief, case).await;
    make_end(app, &chief, case).await;
    case
}

/// An appointment, and a follow-up that was done.
async fn make_plans(app: &TestApp, chief: &Actor, case: CaseId) {
    let post = || Post::new().expect("random bytes");
    let (house, today) = (&app.house, app.house.clock().today().to_string());
    let form = AppointmentForm {
        day: today.clone(),
        start: "10:00".into(),
        minutes: "45".into(),
        words: WORDS.into(),
    };
    cases::add_appointment(house, chief, &post(), case, &form)
        .await
        .expect("an appointment");
    let form = FollowUpForm {
        due: today.clone(),
        words: WORDS.into(),
    };
    let id = cases::agree_follow_up(house, chief, &post(), case, &form)
        .await
        .expect("a follow-up");
    let form = FollowUpDoneForm {
        done: today,
        outcome: WORDS.into(),
    };
    cases::settle_follow_up(house, chief, (case, id), &form)
        .await
        .expect("done");
}

/// A request for the file that was refused, and a rule by which cases go.
async fn make_request(app: &TestApp, chief: &Actor, case: CaseId) {
    let post = || Post::new().expect("random bytes");
    let form = AccessForm {
        received_on: app.house.clock().today().to_string(),
    };
    let id = cases::register_access(&app.house, chief, &post(), case, &form)
        .await
        .expect("a request");
    let form = AccessEndForm {
        end: "refused".into(),
        reason: WORDS.into(),
    };
    cases::end_access(&app.house, chief, (case, id, 1), &form)
        .await
        .expect("refused");
    let form = RetentionForm {
        kind: "signal".into(),
        ground: "Verzonnen".into(),
        trigger: "turned_18".into(),
        months: "12".into(),
        action: "ask".into(),
        approver: "privacy_officer".into(),
    };
    cases::add_retention_rule(&app.house, &Actor::operator(), &post(), &form)
        .await
        .expect("a rule");
}

/// All that leads to a signal, the signal itself, and an objection to it.
async fn make_signal(app: &TestApp, chief: &Actor, case: CaseId) {
    let post = || Post::new().expect("random bytes");
    let (house, today) = (&app.house, app.house.clock().today().to_string());
    let form = ScreeningForm {
        taken_on: today.clone(),
        risk_factors: "yes".into(),
        concerns: "yes".into(),
        reasoning: WORDS.into(),
    };
    cases::record_screening(house, chief, &post(), case, &form)
        .await
        .expect("a screening");
    let form = ConcernsForm {
        noted_on: today.clone(),
        any: "yes".into(),
        what: WORDS.into(),
    };
    cases::record_concerns(house, chief, &post(), case, &form)
        .await
        .expect("concerns");
    let (colleague, _) = app.hire(Role::CaseWorker, None).await;
    let role = Role::CaseWorker;
    let reader = Actor::employee(colleague, vec![Grant { role, area: None }]);
    // Who reads along does not agree at first.
    for number in ["1", "2"] {
        let form = WeighingForm {
            number: number.into(),
            outcome: "signal".into(),
            criteria: vec!["e".into()],
            domains: vec!["learning".into()],
            reasoning: WORDS.into(),
            discussed_with: WORDS.into(),
        };
        let weighing = cases::weigh(house, chief, &post(), case, &form)
            .await
            .expect("a weighing");
        cases::ask_second(house, chief, (case, weighing), colleague)
            .await
            .expect("asked");
        let read = match number {
            "1" => cases::disagree_weighing(house, &reader, weighing, &WORDS.into()).await,
            _ => cases::approve_weighing(house, &reader, weighing).await,
        };
        assert_eq!(read, Ok(()));
    }
    let form = DiscussionForm {
        kind: "held".into(),
        youth: today.clone(),
        parents: today.clone(),
        words: WORDS.into(),
        ..DiscussionForm::default()
    };
    cases::record_discussion(house, chief, &post(), case, &form)
        .await
        .expect("a talk");
    let form = IndexForm {
        code: "leiden".into(),
        name: "Index".into(),
        municipalities: vec!["0546".into()],
        on: Some("on".into()),
        months: "12".into(),
        warn_days: "30".into(),
        remove_days: "1".into(),
        ..IndexForm::default()
    };
    cases::save_index(house, &Actor::operator(), 0, &form)
        .await
        .expect("an index");
    let signal = cases::give_signal(house, chief, &post(), case)
        .await
        .expect("a signal");
    cases::inform(house, chief, (case, signal, 1), &today)
        .await
        .expect("informed");
    let form = ObjectionForm {
        lodged: today,
        words: WORDS.into(),
    };
    cases::object(house, chief, (case, signal, 2), &form)
        .await
        .expect("an objection");
}

/// Help that was proposed, and that the youth does not want.
async fn make_help(app: &TestApp, chief: &Actor, case: CaseId) {
    let post = || Post::new().expect("random bytes");
    let form = CareOrganisationForm {
        municipality: "0546".into(),
        name: "Buurtteam Verzonnen".into(),
        reached_by: String::new(),
        in_use: Some("on".into()),
    };
    let helper = cases::add_care_organisation(&app.house, &Actor::operator(), &post(), &form)
        .await
        .expect("an organisation");
    let form = CareForm {
        organisation: helper.to_string(),
        why: WORDS.into(),
    };
    let help = cases::propose_care(&app.house, chief, &post(), case, &form)
        .await
        .expect("help");
    let form = CareActForm {
        act: "decline".into(),
        words: WORDS.into(),
        ..CareActForm::default()
    };
    cases::change_care(&app.house, chief, (case, help, 1), &form)
        .await
        .expect("not wanted");
}

/// An assignment, and an end of which the referrer was told, after which the case runs again: how it
/// ended stands in the note of the reopening too.
async fn make_end(app: &TestApp, chief: &Actor, case: CaseId) {
    let post = Post::new().expect("random bytes");
    let (house, today) = (&app.house, app.house.clock().today().to_string());
    let form = AssignmentForm {
        kind: "work".into(),
        hours: "4".into(),
        words: WORDS.into(),
        due: today.clone(),
    };
    cases::give_assignment(house, chief, &post, case, &form)
        .await
        .expect("an assignment");
    let form = EndForm {
        ending: "badly".into(),
        reason: WORDS.into(),
    };
    let version = version_of(app, chief, case).await;
    cases::end_case(house, chief, (case, version), &form)
        .await
        .expect("ended");
    let version = version_of(app, chief, case).await;
    cases::record_report(house, chief, (case, version), &today)
        .await
        .expect("told");
    let version = version_of(app, chief, case).await;
    cases::reopen_case(house, chief, (case, version), &WORDS.into())
        .await
        .expect("reopened");
}

async fn version_of(app: &TestApp, chief: &Actor, case: CaseId) -> i32 {
    let view = cases::read_case(&app.house, chief, case).await;
    view.expect("the case").version
}
