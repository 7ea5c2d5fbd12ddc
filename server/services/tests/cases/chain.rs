//! The log only grows, row by row, and whoever changes it behind our back is found.

use crate::world::{LEIDEN, SAM, following, house, log_rows, run, youth};
use domain::ids::{CaseId, YouthId};
use domain::permission::Role;
use proptest::prelude::*;
use services::cases::{About, Broken, Verified, head, note, note_sealed, verify};
use services::{Clock, Fault, House};
use store::testing::{Engine, TestDatabase};

const WHOLE: Option<Broken> = None;

/// Takes the database's own guards away, as its keeper can.
async fn without_guards(database: &TestDatabase) {
    let statements: &[&str] = match database.engine() {
        Engine::Postgres => &["ALTER TABLE case_log DISABLE TRIGGER ALL"],
        Engine::Sqlite => &[
            "DROP TRIGGER case_log_kept_update",
            "DROP TRIGGER case_log_kept_delete",
            "DROP TRIGGER case_log_in_order",
        ],
    };
    for statement in statements {
        run(database, statement).await;
    }
}

/// Eight rows with a sealed detail each, of which the fifth is changed so; where the walk stops.
async fn found_after(database: TestDatabase, changes: &[&str]) -> Verified {
    let house = house(&database);
    let key = youth(&database, &house, SAM).await;
    for number in 0..8 {
        let tx = house.store().begin().await.expect("begun");
        let about = (About::Youth(SAM), &key);
        note_sealed(&house, &tx, &following(), "case.read", about, &number)
            .await
            .expect("noted");
        tx.commit(Vec::new()).await.expect("committed");
    }
    let before = verify(&house, &[]).await.expect("read");
    assert_eq!(
        before,
        Verified {
            rows: 8,
            broken: WHOLE
        }
    );
    without_guards(&database).await;
    for change in changes {
        run(&database, change).await;
    }
    verify(&house, &[]).await.expect("read")
}

