//! Mail scanners at the letters that the product really wrote: one that opens everything and presses
//! nothing, and one that presses every button.

use crate::canary::{make_own, met, set_free};
use crate::support::{Answer, TestApp, Visitor, this_week, today};
use axum::http::Method;
use domain::ids::{ContactId, EmployeeId, OrganisationId};
use domain::lesson::State;
use domain::organisation::ContactForm;
use mail::{Envelope, Mailer, Memory};
use services::{Actor, Post, booking, evaluations, letters, outbox, planning};
use std::collections::{BTreeMap, BTreeSet};

fn post() -> Post {
    Post::new().expect("random bytes")
}

/// A school with a contact who has an address and lessons that were given and are to come.
fn school() -> (OrganisationId, ContactId) {
    let region = demo::region(today());
    let lately = this_week().previous().monday();
    let has = |school: OrganisationId, state: State| {
        let mut lessons = region.lessons.iter().map(|one| &one.lesson);
        lessons.any(|one| {
            let near = one.slot.as_ref().is_some_and(|slot| slot.day >= lately);
            one.organisation == school && one.state == state && near
        })
    };
    let mut contacts = region.contacts.iter().filter(|one| one.email.is_some());
    let found = contacts
        .find(|one| has(one.organisation, State::Given) && has(one.organisation, State::Confirmed));
    let found = found.expect("such a school");
    (found.organisation, found.id)
}

/// Lets the product write to schools what it can, and sends it.
async fn letters(app: &TestApp, school: OrganisationId, contact: ContactId) -> Vec<Envelope> {
    let (house, operator) = (&app.house, Actor::operator());
    let season = app.season().await;
    for one in &demo::region(today()).lesson_types {
        app.offer(season, one.id, "pick_slot").await;
    }
    booking::send_link(
        house,
        &operator,
        &post(),
        school,
        &contact.to_string(),
        "nl",
    )
    .await
    .expect("a link");
    let form = ContactForm {
        name: "Iemand Nieuw".into(),
        email: "nieuw@school.example".into(),
        ..ContactForm::default()
    };
    let own = Actor::school(school, None);
    booking::ask_contact_code(house, &own, &post(), Some(contact), &form, "nl")
        .await
        .expect("a code");
    planning::publish_week(house, &operator, this_week())
        .await
        .expect("published");
    planning::publish_week(house, &operator, this_week().next())
        .await
        .expect("published");
    let board = planning::read_board(house, &operator, this_week().next())
        .await
        .expect("a board");
    let proposed = board
        .cards
        .iter()
        .filter(|card| card.state == State::Proposed);
    let proposed: Vec<_> = proposed.map(|card| (card.lesson, card.version)).collect();
    planning::confirm_lessons(house, &operator, &proposed)
        .await
        .expect("confirmed");
    letters::remind(house).await.expect("reminded");
    evaluations::ask(house).await.expect("asked");

    let memory = Memory::new(house.mail().sender.clone());
    let mailer = Mailer::Memory(memory.clone());
    outbox::deliver_due(house, &mailer)
        .await
        .expect("delivered");
    memory.sent()
}

/// The paths that letters link to, in text and in HTML.
fn links<'a>(letters: impl Iterator<Item = &'a Envelope>) -> Vec<String> {
    let mut paths = BTreeSet::new();
    for mail in letters {
        for text in [&mail.text, &mail.html] {
            for rest in text.split("://").skip(1) {
                let end = rest.find(|c: char| c.is_whitespace() || "\"<>".contains(c));
                let url = &rest[..end.unwrap_or(rest.len())];
                let path = url.find('/').map_or("/", |at| &url[at..]);
                paths.insert(path.trim_end_matches(['.', ',']).to_owned());
            }
        }
    }
    paths.into_iter().collect()
}

/// Every address that a scanner tries in every way, with what it leads to.
async fn open(scanner: &Visitor, path: &str) -> Vec<Answer> {
    let mut answers = Vec::new();
    for method in [Method::GET, Method::HEAD, Method::GET] {
        let mut next = path.to_owned();
        for _ in 0..10 {
            let headers = [("accept", "*/*"), ("user-agent", "scanner")];
            let answer = scanner
                .send(method.clone(), &next, &headers, String::new())
                .await;
            let moved = (300..400).contains(&answer.status);
            let leads_to = answer.header("location").to_owned();
            answers.push(answer);
            if !moved {
                break;
            }
            next = leads_to;
        }
    }
    answers
}

