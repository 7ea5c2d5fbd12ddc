use crate::config::{
    CaseConfig, DatabaseConfig, LetterConfig, MailConfig, MailboxConfig, ServeConfig,
};
use crate::demo_index::DemoIndex;
use crate::router::RouterConfig;
use clap::Args;
use services::Clock;
use tokio::net::TcpListener;

/// Serves the pages.
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    database: DatabaseConfig,
    #[command(flatten)]
    serve: ServeConfig,
    #[command(flatten)]
    mail: MailConfig,
    #[command(flatten)]
    mailbox: MailboxConfig,
    #[command(flatten)]
    cases: CaseConfig,
    #[command(flatten)]
    letters: LetterConfig,
}

impl Serve {
    pub(super) async fn run(self) -> Result<(), String> {
        crate::logs::start(self.serve.log_json);
        // Read before anything else: a wrong key file is better told than found out.
        let keys = match self.serve.demo {
            true => self.cases.read_or_make(&self.database)?,
            false => self.cases.read()?,
        };
        let mut house = super::open::house(&self.database, self.clock()?).await?;
        match keys {
            Some(keys) => {
                println!(
                    "Cases are on; their master key is {}.",
                    keys.masters.current()
                );
                house = house
                    .with_case_keys(keys)
                    .with_case_idle(self.cases.idle_minutes);
            }
            None => tracing::warn!("cases are off: no --case-keys and --case-index-key"),
        }
        let mut links = self.cases.index_links()?;
        let mut demo_index = None;
        if self.serve.demo {
            if house.case_keys().is_ok() && self.cases.indexes.is_none() {
                demo_index = DemoIndex::start(&self.database).await?;
            }
            super::demo::load(&house).await?;
        }
        match &demo_index {
            Some(index) => {
                index.give_another(&house).await;
                links = index.links();
            }
            None if house.case_keys().is_ok() && links.codes().is_empty() => {
                tracing::warn!("no index is told of signals: name them with --case-indexes");
            }
            None => {}
        }
        house = house.with_index_links(links);
        let listener = TcpListener::bind(self.serve.listen)
            .await
            .map_err(|error| format!("Cannot listen on {}: {error}", self.serve.listen))?;
        let address = listener.local_addr().unwrap_or(self.serve.listen);
        // The demo's mail goes nowhere by itself: a folder beside its database keeps it.
        let folder = match self.serve.demo {
            true => Some(self.database.beside("mail")?),
            false => None,
        };
        let mail = self
            .mail
            .house(&format!("http://{address}"), folder.as_deref());
        let (mailer, road) = self.mail.mailer(&mail, folder.as_deref())?;
        let mut house = house.with_mail(mail);
        match self.letters.presser(house.mail()) {
            Some(presser) => house = house.with_presser(presser),
            None => tracing::warn!("no letters: name their program with --letters"),
        }
        println!("{road}");
        println!("Serving on http://{address}");
        let config = RouterConfig {
            site: self.serve.site.clone(),
            proxies: self.serve.proxies,
        };
        let (stopping, stopped) = tokio::sync::watch::channel(false);
        let heads = self.cases.heads(&self.database)?;
        let writing = house.case_keys().is_ok().then(|| {
            tokio::spawn(crate::jobs::write_case_head(
                house.clone(),
                heads,
                crate::jobs::HEAD_EVERY,
                stopped.clone(),
            ))
        });
        let reading =
            self.mailbox.replies.clone().map(|folder| {
                tokio::spawn(crate::jobs::read_replies(house.clone(), folder, stopped))
            });
        let served = crate::serve::serve(
            house.clone(),
            mailer,
            &config,
            listener,
            crate::serve::asked_to_stop(),
        )
        .await;
        // Nobody reading any more is as good as told.
        let _told = stopping.send(true);
        for job in [reading, writing].into_iter().flatten() {
            let _ended = job.await;
        }
        served.map_err(|error| format!("Serving stopped: {error}"))?;
        drop(demo_index);
        house.store().clone().close().await;
        Ok(())
    }

    /// The system's clock; a demo may start at the moment that `PLANNER_NOW` names (RFC 3339).
    fn clock(&self) -> Result<Clock, String> {
        match std::env::var("PLANNER_NOW") {
            Ok(moment) if self.serve.demo => Clock::starting_at(&moment).ok_or_else(|| {
                "PLANNER_NOW is not a moment such as 2026-11-24T08:00:00+01:00".into()
            }),
            _ => Ok(Clock::System),
        }
    }
}
