use crate::world::*;
use domain::holiday::{Holiday, HolidayForm};
use domain::permission::Role;
use domain::time::SchoolYear;
use domain::values::Mistake;
use services::{EditError, Fault, holidays};
use store::on_both_engines;

fn form(name: &str, first: &str, last: &str) -> HolidayForm {
    HolidayForm {
        kind: "school".into(),
        name: name.into(),
        first_day: first.into(),
        last_day: last.into(),
    }
}

fn names(holidays: &[Holiday]) -> Vec<&str> {
    holidays
        .iter()
        .map(|holiday| holiday.name.as_str())
        .collect()
}

const REVISIONS: &str = "SELECT CAST(COALESCE(SUM(revision), 0) AS bigint) FROM week";

on_both_engines! {
    async fn a_school_year_lists_its_holidays_in_order_of_time(database) {
        let house = house(&database);
        let admin = administrator();
        for (name, first, last) in [
            ("Zomervakantie", "2027-07-17", "2027-08-29"),
            ("Herfstvakantie", "2026-10-17", "2026-10-25"),
            ("Koningsdag", "2027-04-27", ""),
        ] {
            holidays::add_holiday(&house, &admin, &post(), &form(name, first, last)).await.expect(name);
        }
        let listed = async |year| {
            let educator = with(Role::Educator);
            holidays::holidays(&house, &educator, SchoolYear(year)).await.expect("a list")
        };
        let this_year = listed(2026).await;
        assert_eq!(names(&this_year), ["Herfstvakantie", "Koningsdag", "Zomervakantie"]);
        assert_eq!(this_year[1].last_day, day("2027-04-27"));
        assert_eq!(names(&listed(2027).await), ["Zomervakantie"]);
    }

    async fn boards_of_the_old_and_the_new_weeks_are_told(database) {
        let house = house(&database);
        let admin = administrator();
        let two_weeks = form("Kerstvakantie", "2026-12-21", "2027-01-03");
        let id = holidays::add_holiday(&house, &admin, &post(), &two_weeks).await.expect("added");
        assert_eq!(database.number(REVISIONS).await, 2);
        let a_week_later = form("Kerstvakantie", "2026-12-28", "2027-01-10");
        holidays::change_holiday(&house, &admin, id, 1, &a_week_later).await.expect("changed");
        assert_eq!(database.number(REVISIONS).await, 2 + 3);
        let middle = "SELECT revision FROM week WHERE monday = '2026-12-28'";
        assert_eq!(database.number(middle).await, 2);
        holidays::remove_holiday(&house, &admin, id).await.expect("removed");
        assert_eq!(database.number(REVISIONS).await, 5 + 2);
        let left = holidays::holidays(&house, &admin, SchoolYear(2026)).await;
        assert_eq!(left, Ok(Vec::new()));
        let again = holidays::remove_holiday(&house, &admin, id).await;
        assert_eq!(again, Err(Fault::NotFound));
        assert_eq!(database.number("SELECT COUNT(*) FROM audit").await, 3);
    }

    async fn pressing_add_twice_makes_one_holiday_and_another_like_it_is_refused(database) {
        let house = house(&database);
        let (admin, key) = (administrator(), post());
        let spring = form("Meivakantie", "2027-04-24", "2027-05-09");
        let first = holidays::add_holiday(&house, &admin, &key, &spring).await;
        let second = holidays::add_holiday(&house, &admin, &key, &spring).await;
        assert_eq!((first.is_ok(), first), (true, second));
        let third = holidays::add_holiday(&house, &admin, &post(), &spring).await;
        assert_eq!(third, Err(mistake("name", Mistake::Taken)));
        assert_eq!(database.number("SELECT COUNT(*) FROM holiday").await, 1);
    }

    async fn a_planner_sees_holidays_and_does_not_change_them(database) {
        let house = house(&database);
        let planner = with(Role::Planner);
        let spring = form("Meivakantie", "2027-04-24", "2027-05-09");
        let added = holidays::add_holiday(&house, &planner, &post(), &spring).await;
        assert_eq!(added, Err(EditError::Fault(Fault::Denied)));
        let seen = holidays::holidays(&house, &planner, SchoolYear(2026)).await;
        assert_eq!(seen, Ok(Vec::new()));
        let worker = with(Role::CaseWorker);
        let hidden = holidays::holidays(&house, &worker, SchoolYear(2026)).await;
        assert_eq!(hidden, Err(Fault::Denied));
    }
}
