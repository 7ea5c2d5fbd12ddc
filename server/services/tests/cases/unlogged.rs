//! What cannot be written into the log is not shown and not done.

use crate::team::*;
use crate::world::run;
use services::Fault;
use services::cases::{self, CaseError};
use store::testing::{Engine, TestDatabase};

/// From now on the log takes no row.
async fn full(database: &TestDatabase) {
    let statement = match database.engine() {
        Engine::Postgres => {
            "ALTER TABLE case_log ADD CONSTRAINT full_log CHECK (sequence < 0) NOT VALID"
        }
        Engine::Sqlite => {
            "CREATE TRIGGER full_log BEFORE INSERT ON case_log
             BEGIN SELECT RAISE(ABORT, 'full_log'); END"
        }
    };
    run(database, statement).await;
}

fn failed<T>() -> Result<T, CaseError> {
    Err(CaseError::Fault(Fault::Failed))
}

store::on_both_engines! {
    async fn nothing_is_read_and_nothing_is_done_that_the_log_cannot_hold(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let rules = cases::read_rules(&house, &administrator()).await.expect("rules");
        let form = referral(rules.offences[0].id);
        let before = database.contents().await;
        full(&database).await;

        assert_eq!(cases::read_case(&house, &noor(), case).await, failed());
        assert_eq!(cases::my_cases(&house, &noor()).await, failed());
        assert_eq!(cases::reminders(&house, &noor()).await, failed());
        assert_eq!(cases::team_cases(&house, &chief()).await, failed());
        let found = cases::search_cases(&house, &noor(), &"kanarie".into()).await;
        assert_eq!(found, failed());
        assert_eq!(cases::found_cases(&house, &noor(), &[case]).await, failed());
        assert_eq!(cases::read_access(&house, &noor(), case).await, failed());
        assert_eq!(cases::school_choices(&house, &noor(), case).await, failed());
        assert_eq!(cases::read_erasure(&house, &chief()).await, failed());
        let note = cases::add_note(&house, &noor(), &post(), case, &"Spreeuw".into()).await;
        assert_eq!(note, failed());
        let taken = cases::take_in(&house, &noor(), &post(), &form).await;
        assert_eq!(taken, failed());
        assert_eq!(database.contents().await, before);
    }
}
