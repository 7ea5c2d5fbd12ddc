mod databases;
mod rows;

use clap::Args;
use databases::Temporary;
use rows::Row;

/// Measures a week of 1,000 lessons and a feed of 1,000 lessons on temporary databases.
#[derive(Debug, Args)]
pub(super) struct Bench {
    /// Tries of 32 clients that plan the same week at once
    #[arg(long, default_value_t = 10_000)]
    tries: usize,
    /// How many times each page is asked for
    #[arg(long, default_value_t = 100)]
    times: u32,
}

impl Bench {
    /// Measures on SQLite, and on PostgreSQL when `TEST_POSTGRES_URL` names a server.
    pub(super) async fn run(self) -> Result<(), String> {
        if cfg!(debug_assertions) {
            println!("This is a debug build: the figures say nothing of a release.");
        }
        self.measure("SQLite", Temporary::sqlite).await?;
        match std::env::var("TEST_POSTGRES_URL") {
            Ok(server) => {
                self.measure("PostgreSQL", || Temporary::postgres(&server))
                    .await?
            }
            Err(_) => println!("\nTEST_POSTGRES_URL is not set: PostgreSQL is left out."),
        }
        Ok(())
    }

    async fn measure(
        &self,
        engine: &str,
        database: impl Fn() -> Result<Temporary, String>,
    ) -> Result<(), String> {
        println!("\n{engine}: 1,000 lessons and 60 educators in a week");
        if engine != "SQLite" {
            println!("(CPU of this process; the database's own is not counted)");
        }
        println!("{}", Row::HEAD);
        let (week, feed) = (database()?, database()?);
        for row in rows::pages(&week, self.times).await? {
            println!("{row}");
        }
        for row in rows::feed(&feed, self.times).await? {
            println!("{row}");
        }
        println!("{}", rows::contended(&week, self.tries).await?);
        Ok(())
    }
}
