use crate::api::ApiError;
use domain::ids::EmployeeId;
use domain::permission::{Actor, Grant};
use domain::second_step::SecondStep;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Who is signed in, for the page head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// Their id.
    pub employee: EmployeeId,
    /// Their name.
    pub name: String,
    /// Their roles, as far as they count in this session.
    pub grants: Vec<Grant>,
    /// Where they are with the second step.
    pub step: SecondStep,
}

impl Me {
    /// The actor, for showing or hiding a link; the server asks again.
    pub fn actor(&self) -> Actor {
        Actor::employee(self.employee, self.grants.clone())
    }
}

/// Who is signed in, if anybody.
#[server(prefix = "/api", endpoint = "account/who-am-i")]
pub async fn who_am_i() -> Result<Option<Me>, ApiError> {
    let visitor = crate::api::request::caller().visitor;
    Ok(visitor.and_then(|visitor| {
        Some(Me {
            employee: visitor.actor.id()?,
            name: visitor.name,
            grants: visitor.actor.grants().to_vec(),
            step: visitor.step,
        })
    }))
}
