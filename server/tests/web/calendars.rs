//! Calendars that come in: answers to invitations, and colleagues' own calendars.

use crate::support::{TestApp, today};
use crate::uploads::{post_to, send_file};
use domain::ids::EmployeeId;
use services::Actor;

const REPLIES: &str = "/planning/antwoorden/inlezen";

fn reply(lesson: &str, from: &str, answer: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
         UID:{lesson}@preventieplanner\r\nDTSTAMP:20261124T070000Z\r\n\
         ATTENDEE;PARTSTAT={answer}:mailto:{from}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn calendar(title: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:{title}\r\n\
         DTSTART:20261126T090000Z\r\nDTEND:20261126T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// A lesson of the demo to which its school is invited from now on.
async fn invited(app: &TestApp) -> String {
    let region = demo::region(today());
    let mut lessons = region
        .lessons
        .iter()
        .filter(|one| one.published && one.cancelled.is_none());
    let lesson = lessons
        .find(|one| {
            one.lesson
                .slot
                .as_ref()
                .is_some_and(|slot| slot.day > today())
        })
        .expect("a published lesson");
    let id = lesson.lesson.id;
    let told = format!(
        "INSERT INTO told_lesson (lesson_id, state, day, start_minute, minutes, educators, sequence,
            invited, told_at)
         SELECT l.id, l.state, l.day, l.start_minute, l.minutes, '[]', 0, 1 = 1, 0
         FROM lesson l WHERE l.id = {}",
        match app.database.engine() {
            store::testing::Engine::Sqlite => format!("x'{}'", id.to_string().replace('-', "")),
            store::testing::Engine::Postgres => format!("'{id}'::uuid"),
        }
    );
    app.database.run_raw(&told).await.expect("told");
    id.to_string()
}

fn educator() -> EmployeeId {
    let region = demo::region(today());
    let found = region
        .employees
        .iter()
        .find(|one| one.email.as_str() == "educator@demo.example");
    found.expect("the educator").id
}

store::on_both_engines! {
    async fn an_answer_handed_in_is_counted_and_stands_at_its_lesson(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let lesson = invited(&app).await;
        let at = format!("/planning/les/{lesson}");
        let hand_in = format!("/planning/antwoorden?les={lesson}");
        assert!(planner.get(&at).await.links().contains(&hand_in));
        let yes = reply(&lesson, "iemand@school.example", "ACCEPTED");
        let foreign = reply("00000000-0000-8000-8000-000000000000", "iemand@school.example", "ACCEPTED");
        let answer = send_file(&planner, REPLIES, "antwoord.ics", &yes).await;
        assert_eq!(answer.leads_to(), "/planning/antwoorden?gelezen=1&niet=");
        assert!(planner.get(answer.leads_to()).await.body.contains("1 antwoord overgenomen."));
        assert!(planner.get(&at).await.body.contains("Geaccepteerd op 24 november om 08:00, door iemand anders."));
        let answer = send_file(&planner, REPLIES, "vreemd.ics", &foreign).await;
        assert_eq!(answer.leads_to(), "/planning/antwoorden?gelezen=0&niet=not_ours.1");
        let page = planner.get(answer.leads_to()).await;
        assert!(page.body.contains("Geen antwoord overgenomen."), "{}", page.body);
        assert!(page.body.contains("Het gaat niet over een les waarvoor we iemand uitnodigden."));
        // The administrator keeps the mail, and hands in the same.
        let administrator = app.as_administrator().await;
        assert!(administrator.get("/beheer/post").await.links().contains(&"/planning/antwoorden".to_owned()));
        let no = reply(&lesson, "iemand@school.example", "DECLINED");
        let answer = send_file(&administrator, REPLIES, "antwoord.ics", &no).await;
        assert_eq!(answer.leads_to(), "/planning/antwoorden?gelezen=1&niet=");
        assert!(planner.get(&at).await.body.contains("Afgewezen op 24 november"));
        // Whatever stands in the address, the page stands.
        let odd = planner.get("/planning/antwoorden?gelezen=x&niet=a.b,older.9999999999,%00&les=..").await;
        assert_eq!(odd.status, 200);
    }

    async fn odd_and_hostile_files_come_back_with_one_sentence_and_change_nothing(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let deep = format!("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n{}", "BEGIN:X\r\n".repeat(50_000));
        let cases = [
            ("", "", "Kies eerst een bestand."),
            ("leeg.ics", "", "In dit bestand zit geen agenda-antwoord."),
            ("pagina.html", "<!DOCTYPE html><html></html>", "In dit bestand zit geen agenda-antwoord."),
            ("zip.ics", "PK\u{3}\u{4}\u{0}\u{0}", "In dit bestand zit geen agenda-antwoord."),
            ("mail.eml", "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x--", "In dit bestand zit geen agenda-antwoord."),
            ("half.ics", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "maar geen antwoord op een uitnodiging."),
            ("diep.ics", deep.as_str(), "role=\"alert\""),
        ];
        for (name, file, sentence) in cases {
            let answer = send_file(&planner, REPLIES, name, file).await;
            assert_eq!(answer.status, 422, "{name}");
            assert!(answer.body.contains(sentence), "{name}: {}", answer.body);
            assert!(answer.body.contains("aria-invalid=\"true\""), "{name}");
        }
        let large = "a".repeat(services::replies::LARGEST_FILE + 100_000);
        let answer = send_file(&planner, REPLIES, "groot.ics", &large).await;
        assert_eq!(answer.status, 413);
        assert!(answer.body.contains("Dit bestand is groter dan 5 MB."), "{}", answer.body);
        let broken = post_to(&planner, REPLIES, "geen formulier".to_owned()).await;
        assert_eq!(broken.status, 400);
        assert_eq!(planner.get(REPLIES).await.leads_to(), "/planning/antwoorden");
        for other in [app.as_educator().await, app.as_manager().await] {
            let refused = send_file(&other, REPLIES, "x.ics", "BEGIN:VCALENDAR").await;
            assert_eq!(refused.status, 403);
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM reply").await, 0);
    }

    async fn a_calendar_is_read_as_busy_from_a_file_by_whose_it_is_and_by_planners(database) {
        let app = TestApp::demo(database).await;
        let me = educator();
        let mine = app.as_educator().await;
        let own = "/mijn-agenda/inlezen";
        let read = send_file(&mine, own, "agenda.ics", &calendar("Canary tandarts")).await;
        assert_eq!(read.leads_to(), "/mijn-agenda?gedaan=agenda-gelezen");
        let page = mine.get(read.leads_to()).await;
        assert!(page.body.contains("Gelezen op 24 november om 09:00: 1 keer bezet."), "{}", page.body);
        let planner = app.as_planner().await;
        let of_staff = format!("/medewerkers/{me}/agenda");
        let board = planner.get("/planning").await.unpacked() + &planner.get(&format!("/medewerkers/{me}")).await.body;
        assert!(!board.contains("tandarts"));
        let wrong = send_file(&planner, &of_staff, "x.ics", "hallo").await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Dit bestand is geen agenda.") && wrong.body.contains("1 keer bezet"), "{}", wrong.body);
        let read = send_file(&planner, &of_staff, "agenda.ics", &calendar("x")).await;
        assert_eq!(read.leads_to(), format!("/medewerkers/{me}?gedaan=agenda-gelezen"));
        for odd in ["/medewerkers/niemand/agenda", "/medewerkers/00000000-0000-8000-8000-000000000000/agenda"] {
            let unknown = send_file(&planner, odd, "agenda.ics", &calendar("x")).await;
            assert_eq!(unknown.status, 404, "{odd}");
        }
        assert_eq!(send_file(&mine, &of_staff, "agenda.ics", &calendar("x")).await.status, 403);
        assert_eq!(send_file(&planner, own, "agenda.ics", &calendar("x")).await.status, 403);
        assert_eq!(planner.get(&of_staff).await.leads_to(), format!("/medewerkers/{me}"));
        let forget = planner.get(&format!("/medewerkers/{me}")).await.form_to("busy/remove");
        assert_eq!(planner.send_form(&forget).await.leads_to(), format!("/medewerkers/{me}?gedaan=agenda-weg"));
        assert_eq!(app.database.number("SELECT COUNT(*) FROM busy_span").await, 0);
    }

    async fn the_address_of_a_calendar_is_shown_to_nobody_again(database) {
        let app = TestApp::demo(database).await;
        let mine = app.as_educator().await;
        let form = mine.get("/mijn-agenda").await.form_to("busy/set-address");
        let wrong = mine.send_form(&form.clone().with("calendar_address", "http://agenda.example/geheim-1")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Vul een adres in dat begint met https:// of webcal://."), "{}", wrong.body);
        assert!(!wrong.body.contains("geheim-1"));
        let kept = mine.send_form(&form.with("calendar_address", "webcal://agenda.example/geheim-2.ics")).await;
        assert_eq!(kept.leads_to(), "/mijn-agenda?gedaan=agenda-adres");
        let page = mine.get(kept.leads_to()).await;
        assert!(page.body.contains("We lezen agenda.example."), "{}", page.body);
        let planner = app.as_planner().await;
        let of_staff = planner.get(&format!("/medewerkers/{}", educator())).await;
        assert!(of_staff.body.contains("We lezen agenda.example."), "{}", of_staff.body);
        for page in [page, of_staff, app.as_administrator().await.get("/beheer/logboek").await] {
            assert!(!page.body.contains("geheim-"), "{}", page.body);
        }
        let manager = app.as_manager().await.get(&format!("/medewerkers/{}", educator())).await;
        assert!(!manager.body.contains("agenda.example"), "when somebody is busy is for who plans");
        let view = services::staff::busy_view(&app.house, &Actor::operator(), educator()).await;
        assert_eq!(view.expect("a view").source.map(|one| one.host), Some("agenda.example".to_owned()));
    }
}
