use crate::permission::{Grant, Role};
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// The form by which somebody gets exactly these roles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantsForm {
    /// Each a role's code for the whole region, or `code:area-id` for one area.
    #[serde(default)]
    pub grants: Vec<String>,
}

impl GrantsForm {
    /// The form filled in with roles as they are.
    pub fn of(grants: &[Grant]) -> Self {
        let shown = |grant: &Grant| match grant.area {
            Some(area) => format!("{}:{area}", grant.role.code()),
            None => grant.role.code().to_owned(),
        };
        Self {
            grants: grants.iter().map(shown).collect(),
        }
    }

    /// The roles, each once, in a fixed order.
    ///
    /// # Errors
    /// `NotAChoice` beside `grants`.
    pub fn parse(&self) -> Result<Vec<Grant>, Mistakes> {
        let mut check = Check::new();
        let read: Result<Vec<_>, _> = self.grants.iter().map(|text| grant(text)).collect();
        let grants = check.field("grants", read).map(|mut grants| {
            grants.sort_unstable();
            grants.dedup();
            grants
        });
        check.done(|| grants)
    }
}

fn grant(text: &str) -> Result<Grant, Mistake> {
    let (role, area) = match text.split_once(':') {
        Some((role, area)) => (role, Some(area.parse().map_err(|_| Mistake::NotAChoice)?)),
        None => (text, None),
    };
    Ok(Grant {
        role: Role::parse(role)?,
        area,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AreaId;

    #[test]
    fn roles_read_back_from_what_the_form_shows() {
        let grants = vec![
            Grant {
                role: Role::Planner,
                area: Some(AreaId::from_number(1)),
            },
            Grant {
                role: Role::Educator,
                area: None,
            },
        ];
        assert_eq!(GrantsForm::of(&grants).parse(), Ok(grants));
    }

    #[test]
    fn a_role_or_area_that_does_not_exist_is_no_choice() {
        for text in ["king", "planner:leiden", ":", ""] {
            let form = GrantsForm {
                grants: vec![text.into()],
            };
            assert_eq!(
                form.parse(),
                Err(Mistakes::one("grants", Mistake::NotAChoice)),
                "{text}"
            );
        }
    }
}