store::on_both_engines! {
    async fn thirty_two_who_write_at_once_make_one_chain(database) {
        let house = house(&database);
        youth(&database, &house, SAM).await;
        let second = House::new(database.second_door().await, Clock::fixed(0))
            .with_case_keys(services::cases::CaseKeys {
                masters: vault::MasterKeys::parse(&crate::world::key_line("x")).expect("a key"),
                index: vault::BlindIndex::parse(&crate::world::key_line("x")).expect("a key"),
            });
        let mut writers = tokio::task::JoinSet::new();
        for writer in 0..32 {
            let house = if writer % 2 == 0 { house.clone() } else { second.clone() };
            writers.spawn(async move {
                for turn in 0..4 {
                    let tx = house.store().begin().await.expect("begun");
                    note(&house, &tx, &following(), "case.read", About::Youth(SAM))
                        .await
                        .expect("noted");
                    // One in four thinks better of it.
                    if turn < 3 {
                        tx.commit(Vec::new()).await.expect("committed");
                    }
                }
            });
        }
        writers.join_all().await;
        let verified = verify(&house, &[]).await.expect("read");
        assert_eq!(verified, Verified { rows: 96, broken: WHOLE });
    }

    async fn the_database_itself_refuses_to_change_or_take_a_row_of_the_log(database) {
        let house = house(&database);
        log_rows(&house, 3).await;
        let attempts = [
            "UPDATE case_log SET at = at + 1 WHERE sequence = 2",
            "UPDATE case_log SET detail = NULL",
            "DELETE FROM case_log WHERE sequence = 3",
            "DELETE FROM case_log",
            "INSERT INTO case_log (sequence, at, deed, previous, hash)
             SELECT 9, at, deed, previous, hash FROM case_log WHERE sequence = 1",
            "INSERT INTO case_log (sequence, at, deed, previous, hash)
             SELECT sequence, at, deed, previous, hash FROM case_log WHERE sequence = 1",
        ];
        for attempt in attempts {
            assert!(database.run_raw(attempt).await.is_err(), "{attempt}");
        }
        let other = match database.engine() {
            Engine::Postgres => "TRUNCATE case_log",
            Engine::Sqlite => "INSERT OR REPLACE INTO case_log (sequence, at, deed, previous, hash)
                SELECT sequence, 1, deed, previous, hash FROM case_log WHERE sequence = 1",
        };
        assert!(database.run_raw(other).await.is_err(), "{other}");
        let verified = verify(&house, &[]).await.expect("read");
        assert_eq!(verified, Verified { rows: 3, broken: WHOLE });
    }

    async fn a_changed_field_is_found_at_its_row(database) {
        let found = found_after(database, &["UPDATE case_log SET at = at + 1 WHERE sequence = 5"]);
        assert_eq!(found.await, Verified { rows: 4, broken: Some(Broken::Changed(5)) });
    }

    async fn one_flipped_byte_of_a_sealed_detail_is_found_at_its_row(database) {
        let flip = match database.engine() {
            Engine::Postgres => "UPDATE case_log SET detail =
                set_byte(detail, 30, get_byte(detail, 30) # 1) WHERE sequence = 5",
            Engine::Sqlite => "UPDATE case_log SET detail =
                unhex(substr(hex(detail), 1, 60) ||
                    CASE substr(hex(detail), 61, 2) WHEN '00' THEN '01' ELSE '00' END ||
                    substr(hex(detail), 63)) WHERE sequence = 5",
        };
        let found = found_after(database, &[flip]).await;
        assert_eq!(found, Verified { rows: 4, broken: Some(Broken::Changed(5)) });
    }

    async fn a_dropped_row_is_found_at_its_place(database) {
        let found = found_after(database, &["DELETE FROM case_log WHERE sequence = 5"]).await;
        assert_eq!(found, Verified { rows: 4, broken: Some(Broken::Missing(5)) });
    }

    async fn a_row_dropped_and_closed_up_is_found_where_the_next_one_follows(database) {
        let found = found_after(database, &[
            "DELETE FROM case_log WHERE sequence = 5",
            "UPDATE case_log SET sequence = 5 WHERE sequence = 6",
            "UPDATE case_log SET sequence = 6 WHERE sequence = 7",
            "UPDATE case_log SET sequence = 7 WHERE sequence = 8",
        ]).await;
        assert_eq!(found, Verified { rows: 4, broken: Some(Broken::DoesNotFollow(5)) });
    }

    async fn swapped_rows_are_found_at_the_first(database) {
        let found = found_after(database, &[
            "UPDATE case_log SET sequence = 99 WHERE sequence = 5",
            "UPDATE case_log SET sequence = 5 WHERE sequence = 6",
            "UPDATE case_log SET sequence = 6 WHERE sequence = 99",
        ]).await;
        assert_eq!(found, Verified { rows: 4, broken: Some(Broken::DoesNotFollow(5)) });
    }

    async fn rows_cut_from_the_end_are_found_by_the_databases_own_note(database) {
        let found = found_after(database, &["DELETE FROM case_log WHERE sequence > 6"]).await;
        assert_eq!(found, Verified { rows: 6, broken: Some(Broken::CutBefore(7)) });
    }

    async fn a_cut_that_takes_the_databases_note_along_is_found_by_the_head_written_out(database) {
        let house = house(&database);
        log_rows(&house, 4).await;
        let early = head(&house).await.expect("a head");
        log_rows(&house, 4).await;
        let late = head(&house).await.expect("a head");
        without_guards(&database).await;
        for change in [
            "DELETE FROM case_log WHERE sequence > 6",
            "UPDATE case_log_head SET sequence = 6,
                hash = (SELECT hash FROM case_log WHERE sequence = 6)",
        ] {
            run(&database, change).await;
        }
        let unnoticed = verify(&house, &[early]).await.expect("read");
        assert_eq!(unnoticed, Verified { rows: 6, broken: WHOLE });
        let found = verify(&house, &[late, early]).await.expect("read");
        assert_eq!(found, Verified { rows: 6, broken: Some(Broken::CutBefore(7)) });
    }

    async fn a_log_made_anew_is_not_the_one_that_was_written_out(database) {
        let house = house(&database);
        log_rows(&house, 4).await;
        let written = head(&house).await.expect("a head");
        without_guards(&database).await;
        let zeros = match database.engine() {
            Engine::Postgres => "decode(repeat('00', 32), 'hex')",
            Engine::Sqlite => "zeroblob(32)",
        };
        run(&database, "DELETE FROM case_log").await;
        run(&database, &format!("UPDATE case_log_head SET sequence = 0, hash = {zeros}")).await;
        house.clock().advance(1);
        log_rows(&house, 6).await;
        let alone = verify(&house, &[]).await.expect("read");
        assert_eq!(alone, Verified { rows: 6, broken: WHOLE });
        let held = verify(&house, &[written]).await.expect("read");
        assert_eq!(held, Verified { rows: 3, broken: Some(Broken::NotAsWritten(4)) });
    }

    async fn a_deed_that_is_taken_back_leaves_no_row(database) {
        let house = house(&database);
        log_rows(&house, 1).await;
        let tx = house.store().begin().await.expect("begun");
        note(&house, &tx, &following(), "case.read", About::Many).await.expect("noted");
        drop(tx);
        let verified = verify(&house, &[]).await.expect("read");
        assert_eq!(verified, Verified { rows: 1, broken: WHOLE });
    }

    async fn a_row_about_one_youth_is_no_proof_for_another(database) {
        let house = house(&database);
        youth(&database, &house, SAM).await;
        let other = YouthId::from_number(0x5b);
        youth(&database, &house, other).await;
        let tx = house.store().begin().await.expect("begun");
        let about = About::Case(SAM, CaseId::from_number(1));
        let logged = note(&house, &tx, &following(), "youth.erase", about).await.expect("noted");
        let missing = Err(store::StoreError::NotFound);
        assert_eq!(logged.destroy_youth_key(other).await, missing.clone());
        assert_eq!(logged.of_case(CaseId::from_number(2)), missing.map(|_: bool| ()));
        assert_eq!(logged.destroy_youth_key(SAM).await, Ok(true));
    }

    async fn without_keys_nothing_of_cases_is_done(database) {
        let off = House::new(database.store.clone(), Clock::fixed(0));
        let tx = off.store().begin().await.expect("begun");
        let noted = note(&off, &tx, &following(), "case.read", About::Many).await;
        assert_eq!(noted.err(), Some(Fault::CasesOff));
    }
}

proptest! {
    #[test]
    fn whoever_sees_cases_sees_no_planning_by_it(role in prop::sample::select(Role::ALL.to_vec())) {
        use domain::permission::Action;
        let actor = services::Actor::employee(
            crate::world::WORKER,
            vec![domain::permission::Grant { role, area: Some(LEIDEN) }],
        );
        let planning = [Action::ReadPlanning, Action::ReadLessons, Action::ReadOrganisations];
        let sees = planning.into_iter().any(|action| actor.may(action));
        prop_assert!(!(role.is_behind_the_wall() && sees));
    }
}
