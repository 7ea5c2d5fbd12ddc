//! Colleagues let schools in: by a link, and on the telephone.

use crate::support::{TestApp, today};
use app::access::OVER_PAGE;
use domain::ids::OrganisationId;
use domain::organisation::Contact;
use services::{Actor, booking};

/// A school of Leiden that is open, with one of its contacts that has an address.
fn school() -> (OrganisationId, Contact) {
    let region = demo::region(today());
    let leiden = region
        .areas
        .iter()
        .find(|area| area.name == "Leiden")
        .expect("Leiden")
        .id;
    let there = |code: &str| {
        let place = region.municipalities.iter().find(|one| one.code == code);
        place.is_some_and(|one| one.area == leiden)
    };
    let open = region
        .organisations
        .iter()
        .filter(|one| one.closed_on.is_none() && there(&one.address.municipality));
    let with_contact = open.filter_map(|one| {
        let mut contacts = region.contacts.iter();
        let contact = contacts.find(|c| c.organisation == one.id && c.email.is_some())?;
        Some((one.id, contact.clone()))
    });
    with_contact.into_iter().next().expect("a school")
}

store::on_both_engines! {
    async fn a_planner_mails_a_link_sees_it_in_the_list_and_withdraws_it(database) {
        let app = TestApp::demo(database).await;
        let (planner, (id, contact)) = (app.as_planner().await, school());
        let address = format!("/scholen/{id}");
        app.close_seasons().await;
        let page = planner.get(&address).await;
        assert!(page.body.contains("Er is nu geen seizoen waarvoor scholen kunnen boeken."));
        app.season().await;
        let form = planner.get(&address).await.form_to("invitations/send-link");
        let form = form.with("contact", &contact.id.to_string());
        for _ in 0..2 {
            let sent = planner.send_form(&form).await;
            assert_eq!(sent.leads_to(), format!("{address}?gedaan=link-gestuurd"));
        }
        let queued = "SELECT COUNT(*) FROM outbox WHERE kind = 'link'";
        assert_eq!(app.database.number(queued).await, 1);
        let page = planner.get(&address).await;
        for text in ["Gestuurd op 24 november 2026", "Nog niet gebruikt.", contact.name.as_str()] {
            assert!(page.body.contains(text), "{text} in {}", page.body);
        }
        let form = page.form_to("invitations/revoke-link");
        let revoked = planner.send_form(&form).await;
        assert_eq!(revoked.leads_to(), format!("{address}?gedaan=link-ingetrokken"));
        let page = planner.get(&address).await;
        assert!(page.body.contains("Ingetrokken op 24 november 2026."));
        assert!(!page.body.contains(">Intrekken<"));
    }

    async fn nobody_chosen_is_told_beside_the_field(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let planner = app.as_planner().await;
        let address = format!("/scholen/{}", school().0);
        let form = planner.get(&address).await.form_to("invitations/send-link");
        let refused = planner.send_form(&form.with("contact", "")).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("id=\"link-contact-error\""), "{}", refused.body);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM booking_link").await, 0);
    }

    async fn a_planner_books_for_a_school_on_the_telephone_and_stops(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let (planner, (id, _)) = (app.as_planner().await, school());
        let page = planner.get(&format!("/scholen/{id}")).await;
        let begun = planner.send_form(&page.form_to("invitations/book-for")).await;
        assert_eq!(begun.leads_to(), "/boeken");
        let there = planner.in_school(&begun.visit().expect("a visit"));
        let home = there.get("/boeken").await;
        assert!(home.body.contains("U boekt namens"), "{}", home.body);
        assert!(!home.body.contains("href=\"/planning\""), "no menu of colleagues");
        let stopped = there.send_form(&home.form_to("portal/leave")).await;
        assert_eq!(stopped.leads_to(), format!("/scholen/{id}"));
        assert_eq!(there.get("/boeken").await.leads_to(), OVER_PAGE);
        assert_eq!(there.get("/account").await.status, 200);
    }

    async fn who_plans_elsewhere_or_not_at_all_lets_nobody_in(database) {
        let app = TestApp::demo(database).await;
        let season = app.season().await;
        let (id, contact) = school();
        booking::make_link(&app.house, &Actor::operator(), id, season).await.expect("a link");
        let link = booking::links_of(&app.house, &Actor::operator(), id).await.expect("links")[0].id;
        let (id, contact, link) = (id.to_string(), contact.id.to_string(), link.to_string());
        let key = services::Post::new().expect("random bytes");
        let area = app.area("Gouda").await;
        let of_gouda = app.as_new(domain::permission::Role::Planner, Some(area)).await;
        let manager = app.as_manager().await;
        for visitor in [of_gouda, manager] {
            let acts: [(&str, &[(&str, &str)]); 3] = [
                ("send-link", &[("organisation", &id), ("contact", &contact), ("key", key.as_str())]),
                ("revoke-link", &[("organisation", &id), ("link", &link)]),
                ("book-for", &[("organisation", &id)]),
            ];
            for (act, fields) in acts {
                let answer = visitor.call(&format!("invitations/{act}"), fields).await;
                assert_eq!((answer.status, answer.visit()), (403, None), "{act}");
            }
            let page = visitor.get(&format!("/scholen/{id}")).await;
            assert!(!page.body.contains("Boeken door de school"));
        }
        let links = booking::links_of(&app.house, &Actor::operator(), school().0).await;
        let open: Vec<_> = links.expect("links").iter().map(|one| one.link.revoked_at).collect();
        assert_eq!(open, [None]);
    }
}
