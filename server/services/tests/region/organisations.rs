use crate::start::{area, day, operator, post, with_role, with_schools};
use domain::ids::{AreaId, OrganisationId};
use domain::organisation::{
    ContactForm, FreeDayForm, GroupForm, OrganisationForm, UnavailableForm, When,
};
use domain::permission::Role;
use domain::time::SchoolYear;
use domain::values::{Mistake, Mistakes};
use services::organisations::{self, OrganisationView, SearchFilter};
use services::{EditError, Fault, House, contacts};
use store::on_both_engines;

async fn school_in(house: &House, area: AreaId) -> OrganisationId {
    let filter = SearchFilter {
        area: Some(area),
        ..SearchFilter::default()
    };
    let found = organisations::search(house, &operator(), "", &filter, 0, 1).await;
    found.expect("a search").hits[0].id
}

async fn any_school(house: &House) -> OrganisationId {
    let all = SearchFilter::default();
    let found = organisations::search(house, &operator(), "", &all, 0, 1).await;
    found.expect("a search").hits[0].id
}

async fn view(house: &House, id: OrganisationId) -> OrganisationView {
    organisations::organisation(house, &operator(), id, None)
        .await
        .expect("a view")
}

fn group(name: &str) -> GroupForm {
    GroupForm {
        school_year: "2026".into(),
        name: name.into(),
        level: "groep 8".into(),
        pupils: "24".into(),
        teacher: "Juf Noor".into(),
    }
}

fn taken() -> EditError {
    EditError::Invalid(Mistakes::one("name", Mistake::Taken))
}

