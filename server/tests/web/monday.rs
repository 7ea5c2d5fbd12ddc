//! What a manager does on a Monday: inviting who was not reached, setting what wants attention, and
//! what a manager is not told.

use crate::support::{TestApp, Visitor, today};
use domain::ids::{LessonTypeId, OrganisationId};
use store::testing::Engine;

const LINKS: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'link'";

/// An id as an engine writes it in a statement.
fn sql(app: &TestApp, id: &str) -> String {
    match app.database.engine() {
        Engine::Postgres => format!("'{id}'"),
        Engine::Sqlite => format!("x'{}'", id.replace('-', "")),
    }
}

/// Schools that the page offers to invite.
async fn offered(visitor: &Visitor, path: &str) -> Vec<String> {
    let page = visitor.get(path).await;
    let forms = page.forms();
    let forms = forms
        .iter()
        .filter(|form| form.action == "/api/coverage/invite-school");
    let school = |form: &crate::support::Form| {
        let field = form.fields.iter().find(|(name, _)| name == "organisation");
        field.map(|(_, value)| value.clone())
    };
    forms.filter_map(school).collect()
}

/// A school of the demo that had a lesson this year and has an address to mail to, with the themes of
/// those lessons.
fn reached(region: &demo::DemoRegion) -> (OrganisationId, Vec<LessonTypeId>) {
    let given = |one: &&demo::DemoLesson| {
        let slot = one.lesson.slot.as_ref();
        let this_year = slot.is_some_and(|slot| slot.day.to_string().starts_with("2026"));
        this_year && one.lesson.state == domain::lesson::State::Given
    };
    let mailed = |one: &&demo::DemoLesson| {
        let mut contacts = region.contacts.iter();
        contacts.any(|contact| {
            contact.organisation == one.lesson.organisation && contact.email.is_some()
        })
    };
    let first = region.lessons.iter().filter(given).find(mailed);
    let school = first.expect("a school").lesson.organisation;
    let of_school = region.lessons.iter().filter(given);
    let themes = of_school.filter(|one| one.lesson.organisation == school);
    let theme = |one: &demo::DemoLesson| {
        let mut requests = region.requests.iter();
        let request = requests.find(|request| request.id == one.lesson.request);
        request.expect("its request").lesson_type
    };
    (school, themes.map(theme).collect())
}

