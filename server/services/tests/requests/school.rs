//! What the tests begin with: a primary school in Leiden with groups, one in Gouda, a lesson type.

use domain::catalogue::{LessonTypeForm, LessonTypeVersionForm};
use domain::employee::{EmployeeForm, GrantsForm};
use domain::fit::Placement;
use domain::ids::{
    AreaId, ContactId, EmployeeId, GroupId, LessonTypeId, OrganisationId, RequestId,
};
use domain::organisation::{ContactForm, GroupForm, OrganisationForm};
use domain::permission::{Grant, Role};
use domain::request::{RequestForm, RequestPage};
use domain::time::{Day, Instant, Minute};
use services::planning::{Changed, PlaceVisit, place_visit};
use services::requests::{make_request, read_request};
use services::{Actor, Clock, House, Post, catalogue, organisations, staff};
use store::testing::TestDatabase;

/// 2026-11-24 09:00 in Amsterdam, a Tuesday.
pub const NOW: Instant = 1_795_507_200;
pub const LEIDEN: AreaId = AreaId::from_number(1);
pub const GOUDA: AreaId = AreaId::from_number(2);

/// A house with two schools.
pub struct Region {
    pub house: House,
    pub leiden: OrganisationId,
    pub gouda: OrganisationId,
    pub online: LessonTypeId,
}

pub fn operator() -> Actor {
    Actor::operator()
}

pub fn with_role(role: Role, area: AreaId) -> Actor {
    Actor::employee(
        EmployeeId::from_number(7),
        vec![Grant {
            role,
            area: Some(area),
        }],
    )
}

pub fn post() -> Post {
    Post::new().expect("random bytes")
}

pub fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// An id as each engine writes it in a statement.
fn sql_id(database: &TestDatabase, id: impl ToString) -> String {
    match database.store.is_postgres() {
        true => format!("'{}'", id.to_string()),
        false => format!("x'{}'", id.to_string().replace('-', "")),
    }
}

impl Region {
    pub async fn new(database: &TestDatabase) -> Self {
        let house = House::new(database.store.clone(), Clock::fixed(NOW));
        for (area, name, code) in [(LEIDEN, "Leiden", "0546"), (GOUDA, "Gouda", "0513")] {
            let id = sql_id(database, area);
            for sql in [
                format!("INSERT INTO area (id, name) VALUES ({id}, '{name}')"),
                format!("INSERT INTO municipality VALUES ('{code}', '{name}', {id}, 52.16, 4.49)"),
            ] {
                database.run_raw(&sql).await.expect("a row of the map");
            }
        }
        let leiden = school(&house, "De Regenboog", "Leiden", "0546").await;
        let gouda = school(&house, "De Vlinder", "Gouda", "0513").await;
        let online = lesson_type(&house, "Online veiligheid", "2026-08-01", 45).await;
        Self {
            house,
            leiden,
            gouda,
            online,
        }
    }

    pub async fn group(&self, of: OrganisationId, name: &str, pupils: u16) -> GroupId {
        self.group_of_year(of, name, pupils, "2026").await
    }

    pub async fn group_of_year(
        &self,
        of: OrganisationId,
        name: &str,
        pupils: u16,
        year: &str,
    ) -> GroupId {
        let form = GroupForm {
            school_year: year.into(),
            name: name.into(),
            level: "groep 8".into(),
            pupils: pupils.to_string(),
            teacher: String::new(),
        };
        organisations::add_group(&self.house, &operator(), &post(), of, &form)
            .await
            .expect("a group")
    }

    /// Groups of the school in Leiden.
    pub async fn groups(&self, count: usize) -> Vec<GroupId> {
        let mut groups = Vec::new();
        for number in 1..=count {
            groups.push(
                self.group(self.leiden, &format!("Groep {number:02}"), 24)
                    .await,
            );
        }
        groups
    }

    pub async fn contact(&self, of: OrganisationId) -> ContactId {
        let form = ContactForm {
            name: "Canary Contact".into(),
            function: "ib".into(),
            email: "canary@school.example".into(),
            phone: String::new(),
        };
        organisations::add_contact(&self.house, &operator(), &post(), of, &form)
            .await
            .expect("a contact")
    }

    /// A form of the school in Leiden for these groups, back to back.
    pub fn form(&self, groups: &[GroupId]) -> RequestForm {
        RequestForm {
            organisation: self.leiden.to_string(),
            lesson_type: self.online.to_string(),
            groups: groups.iter().map(ToString::to_string).collect(),
            pattern: "back_to_back".into(),
            ..RequestForm::default()
        }
    }

    pub async fn make(&self, form: &RequestForm) -> RequestId {
        make_request(&self.house, &operator(), &post(), form)
            .await
            .expect("a request")
    }

    pub async fn read(&self, id: RequestId) -> RequestPage {
        read_request(&self.house, &operator(), id)
            .await
            .expect("a request")
    }

    /// Somebody who gives lessons on all schooldays.
    pub async fn educator(&self, name: &str) -> EmployeeId {
        let form = EmployeeForm {
            name: name.into(),
            email: format!("{}@example.org", name.to_lowercase()),
            contract_hours: "36".into(),
            starts: vec!["8:00".into(); 5],
            ends: vec!["17:00".into(); 5],
            ..EmployeeForm::default()
        };
        let id = staff::add_employee(&self.house, &operator(), &post(), &form)
            .await
            .expect("an employee");
        let grants = GrantsForm {
            grants: vec!["educator".into()],
        };
        staff::set_roles(&self.house, &operator(), id, 1, &grants)
            .await
            .expect("roles");
        id
    }

    /// Places the n-th lesson of a request.
    pub async fn place(
        &self,
        request: RequestId,
        lesson: usize,
        who: EmployeeId,
        on: &str,
        hour: u16,
    ) -> Changed {
        let page = self.read(request).await;
        let lesson = &page.lessons[lesson];
        let form = PlaceVisit {
            lessons: vec![(lesson.id, lesson.version)],
            placement: Placement {
                educators: vec![who],
                day: day(on),
                start: Minute::at(hour, 0),
            },
            overrule: Some("afgesproken".into()),
        };
        place_visit(&self.house, &operator(), None, &form)
            .await
            .expect("it fits")
    }
}

async fn school(house: &House, name: &str, town: &str, municipality: &str) -> OrganisationId {
    let form = OrganisationForm {
        kind: "primary".into(),
        name: name.into(),
        town: town.into(),
        municipality: municipality.into(),
        ..OrganisationForm::default()
    };
    organisations::add_organisation(house, &operator(), &post(), &form)
        .await
        .expect("a school")
}

pub async fn lesson_type(house: &House, name: &str, from: &str, minutes: u16) -> LessonTypeId {
    let form = LessonTypeForm {
        name: name.into(),
        short_name: name.chars().take(24).collect(),
        offered: Some("on".into()),
    };
    let version = version_form(from, minutes);
    catalogue::add_lesson_type(house, &operator(), &post(), &form, &version)
        .await
        .expect("a lesson type")
}

pub fn version_form(from: &str, minutes: u16) -> LessonTypeVersionForm {
    LessonTypeVersionForm {
        valid_from: from.into(),
        minutes: minutes.to_string(),
        setup_minutes: "10".into(),
        largest_group: "32".into(),
        educators_needed: "1".into(),
        kinds: vec!["primary".into()],
        ..LessonTypeVersionForm::default()
    }
}
