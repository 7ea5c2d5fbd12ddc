use super::*;
use domain::outbox::MailState;
use services::outbox::{Delivered, deliver_due, deliver_next};
use std::collections::BTreeSet;
use store::outbox::Wipe;

const MAILS: u128 = 200;
const WORKERS: usize = 8;

store::on_both_engines! {
    async fn of_eight_workers_on_two_servers_each_mail_is_sent_by_one(database) {
        let here = house(&database);
        let there = House::new(database.second_door().await, here.clock().clone());
        let mails: Vec<_> = (1..=MAILS).map(|number| mail(number, "link")).collect();
        queued(&here, &mails).await;
        let (memory, mailer) = memory();
        let mut workers = tokio::task::JoinSet::new();
        for number in 0..WORKERS {
            let house = [&here, &there][number % 2].clone();
            let mailer = mailer.clone();
            workers.spawn(async move { deliver_due(&house, &mailer).await.expect("delivered") });
        }
        let shares = workers.join_all().await;
        let together = shares.iter().fold(Delivered::default(), |sum, share| Delivered {
            sent: sum.sent + share.sent,
            later: sum.later + share.later,
            failed: sum.failed + share.failed,
            dropped: sum.dropped + share.dropped,
        });
        assert_eq!(together, Delivered { sent: 200, ..Delivered::default() });
        let arrived = memory.sent();
        let names: BTreeSet<_> = arrived.iter().map(|one| one.id.to_string()).collect();
        let expected: BTreeSet<_> = mails.iter().map(|one| name_of(one.id)).collect();
        assert_eq!((arrived.len(), names), (200, expected));
        let trail = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'mail.sent'";
        assert_eq!(database.number(trail).await, 200);
    }

    async fn two_workers_never_have_the_same_mail(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "link"), mail(2, "link")]).await;
        let one = house.store().begin().await.expect("a write");
        let first = one.claim_mail(&permit(), NOW, NOW + 60).await.expect("asked");
        one.commit(Vec::new()).await.expect("taken");
        let two = house.store().begin().await.expect("a write");
        let second = two.claim_mail(&permit(), NOW, NOW + 60).await.expect("asked");
        let third = two.claim_mail(&permit(), NOW, NOW + 60).await.expect("asked");
        two.commit(Vec::new()).await.expect("taken");
        let ids = [first, second, third].map(|mail| mail.map(|mail| mail.id));
        let number = |number| Some(MailId::from_number(number));
        assert_eq!(ids, [number(1), number(2), None]);
    }

    async fn a_mail_that_its_worker_left_behind_goes_again_under_the_same_name(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "link")]).await;
        let tx = house.store().begin().await.expect("a write");
        let left = tx.claim_mail(&permit(), NOW, NOW + 90).await.expect("asked");
        let left = left.expect("the mail");
        tx.commit(Vec::new()).await.expect("taken");
        let (memory, mailer) = memory();
        house.clock().advance(89);
        assert_eq!(deliver_next(&house, &mailer).await, Ok(None));
        assert_eq!(only(&house).await.state, MailState::Sending);
        house.clock().advance(1);
        assert_eq!(
            deliver_due(&house, &mailer).await,
            Ok(Delivered { sent: 1, ..Delivered::default() })
        );
        let arrived = memory.sent();
        let told: Vec<_> =
            arrived.iter().map(|one| (one.id.to_string(), one.date.timestamp())).collect();
        assert_eq!(told, [(name_of(MailId::from_number(1)), NOW)]);

        // Whoever had it first comes back and has nothing to say any more.
        let tx = house.store().begin().await.expect("a write");
        let failed = (MailState::Failed, None);
        let ended = tx.end_mail(&permit(), &left, failed, Wipe::Nothing, NOW).await;
        assert_eq!(ended, Ok(false));
        drop(tx);
        assert_eq!(only(&house).await.state, MailState::Sent);
    }
}
