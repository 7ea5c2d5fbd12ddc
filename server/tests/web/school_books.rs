//! A school books for itself, with plain forms: chooses, holds, finishes, changes its mind.

use crate::support::{Answer, TestApp, Visitor, today};
use app::api::booking::{BookingPage, HeldPage, MovePage, SeriesPage, YearPage};
use domain::booking::Way;
use domain::ids::{GroupId, LessonTypeId, OrganisationId};
use domain::lesson::State;
use domain::organisation::OrganisationKind;
use domain::time::SchoolYear;
use services::booking::season_now;

/// A primary school of the demo with a municipality that pays, its groups of this year, and the
/// lesson that all of them may have.
pub struct School {
    pub id: OrganisationId,
    pub groups: Vec<GroupId>,
    pub lesson: LessonTypeId,
}

pub fn school(nth: usize) -> School {
    let region = demo::region(today());
    let free = |id: OrganisationId| {
        let mut all = region.lessons.iter().map(|one| &one.lesson);
        !all.any(|one| one.organisation == id)
    };
    let groups_of = |id: OrganisationId| -> Vec<GroupId> {
        let year = SchoolYear::of(today());
        let groups = region.groups.iter();
        let own = groups.filter(|one| one.organisation == id && one.school_year == year);
        own.filter(|one| one.pupils <= 32)
            .map(|one| one.id)
            .collect()
    };
    let paid = |code: &str| {
        let mut quotas = region.quotas.iter();
        quotas.any(|(known, quota)| known == code && quota.lessons >= 40)
    };
    let mut schools = region.organisations.iter().filter(|one| {
        one.kind == OrganisationKind::Primary
            && one.closed_on.is_none()
            && paid(&one.address.municipality)
            && groups_of(one.id).len() >= 2
    });
    let found = match nth {
        0 => schools.next(),
        _ => schools.filter(|one| free(one.id)).nth(nth),
    };
    let found = found.expect("a school of the demo");
    let mut types = region.lesson_types.iter();
    let lesson = types.find(|one| one.name.as_str() == "Online veiligheid");
    let lesson = lesson.expect("the lesson").id;
    let offered = region.offers.iter().find(|(id, _)| *id == lesson);
    assert_eq!(offered.map(|(_, offer)| offer.way), Some(Way::PickSlot));
    School {
        id: found.id,
        groups: groups_of(found.id).into_iter().take(2).collect(),
        lesson,
    }
}

pub async fn inside(app: &TestApp, school: &School) -> Visitor {
    let season = season_now(&app.house).await.expect("asked").expect("open");
    app.as_school(school.id, season.season.id).await
}

/// The address of the times for all groups.
pub fn times(school: &School) -> String {
    let groups: Vec<_> = school
        .groups
        .iter()
        .map(|id| format!("groep={id}"))
        .collect();
    format!("/boeken/kiezen?les={}&{}", school.lesson, groups.join("&"))
}

pub async fn series(visitor: &Visitor, school: &School) -> SeriesPage {
    let mut fields = vec![("asked[lessons][0]".to_owned(), school.lesson.to_string())];
    for (nth, group) in school.groups.iter().enumerate() {
        fields.push((format!("asked[groups][{nth}]"), group.to_string()));
    }
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let answer = visitor.call("booking/read-series", &fields).await;
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("a series: {}", answer.body))
}

/// The fields by which the whole proposal is held.
pub fn fields_of(page: &SeriesPage) -> Vec<(String, String)> {
    let mut fields = vec![("key".to_owned(), page.key.clone())];
    for (nth, part) in page.parts.iter().enumerate() {
        let slot = part.proposed.map(|slot| slot.code()).unwrap_or_default();
        let values = [
            ("lesson_type", part.lesson_type.to_string()),
            ("groups", part.group_ids.clone()),
            ("slot", slot),
            ("again", "on".to_owned()),
        ];
        for (field, value) in values {
            fields.push((format!("form[parts][{nth}][{field}]"), value));
        }
    }
    fields
}

pub async fn post(visitor: &Visitor, function: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    visitor.post(function, &fields).await
}

pub async fn read<T: serde::de::DeserializeOwned>(visitor: &Visitor, function: &str) -> T {
    let answer = visitor.call(function, &[]).await;
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{function}: {}", answer.body))
}

