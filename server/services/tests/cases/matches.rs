//! Two organisations on one index: signals arrive once, matches come and go, and what workers do
//! about them stays sealed.

use crate::handovers::confirmed;
use crate::index_world::*;
use crate::signal_world::*;
use crate::team::*;
use crate::world::{run, sql_id};
use domain::cases::{
    EndSignalForm, LeadForm, MatchContactForm, MatchKind, MatchView, ParentForm, PurgeRefusal,
    ReminderKind, SharingForm, SharingMissing, SignalEnd, SignalState,
};
use domain::ids::CaseId;
use domain::values::{Mistake, Mistakes};
use services::cases::{self, CaseError, Received, SignalsDone, Told};
use services::{Fault, House};
use store::testing::TestDatabase;

const NONE: Received = Received {
    found: 0,
    over: 0,
    silent: 0,
};

async fn receive(house: &House) -> Received {
    cases::receive_matches(house).await.expect("received")
}

async fn matches(house: &House, case: CaseId) -> Vec<MatchView> {
    read(house, &noor(), case).await.signals.matches
}

/// Mails in the queue, and how many of them go to this address.
async fn mails(database: &TestDatabase, address: &str) -> (i64, i64) {
    let of = format!("SELECT COUNT(*) FROM outbox WHERE address = '{address}'");
    (
        database.number("SELECT COUNT(*) FROM outbox").await,
        database.number(&of).await,
    )
}

/// A case with a signal that arrived.
async fn arrived(house: &House) -> CaseId {
    let case = case_of(house, &noor()).await;
    signal_of(house, case).await;
    assert_eq!(tell(house).await, 1);
    case
}

fn parent() -> ParentForm {
    ParentForm {
        given_names: "Anna".into(),
        family_name: "Roerdompouder".into(),
        birth_date: "1980-02-03".into(),
    }
}