store::on_both_engines! {
    async fn a_scanner_that_opens_every_link_of_every_letter_changes_nothing_at_all(database) {
        let app = TestApp::demo(database).await;
        let (school, contact) = school();
        let sent = letters(&app, school, contact).await;
        let paths = links(sent.iter());
        assert!(sent.len() > 10, "{} letters", sent.len());
        for kind in ["/boeken/link/", "/evaluatie/", "/boeken"] {
            assert!(paths.iter().any(|path| path.starts_with(kind)), "{kind} in {paths:?}");
        }
        let scanner = app.signed_out();
        let before = app.database.contents().await;
        let mut seen: BTreeSet<String> = paths.iter().cloned().collect();
        for path in &paths {
            for answer in open(&scanner, path).await {
                assert!(answer.status < 500, "{} at {path}", answer.status);
                assert_eq!(answer.header("set-cookie"), "", "{path}");
                seen.extend(answer.links());
            }
        }
        // And what those pages link to.
        for path in seen.iter().filter(|path| !path.starts_with("/pkg/")) {
            open(&scanner, path).await;
        }
        let after = app.database.contents().await;
        for (table, rows) in &before {
            assert_eq!(after.get(table), Some(rows), "{table}");
        }
        assert_eq!(after.len(), before.len());
    }

    async fn a_scanner_that_presses_every_button_once_doubles_nothing_and_meets_no_other_school(database) {
        let app = TestApp::demo(database).await;
        let (school, contact) = school();
        let sent = letters(&app, school, contact).await;
        let contacts = demo::region(today()).contacts;
        let own: Vec<_> = contacts.iter().filter(|one| one.organisation == school).collect();
        let to_own = |mail: &&Envelope| own.iter().any(|one| one.email.as_ref() == Some(&mail.to));
        let paths = links(sent.iter().filter(to_own));
        assert!(paths.iter().any(|path| path.starts_with("/evaluatie/")), "{paths:?}");
        set_free(&app, EmployeeId::from_number(1)).await;
        make_own(&app, school).await;
        let counted = async || {
            let mut counts = BTreeMap::new();
            for table in ["school_session", "evaluation", "lesson", "request", "contact", "school_group", "contact_code"] {
                counts.insert(table, app.database.number(&format!("SELECT COUNT(*) FROM {table}")).await);
            }
            counts
        };
        let before = counted().await;
        let mut scanner = app.signed_out();
        let mut to_open: Vec<String> = paths;
        // What comes in first, so that the rest is reached from within.
        to_open.sort_by_key(|path| !path.starts_with("/boeken/link/"));
        let (mut opened, mut pressed) = (BTreeSet::new(), BTreeSet::new());
        let (mut entered, mut answered) = (0, 0);
        while opened.len() < 60 && !to_open.is_empty() {
            let path = to_open.remove(0);
            if !opened.insert(path.clone()) {
                continue;
            }
            let page = scanner.get(&path).await;
            assert!(page.status < 500, "{} at {path}", page.status);
            assert_eq!(met(&page), BTreeSet::new(), "{path}");
            for form in page.forms() {
                // Leaving comes last, and the language is the scanner's own.
                if ["/api/portal/leave", "/taal"].contains(&form.action.as_str())
                    || !pressed.insert((path.clone(), form.action.clone()))
                {
                    continue;
                }
                let answer = scanner.send_form(&form).await;
                assert!(answer.status < 500, "{} of {} at {path}", answer.status, form.action);
                assert_eq!(met(&answer), BTreeSet::new(), "{} at {path}", form.action);
                entered += i64::from(answer.visit().is_some());
                if let Some(visit) = answer.visit() {
                    scanner = scanner.in_school(&visit);
                }
                if (300..400).contains(&answer.status) {
                    answered += i64::from(form.action == "/api/evaluations/answer");
                    to_open.push(answer.leads_to().to_owned());
                }
            }
            let own = |link: &String| link.starts_with("/boeken") || link.starts_with("/evaluatie/");
            to_open.extend(page.links().into_iter().filter(own));
        }
        assert!(pressed.len() > 5, "{pressed:?}");
        let after = counted().await;
        let more = |table: &str| after[table] - before[table];
        assert_eq!(more("school_session"), entered, "one visit for each press");
        assert_eq!(more("evaluation"), answered, "an evaluation for each that was answered");
        assert_eq!(more("contact"), 0, "a contact changes by a code alone");
        let doubled = "SELECT COUNT(*) FROM (SELECT group_id, day, start_minute FROM lesson
            WHERE day IS NOT NULL AND state <> 'cancelled'
            GROUP BY group_id, day, start_minute HAVING COUNT(*) > 1) twice";
        assert_eq!(app.database.number(doubled).await, 0);
        let codes = more("contact_code");
        assert!((0..=4).contains(&codes), "{codes} codes");
        // Pressed again, the same buttons answer in order and make nothing more of it.
        let link = opened.iter().find(|path| path.starts_with("/boeken/link/")).expect("a link");
        let again = scanner.get(link).await;
        assert_eq!(again.status, 200);
        let left = scanner.post("portal/leave", &[]).await;
        assert_eq!(left.leads_to(), "/boeken/uit?gedaan=afgesloten");
    }
}
