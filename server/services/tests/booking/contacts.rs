//! What is known of a contact: told whole, gone whole, and not known for ever.

use crate::region::{LEIDEN, operator, post, with_role};
use crate::season::Booking;
use domain::ids::ContactId;
use domain::organisation::ContactForm;
use domain::permission::Role;
use domain::request::RequestForm;
use domain::retention::ContactTermForm;
use domain::values::{Mistake, Mistakes};
use services::booking::{AskLink, ask_contact_code, ask_link, send_link};
use services::contacts::{
    about_contact, erase_contact, erase_expired, export_contact, read_term, set_term,
};
use services::{Actor, Fault, organisations};
use std::collections::BTreeSet;
use store::testing::TestDatabase;

/// What may be found of the person anywhere.
const TRACES: [&str; 3] = ["Noor Kanarie", "noor.kanarie@", "12345678"];

/// SHA-256 of the address, as answers to invitations are kept.
const ANSWERED_AS: &str = "0ac05c009da9bc8d0cbd6273511e5eb371c1009a9e6920bb20333fd6c4bd3e28";

const NAMED: &str = "Bel Noor Kanarie, noor.kanarie@school.example of 06-12345678.";

fn noor() -> ContactForm {
    ContactForm {
        name: "Noor Kanarie".into(),
        function: "ib".into(),
        email: "noor.kanarie@school.example".into(),
        phone: "06-12345678".into(),
    }
}

async fn add(booking: &Booking, form: &ContactForm) -> ContactId {
    let (house, school) = (&booking.region.house, booking.region.leiden);
    organisations::add_contact(house, &operator(), &post(), school, form)
        .await
        .expect("a contact")
}

/// Leaves the person wherever the product can keep one.
async fn leave_everywhere(booking: &Booking, database: &TestDatabase, id: ContactId) {
    let (region, house) = (&booking.region, &booking.region.house);
    let groups = region.groups(2).await;
    let educator = region.educator("Sanne").await;
    let form = RequestForm {
        contact: id.to_string(),
        remarks: NAMED.into(),
        ..region.form(&groups)
    };
    let request = region.make(&form).await;
    region.place(request, 0, educator, "2026-12-15", 9).await;
    send_link(
        house,
        &operator(),
        &post(),
        region.leiden,
        &id.to_string(),
        "nl",
    )
    .await
    .expect("a link");
    let school = Actor::school(region.leiden, None);
    let other = ContactForm {
        function: "directie".into(),
        ..noor()
    };
    ask_contact_code(house, &school, &post(), Some(id), &other, "nl")
        .await
        .expect("a code");
    let ask = AskLink {
        email: "noor.kanarie@school.example".into(),
        sender: "192.0.2.1".into(),
        language: "nl".into(),
    };
    ask_link(house, &ask).await.expect("asked");
    let json = NAMED.replace('"', "\\\"");
    for sql in [
        format!("UPDATE lesson SET cancel_reason = '{NAMED}', overruled = '{NAMED}', outcome_remark = '{NAMED}'"),
        format!("UPDATE lesson_change SET reason = '{NAMED}', before_state = '{{\"x\":\"{json}\"}}', after_state = '{{\"x\":\"{json}\"}}'"),
        "UPDATE school_group SET teacher = 'Noor Kanarie', name = 'Klas van Noor Kanarie ' || name".into(),
        "INSERT INTO evaluation SELECT id, lesson_type_id, 1, 5, 4, 5, 4, 'Groet, Noor Kanarie' FROM lesson".into(),
        "INSERT INTO outbox SELECT u.id, u.organisation_id, 'cancelled', 'ander@school.example', 'nl',
            '{\"cancelled\":{\"reason\":\"Vraag noor kanarie\"}}', 'mailto:noor.kanarie@school.example', NULL,
            'queued', 1, 1, 99999999999, NULL, 0, '', NULL
            FROM (SELECT o.id, o.id AS organisation_id FROM organisation o WHERE o.name = 'De Regenboog') u".into(),
    ] {
        database.run_raw(&sql).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
    }
    for (reason, sql) in [
        (
            "free_day",
            "INSERT INTO free_day SELECT id, organisation_id, '2026-12-01', '2026-12-01', 'Met Noor Kanarie weg' FROM school_group WHERE level = 'groep 8' AND pupils = 24 ORDER BY id LIMIT 1",
        ),
        (
            "moment",
            "INSERT INTO group_unavailable SELECT id, id, 1, NULL, NULL, 500, 600, 'Noor Kanarie is dan weg' FROM school_group ORDER BY id LIMIT 1",
        ),
    ] {
        database
            .run_raw(sql)
            .await
            .unwrap_or_else(|error| panic!("{reason}: {error}"));
    }
    let reply = format!(
        "INSERT INTO reply SELECT id, '{ANSWERED_AS}', TRUE, 'accepted', 0, 1, 1 FROM lesson"
    );
    database.run_raw(&reply).await.expect("answers");
}

async fn found(database: &TestDatabase) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for trace in TRACES.into_iter().chain([ANSWERED_AS]) {
        found.extend(database.columns_with(trace).await);
    }
    found
}