store::on_both_engines! {
    async fn a_manager_invites_a_school_that_was_not_reached_and_twice_pressed_is_once(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let manager = app.as_manager().await;
        let path = "/dekking/witte-vlekken?jaren=twee";
        let page = manager.get(path).await;
        let form = page.form_to("coverage/invite-school");
        for _ in 0..2 {
            let sent = manager.send_form(&form).await;
            assert_eq!(sent.leads_to(), format!("{path}&gedaan=uitgenodigd"));
        }
        assert_eq!(app.database.number(LINKS).await, 1);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM booking_link").await, 1);
        let page = manager.get(path).await;
        assert_eq!(page.body.matches("Uitgenodigd op 24 november 2026").count(), 1);
        assert_eq!(page.body.matches("Nog eens uitnodigen: ").count(), 1);
        // Another press, of a page read anew, is another mail.
        let again = page.form_to("coverage/invite-school");
        assert!(manager.send_form(&again).await.leads_to().ends_with("gedaan=uitgenodigd"));
        assert_eq!(app.database.number(LINKS).await, 2);
        let acts = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'school.link'
            AND action = 'invite_unreached'";
        assert_eq!(app.database.number(acts).await, 2);
    }

    async fn who_plans_or_manages_elsewhere_invites_nobody_there_nor_a_school_that_was_reached(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let of_leiden = app.as_manager_of("Leiden").await;
        let of_gouda = app.as_manager_of("Gouda").await;
        let spots = "/dekking/witte-vlekken";
        let (leiden, gouda) = (offered(&of_leiden, spots).await, offered(&of_gouda, spots).await);
        assert!(!leiden.is_empty() && leiden.iter().all(|one| !gouda.contains(one)));
        let region = demo::region(today());
        let (reached, _) = reached(&region);
        let key = services::Post::new().expect("random bytes");
        let send = async |visitor: &Visitor, school: &str| {
            let fields = [("organisation", school), ("key", key.as_str())];
            visitor.call("coverage/invite-school", &fields).await.status
        };
        assert_eq!(send(&of_gouda, &leiden[0]).await, 403);
        assert_eq!(send(&app.as_planner().await, &leiden[0]).await, 403);
        assert_eq!(send(&app.as_manager().await, &reached.to_string()).await, 422);
        let nobody = OrganisationId::from_number(99).to_string();
        assert_eq!(send(&app.as_manager().await, &nobody).await, 422);
        assert_eq!(app.database.number(LINKS).await, 0);
    }

    async fn a_school_that_is_a_white_spot_for_a_theme_alone_is_invited_from_that_list(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let manager = app.as_manager().await;
        let spots = "/dekking/witte-vlekken";
        let region = demo::region(today());
        let (school, given) = reached(&region);
        let place = region.organisations.iter().find(|one| one.id == school).expect("its place");
        let town = &place.address.municipality;
        let school = school.to_string();
        let themes: Vec<_> = region.lesson_types.iter().map(|one| one.id).collect();
        let never = themes.iter().find(|one| !given.contains(one)).expect("a theme it never had");
        let path = format!("{spots}?gemeente={town}&thema={never}");
        assert!(!offered(&manager, &format!("{spots}?gemeente={town}")).await.contains(&school));
        let page = manager.get(&path).await;
        let forms = page.forms();
        let form = forms.iter().find(|form| {
            let field = ("organisation".to_owned(), school.clone());
            form.action == "/api/coverage/invite-school" && form.fields.contains(&field)
        });
        let form = form.expect("it is offered for that theme");
        let had = given.first().expect("a theme it had").to_string();
        for other in ["", had.as_str(), "00000000-0000-0000-0000-000000000099", "x"] {
            let refused = manager.send_form(&form.clone().with("theme", other)).await;
            assert_eq!(refused.status, 422, "{other}");
        }
        let sent = manager.send_form(form).await;
        assert_eq!(sent.leads_to(), format!("{path}&gedaan=uitgenodigd"));
        assert_eq!(app.database.number(LINKS).await, 1);
    }

    async fn a_manager_sets_what_wants_attention_and_turns_the_mail_off(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        let settings = "/dekking/aandacht/instellen";
        let page = manager.get(settings).await;
        let form = page.form_to("coverage/set-alert-rules");
        let wrong = manager.send_form(&form.clone().with("form[cancelled]", "veel")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("id=\"regels-cancelled-error\""), "{}", wrong.body);
        let never = form.with("form[under_percent]", "0").with("form[cancelled]", "0");
        let saved = manager.send_form(&never.with("form[waiting_days]", "0")).await;
        assert_eq!(saved.leads_to(), format!("{settings}?gedaan=ingesteld"));
        assert!(manager.get("/dekking").await.body.contains("Niets vraagt nu aandacht."));
        let off = manager.send_form(&page.form_to("coverage/set-alert-mail")).await;
        assert_eq!(off.leads_to(), format!("{settings}?gedaan=mail-uit"));
        let page = manager.get(settings).await;
        assert!(page.body.contains("De mail staat uit."));
        assert!(page.body.contains("Zet de mail aan"));
    }

    async fn every_line_of_the_card_opens_as_many_rows_as_it_says(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        let page = manager.get("/dekking").await;
        let mut lines = 0;
        for rest in page.body.split("href=\"/dekking/aandacht?soort=").skip(1) {
            let (kind, rest) = rest.split_once('"').expect("a kind");
            let said = rest.split_once('>').expect("its tag").1;
            let count: usize = said.split(' ').next().expect("a word").parse().expect("a count");
            let rows = manager.get(&format!("/dekking/aandacht?soort={kind}")).await;
            let (_, body) = rows.body.split_once("<tbody").expect("rows");
            assert_eq!(body.matches("<tr").count(), count, "{kind}");
            lines += 1;
        }
        assert!(lines >= 2, "{lines}");
    }

    async fn how_few_pupils_a_small_group_has_is_told_to_who_plans_and_to_no_manager(database) {
        let app = TestApp::demo(database).await;
        let region = demo::region(today());
        let year = domain::time::SchoolYear::of(today());
        let of_year = |one: &&demo::DemoLesson| {
            let group = region.groups.iter().find(|group| group.id == one.lesson.group);
            one.outcome.is_some() && group.is_some_and(|group| group.school_year == year)
        };
        let lesson = region.lessons.iter().find(of_year).expect("a lesson that was recorded");
        let lesson = &lesson.lesson;
        let (id, group) = (lesson.id.to_string(), lesson.group.to_string());
        for statement in [
            format!("UPDATE school_group SET pupils = 4, name = 'Klein' WHERE id = {}", sql(&app, &group)),
            format!("UPDATE lesson SET pupils_present = 3 WHERE id = {}", sql(&app, &id)),
        ] {
            app.database.run_raw(&statement).await.expect("made small");
        }
        let pages = [
            format!("/planning/les/{id}"),
            format!("/aanvragen/{}", lesson.request),
            format!("/scholen/{}", lesson.organisation),
        ];
        let exact = [", 4 leerlingen", ">4 leerlingen", "Leerlingen\" class=\"number\">4<"];
        let (manager, planner) = (app.as_manager().await, app.as_planner().await);
        for path in &pages {
            let told = manager.get(path).await;
            assert_eq!(told.status, 200, "{path}");
            assert!(told.body.contains("minder dan 5"), "{path}");
            for small in exact.iter().chain(&[">3</dd>"]) {
                assert!(!told.body.contains(small), "{small} at {path}");
            }
            let told = planner.get(path).await.body;
            assert!(exact.iter().any(|one| told.contains(one)), "{path}");
            assert!(!told.contains("minder dan 5"), "{path}");
        }
        let small = "\"pupils\":4,";
        let present = "\"pupils_present\":3";
        for (function, field, value) in [
            ("lessons/read-lesson", "lesson", id.clone()),
            ("requests/read-request", "request", lesson.request.to_string()),
            ("organisations/read", "id", lesson.organisation.to_string()),
        ] {
            let fields = [(field, value.as_str())];
            let (by_manager, by_planner) =
                (manager.call(function, &fields).await, planner.call(function, &fields).await);
            let read = (by_manager.unpacked(), by_planner.unpacked());
            assert_eq!((by_manager.status, by_planner.status), (200, 200), "{function}");
            assert!(!read.0.contains(small) && !read.0.contains(present), "{function}: {}", read.0);
            assert!(read.1.contains(small), "{function}: {}", read.1);
        }
        // The board goes packed.
        let week = lesson.slot.as_ref().expect("a place").day.to_string();
        for (visitor, told) in [(&manager, 0), (&planner, 4)] {
            let board = visitor.call("planning/read-board", &[("week", &week)]).await;
            let page: app::api::planning::BoardPage =
                serde_json::from_str(&board.body).expect("a board");
            let group = page.board.roster.groups.get(&lesson.group);
            assert_eq!(group.map(|group| group.pupils), Some(told));
        }
    }

    async fn an_educator_sees_own_figures_that_open_own_lessons(database) {
        let app = TestApp::demo(database).await;
        let educator = app.as_educator().await;
        let page = educator.get("/mijn-cijfers").await;
        assert_eq!(page.status, 200);
        let links: Vec<_> = (page.links().into_iter())
            .filter(|link| link.starts_with("/mijn-cijfers?van="))
            .map(|link| link.replace("&amp;", "&"))
            .collect();
        assert!(links.len() > 4, "{links:?}");
        for link in links {
            let rest = page.body.split(&link.replace('&', "&amp;")).nth(1).expect("its link");
            let count = rest.split_once('>').expect("its tag").1.split('<').next();
            let count: usize = count.expect("a number").parse().expect("a count");
            let behind = educator.get(&link).await;
            let (_, rows) = behind.body.split_once("id=\"regels\"").expect("rows");
            assert_eq!(rows.matches("<tr").count(), count + 1, "{link}");
        }
        let week = educator.get("/mijn-lessen").await;
        assert!(week.body.contains("href=\"/mijn-cijfers\""));
        let wrong = educator.get("/mijn-cijfers?van=2026-12-31&tot=2026-01-01").await;
        assert!(wrong.body.contains("Je ziet nu dit hele jaar."));
        assert_eq!(app.as_case_worker().await.get("/mijn-cijfers").await.status, 403);
    }

    async fn the_page_of_workload_links_to_rows_that_add_up(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        let page = manager.get("/dekking/werkdruk?van=2026-09-01&tot=2026-12-31").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("<desc id=\"uren-woorden\">"));
        let links: Vec<_> = (page.links().into_iter())
            .filter(|link| link.starts_with("/dekking/werkdruk/regels"))
            .collect();
        assert!(links.len() > 20, "{}", links.len());
        for link in links.iter().take(3).chain(links.iter().rev().take(3)) {
            let rest = page.body.split(&format!("href=\"{}\"", link.replace('&', "&amp;"))).nth(1);
            let rest = rest.or_else(|| page.body.split(&format!("href=\"{link}\"")).nth(1));
            let shown = rest.expect("its link").split_once('>').expect("its tag").1;
            let shown = shown.split('<').next().expect("a number").to_owned();
            let rows = manager.get(&link.replace("&amp;", "&")).await;
            assert_eq!(rows.status, 200, "{link}");
            let (_, caption) = rows.body.split_once("id=\"regels\"").expect("a caption");
            let caption = caption.split("</caption>").next().expect("its end");
            assert!(caption.contains(&shown), "{shown} in {caption}");
        }
        assert_eq!(app.as_educator().await.get("/dekking/werkdruk").await.status, 403);
    }

    async fn what_is_taken_and_free_of_a_contract_opens_the_lines_it_is_made_of(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        let page = manager.get("/dekking/werkdruk?van=2026-09-01&tot=2026-12-31").await;
        let cell = |label: &str| {
            let (_, cell) = page.body.split_once(&format!("data-label=\"{label}\"")).expect("a cell");
            let (_, link) = cell.split_once("href=\"").expect("a link");
            let (href, shown) = link.split_once("\">").expect("its end");
            let shown = shown.split('<').next().expect("a number").to_owned();
            (href.replace("&amp;", "&"), shown)
        };
        let (taken, free) = (cell("Bezet"), cell("Vrije uren"));
        assert_eq!(taken.0, free.0);
        assert!(taken.0.ends_with("&deel=uren"), "{}", taken.0);
        let rows = manager.get(&taken.0).await;
        assert_eq!(rows.status, 200);
        let (_, table) = rows.body.split_once("id=\"regels\"").expect("rows");
        assert!(table.contains(&format!(", {}. Vrij: {} uur.", taken.1, free.1)), "{table}");
        // What is left after each line of less is what the next line of all says.
        let hundredths = |shown: &str| -> i64 {
            let (whole, part) = shown.split_once(',').unwrap_or((shown, "0"));
            let whole: i64 = whole.replace('.', "").parse().expect("a number");
            whole * 100 + format!("{part:0<2}").parse::<i64>().expect("hundredths")
        };
        let mut left = None;
        let mut sums = 0;
        for line in table.split("<tr").skip(2) {
            let (_, cell) = line.split_once("data-label=\"Uren\"").expect("a number");
            let (_, shown) = cell.split_once('>').expect("its cell");
            let shown = shown.split('<').next().expect("its end");
            if let Some(less) = shown.strip_prefix('\u{2212}') {
                left = left.map(|left: i64| left - hundredths(less));
            } else if let Some(more) = shown.strip_prefix('+') {
                left = left.map(|left| left + hundredths(more));
            } else if line.contains("coverage-total") {
                let sum = hundredths(shown);
                // Each number is rounded to a hundredth by itself.
                assert!(left.is_none_or(|left| (left - sum).abs() <= 3), "{table}");
                left = Some(sum);
                sums += 1;
            }
        }
        assert_eq!(sums, 3, "{table}");
        let odd = manager.get(&taken.0.replace("deel=uren", "deel=dagen")).await;
        assert_eq!(odd.status, 404);
    }
}
