use super::{Evaluation, EvaluationQuestion, Score};
use crate::ids::LessonTypeId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How often each score was given to one question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreCount {
    /// How often 1 to 5 points.
    pub times: [u32; 5],
}

impl ScoreCount {
    /// How many answered.
    pub fn answers(self) -> u32 {
        self.times.iter().sum()
    }

    /// The average in tenths of a point, rounded half up: 38 for 3.8. None without an answer.
    pub fn tenths(self) -> Option<u32> {
        let answers = self.answers();
        let points: u32 = (1..)
            .zip(self.times)
            .map(|(points, times)| points * times)
            .sum();
        (points * 20 + answers).checked_div(answers * 2)
    }

    fn add(&mut self, score: Score) {
        if let Some(times) = self.times.get_mut(usize::from(score.points()) - 1) {
            *times += 1;
        }
    }
}

/// The evaluations of one lesson type.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationCount {
    /// How many schools answered.
    pub answers: u32,
    /// How many wrote a remark.
    pub remarks: u32,
    /// The scores, in the order of [`EvaluationQuestion::ALL`].
    pub questions: [ScoreCount; EvaluationQuestion::ALL.len()],
}

/// Counts evaluations for each lesson type.
pub fn count_evaluations<'a>(
    all: impl IntoIterator<Item = (LessonTypeId, &'a Evaluation)>,
) -> BTreeMap<LessonTypeId, EvaluationCount> {
    let mut counts = BTreeMap::<LessonTypeId, EvaluationCount>::new();
    for (lesson_type, evaluation) in all {
        let count = counts.entry(lesson_type).or_default();
        count.answers += 1;
        count.remarks += u32::from(!evaluation.remark.is_empty());
        for (question, score) in count.questions.iter_mut().zip(evaluation.scores) {
            question.add(score);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn without_answers_there_is_no_average() {
        assert_eq!(ScoreCount::default().tenths(), None);
    }

    #[test]
    fn an_average_is_rounded_half_up() {
        // 3, 4 and 4 is 3.67; 4, 4, 4 and 5 is 4.25.
        let times = |times| ScoreCount { times }.tenths();
        assert_eq!(times([0, 0, 1, 2, 0]), Some(37));
        assert_eq!(times([0, 0, 0, 3, 1]), Some(43));
    }

    proptest! {
        #[test]
        fn every_answer_is_counted_once_under_its_lesson_type(
            given in prop::collection::vec((0u128..4, prop::array::uniform4(1u8..=5), ".{0,3}"), 0..60),
        ) {
            let evaluations: Vec<_> = given.iter().map(|(of, points, remark)| {
                let scores = points.map(|points| Score::of(points).expect("a score"));
                (LessonTypeId::from_number(*of), Evaluation { scores, remark: remark.clone() })
            }).collect();
            let counts = count_evaluations(evaluations.iter().map(|(of, evaluation)| (*of, evaluation)));
            let answers: u32 = counts.values().map(|count| count.answers).sum();
            prop_assert_eq!(answers as usize, given.len());
            for (of, count) in counts {
                for (nth, question) in count.questions.into_iter().enumerate() {
                    let points: Vec<u32> = evaluations.iter().filter(|(other, _)| *other == of)
                        .map(|(_, evaluation)| u32::from(evaluation.scores[nth].points())).collect();
                    let average = f64::from(points.iter().sum::<u32>()) / points.len() as f64;
                    prop_assert_eq!(question.answers(), count.answers);
                    let tenths = f64::from(question.tenths().expect("answers"));
                    prop_assert!((tenths - average * 10.0).abs() <= 0.5 + 1e-9);
                }
            }
        }
    }
}
