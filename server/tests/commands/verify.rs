use crate::head::Writing;
use crate::{Folder, cases, done, house, log_rows, refused};
use store::testing::{Engine, TestDatabase};

async fn run(database: &TestDatabase, sql: &str) {
    let done = database.run_raw(sql).await;
    done.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

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

store::on_both_engines! {
    async fn verify_says_that_the_log_holds_or_else_which_row_is_wrong_first(database) {
        let (house, folder) = (house(&database), Folder::new());
        let heads = folder.file("heads.jsonl");
        let verify = || cases(&database, &["verify", "--case-heads", &heads]);
        log_rows(&house, 3).await;
        assert_eq!(verify(), done("The log holds: 3 rows, 0 heads written out."));
        without_guards(&database).await;

        run(&database, "UPDATE case_log SET at = at + 1 WHERE sequence = 2").await;
        assert_eq!(verify(), refused("Row 2 of the log was changed."));
        run(&database, "UPDATE case_log SET at = at - 1 WHERE sequence = 2").await;
        assert_eq!(verify(), done("The log holds: 3 rows, 0 heads written out."));
        run(&database, "DELETE FROM case_log WHERE sequence = 2").await;
        assert_eq!(verify(), refused("Row 2 of the log is gone."));
    }

    async fn verify_finds_a_log_that_was_cut_by_the_head_that_the_job_wrote_out(database) {
        let (house, folder) = (house(&database), Folder::new());
        let heads = folder.file("heads.jsonl");
        log_rows(&house, 3).await;
        let writing = Writing::to(&heads, &house);
        writing.until(3, "2026-11-24T08:00:00+00:00").await;
        writing.stop().await;
        let (code, says, complaint) = cases(&database, &["verify", "--case-heads", &heads]);
        assert!(says.starts_with("The log holds: 3 rows, "), "{says}");
        assert_eq!((code, complaint), (Some(0), String::new()));

        without_guards(&database).await;
        run(&database, "DELETE FROM case_log WHERE sequence = 3").await;
        // The database's own note of its last row is cut with it.
        let note = "UPDATE case_log_head SET sequence = 2,
            hash = (SELECT hash FROM case_log WHERE sequence = 2)";
        run(&database, note).await;
        let cut = refused("The log was cut: row 3 was there once.");
        assert_eq!(cases(&database, &["verify", "--case-heads", &heads]), cut);
        let elsewhere = folder.file("none.jsonl");
        let blind = cases(&database, &["verify", "--case-heads", &elsewhere]);
        assert_eq!(blind, done("The log holds: 2 rows, 0 heads written out."));
    }
}
