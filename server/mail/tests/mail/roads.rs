//! The folder and the memory.

use crate::{envelope, sender};
use mail::{Folder, Mailer, Memory, Reason, SendError};
use mail_parser::MessageParser;
use std::path::PathBuf;
use std::{env, fs, process};

/// A folder of this test alone, gone at its end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        Self(env::temp_dir().join(format!("mail-{name}-{}", process::id())))
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(&self.0)
            .expect("the folder is there")
            .map(|entry| entry.expect("an entry").file_name().into_string())
            .map(|name| name.expect("a name in UTF-8"))
            .collect();
        names.sort();
        names
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn a_folder_holds_one_whole_file_for_each_mail_however_often_it_is_sent() {
    let scratch = Scratch::new("folder");
    let mailer = Mailer::File(Folder::new(scratch.0.join("out"), sender()));
    for row in [1, 2, 1] {
        let sent = mailer.send(&envelope(row, "ib@school.example")).await;
        assert_eq!(sent, Ok(()));
    }
    let out = Scratch(scratch.0.join("out"));
    let names = ["1", "2"]
        .map(|row| format!("20261124T081530Z-00000000-0000-0000-0000-00000000000{row}.eml"));
    assert_eq!(out.names(), names);
    let octets = fs::read(out.0.join(&names[0])).expect("the file can be read");
    let read = MessageParser::default().parse(&octets).expect("a mail");
    assert_eq!(read.subject(), Some("Uw voorlichting is bevestigd"));
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_tried_again_later() {
    let scratch = Scratch::new("blocked");
    fs::write(&scratch.0, "a file, not a folder").expect("the file can be written");
    let mailer = Mailer::File(Folder::new(&scratch.0, sender()));
    assert_eq!(
        mailer.send(&envelope(1, "ib@school.example")).await,
        Err(SendError::Temporary(Reason::NotWritten))
    );
    fs::remove_file(&scratch.0).expect("the file can be removed");
}

#[tokio::test]
async fn memory_keeps_what_was_sent_and_fails_when_told_to() {
    let memory = Memory::new(sender());
    let mailer = Mailer::Memory(memory.clone());
    let busy = SendError::Temporary(Reason::Refused(451));
    memory.fail_next(busy);
    let mail = envelope(1, "ib@school.example");
    assert_eq!(mailer.send(&mail).await, Err(busy));
    assert_eq!(mailer.send(&mail).await, Ok(()));
    assert_eq!(memory.sent(), [mail]);
}

#[tokio::test]
async fn an_address_that_no_mail_can_carry_will_never_work() {
    let mailer = Mailer::Memory(Memory::new(sender()));
    let longest_label_and_one = format!("ib@{}.example", "a".repeat(64));
    assert_eq!(
        mailer.send(&envelope(1, &longest_label_and_one)).await,
        Err(SendError::Permanent(Reason::AddressUnusable))
    );
}
