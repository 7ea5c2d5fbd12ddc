use super::{Action, Deed, Reach, Role, connection_may, reach, school_may};
use crate::connection::ConnectionScope;
use crate::ids::{AreaId, EmployeeId, OrganisationId};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// A role as given to somebody; for one area, or for the whole region when none is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grant {
    /// Which role.
    pub role: Role,
    /// For which area.
    pub area: Option<AreaId>,
}

/// Who is acting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    employee: Option<EmployeeId>,
    school: Option<OrganisationId>,
    connection: Option<Connection>,
    grants: Vec<Grant>,
}

/// A program that shows a token.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Connection {
    scopes: Vec<ConnectionScope>,
    area: Option<AreaId>,
}

/// The actor may not do this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denied(pub Action);

/// Over what a permit reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// The whole region.
    Region,
    /// Part of it.
    Part {
        /// These areas, whole.
        areas: Vec<AreaId>,
        /// Beside them, what is this employee's own.
        own: Option<EmployeeId>,
    },
    /// One school or club, as it sees itself.
    School(OrganisationId),
}

/// Proof that the permission table allowed an action to an actor. Only [`Actor::permit`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit<D: Deed> {
    actor: Option<EmployeeId>,
    school: Option<OrganisationId>,
    scope: Scope,
    deed: PhantomData<D>,
}

impl Actor {
    /// A signed-in employee with their roles.
    pub fn employee(id: EmployeeId, grants: Vec<Grant>) -> Self {
        Self {
            employee: Some(id),
            school: None,
            connection: None,
            grants,
        }
    }

    /// A school or club that came in by its link; `by` is the colleague who does it for the school
    /// on the telephone. Whatever roles the colleague has, here counts only what a school may.
    pub fn school(id: OrganisationId, by: Option<EmployeeId>) -> Self {
        Self {
            employee: by,
            school: Some(id),
            connection: None,
            grants: Vec::new(),
        }
    }

    /// A program of somebody else, with the scopes that its token gives, for one area or the whole
    /// region. It is nobody, and may do nothing but read.
    pub fn connection(scopes: &[ConnectionScope], area: Option<AreaId>) -> Self {
        Self {
            employee: None,
            school: None,
            connection: Some(Connection {
                scopes: scopes.to_vec(),
                area,
            }),
            grants: Vec::new(),
        }
    }

    /// Whoever may run the program on the server itself; may do all that planners and
    /// administrators may, and stands in the audit trail as nobody in particular.
    pub fn operator() -> Self {
        let grant = |role| Grant { role, area: None };
        Self {
            employee: None,
            school: None,
            connection: None,
            grants: vec![grant(Role::Administrator), grant(Role::Planner)],
        }
    }

    /// The employee, unless it is the operator.
    pub fn id(&self) -> Option<EmployeeId> {
        self.employee
    }

    /// The school that acts for itself, if it is one.
    pub fn as_school(&self) -> Option<OrganisationId> {
        self.school
    }

    /// The roles.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    /// Whether some role allows the action at all; for showing or hiding a link, never as a guard.
    pub fn may(&self, action: Action) -> bool {
        self.scope(action).is_some()
    }

    /// Asks the table.
    ///
    /// # Errors
    /// [`Denied`] when no role of the actor allows the action anywhere.
    pub fn permit<D: Deed>(&self) -> Result<Permit<D>, Denied> {
        let scope = self.scope(D::ACTION).ok_or(Denied(D::ACTION))?;
        Ok(Permit {
            actor: self.employee,
            school: self.school,
            scope,
            deed: PhantomData,
        })
    }

    /// The widest reach that any of the roles gives.
    fn scope(&self, action: Action) -> Option<Scope> {
        if let Some(school) = self.school {
            return school_may(action).then_some(Scope::School(school));
        }
        if let Some(one) = &self.connection {
            let may = one
                .scopes
                .iter()
                .any(|scope| connection_may(*scope, action));
            return may.then(|| match one.area {
                None => Scope::Region,
                Some(area) => Scope::Part {
                    areas: vec![area],
                    own: None,
                },
            });
        }
        let mut areas = Vec::new();
        // One's own account is one's own, whatever the roles and whether they count in this session.
        let mut own = action == Action::ManageOwnAccount;
        for grant in &self.grants {
            match (reach(grant.role, action), grant.area) {
                (Reach::Region, _) | (Reach::Areas, None) => return Some(Scope::Region),
                (Reach::Areas, Some(area)) => areas.push(area),
                (Reach::Own, _) => own = true,
                (Reach::No, _) => {}
            }
        }
        areas.sort_unstable();
        areas.dedup();
        let own = self.employee.filter(|_| own);
        (!areas.is_empty() || own.is_some()).then_some(Scope::Part { areas, own })
    }
}

