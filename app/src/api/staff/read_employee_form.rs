use crate::api::ApiError;
use domain::catalogue::Skill;
use domain::employee::EmployeeForm;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the form of an employee needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeFormPage {
    /// The form as it is filled in at first.
    pub form: EmployeeForm,
    /// The version that it shows; 0 for somebody new.
    pub version: i32,
    /// All skills.
    pub skills: Vec<Skill>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form of an employee by id; an empty one without an id.
#[server(prefix = "/api", endpoint = "staff/read-employee-form")]
pub async fn read_employee_form(id: Option<String>) -> Result<EmployeeFormPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, catalogue, staff};

    let (house, actor) = (house(), actor()?);
    let (form, version) = match id {
        None => (EmployeeForm::default(), 0),
        Some(id) => {
            let id = id.parse().map_err(|_| ApiError::NotFound)?;
            let employee = staff::employee(&house, &actor, id).await?.employee;
            (EmployeeForm::of(&employee), employee.version)
        }
    };
    Ok(EmployeeFormPage {
        form,
        version,
        skills: catalogue::skills(&house, &actor).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
