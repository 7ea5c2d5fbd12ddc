//! A visit that ends while a form is filled in, and a lesson that a group had before: nothing that
//! was typed is lost.

use crate::school_books::{fields_of, inside, post, read, school, series, times};
use crate::support::TestApp;
use app::api::booking::HeldPage;
use domain::permission::BookLessons;
use services::{Actor, Post};

store::on_both_engines! {
    async fn what_was_typed_waits_until_the_school_has_come_in_again(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let visitor = inside(&app, &own).await;
        let key = Post::new().expect("random bytes");
        let (lesson, group) = (own.lesson.to_string(), own.groups[0].to_string());
        let address = format!("/boeken/wensen/{lesson}");
        let fields = [
            ("form[lesson_type]", lesson.as_str()),
            ("form[groups][]", &group),
            ("form[remarks]", "Graag in de aula & met \"geluid\"."),
            ("form[again]", "on"),
            ("key", key.as_str()),
            ("_page", &address),
        ];
        app.house.clock().advance(1_801);
        let over = visitor.post("booking/leave-wishes", &fields).await;
        assert_eq!(over.status, 401);
        assert_eq!(over.header("location"), "");
        for part in [
            "Wat u invulde, is er nog",
            "action=\"/api/booking/leave-wishes\"",
            "name=\"form[remarks]\" value=\"Graag in de aula &amp; met &quot;geluid&quot;.\"",
            &format!("name=\"_page\" value=\"{address}\""),
            &format!("name=\"form[groups][]\" value=\"{group}\""),
        ] {
            assert!(over.body.contains(part), "{part} in {}", over.body);
        }
        // Sent once more without coming in it waits there again; after coming in it arrives, once.
        assert_eq!(visitor.post("booking/leave-wishes", &fields).await.status, 401);
        let back = inside(&app, &own).await;
        for _ in 0..2 {
            let sent = back.post("booking/leave-wishes", &fields).await;
            assert_eq!(sent.leads_to(), "/boeken/jaar?gedaan=gevraagd");
        }
        let kept = "SELECT COUNT(*) FROM request WHERE remarks LIKE 'Graag in de aula & met%'";
        assert_eq!(app.database.number(kept).await, 1);
        // Another visitor's empty page holds nothing of it.
        let other = app.signed_out().get("/boeken/uit").await;
        assert!(!other.body.contains("Wat u invulde"), "{}", other.body);
    }

    async fn a_group_has_the_same_lesson_twice_only_knowingly(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let visitor = inside(&app, &own).await;
        let first = series(&visitor, &own).await;
        post(&visitor, "booking/hold", &fields_of(&first)).await;
        let held: HeldPage = read(&visitor, "booking/read-held").await;
        let fields = vec![("form[requests][]".to_owned(), held.visits[0].request.to_string())];
        post(&visitor, "booking/confirm", &fields).await;
        let actor = Actor::school(own.id, None);
        assert!(actor.permit::<BookLessons>().is_ok());
        let had = services::booking::had_before(&app.house, &actor, own.lesson).await.expect("read");
        assert!(own.groups.iter().all(|group| had.contains(group)), "{had:?}");

        let page = visitor.get(&times(&own)).await;
        assert!(page.body.contains("deze les staat al in dit schooljaar."), "{}", page.body);
        let second = series(&visitor, &own).await;
        assert_eq!(second.parts[0].had.len(), 2);
        let mut fields = fields_of(&second);
        fields.retain(|(name, _)| !name.ends_with("[again]"));
        fields.push(("_page".to_owned(), times(&own)));
        let asked = post(&visitor, "booking/hold", &fields).await;
        assert_eq!(asked.status, 422);
        assert!(asked.body.contains("href=\"#again-0\""), "{}", asked.body);
        assert!(asked.body.contains("Zet een vinkje als u dit zo wilt."), "{}", asked.body);
        fields.push(("form[parts][0][again]".to_owned(), "on".to_owned()));
        let held = post(&visitor, "booking/hold", &fields).await;
        assert_eq!(held.leads_to(), "/boeken/afmaken");

        let lesson = own.lesson.to_string();
        let wishes = visitor.get(&format!("/boeken/wensen/{lesson}")).await;
        assert!(wishes.body.contains("deze les staat al in dit schooljaar."), "{}", wishes.body);
        let (key, group) = (Post::new().expect("random bytes"), own.groups[0].to_string());
        let mut fields = vec![
            ("form[lesson_type]", lesson.as_str()),
            ("form[groups][]", &group),
            ("key", key.as_str()),
        ];
        let asked = visitor.call("booking/leave-wishes", &fields).await;
        assert_eq!(asked.status, 422);
        fields.push(("form[again]", "on"));
        assert_eq!(visitor.post("booking/leave-wishes", &fields).await.leads_to(), "/boeken/jaar?gedaan=gevraagd");
    }
}
