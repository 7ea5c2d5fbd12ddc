use crate::published::Published;
use crate::world::*;
use domain::lesson::{OwnKind, OwnSums};
use domain::permission::Role;
use services::my_figures::read_figures;
use services::{Actor, Fault, demo_region};
use store::on_both_engines;

on_both_engines! {
    async fn own_figures_are_what_a_query_counts_for_each_educator_and_nobody_elses(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let region = demo::region(house.clock().today());
        let mut lessons = 0;
        for one in &region.employees {
            let grant = domain::permission::Grant { role: Role::Educator, area: None };
            let actor = Actor::employee(one.id, vec![grant]);
            let days = ("2026-08-01", "2027-07-31");
            let figures = read_figures(&house, &actor, days, None).await.expect("figures");
            let me = sql_id(&database, one.id);
            let count = async |what: &str, states: &str| {
                let sql = format!("SELECT {what} FROM published_educator e
                    JOIN published_lesson p ON p.lesson_id = e.lesson_id
                    JOIN lesson l ON l.id = p.lesson_id
                    WHERE e.employee_id = {me} AND p.day BETWEEN '2026-08-01' AND '2027-07-31'
                      AND p.state IN ({states})");
                database.number(&sql).await
            };
            for (kind, states) in [
                (OwnKind::Given, "'given'"),
                (OwnKind::Planned, "'proposed', 'confirmed'"),
                (OwnKind::NotShownUp, "'not_shown_up'"),
                (OwnKind::Cancelled, "'cancelled'"),
            ] {
                let shown = figures.sums.of(kind);
                assert_eq!(i64::from(shown), count("COUNT(*)", states).await, "{kind:?}");
                let behind = read_figures(&house, &actor, days, Some(kind)).await.expect("figures");
                assert_eq!(usize::try_from(shown), Ok(behind.lines.len()));
                lessons += shown;
            }
            let minutes = "CAST(COALESCE(SUM(l.minutes), 0) AS bigint)";
            let given = count(minutes, "'given'").await;
            assert_eq!(i64::from(figures.sums.given_minutes), given);
            let planned = count(minutes, "'proposed', 'confirmed'").await;
            assert_eq!(i64::from(figures.sums.planned_minutes), planned);
        }
        assert!(lessons > 200, "{lessons}");
    }

    async fn a_draft_is_no_figure_and_who_has_no_lessons_of_ones_own_has_none(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, "2026-11-24", 8 * 60 + 30, "confirmed").await;
        let figures = read_figures(&house, &region.actor, ("", ""), None).await.expect("figures");
        assert_eq!(figures.sums.of(OwnKind::Planned), 1);
        // From home to the school and back, as the lesson's own page says: half an hour each.
        assert_eq!(figures.sums.travel, 62);
        assert_eq!(figures.months.len(), 1);
        run(&database, "DELETE FROM published_educator").await;
        let figures = read_figures(&house, &region.actor, ("", ""), None).await.expect("figures");
        assert_eq!(figures.sums, OwnSums::default());
        let operator = read_figures(&house, &Actor::operator(), ("", ""), None).await;
        assert_eq!(operator.map(|_| ()), Err(Fault::Denied));
        let worker = with(Role::CaseWorker);
        let refused = read_figures(&house, &worker, ("", ""), None).await;
        assert_eq!(refused.map(|_| ()), Err(Fault::Denied));
    }
}