/// The fields by which a booking goes to another time.
pub fn moving(request: &str, page: &MovePage, slot: &str) -> Vec<(String, String)> {
    let lessons = page.lessons.iter().map(|(id, version)| {
        let seen = app::api::booking::seen::code(*id, *version);
        ("form[lessons][]".to_owned(), seen)
    });
    let rest = [("request", request), ("slot", slot), ("key", &page.key)];
    let rest = rest.map(|(name, value)| (name.to_owned(), value.to_owned()));
    lessons.chain(rest).collect()
}

/// Holds and confirms the whole proposal; gives the year afterwards.
pub async fn book(visitor: &Visitor, school: &School) -> YearPage {
    let page = series(visitor, school).await;
    let held = post(visitor, "booking/hold", &fields_of(&page)).await;
    assert_eq!(held.leads_to(), "/boeken/afmaken");
    let held: HeldPage = read(visitor, "booking/read-held").await;
    let mut fields: Vec<_> = held
        .visits
        .iter()
        .map(|one| ("form[requests][]".to_owned(), one.request.to_string()))
        .collect();
    fields.push(("form[remarks]".to_owned(), "Ingang achter.".to_owned()));
    let done = post(visitor, "booking/confirm", &fields).await;
    assert_eq!(done.leads_to(), "/boeken/jaar?gedaan=geboekt");
    let again = post(visitor, "booking/confirm", &fields).await;
    assert_eq!(again.leads_to(), "/boeken/jaar?gedaan=geboekt");
    read(visitor, "booking/read-year").await
}

