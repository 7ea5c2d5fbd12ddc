//! Master keys come and go; a youth's key goes once.

use crate::world::{NOW, SAM, following, house_with, key_line, log_rows, youth};
use domain::ids::YouthId;
use domain::permission::Role;
use services::cases::{About, Rotated, Verified, note, note_sealed, rotate_key, verify, youth_key};
use services::{Actor, Fault};
use store::cases::log::LogFilter;
use vault::Place;

const NAME: Place = Place::new("case_youth", SAM.0, "family_name");

store::on_both_engines! {
    async fn after_a_rotation_the_older_key_is_needed_no_more(database) {
        let old = key_line("first");
        let before = house_with(&database, &old);
        let key = youth(&database, &before, SAM).await;
        for number in 1..=5 {
            youth(&database, &before, YouthId::from_number(number)).await;
        }
        let sealed = key.seal(&NAME, b"De Vries").expect("sealed");

        let newer = key_line("second");
        let both = house_with(&database, &format!("{newer}{old}"));
        let operator = Actor::operator();
        assert_eq!(rotate_key(&both, &operator).await, Ok(Rotated { youths: 6, second_factors: 0, numbers: 0 }));
        assert_eq!(rotate_key(&both, &operator).await, Ok(Rotated { youths: 0, second_factors: 0, numbers: 0 }));

        let after = house_with(&database, &newer);
        let tx = after.store().begin().await.expect("begun");
        let found = youth_key(&after, &tx, &following(), SAM).await.expect("the key");
        assert_eq!(found.open(&NAME, &sealed).expect("opens").to_vec(), b"De Vries");
        drop(tx);
        let rows = verify(&after, &[]).await.expect("read");
        assert_eq!(rows, Verified { rows: 6, broken: None });
    }

    async fn a_rotation_that_was_stopped_halfway_goes_on_where_it_was(database) {
        let old = key_line("first");
        let before = house_with(&database, &old);
        for number in 1..=4 {
            youth(&database, &before, YouthId::from_number(number)).await;
        }
        let newer = key_line("second");
        let both = house_with(&database, &format!("{newer}{old}"));
        // Two were done when it was stopped.
        let permit = Actor::operator().permit().expect("may");
        for number in 1..=2 {
            let youth = YouthId::from_number(number);
            let masters = &both.case_keys().expect("keys").masters;
            let tx = both.store().begin().await.expect("begun");
            let was = tx.youth_key(&permit, youth).await.expect("read").expect("a key");
            let place = vault::MasterKeys::place_of_key(youth.0);
            let becomes = masters.seal_anew(&place, &was).expect("anew");
            assert_eq!(tx.rewrap_youth_key(&permit, youth, &was, &becomes).await, Ok(true));
            assert_eq!(tx.rewrap_youth_key(&permit, youth, &was, &becomes).await, Ok(false));
            tx.commit(Vec::new()).await.expect("committed");
        }
        // Both at once, as when two people start it.
        let operator = Actor::operator();
        let (one, other) = tokio::join!(
            rotate_key(&both, &operator),
            rotate_key(&both, &operator)
        );
        let youths = one.expect("rotated").youths + other.expect("rotated").youths;
        assert_eq!(youths, 2);
    }

    async fn a_key_that_is_destroyed_leaves_nothing_readable_and_the_chain_whole(database) {
        let house = house_with(&database, &key_line("first"));
        let key = youth(&database, &house, SAM).await;
        let tx = house.store().begin().await.expect("begun");
        let about = About::Youth(SAM);
        note_sealed(&house, &tx, &following(), "youth.change", (about, &key), &"De Vries")
            .await
            .expect("noted");
        tx.commit(Vec::new()).await.expect("committed");

        let tx = house.store().begin().await.expect("begun");
        let logged = note(&house, &tx, &following(), "youth.erase", about).await.expect("noted");
        assert_eq!(logged.destroy_youth_key(SAM).await, Ok(true));
        let lines = logged.lines(&LogFilter { most: 10, ..LogFilter::default() }).await;
        let deeds: Vec<_> = lines.expect("lines").into_iter().map(|line| line.deed).collect();
        assert_eq!(deeds, ["youth.erase", "youth.change"]);
        tx.commit(Vec::new()).await.expect("committed");

        let tx = house.store().begin().await.expect("begun");
        let gone = youth_key(&house, &tx, &following(), SAM).await.err();
        assert_eq!(gone, Some(Fault::NotFound));
        drop(tx);
        log_rows(&house, 1).await;
        let rows = verify(&house, &[]).await.expect("read");
        assert_eq!(rows, Verified { rows: 3, broken: None });
    }

    async fn nobody_but_who_keeps_the_server_or_the_rules_turns_keys(database) {
        let house = house_with(&database, &key_line("first"));
        for role in Role::ALL {
            let turned = rotate_key(&house, &crate::world::with(role)).await;
            let expected = match role {
                Role::Administrator => Ok(Rotated::default()),
                _ => Err(Fault::Denied),
            };
            assert_eq!(turned, expected, "{role:?}");
        }
        assert_eq!(house.clock().now(), NOW);
    }
}
