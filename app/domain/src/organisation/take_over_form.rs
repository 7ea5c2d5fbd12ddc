use super::{Group, GroupDraft, GroupForm};
use crate::time::SchoolYear;
use crate::values::{Mistake, Mistakes};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Last year's groups as a school takes them over into a new year: a row for each, of which it ticks
/// those that come back and corrects what is different. Row `n` has the fields `take-n`, `name-n`,
/// `level-n`, `pupils-n` and `teacher-n`, so that each has a name of its own beside which a mistake
/// can stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TakeOverForm(pub BTreeMap<String, String>);

impl TakeOverForm {
    /// Most rows that are read.
    pub const MOST: usize = 200;

    /// The form filled in with last year's groups, all ticked.
    pub fn of(groups: &[Group]) -> Self {
        let rows = groups.iter().enumerate().flat_map(|(row, group)| {
            let form = GroupForm::of(group);
            [
                ("take", "on".to_owned()),
                ("name", form.name),
                ("level", form.level),
                ("pupils", form.pupils),
                ("teacher", form.teacher),
            ]
            .map(|(part, value)| (Self::field(part, row), value))
        });
        Self(rows.collect())
    }

    /// The name of a field of a row.
    pub fn field(part: &str, row: usize) -> String {
        format!("{part}-{row}")
    }

    /// What stands in a field of a row.
    pub fn value(&self, part: &str, row: usize) -> String {
        let value = self.0.get(&Self::field(part, row));
        value.cloned().unwrap_or_default()
    }

    /// The groups of the ticked rows in the new year, each with the number of its row.
    ///
    /// # Errors
    /// All mistakes, each beside its field; `NothingChosen` beside the first row when none is ticked;
    /// `Taken` beside a name that comes twice or is in `there` already.
    pub fn parse(
        &self,
        year: SchoolYear,
        there: &BTreeSet<String>,
    ) -> Result<Vec<GroupDraft>, Mistakes> {
        let ticked = (0..Self::MOST).filter(|row| !self.value("take", *row).is_empty());
        let (mut drafts, mut mistakes) = (Vec::new(), Vec::new());
        let mut names = there.clone();
        for row in ticked {
            let form = GroupForm {
                school_year: year.0.to_string(),
                name: self.value("name", row),
                level: self.value("level", row),
                pupils: self.value("pupils", row),
                teacher: self.value("teacher", row),
            };
            match form.parse() {
                Ok(draft) if names.insert(draft.name.to_string()) => drafts.push(draft),
                Ok(_) => {
                    let field = Self::field("name", row);
                    mistakes.extend(Mistakes::one(&field, Mistake::Taken).0);
                }
                Err(wrong) => mistakes.extend(wrong.0.into_iter().map(|mut one| {
                    one.field = Self::field(&one.field, row);
                    one
                })),
            }
        }
        if drafts.is_empty() && mistakes.is_empty() {
            let first = Self::field("take", 0);
            return Err(Mistakes::one(&first, Mistake::NothingChosen));
        }
        if mistakes.is_empty() {
            Ok(drafts)
        } else {
            Err(Mistakes(mistakes))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::FieldMistake;

    fn form(rows: &[[&str; 5]]) -> TakeOverForm {
        let parts = ["take", "name", "level", "pupils", "teacher"];
        let fields = rows.iter().enumerate().flat_map(|(row, values)| {
            let fields = parts.into_iter().zip(values);
            fields.map(move |(part, value)| (TakeOverForm::field(part, row), (*value).to_owned()))
        });
        TakeOverForm(fields.collect())
    }

    fn parse(rows: &[[&str; 5]]) -> Result<Vec<String>, Mistakes> {
        let there = ["Groep 8a".to_owned()].into();
        let drafts = form(rows).parse(SchoolYear(2026), &there)?;
        Ok(drafts.into_iter().map(|one| one.name.to_string()).collect())
    }

    #[test]
    fn only_the_ticked_rows_are_taken_over_and_only_they_must_be_right() {
        let rows = [
            ["on", "Groep 7a", "groep 7", "24", ""],
            ["", "", "", "veel", ""],
            ["on", "Groep 7b", "groep 7", "22", "Juf Els"],
        ];
        assert_eq!(parse(&rows), Ok(vec!["Groep 7a".into(), "Groep 7b".into()]));
    }

    #[test]
    fn a_mistake_stands_beside_the_field_of_its_own_row() {
        let rows = [
            ["on", "Groep 8a", "groep 8", "24", ""],
            ["on", "Groep 7b", "groep 7", "0", ""],
            ["on", "Groep 7b", "groep 7", "20", ""],
        ];
        let mistake = |field: &str, mistake| FieldMistake {
            field: field.to_owned(),
            mistake,
        };
        let expected = vec![
            mistake("name-0", Mistake::Taken),
            mistake("pupils-1", Mistake::NotANumber),
        ];
        assert_eq!(parse(&rows), Err(Mistakes(expected)));
        let twice = [["on", "Groep 7b", "groep 7", "20", ""]; 2];
        let taken = Mistakes::one("name-1", Mistake::Taken);
        assert_eq!(parse(&twice), Err(taken));
    }

    #[test]
    fn taking_over_nothing_is_a_mistake() {
        let rows = [["", "Groep 7a", "groep 7", "24", ""]];
        let mistake = Mistakes::one("take-0", Mistake::NothingChosen);
        assert_eq!(parse(&rows), Err(mistake));
    }
}
