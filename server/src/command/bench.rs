mod coverage;
mod databases;
mod rows;

use crate::bench::booking::book_at_once;
use clap::{Args, Subcommand};
use coverage::Coverage;
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
    /// Only this
    #[command(subcommand)]
    only: Option<Only>,
}

/// One measurement by itself.
#[derive(Debug, Subcommand)]
enum Only {
    /// Schools that book the last 50 slots at once, through whole requests
    Booking(Booking),
    /// The page of coverage of a country, asked for by many at once
    Coverage(Coverage),
}

/// How much is tried.
#[derive(Debug, Args)]
struct Booking {
    /// Attempts, 32 at the same moment
    #[arg(long, default_value_t = 5_000)]
    attempts: usize,
}

impl Bench {
    /// Measures on SQLite, and on PostgreSQL when `TEST_POSTGRES_URL` names a server.
    pub(super) async fn run(self) -> Result<(), String> {
        if cfg!(debug_assertions) {
            println!("This is a debug build: the figures say nothing of a release.");
        }
        match &self.only {
            Some(Only::Booking(booking)) => return booking.run().await,
            Some(Only::Coverage(coverage)) => return coverage.run().await,
            None => {}
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

impl Booking {
    /// On SQLite; an error unless every slot was given exactly once.
    async fn run(&self) -> Result<(), String> {
        let database = Temporary::sqlite()?;
        let house = database.house().await?;
        let booked = book_at_once(&house, self.attempts).await?;
        println!(
            "SQLite: {} attempts on {} slots in {:.1} s: {:.0} a second",
            booked.attempts,
            booked.slots,
            booked.took.as_secs_f64(),
            booked.per_second()
        );
        println!(
            "{} got one, {} read that somebody was first, {} stand on the board",
            booked.held, booked.second, booked.on_the_board
        );
        for failed in booked.failed.iter().take(5) {
            println!("another answer: {failed}");
        }
        match booked.is_exact() {
            true => Ok(()),
            false => Err("Not every slot was given exactly once.".to_owned()),
        }
    }
}