store::on_both_engines! {
    async fn two_workers_of_two_organisations_learn_of_each_other_and_are_mailed_to_log_in(database) {
        let running = Running::new().await;
        let here = running.halt(&database).await;
        let (elsewhere, there) = running.other().await;
        let case = arrived(&here).await;
        assert_eq!(receive(&here).await, NONE, "nobody can look for anybody");
        let others = arrived(&there).await;
        assert_eq!(receive(&here).await, Received { found: 1, ..NONE });
        assert_eq!(receive(&there).await, Received { found: 1, ..NONE });
        assert_eq!((receive(&here).await, receive(&there).await), (NONE, NONE));
        let found = matches(&here, case).await;
        let other = found[0].other.as_ref().expect("somebody");
        let told = [&other.name, &other.phone, &other.organisation].map(|words| words.as_str());
        assert_eq!((found[0].kind, told), (MatchKind::Youth, OTHER));
        assert_eq!(matches(&there, others).await.len(), 1);
        let noor_is = format!("{NOOR}@example.org");
        assert_eq!(mails(&database, &noor_is).await, (1, 1));
        assert_eq!(mails(&elsewhere, &noor_is).await, (1, 1));
        let number = "SELECT COUNT(*) FROM outbox WHERE message LIKE '%2026-%'";
        assert_eq!(database.number(number).await, 0, "no number of a case");
        for canary in OTHER.into_iter().chain(CANARIES) {
            assert_eq!(database.columns_with(canary).await, Default::default(), "{canary}");
            assert!(!format!("{found:?}").contains(canary), "{canary}");
        }
        let kinds: Vec<_> = cases::reminders(&here, &noor()).await.expect("a list")
            .into_iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [ReminderKind::Letter, ReminderKind::Match]);
        let view = read(&here, &noor(), case).await.signals.signals;
        assert!(view[0].told);
        assert_eq!(view[0].arrived_on, Some(day("2026-11-24")));
        assert!(deeds(&here, case).await.contains(&"match.receive".to_owned()));
        assert_eq!(cases::verify(&here, &[]).await.expect("read").broken, None);
    }

    async fn a_match_is_over_on_both_sides_when_one_signal_ends_and_stands_again_after(database) {
        let running = Running::new().await;
        let here = running.halt(&database).await;
        let (_elsewhere, there) = running.other().await;
        let (case, others) = (arrived(&here).await, arrived(&there).await);
        receive(&here).await;
        receive(&there).await;
        let signal = read(&here, &noor(), case).await.signals.signals[0].id;
        let form = EndSignalForm { why: "no_longer_needed".into(), on: "2026-11-24".into() };
        cases::end_signal(&here, &noor(), (case, signal, 1), &form).await.expect("ended");
        let mine = matches(&here, case).await;
        assert_eq!((mine[0].ended_on, &mine[0].other), (Some(day("2026-11-24")), &None));
        assert_eq!(receive(&there).await, NONE, "the index does not know yet");
        assert_eq!(tell(&here).await, 1);
        assert_eq!(receive(&there).await, Received { over: 1, ..NONE });
        assert_eq!(matches(&there, others).await[0].other, None);
        cases::resume_signal(&here, &noor(), (case, signal, 2)).await.expect("resumed");
        assert_eq!(tell(&here).await, 1);
        assert_eq!(receive(&here).await, Received { found: 1, ..NONE });
        assert_eq!(receive(&there).await, Received { found: 1, ..NONE });
        let mine = matches(&here, case).await;
        assert_eq!((mine.len(), mine[0].ended_on), (1, None));
        assert!(mine[0].other.is_some());
    }

    async fn two_youths_who_share_a_parent_are_a_match_of_the_family(database) {
        let running = Running::new().await;
        let here = running.halt(&database).await;
        let (_elsewhere, there) = running.other().await;
        let case = case_of(&here, &noor()).await;
        cases::add_parent(&here, &noor(), &post(), case, &parent()).await.expect("a parent");
        signal_of(&here, case).await;
        let mut sibling = referral(offence(&there).await);
        sibling.given_names = "Puttertje".into();
        let others = cases::take_in(&there, &noor(), &post(), &sibling).await.expect("taken in");
        cases::add_parent(&there, &noor(), &post(), others, &parent()).await.expect("a parent");
        signal_of(&there, others).await;
        assert_eq!((tell(&here).await, tell(&there).await), (1, 1));
        assert_eq!(receive(&here).await, Received { found: 1, ..NONE });
        assert_eq!(matches(&here, case).await[0].kind, MatchKind::Family);
        assert_eq!(database.columns_with("Roerdompouder").await, Default::default());
        let parents = read(&here, &noor(), case).await.signals.parents;
        assert_eq!(parents[0].words.family_name.as_str(), "Roerdompouder");
        cases::remove_parent(&here, &noor(), (case, parents[0].id)).await.expect("taken out");
        assert_eq!(read(&here, &noor(), case).await.signals.parents, []);
    }

    async fn a_parent_who_is_written_down_after_the_signal_reaches_the_index_too(database) {
        let running = Running::new().await;
        let here = running.halt(&database).await;
        let (_elsewhere, there) = running.other().await;
        let case = arrived(&here).await;
        let mut sibling = referral(offence(&there).await);
        sibling.given_names = "Puttertje".into();
        let others = cases::take_in(&there, &noor(), &post(), &sibling).await.expect("taken in");
        cases::add_parent(&there, &noor(), &post(), others, &parent()).await.expect("a parent");
        signal_of(&there, others).await;
        assert_eq!((tell(&there).await, receive(&here).await), (1, NONE));
        let id = cases::add_parent(&here, &noor(), &post(), case, &parent()).await.expect("a parent");
        assert_eq!(tell(&here).await, 1);
        assert_eq!(receive(&here).await, Received { found: 1, ..NONE });
        assert_eq!(receive(&there).await, Received { found: 1, ..NONE });
        assert_eq!(matches(&here, case).await[0].kind, MatchKind::Family);
        cases::remove_parent(&here, &noor(), (case, id)).await.expect("taken out");
        assert_eq!(tell(&here).await, 1);
        assert_eq!(receive(&there).await, Received { over: 1, ..NONE });
        assert_eq!(database.columns_with("Roerdompouder").await, Default::default());
        let asked = "SELECT COUNT(*) FROM case_index_job WHERE asked IS NOT NULL";
        assert_eq!(database.number(asked).await, 0, "kept no longer than it is asked");
    }

    async fn a_message_whose_answer_is_lost_is_asked_again_with_the_same_words_and_done_once(database) {
        let running = Running::new().await;
        let house = running.halt(&database).await;
        let case = case_of(&house, &noor()).await;
        signal_of(&house, case).await;
        let lost = running.link(house.clone(), (0, deaf(running.port).await));
        assert_eq!(cases::tell_index(&lost).await, Ok(Some(Told::Later("unreachable"))));
        assert_eq!(running.counts().await, (1, 0), "it did arrive");
        let signal = read(&house, &noor(), case).await.signals.signals;
        assert_eq!((signal[0].told, signal[0].arrived_on), (false, None));
        let rules = cases::read_signal_rules(&house, &administrator()).await.expect("rules");
        let link = &rules.links[0];
        assert_eq!((link.linked, link.waiting, link.troubled), (true, 1, 1));
        assert_eq!(link.troubles, ["unreachable"]);
        // What the index is told stays what it was, also when the worker gets another number.
        run(&database, "UPDATE employee SET phone = '0611111111'").await;
        assert_eq!(cases::tell_index(&house).await, Ok(None), "it waits");
        house.clock().advance(29);
        assert_eq!(cases::tell_index(&house).await, Ok(None));
        house.clock().advance(1);
        assert_eq!(tell(&house).await, 1);
        assert_eq!(running.counts().await, (1, 0), "given once");
        assert!(read(&house, &noor(), case).await.signals.signals[0].told);
        assert_eq!(database.number("SELECT COUNT(*) FROM case_index_job WHERE asked IS NOT NULL").await, 0);
    }

    async fn each_end_reaches_the_index_in_its_order_and_what_went_before_it_arrived_is_never_told(database) {
        let running = Running::new().await;
        let house = running.halt(&database).await;
        let case = case_of(&house, &noor()).await;
        let signal = signal_of(&house, case).await;
        let form = EndSignalForm { why: "unjustified".into(), on: "2026-11-24".into() };
        cases::end_signal(&house, &noor(), (case, signal, 1), &form).await.expect("ended");
        assert_eq!(tell(&house).await, 0);
        assert_eq!(running.counts().await, (0, 0), "nobody hears of a signal that was never right");
        let signals = read(&house, &noor(), case).await.signals.signals;
        assert_eq!((signals[0].state, signals[0].told), (SignalState::Removed, true));
    }

    async fn the_stand_in_is_told_of_a_match_and_who_takes_over_is_named_to_the_other(database) {
        let running = Running::new().await;
        let (house, case) = confirmed(&database).await;
        index(&house, None).await;
        let here = running.link(house, (0, running.port));
        signal_of(&here, case).await;
        let (_elsewhere, there) = running.other().await;
        tell(&here).await;
        let others = arrived(&there).await;
        run(&database, "DELETE FROM outbox").await;
        assert_eq!(receive(&here).await, Received { found: 1, ..NONE });
        assert_eq!(mails(&database, "eva@example.org").await, (1, 1));
        receive(&there).await;
        let named = |house: House| async move {
            let found = matches(&house, others).await;
            found[0].other.as_ref().expect("somebody").name.as_str().to_owned()
        };
        assert_eq!(named(there.clone()).await, format!("Medewerker {NOOR}"));
        let line = cases::my_handovers(&here, &bram()).await.expect("a list").remove(0);
        cases::accept_handover(&here, &bram(), (line.id, line.version), true).await.expect("accepted");
        assert_eq!(tell(&here).await, 1);
        receive(&there).await;
        assert_eq!(named(there).await, format!("Medewerker {BRAM}"));
    }

    async fn where_the_worker_cannot_be_reached_the_coordinators_are_told(database) {
        let running = Running::new().await;
        let here = running.halt(&database).await;
        let (_elsewhere, there) = running.other().await;
        arrived(&here).await;
        arrived(&there).await;
        let (id, off) = (sql_id(&database, NOOR), match database.store.is_postgres() {
            true => "FALSE",
            false => "0",
        });
        run(&database, &format!("UPDATE employee SET active = {off} WHERE id = {id}")).await;
        assert_eq!(receive(&here).await, Received { found: 1, ..NONE });
        let chief_is = format!("{CHIEF}@example.org");
        assert_eq!(mails(&database, &chief_is).await, (1, 1));
        here.clock().advance(335 * 86_400);
        let warned = SignalsDone { warned: 1, ..SignalsDone::default() };
        assert_eq!(cases::signals_by_day(&here).await, Ok(warned));
        assert_eq!(mails(&database, &chief_is).await, (2, 2), "a warning goes to them too");
    }

    async fn a_warning_that_reaches_nobody_is_not_written_down_as_sent(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        signal_of(&house, case).await;
        let (on, off) = match database.store.is_postgres() {
            true => ("TRUE", "FALSE"),
            false => ("1", "0"),
        };
        run(&database, &format!("UPDATE employee SET active = {off}")).await;
        house.clock().advance(335 * 86_400);
        assert_eq!(cases::signals_by_day(&house).await, Ok(SignalsDone::default()));
        run(&database, &format!("UPDATE employee SET active = {on}")).await;
        let warned = SignalsDone { warned: 1, ..SignalsDone::default() };
        assert_eq!(cases::signals_by_day(&house).await, Ok(warned));
    }

    async fn a_worker_writes_down_contact_who_leads_and_consent_and_nobody_else_does(database) {
        let running = Running::new().await;
        let here = running.halt(&database).await;
        let (_elsewhere, there) = running.other().await;
        let case = arrived(&here).await;
        arrived(&there).await;
        receive(&here).await;
        let found = matches(&here, case).await.remove(0);
        assert_eq!(found.missing, [SharingMissing::Youth, SharingMissing::Parents]);
        let talk = MatchContactForm { on: "2026-11-24".into(), words: "Gesprekskarekiet".into() };
        let me = noor();
        let hidden = cases::record_match_contact(&here, &bram(), &post(), (case, found.id), &talk).await;
        assert_eq!(hidden.map(|_| ()), Err(CaseError::Fault(Fault::NotFound)));
        cases::record_match_contact(&here, &me, &post(), (case, found.id), &talk).await.expect("noted");
        let lead = LeadForm { lead: "other".into(), on: "2026-11-24".into() };
        cases::agree_lead(&here, &me, (case, found.id, 1), &lead).await.expect("agreed");
        let stale = cases::agree_lead(&here, &me, (case, found.id, 1), &lead).await;
        assert_eq!(stale, Err(CaseError::Fault(Fault::Stale)));
        let tomorrow = SharingForm { youth: "2026-11-25".into(), parents: String::new() };
        let refused = cases::record_sharing(&here, &me, (case, found.id, 2), &tomorrow).await;
        assert_eq!(refused, Err(Mistakes::one("youth", Mistake::InTheFuture).into()));
        let agreed = SharingForm { youth: "2026-11-24".into(), parents: "2026-11-24".into() };
        cases::record_sharing(&here, &me, (case, found.id, 2), &agreed).await.expect("agreed");
        let shown = matches(&here, case).await.remove(0);
        assert_eq!((shown.missing.as_slice(), shown.waits()), (&[][..], false));
        assert_eq!(shown.contacts[0].words.as_str(), "Gesprekskarekiet");
        assert_eq!(shown.lead, Some((domain::cases::Lead::Other, day("2026-11-24"))));
        assert_eq!(database.columns_with("Gesprekskarekiet").await, Default::default());
        let kinds: Vec<_> = cases::reminders(&here, &me).await.expect("a list")
            .into_iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [ReminderKind::Letter]);
    }

    async fn an_index_is_wound_down_in_order_and_cleared_away_with_counts(database) {
        let running = Running::new().await;
        let here = running.halt(&database).await;
        let (_elsewhere, there) = running.other().await;
        let case = arrived(&here).await;
        arrived(&there).await;
        receive(&here).await;
        let chief = cases::wind_down_index(&here, &chief(), ("leiden", 1)).await;
        assert_eq!(chief, Err(CaseError::Fault(Fault::Denied)));
        let early = cases::purge_index(&here, &administrator(), "leiden").await;
        assert_eq!(early, Err(CaseError::Purge(PurgeRefusal::InUse)));
        cases::wind_down_index(&here, &administrator(), ("leiden", 1)).await.expect("wound down");
        let signals = read(&here, &noor(), case).await.signals.signals;
        assert_eq!((signals[0].state, signals[0].why), (SignalState::Inactive, SignalEnd::IndexStops));
        let early = cases::purge_index(&here, &administrator(), "leiden").await;
        assert_eq!(early, Err(CaseError::Purge(PurgeRefusal::SignalsLeft)));
        here.clock().advance(86_400);
        let removed = SignalsDone { removed: 1, ..SignalsDone::default() };
        assert_eq!(cases::signals_by_day(&here).await, Ok(removed));
        let early = cases::purge_index(&here, &administrator(), "leiden").await;
        assert_eq!(early, Err(CaseError::Purge(PurgeRefusal::NotTold)));
        assert_eq!(tell(&here).await, 2, "inactive, then out of the index");
        assert_eq!(receive(&there).await, NONE, "the other was never told of it");
        let counts = cases::purge_index(&here, &administrator(), "leiden").await.expect("cleared");
        assert_eq!((counts.signals, counts.matches, counts.messages), (1, 1, 3));
        assert_eq!(matches(&here, case).await, []);
        let rules = cases::read_signal_rules(&here, &administrator()).await.expect("rules");
        assert_eq!((rules.purges.len(), rules.purges[0].counts), (1, counts));
        assert_eq!(rules.links[0].left, 0);
        assert_eq!(read(&here, &noor(), case).await.signals.signals.len(), 1, "the file knows of it");
    }
}
