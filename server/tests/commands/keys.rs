use crate::{Folder, NOW, SAM, cases, done, following, house, refused, server};
use services::House;
use services::cases::{CaseKeys, youth_key};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use store::testing::TestDatabase;
use vault::{BlindIndex, MasterKeys, Place, YouthKey};

const NAME: Place = Place::new("case_youth", SAM.0, "family_name");
const KEYS: &str = "SELECT COUNT(*) FROM case_key";

/// The two key files, as an operator makes them, and where the copy goes.
struct Files {
    keys: String,
    index: String,
    copy: String,
    _folder: Folder,
}

impl Files {
    fn new() -> Self {
        let folder = Folder::new();
        let new = |name: &str| {
            let file = folder.file(name);
            let (code, line, complaint) = server(&["cases", "new-key", name]);
            assert_eq!((code, complaint), (Some(0), String::new()));
            std::fs::write(&file, line).expect("written");
            file
        };
        Self {
            keys: new("2026-11"),
            index: new("index"),
            copy: folder.file("copy"),
            _folder: folder,
        }
    }

    fn house(&self, database: &TestDatabase) -> House {
        house(database).with_case_keys(CaseKeys {
            masters: MasterKeys::read(Path::new(&self.keys)).expect("keys"),
            index: BlindIndex::read(Path::new(&self.index)).expect("a key"),
        })
    }
}

/// A youth with a key, in the database; gives the key.
async fn youth(database: &TestDatabase, house: &House) -> YouthKey {
    let text = SAM.to_string();
    let id = match database.store.is_postgres() {
        true => format!("'{text}'"),
        false => format!("x'{}'", text.replace('-', "")),
    };
    let sql = format!("INSERT INTO case_youth (id, made_at, version) VALUES ({id}, {NOW}, 1)");
    database.run_raw(&sql).await.expect("a youth");
    let key = YouthKey::generate().expect("random");
    let masters = &house.case_keys().expect("keys").masters;
    let wrapped = masters.wrap(SAM.0, &key).expect("wrapped");
    let tx = house.store().begin().await.expect("begun");
    tx.insert_youth_key(&following(), SAM, &wrapped, NOW)
        .await
        .expect("a key");
    tx.commit(Vec::new()).await.expect("committed");
    key
}

store::on_both_engines! {
    async fn copied_keys_come_back_once_and_open_what_was_sealed(database) {
        let files = Files::new();
        let house = files.house(&database);
        let key = youth(&database, &house).await;
        let sealed = key.seal(&NAME, b"De Vries").expect("sealed");
        let copied = cases(&database, &["copy-keys", &files.copy]);
        assert_eq!(copied, done("Keys copied: 1."));
        let mode = std::fs::metadata(&files.copy).expect("the copy").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);

        // As a backup is when it comes back.
        database.run_raw("DELETE FROM case_key").await.expect("gone");
        let with = ["restore-keys", "--case-keys", &files.keys, "--case-index-key", &files.index];
        let restore = || cases(&database, &[&with[..], &[files.copy.as_str()][..]].concat());
        assert_eq!(restore(), done("Keys put back: 1."));
        assert_eq!(restore(), done("Keys put back: 0."));
        let tx = house.store().begin().await.expect("begun");
        let found = youth_key(&house, &tx, &following(), SAM).await.expect("the key");
        assert_eq!(found.open(&NAME, &sealed).expect("opens").to_vec(), b"De Vries");
    }

    async fn a_copy_with_a_line_that_is_no_key_puts_nothing_back(database) {
        let files = Files::new();
        let house = files.house(&database);
        youth(&database, &house).await;
        cases(&database, &["copy-keys", &files.copy]);
        let copy = std::fs::read_to_string(&files.copy).expect("the copy");
        std::fs::write(&files.copy, format!("{copy}geen sleutel\n")).expect("written");
        database.run_raw("DELETE FROM case_key").await.expect("gone");
        let with = ["restore-keys", "--case-keys", &files.keys, "--case-index-key", &files.index];
        let restored = cases(&database, &[&with[..], &[files.copy.as_str()][..]].concat());
        assert_eq!(restored, refused("Line 2 is no key."));
        let nameless = cases(&database, &["restore-keys", &files.copy]);
        assert_eq!(nameless, refused("Name the files with --case-keys and --case-index-key."));
        assert_eq!(database.number(KEYS).await, 0);
    }
}
