use crate::config::DatabaseConfig;
use services::{Clock, House};
use store::{Options, Store};

/// Opens the database without changing its schema; makes the folder of an SQLite file.
pub(super) async fn store(config: &DatabaseConfig) -> Result<Store, String> {
    let url = config.address()?;
    if let Some(path) = url.strip_prefix("sqlite://") {
        let path = path.split('?').next().unwrap_or(path);
        if let Some(folder) = std::path::Path::new(path).parent() {
            std::fs::create_dir_all(folder)
                .map_err(|error| format!("Cannot make {}: {error}", folder.display()))?;
        }
    }
    let options = Options {
        url,
        connections: config.connections,
    };
    Store::open(&options)
        .await
        .map_err(|error| format!("Cannot open the database: {error}"))
}

/// Opens the database, brings it up to date and gives the house.
pub(super) async fn house(config: &DatabaseConfig, clock: Clock) -> Result<House, String> {
    let store = store(config).await?;
    store
        .migrate()
        .await
        .map_err(|error| format!("Cannot bring the schema up to date: {error}"))?;
    Ok(House::new(store, clock))
}
