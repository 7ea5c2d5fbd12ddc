//! The head of the cases' log, written out by the job of every server.

use crate::{Folder, house, log_rows};
use server::jobs::write_case_head;
use services::House;
use std::path::PathBuf;
use std::time::Duration;
use store::testing::{Engine, TestDatabase};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// The job at work, in the place of its hour every few milliseconds.
pub struct Writing {
    file: PathBuf,
    stopping: watch::Sender<bool>,
    job: JoinHandle<()>,
}

impl Writing {
    pub fn to(file: &str, house: &House) -> Self {
        let (stopping, stop) = watch::channel(false);
        let often = Duration::from_millis(20);
        let file = PathBuf::from(file);
        let job = tokio::spawn(write_case_head(house.clone(), file.clone(), often, stop));
        Self {
            file,
            stopping,
            job,
        }
    }

    /// Place and time of every head that was written out so far.
    fn lines(&self) -> Vec<(i64, String)> {
        let text = std::fs::read_to_string(&self.file).unwrap_or_default();
        let mut heads = Vec::new();
        for line in text.lines() {
            let head: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let sequence = head["sequence"].as_i64().expect("a place");
            let time = head["time"].as_str().expect("a time");
            heads.push((sequence, time.to_owned()));
        }
        heads
    }

    /// Waits until a head with this place and time is the last one.
    pub async fn until(&self, sequence: i64, time: &str) {
        let wanted = (sequence, time.to_owned());
        for _ in 0..500 {
            if self.lines().last() == Some(&wanted) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{wanted:?} is not the last of {:?}", self.lines());
    }

    pub async fn stop(self) {
        self.stopping.send(true).expect("it listens");
        self.job.await.expect("it ends");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_head_is_written_out_at_the_start_and_again_with_what_came_since() {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let (house, folder) = (house(&database), Folder::new());
    log_rows(&house, 1).await;
    let writing = Writing::to(&folder.file("heads.jsonl"), &house);
    writing.until(1, "2026-11-24T08:00:00+00:00").await;
    log_rows(&house, 2).await;
    house.clock().advance(3_600);
    writing.until(3, "2026-11-24T09:00:00+00:00").await;
    // Every line written before stays, the first one first.
    let first = (1, "2026-11-24T08:00:00+00:00".to_owned());
    assert_eq!(writing.lines().first(), Some(&first));
    writing.stop().await;
}
