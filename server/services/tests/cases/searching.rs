//! Cases are found by name among those that one may see, and counted so that nobody is found in it.

use crate::team::*;
use crate::world::LEIDEN;
use domain::cases::{EndForm, ReferralForm};
use domain::coverage::suppress::{Cell, Total};
use domain::ids::{CaseId, EmployeeId};
use domain::permission::Role;
use domain::values::{Mistake, Mistakes};
use services::cases::{self, CaseError};
use services::{Actor, Fault, House};

async fn found(house: &House, actor: &Actor, typed: &str) -> Vec<CaseId> {
    cases::search_cases(house, actor, &typed.into())
        .await
        .expect("a search")
}

fn manager(area: Option<domain::ids::AreaId>) -> Actor {
    member(EmployeeId::from_number(907), Role::Manager, area)
}

/// So many cases that came in on a day.
async fn came_in(house: &House, day: &str, count: usize) {
    let rules = cases::read_rules(house, &administrator()).await;
    let offence = rules.expect("rules").offences[0].id;
    let form = ReferralForm {
        offence_on: "2026-01-02".into(),
        received_on: day.into(),
        ..referral(offence)
    };
    for _ in 0..count {
        cases::take_in(house, &noor(), &post(), &form)
            .await
            .expect("taken in");
    }
}

store::on_both_engines! {
    async fn a_case_is_found_by_a_part_of_the_name_by_who_may_see_it_and_by_nobody_else(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        for typed in ["kanarie", "PUTTER kanarie", "putterzwart", "2026-00001"] {
            assert_eq!(found(&house, &noor(), typed).await, [case], "{typed}");
            assert_eq!(found(&house, &chief(), typed).await, [case], "{typed}");
            assert_eq!(found(&house, &bram(), typed).await, [], "{typed}");
        }
        assert_eq!(found(&house, &noor(), "geel").await, [], "a word begins with it");
        let elsewhere = member(CHIEF, Role::CaseCoordinator, Some(GOUDA));
        assert_eq!(found(&house, &elsewhere, "kanarie").await, []);
        assert_eq!(cases::found_cases(&house, &bram(), &[case]).await, Ok(Vec::new()));
        let lines = cases::found_cases(&house, &noor(), &[case]).await.expect("a list");
        assert_eq!(lines.iter().map(|line| line.case).collect::<Vec<_>>(), [case]);
        let nothing = cases::search_cases(&house, &noor(), &" -".into()).await;
        let empty = Mistakes::one("name", Mistake::Empty);
        assert_eq!(nothing, Err(CaseError::Invalid(empty)));
        let planner = member(BRAM, Role::Planner, None);
        let denied = cases::search_cases(&house, &planner, &"kanarie".into()).await;
        assert_eq!(denied, Err(CaseError::Fault(Fault::Denied)));
    }

    async fn a_search_stands_in_the_log_without_what_was_typed_and_finds_ended_cases(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let form = EndForm { ending: "badly".into(), reason: "Klaar".into() };
        let version = read(&house, &noor(), case).await.version;
        cases::end_case(&house, &noor(), (case, version), &form).await.expect("ended");
        assert_eq!(found(&house, &noor(), "Kanarie").await, [case]);
        let lines = cases::found_cases(&house, &noor(), &[case]).await.expect("a list");
        assert_eq!((lines[0].next, lines[0].urgency), (None, None));
        let told = deeds(&house, case).await;
        assert!(told.ends_with(&["case.found".to_owned(), "case.list".to_owned()]), "{told:?}");
        let searches = "SELECT COUNT(*) FROM case_log WHERE deed = 'cases.search' AND detail IS NULL";
        assert_eq!(database.number(searches).await, 1);
        assert_eq!(database.columns_with("kanarie").await, Default::default());
    }

    async fn a_manager_reads_rounded_counts_that_never_change_again(database) {
        let house = team(&database).await;
        case_of(&house, &noor()).await;
        came_in(&house, "2026-02-10", 6).await;
        came_in(&house, "2026-05-10", 4).await;
        let shown = cases::case_counts(&house, &manager(None), None).await.expect("counts");
        let names: Vec<_> = shown.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Gouda", "Leiden"]);
        let (few, about) = (Some(Cell::Few), Some(Cell::About(5)));
        assert_eq!(shown.rows[1].quarters, [about, few, few, None], "this quarter is not over");
        assert_eq!(shown.rows[0].quarters, [few, few, few, None]);
        assert_eq!(shown.total, Total { about: 5, few: 5 });

        came_in(&house, "2026-02-11", 9).await;
        came_in(&house, "2026-05-11", 1).await;
        let later = cases::case_counts(&house, &manager(None), Some(2026)).await;
        assert_eq!(later.as_ref(), Ok(&shown), "fewer than five that becomes five was four");
        let leiden = cases::case_counts(&house, &manager(Some(LEIDEN)), None).await.expect("counts");
        assert_eq!(leiden.rows, shown.rows[1..]);
        let counted = "SELECT COUNT(*) FROM case_log WHERE deed = 'cases.count'";
        assert_eq!(database.number(counted).await, 1, "counted once, and in the log");
        let kept = database.strings("SELECT published FROM case_count WHERE quarter = 1").await;
        assert!(kept[0].contains(":5") && !kept[0].contains(":6"), "no real count is kept: {kept:?}");
        for role in [Role::Planner, Role::Administrator, Role::CaseCoordinator, Role::CaseWorker] {
            let denied = cases::case_counts(&house, &member(BRAM, role, None), None).await;
            assert_eq!(denied, Err(CaseError::Fault(Fault::Denied)), "{role:?}");
        }
    }
}
