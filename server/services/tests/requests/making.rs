use crate::school::*;
use domain::permission::{ReadAudit, Role};
use domain::request::{Daypart, RequestForm, Standing, Warning};
use domain::values::{Mistake, Mistakes};
use services::requests::{RequestError, find_school, make_request, prepare_request};
use services::{Fault, catalogue, organisations};
use store::audit::AuditFilter;
use store::on_both_engines;

fn mistake(field: &str, mistake: Mistake) -> RequestError {
    RequestError::Invalid(Mistakes::one(field, mistake))
}

on_both_engines! {
    async fn a_request_for_five_groups_becomes_two_visits_that_are_set_up_once_each(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(5).await;
        let contact = region.contact(region.leiden).await;
        let id = region.make(&RequestForm {
            weeks: vec!["2026-W50".into(), "2026-W49".into()],
            weekdays: vec!["1".into()],
            dayparts: vec!["morning".into()],
            not_on: vec!["2026-12-03".into(), String::new()],
            contact: contact.to_string(),
            remarks: "Graag in het lokaal".into(),
            ..region.form(&groups)
        }).await;
        let page = region.read(id).await;
        assert_eq!(page.standing, Standing::Requested);
        assert_eq!(page.request.received_on, day("2026-11-24"));
        assert_eq!(page.request.wishes.weeks.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["2026-W49", "2026-W50"]);
        assert_eq!(page.request.wishes.dayparts, [Daypart::Morning]);
        assert_eq!(page.request.wishes.not_on, [day("2026-12-03")]);
        assert_eq!(page.contact.map(|contact| contact.name), Some("Canary Contact".to_owned()));
        let lessons: Vec<_> = page.lessons.iter()
            .map(|lesson| (lesson.visit, lesson.group.as_str(), lesson.minutes)).collect();
        assert_eq!(lessons, [
            (1, "Groep 01", 45), (1, "Groep 02", 45), (1, "Groep 03", 45),
            (2, "Groep 04", 45), (2, "Groep 05", 45),
        ]);
        let set_up = "SELECT COUNT(*) FROM lesson WHERE setup_minutes = 10 AND visit_order = 1";
        assert_eq!(database.number(set_up).await, 2);
        let sum = "SELECT CAST(SUM(setup_minutes) AS bigint) FROM lesson";
        assert_eq!(database.number(sum).await, 20);
        assert_eq!(page.history.iter().map(|line| (line.act.as_str(), line.lessons)).collect::<Vec<_>>(),
            [("request.make", Some(5))]);
    }

    async fn a_series_gives_each_group_its_own_visit(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(3).await;
        let form = RequestForm { pattern: "series".into(), ..region.form(&groups) };
        let page = region.read(region.make(&form).await).await;
        assert_eq!(page.lessons.iter().map(|lesson| lesson.visit).collect::<Vec<_>>(), [1, 2, 3]);
        let set_up = "SELECT COUNT(*) FROM lesson WHERE setup_minutes = 10";
        assert_eq!(database.number(set_up).await, 3);
    }

    async fn forty_groups_are_ten_visits_of_four(database) {
        let region = Region::new(&database).await;
        let groups = region.groups(40).await;
        let page = region.read(region.make(&region.form(&groups)).await).await;
        let mut sizes = [0; 10];
        for lesson in &page.lessons {
            sizes[usize::from(lesson.visit) - 1] += 1;
        }
        assert_eq!(sizes, [4; 10]);
        assert_eq!(page.open_visits().len(), 10);
    }

    async fn pressing_twice_makes_one_request(database) {
        let region = Region::new(&database).await;
        let form = region.form(&region.groups(2).await);
        let (post, actor) = (post(), operator());
        let (one, two) = tokio::join!(
            make_request(&region.house, &actor, &post, &form),
            make_request(&region.house, &actor, &post, &form),
        );
        assert_eq!(one.expect("a request"), two.expect("the same request"));
        assert_eq!(database.number("SELECT COUNT(*) FROM request").await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson").await, 2);
    }

    async fn a_closed_school_asks_for_nothing_new(database) {
        let region = Region::new(&database).await;
        let form = region.form(&region.groups(1).await);
        organisations::close_organisation(&region.house, &operator(), region.leiden, 1)
            .await.expect("closed");
        let told = make_request(&region.house, &operator(), &post(), &form).await;
        assert_eq!(told, Err(RequestError::Closed { since: day("2026-11-24") }));
        assert_eq!(database.number("SELECT COUNT(*) FROM request").await, 0);
    }

    async fn a_group_or_contact_of_another_school_is_no_choice(database) {
        let region = Region::new(&database).await;
        let own = region.groups(1).await[0];
        let other = region.group(region.gouda, "Groep 8", 20).await;
        let past = region.group_of_year(region.leiden, "Groep 7", 20, "2025").await;
        let make = async |form: RequestForm| {
            make_request(&region.house, &operator(), &post(), &form).await
        };
        let no_group = mistake("groups", Mistake::NotAChoice);
        assert_eq!(make(region.form(&[own, other])).await, Err(no_group.clone()));
        assert_eq!(make(region.form(&[past])).await, Err(no_group));
        let contact = region.contact(region.gouda).await.to_string();
        let told = make(RequestForm { contact, ..region.form(&[own]) }).await;
        assert_eq!(told, Err(mistake("contact", Mistake::NotAChoice)));
        assert_eq!(database.number("SELECT COUNT(*) FROM request").await, 0);
    }

    async fn a_lesson_that_is_no_longer_offered_cannot_be_asked_for(database) {
        let region = Region::new(&database).await;
        let form = region.form(&region.groups(1).await);
        let gone = domain::catalogue::LessonTypeForm {
            name: "Online veiligheid".into(),
            short_name: "Online".into(),
            offered: None,
        };
        catalogue::change_lesson_type(&region.house, &operator(), region.online, 1, &gone)
            .await.expect("no longer offered");
        let told = make_request(&region.house, &operator(), &post(), &form).await;
        assert_eq!(told, Err(mistake("lesson_type", Mistake::NotAChoice)));
    }

    async fn a_lesson_is_as_long_as_the_catalogue_asks_on_the_day_of_the_request(database) {
        let region = Region::new(&database).await;
        let later = version_form("2026-12-01", 60);
        catalogue::add_version(&region.house, &operator(), &post(), region.online, &later)
            .await.expect("a version");
        let groups = region.groups(2).await;
        let before = region.make(&region.form(&groups[..1])).await;
        region.house.clock().advance(8 * 86_400);
        let after = region.make(&region.form(&groups[1..])).await;
        assert_eq!(region.read(before).await.lessons[0].minutes, 45);
        assert_eq!(region.read(after).await.lessons[0].minutes, 60);
    }

    async fn a_group_that_is_too_large_is_asked_for_with_a_warning(database) {
        let region = Region::new(&database).await;
        let group = region.group(region.leiden, "Groep 8a", 34).await;
        let page = region.read(region.make(&region.form(&[group])).await).await;
        let warning = Warning::LargeGroup { group: "Groep 8a".into(), pupils: 34, largest: 32 };
        assert_eq!(page.warnings, [warning]);
    }

    async fn a_planner_of_leiden_makes_no_request_for_gouda_and_a_manager_none_at_all(database) {
        let region = Region::new(&database).await;
        let group = region.group(region.gouda, "Groep 8", 20).await;
        let form = RequestForm { organisation: region.gouda.to_string(), ..region.form(&[group]) };
        let denied = Err(RequestError::Fault(Fault::Denied));
        for actor in [with_role(Role::Planner, LEIDEN), with_role(Role::Manager, GOUDA)] {
            assert_eq!(make_request(&region.house, &actor, &post(), &form).await, denied);
            let choices = prepare_request(&region.house, &actor, region.gouda, None).await;
            assert_eq!(choices.map(drop), Err(Fault::Denied));
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM request").await, 0);
        let planner = with_role(Role::Planner, LEIDEN);
        let found = find_school(&region.house, &planner, "de").await.expect("a search");
        assert_eq!(found.hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), [region.leiden]);
    }

    async fn the_trail_holds_no_name_and_no_remark_of_a_request(database) {
        let region = Region::new(&database).await;
        let contact = region.contact(region.leiden).await.to_string();
        let remarks = "Canary Remark".to_owned();
        let groups = region.groups(1).await;
        region.make(&RequestForm { contact, remarks, ..region.form(&groups) }).await;
        let permit = operator().permit::<ReadAudit>().expect("the operator may");
        let all = AuditFilter { most: 100, ..AuditFilter::default() };
        let lines = region.house.store().audit_lines(&permit, &all).await.expect("the trail");
        let made = lines.iter().filter(|line| line.act == "request.make").count();
        let told = lines.iter().filter(|line| line.detail.contains("Canary")).count();
        assert_eq!((made, told), (1, 0));
    }

    async fn the_choices_of_a_school_are_its_own(database) {
        let region = Region::new(&database).await;
        region.groups(2).await;
        region.group(region.gouda, "Groep 8", 20).await;
        region.group_of_year(region.leiden, "Groep 1", 20, "2027").await;
        lesson_type(&region.house, "Geldezels", "2027-08-01", 50).await;
        let choices = prepare_request(&region.house, &operator(), region.leiden, None)
            .await.expect("choices");
        let groups: Vec<_> = choices.groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(groups, ["Groep 01", "Groep 02"]);
        let types: Vec<_> = choices.types.iter().map(|one| (one.name.as_str(), one.minutes)).collect();
        assert_eq!(types, [("Geldezels", 50), ("Online veiligheid", 45)]);
        assert_eq!(choices.school_years.iter().map(|year| year.0).collect::<Vec<_>>(), [2026, 2027]);
        assert_eq!(choices.weeks.first().map(ToString::to_string), Some("2026-W48".to_owned()));
        assert_eq!(choices.weeks.last().map(ToString::to_string), Some("2027-W30".to_owned()));
    }
}
