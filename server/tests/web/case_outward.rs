//! What goes out of the house while there is a case: mail, and a backup of the database.

use crate::canary::{WORDS, make_case};
use crate::support::TestApp;
use domain::permission::Role;
use mail::{Folder, Mailer};
use services::outbox;
use store::testing::{Engine, TestDatabase};

/// The youth's citizen service number, as typed in the case.
const BSN: &str = "111222333";

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes
        .windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_of_a_case_is_in_a_mail_or_in_a_backup() {
    let app = TestApp::demo(TestDatabase::new(Engine::Sqlite).await).await;
    let coordinator = app.as_new(Role::CaseCoordinator, None).await;
    let case = make_case(&app).await;
    // What could leak is there.
    let page = coordinator.get(&format!("/zaken/{case}")).await;
    assert!(page.body.contains(WORDS), "{}", page.body);

    let name = format!("planner-outward-{}", std::process::id());
    let scratch = std::env::temp_dir().join(name);
    let folder = scratch.join("mail");
    let sender = app.house.mail().sender.clone();
    let mailer = Mailer::File(Folder::new(&folder, sender));
    outbox::deliver_due(&app.house, &mailer)
        .await
        .expect("delivered");
    let mut mails = Vec::new();
    for file in std::fs::read_dir(&folder).expect("mail was sent") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("a mail");
        // Quoted-printable breaks long lines.
        mails.push(text.replace("=\r\n", ""));
    }
    let copy = scratch.join("backup.db");
    let path = copy.display().to_string();
    app.house.store().backup(&path).await.expect("backed up");
    let backup = std::fs::read(&copy).expect("the copy");
    std::fs::remove_dir_all(&scratch).expect("removed");

    let id = case.to_string();
    let telling = mails.iter().filter(|mail| {
        let secrets = [WORDS, BSN, id.as_str()];
        secrets.iter().any(|secret| mail.contains(secret))
    });
    assert_eq!(telling.collect::<Vec<_>>(), Vec::<&String>::new());
    // Who got the case was told to log in.
    assert!(!mails.is_empty());
    let copied = [WORDS, BSN].map(|secret| holds(&backup, secret));
    assert_eq!(copied, [false, false]);
    // The backup is whole: the case is in it, by the number that people call it by.
    let newest = app
        .database
        .strings("SELECT MAX(number) FROM case_file")
        .await;
    assert!(holds(&backup, &newest[0]));
}
