use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// How good something was, from 1 (bad) to 5 (good).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// The best.
    pub const BEST: u8 = 5;

    /// A score of so many points.
    ///
    /// # Errors
    /// `NotAChoice` outside 1 to 5.
    pub fn of(points: u8) -> Result<Self, Mistake> {
        match points {
            1..=Self::BEST => Ok(Self(points)),
            _ => Err(Mistake::NotAChoice),
        }
    }

    /// Reads a score as posted.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::of(text.trim().parse().map_err(|_| Mistake::NotAChoice)?)
    }

    /// 1 to 5.
    pub const fn points(self) -> u8 {
        self.0
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

impl TryFrom<u8> for Score {
    type Error = &'static str;

    fn try_from(points: u8) -> Result<Self, Self::Error> {
        Self::of(points).map_err(|_| "a score is 1 to 5")
    }
}

/// The four questions to the teacher after a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationQuestion {
    /// What you think of the lesson.
    Lesson,
    /// Whether it suited the group.
    Group,
    /// What you think of whoever gave it.
    Educator,
    /// How booking and agreeing went.
    Arrangements,
}

impl EvaluationQuestion {
    /// All, in the order in which they are asked.
    pub const ALL: [Self; 4] = [
        Self::Lesson,
        Self::Group,
        Self::Educator,
        Self::Arrangements,
    ];

    /// The name of its field in the form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Group => "group",
            Self::Educator => "educator",
            Self::Arrangements => "arrangements",
        }
    }
}

/// What a school answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// The scores, in the order of [`EvaluationQuestion::ALL`].
    pub scores: [Score; 4],
    /// A remark without pupils' names, at most [`EvaluationForm::LONGEST_REMARK`] characters; may be
    /// empty.
    pub remark: String,
}

/// The form of an evaluation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvaluationForm {
    /// Score of the lesson.
    pub lesson: String,
    /// Score of how it suited the group.
    pub group: String,
    /// Score of whoever gave it.
    pub educator: String,
    /// Score of booking and agreeing.
    pub arrangements: String,
    /// A remark; may be empty. Beside it stands that no pupil is to be named, and
    /// [`super::remark_hint`] asks again.
    pub remark: String,
}

impl EvaluationForm {
    /// Most characters of the remark.
    pub const LONGEST_REMARK: usize = 1_000;

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `NotAChoice` beside a question without an answer.
    pub fn parse(&self) -> Result<Evaluation, Mistakes> {
        let mut check = Check::new();
        let scores = EvaluationQuestion::ALL.map(|question| {
            let text = match question {
                EvaluationQuestion::Lesson => &self.lesson,
                EvaluationQuestion::Group => &self.group,
                EvaluationQuestion::Educator => &self.educator,
                EvaluationQuestion::Arrangements => &self.arrangements,
            };
            check.field(question.code(), Score::parse(text))
        });
        let remark = check.text("remark", &self.remark, Self::LONGEST_REMARK);
        check.done(|| {
            let [lesson, group, educator, arrangements] = scores;
            Some(Evaluation {
                scores: [lesson?, group?, educator?, arrangements?],
                remark: remark?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::FieldMistake;

    #[test]
    fn four_scores_are_asked_and_a_remark_is_not() {
        let form = EvaluationForm {
            lesson: "5".to_owned(),
            group: "1".to_owned(),
            educator: "4".to_owned(),
            arrangements: " 3 ".to_owned(),
            remark: String::new(),
        };
        let points = form.parse().map(|read| read.scores.map(Score::points));
        assert_eq!(points, Ok([5, 1, 4, 3]));
    }

    #[test]
    fn a_question_without_an_answer_and_a_score_of_six_are_told_beside_them() {
        let form = EvaluationForm {
            lesson: "6".to_owned(),
            educator: "4".to_owned(),
            arrangements: "3".to_owned(),
            ..EvaluationForm::default()
        };
        let mistake = |field: &str, mistake| FieldMistake {
            field: field.to_owned(),
            mistake,
        };
        let told = Mistakes(vec![
            mistake("lesson", Mistake::NotAChoice),
            mistake("group", Mistake::NotAChoice),
        ]);
        assert_eq!(form.parse(), Err(told));
    }

    #[test]
    fn a_remark_has_at_most_a_thousand_characters() {
        let form = |length| EvaluationForm {
            lesson: "5".to_owned(),
            group: "5".to_owned(),
            educator: "5".to_owned(),
            arrangements: "5".to_owned(),
            remark: "é".repeat(length),
        };
        let length = |length| form(length).parse().map(|read| read.remark.chars().count());
        assert_eq!(length(1_000), Ok(1_000));
        assert_eq!(
            length(1_001),
            Err(Mistakes::one("remark", Mistake::TooLong))
        );
    }
}
