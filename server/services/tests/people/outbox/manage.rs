use super::*;
use crate::world::{educator, employee, post, with};
use domain::outbox::{MailCounts, MailState};
use domain::permission::{Grant, Role};
use mail::{Language, Reason, SendError};
use services::outbox::{
    deliver_due, give_up, preview, preview_html, previews, retry, send_example,
};
use services::{Fault, Post};

async fn failed(house: &House, memory: &Memory, mailer: &Mailer) {
    memory.fail_next(SendError::Permanent(Reason::AddressRefused(550)));
    deliver_due(house, mailer).await.expect("tried");
}

store::on_both_engines! {
    async fn a_mail_that_failed_goes_when_somebody_says_again(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "link")]).await;
        let (memory, mailer) = memory();
        failed(&house, &memory, &mailer).await;
        let id = MailId::from_number(1);
        assert_eq!(retry(&house, &administrator(), id).await, Ok(()));
        assert_eq!(retry(&house, &administrator(), id).await, Err(Fault::Stale));
        deliver_due(&house, &mailer).await.expect("tried");
        assert_eq!(memory.sent().len(), 1);
        assert_eq!(retry(&house, &administrator(), id).await, Err(Fault::Stale));
        assert_eq!(give_up(&house, &administrator(), id).await, Err(Fault::Stale));
        let acts = "SELECT COUNT(*) FROM audit WHERE subject_kind LIKE 'mail.%'";
        // Failed, again, sent.
        assert_eq!(database.number(acts).await, 3);
    }

    async fn a_mail_that_was_stopped_is_not_sent_until_somebody_says_again(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "link"), mail(2, "code")]).await;
        for number in [1, 2] {
            let id = MailId::from_number(number);
            assert_eq!(give_up(&house, &administrator(), id).await, Ok(()));
        }
        let (memory, mailer) = memory();
        deliver_due(&house, &mailer).await.expect("nothing to do");
        assert_eq!(memory.sent(), []);
        assert_eq!(held(&database).await, (1, 1));
        let again = |number| retry_of(&house, number);
        assert_eq!((again(1).await, again(2).await), (Ok(()), Err(Fault::Stale)));
        deliver_due(&house, &mailer).await.expect("tried");
        assert_eq!(memory.sent().len(), 1);
    }

    async fn the_queue_shows_where_each_mail_stands_and_nothing_of_what_it_says(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "link")]).await;
        let (memory, mailer) = memory();
        failed(&house, &memory, &mailer).await;
        queued(&house, &[mail(2, "code"), mail(3, "reminder")]).await;
        let page = read_outbox(&house, &administrator(), &MailFilter::default()).await;
        let page = page.expect("the queue");
        assert_eq!(page.counts, MailCounts(vec![(MailState::Failed, 1), (MailState::Queued, 2)]));
        let shown: Vec<_> =
            page.lines.iter().map(|one| (one.kind.as_str(), one.address.as_deref())).collect();
        let address = Some("c…@school.example");
        assert_eq!(shown, [("reminder", address), ("code", address), ("link", address)]);
        let filter = MailFilter { state: Some(MailState::Failed), page: 1 };
        let page = read_outbox(&house, &administrator(), &filter).await.expect("the queue");
        let kinds: Vec<_> = page.lines.iter().map(|one| one.kind.as_str()).collect();
        assert_eq!(kinds, ["link"]);
    }

    async fn nobody_but_administrators_sees_or_changes_the_queue(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "link")]).await;
        let id = MailId::from_number(1);
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let actor = with(role);
            let read = read_outbox(&house, &actor, &MailFilter::default()).await;
            assert_eq!(read, Err(Fault::Denied), "{role:?}");
            assert_eq!(retry(&house, &actor, id).await, Err(Fault::Denied), "{role:?}");
            assert_eq!(give_up(&house, &actor, id).await, Err(Fault::Denied), "{role:?}");
            assert_eq!(previews(&house, &actor), Err(Fault::Denied), "{role:?}");
            let sent = send_example(&house, &actor, &post(), "link", "nl").await;
            assert_eq!(sent, Err(Fault::Denied), "{role:?}");
        }
    }

    async fn an_administrator_sends_an_example_to_themselves_once(database) {
        let house = house(&database);
        let id = employee(&house, "Noor Bakker").await;
        let noor = Actor::employee(id, vec![Grant { role: Role::Administrator, area: None }]);
        let post: Post = post();
        for _ in 0..2 {
            let sent = send_example(&house, &noor, &post, "moved", "en").await;
            assert_eq!(sent, Ok(()));
        }
        let (memory, mailer) = memory();
        deliver_due(&house, &mailer).await.expect("delivered");
        let arrived = memory.sent();
        let to: Vec<_> = arrived.iter().map(|one| (one.to.as_str(), one.language)).collect();
        assert_eq!(to, [("noor.bakker@example.org", Language::English)]);
        let unknown = send_example(&house, &noor, &crate::world::post(), "poem", "nl").await;
        assert_eq!(unknown, Err(Fault::NotFound));
        let (_, no_administrator) = educator(&house, "Sam Kok").await;
        assert_eq!(preview(&house, &no_administrator, "moved"), Err(Fault::Denied));
    }

    async fn each_message_can_be_looked_at_in_both_languages(database) {
        let house = house(&database);
        let all = previews(&house, &administrator()).expect("the examples");
        assert_eq!(all.len(), samples().len());
        for one in all {
            assert_eq!(preview(&house, &administrator(), one.kind), Ok(one.clone()));
            for (written, code) in one.written.iter().zip(["nl", "en"]) {
                let html = preview_html(&house, &administrator(), one.kind, written.language);
                let html = html.expect("the example");
                assert!(html.contains(&format!("<html lang=\"{code}\"")), "{}", one.kind);
                assert!(!written.subject.is_empty() && written.text.lines().count() > 3);
            }
        }
        assert_eq!(preview(&house, &administrator(), "poem"), Err(Fault::NotFound));
    }
}

async fn retry_of(house: &House, number: u128) -> Result<(), Fault> {
    retry(house, &administrator(), MailId::from_number(number)).await
}
