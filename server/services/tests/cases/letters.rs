//! The letter about a signal, and what its sending means.

use crate::signal_world::{day, index, signal_of};
use crate::team::{NOOR, bram, case_of, deeds, noor, read, team};
use crate::world::{NOW, run, sql_id};
use domain::cases::{Private, ReminderKind, SentBy, SentForm};
use domain::ids::{CaseId, EmployeeId, LetterId, SignalId};
use domain::values::{Mistake, Mistakes};
use services::cases::CaseError;
use services::{Actor, Fault, House, cases};
use store::testing::TestDatabase;

const LETTER: LetterId = LetterId::from_number(0x1e);

/// A letter about a signal as it is put away, without the program that makes its file.
async fn letter_of(database: &TestDatabase, case: CaseId, signal: SignalId, by: EmployeeId) {
    let [id, case, signal, by] = [
        sql_id(database, LETTER),
        sql_id(database, case),
        sql_id(database, signal),
        sql_id(database, by),
    ];
    run(
        database,
        &format!(
            "INSERT INTO case_letter (id, case_id, signal_id, employee_id, kind, template_version, made_at)
             VALUES ({id}, {case}, {signal}, {by}, 'index-signal', 0, {NOW})"
        ),
    )
    .await;
}

/// The sealed reason of a withdrawal, to be found nowhere.
const REASON: &str = "Vergissingsvink";

fn sent(by: &str) -> SentForm {
    SentForm {
        on: "2026-11-24".into(),
        by: by.into(),
    }
}

async fn reminded(house: &House) -> Vec<ReminderKind> {
    let list = cases::reminders(house, &noor()).await.expect("a list");
    list.into_iter().map(|one| one.kind).collect()
}

store::on_both_engines! {
    async fn the_letter_about_a_signal_comes_back_until_it_is_sent_and_then_the_six_weeks_run(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let signal = signal_of(&house, case).await;
        letter_of(&database, case, signal, NOOR).await;
        assert_eq!(reminded(&house).await, [ReminderKind::Letter]);
        cases::record_sent(&house, &noor(), (case, LETTER), &sent("post")).await.expect("sent");
        assert_eq!(reminded(&house).await, []);
        let shown = read(&house, &noor(), case).await;
        assert_eq!(
            (shown.letters[0].signal, shown.letters[0].sent),
            (Some(signal), Some((day("2026-11-24"), SentBy::Post))),
        );
        let term = Some((day("2026-11-24"), day("2027-01-05")));
        assert_eq!(shown.signals.signals[0].informed, term);
        let deeds = deeds(&house, case).await;
        for deed in ["letter.sent", "signal.inform"] {
            assert!(deeds.contains(&deed.to_owned()), "{deed}: {deeds:?}");
        }
        let again = cases::record_sent(&house, &noor(), (case, LETTER), &sent("hand")).await;
        assert_eq!(again, Err(CaseError::Fault(Fault::Stale)));
    }

    async fn a_letter_that_goes_out_after_the_informing_leaves_the_six_weeks_as_they_run(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let signal = signal_of(&house, case).await;
        cases::inform(&house, &noor(), (case, signal, 1), "2026-11-24").await.expect("informed");
        letter_of(&database, case, signal, NOOR).await;
        house.clock().advance(86_400);
        let form = SentForm { on: "2026-11-25".into(), by: "hand".into() };
        cases::record_sent(&house, &noor(), (case, LETTER), &form).await.expect("sent");
        let shown = read(&house, &noor(), case).await.signals.signals;
        assert_eq!(shown[0].informed, Some((day("2026-11-24"), day("2027-01-05"))));
    }

    async fn a_letter_made_by_mistake_is_withdrawn_with_a_reason_and_one_that_went_out_stands(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let signal = signal_of(&house, case).await;
        letter_of(&database, case, signal, NOOR).await;
        let withdraw = |who: Actor, reason: &'static str| {
            let house = house.clone();
            async move { cases::withdraw_letter(&house, &who, (case, LETTER), &reason.into()).await }
        };
        let empty = Mistakes::one("reason", Mistake::Empty);
        assert_eq!(withdraw(noor(), " ").await, Err(CaseError::Invalid(empty)));
        let hidden = Err(CaseError::Fault(Fault::NotFound));
        assert_eq!(withdraw(bram(), REASON).await, hidden);
        assert_eq!(withdraw(noor(), REASON).await, Ok(()));
        let stale = Err(CaseError::Fault(Fault::Stale));
        assert_eq!(withdraw(noor(), REASON).await, stale);
        let late = cases::record_sent(&house, &noor(), (case, LETTER), &sent("post")).await;
        assert_eq!(late, stale, "what was withdrawn does not go out");
        let shown = read(&house, &noor(), case).await;
        let withdrawn = Some((day("2026-11-24"), Private::from(REASON)));
        assert_eq!((&shown.letters[0].withdrawn, shown.letters[0].waits()), (&withdrawn, false));
        assert_eq!(shown.signals.signals[0].informed, None);
        assert_eq!(database.columns_with(REASON).await, Default::default());
        assert_eq!(reminded(&house).await, [ReminderKind::Letter], "the signal still asks for one");
        assert!(deeds(&house, case).await.contains(&"letter.withdraw".to_owned()));

        run(&database, "DELETE FROM case_letter").await;
        letter_of(&database, case, signal, NOOR).await;
        cases::record_sent(&house, &noor(), (case, LETTER), &sent("post")).await.expect("sent");
        assert_eq!(withdraw(noor(), REASON).await, stale, "what went out cannot be taken back");
    }
}
