//! A match with a canary in everything that the index tells, and in what is written down about it.

use super::of_case::WORDS;
use crate::matches::Linked;
use crate::support::TestApp;
use domain::cases::{MatchContactForm, ParentForm};
use domain::ids::CaseId;
use services::{Actor, Post, cases};

/// Makes it, for the signal of a case that stands.
pub(crate) async fn make_match(app: &TestApp, chief: &Actor, case: CaseId) {
    let linked = Linked::new(app, WORDS).await;
    let post = || Post::new().expect("random bytes");
    let parent = ParentForm {
        given_names: WORDS.into(),
        family_name: WORDS.into(),
        birth_date: "1980-01-02".into(),
    };
    cases::add_parent(&app.house, chief, &post(), case, &parent)
        .await
        .expect("a parent");
    linked.signal((WORDS, WORDS, "2011-04-05"), WORDS).await;
    let view = cases::read_case(&app.house, chief, case)
        .await
        .expect("the case");
    let of = view.signals.matches.first().expect("a match").id;
    let today = app.house.clock().today().to_string();
    let form = MatchContactForm {
        on: today,
        words: WORDS.into(),
    };
    cases::record_match_contact(&app.house, chief, &post(), (case, of), &form)
        .await
        .expect("a talk");
}
