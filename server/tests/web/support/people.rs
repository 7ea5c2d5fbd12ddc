use super::{TestApp, Visitor};
use domain::employee::{EmployeeForm, GrantsForm};
use domain::ids::{AreaId, EmployeeId};
use domain::permission::Role;
use domain::second_step::SecondStep;
use services::accounts::{Attempt, second_step, set_passphrase, sign_in, visitor};
use services::{Actor, Post, region, staff};

/// The passphrase of everybody that a test hires.
const PASSPHRASE: &str = "wachtzin-voor-proef";

impl TestApp {
    /// The demo's planner of the whole region.
    pub async fn as_planner(&self) -> Visitor {
        self.as_demo("planner@demo.example").await
    }

    /// The demo's educator, who has lessons this week.
    pub async fn as_educator(&self) -> Visitor {
        self.as_demo("educator@demo.example").await
    }

    /// The demo's manager of the whole region.
    pub async fn as_manager(&self) -> Visitor {
        self.as_demo("manager@demo.example").await
    }

    /// The demo's case worker.
    pub async fn as_case_worker(&self) -> Visitor {
        self.as_demo("caseworker@demo.example").await
    }

    /// The demo's administrator.
    pub async fn as_administrator(&self) -> Visitor {
        self.as_demo("admin@demo.example").await
    }

    /// The demo's planner of Leiden.
    pub async fn as_planner_of_leiden(&self) -> Visitor {
        self.as_demo("planner.leiden@demo.example").await
    }

    /// A new manager of one area.
    pub async fn as_manager_of(&self, area: &str) -> Visitor {
        let area = self.area(area).await;
        self.as_new(Role::Manager, Some(area)).await
    }

    /// Somebody new with one role.
    pub async fn as_new(&self, role: Role, area: Option<AreaId>) -> Visitor {
        let (_, email) = self.hire(role, area).await;
        self.enter(&email, PASSPHRASE).await
    }

    /// Hires somebody with one role, who can sign in; gives their id and address.
    pub async fn hire(&self, role: Role, area: Option<AreaId>) -> (EmployeeId, String) {
        let operator = Actor::operator();
        let post = Post::new().expect("random bytes");
        let email = format!("{}@proef.example", post.as_str().to_lowercase());
        let form = EmployeeForm {
            name: "Nieuwe Collega".into(),
            email: email.clone(),
            contract_hours: "32".into(),
            ..EmployeeForm::default()
        };
        let id = staff::add_employee(&self.house, &operator, &post, &form)
            .await
            .expect("hired");
        let grant = match area {
            None => role.code().to_owned(),
            Some(area) => format!("{}:{area}", role.code()),
        };
        let form = GrantsForm {
            grants: vec![grant],
        };
        staff::set_roles(&self.house, &operator, id, 1, &form)
            .await
            .expect("a role");
        set_passphrase(&self.house, &operator, id, PASSPHRASE)
            .await
            .expect("a passphrase");
        (id, email)
    }

    /// Somebody whom a test hired, signed in.
    pub async fn enter_as(&self, email: &str) -> Visitor {
        self.enter(email, PASSPHRASE).await
    }

    /// The area of which the name starts so.
    pub async fn area(&self, name: &str) -> AreaId {
        let areas = region::areas(&self.house, &Actor::operator())
            .await
            .expect("areas");
        areas
            .into_iter()
            .find(|area| area.name.starts_with(name))
            .expect("the area")
            .id
    }

    async fn as_demo(&self, email: &str) -> Visitor {
        let known = demo::SIGN_INS
            .into_iter()
            .find(|known| known.email == email);
        self.enter(email, known.expect("a demo sign-in").passphrase)
            .await
    }

    /// Takes the second step, where one is asked, without the detour over a code: at one and the same
    /// moment a code counts only once.
    async fn take_second_step(&self, token: &str) {
        let visitor = visitor(&self.house, token).await.expect("read");
        let visitor = visitor.expect("signed in");
        if visitor.step == SecondStep::SetUp {
            second_step::begin(&self.house, &visitor.actor, visitor.step)
                .await
                .expect("begun");
        }
        if visitor.step != SecondStep::NotNeeded {
            let now = self.house.clock().now();
            for statement in [
                "UPDATE second_factor SET confirmed_at = made_at".to_owned(),
                format!("UPDATE session SET second_factor_at = {now}, cases_seen_at = {now}"),
            ] {
                self.database.run_raw(&statement).await.expect("updated");
            }
        }
    }

    /// Somebody of the demo, signed in but without the second step.
    pub async fn as_demo_before_second_step(&self, email: &str) -> Visitor {
        let known = demo::SIGN_INS.into_iter().find(|one| one.email == email);
        let attempt = Attempt {
            email: email.to_owned(),
            passphrase: known.expect("a demo sign-in").passphrase.to_owned(),
            sender: "192.0.2.1".to_owned(),
        };
        let signed_in = sign_in(&self.house, &attempt).await.expect("signed in");
        Visitor::new(self.router.clone(), Some(signed_in.token))
    }

    /// The demo's privacy officer.
    pub async fn as_privacy_officer(&self) -> Visitor {
        self.as_demo("privacy@demo.example").await
    }

    /// Signs in without the detour over the page.
    async fn enter(&self, email: &str, passphrase: &str) -> Visitor {
        let attempt = Attempt {
            email: email.to_owned(),
            passphrase: passphrase.to_owned(),
            sender: "192.0.2.1".to_owned(),
        };
        let signed_in = sign_in(&self.house, &attempt).await.expect("signed in");
        self.take_second_step(&signed_in.token).await;
        Visitor::new(self.router.clone(), Some(signed_in.token))
    }
}
