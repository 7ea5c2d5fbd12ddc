//! A backup never holds the keys of youths: who was erased since stays erased when it is restored.

use crate::world::{NOW, SAM, following, house_with, key_line, youth};
use domain::ids::YouthId;
use services::cases::{About, keys_to_keep, note, restore_keys, verify, youth_key};
use services::{Actor, Fault};
use store::testing::{Engine, TestDatabase};
use store::{Options, Store};
use vault::{MasterKeys, Place, Sealed};

const KIM: YouthId = YouthId::from_number(0x4b);

/// A month later.
const MONTH: i64 = 30 * 86_400;

async fn erase(house: &services::House, youth: YouthId) {
    let tx = house.store().begin().await.expect("begun");
    let logged = note(house, &tx, &following(), "youth.erase", About::Youth(youth)).await;
    logged
        .expect("noted")
        .destroy_youth_key(youth)
        .await
        .expect("destroyed");
    tx.commit(Vec::new()).await.expect("committed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_month_old_backup_restored_after_an_erasure_stays_unreadable_for_the_erased_alone() {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let line = key_line("first");
    let house = house_with(&database, &line);
    let (sam, kim) = (
        youth(&database, &house, SAM).await,
        youth(&database, &house, KIM).await,
    );
    let place = |id: YouthId| Place::new("case_youth", id.0, "family_name");
    let sealed = [(SAM, &sam, "De Vries"), (KIM, &kim, "Jansen")]
        .map(|(id, key, name)| (id, key.seal(&place(id), name.as_bytes()).expect("sealed")));
    let keys = keys_to_keep(&house, &Actor::operator())
        .await
        .expect("read");

    let file = std::env::temp_dir().join(format!("backup-{}.db", uuid::Uuid::now_v7()));
    let path = file.display().to_string();
    house.store().backup(&path).await.expect("backed up");
    let bytes = std::fs::read(&file).expect("the copy");
    for key in &keys {
        let wrapped = key.wrapped.sealed.as_bytes();
        assert!(!bytes.windows(wrapped.len()).any(|part| part == wrapped));
    }

    house.clock().advance(MONTH);
    erase(&house, SAM).await;
    let kept = keys_to_keep(&house, &Actor::operator())
        .await
        .expect("read");

    // The server is lost; backup, master key and the newest copy of the keys are what there is.
    let store = Store::open(&Options::new(format!("sqlite://{path}")))
        .await
        .expect("opens");
    let restored = services::House::new(store, services::Clock::fixed(NOW + MONTH)).with_case_keys(
        services::cases::CaseKeys {
            masters: MasterKeys::parse(&line).expect("keys"),
            index: vault::BlindIndex::parse(&line).expect("a key"),
        },
    );
    assert_eq!(
        restore_keys(&restored, &Actor::operator(), &kept).await,
        Ok(1)
    );
    assert_eq!(
        restore_keys(&restored, &Actor::operator(), &kept).await,
        Ok(0)
    );
    let tx = restored.store().begin().await.expect("begun");
    let gone = youth_key(&restored, &tx, &following(), SAM).await.err();
    assert_eq!(gone, Some(Fault::NotFound));
    let key = youth_key(&restored, &tx, &following(), KIM)
        .await
        .expect("the key");
    let (_, name) = &sealed[1];
    assert_eq!(
        key.open(&place(KIM), name).expect("opens").to_vec(),
        b"Jansen"
    );
    let other = key.open(&place(SAM), &sealed[0].1);
    assert_eq!(other, Err(vault::VaultError::DoesNotOpen));
    assert!(Sealed::from_bytes(sealed[0].1.as_bytes().to_vec()).is_ok());
    drop(tx);
    assert_eq!(verify(&restored, &[]).await.expect("read").broken, None);
    restored.store().clone().close().await;
    for end in ["", "-wal", "-shm"] {
        let _removed = std::fs::remove_file(format!("{path}{end}"));
    }
}
