use services::{Clock, House};
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{Options, Store};

/// A database that goes away with this.
#[derive(Debug)]
pub(super) struct Temporary {
    url: String,
    folder: Option<PathBuf>,
    postgres: Option<(String, String)>,
}

/// Tells the databases of this process apart.
static NUMBER: AtomicU32 = AtomicU32::new(1);

fn name() -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    format!("planner_bench_{}_{number}", std::process::id())
}

impl Temporary {
    /// A file in a folder of its own.
    pub(super) fn sqlite() -> Result<Self, String> {
        let folder = std::env::temp_dir().join(name());
        std::fs::create_dir(&folder).map_err(|error| format!("No temporary folder: {error}"))?;
        let url = format!("sqlite://{}/bench.db?mode=rwc", folder.display());
        Ok(Self {
            url,
            folder: Some(folder),
            postgres: None,
        })
    }

    /// A database on a server, made with PostgreSQL's own `psql`.
    pub(super) fn postgres(server: &str) -> Result<Self, String> {
        let name = name();
        psql(server, &format!("CREATE DATABASE {name}"))?;
        let (address, query) = server.split_once('?').unwrap_or((server, ""));
        let base = address.rsplit_once('/').map_or(address, |(base, _)| base);
        let url = format!("{base}/{name}?{query}");
        Ok(Self {
            url,
            folder: None,
            postgres: Some((server.to_owned(), name)),
        })
    }

    /// Another door to it, as another server has; makes the schema when it is not there.
    pub(super) async fn house(&self) -> Result<House, String> {
        let store = Store::open(&Options::new(&self.url))
            .await
            .map_err(|error| error.to_string())?;
        store.migrate().await.map_err(|error| error.to_string())?;
        Ok(House::new(store, Clock::System))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // Left behind, it is one folder among the temporary ones.
            let _removed = std::fs::remove_dir_all(folder);
        }
        if let Some((server, name)) = &self.postgres {
            // Connections of this process may still be open.
            let _dropped = psql(server, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

fn psql(server: &str, statement: &str) -> Result<(), String> {
    let done = Command::new("psql")
        .args([
            "--quiet",
            "--no-psqlrc",
            "--dbname",
            server,
            "--command",
            statement,
        ])
        .status()
        .map_err(|error| format!("psql cannot be run: {error}"))?;
    if done.success() {
        Ok(())
    } else {
        Err(format!("psql did not do: {statement}"))
    }
}
