use crate::world::*;
use domain::employee::{AbsenceForm, AbsenceKind, EmployeeForm};
use domain::ids::{EmployeeId, SkillId};
use domain::permission::Role;
use domain::time::{Minute, Span};
use domain::travel::Point;
use domain::values::Mistake;
use services::staff::StaffFilter;
use services::{EditError, Fault, accounts, staff};
use store::on_both_engines;

fn leave(first: &str, last: &str) -> AbsenceForm {
    AbsenceForm {
        kind: "illness".into(),
        first_day: first.into(),
        last_day: last.into(),
        ..AbsenceForm::default()
    }
}

const TOLD: &str = "SELECT CAST(COALESCE(SUM(revision), 0) AS bigint) FROM week";

on_both_engines! {
    async fn somebody_who_is_added_reads_back_whole_with_the_point_of_their_postcode(database) {
        let house = house(&database);
        let group = skill(&house, "Groep").await;
        run(&database, "INSERT INTO postcode_point VALUES (2311, 52.16, 4.49)").await;
        let mut form = employee_form("Noor de Wit");
        form.home_postcode = "2311 ab".into();
        form.skills = vec![group.to_string()];
        let id = staff::add_employee(&house, &administrator(), &post(), &form).await.expect("added");
        let view = staff::employee(&house, &with(Role::Planner), id).await.expect("seen");
        let shown = view.employee;
        assert_eq!(EmployeeForm::of(&shown).parse(), form.parse());
        assert_eq!(shown.home_point, Some(Point { latitude: 52.16, longitude: 4.49 }));
        let monday = Span { start: Minute::at(8, 30), end: Minute::at(17, 0) };
        assert_eq!((shown.hours[0], shown.hours[1]), (Some(monday), None));
        assert_eq!((shown.active, shown.version, view.has_account), (true, 1, false));
        assert_eq!((view.grants, view.absences), (Vec::new(), Vec::new()));
    }

    async fn the_list_holds_who_works_here_and_has_the_skill(database) {
        let house = house(&database);
        let group = skill(&house, "Groep").await;
        let gone = employee(&house, "Anna Beek").await;
        let without = employee(&house, "Bram Dijk").await;
        let mut form = employee_form("Cato Eik");
        form.skills = vec![group.to_string()];
        let can = staff::add_employee(&house, &administrator(), &post(), &form).await.expect("added");
        staff::deactivate(&house, &administrator(), gone, 1).await.expect("left");
        let listed = async |active, skill| {
            let filter = StaffFilter { active, skill };
            let found = staff::employees(&house, &with(Role::Manager), filter).await.expect("a list");
            found.into_iter().map(|employee| employee.id).collect::<Vec<_>>()
        };
        assert_eq!(listed(None, None).await, [gone, without, can]);
        assert_eq!(listed(Some(true), None).await, [without, can]);
        assert_eq!(listed(Some(false), None).await, [gone]);
        assert_eq!(listed(Some(true), Some(group)).await, [can]);
    }

    async fn a_change_of_somebody_who_was_changed_meanwhile_is_refused(database) {
        let house = house(&database);
        let admin = administrator();
        let id = employee(&house, "Noor de Wit").await;
        let mut form = employee_form("Noor de Wit");
        form.ends = vec!["16:00".into()];
        staff::change_employee(&house, &admin, id, 1, &form).await.expect("the first");
        let second = staff::change_employee(&house, &admin, id, 1, &employee_form("Noor")).await;
        assert_eq!(second, Err(EditError::Fault(Fault::Stale)));
        let seen = staff::employee(&house, &admin, id).await.expect("seen").employee;
        assert_eq!((EmployeeForm::of(&seen).parse(), seen.version), (form.parse(), 2));
        let nobody = EmployeeId::from_number(7);
        let unknown = staff::change_employee(&house, &admin, nobody, 1, &form).await;
        assert_eq!(unknown, Err(EditError::Fault(Fault::NotFound)));
    }

    async fn boards_are_told_of_hours_and_skills_but_not_of_a_telephone_number(database) {
        let house = house(&database);
        let admin = administrator();
        let group = skill(&house, "Groep").await;
        let id = employee(&house, "Noor de Wit").await;
        let after_adding = database.number(TOLD).await;
        let mut form = employee_form("Noor de Wit");
        form.phone = "070-123 45 67".into();
        staff::change_employee(&house, &admin, id, 1, &form).await.expect("a number");
        assert_eq!(database.number(TOLD).await, after_adding);
        form.starts.push("9:00".into());
        form.ends.push("12:00".into());
        staff::change_employee(&house, &admin, id, 2, &form).await.expect("hours");
        assert_eq!(database.number(TOLD).await, after_adding + 60);
        form.skills = vec![group.to_string()];
        staff::change_employee(&house, &admin, id, 3, &form).await.expect("skills");
        assert_eq!(database.number(TOLD).await, after_adding + 120);
        let this_week = "SELECT revision FROM week WHERE monday = '2026-11-23'";
        assert_eq!(database.number(this_week).await, 3);
    }

    async fn an_address_that_somebody_has_is_told_beside_it(database) {
        let house = house(&database);
        let admin = administrator();
        employee(&house, "Noor de Wit").await;
        let other = employee(&house, "Bram Dijk").await;
        let mut form = employee_form("Bram Dijk");
        form.email = "NOOR.de.wit@example.org".into();
        let taken = mistake("email", Mistake::Taken);
        let added = staff::add_employee(&house, &admin, &post(), &form).await;
        assert_eq!(added, Err(taken.clone()));
        let changed = staff::change_employee(&house, &admin, other, 1, &form).await;
        assert_eq!(changed, Err(taken));
    }

    async fn a_skill_that_does_not_exist_is_no_choice(database) {
        let house = house(&database);
        let mut form = employee_form("Noor de Wit");
        form.skills = vec![SkillId::from_number(7).to_string()];
        let added = staff::add_employee(&house, &administrator(), &post(), &form).await;
        assert_eq!(added, Err(mistake("skills", Mistake::NotAChoice)));
    }

    async fn pressing_add_twice_at_once_makes_one_employee(database) {
        let house = house(&database);
        let (admin, post, form) = (administrator(), post(), employee_form("Noor de Wit"));
        let press = || staff::add_employee(&house, &admin, &post, &form);
        let (one, two) = tokio::join!(press(), press());
        assert_eq!((one.is_ok(), one), (true, two));
        assert_eq!(database.number("SELECT COUNT(*) FROM employee").await, 1);
    }

    async fn an_illness_is_shown_as_such_to_planners_only(database) {
        let house = house(&database);
        let (planner, manager) = (with(Role::Planner), with(Role::Manager));
        let who = employee(&house, "Noor de Wit").await;
        let long = leave("2026-11-20", "2026-11-24");
        let id = staff::add_absence(&house, &planner, &post(), who, &long).await.expect("recorded");
        let over = leave("2026-11-02", "2026-11-23");
        staff::add_absence(&house, &planner, &post(), who, &over).await.expect("recorded");
        let seen = async |actor| staff::employee(&house, actor, who).await.expect("seen").absences;
        let (by_planner, by_manager) = (seen(&planner).await, seen(&manager).await);
        let kinds = |seen: &[domain::employee::AbsenceSeen]| {
            seen.iter().map(|absence| (absence.id, absence.kind)).collect::<Vec<_>>()
        };
        assert_eq!(kinds(&by_planner), [(id, Some(AbsenceKind::Illness))]);
        assert_eq!(kinds(&by_manager), [(id, None)]);
        assert_eq!((by_manager[0].last_day, by_manager[0].span), (day("2026-11-24"), Span::DAY));
        let trail = "SELECT COUNT(*) FROM audit WHERE detail LIKE '%illness%' OR detail LIKE '%2026%'";
        assert_eq!(database.number(trail).await, 0);
    }

    async fn boards_of_the_weeks_of_an_absence_are_told_when_it_comes_and_goes(database) {
        let house = house(&database);
        let planner = with(Role::Planner);
        let who = employee(&house, "Noor de Wit").await;
        let before = database.number(TOLD).await;
        let (key, form) = (post(), leave("2026-11-27", "2026-11-30"));
        let id = staff::add_absence(&house, &planner, &key, who, &form).await.expect("recorded");
        let again = staff::add_absence(&house, &planner, &key, who, &form).await;
        assert_eq!((again, database.number(TOLD).await), (Ok(id), before + 2));
        staff::remove_absence(&house, &planner, id).await.expect("removed");
        assert_eq!(database.number(TOLD).await, before + 4);
        assert_eq!(staff::remove_absence(&house, &planner, id).await, Err(Fault::NotFound));
        assert_eq!(database.number("SELECT COUNT(*) FROM absence").await, 0);
        let nobody = EmployeeId::from_number(7);
        let unknown = staff::add_absence(&house, &planner, &post(), nobody, &form).await;
        assert_eq!(unknown, Err(EditError::Fault(Fault::NotFound)));
    }

    async fn only_who_may_changes_or_sees_staff(database) {
        let house = house(&database);
        let id = employee(&house, "Noor de Wit").await;
        let denied = || EditError::Fault(Fault::Denied);
        let (planner, manager, form) = (with(Role::Planner), with(Role::Manager), employee_form("X"));
        assert_eq!(staff::add_employee(&house, &planner, &post(), &form).await, Err(denied()));
        assert_eq!(staff::change_employee(&house, &planner, id, 1, &form).await, Err(denied()));
        assert_eq!(staff::deactivate(&house, &planner, id, 1).await, Err(denied()));
        let away = leave("2026-11-27", "");
        assert_eq!(staff::add_absence(&house, &manager, &post(), id, &away).await, Err(denied()));
        for role in [Role::Educator, Role::CaseWorker] {
            let seen = staff::employee(&house, &with(role), id).await;
            assert_eq!(seen, Err(Fault::Denied), "{role:?}");
        }
        assert_eq!(
            database.number("SELECT COUNT(*) FROM employee WHERE version = 1 AND active").await,
            1
        );
    }

    async fn an_administrator_made_on_the_command_line_can_sign_in(database) {
        let house = house(&database);
        let phrase = "een lange wachtzin";
        let short = staff::create_admin(&house, "beheer@example.org", "Beheer", "kort").await;
        assert_eq!(short, Err(mistake("passphrase", Mistake::TooShort)));
        assert_eq!(database.number("SELECT COUNT(*) FROM employee").await, 0);
        let id = staff::create_admin(&house, "beheer@example.org", "Beheer", phrase).await.expect("made");
        let attempt = accounts::Attempt {
            email: "beheer@example.org".into(),
            passphrase: phrase.into(),
            sender: "192.0.2.1".into(),
        };
        let signed_in = accounts::sign_in(&house, &attempt).await.expect("signed in");
        let visitor = accounts::visitor(&house, &signed_in.token).await.expect("an answer");
        let actor = visitor.expect("a visitor").actor;
        let view = staff::employee(&house, &actor, id).await.expect("seen");
        assert_eq!((view.has_account, view.grants[0].role), (true, Role::Administrator));
        let again = staff::create_admin(&house, "beheer@example.org", "Beheer", phrase).await;
        assert_eq!(again, Err(mistake("email", Mistake::Taken)));
    }
}