impl<D: Deed> Permit<D> {
    /// Who was permitted; none is the operator.
    pub fn actor(&self) -> Option<EmployeeId> {
        self.actor
    }

    /// The school that acts for itself, if it is one.
    pub fn school(&self) -> Option<OrganisationId> {
        self.school
    }

    /// Over what it reaches.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Whether it reaches something in this area that belongs to these employees.
    pub fn covers(&self, area: AreaId, owners: &[EmployeeId]) -> bool {
        match &self.scope {
            Scope::Region => true,
            Scope::Part { areas, own } => {
                areas.contains(&area) || own.is_some_and(|own| owners.contains(&own))
            }
            Scope::School(_) => false,
        }
    }

    /// Whether it reaches this organisation, which lies in this area.
    pub fn covers_organisation(&self, area: AreaId, organisation: OrganisationId) -> bool {
        match &self.scope {
            Scope::School(school) => *school == organisation,
            _ => self.covers(area, &[]),
        }
    }

    /// The same, as a guard.
    ///
    /// # Errors
    /// [`Denied`] when it does not reach that far.
    pub fn over_organisation(
        &self,
        area: AreaId,
        organisation: OrganisationId,
    ) -> Result<(), Denied> {
        if self.covers_organisation(area, organisation) {
            Ok(())
        } else {
            Err(Denied(D::ACTION))
        }
    }

