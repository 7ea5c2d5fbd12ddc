use crate::values::{Check, Mistakes, Name};
use serde::{Deserialize, Serialize};

/// The form by which a skill is added or gets another name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillForm {
    /// Its name.
    pub name: String,
}

impl SkillForm {
    /// The name.
    ///
    /// # Errors
    /// A mistake beside `name`.
    pub fn parse(&self) -> Result<Name, Mistakes> {
        let mut check = Check::new();
        let name = check.field("name", Name::parse(&self.name));
        check.done(|| name)
    }
}
