//! What leads to a signal, with a canary in every field.

use crate::team::{administrator, noor, post};
use domain::cases::{
    CareActForm, CareForm, CareOrganisationForm, ConcernsForm, DiscussionForm, IndexForm,
    ScreeningForm, WeighingForm,
};
use domain::ids::{CareOrganisationId, CaseId, SignalId};
use domain::time::Day;
use services::{House, cases};

/// Words that must be found nowhere: screening, concerns, weighing, with whom, talk at home.
pub const WORDS: [&str; 5] = [
    "Screeningskauw",
    "Zorgenlijster",
    "Afwegingsuil",
    "Overlegmees",
    "Gesprekssijs",
];

pub fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// An index for Leiden that lasts a year and warns a month before.
pub fn index_form(four_eyes: Option<&str>) -> IndexForm {
    IndexForm {
        code: "leiden".into(),
        name: "Index Leiden".into(),
        municipalities: vec!["0546".into()],
        on: Some("on".into()),
        ends_on: String::new(),
        months: "12".into(),
        warn_days: "30".into(),
        remove_days: "1".into(),
        four_eyes: four_eyes.map(str::to_owned),
    }
}

pub async fn index(house: &House, four_eyes: Option<&str>) {
    cases::save_index(house, &administrator(), 0, &index_form(four_eyes))
        .await
        .expect("an index");
}

pub fn weighing(number: &str, outcome: &str) -> WeighingForm {
    WeighingForm {
        number: number.into(),
        outcome: outcome.into(),
        criteria: vec!["e".into()],
        domains: vec!["learning".into()],
        reasoning: WORDS[2].into(),
        discussed_with: WORDS[3].into(),
    }
}

/// It was spoken about at home, today.
pub async fn talk(house: &House, case: CaseId) {
    let form = DiscussionForm {
        kind: "held".into(),
        youth: "2026-11-24".into(),
        parents: "2026-11-24".into(),
        words: WORDS[4].into(),
        ..DiscussionForm::default()
    };
    cases::record_discussion(house, &noor(), &post(), case, &form)
        .await
        .expect("a talk");
}

/// Everything up to the signal, by its worker.
pub async fn signal_of(house: &House, case: CaseId) -> SignalId {
    let me = noor();
    let form = ScreeningForm {
        taken_on: "2026-11-23".into(),
        risk_factors: "no".into(),
        concerns: "yes".into(),
        reasoning: WORDS[0].into(),
    };
    cases::record_screening(house, &me, &post(), case, &form)
        .await
        .expect("a screening");
    let form = ConcernsForm {
        noted_on: "2026-11-24".into(),
        any: "yes".into(),
        what: WORDS[1].into(),
    };
    cases::record_concerns(house, &me, &post(), case, &form)
        .await
        .expect("concerns");
    cases::weigh(house, &me, &post(), case, &weighing("1", "signal"))
        .await
        .expect("a weighing");
    talk(house, case).await;
    cases::give_signal(house, &me, &post(), case)
        .await
        .expect("a signal")
}

pub async fn care_organisation(house: &House, municipality: &str) -> CareOrganisationId {
    let form = CareOrganisationForm {
        municipality: municipality.into(),
        name: "Buurtteam Verzonnen".into(),
        reached_by: "buurtteam@example.org".into(),
        in_use: Some("on".into()),
    };
    cases::add_care_organisation(house, &administrator(), &post(), &form)
        .await
        .expect("an organisation")
}

pub fn care(organisation: CareOrganisationId) -> CareForm {
    CareForm {
        organisation: organisation.to_string(),
        why: "Hulp bij thuis".into(),
    }
}

/// An act with everything filled in that any act asks.
pub fn care_act(act: &str) -> CareActForm {
    CareActForm {
        act: act.into(),
        youth: "2026-11-24".into(),
        parents: "2026-11-24".into(),
        route: "warm".into(),
        ask_after: "2026-12-15".into(),
        words: "Begonnen".into(),
    }
}