    /// The same, as a guard.
    ///
    /// # Errors
    /// [`Denied`] when it does not reach that far.
    pub fn over(&self, area: AreaId, owners: &[EmployeeId]) -> Result<(), Denied> {
        if self.covers(area, owners) {
            Ok(())
        } else {
            Err(Denied(D::ACTION))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        BookLessons, FollowCases, PlanLessons, ReadAudit, ReadCoverage, ReadLessons, ReadPlanning,
        RecordLesson,
    };
    use super::*;

    const LEIDEN: AreaId = AreaId::from_number(1);
    const GOUDA: AreaId = AreaId::from_number(2);
    const ME: EmployeeId = EmployeeId::from_number(3);

    fn with(grants: &[(Role, Option<AreaId>)]) -> Actor {
        let grants = grants
            .iter()
            .map(|&(role, area)| Grant { role, area })
            .collect();
        Actor::employee(ME, grants)
    }

    #[test]
    fn a_planner_of_leiden_plans_in_leiden_only_but_sees_the_whole_region() {
        let planner = with(&[(Role::Planner, Some(LEIDEN))]);
        let plan = planner.permit::<PlanLessons>().expect("may plan");
        assert_eq!(plan.over(LEIDEN, &[]), Ok(()));
        assert_eq!(plan.over(GOUDA, &[]), Err(Denied(Action::PlanLessons)));
        assert_eq!(
            planner.permit::<ReadPlanning>().map(|p| p.scope),
            Ok(Scope::Region)
        );
    }

    #[test]
    fn an_educator_records_only_own_lessons() {
        let educator = with(&[(Role::Educator, None)]);
        let record = educator.permit::<RecordLesson>().expect("may record");
        assert_eq!(record.over(LEIDEN, &[ME]), Ok(()));
        assert_eq!(
            record.over(LEIDEN, &[EmployeeId::from_number(9)]),
            Err(Denied(Action::RecordLesson))
        );
    }

    #[test]
    fn several_roles_add_up() {
        let both = with(&[
            (Role::Planner, Some(LEIDEN)),
            (Role::Planner, Some(GOUDA)),
            (Role::Educator, None),
        ]);
        let areas = vec![LEIDEN, GOUDA];
        let plan = both.permit::<PlanLessons>().expect("may plan");
        assert_eq!(
            plan.scope,
            Scope::Part {
                areas: areas.clone(),
                own: None
            }
        );
        let record = both.permit::<RecordLesson>().expect("may record");
        assert_eq!(
            record.scope,
            Scope::Part {
                areas,
                own: Some(ME)
            }
        );
    }

    #[test]
    fn a_case_worker_sees_nothing_of_the_planning() {
        let worker = with(&[(Role::CaseWorker, None)]);
        for action in Action::ALL {
            let cases = [Action::FollowCases, Action::BreakGlass, Action::ManageFeed];
            assert_eq!(
                worker.may(*action),
                *action == Action::ManageOwnAccount || cases.contains(action),
                "{action:?}"
            );
        }
    }

    #[test]
    fn whoever_plans_manages_or_keeps_the_house_sees_no_case_and_no_log_of_cases() {
        let cases = [
            Action::FollowCases,
            Action::CoordinateCases,
            Action::BreakGlass,
            Action::ReadCaseLog,
            Action::ErasePastTerm,
        ];
        for role in Role::ALL {
            let may = cases.into_iter().any(|one| with(&[(role, None)]).may(one));
            assert_eq!(may, role.is_behind_the_wall(), "{role:?}");
        }
        let operator = Actor::operator();
        assert_eq!(cases.map(|one| operator.may(one)), [false; 5]);
    }

    #[test]
    fn a_case_worker_reaches_own_cases_and_a_coordinator_those_of_the_area() {
        let worker = with(&[(Role::CaseWorker, Some(LEIDEN))]);
        let own = worker.permit::<FollowCases>().expect("may follow");
        let other = EmployeeId::from_number(9);
        let denied = Err(Denied(Action::FollowCases));
        assert_eq!(own.over(GOUDA, &[ME]), Ok(()));
        assert_eq!(own.over(LEIDEN, &[other]), denied);
        let coordinator = with(&[(Role::CaseCoordinator, Some(LEIDEN))]);
        let area = coordinator.permit::<FollowCases>().expect("may follow");
        assert_eq!(area.over(LEIDEN, &[other]), Ok(()));
        assert_eq!(area.over(GOUDA, &[other]), denied);
    }

    #[test]
    fn only_an_administrator_reads_the_audit_trail() {
        for role in Role::ALL {
            let allowed = with(&[(role, None)]).permit::<ReadAudit>().is_ok();
            assert_eq!(allowed, role == Role::Administrator);
        }
    }

    #[test]
    fn a_school_may_book_for_itself_and_nothing_else() {
        let here = OrganisationId::from_number(1);
        let school = Actor::school(here, None);
        let book = school.permit::<BookLessons>().expect("may book");
        assert_eq!(book.over_organisation(LEIDEN, here), Ok(()));
        let elsewhere = OrganisationId::from_number(2);
        assert_eq!(
            book.over_organisation(LEIDEN, elsewhere),
            Err(Denied(Action::BookLessons))
        );
        assert_eq!(book.over(LEIDEN, &[]), Err(Denied(Action::BookLessons)));
        let may: Vec<_> = Action::ALL.iter().filter(|one| school.may(**one)).collect();
        let known = [
            &Action::ManageOrganisations,
            &Action::ReadCatalogue,
            &Action::ReadHolidays,
            &Action::BookLessons,
        ];
        assert_eq!(may, known);
    }

    #[test]
    fn a_program_with_a_token_reads_the_figures_of_its_area_and_changes_nothing() {
        let program = Actor::connection(&[ConnectionScope::Coverage], Some(GOUDA));
        let may: Vec<_> = (Action::ALL.iter().filter(|one| program.may(**one))).collect();
        assert_eq!(may, [&Action::ReadCoverage]);
        let permit = program.permit::<ReadCoverage>().expect("may read");
        assert_eq!((permit.actor(), permit.covers(GOUDA, &[])), (None, true));
        assert!(!permit.covers(LEIDEN, &[]));
        let all = Actor::connection(&ConnectionScope::ALL, None);
        let changing = Action::ALL.iter().filter(|one| all.may(**one));
        let may: Vec<_> = changing.map(|one| one.code()).collect();
        assert_eq!(may, ["read_organisations", "read_coverage"]);
        assert_eq!(
            Actor::connection(&[], None).permit::<ReadCoverage>().err(),
            Some(Denied(Action::ReadCoverage))
        );
    }

    #[test]
    fn somebody_without_roles_may_nothing() {
        assert_eq!(
            with(&[]).permit::<ReadLessons>(),
            Err(Denied(Action::ReadLessons))
        );
    }
}