on_both_engines! {
    async fn pressing_twice_makes_one_group(database) {
        let house = with_schools(&database, 3).await;
        let school = any_school(&house).await;
        let (key, form, actor) = (post("press-twice"), group("Groep 8a"), operator());
        let add = || organisations::add_group(&house, &actor, &key, school, &form);
        let (one, two) = tokio::join!(add(), add());
        let three = add().await;
        assert!(one.is_ok(), "{one:?}");
        assert_eq!((&one, &one), (&two, &three));
        assert_eq!(database.number("SELECT COUNT(*) FROM school_group").await, 1);
        let other = post("another-press");
        let told = organisations::add_group(&house, &actor, &other, school, &form).await;
        assert_eq!(told, Err(taken()));
    }

    async fn a_planner_of_leiden_reads_a_school_of_gouda_and_changes_nothing_there(database) {
        let house = with_schools(&database, 562).await;
        let (leiden, gouda) = (area(&house, "Leiden").await, area(&house, "Gouda").await);
        let planner = with_role(Role::Planner, leiden);
        let theirs = school_in(&house, gouda).await;
        let old = organisations::organisation(&house, &planner, theirs, None).await.expect("a view");
        let form = OrganisationForm::of(&old.organisation);
        let denied = EditError::Fault(Fault::Denied);
        let told = organisations::change_organisation(&house, &planner, theirs, 1, &form).await;
        assert_eq!(told, Err(denied.clone()));
        let told = organisations::add_group(&house, &planner, &post("in-gouda"), theirs, &group("8")).await;
        assert_eq!(told, Err(denied.clone()));
        let contact = ContactForm { name: "Sam".into(), ..ContactForm::default() };
        let told = organisations::add_contact(&house, &planner, &post("contact1"), theirs, &contact).await;
        assert_eq!(told, Err(denied.clone()));
        let told = organisations::close_organisation(&house, &planner, theirs, 1).await;
        assert_eq!(told, Err(Fault::Denied));

        let mine = school_in(&house, leiden).await;
        let old = view(&house, mine).await.organisation;
        let away = OrganisationForm { municipality: "0513".into(), ..OrganisationForm::of(&old) };
        let told = organisations::change_organisation(&house, &planner, mine, 1, &away).await;
        assert_eq!(told, Err(denied));
        let name = OrganisationForm { name: "De Nieuwe Naam".into(), ..OrganisationForm::of(&old) };
        assert_eq!(organisations::change_organisation(&house, &planner, mine, 1, &name).await, Ok(()));
        assert_eq!(view(&house, mine).await.organisation.name.as_str(), "De Nieuwe Naam");
    }

    async fn of_two_changes_to_one_school_the_second_is_told_that_it_is_too_late(database) {
        let house = with_schools(&database, 3).await;
        let school = any_school(&house).await;
        let form = OrganisationForm::of(&view(&house, school).await.organisation);
        let change = |name: &str| OrganisationForm { name: name.into(), ..form.clone() };
        let (first, second, actor) = (change("Eerste"), change("Tweede"), operator());
        let (one, two) = tokio::join!(
            organisations::change_organisation(&house, &actor, school, 1, &first),
            organisations::change_organisation(&house, &actor, school, 1, &second),
        );
        let told = [one, two];
        assert!(told.contains(&Ok(())), "{told:?}");
        assert!(told.contains(&Err(EditError::Fault(Fault::Stale))), "{told:?}");
        assert_eq!(view(&house, school).await.organisation.version, 2);
    }

    async fn a_club_is_added_and_found_and_its_code_may_not_be_a_schools(database) {
        let house = with_schools(&database, 3).await;
        let club = OrganisationForm {
            kind: "club".into(), name: "SV De Zwaluw".into(), town: "Gouda".into(),
            municipality: "0513".into(), ..OrganisationForm::default()
        };
        let actor = operator();
        let id = organisations::add_organisation(&house, &actor, &post("new-club"), &club).await;
        let found = organisations::search(&house, &actor, "zwaluw", &SearchFilter::default(), 0, 9).await;
        assert_eq!(found.map(|page| page.hits[0].id).ok(), id.ok());
        let code = view(&house, any_school(&house).await).await.organisation.site_code;
        let doubled = OrganisationForm { site_code: code.expect("a code").to_string(), ..club.clone() };
        let told = organisations::add_organisation(&house, &actor, &post("doubled1"), &doubled).await;
        assert_eq!(told, Err(EditError::Invalid(Mistakes::one("site_code", Mistake::Taken))));
        let elsewhere = OrganisationForm { municipality: "0363".into(), ..club };
        let told = organisations::add_organisation(&house, &actor, &post("elsewhere"), &elsewhere).await;
        assert_eq!(told, Err(EditError::Invalid(Mistakes::one("municipality", Mistake::NotAChoice))));
    }

    async fn last_years_groups_are_copied_once(database) {
        let house = with_schools(&database, 3).await;
        let school = any_school(&house).await;
        for name in ["Groep 7", "Groep 8"] {
            let form = GroupForm { school_year: "2025".into(), ..group(name) };
            organisations::add_group(&house, &operator(), &post(&name.replace(' ', "-copy-")), school, &form)
                .await
                .expect("a group");
        }
        organisations::add_group(&house, &operator(), &post("this-year"), school, &group("Groep 8"))
            .await
            .expect("a group");
        let (last, this) = (SchoolYear(2025), SchoolYear(2026));
        let copy = || async { organisations::copy_groups(&house, &operator(), school, last, this).await };
        assert_eq!((copy().await, copy().await), (Ok(1), Ok(0)));
        let view = view(&house, school).await;
        let names: Vec<_> = view.groups.iter().map(|one| one.group.name.to_string()).collect();
        assert_eq!(names, ["Groep 7", "Groep 8"]);
        assert_eq!(view.school_years, [this, last]);
    }

    async fn a_group_is_changed_and_removed_with_its_moments(database) {
        let house = with_schools(&database, 3).await;
        let (school, actor) = (any_school(&house).await, operator());
        let id = organisations::add_group(&house, &actor, &post("a-group-1"), school, &group("8"))
            .await
            .expect("a group");
        let swimming = UnavailableForm {
            when: "weekly".into(), weekday: "1".into(), start: "9:00".into(), end: "10:30".into(),
            reason: "zwemles".into(), ..UnavailableForm::default()
        };
        let moment = organisations::add_unavailable(&house, &actor, &post("swimming"), id, &swimming)
            .await
            .expect("a moment");
        let this_week = "SELECT revision FROM week WHERE monday = '2026-11-23'";
        assert_eq!(database.number(this_week).await, 1);
        let shown = view(&house, school).await.groups.remove(0);
        assert_eq!(shown.unavailable.len(), 1);
        assert_eq!(shown.unavailable[0].when, When::Weekly { weekday: 1 });
        let form = GroupForm { pupils: "31".into(), ..GroupForm::of(&shown.group) };
        assert_eq!(organisations::change_group(&house, &actor, id, 1, &form).await, Ok(()));
        let told = organisations::change_group(&house, &actor, id, 1, &form).await;
        assert_eq!(told, Err(EditError::Fault(Fault::Stale)));
        assert_eq!(view(&house, school).await.groups[0].group.pupils, 31);
        assert_eq!(organisations::remove_unavailable(&house, &actor, moment).await, Ok(()));
        assert_eq!(database.number(this_week).await, 2);
        organisations::add_unavailable(&house, &actor, &post("swimming-2"), id, &swimming)
            .await
            .expect("a moment");
        assert_eq!(organisations::remove_group(&house, &actor, id).await, Ok(()));
        assert_eq!(view(&house, school).await.groups, []);
        assert_eq!(database.number("SELECT COUNT(*) FROM group_unavailable").await, 0);
    }

    async fn a_free_day_tells_the_boards_of_its_weeks(database) {
        let house = with_schools(&database, 3).await;
        let (school, actor) = (any_school(&house).await, operator());
        let form = FreeDayForm {
            first_day: "2026-12-04".into(), last_day: "2026-12-07".into(), reason: "studiedagen".into(),
        };
        let id = organisations::add_free_day(&house, &actor, &post("free-day"), school, &form)
            .await
            .expect("a free day");
        let told = "SELECT SUM(revision) FROM week WHERE monday IN ('2026-11-30', '2026-12-07')";
        let told = format!("SELECT CAST(({told}) AS bigint)");
        assert_eq!(database.number(&told).await, 2);
        assert_eq!(view(&house, school).await.free_days[0].last_day, day("2026-12-07"));
        assert_eq!(organisations::remove_free_day(&house, &actor, id).await, Ok(()));
        assert_eq!(database.number(&told).await, 4);
        assert_eq!(database.number("SELECT COUNT(*) FROM week").await, 2);
        assert_eq!(organisations::remove_free_day(&house, &actor, id).await, Err(Fault::NotFound));
    }

    async fn what_is_written_of_a_contact_leaves_no_name_in_the_trail(database) {
        let house = with_schools(&database, 3).await;
        let (school, actor) = (any_school(&house).await, operator());
        let form = ContactForm {
            name: "Kanarie Geel".into(), email: "kanarie@school.example".into(),
            phone: "0701234567".into(), ..ContactForm::default()
        };
        let id = organisations::add_contact(&house, &actor, &post("contact1"), school, &form)
            .await
            .expect("a contact");
        let form = ContactForm { function: "teamleider".into(), ..form };
        assert_eq!(organisations::change_contact(&house, &actor, id, 1, &form).await, Ok(()));
        assert_eq!(view(&house, school).await.contacts[0].function, "teamleider");
        assert_eq!(contacts::erase_contact(&house, &actor, &post("erase-it"), school, id, 2).await, Ok(()));
        assert_eq!(view(&house, school).await.contacts, []);
        let told = "SELECT COUNT(*) FROM audit WHERE LOWER(detail) LIKE '%kanarie%'
                    OR detail LIKE '%0701234567%' OR LOWER(subject_id) LIKE '%kanarie%'";
        assert_eq!(database.number(told).await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM audit WHERE subject_kind LIKE 'contact.%'").await, 3);
    }

    async fn the_day_on_which_a_school_opened_is_what_its_form_says(database) {
        let house = with_schools(&database, 3).await;
        let (school, actor) = (any_school(&house).await, operator());
        let form = OrganisationForm::of(&view(&house, school).await.organisation);
        assert_eq!(form.opened_on, "");
        let opened = OrganisationForm { opened_on: "2026-08-24".into(), ..form.clone() };
        let changed = organisations::change_organisation(&house, &actor, school, 1, &opened).await;
        assert_eq!(changed, Ok(()));
        assert_eq!(view(&house, school).await.organisation.opened_on, Some(day("2026-08-24")));
        let changed = organisations::change_organisation(&house, &actor, school, 2, &form).await;
        assert_eq!(changed, Ok(()));
        assert_eq!(view(&house, school).await.organisation.opened_on, None);
    }

    async fn a_school_that_was_closed_by_hand_opens_again(database) {
        let house = with_schools(&database, 3).await;
        let (school, actor) = (any_school(&house).await, operator());
        assert_eq!(organisations::close_organisation(&house, &actor, school, 1).await, Ok(()));
        assert_eq!(view(&house, school).await.organisation.closed_on, Some(day("2026-11-23")));
        assert_eq!(organisations::reopen_organisation(&house, &actor, school, 1).await, Err(Fault::Stale));
        assert_eq!(organisations::reopen_organisation(&house, &actor, school, 2).await, Ok(()));
        assert_eq!(view(&house, school).await.organisation.closed_on, None);
    }
}
