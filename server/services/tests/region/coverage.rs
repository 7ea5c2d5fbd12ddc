use crate::start::{area, day, house, with_role};
use domain::coverage::table::By;
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::{Figure, Filter};
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::State;
use domain::organisation::OrganisationKind;
use domain::permission::{Grant, Role};
use domain::time::Day;
use services::coverage::{Facts, read_facts, read_table, rows_behind};
use services::{Actor, Clock, Fault, House, demo_region};
use store::on_both_engines;
use store::testing::TestDatabase;

fn manager() -> Actor {
    let grant = Grant {
        role: Role::Manager,
        area: None,
    };
    Actor::employee(EmployeeId::from_number(7), vec![grant])
}

async fn demo(database: &TestDatabase) -> House {
    let house = house(database);
    assert_eq!(demo_region::load(&house).await, Ok(true));
    house
}

async fn facts(house: &House) -> Facts {
    let (first, last) = (day("2025-01-01"), day("2027-12-31"));
    read_facts(house, &manager(), first, last)
        .await
        .expect("facts")
}

/// Each lesson with all that is counted of it, as one text.
fn told(facts: &Facts) -> Vec<String> {
    let told = facts.iter().map(|fact| {
        let educators: Vec<_> = fact
            .educators
            .iter()
            .map(|one| facts.educator(*one))
            .collect();
        let agreement = fact
            .agreement
            .map(|one| facts.world.agreements[usize::from(one)].id);
        let school = &facts.world.schools[usize::try_from(fact.school).expect("small")];
        let town = &facts.world.towns[usize::from(fact.town)].code;
        format!(
            "{} {} {} {:?} {} {} {} {:?} {town} {:?} {:?} {educators:?} {agreement:?}",
            fact.lesson,
            fact.on,
            fact.received_on,
            fact.state,
            fact.minutes,
            fact.pupils,
            school.id,
            fact.kind,
            fact.pupils_present,
            fact.cancelled,
        )
    });
    told.collect()
}

/// The lessons of a quarter of a year as another house sees them that never saw them before.
async fn anew(database: &TestDatabase) -> Vec<String> {
    let house = House::new(database.second_door().await, Clock::System);
    let told = told(&facts(&house).await);
    house.store().clone().close().await;
    told
}

const ON: &str = "COALESCE(l.day, r.received_on)";

async fn count(database: &TestDatabase, what: &str, first: Day, last: Day, and: &str) -> i64 {
    let sql = format!(
        "SELECT {what} FROM lesson l JOIN request r ON r.id = l.request_id
         JOIN school_group g ON g.id = l.group_id
         JOIN organisation o ON o.id = l.organisation_id
         JOIN municipality m ON m.code = o.municipality_code
         WHERE {ON} BETWEEN '{first}' AND '{last}' {and}"
    );
    database.number(&sql).await
}

