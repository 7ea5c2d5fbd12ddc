use super::Group;
use crate::time::SchoolYear;
use crate::values::{Check, Mistakes, Name};
use serde::{Deserialize, Serialize};

/// The form in which a class or team is added or changed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    /// The calendar year in which its school year starts.
    pub school_year: String,
    /// Name, such as "Groep 8a".
    pub name: String,
    /// Year or level, such as "groep 8".
    pub level: String,
    /// Number of pupils.
    pub pupils: String,
    /// The teacher's name; may be empty.
    pub teacher: String,
}

/// What that form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupDraft {
    /// The school year.
    pub school_year: SchoolYear,
    /// Name.
    pub name: Name,
    /// Year or level.
    pub level: Name,
    /// Number of pupils, 1 to [`GroupForm::MOST_PUPILS`].
    pub pupils: u16,
    /// The teacher's name; may be empty.
    pub teacher: String,
}

impl GroupForm {
    /// More than a hall holds: a slip in a number.
    pub const MOST_PUPILS: u16 = 500;

    /// Reads the form.
    ///
    /// # Errors
    /// All mistakes, each beside its field.
    pub fn parse(&self) -> Result<GroupDraft, Mistakes> {
        let mut check = Check::new();
        let school_year = check.number("school_year", &self.school_year, 2000, 2100);
        let name = check.field("name", Name::parse(&self.name));
        let level = check.field("level", Name::parse(&self.level));
        let pupils = check.number("pupils", &self.pupils, 1, Self::MOST_PUPILS);
        let teacher = check.optional("teacher", &self.teacher, Name::parse);
        check.done(|| {
            Some(GroupDraft {
                school_year: SchoolYear(i32::from(school_year?)),
                name: name?,
                level: level?,
                pupils: pupils?,
                teacher: teacher?.map(|text| text.to_string()).unwrap_or_default(),
            })
        })
    }

    /// The form as it stands for a group, to be changed.
    pub fn of(group: &Group) -> Self {
        Self {
            school_year: group.school_year.0.to_string(),
            name: group.name.to_string(),
            level: group.level.to_string(),
            pupils: group.pupils.to_string(),
            teacher: group.teacher.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Mistake;

    #[test]
    fn a_group_has_at_least_one_pupil() {
        let form = GroupForm {
            school_year: "2026".to_owned(),
            name: "Groep 8a".to_owned(),
            level: "groep 8".to_owned(),
            pupils: "0".to_owned(),
            teacher: String::new(),
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("pupils", Mistake::NotANumber))
        );
    }
}
