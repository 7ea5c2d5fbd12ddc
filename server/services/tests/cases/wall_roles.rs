//! Who gives a role behind the wall does not go unseen, and never gives it to themselves.

use crate::team::{BRAM, CHIEF, NOOR, member, team};
use crate::world::LEIDEN;
use domain::employee::GrantsForm;
use domain::permission::Role;
use domain::values::{Mistake, Mistakes};
use services::cases::{LogFilter, read_log};
use services::{Actor, EditError, House, staff};

fn roles(codes: &[&str]) -> GrantsForm {
    GrantsForm {
        grants: codes.iter().map(|code| (*code).to_owned()).collect(),
    }
}

/// Who gave which role, in the log of cases.
async fn given(house: &House) -> Vec<String> {
    let officer = member(CHIEF, Role::PrivacyOfficer, None);
    let filter = LogFilter {
        most: 100,
        ..LogFilter::default()
    };
    let lines = read_log(house, &officer, &filter).await.expect("a log");
    let mut lines: Vec<_> = lines
        .into_iter()
        .filter(|line| line.deed.starts_with("role."))
        .collect();
    lines.sort_by_key(|line| line.sequence);
    lines.into_iter().map(|line| line.deed).collect()
}

store::on_both_engines! {
    async fn a_role_behind_the_wall_stands_in_the_cases_log_and_the_privacy_officers_are_told(database) {
        let house = team(&database).await;
        let operator = Actor::operator();
        staff::set_roles(&house, &operator, BRAM, 1, &roles(&["privacy_officer"])).await.expect("given");
        assert_eq!(given(&house).await, ["role.privacy_officer"]);
        let mails = || database.number("SELECT COUNT(*) FROM outbox");
        assert_eq!(mails().await, 0, "there was no privacy officer yet");
        let me = member(CHIEF, Role::Administrator, None);
        let more = roles(&["educator", "case_worker"]);
        staff::set_roles(&house, &me, NOOR, 1, &more).await.expect("she had it");
        assert_eq!(mails().await, 0, "nothing new opens");
        let wider = roles(&["case_worker", &format!("case_coordinator:{LEIDEN}")]);
        staff::set_roles(&house, &me, NOOR, 2, &wider).await.expect("given");
        assert_eq!(given(&house).await, ["role.privacy_officer", "role.case_coordinator"]);
        assert_eq!(mails().await, 1);
    }

    async fn an_administrator_gives_themselves_no_role_behind_the_wall(database) {
        let house = team(&database).await;
        let me = member(BRAM, Role::Administrator, None);
        let own = staff::set_roles(&house, &me, BRAM, 1, &roles(&["administrator", "case_coordinator"])).await;
        let refused = Mistakes::one("grants", Mistake::OwnWallRole);
        assert_eq!(own, Err(EditError::Invalid(refused)));
        let wider = roles(&["administrator", "case_worker", "planner"]);
        let kept = staff::set_roles(&house, &me, BRAM, 1, &wider).await;
        assert_eq!(kept, Ok(()), "what one had stays");
        assert_eq!(given(&house).await, Vec::<String>::new());
    }
}
