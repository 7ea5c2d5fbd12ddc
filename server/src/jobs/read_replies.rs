//! The mailbox with answers to invitations: a Maildir, into which a mail server delivers.

use services::House;
use services::replies::take_mail;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::watch;

/// Between two looks.
const LOOK: Duration = Duration::from_secs(30);

/// Most octets that are read of one mail; one that is larger is no answer.
const LARGEST: u64 = 5_000_001;

/// Most mails in one look.
const MOST: usize = 500;

/// Reads the answers in a Maildir until the server stops.
pub async fn read_replies(house: House, folder: PathBuf, mut stop: watch::Receiver<bool>) {
    loop {
        match read_once(&house, &folder).await {
            Ok(_) => {}
            Err(error) => tracing::warn!(kind = %error.kind(), "the mailbox cannot be read"),
        }
        tokio::select! {
            biased;
            _ = stop.changed() => return,
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Takes the answers of all mails under `new` and moves each to `cur` as seen, whatever it held; gives
/// how many answers were taken. What the database did not take stays for the next look.
///
/// # Errors
/// When the folder cannot be read.
pub async fn read_once(house: &House, folder: &Path) -> io::Result<u32> {
    let mut taken = 0;
    let (new, seen) = (folder.join("new"), folder.join("cur"));
    for entry in std::fs::read_dir(&new)?.take(MOST) {
        let entry = entry?;
        // Neither a link out of the mailbox nor a folder is a mail.
        if !entry.file_type()?.is_file() {
            continue;
        }
        let mail = match read(&entry.path()) {
            Ok(mail) => mail,
            // Another server was first.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        match take_mail(house, &mail).await {
            Ok(report) => {
                taken += report.taken;
                for why in report.refused {
                    tracing::info!(?why, "a mail in the mailbox was not taken as an answer");
                }
            }
            Err(fault) => {
                tracing::warn!(%fault, "an answer was not taken");
                return Ok(taken);
            }
        }
        let mut name = entry.file_name();
        name.push(":2,S");
        match std::fs::rename(entry.path(), seen.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(taken)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut mail = Vec::new();
    std::fs::File::open(path)?
        .take(LARGEST)
        .read_to_end(&mut mail)?;
    Ok(mail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use services::Clock;
    use store::testing::{Engine, TestDatabase};

    #[tokio::test(flavor = "multi_thread")]
    async fn every_mail_is_read_once_whatever_it_holds() {
        let database = TestDatabase::new(Engine::Sqlite).await;
        let house = House::new(database.store.clone(), Clock::fixed(1_795_507_200));
        let folder = std::env::temp_dir().join(format!("maildir-{}", store::new_id()));
        for part in ["new", "cur", "new/folder"] {
            std::fs::create_dir_all(folder.join(part)).expect("a folder");
        }
        for (name, mail) in [
            ("1", &b"BEGIN:VCALENDAR"[..]),
            ("2", &[0xff; 300][..]),
            ("3", b""),
        ] {
            std::fs::write(folder.join("new").join(name), mail).expect("a mail");
        }
        assert_eq!(read_once(&house, &folder).await.expect("read"), 0);
        let mut seen: Vec<_> = std::fs::read_dir(folder.join("cur"))
            .expect("the folder")
            .map(|entry| entry.expect("a mail").file_name())
            .collect();
        seen.sort_unstable();
        assert_eq!(seen, ["1:2,S", "2:2,S", "3:2,S"]);
        std::fs::remove_dir_all(&folder).expect("gone");
        assert!(read_once(&house, &folder).await.is_err());
    }
}
