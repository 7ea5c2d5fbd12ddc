use super::{Employee, contract_hours};
use crate::ids::SkillId;
use crate::time::{Minute, Span};
use crate::values::{Check, Email, Mistake, Mistakes, Name, Phone, Postcode};
use serde::{Deserialize, Serialize};

/// The form of a member of staff.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeForm {
    /// Name.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// Telephone number that schools may have; may be empty.
    #[serde(default)]
    pub phone: String,
    /// Where their working day starts and ends; may be empty.
    #[serde(default)]
    pub home_postcode: String,
    /// Contract, in hours a week: `32` or `32,5`.
    pub contract_hours: String,
    /// Ids of skills.
    #[serde(default)]
    pub skills: Vec<String>,
    /// Start of each weekday, Monday first; empty on a day off. Mistakes name the place in the
    /// list: `starts[0]`.
    #[serde(default)]
    pub starts: Vec<String>,
    /// End of each weekday, Monday first.
    #[serde(default)]
    pub ends: Vec<String>,
}

/// What an [`EmployeeForm`] says; the fields are those of [`Employee`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmployeeDetails {
    /// Name.
    pub name: Name,
    /// The address to sign in with.
    pub email: Email,
    /// Telephone number.
    pub phone: Option<Phone>,
    /// Home base.
    pub home: Option<Postcode>,
    /// Contract, in minutes a week.
    pub contract_minutes: u16,
    /// Skills, each once, in order of id.
    pub skills: Vec<SkillId>,
    /// Working hours per weekday, Monday first.
    pub hours: [Option<Span>; 7],
}

impl EmployeeForm {
    /// The form filled in with somebody as they are.
    pub fn of(employee: &Employee) -> Self {
        let times = |edge: fn(Span) -> Minute| {
            let shown =
                |span: &Option<Span>| span.map_or_else(String::new, |span| edge(span).to_string());
            employee.hours.iter().map(shown).collect()
        };
        Self {
            name: employee.name.to_string(),
            email: employee.email.to_string(),
            phone: employee
                .phone
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            home_postcode: employee
                .home
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            contract_hours: contract_hours::shown(employee.contract_minutes),
            skills: employee.skills.iter().map(ToString::to_string).collect(),
            starts: times(|span| span.start),
            ends: times(|span| span.end),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<EmployeeDetails, Mistakes> {
        let mut check = Check::new();
        let name = check.field("name", Name::parse(&self.name));
        let email = check.field("email", Email::parse(&self.email));
        let phone = check.optional("phone", &self.phone, Phone::parse);
        let home = check.optional("home_postcode", &self.home_postcode, Postcode::parse);
        let contract = check.field(
            "contract_hours",
            contract_hours::minutes(&self.contract_hours),
        );
        let skills = check.field("skills", self.skills());
        let hours = self.hours(&mut check);
        check.done(|| {
            Some(EmployeeDetails {
                name: name?,
                email: email?,
                phone: phone?,
                home: home?,
                contract_minutes: contract?,
                skills: skills?,
                hours,
            })
        })
    }

    fn skills(&self) -> Result<Vec<SkillId>, Mistake> {
        let read = self
            .skills
            .iter()
            .map(|id| id.parse().map_err(|_| Mistake::NotAChoice));
        let mut skills = read.collect::<Result<Vec<SkillId>, _>>()?;
        skills.sort_unstable();
        skills.dedup();
        Ok(skills)
    }

    fn hours(&self, check: &mut Check) -> [Option<Span>; 7] {
        std::array::from_fn(|day| {
            let typed = |times: &[String]| times.get(day).cloned().unwrap_or_default();
            let (from, until) = (format!("starts[{day}]"), format!("ends[{day}]"));
            let start = check.optional(&from, &typed(&self.starts), Minute::parse)?;
            let end = check.optional(&until, &typed(&self.ends), Minute::parse)?;
            match (start, end) {
                (Some(start), Some(end)) => check.field(&until, Span::between(start, end)),
                (None, None) => None,
                (None, Some(_)) => check.field(&from, Err(Mistake::Empty)),
                (Some(_), None) => check.field(&until, Err(Mistake::Empty)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::EmployeeId;

    fn form() -> EmployeeForm {
        EmployeeForm {
            name: "Noor de Wit".into(),
            email: "Noor@example.org".into(),
            home_postcode: "2311ab".into(),
            contract_hours: "28,5".into(),
            starts: vec!["8:30".into(), String::new()],
            ends: vec!["17:00".into()],
            ..EmployeeForm::default()
        }
    }

    #[test]
    fn a_day_without_times_is_a_day_off() {
        let details = form().parse().expect("a form without mistakes");
        let monday = Span {
            start: Minute::at(8, 30),
            end: Minute::at(17, 0),
        };
        assert_eq!(
            details.hours,
            [Some(monday), None, None, None, None, None, None]
        );
        assert_eq!((details.contract_minutes, details.phone), (1_710, None));
    }

    #[test]
    fn a_day_with_half_its_times_is_told_at_its_place_in_the_week() {
        let mut form = form();
        form.ends = vec!["8:00".into(), "12:00".into()];
        let told = form.parse().expect_err("mistakes");
        let fields: Vec<_> = told
            .0
            .iter()
            .map(|told| (told.field.as_str(), told.mistake))
            .collect();
        assert_eq!(
            fields,
            [
                ("ends[0]", Mistake::EndBeforeStart),
                ("starts[1]", Mistake::Empty)
            ]
        );
    }

    #[test]
    fn the_form_of_somebody_reads_back_as_they_are() {
        let details = form().parse().expect("a form without mistakes");
        let employee = Employee {
            id: EmployeeId::NIL,
            name: details.name.clone(),
            email: details.email.clone(),
            phone: details.phone.clone(),
            home: details.home.clone(),
            home_point: None,
            contract_minutes: details.contract_minutes,
            skills: details.skills.clone(),
            hours: details.hours,
            active: true,
            version: 1,
        };
        assert_eq!(EmployeeForm::of(&employee).parse(), Ok(details));
    }
}