store::on_both_engines! {
    async fn who_is_erased_stands_in_no_column_of_any_table_and_in_no_page_of_the_file(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let id = add(&booking, &noor()).await;
        leave_everywhere(&booking, &database, id).await;
        let stood = found(&database).await;
        let expected = [
            "contact.email", "contact.name", "contact.phone", "contact_code.draft",
            "evaluation.remark", "free_day.reason", "group_unavailable.reason",
            "lesson.cancel_reason", "lesson.outcome_remark", "lesson.overruled",
            "lesson_change.after_state", "lesson_change.before_state", "lesson_change.reason",
            "link_asked.address", "outbox.address", "outbox.invitation", "outbox.message",
            "reply.answered_by", "request.remarks", "school_group.name", "school_group.teacher",
        ];
        assert_eq!(stood, expected.map(str::to_owned).into());
        let lessons = database.number("SELECT COUNT(*) FROM lesson").await;
        let replies = database.number("SELECT COUNT(*) FROM reply").await;

        let post = post();
        let stale = erase_contact(house, &operator(), &post, region.leiden, id, 7).await;
        assert_eq!(stale, Err(Fault::Stale));
        let elsewhere = erase_contact(house, &operator(), &post, region.gouda, id, 1).await;
        assert_eq!(elsewhere, Err(Fault::NotFound));
        for _ in 0..2 {
            let erased = erase_contact(house, &operator(), &post, region.leiden, id, 1).await;
            assert_eq!(erased, Ok(()));
        }
        assert_eq!(found(&database).await, BTreeSet::new());
        for trace in TRACES {
            assert!(!database.file_holds(trace), "{trace} in the file");
        }
        // What the school asked for and got stays.
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson").await, lessons);
        assert_eq!(database.number("SELECT COUNT(*) FROM reply").await, replies);
        assert_eq!(database.number("SELECT COUNT(*) FROM request WHERE contact_id IS NULL").await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM booking_link WHERE revoked_at IS NULL").await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox WHERE state = 'queued'").await, 1);
        let trail = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'contact.erase'";
        assert_eq!(database.number(trail).await, 1);
    }

    async fn all_that_is_known_of_a_contact_is_one_file_without_what_opens_a_door(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let id = add(&booking, &noor()).await;
        leave_everywhere(&booking, &database, id).await;
        let file = export_contact(house, &operator(), region.leiden, id).await.expect("a file");
        let all: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        assert_eq!(all["contact"]["email"], "noor.kanarie@school.example");
        let counts = ["requests", "mail", "links", "codes", "replies", "evaluations_of_lessons"]
            .map(|part| all[part].as_array().map_or(0, Vec::len));
        assert_eq!(counts, [1, 2, 1, 1, 2, 2]);
        let named: BTreeSet<_> = all["named_in"].as_array().expect("texts").iter()
            .map(|one| one["place"].as_str().expect("a place").to_owned()).collect();
        assert!(named.contains("request.remarks") && named.contains("school_group.teacher"), "{named:?}");
        assert!(!file.contains("/boeken/link/") && !file.contains("\"code\":"), "{file}");
        let trail = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'contact.export' AND detail NOT LIKE '%anarie%'";
        assert_eq!(database.number(trail).await, 1);
        let about = about_contact(house, &operator(), region.leiden, id).await.expect("about");
        assert_eq!((about.letters, about.links, about.requests), (2, 1, 1));
        assert_eq!(about.last_used.map(|day| day.to_string()), Some("2026-12-15".to_owned()));
    }

    async fn outside_ones_areas_and_for_a_school_nothing_is_told_or_erased(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let theirs = region.contact(region.gouda).await;
        let (planner, school) = (with_role(Role::Planner, LEIDEN), Actor::school(region.gouda, None));
        let educator = with_role(Role::Educator, LEIDEN);
        for who in [planner, school, educator] {
            let told = export_contact(house, &who, region.gouda, theirs).await;
            assert_eq!(told, Err(Fault::Denied));
            let gone = erase_contact(house, &who, &post(), region.gouda, theirs, 1).await;
            assert_eq!(gone, Err(Fault::Denied));
            assert_eq!(read_term(house, &who, None).await, Err(Fault::Denied.into()));
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM contact").await, 1);
    }

    async fn a_contact_goes_when_the_term_is_over_and_not_while_a_lesson_is_ahead(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let (old, busy) = (add(&booking, &noor()).await, region.contact(region.leiden).await);
        let groups = region.groups(1).await;
        let form = RequestForm { contact: busy.to_string(), ..region.form(&groups) };
        let request = region.make(&form).await;
        let educator = region.educator("Sanne").await;
        region.place(request, 0, educator, "2027-06-15", 9).await;
        database.run_raw("UPDATE contact SET noted_at = NULL WHERE email LIKE 'noor%'").await.expect("of old");
        assert_eq!(erase_expired(house).await, Ok(0), "counting begins");
        let form = |months: &str| ContactTermForm { months: months.into() };
        let odd = set_term(house, &operator(), 24, &form("0")).await;
        assert_eq!(odd, Err(Mistakes::one("months", Mistake::NotANumber).into()));
        assert_eq!(set_term(house, &operator(), 12, &form("3")).await, Err(Fault::Stale.into()));
        house.clock().advance(150 * 86_400);
        let tried = read_term(house, &operator(), Some(&form("3"))).await.expect("a trial");
        let now: usize = tried.areas.iter().map(|area| area.now).sum();
        assert_eq!((tried.term.months(), now, tried.schools.len()), (24, 1, 1));
        assert_eq!((tried.schools[0].now, tried.schools[0].name.as_str()), (1, "De Regenboog"));
        assert_eq!(erase_expired(house).await, Ok(0), "a trial changes nothing");
        assert_eq!(set_term(house, &operator(), 24, &form("3")).await, Ok(()));
        assert_eq!(erase_expired(house).await, Ok(1));
        let gone = about_contact(house, &operator(), region.leiden, old).await;
        assert_eq!(gone.map(|_| ()), Err(Fault::NotFound));
        let trail = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'contact.expire' AND employee_id IS NULL";
        assert_eq!(database.number(trail).await, 1);
        let kept = about_contact(house, &operator(), region.leiden, busy).await.expect("kept");
        assert_eq!(kept.goes_on.map(|day| day.to_string()), Some("2027-09-15".to_owned()));
    }
}