store::on_both_engines! {
    async fn what_is_offered_stands_there_with_the_groups_and_what_was_ticked(database) {
        let app = TestApp::demo(database).await;
        let school = school(0);
        let visitor = inside(&app, &school).await;
        let chosen = format!("/boeken/aanbod?les={}&groep={}", school.lesson, school.groups[0]);
        let page = visitor.get(&chosen).await;
        assert_eq!(page.status, 200);
        for part in ["Welke lessen?", "Online veiligheid", "Lessen op aanvraag", "Ouderbijeenkomst"] {
            assert!(page.body.contains(part), "{part} in {}", page.body);
        }
        assert_eq!(page.body.matches(" checked").count(), 2);
        let half = visitor.get(&format!("/boeken/kiezen?groep={}&dag=1", school.groups[0])).await;
        assert_eq!(half.status, 422);
        assert!(half.body.contains("href=\"#les\""), "{}", half.body);
        assert_eq!(half.body.matches("Kies er minstens één.").count(), 2, "beside it and on top");
        assert_eq!(half.body.matches(" checked").count(), 2);
        let nothing = visitor.get("/boeken/kiezen").await;
        assert_eq!(nothing.status, 422);
        assert_eq!(nothing.body.matches("Kies er minstens één.").count(), 4);
        let strange = visitor.get("/boeken/kiezen?les=iets&groep=anders").await;
        assert_eq!(strange.status, 404);
        assert_eq!(app.signed_out().get(&chosen).await.leads_to(), "/boeken/uit");
    }

    async fn two_groups_are_booked_back_to_back_in_three_forms_and_stand_in_the_year(database) {
        let app = TestApp::demo(database).await;
        let school = school(0);
        let visitor = inside(&app, &school).await;
        let page = visitor.get(&times(&school)).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Verder met deze tijden"), "{}", page.body);
        let before: YearPage = read(&visitor, "booking/read-year").await;
        let proposal = series(&visitor, &school).await;
        assert_eq!(proposal.parts.len(), 1);
        let slot = proposal.parts[0].proposed.expect("a time");
        let held = post(&visitor, "booking/hold", &fields_of(&proposal)).await;
        assert_eq!(held.leads_to(), "/boeken/afmaken");
        let twice = post(&visitor, "booking/hold", &fields_of(&proposal)).await;
        assert_eq!(twice.leads_to(), "/boeken/afmaken");
        let finish = visitor.get("/boeken/afmaken").await;
        // Ten minutes from nine o'clock, as the season says.
        assert!(finish.body.contains("tot 09:10."), "{}", finish.body);
        let now: HeldPage = read(&visitor, "booking/read-held").await;
        assert_eq!(now.visits.iter().map(|one| one.slot).collect::<Vec<_>>(), [slot]);
        let fields = vec![("form[requests][]".to_owned(), now.visits[0].request.to_string())];
        assert_eq!(post(&visitor, "booking/confirm", &fields).await.leads_to(), "/boeken/jaar?gedaan=geboekt");
        let year: YearPage = read(&visitor, "booking/read-year").await;
        assert_eq!(year.lines.len(), before.lines.len() + 2);
        let request = now.visits[0].request;
        let own: Vec<_> = year.lines.iter().filter(|one| one.request == request).collect();
        assert_eq!(own.iter().map(|one| one.state).collect::<Vec<_>>(), [State::Confirmed; 2]);
        assert_eq!(own[0].slot.map(|at| (at.day, at.span.start)), Some((slot.day, slot.span.start)));
    }

    async fn what_is_not_finished_in_time_is_free_again_and_nothing_was_booked(database) {
        let app = TestApp::demo(database).await;
        let school = school(0);
        let visitor = inside(&app, &school).await;
        let proposal = series(&visitor, &school).await;
        post(&visitor, "booking/hold", &fields_of(&proposal)).await;
        let held: HeldPage = read(&visitor, "booking/read-held").await;
        app.house.clock().advance(601);
        let fields = vec![
            ("form[requests][]".to_owned(), held.visits[0].request.to_string()),
            ("form[remarks]".to_owned(), "Ingang achter.".to_owned()),
            ("_page".to_owned(), "/boeken/afmaken".to_owned()),
        ];
        let late = post(&visitor, "booking/confirm", &fields).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("nog niets geboekt"), "{}", late.body);
        let again = series(&visitor, &school).await;
        assert_eq!(again.parts[0].proposed, proposal.parts[0].proposed);
    }

    async fn who_comes_second_reads_what_is_still_free_near_it(database) {
        let app = TestApp::demo(database).await;
        let school = school(0);
        let (first, second) = (inside(&app, &school).await, inside(&app, &school).await);
        let (one, other) = (series(&first, &school).await, series(&second, &school).await);
        // Somebody else of the school, with the same groups: those cannot be twice at the same time.
        assert_eq!(post(&first, "booking/hold", &fields_of(&one)).await.leads_to(), "/boeken/afmaken");
        let held: HeldPage = read(&first, "booking/read-held").await;
        let confirm = vec![("form[requests][]".to_owned(), held.visits[0].request.to_string())];
        post(&first, "booking/confirm", &confirm).await;
        let mut fields = fields_of(&other);
        fields.push(("_page".to_owned(), times(&school)));
        let told = post(&second, "booking/hold", &fields).await;
        assert_eq!(told.status, 409);
        assert!(told.body.contains("is net vergeven of past niet meer. Dichtbij kan nog:"), "{}", told.body);
        assert!(told.body.contains("Verder met deze tijden"), "{}", told.body);
    }

    async fn what_a_school_gives_up_is_free_again_at_once(database) {
        let app = TestApp::demo(database).await;
        let school = school(0);
        let visitor = inside(&app, &school).await;
        let before = series(&visitor, &school).await;
        post(&visitor, "booking/hold", &fields_of(&before)).await;
        let given_up = post(&visitor, "booking/drop", &[]).await;
        assert_eq!(given_up.leads_to(), "/boeken/aanbod?gedaan=losgelaten");
        let after = series(&visitor, &school).await;
        assert_eq!(after.parts[0].proposed, before.parts[0].proposed);
    }

    async fn a_booking_is_moved_cancelled_and_brought_back_by_its_own_school_alone(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let visitor = inside(&app, &own).await;
        let earlier: YearPage = read(&visitor, "booking/read-year").await;
        let earlier: Vec<_> = earlier.lines.iter().map(|one| one.request).collect();
        let year = book(&visitor, &own).await;
        let new = year.lines.iter().find(|one| !earlier.contains(&one.request));
        let request = new.expect("a booking").request.to_string();
        let at = format!("/boeken/boeking/{request}");
        let booking = || async {
            let answer = visitor.call("booking/read-booking", &[("request", &request)]).await;
            serde_json::from_str::<BookingPage>(&answer.body).expect("a booking")
        };
        let before = booking().await;
        assert!(before.may_move);

        let stranger = inside(&app, &school(1)).await;
        for path in [at.clone(), format!("{at}/verplaatsen")] {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
            assert_eq!(visitor.get(&path).await.status, 200, "{path}");
        }

        let moves = visitor.call("booking/read-move", &[("request", &request), ("from", "")]).await;
        let moves: MovePage = serde_json::from_str(&moves.body).expect("times");
        let to = moves.slots.last().expect("another time");
        let fields = moving(&request, &moves, &to.code());
        let mut theirs = fields.clone();
        theirs.push(("_page".to_owned(), "/boeken/jaar".to_owned()));
        assert_eq!(post(&stranger, "booking/move", &theirs).await.status, 404);
        let moved = post(&visitor, "booking/move", &fields).await;
        assert_eq!(moved.leads_to(), format!("{at}?gedaan=verplaatst"));
        let back = booking().await.undo.expect("a way back").to_string();
        let after = booking().await;
        assert_eq!(after.lines[0].slot.map(|slot| slot.day), Some(to.day));
        assert_eq!(after.lines[0].state, State::Confirmed);
        let undo = [("request", request.as_str()), ("batch", &back)];
        let undone = visitor.post("booking/undo", &undo).await;
        assert_eq!(undone.leads_to(), format!("{at}?gedaan=teruggedraaid"));
        assert_eq!(booking().await.lines[0].slot, before.lines[0].slot);

        let mut fields = vec![
            ("form[request]".to_owned(), request.clone()),
            ("form[reason]".to_owned(), String::new()),
            ("_page".to_owned(), at.clone()),
            ("key".to_owned(), booking().await.key),
        ];
        for line in &booking().await.lines {
            fields.push(("form[lessons][]".to_owned(), format!("{}:{}", line.id, line.version)));
        }
        let back = post(&visitor, "booking/cancel", &fields).await;
        assert_eq!(back.status, 422);
        fields[1].1 = "De school heeft een studiedag.".to_owned();
        let cancelled = post(&visitor, "booking/cancel", &fields).await;
        assert_eq!(cancelled.leads_to(), format!("{at}?gedaan=geannuleerd"));
        let batch = booking().await.undo.expect("a way back").to_string();
        let states: Vec<_> = booking().await.lines.iter().map(|one| one.state).collect();
        assert_eq!(states, [State::Cancelled; 2]);
        let undo = [("request", request.as_str()), ("batch", &batch)];
        visitor.post("booking/undo", &undo).await;
        let states: Vec<_> = booking().await.lines.iter().map(|one| one.state).collect();
        assert_eq!(states, [State::Confirmed; 2]);
    }

    async fn wishes_are_left_once_with_their_order_for_the_planner(database) {
        let app = TestApp::demo(database).await;
        let school = school(0);
        let visitor = inside(&app, &school).await;
        let lesson = school.lesson.to_string();
        let page = visitor.get(&format!("/boeken/wensen/{lesson}")).await;
        assert_eq!(page.status, 200);
        let key = services::Post::new().expect("random bytes");
        let mut fields = vec![
            ("form[lesson_type]", lesson.as_str()),
            ("form[pattern]", "back_to_back"),
            ("form[weeks][0]", "2027-W04"),
            ("form[weeks][1]", "2027-W03"),
            ("form[weeks][2]", ""),
            ("form[remarks]", "Graag in de aula."),
            ("form[again]", "on"),
            ("key", key.as_str()),
        ];
        let address = format!("/boeken/wensen/{lesson}");
        fields.push(("_page", &address));
        let back = visitor.post("booking/leave-wishes", &fields).await;
        assert_eq!(back.status, 422);
        assert!(back.body.contains("Graag in de aula."), "{}", back.body);
        assert!(back.body.contains("value=\"2027-W04\" selected"), "{}", back.body);
        let group = school.groups[0].to_string();
        fields.push(("form[groups][]", &group));
        for _ in 0..2 {
            let left = visitor.post("booking/leave-wishes", &fields).await;
            assert_eq!(left.leads_to(), "/boeken/jaar?gedaan=gevraagd");
        }
        let order = "SELECT COUNT(*) FROM request WHERE origin = 'school'
            AND remarks = 'Graag in de aula.' AND wishes LIKE '%\"ranked\":true%'";
        assert_eq!(app.database.number(order).await, 1);
        let planner = app.as_planner().await;
        let list = planner.get("/aanvragen?tonen=alles").await;
        assert!(list.body.contains("week 4, dan 3"), "{}", list.body);
    }
}
