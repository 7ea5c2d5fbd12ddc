//! A case in Leiden with a canary in every field that holds words.

use crate::support::TestApp;
use domain::cases::{OffenceForm, ReferralForm};
use domain::ids::CaseId;
use domain::permission::{Grant, Role};
use services::{Actor, Post, cases};

const WORDS: &str = "knr.case_words.leiden.other";

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
    case
}
