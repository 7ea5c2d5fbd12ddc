//! What happens by itself: sweeping what is over, letting go of what schools no longer hold, offering
//! what came free to schools that wait, answering schools that asked for a link, reading colleagues'
//! own calendars, proposing handovers, telling indexes of signals and asking them for matches, mailing
//! managers what wants attention, and delivering mail.

mod deliver_mail;
mod hand_over;
mod link_indexes;
mod read_calendars;
mod read_replies;
mod tell_managers;
mod write_case_head;
mod write_to_schools;

pub use read_replies::read_replies;
pub use write_case_head::{HEAD_EVERY, write_case_head};

use crate::config::AT_ONCE;
use mail::Mailer;
use services::House;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Runs the jobs until the server stops; a mail that is being sent is finished.
pub async fn run(house: House, mailer: Option<Mailer>, stop: watch::Receiver<bool>) {
    let mut jobs = JoinSet::new();
    jobs.spawn(sweep(house.clone(), stop.clone()));
    jobs.spawn(let_go(house.clone(), stop.clone()));
    jobs.spawn(offer_in_turn(house.clone(), stop.clone()));
    jobs.spawn(answer_asked(house.clone(), stop.clone()));
    jobs.spawn(hand_over::work(house.clone(), stop.clone()));
    jobs.spawn(link_indexes::work(house.clone(), stop.clone()));
    jobs.spawn(write_to_schools::work(house.clone(), stop.clone()));
    jobs.spawn(tell_managers::work(house.clone(), stop.clone()));
    jobs.spawn(read_calendars::work(
        house.clone(),
        services::staff::Network::public(),
        stop.clone(),
    ));
    if let Some(mailer) = mailer {
        // A slow mail server keeps one worker waiting while others go on; a folder is never slow.
        let workers = match mailer {
            Mailer::Smtp(_) => AT_ONCE,
            Mailer::File(_) | Mailer::Memory(_) => 1,
        };
        for _ in 0..workers {
            jobs.spawn(deliver_mail::work(
                house.clone(),
                mailer.clone(),
                stop.clone(),
            ));
        }
    }
    while jobs.join_next().await.is_some() {}
}

async fn sweep(house: House, mut stop: watch::Receiver<bool>) {
    let mut hourly = tokio::time::interval(Duration::from_secs(3_600));
    loop {
        tokio::select! {
            _ = hourly.tick() => {
                if let Err(fault) = services::accounts::sweep(&house).await {
                    tracing::warn!(%fault, "sweeping failed");
                }
                if let Err(fault) = services::booking::sweep_schools(&house).await {
                    tracing::warn!(%fault, "sweeping schools' sessions failed");
                }
                if let Err(fault) = services::booking::sweep_contact_codes(&house).await {
                    tracing::warn!(%fault, "forgetting codes failed");
                }
                if let Err(fault) = services::contacts::erase_expired(&house).await {
                    tracing::warn!(%fault, "erasing contacts of long ago failed");
                }
                if let Err(error) = services::cases::signals_by_day(&house).await {
                    tracing::warn!(%error, "keeping the terms of signals failed");
                }
                if let Err(error) = services::cases::propose_handovers(&house).await {
                    tracing::warn!(%error, "proposing handovers failed");
                }
                if let Err(error) = services::cases::remind_receivers(&house).await {
                    tracing::warn!(%error, "reminding receivers of handovers failed");
                }
                if let Err(error) = services::cases::report_orphans(&house).await {
                    tracing::warn!(%error, "looking for cases without a worker failed");
                }
                if let Err(error) = services::cases::destroy_worries(&house).await {
                    tracing::warn!(%error, "destroying worries that were dealt with failed");
                }
                if let Err(fault) = services::outbox::wipe(&house).await {
                    tracing::warn!(%fault, "wiping mail failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}

/// Slots that a school held too long go back on offer; whoever books next lets go of them too.
async fn let_go(house: House, mut stop: watch::Receiver<bool>) {
    let mut often = tokio::time::interval(Duration::from_secs(15));
    loop {
        tokio::select! {
            _ = often.tick() => {
                if let Err(fault) = services::booking::let_go(&house).await {
                    tracing::warn!(%fault, "letting go of held slots failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}

/// What came free goes to the schools that wait for it, in turn.
async fn offer_in_turn(house: House, mut stop: watch::Receiver<bool>) {
    let mut often = tokio::time::interval(Duration::from_secs(3));
    let mut seen = services::booking::LineSeen::default();
    loop {
        tokio::select! {
            _ = often.tick() => {
                if let Err(fault) = services::booking::offer_in_turn(&house, &mut seen).await {
                    tracing::warn!(%fault, "offering to schools in line failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}

/// Whoever asked for a link gets it by mail; here and not in the request, so that the page tells
/// nobody which addresses are known.
async fn answer_asked(house: House, mut stop: watch::Receiver<bool>) {
    let mut often = tokio::time::interval(Duration::from_secs(3));
    loop {
        tokio::select! {
            _ = often.tick() => {
                if let Err(fault) = services::booking::answer_asked(&house).await {
                    tracing::warn!(%fault, "answering who asked for a link failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}