on_both_engines! {
    async fn the_facts_of_the_demo_are_what_a_query_counts(database) {
        let house = demo(&database).await;
        let periods = [
            ("2026-09-01", "2026-09-30"), ("2026-10-10", "2026-12-24"), ("2025-08-01", "2026-07-31"),
            ("2026-11-24", "2026-11-24"), ("2016-01-01", "2016-12-31"),
        ];
        let mut lessons = 0;
        for (first, last) in periods {
            let (first, last) = (day(first), day(last));
            let facts = read_facts(&house, &manager(), first, last).await.expect("facts");
            for state in State::ALL {
                let of_state = || facts.iter().filter(|fact| fact.state == state);
                let and = format!("AND l.state = '{}'", state.code());
                let counted = i64::try_from(of_state().count()).expect("a count");
                assert_eq!(counted, count(&database, "COUNT(*)", first, last, &and).await);
                let pupils: i64 = of_state().map(|fact| i64::from(fact.pupils)).sum();
                let sum = "CAST(COALESCE(SUM(g.pupils), 0) AS bigint)";
                assert_eq!(pupils, count(&database, sum, first, last, &and).await);
                let mut groups: Vec<_> = of_state().map(|fact| fact.group).collect();
                groups.sort_unstable();
                groups.dedup();
                let groups = i64::try_from(groups.len()).expect("a count");
                let distinct = "COUNT(DISTINCT l.group_id)";
                assert_eq!(groups, count(&database, distinct, first, last, &and).await);
                lessons += counted;
            }
            for (place, town) in facts.world.towns.iter().enumerate() {
                let here = facts.iter().filter(|fact| usize::from(fact.town) == place).count();
                let and = format!("AND m.code = '{}'", town.code);
                let there = count(&database, "COUNT(*)", first, last, &and).await;
                assert_eq!(i64::try_from(here), Ok(there), "{}", town.name);
            }
        }
        assert!(lessons > 500, "{lessons}");
    }

    async fn every_cell_of_the_table_is_what_a_query_counts_and_its_rows_are_behind_it(database) {
        let house = demo(&database).await;
        let (first, last) = (day("2026-01-01"), day("2026-12-31"));
        let (period, all) = (first..=last, Filter::default());
        let (facts, table) = read_table(&house, &manager(), &period, &all, By::Town).await.expect("a table");
        assert_eq!(table.lines.len(), facts.world.towns.len());
        let of = |figure: Figure| match figure {
            Figure::Requested => ("COUNT(*)", "true"),
            Figure::Open => ("COUNT(*)", "l.state = 'requested'"),
            Figure::Planned => ("COUNT(*)", "l.state IN ('proposed', 'confirmed')"),
            Figure::Given => ("COUNT(*)", "l.state = 'given'"),
            Figure::CancelledBySchool => {
                ("COUNT(*)", "l.state = 'cancelled' AND l.cancelled_by = 'organisation'")
            }
            Figure::CancelledByUs => ("COUNT(*)", "l.state = 'cancelled' AND l.cancelled_by = 'us'"),
            Figure::NotShownUp => ("COUNT(*)", "l.state = 'not_shown_up'"),
            Figure::MinutesGiven => ("CAST(COALESCE(SUM(l.minutes), 0) AS bigint)", "l.state = 'given'"),
            Figure::SchoolsReached => {
                ("COUNT(DISTINCT l.organisation_id)", "l.state = 'given' AND o.kind <> 'club'")
            }
            Figure::ClubsReached => {
                ("COUNT(DISTINCT l.organisation_id)", "l.state = 'given' AND o.kind = 'club'")
            }
            Figure::GroupsReached => ("COUNT(DISTINCT l.group_id)", "l.state = 'given'"),
            // Not what one plain query counts: see the sums of their rows below.
            Figure::CancelledLate | Figure::PupilsReached | Figure::TravelMinutes => ("", ""),
        };
        for figure in Figure::ALL {
            let (what, of_state) = of(figure);
            for (place, line) in &table.lines {
                let shown = line.counts.of(figure);
                if !what.is_empty() {
                    let town = usize::try_from(*place).expect("small");
                    let and = format!("AND {of_state} AND m.code = '{}'", facts.world.towns[town].code);
                    let counted = count(&database, what, first, last, &and).await;
                    assert_eq!(i64::try_from(shown), Ok(counted), "{figure:?}");
                }
            }
            let sum: u64 = table.lines.iter().map(|(_, line)| line.counts.of(figure)).sum();
            assert_eq!(sum, table.total.counts.of(figure), "{figure:?}");
            let (place, line) = table.lines[0];
            let rows = rows_behind(&facts, &all, Some((By::Town, place)), figure);
            assert_eq!(figure.over(rows), line.counts.of(figure), "{figure:?}");
        }
        let present = "SELECT COUNT(*) FROM organisation WHERE kind <> 'club'
             AND (closed_on IS NULL OR closed_on > '2026-01-01')
             AND (opened_on IS NULL OR opened_on <= '2026-12-31')";
        assert_eq!(i64::from(table.total.schools), database.number(present).await);
        let agreed = "SELECT CAST(SUM(lessons) AS bigint) FROM agreement
             WHERE first_day >= '2026-01-01' AND last_day <= '2026-12-31'";
        let whole_years = "SELECT COUNT(*) FROM agreement
             WHERE first_day <= '2026-12-31' AND last_day >= '2026-01-01'
             AND NOT (first_day >= '2026-01-01' AND last_day <= '2026-12-31')";
        assert_eq!(database.number(whole_years).await, 0);
        let agreed = database.number(agreed).await;
        assert_eq!(i64::try_from(table.total.agreed.lessons), Ok(agreed));
        let pupils = "SELECT CAST(SUM(most) AS bigint) FROM (
                SELECT MAX((COALESCE(l.pupils_present, g.pupils) + 2) / 5 * 5) AS most FROM lesson l
                JOIN school_group g ON g.id = l.group_id
                WHERE l.state = 'given' AND COALESCE(l.pupils_present, g.pupils) >= 5
                AND l.day BETWEEN '2026-01-01' AND '2026-12-31'
                GROUP BY l.group_id) AS per_group";
        let pupils = database.number(pupils).await;
        assert_eq!(i64::try_from(table.total.counts.of(Figure::PupilsReached)), Ok(pupils));
    }

    async fn whatever_another_server_writes_is_in_the_next_figures(database) {
        let house = demo(&database).await;
        let known = facts(&house).await;
        let mut before = told(&known);
        let given: Vec<LessonId> = (known.iter())
            .filter(|fact| fact.state == State::Given && fact.agreement.is_some())
            // A club would be what one of the writes makes it.
            .filter(|fact| fact.kind == OrganisationKind::Primary)
            .map(|fact| fact.lesson)
            .collect();
        let id = |nth: usize| match house.store().is_postgres() {
            true => format!("'{}'", given[nth]),
            false => format!("x'{}'", given[nth].0.simple()),
        };
        let of = |column: &str, nth: usize| {
            format!("(SELECT {column} FROM lesson WHERE id = {})", id(nth))
        };
        let writes = [
            format!("UPDATE lesson SET pupils_present = 3 WHERE id = {}", id(0)),
            format!("UPDATE lesson SET day = '2025-02-03' WHERE id = {}", id(1)),
            format!("DELETE FROM lesson_educator WHERE lesson_id = {}", id(2)),
            format!("UPDATE school_group SET pupils = 99 WHERE id = {}", of("group_id", 3)),
            format!(
                "UPDATE organisation SET kind = 'club' WHERE id = {}", of("organisation_id", 4)
            ),
            format!(
                "INSERT INTO lesson_charge (lesson_id, agreement_id, reason, chosen_at)
                 VALUES ({}, NULL, 'Kennismaking.', 0)", id(5)
            ),
            "DELETE FROM lesson_charge".to_owned(),
            "UPDATE agreement SET last_day = first_day".to_owned(),
            format!(
                "UPDATE request SET received_on = '2025-03-04' WHERE id = {}", of("request_id", 6)
            ),
            "UPDATE municipality SET code = code, name = 'Zz ' || name".to_owned(),
        ];
        for write in &writes {
            database.run_raw(write).await.expect("written");
            let now = told(&facts(&house).await);
            assert_eq!(now, anew(&database).await, "{write}");
            let renamed = write.starts_with("UPDATE municipality");
            assert_eq!(now == before, renamed, "{write}");
            before = now;
        }
        let renamed = facts(&house).await.world.towns.iter().all(|town| town.name.starts_with("Zz "));
        assert!(renamed);
    }

    async fn who_asks_the_same_gets_the_same_page_until_something_of_it_changes(database) {
        let house = demo(&database).await;
        let query = CoverageQuery {
            from: "2026-01-01".into(), until: "2026-12-31".into(), ..CoverageQuery::default()
        };
        let page = async |actor: &Actor, query: &CoverageQuery| {
            let page = services::coverage::read_coverage(&house, actor, query).await;
            page.expect("a page")
        };
        let leiden = with_role(Role::Manager, area(&house, "Leiden").await);
        let region = manager();
        let first = page(&region, &query).await;
        assert_eq!(page(&region, &query).await, first, "its stamp too");
        let narrow = CoverageQuery { by: "school".into(), ..query.clone() };
        let others = [page(&region, &narrow).await, page(&leiden, &query).await];
        assert!(others.iter().all(|other| other.stamp != first.stamp));
        assert_ne!(others[1].total, first.total);
        assert_eq!(page(&region, &query).await.stamp, first.stamp);
        database.run_raw("UPDATE organisation SET kind = 'club' WHERE kind = 'primary'").await.expect("written");
        let now = page(&region, &query).await;
        assert_ne!((now.stamp, now.total), (first.stamp, first.total));
        house.clock().advance(86_400);
        let tomorrow = page(&region, &query).await;
        assert_eq!((tomorrow.total, tomorrow.stamp == now.stamp), (now.total, false));
    }

    async fn folding_what_changed_changes_no_revision(database) {
        let house = demo(&database).await;
        let before = told(&facts(&house).await);
        let permit = manager().permit().expect("a permit");
        let revisions = async || {
            let reading = house.store().read_coverage(&permit).await.expect("read");
            let revisions = reading.revisions(0, 12 * 3_000).await.expect("revisions");
            reading.end().await.expect("ended");
            revisions.of
        };
        for _ in 0..3 {
            database.run_raw("UPDATE lesson SET version = version").await.expect("written");
        }
        let known = revisions().await;
        assert!(known.len() > 6, "{known:?}");
        let fold = || house.store().fold_coverage_changes(&permit);
        let (one, two) = tokio::join!(fold(), fold());
        assert_eq!((one.is_ok(), two.is_ok()), (true, true));
        assert_eq!(revisions().await, known);
        fold().await.expect("folded");
        let rows = database.number("SELECT COUNT(*) FROM coverage_change").await;
        assert_eq!(usize::try_from(rows), Ok(known.len()));
        assert_eq!(told(&facts(&house).await), before);
    }

    async fn a_manager_of_leiden_counts_lessons_of_leiden_only(database) {
        let house = demo(&database).await;
        let leiden = area(&house, "Leiden").await;
        let (first, last) = (day("2026-01-01"), day("2026-12-31"));
        let seen = read_facts(&house, &with_role(Role::Manager, leiden), first, last).await;
        let seen = seen.expect("facts");
        let whole = read_facts(&house, &manager(), first, last).await.expect("facts");
        let there = |town: u16| whole.world.towns[usize::from(town)].area == leiden;
        let expected: Vec<_> = whole.iter().filter(|fact| there(fact.town)).collect();
        assert!(!expected.is_empty() && expected.len() < whole.iter().count());
        assert_eq!(seen.iter().collect::<Vec<_>>(), expected);
        for role in [Role::Planner, Role::Educator, Role::CaseWorker, Role::Administrator] {
            let told = read_facts(&house, &with_role(role, leiden), first, last).await.map(|_| ());
            assert_eq!(told, Err(Fault::Denied), "{role:?}");
        }
        let backwards = read_facts(&house, &manager(), last, first).await.map(|_| ());
        assert_eq!(backwards, Err(Fault::NotFound));
    }
}
